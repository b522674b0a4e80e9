"""Commands that ask beforehand: what a flight would do, when it could land."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from sim.cli.app import AsJson, Changes, Debug, FromState, ScenarioFile, after_flights, app
from sim.cli.outcome import outcome, print_json, printing, tell
from sim.exits import FLIGHT_FAILED, PASSED


@app.command(epilog=after_flights("sim plan scenarios/ms07.toml --days 2017-12-10 2017-12-31", "how-to/plan"))
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
        Path | None, typer.Option("--plot", metavar="FILE", help="Draw days or pork-chop: PNG, SVG or PDF.")
    ] = None,
    changes: Changes = None,
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
    with outcome(as_json, debug):
        if span is None and not pork_chop:
            raise typer.Exit(_plan(scenario, tuple(changes or ()), as_json))
        _look_around(scenario, tuple(changes or ()), span, picture, as_json)


@app.command(epilog=after_flights("sim landing scenarios/ms07.toml --plot landings.png", "how-to/return"))
def landing(
    scenario: ScenarioFile,
    picture: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE", help="Draw a map of them: PNG, SVG or PDF.")
    ] = None,
    state: FromState = None,
    changes: Changes = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """List the landing opportunities of the three days after the undocking, or after a given state."""
    with outcome(as_json, debug):
        from sim import terminal
        from sim.planning.landing import landing as look
        from sim.planning.landing import parts
        from sim.scenario import load
        from sim.terminal.landing import show_landings

        _refuse(picture)
        flight = load(scenario, tuple(changes or ()), state)
        with terminal.progress(parts(flight)) as on_part:
            found = look(flight, on_part)
        drawn = None
        if picture is not None:
            from sim.report.plots import save_picture
            from sim.report.plots.landing_map import draw_landings

            drawn = save_picture(draw_landings(found), picture)
        with printing():
            if as_json:
                print_json({**found.record, **({"picture": str(drawn)} if drawn else {})})
            else:
                show_landings(found)
                if drawn:
                    print(f"Drawn into {drawn}")


def _plan(scenario_file: Path, changes: tuple[str, ...], as_json: bool) -> int:
    """Plan a flight and print it; give the exit code."""
    from sim import terminal
    from sim.planning.plan import PARTS
    from sim.planning.plan import plan as plan_flight
    from sim.scenario import load
    from sim.terminal.plan import show_plan

    scenario = load(scenario_file, changes)
    with terminal.progress(PARTS) as on_part:
        found = plan_flight(scenario, on_part)
    with printing():
        if as_json:
            print_json(found.record)
        else:
            show_plan(found)
    if found.refusal is None:
        return PASSED
    tell(f"this cannot be flown (phase '{found.refusal.phase}'): {found.refusal.message}")
    if found.refusal.hint:
        tell(found.refusal.hint)
    return FLIGHT_FAILED


def _look_around(
    scenario_file: Path,
    changes: tuple[str, ...],
    span: tuple[date, date] | None,
    picture: Path | None,
    as_json: bool,
) -> None:
    """Print and draw launch days or, without a span of them, the pork-chop."""
    from sim import terminal
    from sim.planning import days, pork_chop
    from sim.scenario import load
    from sim.terminal.plan import show_days, show_pork_chop

    _refuse(picture)
    scenario = load(scenario_file, changes)
    found: days.Days | pork_chop.PorkChop
    with terminal.progress((days if span else pork_chop).PARTS) as on_part:
        if span is not None:
            found = days.launch_days(scenario, *span, on_part)
        else:
            found = pork_chop.pork_chop(scenario, on_part)
    drawn = None
    if picture is not None:
        from sim.report.plots import save_picture
        from sim.report.plots.planning import draw_days, draw_pork_chop

        figure = draw_days(found) if isinstance(found, days.Days) else draw_pork_chop(found)
        drawn = save_picture(figure, picture)
    with printing():
        if as_json:
            print_json({**found.record, **({"picture": str(drawn)} if drawn else {})})
        else:
            if isinstance(found, days.Days):
                show_days(found)
            else:
                show_pork_chop(found)
            if drawn:
                print(f"Drawn into {drawn}")


def _refuse(picture: Path | None) -> None:
    """Raise OutputError, before anything is flown for it, for a file that can be no picture."""
    if picture is not None:
        from sim.report.plots import kind_of

        kind_of(picture)


def _span(days: tuple[str, str] | None) -> tuple[date, date] | None:
    """Return the days that an option names."""
    if days is None:
        return None
    try:
        first, last = (date.fromisoformat(day) for day in days)
    except ValueError as error:
        raise typer.BadParameter(f"--days {' '.join(days)}: {error}; expected days like 2017-12-10") from None
    return first, last
