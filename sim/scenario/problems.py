"""What is wrong with a scenario file, said with file, line, key and hint."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sim.scenario.positions import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the path of the key it concerns and a message without that key.

    ``missing`` marks the absence of a required key, which is no news after an unknown library name.
    """

    path: Path
    message: str
    missing: bool = False


def nearest(word: str, known: Iterable[str]) -> str:
    """Give "; did you mean 'x'?" for the nearest known word, or nothing when none is near."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    near = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return f"; did you mean '{by_lower[near[0]]}'?" if near else ""


def listed(words: Iterable[str]) -> str:
    """Join words as a list in prose."""
    return ", ".join(words)


def shown(value: Any) -> str:
    """Show a value of a file as it stands there, shortened; tables and arrays only by what they are."""
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, list | tuple):
        return "an array"
    if value is None or isinstance(value, bool):
        return "null" if value is None else "true" if value else "false"
    try:
        return f"{value!r:.60}" if isinstance(value, str) else f"{value!s:.60}"
    except ValueError:  # an integer of thousands of digits
        return "a number out of all bounds"
