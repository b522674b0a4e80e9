"""At the port and away from it: where the docked ship is, the push of the springs, the separation burn."""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.flying.axes import orbital_axes
from sim.flying.burns import Manoeuvre, Thrust
from sim.library.models import Craft
from sim.physics.constants import STANDARD_GRAVITY
from sim.world import World
from sim.world.station import port_in_orbital_axes

_ORBIT_NORMAL = np.array([0.0, 0.0, 1.0])


class SeparationBurn(NamedTuple):
    """The burn away from the station by `number` thrusters, on for the share `duty` of its time."""

    manoeuvre: Manoeuvre
    number: int
    duty: float


def port_of(world: World) -> FloatArray:
    """Return the port's position [m] and outward axis (2, 3) in the station's radial, along, normal axes.

    Without a rendezvous in the scenario no port is known: the ship then leaves the centre of mass to nadir.
    """
    if world.rendezvous is None:
        return np.array([[0.0, 0.0, 0.0], [-1.0, 0.0, 0.0]])
    return port_in_orbital_axes(world.rendezvous.port)


def docked_state(world: World, t: float, mass: float) -> State:
    """Return the docked ship at `t` [s]: its centre of mass `probe_m` outside the port's plane.

    The station is a rigid body that turns with its orbital axes.
    """
    station = world.station_state(t)
    axes = orbital_axes(station)
    position, outward = port_of(world)
    arm = position + world.craft.probe_m * outward
    turn = np.linalg.norm(np.cross(station.r, station.v)) / (station.r @ station.r)
    velocity = np.cross(turn * _ORBIT_NORMAL, arm)
    return State.of(t, station.r + axes.T @ arm, station.v + axes.T @ velocity, mass)


def pushed_off(docked: State, world: World) -> State:
    """Return the ship as the springs let it go, outward along the port's axis."""
    outward = orbital_axes(world.station_state(docked.t)).T @ port_of(world)[1]
    return docked.with_velocity(docked.v + world.craft.separation.spring_speed_mps * outward)


def separation_direction(port: FloatArray) -> FloatArray:
    """Return the separation burn's direction (3,) in radial, along, normal axes for a port (2, 3).

    Along the track, because only that makes a ship drift away for good: a push along a nadir or zenith
    port's axis comes back after one revolution. Towards the end of the station where the port is or where
    it points, so that the ship does not pass along the station; backwards from the middle.
    """
    position, outward = port
    along = outward[1] if abs(outward[1]) > abs(outward[0]) else position[1]
    return np.array([0.0, 1.0 if along > 0.0 else -1.0, 0.0])


def separation_burn(craft: Craft, port: FloatArray, mass: float) -> SeparationBurn:
    """Return the burn that gives the documented speed in the documented time to `mass` [kg] at a port (2, 3).

    As few thrusters as can do it, pulsed to the right average. Raises FlightError when all together are too
    weak.
    """
    plan, thrusters = craft.separation, craft.thrusters
    exhaust = thrusters.isp_s * STANDARD_GRAVITY
    flow = mass / plan.burn_s * -math.expm1(-plan.burn_delta_v_mps / exhaust)
    force = flow * exhaust
    number = math.ceil(force / thrusters.thrust_n - 1e-9)
    if number > thrusters.number:
        raise FlightError(
            f"the separation burn of {plan.burn_delta_v_mps:g} m/s in {plan.burn_s:g} s needs {force:.0f} "
            f"N; {thrusters.number} thrusters of {thrusters.thrust_n:g} N do not give it",
            hint="make separation.burn_s longer or burn_delta_v_mps smaller in [craft]",
        )
    manoeuvre = Manoeuvre(plan.burn_delta_v_mps * separation_direction(port), Thrust(force, flow))
    return SeparationBurn(manoeuvre, number, force / (number * thrusters.thrust_n))
