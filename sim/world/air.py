"""The air of a stretch of flight: tables cut for the orbit or the place asked for, wind, and their edges.

The compiled core holds a table's edge values outside it, so that a solver's trial may go astray; a flight
may not: see `first_outside`.
"""

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics.arcs import Arc
from sim.dynamics.model import STANDARD_AIR, TABULATED_AIR, VACUUM, Air, Model
from sim.dynamics.states import State
from sim.physics.atmosphere import wind_at as _wind_at
from sim.world.clock import Clock
from sim.world.weather import air_profile, density_table, solar_angle, wind_profile

Wind = tuple[tuple[float, float, float], ...]  # rows of altitude [km], east and north [m/s]

_BENT_BELOW = 150e3  # m: below this ln(density) bends within a few kilometres
_COARSE, _FINE, _LOW = 16e3, 10e3, 3e3  # m, between the heights of a table; _LOW: down to the ground
_ROOM = 10e3  # m, beyond the heights asked for
_LATITUDE_STEP = math.radians(10.8)
# Knots of time in three hours. Between two of them the table goes by local solar time, in which the ground
# passes by: the waves that stand over it, which low air has, want more of them.
_KNOTS, _LOW_KNOTS = 1, 2
_LATITUDE_ROOM = 2.0  # deg: geodetic and osculating latitudes exceed the mean inclination by less
_LEAST_KNOTS, _LEAST_LOW_KNOTS = 5, 7  # of latitude; a spline whose ends are not-a-knot needs five


class Orbit(NamedTuple):
    """What an orbit's air must reach: geodetic heights [m] and mean inclination [rad]."""

    lowest: float
    highest: float
    inclination: float

    @property
    def northernmost(self) -> float:
        """Return a latitude [rad] that it stays south of, and north of its negative: rounded up."""
        widest = math.degrees(min(self.inclination, math.pi - self.inclination))
        return math.radians(min(math.ceil(widest + _LATITUDE_ROOM), 90.0))


@lru_cache(maxsize=8)
def air_over_orbit(clock: Clock, first: float, last: float, orbit: Orbit) -> Air:
    """Return NRLMSIS's density around the whole of an orbit over `first` ... `last` [s], without profiles."""
    bottom, top = max(orbit.lowest - _ROOM, 100e3), orbit.highest + _ROOM
    spacing = _COARSE if bottom >= _BENT_BELOW else _FINE
    latitudes = _latitudes(-orbit.northernmost, orbit.northernmost, _LATITUDE_STEP, _LEAST_KNOTS)
    return _tabulated(clock, first, last, _heights(bottom, top, spacing), latitudes, _KNOTS)


@lru_cache(maxsize=8)
def air_over_place(
    clock: Clock,
    first: float,
    last: float,
    place: tuple[float, float],
    *,
    latitudes: tuple[float, float],
    heights: tuple[float, float],
) -> Air:
    """Return NRLMSIS's air between two `latitudes` [rad] and `heights` [m] over `first` ... `last` [s].

    Pressure and sound are those of a `place`, latitude and longitude [rad], at `last`.
    """
    knots = _latitudes(*latitudes, _LATITUDE_STEP, _LEAST_LOW_KNOTS)
    air = _tabulated(clock, first, last, _heights(*heights, _LOW), knots, _LOW_KNOTS)
    profile, step = air_profile(clock, last, *place)
    return air._replace(profile=profile, profile_step=step)


def standard_air() -> Air:
    """Return the US Standard Atmosphere 1976: the same everywhere and always."""
    return VACUUM._replace(kind=STANDARD_AIR)


def blowing(air: Air, wind: Wind | None) -> Air:
    """Return the air with a wind over height."""
    if wind is None:
        return air
    pieces, step = wind_profile(wind)
    return air._replace(wind=pieces, wind_step=step)


def wind_at(model: Model, heights: FloatArray) -> FloatArray:
    """Return the wind (k, 2) to the east and north [m/s] that a model blows at `heights` (k,) [m]."""
    wind = np.empty((len(heights), 2))
    _read_wind(model.air.wind, model.air.wind_step, heights, wind)
    along, across = model.body.wind_factor, model.body.wind_across
    turned: FloatArray = wind @ np.array([[along, across], [-across, along]])
    return turned


@unlocked
def _read_wind(pieces: FloatArray, step: float, heights: FloatArray, out: FloatArray) -> None:
    for k in range(heights.shape[0]):
        out[k, 0], out[k, 1] = _wind_at(pieces, step, heights[k])


class Outside(NamedTuple):
    """The first state of an arc outside its tables, and in words what it is outside of."""

    state: State
    words: str


def first_outside(arc: Arc) -> Outside | None:
    """Return the first step of an arc outside what its air and Earth were tabulated for, if there is one."""
    model = arc.model
    earth = model.earth
    first = earth.almanac_start
    beyond = (arc.t < first) | (arc.t > first + len(earth.almanac) * earth.almanac_step)
    words = "the time that the Earth's attitude was tabulated for"
    if model.air.kind == TABULATED_AIR:
        places = arc.places(arc.t)
        (begins, low, south), (ends, high, north) = _edges(model.air)
        height, latitude = places[:, 2], places[:, 0]
        # A stop is met to micrometres, so that a module may rest on its table's very edge.
        outside = (height < low - 1.0) | (height > high + 1.0) | (latitude < south) | (latitude > north)
        late = (arc.t < begins) | (arc.t > ends)
        beyond, words = (
            beyond | outside | late,
            f"the air that was tabulated from {low / 1e3:.0f} to {high / 1e3:.0f} km and from latitude "
            f"{math.degrees(south):.0f} to {math.degrees(north):.0f} deg for the orbits asked for",
        )
    if not beyond.any():
        return None
    k = int(np.argmax(beyond))
    return Outside(State(float(arc.t[k]), arc.y[k].copy()), words)


def _edges(air: Air) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Return first and last knots of a density table: time [s], height [m], latitude [rad]."""
    axes = air.density_axes[:3]
    counts = np.array(air.density.shape[:3]) - [0, 2, 2]  # splines have two coefficients more than knots
    last = axes[:, 0] + (counts - 1) / axes[:, 1]
    t, height, latitude = axes[:, 0].tolist()
    return (t, height, latitude), (float(last[0]), float(last[1]), float(last[2]))


def _heights(bottom: float, top: float, spacing: float) -> FloatArray:
    """Return knots at whole multiples of `spacing` [m] that enclose `bottom` to `top` [m]."""
    first = math.floor(bottom / spacing)
    count = max(math.ceil(top / spacing) - first + 1, _LEAST_KNOTS)
    return spacing * np.arange(first, first + count, dtype=np.float64)


def _latitudes(south: float, north: float, step: float, least: int) -> FloatArray:
    """Return knots from `south` to `north` [rad], at most `step` [rad] apart and at `least` so many."""
    return np.linspace(south, north, max(math.ceil((north - south) / step - 1e-9) + 1, least))


def _tabulated(
    clock: Clock, first: float, last: float, heights: FloatArray, latitudes: FloatArray, knots: int
) -> Air:
    table, axes = density_table(clock, first, last, heights, latitudes, knots=knots)
    return VACUUM._replace(
        kind=TABULATED_AIR, density=table, density_axes=axes, solar_angle=solar_angle(clock)
    )
