"""Sunlight: how the Sun's and the Earth's discs stand to each other, seen from a craft."""

import numpy as np

from sim.base.arrays import FloatArray
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, SUN_RADIUS


def disc_angles(r: FloatArray, sun: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return the angle between the centres of Earth and Sun and the radii of both discs, each (n,) [rad].

    `r`, `sun`: geocentric positions (n, 3) [m]; the Earth is taken as a sphere of its equatorial radius.
    Umbra: separation < earth - sun; penumbra: separation < earth + sun.
    Source: Montenbruck and Gill, "Satellite Orbits", section 3.4.2.
    """
    to_sun = sun - r
    distance, far = np.linalg.norm(r, axis=-1), np.linalg.norm(to_sun, axis=-1)
    cosine = -np.sum(r * to_sun, axis=-1) / (distance * far)
    separation = np.arccos(np.clip(cosine, -1.0, 1.0))
    return separation, np.arcsin(EARTH_EQUATORIAL_RADIUS / distance), np.arcsin(SUN_RADIUS / far)
