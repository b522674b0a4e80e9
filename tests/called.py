"""Formulas that only compiled code can call, called here so that tests can; each returns numbers or an array.

At module level, because numba keeps what it compiled of such functions only.
"""

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import compiled, unlocked
from sim.physics import atmosphere, frames, gravity, lookup, splines
from sim.physics.numbers import at, put


@compiled
def read_pieces(pieces: FloatArray, start: float, step: float, t: float) -> FloatArray:
    """Return all columns (k,) of cubic pieces (n, k, 4) at t."""
    out = np.empty(pieces.shape[1])
    piece, f = splines.find_piece(pieces, start, step, t)
    for column in range(pieces.shape[1]):
        out[column] = splines.read_polynomial(pieces, piece, column, f)
    return out


@compiled
def weights(place: float, knots: float) -> tuple[float, float, float, float, float]:
    """Return the first of four knots and the weights of uniform cubic B-splines."""
    return atmosphere._weights(place, knots)


@compiled
def log_density(
    grid: FloatArray, axes: FloatArray, t: float, height: float, latitude: float, solar_time: float
) -> float:
    """Return ln(density [kg/m3]) from a table of B-spline coefficients."""
    return atmosphere.log_density(grid, axes, t, height, latitude, solar_time)


@compiled
def read_profile(pieces: FloatArray, step: float, height: float) -> tuple[float, float]:
    """Return the two splines of a height profile."""
    return atmosphere.read_profile(pieces, step, height)


@compiled
def wind_at(pieces: FloatArray, step: float, height: float) -> tuple[float, float]:
    """Return the wind to the east and to the north [m/s] at a height [m]."""
    return atmosphere.wind_at(pieces, step, height)


@compiled
def wrap(angle: float) -> float:
    """Return the angle [rad] brought to -pi ... pi."""
    return atmosphere.wrap(angle)


@compiled
def read_column(table: FloatArray, x: float, column: int) -> float:
    """Return a column of a table of rows at x."""
    row, fraction = lookup.find_row(table, x)
    return lookup.read_row(table, row, fraction, column)


@compiled
def itrs_from_gcrs(x: float, y: float, rotation: float, xp: float, yp: float) -> FloatArray:
    """Return the 3x3 matrix that turns GCRS into ITRS coordinates."""
    return np.array(frames.itrs_from_gcrs(x, y, rotation, xp, yp)).reshape(3, 3)


@compiled
def vertical(x: float, y: float, z: float) -> tuple[float, float, float]:
    """Return sine and cosine of the geodetic latitude and the height [m]."""
    return frames.vertical(x, y, z)


@compiled
def field(
    r: FloatArray,
    degree: int,
    harmonics: FloatArray,
    gm: float,
    radius: float,
) -> FloatArray:
    """Return the acceleration (3,) [m/s2] of the Earth's field at r (3,) [m]."""
    return np.array(gravity.field(r[0], r[1], r[2], degree, harmonics, gm, radius, r))


@unlocked
def field_of_many(places: FloatArray, degree: int, harmonics: FloatArray, gm: float, radius: float) -> None:
    """Write the acceleration of the Earth's field at places (3, WIDTH), side by side, over them."""
    x, y, z = at(places, 0), at(places, 1), at(places, 2)
    pull = gravity.field(x, y, z, degree, harmonics, gm, radius, places)
    put(places, 0, pull[0])
    put(places, 1, pull[1])
    put(places, 2, pull[2])


@compiled
def third_body(r: FloatArray, body: FloatArray, gm: float) -> FloatArray:
    """Return a distant body's pull (3,) [m/s2] on r (3,) [m]."""
    return np.array(gravity.third_body(r[0], r[1], r[2], body[0], body[1], body[2], gm))
