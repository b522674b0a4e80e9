"""What a stretch finds out as it begins: thrust, direction and time that hang on the state it begins with."""

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined, spliced, unlocked
from sim.dynamics.forces import airspeed
from sim.dynamics.model import Model, held_model
from sim.dynamics.stops import GROUND, sinking, switching
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.frames import Vector, orbital_axes, rotated_back
from sim.physics.functions import exp
from sim.physics.numbers import at, most, where


@inlined
def held(y: FloatArray, radial: float, along: float, normal: float) -> Vector:
    """Return a direction in a state's orbital axes as one in GCRS."""
    axes = orbital_axes(at(y, 0), at(y, 1), at(y, 2), at(y, 3), at(y, 4), at(y, 5))
    return rotated_back(axes, radial, along, normal)


@inlined
def filling_time(t: float, y: FloatArray, distance: float, model: Model) -> float:
    """Return the time [s] that a canopy takes to fill over a `distance` [m] at the airspeed of a state."""
    return distance / most(airspeed(t, y, model), 1e-3)


@spliced
def softening(t: float, y: FloatArray, wanted: float, model: Model) -> float:
    """Return the constant thrust [N] that brakes the sink to the `wanted` speed [m/s] at the ground.

    The speed's square u over the height sunk s follows du/ds = -2 (T/m - g + g u/u0), where the canopy
    carried the whole weight at u0. Its solution over the height h with E = exp(-2 g h / u0) gives
    T/m = g + g (E - u1/u0) / (1 - E). None for a canopy that is slower than the wanted speed by itself.
    """
    height, speed = switching(GROUND, 0.0, t, y, model), sinking(t, y, model.earth)
    before, after = speed * speed, wanted * wanted
    decay = exp(most(-2.0 * STANDARD_GRAVITY * height / before, -700.0))
    thrust = at(y, 6) * STANDARD_GRAVITY * (1.0 + (decay - after / before) / (1.0 - decay))
    return where(after < before, thrust, 0.0)


@unlocked
def begun(
    t: float, y: FloatArray, wanted: float, distance: float, direction: Vector, model: Model
) -> tuple[float, Vector, float]:
    """Return what one flight finds out: thrust [N], direction in GCRS, filling time [s]; see above.

    `direction`: in orbital axes.
    """
    model = held_model(model)
    return (
        softening(t, y, wanted, model),
        held(y, direction[0], direction[1], direction[2]),
        filling_time(t, y, distance, model),
    )
