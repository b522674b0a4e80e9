"""Every thrust of a ship: what pushes, what it shall give, and coast, burn and coast as arcs."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import COASTING, ORBITAL, Model, Push
from sim.dynamics.states import State
from sim.library.models import Engine, Thrusters
from sim.physics.constants import STANDARD_GRAVITY

SMALLEST = 1e-4  # m/s; a smaller burn is not flown


@dataclass(frozen=True, slots=True)
class Thrust:
    """What pushes: force in vacuum [N], mass flow [kg/s] and exit area [m2]."""

    force: float
    flow: float
    exit_area: float = 0.0

    @staticmethod
    def of(engine: Engine) -> "Thrust":
        """Return what an engine gives."""
        return Thrust(engine.thrust_vacuum_n, engine.flow_kgps, engine.exit_area_m2)

    @staticmethod
    def of_thrusters(thrusters: Thrusters, number: int) -> "Thrust":
        """Return what `number` of the small thrusters give together."""
        force = number * thrusters.thrust_n
        return Thrust(force, force / (thrusters.isp_s * STANDARD_GRAVITY))

    def duration(self, delta_v: float, mass: float) -> float:
        """Return the seconds that it takes to give `delta_v` [m/s] to `mass` [kg] (rocket equation)."""
        exhaust = self.force / self.flow
        seconds: float = mass / self.flow * -np.expm1(-delta_v / exhaust)  # or arrays, of many cases
        return seconds

    def push(self, aim: FloatArray, steering: int = ORBITAL) -> Push:
        """Return the push along the unit vector `aim` (3,) in the axes of `steering`: see `Push`."""
        return COASTING._replace(
            thrust=self.force,
            flow=self.flow,
            exit_area=self.exit_area,
            steering=steering,
            aim=np.ascontiguousarray(aim, dtype=float),
        )


@dataclass(frozen=True, slots=True)
class Manoeuvre:
    """A burn: `delta_v` (3,) [m/s] in the axes of `steering`, centred on `middle` [s], or begun at once.

    Axes: radial, along track, normal of the ship's own orbit for ORBITAL; GCRS for INERTIAL. A burn whose
    first half does not fit before its middle begins at once too.
    """

    delta_v: FloatArray
    thrust: Thrust
    middle: float = -math.inf
    steering: int = ORBITAL

    @property
    def size(self) -> float:
        """Size [m/s]."""
        return float(np.linalg.norm(self.delta_v))


def fly_manoeuvre(
    start: State, model: Model, manoeuvre: Manoeuvre, *, until: float | None = None, keep: bool = True
) -> list[Arc]:
    """Coast from `start` to the burn, burn, and coast on to `until` [s]; without it the last arc is the burn.

    A burn smaller than SMALLEST is left out. `model` is what the coasting ship feels.
    """
    arcs: list[Arc] = []
    state, size, thrust = start, manoeuvre.size, manoeuvre.thrust
    coast = model._replace(push=COASTING)
    if size > SMALLEST:
        ignition = manoeuvre.middle - 0.5 * thrust.duration(size, state.mass)
        if ignition > state.t:
            arcs.append(propagate(state, ignition, coast, keep=keep))
            state = arcs[-1].end
        push = thrust.push(manoeuvre.delta_v / size, manoeuvre.steering)
        end = state.t + thrust.duration(size, state.mass)
        arcs.append(propagate(state, end, model._replace(push=push)))
        state = arcs[-1].end
    if until is not None and until > state.t:
        arcs.append(propagate(state, until, coast, keep=keep))
    return arcs


def fly_manoeuvres(
    start: State, model: Model, manoeuvres: Sequence[Manoeuvre], *, until: float, keep: bool = True
) -> list[Arc]:
    """Fly coasts and burns in turn until `until` [s]: see `fly_manoeuvre`."""
    arcs: list[Arc] = []
    for manoeuvre in manoeuvres:
        arcs += fly_manoeuvre(arcs[-1].end if arcs else start, model, manoeuvre, keep=keep)
    state = arcs[-1].end if arcs else start
    if until > state.t:
        arcs.append(propagate(state, until, model._replace(push=COASTING), keep=keep))
    return arcs
