"""Forces and heat of the air stream."""

import numpy as np

from sim.base.arrays import FloatArray

# Sutton and Graves, "A general stagnation-point convective-heating equation for arbitrary gas
# mixtures", NASA TR R-376 (1971), for the Earth's air; kg^0.5 / m.
SUTTON_GRAVES = 1.7415e-4


def stagnation_heat_flux(density: FloatArray, speed: FloatArray, nose_radius: float) -> FloatArray:
    """Return the convective heat flux [W/m2] at the stagnation point (Sutton and Graves).

    `density` [kg/m3] and `speed` against the air [m/s] of any one shape, `nose_radius` [m].
    """
    return np.asarray(SUTTON_GRAVES * np.sqrt(density / nose_radius) * speed**3)
