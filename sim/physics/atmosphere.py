"""The air of one leg as tables: density over time, height, latitude and local solar time; sound; wind."""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.physics.splines import read_polynomials, weights


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


@inlined
def log_density(
    grid: FloatArray, axes: FloatArray, t: float, height: float, latitude: float, solar_time: float
) -> float:
    """Return ln(density [kg/m3]) from a table of B-spline coefficients.

    `grid`: (times, heights + 2, latitudes + 2, solar times + 2), splines in the last three, linear in
    time; `axes`: (4, 2) first knot and knots per unit of t [s], height [m], latitude [rad] and
    local solar time [rad, -pi to pi]. Outside the knots the edge value holds.
    """
    i, h0, h1, h2, h3 = weights(1.0 + (height - axes[1, 0]) * axes[1, 1], grid.shape[1])
    j, p0, p1, p2, p3 = weights(1.0 + (latitude - axes[2, 0]) * axes[2, 1], grid.shape[2])
    k, s0, s1, s2, s3 = weights(1.0 + (solar_time - axes[3, 0]) * axes[3, 1], grid.shape[3])
    place = min(max((t - axes[0, 0]) * axes[0, 1], 0.0), grid.shape[0] - 1.0)
    first = min(int(place), max(grid.shape[0] - 2, 0))
    fraction = place - first
    result = 0.0
    for when in range(2):
        share = 1.0 - fraction if when == 0 else fraction
        if share == 0.0:
            continue
        slab = grid[first + when]
        for a in range(4):
            by_height = h0 if a == 0 else h1 if a == 1 else h2 if a == 2 else h3
            for b in range(4):
                by_latitude = p0 if b == 0 else p1 if b == 1 else p2 if b == 2 else p3
                line = slab[i + a, j + b]
                value = s0 * line[k] + s1 * line[k + 1] + s2 * line[k + 2] + s3 * line[k + 3]
                result += share * by_height * by_latitude * value
    return result


@inlined
def read_profile(pieces: FloatArray, step: float, height: float, out: FloatArray) -> None:
    """Write the splines of a height profile (n, k, 4) with knots every `step` [m] from 0 to `out` (k,)."""
    read_polynomials(pieces, 0.0, step, min(max(height, 0.0), pieces.shape[0] * step), out)


@inlined
def wind_share(height: float, top: float) -> float:
    """Return how much of the topmost wind is left at `height` [m]: all below `top`, none 20 km above."""
    share = min(max(1.0 - (height - top) / 20000.0, 0.0), 1.0)
    return share * share * (3.0 - 2.0 * share)


@inlined
def wrap(angle: float) -> float:
    """Return the angle [rad] brought to -pi ... pi."""
    return angle - 2.0 * math.pi * math.floor(angle / (2.0 * math.pi) + 0.5)
