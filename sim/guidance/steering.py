"""Steering a lifting fall to a place: a numerical predictor-corrector (FNPEG), not the law that Soyuz flies.

Every few seconds `corrector` predicts the rest of the fall and plans its bank, which the module's attitude
follows. What the bank did is a programme over time; a flight that is given it flies the same fall.

The whole loop is one compiled function, for one fall or for WIDTH side by side, whose cycles are in step with
each other: each begins where its guidance does.
"""

import math
from typing import NamedTuple

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined, spliced, unlocked
from sim.dynamics.model import Model, held_model
from sim.guidance.corrector import Falls, Law, Plan, chosen, cycle, predicted
from sim.guidance.prediction import (
    LEFT,
    RIGHT,
    Profile,
    Scratch,
    Turning,
    bank_of,
    energy_of,
    height_of,
    step_banked,
)
from sim.physics.constants import EARTH_RATE
from sim.physics.numbers import anywhere, at, inverse, most, put, spread, where, within

STEP = 1.0  # s, of the fall that is steered and of the rows of its programme
LONGEST = 3000.0  # s
_LONG = 4.0  # s, of steps before the guidance starts, which come no nearer to its altitude than
_SINKING = 400.0  # m/s leads, more than anything sinks there
_LEVEL = 0.5 * math.pi  # with the lift level
# Sine of a path's angle from where on nothing is steered: along the vertical there is no side to bank to.
# assumed: 75 deg, which no guided Soyuz return flown here comes to
_DIVING = math.sin(math.radians(75.0))
_TO_GO = 30.0  # s before the end, from where on the bank stays: nothing moves the place any more
_OFTENER = 25.0  # cycles before the end, from where on there are twice as many
_AHEAD = 8.0  # s, over which the load is extrapolated
_RELIEF = 10.0  # a tenth over the limit of the load turns the whole lift up
# Rows of what is kept of each second of a fall, and of what it comes to.
TIME, BANK, STATE, KEPT = 0, 1, 2, 9
REVERSALS, PEAK_LOAD, PEAK_HEAT, HEAT_LOAD, FOUND = range(5)


class Aim(NamedTuple):
    """What was planned: the `first_bank` [rad], held until guidance starts; where to, (3,) [m, ITRS]."""

    first_bank: float
    place: FloatArray


@inlined
def _feel(found: FloatArray, row: int, falling: bool, value: float) -> None:
    """Update a peak of those that fall."""
    put(found, row, where(falling, most(at(found, row), value), at(found, row)))


@inlined
def _see(y: FloatArray, error: FloatArray, elapsed: float, seen: FloatArray) -> None:
    """Write what navigation makes of a state (7,): its place is off by more and more as its velocity is."""
    for j in range(3):
        put(seen, j, at(y, j) + at(error, j) + elapsed * at(error, 3 + j))
        put(seen, 3 + j, at(y, 3 + j) + at(error, 3 + j))
    put(seen, 6, at(y, 6))


@inlined
def _asked_of(seconds: int, per_cycle: int) -> float:
    """Return how long before its end [s] a fall is predicted, so many seconds after its guidance began.

    All are once a cycle, and twice and four times as often towards the end, when that is cheap.
    """
    if seconds % per_cycle == 0:
        return 2.0 * LONGEST
    if seconds % max(per_cycle // 2, 1) == 0:
        return _OFTENER * per_cycle
    if seconds % max(per_cycle // 4, 1) == 0:
        return 0.5 * _OFTENER * per_cycle
    return 0.0


@inlined
def _relieved(size: float, load: float, last_load: float, law: Law) -> float:
    """Return the size of the bank [rad], less as the load [m/s2] comes near its limit: lift up."""
    excess = (load + _AHEAD / STEP * (load - last_load)) / law.load - 1.0
    return size * (1.0 - within(_RELIEF * excess, 0.0, 1.0))


@inlined
def _diving(y: FloatArray) -> bool:
    """Tell whether a fall is as good as vertical, so that there is no side to bank to."""
    climb = at(y, 0) * at(y, 3) + at(y, 1) * at(y, 4) + at(y, 2) * at(y, 5)
    r2 = at(y, 0) * at(y, 0) + at(y, 1) * at(y, 1) + at(y, 2) * at(y, 2)
    u, v, w = at(y, 3) + EARTH_RATE * at(y, 1), at(y, 4) - EARTH_RATE * at(y, 0), at(y, 5)
    return climb < -_DIVING * math.sqrt(r2 * (u * u + v * v + w * w))


@inlined
def _top(before: float, here: float, after: float) -> float:
    """Return the greatest value of the parabola through three seconds where it lies among them."""
    rise, fall = here - before, here - after
    bent = most(rise + fall, 1e-300)
    return here + where((rise > 0.0) & (fall >= 0.0), 0.125 * (rise - fall) * (rise - fall) / bent, 0.0)


@inlined
def _turning(bank: float, rate: float) -> Turning:
    """Return a bank [rad] that turns at a rate [rad/s] and follows nothing."""
    none = 0.0 * bank
    return Turning(Profile(none, none, none, none + 1.0), none, none > 0.0, False, bank, rate)


@inlined
def _keep(rows: FloatArray, row: int, t: float, bank: float, y: FloatArray) -> None:
    """Write a row of what is kept, over the one before where there is room for one only."""
    kept = rows[row if rows.shape[0] > 1 else 0]
    put(kept, TIME, t)
    put(kept, BANK, bank)
    for j in range(7):
        put(kept, STATE + j, at(y, j))


@spliced
def _coast(
    t: float, bank: float, law: Law, model: Model, flown: Scratch, rows: FloatArray, found: FloatArray
) -> tuple[float, int]:
    """Carry falls with their first bank to below where guidance starts; return when [s], and rows kept."""
    last, count, one = t + LONGEST, 0, spread(1.0, t)
    above = height_of(t, flown.y, model) - law.start_altitude
    while anywhere((above > 0.0) & (t < last)) and (count < rows.shape[0] - 2 or rows.shape[0] == 1):
        _keep(rows, count, t, bank, flown.y)
        h = where((above > 0.0) & (t < last), within(above / _SINKING, STEP, _LONG), 0.0)
        load, heat, heated = step_banked(t, h, _turning(bank, 0.0 * t), one, model, flown)
        put(found, PEAK_LOAD, most(at(found, PEAK_LOAD), load))
        put(found, PEAK_HEAT, most(at(found, PEAK_HEAT), heat))
        put(found, HEAT_LOAD, at(found, HEAT_LOAD) + heated)
        t, count = t + h, count + 1
        above = height_of(t, flown.y, model) - law.start_altitude
    return t, count


@spliced
def _back(
    t: float,
    h: float,
    bank: float,
    rate: float,
    above: float,
    law: Law,
    model: Model,
    flown: Scratch,
    found: FloatArray,
) -> tuple[float, float]:
    """Carry falls that are `above` [m] their end by a step `h` [s] and on to it; return when, and the bank.

    By the secant of the heights: the fourth step is of nanometres.
    """
    for _ in range(4):
        _, _, heated = step_banked(t, h, _turning(bank, rate), spread(1.0, t), model, flown)
        put(found, HEAT_LOAD, at(found, HEAT_LOAD) + heated)
        bank, t = bank + rate * h, t + h
        now = height_of(t, flown.y, model) - law.end_altitude
        h = where(now != above, -now * h / (now - above), 0.0 * t)
        above = now
    return t, bank


@unlocked
def steer(
    law: Law, aim: Aim, model: Model, expected: Model, falls: Falls, rows: FloatArray, found: FloatArray
) -> tuple[int, int]:
    """Steer `falls.flown` to above the place aimed at, down to the end altitude; return two numbers of rows.

    They are of the row in which guidance begins, and of all. `model` is what is flown, `expected` what
    guidance believes, each with the body of its `Scratch`. Writes `rows` (n, KEPT) of time [s], bank [rad]
    and state, or the last one only where n is 1; and to `found` (FOUND,) the number of reversals, greatest
    load [m/s2], greatest HEAT and its integral. Until the guidance starts the bank is the first one to the
    target's side.
    """
    model, expected = held_model(model), held_model(expected)
    flown, seen, target = falls.flown, falls.seen, aim.place
    y, t = flown.y, at(falls.t, 0)
    none, began = 0.0 * t, t
    one = none + 1.0
    for row in range(FOUND):
        put(found, row, none)
    _see(y, falls.error, none, seen)
    first = none + aim.first_bank
    _, right, _ = predicted(t, seen, first, one, True, none, one, law, target, expected, falls.trial)
    way = where(right > 0.0, LEFT * one, RIGHT * one)
    bank = way * first
    plan = Plan(first, energy_of(seen), none, t + LONGEST, none, way, one)
    t, begins = _coast(t, bank, law, model, flown, rows, found)
    rate, load, last_load, heat, last_heat, before = none, none, none, none, none, none
    count, per_cycle, last = begins, int(max(round(law.cycle / STEP), 1.0)), t + LONGEST
    above = height_of(t, y, model) - law.end_altitude
    falling = (above > 0.0) & (t < last)
    while anywhere(falling) and (count < rows.shape[0] - 1 or rows.shape[0] == 1):
        _see(y, falls.error, t - began, seen)
        within_reach = _asked_of(count - begins, per_cycle)
        if within_reach > 0.0:
            due = falling & (plan.end - t > _TO_GO) & (plan.end - t < within_reach)
            due = due & inverse(_diving(seen))
            if anywhere(due):
                new = cycle(t, bank, plan, law, target, model, expected, falls)
                put(found, REVERSALS, at(found, REVERSALS) + where(due & (new.way != plan.way), one, none))
                plan = chosen(due, new, plan)
        profile = Profile(plan.first, none + law.last_bank, plan.energy, none + law.last_energy)
        size = _relieved(bank_of(profile, energy_of(seen)), load, last_load, law)
        # Held up, the lift would lead it out of the dive and away; level, round about the place below.
        size = where(_diving(seen), _LEVEL, size)
        _keep(rows, count, t, bank, y)
        asked = within((plan.way * size - bank) / law.lag, -law.rate, law.rate)
        turned = rate + within(asked - rate, -law.acceleration * STEP, law.acceleration * STEP)
        rate = where(falling, turned, rate)
        earlier, last_load, cooler, last_heat = last_load, load, last_heat, heat
        h = where(falling, one * STEP, none)
        load, heat, heated = step_banked(t, h, _turning(bank, rate), one, model, flown)
        _feel(found, PEAK_LOAD, falling, _top(earlier, last_load, load))
        _feel(found, PEAK_HEAT, falling, _top(cooler, last_heat, heat))
        put(found, HEAT_LOAD, at(found, HEAT_LOAD) + heated)
        bank, t, count = bank + rate * h, t + h, count + 1
        now = height_of(t, y, model) - law.end_altitude
        before = where(falling & (now <= 0.0), h * now / (above - now), before)
        above = where(falling, now, above)
        falling = falling & (now > 0.0) & (t < last)
    t, bank = _back(t, before, bank, rate, above, law, model, flown, found)
    _keep(rows, count, t, bank, y)
    return begins, count + 1
