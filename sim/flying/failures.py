"""What goes wrong on the way down, as edits of its rows: none of it is planned for."""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.sequence import Stretch
from sim.dynamics.states import State
from sim.flying.burns import Thrust
from sim.flying.descent import (
    BACK_UP,
    ENTRY,
    ROLLING,
    TOGETHER,
    WAITING,
    braking,
    entry_rows,
    falling,
)
from sim.flying.descent_module import module, rolling_module
from sim.library.models import Canopy, Parachutes
from sim.world import World

# a canopy that hangs there and brakes nothing
_NOTHING = {"area_m2": 0.1, "drag_coefficient": 0.01, "filling_m": 0.0}


class Burn(NamedTuple):
    """How a braking burn fails: thrust by a factor, cut off after some seconds, made up for after others."""

    thrust_factor: float = 1.0
    cut_after: float = math.inf  # s
    back_up_after: float = math.inf  # s, from there until the small thrusters go on with what is missing


def failed_burn(rows: tuple[Stretch, ...], world: World, burn: Burn, start: State) -> tuple[Stretch, ...]:
    """Return braking rows whose burn fails; raises FlightError when tanks do not suffice for the rest of it.

    The speed is measured on board, so that a weak engine burns longer. `start`: the ship at the ignition.
    """
    (planned, *others), engine = rows, Thrust.of(world.craft.main_engine)
    exhaust = engine.force / engine.flow
    mass = start.y[..., 6]
    delta_v = -exhaust * np.log(1.0 - engine.flow * planned.lasts / mass)
    push = planned.model.push
    weak = push._replace(thrust=burn.thrust_factor * push.thrust, flow=burn.thrust_factor * push.flow)
    whole = planned.lasts / burn.thrust_factor
    lasts = np.minimum(whole, burn.cut_after)
    first = planned._replace(model=planned.model._replace(push=weak), lasts=lasts)
    if np.all(lasts == whole) or np.all(np.isinf(burn.back_up_after)):
        return (first, *others)
    left = mass - weak.flow * lasts
    thrusters = Thrust.of_thrusters(world.craft.thrusters, world.craft.thrusters.aft)
    missing = delta_v - exhaust * np.log(mass / left)
    duration = thrusters.duration(missing, left)
    if np.any(left - thrusters.flow * duration < world.craft.empty_mass_kg):
        raise FlightError(
            f"the small thrusters need {thrusters.flow * duration:.0f} kg for the missing {missing:.0f} m/s, "
            f"and the ship holds {left - world.craft.empty_mass_kg:.0f} kg",
            at=start,
            hint="raise cut_after_s of failure in phase 'deorbit'",
        )
    coasting = others[0].model
    return (
        first,
        Stretch(WAITING, coasting, burn.back_up_after),
        braking(BACK_UP, coasting, thrusters, duration, world),
        *others,
    )


def late_separation(rows: tuple[Stretch, ...], world: World, delay: float) -> tuple[Stretch, ...]:
    """Return braking rows after whose coast the service module hangs on for another `delay` [s].

    The orbital module is gone. The pair does not hold its heat shield ahead: it has no lift to speak of.
    """
    pair = module(world).having(area=world.descent_module.joined_drag_area_m2, drag=np.array([[0.0, 1.0]]))
    return (*rows, Stretch(TOGETHER, pair, delay, drop=world.craft.orbital_module_kg))


def rolling_after(world: World, programme: FloatArray, until: float) -> tuple[Stretch, ...]:
    """Return a fall that is steered `until` an instant [s], and rolls without lift from there on."""
    roll = falling(ROLLING, rolling_module(world), world)
    guided = entry_rows(world, programme)[0]._replace(end=None, lasts=until - float(programme[0, 0]))
    return (guided, roll) if guided.lasts > 0.0 else (roll._replace(name=ENTRY),)


def stuck_at(programme: FloatArray, when: float) -> FloatArray:
    """Return a programme whose bank stays from an instant [s] on as it is then."""
    rows = programme[programme[:, 0] < when]
    bank = float(np.interp(when, programme[:, 0], programme[:, 3]))
    return np.vstack([rows, [[when, 0.0, 0.0, bank]]])


def without_canopy(parachutes: Parachutes, name: str) -> Parachutes:
    """Return parachutes one of whose canopies is torn off: its time or height is fallen through."""
    canopies = parachutes.canopies
    gone = [each.model_copy(update=_NOTHING) if each.name == name else each for each in canopies]
    return _with_canopies(parachutes, gone)


def late_canopy(parachutes: Parachutes, name: str, delay: float) -> Parachutes:
    """Return parachutes one of whose canopies opens `delay` [s] late: the one before stays so much longer."""
    out: list[Canopy] = []
    for canopy in parachutes.canopies:
        if canopy.name == name:
            wait = f"wait for the {name}"
            longer = {"name": wait, "duration_s": delay, "until_altitude_m": None, "filling_m": 0.0}
            before = out[-1] if out else canopy.model_copy(update=_NOTHING)
            out.append(before.model_copy(update=longer))
        out.append(canopy)
    return _with_canopies(parachutes, out)


def on_reserve(parachutes: Parachutes) -> Parachutes:
    """Return the reserve alone: the module falls to where its first canopy opens."""
    reserve = parachutes.reserve
    fall = reserve[-1].model_copy(
        update={"name": "fall", "until_altitude_m": parachutes.reserve_altitude_m, **_NOTHING}
    )
    return _with_canopies(parachutes, [fall, *reserve])


def _with_canopies(parachutes: Parachutes, canopies: list[Canopy]) -> Parachutes:
    return parachutes.model_copy(update={"canopies": tuple(canopies)})
