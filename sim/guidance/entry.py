"""The guided fall of a descent module: what it plans with, where it is to open its canopies, what is flown.

The plan is a fall to the middle of the distances that lift reaches: the ignition is solved for it, and
guidance begins with its bank.
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.model import Model
from sim.dynamics.sequence import Stretch, reach
from sim.dynamics.states import State
from sim.flying.descent import LAST_METRE, ends_of, landing_rows, lifting_module
from sim.guidance.prediction import PLANAR, Profile, energy_at, fall, lean, room_for
from sim.guidance.steering import LONGEST, STEP, Law, steer
from sim.physics.constants import GM_EARTH, STANDARD_GRAVITY
from sim.physics.frames import itrs_from_geodetic
from sim.physics.solving import zero_between
from sim.world import World

_BESIDE = 100.0  # m, by which an altitude is met or not
_NONE = 0.5 * math.pi  # bank with which no lift holds a fall up; beyond, lift would press it down
_HELD_UP = np.radians(
    np.arange(0.0, 90.0, 10.0)
).tolist()  # banks of which the first that comes down is taken


class Steered(NamedTuple):
    """What guidance did: rows (k, 4) of time [s], pitch, yaw and bank [rad] that repeat it; its reversals."""

    programme: FloatArray
    reversals: int


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
        guidance.load_limit_g * STANDARD_GRAVITY,
        guidance.reversal_share,
    )
    descent = Descent(world, law, 0.5 * math.pi, lifting_module(world), landing_rows(world))
    return planned_from(start, descent)


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


def guided_fall(
    start: State, descent: Descent, flown: Model | None = None, error: FloatArray | None = None
) -> Steered:
    """Steer the descent module from `start` to where its canopies carry it to the target.

    `flown`: what it feels, if not what guidance expects; `error` (6,): of its navigation [m, m/s, GCRS], if
    it is not perfect. Raises FlightError for a fall that stays up.
    """
    world, law, model = descent.world, descent.law, flown or descent.model
    command = planned_fall(start, descent)
    carried = world.sky.itrs(landing_of(command, descent)) - world.sky.itrs(command)
    truth, trial = room_for(model), room_for(model)
    truth.y[:] = start.y
    rows, off = np.zeros((int(LONGEST / STEP) + 2, 2)), np.zeros(6) if error is None else error
    where, expected = target_itrs(world) - carried, lean(descent.model)
    count, reversals = steer(
        start.t, law, descent.first_bank, where, model, expected, truth, trial, rows, off, np.zeros(7)
    )
    _must_be_down(start, State(float(rows[count - 1, 0]), truth.y), world)
    programme = np.zeros((count, 4))
    programme[:, 0], programme[:, 3] = rows[:count].T
    return Steered(programme, reversals)


def _must_be_down(start: State, end: State, world: World) -> None:
    height, due = world.geodetic(end)[2], world.parachutes.command_altitude_m
    if height > due + _BESIDE:
        raise FlightError(
            f"the guided module does not come down: {LONGEST / 60.0:.0f} min after the separation it is "
            f"still {height / 1000.0:.1f} km high",
            at=start,
            hint="raise delta_v_mps of phase 'deorbit', or look at trim_deg and entry_guidance in [craft]",
        )
