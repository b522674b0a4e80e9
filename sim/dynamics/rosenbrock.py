"""A Rosenbrock method of fourth order: long steps for what forgets its past faster than anything happens.

A module under a canopy forgets within v / 2g, a third of a second, and an explicit step is held to some times
that by stability. This one solves for what is forgotten and takes 30 to 80 s at a time; it is L-stable. Of
fourth order it is as far as its Jacobian is true: that comes from the formulas of drag and gravity, and from
one evaluation a little higher up. Two of its four stages share a place.
Source: Hairer and Wanner, "Solving Ordinary Differential Equations II", 2nd edition, section IV.7: of the
methods of fourth order the L-stable one, in the form without products with the Jacobian.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.dynamics.forces import HEAT, SPEED
from sim.dynamics.model import Earth, Model
from sim.physics.constants import EARTH_E2, EARTH_RATE, J2_EARTH
from sim.physics.frames import Vector
from sim.physics.numbers import at, most, put, within
from sim.physics.splines import find_piece, read_polynomial

# What `stages` evaluates: the place carried up, two stages after the first, the end.
COUNT = 4
_GAMMA = 0.57282
# Weights of the solved stages: in the place of a stage (last row: the end), in its right side, in the error.
PLACES = np.array(
    [
        [0.0, 0.0, 0.0, 0.0],
        [2.0, 0.0, 0.0, 0.0],
        [1.867943637803922, 0.2344449711399156, 0.0, 0.0],
        [1.867943637803922, 0.2344449711399156, 0.0, 0.0],
        [2.255570073418735, 0.2870493262186792, 0.4353179431840180, 1.093502252409163],
    ]
)
RIGHTS = np.array(
    [
        [0.0, 0.0, 0.0, 0.0],
        [-7.137615036412310, 0.0, 0.0, 0.0],
        [2.580708087951457, 0.6515950076447975, 0.0, 0.0],
        [-2.137148994382534, -0.3214669691237626, -0.6949742501781779, 0.0],
    ]
)
ERRORS = np.array([-0.2815431932141155, -0.07276199124934920, -0.1082196201495311, -1.093502252409163])
_GAMMAS = np.linalg.inv(np.eye(4) / _GAMMA - RIGHTS)
SHARES = _GAMMAS.sum(axis=1)  # of what changes with time
NODES = np.append((PLACES[:3] @ _GAMMAS).sum(axis=1), 1.0)
# Rows of `k`, of which vectors take the three places of an acceleration: how that changes with place, by
# columns; the inverse of what is solved with, by rows; how it changes with time; what is not solved yet.
_CHANGES, _INVERSE, _TURNING, _RAW = 5, 8, 11, 15
_UP = 1.0  # m that a place is carried up to see how the force grows with height
# Errors of a step that pass, under a canopy: they are forgotten, so that few of them add up. That of speed
# holds the first steps after a jump only, between which a case that is flown again is to be true as well.
_PLACE, _SPEED = 0.03, 0.025  # m, m/s


@inlined
def _vector(y: FloatArray, first: int) -> Vector:
    return at(y, first), at(y, first + 1), at(y, first + 2)


@inlined
def _put_vector(row: FloatArray, value: Vector) -> None:
    put(row, 3, value[0])
    put(row, 4, value[1])
    put(row, 5, value[2])


@inlined
def _plus(a: Vector, scale: float, b: Vector) -> Vector:
    """Return a + scale b."""
    return a[0] + scale * b[0], a[1] + scale * b[1], a[2] + scale * b[2]


@inlined
def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


@inlined
def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


@inlined
def _unit(a: Vector) -> Vector:
    scale = 1.0 / most(math.sqrt(_dot(a, a)), 1e-9)
    return a[0] * scale, a[1] * scale, a[2] * scale


@inlined
def _vertical(y: FloatArray) -> Vector:
    """Return the normal of the ellipsoid, as it is on the ground below a place."""
    return _unit((at(y, 0), at(y, 1), at(y, 2) / (1.0 - EARTH_E2)))


@inlined
def _spin(t: float, earth: Earth) -> Vector:
    """Return how the Earth turns [rad/s, GCRS], about its pole of date: 0.1 degrees from the axis z."""
    piece, f = find_piece(earth.almanac, earth.almanac_start, earth.almanac_step, t)
    x, y = read_polynomial(earth.almanac, piece, 0, f), read_polynomial(earth.almanac, piece, 1, f)
    return EARTH_RATE * x, EARTH_RATE * y, EARTH_RATE + 0.0 * x


@inlined
def _carry_up(t: float, y: FloatArray, earth: Earth, trial: FloatArray) -> None:
    """Write a state carried up, with the turning Earth, to `trial`."""
    up = _vertical(y)
    along = _cross(_spin(t, earth), up)
    for j in range(3):
        put(trial, j, at(y, j) + _UP * up[j])
        put(trial, 3 + j, at(y, 3 + j) + _UP * along[j])
    put(trial, 6, at(y, 6))


@inlined
def _felt(y: FloatArray, k: FloatArray, earth: Earth) -> Vector:
    """Return the acceleration less the pull of an oblate Earth [m/s2] at the beginning of a step."""
    x, y_, z = _vector(y, 0)
    square = x * x + y_ * y_ + z * z
    pull = earth.gm / (square * math.sqrt(square))
    bulge = 1.5 * J2_EARTH * earth.radius * earth.radius / square
    level = pull * (1.0 + bulge * (1.0 - 5.0 * z * z / square))
    a = _vector(k[0], 3)
    return a[0] + level * x, a[1] + level * y_, a[2] + (level + 2.0 * bulge * pull) * z


@inlined
def _damped(c: float, s: Vector, v: Vector) -> Vector:
    """Return by how much less drag accelerates for a velocity `v` more: c (1 + s s') v, see `_prepare`."""
    return _plus((c * v[0], c * v[1], c * v[2]), c * _dot(s, v), s)


@inlined
def _damping(y: FloatArray, k: FloatArray, area: float) -> float:
    """Return the drag per mass and speed [1/s] of a drag area [m2] at the beginning of a step."""
    speed = most(at(k[0], SPEED), 1e-3)
    root = at(k[0], HEAT) / (speed * speed * speed)  # of the density
    return 0.5 * root * root * speed * area / at(y, 6)


@inlined
def _prepare(t: float, y: FloatArray, h: float, k: FloatArray, model: Model) -> None:
    """Write what a step is solved with: how the acceleration changes, and the inverse for velocities.

    With velocity it changes by -D, D = c (1 + s s'), c the drag per mass and speed, s its direction. With
    place by D W, W the turning of the Earth and of the air with it; along the vertical u as was seen; level
    by what turns the pull. With time by what turns the wind: the Earth, and the way over it, along which the
    vertical and the meridians turn. The place is eliminated: 1 + g D - g g dx, g gamma h, dx the change with
    place.
    """
    u, spin, x = _vertical(y), _spin(t, model.earth), _vector(y, 0)
    inverse, s = 1.0 / math.sqrt(_dot(x, x)), _unit(_felt(y, k, model.earth))
    c = _damping(y, k, model.body.canopy + model.body.area * model.body.drag[0, 1])
    over = _plus(_vector(y, 3), -1.0, _cross(spin, x))
    east, wind = _cross(spin, u), _plus(over, at(k[0], SPEED), s)
    meridians = _dot(over, east) * _dot(spin, u) / most(_dot(east, east), 1e-15)
    turns = _plus(spin, inverse, _plus(_cross(u, over), meridians, u))
    _put_vector(k[_TURNING], _damped(c, s, _cross(turns, wind)))
    level, g = model.earth.gm * inverse * inverse * inverse, _GAMMA * h
    rise = _plus(_vector(k[_RAW], 3), -1.0, _vector(k[0], 3))
    grows = _plus((level * u[0], level * u[1], level * u[2]), 1.0 / _UP, rise)
    one, zero = 0.0 * c + 1.0, 0.0 * c
    first, second, third = (one, zero, zero), (zero, one, zero), (zero, zero, one)
    changes = (
        _plus(_plus(_damped(c, s, _cross(spin, first)), u[0], grows), -level, first),
        _plus(_plus(_damped(c, s, _cross(spin, second)), u[1], grows), -level, second),
        _plus(_plus(_damped(c, s, _cross(spin, third)), u[2], grows), -level, third),
    )
    a = _plus(_plus(first, g, _damped(c, s, first)), -g * g, changes[0])
    b = _plus(_plus(second, g, _damped(c, s, second)), -g * g, changes[1])
    d = _plus(_plus(third, g, _damped(c, s, third)), -g * g, changes[2])
    across = _cross(b, d)
    scale, nothing = 1.0 / _dot(a, across), (zero, zero, zero)
    for j in range(3):
        _put_vector(k[_CHANGES + j], changes[j])
    _put_vector(k[_INVERSE], _plus(nothing, scale, across))
    _put_vector(k[_INVERSE + 1], _plus(nothing, scale, _cross(d, a)))
    _put_vector(k[_INVERSE + 2], _plus(nothing, scale, _cross(a, b)))


@inlined
def _solve(i: int, raw: FloatArray, h: float, k: FloatArray) -> None:
    """Turn derivatives, `raw`, into the solved stage `i`, row `i` of `k`: (1 / g - J) (x, v) = right side."""
    for j in range(7):
        right = at(raw, j)
        for n in range(1, i):
            right = right + RIGHTS[i - 1, n - 1] / h * at(k[n], j)
        put(k[i], j, right)
    g, x = _GAMMA * h, _vector(k[i], 0)
    d = _plus(_vector(k[i], 3), SHARES[i - 1] * h, _vector(k[_TURNING], 3))
    for j in range(3):
        d = _plus(d, g * x[j], _vector(k[_CHANGES + j], 3))
    for j in range(3):
        v = g * _dot(_vector(k[_INVERSE + j], 3), d)
        put(k[i], j, g * (x[j] + v))
        put(k[i], 3 + j, v)
    put(k[i], 6, g * at(k[i], 6))


@inlined
def place_rosenbrock(
    i: int, t: float, y: FloatArray, h: float, k: FloatArray, model: Model, place: FloatArray
) -> float:
    """Write the state at which to evaluate the derivatives next to `place`; return its node.

    `i` from 1 to COUNT: a place higher up, stages 2 and 3, the end. What was evaluated before is in row 0 or
    15 of `k`; it is solved for, and the solved stages stand in rows 1 to 4.
    """
    if i == 1:
        _carry_up(t, y, model.earth, place)
        return 0.0
    if i == 2:
        _prepare(t, y, h, k, model)
        _solve(1, k[0], h, k)
    else:
        _solve(i - 1, k[_RAW], h, k)
    row = i - 1
    if i == COUNT:
        _solve(COUNT, k[_RAW], h, k)  # from the same derivatives
        row = COUNT
    for j in range(7):
        change = PLACES[row, 0] * at(k[1], j)
        for s in range(2, row + 1):
            change = change + PLACES[row, s - 1] * at(k[s], j)
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
    """Return the factor on the step after one with that error."""
    return within(0.9 / math.sqrt(math.sqrt(most(error, 1e-6))), 0.1, 4.0)
