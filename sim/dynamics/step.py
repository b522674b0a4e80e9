"""One step of Dormand-Prince 8(5,3): its stages, its error, its dense output and the length of the next."""

import math

import numpy as np

from sim.base.arrays import FloatArray, IntArray
from sim.base.compiled import borrowing, inlined
from sim.dynamics.forces import Scratch, derivative
from sim.dynamics.model import Model
from sim.dynamics.tableau import DENSE, ERROR_3, ERROR_5, NODES, STAGES

# How an integration ends.
REACHED, STOPPED, COLLAPSED, NOT_FINITE, TOO_MANY_STEPS = 0, 1, -1, -2, -3
# The stages of a step. Arrays, because a compiled function is compiled anew for each plain number.
FIRST, BODY, BETWEEN = np.arange(0, 1), np.arange(1, 12), np.arange(13, 16)
_SAFETY, _SHRINK, _GROW = 0.9, 0.333, 6.0  # Hairer's DOP853 defaults


@borrowing
def stages(
    t: float,
    y: FloatArray,
    h: float,
    k: FloatArray,
    model: Model,
    scratch: Scratch,
    trial: FloatArray,
    which: IntArray,
) -> None:
    """Evaluate the stages `which` of a step into `k` (16, 7)."""
    for i in which:
        for j in range(7):
            trial[j] = y[j]
        for s in range(i):
            weight = STAGES[i, s]
            if weight != 0.0:
                weight *= h
                for j in range(7):
                    trial[j] += weight * k[s, j]
        derivative(t + NODES[i] * h, trial, model, scratch, k[i])


@inlined
def eighth_order(y: FloatArray, h: float, k: FloatArray, new: FloatArray) -> None:
    """Write the solution after a step of `h` [s] to `new` (7,); needs stages 0 to 11."""
    for j in range(7):
        total = 0.0
        for s in range(12):
            total += STAGES[12, s] * k[s, j]
        new[j] = y[j] + h * total


@inlined
def _error(y: FloatArray, new: FloatArray, k: FloatArray, h: float, tolerance: float) -> float:
    """Return the step's error in units of the tolerance, position and velocity each against its own size."""
    five, three = 0.0, 0.0
    for block in range(2):
        size, other = 0.0, 0.0
        for j in range(3 * block, 3 * block + 3):
            size += y[j] * y[j]
            other += new[j] * new[j]
        scale = tolerance * math.sqrt(max(size, other)) + 1e-300
        for j in range(3 * block, 3 * block + 3):
            e5, e3 = 0.0, 0.0
            for s in range(13):
                e5 += ERROR_5[s] * k[s, j]
                e3 += ERROR_3[s] * k[s, j]
            five += (e5 / scale) ** 2
            three += (e3 / scale) ** 2
    if five == 0.0 and three == 0.0:
        return 0.0
    return abs(h) * five / math.sqrt((five + 0.01 * three) * 6.0)


@inlined
def dense_output(y: FloatArray, new: FloatArray, k: FloatArray, h: float, dense: FloatArray) -> None:
    """Write the coefficients (7, 7) of the step's dense output; needs all 16 stages."""
    for j in range(7):
        change = new[j] - y[j]
        dense[0, j] = change
        dense[1, j] = h * k[0, j] - change
        dense[2, j] = 2.0 * change - h * (k[12, j] + k[0, j])
        for row in range(4):
            total = 0.0
            for s in range(16):
                total += DENSE[row, s] * k[s, j]
            dense[3 + row, j] = h * total


@inlined
def passing_step(
    t: float,
    y: FloatArray,
    h: float,
    t_end: float,
    k: FloatArray,
    new: FloatArray,
    model: Model,
    scratch: Scratch,
    trial: FloatArray,
    tolerance: float,
) -> tuple[int, float, float, int]:
    """Step from `t` towards `t_end` by at most `h` [s, positive], by less until the tolerance is kept.

    Writes the end to `new` (7,) and the stages but the last three to `k`. Returns REACHED, COLLAPSED or
    NOT_FINITE; the step's length [s, positive]; its error in units of the tolerance; how many were tried.
    """
    remaining = abs(t_end - t)
    sign = 1.0 if t_end >= t else -1.0
    tries = 0
    while True:
        last = h >= remaining
        h = min(h, remaining)
        if h < 1e-13 * max(abs(t), 1.0) and not last:
            return COLLAPSED, h, 0.0, tries
        stages(t, y, sign * h, k, model, scratch, trial, BODY)
        eighth_order(y, sign * h, k, new)
        derivative(t + sign * h, new, model, scratch, k[12])
        tries += 1
        error = _error(y, new, k, h, tolerance)
        if error <= 1.0:
            return REACHED, h, error, tries
        if math.isfinite(error):
            h *= max(_SHRINK, _SAFETY * error ** (-0.125))
            continue
        # A table's edge or a hard manoeuvre may be out of reach of this step only: try a tenth of it.
        h *= 0.1
        if h < max(1e-9, 1e-12 * abs(t)):
            return NOT_FINITE, h, error, tries


@inlined
def next_step(h: float, error: float, rejected: bool, max_step: float) -> float:
    """Return the length [s] to try after a step of `h` with that error, no longer than after a rejection."""
    grow = _GROW if error == 0.0 else min(_GROW, _SAFETY * error ** (-0.125))
    if rejected:
        grow = min(grow, 1.0)
    return min(h * max(grow, _SHRINK), max_step)
