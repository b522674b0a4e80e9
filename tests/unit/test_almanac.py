"""The almanac's splines: what they cover, how well they hold between knots, what they refuse."""

from collections.abc import Callable
from datetime import UTC, datetime

import erfa
import numpy as np
import pytest

from sim.base.errors import EarthOrientationError
from sim.dynamics.model import Model
from sim.physics.constants import EARTH_RATE
from sim.world.almanac import STEP, almanac, sun_and_moon
from sim.world.clock import Clock
from tests.called import read_pieces

FloatArray = np.ndarray
RETURN = 14_522_135.0  # s, undocking of MS-07


def test_closed_form_covers_the_span_with_a_margin(clock: Clock) -> None:
    for first, last in ((0.0, 0.0), (-900.0, 197_000.0), (RETURN, RETURN + 27_000.0)):
        pieces, start = almanac(clock, first, last)
        assert pieces.shape[1:] == (11, 4)
        assert pieces.flags.c_contiguous
        assert pieces.flags.writeable
        assert start <= first - STEP
        assert start + STEP * len(pieces) >= last + STEP


def test_closed_form_the_choice_of_span_moves_the_ground_by_a_millimetre_at_most(
    clock: Clock, true_earth: Callable[..., Model], earth_matrix: Callable[[Model, float], FloatArray]
) -> None:
    # The knots fall elsewhere, so that this is the splines' own error.
    one, two = true_earth(clock, -900.0, 197_000.0), true_earth(clock, -5100.0, 240_000.0)
    for t in np.linspace(0.0, 190_000.0, 50):
        apart = np.abs(earth_matrix(one, t) - earth_matrix(two, t)).max() * 6.378e6
        assert apart < 1.5e-3  # m; daily values joined by lines have a kink at midnight


def test_closed_form_matrix_is_a_rotation_far_from_the_epoch(
    clock: Clock, true_earth: Callable[..., Model], earth_matrix: Callable[[Model, float], FloatArray]
) -> None:
    model = true_earth(clock, RETURN, RETURN + 27_000.0)
    for t in (RETURN, RETURN + 13_000.0):
        matrix = earth_matrix(model, t)
        assert matrix @ matrix.T == pytest.approx(np.eye(3), abs=1e-15)
        faster = (earth_matrix(model, t + 1.0) - earth_matrix(model, t - 1.0)) / 2.0 @ matrix.T
        assert faster[0, 1] == pytest.approx(EARTH_RATE, rel=1e-6)  # the length of day varies by 2e-8


def test_closed_form_the_earth_turns_on_through_a_leap_second(
    true_earth: Callable[..., Model], earth_matrix: Callable[[Model, float], FloatArray]
) -> None:
    clock = Clock(datetime(2016, 12, 31, 12, 0, 0, tzinfo=UTC))
    model = true_earth(clock, 0.0, 86_400.0)
    midnight = clock.seconds(datetime(2017, 1, 1, tzinfo=UTC))
    for t in midnight + np.array([-7200.0, -1.0, 0.0, 1.0, 7200.0]):
        turned = earth_matrix(model, t + 1.0) @ earth_matrix(model, t).T
        assert np.arctan2(turned[0, 1], turned[0, 0]) == pytest.approx(EARTH_RATE, rel=1e-6)
    # IERS 20 C04: UT1-UTC is -0.4078 s the day before, 0.591287 s at this midnight
    mjd = 57754.0
    era = erfa.era00(2400000.5 + mjd, 0.591287 / 86400.0)
    pieces, start = almanac(clock, 0.0, 86_400.0)
    angle = read_pieces(pieces, start, STEP, midnight)[2] + EARTH_RATE * midnight
    tt = clock.tt_days(midnight)
    angle += erfa.xys06a(*tt)[2] - erfa.sp00(*tt)
    assert np.sin(angle - era) == pytest.approx(0.0, abs=1.5e-9)  # 20 us of UT1


def test_closed_form_sun_and_moon_between_the_knots(clock: Clock) -> None:
    pieces, start = almanac(clock, -900.0, 197_000.0)
    t = np.linspace(0.0, 190_000.0, 40)
    sun, moon = sun_and_moon(clock, t)
    found = np.array([read_pieces(pieces, start, STEP, x) for x in t])
    assert np.abs(found[:, 5:8] - sun).max() < 10.0  # m
    assert np.abs(found[:, 8:11] - moon).max() < 10.0  # m


@pytest.mark.filterwarnings("ignore:ERFA function")  # it, too, finds these years dubious
@pytest.mark.parametrize("year", [1950, 2100])
def test_closed_form_years_without_earth_orientation_are_refused(year: int) -> None:
    clock = Clock(datetime(year, 6, 1, tzinfo=UTC))
    with pytest.raises((EarthOrientationError, RuntimeError)) as error:
        almanac(clock, 0.0, 3600.0)
    assert error.type is EarthOrientationError
    assert f"the flight needs {year}-0" in str(error.value)
