"""The two or three figures that tell what an event was, in words; the timeline's file has the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sim.scenario.quantities import unit_of_key

# Larger and smaller units of a base unit, largest first: (from this size on, factor, symbol).
_STEPS: Final[dict[str, tuple[tuple[float, float, str], ...]]] = {
    "m": ((999.5, 1e3, "km"), (0.9995, 1.0, "m"), (0.00995, 1e-2, "cm"), (0.0, 1e-3, "mm")),
    "m/s": ((999.5, 1e3, "km/s"), (0.0, 1.0, "m/s")),
    "Pa": ((999.5, 1e3, "kPa"), (0.0, 1.0, "Pa")),
    "W/m2": ((99_950.0, 1e6, "MW/m2"), (999.5, 1e3, "kW/m2"), (0.0, 1.0, "W/m2")),
}
# Events whose own names do not say which of their figures to tell; a burn's are those of _BURN.
_TELLING: Final[dict[str, tuple[str, ...]]] = {
    "max_dynamic_pressure": ("dynamic_pressure_pa", "mach", "load_g"),
    "engine_cutoff": ("earth_fixed_speed_mps", "load_g", "propellant_left_kg"),
    "insertion": ("perigee_km", "apogee_km", "inclination_deg"),
    "contact": ("closing_speed_mps", "lateral_offset_m"),
    "soft_landing_engines": ("height_m", "descent_mps"),
    "touchdown": ("descent_mps", "drift_mps", "miss_km"),
}
_BURN: Final = ("delta_v_mps", "duration_s", "range_km")
_LEFT_OUT: Final = frozenset(
    {"event", "phase", "utc", "met_s", "altitude_km", "latitude_deg", "longitude_deg", "speed_mps", "mass_kg"}
)
_AT_MOST: Final = 3


def quantity(value: float, unit: str, digits: int = 3) -> str:
    """Write a value of a base unit in the unit that fits its size, '35.3 kPa', '0.944 MW/m2', '1.51 mm'."""
    size = abs(value)
    if size == 0.0:
        return f"0 {unit}"
    steps = _STEPS.get(unit, ((0.0, 1.0, unit),))
    factor, symbol = next((factor, symbol) for least, factor, symbol in steps if size >= least)
    return f"{number(value / factor, digits)} {symbol}"


def number(value: float, digits: int = 3) -> str:
    """Write a number with so many significant digits, more in front of the point, never as a power of ten."""
    rounded = float(f"{value:.{digits}g}")
    if abs(rounded) >= 10.0 ** (digits - 1):
        return f"{value:.0f}"
    places = digits - 1
    size = abs(rounded)
    while size and size < 1.0:
        size *= 10.0
        places += 1
    while size >= 10.0:
        size /= 10.0
        places -= 1
    return f"{rounded:.{places}f}"


class _Wording(NamedTuple):
    """How a figure reads: '{}' stands for the value with its unit."""

    form: str = "{}"
    value: Callable[[float], str] | None = None


def _angle(value: float) -> str:
    return f"{value:.2f} deg"


def _kilometres(value: float) -> str:
    return f"{value:.1f} km"


_WORDS: Final[dict[str, _Wording]] = {
    "azimuth_deg": _Wording("azimuth {}", _angle),
    "inclination_deg": _Wording("{}", _angle),
    "perigee_km": _Wording("{}", _kilometres),
    "apogee_km": _Wording("{}", _kilometres),
    "dynamic_pressure_pa": _Wording(),
    "mach": _Wording("Mach {}", number),
    "load_g": _Wording("{}"),
    "dropped_kg": _Wording("{} dropped"),
    "propellant_left_kg": _Wording("{} left"),
    "earth_fixed_speed_mps": _Wording("{}"),
    "downrange_km": _Wording("{} downrange"),
    "delta_v_mps": _Wording("delta-v {}"),
    "duration_s": _Wording("{}"),
    "range_km": _Wording("at {}"),
    "closing_speed_mps": _Wording("{} closing"),
    "lateral_offset_m": _Wording("{} off the axis"),
    "heat_flux_wpm2": _Wording(),
    "airspeed_mps": _Wording(),
    "descent_mps": _Wording("{} down"),
    "drift_mps": _Wording("{} across"),
    "miss_km": _Wording("miss {}"),
    "height_m": _Wording("{} up"),
}


def figures(event: Mapping[str, Any]) -> str:
    """Return the telling figures of a timeline event, 'delta-v 20.4 m/s, 49.8 s, at 1950 km'.

    Events and keys that are not known here show their first numbers with the words of their keys.
    """
    known = {key: value for key, value in event.items() if key not in _LEFT_OUT and value is not None}
    wanted: Sequence[str] = _TELLING.get(str(event.get("event")), _BURN if "delta_v_mps" in known else ())
    keys = [key for key in wanted if key in known] or list(known)
    words = [_words(key, known[key]) for key in keys[:_AT_MOST]]
    if keys[:2] == ["perigee_km", "apogee_km"]:
        perigee, apogee, *others = words
        words = [f"{perigee.removesuffix(' km')} x {apogee}", *others]
    return ", ".join(words)


def _words(key: str, value: Any) -> str:
    """Return one figure in words."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    wording = _WORDS.get(key)
    unit = unit_of_key(key)
    if wording is not None and wording.value is not None:
        return wording.form.format(wording.value(value))
    stem = key if unit is None else key.rpartition("_")[0]
    form = wording.form if wording is not None else f"{stem.replace('_', ' ')} {{}}"
    if unit is None:
        return form.format(number(value))
    base, factor = unit
    return form.format(quantity(value * factor, base))
