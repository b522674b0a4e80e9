"""Dormand-Prince 8(5,3) with dense output and located stops, compiled once for every arc of a flight."""

from typing import NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray, IntArray
from sim.base.compiled import spliced, unlocked
from sim.dynamics.forces import ROWS
from sim.dynamics.interpolant import read_step
from sim.dynamics.model import Model, held_model
from sim.dynamics.step import (
    BETWEEN,
    BODY,
    FIRST,
    REACHED,
    SMOOTH,
    STAGE_COUNT,
    STOPPED,
    TOO_MANY_STEPS,
    dense_output,
    growth,
    passing_step,
    stages,
)
from sim.dynamics.stops import nothing, switching

_MOST_STEPS = 200_000  # ten times those of a week in orbit: more only an arc needs that ends in dense air
STOP_TIME_TOLERANCE = 1e-8  # s, well under the microsecond that is promised


@spliced
def _locate(
    stop: FloatArray,
    t: float,
    h: float,
    y: FloatArray,
    dense: FloatArray,
    low: float,
    low_value: float,
    model: Model,
    state: FloatArray,
) -> float:
    """Return the fraction of the step where a stop's function changes sign after `low` (Illinois method)."""
    high = 1.0
    read_step(high, y, dense, state)
    high_value = switching(int(stop[0]), stop[1], t + h, state, model)
    side = 0
    for _ in range(100 if high_value != 0.0 else 0):
        if (high - low) * abs(h) < STOP_TIME_TOLERANCE:
            break
        middle = low + (high - low) * low_value / (low_value - high_value)
        # Keep off the ends, so that the bracket shrinks from both sides to the tolerance.
        guard = min(0.5 * (high - low), 0.4 * STOP_TIME_TOLERANCE / abs(h))
        middle = min(max(middle, low + guard), high - guard)
        read_step(middle, y, dense, state)
        value = switching(int(stop[0]), stop[1], t + middle * h, state, model)
        if (value > 0.0) != (low_value > 0.0) or value == 0.0:
            high, high_value = middle, value
            if value == 0.0:
                break
            if side == 1:
                low_value *= 0.5
            side = 1
        else:
            low, low_value = middle, value
            if side == -1:
                high_value *= 0.5
            side = -1
    return high


@spliced
def _step_to_stop(
    stop: FloatArray,
    t: float,
    y: FloatArray,
    h: float,
    fraction: float,
    dense: FloatArray,
    k: FloatArray,
    new: FloatArray,
    model: Model,
    trial: FloatArray,
) -> float:
    """Step from `t` to a stop near a fraction of the step `h` [s]; return the length of that step [s].

    Writes its end to `new` (7,), its stages to `k` and its dense output to `dense`, over those of `h`.
    Ends on the eighth-order solution instead of its interpolant, which are up to a millimetre apart: the
    place is mended (Newton, with the interpolant's slope) until the stop's function is zero there, so that
    the arc that goes on from it does not meet the same stop again.
    """
    kind = int(stop[0])
    shortest = 0.4 * STOP_TIME_TOLERANCE / abs(h)
    for attempt in range(4):
        length = (t + h * fraction) - t  # of which t has all the digits
        stages(t, y, length, k, model, trial, new, BODY, SMOOTH)
        miss = switching(int(stop[0]), stop[1], t + length, new, model)
        if attempt == 3 or abs(miss) <= 0.1 * nothing(kind, t):
            break
        read_step(fraction - 1e-3, y, dense, trial)
        before = switching(int(stop[0]), stop[1], t + h * (fraction - 1e-3), trial, model)
        read_step(fraction + 1e-3, y, dense, trial)
        after = switching(int(stop[0]), stop[1], t + h * (fraction + 1e-3), trial, model)
        mend = -miss * 2e-3 / (after - before)
        if not abs(mend * h) < 1e-2:  # a grazing stop: the interpolant's place is the better one
            break
        fraction = min(max(fraction + mend, shortest), 1.0)
    stages(t, y, length, k, model, trial, new, BETWEEN, SMOOTH)
    dense_output(y, new, k, length, dense)
    return length


@spliced
def _crossed(before: float, after: float, direction: float) -> bool:
    """Tell whether a switching function changed sign in the wanted direction (0: either)."""
    rose = before < 0.0 and after >= 0.0
    fell = before > 0.0 and after <= 0.0
    return (rose and direction >= 0.0) or (fell and direction <= 0.0)


@spliced
def _look_ahead(
    t: float,
    new: FloatArray,
    stops: FloatArray,
    values: FloatArray,
    after: FloatArray,
    sided: BoolArray,
    model: Model,
) -> bool:
    """Write the switching functions at a step's end to `after`; tell whether the step must be looked into."""
    asked = False
    for i in range(stops.shape[0]):
        after[i] = switching(int(stops[i, 0]), stops[i, 1], t, new, model)
        asked = asked or not sided[i] or _crossed(values[i], after[i], stops[i, 2])
    return asked


@spliced
def _first_stop(
    t: float,
    h: float,
    y: FloatArray,
    dense: FloatArray,
    stops: FloatArray,
    values: FloatArray,
    after: FloatArray,
    sided: BoolArray,
    model: Model,
    state: FloatArray,
) -> tuple[int, float]:
    """Return the earliest stop in the step and its fraction, (-1, 1.0) if none; updates sides.

    `values`, `after`: the switching functions at the step's two ends.
    """
    which, where = -1, 1.0
    for i in range(stops.shape[0]):
        kind = int(stops[i, 0])
        low, before = 0.0, values[i]
        if not sided[i]:
            # The function was zero at the start: see which side it leaves to, early in the step.
            low = 0.01
            read_step(low, y, dense, state)
            before = switching(kind, stops[i, 1], t + low * h, state, model)
            sided[i] = abs(before) > nothing(kind, t)
        if sided[i] and _crossed(before, after[i], stops[i, 2]):
            fraction = _locate(stops[i], t, h, y, dense, low, before, model, state)
            if fraction < where or which < 0:
                which, where = i, fraction
        if not sided[i]:
            sided[i] = abs(after[i]) > nothing(kind, t)
    return which, where


@spliced
def _cut_at_stop(
    t: float,
    y: FloatArray,
    h: float,
    k: FloatArray,
    new: FloatArray,
    dense: FloatArray,
    stops: FloatArray,
    values: FloatArray,
    after: FloatArray,
    sided: BoolArray,
    model: Model,
    trial: FloatArray,
    state: FloatArray,
) -> tuple[int, float]:
    """Cut a step of `h` [s] short at its earliest stop; return the stop (-1: none) and the step's length."""
    which, fraction = _first_stop(t, h, y, dense, stops, values, after, sided, model, state)
    length = h
    if which >= 0 and fraction != 1.0:
        length = _step_to_stop(stops[which], t, y, h, fraction, dense, k, new, model, trial)
    return which, length


class _Progress(NamedTuple):
    """How far an integration has come; everything is written over.

    `numbers` (2,): time [s] and the step to try next [s]; `counts` (3,): steps tried, evaluations, stop that
    fired (-1: none); `y` (7,) the state; the switching functions' values here and after the step, and whether
    each has chosen a side; the rest is scratch.
    """

    numbers: FloatArray
    counts: IntArray
    y: FloatArray
    values: FloatArray
    after: FloatArray
    sided: BoolArray
    k: FloatArray
    coefficients: FloatArray
    new: FloatArray
    trial: FloatArray
    state: FloatArray


@spliced
def _begin(progress: _Progress, model: Model, stops: FloatArray) -> None:
    """Evaluate derivative and switching functions at the start."""
    t, y, now = progress.numbers[0], progress.y, progress
    for i in range(stops.shape[0]):
        kind = int(stops[i, 0])
        now.values[i] = switching(kind, stops[i, 1], t, y, model)
        now.sided[i] = abs(now.values[i]) > nothing(kind, t)
    stages(t, y, 0.0, now.k, model, now.trial, now.new, FIRST, SMOOTH)
    now.counts[1] = 1


@unlocked
def _advance(
    progress: _Progress,
    t_end: float,
    model: Model,
    stops: FloatArray,
    max_step: float,
    keep: bool,
    row: int,
    ts: FloatArray,
    ys: FloatArray,
    dense: FloatArray,
) -> tuple[int, int]:
    """Step until the end, a stop, a failure, or until `ts`, `ys`, `dense` are full (REACHED short of t_end).

    The row of the last step is returned with the status; without `keep` every step is stored in row 1.
    """
    model = held_model(model)
    now, counts = progress, progress.counts
    y, new, k = now.y, now.new, now.k
    if counts[1] == 0:
        _begin(progress, model, stops)
    t, h = now.numbers[0], now.numbers[1]
    sign = 1.0 if t_end >= t else -1.0
    status = REACHED
    while counts[2] < 0 and sign * (t_end - t) > 0.0 and (row < ts.shape[0] - 1 or not keep):
        if counts[0] > _MOST_STEPS:
            status = TOO_MANY_STEPS
            break
        status, h, error, tries = passing_step(t, y, h, t_end, k, new, model, now.trial)
        counts[0], counts[1] = counts[0] + tries, counts[1] + 12 * tries
        if status != REACHED:
            break
        step = sign * h
        # The dense output costs three evaluations: made where it is kept or looked into only.
        asked = _look_ahead(t + step, new, stops, now.values, now.after, now.sided, model)
        if keep or asked:
            stages(t, y, step, k, model, now.trial, new, BETWEEN, SMOOTH)
            dense_output(y, new, k, step, now.coefficients)
            counts[1] += 3
        if asked:
            counts[2], step = _cut_at_stop(
                t, y, step, k, new, now.coefficients, stops, now.values, now.after, now.sided, model,
                now.trial, now.state,
            )  # fmt: skip
            counts[1] += 15 if abs(step) < h else 0
        for i in range(stops.shape[0]):
            now.values[i] = now.after[i]
        t = t_end if step == t_end - t else t + step
        row = row + 1 if keep else 1
        ts[row] = t
        for j in range(7):
            ys[row, j] = y[j] = new[j]
            for i in range(7):
                dense[row - 1, i, j] = now.coefficients[i, j]
        for j in range(ROWS):
            k[0, j] = k[12, j]
        # After a rejection no longer than what passed.
        h = min(h * (min(growth(error), 1.0) if tries > 1 else growth(error)), max_step)
    now.numbers[0], now.numbers[1] = t, h
    return status if counts[2] < 0 else STOPPED, row


def integrate(
    t: float,
    start: FloatArray,
    t_end: float,
    model: Model,
    stops: FloatArray,
    max_step: float,
    keep: bool,
) -> tuple[int, int, FloatArray, FloatArray, FloatArray, int]:
    """Integrate the equation of motion from `t` to `t_end` (either direction) or to the first stop.

    `start` (7,): m, m/s in GCRS, kg; `stops` (n, 3): kind, value, direction; `max_step` [s]; `keep`: store
    the steps' dense output. Returns status (see `step`), stop (-1: none), times (n + 1,), states (n + 1, 7),
    dense (n, 7, 7), number of evaluations; without `keep` the first and last states only.
    """
    count, room = stops.shape[0], 65 if keep else 2
    progress = _Progress(
        numbers=np.array([t, min(max_step, 1.0, abs(t_end - t))]),
        counts=np.array([0, 0, -1]),
        y=np.array(start, dtype=np.float64),
        values=np.zeros(count),
        after=np.zeros(count),
        sided=np.zeros(count, dtype=np.bool_),
        k=np.zeros((STAGE_COUNT, ROWS)),
        coefficients=np.empty((7, 7)),
        new=np.empty(7),
        trial=np.empty(7),
        state=np.empty(7),
    )
    ts, ys, dense = np.empty(room), np.empty((room, 7)), np.empty((room - 1, 7, 7))
    ts[0], ys[0], row = t, start, 0
    while True:
        status, row = _advance(progress, t_end, model, stops, max_step, keep, row, ts, ys, dense)
        if status != REACHED or ts[row] == t_end or not keep:
            break
        ts, ys = np.resize(ts, 2 * room - 1), np.resize(ys, (2 * room - 1, 7))
        dense = np.resize(dense, (2 * room - 2, 7, 7))
        room = 2 * room - 1
    kept = dense[: row if keep else 0].copy()
    _, evaluations, which = progress.counts.tolist()
    return status, which, ts[: row + 1].copy(), ys[: row + 1].copy(), kept, evaluations
