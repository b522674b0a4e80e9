"""The instant of lift-off for a day: when plane and phase close by themselves.

A launcher flies the same ascent at any minute of the day, so that a later lift-off carries the plane of
insertion east with the turning Earth and finds the station farther along its orbit. Both follow from one
flown ascent and the station's elements. What regression takes from the planes until contact depends on the
angle to be gained: a ship that gains a lap more has to lift off three minutes later.
"""

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.states import State
from sim.guidance.insertion import orbit_of
from sim.guidance.lap import Chase, Lap, laps, node_offset, within_band
from sim.library.models import Scheme
from sim.physics.constants import EARTH_RATE
from sim.world import World
from sim.world.ephemeris import Track
from sim.world.station import Path, states_of_path

_TURN = 2.0 * math.pi
_DAY = 86400.0  # s
# About the instant at which the planes are one at insertion [s]: a third lap asks for nine minutes more.
_BEFORE, _AFTER, _SPACING = 300.0, 900.0, 60.0
_ROUNDS = 8  # of Newton's, each of which leaves a thirtieth


class Departure(NamedTuple):
    """A lift-off [s] whose ship, gaining `lap.catch_up` by a scheme, ends in the station's plane by itself.

    `fits`: the scheme is made for that angle.
    """

    t: float
    lap: Lap
    fits: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """The pad passes through the station's plane: a lift-off at `t` [s] inserts into it.

    `times` (k,) [s] of insertion around it, and then the station's mean node [rad, see `InsertionOrbit`],
    mean inclination and argument of latitude [rad, unwrapped] (3, k); `insertion` [s] after lift-off; `usual`
    is the chase that the ascent was flown for, at t = 0.
    """

    t: float
    times: FloatArray
    station: FloatArray
    insertion: float
    usual: Chase

    def chase(self, t: float) -> Chase:
        """Return how ship and station stand at insertion after a lift-off at `t` [s], within ten minutes.

        The lead goes on through a whole turn, so that a later lift-off finds a larger one.
        """
        node, inclination, argument = (
            float(np.interp(t + self.insertion, self.times, row)) for row in self.station
        )
        ship = replace(self.usual.ship, node=self.usual.ship.node + EARTH_RATE * t)
        station = replace(
            self.usual.station, node=node, inclination=inclination, argument_of_latitude=argument
        )
        return self.usual._replace(ship=ship, station=station, lead=argument - ship.argument_of_latitude)

    @property
    def lead(self) -> float:
        """How far the station is ahead at insertion [rad], 0 to a turn, of a ship inserted into its plane."""
        return self.chase(self.t).lead

    def departures(self, scheme: Scheme) -> tuple[Departure, ...]:
        """Return the lift-off for each whole number of laps, by a scheme."""
        return tuple(self._closing(scheme, number) for number in range(len(laps(self.usual, scheme))))

    def departure(self, scheme: Scheme) -> Departure:
        """Return the one that the scheme is made for, or the cheapest."""
        return min(self.departures(scheme), key=lambda one: (not one.fits, one.lap.delta_v))

    def _closing(self, scheme: Scheme, number: int) -> Departure:
        """Return the lift-off that leaves nothing of the plane when `number` whole laps are gained."""
        t = self.t
        for _ in range(_ROUNDS):
            lap = laps(self.chase(t), scheme)[number]
            t -= lap.left / EARTH_RATE
        return Departure(t, lap, within_band(lap, scheme))


def passages(
    usual: Chase, insertion: float, path: Path, world: World, first: float, last: float
) -> tuple[Passage, ...]:
    """Return the north-going passages of the pad between `first` and `last` [s].

    `usual`: the chase of the ascent flown at t = 0, inserted at `insertion` [s]; the station follows its
    `path`, and where that is an ephemeris, only what it covers is looked through.
    """
    if isinstance(path, Track):
        known = (world.clock.seconds(edge) - insertion for edge in (path.first, path.last))
        first, last = max(first, next(known) + _BEFORE), min(last, next(known) - _AFTER)
        if last <= first:
            return ()
    t = np.append(np.arange(first, last, _DAY), last) + insertion
    nodes = np.unwrap(_station(world, path, t)[0])
    rate = (nodes[-1] - nodes[0]) / (t[-1] - t[0])
    # The ship's node of a lift-off at t, less the station's, grows by this much a second.
    gains = EARTH_RATE - rate
    begins = usual.ship.node + EARTH_RATE * first - nodes[0]
    turns = np.arange(math.ceil(begins / _TURN), math.floor((begins + gains * (last - first)) / _TURN) + 1)
    # The last by its path, which is off the straight line of the nodes by seconds.
    when = first + (turns * _TURN - begins) / gains
    around = np.arange(-_BEFORE, _AFTER + 1.0, _SPACING)
    times = (when[:, None] + around) + insertion
    rows = _station(world, path, times.ravel()).reshape(3, len(when), len(around))
    found = [_passage(usual, insertion, t, times[k], rows[:, k]) for k, t in enumerate(when.tolist())]
    return tuple(one for one in found if first <= one.t < last)


def _passage(usual: Chase, insertion: float, t: float, times: FloatArray, station: FloatArray) -> Passage:
    """Return the passage near `t` [s], its lead between 0 and a turn."""
    argument = np.unwrap(station[2])
    passage = Passage(t, times, np.array([station[0], station[1], argument]), insertion, usual)
    for _ in range(3):
        passage = replace(passage, t=passage.t - node_offset(passage.chase(passage.t)) / EARTH_RATE)
    turns = math.floor(passage.lead / _TURN)
    return replace(passage, station=passage.station - np.array([[0.0], [0.0], [turns * _TURN]]))


def _station(world: World, path: Path, t: FloatArray) -> FloatArray:
    """Return the station's mean node, mean inclination, argument of latitude (3, k) [rad] at `t` (k,)."""
    r, v = states_of_path(world.clock, path, t)
    orbits = [orbit_of(State.of(*one, 1.0), world) for one in zip(t.tolist(), r, v, strict=True)]
    return np.array([[one.node, one.inclination, one.argument_of_latitude] for one in orbits]).T
