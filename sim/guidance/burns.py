"""Finite burns: how long, and flown as arcs."""

import math
from typing import Protocol

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import COASTING, Model
from sim.dynamics.states import State


class Propulsion(Protocol):
    """What pushes: thrust in vacuum [N] and mass flow [kg/s]."""

    @property
    def thrust_vacuum_n(self) -> float:
        """Thrust [N]."""

    @property
    def flow_kgps(self) -> float:
        """Mass flow [kg/s]."""


def burn_duration(delta_v: float, mass: float, engine: Propulsion) -> float:
    """Return the seconds that `engine` needs for `delta_v` [m/s] from `mass` [kg] (rocket equation)."""
    exhaust = engine.thrust_vacuum_n / engine.flow_kgps
    return mass / engine.flow_kgps * -math.expm1(-delta_v / exhaust)


def fly_burn(
    start: State, model: Model, engine: Propulsion, *, delta_v: float, steering: int, aim: FloatArray
) -> Arc:
    """Fly a burn of `delta_v` [m/s] from `start`.

    `aim` (3,) is the unit vector of the thrust in the axes of `steering`: GCRS for INERTIAL; radial, along
    track, orbit normal of the ship's own orbit for ORBITAL. The engine is off again in the arc that follows.
    """
    pushed = model.having(
        thrust=engine.thrust_vacuum_n,
        flow=engine.flow_kgps,
        steering=steering,
        aim=np.ascontiguousarray(aim, dtype=float),
    )
    return propagate(start, start.t + burn_duration(delta_v, start.mass, engine), pushed)


def quiet(model: Model) -> Model:
    """Return `model` with its engine off."""
    return model._replace(push=COASTING)
