"""The loader answers any text with a scenario or a ScenarioError, and takes no number that is not finite."""

import json
import re
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scenario_texts import MS07, refused

from sim.scenario import ScenarioError, loads


def survives(text: str) -> None:
    errors: tuple[str, ...] = ("never raised",)
    try:
        loads(text)
    except ScenarioError as error:
        errors = error.errors
    assert errors
    assert all(line.isprintable() for line in errors)


@pytest.mark.parametrize(
    "value",
    [
        *("[" * 5000, "{a=" * 2000, "9" * 9000, "0x" + "f" * 9000, "0x" + "f" * 900, "1e9999", "-1e400"),
        *(
            "0001-01-01T00:00:00+23:59",
            "9999-12-31T23:59:59-23:59",
            "[[[1]]]",
            "{}",
            "[{}]",
            '"\\uD7FF"',
            "''",
        ),
    ],
)
@pytest.mark.parametrize(
    "key", ["liftoff_utc", "launch_mass_kg", "window_h", "within", "scheme", "kind", "name"]
)
def test_monstrous_values_are_refused(key: str, value: str) -> None:
    survives(re.sub(rf"(?m)^{key} = .*$", lambda _: f"{key} = {value}", MS07, count=1))


@pytest.mark.parametrize(
    "key", ["mission" + ".a" * 5000, "phase.a", "check", "craft.x", '"\\n"', "air.density.x"]
)
def test_monstrous_keys_are_refused(key: str) -> None:
    survives(f"{key} = 1\n{MS07}")
    survives(f"{key} = 1\n")


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_is_loaded_or_refused(text: str) -> None:
    survives(text)


TOML_VALUES = st.recursive(
    st.one_of(st.integers(), st.floats(), st.booleans(), st.text(max_size=5), st.datetimes()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def toml(value: Any) -> str:
    """Write a value as TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} = {toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if isinstance(value, bool | str):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, datetime) else repr(value)


KEYS = re.findall(r"(?m)^(\w+) = \S.*$", MS07)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(KEYS) - 1), TOML_VALUES)
def test_any_value_in_any_place_is_loaded_or_refused(number: int, value: Any) -> None:
    lines = MS07.splitlines(keepends=True)
    places = [k for k, line in enumerate(lines) if re.match(r"\w+ = \S", line) and not line.endswith("[\n")]
    place = places[number % len(places)]
    key = lines[place].split(" = ")[0]
    survives("".join([*lines[:place], f"{key} = {toml(value)}\n", *lines[place + 1 :]]))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(MS07)), st.integers(0, 200), st.text(max_size=20))
def test_any_damage_to_a_scenario_is_loaded_or_refused(start: int, length: int, insert: str) -> None:
    survives(MS07[:start] + insert + MS07[start + length :])


NUMBERS = [m for m in re.finditer(r"(?m)^\w+ = (-?\d+\.\d+)\b(?!-)", MS07)]


@pytest.mark.parametrize("place", range(len(NUMBERS)), ids=[m[0].split(" ")[0] for m in NUMBERS])
@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_no_number_may_be_other_than_finite(place: int, value: str) -> None:
    start, end = NUMBERS[place].span(1)
    assert refused(MS07[:start] + value + MS07[end:])
