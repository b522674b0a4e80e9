"""Many cases of one arc: the same integrator and the same forces, shared out over the machine's cores."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
from numba import njit, prange

from sim.dynamics.integrator import integrate
from sim.dynamics.model import Model
from sim.physics.arrays import FloatArray, IntArray
from sim.physics.compiled import compiled

_F = TypeVar("_F", bound=Callable[..., Any])


def _shared_out(function: _F) -> _F:
    """Compile like `compiled`, with the turns of `prange` loops on all cores."""
    return cast(_F, njit(cache=True, error_model="numpy", parallel=True)(function))


@compiled
def with_area(model: Model, area: float) -> Model:
    """Return the model with another reference area [m2]; compiled code knows no `_replace`."""
    return Model(
        model.degree,
        model.cosines,
        model.sines,
        model.factors,
        model.gm,
        model.radius,
        model.almanac,
        model.almanac_start,
        model.almanac_step,
        model.gm_sun,
        model.gm_moon,
        model.air,
        model.density,
        model.density_axes,
        model.solar_angle,
        model.profile,
        model.profile_step,
        model.wind,
        model.wind_step,
        area,
        model.drag,
        model.lift_to_drag,
        model.bank,
        model.thrust,
        model.flow,
        model.exit_area,
        model.steering,
        model.aim,
        model.platform,
        model.programme,
        model.station_t,
        model.station_y,
        model.station_dense,
        model.port,
    )


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
        own = with_area(model, model.area * drag_factors[case])
        status, _, ts, ys, _, calls = integrate(
            t, starts[case], t_end, own, stops, tolerance, max_step, False
        )
        last = ts.shape[0] - 1
        statuses[case], times[case], evaluations[case] = status, ts[last], calls
        for j in range(7):
            ends[case, j] = ys[last, j]
    return statuses, times, ends, evaluations
