"""This core as a contestant, and how the floor and the peers that share its right-hand side reach it."""

import os
from collections.abc import Iterator
from typing import Any

import numpy as np
from numba.typed import List

from benchmarks.contestants import Attempt, Contestant
from benchmarks.problems import Work, work
from sim.base.arrays import FloatArray
from sim.base.compiled import compiled
from sim.dynamics.arcs import longest_step
from sim.dynamics.forces import ROWS, derivative
from sim.dynamics.integrator import integrate
from sim.dynamics.model import Care, Earth
from sim.dynamics.ready import _COARSER
from sim.dynamics.sequence import Stretch, reach_many
from sim.dynamics.stops import ALTITUDE, Stop, switching
from sim.physics.splines import find_piece, read_polynomial

# Longest step [s] and tolerance, from loose to tight. The flight takes 150 s at degree 20.
SETTINGS = {
    ("orbit", 1.0): ((250.0, 1e-9), (220.0, 1e-9), (200.0, 1e-9)),
    ("orbit", 0.01): ((160.0, 1e-9), (150.0, 1e-11), (140.0, 1e-11)),
    ("entry", 1.0): ((60.0, 1e-5), (40.0, 1e-5), (40.0, 1e-7)),
    ("entries", 1.0): ((40.0, 1e-4), (40.0, 1e-5), (40.0, 1e-6), (30.0, 1e-7)),
}

_FIRST = 15.0  # s, the step that a flight's entry begins with


def fly_one(job: Work, max_step: float, tolerance: float) -> FloatArray:
    """Return the last position (1, 3) of the first case, integrated alone."""
    model = job.model._replace(care=Care(tolerance))
    _, _, _, ys, _, _ = integrate(0.0, job.starts[0], job.t_end, model, job.stops, max_step, False)
    return np.asarray(ys[-1:, :3])


def fly_all(job: Work, max_step: float, tolerance: float, workers: int | None = None) -> FloatArray:
    """Return the last positions (n, 3) of all cases, side by side on all cores or on `workers`."""
    end = Stop(ALTITUDE, job.floor, -1) if job.floor > 0.0 else None
    # `reach_many` takes the tolerance times a factor, and the step as a part of what the field can bear.
    care = Care(tolerance / _COARSER, max_step / longest_step(job.model, ()))
    model = job.model._replace(care=care).having(density_factor=job.factors)
    way = Stretch(job.name, model, job.t_end, end=end, first=_FIRST)
    reached = reach_many(0.0, job.starts, [way], workers=workers)
    return np.asarray(reached.y[-1, :, :3])


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield this core's attempts."""
    job = work(name)
    many = job.starts.shape[0] > 1
    fly = fly_all if many else fly_one
    cores = os.cpu_count() or 1 if many else 1
    for max_step, tolerance in SETTINGS[name, accuracy]:
        yield Attempt(
            f"DOP853, {max_step:g} s, {tolerance:g}",
            lambda step=max_step, tol=tolerance: fly(job, step, tol),  # type: ignore[misc]
            cases=job.starts.shape[0],
            cores=cores,
        )


CONTESTANT = Contestant("this core", attempts)


@compiled
def _rates(t: float, y: FloatArray, held: Any) -> FloatArray:
    whole, out = np.ones(7), np.empty(ROWS)
    whole[:6] = y
    derivative(t, whole, held[0], out)
    return out[:6].copy()


@compiled
def _height(t: float, y: FloatArray, held: Any) -> float:
    return switching(ALTITUDE, 0.0, t, y, held[0])


class Rates:
    """The right-hand side as a function of time and state (6,) for integrators written in Python.

    The model waits in a typed list: handing its two dozen arrays over at every call takes longer than the
    call. The mass is divided into the area instead of being carried along.
    """

    def __init__(self, job: Work, factor: float = 1.0) -> None:
        model = job.model.having(area=job.model.body.area * factor / job.starts[0, 6])
        self._held = List()
        self._held.append(model)

    def __call__(self, t: float, y: FloatArray, *_: object) -> FloatArray:
        """Return d(position, velocity)/dt (6,)."""
        return _rates(t, y, self._held)

    def height(self, t: float, y: FloatArray) -> float:
        """Return the geodetic height [m] of a state."""
        return _height(t, y, self._held)


@compiled
def almanac_columns(earth: Earth, when: FloatArray) -> FloatArray:
    """Return the columns of the Earth's almanac (n, 11) at the times `when` (n,) [s]."""
    out = np.empty((when.shape[0], earth.almanac.shape[1]))
    for k in range(when.shape[0]):
        piece, f = find_piece(earth.almanac, earth.almanac_start, earth.almanac_step, when[k])
        for column in range(out.shape[1]):
            out[k, column] = read_polynomial(earth.almanac, piece, column, f)
    return out
