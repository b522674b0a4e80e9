"""The checks: what came out of a flight beside what is documented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from geographiclib.geodesic import Geodesic

from sim.flown import Flown
from sim.report import wording
from sim.report.timeline import records
from sim.scenario.quantities import Place, Quantity, Span, unit_of_key
from sim.world.clock import iso

if TYPE_CHECKING:
    from sim.scenario.checks import Check

# Equal means equal to a millisecond, and to rounding in other units: inputs make a round trip through floats.
_EXACT_S: Final = 1e-3
_EXACT_SHARE: Final = 1e-9
_WORDED: Final = ("expected", "simulated", "difference", "within")


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check as evaluated; values as in checks.json, and the same in words for tables.

    `expected` and `simulated` are ISO instants, numbers in `unit`, (low, high) in `unit` or places in words;
    `difference` (simulated less expected, from the nearest bound of a range, distance between places) and
    `within` are in `unit`, a base unit. `reason` says why there is nothing to compare.
    """

    name: str
    role: str
    of: str
    expected: str | float | tuple[float, float]
    simulated: str | float | None
    difference: float | None
    within: float
    unit: str
    passed: bool
    source: str
    expected_text: str
    simulated_text: str
    difference_text: str
    within_text: str
    reason: str | None = None

    def record(self) -> dict[str, Any]:
        """Return the entry of checks.json."""
        entry: dict[str, Any] = {
            "name": self.name,
            "role": self.role,
            "of": self.of,
            "expected": list(self.expected) if isinstance(self.expected, tuple) else self.expected,
            "simulated": _trimmed(self.simulated),
            "difference": _trimmed(self.difference),
            "within": self.within,
            "unit": self.unit,
            "passed": self.passed,
            "source": self.source,
            "words": {part: getattr(self, f"{part}_text") for part in _WORDED},
        }
        return entry if self.reason is None else {**entry, "reason": self.reason}

    @staticmethod
    def told_by(entry: dict[str, Any]) -> CheckResult:
        """Return the check that an entry of checks.json tells; raises KeyError or TypeError."""
        known = {name: value for name, value in entry.items() if name != "words"}
        expected = known.pop("expected")
        words: dict[str, Any] = {f"{part}_text": str(entry["words"][part]) for part in _WORDED}
        return CheckResult(
            **known,
            expected=tuple(expected) if isinstance(expected, list) else expected,
            **words,
        )


def evaluate(flight: Flown) -> list[CheckResult]:
    """Compare a finished flight with every check of its scenario, in the scenario's order.

    A check that has nothing to compare with (its event did not occur) fails with a reason.
    """
    happened: dict[str, dict[str, Any]] = {}
    for record in records(flight):
        happened.setdefault(record["event"], record)
    return [_evaluate(check, happened, flight) for check in flight.scenario.checks]


def _evaluate(check: Check, happened: dict[str, dict[str, Any]], flight: Flown) -> CheckResult:
    """Compare one check with the records of the events, by name."""
    for name in (check.subject, check.since):
        if name is not None and name not in happened:
            return _failed(check, f"the flight has no event '{name}'")
    record = happened[check.subject]
    expected = check.expected
    if isinstance(expected, datetime):
        difference = record["met_s"] - flight.world.clock.seconds(expected)
        return _compared(check, iso(record["utc"]), difference, wording.instant(record["utc"]))
    if isinstance(expected, Place):
        return _place(check, expected, record)
    if check.detail is None:
        value = record["met_s"] - (happened[check.since]["met_s"] if check.since is not None else 0.0)
    else:
        known = unit_of_key(check.detail)
        found = record.get(check.detail)
        if known is None or isinstance(found, bool | str | datetime) or found is None:
            return _failed(check, f"the event '{check.subject}' has no number '{check.detail}'")
        value = float(found) * known[1]
    low, high = (expected.low, expected.high) if isinstance(expected, Span) else (expected.value,) * 2
    difference = value - high if value > high else min(value - low, 0.0)
    return _compared(check, value, difference, wording.like(value, expected.text, expected.unit))


def _place(check: Check, expected: Place, record: dict[str, Any]) -> CheckResult:
    """Compare places by the geodesic between them on WGS-84."""
    latitude, longitude = record["latitude_deg"], record["longitude_deg"]
    line = Geodesic.WGS84.Inverse(expected.latitude_deg, expected.longitude_deg, latitude, longitude)
    words = wording.place(latitude, longitude)
    return _compared(check, words, float(line["s12"]), words)


def _compared(check: Check, simulated: str | float, difference: float, words: str) -> CheckResult:
    """Return the result of a check whose outcome is known."""
    exact = _EXACT_S if check.unit == "s" else _EXACT_SHARE * _size(check.expected)
    return CheckResult(
        passed=abs(difference) <= max(check.within.value, exact),
        simulated=simulated,
        difference=difference,
        simulated_text=words,
        difference_text=wording.difference(
            difference,
            check.unit,
            signed=not isinstance(check.expected, Place),
            within=check.within.value,
        ),
        **_common(check),
    )


def _failed(check: Check, reason: str) -> CheckResult:
    """Return the failing result of a check that has nothing to compare with."""
    return CheckResult(
        passed=False,
        simulated=None,
        difference=None,
        simulated_text="-",
        difference_text="-",
        reason=reason,
        **_common(check),
    )


def _common(check: Check) -> dict[str, Any]:
    """Return what a result takes over from its check."""
    expected = check.expected
    plain: str | float | tuple[float, float]
    if isinstance(expected, datetime):
        plain, words = iso(expected), wording.instant(expected)
    elif isinstance(expected, Span):
        plain, words = (expected.low, expected.high), expected.text
    elif isinstance(expected, Place):
        plain, words = expected.text, expected.text
    else:
        plain, words = expected.value, expected.text
    of = check.event if check.event is not None else str(check.quantity)
    return {
        "name": check.name,
        "role": check.role,
        "of": of if check.since is None else f"{of} since {check.since}",
        "expected": plain,
        "within": check.within.value,
        "unit": check.unit,
        "source": check.source,
        "expected_text": words,
        "within_text": check.within.text,
    }


def _size(expected: datetime | Quantity | Span | Place) -> float:
    """Return the magnitude against which rounding counts."""
    if isinstance(expected, Quantity):
        return abs(expected.value)
    return max(abs(expected.low), abs(expected.high)) if isinstance(expected, Span) else 0.0


def _trimmed(value: str | float | None) -> str | float | None:
    """Return a number without the digits that only show rounding."""
    return round(value, 6) + 0.0 if isinstance(value, float) else value
