"""Many cases of one arc: the same integrator and the same forces, shared out over the machine's cores."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
from numba import njit, prange

from sim.base.arrays import FloatArray, IntArray
from sim.base.compiled import compiled
from sim.dynamics.integrator import integrate
from sim.dynamics.model import Body, Model

_F = TypeVar("_F", bound=Callable[..., Any])


def _shared_out(function: _F) -> _F:
    """Compile like `compiled`, with the turns of `prange` loops on all cores."""
    return cast(_F, njit(cache=True, error_model="numpy", parallel=True)(function))


@compiled
def with_area(model: Model, area: float) -> Model:
    """Return the model with another reference area [m2]; compiled code knows no `_replace`."""
    body = model.body
    wider = Body(area, body.drag, body.lift_to_drag, body.canopy, body.density_factor, body.wind_factor)
    return Model(model.earth, model.air, wider, model.push, model.station, model.care)


@_shared_out
def integrate_many(
    t: float,
    starts: FloatArray,
    drag_factors: FloatArray,
    t_end: float,
    model: Model,
    stops: FloatArray,
    tolerance: float,
    max_step: float,
) -> tuple[IntArray, FloatArray, FloatArray, IntArray]:
    """Integrate every case from `t` to `t_end` [s] or to its first stop, and keep the ends only.

    `starts` (n, 7): position and velocity [m, m/s, GCRS], mass [kg]; `drag_factors` (n,): what multiplies
    drag and lift, be it by area, coefficient or density; the rest as in `integrate`. Each case is
    what `integrate` makes of it alone, to the bit, on any number of cores. Returns for each case its status
    (negative: failed, see `step`), time, state (n, 7) and number of evaluations. Memory: the ends, and one
    integration for each core.
    """
    count = starts.shape[0]
    statuses, evaluations = np.empty(count, np.int64), np.empty(count, np.int64)
    times, ends = np.empty(count), np.empty((count, 7))
    for case in prange(count):
        own = with_area(model, model.body.area * drag_factors[case])
        status, _, ts, ys, _, calls = integrate(
            t, starts[case], t_end, own, stops, tolerance, max_step, False
        )
        last = ts.shape[0] - 1
        statuses[case], times[case], evaluations[case] = status, ts[last], calls
        for j in range(7):
            ends[case, j] = ys[last, j]
    return statuses, times, ends, evaluations
