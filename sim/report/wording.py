"""Numbers and events in words: '+1 min 12 s', '34.2 km', '166 d 0 h 37 min'."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta
from typing import Any, Final

from sim.scenario.quantities import UNITS

_EVENTS: Final = {
    "liftoff": "lift-off",
    "booster_separation": "boosters off",
    "escape_tower_jettison": "escape tower off",
    "fairing_jettison": "fairing off",
    "core_separation": "core off",
    "flyaround_start": "fly-around",
    "entry_interface": "entry interface",
    "deorbit_ignition": "ignition",
    "deorbit_cutoff": "burn ends",
    "soft_landing_engines": "soft-landing engines",
    "heat_shield_jettison": "heat shield off",
    "seats_raised": "seats up",
}
_DURATION_PARTS = (("d", 86400), ("h", 3600), ("min", 60), ("s", 1))


def instant(when: datetime) -> str:
    """Return an instant to the second, '2017-12-19 08:39:02', as it rounds from the milliseconds in files."""
    # Half a second from the nearest millisecond up, so that all tables of a run round alike.
    return f"{when + timedelta(milliseconds=500, microseconds=500):%Y-%m-%d %H:%M:%S}"


def place(latitude_deg: float, longitude_deg: float) -> str:
    """Return a place as the checks write it, '47.3347 N 69.6727 E'."""
    north, east = "N" if latitude_deg >= 0.0 else "S", "E" if longitude_deg >= 0.0 else "W"
    return f"{abs(latitude_deg):.4f} {north} {abs(longitude_deg):.4f} {east}"


def duration(seconds: float, largest: str = "d") -> str:
    """Return a duration in parts down to whole seconds, from the unit `largest`: '166 d 0 h 37 min'."""
    whole = round(abs(seconds))
    first = next(k for k, (unit, _) in enumerate(_DURATION_PARTS) if unit == largest)
    words: list[str] = []
    for unit, size in _DURATION_PARTS[first:]:
        count, whole = divmod(whole, size)
        if count or (words and whole):
            words.append(f"{count} {unit}")
    return ("-" if seconds < 0.0 else "") + (" ".join(words) or "0 s")


def difference(value: float, unit: str, *, signed: bool = True, within: float = 0.0) -> str:
    """Return a difference in a base unit with the digits that matter: '-23 s', '+1 min 12 s', '34.2 km'.

    Three digits, and of a small one none below a hundredth of the tolerance `within`: '-0.01 g' of 1 g.
    """
    sign = ("-" if value < 0.0 else "+") if signed else ""
    size = abs(value)
    if unit == "s":
        if size < 5e-4:
            return "0 s"
        if size < 9.95:
            return f"{sign}{_short(size, 1 if size >= 0.1 else 3)} s"
        return sign + duration(size)
    if unit == "m" and size >= 999.5:
        return f"{sign}{size / 1000.0:.1f} km"
    if size < 1e-9:
        return f"0 {unit}"
    if within > 0.0 and size < 0.1 * within:
        words = _short(size, max(2 - math.floor(math.log10(within)), 0))
        return f"0 {unit}" if words == "0" else f"{sign}{words} {unit}"
    return f"{sign}{size:.3g} {unit}" if size < 1000.0 else f"{sign}{size:.0f} {unit}"


def like(value: float, model: str, unit: str) -> str:
    """Return a value of a base unit written like `model` ('528 s', '276 to 281 s', '49 h 18 min', '8.5 g').

    Durations in several parts are written in parts; others keep the model's unit with one more decimal.
    """
    parts = re.findall(r"([0-9.]+)(?:e[+-]?\d+)?\s*([A-Za-z][A-Za-z0-9/]*)?", model, re.IGNORECASE)
    symbols = [symbol for _, symbol in parts if symbol in UNITS]
    if unit == "s" and len(symbols) > 1:
        return duration(value, symbols[0])
    symbol = symbols[-1] if symbols else unit
    decimals = len(parts[-1][0].partition(".")[2]) + 1 if parts else 3
    return f"{_short(value / UNITS[symbol][1], decimals)} {symbol}"


def _short(value: float, decimals: int) -> str:
    """Return a number with at most so many decimals and no trailing zeros."""
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def event_words(name: str) -> str:
    """Return an event's name in words: 'DV1', 'correction 1', 'peak load'."""
    if re.fullmatch(r"dv\d+", name):
        return name.upper()
    return _EVENTS.get(name, re.sub(r"(?<=[a-z])(?=\d)", " ", name).replace("_", " "))


def burn_words(event: dict[str, Any]) -> str:
    """Return a burn with its velocity change, 'DV1 14.2 m/s'."""
    return f"{event_words(event['event'])} {float(event['delta_v_mps']):.3g} m/s"
