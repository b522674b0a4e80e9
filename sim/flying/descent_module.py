"""What the descent module feels between its separation and the ground."""

import math

import numpy as np

from sim.dynamics.model import Body, Model
from sim.library.models import DescentModule
from sim.physics.lookup import curve
from sim.world import World
from sim.world.sky import with_ground

_ABOVE, _BELOW = 20e3, 200.0  # m, of the air above the module separation and below the target


def module(world: World, canopy: float = 0.0) -> Model:
    """Return what the descent module feels under a `canopy` [m2], none but its own air without."""
    target, window = world.target, world.windows[-1]
    orbit = window.orbit
    assert target is not None
    height = world.ellipsoid_height(target.latitude, target.longitude, target.ground)
    low = world.low_model(
        window.first,
        window.last,
        (target.latitude, target.longitude),
        latitudes=(-orbit.northernmost, orbit.northernmost),
        heights=(height - _BELOW, orbit.lowest + _ABOVE),
        wind=world.landing_wind,
    )
    craft = world.descent_module
    # The coefficient's curve over Mach is the same for many cases, what it counts on may differ.
    body = {"area": craft.trimmed_area_m2, "drag": curve(np.array(craft.drag_by_mach)), "canopy": canopy}
    return low._replace(earth=with_ground(low.earth, target.ground)).having(**body)


def lean_of(module: DescentModule, body: Body) -> float:
    """Return the angle [rad] of the air's force from the module's axis, NaN where it does not hold its trim.

    The force leans from the stream by the arctangent of lift over drag, the axis by the trim angle.
    """
    ratio = body.lift_to_drag or body.rolled
    return math.radians(module.trim_deg) - math.atan(ratio) if ratio else math.nan


def rolling_module(world: World) -> Model:
    """Return what the descent module feels that turns its lift all round by a roll."""
    return module(world).having(rolled=world.descent_module.hypersonic.lift_to_drag)


def lifting_module(world: World) -> Model:
    """Return what the descent module feels that holds its lift to one side: its bank is still to come."""
    lift_to_drag = world.descent_module.hypersonic.lift_to_drag
    return module(world).having(lift_to_drag=lift_to_drag)
