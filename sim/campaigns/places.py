"""Distances on the ground for many places at once."""

import numpy as np

from sim.base.arrays import FloatArray

_A, _F = 6378137.0, 1.0 / 298.257223563  # WGS-84
_TURNS = 12  # of the iteration at most: antipodes, where it does not converge
_CLOSE = 1e-13  # rad, 0.6 micrometres: a longitude that would move by less stays


def from_place(
    latitude: float, longitude: float, latitudes: FloatArray, longitudes: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return distance [m] and azimuth [rad, east of north] from one place to many (n,), on the ellipsoid.

    Angles in rad. Source: Vincenty, "Direct and inverse solutions of geodesics", Survey Review 23 (1975) 88.
    """
    turn = longitudes - longitude
    u1, u2 = np.arctan((1.0 - _F) * np.tan(latitude)), np.arctan((1.0 - _F) * np.tan(latitudes))
    s1, c1, s2, c2 = np.sin(u1), np.cos(u1), np.sin(u2), np.cos(u2)
    lam, moving = turn.copy(), np.ones(turn.shape, dtype=bool)
    for _ in range(_TURNS):
        sin_lam, cos_lam = np.sin(lam), np.cos(lam)
        east, north = c2 * sin_lam, c1 * s2 - s1 * c2 * cos_lam
        sine = np.hypot(east, north)
        cosine = s1 * s2 + c1 * c2 * cos_lam
        sigma = np.arctan2(sine, cosine)
        alpha = np.divide(c1 * c2 * sin_lam, sine, out=np.zeros_like(sine), where=sine > 0.0)
        square = 1.0 - alpha * alpha
        middle = cosine - np.divide(2.0 * s1 * s2, square, out=np.zeros_like(sine), where=square > 0.0)
        c = _F / 16.0 * square * (4.0 + _F * (4.0 - 3.0 * square))
        found = turn + (1.0 - c) * _F * alpha * (
            sigma + c * sine * (middle + c * cosine * (2.0 * middle * middle - 1.0))
        )
        # Each place stops by itself, so that it comes out the same among any others.
        moving &= np.abs(found - lam) > _CLOSE
        lam = np.where(moving, found, lam)
        if not moving.any():
            break
    u = square * (1.0 / (1.0 - _F) ** 2 - 1.0)
    a = 1.0 + u / 16384.0 * (4096.0 + u * (-768.0 + u * (320.0 - 175.0 * u)))
    b = u / 1024.0 * (256.0 + u * (-128.0 + u * (74.0 - 47.0 * u)))
    twice = 2.0 * middle * middle - 1.0
    inner = cosine * twice - b / 6.0 * middle * (4.0 * sine * sine - 3.0) * (4.0 * middle * middle - 3.0)
    distance = _A * (1.0 - _F) * a * (sigma - b * sine * (middle + b / 4.0 * inner))
    return distance, np.arctan2(east, north)
