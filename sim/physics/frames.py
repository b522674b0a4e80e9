"""Rotations between the celestial, Earth-fixed, local and orbital frames."""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import compiled, inlined
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, EARTH_FLATTENING

_E2 = EARTH_FLATTENING * (2.0 - EARTH_FLATTENING)
_POLAR_RADIUS = EARTH_EQUATORIAL_RADIUS * (1.0 - EARTH_FLATTENING)
_SECOND_E2 = _E2 / (1.0 - _E2)
_ON_AXIS = 1e-9  # m, stands in for no distance from the axis, to keep from 0 / 0


@inlined
def itrs_from_gcrs(x: float, y: float, rotation: float, xp: float, yp: float, out: FloatArray) -> None:
    """Write the 3x3 matrix that turns GCRS into ITRS coordinates to `out`.

    `x`, `y`: coordinates of the celestial intermediate pole [-]; `rotation`: Earth rotation angle less
    the CIO locator s, plus s' [rad]; `xp`, `yp`: polar motion [rad], to second order.
    Source: IERS Conventions 2010, eqs. 5.3, 5.5, 5.6 and 5.10.
    """
    a = 1.0 / (1.0 + math.sqrt(1.0 - x * x - y * y))
    m00, m01, m02 = 1.0 - a * x * x, -a * x * y, -x
    m10, m11, m12 = -a * x * y, 1.0 - a * y * y, -y
    m20, m21, m22 = x, y, 1.0 - a * (x * x + y * y)
    cosine, sine = math.cos(rotation), math.sin(rotation)
    t00, t01, t02 = cosine * m00 + sine * m10, cosine * m01 + sine * m11, cosine * m02 + sine * m12
    t10, t11, t12 = cosine * m10 - sine * m00, cosine * m11 - sine * m01, cosine * m12 - sine * m02
    # Polar motion turns by sines and cosines to second order: a matrix that is 1e-12 from a rotation scales
    # the field by as much and moves an orbit by millimetres in two days.
    cos_x, cos_y = 1.0 - 0.5 * xp * xp, 1.0 - 0.5 * yp * yp
    n0, n1, n2 = cos_x * m20 - xp * t00, cos_x * m21 - xp * t01, cos_x * m22 - xp * t02
    out[0, 0], out[0, 1], out[0, 2] = cos_x * t00 + xp * m20, cos_x * t01 + xp * m21, cos_x * t02 + xp * m22
    out[1, 0], out[1, 1], out[1, 2] = cos_y * t10 - yp * n0, cos_y * t11 - yp * n1, cos_y * t12 - yp * n2
    out[2, 0], out[2, 1], out[2, 2] = cos_y * n0 + yp * t10, cos_y * n1 + yp * t11, cos_y * n2 + yp * t12


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
    return up, max(p - _E2 * EARTH_EQUATORIAL_RADIUS * beta_cos * beta_cos * beta_cos, _ON_AXIS)


@inlined
def _height(p: float, z: float, up: float, out: float) -> tuple[float, float, float]:
    """Return sine and cosine of the latitude and the height [m] for a direction (up, out) of the vertical."""
    length = 1.0 / math.sqrt(up * up + out * out)
    sine, cosine = up * length, out * length
    height = p * cosine + z * sine - EARTH_EQUATORIAL_RADIUS * math.sqrt(1.0 - _E2 * sine * sine)
    return sine, cosine, height


@inlined
def vertical(x: float, y: float, z: float) -> tuple[float, float, float]:
    """Return sine, cosine of the geodetic latitude and height [m] on WGS-84 of an Earth-fixed point [m].

    For the derivative: no trigonometric function, and one pass of Bowring's, which leaves 4 nm in the height
    and in the latitude 1.2 mm on the ground from 400 km, 6 mm from 1000 km.
    """
    p = math.sqrt(x * x + y * y)
    up, out = _bowring(p, z, z, max(p * (1.0 - EARTH_FLATTENING), _ON_AXIS))
    return _height(p, z, up, out)


@inlined
def geodetic(x: float, y: float, z: float) -> tuple[float, float, float]:
    """Return latitude [rad], longitude [rad] and height [m] on WGS-84 of an Earth-fixed point [m].

    Bowring's two passes leave less than a micrometre below 1000 km.
    """
    p = math.sqrt(x * x + y * y)
    up, out = _bowring(p, z, z, max(p * (1.0 - EARTH_FLATTENING), _ON_AXIS))
    up, out = _bowring(p, z, up * (1.0 - EARTH_FLATTENING), out)
    sine, cosine, height = _height(p, z, up, out)
    return math.atan2(sine, cosine), math.atan2(y, x), height


@compiled
def itrs_from_geodetic(latitude: float, longitude: float, height: float) -> FloatArray:
    """Return the Earth-fixed position (3,) [m] of a geodetic place [rad, rad, m] on WGS-84."""
    sine = math.sin(latitude)
    normal = EARTH_EQUATORIAL_RADIUS / math.sqrt(1.0 - _E2 * sine * sine)
    flat = (normal + height) * math.cos(latitude)
    return np.array(
        [flat * math.cos(longitude), flat * math.sin(longitude), (normal * (1.0 - _E2) + height) * sine]
    )


@compiled
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


@inlined
def lvlh_from_gcrs(r: FloatArray, v: FloatArray, out: FloatArray) -> None:
    """Write the 3x3 matrix from inertial to orbital axes (radial out, along track, orbit normal) to `out`.

    `r`, `v`: position and velocity (3,) [m, m/s] of the orbit that defines the axes.
    """
    hx = r[1] * v[2] - r[2] * v[1]
    hy = r[2] * v[0] - r[0] * v[2]
    hz = r[0] * v[1] - r[1] * v[0]
    h = math.sqrt(hx * hx + hy * hy + hz * hz)
    rr = math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2])
    for k in range(3):
        out[0, k] = r[k] / rr
    out[2, 0], out[2, 1], out[2, 2] = hx / h, hy / h, hz / h
    out[1, 0] = out[2, 1] * out[0, 2] - out[2, 2] * out[0, 1]
    out[1, 1] = out[2, 2] * out[0, 0] - out[2, 0] * out[0, 2]
    out[1, 2] = out[2, 0] * out[0, 1] - out[2, 1] * out[0, 0]
