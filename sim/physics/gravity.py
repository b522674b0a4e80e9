"""The Earth's gravity field as one series for each component of its pull, and the pull of a distant body."""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined, inlined_sums

_FIRST = 3  # degree that the pull's series begin with: one above that of the flattening


def harmonics_of(cosines: FloatArray, sines: FloatArray) -> FloatArray:
    """Return a field as `field` reads it: (degree + 2, degree + 2, 7), by order and degree.

    `cosines`, `sines`: fully normalised coefficients (degree + 1, degree + 1) of the potential. The gradient
    of a harmonic of degree n consists of such of degree n + 1: [0] and [1] are the coefficients of the pull
    along x, with the cosine and the sine of longitude, [2] and [3] along y, [4] and [5] along z. They go with
    Legendre functions whose highest power has the factor 1; [6] is what one has of itself in the next but one
    of its order.
    Source: L. E. Cunningham, "On the computation of the spherical harmonic terms needed during the numerical
    integration of the orbital motion of an artificial satellite", Celestial Mechanics 2 (1970) 207, in full
    normalisation.
    """
    size = len(cosines) + 1
    series = np.zeros((6, size, size))  # by degree and order
    n, m = np.indices((size - 1, size - 1))[:, 2:]
    c, s = (np.tril(np.array(some, dtype=np.float64))[2:] for some in (cosines, sines))
    scale = np.tril(np.sqrt((2.0 * n + 1.0) / (2.0 * n + 3.0)), 2)
    outwards = 0.5 * scale * np.sqrt((n + m + 1.0) * (n + m + 2.0) * np.where(m == 0, 2.0, 1.0))
    inwards = 0.5 * scale * np.sqrt(np.abs((n - m + 1.0) * (n - m + 2.0)) * np.where(m == 1, 2.0, 1.0))
    along = scale * np.sqrt(np.abs((n + m + 1.0) * (n - m + 1.0)))
    for odd, x, y in ((0, c, s), (1, s, -c)):
        for first, sign, part in ((odd, -1.0, x), (odd + 2, 1.0, y)):
            series[first, _FIRST:, 1:] += sign * outwards * part
            series[first, _FIRST:, :-2] += (inwards * part)[:, 1:]
        series[odd + 4, _FIRST:, :-1] -= along * x
    n, m = np.indices((size, size), dtype=np.float64)
    shares = ((n + 1.0) ** 2 - m**2) / ((2.0 * n + 1.0) * (2.0 * n + 3.0))
    return np.ascontiguousarray(np.stack([*(series * _leading(size)), shares]).transpose(2, 1, 0))


def _leading(size: int) -> FloatArray:
    """Return the factors of the highest power in normalised Legendre functions, (size, size).

    Less the power of the cosine of latitude that is the order: it goes with the functions of longitude.
    """
    leading = np.eye(size)
    for n in range(1, size):
        m = np.arange(n)
        leading[n, :n] = leading[n - 1, :n] * np.sqrt((4.0 * n * n - 1.0) / (n * n - m * m))
        leading[n, n] = leading[n - 1, n - 1] * math.sqrt((2.0 * n + 1.0) / (2.0 * n if n > 1 else 1.0))
    return leading


@inlined_sums
def field(
    x: float, y: float, z: float, degree: int, harmonics: FloatArray, gm: float, radius: float
) -> tuple[float, float, float]:
    """Return the acceleration of the Earth's field [m/s2] at x, y, z [m], both Earth-fixed.

    `harmonics`: of that `degree` or a higher one, see `harmonics_of`. Order by order, so that what runs
    through the degrees stays in registers; no singularity at the poles.
    Source: the functions without theirs of cosine of latitude: Pines, "Uniform representation of the
    gravitational potential and its derivatives", AIAA J. 11(11), 1973.
    """
    inverse = 1.0 / math.sqrt(x * x + y * y + z * z)
    sx, sy, u = x * inverse, y * inverse, z * inverse
    central = gm * inverse * inverse
    pull_x, pull_y, pull_z = -sx, -sy, -u
    if degree >= 2:
        zero, ratio = u * 0.0, radius * inverse
        up, square = u * ratio, ratio * ratio
        cosine, sine, first = zero + 1.0, zero, zero + 1.0 / ratio
        for m in range(degree + 2):
            now, coming = first, up * first
            for n in range(m, _FIRST):
                now, coming = coming, up * coming - harmonics[m, n, 6] * square * now
            x_even, x_odd, y_even, y_odd, z_even, z_odd = zero, zero, zero, zero, zero, zero
            for n in range(max(m, _FIRST), degree + 2):
                c = harmonics[m, n]
                x_even, x_odd = x_even + c[0] * now, x_odd + c[1] * now
                y_even, y_odd = y_even + c[2] * now, y_odd + c[3] * now
                z_even, z_odd = z_even + c[4] * now, z_odd + c[5] * now
                now, coming = coming, up * coming - c[6] * square * now
            pull_x = pull_x + (x_even * cosine + x_odd * sine)
            pull_y = pull_y + (y_even * cosine + y_odd * sine)
            pull_z = pull_z + (z_even * cosine + z_odd * sine)
            cosine, sine, first = sx * cosine - sy * sine, sx * sine + sy * cosine, first * ratio
    return central * pull_x, central * pull_y, central * pull_z


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
