"""Quantities as people write them become SI values, or a message that helps."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.scenario.quantities import (
    UNITS,
    Place,
    Quantity,
    Span,
    parse_place,
    parse_quantity,
    parse_span,
    unit_of_key,
)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("8 s", 8.0, "s"),
        ("0 s", 0.0, "s"),
        ("10 min", 600.0, "s"),
        ("49 h 18 min", 177_480.0, "s"),
        ("166 d 0 h 37 min", 166 * 86400.0 + 37 * 60.0, "s"),
        ("4min 36s", 276.0, "s"),
        ("80 km", 80_000.0, "m"),
        ("8.5 g", 8.5, "g"),
        ("-0.12 m/s", -0.12, "m/s"),
        ("1e3 mm", 1.0, "m"),
        (".5 t", 500.0, "kg"),
        ("51.64 deg", 51.64, "deg"),
        (" 3 kW/m2 ", 3000.0, "W/m2"),
        ("2.5 MW/m2", 2.5e6, "W/m2"),
        ("40 MJ/m2", 4e7, "J/m2"),
        ("101.325 kPa", 101_325.0, "Pa"),
        ("297.9 kN", 297_900.0, "N"),
    ],
)
def test_quantity_is_read_in_its_base_unit(text: str, value: float, unit: str) -> None:
    read = parse_quantity(text)
    assert (read.value, read.unit) == (pytest.approx(value, rel=1e-15), unit)
    assert read.text == text.strip()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("8", "has no unit"),
        ("", "not a quantity"),
        ("s", "not a quantity"),
        ("8 parsec", "unknown unit 'parsec'"),
        ("8 Km", "did you mean 'km'"),
        ("8 sec", "did you mean 's'"),
        ("8 s and more", "not a quantity"),
        ("1 km 200 m", "only durations"),
        ("18 min 49 h", "out of order"),
        ("1 h 2 h", "out of order"),
        ("1 h -2 min", "negative part"),
        ("nan s", "not a quantity"),
        ("inf s", "not a quantity"),
        ("1e999 s", "not finite"),
        ("\u0663 s", "not a quantity"),
    ],
)
def test_wrong_quantity_is_refused_with_its_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_quantity(text)


def test_span_has_both_bounds_in_its_base_unit() -> None:
    assert parse_span("276 to 281 s") == Span(276.0, 281.0, "s", "276 to 281 s")
    assert parse_span("-1 to 2.5 km") == Span(-1000.0, 2500.0, "m", "-1 to 2.5 km")
    assert parse_span("276 s") is None


@pytest.mark.parametrize(
    ("text", "message"),
    [("281 to 276 s", "backwards"), ("1 to 2 parsec", "unknown unit"), ("1 to 1e999 s", "not finite")],
)
def test_wrong_span_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_span(text)


def test_place_is_signed_degrees() -> None:
    assert parse_place("47.3347 N 69.6727 E") == Place(47.3347, 69.6727, "47.3347 N 69.6727 E")
    assert parse_place("12.5S, 45W") == Place(-12.5, -45.0, "12.5S, 45W")
    assert parse_place("47 km") is None


@pytest.mark.parametrize("text", ["91 N 0 E", "-1 N 0 E", "10 N 181 E"])
def test_place_off_the_globe_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        parse_place(text)


@pytest.mark.parametrize(
    ("key", "unit"),
    [
        ("range_km", ("m", 1000.0)),
        ("delta_v_mps", ("m/s", 1.0)),
        ("load_g", ("g", 1.0)),
        ("duration_s", ("s", 1.0)),
        ("place", None),
        ("_s", None),
        ("closing_speed", None),
    ],
)
def test_unit_of_a_key_is_its_ending(key: str, unit: tuple[str, float] | None) -> None:
    assert unit_of_key(key) == unit


@given(st.floats(-1e12, 1e12), st.sampled_from(sorted(UNITS)))
def test_any_number_with_any_unit_is_read_back(number: float, unit: str) -> None:
    base, factor = UNITS[unit]
    assert parse_quantity(f"{number!r} {unit}") == Quantity(number * factor, base, f"{number!r} {unit}")


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_quantity, parse_span, parse_place):
        with suppress(ValueError):
            parse(text)
