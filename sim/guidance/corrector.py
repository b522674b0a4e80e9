"""What a cycle of guidance comes to: where a fall will end, the bank that mends it, the side to bank to.

A numerical predictor-corrector (FNPEG). The size of the bank is linear in energy (`Profile`); its first value
is the one unknown and brings the predicted place to the target's distance: one step of Newton's a cycle,
whose slope a second prediction finds where the miss is worth it, for the next cycle sees what is left. The
side follows from two predictions, kept and reversed: it is reversed early enough that the other side has
something left to take back, so that the miss to the side shrinks from reversal to reversal. A reversal lifts
the module over the top and carries it on by kilometres, which the range allows for beforehand.

Sources: Lu, "Entry Guidance: A Unified Method", J. Guid. Control Dyn. 37 (2014) 713; predictions of both
sides: Smith, "Predictive Lateral Logic for Numerical Entry Guidance Algorithms", AAS 16-216 (2016).
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, formula, inlined, spliced
from sim.dynamics.model import Model
from sim.guidance.prediction import Profile, Scratch, energy_of, fall_to, feel, miss_of, scratch_for
from sim.physics.numbers import anywhere, at, inverse, least, most, put, spread, where, within

_NEAR = 50.0  # m of range that no slope is looked for
_ASIDE = 200.0  # m to the side that no reversal is made for
_TURN = 0.02  # rad, to take the range's slope over the bank
_FARTHEST = 0.3  # rad that a bank changes by in one cycle
_STEEPEST = math.radians(150.0)  # with the lift more down than that no fall goes shorter without harm
_TURNS = 3.0  # times that a reversal lasts must be left for it
_FELT = 0.5  # m/s2 from which the air is told from what was expected
_TRUST = 0.3  # share of a difference between felt and expected air that is believed after _BELIEVED
_BELIEVED = 4.0  # s


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


class Falls(NamedTuple):
    """Falls to be steered: one, or for lanes every array with an axis of them behind its own.

    `t` (1,) [s] and `flown.y` are the start; `error` (6,) [m, m/s, GCRS]: of their navigation there. `trial`
    predicts, with the body that is expected; `seen` (7,): scratch.
    """

    t: FloatArray
    error: FloatArray
    flown: Scratch
    trial: Scratch
    seen: FloatArray


def falls_in(model: Model, expected: Model, width: int = 1) -> Falls:
    """Make room for a fall in a model that guidance takes for another one, or for `width` side by side."""
    lanes = () if width == 1 else (width,)
    seen, error = np.zeros((7, *lanes)), np.zeros((6, *lanes))
    return Falls(np.zeros((1, *lanes)), error, scratch_for(model, width), scratch_for(expected, width), seen)


class Plan(NamedTuple):
    """What a cycle of guidance came to, and what the next one begins with."""

    first: float  # bank at the cycle's energy [rad]
    energy: float  # there: see `Profile`
    slope: float  # of the range over it [m/rad]
    end: float  # of the fall [s]
    gain: float  # of range by the reversal that is still to come [m]
    way: float  # side of the bank, RIGHT or LEFT
    air: float  # density over the expected one, as felt


@formula
def turn_lasts(turn: float, law: Law) -> float:
    """Return how long a turn of the bank [rad] lasts if it is taken for even.

    In truth its rate grows evenly to the fastest, or to what the lag asks for, and dies away with the lag. An
    even one lags as much on average; or, where it is less, lifts as much as it goes over the top.
    """
    lag = law.rate * law.lag
    slow = 2.0 * law.lag + turn / (law.lag * law.acceleration)
    tail = lag * law.lag / most(turn, 1e-9)
    fast = turn / law.rate + least(law.rate / law.acceleration + tail, 3.0 * tail)
    return where(turn < lag, slow, fast)


@borrowing
def predicted(
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
    scratch: Scratch,
) -> tuple[float, float, float]:
    """Predict a fall from `y` at `t` with a `first` bank: beyond the target, right of it [m], when [s]."""
    for j in range(7):
        put(scratch.y, j, at(y, j))
    profile = Profile(first, spread(law.last_bank, t), energy_of(y), spread(law.last_energy, t))
    turns, step = turn_lasts(abs(way * first - bank), law), spread(law.step, t)
    end, _ = fall_to(t, law.end_altitude, profile, way, planar, bank, turns, step, air, model, scratch)
    beyond, right = miss_of(end, scratch.y, t, y, target, model)
    return beyond, right, end


@spliced
def _corrected(
    t: float,
    y: FloatArray,
    bank: float,
    plan: Plan,
    law: Law,
    target: FloatArray,
    model: Model,
    scratch: Scratch,
) -> tuple[Plan, float, float]:
    """Return the plan whose fall from a `bank` [rad] is to end at the target's distance, from the one before.

    And by how much it will miss, along and to the right of the target, if the side is kept [m].
    """
    first, slope, way, air = plan.first, plan.slope, plan.way, plan.air
    miss, right, end = predicted(t, y, first, way, False, bank, air, law, target, model, scratch)
    miss = miss + plan.gain
    turn = 0.0 * t
    looked = (abs(miss) > _NEAR) | (slope >= 0.0)
    if anywhere(looked):
        aside, beside, _ = predicted(t, y, first + _TURN, way, False, bank, air, law, target, model, scratch)
        slope = where(looked, (aside + plan.gain - miss) / _TURN, slope)
        step = where(slope < 0.0, within(-miss / slope, -_FARTHEST, _FARTHEST), 0.0)
        turn = where(looked, within(first + step, 0.0, _STEEPEST) - first, turn)
        right = right + where(looked, turn * (beside - right) / _TURN, 0.0)
    left = miss + slope * turn
    return Plan(first + turn, energy_of(y), slope, end, plan.gain, way, air), left, right


@spliced
def _sided(
    t: float,
    y: FloatArray,
    bank: float,
    plan: Plan,
    miss: float,
    right: float,
    law: Law,
    target: FloatArray,
    model: Model,
    scratch: Scratch,
) -> Plan:
    """Return the plan on the side to bank to: reversed if the other side would leave little enough."""
    way, gain, kept = plan.way, 0.0 * t, plan.way * right  # kept: beyond the target on the bank's side
    asked = (kept > _ASIDE) & (plan.end - t > _TURNS * 2.0 * abs(bank) / law.rate)
    if anywhere(asked):
        beyond, other, _ = predicted(
            t, y, plan.first, -way, False, bank, plan.air, law, target, model, scratch
        )
        reversed_ = asked & (-way * other < law.reversal * kept)
        gain = where(asked & inverse(reversed_), beyond + plan.gain - miss, gain)
        way = where(reversed_, -way, way)
    return Plan(plan.first, plan.energy, plan.slope, plan.end, gain, way, plan.air)


@spliced
def cycle(
    t: float,
    bank: float,
    plan: Plan,
    law: Law,
    target: FloatArray,
    model: Model,
    expected: Model,
    falls: Falls,
) -> Plan:
    """Return the plan for the rest of a fall that is seen at `t` with a `bank` [rad], from the one before."""
    scratch, seen = falls.trial, falls.seen
    load, air = feel(t, falls.flown.y, bank, spread(1.0, t), model, falls.flown), plan.air
    told = load > _FELT
    if anywhere(told):
        trust = 1.0 - (1.0 - _TRUST) ** (law.cycle / _BELIEVED)
        share = load / most(feel(t, seen, bank, air, expected, scratch), 1e-9)
        air = where(told, air * (1.0 + trust * (share - 1.0)), air)
    started = Plan(plan.first, plan.energy, plan.slope, plan.end, plan.gain, plan.way, air)
    corrected, miss, right = _corrected(t, seen, bank, started, law, target, expected, scratch)
    return _sided(t, seen, bank, corrected, miss, right, law, target, expected, scratch)


@inlined
def chosen(due: bool, new: Plan, plan: Plan) -> Plan:
    """Return the new plan of the falls that are due, the one before of the others."""
    return Plan(
        where(due, new.first, plan.first),
        where(due, new.energy, plan.energy),
        where(due, new.slope, plan.slope),
        where(due, new.end, plan.end),
        where(due, new.gain, plan.gain),
        where(due, new.way, plan.way),
        where(due, new.air, plan.air),
    )
