"""Dormand-Prince 8(5,3) with dense output and located stops, compiled once for every arc of a flight."""

import math

import numpy as np

from sim.dynamics.forces import derivative, make_scratch
from sim.dynamics.interpolant import read_step
from sim.dynamics.stops import switching
from sim.dynamics.tableau import DENSE, ERROR_3, ERROR_5, NODES, STAGES
from sim.physics.compiled import compiled, inlined

REACHED, STOPPED, COLLAPSED, NOT_FINITE, TOO_MANY_STEPS = 0, 1, -1, -2, -3
STOP_TIME_TOLERANCE = 1e-8  # s, well under the microsecond that is promised
_SAFETY, _SHRINK, _GROW = 0.9, 0.333, 6.0  # Hairer's DOP853 defaults
# A stop whose function starts within this of zero has not chosen a side yet. Same order and units as the
# kinds of `stops`: rounding of a place found by an earlier arc, not physics.
_NOTHING = np.array([1e-5, 1e-9, 1e-5, 1e-1, 1e-8, 1e-6, 1e-7, 1e-12, 1e-6])


@inlined
def _nothing(kind, t):
    """Return what is as good as zero for a kind of stop at t [s], whose own rounding grows with it."""
    return _NOTHING[kind] * max(1.0, 1e-6 * abs(t))


@compiled
def _stages(t, y, h, k, model, scratch, trial, first, last):
    """Evaluate the stages first ... last - 1 of a step into `k` (16, 7)."""
    for i in range(first, last):
        for j in range(7):
            trial[j] = y[j]
        for s in range(i):
            weight = STAGES[i, s]
            if weight != 0.0:
                weight *= h
                for j in range(7):
                    trial[j] += weight * k[s, j]
        derivative(t + NODES[i] * h, trial, model, scratch, k[i])


@compiled
def _advance(t, y, h, k, new, model, scratch, trial):
    """Write the eighth-order solution after a step of `h` [s] to `new` (7,); stage 0 must be in `k`."""
    _stages(t, y, h, k, model, scratch, trial, 1, 12)
    for j in range(7):
        total = 0.0
        for s in range(12):
            total += STAGES[12, s] * k[s, j]
        new[j] = y[j] + h * total


@inlined
def _error(y, new, k, h, tolerance):
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
def _interpolant(y, new, k, h, dense):
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


@compiled
def _locate(stop, t, h, y, dense, low, low_value, model, scratch, state):
    """Return the fraction of the step at which a stop's function changes sign after `low` (Illinois method)."""
    high = 1.0
    read_step(high, y, dense, state)
    high_value = switching(int(stop[0]), stop[1], t + h, state, model, scratch)
    side = 0
    for _ in range(100 if high_value != 0.0 else 0):
        if (high - low) * abs(h) < STOP_TIME_TOLERANCE:
            break
        middle = low + (high - low) * low_value / (low_value - high_value)
        # Keep off the ends, so that the bracket shrinks from both sides to the tolerance.
        guard = min(0.5 * (high - low), 0.4 * STOP_TIME_TOLERANCE / abs(h))
        middle = min(max(middle, low + guard), high - guard)
        read_step(middle, y, dense, state)
        value = switching(int(stop[0]), stop[1], t + middle * h, state, model, scratch)
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


@compiled
def _step_to_stop(stop, t, y, h, fraction, dense, k, new, model, scratch, trial):
    """Step from `t` to a stop near a fraction of the step `h` [s]; return the length of that step [s].

    Ends on the eighth-order solution instead of its interpolant, which are up to a millimetre apart: the
    place is mended (Newton, with the interpolant's slope) until the stop's function is zero there, so that
    the arc that goes on from it does not meet the same stop again.
    """
    kind = int(stop[0])
    shortest = 0.4 * STOP_TIME_TOLERANCE / abs(h)
    for attempt in range(4):
        length = (t + h * fraction) - t  # of which t has all the digits
        _advance(t, y, length, k, new, model, scratch, trial)
        miss = switching(kind, stop[1], t + length, new, model, scratch)
        if attempt == 3 or abs(miss) <= 0.1 * _nothing(kind, t):
            break
        read_step(fraction - 1e-3, y, dense, trial)
        before = switching(kind, stop[1], t + h * (fraction - 1e-3), trial, model, scratch)
        read_step(fraction + 1e-3, y, dense, trial)
        after = switching(kind, stop[1], t + h * (fraction + 1e-3), trial, model, scratch)
        mend = -miss * 2e-3 / (after - before)
        if not abs(mend * h) < 1e-2:  # a grazing stop: the interpolant's place is the better one
            break
        fraction = min(max(fraction + mend, shortest), 1.0)
    return length


@compiled
def _crossed(before, after, direction):
    """Tell whether a switching function changed sign in the wanted direction (0: either)."""
    rose = before < 0.0 and after >= 0.0
    fell = before > 0.0 and after <= 0.0
    return (rose and direction >= 0.0) or (fell and direction <= 0.0)


@compiled
def _first_stop(t, h, y, dense, stops, values, sided, model, scratch, state):
    """Return the earliest stop in the step and its fraction, (-1, 1.0) if none; updates values and sides."""
    which, where = -1, 1.0
    for i in range(stops.shape[0]):
        kind = int(stops[i, 0])
        low, before = 0.0, values[i]
        if not sided[i]:
            # The function was zero at the start: see which side it leaves to, early in the step.
            low = 0.01
            read_step(low, y, dense, state)
            before = switching(kind, stops[i, 1], t + low * h, state, model, scratch)
            sided[i] = abs(before) > _nothing(kind, t)
        read_step(1.0, y, dense, state)
        after = switching(kind, stops[i, 1], t + h, state, model, scratch)
        if sided[i] and _crossed(before, after, stops[i, 2]):
            fraction = _locate(stops[i], t, h, y, dense, low, before, model, scratch, state)
            if fraction < where or which < 0:
                which, where = i, fraction
        if not sided[i]:
            sided[i] = abs(after) > _nothing(kind, t)
        values[i] = after
    return which, where


@compiled
def _grown(array, rows):
    """Return a copy of `array` with room for `rows` along its first axis."""
    larger = np.empty((rows,) + array.shape[1:])
    larger[: array.shape[0]] = array
    return larger


@compiled
def integrate(t, start, t_end, model, stops, tolerance, max_step, keep):
    """Integrate the equation of motion from `t` to `t_end` (either direction) or to the first stop.

    `start` (7,): m, m/s in GCRS, kg; `stops` (n, 3): kind, value, direction; `tolerance`: local error of
    position and velocity relative to their size; `max_step` [s]; `keep`: store the steps' dense output.
    Returns status, stop index (-1: none), times (n + 1,), states (n + 1, 7), dense (n, 7, 7), evaluations;
    without `keep` the first and last states only.
    """
    scratch = make_scratch(model.degree)
    k = np.zeros((16, 7))
    y, new, trial, state = start.copy(), np.empty(7), np.empty(7), np.empty(7)
    coefficients = np.empty((7, 7))
    room = 64 if keep else 2
    ts, ys = np.empty(room), np.empty((room, 7))
    dense = np.empty((room if keep else 1, 7, 7))
    ts[0], ys[0], count = t, y, 0
    values, sided = np.empty(stops.shape[0]), np.empty(stops.shape[0], dtype=np.bool_)
    for i in range(stops.shape[0]):
        values[i] = switching(int(stops[i, 0]), stops[i, 1], t, y, model, scratch)
        sided[i] = abs(values[i]) > _nothing(int(stops[i, 0]), t)
    sign = 1.0 if t_end >= t else -1.0
    _stages(t, y, 0.0, k, model, scratch, trial, 0, 1)
    evaluations, steps, which, status = 1, 0, -1, REACHED
    h = min(max_step, 1.0, abs(t_end - t))
    rejected = False
    while sign * (t_end - t) > 0.0:
        if steps > 5_000_000:
            status = TOO_MANY_STEPS
            break
        remaining = abs(t_end - t)
        last = h >= remaining
        h = min(h, remaining)
        if h < 1e-13 * max(abs(t), 1.0) and not last:
            status = COLLAPSED
            break
        _advance(t, y, sign * h, k, new, model, scratch, trial)
        t_new = t_end if last else t + sign * h
        _stages(t, y, sign * h, k, model, scratch, trial, 12, 13)
        evaluations += 12
        steps += 1
        error = _error(y, new, k, h, tolerance)
        if not math.isfinite(error):
            # A table's edge or a hard manoeuvre may be out of reach of this step only: try a tenth of it.
            h *= 0.1
            if h < max(1e-9, 1e-12 * abs(t)):
                status = NOT_FINITE
                break
            rejected = True
            continue
        if error > 1.0:
            h *= max(_SHRINK, _SAFETY * error ** (-0.125))
            rejected = True
            continue
        if keep or stops.shape[0] > 0:
            _stages(t, y, sign * h, k, model, scratch, trial, 13, 16)
            _interpolant(y, new, k, sign * h, coefficients)
            evaluations += 3
        fraction = 1.0
        if stops.shape[0] > 0:
            which, fraction = _first_stop(
                t, sign * h, y, coefficients, stops, values, sided, model, scratch, state
            )
        if which >= 0 and fraction < 1.0:
            stop = stops[which]
            h = abs(
                _step_to_stop(stop, t, y, sign * h, fraction, coefficients, k, new, model, scratch, trial)
            )
            t_new = t + sign * h
            _stages(t, y, sign * h, k, model, scratch, trial, 12, 16)
            _interpolant(y, new, k, sign * h, coefficients)
            evaluations += 15
        if keep:
            if count + 1 >= room:
                room *= 2
                ts, ys, dense = _grown(ts, room), _grown(ys, room), _grown(dense, room)
            dense[count] = coefficients
            count += 1
        else:
            count = 1
        t = t_new
        y[:] = new
        ts[count] = t
        ys[count] = y
        if which >= 0:
            status = STOPPED
            break
        k[0] = k[12]
        grow = _GROW if error == 0.0 else min(_GROW, _SAFETY * error ** (-0.125))
        if rejected:
            grow = min(grow, 1.0)
        rejected = False
        h = min(h * max(grow, _SHRINK), max_step)
    kept = count if keep else 0
    return status, which, ts[: count + 1].copy(), ys[: count + 1].copy(), dense[:kept].copy(), evaluations
