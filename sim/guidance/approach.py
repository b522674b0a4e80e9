"""The timetable of an approach, and the paths flown close to the station.

Places are in the station's axes: radial, along the track, orbit normal, origin at its centre of mass.
"""

import math
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.legs import FlightError
from sim.library.models import Scheme

# assumed: what the scheme lists beyond this is passed on the large transfer, what is nearer is flown to
_NEAR = 10e3  # m
# assumed: mean speed along the fly-around, not published: slow enough for the crew to watch, and at the upper
# bound half a circle of 250 m still fits between the last braking and the final approach
_FLYAROUND_SPEED = (0.3, 1.0)  # m/s


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
        if gate.range_m <= _NEAR
    ]
    for gate in sorted(scheme.speed_gates, key=lambda gate: -gate.range_m):
        if points and gate.range_m < points[-1].range:
            last = points[-1]
            points.append(Waypoint(gate.range_m, last.t + (last.range - gate.range_m) / gate.closing_mps))
    if len(points) < 2:
        raise FlightError(
            f"the scheme '{scheme.name}' has fewer than two gates within {_NEAR / 1000.0:.0f} km",
            hint="add nearer ones to its gates and speed_gates, for example range_m = 2500.0",
        )
    return Timetable(contact, tuple(points))


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


def plan_flyaround(start: FloatArray, goal: FloatArray, begin: float, end: float) -> Flyaround:
    """Choose the pace of a fly-around so that it is over at `end` [s], or as near to that as speed allows."""
    near, far = float(np.linalg.norm(goal)), float(np.linalg.norm(start))
    turn = math.acos(float(np.clip(start @ goal / (near * far), -1.0, 1.0)))
    way = math.hypot(turn * 0.5 * (near + far), near - far)
    slow, fast = _FLYAROUND_SPEED
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
        place: FloatArray = self.port[0] + (self.probe + self.left(t)) * self.port[1]
        return place

    def left(self, t: float) -> float:
        """Return how far the probe is from the port [m] at `t` [s]."""
        duration, since = self.end - self.begin, t - self.begin
        if since <= 0.0:
            return self.distance
        if since >= duration:
            return -self.speed * (since - duration)
        first = 2.0 * self.distance / duration - self.speed
        return self.distance - first * since + 0.5 * (first - self.speed) / duration * since * since

    def when(self, left: float) -> float:
        """Return the time [s] at which the probe is `left` [m] from the port."""
        duration = self.end - self.begin
        slowing = 2.0 * (self.distance / duration - self.speed) / duration
        # Speed then, from energy; the time to go is the distance over the mean of that and the last speed.
        faster = math.sqrt(max(self.speed**2 + 2.0 * slowing * left, 0.0))
        return self.end - 2.0 * left / (faster + self.speed)
