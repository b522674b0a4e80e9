"""Write VALIDATION.md from what the tests of this folder compare: `python -m tests.validation.report`."""

import math
import os
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple, Protocol

_ROOT = Path(__file__).parents[2]
_PACKAGES = ("numpy", "numba", "scipy", "pyerfa", "skyfield")
_FAIR = 10.0  # times what is achieved: the widest tolerance
_PREFIXED = frozenset({"m", "s", "m/s", "rad"})
_PREFIXES = ((1e3, "k"), (1.0, ""), (1e-3, "m"), (1e-6, "u"), (1e-9, "n"))

_HEAD = """# Validation

What this program's core was compared with, how far it is off and how far it may be. Every line is a
comparison that a test makes; the test fails when the difference leaves the tolerance on either side.
References that come from other tools are files of `tests/reference`, whose README says how they were made,
so that the tests need none of the tools. Differences are ours less the reference's, or distances.

Write this file again with `python -m tests.validation.report`.

Written {date} on {machine}, Python {python}, {packages}: {total} comparisons, {missed}.
"""


class Record(NamedTuple):
    """One comparison made by a test; `difference` and `tolerance` in `unit`."""

    topic: str
    reference: str
    version: str
    quantity: str
    difference: float
    tolerance: float
    unit: str
    test: str

    @property
    def holds(self) -> bool:
        """Tell whether the difference is within the tolerance; what is not a number is not."""
        return abs(self.difference) <= self.tolerance


class Judge(Protocol):
    """What the fixture `agreement` of this folder gives."""

    def __call__(
        self,
        topic: str,
        reference: str,
        quantity: str,
        difference: float,
        tolerance: float,
        unit: str,
        version: str = "",
    ) -> None:
        """Record the comparison; the test fails unless -tolerance <= difference <= tolerance."""


def text(records: Sequence[Record]) -> str:
    """Return the records as Markdown, one table a topic in the order of the tests."""
    missed = sum(not record.holds for record in records)
    parts = [
        _HEAD.format(
            date=datetime.now(UTC).strftime("%Y-%m-%d"),
            machine=_machine(),
            python=platform.python_version(),
            packages=", ".join(f"{name} {version(name)}" for name in _PACKAGES),
            total=len(records),
            missed="all within tolerance" if not missed else f"**{missed} outside tolerance**",
        )
    ]
    for topic in dict.fromkeys(record.topic for record in records):
        rows = [record for record in records if record.topic == topic]
        parts.append(f"\n## {topic}\n")
        parts.append("| reference | version | quantity | difference | tolerance | test |")
        parts.append("|---|---|---|---|---|---|")
        parts += [_row(record) for record in rows]
    return "\n".join(parts) + "\n" + _loose(records)


def _loose(records: Sequence[Record]) -> str:
    """List the tests whose tolerance is more than ten times the largest difference that they find."""
    largest: dict[tuple[str, float, str], float] = {}
    for record in records:
        key = (record.test, record.tolerance, record.unit)
        largest[key] = max(largest.get(key, 0.0), abs(record.difference))
    loose = {key: found for key, found in largest.items() if key[1] > _FAIR * found}
    lines = [
        "\n## Tolerances above ten times what is achieved\n",
        f"{len(loose)} of {len(largest)}. Instants are held to the microsecond to which stops and crossings "
        "are looked for, or to what 0.1 mm\ntakes at the speed of the crossing; what is read from a file is "
        "held to its last digit.\n",
        "| test | tolerance | largest difference |",
        "|---|---|---|",
    ]
    for (test, tolerance, unit), found in loose.items():
        lines.append(f"| `{test}` | {_amount(tolerance, unit)} | {_amount(found, unit)} |")
    return "\n".join(lines) + "\n"


def write(path: Path, records: Sequence[Record]) -> None:
    """Write the records to a Markdown file."""
    path.write_text(text(records), encoding="utf-8")


def sections() -> str:
    """Return what follows the records in VALIDATION.md: sections that fly for minutes."""
    from tests import mutate
    from tests.validation import (
        approach_errors,
        approach_profile,
        contact_rule,
        flown_flights,
        guided_entry,
        launch_instant,
        made_up_flights,
        ways_home,
    )

    flown = launch_instant.section() + contact_rule.section() + flown_flights.section()
    flown += made_up_flights.section() + approach_errors.section() + approach_profile.section()
    return flown + guided_entry.section() + ways_home.section() + mutate.section()


def _row(record: Record) -> str:
    difference = _amount(record.difference, record.unit)
    cells = (
        record.reference,
        record.version or "-",
        record.quantity,
        difference if record.holds else f"**{difference}**",
        _amount(record.tolerance, record.unit),
        f"`{record.test}`",
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _amount(value: float, unit: str) -> str:
    """Return a value of two digits with its unit, scaled to a readable size where the unit takes prefixes."""
    if unit in _PREFIXED and math.isfinite(value):
        for size, prefix in _PREFIXES:
            if abs(value) >= size:
                return f"{_digits(value / size)} {prefix}{unit}"
    return f"{_digits(value)} {unit}".rstrip()


def _digits(value: float) -> str:
    if 10.0 <= abs(value) < 1e4:
        return f"{value:.0f}"
    return f"{value:.2g}"


def _machine() -> str:
    """Name the processor, its cores and the system."""
    name = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        models = [line for line in information.read_text().splitlines() if line.startswith("model name")]
        name = models[0].split(":", 1)[1].strip() if models else name
    return f"{name}, {os.cpu_count()} cores, {platform.system()}"


def main() -> int:
    """Run the validation tests and write VALIDATION.md, or the file named on the command line."""
    import pytest

    path = Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT / "VALIDATION.md"
    code = pytest.main(["-q", f"--validation-report={path}", str(_ROOT / "tests" / "validation")])
    if code <= pytest.ExitCode.TESTS_FAILED:
        with path.open("a", encoding="utf-8") as report:
            report.write(sections())
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
