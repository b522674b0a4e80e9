"""The MS-07 scenario as text, and ways to spoil it."""

import re
from pathlib import Path

import pytest

from sim.scenario import ScenarioError, loads

FILE = Path(__file__).parents[2] / "scenarios" / "ms07.toml"
MS07 = FILE.read_text(encoding="utf-8")


def edited(old: str, new: str) -> str:
    """Give the MS-07 scenario with the first occurrence of a text replaced."""
    assert old in MS07, old
    return MS07.replace(old, new, 1)


def refused(text: str) -> list[str]:
    """Give the errors with which a text is refused."""
    with pytest.raises(ScenarioError) as caught:
        loads(text, "x.toml")
    assert str(caught.value) == "\n".join(caught.value.errors)
    return list(caught.value.errors)


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.startswith(start))


def without(text: str, *kinds: str) -> str:
    """Drop the phases of these kinds, and the checks that need them."""
    head, *blocks = re.split(r"(?m)^(?=\[\[)", text)
    return head + "".join(b for b in blocks if not any(f'kind = "{k}"' in b for k in kinds))


def only_phases(text: str) -> str:
    """Drop all checks."""
    return re.sub(r"(?ms)^\[\[check\]\].*?(?=^\[\[|\Z)", "", text)


def without_tables(text: str, *names: str) -> str:
    """Drop resource tables."""
    for name in names:
        text = re.sub(rf"(?ms)^\[{name}\]\n.*?(?=^\[|^# ---)", "", text)
    return text


# The way to the station, and the way home from its undocking on.
OUTBOUND = without(only_phases(MS07), "docked", "departure", "deorbit", "entry", "landing")
RETURN = without(only_phases(MS07), "ascent", "phasing", "docking")
# docked, undocking and the drift away: a flight of a second
SHORT = without(RETURN, "deorbit", "entry", "landing")
# A check that SHORT passes.
UNDOCKING = """
[[check]]
name = "undocking"
event = "undocking"
expected = 2018-06-03T09:16:36Z
within = "0 s"
role = "input"
source = "spacefacts"
"""
