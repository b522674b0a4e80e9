"""The Earth's gravity field in Pines' form, and the pull of a distant body."""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined, inlined_sums


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


def workspace(degree: int) -> FloatArray:
    """Make the scratch array that `field` needs for a field of this degree (one for each thread)."""
    return np.zeros((5, degree + 3))


@inlined_sums
def field(
    r_itrs: FloatArray,
    degree: int,
    c: FloatArray,
    s: FloatArray,
    factors: FloatArray,
    gm: float,
    radius: float,
    work: FloatArray,
    out: FloatArray,
) -> None:
    """Write the acceleration of the Earth's field at `r_itrs` [m] to `out` [m/s2], both Earth-fixed.

    `c`, `s`: fully normalised coefficients (degree + 1, degree + 1); `factors`: from
    `recursion_coefficients`; `work`: from `workspace`. No singularity at the poles.
    Source: Pines, "Uniform representation of the gravitational potential and its derivatives",
    AIAA J. 11(11), 1973.
    """
    x, y, z = r_itrs[0], r_itrs[1], r_itrs[2]
    r = math.sqrt(x * x + y * y + z * z)
    sx, sy, u = x / r, y / r, z / r
    radial = gm / (r * r)
    if degree < 2:
        out[0], out[1], out[2] = -radial * sx, -radial * sy, -radial * u
        return
    cosines, sines, older, old, row = work[0], work[1], work[2], work[3], work[4]
    cosines[0], sines[0], cosines[1], sines[1] = 1.0, 0.0, sx, sy
    for k in range(degree + 3):
        older[k], old[k], row[k] = 0.0, 0.0, 0.0
    older[0], old[0], old[1] = 1.0, math.sqrt(3.0) * u, math.sqrt(3.0)
    ratio = power = radius / r
    d_r, d_x, d_y, d_u = -1.0, 0.0, 0.0, 0.0
    for n in range(2, degree + 1):
        power *= ratio
        cosines[n] = sx * cosines[n - 1] - sy * sines[n - 1]
        sines[n] = sx * sines[n - 1] + sy * cosines[n - 1]
        step, back, slope = factors[0, n], factors[1, n], factors[2, n]
        for m in range(n):
            row[m] = step[m] * u * old[m] - back[m] * older[m]
        row[n] = factors[3, n, n]
        cn, sn = c[n], s[n]
        total, by_u = row[0] * cn[0], slope[0] * row[1] * cn[0]
        by_x, by_y = 0.0, 0.0
        for m in range(1, n + 1):
            wave = cn[m] * cosines[m] + sn[m] * sines[m]
            total += row[m] * wave
            by_u += slope[m] * row[m + 1] * wave
            weight = m * row[m]
            by_x += weight * (cn[m] * cosines[m - 1] + sn[m] * sines[m - 1])
            by_y += weight * (sn[m] * cosines[m - 1] - cn[m] * sines[m - 1])
        d_r -= (n + 1) * power * total
        d_x += power * by_x
        d_y += power * by_y
        d_u += power * by_u
        older, old, row = old, row, older
    along_r = d_r - (sx * d_x + sy * d_y + u * d_u)
    out[0] = radial * (along_r * sx + d_x)
    out[1] = radial * (along_r * sy + d_y)
    out[2] = radial * (along_r * u + d_u)


@inlined
def third_body(r: FloatArray, body: FloatArray, gm: float, out: FloatArray) -> None:
    """Add a distant body's pull on `r`, relative to the Earth's centre, to `out` [m/s2].

    `r`, `body`: geocentric positions [m], same axes. Written so that nearly equal numbers are not
    subtracted. Source: Battin, "Introduction to the Mathematics and Methods of Astrodynamics", eq. 8.61.
    """
    rr = 0.0
    ss = 0.0
    dot = 0.0
    dd = 0.0
    for k in range(3):
        rr += r[k] * r[k]
        ss += body[k] * body[k]
        dot += r[k] * body[k]
        dd += (body[k] - r[k]) ** 2
    q = (rr - 2.0 * dot) / ss
    f = q * (3.0 + 3.0 * q + q * q) / (1.0 + (1.0 + q) * math.sqrt(1.0 + q))
    scale = gm / (dd * math.sqrt(dd))
    for k in range(3):
        out[k] -= scale * (r[k] + f * body[k])
