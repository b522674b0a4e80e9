"""Where a lifting fall goes: the descent module's own equation of motion in long steps, bank over energy.

What guidance predicts with, hundreds of times in a descent: Runge-Kutta's classical step of fourth order, a
few seconds long, without error control, which is metres off where an entry's arc is exact.
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, inlined, unlocked
from sim.dynamics.forces import LOAD, ROWS, derivative, facing
from sim.dynamics.model import Body, Model, Push, held_model
from sim.dynamics.states import State
from sim.physics.constants import EARTH_RATE, GM_EARTH, STANDARD_GRAVITY
from sim.physics.frames import rotated, vertical
from sim.physics.gravity import recursion_coefficients

_STEP = 4.0  # s; half of it moves a predicted place by some metres
_THIN = 60e3  # m, from where up steps are twice as long
_DEGREE = 2  # of the field
_LONGEST = 3000.0  # s, after which a fall that does not come down is given up
# How a prediction banks: to the right, to the left, or with the vertical part alone, as if to and fro.
RIGHT, LEFT, PLANAR = 1.0, -1.0, 0.0


class Profile(NamedTuple):
    """The size of the bank [rad]: `first` down to `energy`, then linear in it to `last` at `last_energy`.

    The variable is -(specific energy) against the turning Earth [m2/s2], which rises all the way down (Lu,
    "Entry Guidance: A Unified Method", J. Guid. Control Dyn. 37 (2014) 713, equation 14).
    """

    first: float
    last: float
    energy: float
    last_energy: float


class Room(NamedTuple):
    """Scratch of one fall: states, stages, field, the bank that is held during a stage."""

    y: FloatArray  # (7,)
    trial: FloatArray  # (7,)
    k: FloatArray  # (4, ROWS)
    work: FloatArray
    programme: FloatArray  # (1, 4)


def room_for(model: Model) -> Room:
    """Make the scratch for a model."""
    work = np.empty((5, model.earth.degree + 3))
    return Room(np.empty(7), np.empty(7), np.zeros((4, ROWS)), work, np.zeros((1, 4)))


def lean(model: Model) -> Model:
    """Return a model for predictions: with an oblate field alone, 300 m off where a fall ends."""
    earth = model.earth
    factors = recursion_coefficients(_DEGREE)
    return model._replace(earth=earth._replace(degree=_DEGREE, factors=factors, gm_sun=0.0, gm_moon=0.0))


@inlined
def energy_of(y: FloatArray) -> float:
    """Return the variable of `Profile` for a state (7,).

    The axis is that of GCRS: a pole a tenth of a degree off alters it by no more than a metre per second.
    """
    r = math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2])
    u, v, w = y[3] + EARTH_RATE * y[1], y[4] - EARTH_RATE * y[0], y[5]
    return float(GM_EARTH / r - 0.5 * (u * u + v * v + w * w))


@unlocked
def _energy(y: FloatArray) -> float:
    return energy_of(y)


def energy_at(state: State) -> float:
    """Return the variable of `Profile` of a state."""
    return float(_energy(state.y))


@inlined
def bank_of(profile: Profile, energy: float) -> float:
    """Return the size of the bank [rad] at an energy."""
    share = (energy - profile.energy) / (profile.last_energy - profile.energy)
    return profile.first + min(max(share, 0.0), 1.0) * (profile.last - profile.first)


@inlined
def height_of(t: float, y: FloatArray, model: Model) -> float:
    """Return a state's geodetic height [m]."""
    x = rotated(facing(t, model.earth), y[0], y[1], y[2])
    _, _, height = vertical(x[0], x[1], x[2])
    return float(height)


@borrowing
def _felt(t: float, y: FloatArray, bank: float, share: float, model: Model, room: Room, row: int) -> None:
    """Evaluate the equation of motion at a bank [rad], with a `share` of the lift, into a row of `room.k`."""
    room.programme[0, 3] = bank
    body, push = model.body, model.push
    lift = share * body.lift_to_drag
    density, wind = body.density_factor, body.wind_factor
    rise, across = body.density_rise, body.wind_across
    flying = Body(
        body.area, body.drag, lift, body.canopy, density, wind, 0.0, 0.0, 0.0, 0.0, 0.0, rise, across
    )
    held = Push(
        push.thrust, push.flow, push.exit_area, push.steering, push.aim, push.platform, room.programme
    )
    banked = Model(model.earth, model.air, flying, held, model.station, model.care)
    derivative(t, y, banked, room.work, room.k[row])


@borrowing
def feel(t: float, y: FloatArray, bank: float, model: Model, room: Room) -> float:
    """Return the load [m/s2] that a model makes of a state."""
    _felt(t, y, bank, 1.0, model, room, 0)
    return float(room.k[0, LOAD])


@borrowing
def step_banked(
    t: float, h: float, bank: float, rate: float, share: float, model: Model, room: Room
) -> float:
    """Carry `room.y` at `t` over `h` [s], the bank [rad] turning at `rate`; return the load [m/s2] before."""
    y, k, trial = room.y, room.k, room.trial
    for stage in range(4):
        part = 0.5 * h * ((stage + 1) // 2)
        for j in range(7):
            trial[j] = y[j] + (part * k[stage - 1, j] if stage > 0 else 0.0)
        _felt(t + part, trial, bank + rate * part, share, model, room, stage)
    load = float(k[0, LOAD])
    for j in range(7):
        y[j] += h / 6.0 * (k[0, j] + 2.0 * (k[1, j] + k[2, j]) + k[3, j])
    return load


@borrowing
def fall_to(
    t: float,
    altitude: float,
    profile: Profile,
    way: float,
    bank: float,
    rate: float,
    model: Model,
    room: Room,
) -> tuple[float, float]:
    """Carry `room.y` from `t` down to an `altitude` [m, geodetic]; return when [s] and the top load [m/s2].

    The bank [rad] goes from `bank` to the profile's on the side of `way` at no more than `rate` [rad/s]. What
    is still above the altitude after the longest time stays where it is then.
    """
    top, last = 0.0, t + _LONGEST
    above = height_of(t, room.y, model) - altitude
    while above > 0.0 and t < last:
        step = 2.0 * _STEP if above + altitude > _THIN else _STEP
        wanted = bank_of(profile, energy_of(room.y))
        share, turning = 1.0, 0.0
        if way == PLANAR:
            share, bank = math.cos(wanted), 0.0
        else:
            turning = min(max((way * wanted - bank) / step, -rate), rate)
        top = max(top, step_banked(t, step, bank, turning, share, model, room))
        bank, t, before = bank + step * turning, t + step, above
        above = height_of(t, room.y, model) - altitude
        if above <= 0.0:  # back along the straight line, then once more
            back = step * above / (before - above)
            for _ in range(2):
                step_banked(t, back, bank, turning, share, model, room)
                t += back
                now = height_of(t, room.y, model) - altitude
                back = -now * back / (now - above) if now != above else 0.0
                above = now
            break
    return t, top


@unlocked
def _fall(
    t: float, altitude: float, profile: Profile, way: float, model: Model, room: Room
) -> tuple[float, float]:
    return fall_to(t, altitude, profile, way, way * profile.first, 10.0, held_model(model), room)


def fall(start: State, altitude: float, profile: Profile, way: float, model: Model) -> tuple[State, float]:
    """Return where a fall comes down to an `altitude` [m, geodetic], and its top load [standard gravities].

    It begins banked as the profile says.
    """
    room = room_for(model)
    room.y[:] = start.y
    t, load = _fall(start.t, altitude, profile, way, model, room)
    return State(t, room.y), load / STANDARD_GRAVITY
