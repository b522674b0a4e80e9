"""Steering a lifting fall to a place: a numerical predictor-corrector (FNPEG), not the law that Soyuz flies.

Every few seconds the rest of the fall is predicted. The size of the bank is linear in energy (`Profile`); its
first value is the one unknown and brings the predicted place to the target's distance: one step of Newton's a
cycle, whose slope a second prediction finds where the miss is worth it, for the next cycle sees what is left.
The side follows from two predictions, kept and reversed: it is reversed early enough that the other side has
something left to take back, so that the miss to the side shrinks from reversal to reversal. A reversal lifts
the module over the top and carries it on by kilometres, which the range allows for beforehand. What the bank
did is a programme over time; a flight that is given it flies the same fall.

The whole loop is one compiled function, for one fall or for WIDTH side by side, whose cycles are in step with
each other: each begins where its guidance does.

Sources: Lu, "Entry Guidance: A Unified Method", J. Guid. Control Dyn. 37 (2014) 713; predictions of both
sides: Smith, "Predictive Lateral Logic for Numerical Entry Guidance Algorithms", AAS 16-216 (2016).
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, inlined, spliced, unlocked
from sim.dynamics.model import Model, held_model
from sim.guidance.prediction import (
    LEFT,
    RIGHT,
    Profile,
    Room,
    Turning,
    bank_of,
    energy_of,
    fall_to,
    feel,
    height_of,
    miss_of,
    room_for,
    step_banked,
)
from sim.physics.numbers import anywhere, at, inverse, most, put, spread, where, within

STEP = 1.0  # s, of the fall that is steered and of the rows of its programme
LONGEST = 3000.0  # s
_LONG = 8.0  # s, of steps before the guidance starts, which come no nearer to its altitude than
_SINKING = 400.0  # m/s leads, more than anything sinks there
_NEAR = 50.0  # m of range that no slope is looked for
_ASIDE = 200.0  # m to the side that no reversal is made for
_TURN = 0.02  # rad, to take the range's slope over the bank
_FARTHEST = 0.3  # rad that a bank changes by in one cycle
_STEEPEST = math.radians(150.0)  # with the lift more down than that no fall goes shorter without harm
_TURNS = 3.0  # times that a reversal lasts must be left for it
_TO_GO = 30.0  # s before the end, from where on the bank stays: nothing moves the place any more
_OFTENER = 25.0  # cycles before the end, from where on there are twice as many
_FELT = 0.5  # m/s2 from which the air is told from what was expected
_TRUST = 0.3  # share of a difference between felt and expected air that is believed after _BELIEVED
_BELIEVED = 4.0  # s
_AHEAD = 8.0  # s, over which the load is extrapolated
_RELIEF = 10.0  # a tenth over the limit of the load turns the whole lift up
# Rows of what is kept of each second of a fall, and of what it comes to.
TIME, BANK, STATE, KEPT = 0, 1, 2, 9
REVERSALS, PEAK_LOAD, PEAK_HEAT, HEAT_LOAD, FOUND = range(5)


class Law(NamedTuple):
    """The numbers of the guidance in SI units and radians: see `sim.library.descent.EntryGuidance`.

    `load` [m/s2]: the limit; `reversal`: the share of the miss that a reversal may leave; `step` [s]: of its
    predictions.
    """

    start_altitude: float
    end_altitude: float
    last_bank: float
    last_energy: float
    rate: float
    acceleration: float
    lag: float
    cycle: float
    step: float
    load: float
    reversal: float


class Aim(NamedTuple):
    """What was planned: the `first_bank` [rad], held until guidance starts; where to, (3,) [m, ITRS]."""

    first_bank: float
    place: FloatArray


class Falls(NamedTuple):
    """Falls to be steered: one, or for lanes every array with an axis of them behind its own.

    `t` (1,) [s] and `flown.y` are the start; `error` (6,) [m, m/s, GCRS]: of their navigation there. `trial`
    predicts, with the body that is expected; `seen` (7,): scratch.
    """

    t: FloatArray
    error: FloatArray
    flown: Room
    trial: Room
    seen: FloatArray


def falls_in(model: Model, expected: Model, width: int = 1) -> Falls:
    """Make room for a fall in a model that guidance takes for another one, or for `width` side by side."""
    lanes = () if width == 1 else (width,)
    seen, error = np.zeros((7, *lanes)), np.zeros((6, *lanes))
    return Falls(np.zeros((1, *lanes)), error, room_for(model, width), room_for(expected, width), seen)


class _Plan(NamedTuple):
    """What a cycle of guidance came to, and what the next one begins with."""

    first: float  # bank at the cycle's energy [rad]
    energy: float  # there: see `Profile`
    slope: float  # of the range over it [m/rad]
    end: float  # of the fall [s]
    gain: float  # of range by the reversal that is still to come [m]
    way: float  # side of the bank, RIGHT or LEFT
    air: float  # density over the expected one, as felt


@borrowing
def _ends(
    t: float,
    y: FloatArray,
    first: float,
    way: float,
    planar: bool,
    bank: float,
    air: float,
    law: Law,
    target: FloatArray,
    model: Model,
    room: Room,
) -> tuple[float, float, float]:
    """Predict a fall from `y` at `t` with a `first` bank: beyond the target, right of it [m], when [s]."""
    for j in range(7):
        put(room.y, j, at(y, j))
    profile = Profile(first, spread(law.last_bank, t), energy_of(y), spread(law.last_energy, t))
    turning = Turning(profile, way, abs(way) > 0.0, planar, bank, spread(law.rate, t))
    end, _ = fall_to(t, law.end_altitude, turning, spread(law.step, t), air, model, room)
    beyond, right = miss_of(end, room.y, t, y, target, model)
    return beyond, right, end


@spliced
def _corrected(
    t: float, y: FloatArray, bank: float, plan: _Plan, law: Law, target: FloatArray, model: Model, room: Room
) -> tuple[_Plan, float, float]:
    """Return the plan whose fall from a `bank` [rad] is to end at the target's distance, from the one before.

    And by how much it will miss, along and to the right of the target, if the side is kept [m].
    """
    first, slope, way, air = plan.first, plan.slope, plan.way, plan.air
    miss, right, end = _ends(t, y, first, way, False, bank, air, law, target, model, room)
    miss = miss + plan.gain
    turn = 0.0 * t
    looked = (abs(miss) > _NEAR) | (slope >= 0.0)
    if anywhere(looked):
        aside, beside, _ = _ends(t, y, first + _TURN, way, False, bank, air, law, target, model, room)
        slope = where(looked, (aside + plan.gain - miss) / _TURN, slope)
        step = where(slope < 0.0, within(-miss / slope, -_FARTHEST, _FARTHEST), 0.0)
        turn = where(looked, within(first + step, 0.0, _STEEPEST) - first, turn)
        right = right + where(looked, turn * (beside - right) / _TURN, 0.0)
    left = miss + slope * turn
    return _Plan(first + turn, energy_of(y), slope, end, plan.gain, way, air), left, right


@spliced
def _sided(
    t: float,
    y: FloatArray,
    bank: float,
    plan: _Plan,
    miss: float,
    right: float,
    law: Law,
    target: FloatArray,
    model: Model,
    room: Room,
) -> _Plan:
    """Return the plan on the side to bank to: reversed if the other side would leave little enough."""
    way, gain, kept = plan.way, 0.0 * t, plan.way * right  # kept: beyond the target on the bank's side
    asked = (kept > _ASIDE) & (plan.end - t > _TURNS * 2.0 * abs(bank) / law.rate)
    if anywhere(asked):
        beyond, other, _ = _ends(t, y, plan.first, -way, False, bank, plan.air, law, target, model, room)
        reversed_ = asked & (-way * other < law.reversal * kept)
        gain = where(asked & inverse(reversed_), beyond + plan.gain - miss, gain)
        way = where(reversed_, -way, way)
    return _Plan(plan.first, plan.energy, plan.slope, plan.end, gain, way, plan.air)


@spliced
def _cycle(
    t: float,
    bank: float,
    plan: _Plan,
    law: Law,
    target: FloatArray,
    model: Model,
    expected: Model,
    falls: Falls,
) -> _Plan:
    """Return the plan for the rest of a fall that is seen at `t` with a `bank` [rad], from the one before."""
    room, seen = falls.trial, falls.seen
    load, air = feel(t, falls.flown.y, bank, spread(1.0, t), model, falls.flown), plan.air
    told = load > _FELT
    if anywhere(told):
        trust = 1.0 - (1.0 - _TRUST) ** (law.cycle / _BELIEVED)
        share = load / most(feel(t, seen, bank, air, expected, room), 1e-9)
        air = where(told, air * (1.0 + trust * (share - 1.0)), air)
    started = _Plan(plan.first, plan.energy, plan.slope, plan.end, plan.gain, plan.way, air)
    corrected, miss, right = _corrected(t, seen, bank, started, law, target, expected, room)
    return _sided(t, seen, bank, corrected, miss, right, law, target, expected, room)


@inlined
def _chosen(due: bool, new: _Plan, plan: _Plan) -> _Plan:
    """Return the new plan of the falls that are due, the one before of the others."""
    return _Plan(
        where(due, new.first, plan.first),
        where(due, new.energy, plan.energy),
        where(due, new.slope, plan.slope),
        where(due, new.end, plan.end),
        where(due, new.gain, plan.gain),
        where(due, new.way, plan.way),
        where(due, new.air, plan.air),
    )


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
    t: float, bank: float, law: Law, model: Model, flown: Room, rows: FloatArray, found: FloatArray
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
    flown: Room,
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
    guidance believes, each with the body of its `Room`. Writes `rows` (n, KEPT) of time [s], bank [rad] and
    state, or the last one only where n is 1; and to `found` (FOUND,) the number of reversals, greatest load
    [m/s2], greatest HEAT and its integral. Until the guidance starts the bank is the first one to the
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
    _, right, _ = _ends(t, seen, first, one, True, none, one, law, target, expected, falls.trial)
    way = where(right > 0.0, LEFT * one, RIGHT * one)
    bank = way * first
    plan = _Plan(first, energy_of(seen), none, t + LONGEST, none, way, one)
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
            if anywhere(due):
                new = _cycle(t, bank, plan, law, target, model, expected, falls)
                put(found, REVERSALS, at(found, REVERSALS) + where(due & (new.way != plan.way), one, none))
                plan = _chosen(due, new, plan)
        profile = Profile(plan.first, none + law.last_bank, plan.energy, none + law.last_energy)
        size = _relieved(bank_of(profile, energy_of(seen)), load, last_load, law)
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
