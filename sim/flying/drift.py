"""What becomes of a ship whose push fails to come: it drifts freely past the station."""

from typing import NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import COASTING, Model
from sim.dynamics.states import State
from sim.physics.relative import relative_states
from sim.world.station import StationOrbit

_SPACING = 10.0  # s between the instants that are looked at: minutes pass near a zone's edge
_FINER = 40  # of these in the spacing around the closest approach


class Drift(NamedTuple):
    """A free drift: times (n,) [s], places (n, 3) [m, station's axes], closest approach [m] and when [s]."""

    t: FloatArray
    places: FloatArray
    closest: float
    closest_t: float


def free_drift(model: Model, station: StationOrbit, start: State, until: float) -> Drift:
    """Let a ship drift from `start` until a time [s], in the `model` that it flies in."""
    arc = propagate(start, until, model._replace(push=COASTING))
    t = np.append(np.arange(start.t, until, _SPACING), until)
    places = _places(arc, station, t)
    nearest = int(np.argmin(np.linalg.norm(places, axis=1)))
    first, last = t[max(nearest - 1, 0)], t[min(nearest + 1, len(t) - 1)]
    around = np.linspace(first, last, 2 * _FINER + 1)
    distances = np.linalg.norm(_places(arc, station, around), axis=1)
    least = int(np.argmin(distances))
    return Drift(t, places, float(distances[least]), float(around[least]))


def closest_outside(drift: Drift, radius: float) -> float:
    """Return how near [m] a drift comes once it is outside a sphere of `radius` [m]; inside it, 0."""
    distance = np.linalg.norm(drift.places, axis=1)
    outside = np.flatnonzero(distance > radius)
    return float(distance[outside[0] :].min()) if len(outside) else 0.0


def entry(inside: BoolArray) -> int | None:
    """Return the first index at which a sequence of truths (n,) turns from false to true, if there is one."""
    turns = np.flatnonzero(~inside[:-1] & inside[1:])
    return int(turns[0]) + 1 if len(turns) else None


def _places(arc: Arc, station: StationOrbit, t: FloatArray) -> FloatArray:
    """Return where the ship of an arc is (n, 3) [m, station's axes] at the times `t` (n,)."""
    places: FloatArray = relative_states(arc.states(t), station.arc.states(t))[:, :3]
    return places
