"""Forces and heat of the air stream."""

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined

# Sutton and Graves, "A general stagnation-point convective-heating equation for arbitrary gas
# mixtures", NASA TR R-376 (1971), for the Earth's air; kg^0.5 / m.
SUTTON_GRAVES = 1.7415e-4


@inlined
def read_coefficient(table: FloatArray, mach: float) -> float:
    """Return the coefficient at a Mach number from `table` (k, 2) of Mach and coefficient, linear between."""
    last = table.shape[0] - 1
    if mach <= table[0, 0]:
        return float(table[0, 1])
    if mach >= table[last, 0]:
        return float(table[last, 1])
    k = 1
    while table[k, 0] < mach:
        k += 1
    f = (mach - table[k - 1, 0]) / (table[k, 0] - table[k - 1, 0])
    return float(table[k - 1, 1] + f * (table[k, 1] - table[k - 1, 1]))


def stagnation_heat_flux(density: FloatArray, speed: FloatArray, nose_radius: float) -> FloatArray:
    """Return the convective heat flux [W/m2] at the stagnation point (Sutton and Graves).

    `density` [kg/m3] and `speed` against the air [m/s] of any one shape, `nose_radius` [m].
    """
    return np.asarray(SUTTON_GRAVES * np.sqrt(density / nose_radius) * speed**3)
