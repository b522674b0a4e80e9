"""The events a flight may report, by the phases that bring them about."""

from __future__ import annotations

import re
from typing import Final

from sim.phases import PHASES

_NUMBERED: Final = re.compile(r"([a-z_]+?)[1-9]\d?", re.ASCII)
_NUMBERS_LISTED: Final = 5


def events() -> list[str]:
    """List the names of all events; of numbered ones the first few."""
    names: dict[str, None] = {}
    for phase in PHASES.values():
        for name in phase.EVENTS:
            numbers = range(1, _NUMBERS_LISTED + 1)
            names |= dict.fromkeys([name.replace("#", str(n)) for n in numbers] if "#" in name else [name])
    return list(names)


def phases_of(event: str) -> tuple[str, ...]:
    """Name the phases that may report the event, in flight order; none when there is no such event."""
    numbered = _NUMBERED.fullmatch(event)
    names = {event, f"{numbered[1]}#"} if numbered else {event}
    return tuple(kind for kind, phase in PHASES.items() if "#" not in event and names & set(phase.EVENTS))
