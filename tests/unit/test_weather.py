"""Tables of density, pressure, sound and wind: closed over the day, hydrostatic, refused where unknown."""

import math
from datetime import UTC, datetime

import numpy as np
import pytest

from sim.base.errors import SpaceWeatherError
from sim.world.clock import Clock
from sim.world.weather import (
    air_profile,
    density_table,
    indices,
    solar_angle,
    wind_profile,
)
from tests.called import log_density, read_profile

HEIGHTS = np.arange(200e3, 441e3, 20e3)
LATITUDES = np.radians(np.linspace(-54.0, 54.0, 11))


@pytest.fixture(scope="module")
def table(clock: Clock) -> tuple[np.ndarray, np.ndarray]:
    return density_table(clock, 0.0, 20_000.0, HEIGHTS, LATITUDES)


def test_knots_of_the_time_lie_in_the_middle_of_the_indexs_three_hours(clock: Clock) -> None:
    for first in (0.0, 5000.0, 20_000.0):
        grid, axes = density_table(clock, first, first + 20_000.0, HEIGHTS[:5], LATITUDES[:5])
        begin, step = axes[0, 0], 1.0 / axes[0, 1]
        assert float(clock.utc_days(begin)) % 0.125 == pytest.approx(0.0625, abs=1e-8)
        assert first - step < begin <= first
        assert first + 20_000.0 <= begin + (len(grid) - 1) * step < first + 20_000.0 + step


def test_closed_form_the_day_closes_on_itself(table: tuple[np.ndarray, np.ndarray]) -> None:
    grid, axes = table
    for h, latitude in ((250e3, 0.0), (410e3, 0.9), (205e3, -0.5)):
        before = log_density(grid, axes, 5000.0, h, latitude, math.pi - 1e-9)
        after = log_density(grid, axes, 5000.0, h, latitude, -math.pi + 1e-9)
        assert before == pytest.approx(after, abs=1e-5)


def test_closed_form_density_falls_with_height_and_bulges_in_the_afternoon(
    table: tuple[np.ndarray, np.ndarray],
) -> None:
    grid, axes = table
    column = [log_density(grid, axes, 0.0, h, 0.3, 1.0) for h in np.arange(200e3, 440e3, 2e3)]
    assert np.all(np.diff(column) < 0.0)
    hours = np.linspace(-12.0, 12.0, 97)  # from noon
    day = [log_density(grid, axes, 0.0, 400e3, 0.0, math.pi * h / 12.0) for h in hours]
    assert 0.0 < hours[int(np.argmax(day))] < 5.0


def test_closed_form_layout_is_the_compiled_cores(table: tuple[np.ndarray, np.ndarray]) -> None:
    for array in table:
        assert array.flags.c_contiguous
        assert array.flags.writeable
        assert array.dtype == np.float64


def test_closed_form_solar_angle(clock: Clock) -> None:
    # At 07:21:01 UTC the Sun is in the meridian near 69.7 deg east (mean time).
    noon = -solar_angle(clock)
    assert math.degrees(noon) == pytest.approx((12.0 - (7.0 + 21.0 / 60.0 + 1.127 / 3600.0)) * 15.0, abs=1e-6)
    assert solar_angle(Clock(datetime(2018, 1, 1, 12, tzinfo=UTC))) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(("mjd", "day"), [(-1e5, "1585-02-01"), (30000.0, "1941-01-06"), (1e5, "2132-09-01")])
def test_closed_form_days_without_space_weather_are_refused(mjd: float, day: str) -> None:
    with pytest.raises(SpaceWeatherError, match=rf"from 1957-10-05 to .* the flight needs {day}"):
        indices(mjd)


def test_closed_form_indices_are_ordered_as_msis_wants_them() -> None:
    mjd = 58104.31
    previous, mean, ap = indices(mjd)
    assert ap.shape == (7,)
    three_hours = [indices(mjd - 0.125 * k)[2][1] for k in range(20)]
    assert list(ap[1:5]) == three_hours[:4]
    assert ap[5] == pytest.approx(np.mean(three_hours[4:12]))
    assert ap[6] == pytest.approx(np.mean(three_hours[12:20]))
    assert previous == indices(mjd + 0.5)[0]  # of the day before, all day
    assert mean == pytest.approx(71.3, abs=0.5)


def test_closed_form_profile_is_hydrostatic_and_near_the_standard(clock: Clock) -> None:
    place = (math.radians(46.0), math.radians(63.0))
    pieces, step = air_profile(clock, 0.0, *place)

    def read(height: float) -> tuple[float, float]:
        log_pressure, sound = read_profile(pieces, step, height)
        return math.exp(log_pressure), sound

    assert read(0.0)[0] == pytest.approx(101_325.0, rel=0.04)  # a winter's high pressure
    assert read(0.0)[1] == pytest.approx(330.0, abs=12.0)
    for height in (2e3, 11e3, 25e3, 50e3, 75e3):
        fall = (read(height - 500.0)[0] - read(height + 500.0)[0]) / 1000.0
        pressure, sound = read(height)
        rho = 1.4 * pressure / sound**2
        gravity = 9.81 * (6371e3 / (6371e3 + height)) ** 2
        assert fall == pytest.approx(rho * gravity, rel=0.02)


def test_closed_form_wind_is_that_of_the_levels() -> None:
    levels = ((0.0, 2.0, -1.0), (10.0, 30.0, 4.0), (60.0, -80.0, 10.0), (130.0, 0.0, 0.0))
    pieces, step = wind_profile(levels)
    for height_km, east, north in levels:
        assert read_profile(pieces, step, height_km * 1000.0) == pytest.approx([east, north], abs=1e-9)
    # a knot halfway up a straight piece
    assert read_profile(pieces, step, 32_500.0) == pytest.approx(
        [30.0 - 110.0 * 22.5 / 50.0, 4.0 + 6.0 * 0.45], abs=1e-9
    )
    assert read_profile(pieces, step, 900e3) == pytest.approx([0.0, 0.0], abs=1e-9)


@pytest.mark.parametrize("levels", [((0.0, 5.0, 6.0),), ((0.0, 5.0, 6.0), (1.0, 5.0, 6.0))])
def test_closed_form_a_single_level_is_a_uniform_wind(levels: tuple[tuple[float, float, float], ...]) -> None:
    pieces, step = wind_profile(levels)
    for height in (0.0, 700.0, 5e3, 50e3):
        assert read_profile(pieces, step, height) == pytest.approx([5.0, 6.0], abs=1e-12)
