"""The legs of the descent, strung together once: what solves for a landing flies the very same legs.

Braking burn, coast to the module separation, ballistic entry to the parachute command; the canopies and
the last metre are in `sim.guidance.parachutes`.
"""

from dataclasses import dataclass

import numpy as np

from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import ORBITAL, Body, Model
from sim.dynamics.states import State
from sim.dynamics.stops import ALTITUDE, Stop
from sim.guidance.burns import burn_duration, fly_burn
from sim.guidance.parachutes import ride_down
from sim.legs import FlightError
from sim.library.models import Craft
from sim.physics.constants import GM_EARTH
from sim.world import World

# What has not come down within a revolution of the lowest orbits stays up.
_ONE_REVOLUTION = 5600.0  # s
_AGAINST_THE_TRACK = np.array([0.0, -1.0, 0.0])  # radial, along, normal


@dataclass(frozen=True, slots=True)
class Descent:
    """A descent flown to its end for two of its states: at the parachute command and on the ground."""

    command: State
    touchdown: State


def descend(ignition: State, world: World, *, delta_v: float, separation_altitude: float) -> Descent:
    """Fly from the ignition of the braking burn to the ground, keeping nothing on the way.

    `delta_v` [m/s] against the track; `separation_altitude` geodetic [m]. Raises FlightError.
    """
    cutoff = brake(ignition, world, delta_v).end
    apart = separate_modules(fall(cutoff, world, separation_altitude, keep=False).end, world)
    command = enter(apart, world, keep=False).end
    return Descent(command, ride_down(command, world, keep=False).touchdown)


def brake(start: State, world: World, delta_v: float) -> Arc:
    """Fly the braking burn of `delta_v` [m/s] against the track.

    Raises FlightError when the tanks or the engine's life do not suffice.
    """
    engine = world.craft.main_engine
    duration = burn_duration(delta_v, start.mass, engine)
    needed, left = engine.flow_kgps * duration, start.mass - empty_mass(world.craft)
    lacking = ""
    if needed > left:
        lacking = f"{needed:.0f} kg of propellant, and the ship holds {max(left, 0.0):.0f} kg"
    elif duration > engine.life_s:
        lacking = f"{duration:.0f} s, and the engine lasts {engine.life_s:.0f} s"
    if lacking:
        raise FlightError(
            f"the braking burn of {delta_v:g} m/s needs {lacking}",
            t=start.t,
            altitude_km=world.geodetic(start)[2] / 1000.0,
            hint="lower delta_v_mps of phase 'deorbit', or look at propellant and main_engine in [craft]",
        )
    model = world.craft_model(start.t)
    return fly_burn(start, model, engine, delta_v=delta_v, steering=ORBITAL, aim=_AGAINST_THE_TRACK)


def empty_mass(craft: Craft) -> float:
    """Return the mass [kg] of the three modules without propellant."""
    full = craft.descent_module.mass_kg + craft.orbital_module_kg + craft.service_module_kg
    return full - craft.propellant_kg


def fall(start: State, world: World, altitude: float, *, keep: bool = True) -> Arc:
    """Coast down to a geodetic `altitude` [m] in one piece; raises FlightError when the orbit stays above."""
    return _down_to(start, world.craft_model(start.t), world, altitude, "the module separation", keep)


def separate_modules(whole: State, world: World) -> State:
    """Return the descent module at the instant when the ship comes apart."""
    return whole.with_mass(world.craft.descent_module.mass_kg)


def entry_model(world: World) -> Model:
    """Return what the descent module feels: drag alone, because a slow roll turns its lift all round."""
    module = world.craft.descent_module
    return world.descent_model._replace(body=Body(module.area_m2, np.array(module.drag_by_mach)))


def enter(start: State, world: World, *, keep: bool = True) -> Arc:
    """Fall through the air to the altitude of the parachute command; raises FlightError when it stays up."""
    altitude = world.craft.parachutes.command_altitude_m
    return _down_to(start, entry_model(world), world, altitude, "the parachute command", keep)


def _down_to(start: State, model: Model, world: World, altitude: float, what: str, keep: bool) -> Arc:
    """Fly to a geodetic altitude [m] from above it within one revolution."""
    height = world.geodetic(start)[2]
    if height <= altitude:
        raise FlightError(
            f"{what} is due at {altitude / 1000.0:.1f} km, the ship is at {height / 1000.0:.1f} km already",
            t=start.t,
            altitude_km=height / 1000.0,
            hint="the altitudes of the descent must fall from phase to phase",
        )
    arc = propagate(start, start.t + _ONE_REVOLUTION, model, stops=[Stop(ALTITUDE, altitude, -1)], keep=keep)
    if arc.stopped_by is None:
        raise FlightError(
            f"the ship does not come down: its perigee is {_perigee(start) / 1000.0:.0f} km high, and a "
            f"revolution later it has not passed {altitude / 1000.0:.1f} km for {what}",
            t=start.t,
            altitude_km=height / 1000.0,
            hint="raise delta_v_mps of phase 'deorbit'",
        )
    return arc


def _perigee(state: State) -> float:
    """Return the osculating perigee's height [m] over the Earth's mean radius of 6371 km."""
    r, v = float(np.linalg.norm(state.r)), float(np.linalg.norm(state.v))
    semi_major = 1.0 / (2.0 / r - v * v / GM_EARTH)
    momentum2 = float(np.sum(np.cross(state.r, state.v) ** 2))
    eccentricity = np.sqrt(max(1.0 - momentum2 / (GM_EARTH * semi_major), 0.0))
    return float(semi_major * (1.0 - eccentricity) - 6371.0e3)
