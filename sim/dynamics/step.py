"""One step of Dormand-Prince 8(5,3): its stages, its error, its dense output and the length of the next."""

import math

import numpy as np

from sim.base.arrays import FloatArray, IntArray
from sim.base.compiled import borrowing, inlined, spliced
from sim.dynamics.fifth import COUNT as LAST
from sim.dynamics.fifth import place_fifth
from sim.dynamics.forces import derivative
from sim.dynamics.model import Model
from sim.dynamics.rosenbrock import COUNT, place_rosenbrock
from sim.dynamics.tableau import DENSE, ERROR_3, ERROR_5, NODES, STAGES
from sim.physics.numbers import at, most, put, within

# How an integration ends.
REACHED, STOPPED, COLLAPSED, NOT_FINITE, TOO_MANY_STEPS = 0, 1, -1, -2, -3
# How a motion goes, and so by which method ends alone are reached: by this one where nothing jumps in the
# derivatives of its forces, across the knots of tables by `sim.dynamics.fifth`, by `sim.dynamics.rosenbrock`
# where it forgets its past.
SMOOTH, KNOTTED, SETTLING = range(3)
# The stages of a step, 12 its end, 16 a little beyond. Arrays: numba compiles anew for each plain number.
FIRST, BODY, BETWEEN, BEYOND = np.arange(0, 1), np.arange(1, 13), np.arange(13, 16), np.arange(16, 17)
STAGE_COUNT = 17
AHEAD = 1e-3  # of a step, from its end to stage 16
_SAFETY, _SHRINK, _GROW = 0.9, 0.333, 6.0  # Hairer's DOP853 defaults


@inlined
def _place(i: int, y: FloatArray, h: float, k: FloatArray, place: FloatArray) -> float:
    """Write the state of stage `i` to `place`; return its node."""
    for j in range(7):
        put(place, j, STAGES[i, 0] * at(k[0], j))
    for s in range(1, i):
        weight = STAGES[i, s]
        if weight != 0.0:
            for j in range(7):
                put(place, j, at(place, j) + weight * at(k[s], j))
    for j in range(7):
        put(place, j, at(y, j) + h * at(place, j))
    return float(NODES[i])


@inlined
def _place_beyond(h: float, k: FloatArray, new: FloatArray, place: FloatArray) -> float:
    """Write where a step's end is carried on to along its derivatives; return the node."""
    for j in range(7):
        put(place, j, at(new, j) + AHEAD * h * at(k[12], j))
    return 1.0 + AHEAD


@borrowing
def stages(
    t: float,
    y: FloatArray,
    h: float,
    k: FloatArray,
    model: Model,
    trial: FloatArray,
    new: FloatArray,
    which: IntArray,
    motion: int,
) -> None:
    """Evaluate the stages `which` of a step of `h` [s] from `y` at `t` [s] into `k` (STAGE_COUNT, ROWS).

    Stage 12 is the step's end, which goes to `new`; `trial` is scratch. For
    lanes every array has an axis of lanes behind its own. For another `motion` the stages are those of its
    method, the last of them the end; but for what is at the beginning and beyond.
    """
    for i in which:
        if i == 16:
            place, row = trial, i
            node = _place_beyond(h, k, new, place)
        elif motion == SETTLING:
            place, row = (new, 12) if i == COUNT else (trial, 15)
            node = place_rosenbrock(i, t, y, h, k, model, place)
        elif motion == KNOTTED:
            place, row = (new, 12) if i == LAST else (trial, i)
            node = place_fifth(i, y, h, k, place)
        else:
            place, row = new if i == 12 else trial, i
            node = _place(i, y, h, k, place)
        derivative(t + node * h, place, model, k[row])


@inlined
def error_of(y: FloatArray, new: FloatArray, k: FloatArray, h: float, tolerance: float) -> float:
    """Return the step's error in units of the tolerance, position and velocity each against its own size."""
    five, three = h * 0.0, h * 0.0
    for block in range(2):
        size, other = h * 0.0, h * 0.0
        for j in range(3 * block, 3 * block + 3):
            size = size + at(y, j) * at(y, j)
            other = other + at(new, j) * at(new, j)
        scale = 1.0 / (tolerance * math.sqrt(most(size, other)) + 1e-300)
        for j in range(3 * block, 3 * block + 3):
            e5, e3 = h * 0.0, h * 0.0
            for s in range(13):
                e5 = e5 + ERROR_5[s] * at(k[s], j)
                e3 = e3 + ERROR_3[s] * at(k[s], j)
            five = five + (e5 * scale) * (e5 * scale)
            three = three + (e3 * scale) * (e3 * scale)
    return abs(h) * five / math.sqrt((five + 0.01 * three) * 6.0 + 1e-300)


@inlined
def total_of(k: FloatArray, row: int, h: float) -> float:
    """Return the integral over a step of what stands in a row of its derivatives."""
    total = at(k[0], row) * STAGES[12, 0]
    for s in range(5, 12):
        total = total + STAGES[12, s] * at(k[s], row)
    return h * total


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
def growth(error: float) -> float:
    """Return the factor on the step after one with that error (Hairer's rule for the eighth order)."""
    # The eighth root as three square roots: lanes have no other.
    root = math.sqrt(math.sqrt(math.sqrt(most(error, 1e-12))))
    return within(_SAFETY / root, _SHRINK, _GROW)


@spliced
def passing_step(
    t: float,
    y: FloatArray,
    h: float,
    t_end: float,
    k: FloatArray,
    new: FloatArray,
    model: Model,
    trial: FloatArray,
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
        stages(t, y, sign * h, k, model, trial, new, BODY, SMOOTH)
        tries += 1
        error = error_of(y, new, k, h, model.care.tolerance)
        if error <= 1.0:
            return REACHED, h, error, tries
        if math.isfinite(error):
            h *= growth(error)
            continue
        # A table's edge or a hard manoeuvre may be out of reach of this step only: try a tenth of it.
        h *= 0.1
        if h < max(1e-9, 1e-12 * abs(t)):
            return NOT_FINITE, h, error, tries
