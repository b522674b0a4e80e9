"""What moved between two runs: events, checks, and the values of their scenarios."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from geographiclib.geodesic import Geodesic

from sim.report.run import Told


class Moved(NamedTuple):
    """An event of both runs: how much later [s], farther [m over the ground] and higher [m] in the second.

    None where an event has no place. `details`: the numbers that differ, (first, second) by name.
    """

    event: str
    seconds: float
    metres: float | None
    higher: float | None
    details: dict[str, tuple[float, float]]


class Comparison(NamedTuple):
    """What two runs share and what they do not.

    `only`: names of events that one run has alone; `checks`: by name the differences of both, in words, and
    whether both pass; `values`: keys of the scenarios with their value in each, None where it has none.
    """

    moved: list[Moved]
    only: tuple[list[str], list[str]]
    checks: list[tuple[str, str, str, bool, bool]]
    values: list[tuple[str, Any, Any]]

    @property
    def record(self) -> dict[str, Any]:
        """The comparison as a JSON document."""
        return {
            "events": [one._asdict() for one in self.moved],
            "only_first": self.only[0],
            "only_second": self.only[1],
            "checks": [
                {"name": name, "first": a, "second": b, "first_passed": p, "second_passed": q}
                for name, a, b, p, q in self.checks
            ],
            "values": [{"key": key, "first": _plain(a), "second": _plain(b)} for key, a, b in self.values],
        }


def compare(first: Told, second: Told) -> Comparison:
    """Compare two runs event by event, check by check, value by value."""
    before, after = _events(first), _events(second)
    checks = {check["name"]: check for check in second.checks}
    return Comparison(
        [_moved(name, before[name], after[name]) for name in before if name in after],
        ([name for name in before if name not in after], [name for name in after if name not in before]),
        [
            (
                check["name"],
                check["words"]["difference"],
                checks[check["name"]]["words"]["difference"],
                bool(check["passed"]),
                bool(checks[check["name"]]["passed"]),
            )
            for check in first.checks
            if check["name"] in checks
        ],
        _values(first.scenario, second.scenario),
    )


def _events(told: Told) -> dict[str, Mapping[str, Any]]:
    """Return the events by name, a later one of the same name with its number."""
    found: dict[str, Mapping[str, Any]] = {}
    for event in told.timeline["events"]:
        name, number = event["event"], 2
        while name in found:
            name, number = f"{event['event']} {number}", number + 1
        found[name] = event
    return found


def _moved(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Moved:
    later = datetime.fromisoformat(after["utc"]) - datetime.fromisoformat(before["utc"])
    there = [event.get(key) for event in (before, after) for key in ("latitude_deg", "longitude_deg")]
    placed = all(isinstance(value, int | float) for value in there)
    low, high = (event.get("altitude_km") for event in (before, after))
    numbers = {
        key: (float(before[key]), float(after[key]))
        for key in before.keys() & after.keys()
        if isinstance(before[key], int | float) and isinstance(after[key], int | float)
        if before[key] != after[key] and key not in _TOLD_APART
    }
    return Moved(
        name,
        later.total_seconds(),
        float(Geodesic.WGS84.Inverse(*there)["s12"]) if placed else None,
        None if low is None or high is None else (float(high) - float(low)) * 1000.0,
        dict(sorted(numbers.items())),
    )


_TOLD_APART = {"met_s", "latitude_deg", "longitude_deg", "altitude_km"}


def _values(before: str, after: str) -> list[tuple[str, Any, Any]]:
    """Return the values of two scenarios that differ."""
    first, second = (dict(_leaves(tomllib.loads(text), "")) for text in (before, after))
    keys = [*first, *(key for key in second if key not in first)]
    return [(key, first.get(key), second.get(key)) for key in keys if first.get(key) != second.get(key)]


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield every value with its dotted key; tables of an array by kind or name."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        for number, item in enumerate(value, 1):
            yield from _leaves(item, f"{path}.{item.get('kind', item.get('name', number))}")
    else:
        yield path, value


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
