"""What can end an arc: switching functions that the integrator watches for a change of sign."""

import math
from typing import NamedTuple

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, compiled, inlined
from sim.dynamics.forces import Scratch, air_at, airspeed, face_earth, make_scratch
from sim.dynamics.interpolant import read_arc
from sim.dynamics.model import Model
from sim.physics.frames import lvlh_from_gcrs, vertical
from sim.physics.geoid import read_ground

(ALTITUDE, MASS, NODE, APSIS, AIRSPEED, RANGE, PORT_PLANE, ARGUMENT_OF_LATITUDE, DYNAMIC_PRESSURE, GROUND) = (
    range(10)
)


class Stop(NamedTuple):
    """End the arc when a quantity passes a value.

    `kind` is one of the names of this module; `direction` +1 stops only where the quantity rises along the
    integration, -1 only where it falls, 0 at both. Values: ALTITUDE geodetic [m]; MASS [kg]; NODE height
    over the equator of date [m]; APSIS r.v [m2/s] (rising: perigee); AIRSPEED [m/s]; RANGE to the station
    [m]; PORT_PLANE distance in front of the port's plane along its axis [m]; ARGUMENT_OF_LATITUDE [rad];
    DYNAMIC_PRESSURE [Pa]; GROUND height over the model's ground [m].
    """

    kind: int
    value: float
    direction: int = 0


@inlined
def port_offset(t: float, y: FloatArray, model: Model, scratch: Scratch, out: FloatArray) -> None:
    """Write the ship's place from the port [m, station's radial, along, normal axes] to `out` (3,)."""
    station, axes = scratch.station, scratch.axes
    read_arc(model.station.t, model.station.y, model.station.dense, t, station)
    lvlh_from_gcrs(station[0:3], station[3:6], axes)
    for k in range(3):
        out[k] = -model.station.port[0, k]
        for j in range(3):
            out[k] += axes[k, j] * (y[j] - station[j])


@inlined
def argument_of_latitude(t: float, y: FloatArray, model: Model, scratch: Scratch) -> float:
    """Return the argument of latitude [rad, -pi to pi] over the equator of date."""
    face_earth(t, y, model, scratch)
    e = scratch.earth
    pole = (e[2, 0], e[2, 1], e[2, 2])
    axes = scratch.axes
    lvlh_from_gcrs(y[0:3], y[3:6], axes)
    sine = axes[0, 0] * pole[0] + axes[0, 1] * pole[1] + axes[0, 2] * pole[2]
    cosine = axes[1, 0] * pole[0] + axes[1, 1] * pole[1] + axes[1, 2] * pole[2]
    return math.atan2(sine, cosine)


@borrowing
def switching(kind: int, value: float, t: float, y: FloatArray, model: Model, scratch: Scratch) -> float:
    """Return how far a stop's quantity is above its value (units: see `Stop`)."""
    if kind == MASS:
        return float(y[6]) - value
    if kind == APSIS:
        return float(y[0] * y[3] + y[1] * y[4] + y[2] * y[5]) - value
    if kind == RANGE:
        station = scratch.station
        read_arc(model.station.t, model.station.y, model.station.dense, t, station)
        return (
            math.sqrt((y[0] - station[0]) ** 2 + (y[1] - station[1]) ** 2 + (y[2] - station[2]) ** 2) - value
        )
    if kind == PORT_PLANE:
        place = scratch.place
        port_offset(t, y, model, scratch, place)
        axis = model.station.port[1]
        return float(place[0] * axis[0] + place[1] * axis[1] + place[2] * axis[2]) - value
    if kind == ARGUMENT_OF_LATITUDE:
        # The sine keeps the function continuous; it also vanishes half a turn away, where it falls.
        return math.sin(argument_of_latitude(t, y, model, scratch) - value)
    face_earth(t, y, model, scratch)
    if kind == NODE:
        return float(scratch.r_itrs[2]) - value
    x = scratch.r_itrs
    sine, cosine, height = vertical(x[0], x[1], x[2])
    if kind == ALTITUDE:
        return height - value
    if kind == GROUND:
        latitude, longitude = math.atan2(sine, cosine), math.atan2(x[1], x[0])
        return height - read_ground(model.earth.ground, model.earth.ground_axes, latitude, longitude) - value
    velocity = scratch.place
    airspeed(y[0:3], y[3:6], x, sine, cosine, height, model, scratch, velocity)
    speed = math.sqrt(velocity[0] ** 2 + velocity[1] ** 2 + velocity[2] ** 2)
    if kind == AIRSPEED:
        return speed - value
    density, _, _ = air_at(t, x, sine, cosine, height, model, scratch, False)
    return 0.5 * density * speed * speed - value


@compiled
def distance_to(kind: int, value: float, t: float, y: FloatArray, model: Model) -> float:
    """Return how far a stop's quantity is above its value (units: see `Stop`), called from Python."""
    return switching(kind, value, t, y, model, make_scratch(model.earth.degree))


@compiled
def sinking(t: float, y: FloatArray, model: Model) -> tuple[float, float]:
    """Return the height over the model's ground [m] and the speed towards the turning Earth [m/s]."""
    scratch = make_scratch(model.earth.degree)
    height = switching(GROUND, 0.0, t, y, model, scratch)
    e, x = scratch.earth, scratch.r_itrs
    sine, cosine, _ = vertical(x[0], x[1], x[2])
    p = math.sqrt(x[0] * x[0] + x[1] * x[1])
    # The turning Earth moves a place level: what it adds has no part along the vertical.
    up = (cosine * x[0] / p, cosine * x[1] / p, sine)
    speed = 0.0
    for k in range(3):
        speed -= up[k] * (e[k, 0] * y[3] + e[k, 1] * y[4] + e[k, 2] * y[5])
    return height, speed
