"""The events a flight may report, by the phases that bring them about.

A declared name may have one part that the scenario fills: "dv#" is numbered, "dv#{rendezvous.scheme.burns}"
for as many as there are of these and "dv#+{rendezvous.scheme.burns}" beyond; "{launcher.stages}_separation"
is the event of each key of that table, "core_separation" and others.
"""

from __future__ import annotations

import re
from typing import Final

from sim.phases import PHASES
from sim.phases.situations import COMMON, After, Since, Told
from sim.scenario.resources import Resources

_PART: Final = re.compile(r"(#\+?)(?:\{([\w.]+)\})?|\{([\w.]+)\}")
_WORD: Final = re.compile(r"[a-z0-9_]+")
_NUMBERS_LISTED, _MOST = 5, 99


def events(resources: Resources) -> list[str]:
    """List the names of all events; of numbered ones the first few."""
    declared = (name for phase in PHASES.values() for name in phase.EVENTS)
    return list(dict.fromkeys(name for form in declared for name in names_of(form, resources)))


def names_of(form: str, resources: Resources) -> list[str]:
    """List the names that a declared one stands for; of numbered ones the first few."""
    part = _PART.search(form)
    if part is None:
        return [form]
    words = _words(part, resources)
    listed = words if part[3] else words[:_NUMBERS_LISTED]
    return [f"{form[: part.start()]}{word}{form[part.end() :]}" for word in listed]


def phases_of(event: str, resources: Resources) -> tuple[str, ...]:
    """Name the phases that may report the event, in flight order; none when there is no such event."""
    return tuple(dict.fromkeys(kind for kind, _ in told_of(event, resources)))


def told_of(event: str, resources: Resources) -> list[tuple[str, Told]]:
    """Give what phases say of an event, as (phase, what it tells); several phases may report one name."""
    return [
        (kind, told)
        for kind, phase in PHASES.items()
        for form, told in phase.EVENTS.items()
        if _stands_for(form, event, resources)
    ]


def details(event: str, resources: Resources) -> list[str]:
    """List the details of an event that a check can read."""
    own = [
        part if isinstance(part, str) else part.detail
        for _, told in told_of(event, resources)
        for part in told
        if not isinstance(part, After | Since)
    ]
    return [detail for detail in dict.fromkeys([*own, *COMMON]) if detail != "utc"]


def _stands_for(form: str, event: str, resources: Resources) -> bool:
    """Tell whether a declared name is that of an event; any word fills in for a table that is not sound."""
    part = _PART.search(form)
    if part is None:
        return form == event
    before, after = form[: part.start()], form[part.end() :]
    if not (event.startswith(before) and event.endswith(after)):
        return False
    word, words = event[len(before) : len(event) - len(after)], _words(part, resources)
    return word in words if words else _WORD.fullmatch(word) is not None


def _words(part: re.Match[str], resources: Resources) -> list[str]:
    """List what the part of a declared name stands for: numbers, or the keys of a table."""
    numbered, of, keys = part.groups()
    if not numbered:
        return list(resources.value(keys) or ())
    count = len(resources.value(of) or ()) if of else 0
    first, last = (count, _MOST) if numbered == "#+" else (0, count or _MOST)
    return [str(number) for number in range(first + 1, last + 1)]
