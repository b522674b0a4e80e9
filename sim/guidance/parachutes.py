"""The last ten kilometres: canopies one after the other, the heat shield, the soft-landing engines."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.legs import FlightError
from sim.dynamics.model import VERTICAL, Model
from sim.dynamics.states import State
from sim.dynamics.stops import ALTITUDE, Stop
from sim.library.models import Canopy
from sim.physics.constants import EARTH_RATE, STANDARD_GRAVITY
from sim.physics.frames import enu_from_itrs
from sim.world import World

FloatArray = NDArray[np.float64]

# assumed: double-base solid propellant at sea level; range 180 to 240 s. It only sets the mass burnt, about 8 kg.
_SOFT_LANDING_ISP = 210.0  # s
_LONGEST_RIDE = 7200.0  # s under the main canopy
_LONGEST_SOFT_LANDING = 5.0  # s


@dataclass(frozen=True, slots=True)
class Ride:
    """The way down from the parachute command, arc by arc; `soft_landing` ends on the ground."""

    pilot: Arc
    drogue: Arc
    reefed_main: Arc
    main: Arc  # from its full opening to the loss of the heat shield
    main_light: Arc  # without the heat shield
    soft_landing: Arc
    ground: float  # height of the ground over the ellipsoid [m]

    @property
    def arcs(self) -> tuple[Arc, ...]:
        """All arcs in order, but for a main arc of no length: the heat shield gone as the canopy opened."""
        every = (self.pilot, self.drogue, self.reefed_main, self.main, self.main_light, self.soft_landing)
        return tuple(arc for arc in every if arc.steps)

    @property
    def touchdown(self) -> State:
        """The module on the ground."""
        return self.soft_landing.end


def ride_down(command: State, world: World, *, keep: bool = True) -> Ride:
    """Fly from the parachute command to the ground; raises FlightError when the ground comes too early.

    The terrain's height above the sea is the target's, the geoid that of the place below the opened canopy:
    the wind then moves the module by some kilometres, and the geoid by centimetres.
    """
    craft = world.craft
    chutes = craft.parachutes
    opened = []
    state = command
    place = world.geodetic(command)
    ground = ground_below(command, world)
    for name, canopy in (("pilot", chutes.pilot), ("drogue", chutes.drogue), ("reefed main", chutes.reefed_main)):
        assert canopy.duration_s is not None
        arc = propagate(
            state,
            state.t + canopy.duration_s,
            under(canopy, world),
            stops=[Stop(ALTITUDE, ground, -1)],
            keep=keep,
        )
        if arc.stopped_by is not None:
            raise _too_low(f"the module hits the ground under the {name} canopy", place[2], ground, world, arc.end)
        opened.append(arc)
        state = arc.end
    main = under(chutes.main, world)
    heavy = _drop_heat_shield(state, main, world, ground, keep)
    light = heavy.end.with_mass(heavy.end.mass - craft.descent_module.heat_shield_kg)
    last_metre = ground + chutes.soft_landing_height_m
    arc = _sink(light, main, world, last_metre, keep)
    return Ride(*opened, heavy, arc, _soften(arc.end, main, world, ground, keep), ground)


def under(canopy: Canopy, world: World) -> Model:
    """Return what the descent module feels under a canopy: both drags on the module's reference area."""
    module = world.craft.descent_module
    added = canopy.drag_coefficient * canopy.area_m2 / module.area_m2
    drag = np.array([(mach, coefficient + added) for mach, coefficient in module.drag_by_mach])
    return world.descent_model._replace(area=module.area_m2, drag=drag, lift_to_drag=0.0)


def ground_below(state: State, world: World) -> float:
    """Return the ground's height over the ellipsoid [m] below a state, the terrain being the target's."""
    assert world.target is not None
    latitude, longitude, _ = world.geodetic(state)
    return world.ellipsoid_height(latitude, longitude, world.target.ground)


def velocity_over_ground(state: State, world: World) -> FloatArray:
    """Return the velocity (3,) against the turning Earth [m/s] to the east, to the north and up."""
    latitude, longitude, _ = world.geodetic(state)
    earth = world.earth_matrix(state.t)
    turning = earth @ state.v - np.cross([0.0, 0.0, EARTH_RATE], earth @ state.r)
    return np.asarray(enu_from_itrs(latitude, longitude) @ turning)


def _drop_heat_shield(start: State, model: Model, world: World, ground: float, keep: bool) -> Arc:
    """Sink under the main canopy to the altitude where the heat shield falls, or drop it at once below that."""
    altitude = world.craft.descent_module.heat_shield_jettison_altitude_m
    height = world.geodetic(start)[2]
    if altitude <= ground + world.craft.parachutes.soft_landing_height_m:
        raise _too_low(
            "the soft-landing engines are behind the heat shield, which is still on at the ground",
            altitude,
            ground,
            world,
            start,
        )
    if height <= altitude:
        return propagate(start, start.t, model, keep=keep)
    return _sink(start, model, world, altitude, keep)


def _sink(start: State, model: Model, world: World, altitude: float, keep: bool) -> Arc:
    """Sink under a canopy to an altitude [m]."""
    height = world.geodetic(start)[2]
    if height <= altitude:
        raise _too_low("the main canopy opens too late", height, altitude, world, start)
    arc = propagate(start, start.t + _LONGEST_RIDE, model, stops=[Stop(ALTITUDE, altitude, -1)], keep=keep)
    if arc.stopped_by is None:
        raise FlightError(
            f"the module still hangs above {altitude / 1000.0:.1f} km after {_LONGEST_RIDE / 3600.0:g} hours",
            t=arc.end.t,
            altitude_km=world.geodetic(arc.end)[2] / 1000.0,
            hint="look at area_m2 and drag_coefficient of parachutes.main in [craft]",
        )
    return arc


def _soften(start: State, model: Model, world: World, ground: float, keep: bool) -> Arc:
    """Brake with the soft-landing engines along the vertical over the last metre, down to the ground.

    Constant thrust from the kinematics: the speed's square falls evenly over the height, and with it the
    canopy's drag, which carried the whole weight before.
    """
    craft = world.craft
    height = world.geodetic(start)[2] - ground
    sinking = -float(velocity_over_ground(start, world)[2])
    slow = craft.parachutes.touchdown_speed_mps
    if sinking <= slow:
        thrust = 0.0
    else:
        braking = (sinking**2 - slow**2) / (2.0 * height)
        carried = 0.5 * STANDARD_GRAVITY * (1.0 + (slow / sinking) ** 2)  # mean of the canopy's drag by mass
        thrust = start.mass * (braking + STANDARD_GRAVITY - carried)
    model = model._replace(
        thrust=thrust, flow=thrust / (_SOFT_LANDING_ISP * STANDARD_GRAVITY), steering=VERTICAL
    )
    stop = Stop(ALTITUDE, ground, -1)
    return propagate(start, start.t + _LONGEST_SOFT_LANDING, model, stops=[stop], keep=keep)


def _too_low(what: str, height: float, ground: float, world: World, state: State) -> FlightError:
    return FlightError(
        f"{what}: {height:.0f} m against {ground:.0f} m over the ellipsoid",
        t=state.t,
        altitude_km=world.geodetic(state)[2] / 1000.0,
        hint="look at ground_height_m of [target] and at the altitudes and times of the parachutes in [craft]",
    )
