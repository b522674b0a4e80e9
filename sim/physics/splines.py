"""Splines on uniform knots, evaluated without allocation inside compiled code.

A cubic spline has continuous second derivatives, which is what lets an eighth-order integrator keep its
long steps: a table read linearly makes it take twice as many.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.physics.numbers import anywhere, lane, take, within


def knots_to_polynomials(t: FloatArray, values: FloatArray) -> FloatArray:
    """Turn samples `values` (n, k) at uniform `t` (n,) into cubic pieces (n - 1, k, 4), highest power first.

    The pieces are in powers of the fraction of the knot interval, for `read_polynomial`.
    """
    from scipy.interpolate import CubicSpline

    step = t[1] - t[0]
    pieces = CubicSpline(t, values).c  # (4, n - 1, k)
    powers = step ** np.arange(3, -1, -1)
    return np.ascontiguousarray(np.moveaxis(pieces * powers[:, None, None], 0, 2))


@inlined
def find_piece(pieces: FloatArray, start: float, step: float, t: float) -> tuple[float, float]:
    """Return the number of the piece that holds `t` and how far in it lies, as a fraction of the piece.

    `pieces` (n, k, 4): uniform cubic pieces, the first from `start`, each `step` long. Before the first and
    after the last the end pieces are continued.
    """
    place = (t - start) / step
    piece = within(math.floor(place), 0.0, pieces.shape[0] - 1.0)
    return piece, place - piece


@inlined
def read_polynomial(pieces: FloatArray, piece: float, column: int, f: float) -> float:
    """Return column `column` of `pieces` (n, k, 4) at the fraction `f` of a piece, both from `find_piece`."""
    # Lanes within the same piece share its coefficients: four loads instead of four gathers.
    common = lane(piece, 0)
    if anywhere(piece != common):
        base = (piece * (1.0 * pieces.shape[1]) + column) * 4.0
        upper = (take(pieces, base) * f + take(pieces, base + 1.0)) * f
        return (upper + take(pieces, base + 2.0)) * f + take(pieces, base + 3.0)
    c = pieces[int(common), column]
    return ((c[0] * f + c[1]) * f + c[2]) * f + c[3]
