"""What is documented beside what came out, by the checks of a run."""

from __future__ import annotations

from typing import NamedTuple

from sim.report.run import Run
from sim.report.wording import event_words


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
    """Return every check with its words, which are those of checks.json."""
    return [
        Compared(
            name=str(check["name"]),
            role=str(check["role"]),
            documented=str(words["expected"]),
            simulated=str(check.get("reason") or words["simulated"]),
            difference=str(words["difference"]),
            within=str(words["within"]),
            share=_share(check),
            passed=bool(check["passed"]),
            source=str(check["source"]),
        )
        for check in run.checks
        for words in (check["words"],)
    ]


def _share(check: dict[str, object]) -> float | None:
    off, within = check["difference"], check["within"]
    if not isinstance(off, int | float) or not isinstance(within, int | float) or not within:
        return None
    return float(off) / float(within)
