"""Commands that read a scenario and fly it."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from sim.cli.app import AsJson, Debug, ScenarioFile, app
from sim.cli.outcome import outcome, print_json, printing, summary
from sim.exits import CHECK_FAILED, PASSED


@app.command()
def run(
    scenario: ScenarioFile,
    out: Annotated[Path | None, typer.Option(help="Run directory; default runs/<scenario>.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing run directory.")] = False,
    study: Annotated[
        bool, typer.Option("--converge", help="Repeat with finer integration and say what moves.")
    ] = False,
    page: Annotated[bool, typer.Option("--report", help="Make the page of the run too.")] = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Fly a scenario, write the run directory, print timeline and checks."""
    with outcome(as_json, debug):
        raise typer.Exit(_run(scenario, out, force=force, study=study, page=page, as_json=as_json))


@app.command()
def validate(scenario: ScenarioFile, as_json: AsJson = False, debug: Debug = False) -> None:
    """Check a scenario without flying it."""
    with outcome(as_json, debug):
        from sim.scenario import load

        flight = load(scenario)
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


@app.command()
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


@app.command()
def schema(debug: Debug = False) -> None:
    """Print the JSON Schema of scenario files, for editors."""
    with outcome(False, debug):
        from sim.scenario.schema import schema as scenario_schema

        with printing():
            print_json(scenario_schema())


def _run(
    scenario_file: Path, out: Path | None, *, force: bool, study: bool, page: bool, as_json: bool
) -> int:
    """Fly and report; give the exit code."""
    from sim import terminal
    from sim.report.run import read_safety
    from sim.run import run as run_scenario

    ran = run_scenario(scenario_file, out, progress=terminal.progress, force=force, study=study)
    report = None
    if page:
        from sim.report.page import write_page

        report = write_page(ran.written)
    with printing(f"; the run is in {ran.written}"):
        if as_json:
            moved = {"convergence": [asdict(shift) for shift in ran.shifts]} if study else {}
            outcome = {
                "passed": ran.passed,
                "run_directory": str(ran.written),
                "timeline": ran.timeline,
                "checks": [result.record() for result in ran.checks],
                "safety": read_safety(ran.written),
            }
            shown = {"report": str(report)} if report else {}
            print_json({**summary(ran.scenario), **outcome, **moved, **shown})
        else:
            terminal.show_timeline(ran.timeline)
            terminal.show_safety(read_safety(ran.written))
            terminal.show_checks(ran.checks)
            if study:
                terminal.show_shifts(ran.shifts)
            print(f"Written to {ran.written}")
            if report:
                print(f"The page: {report}")
    return PASSED if ran.passed else CHECK_FAILED
