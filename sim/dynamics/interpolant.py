"""Reading a finished integration between its steps."""

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined, unlocked


@inlined
def read_step(fraction: float, y: FloatArray, dense: FloatArray, out: FloatArray) -> None:
    """Write the state at a fraction of one step to `out` (7,).

    `y` (7,): state at the step's start; `dense` (7, 7): the coefficients of DOP853's interpolant,
    nested in x and 1 - x. Source: Hairer, Norsett and Wanner I, section II.6, code CONTD8.
    """
    for k in range(7):
        out[k] = read_step_row(fraction, y, dense, k)


@inlined
def read_step_row(fraction: float, y: FloatArray, dense: FloatArray, k: int) -> float:
    """Return row `k` of the state at a fraction of one step: see `read_step`."""
    rest = 1.0 - fraction
    value = dense[6, k] * fraction
    value = (value + dense[5, k]) * rest
    value = (value + dense[4, k]) * fraction
    value = (value + dense[3, k]) * rest
    value = (value + dense[2, k]) * fraction
    value = (value + dense[1, k]) * rest
    return float(y[k] + (value + dense[0, k]) * fraction)


@inlined
def find_step(ts: FloatArray, t: float) -> int:
    """Return the index of the step of `ts` (n + 1,), rising or falling, that holds t, else of the nearest."""
    forward = ts[ts.shape[0] - 1] >= ts[0]
    low, high = 0, ts.shape[0] - 1
    while high - low > 1:
        middle = (low + high) // 2
        if (ts[middle] <= t) == forward:
            low = middle
        else:
            high = middle
    return low


def read_arc_many(ts: FloatArray, ys: FloatArray, dense: FloatArray, when: FloatArray) -> FloatArray:
    """Return the states (k, 7) at the times `when` (k,) [s] of an arc.

    Its steps: `ts` (n + 1,), `ys` (n + 1, 7), `dense` (n, 7, 7).
    """
    out = np.empty((len(when), 7))
    _read_arc(ts, ys, dense, when, out)
    return out


@unlocked
def _read_arc(ts: FloatArray, ys: FloatArray, dense: FloatArray, when: FloatArray, out: FloatArray) -> None:
    for k in range(when.shape[0]):
        if ts.shape[0] < 2:
            for j in range(7):
                out[k, j] = ys[0, j]
        else:
            i = find_step(ts, when[k])
            read_step((when[k] - ts[i]) / (ts[i + 1] - ts[i]), ys[i], dense[i], out[k])
