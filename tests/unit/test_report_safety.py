"""What a run tells of drifts and light: rows, worst cases, words; damaged files."""

import json
from pathlib import Path
from typing import Any

import pytest
from synthetic_flight import FakeFlight, ascent, whole_flight

from sim.base.errors import UnreadableRunError
from sim.report.figures import quantity
from sim.report.run import read_safety
from sim.report.run_directory import write
from sim.report.safety import safety
from sim.terminal import show_safety


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    told = safety(whole_flight())  # type: ignore[arg-type]
    assert told is not None
    return told


def test_every_burn_and_every_minute_near_the_station_is_lost_once(found: dict[str, Any]) -> None:
    legs = [row["leg"] for row in found["drifts"]]
    assert legs[:3] == ["dv4", "dv5", "dv6"]
    # 660, 120 and 520 s of fly-around, waiting and final approach
    assert [legs.count(name) for name in ("flyaround_start", "station_keeping", "final_approach")] == [
        11,
        2,
        9,
    ]
    assert [row["met_s"] for row in found["drifts"]] == sorted(row["met_s"] for row in found["drifts"])
    assert [row["leg"] for row in found["light"]][-1] == "contact"


def test_rows_agree_with_their_paths(found: dict[str, Any]) -> None:
    for row in found["drifts"]:
        assert row["closest_m"] <= row["range_m"] + 0.1
        assert 0.0 <= row["closest_after_s"] <= row["drift_s"]
        along, radial = row["path_along_m"][0], row["path_radial_m"][0]
        assert row["range_m"] == pytest.approx((along**2 + radial**2) ** 0.5, abs=2.0)
        assert row["begins_in_sphere"] == (row["range_m"] < 200.0)
        if row["closest_m"] > 200.1:
            assert row["sphere_entered_after_s"] is None
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_a_flight_that_does_not_dock_has_none(tmp_path: Path) -> None:
    alone = FakeFlight((ascent(),))
    assert safety(alone) is None  # type: ignore[arg-type]
    out = write(alone, [], tmp_path / "run")  # type: ignore[arg-type]
    assert not (out / "safety.json").exists()
    assert read_safety(out) is None


def test_a_run_holds_and_lists_it(tmp_path: Path, found: dict[str, Any]) -> None:
    out = write(whole_flight(), [], tmp_path / "run")  # type: ignore[arg-type]
    assert read_safety(out) == found
    assert "safety.json" in json.loads((out / "run.json").read_text())["files"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "damaged"),
        ("[]", "is an array; expected a table"),
        ("{}", "zones: is missing"),
        ("[" * 100_000, "damaged"),
    ],
)
def test_a_damaged_file_is_told(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "safety.json").write_text(content)
    with pytest.raises(UnreadableRunError, match=rf"safety.json: {words}"):
        read_safety(tmp_path)


def test_the_table_shows_burns_and_the_worst_of_each_near_leg(
    found: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    show_safety(found)
    told = capsys.readouterr().out
    # The made-up station is known until a quarter of an hour after contact only.
    assert found["revolutions"] == pytest.approx(900.0 / 5560.0, abs=0.02)
    assert f"Where the ship drifts in {found['revolutions']:g} revolutions without thrust" in told
    for leg in ("dv4", "dv5", "dv6", "flyaround_start", "station_keeping", "final_approach"):
        assert told.count(f"\n{leg} ") == 1
    worst = min(row["closest_m"] for row in found["drifts"] if row["leg"] == "final_approach")
    assert f" {quantity(worst, 'm')} " in told
    assert "On the final approach the camera looks" in told
    assert all(len(line) <= 80 for line in told.splitlines())
    show_safety(None)
    assert capsys.readouterr().out == ""
