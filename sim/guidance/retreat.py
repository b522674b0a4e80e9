"""The retreat of a broken-off approach: the smallest push after which the ship drifts clear."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.search import crossings
from sim.dynamics.states import State
from sim.flying.burns import Manoeuvre
from sim.flying.pursuit import Pursuer
from sim.physics.relative import orbital_rate, transition

_TURN = 2.0 * math.pi
REVOLUTIONS = 2.0  # that the ship must drift clear for
_STEP = 16.0  # s between the instants at which a drift is asked whether it turns; turns are minutes apart
_TOLERANCE = 1e-4  # s, to which turns are found
_SIZES = 4  # tried, each twice the one before
# A ship beside the station may not come nearer than this share of where it begins: pushed away, not past.
_AWAY = 0.9
_TRACK = np.array([0.0, 1.0, 0.0])


def plan_retreat(
    ship: Pursuer, start: State, outward: FloatArray, least: float, clear: float
) -> Manoeuvre | None:
    """Return the push of the thrusters, at once, after which the ship at `start` drifts clear.

    For two revolutions by Clohessy and Wiltshire: it draws away, leaves the sphere of radius `clear` [m]
    and does not come back into it. Pushes go along the port's axis `outward` (3,), along the track either
    way, or between; `least` [m/s] is the smallest, the greatest eight times that. None where the ship drifts
    clear without one. Raises FlightError where no push does it.
    """
    relative, station = ship.sight(start), ship.station.at(start.t)
    drift = _Drift.of(orbital_rate(station.r, station.v))
    for push in _pushes(outward, least):
        state = relative + np.concatenate([np.zeros(3), push])
        if _draws_clear(drift.distances(state), clear):
            return Manoeuvre(push, ship.across) if push.any() else None
    raise FlightError(
        f"no push of {least:g} to {least * 2 ** (_SIZES - 1):g} m/s lets the ship drift clear of the station",
        at=start,
        hint="look at withdrawal_mps of the scheme",
    )


def _pushes(outward: FloatArray, least: float) -> Iterator[FloatArray]:
    """Yield no push, then those of each size in turn (3,) [m/s, station's axes]."""
    yield np.zeros(3)
    ways = [outward, *(outward + side * _TRACK for side in (1.0, -1.0)), _TRACK, -_TRACK]
    for double in range(_SIZES):
        for way in ways:
            size = float(np.linalg.norm(way))
            if size > 0.1:  # outward and along the track may cancel
                yield least * 2.0**double * way / size


@dataclass(frozen=True, slots=True)
class _Drift:
    """Two revolutions of free drift at an orbital rate [rad/s]: instants (n,) [s], transitions (n, 6, 6)."""

    rate: float
    t: FloatArray
    transitions: FloatArray

    @staticmethod
    def of(rate: float) -> "_Drift":
        """Lay out the instants."""
        t = np.linspace(0.0, REVOLUTIONS * _TURN / rate, math.ceil(REVOLUTIONS * _TURN / rate / _STEP))
        return _Drift(rate, t, np.array([transition(rate, float(when)) for when in t]))

    def distances(self, state: FloatArray) -> FloatArray:
        """Return the distances [m] of a drift from `state` (6,) at its start, at each turn, at its end.

        Between them it grows or shrinks, so that no pass is too fast to be seen.
        """
        opens = _opening(self.transitions @ state)
        turns = [
            zero.t
            for k in np.flatnonzero((opens[1:] > 0.0) != (opens[:-1] > 0.0))
            for zero in crossings(
                lambda t: _opening(np.array([transition(self.rate, float(when)) @ state for when in t])),
                self.t[k],
                self.t[k + 1],
                step=_STEP,
                tolerance=_TOLERANCE,
            )
        ]
        states = [transition(self.rate, t) @ state for t in (0.0, *turns, float(self.t[-1]))]
        return np.asarray(np.linalg.norm(np.array(states)[:, :3], axis=1))


def _opening(states: FloatArray) -> FloatArray:
    """Return distance times how fast it grows (n,) [m2/s] in relative states (n, 6)."""
    return np.asarray(np.sum(states[:, :3] * states[:, 3:], axis=1))


def _draws_clear(distance: FloatArray, clear: float) -> bool:
    """Tell whether a drift (n,) [m] never comes nearer than it began, leaves the sphere and stays out."""
    outside = np.flatnonzero(distance > clear)
    if len(outside) == 0 or distance.min() < _AWAY * min(distance[0], clear):
        return False
    return bool(distance[outside[0] :].min() > clear)
