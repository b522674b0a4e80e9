"""Files that a scenario names go into what its run leaves, which can be flown from there alone."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from scenario_texts import SHORT
from synthetic_flight import FakeFlight, ascent

from sim import mission
from sim.base.errors import OutputError, ScenarioError
from sim.report.comparison import compare
from sim.report.run import read_told
from sim.report.run_directory import write
from sim.report.timeline import timeline
from sim.scenario import load, loads
from sim.scenario.inputs import Input

LINES = SHORT[SHORT.index("return_elements") :].split('"')[1:4:2]

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Give a maker of the short scenario in a folder, its elements in a file of another."""

    def made(named: str = "../data/iss.tle", text: str = "\n".join(LINES) + "\n") -> Path:
        start, end = SHORT.index("return_elements"), SHORT.index("]", SHORT.index("return_elements")) + 1
        folder = tmp_path / "mine"
        for one in (folder, tmp_path / "data"):
            one.mkdir(exist_ok=True)
        if named:
            (folder / named).write_text(text, encoding="utf-8")
        file = folder / "a.toml"
        changed = f'return_elements = "{named}"  # as published'
        file.write_text(SHORT[:start] + changed + SHORT[end:], encoding="utf-8")
        return file

    return made


def test_a_run_directory_flies_again_where_nothing_else_is(make: Make, tmp_path: Path) -> None:
    scenario = load(make())
    out = write(mission.fly(scenario), [], tmp_path / "run")
    for gone in ("mine", "data"):
        shutil.rmtree(tmp_path / gone)
    away = Path(shutil.move(out, tmp_path / "elsewhere"))
    told = read_told(away)
    assert told.about["inputs"] == [
        {
            "key": "station.return_elements",
            "named": "../data/iss.tle",
            "file": "inputs/iss.tle",
            "sha256": hashlib.sha256((away / "inputs" / "iss.tle").read_bytes()).hexdigest(),
        }
    ]
    assert 'return_elements = "inputs/iss.tle" # as published' in told.scenario.replace("  #", " #")
    again = mission.fly(load(away / "scenario.toml"))
    second = write(again, [], tmp_path / "again")
    assert timeline(again)["events"] == told.timeline["events"]
    found = compare(told, read_told(second))
    assert [moved for moved in found.moved if moved.seconds or moved.metres] == []
    assert found.values == []
    assert (second / "scenario.toml").read_bytes() == (away / "scenario.toml").read_bytes()
    assert (second / "inputs" / "iss.tle").read_bytes() == (away / "inputs" / "iss.tle").read_bytes()


def test_a_scenario_is_another_one_when_its_file_is(make: Make) -> None:
    first = load(make())
    second = load(make(text="ISS\n" + "\n".join(LINES) + "\n"))
    assert first.text == second.text
    assert first.sha256 != second.sha256
    assert hashlib.sha256(SHORT.encode()).hexdigest() != first.sha256


def test_files_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    from sim.scenario.inputs import read_inputs

    for folder, end in (("out", ""), ("back", "\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "iss.tle").write_text("\n".join(LINES) + end)
    raw = {"station": {"outbound_elements": "out/iss.tle", "return_elements": "back/iss.tle"}}
    found, problems = read_inputs(raw, tmp_path)
    assert problems == []
    assert [one.kept for one in found] == ["inputs/iss.tle", "inputs/2-iss.tle"]
    raw = {"station": {"outbound_elements": "out/iss.tle", "return_elements": "out/../out/iss.tle"}}
    found, _ = read_inputs(raw, tmp_path)
    assert {one.kept for one in found} == {"inputs/iss.tle"}


@pytest.mark.skipif(os.name != "posix", reason="devices")
@pytest.mark.parametrize("key", ["ephemeris", "return_elements"])
@pytest.mark.parametrize("name", ["/dev/zero", "/", "nothing"])
def test_what_is_no_file_is_refused_at_once(make: Make, key: str, name: str) -> None:
    file = make("")
    text = file.read_text().replace("return_elements", key).replace('""', f'"{name}"')
    file.write_text(text)
    with pytest.raises(ScenarioError, match=rf"a\.toml:\d+: station\.{key}: .*cannot be read"):
        load(file)


@pytest.fixture
def flight() -> FakeFlight:
    """Give a flight whose scenario names a file."""
    given = Input("ephemeris", "/elsewhere/iss.oem", "inputs/iss.oem", b"the station")
    found = FakeFlight((ascent(),))

    class Named(FakeFlight):
        @property
        def scenario(self) -> object:
            scenario = found.scenario
            scenario.inputs = (given,)
            return scenario

    return Named(found.legs)


def test_replacing_a_run_takes_its_inputs_and_leaves_what_is_somebody_elses(
    flight: FakeFlight, tmp_path: Path
) -> None:
    out = write(flight, [], tmp_path / "run")
    assert "inputs/iss.oem" in json.loads((out / "run.json").read_text())["files"]
    (out / "inputs" / "notes.txt").write_text("mine")
    write(flight, [], out, force=True)
    assert {path.name for path in (out / "inputs").iterdir()} == {"iss.oem", "notes.txt"}
    write(FakeFlight(flight.legs), [], out, force=True)
    assert {path.name for path in (out / "inputs").iterdir()} == {"notes.txt"}
    (out / "inputs" / "iss.oem").write_text("mine, too")
    with pytest.raises(OutputError, match=r"iss\.oem: was not written by the run there"):
        write(flight, [], out, force=True)
    assert (out / "inputs" / "iss.oem").read_text() == "mine, too"


@pytest.mark.parametrize("name", ["inputs/../../secret", "../secret", "inputs/sub/x", "/etc/hostname"])
def test_a_run_that_lists_files_elsewhere_is_none(flight: FakeFlight, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_text("not the run's")
    out = write(flight, [], tmp_path / "run")
    (out / "inputs" / "sub").mkdir()
    (out / "inputs" / "sub" / "x").write_text("x")
    about = json.loads((out / "run.json").read_text())
    about["files"].append(name)
    (out / "run.json").write_text(json.dumps(about))
    with pytest.raises(OutputError, match="only whole runs are replaced"):
        write(flight, [], out, force=True)


def test_a_text_is_read_with_files_that_are_gone(make: Make, tmp_path: Path) -> None:
    whole = load(make())
    for gone in ("mine", "data"):
        shutil.rmtree(tmp_path / gone)
    assert loads(whole.text, whole.path, whole.inputs) == whole
    with pytest.raises(ScenarioError, match=r"iss\.tle: cannot be read"):
        loads(whole.text, whole.path)
