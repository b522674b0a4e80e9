"""Commands on finished runs."""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli.app import AsJson, Debug, app
from sim.cli.outcome import outcome, print_json, printing, tell


@app.command()
def plot(
    run_dir: Annotated[Path, typer.Argument(metavar="RUN_DIR", help="A directory that 'sim run' wrote.")],
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
        from sim.report.plots import Look, plot_run

        look = Look(tuple(kinds or ("png",)), dpi, dark)
        pictures = plot_run(run_dir, out, only=only or (), look=look, say=tell)
        with printing():
            if as_json:
                print_json({"plots": [str(picture) for picture in pictures]})
            else:
                print("\n".join(str(picture) for picture in pictures))


@app.command()
def report(
    run_dir: Annotated[Path, typer.Argument(metavar="RUN_DIR", help="A directory that 'sim run' wrote.")],
    out: Annotated[Path | None, typer.Option(help="The file; default RUN_DIR/report.html.")] = None,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Make one page of a finished run, a file that opens offline in any browser."""
    with outcome(as_json, debug):
        from sim.report.page import write_page

        page = write_page(run_dir, out)
        with printing():
            if as_json:
                print_json({"report": str(page)})
            else:
                print(page)
