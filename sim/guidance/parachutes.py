"""The last ten kilometres: canopies one after the other, the heat shield, the soft-landing engines."""

import math
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import VERTICAL, Body, Model
from sim.dynamics.states import State
from sim.dynamics.stops import ALTITUDE, Stop
from sim.legs import FlightError
from sim.library.models import Canopy
from sim.physics.constants import EARTH_RATE, STANDARD_GRAVITY
from sim.physics.frames import enu_from_itrs
from sim.world import World

# assumed: double-base solid propellant at sea level; range 180 to 240 s. Only sets the mass burnt, some 9 kg.
_SOFT_LANDING_ISP = 210.0  # s
# A canopy's steady sink forgets errors within a second; a finer step only costs time (measured: millimetres).
_COARSER = 100.0
_LONGEST_RIDE = 7200.0  # s under the main canopy


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

    The terrain's height above the sea is the target's, the geoid that of the place below the command: the
    wind then moves the module by some kilometres, and with them the geoid by some centimetres.
    """
    craft = world.craft
    ground = ground_below(command, world)
    pilot, drogue, reefed = _open(command, world, ground, keep)
    main = under(craft.parachutes.main, world)
    heavy = _sink_with_heat_shield(reefed.end, main, world, ground, keep)
    light = heavy.end.with_mass(heavy.end.mass - craft.descent_module.heat_shield_kg)
    lighter = _sink(light, main, world, ground + craft.parachutes.soft_landing_height_m, keep)
    last = _soften(lighter.end, main, world, ground, keep)
    return Ride(pilot, drogue, reefed, heavy, lighter, last, ground)


def _open(command: State, world: World, ground: float, keep: bool) -> tuple[Arc, Arc, Arc]:
    """Fly under the canopies that last a set time: pilot, drogue, reefed main."""
    chutes = world.craft.parachutes
    stops = [Stop(ALTITUDE, ground, -1)]

    def ride(start: State, canopy: Canopy) -> Arc:
        assert canopy.duration_s is not None
        arc = propagate(
            start,
            start.t + canopy.duration_s,
            under(canopy, world),
            stops=stops,
            keep=keep,
        )
        if arc.stopped_by is not None:
            height = world.geodetic(command)[2]
            raise _too_low("the ground comes before the main canopy opens", height, ground, world, arc.end)
        return arc

    pilot = ride(command, chutes.pilot)
    drogue = ride(pilot.end, chutes.drogue)
    return pilot, drogue, ride(drogue.end, chutes.reefed_main)


def under(canopy: Canopy, world: World) -> Model:
    """Return what the descent module feels under a canopy."""
    module = world.craft.descent_module
    canopied = Body(
        module.area_m2, np.array(module.drag_by_mach), canopy=canopy.drag_coefficient * canopy.area_m2
    )
    model = world.descent_model
    return model._replace(body=canopied, care=model.care.by(_COARSER))


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


def _sink_with_heat_shield(start: State, model: Model, world: World, ground: float, keep: bool) -> Arc:
    """Sink under the main canopy to where the heat shield falls; below that it falls at once."""
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
    stops = [Stop(ALTITUDE, altitude, -1)]
    arc = propagate(start, start.t + _LONGEST_RIDE, model, stops=stops, keep=keep)
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

    The constant thrust that leaves the touchdown speed: the speed's square u over the height sunk s follows
    du/ds = -2 (T/m - g + g u/u0), where the canopy carried the whole weight at u0. Its solution over the
    height h with E = exp(-2 g h / u0) gives T/m = g + g (E - u1/u0) / (1 - E).
    """
    craft = world.craft
    height = world.geodetic(start)[2] - ground
    before = float(velocity_over_ground(start, world)[2]) ** 2
    after = craft.parachutes.touchdown_speed_mps**2
    decay = math.exp(-2.0 * STANDARD_GRAVITY * height / before)
    thrust = start.mass * STANDARD_GRAVITY * (1.0 + (decay - after / before) / (1.0 - decay))
    # A canopy that is slower than the touchdown speed by itself needs no engines.
    thrust = thrust if after < before else 0.0
    model = model._replace(care=world.care).having(
        thrust=thrust, flow=thrust / (_SOFT_LANDING_ISP * STANDARD_GRAVITY), steering=VERTICAL
    )
    stop = Stop(ALTITUDE, ground, -1)
    longest = 2.0 * height / math.sqrt(min(before, after))  # s, twice what the slowest sink would need
    arc = propagate(start, start.t + longest, model, stops=[stop], keep=keep)
    if arc.stopped_by is None:
        raise FlightError(
            "the soft-landing engines lift the module off again before it touches the ground",
            t=arc.end.t,
            altitude_km=world.geodetic(arc.end)[2] / 1000.0,
            hint="raise touchdown_speed_mps of parachutes in [craft]",
        )
    return arc


def _too_low(what: str, height: float, ground: float, world: World, state: State) -> FlightError:
    return FlightError(
        f"{what}: {height:.0f} m against {ground:.0f} m over the ellipsoid",
        t=state.t,
        altitude_km=world.geodetic(state)[2] / 1000.0,
        hint="look at ground_height_m of [target] and at the altitudes of the parachutes in [craft]",
    )
