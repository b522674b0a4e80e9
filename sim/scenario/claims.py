"""What a check may claim: no prediction of what the scenario feeds to the flight or what follows from it.

The phases declare which details and instants these are (`sim.phases.situations`); why they are judged as they
are here stands in docs/decisions/5-what-may-be-claimed.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from sim.phases import PHASES
from sim.phases.situations import After, Fed, Follows, PhaseTable, Since, Told
from sim.scenario.checks import Check
from sim.scenario.events import told_of
from sim.scenario.problems import Problem
from sim.scenario.resources import Resources

_CLAIMS: Final = ("input", "derived", "predicted")  # from the least to the most
_CLOCK: Final = ""  # the event to which all others are fixed whose instants are fed


def overclaimed(
    checks: Mapping[int, Check], phases: Iterable[PhaseTable], resources: Resources
) -> Iterator[Problem]:
    """Yield a problem for each check, by its number, that claims more than the flight can show."""
    flight = _Flight({spec.kind: spec for spec in phases}, resources)
    for index, check in checks.items():
        subject = check.quantity or (f"{check.event} since {check.since}" if check.since else check.event)
        role, why = _most(check, flight)
        if _CLAIMS.index(check.role) > _CLAIMS.index(role):
            yield Problem(
                ("check", index, "role"),
                f"'{check.role}' is claimed for '{subject}', {why}; expected role = '{role}'",
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
        given = (spec.given_utc for spec in self.specs.values())
        return self.resources.liftoff_utc or next((when for when in given if when is not None), None)

    @property
    def begins_with(self) -> str:
        """The event from which the flight's seconds count; _CLOCK where it is before what is flown."""
        event = "undocking" if self.resources.liftoff_utc is None else "liftoff"
        return event if any(self.told(event)) else _CLOCK

    def told(self, event: str) -> Iterator[tuple[str, Told]]:
        """Give what the phases that are flown say of an event, as (phase, what it tells)."""
        return ((kind, told) for kind, told in told_of(event, self.resources) if kind in self.specs)

    def is_told(self, what: type[Fed | Follows], event: str, detail: str) -> bool:
        """Tell whether a detail of an event is fed, or follows, in this flight."""
        return any(
            isinstance(part, what) and part.detail == detail and (not part.key or self._holds(kind, part.key))
            for kind, told in self.told(event)
            for part in told
        )

    def _holds(self, kind: str, key: str) -> bool:
        table, _, name = key.rpartition(".")
        if not table or table in PHASES:
            return getattr(self.specs.get(table or kind), name, None) is not None
        return self.resources.value(key) is not None

    def before(self, event: str, *links: type[After | Since]) -> str | None:
        """Name the event from which another one's instant is counted by such links; none if it is fed."""
        if event == _CLOCK:
            return None
        if self.is_told(Fed, event, "utc"):
            return _CLOCK
        parts = ((kind, part) for kind, told in self.told(event) for part in told)
        return next(
            (
                part.event
                for kind, part in parts
                if isinstance(part, links)
                and not (isinstance(part, After) and part.key and not self._holds(kind, part.key))
            ),
            None,
        )

    def line(self, event: str, *links: type[After | Since]) -> list[str]:
        """Name the events from which an instant is counted, one from the other, itself first."""
        events = [event]
        while (before := self.before(events[-1], *links)) is not None:
            events.append(before)
        return events


def _most(check: Check, flight: _Flight) -> tuple[str, str]:
    """Give the most that a check may claim, and the reason in words."""
    event, since, detail = check.subject, check.since or _CLOCK, check.detail
    if detail == "met_s":
        since = flight.begins_with
    elif detail is not None:
        if flight.is_told(Fed, event, detail):
            return "input", "which the scenario feeds to the flight"
        if flight.is_told(Follows, event, detail):
            return "derived", "which follows from what the scenario feeds to the flight"
        return "predicted", ""
    if all(flight.is_told(Fed, one, "utc") or one == _CLOCK for one in (event, since)):
        return "input", "which the scenario feeds to the flight"
    ends = [flight.line(one, After) for one in (event, since)]
    if ends[0][-1] == ends[1][-1]:
        return "derived", "which is fixed by what the scenario feeds to the flight"
    lines = [flight.line(one, After, Since) for one in (event, since)]
    shared = set(lines[0]) & set(lines[1])
    if shared == {_CLOCK}:
        first = max(lines, key=len)[-2]
        return "derived", f"of which only the time since '{first}' is found, and that is fed"
    return "predicted", ""
