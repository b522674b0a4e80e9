"""The clock for any instant of the space age: there and back, order kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sim.world.clock import Clock

instants = st.datetimes(datetime(1975, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


@given(instants, instants)
def test_closed_form_an_instant_comes_back_to_the_microsecond(epoch: datetime, when: datetime) -> None:
    clock = Clock(epoch)
    assert abs(clock.utc(clock.seconds(when)) - when) <= timedelta(microseconds=1)


@given(instants, st.floats(-2e7, 2e7))
def test_closed_form_seconds_come_back(epoch: datetime, t: float) -> None:
    clock = Clock(epoch)
    shown = clock.utc(t)
    if (shown.second, shown.microsecond) == (59, 999_999):
        return  # may be a leap second, which a datetime cannot show
    assert abs(clock.seconds(shown) - t) < 1.1e-6


@given(instants, instants, instants)
def test_closed_form_differences_do_not_depend_on_the_epoch(
    epoch: datetime, one: datetime, other: datetime
) -> None:
    a, b = Clock(epoch), Clock(one)
    assert abs((a.seconds(other) - a.seconds(one)) - b.seconds(other)) < 1e-6
    assert (a.seconds(one) <= a.seconds(other)) == (one <= other)
