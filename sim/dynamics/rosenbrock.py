"""A Rosenbrock method of third order: long steps for what forgets its past faster than anything happens.

A module under a canopy forgets within v / 2g, a third of a second, and an explicit step is held to some times
that by stability. This one solves for what is forgotten, by a Jacobian that need not be exact (a W-method),
and takes 30 to 60 s at a time; it is stiffly accurate and L-stable.
Source: J. Rang and L. Angermann, "New Rosenbrock W-methods of order 3 for partial differential algebraic
equations of index 1", BIT 45 (2005) 761: ROS34PW2. In the form without products with the Jacobian: Hairer and
Wanner, "Solving Ordinary Differential Equations II", 2nd edition, section IV.7.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.dynamics.forces import HEAT, SPEED
from sim.dynamics.model import Earth, Model
from sim.physics.constants import EARTH_RATE
from sim.physics.frames import Vector
from sim.physics.numbers import at, most, put, within

# What `stages` evaluates: the place carried up, three stages after the first, the end.
COUNT = 5
_GAMMA = 0.435866521508459
_ALPHA = np.array(
    [
        [0.0, 0.0, 0.0, 0.0],
        [0.8717330430169180, 0.0, 0.0, 0.0],
        [0.8445706001536942, -0.1129906423648418, 0.0, 0.0],
        [0.0, 0.0, 1.0, 0.0],
    ]
)
_GAMMAS = np.array(
    [
        [_GAMMA, 0.0, 0.0, 0.0],
        [-0.8717330430169180, _GAMMA, 0.0, 0.0],
        [-0.9033805701304408, 0.05418067238809533, _GAMMA, 0.0],
        [0.2421238070609535, -1.2232505839045147, 0.5452602553351021, _GAMMA],
    ]
)
_END = np.array([0.2421238070609535, -1.2232505839045147, 1.5452602553351021, _GAMMA])
_EMBEDDED = np.array([0.3781090314581937, -0.0960422922124232, 0.5, 0.2179332607542295])
_BACK = np.linalg.inv(_GAMMAS)
NODES = np.append(_ALPHA.sum(axis=1), 1.0)
# Weights of the solved stages: in the place of a stage (last row: the end), in its right side, in the error.
PLACES = np.vstack([_ALPHA @ _BACK, _END @ _BACK])
SHARES = _GAMMAS.sum(axis=1)  # of what changes with time
RIGHTS = np.eye(4) / _GAMMA - _BACK
ERRORS = (_END - _EMBEDDED) @ _BACK
_GROWS, _RAW = 14, 15  # rows of `k`: how the force grows with height, what is not solved yet
_UP = 10.0  # m that a place is carried up to see how the force grows with height
# Errors of a step that pass, under a canopy: they are forgotten, so that few of them add up. With three times
# these a ride under the main canopy ends 1.8 ms off.
_PLACE, _SPEED = 0.01, 0.2  # m, m/s


@inlined
def _unit(x: float, y: float, z: float) -> Vector:
    scale = 1.0 / most(math.sqrt(x * x + y * y + z * z), 1e-9)
    return x * scale, y * scale, z * scale


@inlined
def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


@inlined
def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


@inlined
def _carry_up(y: FloatArray, trial: FloatArray) -> None:
    """Write a state carried up, with the turning Earth, to `trial`."""
    up = _unit(at(y, 0), at(y, 1), at(y, 2))
    for j in range(7):
        put(trial, j, at(y, j))
    for j in range(3):
        put(trial, j, at(y, j) + _UP * up[j])
    put(trial, 3, at(y, 3) - _UP * EARTH_RATE * up[1])
    put(trial, 4, at(y, 4) + _UP * EARTH_RATE * up[0])


@inlined
def _felt(y: FloatArray, k: FloatArray, earth: Earth) -> Vector:
    """Return the acceleration less a central pull [m/s2] at the beginning of a step."""
    x, y_, z = at(y, 0), at(y, 1), at(y, 2)
    square = x * x + y_ * y_ + z * z
    pull = earth.gm / (square * math.sqrt(square))
    return at(k[0], 3) + pull * x, at(k[0], 4) + pull * y_, at(k[0], 5) + pull * z


@inlined
def _turning(y: FloatArray, felt: Vector, c: float, s: Vector) -> Vector:
    """Return how fast what is felt changes [m/s3] because it is carried round with the Earth."""
    # Of the velocity against the turning Earth, what a second's turn makes of it.
    across = at(y, 4) - EARTH_RATE * at(y, 0), at(y, 3) + EARTH_RATE * at(y, 1)
    w = -EARTH_RATE * across[0], EARTH_RATE * across[1]
    along = c * (s[0] * w[0] + s[1] * w[1])
    return (
        c * w[0] + s[0] * along - EARTH_RATE * felt[1],
        c * w[1] + s[1] * along + EARTH_RATE * felt[0],
        s[2] * along,
    )


@inlined
def _damping(y: FloatArray, k: FloatArray, area: float) -> float:
    """Return the drag per mass and speed [1/s] of a drag area [m2] at the beginning of a step."""
    speed = most(at(k[0], SPEED), 1e-3)
    root = at(k[0], HEAT) / (speed * speed * speed)  # of the density
    return 0.5 * root * root * speed * area / at(y, 6)


@inlined
def _solve(i: int, y: FloatArray, h: float, k: FloatArray, model: Model) -> None:
    """Turn the derivatives of stage `i` into the solved stage, row `i` of `k`.

    The acceleration changes with place x and velocity v by -c (1 + s s') (v - W x) + q (u x): c the drag per
    mass and speed, s its direction, W the turning of the Earth and of the air with it, q the growth with
    height, along u. That is the Jacobian J; (1 / g - J) (x, v) = right side, g = gamma h, is solved for v
    with the place eliminated.
    """
    raw = k[0] if i == 1 else k[_RAW]
    for j in range(7):
        right = at(raw, j)
        for n in range(1, i):
            right = right + RIGHTS[i - 1, n - 1] / h * at(k[n], j)
        put(k[i], j, right)
    g = _GAMMA * h
    felt, u = _felt(y, k, model.earth), _unit(at(y, 0), at(y, 1), at(y, 2))
    c, s = _damping(y, k, model.body.canopy + model.body.area * model.body.drag[0, 1]), _unit(*felt)
    turning, share = _turning(y, felt, c, s), SHARES[i - 1] * h
    q = at(k[_GROWS], 3), at(k[_GROWS], 4), at(k[_GROWS], 5)
    x = at(k[i], 0), at(k[i], 1), at(k[i], 2)
    turned = -EARTH_RATE * x[1], EARTH_RATE * x[0]
    along, high = c * (s[0] * turned[0] + s[1] * turned[1]), _dot(u, x)
    d = (
        g * (at(k[i], 3) + share * turning[0] + g * (c * turned[0] + s[0] * along + q[0] * high)),
        g * (at(k[i], 4) + share * turning[1] + g * (c * turned[1] + s[1] * along + q[1] * high)),
        g * (at(k[i], 5) + share * turning[2] + g * (s[2] * along + q[2] * high)),
    )
    # The columns of g (1 / g - J) for the velocity, which moves the place by g times itself.
    a, gc, gg = g * EARTH_RATE, g * c, -g * g
    e0, e1, e2 = gc * (s[0] - a * s[1]), gc * (s[1] + a * s[0]), gc * s[2]
    first = (
        1.0 + gc + s[0] * e0 + gg * q[0] * u[0],
        s[1] * e0 - gc * a + gg * q[1] * u[0],
        s[2] * e0 + gg * q[2] * u[0],
    )
    second = (
        s[0] * e1 + gc * a + gg * q[0] * u[1],
        1.0 + gc + s[1] * e1 + gg * q[1] * u[1],
        s[2] * e1 + gg * q[2] * u[1],
    )
    third = (
        s[0] * e2 + gg * q[0] * u[2],
        s[1] * e2 + gg * q[1] * u[2],
        1.0 + gc + s[2] * e2 + gg * q[2] * u[2],
    )
    across = _cross(second, third)
    scale = 1.0 / _dot(first, across)
    v = scale * _dot(d, across), scale * _dot(first, _cross(d, third)), scale * _dot(first, _cross(second, d))
    for j in range(3):
        put(k[i], j, g * (x[j] + v[j]))
        put(k[i], 3 + j, v[j])
    put(k[i], 6, g * at(k[i], 6))


@inlined
def place_rosenbrock(
    i: int, y: FloatArray, h: float, k: FloatArray, model: Model, place: FloatArray
) -> float:
    """Write the state at which to evaluate the derivatives next to `place`; return its node.

    `i` from 1 to COUNT: a place higher up, stages 2 to 4, the end. What was evaluated before is in row 0 or
    15 of `k`; it is solved for, and the solved stages stand in rows 1 to 4.
    """
    if i == 1:
        _carry_up(y, place)
        return 0.0
    if i == 2:
        for j in range(3, 6):
            put(k[_GROWS], j, (at(k[_RAW], j) - at(k[0], j)) * (1.0 / _UP))
    _solve(i - 1, y, h, k, model)
    for j in range(7):
        change = PLACES[i - 1, 0] * at(k[1], j)
        for s in range(2, i):
            change = change + PLACES[i - 1, s - 1] * at(k[s], j)
        put(place, j, at(y, j) + change)
    return float(NODES[i - 1])


@inlined
def rosenbrock_error(k: FloatArray) -> float:
    """Return the error of a step in units of what passes."""
    place, speed = 0.0 * at(k[1], 0), 0.0 * at(k[1], 0)
    for j in range(3):
        e, f = 0.0 * place, 0.0 * place
        for s in range(1, 5):
            e = e + ERRORS[s - 1] * at(k[s], j)
            f = f + ERRORS[s - 1] * at(k[s], 3 + j)
        place, speed = place + e * e, speed + f * f
    return most(math.sqrt(place) / _PLACE, math.sqrt(speed) / _SPEED)


@inlined
def rosenbrock_growth(error: float) -> float:
    """Return the factor on the step after one with that error; the fourth root, for want of a third."""
    return within(0.8 / math.sqrt(math.sqrt(most(error, 1e-6))), 0.1, 4.0)
