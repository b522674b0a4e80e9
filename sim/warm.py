"""Compile the numerical core beforehand, by a flight that needs all of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from sim.base.compiled import CACHE
from sim.mission import fly
from sim.scenario import Scenario, loads

# Soyuz MS-07 in short: which functions are compiled depends on the phases and not on their values.
_FLIGHT: Final = """
[mission]
name = "every phase once"
liftoff_utc = 2017-12-17T07:21:01.127Z
[station]
library = "iss"
outbound_elements = [
    "1 43060U 17080A   17351.62434690  .00001396  00000-0  28274-4 0  9996",
    "2 43060  51.6407 203.8608 0002668 251.6813 158.5185 15.54176109 90284",
]
return_elements = [
    "1 25544U 98067A   18151.37845806  .00001264  00000-0  26359-4 0  9999",
    "2 25544  51.6399 102.5027 0003948 138.3660   3.9342 15.54113216115909",
]
[launcher]
library = "soyuz-fg"
pad = "baikonur-1-5"
[craft]
library = "soyuz-ms"
[rendezvous]
scheme = "34-orbit"
port = "rassvet-nadir"
[target]
latitude_deg = 47.39
longitude_deg = 69.61
[[phase]]
kind = "ascent"
[[phase]]
kind = "phasing"
[[phase]]
kind = "docking"
[[phase]]
kind = "docked"
until_utc = 2018-06-03T09:16:36Z
[[phase]]
kind = "departure"
[[phase]]
kind = "deorbit"
[[phase]]
kind = "entry"
mode = "guided"
[[phase]]
kind = "landing"
"""


def flight() -> Scenario:
    """Return a scenario of every phase."""
    return loads(_FLIGHT, "warm.toml")


def warm(scenario: Scenario, on_phase: Callable[[str], None] | None = None) -> Path:
    """Fly it, which compiles what no cache holds; return the folder of the compiled code."""
    fly(scenario, on_phase)
    return CACHE
