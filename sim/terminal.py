"""Tables and progress: rich on a terminal, plain aligned text elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from sim.report.checks import CheckResult

COMPILING: Final = "compiling the numerical core for this machine, this once: up to a minute"
# details of events that have a column of their own, or none
_COMMON: Final = frozenset(
    {"event", "phase", "utc", "met_s", "altitude_km", "latitude_deg", "longitude_deg", "speed_mps", "mass_kg"}
)
_SYMBOLS: Final = {
    "mps": "m/s",
    "kmps": "km/s",
    "wpm2": "W/m2",
    "kwpm2": "kW/m2",
    "mwpm2": "MW/m2",
    "jpm2": "J/m2",
    "pa": "Pa",
    "n": "N",
    "k": "K",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, and whether its cells are numbers, set to the right."""

    heading: str
    right: bool = False


@contextmanager
def progress(phases: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """Yield the function to call with each phase as it starts; says once when something is compiled."""
    shown = _rich_progress(phases) if sys.stderr.isatty() else _plain_progress(phases)
    with shown as (on_phase, say), _compilation_told(say):
        yield on_phase


@contextmanager
def _plain_progress(phases: Sequence[str]) -> Iterator[tuple[Callable[[str], None], Callable[[str], None]]]:
    began = time.perf_counter()

    def say(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    def on_phase(phase: str) -> None:
        number = phases.index(phase) + 1 if phase in phases else 0
        say(f"[{number}/{len(phases)}] {phase} (at {time.perf_counter() - began:.1f} s)")

    yield on_phase, say


@contextmanager
def _rich_progress(phases: Sequence[str]) -> Iterator[tuple[Callable[[str], None], Callable[[str], None]]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("preparing", total=len(phases))

        def on_phase(phase: str) -> None:
            done = phases.index(phase) if phase in phases else 0
            bar.update(task, description=phase, completed=done)
            bar.refresh()

        yield on_phase, lambda line: bar.console.print(line, markup=False, highlight=False)


@contextmanager
def _compilation_told(say: Callable[[str], None]) -> Iterator[None]:
    """Call ``say`` at the first function that numba has to compile because no cache holds it."""
    from numba.core import event

    class Told(event.Listener):
        told = False

        def on_start(self, event: event.Event) -> None:
            if not self.told:
                self.told = True
                say(COMPILING)

        def on_end(self, event: event.Event) -> None:
            return

    with event.install_listener("numba:compile", Told()):
        yield


def show_timeline(timeline: dict[str, Any]) -> None:
    """Print the events of a timeline with instant, elapsed time, height and their own figures."""
    columns = (
        Column("event"),
        Column("UTC"),
        Column("elapsed", right=True),
        Column("altitude", right=True),
        Column("figures"),
    )
    rows = []
    for event in timeline["events"]:
        instant = event["utc"].replace("T", " ").rstrip("Z")[:21]
        altitude = event["altitude_km"]
        height = "-" if altitude is None else f"{altitude:.1f} km"
        rows.append([event["event"], instant, elapsed(event["met_s"]), height, figures(event)])
    phases = [event["phase"] for event in timeline["events"]]
    sections = {row for row in range(1, len(phases)) if phases[row] != phases[row - 1]}
    _show(f"Timeline of {timeline['scenario']}", columns, rows, sections)
    for note in timeline.get("notes", []):
        print(note)


def show_checks(results: Sequence[CheckResult]) -> None:
    """Print what was expected beside what came out."""
    if not results:
        return
    columns = (
        Column("check"),
        Column("role"),
        Column("expected"),
        Column("simulated"),
        Column("difference", right=True),
        Column("within", right=True),
        Column("result"),
    )
    rows = [
        [
            result.name,
            result.role,
            result.expected_text,
            result.simulated_text if result.reason is None else result.reason,
            result.difference_text,
            result.within_text,
            "pass" if result.passed else "FAIL",
        ]
        for result in results
    ]
    _show("Checks", columns, rows)
    failed = sum(not result.passed for result in results)
    print(f"{len(results) - failed} of {len(results)} checks pass" + (f", {failed} fail" if failed else ""))


def elapsed(seconds: float) -> str:
    """Write seconds since the epoch as days, hours, minutes and seconds: '1 d 23:15:07.2'."""
    tenths = round(abs(seconds) * 10.0)
    days, tenths = divmod(tenths, 864_000)
    hours, tenths = divmod(tenths, 36_000)
    minutes, tenths = divmod(tenths, 600)
    sign = "-" if seconds < 0.0 else ""
    return f"{sign}{f'{days} d ' if days else ''}{hours:02}:{minutes:02}:{tenths / 10.0:04.1f}"


def figures(event: dict[str, Any]) -> str:
    """Write an event's own details as 'delta v 12.3 m/s, duration 4.5 s'."""
    words = []
    for key, value in event.items():
        if key in _COMMON or value is None:
            continue
        if isinstance(value, str):
            words.append(value)
            continue
        stem, _, unit = key.rpartition("_")
        name = (stem or key).replace("_", " ")
        words.append(f"{name} {value:.4g} {_SYMBOLS.get(unit, unit)}" if stem else f"{name} {value:.4g}")
    return ", ".join(words)


def _show(
    title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]], sections: Collection[int] = ()
) -> None:
    """Print a table; a terminal's has a line above each row that begins a section."""
    if sys.stdout.isatty():
        _show_rich(title, columns, rows, sections)
    else:
        print(plain_table(title, columns, rows))


def plain_table(title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> str:
    """Align cells in columns under a heading, two blanks apart; ends with an empty line."""
    cells = [[column.heading for column in columns], *rows]
    widths = [max(len(row[k]) for row in cells) for k in range(len(columns))]
    lines = []
    for row in (cells[0], ["-" * width for width in widths], *rows):
        padded = (
            cell.rjust(width) if column.right else cell.ljust(width)
            for cell, width, column in zip(row, widths, columns, strict=True)
        )
        lines.append("  ".join(padded).rstrip())
    return "\n".join([title, "", *lines, ""])


def _show_rich(
    title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]], sections: Collection[int]
) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        table.add_column(column.heading, justify="right" if column.right else "left")
    colours = {"pass": "green", "FAIL": "bold red"}
    for number, row in enumerate(rows):
        if number in sections:
            table.add_section()
        table.add_row(*(Text(cell, style=colours.get(cell, "")) for cell in row))
    Console().print(table)
