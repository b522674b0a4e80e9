"""Where a run came from: scenario, versions, machine, time and steps spent."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib import metadata
from typing import Any, Final

from sim import __version__
from sim.flown import Flown
from sim.legs import Shift
from sim.world.clock import iso

SCHEMA: Final = 1
PROGRAM: Final = "pad-to-landing"
_DIGITS: Final = 9  # significant digits kept of a figure

# What can move a number of the flight, in the order a reader would ask.
_PACKAGES: Final = (
    "numpy",
    "scipy",
    "numba",
    "boinor",
    "skyfield",
    "skyfield-data",
    "sgp4",
    "brahe",
    "pymsis",
    "pyerfa",
    "geographiclib",
    "pydantic",
    "pyarrow",
)


def provenance(flight: Flown, files: Sequence[str], shifts: Sequence[Shift] = ()) -> dict[str, Any]:
    """Return the content of run.json; times and machine differ from run to run, the rest does not.

    `files`: the names of what else the run wrote, by which it is known as a run. `shifts`: how far events
    moved when the flight was repeated with more care, where that was asked for.
    """
    scenario = flight.scenario
    return {
        "schema": SCHEMA,
        "program": {"name": PROGRAM, "version": __version__},
        "files": list(files),
        "scenario": scenario.mission.name,
        "scenario_file": scenario.path.name,
        "scenario_sha256": scenario.sha256,
        "epoch_utc": iso(flight.world.clock.utc(0.0)),
        "ground_stations": _ground_stations(flight),
        "target": None if scenario.target is None else scenario.target.model_dump(mode="json"),
        "versions": {"python": platform.python_version(), **_versions()},
        "machine": {
            "system": platform.platform(),
            "processor": platform.processor() or platform.machine(),
            "cpus": os.cpu_count(),
        },
        "wall_s": {
            **{phase: round(seconds, 4) for phase, seconds in flight.wall_s.items()},
            "total": round(sum(flight.wall_s.values()), 4),
        },
        "convergence": [asdict(shift) for shift in shifts] or None,
        "integrator": {
            **{leg.phase: _statistics(leg.arcs) for leg in flight.legs},
            "total": _statistics(tuple(arc for leg in flight.legs for arc in leg.arcs)),
        },
        "figures": {leg.phase: _figures(leg.figures) for leg in flight.legs if leg.figures},
    }


def _figures(figures: Mapping[str, float]) -> dict[str, float | None]:
    """Return a leg's figures with the digits that mean something; what is not finite as None."""
    return {
        key: float(f"{value:.{_DIGITS}g}") if math.isfinite(value) else None for key, value in figures.items()
    }


def _ground_stations(flight: Flown) -> dict[str, Any] | None:
    """Return the stations that decide over the contact, and how high the ship must stand for them."""
    rendezvous = flight.world.rendezvous
    if rendezvous is None:
        return None
    return {
        "elevation_mask_deg": rendezvous.scheme.elevation_mask_deg,
        "sites": [
            {"name": site.name, "latitude_deg": site.latitude_deg, "longitude_deg": site.longitude_deg}
            for site in flight.world.ground_stations
        ],
    }


def _statistics(arcs: tuple[Any, ...]) -> dict[str, int]:
    """Return how many arcs, steps and evaluations of the derivative the flown path took, solving left out."""
    return {
        "arcs": len(arcs),
        "steps": sum(arc.steps for arc in arcs),
        "evaluations": sum(arc.evaluations for arc in arcs),
    }


def _versions() -> dict[str, str]:
    """Return the installed versions of the packages that the program computes with."""
    found = {}
    for name in _PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # a package that was put there by hand, without metadata
    return found
