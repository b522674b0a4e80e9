"""The events a flight may report, and the phases that bring them about."""

from __future__ import annotations

import re
from typing import Final

PHASES: Final = ("ascent", "phasing", "docking", "docked", "departure", "deorbit", "entry", "landing")

EVENTS: Final[dict[str, frozenset[str]]] = {
    "liftoff": frozenset({"ascent"}),
    "booster_separation": frozenset({"ascent"}),
    "escape_tower_jettison": frozenset({"ascent"}),
    "fairing_jettison": frozenset({"ascent"}),
    "core_separation": frozenset({"ascent"}),
    "max_dynamic_pressure": frozenset({"ascent"}),
    "engine_cutoff": frozenset({"ascent"}),
    "insertion": frozenset({"ascent"}),
    **{f"dv{number}": frozenset({"phasing", "docking"}) for number in range(1, 6)},
    "rendezvous_start": frozenset({"docking"}),
    "flyaround_start": frozenset({"docking"}),
    "station_keeping": frozenset({"docking"}),
    "final_approach": frozenset({"docking"}),
    "contact": frozenset({"docking"}),
    "undocking": frozenset({"departure"}),
    "separation_burn": frozenset({"departure"}),
    "deorbit_ignition": frozenset({"deorbit"}),
    "deorbit_cutoff": frozenset({"deorbit"}),
    "module_separation": frozenset({"deorbit"}),
    "entry_interface": frozenset({"entry"}),
    "peak_load": frozenset({"entry"}),
    "peak_heating": frozenset({"entry"}),
    "parachute_command": frozenset({"entry"}),
    "drogue": frozenset({"landing"}),
    "main_canopy": frozenset({"landing"}),
    "heat_shield_jettison": frozenset({"landing"}),
    "soft_landing_engines": frozenset({"landing"}),
    "touchdown": frozenset({"landing"}),
}

_FURTHER_BURN: Final = re.compile(r"dv[1-9]\d?", re.ASCII)


def phases_of(event: str) -> frozenset[str] | None:
    """Give the phases that may report the event; None when there is no such event."""
    if _FURTHER_BURN.fullmatch(event):
        return EVENTS["dv1"]
    return EVENTS.get(event)
