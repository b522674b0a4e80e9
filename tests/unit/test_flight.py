"""The flight as a notebook sees it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from scenario_texts import SHORT

import sim
from sim.scenario import loads

CHECK = """
[[check]]
name = "undocking"
event = "undocking"
expected = 2018-06-03T09:16:36Z
within = "0 s"
role = "input"
source = "s"
"""
UNDOCKING = datetime(2018, 6, 3, 9, 16, 36, tzinfo=UTC)


@pytest.fixture(scope="module")
def flight() -> sim.Flight:
    heard: list[str] = []
    flown = sim.fly(loads(SHORT + CHECK), heard.append)
    assert heard == ["docked", "departure"]
    return flown


def test_timeline_and_checks_are_those_of_the_files(flight: sim.Flight) -> None:
    assert [event["event"] for event in flight.timeline["events"]] == ["undocking", "separation_burn"]
    (check,) = flight.checks
    assert check.passed
    assert flight.scenario.mission.name == "Soyuz MS-07"


def test_a_state_is_found_by_seconds_and_by_utc(flight: sim.Flight) -> None:
    t = flight.flown.legs[-1].arcs[0].t[0] + 60.0
    state = flight.state_at(t)
    assert np.linalg.norm(state.r) == pytest.approx(6.79e6, rel=0.01)
    same = flight.state_at(UNDOCKING + timedelta(seconds=60))
    assert np.linalg.norm(same.r - state.r) < 0.1  # UTC to a microsecond, at 7.7 km/s
    with pytest.raises(ValueError, match="no offset from UTC"):
        flight.state_at(datetime(2018, 6, 3, 9, 17, 36))
    with pytest.raises(ValueError, match="nothing was integrated"):
        flight.state_at(3600.0)


def test_the_trajectory_is_a_frame(flight: sim.Flight) -> None:
    rows = flight.frame()
    assert set(rows["phase"]) == {"departure"}
    assert rows["met_s"].is_monotonic_increasing


def test_a_flight_is_written_and_drawn(flight: sim.Flight, tmp_path: Path) -> None:
    out = flight.write(tmp_path / "run")
    with pytest.raises(sim.OutputError, match="add --force"):
        flight.write(tmp_path / "run")
    assert flight.write(str(out), force=True) == out
    assert [path.name for path in flight.plot(tmp_path / "pictures")] == [
        "budget.png",
        "visibility.png",
        "documented.png",
    ]
