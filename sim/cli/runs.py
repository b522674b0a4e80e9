"""Commands on finished runs."""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli import completion
from sim.cli.app import AsJson, Debug, after, app
from sim.cli.outcome import outcome, print_json, printing, tell
from sim.exchange import FORMATS

RunDirectory = Annotated[
    Path,
    typer.Argument(
        metavar="RUN_DIR", help="A directory that 'sim run' wrote.", autocompletion=completion.run_folders
    ),
]

CAMPAIGN = "campaign.json"  # of sim.campaigns.store, which is heavy


@app.command(epilog=after("sim plot runs/ms07 --only descent --format svg", "reference/run"))
def plot(
    run_dir: RunDirectory,
    out: Annotated[Path | None, typer.Option(help="Where the pictures go; default RUN_DIR/plots.")] = None,
    only: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this picture; may be repeated.")
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="KIND", help="png (default), svg, pdf; repeatable."),
    ] = None,
    dpi: Annotated[
        int | None, typer.Option(min=40, max=600, help="Dots to the inch of PNG files; default 110.")
    ] = None,
    dark: Annotated[bool, typer.Option("--dark", help="Light on dark.")] = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Draw the pictures of a finished run as PNG, SVG or PDF files."""
    with outcome(as_json, debug):
        from sim.base.processes import cores
        from sim.report.plots import Look, plot_run

        look = Look(tuple(kinds or ("png",)), dpi, dark)
        pictures = plot_run(run_dir, out, only=only or (), look=look, say=tell, processes=min(cores(), 2))
        with printing():
            if as_json:
                print_json({"plots": [str(picture) for picture in pictures]})
            else:
                print("\n".join(str(picture) for picture in pictures))


@app.command(epilog=after("sim report runs/ms07", "reference/run"))
def report(
    directory: Annotated[
        Path, typer.Argument(metavar="DIR", help="A directory that 'sim run' or 'sim campaign' wrote.")
    ],
    out: Annotated[Path | None, typer.Option(help="The file; default DIR/report.html.")] = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Make one page of a finished run or campaign, a file that opens offline in any browser."""
    with outcome(as_json, debug):
        if (directory / CAMPAIGN).is_file():
            from sim.campaigns.page import write_page
        else:
            from sim.report.page import write_page  # type: ignore[assignment]  # of the same form
        page = write_page(directory, out)
        with printing():
            if as_json:
                print_json({"report": str(page)})
            else:
                print(page)


@app.command("show", epilog=after("sim show runs/ms07", "reference/run"))
def show_again(run_dir: RunDirectory, as_json: AsJson = False, debug: Debug = False) -> None:
    """Print a finished run again: timeline, safety, checks."""
    with outcome(as_json, debug):
        from sim.report.run import read_told
        from sim.terminal.runs import show_run

        told = read_told(run_dir)
        with printing():
            if as_json:
                print_json({"timeline": told.timeline, "checks": told.checks, "safety": told.safety})
            else:
                show_run(told)


@app.command(epilog=after("sim compare runs/ms07 runs/ms07-guided", "tutorial"))
def compare(first: RunDirectory, second: RunDirectory, as_json: AsJson = False, debug: Debug = False) -> None:
    """Say what moved from one run to another: events, figures, checks."""
    with outcome(as_json, debug):
        from sim.report.comparison import compare as compare_runs
        from sim.report.run import read_told
        from sim.terminal.runs import show_comparison

        found = compare_runs(read_told(first), read_told(second))
        with printing():
            if as_json:
                print_json(found.record)
            else:
                show_comparison(found, first.name or str(first), second.name or str(second))


@app.command(epilog=after("sim export runs/ms07 --to oem", "how-to/export"))
def export(
    run_dir: RunDirectory,
    to: Annotated[
        str,
        typer.Option(
            metavar="FORMAT",
            help=f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}.",
            autocompletion=completion.words(*FORMATS),
        ),
    ],
    out: Annotated[Path | None, typer.Option(help="Folder for the files; default RUN_DIR.")] = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Write a finished run for other tools: GMAT, STK, Cesium, Google Earth, a spreadsheet."""
    if to not in FORMATS:
        raise typer.BadParameter(f"--to {to}: expected one of {', '.join(FORMATS)}")
    with outcome(as_json, debug):
        from sim.exchange import export as write

        paths = write(run_dir, to, out)
        with printing():
            if as_json:
                print_json({"exported": [str(path) for path in paths]})
            else:
                print("\n".join(str(path) for path in paths))
