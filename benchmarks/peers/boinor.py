"""boinor's Cowell propagator with this core's right-hand side: its own force models go to J3 and no table."""

import math
from collections.abc import Iterator

import numpy as np

from benchmarks.contestants import Attempt, Contestant, MissingError
from benchmarks.core import Rates
from benchmarks.problems import Work, work
from sim.base.arrays import FloatArray

_SETTINGS = {
    ("orbit", 1.0): (3e-11, 3e-12, 1e-12),
    ("orbit", 0.01): (3e-13, 1e-13, 3e-14),
    ("entry", 1.0): (1e-7, 1e-8, 1e-9),
    ("entries", 1.0): (1e-8, 1e-9),
}
_SAMPLE = 20


def fly(job: Work, count: int, tolerance: float) -> FloatArray:
    """Return the last positions (count, 3) of the first cases."""
    from boinor.core.propagation import cowell

    ends = np.empty((count, 3))
    for i in range(count):
        rates = Rates(job, job.factors[i])
        events = None
        if job.floor > 0.0:
            events = [_Floor(rates, job.floor)]
        y = job.starts[i, :6]
        places, _ = cowell(1.0, y[:3], y[3:], [job.t_end], tolerance, f=rates, events=events)
        ends[i] = places[-1]
    return ends


class _Floor:
    """The end at a height, as boinor's integrator wants its events."""

    terminal, direction = True, 0

    def __init__(self, rates: Rates, floor: float) -> None:
        self._rates, self._floor = rates, floor
        self.last_t_without_unit = math.nan

    def __call__(self, t: float, y: FloatArray, *_: object) -> float:
        self.last_t_without_unit = t
        return self._rates.height(t, y) - self._floor


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield boinor's attempts."""
    try:
        import boinor.core.propagation  # noqa: F401
    except ImportError as error:
        raise MissingError("not installed") from error
    job = work(name)
    count = min(_SAMPLE, job.starts.shape[0])
    for tolerance in _SETTINGS[name, accuracy]:
        yield Attempt(
            f"cowell, {tolerance:g}",
            lambda tol=tolerance: fly(job, count, tol),  # type: ignore[misc]
            cases=count,
        )


CONTESTANT = Contestant("boinor cowell", attempts, note="with this core's compiled right-hand side")
