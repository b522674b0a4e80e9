"""Where a run came from: scenario, versions, machine, time and steps spent."""

from __future__ import annotations

import os
import platform
from importlib import metadata
from typing import Any, Final

from sim.report.flight import FinishedFlight
from sim.report.timeline import iso

SCHEMA: Final = 1

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


def provenance(flight: FinishedFlight) -> dict[str, Any]:
    """Return the content of run.json; times and machine differ from run to run, the rest does not."""
    scenario = flight.scenario
    return {
        "schema": SCHEMA,
        "scenario": scenario.mission.name,
        "scenario_file": scenario.path.name,
        "scenario_sha256": scenario.sha256,
        "epoch_utc": iso(flight.world.clock.utc(0.0)),
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
        "integrator": {leg.phase: _statistics(leg.arcs) for leg in flight.legs},
        "figures": {leg.phase: dict(leg.figures) for leg in flight.legs if leg.figures},
    }


def _statistics(arcs: tuple[Any, ...]) -> dict[str, int]:
    """Return how many arcs, steps and evaluations of the derivative a leg took."""
    return {
        "arcs": len(arcs),
        "steps": sum(arc.steps for arc in arcs),
        "evaluations": sum(arc.evaluations for arc in arcs),
    }


def _versions() -> dict[str, str]:
    """Return the installed versions of this program and the packages it computes with."""
    found = {}
    for name in ("sim", *_PACKAGES):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # run from a source tree, or an optional package
    return found
