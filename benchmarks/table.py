"""The tables, as text on the screen and as Markdown in results/."""

import math
import os
import platform
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from benchmarks.contest import Contest, Result

RESULTS = Path(__file__).with_name("results")
HEAD = ("tool", "settings", "error", "warm", "least", "cold", "x this core", "x floor")
_PACKAGES = ("numpy", "numba", "scipy", "boinor", "heyoka", "brahe", "orekit-jpype", "bsk")


class Table(NamedTuple):
    """A table: heading, names of the columns, rows."""

    heading: str
    head: Sequence[str]
    lines: Sequence[Sequence[str]]


def duration(seconds: float) -> str:
    """Write a duration with three figures and a fitting unit."""
    if math.isnan(seconds):
        return "-"
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6), ("ns", 1e-9)):
        if seconds >= size or unit == "ns":
            return f"{seconds / size:.3g} {unit}" if seconds / size < 1000 else f"{seconds / size:.0f} {unit}"
    return "-"


def length(metres: float) -> str:
    """Write an error with two figures and a fitting unit."""
    if metres >= 1000.0:
        return f"{metres / 1000.0:.2g} km" if metres < 1e5 else f"{metres / 1000.0:.0f} km"
    if metres >= 0.1:
        return f"{metres:.2g} m"
    return f"{metres * 1000.0:.2g} mm"


def of_contest(contest: Contest) -> Table:
    """Return the table of one contest."""
    ours, ground = contest.results[0], contest.results[1]
    lines = [_row(contest, result, ours, ground) for result in contest.results]
    return Table(f"{contest.title}, to {_plain(contest.accuracy)}", HEAD, lines)


def _row(contest: Contest, result: Result, ours: Result, ground: Result) -> tuple[str, ...]:
    if result.missing or result.attempt is None:
        return (result.name, result.missing, "", "", "", "", "", "")
    settings = result.settings
    if result.attempt.cases < contest.cases:
        settings += f"; {result.attempt.cases} cases, scaled up"
    if contest.cases > 1:
        settings += f"; {result.attempt.cores} core{'s' if result.attempt.cores > 1 else ''}"
    error = length(result.error) + ("" if result.reached else " (misses)")
    ratios = (ratio(contest.against(result, ours)), ratio(contest.against(result, ground)))
    times = (duration(seconds) for seconds in (result.warm, result.least, result.cold))
    return (result.name, settings, error, *times, *ratios)


def ratio(value: float) -> str:
    """Write a ratio with three figures where it is small."""
    return "-" if math.isnan(value) else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def _plain(metres: float) -> str:
    return f"{metres:g} m" if metres >= 1.0 else f"{metres * 100:g} cm"


def show(shown: Table) -> None:
    """Print a table: with rich on a terminal, as plain columns otherwise."""
    from rich.console import Console

    console, (heading, head, lines) = Console(), shown
    if console.is_terminal:
        from rich.table import Table as RichTable

        rich = RichTable(title=heading, title_justify="left")
        for k, name in enumerate(head):
            rich.add_column(name, justify="left" if k < 2 and len(head) > 3 else "right")
        for line in lines:
            rich.add_row(*line)
        console.print(rich)
        return
    widths = [max(len(row[k]) for row in (head, *lines)) for k in range(len(head))]
    print(f"\n{heading}")
    for row in (head, *lines):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def markdown(written: Table) -> str:
    """Write a table in Markdown."""
    body = [f"| {' | '.join(row)} |" for row in written.lines]
    head = [f"| {' | '.join(written.head)} |", "|---" * len(written.head) + "|"]
    return "\n".join([f"## {written.heading}", "", *head, *body, ""])


def _load() -> str:
    with suppress(AttributeError, OSError):  # Windows has no load average
        return f"; load average {os.getloadavg()[0]:.0f}"
    return ""


def machine() -> str:
    """Describe date, machine and versions in two lines, without names of hosts or places.

    With the load of the machine, where the system tells: on a busy one times are long, ratios less so.
    """
    packages = []
    for name in _PACKAGES:
        try:
            packages.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    system = f"{platform.system()} {platform.machine()}, {_processor()}, {os.cpu_count()} cores"
    return (
        f"{datetime.now(UTC):%Y-%m-%d} on {system}; Python {platform.python_version()}{_load()}.\n"
        f"Versions: {', '.join(packages)}."
    )


def _processor() -> str:
    """Name the processor, with its widest vectors where the system tells: lanes and batches live on them."""
    told: dict[str, str] = {}
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition(":")
            told.setdefault(key.strip(), value.strip())
    name = told.get("model name") or platform.processor() or "unknown processor"
    flags = told.get("flags", "").split()
    widest = next((wide for flag, wide in (("avx512f", "AVX-512"), ("avx2", "AVX2")) if flag in flags), "")
    return f"{name} ({widest})" if widest else name


def save(name: str, text: str) -> Path:
    """Write a file into results/ and return its path."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / name
    path.write_text(text, encoding="utf-8")
    return path
