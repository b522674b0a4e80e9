"""The approach decided: its timetable, the burns that keep it, and the paths flown close to the station.

Places are in the station's axes: radial, along the track, orbit normal, origin at its centre of mass.
"""

import math
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import propagate
from sim.dynamics.states import State
from sim.flying.burns import Manoeuvre
from sim.flying.pursuit import Course, Pursuer
from sim.guidance.transfer import (
    Arrival,
    Goal,
    TransferPlan,
    circular_rate,
    corrected,
    glide_burn,
    lambert_burn,
    orbit_radius,
    plan_transfer,
)
from sim.library.models import Look, Scheme

LARGE = 3  # burns of the transfer; the rest are small
_FAR_TOLERANCE, _NEAR_TOLERANCE = 20.0, 0.5  # m, how exactly large and small burns lead to their goals


@dataclass(frozen=True, slots=True)
class Waypoint:
    """Be at this range from the station [m] at this time [s]."""

    range: float
    t: float


@dataclass(frozen=True, slots=True)
class Timetable:
    """Planned contact [s] and the waypoints near the station: the first ends the large transfer.

    At each but the last a burn sets the speed to the next; at the last the fly-around begins.
    """

    contact: float
    waypoints: tuple[Waypoint, ...]


def timetable(scheme: Scheme, contact: float) -> Timetable:
    """Lay out the near waypoints for `contact` [s]: the scheme's gates, then its closing speeds.

    A closing speed given for a range is held on the way to it. Raises FlightError for a scheme without
    gates near the station.
    """
    points = [
        Waypoint(gate.range_m, contact - gate.before_contact_s)
        for gate in scheme.gates
        if gate.range_m <= scheme.near_gates_m
    ]
    for gate in sorted(scheme.speed_gates, key=lambda gate: -gate.range_m):
        if points and gate.range_m < points[-1].range:
            last = points[-1]
            points.append(Waypoint(gate.range_m, last.t + (last.range - gate.range_m) / gate.closing_mps))
    if len(points) < 2:
        raise FlightError(
            f"the scheme '{scheme.name}' has fewer than two gates within {scheme.near_gates_m / 1000.0:g} km",
            hint="add nearer ones to its gates and speed_gates, for example range_m = 2500.0",
        )
    return Timetable(contact, tuple(points))


# -- burns -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Approach:
    """An approach as planned: scheme, timetable, the transfer, and the middles [s] of its first two burns."""

    scheme: Scheme
    table: Timetable
    transfer: TransferPlan
    middles: tuple[float, float]

    @property
    def burns(self) -> int:
        """How many burns there are: two, and one at each waypoint but the last."""
        return len(self.table.waypoints) + 1


def plan_approach(ship: Pursuer, start: State, scheme: Scheme, contact: float) -> Approach:
    """Plan the approach from `start`, where the first burn begins at once, to `contact` [s].

    Raises FlightError where no orbit reaches the station or the tanks do not hold the transfer.
    """
    table = timetable(scheme, contact)
    near, after = table.waypoints[:2]
    radius = orbit_radius(ship.station.at(start.t))
    half_turn = math.pi / circular_rate(radius)
    arrival = Arrival(near.t, near.range, after.range, after.t)
    first = start.t
    for _ in range(2):  # where the middle of the first burn is follows from its size
        relative = ship.sight(propagate(start, first, ship.model).end)
        plan = plan_transfer(relative, radius, first, first + half_turn, arrival)
        first = start.t + 0.5 * ship.main.duration(float(plan.sizes[0]), start.mass)
    ship.needs_propellant(start, ship.main, float(plan.sizes.sum()))
    return Approach(scheme, table, plan, (first, first + half_turn))


def next_burn(ship: Pursuer, start: State, approach: Approach, number: int) -> Manoeuvre:
    """Decide burn `number` of the approach, counted from 0, for the ship that coasts at `start`.

    The first leads to the waypoint in its plane, the second to the arrival, each later one from a waypoint
    of the timetable to the next, along the line on which the ship arrived. Raises FlightError.
    """
    plan, waypoints = approach.transfer, approach.table.waypoints
    if number < 2:
        middle = approach.middles[number]
        place, t = (plan.waypoint, approach.middles[1]) if number == 0 else (plan.arrival, waypoints[0].t)
        goal = Goal(place, t, _FAR_TOLERANCE)
    else:
        here, there = waypoints[number - 2 : number]
        middle = here.t
        goal = Goal(plan.arrival * (there.range / waypoints[0].range), there.t, _NEAR_TOLERANCE)
    if number == 0:
        guess = plan.first
    else:
        coasted = propagate(start, middle, ship.model, keep=False).end
        burn_to = lambert_burn if number == 1 else glide_burn
        guess = burn_to(coasted, ship.station.at(middle), goal)
    large = number < LARGE and float(np.linalg.norm(guess)) > approach.scheme.main_engine_least_mps
    manoeuvre = Manoeuvre(guess, ship.main if large else ship.across, middle)
    return corrected(ship, start, manoeuvre, goal, in_plane=number == 0)


def decided(ship: Pursuer, start: State, approach: Approach, number: int) -> float:
    """Return when [s] burn `number` is decided, by a ship that coasts at `start`.

    One that errs waits, to see the station as well as it can; else it does not matter, and it is at once.
    """
    if ship.flaws is None or number == 0:
        return -math.inf
    waypoints = approach.table.waypoints
    if number < LARGE:
        middle = approach.middles[1] if number == 1 else waypoints[0].t
        thrust, size = ship.main, float(approach.transfer.sizes[number])
    else:
        before, here, after = waypoints[number - 3 : number]
        middle, thrust = here.t, ship.across
        speeds = ((a.range - b.range) / (b.t - a.t) for a, b in ((before, here), (here, after)))
        size = abs(next(speeds) - next(speeds))
    return middle - 0.5 * thrust.duration(size, start.mass) - ship.flaws.about.decided_before_s


def corrections(ship: Pursuer, approach: Approach) -> tuple[float, ...]:
    """Return the middles [s] of the burns that correct the large transfer: none without errors."""
    if ship.flaws is None:
        return ()
    times = (approach.table.contact - before for before in approach.scheme.corrections_before_contact_s)
    return tuple(t for t in times if approach.middles[1] < t < approach.table.waypoints[0].t)


def correction(ship: Pursuer, start: State, approach: Approach, middle: float) -> Manoeuvre:
    """Decide a burn around `middle` [s] that leads a ship on the large transfer, at `start`, to its arrival.

    Raises FlightError.
    """
    goal = Goal(approach.transfer.arrival, approach.table.waypoints[0].t, _NEAR_TOLERANCE)
    coasted = propagate(start, middle, ship.model, keep=False).end
    guess = lambert_burn(coasted, ship.station.at(middle), goal)
    large = float(np.linalg.norm(guess)) > approach.scheme.main_engine_least_mps
    return corrected(ship, start, Manoeuvre(guess, ship.main if large else ship.across, middle), goal)


# -- paths near the station --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Flyaround:
    """A path around the station from `start` to `goal` (3,) [m], at rest at `begin` and at `end` [s]."""

    start: FloatArray
    goal: FloatArray
    begin: float
    end: float

    def __call__(self, t: float) -> FloatArray:
        """Return the place (3,) [m] at `t` [s]: direction and distance change together."""
        share = min(max((t - self.begin) / max(self.end - self.begin, 1e-9), 0.0), 1.0)
        share = share * share * (3.0 - 2.0 * share)
        near, far = float(np.linalg.norm(self.goal)), float(np.linalg.norm(self.start))
        direction = _turned(self.start / far, self.goal / near, share)
        place: FloatArray = (far + share * (near - far)) * direction
        return place


def plan_flyaround(
    start: FloatArray, goal: FloatArray, begin: float, end: float, speeds: tuple[float, float]
) -> Flyaround:
    """Choose the pace of a fly-around so that it is over at `end` [s], or as near to that as speed allows.

    `speeds` [m/s]: the slowest and the fastest on average.
    """
    near, far = float(np.linalg.norm(goal)), float(np.linalg.norm(start))
    turn = math.acos(float(np.clip(start @ goal / (near * far), -1.0, 1.0)))
    way = math.hypot(turn * 0.5 * (near + far), near - far)
    slow, fast = speeds
    return Flyaround(start, goal, begin, begin + min(max(end - begin, way / fast), way / slow))


def _turned(start: FloatArray, goal: FloatArray, share: float) -> FloatArray:
    """Turn the unit vector `start` by `share` of its angle to `goal`; if opposite, about the orbit normal."""
    across = goal - (start @ goal) * start
    if np.linalg.norm(across) < 1e-6:
        across = np.array([-start[1], start[0], 0.0])
    size = float(np.linalg.norm(across))
    angle = share * math.acos(float(np.clip(start @ goal, -1.0, 1.0)))
    turned: FloatArray = math.cos(angle) * start + math.sin(angle) * across / max(size, 1e-12)
    return turned


@dataclass(frozen=True, slots=True)
class FinalApproach:
    """A path in along a port's axis, slowing evenly: from `distance` [m] at `begin` [s] to 0 at `end`.

    `port` (2, 3): position [m] and outward axis; `probe` [m]: the docking probe ahead of the ship's centre of
    mass, whose place this is; `speed` [m/s]: closing speed at the end, kept up beyond it.
    """

    port: FloatArray
    probe: float
    distance: float
    begin: float
    end: float
    speed: float

    def __call__(self, t: float) -> FloatArray:
        """Return the place (3,) [m] at `t` [s]."""
        return before_port(self.port, self.probe, self.distance_at(t))

    def distance_at(self, t: float) -> float:
        """Return how far the probe is from the port [m] at `t` [s]."""
        duration, since = self.end - self.begin, t - self.begin
        if since <= 0.0:
            return self.distance
        if since >= duration:
            return -self.speed * (since - duration)
        first = 2.0 * self.distance / duration - self.speed
        return self.distance - first * since + 0.5 * (first - self.speed) / duration * since * since

    def when(self, distance: float) -> float:
        """Return the time [s] at which the probe is `distance` [m] from the port."""
        duration = self.end - self.begin
        slowing = 2.0 * (self.distance / duration - self.speed) / duration
        # Speed then, from energy; the time to go is the distance over the mean of that and the last speed.
        faster = math.sqrt(max(self.speed**2 + 2.0 * slowing * distance, 0.0))
        return self.end - 2.0 * distance / (faster + self.speed)


# -- courses along them ------------------------------------------------------------------------------------


def before_port(port: FloatArray, probe: float, distance: float) -> FloatArray:
    """Return where the ship's centre of mass is (3,) [m] with its probe `distance` [m] before the port."""
    place: FloatArray = port[0] + (probe + distance) * port[1]
    return place


def courses_around(
    ship: Pursuer, start: State, scheme: Scheme, contact: float, port: FloatArray, probe: float
) -> tuple[Course, Course]:
    """Return the courses from `start` around the station to the port's axis, and waiting on it."""
    usual = 0.5 * (scheme.final_approach_min_s + scheme.final_approach_max_s)
    leave = contact - usual
    goal = before_port(port, probe, scheme.final_approach_range_m)
    speeds = (scheme.flyaround_slowest_mps, scheme.flyaround_fastest_mps)
    path = plan_flyaround(ship.sight(start)[:3], goal, start.t, leave - scheme.station_keeping_s, speeds)
    around = _looking(scheme.looks.around)
    return Course(path, path.end, *around), Course(path, leave, *around, nose=-port[1])


def courses_in(
    begin: float, scheme: Scheme, contact: float, port: FloatArray, probe: float, speed: float
) -> tuple[Course, Course]:
    """Return the courses along the port's axis from `begin` [s] on: to its last metres, and to the port.

    The second is long enough for contact to be overdue. `speed` [m/s]: closing speed at the end.
    """
    shortest, longest = scheme.final_approach_min_s, scheme.final_approach_max_s
    path = FinalApproach(
        port=port,
        probe=probe,
        distance=scheme.final_approach_range_m,
        begin=begin,
        end=begin + min(max(contact - begin, shortest), longest),
        speed=speed,
    )
    last_metres = path.when(min(scheme.last_metres_m, scheme.final_approach_range_m))
    return (
        Course(path, last_metres, *_looking(scheme.looks.on_axis), nose=-port[1]),
        Course(path, path.end + scheme.overdue_s, *_looking(scheme.looks.last_metres), nose=-port[1]),
    )


def _looking(look: Look) -> tuple[float, float]:
    """Return the time between looks [s] and the dead band [m/s] of a course."""
    return look.cycle_s, look.dead_band_mps
