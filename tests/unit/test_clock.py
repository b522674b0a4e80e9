"""The clock: leap seconds counted, microseconds kept over a mission, zones honoured, naive times refused."""

from datetime import UTC, datetime, timedelta, timezone

import erfa
import numpy as np
import pytest

from sim.world.clock import Clock

MICROSECOND = 1e-6


def test_closed_form_epoch_is_zero_and_times_count_from_it(clock: Clock) -> None:
    assert clock.seconds(clock.epoch) == 0.0
    assert clock.utc(0.0) == clock.epoch
    later = clock.epoch + timedelta(hours=1, microseconds=7)
    assert clock.seconds(later) == pytest.approx(3600.000007, abs=1e-9)
    assert clock.seconds(clock.epoch - timedelta(days=2)) == pytest.approx(-172800.0, abs=1e-9)


def test_val_ms07_durations(clock: Clock) -> None:
    # 168 d 5 h 18 min from lift-off to landing; no leap second lies between
    landing = datetime(2018, 6, 3, 12, 39, 1, 127000, tzinfo=UTC)
    assert clock.seconds(landing) == pytest.approx(168 * 86400 + 5 * 3600 + 18 * 60, abs=1e-8)


def test_closed_form_an_instant_comes_back_as_it_was_written(clock: Clock) -> None:
    for second in range(0, 86400, 977):
        when = datetime(2018, 6, 3, tzinfo=UTC) + timedelta(seconds=second, microseconds=3 * second)
        assert clock.utc(clock.seconds(when)) == when


@pytest.mark.parametrize("t", [0.0, 1e-6, 527.9, -900.0, 177490.873, 14_534_292.5, -3e7])
def test_closed_form_there_and_back_to_the_microsecond(clock: Clock, t: float) -> None:
    assert clock.seconds(clock.utc(t)) == pytest.approx(t, abs=0.51 * MICROSECOND)


def test_val_leap_second_of_2016_is_counted() -> None:
    # IERS Bulletin C 52: a positive leap second at the end of 2016
    clock = Clock(datetime(2016, 12, 31, 23, 59, 50, tzinfo=UTC))
    assert clock.seconds(datetime(2017, 1, 1, 0, 0, 0, tzinfo=UTC)) == pytest.approx(11.0, abs=1e-9)
    assert clock.utc(9.0) == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert clock.utc(10.5) == datetime(2016, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
    assert clock.utc(11.0) == datetime(2017, 1, 1, tzinfo=UTC)
    noon = Clock(datetime(2016, 12, 31, 12, 0, 0, tzinfo=UTC))
    assert noon.seconds(datetime(2016, 12, 31, 18, 0, 0, tzinfo=UTC)) == pytest.approx(21600.0, abs=1e-9)


def test_closed_form_other_zones_are_the_same_instant(clock: Clock) -> None:
    kazakhstan = timezone(timedelta(hours=6))
    local = datetime(2017, 12, 17, 13, 21, 1, 127000, tzinfo=kazakhstan)
    assert clock.seconds(local) == 0.0
    assert Clock(local).utc(0.0) == clock.epoch


def test_closed_form_a_time_without_a_zone_is_refused(clock: Clock) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        clock.seconds(datetime(2017, 12, 17, 7, 21))


def test_val_time_scales(clock: Clock) -> None:
    # TAI-UTC 37 s (IERS Bulletin C 52), TT-TAI 32.184 s by definition
    utc = 2400000.5 + 58104 + (7 * 3600 + 21 * 60 + 1.127) / 86400.0
    tai, tt = sum(clock.tai_days(0.0)), sum(clock.tt_days(0.0))
    assert (tai - utc) * 86400.0 == pytest.approx(37.0, abs=1e-4)  # a Julian date in one part holds 40 us
    assert (tt - tai) * 86400.0 == pytest.approx(32.184, abs=1e-4)
    assert clock.utc_days(0.0) == pytest.approx(58104 + (7 * 3600 + 21 * 60 + 1.127) / 86400.0, abs=1e-11)


def test_closed_form_days_keep_the_shape_of_the_times(clock: Clock) -> None:
    t = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
    assert clock.utc_days(t).shape == clock.tt_days(t)[1].shape == (2, 3)
    assert np.diff(clock.utc_days(t).ravel()) * 86400.0 == pytest.approx(np.ones(5), abs=2e-6)


def test_val_utc_days_are_erfas(clock: Clock) -> None:
    for t in (0.0, 12345.678, 1.4e7):
        when = clock.utc(t)
        day, fraction = erfa.dtf2d(
            "UTC",
            when.year,
            when.month,
            when.day,
            when.hour,
            when.minute,
            when.second + when.microsecond / 1e6,
        )
        assert clock.utc_days(t) == pytest.approx(day - 2400000.5 + fraction, abs=2e-11)
