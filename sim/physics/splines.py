"""Splines on uniform knots, evaluated without allocation inside compiled code.

A cubic spline has continuous second derivatives, which is what lets an eighth-order integrator keep its
long steps: a table read linearly makes it take twice as many.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.physics.numbers import anywhere, lane, take, within


def spline_coefficients(values: FloatArray, axis: int) -> FloatArray:
    """Return the uniform cubic B-spline coefficients, two more than `values` has along `axis`.

    The ends are not-a-knot. Source: de Boor, "A Practical Guide to Splines", chapter IV.
    """
    count = values.shape[axis]
    system = np.zeros((count + 2, count + 2))
    for k in range(count):
        system[k, k : k + 3] = (1.0 / 6.0, 4.0 / 6.0, 1.0 / 6.0)
    third_difference_jump = (1.0, -4.0, 6.0, -4.0, 1.0)
    system[count, :5] = third_difference_jump
    system[count + 1, -5:] = third_difference_jump
    right = np.zeros((count + 2, values.size // count))
    right[:count] = np.moveaxis(values, axis, 0).reshape(count, -1)
    solved = np.linalg.solve(system, right)
    shape = (count + 2, *np.moveaxis(values, axis, 0).shape[1:])
    return np.ascontiguousarray(np.moveaxis(solved.reshape(shape), 0, axis))


def knots_to_polynomials(values: FloatArray) -> FloatArray:
    """Turn samples `values` (n, k) at uniform knots into cubic pieces (n - 1, k, 4), highest power first.

    The pieces are in powers of the fraction of the knot interval, for `read_polynomial`; ends not-a-knot.
    """
    b = spline_coefficients(values, 0)
    b0, b1, b2, b3 = b[:-3], b[1:-2], b[2:-1], b[3:]
    pieces = (b3 - b0 + 3.0 * (b1 - b2), 3.0 * (b0 + b2) - 6.0 * b1, 3.0 * (b2 - b0), b0 + 4.0 * b1 + b2)
    return np.ascontiguousarray(np.stack(pieces, axis=-1) / 6.0)


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
