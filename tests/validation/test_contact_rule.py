"""The instant of contact of flown two-day flights, with all of which in view the rule was found."""

import pytest

from tests.validation import contact_rule, contact_rule_firmness
from tests.validation.contact_rule import Spread, TwoDayFlight, two_day_flights
from tests.validation.report import Judge

RULE = contact_rule.the_rule()
TOPIC = "The instant of contact"
pytestmark = pytest.mark.slow  # the light of 28 flights


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
def test_revolutions_lie_in_the_middle_half_of_their_plateaus(
    flights: tuple[TwoDayFlight, ...], name: str
) -> None:
    low, _, high, _ = contact_rule.plateau(flights, name)
    assert abs(getattr(RULE, name) - 0.5 * (low + high)) < 0.25 * (high - low)


def test_ms07_is_met_within_ten_minutes(flights: tuple[TwoDayFlight, ...]) -> None:
    ms07 = next(flight for flight in flights if flight.name == "Soyuz MS-07")
    assert abs(ms07.residual(RULE)) <= 10.0


@pytest.mark.parametrize("before_plan_s", [60.0, 360.0])
@pytest.mark.parametrize("plan_after_sunset_s", [240.0, 420.0])
def test_no_contact_jumps_within_what_is_documented(
    flights: tuple[TwoDayFlight, ...], before_plan_s: float, plan_after_sunset_s: float
) -> None:
    documented = {"before_plan_s": before_plan_s, "plan_after_sunset_s": plan_after_sunset_s}
    other = RULE.model_copy(update=documented)
    for flight in flights:
        assert abs(flight.residual(other) - flight.residual(RULE)) < 8.0


def test_nine_in_ten_flights_left_out_are_predicted_by_the_others(flights: tuple[TwoDayFlight, ...]) -> None:
    """The two that fail are those which alone mark an edge."""
    residuals = contact_rule_firmness.one_left_out(contact_rule_firmness.USED, flights)
    spread = Spread.of(residuals)
    assert spread.median <= 4.0
    assert spread.within_15 >= 0.9
    failed = {flight.name for flight, off in zip(flights, residuals, strict=True) if abs(off) > 15.0}
    assert failed <= {"Soyuz TMA-05M", "Progress MS-10"}


def test_without_four_flights_at_random_most_are_predicted(flights: tuple[TwoDayFlight, ...]) -> None:
    for judge in (contact_rule_firmness.four_left_out, contact_rule_firmness.out_of_bag):
        assert Spread.of(judge(contact_rule_firmness.USED, flights)).within_15 >= 0.85
