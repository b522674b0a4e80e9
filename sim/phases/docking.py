"""Docking: autonomous rendezvous, fly-around, station keeping and final approach to contact."""

from __future__ import annotations

import math
from typing import ClassVar, Literal, NamedTuple

import numpy as np
from pydantic import Field

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.base.tables import Ranges
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.states import State
from sim.dynamics.stops import PORT_PLANE, Stop
from sim.flying.pursuit import Pursuer, fly_burn, follow
from sim.guidance.approach import (
    LARGE,
    OVERDUE,
    Approach,
    before_port,
    courses_around,
    courses_in,
    next_burn,
    plan_approach,
    timetable,
)
from sim.legs import Event, Leg
from sim.library.models import Scheme
from sim.phases.situations import After, Class, Fed, PhaseTable, Situation, Told, Trajectory
from sim.world import World
from sim.world.station import port_in_orbital_axes

# assumed: the reach of a probe and cone (0.34 m, 0.35 m/s in descriptions of the system) with a margin
_WIDEST, _FASTEST = 0.1, 0.4  # m, m/s


class Spec(PhaseTable):
    """The closing speed at the port; ranges, gates and the contact rule come from the scheme."""

    kind: Literal["docking"] = "docking"
    # assumed: contact speeds of 0.10 to 0.15 m/s are usual for this docking system; middle of the range
    contact_speed_mps: float = Field(0.12, ge=0.05, le=0.35)
    ranges: ClassVar[Ranges] = {"contact_speed_mps": (0.10, 0.15)}


FROM, TO = Situation.NEAR_STATION, Situation.DOCKED
NEEDS = ("station.outbound_elements", "craft", "rendezvous")
EVENTS: dict[str, Told] = {
    "dv#": ("delta_v_mps", "duration_s", "range_km", "engine"),
    # ranges are the scheme's, like the times before contact
    "rendezvous_start": (After("contact"), Fed("range_km")),
    "flyaround_start": (Fed("range_km"),),
    "station_keeping": (After("contact"), "range_km"),
    "final_approach": (After("contact"), Fed("range_km")),
    "contact": (
        Fed("utc", "rendezvous.contact_utc"),
        After("liftoff", "rendezvous.scheme.contact_after_liftoff_s"),
        Fed("closing_speed_mps"),
        "lateral_offset_m",
        "lateral_speed_mps",
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
    approach = plan_approach(ship, start, timetable(scene.scheme, scene.contact))
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
        notes=(
            "The large burns are the main engine's, along Lambert orbits corrected in the full force model; "
            "the small ones and all pulses near the station are the approach thrusters'.",
        ),
        figures=_figures(scene, arcs, large, contact),
    )


def _scene(start: State, world: World) -> _Scene:
    assert world.rendezvous is not None
    scheme, ship = world.rendezvous.scheme, Pursuer.of(world, start.t)
    contact = start.t + scheme.rendezvous_start_before_contact_s
    if world.undocking is not None and world.undocking <= contact:
        raise FlightError(
            f"the undocking comes before the docking, planned for {world.clock.utc(contact):%F %T} UTC",
            at=start,
            hint="look at until_utc of phase 'docked'",
        )
    late = contact + OVERDUE - float(ship.station.arc.t[-1])
    if late > 0.0:
        raise FlightError(
            f"contact would be {late / 60.0:.0f} min after the last known position of the station",
            at=start,
            hint="the rendezvous starts too late for the scheme's contact_orbit",
        )
    port = port_in_orbital_axes(world.rendezvous.port)
    return _Scene(ship, scheme, contact, port, world.craft.probe_m)


# -- burns -----------------------------------------------------------------------------------------------


def _burns(scene: _Scene, start: State, approach: Approach, numbers: range) -> _Part:
    """Fly these burns of the approach, each decided when its turn comes."""
    part, ship, state = _Part([], [], start), scene.ship, start
    for number in numbers:
        manoeuvre = next_burn(ship, state, approach, number)
        flown = fly_burn(ship, state, manoeuvre)
        if not flown:
            continue
        burn, state = flown[-1], flown[-1].end
        details: dict[str, float | str] = {
            "delta_v_mps": manoeuvre.size,
            "duration_s": burn.end.t - burn.start.t,
            "range_km": ship.range(burn.start) / 1000.0,
            "engine": "main" if manoeuvre.thrust is ship.main else "thrusters",
        }
        part.arcs.extend(flown)
        part.events.append(Event(f"dv{len(scene.scheme.burns) + 1 + number}", burn.start, details))
    return part._replace(end=state)


# -- near the station ------------------------------------------------------------------------------------


def _around(scene: _Scene, start: State) -> _Part:
    """Fly around the station to the port's axis and wait there for the final approach."""
    ship = scene.ship
    around, waiting = courses_around(ship, start, scene.scheme, scene.contact, scene.port, scene.probe)
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
    end = arcs[-1].end
    if arcs[-1].stopped_by is None:
        raise FlightError(
            f"the port was not reached: {ship.range(end):.0f} m from the station's centre when "
            f"contact was {OVERDUE:.0f} s overdue",
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


# -- what came out ---------------------------------------------------------------------------------------


def _contact(scene: _Scene, end: State) -> Event:
    """Describe the contact: speeds and offset of the probe's tip against the port.

    Raises FlightError for one that no port would hold.
    """
    velocity, axis, offset = scene.ship.sight(end)[3:], scene.port[1], _offset(scene, end)
    closing = float(velocity @ axis)
    lateral = float(np.linalg.norm(offset - (offset @ axis) * axis))
    if lateral > _WIDEST or -closing > _FASTEST:
        raise FlightError(
            f"the ship meets the port {lateral:.2f} m off its axis at {-closing:.2f} m/s; "
            f"a contact needs at most {_WIDEST:g} m and {_FASTEST:g} m/s",
            at=end,
            hint="the thrusters may be too weak for the approach: craft.thrusters",
        )
    details: dict[str, float | str] = {
        "closing_speed_mps": -closing,
        "lateral_offset_m": lateral,
        "lateral_speed_mps": float(np.linalg.norm(velocity - closing * axis)),
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
