"""The guided fall of a descent module: what it plans with, where it is to open its canopies, what is flown.

The plan is a fall with the craft's bank, or to the middle of the distances that lift reaches: the ignition is
solved for it, and guidance begins with its bank.
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import places
from sim.dynamics.model import Body, Model
from sim.dynamics.sequence import Felt, Stretch, reach
from sim.dynamics.states import State
from sim.flying.descent import LAST_METRE, ends_of, landing_rows
from sim.flying.descent_module import lifting_module
from sim.guidance import steering
from sim.guidance.corrector import Law, falls_in
from sim.guidance.prediction import PLANAR, Profile, energy_at, fall, lean, own_numbers
from sim.guidance.steering import LONGEST, STEP, Aim, steer
from sim.physics.constants import GM_EARTH, STANDARD_GRAVITY
from sim.physics.frames import itrs_from_geodetic
from sim.physics.numbers import WIDTH
from sim.physics.solving import zero_between
from sim.world import World

_BESIDE = 100.0  # m, by which an altitude is met or not
_NONE = 0.5 * math.pi  # bank with which no lift holds a fall up; beyond, lift would press it down
# Banks [rad] of which the first that comes down is taken for all of the lift held up.
_HELD_UP = np.radians(np.arange(0.0, 90.0, 10.0)).tolist()


class Steered(NamedTuple):
    """What guidance did: rows (k, 4) of time [s], pitch, yaw and bank [rad] that repeat it; its reversals.

    `t` (n,), `y` (n, 7): the fall as it was steered, whose last state is the parachute command, `missed` [m]
    from where it was led to.
    """

    programme: FloatArray
    reversals: int
    missed: float
    t: FloatArray
    y: FloatArray


class SteeredMany(NamedTuple):
    """Where n steered falls came to: time (n,), state (n, 7), what they felt, and which came `down` (n,)."""

    t: FloatArray
    y: FloatArray
    felt: Felt
    down: BoolArray


class Descent(NamedTuple):
    """What guides falls in a world; `first_bank` [rad], where a planned one begins."""

    world: World
    law: Law
    first_bank: float
    model: Model  # of the lifting module
    canopies: tuple[Stretch, ...]


def descent_of(world: World, start: State) -> Descent:
    """Return what guides the world's craft from about `start` to the parachute command over the target.

    Raises FlightError for a fall that does not come down.
    """
    return planned_from(start, unplanned(world))


def unplanned(world: World) -> Descent:
    """Return what guides the world's craft, its first bank still to be planned."""
    guidance, end_altitude = world.entry_guidance, world.parachutes.command_altitude_m
    law = Law(
        guidance.start_altitude_m,
        end_altitude,
        math.radians(guidance.last_bank_deg),
        GM_EARTH / (float(np.linalg.norm(target_itrs(world))) + end_altitude),
        math.radians(guidance.bank_rate_degps),
        math.radians(guidance.bank_acceleration_degps2),
        guidance.attitude_lag_s,
        guidance.cycle_s,
        guidance.prediction_step_s,
        guidance.load_limit_g * STANDARD_GRAVITY,
        guidance.reversal_share,
    )
    return Descent(world, law, _NONE, lifting_module(world), landing_rows(world))


def planned_from(start: State, descent: Descent) -> Descent:
    """Return what guides falls from about `start`: with the craft's first bank, or that of the middle.

    The middle of the distances along the track between a fall that all of the lift holds up, or as much as
    does not throw it up again, and one that none of it does: as far can be flown farther as shorter. Raises
    FlightError for a fall that does not come down.
    """
    given, law, world = descent.world.entry_guidance.first_bank_deg, descent.law, descent.world
    if given is not None:
        return descent._replace(first_bank=math.radians(given))

    def distance(first: float, last: float) -> float:
        profile = Profile(first, last, energy_at(start), law.last_energy)
        end, _ = fall(start, law.end_altitude, profile, PLANAR, descent.model)
        down = world.geodetic(end)[2] <= law.end_altitude + _BESIDE
        return _turned(world.sky.itrs(start), world.sky.itrs(end)) if down else math.inf

    shortest = distance(_NONE, _NONE)
    farthest = next((far for bank in _HELD_UP if (far := distance(bank, bank)) < math.inf), shortest)
    middle = 0.5 * (farthest + shortest)

    def beyond(first: float) -> float:
        return min(distance(first, law.last_bank), 10.0) - middle

    if not beyond(0.0) > 0.0 > beyond(_NONE):  # it stays up, or has no lift to speak of
        return descent._replace(first_bank=law.last_bank)
    return descent._replace(first_bank=zero_between(beyond, 0.0, _NONE, within=1e-4))


def _turned(start: FloatArray, end: FloatArray) -> float:
    """Return the angle [rad] between two places (3,), as seen from the Earth's centre."""
    return math.atan2(float(np.linalg.norm(np.cross(start, end))), float(start @ end))


def target_itrs(world: World) -> FloatArray:
    """Return the target's place on the ground (3,) [m, ITRS]."""
    target = world.target
    assert target is not None
    ground = world.ellipsoid_height(target.latitude, target.longitude, target.ground)
    return np.asarray(itrs_from_geodetic(target.latitude, target.longitude, ground))


def planned_fall(start: State, descent: Descent) -> State:
    """Return the parachute command of a fall from `start` as planned, without what moves it to the side.

    Raises FlightError for a fall that does not come down.
    """
    law = descent.law
    profile = Profile(descent.first_bank, law.last_bank, energy_at(start), law.last_energy)
    command, _ = fall(start, law.end_altitude, profile, PLANAR, descent.model)
    _must_be_down(start, command, descent.world)
    return command


def landing_of(command: State, descent: Descent) -> State:
    """Return the touchdown of a module at its parachute command; raises FlightError."""
    canopies = descent.canopies
    return ends_of(reach(command, canopies), canopies, descent.world)[LAST_METRE]


def aim_of(start: State, descent: Descent) -> Aim:
    """Return where a fall from `start` is to open its canopies, so that they carry it to the target.

    Raises FlightError.
    """
    sky, command = descent.world.sky, planned_fall(start, descent)
    carried = sky.itrs(landing_of(command, descent)) - sky.itrs(command)
    return Aim(descent.first_bank, target_itrs(descent.world) - carried)


def aim_decided(world: World) -> Aim | None:
    """Return what a guided fall was planned to be led by; None: it is planned as it begins."""
    decided = world.decided
    if decided is None or decided.place is None:
        return None
    return Aim(decided.first_bank, decided.place)


def guided_fall(
    start: State,
    descent: Descent,
    flown: Model | None = None,
    *,
    error: FloatArray | None = None,
    aim: Aim | None = None,
) -> Steered:
    """Steer the descent module from `start` to where its canopies carry it to the target.

    `flown`: what it feels, if not what guidance expects; `error` (6,): of its navigation [m, m/s, GCRS], if
    it is not perfect; `aim`: what was planned, if not for `start`. Raises FlightError for a fall that stays
    up.
    """
    model = flown or descent.model
    expected = lean(descent.model)
    falls = falls_in(model, expected)
    falls.t[:], falls.flown.y[:] = start.t, start.y
    falls.error[:] = 0.0 if error is None else error
    rows, found = np.zeros((int(LONGEST / STEP) + 400, steering.KEPT)), np.zeros(steering.FOUND)
    aim = aim or aim_of(start, descent)
    begins, count = steer(descent.law, aim, model, expected, falls, rows, found)
    rows = rows[:count]
    end = State(float(rows[-1, steering.TIME]), rows[-1, steering.STATE :])
    _must_be_down(start, end, descent.world)
    # The bank is held until the guidance begins: its rows need not be told.
    told = np.concatenate([rows[:1] if begins else rows[:0], rows[begins:]])
    programme = np.zeros((len(told), 4))
    programme[:, 0], programme[:, 3] = told[:, steering.TIME], told[:, steering.BANK]
    path = np.ascontiguousarray(rows[:, steering.STATE :])
    missed = float(np.linalg.norm(descent.world.sky.itrs(end) - aim.place))
    return Steered(programme, int(found[steering.REVERSALS]), missed, rows[:, steering.TIME].copy(), path)


def guided_falls(
    t: FloatArray, starts: FloatArray, flown: Model, error: FloatArray, descent: Descent, aim: Aim
) -> SteeredMany:
    """Steer n falls from the states `starts` (n, 7) at `t` (n,) [s], WIDTH at a time in the calling thread.

    Numbers of `flown`'s body may be arrays (n,); `error` (n, 6): of the navigation [m, m/s, GCRS]. Case i is
    the same to the bit whatever the others are.
    """
    n, model = len(t), flown._replace(body=Body(0.0, flown.body.drag))
    expected = lean(descent.model)
    falls = falls_in(model, expected, WIDTH)
    rows = np.zeros((1, steering.KEPT, WIDTH) if WIDTH > 1 else (1, steering.KEPT))
    found = np.zeros((steering.FOUND, WIDTH) if WIDTH > 1 else steering.FOUND)
    own = np.array([np.broadcast_to(number, (n,)) for number in own_numbers(flown)])
    ends, felt = np.empty((n, steering.KEPT)), np.empty((n, steering.FOUND))
    for first in range(0, n, WIDTH):
        cases = np.minimum(np.arange(first, first + WIDTH), n - 1)
        lanes = cases if WIDTH > 1 else first
        falls.t[0], falls.flown.y[:], falls.error[:] = t[lanes], starts[lanes].T, error[lanes].T
        falls.flown.own[:] = own[:, lanes]
        steer(descent.law, aim, model, expected, falls, rows, found)
        ends[cases], felt[cases] = rows[0].T, found.T
    y = np.ascontiguousarray(ends[:, steering.STATE :])
    _, load, heat, heat_load = felt.T
    height = places(ends[:, steering.TIME], y, flown.earth)[:, 2]
    return SteeredMany(
        ends[:, steering.TIME].copy(),
        y,
        Felt(load / STANDARD_GRAVITY, heat, heat_load),
        height < descent.law.end_altitude + _BESIDE,
    )


def _must_be_down(start: State, end: State, world: World) -> None:
    if world.geodetic(end)[2] > world.parachutes.command_altitude_m + _BESIDE:
        error = up_still(end, world)
        error.at = start
        raise error


def up_still(end: State, world: World) -> FlightError:
    """Return what is said of a fall that ends in the air."""
    return FlightError(
        f"the guided module does not come down: {LONGEST / 60.0:.0f} min after the separation it is "
        f"still {world.geodetic(end)[2] / 1000.0:.1f} km high",
        at=end,
        hint="raise delta_v_mps of phase 'deorbit', or look at trim_deg and entry_guidance in [craft]",
    )
