"""This core as a contestant, and how the floor and the peers that share its right-hand side reach it."""

from collections.abc import Iterator
from typing import Any

import numba
import numpy as np
from numba.typed import List

from benchmarks.contestants import Attempt, Contestant, FloatArray
from benchmarks.problems import Work, work
from sim.base.compiled import compiled
from sim.dynamics.batch import integrate_many
from sim.dynamics.forces import derivative, make_scratch
from sim.dynamics.integrator import integrate
from sim.dynamics.stops import ALTITUDE, switching

# Longest step [s] and tolerance, from loose to tight. The flight takes 150 s at degree 20.
SETTINGS = {
    ("orbit", 1.0): ((250.0, 1e-9), (220.0, 1e-9), (200.0, 1e-9)),
    ("orbit", 0.01): ((160.0, 1e-9), (150.0, 1e-11), (140.0, 1e-11)),
    ("entry", 1.0): ((60.0, 1e-5), (40.0, 1e-5), (40.0, 1e-7)),
    ("entries", 1.0): ((40.0, 1e-4), (40.0, 1e-5), (40.0, 1e-6), (30.0, 1e-7)),
}


def fly_one(job: Work, max_step: float, tolerance: float) -> FloatArray:
    """Return the last position (1, 3) of the first case."""
    start = job.starts[0].copy()
    _, _, _, ys, _, _ = integrate(0.0, start, job.t_end, job.model, job.stops, tolerance, max_step, False)
    return np.asarray(ys[-1:, :3])


def fly_all(job: Work, max_step: float, tolerance: float) -> FloatArray:
    """Return the last positions (n, 3) of all cases."""
    _, _, ends, _ = integrate_many(
        0.0, job.starts, job.factors, job.t_end, job.model, job.stops, tolerance, max_step
    )
    return np.asarray(ends[:, :3])


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield this core's attempts."""
    job = work(name)
    many = job.starts.shape[0] > 1
    fly = fly_all if many else fly_one
    cores = numba.get_num_threads() if many else 1
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
    model, scratch = held[0]
    whole, out = np.ones(7), np.empty(7)
    whole[:6] = y
    derivative(t, whole, model, scratch, out)
    return out[:6].copy()


@compiled
def _height(t: float, y: FloatArray, held: Any) -> float:
    model, scratch = held[0]
    return switching(ALTITUDE, 0.0, t, y, model, scratch)


class Rates:
    """The right-hand side as a function of time and state (6,) for integrators written in Python.

    The model waits in a typed list: handing its two dozen arrays over at every call takes longer than the
    call. The mass is divided into the area instead of being carried along.
    """

    def __init__(self, job: Work, factor: float = 1.0) -> None:
        model = job.model.having(area=job.model.body.area * factor / job.starts[0, 6])
        self._held = List()
        self._held.append((model, make_scratch(model.earth.degree)))

    def __call__(self, t: float, y: FloatArray, *_: object) -> FloatArray:
        """Return d(position, velocity)/dt (6,)."""
        return _rates(t, y, self._held)

    def height(self, t: float, y: FloatArray) -> float:
        """Return the geodetic height [m] of a state."""
        return _height(t, y, self._held)
