"""Docking: autonomous rendezvous, fly-around, station keeping and final approach to contact."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import ClassVar, Literal, NamedTuple

import numpy as np
from pydantic import Field

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.base.tables import Ranges
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.states import State
from sim.dynamics.stops import PORT_PLANE, Stop
from sim.flying.burns import Manoeuvre
from sim.flying.flaws import Flaws
from sim.flying.pursuit import Pursuer, fly_burn, follow
from sim.guidance.approach import (
    LARGE,
    Approach,
    before_port,
    correction,
    corrections,
    courses_around,
    courses_in,
    decided,
    next_burn,
    plan_approach,
)
from sim.guidance.ledger import kept_for_return
from sim.legs import Event, Leg
from sim.library.models import Scheme, Station
from sim.phases.situations import (
    WHERE,
    After,
    Class,
    Fed,
    Follows,
    PhaseTable,
    Situation,
    Told,
    Trajectory,
)
from sim.world import World
from sim.world.station import port_in_orbital_axes


class Spec(PhaseTable):
    """The closing speed at the port; ranges, gates and the contact rule come from the scheme."""

    kind: Literal["docking"] = "docking"
    # assumed: contact speeds of 0.10 to 0.15 m/s are usual for this docking system; middle of the range
    contact_speed_mps: float = Field(0.12, ge=0.05, le=0.35)
    ranges: ClassVar[Ranges] = {"contact_speed_mps": (0.10, 0.15)}


FROM, TO = Situation.NEAR_STATION, Situation.DOCKED
NEEDS = ("station.outbound_elements", "craft", "rendezvous")
# Where the instant of contact is given, by scenario or scheme, the station's elements tell the place.
_GIVEN = "rendezvous.scheme.contact_after_liftoff_s"
_AT_STATION = tuple(Follows(detail, key) for key in ("rendezvous.contact_utc", _GIVEN) for detail in WHERE)
EVENTS: dict[str, Told] = {
    # The timetable is the scheme's, with its ranges: the first burn begins with the rendezvous, the second
    # comes half a turn later, the others at the gates, all but for half of what they last. How far off the
    # rendezvous starts follows from what the scheme says of passing below the station.
    "dv#+{rendezvous.scheme.burns}": (
        After("contact"),
        Follows("range_km"),
        "delta_v_mps",
        "duration_s",
        "engine",
    ),
    # Of a flight with errors, at instants of the same timetable.
    "correction#": (After("contact"), Follows("range_km"), "delta_v_mps", "duration_s", "engine"),
    "rendezvous_start": (After("contact"), Follows("range_km")),
    "flyaround_start": (After("contact"), Fed("range_km"), *_AT_STATION),
    "station_keeping": (After("contact"), "range_km", *_AT_STATION),
    "final_approach": (After("contact"), Fed("range_km"), *_AT_STATION),
    "contact": (
        Fed("utc", "rendezvous.contact_utc"),
        After("liftoff", _GIVEN),
        *_AT_STATION,
        Fed("closing_speed_mps"),
        "plan_difference_s",
        "lateral_offset_m",
        "lateral_speed_mps",
        # assumed: flown contacts come 1 to 6 min before their plan; what is flown here to the second is not
        # believed a minute off
        Class("plan_difference_s", -60.0, 60.0),
    ),
}
TRAJECTORY = Trajectory(spacing_s=10.0, in_orbit=True, outbound=True)


class _Part(NamedTuple):
    """A part of the approach: its arcs and events, and the state it ends in."""

    arcs: list[Arc]
    events: list[Event]
    end: State


class _Scene(NamedTuple):
    """What the whole docking looks at: planned `contact` [s], `port` (2, 3) as in `port_in_orbital_axes`."""

    ship: Pursuer
    scheme: Scheme
    station: Station
    contact: float
    port: FloatArray
    probe: float  # [m]


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Fly from the start of autonomous rendezvous to contact with the port.

    Contact is planned the scheme's `rendezvous_start_before_contact_s` after `start`. Raises FlightError when
    the station cannot be reached or the propellant does not suffice.
    """
    scene = _scene(start, world)
    ship = scene.ship
    begun = Event("rendezvous_start", start, {"range_km": ship.range(start) / 1000.0})
    approach = plan_approach(ship, ship.believed(start), scene.scheme, scene.contact)
    large = _burns(scene, start, approach, range(LARGE))
    small = _burns(scene, large.end, approach, range(LARGE, approach.burns))
    coast = propagate(small.end, approach.table.waypoints[-1].t, ship.model)
    around = _around(scene, coast.end)
    final = _final(scene, around.end, spec.contact_speed_mps)
    parts = (large, small, around, final)
    arcs = (*large.arcs, *small.arcs, coast, *around.arcs, *final.arcs)
    contact = _contact(scene, final.end)
    return Leg(
        phase="docking",
        arcs=arcs,
        events=(begun, *(event for part in parts for event in part.events), contact),
        end=final.end.with_velocity(ship.station.at(final.end.t).v),
        notes=_notes(ship),
        figures=_figures(scene, arcs, large, contact),
    )


def _notes(ship: Pursuer) -> tuple[str, ...]:
    """Say how the approach is flown."""
    notes = (
        "The large burns are the main engine's, along Lambert orbits corrected in the full force model; "
        "the small ones and all pulses near the station are the approach thrusters'.",
    )
    if ship.flaws is None:
        return notes
    about = ship.flaws.about
    return (
        *notes,
        f"The approach is flown with errors of navigation and execution: '{about.name}', seed {about.seed}, "
        f"case {about.case}.",
    )


def _scene(start: State, world: World) -> _Scene:
    assert world.rendezvous is not None
    assert world.station is not None
    scheme, ship = world.rendezvous.scheme, Pursuer.of(world, start.t)
    ship = replace(ship, reserve=kept_for_return(ship, scheme, world.craft))
    contact = start.t + scheme.rendezvous_start_before_contact_s
    if world.undocking is not None and world.undocking <= contact:
        raise FlightError(
            f"the undocking comes before the docking, planned for {world.clock.utc(contact):%F %T} UTC",
            at=start,
            hint="look at until_utc of phase 'docked'",
        )
    late = contact + scheme.overdue_s - float(ship.station.arc.t[-1])
    if late > 0.0:
        raise FlightError(
            f"contact would be {late / 60.0:.0f} min after the last known position of the station",
            at=start,
            hint="the rendezvous starts too late for the scheme's contact_orbit",
        )
    if world.rendezvous.errors is not None:
        ship = replace(ship, flaws=Flaws(world.rendezvous.errors))
    port = port_in_orbital_axes(world.rendezvous.port)
    return _Scene(ship, scheme, world.station.about, contact, port, world.craft.probe_m)


# -- burns -----------------------------------------------------------------------------------------------


def _burns(scene: _Scene, start: State, approach: Approach, numbers: range) -> _Part:
    """Fly these burns of the approach, each decided in its turn; corrections precede the arrival's."""
    part, ship = _Part([], [], start), scene.ship
    for number in numbers:
        if number == LARGE - 1:
            part = _corrections(scene, part, approach)
        state, coast = _waited(ship, part.end, decided(ship, part.end, approach, number))
        burn = next_burn(ship, ship.believed(state), approach, number)
        name = f"dv{len(scene.scheme.burns) + 1 + number}"
        part = _flown(ship, part, name, state, coast, burn, number)
    return part


def _corrections(scene: _Scene, part: _Part, approach: Approach) -> _Part:
    """Correct what the large burns left, where there are errors to correct."""
    ship = scene.ship
    for count, middle in enumerate(corrections(ship, approach), start=1):
        assert ship.flaws is not None
        state, coast = _waited(ship, part.end, middle - ship.flaws.about.decided_before_s)
        burn = correction(ship, ship.believed(state), approach, middle)
        part = _flown(ship, part, f"correction{count}", state, coast, burn, approach.burns + count)
    return part


def _waited(ship: Pursuer, state: State, until: float) -> tuple[State, list[Arc]]:
    """Coast until a burn is decided [s], if that is still to come."""
    if until <= state.t:
        return state, []
    arc = propagate(state, until, ship.model)
    return arc.end, [arc]


def _flown(
    ship: Pursuer, part: _Part, name: str, start: State, coast: list[Arc], burn: Manoeuvre, number: int
) -> _Part:
    """Add to a part its coast to `start` and a burn, as it comes out, the approach's `number`."""
    main = burn.thrust is ship.main
    if ship.flaws is not None:
        burn = ship.flaws.flown(burn, start.mass, number, main=main)
    arcs = fly_burn(ship, start, burn)
    if not arcs:
        return _Part([*part.arcs, *coast], part.events, start)
    push = arcs[-1]
    details: dict[str, float | str] = {
        "delta_v_mps": burn.size,
        "duration_s": push.end.t - push.start.t,
        "range_km": ship.range(push.start) / 1000.0,
        "engine": "main" if main else "thrusters",
    }
    return _Part([*part.arcs, *coast, *arcs], [*part.events, Event(name, push.start, details)], push.end)


# -- near the station ------------------------------------------------------------------------------------


def _around(scene: _Scene, start: State) -> _Part:
    """Fly around the station to the port's axis and wait there for the final approach."""
    ship = scene.ship
    around, waiting = courses_around(
        ship, ship.believed(start), scene.scheme, scene.contact, scene.port, scene.probe
    )
    begun = Event("flyaround_start", start, {"range_km": ship.range(start) / 1000.0})
    arcs = follow(ship, start, around)
    state = _end(arcs, start)
    keeping = Event("station_keeping", state, {"range_km": ship.range(state) / 1000.0})
    arcs += follow(ship, state, waiting)
    return _Part(arcs, [begun, keeping], _end(arcs, start))


def _final(scene: _Scene, start: State, speed: float) -> _Part:
    """Fly in along the port's axis until the probe touches the port's plane."""
    ship, touch = scene.ship, Stop(PORT_PLANE, scene.probe, -1)
    along, last = courses_in(start.t, scene.scheme, scene.contact, scene.port, scene.probe, speed)
    arcs = follow(ship, start, along, touch)
    arcs += follow(ship, _end(arcs, start), last, touch)
    _keep_in_corridor(scene, arcs)
    end = arcs[-1].end
    if arcs[-1].stopped_by is None:
        raise FlightError(
            f"the port was not reached: {ship.range(end):.0f} m from the station's centre when "
            f"contact was {scene.scheme.overdue_s:.0f} s overdue",
            at=end,
            hint="the thrusters may be too weak: craft.thrusters.thrust_n",
        )
    distance = float(_offset(scene, start) @ scene.port[1]) / 1000.0
    return _Part(arcs, [Event("final_approach", start, {"range_km": distance})], end)


def _end(arcs: list[Arc], start: State) -> State:
    return arcs[-1].end if arcs else start


def _offset(scene: _Scene, state: State) -> FloatArray:
    """Return the place of the probe's tip against the port (3,) [m]."""
    offset: FloatArray = scene.ship.sight(state)[:3] - before_port(scene.port, scene.probe, 0.0)
    return offset


def _against_port(scene: _Scene, state: State) -> tuple[float, float]:
    """Return how far the probe's tip is before the port's plane and off its axis [m]."""
    offset, axis = _offset(scene, state), scene.port[1]
    ahead = offset @ axis
    return float(ahead), float(np.linalg.norm(offset - ahead * axis))


def _keep_in_corridor(scene: _Scene, arcs: list[Arc]) -> None:
    """Raise FlightError at the first look at which the ship has left the corridor to the port."""
    station = scene.station
    wider = math.tan(math.radians(station.corridor_half_angle_deg))
    for arc in arcs:
        if arc.stopped_by is not None:
            continue  # at the port: contact has limits of its own
        ahead, aside = _against_port(scene, arc.end)
        allowed = station.contact_limits.lateral_max_m + wider * max(ahead, 0.0)
        if aside > allowed:
            raise FlightError(
                f"the final approach is broken off: {ahead:.1f} m before the port the ship is {aside:.2f} m "
                f"off its axis, the corridor is {allowed:.2f} m wide there",
                at=arc.end,
                hint="look at the errors (rendezvous.errors) and at the thrusters (craft.thrusters)",
            )


# -- what came out ---------------------------------------------------------------------------------------


def _contact(scene: _Scene, end: State) -> Event:
    """Describe the contact: speeds and offset of the probe's tip against the port.

    Raises FlightError for one that no port would hold.
    """
    limits, velocity, axis = scene.station.contact_limits, scene.ship.sight(end)[3:], scene.port[1]
    closing = -float(velocity @ axis)
    _, lateral = _against_port(scene, end)
    lateral_speed = float(np.linalg.norm(velocity + closing * axis))
    if (
        closing < limits.closing_min_mps
        or closing > limits.closing_max_mps
        or lateral > limits.lateral_max_m
        or lateral_speed > limits.lateral_max_mps
    ):
        raise FlightError(
            f"the ship meets the port {lateral:.2f} m off its axis, closing at {closing:.2f} m/s and moving "
            f"across at {lateral_speed:.2f} m/s; a contact needs at most {limits.lateral_max_m:g} m, "
            f"{limits.closing_min_mps:g} to {limits.closing_max_mps:g} m/s and at most "
            f"{limits.lateral_max_mps:g} m/s across",
            at=end,
            hint="look at the thrusters (craft.thrusters) and at contact_speed_mps of phase 'docking'; the "
            "limits are station.contact_limits",
        )
    details: dict[str, float | str] = {
        "closing_speed_mps": closing,
        "lateral_offset_m": lateral,
        "lateral_speed_mps": lateral_speed,
        "plan_difference_s": end.t - scene.contact,
    }
    return Event("contact", end, details)


def _figures(scene: _Scene, arcs: tuple[Arc, ...], large: _Part, contact: Event) -> dict[str, float]:
    """Sum up the approach: propellant, delta-v of large burns and of the rest, ranges at the gates."""
    start, end, across = arcs[0].start, contact.state, scene.ship.across
    figures = {
        "propellant_kg": start.mass - end.mass,
        "large_delta_v_mps": sum(float(event.details["delta_v_mps"]) for event in large.events),
        "small_delta_v_mps": across.force / across.flow * math.log(large.end.mass / end.mass),
        "plan_difference_s": float(contact.details["plan_difference_s"]),
    }
    for gate in scene.scheme.gates:
        t = scene.contact - gate.before_contact_s
        arc = next((arc for arc in arcs if arc.t[0] <= t <= arc.t[-1]), None)
        if arc is not None:
            minutes = gate.before_contact_s / 60.0
            figures[f"range_{minutes:.0f}min_before_contact_km"] = scene.ship.range(arc.at(t)) / 1000.0
    return figures
