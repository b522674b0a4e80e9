"""What a check may claim: no prediction of what the scenario feeds to the flight or what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from sim.phases.situations import After, Fed, Follows, PhaseTable
from sim.scenario.checks import Check
from sim.scenario.events import told_of
from sim.scenario.problems import Problem
from sim.scenario.resources import Resources

_CLOCK: Final = ""  # the event to which all others are fixed whose instants are fed


def overclaimed(
    checks: Mapping[int, Check], phases: Iterable[PhaseTable], resources: Resources
) -> Iterator[Problem]:
    """Yield a problem for each check, by its number, that claims more than the flight can show."""
    flight = _Flight({spec.kind: spec for spec in phases}, resources)
    for index, check in checks.items():
        subject = check.quantity or (f"{check.event} since {check.since}" if check.since else check.event)
        fed, fixed = _compared(check, flight)
        if fed and check.role != "input":
            yield Problem(
                ("check", index, "role"),
                f"'{check.role}' is claimed for '{subject}', which the scenario feeds to the flight; "
                "expected role = 'input'",
            )
        elif fixed and check.role == "predicted":
            yield Problem(
                ("check", index, "role"),
                f"'predicted' is claimed for '{subject}', which is fixed by what the scenario feeds to the "
                "flight; expected role = 'derived'",
            )
        if isinstance(check.expected, datetime) and flight.epoch is not None:
            elapsed = abs((check.expected - flight.epoch).total_seconds())
            if 0.0 < elapsed < check.within.value:
                yield Problem(
                    ("check", index, "within"),
                    f"'{check.within.text}' is more than all the time from the start of the flight to the "
                    "instant expected; expected a tolerance that a wrong flight would not meet",
                )


class _Flight(NamedTuple):
    """What tells whether a detail is fed: the phases by kind, and the resources."""

    specs: dict[str, PhaseTable]
    resources: Resources

    @property
    def epoch(self) -> datetime | None:
        docked = self.specs.get("docked")
        return self.resources.liftoff_utc or getattr(docked, "until_utc", None)

    def feeds(self, event: str, detail: str) -> bool:
        """Tell whether the scenario feeds a detail of an event."""
        return any(
            isinstance(part, Fed) and part.detail == detail and (not part.key or self._holds(kind, part.key))
            for kind, told in told_of(event, self.resources)
            for part in told
            if kind in self.specs
        )

    def _holds(self, kind: str, key: str) -> bool:
        found = self.resources.value(key) if "." in key else getattr(self.specs[kind], key)
        return found is not None

    def anchor(self, event: str) -> str:
        """Name the event to which the event's instant is fixed: itself, or _CLOCK where instants are fed."""
        if self.feeds(event, "utc"):
            return _CLOCK
        before = next(
            (
                part.event
                for kind, told in told_of(event, self.resources)
                for part in told
                if isinstance(part, After) and (not part.key or self._holds(kind, part.key))
            ),
            None,
        )
        return event if before is None else self.anchor(before)


def _compared(check: Check, flight: _Flight) -> tuple[bool, bool]:
    """Tell whether what a check compares is fed, and whether it is fixed by what is fed."""
    event, detail = check.subject, check.detail
    if detail is not None and detail != "met_s":
        told = (part for _, told in told_of(event, flight.resources) for part in told)
        return flight.feeds(event, detail), Follows(detail) in told
    fed = flight.feeds(event, "utc") and (check.since is None or flight.feeds(check.since, "utc"))
    other = _CLOCK if check.since is None else flight.anchor(check.since)
    return fed, flight.anchor(event) == other
