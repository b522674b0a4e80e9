"""Relative motion near a station on a nearly circular orbit: Clohessy-Wiltshire's closed forms.

Axes are the station's own: x radially out, y along the track, z along the orbit normal, turning once a
revolution. Velocities are those seen in the turning axes. Source of the closed forms: Clohessy and Wiltshire,
"Terminal guidance system for satellite rendezvous", J. Aerospace Sciences 27, 1960; Fehse, "Automated
Rendezvous and Docking of Spacecraft", 2003, section 3.3.
"""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, formula, inlined, unlocked
from sim.physics.frames import Matrix, Vector, orbital_axes, rotated

Relative = tuple[float, float, float, float, float, float]


@inlined
def _axes(r: FloatArray, v: FloatArray) -> Matrix:
    return orbital_axes(r[0], r[1], r[2], v[0], v[1], v[2])


@unlocked
def _lvlh(r: FloatArray, v: FloatArray) -> Matrix:
    return _axes(r, v)


def lvlh_from_gcrs(r: FloatArray, v: FloatArray) -> FloatArray:
    """Return the 3x3 matrix from inertial to orbital axes (radial out, along track, orbit normal).

    `r`, `v`: position and velocity (3,) [m, m/s] of the orbit that defines the axes.
    """
    return np.array(_lvlh(r, v)).reshape(3, 3)


def lvlh_of_many(r: FloatArray, v: FloatArray) -> FloatArray:
    """Return the matrices (n, 3, 3) from inertial to orbital axes of many orbits: see `lvlh_from_gcrs`.

    `r`, `v`: positions and velocities (n, 3) [m, m/s].
    """
    normal = np.cross(r, v)
    out, normal = (x / np.linalg.norm(x, axis=1)[:, None] for x in (r, normal))
    return np.stack([out, np.cross(normal, out), normal], axis=1)


@formula
def orbital_rate(r: FloatArray, v: FloatArray) -> float:
    """Return the rate [rad/s] at which the orbital axes of `r`, `v` (3,) [m, m/s] turn about the normal."""
    hx = r[1] * v[2] - r[2] * v[1]
    hy = r[2] * v[0] - r[0] * v[2]
    hz = r[0] * v[1] - r[1] * v[0]
    rate: float = math.sqrt(hx * hx + hy * hy + hz * hz) / (r[0] * r[0] + r[1] * r[1] + r[2] * r[2])
    return rate


@borrowing
def _seen(r: FloatArray, v: FloatArray, r_station: FloatArray, v_station: FloatArray) -> Relative:
    axes, rate = _axes(r_station, v_station), orbital_rate(r_station, v_station)
    x, y, z = rotated(axes, r[0] - r_station[0], r[1] - r_station[1], r[2] - r_station[2])
    vx, vy, vz = rotated(axes, v[0] - v_station[0], v[1] - v_station[1], v[2] - v_station[2])
    return x, y, z, vx + rate * y, vy - rate * x, vz


@unlocked
def _relative(ship: FloatArray, station: FloatArray, out: FloatArray) -> None:
    for k in range(out.shape[0]):
        r, v, r_station, v_station = ship[k, 0:3], ship[k, 3:6], station[k, 0:3], station[k, 3:6]
        for j, number in enumerate(_seen(r, v, r_station, v_station)):
            out[k, j] = number


def relative_state(r: FloatArray, v: FloatArray, r_station: FloatArray, v_station: FloatArray) -> FloatArray:
    """Return place and velocity (6,) [m, m/s] of a ship in the station's axes; all inputs (3,) in GCRS.

    The slow turning of the orbital plane itself (about 1e-6 rad/s) is left out of the axes' rate.
    """
    ship, station = np.concatenate([r, v]), np.concatenate([r_station, v_station])
    found: FloatArray = relative_states(ship[None], station[None])[0]
    return found


def relative_states(ship: FloatArray, station: FloatArray) -> FloatArray:
    """Return places and velocities (n, 6) as `relative_state` does; inputs (n, 6 or more) [m, m/s, GCRS]."""
    found = np.empty((len(ship), 6))
    # Copies: arrays of another layout would compile it once more.
    _relative(np.array(ship, dtype=np.float64), np.array(station, dtype=np.float64), found)
    return found


def absolute_state(relative: FloatArray, r_station: FloatArray, v_station: FloatArray) -> FloatArray:
    """Return position and velocity (6,) [m, m/s, GCRS] of a ship from its `relative` state (6,)."""
    axes, rate = lvlh_from_gcrs(r_station, v_station), orbital_rate(r_station, v_station)
    x, y, z, u, v, w = relative.tolist()
    seen = np.array([u - rate * y, v + rate * x, w])
    return np.concatenate([r_station + np.array([x, y, z]) @ axes, v_station + seen @ axes])


def transition(rate: float, t: float) -> FloatArray:
    """Return the 6x6 matrix that carries a relative state over `t` [s] at the orbital `rate` [rad/s]."""
    s, c = math.sin(rate * t), math.cos(rate * t)
    out = np.zeros((6, 6))
    out[0, 0], out[0, 3], out[0, 4] = 4.0 - 3.0 * c, s / rate, 2.0 * (1.0 - c) / rate
    out[1, 0], out[1, 1] = 6.0 * (s - rate * t), 1.0
    out[1, 3], out[1, 4] = -2.0 * (1.0 - c) / rate, 4.0 * s / rate - 3.0 * t
    out[2, 2], out[2, 5] = c, s / rate
    out[3, 0], out[3, 3], out[3, 4] = 3.0 * rate * s, c, 2.0 * s
    out[4, 0], out[4, 3], out[4, 4] = -6.0 * rate * (1.0 - c), -2.0 * s, 4.0 * c - 3.0
    out[5, 2], out[5, 5] = -rate * s, c
    return out


@formula
def cw_velocity(rate: float, t: float, place: Vector, goal: Vector) -> Vector:
    """Return the velocity [m/s] of `velocity_to`."""
    s, c = math.sin(rate * t), math.cos(rate * t)
    # The two in-plane rows of `transition` for place by velocity, solved by Cramer's rule.
    a, b, d = s / rate, 2.0 * (1.0 - c) / rate, 4.0 * s / rate - 3.0 * t
    x = goal[0] - (4.0 - 3.0 * c) * place[0]
    y = goal[1] - 6.0 * (s - rate * t) * place[0] - place[1]
    determinant = a * d + b * b
    out_of_plane = (goal[2] - c * place[2]) * rate / s
    return (x * d - b * y) / determinant, (a * y + b * x) / determinant, out_of_plane


def velocity_to(rate: float, t: float, place: FloatArray, goal: FloatArray) -> FloatArray:
    """Return the velocity (3,) [m/s] that brings a ship from `place` to `goal` (3,) [m] in `t` [s].

    Not defined where the answer is not: at whole revolutions, and out of the plane at half ones.
    """
    return np.array(cw_velocity(rate, t, tuple(place.tolist()), tuple(goal.tolist())))
