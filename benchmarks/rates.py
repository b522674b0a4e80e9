"""(G): what one evaluation of the equation of motion takes, for one flight and for each of several lanes."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from benchmarks.returns import mission
from benchmarks.rounds import Timed, alternate, watched
from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics.arcs import Arc
from sim.dynamics.forces import ROWS, derivative
from sim.dynamics.lanes import model_of
from sim.dynamics.model import Model
from sim.dynamics.ready import made_ready, numbers_of
from sim.dynamics.sequence import Stretch
from sim.physics.numbers import WIDTH, at, put

COUNT = 2_000  # evaluations that are timed at once
TITLES = ("entry at 40 km", "entry at 120 km", "orbit, 20x20, air", "ascent, first stage")
_APART = 1e-4  # of the distance from the Earth's centre between two lanes: 640 m
_RADIUS = 6371e3  # m, mean


@dataclass(frozen=True)
class Place:
    """Where the right-hand side is evaluated: t [s], y (7,), and what is felt there."""

    title: str
    t: float
    y: FloatArray
    model: Model


@cache
def places() -> tuple[Place, ...]:
    """Return places along the flight of MS-07."""
    arcs = mission().arcs
    entry = next(arc for phase, arc in arcs if phase == "entry")
    phasing = next(arc for phase, arc in arcs if phase == "phasing")
    climbing = [arc for phase, arc in arcs if phase == "ascent"][1]
    chosen = (
        (entry, step_at(entry, 40e3)),
        (entry, step_at(entry, 120e3)),
        (phasing, 1),
        (climbing, climbing.steps // 2),
    )
    return tuple(
        Place(title, float(arc.t[k]), arc.y[k].copy(), arc.model)
        for title, (arc, k) in zip(TITLES, chosen, strict=True)
    )


def step_at(arc: Arc, height: float) -> int:
    """Return the step of an arc that begins nearest to a height over a sphere [m]."""
    return int(np.argmin(np.abs(np.linalg.norm(arc.y[:, :3], axis=1) - _RADIUS - height)))


@unlocked
def _evaluate(
    t: FloatArray,
    y: FloatArray,
    model: Model,
    numbers: FloatArray,
    out: FloatArray,
    count: int,
) -> None:
    """Evaluate the right-hand side again and again, each time from what came out before."""
    mine = model_of(model, numbers)
    for k in range(count):
        derivative(at(t, 0) + 1e-6 * k, y, mine, out)
        for j in range(3, 6):
            put(y, j, at(y, j) + 1e-9 * at(out, j))


def evaluate(place: Place, width: int) -> None:
    """Evaluate COUNT times for one flight (`width` 1) or for as many lanes."""
    lanes = () if width == 1 else (width,)
    t, y = np.full((1, *lanes), place.t), np.empty((7, *lanes))
    y[:] = place.y if width == 1 else place.y[:, None]
    if width > 1:
        y[:3] *= 1.0 + _APART * np.arange(width)
    numbers = numbers_of([made_ready(Stretch("", place.model, 0.0))], slice(0, width)).reshape(-1, *lanes)
    _evaluate(t, y, place.model, numbers, np.empty((ROWS, *lanes)), COUNT)


def time_places(rounds: int) -> dict[str, tuple[Timed, Timed]]:
    """Return for each place the times [s] of one evaluation: for floats and for a lane, measured in turn."""
    out = {}
    for place in places():
        runs = {
            width: watched(lambda p=place, n=width: evaluate(p, n), COUNT * width)  # type: ignore[misc]
            for width in (1, WIDTH)
        }
        timed = alternate(runs, rounds)
        out[place.title] = timed[1], timed[WIDTH]
    return out
