"""Places on the Earth as rows of arrays: plain NumPy, for those that draw and need nothing compiled."""

from __future__ import annotations

import numpy as np

from sim.base.arrays import FloatArray
from sim.physics.constants import EARTH_E2, EARTH_EQUATORIAL_RADIUS


def itrs_of_places(latitude: FloatArray, longitude: FloatArray, height: FloatArray) -> FloatArray:
    """Return the Earth-fixed positions (n, 3) [m] of geodetic places (n,) [rad, rad, m] on WGS-84."""
    normal = EARTH_EQUATORIAL_RADIUS / np.sqrt(1.0 - EARTH_E2 * np.sin(latitude) ** 2)
    flat = (normal + height) * np.cos(latitude)
    up = (normal * (1.0 - EARTH_E2) + height) * np.sin(latitude)
    return np.column_stack([flat * np.cos(longitude), flat * np.sin(longitude), up])
