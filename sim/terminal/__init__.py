"""Tables and progress: rich on a terminal, plain aligned text elsewhere."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sim.terminal.compiling import compilation_told

if TYPE_CHECKING:
    from sim.legs import Shift
    from sim.report.checks import CheckResult

COMPILING: Final = "compiling the numerical core for this machine, this once"
_LINE_EVERY = 10.0  # s between the lines that say how far compiling is, where lines cannot be overwritten
WIDTH: Final = 110  # of plain text: sentences are broken there


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading and whether its cells are numbers, set to the right.

    Where a table is too wide, the cells of a column with `below` stand under their row, in these words.
    """

    heading: str
    right: bool = False
    below: str = ""


# Where a sentence may not be broken: between a number and its unit.
_BEFORE_UNIT: Final = re.compile(r"(?<=\d) (?=(?:%|deg|d|g|h|km|kg|kN|kPa|m|min|mm|N|s|UTC)\b|%)")
# A check's role, counted: one, several.
_ROLES: Final = {
    "predicted": ("prediction", "predictions"),
    "derived": ("derived", "derived"),
    "input": ("input", "inputs"),
}


class Shown(NamedTuple):
    """How a flight's progress is shown: what hears each phase, and (done, of) of the compiled functions."""

    on_phase: Callable[[str], None]
    on_compiling: Callable[[int, int], None]


@contextmanager
def progress(phases: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """Yield the function to call with each phase as it starts; shows how far compiling is, if any is due."""
    showing = _rich_progress(phases) if sys.stderr.isatty() else _plain_progress(phases)
    with showing as shown, compilation_told(shown.on_compiling):
        yield shown.on_phase


@contextmanager
def _plain_progress(phases: Sequence[str]) -> Iterator[Shown]:
    began = time.perf_counter()
    told = -_LINE_EVERY  # when the last line about compiling was written

    def say(line: str) -> None:
        with suppress(OSError):  # nobody to tell is no reason to stop
            print(line, file=sys.stderr, flush=True)

    def on_phase(phase: str) -> None:
        number = f"[{phases.index(phase) + 1}/{len(phases)}] " if phase in phases else ""
        say(f"{number}{phase} (at {time.perf_counter() - began:.1f} s)")

    def on_compiling(done: int, of: int) -> None:
        nonlocal told
        now = time.perf_counter() - began
        if now - told >= _LINE_EVERY:
            told = now
            say(f"{COMPILING}: function {done} of about {of} (at {now:.1f} s)")

    yield Shown(on_phase, on_compiling)


@contextmanager
def _rich_progress(phases: Sequence[str]) -> Iterator[Shown]:
    from rich.console import Console

    from sim.terminal.bar import Pace, moving

    pace = Pace(phases)

    with moving(pace, Console(stderr=True)) as bar:
        bar.add_task("preparing", total=1.0, left="")
        compiling = bar.add_task("compiling", visible=False, left="")

        def on_phase(phase: str) -> None:
            pace.begin(phase)
            bar.update(bar.task_ids[0], description=phase)
            bar.refresh()

        def on_compiling(done: int, of: int) -> None:
            if done == 1:
                bar.console.print(COMPILING, markup=False, highlight=False)
            bar.update(compiling, completed=done, total=of, visible=True)

        yield Shown(on_phase, on_compiling)


def show_timeline(timeline: dict[str, Any]) -> None:
    """Print the events of a timeline with their instants, heights and telling figures, then its notes.

    Of a flight out and back the events of the way home have the time since the undocking, too.
    """
    from sim.report.figures import figures
    from sim.report.wording import instant

    undocking = next((float(e["met_s"]) for e in timeline["events"] if e["event"] == "undocking"), 0.0)
    columns = (
        Column("event"),
        Column("UTC"),
        Column("elapsed", right=True),
        Column("altitude", right=True),
        *([Column("undocked", right=True, below="{} undocked")] if undocking else []),
        Column("figures", below="{}"),
    )
    rows = []
    for event in timeline["events"]:
        altitude = event["altitude_km"]
        height = "-" if altitude is None else f"{altitude:.1f} km"
        rows.append(
            [
                event["event"],
                instant(datetime.fromisoformat(event["utc"])),
                elapsed(event["met_s"]),
                height,
                *([_since(undocking, event)] if undocking else []),
                figures(event),
            ]
        )
    phases = [event["phase"] for event in timeline["events"]]
    sections = {row for row in range(1, len(phases)) if phases[row] != phases[row - 1]}
    show(f"Timeline of {timeline['scenario']}", columns, rows, sections)
    show_sentences(timeline.get("notes", []))


def _since(undocking: float, event: Mapping[str, Any]) -> str:
    """Write how long after the undocking [s] an event comes; nothing of those before it."""
    since = float(event["met_s"]) - undocking
    return elapsed(since) if since >= 0.0 else ""


def show_safety(safety: Mapping[str, Any] | None) -> None:
    """Print where the ship drifts when a burn is missed, and the worst of each leg near the station."""
    from sim.report.figures import quantity

    if safety is None or not safety["drifts"]:
        return
    columns = (
        Column("thrust lost at"),
        Column("range", right=True),
        Column("closest", right=True),
        Column("after", right=True),
        Column(f"{safety['zones']['sphere_m']:g} m sphere", below="sphere: {}"),
        Column("ellipsoid", below="ellipsoid: {}"),
    )
    worst: dict[str, Mapping[str, Any]] = {}
    for row in safety["drifts"]:
        if row["leg"] not in worst or row["closest_m"] < worst[row["leg"]]["closest_m"]:
            worst[row["leg"]] = row
    rows = [
        [
            row["leg"],
            quantity(row["range_m"], "m"),
            quantity(row["closest_m"], "m"),
            _minutes(row["closest_after_s"]),
            _zone_words(row, "sphere"),
            _zone_words(row, "ellipsoid"),
        ]
        for row in worst.values()
    ]
    show(f"Where the ship drifts in {safety['revolutions']:g} revolutions without thrust", columns, rows)
    final = [row for row in safety["light"] if row["leg"] in ("final_approach", "contact")]
    if final:
        angles = [row["sun_angle_deg"] for row in final]
        lights = ", then ".join(dict.fromkeys(row["light"] for row in final))
        show_sentences(
            [
                f"On the final approach the camera looks {min(angles):.0f} to {max(angles):.0f} deg from "
                f"the Sun; it is {lights}."
            ]
        )


def _minutes(seconds: float) -> str:
    return f"{seconds / 60.0:.1f} min"


def _zone_words(row: Mapping[str, Any], zone: str) -> str:
    """Tell how a drift keeps clear of a zone."""
    entered = row[f"{zone}_entered_after_s"]
    if row[f"begins_in_{zone}"]:
        return "from inside" if entered is None else f"back, {_minutes(entered)}"
    return "clear" if entered is None else f"in, {_minutes(entered)}"


def show_checks(results: Sequence[CheckResult]) -> None:
    """Print what was expected beside what came out."""
    if not results:
        return
    columns = (
        Column("check"),
        Column("role"),
        Column("expected", below="expected {}"),
        Column("simulated", below="simulated {}"),
        Column("difference", right=True),
        Column("within", right=True),
        Column("result"),
    )
    rows = [
        [
            result.name,
            result.role,
            result.expected_text,
            result.simulated_text,
            result.difference_text,
            result.within_text,
            "pass" if result.passed else "FAIL",
        ]
        for result in results
    ]
    show("Checks", columns, rows)
    show_sentences([f"{result.name}: {result.reason}" for result in results if result.reason is not None])
    print(tally(results))


def tally(results: Sequence[CheckResult]) -> str:
    """Count the checks that pass, the roles apart: an input that is met shows nothing of the flight."""
    passed = sum(result.passed for result in results)
    failed = len(results) - passed
    counts = []
    for role, (one, several) in _ROLES.items():
        met = [result.passed for result in results if result.role == role]
        if met:
            number = str(len(met)) if all(met) else f"{sum(met)} of {len(met)}"
            counts.append(f"{number} {one if len(met) == 1 else several}")
    fails = f", {failed} fail{'s' if failed == 1 else ''}" if failed else ""
    return f"{passed} of {len(results)} checks pass{fails}: {', '.join(counts)}"


def show_shifts(shifts: Sequence[Shift]) -> None:
    """Print how far the headline events moved when the flight was repeated with more care."""
    columns = (Column("event"), Column("in time", right=True), Column("in place", right=True))
    rows = [
        [shift.event, f"{shift.seconds * 1e3:+.4f} ms", f"{shift.metres * 1e3:.1f} mm"] for shift in shifts
    ]
    show("Convergence: moved by a tenth of the tolerances and half the steps", columns, rows)


def elapsed(seconds: float) -> str:
    """Write seconds since the epoch as days, hours, minutes and seconds: '1 d 23:15:07.2'."""
    tenths = round(abs(seconds) * 10.0)
    days, tenths = divmod(tenths, 864_000)
    hours, tenths = divmod(tenths, 36_000)
    minutes, tenths = divmod(tenths, 600)
    sign = "-" if seconds < 0.0 else ""
    return f"{sign}{f'{days} d ' if days else ''}{hours:02}:{minutes:02}:{tenths / 10.0:04.1f}"


def show_sentences(sentences: Sequence[str]) -> None:
    """Print sentences as a list, broken to the width of the terminal, and an empty line after them."""
    for sentence in sentences:
        show_wrapped("- ", sentence, WIDTH)
    if sentences:
        print()


def show_wrapped(head: str, text: str, most: int, indent: str | None = None) -> None:
    """Print a text behind a head, broken at blanks only: names have hyphens, and a number keeps its unit.

    At the width of the terminal, elsewhere where COLUMNS says; after `most` columns at the latest. Lines
    after the first begin with `indent`, by default as wide as the head.
    """
    filled = textwrap.fill(
        _BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text),
        min(most, _columns(most)),
        initial_indent=head,
        subsequent_indent=" " * len(head) if indent is None else indent,
        break_on_hyphens=False,
    )
    print(filled.replace("\N{NO-BREAK SPACE}", " "))


def _columns(otherwise: int) -> int:
    """Return how wide the output is to be: a terminal's width, or what COLUMNS asks for a file or a pipe."""
    if sys.stdout.isatty():
        return shutil.get_terminal_size((otherwise, 24)).columns
    asked = os.environ.get("COLUMNS", "")
    return int(asked) if re.fullmatch("[1-9][0-9]{0,4}", asked) else otherwise


def show(
    title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]], sections: Collection[int] = ()
) -> None:
    """Print a table; a terminal's has colours and a line above each row that begins a section."""
    if not sys.stdout.isatty():
        print(plain_table(title, columns, rows))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console()
    lines = table_lines(columns, rows, console.width)
    wide = max(len(line) for row in lines for line in row)
    styles = {"pass": "green", "FAIL": "bold red"}
    console.print(Text(f"{title}\n", style="italic"))
    for number, row in enumerate(lines):
        if number - 1 in sections:
            console.print(Text("\N{BOX DRAWINGS LIGHT HORIZONTAL}" * wide, style="dim"))
        text = Text("\n".join(row), style="bold" if number == 0 else "")
        if number > 0 and (style := styles.get(rows[number - 1][-1])) is not None:
            end = len(row[0])
            text.stylize(style, end - len("pass"), end)
        console.print(text, soft_wrap=True)
        if number == 0:
            console.print(Text("\N{BOX DRAWINGS LIGHT HORIZONTAL}" * wide, style="dim"))
    console.print()


def plain_table(title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> str:
    """Align cells in columns under a heading, two blanks apart; ends with an empty line."""
    heading, *others = (line for row in table_lines(columns, rows) for line in row)
    widths = _widths(columns, rows)
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([title, "", heading, rule, *others, ""])


def table_lines(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None = None
) -> list[list[str]]:
    """Return the lines of the heading and of each row; wider than `width`, some cells stand below their row.

    Those lines are broken after commas only, so that no figure loses its unit.
    """
    widths = _widths(columns, rows)
    fits = width is None or sum(widths) + 2 * (len(widths) - 1) <= width
    beside = [k for k, column in enumerate(columns) if fits or not column.below]
    found = []
    for number, row in enumerate([[column.heading for column in columns], *rows]):
        padded = (row[k].rjust(widths[k]) if columns[k].right else row[k].ljust(widths[k]) for k in beside)
        lines = ["  ".join(padded).rstrip()]
        if not fits and number > 0 and width is not None:
            below = [c.below.format(cell) for c, cell in zip(columns, row, strict=True) if c.below and cell]
            lines += [f"    {line}" for line in at_commas(", ".join(below), width - 4).splitlines()]
        found.append(lines)
    return found


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    cells = [[column.heading for column in columns], *rows]
    return [max(len(row[k]) for row in cells) for k in range(len(columns))]


def at_commas(text: str, width: int) -> str:
    """Break a text after commas into lines of at most `width` characters, as far as that goes."""
    lines = [""]
    for part in text.split(", "):
        joined = f"{lines[-1]}, {part}" if lines[-1] else part
        if len(joined) < width or not lines[-1]:
            lines[-1] = joined
        else:
            lines[-1] += ","
            lines.append(part)
    return "\n".join(lines)
