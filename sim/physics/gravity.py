"""The Earth's gravity field as one series for each component of its pull, and the pull of a distant body."""

import math

import numpy as np

from sim.base.arrays import FloatArray, aligned_zeros
from sim.base.compiled import borrowing, inlined
from sim.physics.frames import Vector
from sim.physics.numbers import WIDTH, at, lane, with_lane

_FIRST = 3  # degree that the pull's series begin with: one above that of the flattening

Six = tuple[float, float, float, float, float, float]


def harmonics_of(cosines: FloatArray, sines: FloatArray) -> FloatArray:
    """Return a field as `field` reads it: (blocks, degree + 2, 7, WIDTH), zero where nothing is.

    [b, k, :, l] is of order m = WIDTH b + l and degree m + k, so that WIDTH orders go through their degrees
    side by side. `cosines`, `sines`: fully normalised coefficients (degree + 1, degree + 1) of the potential.
    The gradient of a harmonic of degree n consists of such of degree n + 1: [0] and [1] of the seven are the
    coefficients of the pull along x, with the cosine and the sine of longitude, [2] and [3] along y, [4] and
    [5] along z. They go with Legendre functions whose highest power has the factor 1; [6] is what one has of
    itself in the next but one of its order.
    Source: L. E. Cunningham, "On the computation of the spherical harmonic terms needed during the numerical
    integration of the orbital motion of an artificial satellite", Celestial Mechanics 2 (1970) 207, in full
    normalisation.
    """
    series = _series(cosines, sines)
    size = len(series)
    harmonics = aligned_zeros(-(-size // WIDTH), size, 7, WIDTH)
    for m in range(size):
        harmonics[m // WIDTH, : size - m, :, m % WIDTH] = series[m:, m]
    return harmonics


def up_to(harmonics: FloatArray, degree: int) -> FloatArray:
    """Return the part of a field up to a lower degree, as `harmonics_of` would make it."""
    size = degree + 2
    lower = aligned_zeros(-(-size // WIDTH), size, 7, WIDTH)
    lower[:] = harmonics[: len(lower), :size]
    b, k, m = np.indices((len(lower), size, WIDTH))
    lower.transpose(0, 1, 3, 2)[WIDTH * b + m + k >= size] = 0.0
    return lower


def _series(cosines: FloatArray, sines: FloatArray) -> FloatArray:
    """Return the seven numbers of `harmonics_of` by degree and order, (degree + 2, degree + 2, 7)."""
    size = len(cosines) + 1
    series = np.zeros((7, size, size))
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
    series *= _leading(size)
    n, m = np.indices((size, size), dtype=np.float64)
    series[6] = ((n + 1.0) ** 2 - m**2) / ((2.0 * n + 1.0) * (2.0 * n + 3.0))
    return series.transpose(1, 2, 0)


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


@inlined
def _through_degrees(
    sectoral: float, up: float, square: float, rows: FloatArray, first: int, last: int
) -> Six:
    """Return the sums of the six series of an order, from its `first` degree to before the `last`.

    `sectoral`: its first function, times powers of the ratio of the radii like all; `up`: sine of latitude
    times that ratio, `square`: its square; `rows` (k, 7), or (k, 7, WIDTH) of as many orders side by side.
    """
    now, coming, none = sectoral, up * sectoral, 0.0 * sectoral
    for k in range(first):
        now, coming = coming, up * coming - at(rows[k], 6) * square * now
    x_even, x_odd, y_even, y_odd, z_even, z_odd = none, none, none, none, none, none
    for k in range(first, last):
        c = rows[k]
        x_even, x_odd = x_even + at(c, 0) * now, x_odd + at(c, 1) * now
        y_even, y_odd = y_even + at(c, 2) * now, y_odd + at(c, 3) * now
        z_even, z_odd = z_even + at(c, 4) * now, z_odd + at(c, 5) * now
        now, coming = coming, up * coming - at(c, 6) * square * now
    return x_even, x_odd, y_even, y_odd, z_even, z_odd


@inlined
def _together(sums: Six, cosine: float, sine: float) -> Vector:
    """Return the three pulls of orders from the sums of their series and their functions of longitude."""
    return (
        sums[0] * cosine + sums[1] * sine,
        sums[2] * cosine + sums[3] * sine,
        sums[4] * cosine + sums[5] * sine,
    )


@inlined
def _of_one(sx: float, sy: float, u: float, ratio: float, degree: int, harmonics: FloatArray) -> Vector:
    """Return the field's pull but for its centre's at one place: WIDTH orders side by side."""
    x, y, z, cosine, sine, sectoral = 0.0, 0.0, 0.0, 1.0, 0.0, 1.0 / ratio
    none = 0.0 * at(harmonics[0, 0], 0)
    cosines, sines, sectorals = none, none, none
    for block in range((degree + 1 + WIDTH) // WIDTH):
        for number in range(WIDTH):
            cosines, sines = with_lane(cosines, number, cosine), with_lane(sines, number, sine)
            sectorals = with_lane(sectorals, number, sectoral)
            cosine, sine, sectoral = sx * cosine - sy * sine, sx * sine + sy * cosine, sectoral * ratio
        last = degree + 2 - WIDTH * block
        sums = _through_degrees(sectorals, u * ratio, ratio * ratio, harmonics[block], 0, last)
        more = _together(sums, cosines, sines)
        for number in range(WIDTH):
            x, y, z = x + lane(more[0], number), y + lane(more[1], number), z + lane(more[2], number)
    return x, y, z


@inlined
def _of_many(sx: float, sy: float, u: float, ratio: float, degree: int, harmonics: FloatArray) -> Vector:
    """Return the field's pull but for its centre's at WIDTH places side by side: as `_of_one`, to the bit."""
    none = 0.0 * u
    x, y, z, cosine, sine, sectoral = none, none, none, none + 1.0, none, 1.0 / ratio
    for m in range(degree + 2):
        rows, first = harmonics[m // WIDTH, :, :, m % WIDTH], max(_FIRST - m, 0)
        sums = _through_degrees(sectoral, u * ratio, ratio * ratio, rows, first, degree + 2 - m)
        more = _together(sums, cosine, sine)
        x, y, z = x + more[0], y + more[1], z + more[2]
        cosine, sine, sectoral = sx * cosine - sy * sine, sx * sine + sy * cosine, sectoral * ratio
    return x, y, z


@borrowing
def field(
    x: float,
    y: float,
    z: float,
    degree: int,
    harmonics: FloatArray,
    gm: float,
    radius: float,
    state: FloatArray,
) -> Vector:
    """Return the acceleration of the Earth's field [m/s2] at x, y, z [m], both Earth-fixed.

    `harmonics`: of exactly that `degree`, see `harmonics_of`; not read below degree 2. `state`: an array with
    or without an axis of lanes, as the place has any. No singularity at the poles.
    Source: as `harmonics_of`; the functions of latitude less their powers of its cosine: Pines, "Uniform
    representation of the gravitational potential and its derivatives", AIAA J. 11(11), 1973.
    """
    inverse = 1.0 / math.sqrt(x * x + y * y + z * z)
    sx, sy, u = x * inverse, y * inverse, z * inverse
    central = gm * inverse * inverse
    pull_x, pull_y, pull_z = -sx, -sy, -u
    if degree >= 2:
        if state.ndim == 1:
            more = _of_one(sx, sy, u, radius * inverse, degree, harmonics)
        else:
            more = _of_many(sx, sy, u, radius * inverse, degree, harmonics)
        pull_x, pull_y, pull_z = pull_x + more[0], pull_y + more[1], pull_z + more[2]
    return central * pull_x, central * pull_y, central * pull_z


@inlined
def third_body(x: float, y: float, z: float, bx: float, by: float, bz: float, gm: float) -> Vector:
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
