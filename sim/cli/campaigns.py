"""The commands of campaigns: arguments and what is printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sim.cli import completion
from sim.cli.app import AsJson, Changes, Debug, after_flights
from sim.cli.app import app as sim_app
from sim.cli.outcome import besides, outcome, print_json, printing

if TYPE_CHECKING:
    from sim.campaigns.campaign import Campaign
    from sim.campaigns.sensitivity import Index

_FLY = "fly"
Workers = Annotated[int | None, typer.Option(min=1, help="How many; default one a core.")]
Pool = Annotated[str, typer.Option(help="threads, processes, or auto: whichever are sooner done.")]
Scheduler = Annotated[str | None, typer.Option(help="Address of a Dask scheduler: tcp://host:8786.")]
Until = Annotated[str | None, typer.Option(help='Stop when bounds are that near: "radius95 < 0.5 km".')]
Report = Annotated[bool, typer.Option("--report", help="Draw pictures, and write GeoJSON and KML.")]
Sensitivity = Annotated[
    int, typer.Option(help="Sobol' indices of the miss, from a design of so many points.", min=0)
]


class Defaulting(typer.core.TyperGroup):
    """Commands of which one need not be named: `campaign SCENARIO` is `campaign fly SCENARIO`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Name the command that is left out."""
        if args and args[0] not in (*self.commands, "--help"):
            args = [_FLY, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=Defaulting,
    help="Fly a scenario many times with its uncertain numbers spread: campaign SCENARIO --cases 10000.",
    epilog=after_flights("sim campaign scenarios/ms07-dispersions.toml --cases 10000", "how-to/campaign"),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

sim_app.add_typer(app, name="campaign")


@app.command(
    _FLY,
    epilog=after_flights(
        "sim campaign scenarios/ms07-dispersions.toml --cases 10000 --report", "how-to/campaign"
    ),
)
def fly(
    scenario: Annotated[
        Path,
        typer.Argument(
            metavar="SCENARIO", help="A scenario with [[disperse]].", autocompletion=completion.scenarios
        ),
    ],
    cases: Annotated[int, typer.Option(help="How many cases, with --until at most.")] = 1000,
    seed: Annotated[int, typer.Option(help="Case i depends on it and on i alone.")] = 0,
    sampling: Annotated[str, typer.Option(help="random, sobol or latin.")] = "random",
    workers: Workers = None,
    pool: Pool = "auto",
    scheduler: Scheduler = None,
    out: Annotated[Path | None, typer.Option(help="Where to; default campaigns/<scenario>.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with what is there.")] = False,
    until: Until = None,
    report: Report = False,
    sensitivity: Sensitivity = 0,
    changes: Changes = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Fly the cases, write their rows as Parquet parts, print the statistics."""
    with outcome(as_json, debug):
        from sim import terminal
        from sim.base.errors import RequestError
        from sim.campaigns.campaign import PLACE, campaign
        from sim.campaigns.directions import HOME, direction_of
        from sim.scenario import load
        from sim.terminal.campaign import campaign_progress, show_campaign, show_indices

        flight = load(scenario, tuple(changes or ()))
        place = out if out is not None else PLACE / scenario.stem
        if sensitivity and direction_of(flight) is not HOME:
            raise RequestError("--sensitivity is of the way home: errors of a way up are drawn, not numbers")
        with campaign_progress([spec.kind for spec in flight.phases], cases) as heard:
            found = campaign(
                flight,
                cases=cases,
                seed=seed,
                sampling=sampling,  # type: ignore[arg-type]  # refused there if there is none such
                workers=workers,
                pool=pool,  # type: ignore[arg-type]  # as the sampling
                scheduler=scheduler,
                out=place,
                resume=resume,
                until=until,
                on_phase=heard.on_phase,
                on_cases=heard.on_cases,
            )
        with besides(f"the campaign is in {place}"):
            indices = _indices(found, sensitivity, workers)
            drawn = _reported(found, place) if report else []
        with printing(f"; the campaign is in {place}"):
            if as_json:
                told = {"report": [str(path) for path in drawn], "sensitivity": _plain(indices)}
                print_json({"campaign": str(place), **found.statistics.record, **told})
            else:
                show_campaign(found)
                show_indices(indices)
                terminal.show_sentences([f"Written to {place}.", *(f"Written: {path}" for path in drawn)])


def _indices(found: Campaign, count: int, workers: int | None) -> dict[str, dict[str, Index]]:
    """Return Sobol' indices of the landing along and across the track, by result and path."""
    if not count:
        return {}
    from sim.campaigns.sensitivity import sobol_of

    results = ("downrange_km", "crossrange_km")
    return {result: sobol_of(found, result, count=count, workers=workers) for result in results}


def _reported(found: Campaign, place: Path) -> list[Path]:
    from sim.campaigns.report import write_report

    return write_report(found, place)


def _plain(indices: dict[str, dict[str, Index]]) -> dict[str, Any]:
    return {
        result: {
            path: {name: one._asdict() for name, one in index._asdict().items()}
            for path, index in rows.items()
        }
        for result, rows in indices.items()
    }


@app.command(
    "replay", epilog=after_flights("sim campaign replay campaigns/ms07-dispersions 17", "how-to/campaign")
)
def replay_case(
    campaign_dir: Annotated[
        Path, typer.Argument(metavar="DIR", help="A directory that 'sim campaign' wrote.")
    ],
    case: Annotated[int, typer.Argument(metavar="CASE", help="The number of a case, from 0.")],
    out: Annotated[Path | None, typer.Option(help="Run directory; default DIR/replays/case-CASE.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an existing run directory.")] = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Fly one case alone, with dense output, into a run directory, and hold it against its row."""
    with outcome(as_json, debug):
        from sim import terminal
        from sim.campaigns.replay import replay
        from sim.report.timeline import timeline

        with terminal.progress([]) as on_phase:
            found = replay(campaign_dir, case, out, force=force, on_phase=on_phase)
        with printing(f"; the run is in {found.written}"):
            told = {"case": case, "same_to_the_bit": found.same, "apart_m": found.apart}
            if as_json:
                print_json({"run_directory": str(found.written), **told})
                return
            terminal.show_timeline(timeline(found.flown))
            bits = "to the bit" if found.same else "otherwise: another width of lanes, or machine"
            terminal.show_sentences(
                [
                    f"Flown again as in the campaign, case {case} comes out {bits}.",
                    f"The run ends {1000.0 * found.apart:.3f} mm from where the case's row does.",
                    f"Written to {found.written}.",
                ]
            )
