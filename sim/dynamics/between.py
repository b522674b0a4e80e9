"""Dense output between steps that were taken without it: those of a case in lanes."""

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics.forces import ROWS
from sim.dynamics.model import Model, held_model
from sim.dynamics.step import BETWEEN, BODY, FIRST, SMOOTH, STAGE_COUNT, dense_output, stages


def interpolated(t: FloatArray, y: FloatArray, model: Model, settles: bool) -> FloatArray:
    """Return the dense output (n, 7, 7) of steps that end at `t` (n + 1,) [s] in `y` (n + 1, 7).

    That of Dormand-Prince 8(5,3), its stages evaluated again; of a motion that `settles`, for which these
    steps are too long, the cubic through both ends and their derivatives (Hermite).
    """
    dense = np.zeros((len(t) - 1, 7, 7))
    k = np.zeros((STAGE_COUNT, ROWS))
    _interpolate(t, y, model, settles, dense, k, np.empty(7), np.empty(7))
    return dense


def asked(steps: int, settles: bool) -> int:
    """Return how often the derivative is evaluated for the dense output of so many steps."""
    return steps * (2 if settles else 1 + len(BODY) + len(BETWEEN))


@unlocked
def _interpolate(
    t: FloatArray,
    y: FloatArray,
    model: Model,
    settles: bool,
    dense: FloatArray,
    k: FloatArray,
    trial: FloatArray,
    new: FloatArray,
) -> None:
    model = held_model(model)
    for i in range(t.shape[0] - 1):
        h = t[i + 1] - t[i]
        if settles:
            stages(t[i + 1], y[i + 1], 0.0, k, model, trial, new, FIRST, SMOOTH)
            for j in range(ROWS):
                k[12, j] = k[0, j]
        stages(t[i], y[i], 0.0, k, model, trial, new, FIRST, SMOOTH)
        if settles:
            for j in range(7):
                change = y[i + 1, j] - y[i, j]
                dense[i, 0, j] = change
                dense[i, 1, j] = h * k[0, j] - change
                dense[i, 2, j] = 2.0 * change - h * (k[12, j] + k[0, j])
        else:
            stages(t[i], y[i], h, k, model, trial, new, BODY, SMOOTH)
            stages(t[i], y[i], h, k, model, trial, new, BETWEEN, SMOOTH)
            # To where the step went indeed: at a stop it was carried back along its derivative.
            dense_output(y[i], y[i + 1], k, h, dense[i])
