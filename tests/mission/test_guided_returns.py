"""Other ways home, each flown as its file says: two guided beside their plans, one that lost its guidance."""

from pathlib import Path

import pytest

from sim import mission
from sim.report.checks import CheckResult, evaluate
from sim.scenario import load

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def results(name: str) -> dict[str, CheckResult]:
    return {each.name: each for each in evaluate(mission.fly(load(SCENARIOS / f"{name}.toml")))}


def test_val_tma_10_fell_ballistically() -> None:
    """Ignition 46 s, interface 26 s, landing 68 s off; 8.51 g where 8.5 g are documented."""
    found = results("tma-10-return")
    assert all(each.passed for each in found.values())
    assert sum(each.role == "predicted" for each in found.values()) == 4


@pytest.mark.parametrize(
    ("name", "off_s"),
    [
        (
            "tma-07m-return",
            {"module separation": 50, "entry interface": 45, "parachute command": 30, "landing": 18},
        ),
        (
            "ms11-return",
            {"module separation": 84, "entry interface": 83, "parachute command": 64, "landing": 46},
        ),
    ],
)
def test_val_guided_returns_beside_their_plans(name: str, off_s: dict[str, float]) -> None:
    """What they miss their plans by is said in their files; a change of it is to be seen here."""
    found = results(name)
    assert found["peak load"].passed
    for event, off in off_s.items():
        check = found[f"{event}, from ignition"]
        assert check.difference == pytest.approx(off, abs=10.0), event
