"""The Earth's gravity field in Pines' form, and the pull of a distant body."""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined, inlined_sums
from sim.physics.numbers import at, put


def recursion_coefficients(degree: int) -> FloatArray:
    """Tabulate the factors of the normalised Helmholtz-polynomial recursion.

    Returns an array (4, degree + 2, degree + 2). Row by row for degree n and order m:
    [0] and [1] the factors of A(n-1, m) u and A(n-2, m); [2] the factor that turns A(n, m+1)
    into dA(n, m)/du; [3, n, n] the sectoral A(n, n), which is a constant.
    Source: Lundberg and Schutz, "Recursion formulas of Legendre functions for use with nonsingular
    geopotential models", J. Guidance 11(1), 1988, eqs. 12-14, in full normalisation.
    """
    size = degree + 2
    table = np.zeros((4, size, size))
    sectoral = 1.0
    for n in range(size):
        if n == 1:
            sectoral = math.sqrt(3.0)
        elif n > 1:
            sectoral *= math.sqrt((2 * n + 1) / (2 * n))
        table[3, n, n] = sectoral
        for m in range(n + 1):
            if m < n:
                table[0, n, m] = math.sqrt((2 * n + 1) * (2 * n - 1) / ((n - m) * (n + m)))
                if n - 1 > m:
                    numerator = (2 * n + 1) * (n + m - 1) * (n - m - 1)
                    table[1, n, m] = math.sqrt(numerator / ((n - m) * (n + m) * (2 * n - 3)))
            table[2, n, m] = math.sqrt((n - m) * (n + m + 1) * (0.5 if m == 0 else 1.0))
    return table


@inlined
def _first_rows(sx: float, sy: float, u: float, work: FloatArray) -> None:
    """Write what `field` begins its recursions with: waves of orders 0 and 1, polynomials to degree 1.

    Each row of polynomials ends with a zero beyond its degree, which the factor 0 reads.
    """
    cosines, sines, older, old = work[0], work[1], work[2], work[3]
    put(cosines, 0, 1.0)
    put(sines, 0, 0.0)
    put(cosines, 1, sx)
    put(sines, 1, sy)
    put(older, 0, 1.0)
    put(older, 1, 0.0)
    put(old, 0, math.sqrt(3.0) * u)
    put(old, 1, math.sqrt(3.0))
    put(old, 2, 0.0)


@inlined_sums
def field(
    x: float,
    y: float,
    z: float,
    degree: int,
    c: FloatArray,
    s: FloatArray,
    factors: FloatArray,
    gm: float,
    radius: float,
    work: FloatArray,
) -> tuple[float, float, float]:
    """Return the acceleration of the Earth's field [m/s2] at x, y, z [m], both Earth-fixed.

    `c`, `s`: fully normalised coefficients (degree + 1, degree + 1); `factors`: from
    `recursion_coefficients`; `work`: (5, degree + 3), with an axis of lanes for lanes, written over. No
    singularity at the poles.
    Source: Pines, "Uniform representation of the gravitational potential and its derivatives",
    AIAA J. 11(11), 1973.
    """
    r = math.sqrt(x * x + y * y + z * z)
    sx, sy, u = x / r, y / r, z / r
    radial = gm / (r * r)
    if degree < 2:
        return -radial * sx, -radial * sy, -radial * u
    cosines, sines, older, old, row = work[0], work[1], work[2], work[3], work[4]
    _first_rows(sx, sy, u, work)
    ratio = radius / r
    power, zero = ratio, u * 0.0
    d_r, d_x, d_y, d_u = zero - 1.0, zero, zero, zero
    for n in range(2, degree + 1):
        power = power * ratio
        put(cosines, n, sx * at(cosines, n - 1) - sy * at(sines, n - 1))
        put(sines, n, sx * at(sines, n - 1) + sy * at(cosines, n - 1))
        step, back, slope = factors[0, n], factors[1, n], factors[2, n]
        for m in range(n):
            put(row, m, step[m] * u * at(old, m) - back[m] * at(older, m))
        put(row, n, factors[3, n, n])
        put(row, n + 1, 0.0)
        cn, sn = c[n], s[n]
        total, by_u = at(row, 0) * cn[0], slope[0] * at(row, 1) * cn[0]
        by_x, by_y = zero, zero
        for m in range(1, n + 1):
            wave = cn[m] * at(cosines, m) + sn[m] * at(sines, m)
            total = total + at(row, m) * wave
            by_u = by_u + slope[m] * at(row, m + 1) * wave
            weight = m * at(row, m)
            by_x = by_x + weight * (cn[m] * at(cosines, m - 1) + sn[m] * at(sines, m - 1))
            by_y = by_y + weight * (sn[m] * at(cosines, m - 1) - cn[m] * at(sines, m - 1))
        d_r = d_r - (n + 1) * power * total
        d_x = d_x + power * by_x
        d_y = d_y + power * by_y
        d_u = d_u + power * by_u
        older, old, row = old, row, older
    along_r = d_r - (sx * d_x + sy * d_y + u * d_u)
    return radial * (along_r * sx + d_x), radial * (along_r * sy + d_y), radial * (along_r * u + d_u)


@inlined
def third_body(
    x: float, y: float, z: float, bx: float, by: float, bz: float, gm: float
) -> tuple[float, float, float]:
    """Return a distant body's pull [m/s2] on x, y, z, relative to its pull on the Earth's centre.

    Place and body (bx, by, bz) geocentric [m], same axes. Written so that nearly equal numbers are not
    subtracted. Source: Battin, "Introduction to the Mathematics and Methods of Astrodynamics", eq. 8.61.
    """
    rr, ss = x * x + y * y + z * z, bx * bx + by * by + bz * bz
    dx, dy, dz = bx - x, by - y, bz - z
    dd = dx * dx + dy * dy + dz * dz
    q = (rr - 2.0 * (x * bx + y * by + z * bz)) / ss
    f = q * (3.0 + 3.0 * q + q * q) / (1.0 + (1.0 + q) * math.sqrt(1.0 + q))
    scale = -gm / (dd * math.sqrt(dd))
    return scale * (x + f * bx), scale * (y + f * by), scale * (z + f * bz)
