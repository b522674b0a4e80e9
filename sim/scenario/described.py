"""What each key of the schema means, with unit and range; the words stand in descriptions.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

_WHOLE: Final = "ScenarioFile"
# Endings of keys and the units that they are.
_UNITS: Final = {
    "utc": "UTC", "degps2": "deg/s2", "degps": "deg/s", "mps": "m/s", "kmps": "km/s", "m2": "m2", "km": "km",
    "m": "m", "s": "s", "h": "h", "kg": "kg", "n": "N", "deg": "deg", "g": "g",
}  # fmt: skip
_LOW: Final = {"minimum": "", "exclusiveMinimum": "above "}
_HIGH: Final = {"maximum": "", "exclusiveMaximum": "below "}


def describe(whole: dict[str, Any]) -> None:
    """Add to every property of a schema, in place, what it means, its unit and its range."""
    for table, key, field in properties(whole):
        if (words := words_of(table, key)) is not None:
            said = ". ".join([words.rstrip("."), *filter(None, (_unit(key), _range(field)))])
            field["description"] = f"{said}."


def properties(whole: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every property of a schema as (table, key, what it says), but `library`."""
    for name, table in [(_WHOLE, whole), *whole["$defs"].items()]:
        short = ".".join(name.split("__")[-2:])
        found = table.get("properties", {})
        yield from ((short, key, field) for key, field in found.items() if key != "library")


def words_of(table: str, key: str) -> str | None:
    """Return what a key means, by its table or whatever its table."""
    known = _words()
    own = known.get(table, {}).get(key)
    return own if own is not None else known["any"].get(key)


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads((files(__package__) / "descriptions.toml").read_text(encoding="utf-8"))


def _unit(key: str) -> str:
    ending = key.rpartition("_")[2] if "_" in key else ""
    return f"Unit: {_UNITS[ending]}" if ending in _UNITS else ""


def _range(field: Any) -> str:
    """Return the bounds of the first number in what a property accepts; ends that are open are said so."""
    for form in _forms(field):
        low = next((f"{word}{form[bound]:g}" for bound, word in _LOW.items() if bound in form), None)
        high = next((f"{word}{form[bound]:g}" for bound, word in _HIGH.items() if bound in form), None)
        if low is not None and high is not None:
            return f"Range: {low} to {high}"
    return ""


def _forms(field: Any) -> Iterator[dict[str, Any]]:
    if isinstance(field, dict):
        if field.get("type") in ("number", "integer"):
            yield field
        for inner in field.values():
            yield from _forms(inner)
    elif isinstance(field, list):
        for inner in field:
            yield from _forms(inner)
