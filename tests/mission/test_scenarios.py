"""The flights to the station of `scenarios`, each flown as its file says and held to its checks."""

from pathlib import Path

import pytest

from sim import mission
from sim.report.checks import evaluate
from sim.scenario import load

SCENARIOS = Path(__file__).parents[2] / "scenarios"
GAINED_DEG = {
    "ms09": 342.5,
    "tma-01m": 231.9,
    "tma-22": 222.5,
    "tma-04m": 354.1,
    "tma-05m": 216.7,
    "progress-ms-17": 243.6,  # by the program: no other source
    "ms06": 38.0,
    "progress-ms-09": 12.5,  # by the program, from 13.65 deg and a station 595 km short of the pad
}


@pytest.mark.slow
@pytest.mark.parametrize("name", GAINED_DEG)
def test_val_flown_flights(name: str) -> None:
    """The lap from plane and phase, the contact by the rule; that no wind is known is said."""
    flight = mission.fly(load(SCENARIOS / f"{name}.toml"))
    assert all(result.passed for result in evaluate(flight))
    ascent, phasing, _ = flight.legs
    assert phasing.figures["catch_up_deg"] == pytest.approx(GAINED_DEG[name], abs=1.0)
    assert any("calm air" in note for note in ascent.notes)


@pytest.mark.parametrize("name", GAINED_DEG)
def test_a_flight_is_one_short_file(name: str) -> None:
    assert len((SCENARIOS / f"{name}.toml").read_text(encoding="utf-8").splitlines()) <= 60
