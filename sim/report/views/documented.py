"""What is documented beside what came out, by the checks of a run."""

from __future__ import annotations

from typing import NamedTuple

from sim.report.run import Run
from sim.report.wording import difference, event_words, value_words


class Compared(NamedTuple):
    """A check: its words, and its difference as a share of the tolerance, None where nothing can be said.

    `share` is beyond 1 where the check fails.
    """

    name: str
    role: str
    documented: str
    simulated: str
    difference: str
    within: str
    share: float | None
    passed: bool
    source: str


def documented(run: Run) -> list[tuple[float, str]]:
    """Return the documented instants [s] of events, with the events' words, in time order."""
    found = []
    for check in run.checks:
        expected = check.get("expected")
        if isinstance(expected, str) and check.get("unit") == "s":
            found.append((run.seconds(expected), event_words(str(check["of"]))))
    return sorted(found)


def compared(run: Run) -> list[Compared]:
    """Return every check with its words."""
    return [
        Compared(
            name=str(check["name"]),
            role=str(check["role"]),
            documented=value_words(check["expected"], str(check["unit"])),
            simulated=str(check.get("reason") or value_words(check["simulated"], str(check["unit"]))),
            difference=_off(check),
            within=difference(float(check["within"]), str(check["unit"]), signed=False),
            share=_share(check),
            passed=bool(check["passed"]),
            source=str(check["source"]),
        )
        for check in run.checks
    ]


def _off(check: dict[str, object]) -> str:
    """Return the difference of a check in words; of places it has no sign."""
    off, unit = check["difference"], str(check["unit"])
    if not isinstance(off, int | float):
        return "-"
    return difference(float(off), unit, signed=not (unit == "m" and isinstance(check["expected"], str)))


def _share(check: dict[str, object]) -> float | None:
    off, within = check["difference"], check["within"]
    if not isinstance(off, int | float) or not isinstance(within, int | float) or not within:
        return None
    return float(off) / float(within)
