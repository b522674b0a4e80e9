"""States of messages in the frames that they come in, turned into GCRF by the attitude that the Earth has."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from sim.base.arrays import FloatArray
from sim.world.almanac import timescale
from sim.world.clock import Clock
from sim.world.sky import Sky


def in_gcrf(states: FloatArray, frame: str, epochs: Sequence[datetime]) -> FloatArray:
    """Return states (n, 6) [m, m/s] at `epochs` (n) in GCRF; `frame` as `sim.ccsds.frames` knows them.

    TEME as Skyfield turns it, whose two-line elements the program follows elsewhere. Raises
    EarthOrientationError.
    """
    if frame == "GCRF":
        return states
    clock = Clock(epochs[0])
    t = np.array([clock.seconds(when) for when in epochs])
    r, v = states[:, :3], states[:, 3:]
    if frame == "TEME":
        from skyfield.sgp4lib import TEME

        turns = np.moveaxis(TEME.rotation_at(timescale().tt_jd(*clock.tt_days(t))), -1, 0)
        rates = np.zeros_like(turns)
    else:
        sky = Sky(clock)
        before, turns, after = (
            np.array([sky.earth_matrix(when + late) for when in t.tolist()]) for late in (-1.0, 0.0, 1.0)
        )
        rates = 0.5 * (after - before)  # the axis turns with the pole: 2e-6 rad off the z axis, 1 mm/s
    turned = np.einsum("nji,nj->ni", turns, r)
    still = np.einsum("nji,nj->ni", turns, v) + np.einsum("nji,nj->ni", rates, r)
    return np.column_stack([turned, still])
