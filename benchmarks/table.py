"""The tables, as text on the screen and as Markdown in results/."""

import math
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.contest import Contest, Result
from benchmarks.processes import Run

RESULTS = Path(__file__).with_name("results")
HEAD = ("tool", "settings", "error", "warm", "cold", "x this core", "x floor")
_PACKAGES = ("numpy", "numba", "scipy", "boinor", "heyoka", "brahe", "orekit-jpype", "bsk")


def duration(seconds: float) -> str:
    """Write a duration with three figures and a fitting unit."""
    if math.isnan(seconds):
        return "-"
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= size or unit == "us":
            return f"{seconds / size:.3g} {unit}" if seconds / size < 1000 else f"{seconds / size:.0f} {unit}"
    return "-"


def length(metres: float) -> str:
    """Write an error with two figures and a fitting unit."""
    if metres >= 1000.0:
        return f"{metres / 1000.0:.2g} km" if metres < 1e5 else f"{metres / 1000.0:.0f} km"
    if metres >= 0.1:
        return f"{metres:.2g} m"
    return f"{metres * 1000.0:.2g} mm"


def rows(contest: Contest) -> list[tuple[str, ...]]:
    """Return the rows of one contest, in the columns of HEAD."""
    ours, ground = contest.results[0], contest.results[1]
    return [_row(contest, result, ours, ground) for result in contest.results]


def _row(contest: Contest, result: Result, ours: Result, ground: Result) -> tuple[str, ...]:
    if result.missing or result.attempt is None:
        return (result.name, result.missing, "", "", "", "", "")
    settings = result.settings
    if result.attempt.cases < contest.cases:
        settings += f"; {result.attempt.cases} cases, scaled up"
    if contest.cases > 1:
        settings += f"; {result.attempt.cores} core{'s' if result.attempt.cores > 1 else ''}"
    error = length(result.error) + ("" if result.reached else " (misses)")
    ratios = (_ratio(contest.against(result, ours)), _ratio(contest.against(result, ground)))
    return (result.name, settings, error, duration(result.warm), duration(result.cold), *ratios)


def _ratio(value: float) -> str:
    return "-" if math.isnan(value) else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def title(contest: Contest) -> str:
    """Return a contest's heading."""
    return f"{contest.title}, to {_plain(contest.accuracy)}"


def _plain(metres: float) -> str:
    return f"{metres:g} m" if metres >= 1.0 else f"{metres * 100:g} cm"


def run_rows(runs: Sequence[Run]) -> list[tuple[str, ...]]:
    """Return the rows of commands: command, wall time, peak memory."""
    lines = []
    for run in runs:
        memory = "" if run.note or math.isnan(run.memory) else f"{run.memory:.0f} MB"
        lines.append((run.title, run.note or duration(run.wall), memory))
    return lines


def show(heading: str, head: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Print a table: with rich on a terminal, as plain columns otherwise."""
    from rich.console import Console

    console = Console()
    if console.is_terminal:
        from rich.table import Table

        table = Table(title=heading, title_justify="left")
        for k, name in enumerate(head):
            table.add_column(name, justify="left" if k < 2 and len(head) > 3 else "right")
        for line in lines:
            table.add_row(*line)
        console.print(table)
        return
    widths = [max(len(row[k]) for row in (head, *lines)) for k in range(len(head))]
    print(f"\n{heading}")
    for row in (head, *lines):
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def markdown(heading: str, head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Write a table in Markdown."""
    body = [f"| {' | '.join(row)} |" for row in lines]
    return "\n".join([f"## {heading}", "", f"| {' | '.join(head)} |", "|---" * len(head) + "|", *body, ""])


def machine() -> str:
    """Describe date, machine and versions in two lines, without names of hosts or places."""
    packages = []
    for name in _PACKAGES:
        try:
            packages.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    system = f"{platform.system()} {platform.machine()}, {_processor()}, {os.cpu_count()} cores"
    return (
        f"{datetime.now(UTC):%Y-%m-%d} on {system}; Python {platform.python_version()}.\n"
        f"Versions: {', '.join(packages)}."
    )


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or "unknown processor"


def save(name: str, text: str) -> Path:
    """Write a file into results/ and return its path."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / name
    path.write_text(text, encoding="utf-8")
    return path
