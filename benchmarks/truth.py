"""What the contestants are measured against: the same work by this core with far more care."""

from functools import cache

import numpy as np

from benchmarks.core import fly_all, fly_one
from benchmarks.problems import Work, read, work
from sim.base.arrays import FloatArray


@cache
def reference(name: str) -> FloatArray:
    """Return the last positions (n, 3) [m] of a piece of work."""
    return tight(work(name))


def tight(job: Work) -> FloatArray:
    """Return the last positions (n, 3) [m] of a piece of work, integrated with far more care."""
    if job.starts.shape[0] > 1:
        return fly_all(job, 5.0, 1e-13)
    return fly_one(job, 30.0, 1e-14) if job.floor == 0.0 else fly_one(job, 5.0, 1e-13)


def apart_from_orekit() -> float:
    """Return how far the reference of (A) is from Orekit's stored one [m]: proof of the same problem."""
    stored = read("orbits_orekit.json")["states"]["phasing/20x20_sun_moon_drag"][-1][:3]
    return float(np.linalg.norm(reference("orbit")[0] - stored))
