"""One step of Bogacki and Shampine's 5(4): for a motion that bends wherever a table of the air has a knot.

At a knot of a cubic spline the force's third derivative jumps, across which no method is of more than fourth
order; one of fifth with 7 stages then takes as many steps as one of eighth with 12.
Source: P. Bogacki and L. F. Shampine, "An efficient Runge-Kutta (4,5) pair", Computers and Mathematics with
Applications 32 (1996) 15.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.dynamics.forces import LOAD, SPEED
from sim.physics.numbers import at, most, put, within

# Stages after the first, the last of them the step's end; the others in rows 1 to 6 of `k`.
COUNT = 7
WEIGHTS = np.zeros((COUNT + 1, COUNT))
WEIGHTS[1, :1] = 1 / 6
WEIGHTS[2, :2] = 2 / 27, 4 / 27
WEIGHTS[3, :3] = 183 / 1372, -162 / 343, 1053 / 1372
WEIGHTS[4, :4] = 68 / 297, -4 / 11, 42 / 143, 1960 / 3861
WEIGHTS[5, :5] = 597 / 22528, 81 / 352, 63099 / 585728, 58653 / 366080, 4617 / 20480
WEIGHTS[6, :6] = (
    174197 / 959244,
    -30942 / 79937,
    8152137 / 19744439,
    666106 / 1039181,
    -29421 / 29068,
    482048 / 414219,
)
END = WEIGHTS[COUNT]
END[:] = 587 / 8064, 0.0, 4440339 / 15491840, 24353 / 124800, 387 / 44800, 2152 / 5985, 7267 / 94080
NODES = WEIGHTS.sum(axis=1)
_FOURTH = 2479 / 34992, 0.0, 123 / 416, 612941 / 3411720, 43 / 1440, 2272 / 6561, 79937 / 1113912
_ERRORS = END - np.array(_FOURTH)
_LAST_ERROR = -3293 / 556956  # of the end's derivatives
# A stage in the midst of a step; weights of the slopes at both ends, per step, of the quartic through what
# these stages have.
BETWEEN = 5
_SEEN = np.array([0, 3, 4, BETWEEN, COUNT])
_SLOPES = np.linalg.solve(
    np.vander(NODES[_SEEN], increasing=True).T, [[0.0, 0.0], [1.0, 1.0], [0.0, 2.0], [0.0, 3.0], [0.0, 4.0]]
).T.copy()
_SAFETY, _SHRINK, _GROW = 0.9, 0.2, 5.0
# Below this load a fall's steps may be longer. Numerical: of the values tried that which left 200 dispersed
# returns as near to tight ones as before.
_LIGHT = 0.2  # m/s2


@inlined
def place_fifth(i: int, y: FloatArray, h: float, k: FloatArray, place: FloatArray) -> float:
    """Write the state of stage `i`, from 1 to COUNT, to `place`; return its node."""
    for j in range(7):
        change = WEIGHTS[i, 0] * at(k[0], j)
        for s in range(1, i):
            change = change + WEIGHTS[i, s] * at(k[s], j)
        put(place, j, at(y, j) + h * change)
    return float(NODES[i])


@inlined
def fifth_error(y: FloatArray, k: FloatArray, h: float, tolerance: float, gm: float) -> float:
    """Return the step's error in units of the tolerance, a share of the distance.

    An error of velocity counts by how far it leads before it is forgotten: in orbit within a radian, in the
    air within speed over load.
    """
    x, y_, z = at(y, 0), at(y, 1), at(y, 2)
    distance = math.sqrt(x * x + y_ * y_ + z * z)
    places, speeds = 0.0 * h, 0.0 * h
    for j in range(3):
        place, speed = _LAST_ERROR * at(k[12], j), _LAST_ERROR * at(k[12], 3 + j)
        for s in range(COUNT):
            place = place + _ERRORS[s] * at(k[s], j)
            speed = speed + _ERRORS[s] * at(k[s], 3 + j)
        places, speeds = places + place * place, speeds + speed * speed
    rate = math.sqrt(gm / distance) / distance + at(k[0], LOAD) / most(at(k[0], SPEED), 1e-3)
    return abs(h) * math.sqrt((places + speeds / (rate * rate)) * (1.0 / 6.0)) / (distance * tolerance)


@inlined
def fifth_longest(longest: float, before: float, after: float) -> float:
    """Return the longest step [s] after one over which the load [m/s2] changed from `before` to `after`.

    What the knots of a table do to a step goes by its fourth power and by the load, and is hardly seen in its
    error. Where another such step would bring less than a light load, it may be longer than `longest`.
    """
    return longest * most(math.sqrt(math.sqrt(_LIGHT * before) / most(after, 1e-9)), 1.0)


@inlined
def fifth_growth(error: float, before: float, after: float) -> float:
    """Return the factor on the step after one with that error and a load from `before` to `after` [m/s2].

    Errors grow as the load does: where it rises the next step is shorter by its fourth root.
    """
    # The error's fifth root, or nearly: lanes have square roots only.
    eighth = math.sqrt(math.sqrt(math.sqrt(most(error, 1e-12))))
    eased = math.sqrt(math.sqrt(within(before / most(after, 1e-9), 0.1, 1.0)))
    return within(_SAFETY * eased / (eighth * math.sqrt(eighth)), _SHRINK, _GROW)


@inlined
def fifth_slopes(k: FloatArray, row: int, h: float) -> tuple[float, float]:
    """Return how fast what stands in a row of the derivatives changes [per s] at both ends of a step."""
    end = at(k[12], row)
    first, last = _SLOPES[0, 4] * end, _SLOPES[1, 4] * end
    for n in range(4):
        value = at(k[_SEEN[n]], row)
        first, last = first + _SLOPES[0, n] * value, last + _SLOPES[1, n] * value
    return first / h, last / h


@inlined
def fifth_total(k: FloatArray, row: int, h: float) -> float:
    """Return the integral over a step of what stands in a row of its derivatives."""
    total = END[0] * at(k[0], row)
    for s in range(2, COUNT):
        total = total + END[s] * at(k[s], row)
    return h * total
