"""Where a run came from: scenario, versions, machine, time and steps spent."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import metadata
from typing import Any, Final

import numpy as np

from sim import __version__
from sim.base.kept import version
from sim.flown import Flown
from sim.legs import Shift
from sim.library.models import Site
from sim.phases import PHASES
from sim.report.assumptions import assumptions
from sim.world.clock import iso
from sim.world.ephemeris import Track
from sim.world.station import ORBIT_DEGREE, port_in_orbital_axes
from sim.world.world import LOW_DEGREE

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
        "inputs": [one.record for one in scenario.inputs],
        "epoch_utc": iso(flight.world.clock.utc(0.0)),
        "created_utc": iso(datetime.now(UTC)),
        "objects": _objects(flight),
        "outbound": [leg.phase for leg in flight.legs if PHASES[leg.phase].TRAJECTORY.outbound],
        "sky": _sky(flight),
        "pad": None if flight.world.pad is None else _place(flight.world.pad),
        "port": _port(flight),
        "ground_stations": _ground_stations(flight),
        "target": None if scenario.target is None else scenario.target.model_dump(mode="json"),
        "models": _models(flight),
        "assumptions": assumptions(scenario.text),
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


def _objects(flight: Flown) -> dict[str, Any]:
    """Return what flew: names, international designators, and what the air acts on in orbit."""
    mission, station = flight.scenario.mission, flight.world.station
    paths = [window.station for window in flight.world.windows if window.station is not None]
    return {
        "ship": {
            "name": mission.name,
            "designator": mission.designator,
            "area_m2": flight.world.craft.orbit_area_m2,
            "drag_coefficient": flight.world.craft.orbit_drag_coefficient,
        },
        "station": None
        if station is None
        else {
            "name": station.about.name,
            "designator": station.about.designator,
            "elements": [list(path) for path in paths if not isinstance(path, Track)],
            "ephemerides": [path.record for path in paths if isinstance(path, Track)],
            "mass_kg": station.about.mass_kg,
            "area_m2": station.about.area_m2,
            "drag_coefficient": station.about.drag_coefficient,
        },
    }


def _figures(figures: Mapping[str, float]) -> dict[str, float | None]:
    """Return a leg's figures with the digits that mean something; what is not finite as None."""
    return {
        key: float(f"{value:.{_DIGITS}g}") if math.isfinite(value) else None for key, value in figures.items()
    }


def _models(flight: Flown) -> dict[str, str]:
    """Say what acted on the ship and how it was integrated."""
    air = "US Standard Atmosphere 1976" if flight.world.standard_air else "NRLMSIS 2.1"
    winds = [wind for wind in (flight.world.launch_wind, flight.world.landing_wind) if wind is not None]
    return {
        "gravity": f"EGM2008, degree {ORBIT_DEGREE} in orbit, {LOW_DEGREE} in ascent and descent",
        "Sun and Moon": "point masses, JPL DE421",
        "air": f"{air}; turns with the Earth{' and blows' if winds else ''}",
        "Earth orientation": "IAU 2006/2000A, UT1 and polar motion of the IERS",
        "integrator": "Dormand-Prince 8(5,3), dense output, located stops",
        "descent": "guided" if flight.world.guided else "ballistic",
    }


def _ground_stations(flight: Flown) -> dict[str, Any] | None:
    """Return the stations that decide over the contact, and how high the ship must stand for them."""
    rendezvous = flight.world.rendezvous
    if rendezvous is None:
        return None
    return {
        "elevation_mask_deg": rendezvous.scheme.elevation_mask_deg,
        "sites": [_place(site) for site in flight.world.ground_stations],
    }


def _place(site: Site) -> dict[str, Any]:
    return {"name": site.name, "latitude_deg": site.latitude_deg, "longitude_deg": site.longitude_deg}


def _sky(flight: Flown) -> list[dict[str, Any]]:
    """Return how the Earth is turned and where the Sun stands at both ends of every leg.

    Between them the Earth turns evenly (to 20 m at its surface over two days: the pole wanders), the Sun
    moves straight.
    """
    ends = sorted(
        {float(t) for leg in flight.legs if leg.arcs for t in (leg.arcs[0].t[0], leg.arcs[-1].t[-1])}
    )
    if not ends:
        return []
    suns = flight.world.sky.sun(np.array(ends))
    return [
        {
            "met_s": t,
            "itrs_from_gcrs": flight.world.earth_matrix(t).tolist(),
            "sun_gcrs_m": [round(float(x)) for x in sun],
        }
        for t, sun in zip(ends, suns, strict=True)
    ]


def _port(flight: Flown) -> dict[str, Any] | None:
    """Return the port of the rendezvous in the station's orbital axes, and what a ship there keeps to."""
    station, rendezvous = flight.world.station, flight.world.rendezvous
    if station is None or rendezvous is None:
        return None
    place, outward = port_in_orbital_axes(rendezvous.port)
    return {
        "name": rendezvous.port_name,
        "axes": "radial, along-track, orbit-normal",
        "position_m": place.tolist(),
        "outward": outward.tolist(),
        "corridor_half_angle_deg": station.about.corridor_half_angle_deg,
        "lateral_max_m": station.about.contact_limits.lateral_max_m,
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
            found[name] = version(name)
        except metadata.PackageNotFoundError:
            continue  # a package that was put there by hand, without metadata
    return found
