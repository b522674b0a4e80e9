"""The geoid: mean sea level above the WGS-84 ellipsoid, from a gravity field's coefficients.

A field cut at degree 70 leaves out waves shorter than some 570 km. Against the full EGM96 the result is
off by 1.2 m (root mean square over the Earth), under 1 m in the Kazakh steppe, up to 10 m where mountains
or trenches are steep.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.physics.constants import EARTH_E2, EARTH_EQUATORIAL_RADIUS
from sim.physics.numbers import take, within

# WGS-84 (NGA.STND.0036, 2014): the ellipsoid's own gravity field, and where sea level lies against it.
GM_WGS84 = 3.986004418e14  # m3/s2, table 3.1
J2_WGS84 = 1.082629821313e-3  # from flattening and rotation, table 3.2 (as -sqrt(5) C20)
GRAVITY_AT_EQUATOR = 9.7803253359  # m/s2, table 3.4
GRAVITY_FORMULA = 1.931852652e-3  # Somigliana's constant k, table 3.4
ZERO_DEGREE = -0.41  # m, section 6.2: mean sea level against the ellipsoid of the same mass and size


def undulation(
    latitude: float, longitude: float, *, cosines: FloatArray, sines: FloatArray, gm: float, radius: float
) -> float:
    """Return the height [m] of the geoid above WGS-84 at a geodetic latitude and longitude [rad].

    The field as in `undulations`.
    """
    place = np.array([latitude]), np.array([longitude])
    return float(undulations(*place, cosines=cosines, sines=sines, gm=gm, radius=radius)[0, 0])


def undulations(
    latitudes: FloatArray,
    longitudes: FloatArray,
    *,
    cosines: FloatArray,
    sines: FloatArray,
    gm: float,
    radius: float,
) -> FloatArray:
    """Return the heights (k, l) [m] of the geoid above WGS-84 at geodetic latitudes (k,) and longitudes (l,).

    [rad]. `cosines`, `sines`: fully normalised coefficients (degree + 1, degree + 1) with their `gm` [m3/s2]
    and `radius` [m]. The disturbing potential is read on the ellipsoid and divided by normal gravity (Bruns).
    Source: Heiskanen and Moritz, "Physical Geodesy", eqs. 2-92, 2-144 and 2-178.
    """
    degree = cosines.shape[0] - 1
    s = np.sin(latitudes)
    normal_radius = EARTH_EQUATORIAL_RADIUS / np.sqrt(1.0 - EARTH_E2 * s * s)
    across, up = normal_radius * np.cos(latitudes), normal_radius * (1.0 - EARTH_E2) * s
    r = np.hypot(across, up)
    # A degree's share falls with the radius; the first two vanish: the ellipsoid has the Earth's mass and
    # centre.
    shares = (radius / r) ** np.arange(degree + 1)[:, None]
    shares[:2] = 0.0
    orders = np.outer(np.arange(degree + 1), longitudes)
    by_latitude = legendre(degree, up / r) * shares[:, None, :]
    even = np.einsum("nm,nmk->km", cosines - _normal_field(degree, gm, radius), by_latitude)
    odd = np.einsum("nm,nmk->km", sines, by_latitude)
    waves = even @ np.cos(orders) + odd @ np.sin(orders)
    gravity = GRAVITY_AT_EQUATOR * (1.0 + GRAVITY_FORMULA * s * s) / np.sqrt(1.0 - EARTH_E2 * s * s)
    return np.asarray((gm / (r * gravity))[:, None] * waves + ZERO_DEGREE)


@inlined
def read_ground(table: FloatArray, axes: FloatArray, latitude: float, longitude: float) -> float:
    """Return the height of the ground over the ellipsoid [m], linear between the knots of `table` (n, m).

    `axes` (2, 2): first knot [rad] and knots per rad of latitude and longitude. The edge holds outside.
    """
    rows, columns = 1.0 * table.shape[0], 1.0 * table.shape[1]
    north = within((latitude - axes[0, 0]) * axes[0, 1], 0.0, rows - 1.0)
    east = within((longitude - axes[1, 0]) * axes[1, 1], 0.0, columns - 1.0)
    i, j = within(math.floor(north), 0.0, rows - 2.0), within(math.floor(east), 0.0, columns - 2.0)
    f, g = north - i, east - j
    place = i * columns + j
    south = take(table, place) + g * (take(table, place + 1.0) - take(table, place))
    place = place + columns
    return south + f * (take(table, place) + g * (take(table, place + 1.0) - take(table, place)) - south)


def _normal_field(degree: int, gm: float, radius: float) -> FloatArray:
    """Return the ellipsoid's coefficients for another GM and radius: even zonals to degree 10."""
    field = np.zeros((degree + 1, degree + 1))
    for n in range(2, min(degree, 10) + 1, 2):
        half = n // 2
        # Heiskanen and Moritz, eq. 2-92
        harmonic = 1.0 - half + 5.0 * half * J2_WGS84 / EARTH_E2
        harmonic *= (-1.0) ** (half + 1) * 3.0 * EARTH_E2**half / ((n + 1.0) * (n + 3.0))
        scale = GM_WGS84 / gm * (EARTH_EQUATORIAL_RADIUS / radius) ** n
        field[n, 0] = -harmonic / math.sqrt(2.0 * n + 1.0) * scale
    return field


def legendre(degree: int, u: FloatArray) -> FloatArray:
    """Return the fully normalised Legendre functions of u (k,) = sin(latitude), (degree + 1, degree + 1, k).

    Source: Holmes and Featherstone (2002), J. Geodesy 76, eqs. 11 and 12, a whole row of orders at a time.
    """
    table = np.zeros((degree + 1, degree + 1, len(u)))
    table[0, 0] = 1.0
    cosine = np.sqrt(1.0 - u * u)
    for n in range(1, degree + 1):
        table[n, n] = table[n - 1, n - 1] * cosine * math.sqrt(3.0 if n == 1 else (2 * n + 1) / (2 * n))
        table[n, n - 1] = math.sqrt(2 * n + 1) * u * table[n - 1, n - 1]
        m = np.arange(n - 1)[:, None]
        across = (n - m) * (n + m)
        a = np.sqrt((2 * n - 1) * (2 * n + 1) / across)
        b = np.sqrt((2 * n + 1) * (n + m - 1) * (n - m - 1) / (across * (2 * n - 3)))
        table[n, : n - 1] = a * u * table[n - 1, : n - 1] - b * table[n - 2, : n - 1]
    return table
