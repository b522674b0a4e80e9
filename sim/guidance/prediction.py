"""Where a lifting fall goes: the descent module's own equation of motion in long steps, bank over energy.

What guidance predicts with, hundreds of times in a descent: Runge-Kutta's classical step of fourth order,
some seconds long, without error control, which is metres off where an entry's arc is exact. The same source
falls once for a flight and WIDTH times side by side for a campaign: arrays then have an axis of lanes behind
their own.
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, inlined, unlocked
from sim.dynamics.forces import HEAT, LOAD, ROWS, derivative, facing
from sim.dynamics.model import Body, Model, Push, held_model
from sim.dynamics.states import State
from sim.physics.constants import EARTH_RATE, GM_EARTH, STANDARD_GRAVITY
from sim.physics.frames import rotated, vertical
from sim.physics.functions import arctangent, sine_cosine
from sim.physics.gravity import up_to
from sim.physics.numbers import anywhere, at, least, most, put, spread, where, within

STEP = 4.0  # s, of a planned fall; half of it moves its end by some metres
_THIN = 60e3  # m, from where up steps are twice as long
_DEGREE = 2  # of the field
_AT_ONCE = 1e-6  # s, less than which no turn lasts
_LONGEST = 3000.0  # s, after which a fall that does not come down is given up
# How a prediction banks: to the right, to the left, or with the vertical part alone, as if to and fro.
RIGHT, LEFT, PLANAR = 1.0, -1.0, 0.0
# Rows of what a case's own body is made of, (OWN,): see `sim.dynamics.model.Body`.
AREA, LIFT_TO_DRAG, CANOPY, DENSITY_FACTOR, WIND_FACTOR, DENSITY_RISE, WIND_ACROSS, OWN = range(8)


class Profile(NamedTuple):
    """The size of the bank [rad]: `first` down to `energy`, then linear in it to `last` at `last_energy`.

    The variable is -(specific energy) against the turning Earth [m2/s2], which rises all the way down (Lu,
    "Entry Guidance: A Unified Method", J. Guid. Control Dyn. 37 (2014) 713, equation 14).
    """

    first: float
    last: float
    energy: float
    last_energy: float


class Scratch(NamedTuple):
    """What one fall is worked out in: state, stages, the bank held during a stage, its own body."""

    y: FloatArray  # (7,)
    trial: FloatArray  # (7,)
    k: FloatArray  # (4, ROWS)
    programme: FloatArray  # (1, 4)
    own: FloatArray  # (OWN,)


def scratch_for(model: Model, width: int = 1) -> Scratch:
    """Make the scratch for a model's fall, or for `width` of them side by side; the body is the model's."""
    lanes = () if width == 1 else (width,)
    scratch = Scratch(
        np.zeros((7, *lanes)),
        np.zeros((7, *lanes)),
        np.zeros((4, ROWS, *lanes)),
        np.zeros((1, 4, *lanes)),
        np.empty((OWN, *lanes)),
    )
    for row, number in enumerate(own_numbers(model)):
        scratch.own[row] = number
    return scratch


def own_numbers(model: Model) -> tuple[float | FloatArray, ...]:
    """Return what `Scratch.own` is made of: numbers, or arrays (n,) of many cases."""
    b = model.body
    return b.area, b.lift_to_drag, b.canopy, b.density_factor, b.wind_factor, b.density_rise, b.wind_across


def lean(model: Model) -> Model:
    """Return a model for predictions: with an oblate field alone, 300 m off where a fall ends."""
    harmonics = up_to(model.earth.harmonics, _DEGREE)
    return model.having(degree=_DEGREE, harmonics=harmonics, gm_sun=0.0, gm_moon=0.0)


@inlined
def energy_of(y: FloatArray) -> float:
    """Return the variable of `Profile` for a state (7,).

    The axis is that of GCRS: a pole a tenth of a degree off alters it by no more than a metre per second.
    """
    r = math.sqrt(at(y, 0) * at(y, 0) + at(y, 1) * at(y, 1) + at(y, 2) * at(y, 2))
    u, v, w = at(y, 3) + EARTH_RATE * at(y, 1), at(y, 4) - EARTH_RATE * at(y, 0), at(y, 5)
    return GM_EARTH / r - 0.5 * (u * u + v * v + w * w)


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
    return profile.first + within(share, 0.0, 1.0) * (profile.last - profile.first)


@inlined
def height_of(t: float, y: FloatArray, model: Model) -> float:
    """Return a state's geodetic height [m]."""
    x = rotated(facing(t, model.earth), at(y, 0), at(y, 1), at(y, 2))
    _, _, height = vertical(x[0], x[1], x[2])
    return height


@inlined
def miss_of(
    t: float, y: FloatArray, began: float, start: FloatArray, target: FloatArray, model: Model
) -> tuple[float, float]:
    """Return how far `y` at `t` lies beyond the target and to the right of it [m], seen from `start`.

    Along and across the great circle from `start` (at `began`) to the target, (3,) [m, ITRS].
    """
    px, py, pz = rotated(facing(began, model.earth), at(start, 0), at(start, 1), at(start, 2))
    ex, ey, ez = rotated(facing(t, model.earth), at(y, 0), at(y, 1), at(y, 2))
    nx, ny, nz = (
        py * target[2] - pz * target[1],
        pz * target[0] - px * target[2],
        px * target[1] - py * target[0],
    )
    size = 1.0 / math.sqrt(nx * nx + ny * ny + nz * nz)
    nx, ny, nz = nx * size, ny * size, nz * size
    p = 1.0 / math.sqrt(px * px + py * py + pz * pz)
    px, py, pz = px * p, py * p, pz * p
    ax, ay, az = ny * pz - nz * py, nz * px - nx * pz, nx * py - ny * px
    far = math.sqrt(target[0] ** 2 + target[1] ** 2 + target[2] ** 2)
    wanted = arctangent(
        target[0] * ax + target[1] * ay + target[2] * az, target[0] * px + target[1] * py + target[2] * pz
    )
    ahead, out = ex * ax + ey * ay + ez * az, ex * px + ey * py + ez * pz
    aside = arctangent(ex * nx + ey * ny + ez * nz, math.sqrt(ahead * ahead + out * out))
    return far * (arctangent(ahead, out) - wanted), -far * aside


@borrowing
def _felt(
    t: float, y: FloatArray, bank: float, share: float, thick: float, model: Model, scratch: Scratch, row: int
) -> None:
    """Evaluate the equation of motion at a bank [rad] into a row of `scratch.k`.

    With a `share` of the lift, in air denser by the factor `thick`.
    """
    put(scratch.programme[0], 3, bank)
    own, push, none = scratch.own, model.push, spread(0.0, t)
    lift, density = share * at(own, LIFT_TO_DRAG), thick * at(own, DENSITY_FACTOR)
    air = density, at(own, WIND_FACTOR), at(own, DENSITY_RISE), at(own, WIND_ACROSS)
    area, canopy = at(own, AREA), at(own, CANOPY)
    flying = Body(
        area, model.body.drag, lift, canopy, air[0], air[1], none, none, none, none, none, air[2], air[3]
    )
    # Nothing pushes: the aim is never read, and has to be of lanes where the rest is.
    aim = scratch.programme[0]
    held = Push(push.thrust, push.flow, push.exit_area, push.steering, aim, push.platform, scratch.programme)
    banked = Model(model.earth, model.air, flying, held, model.station, model.care)
    derivative(t, y, banked, scratch.k[row])


@borrowing
def feel(t: float, y: FloatArray, bank: float, thick: float, model: Model, scratch: Scratch) -> float:
    """Return the load [m/s2] that a model makes of a state in air denser by a factor."""
    _felt(t, y, bank, spread(1.0, t), thick, model, scratch, 0)
    return at(scratch.k[0], LOAD)


class Turning(NamedTuple):
    """How the bank goes during a step: as the `profile` says on the side of `way` where it `follows` it.

    Elsewhere it turns from `bank` [rad] at a `rate` [rad/s]. `planar`: with the upright part of lift alone.
    """

    profile: Profile
    way: float
    follows: bool
    planar: bool
    bank: float
    rate: float


@borrowing
def step_banked(
    t: float, h: float, turning: Turning, thick: float, model: Model, scratch: Scratch
) -> tuple[float, float, float]:
    """Carry `scratch.y` at `t` over `h` [s], the bank turning, in air denser by a factor.

    Returns what was felt before: load [m/s2] and HEAT; and the integral of that over the step.
    """
    y, k, trial = scratch.y, scratch.k, scratch.trial
    for stage in range(4):
        part = 0.5 * h * ((stage + 1) // 2)
        for j in range(7):
            put(trial, j, at(y, j) + (part * at(k[stage - 1], j) if stage > 0 else 0.0 * h))
        turned = turning.bank + turning.rate * part
        size = where(turning.follows, bank_of(turning.profile, energy_of(trial)), turned)
        bank, share = where(turning.follows, turning.way * size, turned), spread(1.0, t)
        if turning.planar:
            bank, share = 0.0 * t, sine_cosine(size)[1]
        _felt(t + part, trial, bank, share, thick, model, scratch, stage)
    load, heat = at(k[0], LOAD), at(k[0], HEAT)
    for j in range(7):
        put(y, j, at(y, j) + h / 6.0 * (at(k[0], j) + 2.0 * (at(k[1], j) + at(k[2], j)) + at(k[3], j)))
    heated = h / 6.0 * (heat + 2.0 * (at(k[1], HEAT) + at(k[2], HEAT)) + at(k[3], HEAT))
    return load, heat, heated


@borrowing
def fall_to(
    t: float,
    altitude: float,
    profile: Profile,
    way: float,
    planar: bool,
    bank: float,
    turns: float,
    step: float,
    thick: float,
    model: Model,
    scratch: Scratch,
) -> tuple[float, float]:
    """Carry `scratch.y` from `t` down to an `altitude` [m, geodetic]; return when [s], and top load [m/s2].

    In steps of `step` [s], twice as long high up, in air denser by the factor `thick`. The bank [rad] turns
    for `turns` [s] evenly from `bank` to the profile's first on the side of `way`, in steps that end with it,
    and follows the profile from there on, within a step too: one that came to what the profile says a step
    late would end kilometres off, and so would one that were on the other side at once. `planar`: with the
    upright part of lift alone. What is still above the altitude after the longest time stays where it is.
    """
    none, last, turned = 0.0 * t, t + _LONGEST, t + turns
    top, back, rate = none, none, (way * profile.first - bank) / most(turns, _AT_ONCE)
    above = height_of(t, scratch.y, model) - altitude
    falling = above > 0.0
    while anywhere(falling):
        long, left = where(above + altitude > _THIN, 2.0 * step, step), turned - t
        follows = left < _AT_ONCE
        h = where(falling, where(follows, long, least(left, step)), 0.0)
        held = Turning(profile, way, follows, planar, bank, rate)
        load, _, _ = step_banked(t, h, held, thick, model, scratch)
        top = where(falling, most(top, load), top)
        bank, t = bank + where(follows, 0.0, h * rate), t + h
        now = height_of(t, scratch.y, model) - altitude
        back = where(falling & (now <= 0.0), h * now / (above - now), back)
        above = where(falling, now, above)
        falling = falling & (now > 0.0) & (t < last)
    # Back along the straight line; what is left by then is some metres, along the velocity.
    held = Turning(profile, way, turned - t < _AT_ONCE, planar, bank, rate)
    step_banked(t, back, held, thick, model, scratch)
    now = height_of(t + back, scratch.y, model) - altitude
    rest = where(now != above, -now * back / (now - above), none)
    for j in range(7):
        put(scratch.y, j, at(scratch.y, j) + rest * at(scratch.k[3], j))
    return t + back + rest, top


@unlocked
def fall_from(
    t: float,
    altitude: float,
    profile: Profile,
    way: float,
    bank: float,
    turns: float,
    step: float,
    model: Model,
    scratch: Scratch,
) -> tuple[float, float]:
    """Carry `scratch.y` as `fall_to` does, for callers in Python."""
    planar = way == PLANAR
    return fall_to(t, altitude, profile, way, planar, bank, turns, step, 1.0, held_model(model), scratch)


def fall(start: State, altitude: float, profile: Profile, way: float, model: Model) -> tuple[State, float]:
    """Return where a fall comes down to an `altitude` [m, geodetic], and its top load [standard gravities].

    It begins banked as the profile says.
    """
    scratch = scratch_for(model)
    scratch.y[:] = start.y
    t, load = fall_from(start.t, altitude, profile, way, way * profile.first, 0.0, STEP, model, scratch)
    return State(t, scratch.y), load / STANDARD_GRAVITY
