"""Dates for which the Earth's attitude is only predicted, or not known at all."""

import pytest
from scenario_texts import MS07, only_phases, without, without_tables

from sim import mission
from sim.base.errors import EarthOrientationError
from sim.flown import Flown
from sim.scenario import loads

RISE = without_tables(
    without(only_phases(MS07), "phasing", "docking", "docked", "departure", "deorbit", "entry", "landing"),
    "station",
    "rendezvous",
    "target",
)


def launched(utc: str) -> Flown:
    text = RISE.replace("2017-12-17T07:21:01.127Z", utc, 1)
    assert utc in text
    return mission.fly(loads(text, "rise.toml"))


def test_a_flight_of_next_year_says_that_the_pole_is_predicted() -> None:
    (leg,) = launched("2027-02-01T07:21:01Z").legs
    assert "without the celestial pole's offsets" in leg.notes[-1]


def test_a_flight_of_known_dates_says_nothing_of_the_pole() -> None:
    (leg,) = launched("2018-06-06T11:12:41Z").legs
    assert not any("pole" in note for note in leg.notes)


@pytest.mark.filterwarnings("ignore:ERFA function")
def test_a_flight_beyond_the_data_is_refused_in_words() -> None:
    with pytest.raises(EarthOrientationError, match=r"from 1973-01-02 to .* needs 2029-02-01 to"):
        launched("2029-02-01T07:21:01Z")
