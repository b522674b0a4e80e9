"""The one equation of motion: gravitation plus what an accelerometer would feel.

A state is (7,): position [m] and velocity [m/s] in GCRS, mass [kg]. Every function here is compiled once.
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import compiled, inlined
from sim.dynamics.model import (
    ALONG_AIRSPEED,
    COAST,
    INERTIAL,
    NO_AIR,
    ORBITAL,
    PLATFORM,
    STANDARD_AIR,
    Model,
)
from sim.physics import standard_atmosphere
from sim.physics.aerodynamics import read_coefficient
from sim.physics.atmosphere import log_density, read_profile, wind_share, wrap
from sim.physics.constants import EARTH_RATE
from sim.physics.frames import itrs_from_gcrs, lvlh_from_gcrs, vertical
from sim.physics.gravity import field, third_body
from sim.physics.splines import read_polynomials


class Scratch(NamedTuple):
    """Arrays that one thread's integration writes over and over, so that the derivative allocates nothing."""

    field: FloatArray
    almanac: FloatArray
    earth: FloatArray  # (3, 3) ITRS from GCRS at the last time asked for
    axes: FloatArray  # (3, 3)
    r_itrs: FloatArray
    pull: FloatArray
    felt: FloatArray
    profile: FloatArray
    wind: FloatArray
    station: FloatArray  # (7,) the station's state
    place: FloatArray  # (3,)


@compiled
def make_scratch(degree: int) -> Scratch:
    """Make the scratch arrays for a field of this degree."""
    return Scratch(
        np.zeros((5, degree + 3)),
        np.zeros(11),
        np.zeros((3, 3)),
        np.zeros((3, 3)),
        np.zeros(3),
        np.zeros(3),
        np.zeros(3),
        np.zeros(2),
        np.zeros(2),
        np.zeros(7),
        np.zeros(3),
    )


@inlined
def face_earth(t: float, r: FloatArray, model: Model, scratch: Scratch) -> None:
    """Set `scratch.earth` (ITRS from GCRS), `.almanac` and `.r_itrs` for time t [s] and position r [m]."""
    a = scratch.almanac
    read_polynomials(model.earth.almanac, model.earth.almanac_start, model.earth.almanac_step, t, a)
    e = scratch.earth
    itrs_from_gcrs(a[0], a[1], a[2] + EARTH_RATE * t, a[3], a[4], e)
    for k in range(3):
        scratch.r_itrs[k] = e[k, 0] * r[0] + e[k, 1] * r[1] + e[k, 2] * r[2]


@compiled
def earth_at(t: float, model: Model, scratch: Scratch) -> None:
    """Set `scratch.earth` for time t [s], called from Python."""
    face_earth(t, scratch.place, model, scratch)


@inlined
def gravitation(r: FloatArray, model: Model, scratch: Scratch, out: FloatArray) -> None:
    """Write the Earth's, Sun's and Moon's pull on r [m, GCRS] to `out` [m/s2]; needs `face_earth` before."""
    e, pull = scratch.earth, scratch.pull
    field(
        scratch.r_itrs,
        model.earth.degree,
        model.earth.cosines,
        model.earth.sines,
        model.earth.factors,
        model.earth.gm,
        model.earth.radius,
        scratch.field,
        pull,
    )
    for k in range(3):
        out[k] = e[0, k] * pull[0] + e[1, k] * pull[1] + e[2, k] * pull[2]
    if model.earth.gm_sun > 0.0:
        third_body(r, scratch.almanac[5:8], model.earth.gm_sun, out)
    if model.earth.gm_moon > 0.0:
        third_body(r, scratch.almanac[8:11], model.earth.gm_moon, out)


@inlined
def air_at(
    t: float,
    r_itrs: FloatArray,
    sine: float,
    cosine: float,
    height: float,
    model: Model,
    scratch: Scratch,
    whole: bool,
) -> tuple[float, float, float]:
    """Return density [kg/m3], pressure [Pa] and speed of sound [m/s] at a place.

    The place as `r_itrs` (3,) [m] and what `vertical` makes of it. Unless the `whole` is wanted, the last
    two are left out (0 and 300).
    """
    if model.air.kind == NO_AIR:
        return 0.0, 0.0, 300.0
    if model.air.kind == STANDARD_AIR:
        return standard_atmosphere.state_of_air(height)
    longitude, latitude = math.atan2(r_itrs[1], r_itrs[0]), math.atan2(sine, cosine)
    solar_time = wrap(model.air.solar_angle + 2.0 * math.pi / 86400.0 * t + longitude)
    density = math.exp(
        log_density(model.air.density, model.air.density_axes, t, height, latitude, solar_time)
    )
    if not whole:
        return density, 0.0, 300.0
    read_profile(model.air.profile, model.air.profile_step, height, scratch.profile)
    return density, math.exp(scratch.profile[0]), scratch.profile[1]


@inlined
def _longitude(r_itrs: FloatArray) -> tuple[float, float]:
    """Return sine and cosine of the longitude, 0 and 1 on the axis."""
    p = math.sqrt(r_itrs[0] * r_itrs[0] + r_itrs[1] * r_itrs[1])
    if p == 0.0:
        return 0.0, 1.0
    return r_itrs[1] / p, r_itrs[0] / p


@inlined
def airspeed(
    r: FloatArray,
    v: FloatArray,
    r_itrs: FloatArray,
    sine: float,
    cosine: float,
    height: float,
    model: Model,
    scratch: Scratch,
    out: FloatArray,
) -> None:
    """Write the velocity against the turning, blowing air [m/s, GCRS] to `out`; needs `face_earth` before."""
    e = scratch.earth
    out[0] = v[0] - EARTH_RATE * (e[2, 1] * r[2] - e[2, 2] * r[1])
    out[1] = v[1] - EARTH_RATE * (e[2, 2] * r[0] - e[2, 0] * r[2])
    out[2] = v[2] - EARTH_RATE * (e[2, 0] * r[1] - e[2, 1] * r[0])
    top = model.air.wind.shape[0] * model.air.wind_step
    share = wind_share(height, top)
    if share == 0.0:
        return
    read_profile(model.air.wind, model.air.wind_step, height, scratch.wind)
    share *= model.body.wind_factor
    east, north = share * scratch.wind[0], share * scratch.wind[1]
    sin_lon, cos_lon = _longitude(r_itrs)
    x = -sin_lon * east - sine * cos_lon * north
    y = cos_lon * east - sine * sin_lon * north
    z = cosine * north
    for k in range(3):
        out[k] -= e[0, k] * x + e[1, k] * y + e[2, k] * z


@inlined
def read_programme(programme: FloatArray, t: float) -> tuple[float, float, float]:
    """Return pitch, yaw and bank [rad] at t from rows of (time [s], pitch, yaw, bank), linear between."""
    last = programme.shape[0] - 1
    if t <= programme[0, 0]:
        return programme[0, 1], programme[0, 2], programme[0, 3]
    if t >= programme[last, 0]:
        return programme[last, 1], programme[last, 2], programme[last, 3]
    k = 1
    while programme[k, 0] < t:
        k += 1
    f = (t - programme[k - 1, 0]) / (programme[k, 0] - programme[k - 1, 0])
    return (
        programme[k - 1, 1] + f * (programme[k, 1] - programme[k - 1, 1]),
        programme[k - 1, 2] + f * (programme[k, 2] - programme[k - 1, 2]),
        programme[k - 1, 3] + f * (programme[k, 3] - programme[k - 1, 3]),
    )


@inlined
def add_aerodynamics(
    t: float,
    r: FloatArray,
    air_velocity: FloatArray,
    mass: float,
    density: float,
    sound: float,
    model: Model,
    out: FloatArray,
) -> None:
    """Add drag and banked lift to `out` [m/s2]; `air_velocity` [m/s] and r [m] in GCRS."""
    speed = math.sqrt(air_velocity[0] ** 2 + air_velocity[1] ** 2 + air_velocity[2] ** 2)
    if speed == 0.0 or density == 0.0:
        return
    body = model.body
    coefficient = read_coefficient(body.drag, speed / sound) + body.canopy / body.area
    drag = 0.5 * density * speed * body.area * coefficient / mass
    for k in range(3):
        out[k] -= drag * air_velocity[k]
    if model.body.lift_to_drag == 0.0:
        return
    # Unit vectors across the stream: `up` in the vertical plane, `right` = stream x up.
    rr = math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2])
    climb = (r[0] * air_velocity[0] + r[1] * air_velocity[1] + r[2] * air_velocity[2]) / (rr * speed)
    level = math.sqrt(max(1.0 - climb * climb, 1e-12))
    lift = drag * speed * model.body.lift_to_drag
    u0 = (r[0] / rr - climb * air_velocity[0] / speed) / level
    u1 = (r[1] / rr - climb * air_velocity[1] / speed) / level
    u2 = (r[2] / rr - climb * air_velocity[2] / speed) / level
    s0, s1, s2 = air_velocity[0] / speed, air_velocity[1] / speed, air_velocity[2] / speed
    _, _, bank = read_programme(model.push.programme, t)
    cosine, sine = math.cos(bank), math.sin(bank)
    out[0] += lift * (cosine * u0 + sine * (s1 * u2 - s2 * u1))
    out[1] += lift * (cosine * u1 + sine * (s2 * u0 - s0 * u2))
    out[2] += lift * (cosine * u2 + sine * (s0 * u1 - s1 * u0))


@inlined
def add_thrust(
    t: float,
    r: FloatArray,
    v: FloatArray,
    mass: float,
    air_velocity: FloatArray,
    pressure: float,
    model: Model,
    scratch: Scratch,
    out: FloatArray,
) -> None:
    """Add the engine's acceleration to `out` [m/s2], pointed by the model's steering law."""
    force = (model.push.thrust - pressure * model.push.exit_area) / mass
    if model.push.steering == INERTIAL:
        for k in range(3):
            out[k] += force * model.push.aim[k]
    elif model.push.steering == ORBITAL:
        lvlh_from_gcrs(r, v, scratch.axes)
        a = scratch.axes
        for k in range(3):
            out[k] += force * (
                model.push.aim[0] * a[0, k] + model.push.aim[1] * a[1, k] + model.push.aim[2] * a[2, k]
            )
    elif model.push.steering == PLATFORM:
        pitch, yaw, _ = read_programme(model.push.programme, t)
        level, up, cross = math.cos(pitch) * math.cos(yaw), math.sin(pitch) * math.cos(yaw), math.sin(yaw)
        p = model.push.platform
        for k in range(3):
            out[k] += force * (level * p[0, k] + up * p[1, k] + cross * p[2, k])
    elif model.push.steering == ALONG_AIRSPEED:
        speed = math.sqrt(air_velocity[0] ** 2 + air_velocity[1] ** 2 + air_velocity[2] ** 2)
        for k in range(3):
            out[k] += force * air_velocity[k] / max(speed, 1e-9)
    else:  # VERTICAL
        e = scratch.earth
        place = scratch.r_itrs
        sine, cosine, _ = vertical(place[0], place[1], place[2])
        sin_lon, cos_lon = _longitude(place)
        x, y = cosine * cos_lon, cosine * sin_lon
        for k in range(3):
            out[k] += force * (e[0, k] * x + e[1, k] * y + e[2, k] * sine)


@inlined
def sensed(t: float, y: FloatArray, model: Model, scratch: Scratch, out: FloatArray) -> None:
    """Write the non-gravitational acceleration [m/s2, GCRS] to `out`; needs `face_earth` before."""
    out[0], out[1], out[2] = 0.0, 0.0, 0.0
    if model.air.kind == NO_AIR and model.push.steering == COAST:
        return
    r, v, mass = y[0:3], y[3:6], y[6]
    x = scratch.r_itrs
    sine, cosine, height = vertical(x[0], x[1], x[2])
    whole = model.push.steering != COAST or model.body.drag.shape[0] > 1
    density, pressure, sound = air_at(t, x, sine, cosine, height, model, scratch, whole)
    air_velocity = scratch.pull  # free again once gravitation is done
    airspeed(r, v, x, sine, cosine, height, model, scratch, air_velocity)
    if model.body.area > 0.0:
        density *= model.body.density_factor
        add_aerodynamics(t, r, air_velocity, mass, density, sound, model, out)
    if model.push.steering != COAST:
        add_thrust(t, r, v, mass, air_velocity, pressure, model, scratch, out)


@inlined
def derivative(t: float, y: FloatArray, model: Model, scratch: Scratch, out: FloatArray) -> None:
    """Write d(state)/dt to `out` (7,): velocity, acceleration [m/s2], mass flow [kg/s]."""
    face_earth(t, y, model, scratch)
    acceleration = out[3:6]
    gravitation(y, model, scratch, acceleration)
    sensed(t, y, model, scratch, scratch.felt)
    for k in range(3):
        out[k] = y[3 + k]
        acceleration[k] += scratch.felt[k]
    out[6] = -model.push.flow if model.push.steering != COAST else 0.0
