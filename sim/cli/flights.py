"""Commands that read a scenario and fly it."""

from __future__ import annotations

from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim.base.errors import RequestError
from sim.cli import completion
from sim.cli.app import AsJson, Changes, Debug, FromState, ScenarioFile, after, app
from sim.cli.outcome import outcome, print_json, printing, summary
from sim.exits import CHECK_FAILED, PASSED

if TYPE_CHECKING:
    from sim.run import Ran

# of sim.terminal.library, which is heavy
LIBRARY_KINDS = (
    *("ports", "launchers", "craft", "stations", "schemes", "errors"),
    *("pads", "ground_stations", "winds", "events"),
)


@app.command(
    epilog=after(
        "sim run scenarios/ms07.toml --set craft.launch_mass_kg=7290",
        "tutorial",
        "0 all checks pass, 1 one fails, 2 refused, 3 a flight failed",
    )
)
def run(
    scenarios: Annotated[
        list[Path],
        typer.Argument(
            metavar="SCENARIO",
            help="Scenarios, TOML files, flown in turn.",
            autocompletion=completion.scenarios,
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(help="Run directory, of several scenarios the folder of them; default runs/<scenario>."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing run directory.")] = False,
    study: Annotated[
        bool, typer.Option("--converge", help="Repeat with finer integration and say what moves.")
    ] = False,
    page: Annotated[bool, typer.Option("--report", help="Make the page of the run too.")] = False,
    changes: Changes = None,
    state: FromState = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Fly scenarios, write their run directories, print timeline and checks."""
    with outcome(as_json, debug):
        options = {"force": force, "study": study, "changes": tuple(changes or ()), "state": state}
        raise typer.Exit(_run(scenarios, out, options, page=page, as_json=as_json))


@app.command(
    epilog=after(
        "sim validate scenarios/ms07.toml", "reference/scenario", "0 sound, 2 it has faults, all are told"
    )
)
def validate(
    scenario: ScenarioFile,
    changes: Changes = None,
    state: FromState = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Check a scenario without flying it."""
    with outcome(as_json, debug):
        from sim.scenario import load

        flight = load(scenario, tuple(changes or ()), state)
        with printing():
            if as_json:
                checks_and_notes = {"checks": len(flight.checks), "notes": flight.notes}
                print_json({"valid": True, **summary(flight), **checks_and_notes})
            else:
                first, last = flight.phases[0].kind, flight.phases[-1].kind
                what = first if first == last else f"{len(flight.phases)} phases from {first} to {last}"
                count = len(flight.checks)
                checks = f"{count} check{'' if count == 1 else 's'}"
                print(f"{scenario}: {flight.mission.name}, {what}, {checks}: no fault found")
                for note in flight.notes:
                    print(note)


@app.command("new", epilog=after("sim new mine --kind guided, then sim run mine.toml", "how-to/mission"))
def new_scenario(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called; it goes into NAME.toml.")],
    kind: Annotated[
        str,
        typer.Option(
            help="two-day, four-orbit, two-orbit, return, guided or whole.",
            autocompletion=completion.words(
                "two-day", "four-orbit", "two-orbit", "return", "guided", "whole"
            ),
        ),
    ] = "two-day",
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Write a commented scenario to start from, which flies as it is."""
    with outcome(as_json, debug):
        from sim.scenario.starting import KINDS, write_scenario

        path = write_scenario(name, kind)
        with printing():
            if as_json:
                print_json({"scenario": str(path), "kind": kind})
            else:
                print(f"{path}\n- {KINDS[kind]}\n- It flies as it is: sim run {path}")


@app.command(epilog=after("sim library craft soyuz-ms, or sim library events", "how-to/vehicle"))
def library(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="ports, craft, schemes, ..., or events.",
            autocompletion=completion.words(*LIBRARY_KINDS),
        ),
    ] = None,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="One of them: all its values.")] = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Show what the library holds, with numbers and labels; a glossary of events."""
    with outcome(as_json, debug):
        from sim.terminal.library import record, show_library

        with printing():
            if as_json:
                print_json(record(kind, name))
            else:
                show_library(kind, name)


@app.command(epilog=after("sim warm", "decisions/4-what-is-kept-on-disk"))
def warm(debug: Debug = False) -> None:
    """Compile the numerical core now, so that the first run need not."""
    with outcome(False, debug):
        from sim import terminal
        from sim.warm import flight
        from sim.warm import warm as compile_all

        scenario = flight()
        with terminal.progress([spec.kind for spec in scenario.phases]) as on_phase:
            folder = compile_all(scenario, on_phase)
        with printing():
            print(f"The numerical core is compiled and kept in {folder}")


@app.command(epilog=after("sim schema > scenario.schema.json", "reference/scenario"))
def schema(debug: Debug = False) -> None:
    """Print the JSON Schema of scenario files, for editors."""
    with outcome(False, debug):
        from sim.scenario.schema import schema as scenario_schema

        with printing():
            print_json(scenario_schema())


def _run(files: list[Path], out: Path | None, options: dict[str, Any], *, page: bool, as_json: bool) -> int:
    """Fly one scenario after the other and report each; give the exit code."""
    from sim import terminal
    from sim.run import run as run_scenario

    _refuse_one_name(files)
    records, passed = [], True
    for file in files:
        place = out / file.stem if out is not None and len(files) > 1 else out
        ran = run_scenario(file, place, progress=terminal.progress, **options)
        passed = passed and ran.passed
        report = None
        if page:
            from sim.report.page import write_page

            report = write_page(ran.written)
        if as_json:
            records.append(_record(ran, report))
            continue
        with printing(f"; the run is in {ran.written}"):
            _show(ran, report)
    if as_json:
        with printing(f"; the runs are in {', '.join(record['run_directory'] for record in records)}"):
            print_json(records[0] if len(records) == 1 else {"passed": passed, "runs": records})
    return PASSED if passed else CHECK_FAILED


def _refuse_one_name(files: list[Path]) -> None:
    """Raise RequestError for scenarios of one name, of which the second would take the first one's place."""
    for first, second in combinations(files, 2):
        if first.stem == second.stem:
            raise RequestError(f"{second}: would be written where {first} is; fly it alone, with an --out")


def _record(ran: Ran, report: Path | None) -> dict[str, Any]:
    from sim.report.run import read_safety

    moved = {"convergence": [asdict(shift) for shift in ran.shifts]} if ran.shifts else {}
    return {
        **summary(ran.scenario),
        "passed": ran.passed,
        "run_directory": str(ran.written),
        "timeline": ran.timeline,
        "checks": [result.record() for result in ran.checks],
        "safety": read_safety(ran.written),
        **moved,
        **({"report": str(report)} if report else {}),
    }


def _show(ran: Ran, report: Path | None) -> None:
    from sim import terminal
    from sim.report.run import read_safety

    terminal.show_timeline(ran.timeline)
    terminal.show_safety(read_safety(ran.written))
    terminal.show_checks(ran.checks)
    if ran.shifts:
        terminal.show_shifts(ran.shifts)
    print(f"Written to {ran.written}")
    if report:
        print(f"The page: {report}")
