"""What a command says and how it ends: standard output, messages, exit codes."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from sim.base.errors import OutputError, one_line
from sim.exits import PIPE_CLOSED, REFUSED, explained

if TYPE_CHECKING:
    from sim.scenario import Scenario


@contextmanager
def outcome(as_json: bool, debug: bool) -> Iterator[None]:
    """Turn whatever stops a command into its message and exit code."""
    try:
        yield
    except typer.Exit:
        raise
    except BrokenPipeError:
        silence_stdout()
        raise typer.Exit(PIPE_CLOSED) from None
    except (Exception, KeyboardInterrupt) as error:
        code, lines = explained(error)
        _stop(code, lines, as_json, debug)


@contextmanager
def printing(there_is: str = "") -> Iterator[None]:
    """Turn a standard output that cannot be written to into an error that says what `there_is` besides."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()
        raise OutputError(f"standard output: cannot be written to ({error.strerror}){there_is}") from error


@contextmanager
def besides(words: str) -> Iterator[None]:
    """Note on whatever stops what follows what there is already."""
    try:
        yield
    except (Exception, KeyboardInterrupt) as error:
        error.add_note(words)
        raise


def summary(scenario: Scenario) -> dict[str, Any]:
    """Say which scenario a JSON document is about."""
    return {
        "scenario": str(scenario.path),
        "sha256": scenario.sha256,
        "mission": scenario.mission.name,
        "phases": [spec.kind for spec in scenario.phases],
    }


def _stop(code: int, lines: list[str], as_json: bool, debug: bool) -> NoReturn:
    if debug:
        traceback.print_exc()
    for line in lines:
        tell(line)
    if as_json:
        with suppress(OSError):
            print_json({"valid": False, "errors": lines} if code == REFUSED else {"errors": lines})
    raise typer.Exit(code) from None


def print_json(document: dict[str, Any]) -> None:
    """Print one JSON document on standard output."""
    print(json.dumps(document, indent=2, allow_nan=False))


def tell(line: str) -> None:
    """Print a line on stderr, whatever letters it holds; one that cannot be written to stops nothing."""
    with suppress(OSError):
        print(one_line(line), file=sys.stderr)


def silence_stdout() -> None:
    """Send what is still to be printed nowhere: its reader is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
