"""SciPy's solve_ivp, DOP853, with this core's compiled right-hand side."""

from collections.abc import Iterator

import numpy as np

from benchmarks.contestants import Attempt, Contestant
from benchmarks.core import Rates
from benchmarks.problems import Work, work
from sim.base.arrays import FloatArray

_SETTINGS = {
    ("orbit", 1.0): ((220.0, 1e-9), (200.0, 1e-9)),
    ("orbit", 0.01): ((150.0, 1e-9), (120.0, 1e-9)),
    ("entry", 1.0): ((60.0, 1e-6), (40.0, 1e-7)),
    ("entries", 1.0): ((60.0, 1e-6), (40.0, 1e-7), (30.0, 1e-8)),
}
_SAMPLE = 20  # of the many cases


def fly(job: Work, count: int, max_step: float, tolerance: float) -> FloatArray:
    """Return the last positions (count, 3) of the first cases."""
    from scipy.integrate import solve_ivp

    ends = np.empty((count, 3))
    for i in range(count):
        rates = Rates(job, job.factors[i])
        events = None
        if job.floor > 0.0:

            def low(t: float, y: FloatArray, rates: Rates = rates) -> float:
                return rates.height(t, y) - job.floor

            low.terminal = True  # type: ignore[attr-defined]
            events = low
        done = solve_ivp(
            rates,
            (0.0, job.t_end),
            job.starts[i, :6],
            method="DOP853",
            rtol=tolerance,
            atol=[1e-3] * 3 + [1e-6] * 3,
            max_step=max_step,
            events=events,
        )
        ends[i] = done.y[:3, -1]
    return ends


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield SciPy's attempts."""
    job = work(name)
    count = min(_SAMPLE, job.starts.shape[0])
    for max_step, tolerance in _SETTINGS[name, accuracy]:
        yield Attempt(
            f"DOP853, {max_step:g} s, {tolerance:g}",
            lambda step=max_step, tol=tolerance: fly(job, count, step, tol),  # type: ignore[misc]
            cases=count,
        )


CONTESTANT = Contestant("SciPy solve_ivp", attempts, note="with this core's compiled right-hand side")
