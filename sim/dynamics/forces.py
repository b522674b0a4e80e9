"""The one equation of motion: gravitation plus what an accelerometer would feel.

A state is (7,): position [m] and velocity [m/s] in GCRS, mass [kg]; for lanes (7, WIDTH). Everything here is
compiled into one function, `stages` of `sim.dynamics.step`, once for floats and once for lanes.
"""

import math

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.dynamics.model import (
    ALONG_AIRSPEED,
    COAST,
    INERTIAL,
    NO_AIR,
    ORBITAL,
    PLATFORM,
    STANDARD_AIR,
    Air,
    Body,
    Earth,
    Model,
)
from sim.physics import standard_atmosphere
from sim.physics.atmosphere import log_density, read_profile, wind_at, wrap
from sim.physics.constants import EARTH_RATE
from sim.physics.frames import (
    Matrix,
    Vector,
    from_enu,
    itrs_from_gcrs,
    meridian,
    orbital_axes,
    rotated,
    rotated_back,
    vertical,
)
from sim.physics.functions import arctangent, exp, sine_cosine
from sim.physics.gravity import field, third_body
from sim.physics.lookup import find_row, read_curve, read_row
from sim.physics.numbers import anywhere, at, lane, lanes_of, most, put, spread, where, with_lane, within
from sim.physics.splines import find_piece, read_polynomial

# Rows of what `derivative` writes: the derivative of the state, then what is felt.
LOAD, HEAT, SPEED, ROWS = range(7, 11)
_SOLAR_DAY = 2.0 * math.pi / 86400.0  # rad/s
_NO_SOUND = 300.0  # m/s, where the air is too thin for sound to matter
# Heights [m] between which a case's own density changes its share: weather below, the Sun's doing above.
EVEN_UP_TO, _RISEN_AT = 40e3, 120e3


@inlined
def facing(t: float, earth: Earth) -> Matrix:
    """Return the matrix from GCRS to ITRS at t [s]."""
    piece, f = find_piece(earth.almanac, earth.almanac_start, earth.almanac_step, t)
    return itrs_from_gcrs(
        read_polynomial(earth.almanac, piece, 0, f),
        read_polynomial(earth.almanac, piece, 1, f),
        read_polynomial(earth.almanac, piece, 2, f) + EARTH_RATE * t,
        read_polynomial(earth.almanac, piece, 3, f),
        read_polynomial(earth.almanac, piece, 4, f),
    )


@inlined
def _body_at(t: float, earth: Earth, first: int) -> Vector:
    """Return where Sun or Moon is [m, GCRS], from its `first` column of the almanac."""
    piece, f = find_piece(earth.almanac, earth.almanac_start, earth.almanac_step, t)
    return (
        read_polynomial(earth.almanac, piece, first, f),
        read_polynomial(earth.almanac, piece, first + 1, f),
        read_polynomial(earth.almanac, piece, first + 2, f),
    )


@inlined
def gravitation(t: float, y: FloatArray, place: Vector, e: Matrix, earth: Earth) -> Vector:
    """Return the Earth's, Sun's and Moon's pull [m/s2, GCRS] on a state, at a `place` [m] in ITRS."""
    r = at(y, 0), at(y, 1), at(y, 2)
    pull = field(*place, earth.degree, earth.harmonics, earth.gm, earth.radius, y)
    gx, gy, gz = rotated_back(e, pull[0], pull[1], pull[2])
    if earth.gm_sun > 0.0:
        sun = _body_at(t, earth, 5)
        more = third_body(r[0], r[1], r[2], sun[0], sun[1], sun[2], earth.gm_sun)
        gx, gy, gz = gx + more[0], gy + more[1], gz + more[2]
    if earth.gm_moon > 0.0:
        moon = _body_at(t, earth, 8)
        more = third_body(r[0], r[1], r[2], moon[0], moon[1], moon[2], earth.gm_moon)
        gx, gy, gz = gx + more[0], gy + more[1], gz + more[2]
    return gx, gy, gz


@inlined
def _standard_air(height: float) -> Vector:
    """Return density, pressure and speed of sound of the US Standard Atmosphere, lane by lane."""
    density, pressure, sound = spread(0.0, height), spread(0.0, height), spread(0.0, height)
    for number in range(lanes_of(height)):
        rho, p, c = standard_atmosphere.state_of_air(lane(height, number))
        density, pressure = with_lane(density, number, rho), with_lane(pressure, number, p)
        sound = with_lane(sound, number, c)
    return density, pressure, sound


@inlined
def air_at(t: float, x: Vector, up: Vector, air: Air, whole: bool) -> Vector:
    """Return density [kg/m3], pressure [Pa] and speed of sound [m/s] at a place.

    The place as `x` [m, ITRS] and what `vertical` makes of it. Unless the `whole` is wanted, pressure and
    sound are left out: 0 and a constant.
    """
    sine, cosine, height = up
    none, silence = spread(0.0, height), spread(_NO_SOUND, height)
    if air.kind == NO_AIR:
        return none, none, silence
    if air.kind == STANDARD_AIR:
        return _standard_air(height)
    longitude, latitude = arctangent(x[1], x[0]), arctangent(sine, cosine)
    solar_time = wrap(air.solar_angle + _SOLAR_DAY * t + longitude)
    density = exp(log_density(air.density, air.density_axes, t, height, latitude, solar_time))
    if not whole:
        return density, none, silence
    log_pressure, sound = read_profile(air.profile, air.profile_step, height)
    return density, exp(log_pressure), sound


@inlined
def thickness(height: float, body: Body) -> float:
    """Return what a case's own density is over the tables' at a height [m]."""
    share = within((height - EVEN_UP_TO) / (_RISEN_AT - EVEN_UP_TO), 0.0, 1.0)
    return body.density_factor * (1.0 + body.density_rise * share)


@inlined
def airstream(r: Vector, v: Vector, x: Vector, up: Vector, e: Matrix, model: Model) -> Vector:
    """Return the velocity against the turning, blowing air [m/s, GCRS]."""
    ux = v[0] - EARTH_RATE * (e[7] * r[2] - e[8] * r[1])
    uy = v[1] - EARTH_RATE * (e[8] * r[0] - e[6] * r[2])
    uz = v[2] - EARTH_RATE * (e[6] * r[1] - e[7] * r[0])
    east, north = wind_at(model.air.wind, model.air.wind_step, up[2])
    if anywhere(east != 0.0) or anywhere(north != 0.0):
        sin_lon, cos_lon = meridian(x[0], x[1])
        along, across = model.body.wind_factor, model.body.wind_across
        blowing = (along * east - across * north, along * north + across * east, east * 0.0)
        wind = from_enu(up[0], up[1], sin_lon, cos_lon, blowing)
        wx, wy, wz = rotated_back(e, wind[0], wind[1], wind[2])
        ux, uy, uz = ux - wx, uy - wy, uz - wz
    return ux, uy, uz


@inlined
def programmed(t: float, programme: FloatArray) -> Vector:
    """Return pitch, yaw and bank [rad] at t from rows of (time [s], pitch, yaw, bank), linear between.

    One row of lanes, (1, 4, WIDTH), holds for each its own.
    """
    if programme.ndim == 3:
        return at(programme[0], 1), at(programme[0], 2), at(programme[0], 3)
    row, f = find_row(programme, t)
    return read_row(programme, row, f, 1), read_row(programme, row, f, 2), read_row(programme, row, f, 3)


@inlined
def drag_area(t: float, body: Body) -> float:
    """Return the drag area of a canopy [m2] at t [s]."""
    if not anywhere(body.filling > 0.0):
        return body.canopy
    share = within((t - body.opened) / most(body.filling, 1e-9), 0.0, 1.0)
    grown = body.packed + (body.canopy - body.packed) * share * (1.0 - body.bulge + body.bulge * share)
    return where(body.filling > 0.0, grown, body.canopy)


@inlined
def airspeed(t: float, y: FloatArray, model: Model) -> float:
    """Return the speed against the turning, blowing air [m/s]."""
    r, v = (at(y, 0), at(y, 1), at(y, 2)), (at(y, 3), at(y, 4), at(y, 5))
    e = facing(t, model.earth)
    x = rotated(e, r[0], r[1], r[2])
    ux, uy, uz = airstream(r, v, x, vertical(x[0], x[1], x[2]), e, model)
    return math.sqrt(ux * ux + uy * uy + uz * uz)


@inlined
def aerodynamics(
    t: float, r: Vector, stream: Vector, speed: float, pressing: float, sound: float, model: Model
) -> Vector:
    """Return drag and banked lift [N, GCRS].

    `stream`: velocity against the air [m/s], `speed` its size, `pressing`: dynamic pressure [Pa].
    """
    body = model.body
    mach = speed / sound
    coefficient = spread(body.drag[0, 1], mach)
    if body.drag.shape[0] > 1:
        row, f = find_row(body.drag, mach)
        coefficient = read_curve(body.drag, row, f)
    inverse_speed = 1.0 / most(speed, 1e-9)
    sx, sy, sz = stream[0] * inverse_speed, stream[1] * inverse_speed, stream[2] * inverse_speed
    carried = pressing * body.area * coefficient
    drag = carried + pressing * drag_area(t, body)
    x, y, z = -drag * sx, -drag * sy, -drag * sz
    if anywhere(body.lift_to_drag != 0.0):
        # Unit vectors across the stream: `up` in the vertical plane, `right` = stream x up.
        rr = 1.0 / math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2])
        climb = (r[0] * sx + r[1] * sy + r[2] * sz) * rr
        level = 1.0 / math.sqrt(most(1.0 - climb * climb, 1e-12))
        u0 = (r[0] * rr - climb * sx) * level
        u1 = (r[1] * rr - climb * sy) * level
        u2 = (r[2] * rr - climb * sz) * level
        lift = carried * body.lift_to_drag
        _, _, bank = programmed(t, model.push.programme)
        sine, cosine = sine_cosine(bank)
        x = x + lift * (cosine * u0 + sine * (sy * u2 - sz * u1))
        y = y + lift * (cosine * u1 + sine * (sz * u0 - sx * u2))
        z = z + lift * (cosine * u2 + sine * (sx * u1 - sy * u0))
    return x, y, z


@inlined
def direction_of_thrust(
    t: float, r: Vector, v: Vector, stream: Vector, x: Vector, up: Vector, e: Matrix, model: Model
) -> Vector:
    """Return the unit vector [GCRS] along which the steering law points the engine."""
    push = model.push
    if push.steering == INERTIAL:
        return at(push.aim, 0), at(push.aim, 1), at(push.aim, 2)
    if push.steering == ORBITAL:
        axes = orbital_axes(r[0], r[1], r[2], v[0], v[1], v[2])
        return rotated_back(axes, at(push.aim, 0), at(push.aim, 1), at(push.aim, 2))
    if push.steering == PLATFORM:
        pitch, yaw, _ = programmed(t, push.programme)
        sin_pitch, cos_pitch = sine_cosine(pitch)
        sin_yaw, cos_yaw = sine_cosine(yaw)
        level, climb = cos_pitch * cos_yaw, sin_pitch * cos_yaw
        p = push.platform
        return (
            level * p[0, 0] + climb * p[1, 0] + sin_yaw * p[2, 0],
            level * p[0, 1] + climb * p[1, 1] + sin_yaw * p[2, 1],
            level * p[0, 2] + climb * p[1, 2] + sin_yaw * p[2, 2],
        )
    if push.steering == ALONG_AIRSPEED:
        speed = most(math.sqrt(stream[0] * stream[0] + stream[1] * stream[1] + stream[2] * stream[2]), 1e-9)
        return stream[0] / speed, stream[1] / speed, stream[2] / speed
    sin_lon, cos_lon = meridian(x[0], x[1])  # VERTICAL
    return rotated_back(e, up[1] * cos_lon, up[1] * sin_lon, up[0])


@inlined
def felt(t: float, r: Vector, v: Vector, x: Vector, e: Matrix, model: Model) -> tuple[Vector, float, float]:
    """Return the force but for gravitation [N, GCRS], the density [kg/m3] and the airspeed [m/s].

    `r`, `v`: position and velocity [m, m/s, GCRS]; `x`: position in ITRS; `e`: ITRS from GCRS.
    """
    up = vertical(x[0], x[1], x[2])
    coasting = model.push.steering == COAST
    whole = not coasting or model.body.drag.shape[0] > 1
    density, pressure, sound = air_at(t, x, up, model.air, whole)
    density = density * thickness(up[2], model.body)
    stream = airstream(r, v, x, up, e, model)
    speed = math.sqrt(stream[0] * stream[0] + stream[1] * stream[1] + stream[2] * stream[2])
    fx, fy, fz = aerodynamics(t, r, stream, speed, 0.5 * density * speed * speed, sound, model)
    if not coasting:
        ahead = direction_of_thrust(t, r, v, stream, x, up, e, model)
        force = model.push.thrust - pressure * model.push.exit_area
        fx, fy, fz = fx + force * ahead[0], fy + force * ahead[1], fz + force * ahead[2]
    return (fx, fy, fz), density, speed


@inlined
def derivative(t: float, y: FloatArray, model: Model, out: FloatArray) -> None:
    """Write d(state)/dt to the first seven rows of `out`: velocity, acceleration [m/s2], mass flow [kg/s].

    Row LOAD: what an accelerometer shows [m/s2]; row HEAT: sqrt(density) times the cube of the speed against
    the air [SI], to which every convective heat flux at a nose is proportional; row SPEED: that speed [m/s].
    """
    r, v = (at(y, 0), at(y, 1), at(y, 2)), (at(y, 3), at(y, 4), at(y, 5))
    e = facing(t, model.earth)
    x = rotated(e, r[0], r[1], r[2])
    gx, gy, gz = gravitation(t, y, x, e, model.earth)
    put(out, 0, v[0])
    put(out, 1, v[1])
    put(out, 2, v[2])
    put(out, 6, 0.0)
    put(out, LOAD, 0.0)
    put(out, HEAT, 0.0)
    put(out, SPEED, 0.0)
    if model.air.kind != NO_AIR or model.push.steering != COAST:
        (fx, fy, fz), density, speed = felt(t, r, v, x, e, model)
        lightness = 1.0 / at(y, 6)
        fx, fy, fz = fx * lightness, fy * lightness, fz * lightness
        gx, gy, gz = gx + fx, gy + fy, gz + fz
        put(
            out,
            LOAD,
            math.sqrt((fx * fx + fy * fy + fz * fz) * (1.0 + model.body.rolled * model.body.rolled)),
        )
        put(out, HEAT, math.sqrt(density) * speed * speed * speed)
        put(out, SPEED, speed)
        if model.push.steering != COAST:
            put(out, 6, -model.push.flow)
    put(out, 3, gx)
    put(out, 4, gy)
    put(out, 5, gz)
