"""The application that every command registers with, and the arguments that commands share."""

from pathlib import Path
from typing import Annotated

import typer

from sim import __version__
from sim.cli import completion

_REFUSED = "0 done, 2 refused"
_FLOWN = "0 done, 2 refused, 3 the flight fails"


def after(example: str, docs: str, codes: str = _REFUSED) -> str:
    """Return what stands below a command's help: an example, exit codes, and the page of `docs` to read."""
    return f"\b\nExample: {example}\nExit codes: {codes}\nMore: docs/{docs}.md"  # \b: lines stay


def after_flights(example: str, docs: str) -> str:
    """Return the same of a command that flies."""
    return after(example, docs, _FLOWN)


app = typer.Typer(
    help="Fly a crew ship from the launch pad to the landing, as one TOML file tells it.",
    epilog="Example: sim new mine, then sim run mine.toml. Exit codes: 0 all checks pass; 1 a check failed "
    "or the flight was aborted; 2 scenario or command is wrong; 3 the flight failed; 130 interrupted. "
    "Every command explains itself: sim COMMAND --help. Docs: README.md and docs/ of the project.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # keeps rich out of --help
)

ScenarioFile = Annotated[
    Path,
    typer.Argument(
        metavar="SCENARIO", help="The scenario, a TOML file.", autocompletion=completion.scenarios
    ),
]
Changes = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="Change a value of the scenario, phase.deorbit.delta_v_mps=127; may be repeated.",
    ),
]
FromState = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="STATE.opm",
        autocompletion=completion.messages,
        help="Begin the way home with the state of a CCSDS OPM; nothing before it is flown.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout and nothing else.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]


def _print_version(asked: bool) -> None:
    if asked:
        print(f"sim {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
]


@app.callback()
def _common(version: Version = False) -> None:
    """Take the options that need no command."""
