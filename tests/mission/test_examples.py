"""The examples run as they are, and say what they promise; flights of MS-07 are one flight here."""

import re
import runpy
from pathlib import Path

import pytest

import sim
from sim.flown import Flown

ROOT = Path(__file__).parents[2]
SAID = {
    "ms07.py": r"pass  docking: .* \(derived\)(.|\n)*\d\.\d km below the station, \d",
    "in_my_sky.py": r"2017-12-1\d \d\d:\d\d UTC: \d\d deg high, azimuth \d+ deg, \d+ km away, visible",
    "a_day_later.py": r"2017-12-18T06:54 UTC: the station is 11\d deg ahead, schemes that close: none",
    "two_or_four_orbits.py": r"Soyuz MS-06: 4-orbit, .*\n  gains 38\.\d deg, contact 5\.\d h after lift-off",
    "ballistic_footprint.py": r"400 landings; 95 % in an ellipse of 7\d km along the track and [45] km",
    "orbit_with_boinor.py": r"on the second day: a = 6634\.\d km, e = 0\.0008\d, period 89\.6\d min\n",
    "descent_in_pandas.py": r"above 8 g for [12]\d s\n(.|\n)*entry +230\.\d +7637",
}


def test_every_example_is_run_here() -> None:
    assert {path.name for path in (ROOT / "examples").glob("*.py")} == set(SAID)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(SAID))
def test_an_example_runs_and_says_what_it_promises(
    name: str, ms07: Flown, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fly = sim.fly
    own = {ms07.scenario.sha256: sim.Flight(ms07)}
    monkeypatch.setattr(sim, "fly", lambda scenario: own.get(scenario.sha256) or fly(scenario))
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.chdir(ROOT)
    runpy.run_path(f"examples/{name}", run_name="__main__")
    assert re.search(SAID[name], capsys.readouterr().out)
