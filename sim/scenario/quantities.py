"""Quantities as people write them, '8 s', '166 d 0 h 37 min', '276 to 281 s', '47.33 N 69.67 E', in SI."""

from __future__ import annotations

import difflib
import math
import re
from dataclasses import dataclass
from typing import Final

# symbol -> (base unit, factor). Loads count in standard gravities, angles in degrees: what people read.
UNITS: Final[dict[str, tuple[str, float]]] = {
    "ms": ("s", 1e-3),
    "s": ("s", 1.0),
    "min": ("s", 60.0),
    "h": ("s", 3600.0),
    "d": ("s", 86400.0),
    "mm": ("m", 1e-3),
    "m": ("m", 1.0),
    "km": ("m", 1000.0),
    "mm/s": ("m/s", 1e-3),
    "m/s": ("m/s", 1.0),
    "km/s": ("m/s", 1000.0),
    "kg": ("kg", 1.0),
    "t": ("kg", 1000.0),
    "g": ("g", 1.0),
    "deg": ("deg", 1.0),
    "deg/s": ("deg/s", 1.0),
    "N": ("N", 1.0),
    "kN": ("N", 1000.0),
    "Pa": ("Pa", 1.0),
    "kPa": ("Pa", 1000.0),
    "K": ("K", 1.0),
    "W/m2": ("W/m2", 1.0),
    "kW/m2": ("W/m2", 1e3),
    "MW/m2": ("W/m2", 1e6),
    "J/m2": ("J/m2", 1.0),
    "MJ/m2": ("J/m2", 1e6),
}

# ending of a key -> (base unit, factor): how timeline.json and the scenario name units
KEY_UNITS: Final[dict[str, tuple[str, float]]] = {
    "_ms": ("s", 1e-3),
    "_s": ("s", 1.0),
    "_min": ("s", 60.0),
    "_h": ("s", 3600.0),
    "_d": ("s", 86400.0),
    "_mm": ("m", 1e-3),
    "_m": ("m", 1.0),
    "_km": ("m", 1000.0),
    "_mmps": ("m/s", 1e-3),
    "_mps": ("m/s", 1.0),
    "_kmps": ("m/s", 1000.0),
    "_kg": ("kg", 1.0),
    "_t": ("kg", 1000.0),
    "_g": ("g", 1.0),
    "_deg": ("deg", 1.0),
    "_degps": ("deg/s", 1.0),
    "_n": ("N", 1.0),
    "_kn": ("N", 1000.0),
    "_pa": ("Pa", 1.0),
    "_kpa": ("Pa", 1000.0),
    "_k": ("K", 1.0),
    "_wpm2": ("W/m2", 1.0),
    "_kwpm2": ("W/m2", 1e3),
    "_mwpm2": ("W/m2", 1e6),
    "_jpm2": ("J/m2", 1.0),
    "_mjpm2": ("J/m2", 1e6),
}

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_ONE = re.compile(rf"({_NUMBER})\s*([A-Za-z][A-Za-z0-9/]*)", re.ASCII)
_BARE = re.compile(_NUMBER, re.ASCII)
_SPAN = re.compile(rf"({_NUMBER})\s+to\s+({_NUMBER})\s*([A-Za-z][A-Za-z0-9/]*)", re.ASCII)
_PLACE = re.compile(rf"({_NUMBER})\s*([NnSs])[\s,]+({_NUMBER})\s*([EeWw])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One value in a base unit ('s', 'm', 'm/s', 'kg', 'g', 'deg', ...), with the words that gave it."""

    value: float
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A closed range of values in one base unit, with the words that gave it."""

    low: float
    high: float
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the WGS-84 ellipsoid, degrees north and east, with the words that gave it."""

    latitude_deg: float
    longitude_deg: float
    text: str


def parse_quantity(text: str) -> Quantity:
    """Read a number with its unit; only durations may add up several parts ('49 h 18 min').

    Raises ValueError that says what is wrong, what was expected and the nearest unit.
    """
    words = text.strip()
    parts: list[tuple[float, str]] = []
    position = 0
    while match := _ONE.match(words, position):
        parts.append((float(match[1]), match[2]))
        position = match.end()
        while position < len(words) and words[position].isspace():
            position += 1
    if not parts or position < len(words):
        if _BARE.fullmatch(words):
            raise ValueError(f"'{text}' has no unit; expected a number with its unit, such as '8 s'")
        raise ValueError(f"'{text}' is not a quantity; expected a number with its unit, such as '8 s'")
    bases = [_base(unit, text) for _, unit in parts]
    value = math.fsum(number * factor for (number, _), (_, factor) in zip(parts, bases, strict=True))
    base = bases[0][0]
    if len(parts) > 1:
        _check_compound(text, parts, bases)
    if not math.isfinite(value):
        raise ValueError(f"'{text}' is not finite; expected a finite number with its unit")
    return Quantity(value, base, words)


def _check_compound(text: str, parts: list[tuple[float, str]], bases: list[tuple[str, float]]) -> None:
    """Allow several parts only as a duration from the longest unit to the shortest, one sign."""
    factors = [factor for _, factor in bases]
    if any(base != "s" for base, _ in bases):
        raise ValueError(f"'{text}' adds up several parts; only durations may, such as '49 h 18 min'")
    if sorted(set(factors), reverse=True) != factors:
        raise ValueError(f"'{text}' is out of order; expected days, hours, minutes, seconds, each once")
    if any(number < 0.0 for number, _ in parts):
        raise ValueError(f"'{text}' has a negative part; expected parts that add up")


def parse_span(text: str) -> Span | None:
    """Read 'LOW to HIGH UNIT'; None when the text is of another form, ValueError when it is wrong."""
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        return None
    base, factor = _base(match[3], text)
    low, high = float(match[1]) * factor, float(match[2]) * factor
    if not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError(f"'{text}' is not finite; expected finite bounds")
    if low > high:
        raise ValueError(f"'{text}' runs backwards; expected the lower bound first")
    return Span(low, high, base, text.strip())


def parse_place(text: str) -> Place | None:
    """Read '47.33 N 69.67 E'; None when the text is of another form, ValueError when out of bounds."""
    match = _PLACE.fullmatch(text.strip())
    if match is None:
        return None
    north, east = float(match[1]), float(match[3])
    if not 0.0 <= north <= 90.0:
        raise ValueError(f"'{text}': latitude {match[1]} is out of bounds; expected 0 to 90 N or S")
    if not 0.0 <= east <= 180.0:
        raise ValueError(f"'{text}': longitude {match[3]} is out of bounds; expected 0 to 180 E or W")
    return Place(
        latitude_deg=-north if match[2] in "Ss" else north,
        longitude_deg=-east if match[4] in "Ww" else east,
        text=text.strip(),
    )


def unit_of_key(key: str) -> tuple[str, float] | None:
    """Give (base unit, factor to it) of a key that ends in its unit, such as 'range_km'; else None."""
    stem, _, ending = key.rpartition("_")
    return KEY_UNITS.get(f"_{ending}") if stem else None


def _base(unit: str, text: str) -> tuple[str, float]:
    if unit in UNITS:
        return UNITS[unit]
    near = [known for known in UNITS if known.lower() == unit.lower()]
    near = near or difflib.get_close_matches(unit, UNITS, n=1, cutoff=0.4)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    raise ValueError(f"'{text}': unknown unit '{unit}'; expected one of {', '.join(UNITS)}{hint}")
