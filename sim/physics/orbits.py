"""Two-body orbits by boinor, the maintained continuation of poliastro, compiled together with our code."""

import math

import numpy as np
from boinor.core import iod

from sim.base.arrays import FloatArray
from sim.base.compiled import adopted, borrowing, unlocked
from sim.physics.frames import Vector, cross

_householder, _reconstruct = adopted(iod._householder), adopted(iod._reconstruct)
_ITERATIONS, _TOLERANCE = 35, 1e-10  # boinor's defaults are 35 and 1e-8; the tighter one costs one iteration


@borrowing
def lambert_arc(gm: float, r1: Vector, r2: Vector, time: float) -> tuple[Vector, Vector]:
    """Return the velocities [m/s] at both ends of the orbit from `r1` to `r2` [m] in `time` [s].

    Less than one revolution, counter-clockwise seen from +z; `gm` [m3/s2]. Raises ValueError where `r1` and
    `r2` are on one line with the centre, RuntimeError where no orbit is found. Source: Izzo, "Revisiting
    Lambert's problem", Celestial Mechanics and Dynamical Astronomy 121, 2015, by the parts of
    `boinor.core.iod`: its `izzo` allows for several revolutions and adds vectors, which takes eight seconds
    to compile.
    """
    one = math.sqrt(r1[0] * r1[0] + r1[1] * r1[1] + r1[2] * r1[2])
    two = math.sqrt(r2[0] * r2[0] + r2[1] * r2[1] + r2[2] * r2[2])
    dx, dy, dz = r2[0] - r1[0], r2[1] - r1[1], r2[2] - r1[2]
    chord = math.sqrt(dx * dx + dy * dy + dz * dz)
    half = 0.5 * (one + two + chord)
    u1, u2 = (r1[0] / one, r1[1] / one, r1[2] / one), (r2[0] / two, r2[1] / two, r2[2] / two)
    normal = cross(u1, u2)
    # Counter-clockwise: over more than half a turn the normal of the two radii points down.
    way = 1.0 if normal[2] >= 0.0 else -1.0
    size = math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2])
    if size == 0.0:
        raise ValueError("no orbit is defined between places that are collinear with the centre")
    size = way / size
    normal = (normal[0] * size, normal[1] * size, normal[2] * size)
    share = way * math.sqrt(1.0 - min(1.0, chord / half))
    scaled = math.sqrt(2.0 * gm / half**3) * time
    x = _householder(_first_guess(scaled, share), scaled, share, 0, _TOLERANCE, _ITERATIONS)
    y = math.sqrt(1.0 - share * share * (1.0 - x * x))
    rho = (one - two) / chord
    radial1, radial2, along1, along2 = _reconstruct(
        x, y, one, two, share, math.sqrt(0.5 * gm * half), rho, math.sqrt(1.0 - rho * rho)
    )
    t1, t2 = cross(normal, u1), cross(normal, u2)
    return (
        (
            radial1 * u1[0] + along1 * t1[0],
            radial1 * u1[1] + along1 * t1[1],
            radial1 * u1[2] + along1 * t1[2],
        ),
        (
            radial2 * u2[0] + along2 * t2[0],
            radial2 * u2[1] + along2 * t2[1],
            radial2 * u2[2] + along2 * t2[2],
        ),
    )


@borrowing
def _first_guess(time: float, share: float) -> float:
    """Return Izzo's first guess of his variable x for his non-dimensional time (section 3 there)."""
    level = math.acos(share) + share * math.sqrt(1.0 - share * share)
    parabolic = 2.0 * (1.0 - share**3) / 3.0
    if time >= level:
        return math.pow(level / time, 2.0 / 3.0) - 1.0
    if time < parabolic:
        return 2.5 * parabolic / time * (parabolic - time) / (1.0 - share**5) + 1.0
    return math.exp(math.log(2.0) * math.log(time / level) / math.log(parabolic / level)) - 1.0


@unlocked
def _lambert(gm: float, r1: Vector, r2: Vector, time: float) -> tuple[Vector, Vector]:
    return lambert_arc(gm, r1, r2, time)


def lambert(gm: float, r1: FloatArray, r2: FloatArray, time: float) -> tuple[FloatArray, FloatArray]:
    """Return the velocities (3,) [m/s] at both ends of the orbit of `lambert_arc`, with arrays (3,)."""
    v1, v2 = _lambert(gm, tuple(r1.tolist()), tuple(r2.tolist()), time)
    return np.array(v1), np.array(v2)
