"""Dormand-Prince 8(5,3) with dense output and located stops, compiled once for every arc of a flight."""

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.base.compiled import borrowing, compiled, inlined
from sim.dynamics.forces import ROWS
from sim.dynamics.interpolant import read_step
from sim.dynamics.model import Model
from sim.dynamics.step import (
    BETWEEN,
    BODY,
    FIRST,
    NO_RECIPE,
    REACHED,
    STAGE_COUNT,
    STOPPED,
    TOO_MANY_STEPS,
    dense_output,
    growth,
    passing_step,
    stages,
)
from sim.dynamics.stops import nothing, switching

_MOST_STEPS = 5_000_000
STOP_TIME_TOLERANCE = 1e-8  # s, well under the microsecond that is promised


@borrowing
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


@borrowing
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
    work: FloatArray,
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
        stages(t, y, length, k, model, work, trial, new, BODY, NO_RECIPE)
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
    stages(t, y, length, k, model, work, trial, new, BETWEEN, NO_RECIPE)
    dense_output(y, new, k, length, dense)
    return length


@borrowing
def _crossed(before: float, after: float, direction: float) -> bool:
    """Tell whether a switching function changed sign in the wanted direction (0: either)."""
    rose = before < 0.0 and after >= 0.0
    fell = before > 0.0 and after <= 0.0
    return (rose and direction >= 0.0) or (fell and direction <= 0.0)


@borrowing
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


@borrowing
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


@inlined
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
    work: FloatArray,
    trial: FloatArray,
    state: FloatArray,
) -> tuple[int, float]:
    """Cut a step of `h` [s] short at its earliest stop; return the stop (-1: none) and the step's length."""
    which, fraction = _first_stop(t, h, y, dense, stops, values, after, sided, model, state)
    if which < 0 or fraction == 1.0:
        return which, h
    return which, _step_to_stop(stops[which], t, y, h, fraction, dense, k, new, model, work, trial)


@compiled
def _watch(
    stops: FloatArray, t: float, y: FloatArray, model: Model
) -> tuple[FloatArray, FloatArray, BoolArray]:
    """Return the switching functions at the start, room for as many, and whether each has chosen a side."""
    values, sided = np.empty(stops.shape[0]), np.empty(stops.shape[0], dtype=np.bool_)
    for i in range(stops.shape[0]):
        kind = int(stops[i, 0])
        values[i] = switching(kind, stops[i, 1], t, y, model)
        sided[i] = abs(values[i]) > nothing(kind, t)
    return values, values.copy(), sided


@compiled
def _doubled(array: FloatArray) -> FloatArray:
    """Return a copy of `array` with room for twice as many rows."""
    larger = np.empty((2 * array.shape[0], *array.shape[1:]))
    old, new = array.reshape(-1), larger.reshape(-1)
    for k in range(old.shape[0]):
        new[k] = old[k]
    return larger


@inlined
def _copy(source: FloatArray, target: FloatArray) -> None:
    """Copy a row: what NumPy's slices do, but compiled in no time."""
    for k in range(source.shape[0]):
        target[k] = source[k]


@inlined
def _store(
    ts: FloatArray,
    ys: FloatArray,
    dense: FloatArray,
    row: int,
    t: float,
    y: FloatArray,
    coefficients: FloatArray,
) -> None:
    """Put a step's end into `row` and its dense output into the row before."""
    ts[row] = t
    _copy(y, ys[row])
    for k in range(7):
        _copy(coefficients[k], dense[row - 1, k])


@compiled
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
    the steps' dense output.
    Returns status (see `step`), stop (-1: none), times (n + 1,), states (n + 1, 7), dense (n, 7, 7), number
    of evaluations; without `keep` the first and last states only.
    """
    work = np.zeros((5, model.earth.degree + 3))
    k, coefficients = np.zeros((STAGE_COUNT, ROWS)), np.empty((7, 7))
    y, new, trial, state = start.copy(), np.empty(7), np.empty(7), np.empty(7)
    room = 64 if keep else 2
    ts, ys, dense = np.empty(room), np.empty((room, 7)), np.empty((room, 7, 7))
    ts[0], row = t, 0
    _copy(y, ys[0])
    values, after, sided = _watch(stops, t, y, model)
    stages(t, y, 0.0, k, model, work, trial, new, FIRST, NO_RECIPE)
    evaluations, steps, which, status = 1, 0, -1, REACHED
    sign = 1.0 if t_end >= t else -1.0
    h = min(max_step, 1.0, abs(t_end - t))
    while which < 0 and sign * (t_end - t) > 0.0:
        if steps > _MOST_STEPS:
            status = TOO_MANY_STEPS
            break
        status, h, error, tries = passing_step(t, y, h, t_end, k, new, model, work, trial)
        steps, evaluations = steps + tries, evaluations + 12 * tries
        if status != REACHED:
            break
        step = sign * h
        # The dense output costs three evaluations: made where it is kept or looked into only.
        asked = _look_ahead(t + step, new, stops, values, after, sided, model)
        if keep or asked:
            stages(t, y, step, k, model, work, trial, new, BETWEEN, NO_RECIPE)
            dense_output(y, new, k, step, coefficients)
            evaluations += 3
        if asked:
            which, step = _cut_at_stop(
                t, y, step, k, new, coefficients, stops, values, after, sided, model, work, trial, state
            )
            evaluations += 15 if abs(step) < h else 0
        _copy(after, values)
        t = t_end if step == t_end - t else t + step
        row = row + 1 if keep else 1
        if row >= ts.shape[0]:
            ts, ys, dense = _doubled(ts), _doubled(ys), _doubled(dense)
        _store(ts, ys, dense, row, t, new, coefficients)
        _copy(new, y)
        _copy(k[12], k[0])
        # After a rejection no longer than what passed.
        h = min(h * (min(growth(error), 1.0) if tries > 1 else growth(error)), max_step)
    status = STOPPED if which >= 0 else status
    dense = dense[: row if keep else 0].copy()
    return status, which, ts[: row + 1].copy(), ys[: row + 1].copy(), dense, evaluations
