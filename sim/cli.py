"""The commands: arguments and what is printed; whatever is heavy is imported inside them."""

from __future__ import annotations

import io
import sys
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim import __version__
from sim.base.errors import OutputError
from sim.campaigning import app as campaigns
from sim.console import outcome as _outcome
from sim.console import print_json as _print_json
from sim.console import printing as _printing
from sim.console import silence_stdout as _silence_stdout
from sim.console import tell as _tell
from sim.exits import CHECK_FAILED, FLIGHT_FAILED, PASSED, PIPE_CLOSED, REFUSED

if TYPE_CHECKING:
    from sim.scenario import Scenario

app = typer.Typer(
    help="Fly a crew ship from the launch pad to the landing, as one TOML file tells it.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # keeps rich out of --help
)

ScenarioFile = Annotated[Path, typer.Argument(metavar="SCENARIO", help="The scenario, a TOML file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout and nothing else.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]


def main() -> int:
    """Run the command that the arguments name; give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names that the terminal cannot spell must not stop a run
            stream.reconfigure(errors="backslashreplace")
    try:
        with _printing():
            app(prog_name="sim")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else REFUSED
    except BrokenPipeError:
        _silence_stdout()
        return PIPE_CLOSED
    except OutputError as error:  # of --help and --version; commands tell theirs themselves
        _tell(str(error))
        return REFUSED
    return PASSED


def _print_version(asked: bool) -> None:
    if asked:
        print(f"sim {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
]


app.add_typer(campaigns, name="campaign")


@app.callback()
def _common(version: Version = False) -> None:
    """Take the options that need no command."""


@app.command()
def run(
    scenario: ScenarioFile,
    out: Annotated[Path | None, typer.Option(help="Run directory; default runs/<scenario>.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing run directory.")] = False,
    study: Annotated[
        bool, typer.Option("--converge", help="Repeat with finer integration and say what moves.")
    ] = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Fly a scenario, write the run directory, print timeline and checks."""
    with _outcome(as_json, debug):
        raise typer.Exit(_run(scenario, out, force, study, as_json))


@app.command()
def validate(scenario: ScenarioFile, as_json: AsJson = False, debug: Debug = False) -> None:
    """Check a scenario without flying it."""
    with _outcome(as_json, debug):
        from sim.scenario import load

        flight = load(scenario)
        with _printing():
            if as_json:
                checks_and_notes = {"checks": len(flight.checks), "notes": flight.notes}
                _print_json({"valid": True, **_summary(flight), **checks_and_notes})
            else:
                first, last = flight.phases[0].kind, flight.phases[-1].kind
                what = first if first == last else f"{len(flight.phases)} phases from {first} to {last}"
                count = len(flight.checks)
                checks = f"{count} check{'' if count == 1 else 's'}"
                print(f"{scenario}: {flight.mission.name}, {what}, {checks}: no fault found")
                for note in flight.notes:
                    print(note)


@app.command()
def plan(
    scenario: ScenarioFile,
    days: Annotated[
        tuple[str, str] | None,
        typer.Option("--days", metavar="FIRST LAST", help="Look through launch days: 2017-12-10 2017-12-31."),
    ] = None,
    pork_chop: Annotated[
        bool, typer.Option("--pork-chop", help="Delta-v over lift-off and orbit of contact.")
    ] = False,
    picture: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE", help="Draw days or pork-chop into a PNG file.")
    ] = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Say what the flight to the station would do: phase, plane, burns, contact, lift-off."""
    span = _span(days)
    if span is not None and pork_chop:
        raise typer.BadParameter("expected --days or --pork-chop, not both")
    if picture is not None and span is None and not pork_chop:
        raise typer.BadParameter(
            "--plot draws the launch days or the pork-chop; expected --days or --pork-chop"
        )
    with _outcome(as_json, debug):
        if span is None and not pork_chop:
            raise typer.Exit(_plan(scenario, as_json))
        _look_around(scenario, span, picture, as_json)


@app.command()
def landing(
    scenario: ScenarioFile,
    picture: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE", help="Draw a map of them into a PNG file.")
    ] = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """List the landing opportunities of the three days after the undocking."""
    with _outcome(as_json, debug):
        from sim import terminal
        from sim.planning.landing import landing as look
        from sim.planning.landing import parts
        from sim.scenario import load
        from sim.terminal.landing import show_landings

        flight = load(scenario)
        with terminal.progress(parts(flight)) as on_part:
            found = look(flight, on_part)
        drawn = None
        if picture is not None:
            from sim.report.plots import save_picture
            from sim.report.plots.landing_map import draw_landings

            drawn = save_picture(draw_landings(found), picture)
        with _printing():
            if as_json:
                _print_json({**found.record, **({"picture": str(drawn)} if drawn else {})})
            else:
                show_landings(found)
                if drawn:
                    print(f"Drawn into {drawn}")


@app.command()
def plot(
    run_dir: Annotated[Path, typer.Argument(metavar="RUN_DIR", help="A directory that 'sim run' wrote.")],
    out: Annotated[Path | None, typer.Option(help="Where the pictures go; default RUN_DIR/plots.")] = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Draw the pictures of a finished run as PNG files."""
    with _outcome(as_json, debug):
        from sim.report.plots import plot_run

        pictures = plot_run(run_dir, out, say=_tell)
        with _printing():
            if as_json:
                _print_json({"plots": [str(picture) for picture in pictures]})
            else:
                print("\n".join(str(picture) for picture in pictures))


@app.command()
def warm(debug: Debug = False) -> None:
    """Compile the numerical core now, so that the first run need not."""
    with _outcome(False, debug):
        from sim import terminal
        from sim.warm import flight
        from sim.warm import warm as compile_all

        scenario = flight()
        with terminal.progress([spec.kind for spec in scenario.phases]) as on_phase:
            folder = compile_all(scenario, on_phase)
        with _printing():
            print(f"The numerical core is compiled and kept in {folder}")


@app.command()
def schema(debug: Debug = False) -> None:
    """Print the JSON Schema of scenario files, for editors."""
    with _outcome(False, debug):
        from sim.scenario import schema as scenario_schema

        with _printing():
            _print_json(scenario_schema())


def _run(scenario_file: Path, out: Path | None, force: bool, study: bool, as_json: bool) -> int:
    """Fly and report; give the exit code."""
    from sim import terminal
    from sim.report.safety import read_safety
    from sim.run import run as run_scenario

    ran = run_scenario(scenario_file, out, progress=terminal.progress, force=force, study=study)
    with _printing(f"; the run is in {ran.written}"):
        if as_json:
            moved = {"convergence": [asdict(shift) for shift in ran.shifts]} if study else {}
            outcome = {
                "passed": ran.passed,
                "run_directory": str(ran.written),
                "timeline": ran.timeline,
                "checks": [result.record() for result in ran.checks],
                "safety": read_safety(ran.written),
            }
            _print_json({**_summary(ran.scenario), **outcome, **moved})
        else:
            terminal.show_timeline(ran.timeline)
            terminal.show_safety(read_safety(ran.written))
            terminal.show_checks(ran.checks)
            if study:
                terminal.show_shifts(ran.shifts)
            print(f"Written to {ran.written}")
    return PASSED if ran.passed else CHECK_FAILED


def _plan(scenario_file: Path, as_json: bool) -> int:
    """Plan a flight and print it; give the exit code."""
    from sim import terminal
    from sim.planning.plan import PARTS
    from sim.planning.plan import plan as plan_flight
    from sim.scenario import load
    from sim.terminal.plan import show_plan

    scenario = load(scenario_file)
    with terminal.progress(PARTS) as on_part:
        found = plan_flight(scenario, on_part)
    with _printing():
        if as_json:
            _print_json(found.record)
        else:
            show_plan(found)
    if found.refusal is None:
        return PASSED
    _tell(f"this cannot be flown (phase '{found.refusal.phase}'): {found.refusal.message}")
    if found.refusal.hint:
        _tell(found.refusal.hint)
    return FLIGHT_FAILED


def _look_around(
    scenario_file: Path, span: tuple[date, date] | None, picture: Path | None, as_json: bool
) -> None:
    """Print and draw launch days or, without a span of them, the pork-chop."""
    from sim import terminal
    from sim.planning import days, pork_chop
    from sim.report.plots import planning, save_picture
    from sim.scenario import load
    from sim.terminal.plan import show_days, show_pork_chop

    scenario = load(scenario_file)
    with terminal.progress((days if span else pork_chop).PARTS) as on_part:
        if span is not None:
            looked = days.launch_days(scenario, *span, on_part)
            record = looked.record
            show, draw = partial(show_days, looked), partial(planning.draw_days, looked)
        else:
            chop = pork_chop.pork_chop(scenario, on_part)
            record = chop.record
            show, draw = partial(show_pork_chop, chop), partial(planning.draw_pork_chop, chop)
    drawn = save_picture(draw(), picture) if picture is not None else None
    with _printing():
        if as_json:
            _print_json({**record, **({"picture": str(drawn)} if drawn else {})})
        else:
            show()
            if drawn:
                print(f"Drawn into {drawn}")


def _span(days: tuple[str, str] | None) -> tuple[date, date] | None:
    """Return the days that an option names."""
    if days is None:
        return None
    try:
        first, last = (date.fromisoformat(day) for day in days)
    except ValueError as error:
        raise typer.BadParameter(f"--days {' '.join(days)}: {error}; expected days like 2017-12-10") from None
    return first, last


def _summary(scenario: Scenario) -> dict[str, Any]:
    return {
        "scenario": str(scenario.path),
        "sha256": scenario.sha256,
        "mission": scenario.mission.name,
        "phases": [spec.kind for spec in scenario.phases],
    }
