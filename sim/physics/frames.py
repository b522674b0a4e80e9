"""Rotations between the celestial, Earth-fixed, local and orbital frames.

Matrices of compiled code are nine numbers, row by row.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import formula, inlined
from sim.physics.constants import EARTH_E2, EARTH_EQUATORIAL_RADIUS, EARTH_FLATTENING
from sim.physics.functions import arctangent, sine_cosine
from sim.physics.numbers import most

Matrix = tuple[float, float, float, float, float, float, float, float, float]
Vector = tuple[float, float, float]

_POLAR_RADIUS = EARTH_EQUATORIAL_RADIUS * (1.0 - EARTH_FLATTENING)
_SECOND_E2 = EARTH_E2 / (1.0 - EARTH_E2)
_ON_AXIS = 1e-100  # m, stands in for no distance from the axis, to keep from 0 / 0


@inlined
def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector product."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


@inlined
def rotated(m: Matrix, x: float, y: float, z: float) -> Vector:
    """Return the vector (x, y, z) in the axes that are the rows of `m`."""
    return m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z


@inlined
def rotated_back(m: Matrix, x: float, y: float, z: float) -> Vector:
    """Return the vector whose parts along the rows of `m` are x, y and z."""
    return m[0] * x + m[3] * y + m[6] * z, m[1] * x + m[4] * y + m[7] * z, m[2] * x + m[5] * y + m[8] * z


@inlined
def itrs_from_gcrs(x: float, y: float, rotation: float, xp: float, yp: float) -> Matrix:
    """Return the matrix that turns GCRS into ITRS coordinates.

    `x`, `y`: coordinates of the celestial intermediate pole [-]; `rotation`: Earth rotation angle less
    the CIO locator s, plus s' [rad]; `xp`, `yp`: polar motion [rad], to second order.
    Source: IERS Conventions 2010, eqs. 5.3, 5.5, 5.6 and 5.10.
    """
    a = 1.0 / (1.0 + math.sqrt(1.0 - x * x - y * y))
    m00, m01, m02 = 1.0 - a * x * x, -a * x * y, -x
    m11, m12 = 1.0 - a * y * y, -y
    m22 = 1.0 - a * (x * x + y * y)
    sine, cosine = sine_cosine(rotation)
    t00, t01, t02 = cosine * m00 + sine * m01, cosine * m01 + sine * m11, cosine * m02 + sine * m12
    t10, t11, t12 = cosine * m01 - sine * m00, cosine * m11 - sine * m01, cosine * m12 - sine * m02
    # Polar motion turns by sines and cosines to second order: a matrix that is 1e-12 from a rotation scales
    # the field by as much and moves an orbit by millimetres in two days.
    cos_x, cos_y = 1.0 - 0.5 * xp * xp, 1.0 - 0.5 * yp * yp
    n0, n1, n2 = cos_x * x - xp * t00, cos_x * y - xp * t01, cos_x * m22 - xp * t02
    return (
        cos_x * t00 + xp * x,
        cos_x * t01 + xp * y,
        cos_x * t02 + xp * m22,
        cos_y * t10 - yp * n0,
        cos_y * t11 - yp * n1,
        cos_y * t12 - yp * n2,
        cos_y * n0 + yp * t10,
        cos_y * n1 + yp * t11,
        cos_y * n2 + yp * t12,
    )


@inlined
def _bowring(p: float, z: float, up: float, out: float) -> tuple[float, float]:
    """Improve a guess of the vertical's direction, given and returned as (up, out) of any length.

    `p`, `z`: distances from the axis and from the equator [m]; the guess is that of the reduced latitude.
    Source: Bowring, "The accuracy of geodetic latitude and height equations", Survey Review 28, 1985.
    """
    tangent = up / out
    beta_cos = 1.0 / math.sqrt(1.0 + tangent * tangent)
    beta_sin = tangent * beta_cos
    up = z + _SECOND_E2 * _POLAR_RADIUS * beta_sin * beta_sin * beta_sin
    return up, most(p - EARTH_E2 * EARTH_EQUATORIAL_RADIUS * beta_cos * beta_cos * beta_cos, _ON_AXIS)


@inlined
def _height(p: float, z: float, up: float, out: float) -> Vector:
    """Return sine and cosine of the latitude and the height [m] for a direction (up, out) of the vertical."""
    length = 1.0 / math.sqrt(up * up + out * out)
    sine, cosine = up * length, out * length
    height = p * cosine + z * sine - EARTH_EQUATORIAL_RADIUS * math.sqrt(1.0 - EARTH_E2 * sine * sine)
    return sine, cosine, height


@inlined
def vertical(x: float, y: float, z: float) -> Vector:
    """Return sine, cosine of the geodetic latitude and height [m] on WGS-84 of an Earth-fixed point [m].

    For the derivative: no trigonometric function, and one pass of Bowring's, which leaves 4 nm in the height
    and in the latitude 1.2 mm on the ground from 400 km, 6 mm from 1000 km.
    """
    p = math.sqrt(x * x + y * y)
    up, out = _bowring(p, z, z, most(p * (1.0 - EARTH_FLATTENING), _ON_AXIS))
    return _height(p, z, up, out)


@formula
def geodetic(x: float, y: float, z: float) -> Vector:
    """Return latitude [rad], longitude [rad] and height [m] on WGS-84 of an Earth-fixed point [m].

    Bowring's two passes leave less than a micrometre below 1000 km.
    """
    p = math.sqrt(x * x + y * y)
    up, out = _bowring(p, z, z, most(p * (1.0 - EARTH_FLATTENING), _ON_AXIS))
    up, out = _bowring(p, z, up * (1.0 - EARTH_FLATTENING), out)
    sine, cosine, height = _height(p, z, up, out)
    return arctangent(sine, cosine), arctangent(y, x), height


@inlined
def meridian(x: float, y: float) -> tuple[float, float]:
    """Return sine and cosine of the longitude of an Earth-fixed point [m]; 0 and 1 on the axis."""
    p = math.sqrt(x * x + y * y)
    out = most(p, _ON_AXIS)
    return y / out, most(x, x + _ON_AXIS - p) / out


@inlined
def from_enu(sine: float, cosine: float, sin_lon: float, cos_lon: float, enu: Vector) -> Vector:
    """Return an Earth-fixed vector from its parts to the east, north and up.

    `sine`, `cosine`: of the geodetic latitude; `sin_lon`, `cos_lon`: of the longitude.
    """
    east, north, up = enu
    flat = cosine * up - sine * north
    return cos_lon * flat - sin_lon * east, sin_lon * flat + cos_lon * east, cosine * north + sine * up


@inlined
def orbital_axes(x: float, y: float, z: float, vx: float, vy: float, vz: float) -> Matrix:
    """Return the matrix from inertial to orbital axes: radial out, along track, orbit normal.

    Of position and velocity [m, m/s] of the orbit that defines the axes.
    """
    hx, hy, hz = y * vz - z * vy, z * vx - x * vz, x * vy - y * vx
    h = 1.0 / math.sqrt(hx * hx + hy * hy + hz * hz)
    r = 1.0 / math.sqrt(x * x + y * y + z * z)
    ux, uy, uz = x * r, y * r, z * r
    nx, ny, nz = hx * h, hy * h, hz * h
    return ux, uy, uz, ny * uz - nz * uy, nz * ux - nx * uz, nx * uy - ny * ux, nx, ny, nz


def itrs_from_geodetic(latitude: float, longitude: float, height: float) -> FloatArray:
    """Return the Earth-fixed position (3,) [m] of a geodetic place [rad, rad, m] on WGS-84."""
    sine = math.sin(latitude)
    normal = EARTH_EQUATORIAL_RADIUS / math.sqrt(1.0 - EARTH_E2 * sine * sine)
    flat = (normal + height) * math.cos(latitude)
    return np.array(
        [flat * math.cos(longitude), flat * math.sin(longitude), (normal * (1.0 - EARTH_E2) + height) * sine]
    )


def enu_from_itrs(latitude: float, longitude: float) -> FloatArray:
    """Return the 3x3 matrix from Earth-fixed to local east, north, up axes at a geodetic place [rad]."""
    sin_lat, cos_lat = math.sin(latitude), math.cos(latitude)
    sin_lon, cos_lon = math.sin(longitude), math.cos(longitude)
    return np.array(
        [
            [-sin_lon, cos_lon, 0.0],
            [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat],
            [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat],
        ]
    )
