"""The air of one leg as tables: density over time, height, latitude and local solar time; sound; wind."""

import math

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.physics.numbers import anywhere, four, laid_out, lane, lanes_of, read_back, take_four, within
from sim.physics.splines import find_piece, read_polynomial


@inlined
def _weights(place: float, knots: float) -> tuple[float, float, float, float, float]:
    """Return the first of four knots and the weights of uniform cubic B-splines at a place in knot units.

    `place` is held within the table of `knots`, whose first and last inner knots are at 1 and `knots` - 2.
    """
    first = within(math.floor(place) - 1.0, 0.0, knots - 4.0)
    f = within(place - 1.0 - first, 0.0, 1.0)
    g = 1.0 - f
    return (
        first,
        g * g * g * (1.0 / 6.0),
        (4.0 - 6.0 * f * f + 3.0 * f * f * f) * (1.0 / 6.0),
        (4.0 - 6.0 * g * g + 3.0 * g * g * g) * (1.0 / 6.0),
        f * f * f * (1.0 / 6.0),
    )


@inlined
def _plane(grid: FloatArray, base: int, line: int, p0: float, p1: float, p2: float, p3: float) -> float:
    """Return four knots of the last axis, summed over four lines of the one before it by their weights."""
    above = p0 * take_four(grid, base) + p1 * take_four(grid, base + line)
    return above + (p2 * take_four(grid, base + 2 * line) + p3 * take_four(grid, base + 3 * line))


@inlined
def _block(
    grid: FloatArray,
    base: int,
    plane: int,
    line: int,
    heights: tuple[float, float, float, float],
    latitudes: tuple[float, float, float, float],
    times: tuple[float, float, float, float],
) -> float:
    """Return the sum of 4 x 4 x 4 knots by the weights of their three axes, from the flat index `base` on."""
    p0, p1, p2, p3 = latitudes
    q0 = heights[0] * _plane(grid, base, line, p0, p1, p2, p3)
    q1 = heights[1] * _plane(grid, base + plane, line, p0, p1, p2, p3)
    q2 = heights[2] * _plane(grid, base + 2 * plane, line, p0, p1, p2, p3)
    q3 = heights[3] * _plane(grid, base + 3 * plane, line, p0, p1, p2, p3)
    q = ((q0 + q1) + (q2 + q3)) * four(times[0], times[1], times[2], times[3])
    return (lane(q, 0) + lane(q, 2)) + (lane(q, 1) + lane(q, 3))


@inlined
def log_density(
    grid: FloatArray, axes: FloatArray, t: float, height: float, latitude: float, solar_time: float
) -> float:
    """Return ln(density [kg/m3]) from a table of B-spline coefficients.

    `grid`: (times, heights + 2, latitudes + 2, solar times + 2), splines in the last three, linear in
    time; `axes`: (4, 2) first knot and knots per unit of t [s], height [m], latitude [rad] and
    local solar time [rad, -pi to pi]. Outside the knots the edge value holds.
    """
    slabs, rows, lines, knots = grid.shape
    i, h0, h1, h2, h3 = _weights(1.0 + (height - axes[1, 0]) * axes[1, 1], 1.0 * rows)
    j, p0, p1, p2, p3 = _weights(1.0 + (latitude - axes[2, 0]) * axes[2, 1], 1.0 * lines)
    k, s0, s1, s2, s3 = _weights(1.0 + (solar_time - axes[3, 0]) * axes[3, 1], 1.0 * knots)
    place = within((t - axes[0, 0]) * axes[0, 1], 0.0, slabs - 1.0)
    slab = within(math.floor(place), 0.0, max(slabs - 2.0, 0.0))
    share = place - slab
    plane = lines * knots
    base = ((slab * (1.0 * rows) + i) * (1.0 * lines) + j) * (1.0 * knots) + k
    bases, shares, values = laid_out(base), laid_out(share), laid_out(base)
    a0, a1, a2, a3 = laid_out(h0), laid_out(h1), laid_out(h2), laid_out(h3)
    b0, b1, b2, b3 = laid_out(p0), laid_out(p1), laid_out(p2), laid_out(p3)
    c0, c1, c2, c3 = laid_out(s0), laid_out(s1), laid_out(s2), laid_out(s3)
    for n in range(lanes_of(base)):  # each lane has knots of its own, side by side along the last axis
        first, late = int(bases[n]), shares[n]
        heights, latitudes = (a0[n], a1[n], a2[n], a3[n]), (b0[n], b1[n], b2[n], b3[n])
        times = c0[n], c1[n], c2[n], c3[n]
        value = _block(grid, first, plane, knots, heights, latitudes, times)
        if late > 0.0:
            after = _block(grid, first + rows * plane, plane, knots, heights, latitudes, times)
            value += late * (after - value)
        values[n] = value
    return read_back(values, base)


@inlined
def read_profile(pieces: FloatArray, step: float, height: float) -> tuple[float, float]:
    """Return the two splines of a height profile (n, 2, 4) with knots every `step` [m] from 0."""
    piece, f = find_piece(pieces, 0.0, step, within(height, 0.0, pieces.shape[0] * step))
    return read_polynomial(pieces, piece, 0, f), read_polynomial(pieces, piece, 1, f)


@inlined
def wind_at(pieces: FloatArray, step: float, height: float) -> tuple[float, float]:
    """Return the wind to the east and to the north [m/s] at a height [m] from its profile (n, 2, 4).

    Above the profile its topmost wind dies out over 20 km.
    """
    top = pieces.shape[0] * step
    share = within(1.0 - (height - top) / 20000.0, 0.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    if not anywhere(share > 0.0):
        return share, share
    east, north = read_profile(pieces, step, height)
    return share * east, share * north


@inlined
def wrap(angle: float) -> float:
    """Return the angle [rad] brought to -pi ... pi."""
    return angle - 2.0 * math.pi * math.floor(angle / (2.0 * math.pi) + 0.5)
