"""Runge-Kutta-Chebyshev of second order: many cheap stages whose stable step grows with their number squared.

For what forgets its past faster than anything of interest happens: a module under a canopy forgets within
v / 2g, a third of a second, and an eighth-order step is held to 2.4 s by stability, not by accuracy.
Source: Sommeijer, Shampine and Verwer, "RKC: an explicit solver for parabolic PDEs", J. Comput. Appl. Math.
88 (1998) 315.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.dynamics.forces import HEAT, LOAD
from sim.dynamics.model import Body
from sim.physics.numbers import at, most, put, within

STAGES = 6  # of every step: with fewer the step is held back, with more they are wasted where it is short
# Rows of the recipe: weights of the state before and of the one before that, of the last derivative and of
# the first, and the node, for each stage.
_MU, _NU, _MU_TILDE, _GAMMA_TILDE, _NODE = range(5)
_DAMPING = 2.0 / 13.0
# The stable step times what the motion forgets by [1/s], less a margin of a fifth for the estimate of that.
_STABLE = 0.65 * (STAGES**2 - 1.0) / 1.2
# Errors of a step that pass, under a canopy: they are forgotten, so that few of them add up.
_PLACE, _SPEED = 5e-3, 0.2  # m, m/s


def _recipe(s: int) -> FloatArray:
    """Return the recipe (5, s + 1) of the method with `s` stages."""
    w0 = 1.0 + _DAMPING / s**2
    t, slope, bend = np.zeros(s + 1), np.zeros(s + 1), np.zeros(s + 1)  # Chebyshev's polynomials at w0
    t[:2], slope[1] = (1.0, w0), 1.0
    for j in range(2, s + 1):
        t[j] = 2.0 * w0 * t[j - 1] - t[j - 2]
        slope[j] = 2.0 * t[j - 1] + 2.0 * w0 * slope[j - 1] - slope[j - 2]
        bend[j] = 4.0 * slope[j - 1] + 2.0 * w0 * bend[j - 1] - bend[j - 2]
    w1 = slope[s] / bend[s]
    b = np.zeros(s + 1)
    b[2:] = bend[2:] / slope[2:] ** 2
    b[:2] = b[2]
    out = np.zeros((5, s + 1))
    out[_MU_TILDE, 1] = b[1] * w1
    for j in range(2, s + 1):
        out[_MU, j], out[_NU, j] = 2.0 * b[j] * w0 / b[j - 1], -b[j] / b[j - 2]
        out[_MU_TILDE, j] = 2.0 * b[j] * w1 / b[j - 1]
        out[_GAMMA_TILDE, j] = -(1.0 - b[j - 1] * t[j - 1]) * out[_MU_TILDE, j]
    out[_NODE, 2:] = w1 * bend[2:] / slope[2:]
    out[_NODE, 1] = out[_NODE, 2] / slope[2]
    return out


RECIPE = _recipe(STAGES)


@inlined
def place_chebyshev(
    i: int, y: FloatArray, h: float, k: FloatArray, new: FloatArray, older: FloatArray
) -> float:
    """Write the state of stage `i` to `new`, from those of the two stages before it; return its node.

    `new` holds stage i - 1 and `older` stage i - 2; k[0] is the first derivative, k[15] that of stage i - 1.
    """
    mu, nu = RECIPE[_MU, i], RECIPE[_NU, i]
    mu_tilde, gamma_tilde = RECIPE[_MU_TILDE, i], RECIPE[_GAMMA_TILDE, i]
    for j in range(7):
        if i == 1:
            put(older, j, at(y, j))
            put(new, j, at(y, j) + mu_tilde * h * at(k[0], j))
        else:
            last = at(new, j)
            step = h * (mu_tilde * at(k[15], j) + gamma_tilde * at(k[0], j))
            # Differences from the start: the states are large, what they change by is small.
            change = mu * (last - at(y, j)) + nu * (at(older, j) - at(y, j))
            put(older, j, last)
            put(new, j, at(y, j) + (change + step))
    return float(RECIPE[_NODE, i])


@inlined
def longest_stable(k: FloatArray, y: FloatArray, body: Body) -> float:
    """Return the longest stable step [s]; the motion forgets by twice the deceleration over the airspeed.

    From what is felt: load = q CdA / m and HEAT = sqrt(density) V^3 give V without asking for the air again.
    """
    load, heat = at(k[0], LOAD), at(k[0], HEAT)
    drag_area = body.canopy + body.area * body.drag[0, 1]
    speed = math.sqrt(math.sqrt(0.5 * heat * heat * drag_area / at(y, 6) / most(load, 1e-9)))
    return _STABLE * most(speed, 1.0) / most(2.0 * load, 1e-9)


@inlined
def chebyshev_error(y: FloatArray, new: FloatArray, k: FloatArray, h: float) -> float:
    """Return the error of a step in units of what passes; k[0] and k[12]: derivatives at its ends."""
    place, speed = h * 0.0, h * 0.0
    for j in range(3):
        e = 0.8 * (at(y, j) - at(new, j)) + 0.4 * h * (at(k[0], j) + at(k[12], j))
        place = place + e * e
        e = 0.8 * (at(y, 3 + j) - at(new, 3 + j)) + 0.4 * h * (at(k[0], 3 + j) + at(k[12], 3 + j))
        speed = speed + e * e
    return most(math.sqrt(place) / _PLACE, math.sqrt(speed) / _SPEED)


@inlined
def chebyshev_growth(error: float) -> float:
    """Return the factor on the step after one with that error; the fourth root, for want of a third."""
    return within(0.8 / math.sqrt(math.sqrt(most(error, 1e-6))), 0.1, 4.0)
