"""The instant of contact of flown two-day flights, with all of which in view the rule was found."""

import numpy as np
import pytest

from tests.validation import contact_rule
from tests.validation.contact_rule import Spread, TwoDayFlight, two_day_flights
from tests.validation.report import Judge

RULE = contact_rule.the_rule()
TOPIC = "The instant of contact"


@pytest.fixture(scope="module")
def flights() -> tuple[TwoDayFlight, ...]:
    return two_day_flights()


def test_val_contacts_of_flown_flights(flights: tuple[TwoDayFlight, ...], agreement: Judge) -> None:
    for flight in flights:
        residual = 60.0 * flight.residual(RULE)
        agreement(TOPIC, "documented contacts", flight.name, residual, 15.0 * 60.0, "s")
    spread = Spread.of([flight.residual(RULE) for flight in flights])
    agreement(TOPIC, "documented contacts", "root mean square", 60.0 * spread.rms, 360.0, "s")
    agreement(TOPIC, "documented contacts", "median", 60.0 * spread.median, 240.0, "s")


def test_the_rule_is_better_than_a_constant_and_than_sunsets_alone(
    flights: tuple[TwoDayFlight, ...],
) -> None:
    rule = Spread.of([flight.residual(RULE) for flight in flights])
    constant = Spread.of(contact_rule.constant_time(flights))
    sunset = Spread.of(contact_rule.first_sunset(flights))
    assert rule.rms < 0.2 * constant.rms
    assert rule.rms < 0.4 * sunset.rms


@pytest.mark.parametrize("name", ["opens_revolutions", "crew_from_revolutions"])
def test_revolutions_lie_in_the_middle_of_their_plateaus(
    flights: tuple[TwoDayFlight, ...], name: str
) -> None:
    low, _, high, _ = contact_rule.plateau(flights, name)
    assert getattr(RULE, name) == pytest.approx(0.5 * (low + high), abs=0.005)


@pytest.mark.slow
def test_every_flight_left_out_is_predicted_by_the_others(flights: tuple[TwoDayFlight, ...]) -> None:
    """The few that fail are those which alone mark an edge; their opportunity is named all the same."""
    preferred, nearest = zip(*contact_rule.left_out(flights), strict=True)
    assert Spread.of(preferred).median <= 4.0
    assert np.mean(np.abs(preferred) <= 15.0) >= 0.85
    assert np.mean(np.abs(nearest) <= 15.0) >= 0.95
