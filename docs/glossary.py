"""What each event of the registry means, one sentence each; python -m docs.reference makes a page of it."""

from typing import Final

MEANINGS: Final = {
    # ascent
    "liftoff": "The launcher leaves the pad; the epoch that times since launch count from.",
    "STAGE_separation": "A stage has burnt out and falls away: `booster_separation`, `core_separation`.",
    "PART_jettison": "A part that has served is thrown off: `escape_tower_jettison`, `fairing_jettison`.",
    "max_dynamic_pressure": "The air presses hardest on the launcher: half its density, airspeed squared.",
    "engine_cutoff": "The last stage's engine is cut off; what thrust tails off is flown after it.",
    "insertion": "The ship separates from the last stage, in its first orbit (heights are geodetic, at this "
    "instant); `station_ahead_deg` is how far the station is ahead of it.",
    # phasing
    "dv#": "Ignition of a phasing burn: another height, and so another speed of gaining on the station.",
    # docking
    "dv# (approach)": "Ignition of a burn of the approach, numbered on from those of phasing.",
    "correction#": "Ignition of a correction of the transfer, in a flight with errors.",
    "rendezvous_start": "The autonomous rendezvous begins: from here on the ship flies by what it measures.",
    "abort": "The approach is broken off, since a limit of the station would not have been kept.",
    "withdrawal": "Ignition of the burn that takes a ship away whose approach was broken off.",
    "drift_end": "The end of the coast after a withdrawal; `closest_outside_m` is how near the ship came.",
    "flyaround_start": "The ship stops at a few hundred metres and flies around to the axis of its port.",
    "station_keeping": "The ship holds its place on the axis of the port and waits for the final approach.",
    "final_approach": "The ship begins to close along the axis of the port.",
    "contact": "The probe touches the port: what is called docking here; hooks close some minutes later.",
    # departure
    "undocking": "Springs push the ship off its port (physical separation; hooks open minutes before).",
    "separation_burn": "Ignition of the small burn that takes the ship away from the station.",
    # deorbit
    "deorbit_ignition": "The braking burn begins.",
    "deorbit_cutoff": "The braking burn ends, with its velocity change reached or cut short by a failure.",
    "back_up_burn": "The thrusters begin what the main engine left undone, after it failed.",
    "module_separation": "Orbital and service module are dropped; the descent module falls alone.",
    # entry
    "entry_interface": "The descent module falls through the height where air matters, about 100 km.",
    "guidance_start": "A guided descent begins to steer by its bank.",
    "guidance_lost": "The guidance fails, as the scenario asks; the module rolls without net lift then.",
    "peak_load": "The crew feels most: the greatest force of the air by mass, in standard gravities.",
    "blackout_start": "Plasma begins to shut the radio off, at the height that the craft's file gives.",
    "peak_heating": "The greatest convective heat flux at the stagnation point (Sutton and Graves).",
    "blackout_end": "The module is slow enough for its radio to be heard again.",
    "parachute_command": "The lid goes, and the pilot parachutes are pulled out.",
    # landing
    "drogue": "The drogue parachute opens.",
    "opening_shock": "The hardest jerk of a canopy as it fills, and which one gave it.",
    "main_canopy": "The main canopy is out of its reef; `descent_mps` is how fast the module sinks.",
    "heat_shield_jettison": "The heat shield falls off.",
    "soft_landing_engines": "The soft-landing engines fire, less than a metre above the ground.",
    "touchdown": "The module stands on the ground; `miss_km` is its distance from the middle of the zone.",
}
