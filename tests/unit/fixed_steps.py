"""Steps of one length by one method, as `sim.dynamics.march` takes them, without its control."""

from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray, IntArray
from sim.base.compiled import unlocked
from sim.dynamics.forces import ROWS
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.dynamics.step import FIRST, SMOOTH, STAGE_COUNT, stages


class Stepped(NamedTuple):
    """Where steps ended (7,), where the last of them began (7,), and its stages (STAGE_COUNT, ROWS)."""

    y: FloatArray
    before: FloatArray
    k: FloatArray


@unlocked
def _steps(
    t: float, y: FloatArray, h: float, count: int, which: IntArray, motion: int, model: Model, k: FloatArray,
    trial: FloatArray, before: FloatArray,
) -> None:  # fmt: skip
    for _ in range(count):
        for j in range(7):
            before[j] = y[j]
        stages(t, before, h, k, model, trial, y, FIRST, SMOOTH)
        stages(t, before, h, k, model, trial, y, which, motion)
        t += h


def stepped(start: State, h: float, count: int, which: IntArray, motion: int, model: Model) -> Stepped:
    """Take `count` steps of `h` [s] from a state with the stages `which` of the method of a `motion`."""
    y, before, trial = start.y.copy(), np.empty(7), np.empty(7)
    k = np.zeros((STAGE_COUNT, ROWS))
    _steps(start.t, y, h, count, which, motion, model, k, trial, before)
    return Stepped(y, before, k)
