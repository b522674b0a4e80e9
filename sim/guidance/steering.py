"""Steering a lifting fall to a place: a numerical predictor-corrector (FNPEG), not the law that Soyuz flies.

Every few seconds the rest of the fall is predicted. The size of the bank is linear in energy (`Profile`); its
first value is the one unknown and brings the predicted place to the target's distance (secant with damping).
The side follows from two predictions, kept and reversed: it is reversed early enough that the other side has
something left to take back, so that the miss to the side shrinks from reversal to reversal. A reversal lifts
the module over the top and carries it on by kilometres, which the range allows for beforehand. What the bank
did is a programme over time; a flight that is given it flies the same fall.

Sources: Lu, "Entry Guidance: A Unified Method", J. Guid. Control Dyn. 37 (2014) 713; predictions of both
sides: Smith, "Predictive Lateral Logic for Numerical Entry Guidance Algorithms", AAS 16-216 (2016).
"""

import math
from typing import NamedTuple

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, inlined, unlocked
from sim.dynamics.forces import facing
from sim.dynamics.model import Body, Model, held_model
from sim.guidance.prediction import (
    LEFT,
    PLANAR,
    RIGHT,
    Profile,
    Room,
    bank_of,
    energy_of,
    fall_to,
    feel,
    height_of,
    step_banked,
)
from sim.physics.frames import rotated

STEP = 1.0  # s, of the fall that is steered and of the rows of its programme
LONGEST = 3000.0  # s
_NEAR = 50.0  # m of range that no bank is changed for
_ASIDE = 200.0  # m to the side that no reversal is made for
_TURN = 0.02  # rad, to take the range's slope over the bank
_FARTHEST = 0.3  # rad that a bank changes by in one step of the secant
_TRIES = 6
_STEEPEST = math.radians(150.0)  # with the lift more down than that no fall goes shorter without harm
_TURNS = 3.0  # times that a reversal lasts must be left for it
_TO_GO = 30.0  # s before the end, from where on the bank stays: nothing moves the place any more
_FELT = 0.5  # m/s2 from which the air is told from what was expected
_TRUST = 0.3  # share of a difference between felt and expected air that is believed at each cycle
_AHEAD = 8.0  # s, over which the load is extrapolated
_RELIEF = 10.0  # a tenth over the limit of the load turns the whole lift up
_STRAIGHT = 2e-3  # rad that a row may lie beside the line between its neighbours


class Law(NamedTuple):
    """The numbers of the guidance in SI units and radians: see `sim.library.descent.EntryGuidance`.

    `load` [m/s2]: the limit; `reversal`: the share of the miss that a reversal may leave.
    """

    start_altitude: float
    end_altitude: float
    last_bank: float
    last_energy: float
    rate: float
    acceleration: float
    lag: float
    cycle: float
    load: float
    reversal: float


class _Plan(NamedTuple):
    """What a cycle of guidance came to, and what the next one begins with."""

    first: float  # bank at the cycle's energy [rad]
    slope: float  # of the range over it [m/rad]
    end: float  # of the fall [s]
    right: float  # of the target, if the side is kept [m]
    miss: float  # beyond the target, with the gain [m]
    gain: float  # of range by the reversal that is still to come [m]
    way: float  # side of the bank, RIGHT or LEFT
    air: float  # density over the expected one, as felt


@inlined
def _miss(
    t: float, room: Room, began: float, start: FloatArray, target: FloatArray, model: Model
) -> tuple[float, float]:
    """Return how far `room.y` at `t` lies beyond the target and to the right of it [m], seen from `start`.

    Along and across the great circle from `start` (at `began`) to the target, (3,) [m, ITRS].
    """
    x, y, z = start[0], start[1], start[2]
    px, py, pz = rotated(facing(began, model.earth), x, y, z)
    ex, ey, ez = rotated(facing(t, model.earth), room.y[0], room.y[1], room.y[2])
    nx, ny, nz = (
        py * target[2] - pz * target[1],
        pz * target[0] - px * target[2],
        px * target[1] - py * target[0],
    )
    size = 1.0 / math.sqrt(nx * nx + ny * ny + nz * nz)
    nx, ny, nz = nx * size, ny * size, nz * size
    p = math.sqrt(px * px + py * py + pz * pz)
    ax, ay, az = (ny * pz - nz * py) / p, (nz * px - nx * pz) / p, (nx * py - ny * px) / p
    px, py, pz = px / p, py / p, pz / p
    far = math.sqrt(target[0] ** 2 + target[1] ** 2 + target[2] ** 2)
    wanted = math.atan2(
        target[0] * ax + target[1] * ay + target[2] * az, target[0] * px + target[1] * py + target[2] * pz
    )
    flown = math.atan2(ex * ax + ey * ay + ez * az, ex * px + ey * py + ez * pz)
    end = math.sqrt(ex * ex + ey * ey + ez * ez)
    return far * (flown - wanted), -far * math.asin((ex * nx + ey * ny + ez * nz) / end)


@borrowing
def _ends(
    t: float,
    y: FloatArray,
    first: float,
    way: float,
    bank: float,
    law: Law,
    target: FloatArray,
    model: Model,
    room: Room,
) -> tuple[float, float, float]:
    """Predict a fall from `y` at `t` with a `first` bank: beyond the target, right of it [m], when [s]."""
    for j in range(7):
        room.y[j] = y[j]
    profile = Profile(first, law.last_bank, energy_of(y), law.last_energy)
    end, _ = fall_to(t, law.end_altitude, profile, way, bank, law.rate, model, room)
    beyond, right = _miss(end, room, t, y, target, model)
    return beyond, right, end


@borrowing
def _corrected(
    t: float, y: FloatArray, bank: float, plan: _Plan, law: Law, target: FloatArray, model: Model, room: Room
) -> _Plan:
    """Return the plan whose fall from a `bank` [rad] ends at the target's distance, from the one before."""
    first, slope, way, gain = plan.first, plan.slope, plan.way, plan.gain
    miss, right, end = _ends(t, y, first, way, bank, law, target, model, room)
    miss += gain
    for _ in range(_TRIES):
        if abs(miss) < _NEAR:
            break
        if slope >= 0.0:
            aside, _, _ = _ends(t, y, first + _TURN, way, bank, law, target, model, room)
            slope = (aside + gain - miss) / _TURN
            if slope >= 0.0:
                break
        step = min(max(-miss / slope, -_FARTHEST), _FARTHEST)
        other, found = first, miss
        for _ in range(3):
            other = min(max(first + step, 0.0), _STEEPEST)
            found, right, end = _ends(t, y, other, way, bank, law, target, model, room)
            found += gain
            if abs(found) < abs(miss) or other == first:
                break
            step *= 0.5
        if other == first or abs(found) >= abs(miss):
            slope = 0.0
            break
        slope = (found - miss) / (other - first)
        first, miss = other, found
    return _Plan(first, slope, end, right, miss, gain, way, plan.air)


@borrowing
def _sided(
    t: float, y: FloatArray, bank: float, plan: _Plan, law: Law, target: FloatArray, model: Model, room: Room
) -> _Plan:
    """Return the plan on the side to bank to: reversed if the other side would leave little enough."""
    way, gain, kept = plan.way, 0.0, plan.way * plan.right  # kept: beyond the target on the bank's side
    if kept > _ASIDE and plan.end - t > _TURNS * 2.0 * abs(bank) / law.rate:
        beyond, right, _ = _ends(t, y, plan.first, -way, bank, law, target, model, room)
        if -way * right < law.reversal * kept:
            way = -way
        else:
            gain = beyond + plan.gain - plan.miss
    return _Plan(plan.first, plan.slope, plan.end, plan.right, plan.miss, gain, way, plan.air)


@borrowing
def _cycle(
    t: float,
    y: FloatArray,
    seen: FloatArray,
    bank: float,
    plan: _Plan,
    law: Law,
    target: FloatArray,
    model: Model,
    expected: Model,
    flown: Room,
    room: Room,
) -> _Plan:
    """Return the plan for the rest of the fall from `y` at `t` with a `bank` [rad], from the one before.

    `seen`: the state as it is believed to be.
    """
    felt, air = feel(t, y, bank, model, flown), plan.air
    believed = _in_air(expected, air)
    if felt > _FELT:
        air *= 1.0 + _TRUST * (felt / feel(t, seen, bank, believed, room) - 1.0)
        believed = _in_air(expected, air)
    started = _Plan(plan.first, plan.slope, plan.end, plan.right, plan.miss, plan.gain, plan.way, air)
    corrected = _corrected(t, seen, bank, started, law, target, believed, room)
    return _sided(t, seen, bank, corrected, law, target, believed, room)


@inlined
def _see(y: FloatArray, error: FloatArray, elapsed: float, seen: FloatArray) -> None:
    """Write what navigation makes of a state (7,): its place is off by more and more as its velocity is."""
    for j in range(3):
        seen[j] = y[j] + error[j] + elapsed * error[3 + j]
        seen[3 + j] = y[3 + j] + error[3 + j]
    seen[6] = y[6]


@inlined
def _in_air(model: Model, factor: float) -> Model:
    """Return a model in air denser by a factor."""
    b = model.body
    density = factor * b.density_factor
    rise, across = b.density_rise, b.wind_across
    body = Body(
        b.area,
        b.drag,
        b.lift_to_drag,
        b.canopy,
        density,
        b.wind_factor,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        rise,
        across,
    )
    return Model(model.earth, model.air, body, model.push, model.station, model.care)


@borrowing
def _thinned(rows: FloatArray, count: int) -> int:
    """Leave out rows that lie on a straight line between those that stay; return how many stay.

    The flight is given the rows that are left: its steps are as long as they are apart.
    """
    kept, first = 1, 0
    for row in range(2, count):
        slope = (rows[row, 1] - rows[first, 1]) / (rows[row, 0] - rows[first, 0])
        straight = True
        for j in range(first + 1, row):
            aside = rows[j, 1] - rows[first, 1] - slope * (rows[j, 0] - rows[first, 0])
            straight = straight and abs(aside) < _STRAIGHT
        if not straight:
            first = row - 1
            rows[kept, 0], rows[kept, 1] = rows[first, 0], rows[first, 1]
            kept += 1
    rows[kept, 0], rows[kept, 1] = rows[count - 1, 0], rows[count - 1, 1]
    return kept + 1


@inlined
def _relieved(size: float, load: float, last_load: float, law: Law) -> float:
    """Return the size of the bank [rad], less as the load [m/s2] comes near its limit: lift up."""
    excess = (load + _AHEAD / STEP * (load - last_load)) / law.load - 1.0
    return size * (1.0 - min(_RELIEF * excess, 1.0)) if excess > 0.0 else size


@unlocked
def steer(
    t: float,
    law: Law,
    first_bank: float,
    target: FloatArray,
    model: Model,
    expected: Model,
    flown: Room,
    room: Room,
    rows: FloatArray,
    error: FloatArray,
    seen: FloatArray,
) -> tuple[int, int]:
    """Steer `flown.y` from `t` to above the `target` (3,) [m, ITRS]; return numbers of rows and of reversals.

    `model` is what is flown, `expected` what guidance believes, `room` and `seen` (7,) its scratch, `error`
    (6,) [m, m/s, GCRS] that of its navigation at `t`. Writes rows of time [s] and bank [rad]; until the
    guidance starts the bank is `first_bank` to the target's side.
    """
    model, expected = held_model(model), held_model(expected)
    y, began = flown.y, t
    _see(y, error, 0.0, seen)
    _, right, _ = _ends(t, seen, first_bank, PLANAR, 0.0, law, target, expected, room)
    plan = _Plan(first_bank, 0.0, t + LONGEST, right, 0.0, 0.0, LEFT if right > 0.0 else RIGHT, 1.0)
    profile = Profile(first_bank, law.last_bank, energy_of(seen), law.last_energy)
    bank, rate, load, last_load = plan.way * first_bank, 0.0, 0.0, 0.0
    due, count, reversals, last = t, 0, 0, t + LONGEST
    height = height_of(t, y, model)
    while height > law.end_altitude and t < last:
        guided, size = height <= law.start_altitude, first_bank
        _see(y, error, t - began, seen)
        if guided and t >= due and plan.end - t > _TO_GO:
            way, due = plan.way, t + law.cycle
            plan = _cycle(t, y, seen, bank, plan, law, target, model, expected, flown, room)
            profile = Profile(plan.first, law.last_bank, energy_of(seen), law.last_energy)
            reversals += 1 if plan.way != way else 0
        if guided:
            size = _relieved(bank_of(profile, energy_of(seen)), load, last_load, law)
        if guided or count == 0:
            rows[count, 0], rows[count, 1] = t, bank
            count += 1
        asked = min(max((plan.way * size - bank) / law.lag, -law.rate), law.rate)
        rate += min(max(asked - rate, -law.acceleration * STEP), law.acceleration * STEP)
        last_load = load
        load = step_banked(t, STEP, bank, rate, 1.0, model, flown)
        bank, t = bank + rate * STEP, t + STEP
        height = height_of(t, y, model)
    rows[count, 0], rows[count, 1] = t, bank
    return _thinned(rows, count + 1), reversals
