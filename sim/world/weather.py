"""Space weather of the days flown, and the densities of NRLMSIS 2.1 that follow from it, in tables."""

import math
from functools import lru_cache

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import SpaceWeatherError
from sim.base.kept import kept_array
from sim.physics.constants import AIR_HEAT_RATIO, BOLTZMANN
from sim.physics.splines import knots_to_polynomials, spline_coefficients
from sim.world.clock import Clock, date_of
from sim.world.observed import space_weather

_INDEX_STEP = 10800.0  # s: the geomagnetic index is given every three hours, from midnight UTC on
# Knots of a day; MSIS has waves of a whole, a half and a third of one. With this many and the heights,
# latitudes and times of `sim.world.air`, the tables are within 0.1 % rms of the model from the ground to
# 160 km, and 0.5 to 1.9 % in orbit, where the index jumps; the model's own error is 15 %.
_SOLAR_TIMES = 12
_STORM_MODE = [1.0] * 8 + [-1.0] + [1.0] * 16  # MSIS switch 9: 3-hourly geomagnetic history


def indices(mjd: float) -> tuple[float, float, FloatArray]:
    """Return F10.7 of the day before, its 81-day mean (both observed) and the seven Ap of MSIS at a UTC MJD.

    Ap: of the day; now, 3, 6 and 9 h before; means of 12 to 33 h and of 36 to 57 h before.
    Raises SpaceWeatherError.
    """
    known = space_weather()
    first, last = known[0, 0], known[-1, 0]
    if not first + 4 <= mjd <= last - 1:
        raise SpaceWeatherError(
            f"space weather is known for flights from {date_of(first + 4)} to {date_of(last - 2)}, "
            f"and the flight needs {date_of(mjd)}"
        )
    today = known[math.floor(mjd) - int(first)]
    yesterday = known[math.floor(mjd - 1.0) - int(first)]
    history = np.array([_ap(known, mjd - 0.125 * k) for k in range(20)])
    ap = [today[3], *history[:4], history[4:12].mean(), history[12:20].mean()]
    return float(yesterday[1]), float(today[2]), np.array(ap)


def _ap(known: FloatArray, mjd: float) -> float:
    """Return Ap of the three hours that hold a UTC MJD."""
    day = math.floor(mjd)
    return float(known[day - int(known[0, 0]), 4 + int((mjd - day) * 8.0)])


def _msis(
    clock: Clock, t: FloatArray, latitude: FloatArray, longitude: FloatArray, height: FloatArray
) -> FloatArray:
    """Return NRLMSIS 2.1's eleven outputs (n, 11) at times [s] and geodetic places [rad, rad, m] (n,)."""
    # The model answers the same questions again and again: a scenario's tables are known after its first run.
    key = (clock.epoch, _STORM_MODE, t, latitude, longitude, height)
    packages = ("pymsis", "brahe")
    return kept_array("msis", packages, key, lambda: _calculated(clock, t, latitude, longitude, height))


def _calculated(
    clock: Clock, t: FloatArray, latitude: FloatArray, longitude: FloatArray, height: FloatArray
) -> FloatArray:
    import pymsis

    # Each distinct instant has one set of indices.
    instants, index = np.unique(t, return_inverse=True)
    f107, mean, ap = zip(*(indices(float(mjd)) for mjd in clock.utc_days(instants)), strict=True)
    dates = np.array([clock.utc(float(s)).replace(tzinfo=None) for s in instants], dtype="datetime64[us]")
    return np.asarray(
        pymsis.calculate(
            dates[index],
            np.degrees(longitude),
            np.degrees(latitude),
            height / 1000.0,
            np.array(f107)[index],
            np.array(mean)[index],
            np.array(ap)[index],
            version=2.1,
            options=_STORM_MODE,
        )
    )


def solar_angle(clock: Clock) -> float:
    """Return local mean solar time less longitude at t = 0 [rad]: UTC as an angle from midnight, plus pi.

    So that noon is 0 and the table's ends meet at midnight.
    """
    return float(2.0 * np.pi * (clock.utc_days(0.0) % 1.0) - np.pi)


def density_table(
    clock: Clock,
    first: float,
    last: float,
    heights: FloatArray,
    latitudes: FloatArray,
    *,
    knots: int = 1,
) -> tuple[FloatArray, FloatArray]:
    """Return the spline table of ln(density) and its axes for `sim.physics.atmosphere.log_density`.

    Over `first` ... `last` [s], with so many `knots` of time in each step of the geomagnetic index, uniform
    `heights` [m], at most one of them below 0, uniform `latitudes` [rad] and all local solar times.
    """
    # The index is a stair, the table linear between its knots: those in the middle of a step keep its mean.
    # For example, with knots 1 min after each step a storm begins 3 h early: 2.7 km in two days in orbit.
    step = _INDEX_STEP / knots
    begun = float(clock.utc_days(first)) * 86400.0 % step
    first -= (begun - 0.5 * step) % step
    count = int(np.ceil((last - first) / step)) + 1
    t = first + step * np.arange(count)
    hour = 2.0 * np.pi / _SOLAR_TIMES
    solar = -np.pi + hour * np.arange(_SOLAR_TIMES)
    grid = np.meshgrid(t, heights, latitudes, solar, indexing="ij")
    tt, hh, la, so = (axis.ravel() for axis in grid)
    longitude = so - solar_angle(clock) - 2.0 * np.pi / 86400.0 * tt
    rho = _msis(clock, tt, la, np.mod(longitude, 2.0 * np.pi), np.maximum(hh, 0.0))[:, 0]
    table = np.log(rho).reshape(grid[0].shape)
    if heights[0] < 0.0:  # MSIS ends at sea level: the lowest cubic is continued to land below it
        table[:, 0] = 4.0 * table[:, 1] - 6.0 * table[:, 2] + 4.0 * table[:, 3] - table[:, 4]
    # The day closes on itself: a few knots of overlap on both sides stand in for periodicity.
    overlap = 3
    table = np.concatenate([table[..., -overlap:], table, table[..., : overlap + 1]], axis=-1)
    for axis in (1, 2, 3):
        table = spline_coefficients(table, axis)
    axes = np.array(
        [
            [t[0], 1.0 / step],
            [heights[0], 1.0 / (heights[1] - heights[0])],
            [latitudes[0], 1.0 / (latitudes[1] - latitudes[0])],
            [-np.pi - overlap * hour, 1.0 / hour],
        ]
    )
    return np.ascontiguousarray(table), axes


def air_profile(clock: Clock, t: float, latitude: float, longitude: float) -> tuple[FloatArray, float]:
    """Return splines of ln(pressure [Pa]) and speed of sound [m/s] up to 130 km, and their knot step [m]."""
    step = 2000.0
    height = step * np.arange(66, dtype=np.float64)
    same = np.ones(len(height))
    out = _msis(clock, t * same, latitude * same, longitude * same, height)
    pressure = np.nansum(out[:, 1:10], axis=1) * BOLTZMANN * out[:, 10]
    sound = np.sqrt(AIR_HEAT_RATIO * pressure / out[:, 0])
    return knots_to_polynomials(np.column_stack([np.log(pressure), sound])), step


@lru_cache(maxsize=16)  # each chunk of a campaign asks again
def wind_profile(levels: tuple[tuple[float, float, float], ...]) -> tuple[FloatArray, float]:
    """Return splines of the wind to the east and north [m/s] over height, and their knot step [m].

    `levels`: rows of altitude [km], east, north [m/s]; linear between rows at any spacing, then sampled.
    """
    step = 2500.0
    table = np.array(levels)
    count = max(int(np.ceil(table[-1, 0] * 1000.0 / step)), 4) + 1
    height = step * np.arange(count, dtype=np.float64)
    values = np.column_stack([np.interp(height, table[:, 0] * 1000.0, table[:, k]) for k in (1, 2)])
    return knots_to_polynomials(values), step
