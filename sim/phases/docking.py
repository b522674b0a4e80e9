"""Docking: autonomous rendezvous, fly-around, station keeping and final approach to contact."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import ClassVar, Literal, NamedTuple

import numpy as np
from pydantic import Field

from sim.base.errors import FlightError
from sim.base.tables import Ranges
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.states import State
from sim.dynamics.stops import PORT_PLANE, Stop
from sim.flying.burns import Manoeuvre
from sim.flying.drift import closest_outside, free_drift
from sim.flying.flaws import Flaws
from sim.flying.pursuit import Course, Pursuer, fly_burn, follow
from sim.guidance.approach import (
    LARGE,
    Approach,
    correction,
    corrections,
    courses_around,
    courses_in,
    decided,
    next_burn,
    plan_approach,
)
from sim.guidance.berth import Berth
from sim.guidance.ledger import kept_for_return
from sim.guidance.retreat import REVOLUTIONS, plan_retreat
from sim.legs import Event, Leg
from sim.library.models import Scheme
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
from sim.physics.relative import orbital_rate
from sim.world import World
from sim.world.station import port_in_orbital_axes


class Spec(PhaseTable):
    """The closing speed at the port; ranges, gates and the contact rule come from the scheme."""

    kind: Literal["docking"] = "docking"
    # assumed: contact speeds of 0.10 to 0.15 m/s are usual for this docking system; middle of the range
    contact_speed_mps: float = Field(0.12, ge=0.05, le=0.35)
    ranges: ClassVar[Ranges] = {"contact_speed_mps": (0.10, 0.15)}


FROM, TO = Situation.NEAR_STATION, Situation.DOCKED
NEEDS = ("station.outbound_elements|ephemeris", "craft", "rendezvous")
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
    # Of a flight with errors that does not get to the port.
    "abort": (After("rendezvous_start"), "range_km"),
    "withdrawal": (After("abort"), "range_km", "delta_v_mps", "duration_s", "engine"),
    "drift_end": (After("abort"), "range_km", "closest_outside_m"),
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
_WITHDRAWAL = 90  # its number among the burns that errors are drawn for: beyond the approach's
# What each event is, for the glossary.
GLOSSARY = {
    "dv#+{rendezvous.scheme.burns}": "A burn of the transfer or of the braking near the station begins.",
    "correction#": "A burn begins that takes out what the one before has missed by.",
    "rendezvous_start": "The ship takes over: autonomous rendezvous begins.",
    "abort": "The approach cannot go on and is broken off.",
    "withdrawal": "The ship pushes itself away after an abort.",
    "drift_end": "The end of the free drift that is flown after a withdrawal.",
    "flyaround_start": "The ship begins to fly around the station to its port's axis.",
    "station_keeping": "The ship stands before the port and waits.",
    "final_approach": "The ship sets out along the port's axis.",
    "contact": "The probe touches the cone of the port.",
}
TRAJECTORY = Trajectory(spacing_s=10.0, in_orbit=True, outbound=True)


class _Log(NamedTuple):
    """What has been flown so far, from `start` on: it grows, so that it holds a flight that is broken off."""

    start: State
    arcs: list[Arc]
    events: list[Event]

    @property
    def end(self) -> State:
        """Where the ship is."""
        return self.arcs[-1].end if self.arcs else self.start


class _Scene(NamedTuple):
    """What the whole docking looks at; `contact` [s] as planned."""

    ship: Pursuer
    scheme: Scheme
    contact: float
    berth: Berth


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Fly from the start of autonomous rendezvous to contact with the port.

    Contact is planned the scheme's `rendezvous_start_before_contact_s` after `start`. Raises FlightError when
    the station cannot be reached or the propellant does not suffice; a flight with errors is aborted then: it
    retreats and drifts clear.
    """
    scene = _scene(start, world)
    log = _Log(start, [], [Event("rendezvous_start", start, {"range_km": scene.ship.range(start) / 1000.0})])
    try:
        _burn_in(scene, log)
        _around(scene, log)
        _final(scene, log, spec.contact_speed_mps)
        log.events.append(_contact(scene, log.end))
    except FlightError as error:
        if scene.ship.flaws is None:
            raise  # without errors it is the scenario that is wrong
        return _aborted(scene, log, error)
    return Leg(
        phase="docking",
        arcs=tuple(log.arcs),
        events=tuple(log.events),
        end=log.end.with_velocity(scene.ship.station.at(log.end.t).v),
        notes=_notes(scene.ship),
        figures=_figures(scene, log),
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
    return _Scene(ship, scheme, contact, Berth(port, world.craft.probe_m, world.station.about))


# -- burns -----------------------------------------------------------------------------------------------


def _burn_in(scene: _Scene, log: _Log) -> None:
    """Fly the burns of the approach, each decided in its turn; corrections precede the arrival's."""
    ship = scene.ship
    approach = plan_approach(ship, ship.believed(log.start), scene.scheme, scene.contact)
    for number in range(approach.burns):
        if number == LARGE - 1:
            _correct(scene, log, approach)
        coast = _waited(ship, log, decided(ship, log.end, approach, number))
        burn = next_burn(ship, ship.believed(coast[-1].end if coast else log.end), approach, number)
        log.arcs.extend(coast)
        _burn(ship, log, f"dv{len(scene.scheme.burns) + 1 + number}", burn, number)
    log.arcs.append(propagate(log.end, approach.table.waypoints[-1].t, ship.model))


def _correct(scene: _Scene, log: _Log, approach: Approach) -> None:
    """Correct what the large burns left, where there are errors to correct."""
    ship = scene.ship
    for count, middle in enumerate(corrections(ship, approach), start=1):
        assert ship.flaws is not None
        log.arcs.extend(_waited(ship, log, middle - ship.flaws.about.decided_before_s))
        burn = correction(ship, ship.believed(log.end), approach, middle)
        _burn(ship, log, f"correction{count}", burn, approach.burns + count)


def _waited(ship: Pursuer, log: _Log, until: float) -> list[Arc]:
    """Coast until a burn is decided [s], if that is still to come."""
    return [propagate(log.end, until, ship.model)] if until > log.end.t else []


def _burn(ship: Pursuer, log: _Log, name: str, burn: Manoeuvre, number: int) -> None:
    """Fly a burn, as it comes out, the approach's `number`."""
    main = burn.thrust is ship.main
    if ship.flaws is not None:
        burn = ship.flaws.flown(burn, log.end.mass, number, main=main)
    arcs = fly_burn(ship, log.end, burn)
    if not arcs:
        return
    push = arcs[-1]
    details: dict[str, float | str] = {
        "delta_v_mps": burn.size,
        "duration_s": push.end.t - push.start.t,
        "range_km": ship.range(push.start) / 1000.0,
        "engine": "main" if main else "thrusters",
    }
    log.arcs.extend(arcs)
    log.events.append(Event(name, push.start, details))


# -- near the station ------------------------------------------------------------------------------------


def _around(scene: _Scene, log: _Log) -> None:
    """Fly around the station to the port's axis and wait there for the final approach."""
    ship, start = scene.ship, log.end
    around, waiting = courses_around(
        ship, ship.believed(start), scene.scheme, scene.contact, scene.berth.port, scene.berth.probe
    )
    for name, course in (("flyaround_start", around), ("station_keeping", waiting)):
        log.events.append(Event(name, log.end, {"range_km": ship.range(log.end) / 1000.0}))
        _follow(scene, log, course)


def _final(scene: _Scene, log: _Log, speed: float) -> None:
    """Fly in along the port's axis until the probe touches the port's plane."""
    berth = scene.berth
    distance = berth.against(scene.ship, log.end)[0] / 1000.0
    log.events.append(Event("final_approach", log.end, {"range_km": distance}))
    touch = Stop(PORT_PLANE, berth.probe, -1)
    courses = courses_in(log.end.t, scene.scheme, scene.contact, berth.port, berth.probe, speed)
    for course in courses:
        _follow(scene, log, course, touch)
    if log.arcs[-1].stopped_by is None:
        raise FlightError(
            f"the port was not reached: {scene.ship.range(log.end):.0f} m from the station's centre when "
            f"contact was {scene.scheme.overdue_s:.0f} s overdue",
            at=log.end,
            hint="the thrusters may be too weak: craft.thrusters.thrust_n",
        )


def _follow(scene: _Scene, log: _Log, course: Course, *stops: Stop) -> None:
    """Fly a course; one that leads to a stop at the port stays in the corridor to it."""
    for arc in follow(scene.ship, log.end, course, *stops):
        log.arcs.append(arc)
        if stops and arc.stopped_by is None:  # at the port contact has limits of its own
            scene.berth.keep_in_corridor(scene.ship, arc.end)


def _aborted(scene: _Scene, log: _Log, error: FlightError) -> Leg:
    """Fly the retreat of an approach that cannot go on, and the drift after it.

    Raises FlightError where no push lets the ship drift clear.
    """
    ship, start = scene.ship, log.end
    log.events.append(Event("abort", start, {"range_km": ship.range(start) / 1000.0}))
    clear = scene.berth.station.keep_out_radius_m
    burn = plan_retreat(
        ship,
        ship.believed(start),
        scene.berth.port[1],
        scene.scheme.withdrawal_mps,
        clear,
    )
    if burn is not None:
        _burn(ship, log, "withdrawal", burn, _WITHDRAWAL)
    rate = orbital_rate(*np.split(ship.station.at(start.t).y[:6], 2))
    until = min(log.end.t + REVOLUTIONS * 2.0 * math.pi / rate, float(ship.station.arc.t[-1]))
    drift = free_drift(ship.model, ship.station, log.end, until)
    log.arcs.append(propagate(log.end, until, ship.model))
    after = closest_outside(drift, clear)
    log.events.append(
        Event("drift_end", log.end, {"range_km": ship.range(log.end) / 1000.0, "closest_outside_m": after})
    )
    pushed = "drifts on" if burn is None else f"withdraws with {burn.size:.1f} m/s and drifts"
    return Leg(
        phase="docking",
        arcs=tuple(log.arcs),
        events=tuple(log.events),
        end=log.end,
        notes=(
            *_notes(ship),
            f"The approach is aborted: {error.message}. The ship {pushed} clear; once outside the keep-out "
            f"sphere it is {after / 1000.0:.1f} km from the station at the closest, in "
            f"{(until - start.t) / 3600.0:.1f} h. Nothing is flown after that.",
        ),
        figures={"propellant_kg": log.start.mass - log.end.mass, "closest_outside_m": after},
        aborted=error.message,
    )


# -- what came out ---------------------------------------------------------------------------------------


def _contact(scene: _Scene, end: State) -> Event:
    """Describe the contact; raises FlightError for one that no port would hold."""
    details: dict[str, float | str] = {**scene.berth.touched(scene.ship, end)}
    return Event("contact", end, details | {"plan_difference_s": end.t - scene.contact})


def _figures(scene: _Scene, log: _Log) -> dict[str, float]:
    """Sum up the approach: propellant, delta-v of large burns and of the rest, ranges at the gates."""
    start, end, across = log.start, log.end, scene.ship.across
    first = len(scene.scheme.burns) + 1
    last = next(arc for arc in log.arcs if arc.start.t == _event(log, f"dv{first + LARGE - 1}").state.t)
    large = [event for event in log.events if event.state.t <= last.start.t and "engine" in event.details]
    figures = {
        "propellant_kg": start.mass - end.mass,
        "large_delta_v_mps": sum(float(event.details["delta_v_mps"]) for event in large),
        "small_delta_v_mps": across.force / across.flow * math.log(last.end.mass / end.mass),
        "plan_difference_s": float(_event(log, "contact").details["plan_difference_s"]),
    }
    for gate in scene.scheme.gates:
        t = scene.contact - gate.before_contact_s
        arc = next((arc for arc in log.arcs if arc.t[0] <= t <= arc.t[-1]), None)
        if arc is not None:
            minutes = gate.before_contact_s / 60.0
            figures[f"range_{minutes:.0f}min_before_contact_km"] = scene.ship.range(arc.at(t)) / 1000.0
    return figures


def _event(log: _Log, name: str) -> Event:
    return next(event for event in log.events if event.name == name)
