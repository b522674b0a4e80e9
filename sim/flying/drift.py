"""What becomes of a ship whose push fails to come: it drifts freely past the station."""

from typing import NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import COASTING, Model
from sim.dynamics.search import crossings
from sim.dynamics.states import State
from sim.physics.relative import relative_states
from sim.world.station import StationOrbit

_SPACING = 10.0  # s between the instants that are looked at: minutes pass between two turns of a drift
_TOLERANCE = 1e-4  # s, to which turns are found


class Drift(NamedTuple):
    """A free drift: times (n,) [s], places (n, 3) [m, station's axes], closest approach [m] and when [s].

    Beside evenly spaced instants it holds the `turns` (n,), where the ship begins to draw away or to come
    nearer: between neighbours the distance grows or shrinks, however fast the ship passes.
    """

    t: FloatArray
    places: FloatArray
    turns: BoolArray
    closest: float
    closest_t: float


def free_drift(model: Model, station: StationOrbit, start: State, until: float) -> Drift:
    """Let a ship drift from `start` until a time [s], in the `model` that it flies in."""
    arc = propagate(start, until, model._replace(push=COASTING))

    def opening(t: FloatArray) -> FloatArray:
        relative = _relative(arc, station, t)
        return np.asarray(np.sum(relative[:, :3] * relative[:, 3:], axis=1))

    even = np.append(np.arange(start.t, until, _SPACING), until)
    turned = [c.t for c in crossings(opening, start.t, until, step=_SPACING, tolerance=_TOLERANCE)]
    order = np.argsort(np.append(even, turned), kind="stable")
    t, turns = np.append(even, turned)[order], order >= len(even)
    places = _relative(arc, station, t)[:, :3]
    distances = np.linalg.norm(places, axis=1)
    nearest = int(np.argmin(distances))
    return Drift(t, places, turns, float(distances[nearest]), float(t[nearest]))


def closest_outside(drift: Drift, radius: float) -> float:
    """Return how near [m] a drift comes once it is outside a sphere of `radius` [m]; inside it, 0."""
    distance = np.linalg.norm(drift.places, axis=1)
    outside = np.flatnonzero(distance > radius)
    return float(distance[outside[0] :].min()) if len(outside) else 0.0


def entry(inside: BoolArray) -> int | None:
    """Return the first index at which a sequence of truths (n,) turns from false to true, if there is one."""
    turns = np.flatnonzero(~inside[:-1] & inside[1:])
    return int(turns[0]) + 1 if len(turns) else None


def _relative(arc: Arc, station: StationOrbit, t: FloatArray) -> FloatArray:
    """Return place and velocity (n, 6) [m, m/s, station's axes] of an arc's ship at the times `t` (n,)."""
    return relative_states(arc.states(t), station.arc.states(t))
