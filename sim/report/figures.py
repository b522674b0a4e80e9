"""The two or three figures that tell what an event was, in words; the timeline's file has the others."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from sim.scenario.quantities import unit_of_key

# Decimals kept of the keys that every event has: a millisecond, a decimetre of height and on the ground.
DECIMALS: Final = {
    "met_s": 3,
    "altitude_km": 4,
    "latitude_deg": 6,
    "longitude_deg": 6,
    "speed_mps": 3,
    "mass_kg": 3,
}
# The other keys of an event are its own figures.
COMMON_KEYS: Final = frozenset({"event", "phase", "utc", *DECIMALS})
# Base unit -> units that fit a size, largest first: (from this size on, factor, symbol).
_FITTING: Final[dict[str, tuple[tuple[float, float, str], ...]]] = {
    "m": ((999.5, 1e3, "km"), (0.0995, 1.0, "m"), (0.0, 1e-3, "mm")),
    "m/s": ((999.5, 1e3, "km/s"), (0.0, 1.0, "m/s")),
    "N": ((999.5, 1e3, "kN"), (0.0, 1.0, "N")),
    "Pa": ((999.5, 1e3, "kPa"), (0.0, 1.0, "Pa")),
    "W/m2": ((99_950.0, 1e6, "MW/m2"), (999.5, 1e3, "kW/m2"), (0.0, 1.0, "W/m2")),
}
# What to tell of which event; of a burn it is _BURN, of other events their first figures.
_TELLING: Final[dict[str, tuple[str, ...]]] = {
    "max_dynamic_pressure": ("dynamic_pressure_pa", "mach", "load_g"),
    "escape_tower_jettison": ("dropped_kg", "earth_fixed_speed_mps"),
    "booster_separation": ("dropped_kg", "earth_fixed_speed_mps"),
    "fairing_jettison": ("dropped_kg", "earth_fixed_speed_mps"),
    "core_separation": ("dropped_kg", "earth_fixed_speed_mps"),
    "engine_cutoff": ("load_g", "propellant_left_kg"),
    "insertion": ("perigee_km", "apogee_km", "inclination_deg"),
    "contact": ("closing_speed_mps", "lateral_offset_m"),
    "deorbit_cutoff": ("duration_s", "delta_v_mps"),
    "peak_load": ("load_g",),
    "parachute_command": ("airspeed_mps", "mach"),
    "soft_landing_engines": ("descent_mps", "height_m", "load_g"),
    "touchdown": ("descent_mps", "miss_km"),
}
_BURN: Final = ("delta_v_mps", "duration_s", "range_km")
_AT_MOST: Final = 3
# How a figure reads in a row of figures; others read as their keys.
_FORMS: Final[dict[str, str]] = {
    "airspeed_mps": "{}",
    "apogee_km": "{}",
    "closing_speed_mps": "{} closing",
    "delta_v_mps": "delta-v {}",
    "descent_mps": "{} down",
    "downrange_km": "{} downrange",
    "drift_mps": "{} across",
    "dropped_kg": "{} dropped",
    "duration_s": "{}",
    "dynamic_pressure_pa": "{}",
    "earth_fixed_speed_mps": "{}",
    "heat_flux_wpm2": "{}",
    "height_m": "{} up",
    "inclination_deg": "{}",
    "lateral_offset_m": "{} off axis",
    "load_g": "{}",
    "mach": "Mach {}",
    "perigee_km": "{}",
    "propellant_left_kg": "{} left",
    "range_km": "at {}",
}


def figures(event: Mapping[str, Any]) -> str:
    """Return the telling figures of a timeline event, 'delta-v 20.4 m/s, 49.8 s, at 1950 km'."""
    known = {key: value for key, value in event.items() if key not in COMMON_KEYS and value is not None}
    wanted = _TELLING.get(str(event.get("event")), _BURN if "delta_v_mps" in known else ())
    keys = [key for key in wanted if key in known] or list(known)
    words = [_words(key, known[key]) for key in keys[:_AT_MOST]]
    if keys[:2] == ["perigee_km", "apogee_km"]:
        words[:2] = [f"{known['perigee_km']:.1f} x {known['apogee_km']:.1f} km"]
    return ", ".join(words)


def quantity(value: float, unit: str) -> str:
    """Return a value of a base unit in the unit that fits its size, '35.3 kPa', '0.944 MW/m2', '1.51 mm'."""
    size = abs(value)
    fitting = _FITTING.get(unit, ()) if size else ()
    factor, symbol = next((step[1:] for step in fitting if size >= step[0]), (1.0, unit))
    decimals = f"{value:.2f}" if unit == "deg" else number(value / factor)
    return f"{decimals} {symbol}"


def number(value: float) -> str:
    """Return a number with three significant digits, never as a power of ten: '0.124', '20.4', '20084'."""
    rounded = abs(float(f"{value:.2e}"))
    exponent = math.floor(math.log10(rounded)) if rounded else 2
    return f"{value:.{max(2 - exponent, 0)}f}"


def _words(key: str, value: Any) -> str:
    """Return one figure in words."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    unit = unit_of_key(key)
    stem = key if unit is None else key.rpartition("_")[0]
    form = _FORMS.get(key, f"{stem.replace('_', ' ')} {{}}")
    return form.format(number(value) if unit is None else quantity(value * unit[1], unit[0]))
