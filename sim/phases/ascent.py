"""Ascent: from lift-off at the pad to the separation of the craft from the third stage."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Literal, Self

import numpy as np
from geographiclib.geodesic import Geodesic
from pydantic import Field, model_validator

from sim.dynamics.states import State
from sim.flying.airloads import greatest_bending, max_dynamic_pressure, peak_load
from sim.flying.axes import over_earth
from sim.flying.flaws import Flaws
from sim.flying.ignition import Beside
from sim.guidance.ascent import Ascent, fly_ascent
from sim.guidance.insertion import InsertionOrbit, node_over, orbit_of
from sim.legs import Event, Leg
from sim.phases.situations import After, Class, Fed, Follows, PhaseTable, Since, Situation, Told, Trajectory
from sim.world import World

AS_PLANNED = Beside()


class Spec(PhaseTable):
    """The insertion orbit that the pitch programme and the third-stage cut-off are solved for.

    Heights are geodetic (WGS-84) heights of the osculating orbit at insertion, which happens with a
    flight-path angle of zero. The inclination is the mean one, as in the station's two-line elements; the
    osculating one is 0.02 deg less where insertion happens. The launch azimuth follows from it and the pad.
    The ship is left beside that orbit by the launcher's `errors`; as planned there are none.
    """

    kind: Literal["ascent"] = "ascent"
    # documented: Soyuz TMA specification 202 x 238 km; others 189 x 230 to 200 x 259 km (Energia; press)
    perigee_km: float = Field(200.0, ge=120.0, le=1000.0)
    apogee_km: float = Field(240.0, ge=120.0, le=2000.0)
    # documented: inclination of the station's elements, 51.64 deg
    inclination_deg: float = Field(51.64, gt=0.0, lt=180.0)
    errors: Beside = AS_PLANNED

    @model_validator(mode="after")
    def _perigee_below_apogee(self) -> Self:
        if self.perigee_km > self.apogee_km:
            raise ValueError(
                f"perigee_km = {self.perigee_km:g} is above apogee_km = {self.apogee_km:g}; "
                "expected perigee_km <= apogee_km"
            )
        return self


FROM, TO = Situation.ON_PAD, Situation.IN_ORBIT
NEEDS = ("mission.liftoff_utc", "launcher", "craft")
_WAY = ("earth_fixed_speed_mps", "downrange_km")
EVENTS: dict[str, Told] = {
    "liftoff": (
        *map(Fed, ("utc", "place", "latitude_deg", "longitude_deg", "altitude_km", "mass_kg")),
        *map(Follows, ("azimuth_deg", "speed_mps")),  # from the pad and the inclination
    ),
    # the launcher's timetable, and where the last stage is left alone
    "{launcher.stages}_separation": (
        After("liftoff"),
        *map(Follows, ("dropped_kg", "mass_kg", "altitude_km")),
        *_WAY,
    ),
    "{launcher.jettisons}_jettison": (After("liftoff"), Fed("dropped_kg"), Follows("mass_kg"), *_WAY),
    "max_dynamic_pressure": (
        Since("liftoff"),
        "dynamic_pressure_pa",
        "mach",
        "angle_of_attack_deg",
        "load_g",
    ),
    # seconds before the insertion into the orbit asked for
    "engine_cutoff": (
        Since("liftoff"),
        *map(Follows, ("altitude_km", "speed_mps")),
        "duration_s",
        "propellant_left_kg",
        "load_g",
        # assumed: this third stage run dry has 3.2 g (297.93 kN, 2,410 and 7,080 kg: documented); what crews
        # bear in a guided entry, 5 g, bounds it for others
        Class("load_g", 0.0, 5.0),
        *_WAY,
    ),
    # the orbit asked for, in the plane that the launcher's file gives, and the craft's mass
    "insertion": (
        After("engine_cutoff"),
        *map(Fed, ("perigee_km", "apogee_km", "inclination_deg", "flight_path_angle_deg", "altitude_km")),
        Fed("mass_kg"),
        *map(Follows, ("speed_mps", "osculating_inclination_deg", "plane_offset_deg")),
        "argument_of_latitude_deg",
        "station_ahead_deg",
        *_WAY,
    ),
}
# What each event is, for the glossary.
GLOSSARY = {
    "liftoff": "The launcher leaves the pad; a flight's seconds count from here.",
    "{launcher.stages}_separation": "A stage of the launcher falls away, burnt out.",
    "{launcher.jettisons}_jettison": "Something that is needed no more is dropped: escape tower, fairing.",
    "max_dynamic_pressure": "The air presses hardest on the launcher.",
    "engine_cutoff": "The last stage's engine stops, in orbit.",
    "insertion": "The ship separates from the last stage.",
}
TRAJECTORY = Trajectory(spacing_s=1.0, outbound=True)


def orbit_asked(spec: Spec, start: State, world: World) -> InsertionOrbit:
    """Return the orbit that is asked of the launcher, in the plane that its pad passes in time."""
    assert world.launcher is not None
    inclination = math.radians(spec.inclination_deg)
    return InsertionOrbit(
        perigee=spec.perigee_km * 1000.0,
        apogee=spec.apogee_km * 1000.0,
        inclination=inclination,
        node=node_over(start, inclination, world.launcher.pad_in_plane_s, world),
    )


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Fly from `start`, at rest on the pad, to the separation of the craft.

    Raises FlightError when the launcher cannot reach the orbit.
    """
    orbit = orbit_asked(spec, start, world)
    errors = world.rendezvous.errors if world.rendezvous is not None else None
    ascent = fly_ascent(start, world, orbit if errors is None else _missed(orbit, Flaws(errors)))
    liftoff = Event("liftoff", ascent.arcs[0].start, {"azimuth_deg": math.degrees(ascent.azimuth)})
    events = (liftoff, *_changes(ascent, world), _worst_air(ascent), _cutoff(ascent, world))
    peak, reached = peak_load(ascent.arcs), orbit_of(ascent.insertion, world)
    figures = {
        "azimuth_deg": math.degrees(ascent.azimuth),
        "pitch_over_degps": math.degrees(ascent.pitch_rate),
        "gravity_turn_from_s": ascent.stream_met,
        "propellant_left_kg": ascent.propellant,
        "peak_load_g": peak[0],
        "peak_load_at_s": peak[1],
        "pressure_times_angle_of_attack_parad": greatest_bending(ascent.arcs[:-1]),
        "perigee_miss_m": reached.perigee - orbit.perigee,
        "apogee_miss_m": reached.apogee - orbit.apogee,
    }
    planned = Leg(
        "ascent",
        ascent.arcs,
        (*sorted(events, key=lambda event: event.state.t), _insertion(ascent.insertion, world)),
        ascent.insertion,
        (_note(ascent, peak), *_calm(world), *(() if errors is None else (_errs(Flaws(errors)),))),
        figures,
    )
    return planned if spec.errors == AS_PLANNED else beside(planned, spec, world)


def beside(planned: Leg, spec: Spec, world: World) -> Leg:
    """Return an ascent that was flown as planned as one whose ship is left beside its orbit."""
    end = State(planned.end.t, spec.errors.true(planned.end.y[None, :])[0])
    return replace(planned, events=(*planned.events[:-1], _insertion(end, world)), end=end)


def _missed(orbit: InsertionOrbit, flaws: Flaws) -> InsertionOrbit:
    """Return the orbit that a launcher that errs goes into for the one asked of it."""
    low, high, tilt, turn = flaws.launched()
    perigee, inclination = orbit.perigee + low, orbit.inclination + tilt
    apogee = max(orbit.apogee + high, perigee)
    return InsertionOrbit(perigee, apogee, inclination, orbit.node + turn / math.sin(inclination))


def _errs(flaws: Flaws) -> str:
    """Tell by how much the insertion is off."""
    low, high, tilt, turn = flaws.launched()
    about = flaws.about
    return (
        f"The launcher errs: perigee {low / 1e3:+.1f} km, apogee {high / 1e3:+.1f} km, plane tilted by "
        f"{math.degrees(tilt):+.3f} deg and turned by {math.degrees(turn):+.3f} deg of what is asked for: "
        f"'{about.name}', seed {about.seed}, case {about.case}."
    )


def _note(ascent: Ascent, peak: tuple[float, float]) -> str:
    return (
        f"The ascent was solved for its orbit: azimuth {math.degrees(ascent.azimuth):.2f} deg, pitch-over "
        f"{math.degrees(ascent.pitch_rate):.3f} deg/s, gravity turn from {ascent.stream_met:.0f} s on, "
        f"third-stage cut-off with {ascent.propellant:.0f} kg of propellant left; greatest load "
        f"{peak[0]:.1f} g at {peak[1]:.0f} s."
    )


def _calm(world: World) -> tuple[str, ...]:
    """Say that no wind blows where no profile of the day is given."""
    return () if world.launch_wind else ("No launch_wind is given: the ascent was flown in calm air.",)


def _changes(ascent: Ascent, world: World) -> list[Event]:
    """Return what was dropped on the way, each event with the state just after it."""
    return [
        Event(drop.event, arc.start, {"dropped_kg": drop.mass, **_way(arc.start, world)})
        for interval, arc in zip(ascent.intervals, ascent.arcs, strict=True)
        for drop in interval.drops
    ]


def _way(state: State, world: World) -> dict[str, float | str]:
    """Return the speed over the turning Earth and the distance from the pad on the ground."""
    assert world.pad is not None
    velocity = over_earth(state.r, state.v, world.earth_matrix(state.t)[2])
    latitude, longitude, _ = world.geodetic(state)
    line = Geodesic.WGS84.Inverse(
        world.pad.latitude_deg, world.pad.longitude_deg, math.degrees(latitude), math.degrees(longitude)
    )
    return {
        "earth_fixed_speed_mps": float(np.linalg.norm(velocity)),
        "downrange_km": float(line["s12"]) / 1000.0,
    }


def _worst_air(ascent: Ascent) -> Event:
    """Return where the air pressed hardest."""
    worst = max_dynamic_pressure(ascent.arcs[:-1])
    details: dict[str, float | str] = {
        "dynamic_pressure_pa": worst.pressure,
        "mach": worst.mach,
        "angle_of_attack_deg": math.degrees(worst.angle_of_attack),
        "load_g": worst.load,
    }
    return Event("max_dynamic_pressure", worst.state, details)


def _cutoff(ascent: Ascent, world: World) -> Event:
    """Return the cut-off of the last stage."""
    assert world.launcher is not None
    burn = ascent.arcs[-2]
    details: dict[str, float | str] = {
        "duration_s": ascent.cutoff - world.launcher.ignitions_s[-1],
        "propellant_left_kg": ascent.propellant,
        "load_g": float(burn.load(burn.t[-1:])[0]),
        **_way(burn.end, world),
    }
    return Event("engine_cutoff", burn.end, details)


def _insertion(state: State, world: World) -> Event:
    """Return the insertion with the orbit reached and where the station is."""
    reached = orbit_of(state, world)
    details: dict[str, float | str] = {
        "perigee_km": reached.perigee / 1000.0,
        "apogee_km": reached.apogee / 1000.0,
        "inclination_deg": math.degrees(reached.inclination),
        "osculating_inclination_deg": math.degrees(reached.osculating_inclination),
        "flight_path_angle_deg": math.degrees(reached.flight_path_angle),
        "argument_of_latitude_deg": math.degrees(reached.argument_of_latitude) % 360.0,
        **_way(state, world),
    }
    if world.knows_station(state.t):
        station = orbit_of(world.station_state(state.t), world)
        details["plane_offset_deg"] = _degrees(reached.node - station.node)
        ahead = station.argument_of_latitude - reached.argument_of_latitude
        details["station_ahead_deg"] = math.degrees(ahead) % 360.0
    return Event("insertion", state, details)


def _degrees(angle: float) -> float:
    """Return an angle [rad] in degrees between -180 and 180."""
    return (math.degrees(angle) + 180.0) % 360.0 - 180.0
