"""Scenarios to start from: each kind is sound, commented, and flies."""

from pathlib import Path

import pytest

from sim import mission
from sim.base.errors import OutputError, RequestError, ScenarioError
from sim.report.checks import evaluate
from sim.scenario import load, loads
from sim.scenario.starting import KINDS, scenario_text, write_scenario


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_sound_and_says_where_numbers_come_from(kind: str) -> None:
    text = scenario_text("Probe 'é\"", kind)
    scenario = loads(text)
    assert scenario.mission.name == "Probe 'é\""
    assert scenario.notes == []
    assert max(map(len, text.splitlines())) <= 110
    for word in ("sim library", "sim validate", "celestrak.org", "km", "UTC"):
        assert word in text
    assert {"docking", "landing"} & {spec.kind for spec in scenario.phases}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_commented_out_can_be_put_in(kind: str) -> None:
    lines = scenario_text("probe", kind).splitlines()
    for number, line in enumerate(lines):
        key = line[2:].partition(" = ")[0]
        if not (line.startswith("# ") and key.isidentifier()) or key.startswith("contact"):
            continue
        assert loads("\n".join([*lines[:number], line[2:], *lines[number + 1 :]])).sha256


def test_it_is_written_beside_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = write_scenario("mine", "return")
    assert path == Path("mine.toml")
    assert load(path).mission.name == "mine"
    for taken in ("mine", "mine.toml"):
        with pytest.raises(OutputError, match=r"mine\.toml: is there already"):
            write_scenario(taken, "whole")
    assert "ballistic" in path.read_text(encoding="utf-8")
    with pytest.raises(RequestError, match="names no file"):
        write_scenario("", "whole")
    with pytest.raises(OutputError, match="cannot be written"):
        write_scenario("no/where/mine", "whole")
    with pytest.raises(ScenarioError, match=r"--kind guidet: expected one of .*did you mean 'guided'"):
        write_scenario("other", "guidet")
    assert not Path("other.toml").exists()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_flies_as_it_is(kind: str) -> None:
    flight = mission.fly(loads(scenario_text("probe", kind)))
    assert {"whole": 8, "return": 5, "guided": 5}.get(kind, 3) == len(flight.legs)
    assert not flight.aborted
    assert all(result.passed for result in evaluate(flight))
