"""Checks compare instants, durations, ranges, places and figures, or fail with a reason."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from synthetic_flight import CONTACT, EPOCH, UNDOCKING, whole_flight

from sim.report.checks import CheckResult, evaluate
from sim.report.wording import difference, duration, instant, like, place
from sim.scenario.checks import Check


def check(**keys: Any) -> Check:
    return Check(**{"name": "a check", "role": "predicted", "source": "made up", **keys})


def result(**keys: Any) -> CheckResult:
    return evaluate(whole_flight((check(**keys),)))[0]


def test_an_instant_is_compared_in_seconds_with_sign() -> None:
    late = result(event="contact", expected=EPOCH + timedelta(seconds=CONTACT - 72.0), within="1 min")
    assert (late.passed, late.unit) == (False, "s")
    assert late.difference == pytest.approx(72.0, abs=1e-6)
    assert late.difference_text == "+1 min 12 s"
    early = result(event="contact", expected=EPOCH + timedelta(seconds=CONTACT + 23.0), within="1 min")
    assert (early.passed, early.difference_text) == (True, "-23 s")


def test_an_exact_input_is_compared_to_a_millisecond() -> None:
    at = EPOCH + timedelta(seconds=UNDOCKING)
    assert result(event="undocking", expected=at, within="0 s").passed
    assert result(event="undocking", expected=at + timedelta(microseconds=900), within="0 s").passed
    assert not result(event="undocking", expected=at + timedelta(microseconds=1100), within="0 s").passed


def test_a_duration_since_another_event() -> None:
    inserted = result(event="insertion", since="liftoff", expected="520 s", within="8 s")
    assert inserted.passed
    assert (inserted.simulated, inserted.difference_text) == (528.0, "+8 s")
    docked = result(event="undocking", since="contact", expected="166 d 0 h 37 min", within="10 min")
    assert docked.passed
    assert docked.simulated_text == "166 d 0 h 37 min 25 s"
    assert docked.of == "undocking since contact"


def test_the_difference_from_a_range_is_from_its_nearest_bound() -> None:
    inside = result(quantity="deorbit_cutoff.duration_s", expected="276 to 281 s", within="0 s")
    assert (inside.passed, inside.difference, inside.difference_text) == (True, 0.0, "0 s")
    above = result(quantity="deorbit_cutoff.duration_s", expected="270 to 272 s", within="6 s")
    assert (above.passed, above.difference) == (True, pytest.approx(6.0))
    below = result(quantity="deorbit_cutoff.duration_s", expected="280 to 290 s", within="1 s")
    assert (below.passed, below.difference) == (False, pytest.approx(-2.0))
    assert below.record()["expected"] == [280.0, 290.0]


def test_a_place_is_compared_by_the_geodesic() -> None:
    near = result(quantity="touchdown.place", expected="47.3347 N 69.6727 E", within="80 km")
    assert near.passed
    assert near.unit == "m"
    assert 0.0 < near.difference < 80e3
    assert near.difference_text.endswith(" km")
    assert not near.difference_text.startswith("+")
    assert not result(quantity="touchdown.place", expected="0 N 0 E", within="80 km").passed


def test_quantities_are_read_in_the_unit_of_their_key() -> None:
    assert result(quantity="peak_load.load_g", expected="8.5 g", within="1 g").difference == pytest.approx(
        -0.1
    )
    start = result(quantity="rendezvous_start.range_km", expected="478 km", within="5 km")
    assert start.difference == pytest.approx(2000.0)
    assert (start.simulated_text, start.difference_text) == ("480 km", "+2.0 km")


@pytest.mark.parametrize(
    "keys",
    [
        {"event": "core_meltdown", "expected": EPOCH, "within": "1 s"},
        {"event": "contact", "since": "breakfast", "expected": "49 h 18 min", "within": "1 min"},
        {"quantity": "touchdown.bounce_m", "expected": "1 m", "within": "1 m"},
        {"quantity": "moonrise.place", "expected": "0 N 0 E", "within": "1 km"},
    ],
)
def test_what_did_not_happen_fails_with_a_reason(keys: dict[str, Any]) -> None:
    failed = result(**keys)
    assert not failed.passed
    assert failed.reason
    assert (failed.simulated, failed.difference) == (None, None)
    assert failed.record()["reason"] == failed.reason


def test_records_have_the_keys_of_checks_json_and_are_json() -> None:
    record = result(event="contact", expected=EPOCH, within="1 s").record()
    wanted = {"name", "role", "expected", "simulated", "difference", "within", "unit", "passed", "source"}
    assert wanted <= set(record)
    json.dumps(record, allow_nan=False)


def test_results_come_in_the_order_of_the_scenario() -> None:
    checks = tuple(check(name=n, event="contact", expected=EPOCH, within="1 s") for n in ("b", "a", "c"))
    assert [r.name for r in evaluate(whole_flight(checks))] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (72.0, "s", "+1 min 12 s"), (-23.0, "s", "-23 s"), (0.0001, "s", "0 s"), (-0.25, "s", "-0.2 s"),
        (0.004, "s", "+0.004 s"), (59.7, "s", "+1 min"), (-7265.0, "s", "-2 h 1 min 5 s"),
        (34_210.0, "m", "+34.2 km"), (-12.3, "m", "-12.3 m"), (-0.2, "g", "-0.2 g"), (0.0, "g", "0 g"),
    ],
)  # fmt: skip
def test_differences_in_words(value: float, unit: str, text: str) -> None:
    assert difference(value, unit) == text


@pytest.mark.parametrize(
    ("value", "unit", "within", "text"),
    [
        (-0.00621, "g", 1.0, "-0.01 g"), (0.004, "g", 1.0, "0 g"), (-0.2, "g", 1.0, "-0.2 g"),
        (0.0123, "deg", 0.3, "+0.012 deg"), (-12.34, "m", 8000.0, "-12 m"), (3.21, "m", 4.0, "+3.21 m"),
        (0.00621, "g", 0.0, "+0.00621 g"), (572.65, "s", 900.0, "+9 min 33 s"),
    ],
)  # fmt: skip
def test_a_difference_far_within_its_tolerance_has_no_digits_below_a_hundredth_of_it(
    value: float, unit: str, within: float, text: str
) -> None:
    assert difference(value, unit, within=within) == text


def test_other_words() -> None:
    assert duration(177_480.0) == "2 d 1 h 18 min"
    assert like(177_481.2, "49 h 18 min", "s") == "49 h 18 min 1 s"
    assert like(-5.0, "49 h 18 min", "s") == "-5 s"
    assert like(528.3, "528 s", "s") == "528.3 s"
    assert like(278.04, "276 to 281 s", "s") == "278 s"
    assert like(201_340.0, "200 km", "m") == "201.3 km"
    assert like(8.312, "8.5 g", "g") == "8.31 g"
    assert instant(EPOCH) == "2017-12-17 07:21:01"
    assert place(-47.33466, -69.67268) == "47.3347 S 69.6727 W"
