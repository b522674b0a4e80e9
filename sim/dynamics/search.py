"""Searching a finished arc for the instants at which something changes sign.

What ends an arc must be compiled into it (`sim.dynamics.stops`). What is only asked of a flight afterwards,
such as sunrise, a rise over a ground station or the passing of a height, is any function of time: a few
lines of NumPy on `Arc.states` or `Arc.places`.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.physics.solving import zero_between

MICROSECOND = 1e-6


class Crossing(NamedTuple):
    """The instant `t` [s] at which a function changes sign; `rising` if it is positive afterwards."""

    t: float
    rising: bool


def crossings(
    function: Callable[[FloatArray], FloatArray],
    first: float,
    last: float,
    *,
    step: float,
    tolerance: float = MICROSECOND,
) -> tuple[Crossing, ...]:
    """Find where `function` changes sign between `first` and `last` [s], in order of time.

    `function` takes times (n,) [s] and returns values (n,), continuous, of any unit. It is sampled every
    `step` [s] or a little closer: two changes between neighbouring samples are not seen, so that `step`
    must be shorter than the shortest event that counts. Each change is then refined to `tolerance` [s].
    An exact zero counts as not positive. Raises ValueError for a step that is not positive,
    for a span that runs backwards and where the function is not a number.
    """
    if not step > 0.0 or not last >= first:
        raise ValueError(f"cannot search from {first:g} s to {last:g} s in steps of {step:g} s")

    def at(t: float) -> float:
        return float(function(np.array([t]))[0])

    t = np.linspace(first, last, int(np.ceil((last - first) / step)) + 1)
    values = np.asarray(function(t))
    if np.isnan(values).any():
        raise ValueError(f"the function is not a number at t = {t[np.isnan(values)][0]:g} s")
    positive = values > 0.0
    return tuple(
        Crossing(zero_between(at, t[k], t[k + 1], within=tolerance), bool(positive[k + 1]))
        for k in np.flatnonzero(positive[1:] != positive[:-1])
    )
