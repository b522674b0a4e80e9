"""Names of events as a reader of a picture wants them."""

from __future__ import annotations

import re
from typing import Any, Final

_WORDS: Final = {
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
}


def event_words(name: str) -> str:
    """Return an event's name in words: 'DV1', 'correction 1', 'peak load'."""
    if re.fullmatch(r"dv\d+", name):
        return name.upper()
    return _WORDS.get(name, re.sub(r"(?<=[a-z])(?=\d)", " ", name).replace("_", " "))


def burn_words(event: dict[str, Any]) -> str:
    """Return a burn with its velocity change, 'DV1 14.2 m/s'."""
    return f"{event_words(event['event'])} {float(event['delta_v_mps']):.3g} m/s"
