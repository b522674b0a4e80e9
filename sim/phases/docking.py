"""Docking: autonomous rendezvous, fly-around, station keeping and final approach to contact."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from pydantic import Field

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.dynamics.stops import PORT_PLANE, Stop
from sim.guidance.approach import FinalApproach, Timetable, plan_flyaround, timetable
from sim.guidance.burns import Propulsion, burn_duration
from sim.guidance.proximity import Course, follow, side_jets
from sim.guidance.transfer import (
    Arrival,
    Goal,
    TransferPlan,
    circular_rate,
    correct_burn,
    fly_leg,
    glide_burn,
    lambert_burn,
    orbit_radius,
    plan_transfer,
    sight,
)
from sim.legs import Event, Leg
from sim.library.models import Scheme
from sim.phases.situations import Fed, Given, PhaseTable, Situation, Trajectory
from sim.world import World
from sim.world.station import port_in_orbital_axes

# assumed: smaller burns are left to the thrusters, the main engine would be off again within 5 s; range 1 to
# 5 m/s
_MAIN_ENGINE_LEAST = 2.0  # m/s
_FAR_TOLERANCE, _NEAR_TOLERANCE = 20.0, 0.5  # m, how exactly large and small burns lead to their goals
# assumed: seconds between the looks of the guidance, and the smallest correction it makes [m/s], coarser
# far away; 0.005 m/s is a pulse of 0.07 s. Ranges 1 to 10 s, 0.003 to 0.03 m/s.
_AROUND, _ALONG_AXIS, _LAST_METRES = (10.0, 0.02), (5.0, 0.01), (2.0, 0.005)
_LAST = 20.0  # m before the port
_OVERDUE = 120.0  # s of waiting for contact after the planned end of the path


class Spec(PhaseTable):
    """The closing speed at the port; ranges, gates and the contact rule come from the scheme."""

    kind: Literal["docking"] = "docking"
    # assumed: contact speeds of 0.10 to 0.15 m/s are usual for this docking system; middle of the range
    contact_speed_mps: float = Field(0.12, ge=0.05, le=0.35)


FROM, TO = Situation.NEAR_STATION, Situation.DOCKED
NEEDS = ("station.outbound_elements", "craft", "rendezvous")
EVENTS: dict[str, Fed] = {
    "dv#": (),
    "rendezvous_start": ("range_km",),  # ranges are the scheme's
    "flyaround_start": ("range_km",),
    "station_keeping": (),
    "final_approach": ("range_km",),
    "contact": ("closing_speed_mps", Given("utc", "rendezvous.contact_utc")),
}
TRAJECTORY = Trajectory(spacing_s=10.0, in_orbit=True, outbound=True)


# assumed: the reach of a probe and cone (0.34 m, 0.35 m/s in descriptions of the system) with a margin
_WIDEST, _FASTEST = 0.1, 0.4  # m, m/s


class _Flown(NamedTuple):
    """A part of the approach: its arcs and events, and the state it ends in."""

    arcs: list[Arc]
    events: list[Event]
    end: State


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the whole approach looks at; `port` (2, 3): place [m] and outward axis in the station's axes."""

    world: World
    scheme: Scheme
    model: Model
    port: FloatArray
    dry_mass: float
    table: Timetable

    def sight(self, state: State) -> FloatArray:
        """Return the ship's place and velocity (6,) [m, m/s] in the station's axes."""
        return sight(state, self.world.station_state(state.t))

    def range_km(self, state: State) -> float:
        """Return the distance between the centres of mass [km]."""
        return float(np.linalg.norm(self.sight(state)[:3])) / 1000.0


def fly(spec: Spec, start: State | None, world: World) -> Leg:
    """Fly from the start of autonomous rendezvous to contact with the port.

    Contact is planned the scheme's `rendezvous_start_before_contact_s` after `start`. Raises FlightError when
    the station cannot be reached or the propellant does not suffice.
    """
    if start is None or world.rendezvous is None:
        raise FlightError("there is no ship, or no port to dock at")
    scene = _scene(start, world)
    begun = Event("rendezvous_start", start, {"range_km": scene.range_km(start)})
    plan, large = _large_burns(scene, start)
    small = _small_burns(scene, large.end, plan)
    around = _fly_around(scene, small.end)
    final = _final_approach(scene, around.end, spec.contact_speed_mps)
    parts = (large, small, around, final)
    arcs = tuple(arc for part in parts for arc in part.arcs)
    contact = _contact(scene, final.end)
    return Leg(
        phase="docking",
        arcs=arcs,
        events=(begun, *(event for part in parts for event in part.events), contact),
        end=final.end.with_velocity(world.station_state(final.end.t).v),
        notes=(
            "The large burns are the main engine's, along Lambert orbits corrected in the full force model; "
            "the small ones and all pulses near the station are the approach thrusters'.",
        ),
        figures=_figures(scene, arcs, large, contact),
    )


def _scene(start: State, world: World) -> _Scene:
    assert world.rendezvous is not None
    scheme, craft = world.rendezvous.scheme, world.craft
    contact = start.t + scheme.rendezvous_start_before_contact_s
    if world.undocking is not None and world.undocking <= contact:
        raise FlightError(
            f"the undocking comes before the docking, planned for {world.clock.utc(contact):%F %T} UTC",
            at=start,
            hint="look at until_utc of phase 'docked'",
        )
    late = contact + _OVERDUE - float(world.station_orbit(start.t).arc.t[-1])
    if late > 0.0:
        raise FlightError(
            f"contact would be {late / 60.0:.0f} min after the last known position of the station",
            at=start,
            hint="the rendezvous starts too late for the scheme's contact_orbit",
        )
    return _Scene(
        world=world,
        scheme=scheme,
        model=world.craft_model(start.t),
        port=port_in_orbital_axes(world.rendezvous.port),
        dry_mass=craft.launch_mass_kg - craft.propellant_kg,
        table=timetable(scheme, contact),
    )


# -- burns -----------------------------------------------------------------------------------------------


def _large_burns(scene: _Scene, start: State) -> tuple[TransferPlan, _Flown]:
    """Fly the three burns from the start of rendezvous to the first near waypoint."""
    station_at, engine = scene.world.station_state, scene.world.craft.main_engine
    near, after = scene.table.waypoints[:2]
    radius = orbit_radius(station_at(start.t))
    half_turn = math.pi / circular_rate(radius)
    arrival = Arrival(near.t, near.range, after.range, after.t)
    first_t = start.t
    for _ in range(2):
        # The first burn begins at once: where its middle is follows from its size.
        relative = scene.sight(propagate(start, first_t, scene.model).end)
        plan = plan_transfer(relative, radius, first_t, first_t + half_turn, arrival)
        first_t = start.t + 0.5 * burn_duration(float(plan.sizes[0]), start.mass, engine)
    _check_propellant(scene, start, engine, float(plan.sizes.sum()))
    second_t = first_t + half_turn

    goal = Goal(plan.waypoint, second_t, _FAR_TOLERANCE)
    first = _burn(scene, start, 1, first_t, plan.first, goal, components=2)
    middle = propagate(first.end, second_t, scene.model).end
    goal = Goal(plan.arrival, arrival.t, _FAR_TOLERANCE)
    guess = lambert_burn(middle, station_at(second_t), goal)
    second = _burn(scene, first.end, 2, second_t, guess, goal)
    return plan, _joined(first, second, _glide(scene, second.end, 0, plan))


def _small_burns(scene: _Scene, start: State, plan: TransferPlan) -> _Flown:
    """Fly the braking burns at the near waypoints, to where the fly-around begins."""
    flown = _Flown([], [], start)
    for k in range(1, len(scene.table.waypoints) - 1):
        flown = _joined(flown, _glide(scene, flown.end, k, plan))
    coast = propagate(flown.end, scene.table.waypoints[-1].t, scene.model)
    return _Flown([*flown.arcs, coast], flown.events, coast.end)


def _glide(scene: _Scene, start: State, k: int, plan: TransferPlan) -> _Flown:
    """Coast to waypoint `k` and burn there for the next, along the line on which the ship arrived."""
    here, there = scene.table.waypoints[k : k + 2]
    place = plan.arrival * (there.range / scene.table.waypoints[0].range)
    goal = Goal(place, there.t, _NEAR_TOLERANCE)
    middle = propagate(start, here.t, scene.model).end
    guess = glide_burn(middle, scene.world.station_state(here.t), goal)
    return _burn(scene, start, 3 + k, here.t, guess, goal)


def _burn(
    scene: _Scene,
    start: State,
    number: int,
    middle: float,
    guess: FloatArray,
    goal: Goal,
    components: int = 3,
) -> _Flown:
    """Correct the burn `guess` so that it leads to `goal`, and fly it to its cut-off."""
    craft = scene.world.craft
    large = number <= 3 and float(np.linalg.norm(guess)) > _MAIN_ENGINE_LEAST
    engine = craft.main_engine if large else side_jets(craft)
    station = scene.world.station_state(goal.t)
    try:
        delta_v = correct_burn(
            start,
            scene.model,
            engine,
            middle=middle,
            guess=guess,
            goal=goal,
            station=station,
            components=components,
        )
    except FlightError as error:
        error.at = start
        raise
    size = float(np.linalg.norm(delta_v))
    _check_propellant(scene, start, engine, size)
    arcs = fly_leg(start, scene.model, engine, middle=middle, delta_v=delta_v)
    if not arcs:
        return _Flown([], [], start)
    burn = arcs[-1]
    details: dict[str, float | str] = {
        "delta_v_mps": size,
        "duration_s": burn.end.t - burn.start.t,
        "range_km": scene.range_km(burn.start),
        "engine": "main" if large else "thrusters",
    }
    name = f"dv{len(scene.scheme.burns) + number}"
    return _Flown(arcs, [Event(name, burn.start, details)], burn.end)


def _check_propellant(scene: _Scene, state: State, engine: Propulsion, delta_v: float) -> None:
    needed = engine.flow_kgps * burn_duration(delta_v, state.mass, engine)
    left = state.mass - scene.dry_mass
    if needed > left:
        raise FlightError(
            f"the approach needs {needed:.0f} kg of propellant for {delta_v:.1f} m/s; {left:.0f} kg are left",
            at=state,
            hint="start on an orbit nearer to the station's, or with more propellant (craft.propellant_kg)",
        )


# -- near the station ------------------------------------------------------------------------------------


def _fly_around(scene: _Scene, start: State) -> _Flown:
    """Fly around the station to the port's axis and wait there for the final approach."""
    scheme = scene.scheme
    usual = 0.5 * (scheme.final_approach_min_s + scheme.final_approach_max_s)
    leave = scene.table.contact - usual
    goal = _axis_place(scene, scheme.final_approach_range_m)
    path = plan_flyaround(scene.sight(start)[:3], goal, start.t, leave - scheme.station_keeping_s)
    around = _follow(scene, start, Course(path, path.end, *_AROUND))
    begun = Event("flyaround_start", start, {"range_km": scene.range_km(start)})
    state = _end(around, start)
    keeping = Event("station_keeping", state, {"range_km": scene.range_km(state)})
    waiting = _follow(scene, state, Course(path, leave, *_AROUND, nose=-scene.port[1]))
    return _Flown([*around, *waiting], [begun, keeping], _end(waiting, state))


def _final_approach(scene: _Scene, start: State, speed: float) -> _Flown:
    """Fly in along the port's axis until the probe touches the port's plane."""
    scheme, craft = scene.scheme, scene.world.craft
    duration = min(
        max(scene.table.contact - start.t, scheme.final_approach_min_s), scheme.final_approach_max_s
    )
    path = FinalApproach(
        port=scene.port,
        probe=craft.probe_m,
        distance=scheme.final_approach_range_m,
        begin=start.t,
        end=start.t + duration,
        speed=speed,
    )
    nose, touch = -scene.port[1], Stop(PORT_PLANE, craft.probe_m, -1)
    last_metres = path.when(min(_LAST, scheme.final_approach_range_m))
    arcs = _follow(scene, start, Course(path, last_metres, *_ALONG_AXIS, nose=nose), touch)
    course = Course(path, path.end + _OVERDUE, *_LAST_METRES, nose=nose)
    arcs += _follow(scene, _end(arcs, start), course, touch)
    end = arcs[-1].end
    if arcs[-1].stopped_by is None:
        raise FlightError(
            f"the port was not reached: {1000.0 * scene.range_km(end):.0f} m from the station's centre when "
            f"contact was {_OVERDUE:.0f} s overdue",
            at=end,
            hint="the thrusters may be too weak: craft.thrusters.thrust_n",
        )
    place = scene.sight(start)[:3] - _axis_place(scene, 0.0)
    distance = float(place @ scene.port[1]) / 1000.0
    return _Flown(arcs, [Event("final_approach", start, {"range_km": distance})], end)


def _end(arcs: list[Arc], start: State) -> State:
    return arcs[-1].end if arcs else start


def _follow(scene: _Scene, start: State, course: Course, *stops: Stop) -> list[Arc]:
    return follow(
        start,
        course,
        scene.model,
        scene.world.craft,
        scene.world.station_state,
        dry_mass=scene.dry_mass,
        stops=stops,
    )


def _axis_place(scene: _Scene, distance: float) -> FloatArray:
    """Return where the ship's centre of mass is (3,) [m] with its probe `distance` [m] before the port."""
    place: FloatArray = scene.port[0] + (scene.world.craft.probe_m + distance) * scene.port[1]
    return place


# -- what came out ---------------------------------------------------------------------------------------


def _joined(*parts: _Flown) -> _Flown:
    return _Flown(
        [arc for part in parts for arc in part.arcs],
        [event for part in parts for event in part.events],
        parts[-1].end,
    )


def _contact(scene: _Scene, end: State) -> Event:
    """Describe the contact: speeds and offset of the probe's tip against the port.

    Raises FlightError for one that no port would hold.
    """
    relative, axis = scene.sight(end), scene.port[1]
    offset = relative[:3] - _axis_place(scene, 0.0)
    closing = float(relative[3:] @ axis)
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
        "lateral_speed_mps": float(np.linalg.norm(relative[3:] - closing * axis)),
        "plan_difference_s": end.t - scene.table.contact,
    }
    return Event("contact", end, details)


def _figures(scene: _Scene, arcs: tuple[Arc, ...], large: _Flown, contact: Event) -> dict[str, float]:
    """Sum up the approach: propellant, delta-v and the ranges at the scheme's gates."""
    start, end = arcs[0].start, contact.state
    jets = side_jets(scene.world.craft)
    figures = {
        "propellant_kg": start.mass - end.mass,
        "large_delta_v_mps": sum(float(event.details["delta_v_mps"]) for event in large.events),
        "small_delta_v_mps": jets.thrust_vacuum_n / jets.flow_kgps * math.log(large.end.mass / end.mass),
        "plan_difference_s": float(contact.details["plan_difference_s"]),
    }
    for gate in scene.scheme.gates:
        t = scene.table.contact - gate.before_contact_s
        arc = next((arc for arc in arcs if arc.t[0] <= t <= arc.t[-1]), None)
        if arc is not None:
            minutes = gate.before_contact_s / 60.0
            figures[f"range_{minutes:.0f}min_before_contact_km"] = scene.range_km(arc.at(t))
    return figures
