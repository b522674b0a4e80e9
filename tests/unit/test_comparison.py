"""Two runs side by side: what moved is told, and nothing else; a run is printed again as it was."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from scenario_texts import MS07
from synthetic_flight import FakeFlight, whole_flight

from sim.base.errors import UnreadableRunError
from sim.report.checks import CheckResult, evaluate
from sim.report.comparison import compare
from sim.report.run import CHECKS, TIMELINE, Told, read_told
from sim.report.run_directory import write
from sim.scenario import loads
from sim.terminal import runs, table_lines


def flown() -> FakeFlight:
    return whole_flight(loads(MS07).checks)


@pytest.fixture
def run_dir(tmp_path: Path) -> Path:
    flight = flown()
    return write(flight, evaluate(flight), tmp_path / "run")


def changed(run_dir: Path, name: str, edit: Callable[[Any], None]) -> Told:
    content = json.loads((run_dir / name).read_text())
    edit(content)
    (run_dir / name).write_text(json.dumps(content))
    return read_told(run_dir)


def test_a_run_does_not_differ_from_itself(run_dir: Path) -> None:
    found = compare(read_told(run_dir), read_told(run_dir))
    assert all(one.seconds == 0.0 and not one.metres and not one.details for one in found.moved)
    assert len(found.moved) == len(read_told(run_dir).timeline["events"])
    assert (found.only, found.values) == (([], []), [])


def test_what_moved_is_told(run_dir: Path) -> None:
    before = read_told(run_dir)

    def edit(timeline: Any) -> None:
        first = timeline["events"][0]
        first["altitude_km"] += 2.0
        first["mass_kg"] = first["mass_kg"] + 10.0
        timeline["events"].pop()

    found = compare(before, changed(run_dir, TIMELINE, edit))
    last = before.timeline["events"][-1]["event"]
    assert [name.split(" ")[0] for name in found.only[0]] == [last]
    moved = found.moved[0]
    assert moved.higher == pytest.approx(2000.0)
    mass = before.timeline["events"][0]["mass_kg"]
    assert moved.details == {"mass_kg": (mass, mass + 10.0)}
    assert all(not one.details for one in found.moved[1:])


def test_values_of_the_scenarios_that_differ_are_told_by_their_keys(run_dir: Path) -> None:
    told = read_told(run_dir)
    first = told._replace(scenario='[craft]\na = 1\n[[phase]]\nkind = "entry"\nx = 2\n')
    second = told._replace(scenario='[craft]\na = 1\nb = 3\n[[phase]]\nkind = "entry"\nx = 4\n')
    assert compare(first, second).values == [("phase.entry.x", 2, 4), ("craft.b", None, 3)]


def test_values_are_told_within_80_columns_and_where_they_begin_to_differ(
    run_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, source = read_told(run_dir), "the flight plan of a control centre that has long names"
    first = told._replace(scenario=f'[craft]\nsource = "{source}, 12:26"\n')
    second = told._replace(scenario=f'[craft]\nsource = "{source}, 12:27; somebody else has {source}"\n')
    tables: list[tuple[Any, Any]] = []
    monkeypatch.setattr(runs, "show", lambda _, columns, rows: tables.append((columns, rows)))
    runs.show_comparison(compare(first, second), "a{b}", "c")
    for width, wanted in (
        (80, r"craft\.source +…ames, 12:26 +…ames, 12:27; somebody else has the fli…"),
        (60, r"craft\.source +a\{b\}: …ames, 12:26, c: …ames, +12:27; somebody"),
    ):
        lines = [line for row in table_lines(*tables[0], width) for line in row]
        assert max(map(len, lines)) <= width
        assert re.search(wanted, " ".join(lines)), lines


def test_checks_are_read_as_they_were_evaluated(run_dir: Path) -> None:
    read = [CheckResult.told_by(entry) for entry in read_told(run_dir).checks]
    evaluated = evaluate(flown())
    assert [one.record() for one in read] == [one.record() for one in evaluated]
    assert read


def test_a_damaged_check_is_told(run_dir: Path) -> None:
    with pytest.raises(UnreadableRunError, match=r"checks.json: insertion\.words: is missing"):
        changed(run_dir, CHECKS, lambda checks: checks[0].pop("words"))
