"""Cubic splines on uniform knots, evaluated without allocation inside compiled code.

A spline has continuous second derivatives, which is what lets an eighth-order integrator keep its
long steps: a table read linearly makes it take twice as many.
"""

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined


def knots_to_polynomials(t: FloatArray, values: FloatArray) -> FloatArray:
    """Turn samples `values` (n, k) at uniform `t` (n,) into cubic pieces (n - 1, k, 4), highest power first.

    The pieces are in powers of the fraction of the knot interval, for `read_polynomials`.
    """
    from scipy.interpolate import CubicSpline

    step = t[1] - t[0]
    pieces = CubicSpline(t, values).c  # (4, n - 1, k)
    powers = step ** np.arange(3, -1, -1)
    return np.ascontiguousarray(np.moveaxis(pieces * powers[:, None, None], 0, 2))


@inlined
def read_polynomials(pieces: FloatArray, start: float, step: float, t: float, out: FloatArray) -> None:
    """Write the splines' values at `t` to `out` (k,); outside the knots the end pieces are continued."""
    place = (t - start) / step
    index = int(place)
    if index < 0:
        index = 0
    if index > pieces.shape[0] - 1:
        index = pieces.shape[0] - 1
    f = place - index
    for k in range(pieces.shape[1]):
        c = pieces[index, k]
        out[k] = ((c[0] * f + c[1]) * f + c[2]) * f + c[3]


@inlined
def weights(place: float, count: int) -> tuple[int, float, float, float, float]:
    """Return the first index and the four uniform cubic B-spline weights at a place in knot units.

    `place` is clipped to the table, whose first and last knots are at 1 and `count` - 2.
    """
    last = count - 3
    index = int(place) - 1
    if index < 0:
        index = 0
    if index > last - 1:
        index = last - 1
    f = place - 1 - index
    if f < 0.0:
        f = 0.0
    if f > 1.0:
        f = 1.0
    g = 1.0 - f
    return (
        index,
        g * g * g / 6.0,
        (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0,
        (4.0 - 6.0 * g * g + 3.0 * g * g * g) / 6.0,
        f * f * f / 6.0,
    )
