"""Two-body orbits by boinor, the maintained continuation of poliastro, compiled together with our code."""

from boinor.core.iod import izzo

from sim.base.arrays import FloatArray
from sim.base.compiled import compiled

_ITERATIONS, _TOLERANCE = 35, 1e-10  # boinor's defaults are 35 and 1e-8; the tighter one costs one iteration


@compiled
def lambert(gm: float, r1: FloatArray, r2: FloatArray, time: float) -> tuple[FloatArray, FloatArray]:
    """Return the velocities (3,) [m/s] at both ends of the orbit from `r1` to `r2` (3,) [m] in `time` [s].

    Less than one revolution, counter-clockwise seen from +z; `gm` [m3/s2]. Raises ValueError where `r1` and
    `r2` are on one line with the centre. Source: Izzo, "Revisiting Lambert's problem", Celestial Mechanics
    and Dynamical Astronomy 121, 2015, as implemented in `boinor.core.iod`.
    """
    return izzo(gm, r1, r2, time, 0, True, True, _ITERATIONS, _TOLERANCE)
