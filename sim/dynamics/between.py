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
    steps are too long, see `_settling`.
    """
    dense = np.zeros((len(t) - 1, 7, 7))
    if settles:
        _settling(t, y, dense)
    else:
        k = np.zeros((STAGE_COUNT, ROWS))
        _interpolate(t, y, model, dense, k, np.empty(7), np.empty(7))
    return dense


def asked(steps: int, settles: bool) -> int:
    """Return how often the derivative is evaluated for the dense output of so many steps."""
    return 0 if settles else steps * (1 + len(BODY) + len(BETWEEN))


def _settling(t: FloatArray, y: FloatArray, dense: FloatArray) -> None:
    """Write the cubic through places and velocities at both ends (Hermite), its slope, and a steady flow.

    Not through accelerations: an error of velocity that the next step forgets is a great one of those.
    """
    h, change = np.diff(t)[:, None], np.diff(y, axis=0)
    place, first, last = change[:, :3], y[:-1, 3:6], y[1:, 3:6]
    dense[:, 0] = change
    dense[:, 1, :3] = h * first - place
    dense[:, 2, :3] = 2.0 * place - h * (last + first)
    dense[:, 1, 3:6] = 6.0 * place / h - 3.0 * (first + last)


@unlocked
def _interpolate(
    t: FloatArray,
    y: FloatArray,
    model: Model,
    dense: FloatArray,
    k: FloatArray,
    trial: FloatArray,
    new: FloatArray,
) -> None:
    model = held_model(model)
    for i in range(t.shape[0] - 1):
        h = t[i + 1] - t[i]
        stages(t[i], y[i], 0.0, k, model, trial, new, FIRST, SMOOTH)
        stages(t[i], y[i], h, k, model, trial, new, BODY, SMOOTH)
        stages(t[i], y[i], h, k, model, trial, new, BETWEEN, SMOOTH)
        # To where the step went indeed: at a stop it was carried back along its derivative.
        dense_output(y[i], y[i + 1], k, h, dense[i])
