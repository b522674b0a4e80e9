"""What can end an arc: switching functions that the integrator watches for a change of sign."""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, inlined
from sim.dynamics.forces import air_at, airstream, facing, thickness
from sim.dynamics.interpolant import find_step, read_step_row
from sim.dynamics.model import Earth, Ephemeris, Model
from sim.physics.frames import Matrix, Vector, meridian, orbital_axes, rotated, vertical
from sim.physics.functions import arctangent, sine_cosine
from sim.physics.geoid import read_ground
from sim.physics.numbers import at, lane, lanes_of, spread, with_lane

ALTITUDE, MASS, NODE, APSIS, AIRSPEED = range(5)
RANGE, PORT_PLANE, ARGUMENT_OF_LATITUDE, DYNAMIC_PRESSURE, GROUND = range(5, 10)

# A stop whose function starts within this of zero has not chosen a side yet: rounding of a place found by an
# earlier arc, not physics. Same order and units as the kinds above.
_NOTHING = np.array([1e-5, 1e-9, 1e-5, 1e-1, 1e-8, 1e-6, 1e-7, 1e-12, 1e-6, 1e-5])


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
def nothing(kind: int, t: float) -> float:
    """Return what is as good as zero for a kind of stop at t [s], whose own rounding grows with it."""
    return float(_NOTHING[kind]) * max(1.0, 1e-6 * abs(t))


@inlined
def station_at(t: float, station: Ephemeris) -> tuple[float, float, float, float, float, float]:
    """Return the station's position and velocity [m, m/s, GCRS] at t [s]."""
    x, y, z = spread(0.0, t), spread(0.0, t), spread(0.0, t)
    u, v, w = spread(0.0, t), spread(0.0, t), spread(0.0, t)
    for number in range(lanes_of(t)):
        when, ts = lane(t, number), station.t
        if ts.shape[0] > 1:
            k = find_step(ts, when)
            f = (when - ts[k]) / (ts[k + 1] - ts[k])
            row, dense = station.y[k], station.dense[k]
            x = with_lane(x, number, read_step_row(f, row, dense, 0))
            y = with_lane(y, number, read_step_row(f, row, dense, 1))
            z = with_lane(z, number, read_step_row(f, row, dense, 2))
            u = with_lane(u, number, read_step_row(f, row, dense, 3))
            v = with_lane(v, number, read_step_row(f, row, dense, 4))
            w = with_lane(w, number, read_step_row(f, row, dense, 5))
        else:
            row = station.y[0]
            x, y, z = with_lane(x, number, row[0]), with_lane(y, number, row[1]), with_lane(z, number, row[2])
            u, v, w = with_lane(u, number, row[3]), with_lane(v, number, row[4]), with_lane(w, number, row[5])
    return x, y, z, u, v, w


@inlined
def _in_front(t: float, r: Vector, station: Ephemeris) -> float:
    """Return how far a place [m, GCRS] is in front of the port's plane [m], along the port's axis."""
    x, y, z, u, v, w = station_at(t, station)
    place = rotated(orbital_axes(x, y, z, u, v, w), r[0] - x, r[1] - y, r[2] - z)
    port = station.port
    along = (place[0] - port[0, 0]) * port[1, 0] + (place[1] - port[0, 1]) * port[1, 1]
    return along + (place[2] - port[0, 2]) * port[1, 2]


@inlined
def argument_of_latitude(r: Vector, v: Vector, e: Matrix) -> float:
    """Return the argument of latitude [rad, -pi to pi] over the equator of date.

    `r`, `v` [m, m/s, GCRS]; `e`: ITRS from GCRS, whose third row is the pole.
    """
    axes = orbital_axes(r[0], r[1], r[2], v[0], v[1], v[2])
    sine, cosine, _ = rotated(axes, e[6], e[7], e[8])
    return arctangent(sine, cosine)


@borrowing
def switching(kind: int, value: float, t: float, y: FloatArray, model: Model) -> float:
    """Return how far a stop's quantity is above its value (units: see `Stop`)."""
    r, v = (at(y, 0), at(y, 1), at(y, 2)), (at(y, 3), at(y, 4), at(y, 5))
    if kind == MASS:
        return at(y, 6) - value
    if kind == APSIS:
        return r[0] * v[0] + r[1] * v[1] + r[2] * v[2] - value
    if kind == RANGE:
        s = station_at(t, model.station)
        dx, dy, dz = r[0] - s[0], r[1] - s[1], r[2] - s[2]
        return math.sqrt(dx * dx + dy * dy + dz * dz) - value
    if kind == PORT_PLANE:
        return _in_front(t, r, model.station) - value
    e = facing(t, model.earth)
    if kind == ARGUMENT_OF_LATITUDE:
        # The sine keeps the function continuous; it also vanishes half a turn away, where it falls.
        sine, _ = sine_cosine(argument_of_latitude(r, v, e) - value)
        return sine
    x = rotated(e, r[0], r[1], r[2])
    if kind == NODE:
        return x[2] - value
    up = vertical(x[0], x[1], x[2])
    if kind == ALTITUDE:
        return up[2] - value
    if kind == GROUND:
        latitude, longitude = arctangent(up[0], up[1]), arctangent(x[1], x[0])
        return up[2] - read_ground(model.earth.ground, model.earth.ground_axes, latitude, longitude) - value
    stream = airstream(r, v, x, up, e, model)
    square = stream[0] * stream[0] + stream[1] * stream[1] + stream[2] * stream[2]
    if kind == AIRSPEED:
        return math.sqrt(square) - value
    density, _, _ = air_at(t, x, up, model.air, False)
    return 0.5 * density * thickness(up[2], model.body) * square - value


@inlined
def sinking(t: float, y: FloatArray, earth: Earth) -> float:
    """Return the speed towards the turning Earth [m/s]."""
    e = facing(t, earth)
    x = rotated(e, at(y, 0), at(y, 1), at(y, 2))
    u = rotated(e, at(y, 3), at(y, 4), at(y, 5))
    sine, cosine, _ = vertical(x[0], x[1], x[2])
    sin_lon, cos_lon = meridian(x[0], x[1])
    # The turning Earth moves a place level: what it adds to the velocity has no part along the vertical.
    return -(cosine * (cos_lon * u[0] + sin_lon * u[1]) + sine * u[2])
