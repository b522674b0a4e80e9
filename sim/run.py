"""The use case of a run: load a scenario, claim its place, fly, check, write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final, NamedTuple

from sim.base.errors import OutputError
from sim.base.lazy import import_meanwhile
from sim.legs import Shift
from sim.mission import converge, fly
from sim.report.checks import CheckResult, evaluate
from sim.report.run_directory import claim, write_claimed
from sim.report.timeline import timeline
from sim.scenario import Scenario, load

RUNS: Final = Path("runs")

# Given the phases to fly, yields the function that hears each as it begins.
Progress = Callable[[Sequence[str]], AbstractContextManager[Callable[[str], None]]]


class Ran(NamedTuple):
    """What came out of a run: `timeline` as in timeline.json; `shifts` only where they were studied."""

    scenario: Scenario
    written: Path
    timeline: dict[str, Any]
    checks: list[CheckResult]
    shifts: tuple[Shift, ...]

    @property
    def passed(self) -> bool:
        """Whether the flight got to its end and every check passes."""
        return self.timeline["outcome"] == "completed" and all(result.passed for result in self.checks)


def run(
    scenario_file: Path,
    out: Path | None,
    *,
    progress: Progress,
    force: bool = False,
    study: bool = False,
    changes: Sequence[str] = (),
    state: Path | None = None,
) -> Ran:
    """Fly the scenario of a file and write its run directory, by default runs/NAME.

    `study`: fly it again with more care and say what moves. `changes`: to the scenario, before it is read, as
    `sim.scenario.load` takes them; `state`: an OPM to begin with. Everything that can be refused is refused
    before the flight. Raises ScenarioError, MessageError, OutputError, FlightError.
    """
    scenario = load(scenario_file, changes, state)
    phases = [spec.kind for spec in scenario.phases]
    place = out if out is not None else _default_place(scenario_file)
    with claim(place, force) as claimed:
        import_meanwhile("pyarrow.parquet")
        with progress(phases) as on_phase:
            flown = fly(scenario, on_phase=on_phase)
        shifts: tuple[Shift, ...] = ()
        if study:
            with progress(phases) as on_phase:
                shifts = converge(flown, on_phase=on_phase)
        results = evaluate(flown)
        written = write_claimed(flown, results, claimed, shifts)
        return Ran(scenario, written, timeline(flown), results, shifts)


def _default_place(scenario_file: Path) -> Path:
    """Return where the run of a scenario goes when nothing else is asked for."""
    if scenario_file.stem.strip(".") == "":  # "..toml" would be the folder of all runs
        raise OutputError(f"{scenario_file}: has no name that a run could take; name a place with --out")
    return RUNS / scenario_file.stem
