"""Departure: the push of the springs, the separation burn and the first of the drift away."""

from __future__ import annotations

from typing import Literal

import numpy as np

from sim.dynamics.arcs import propagate
from sim.dynamics.states import State
from sim.flying.burns import fly_manoeuvre
from sim.flying.docked import docked_state, port_of, pushed_off, separation_burn
from sim.legs import Event, Leg
from sim.phases.situations import WHERE, After, Fed, Follows, PhaseTable, Situation, Told, Trajectory
from sim.world import World

# Until the ship is hundreds of metres away and its drift shows in the trajectory of this leg.
_DRIFT = 600.0  # s after the separation burn


class Spec(PhaseTable):
    """The separation from the port; springs, wait and burn come from the craft."""

    kind: Literal["departure"] = "departure"


FROM, TO = Situation.RELEASED, Situation.CLEAR
NEEDS = ("station.return_elements|ephemeris", "craft")
EVENTS: dict[str, Told] = {
    # at an instant that is given the station's elements tell the place; the stay or the craft tells the mass
    "undocking": (Fed("utc"), *map(Follows, WHERE), Fed("mass_kg"), Fed("delta_v_mps")),
    # all of it the craft's
    "separation_burn": (
        After("undocking"),
        *map(Follows, WHERE),
        *map(Fed, ("mass_kg", "duration_s", "delta_v_mps")),
        Follows("thrust_n"),
        "range_km",
        "port_distance_m",
    ),
}
# What each event is, for the glossary.
GLOSSARY = {
    "undocking": "The springs push the ship away from its port.",
    "separation_burn": "The thrusters push it away for good.",
}
TRAJECTORY = Trajectory(in_orbit=True)


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Leave the port by the springs, burn away from the station, drift; `start` is the docked ship."""
    plan, port = world.craft.separation, port_of(world)
    model = world.craft_model(start.t)
    loose = pushed_off(start, world)
    pushed = propagate(loose, start.t + plan.burn_after_s, model)
    separation = separation_burn(world.craft, port, pushed.end.mass)
    until = pushed.end.t + plan.burn_s + _DRIFT
    burn, drift = fly_manoeuvre(pushed.end, model, separation.manoeuvre, until=until)
    away = float(np.linalg.norm(burn.start.r - world.station_state(burn.start.t).r)) / 1000.0
    at_port = docked_state(world, burn.start.t, start.mass)
    events = (
        Event("undocking", loose, {"delta_v_mps": plan.spring_speed_mps}),
        Event(
            "separation_burn",
            burn.start,
            {
                "delta_v_mps": plan.burn_delta_v_mps,
                "duration_s": burn.end.t - burn.start.t,
                "thrust_n": separation.manoeuvre.thrust.force,
                "range_km": away,
                "port_distance_m": float(np.linalg.norm(burn.start.r - at_port.r)),
            },
        ),
    )
    sense = "with" if separation.manoeuvre.delta_v[1] > 0.0 else "against"
    note = (
        f"The separation burn is flown {sense} the flight by {separation.number} of "
        f"{world.craft.thrusters.number} small thrusters, on for {100.0 * separation.duty:.0f} % of its time."
    )
    return Leg("departure", (pushed, burn, drift), events, drift.end, (note,))
