"""The approach in the station's frame: path, range, closing speed, zones around the station."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.run import Run
from sim.report.views.earth import sunlight
from sim.report.views.panels import Clock, Curve, Mark, Panel
from sim.report.wording import burn_words, event_words

_SLOWEST: Final = 0.03  # m/s, slowest closing that is drawn


class Path(NamedTuple):
    """The ship from the station at `met_s` (n,), curvilinear [m]: along its orbit, outward, along its normal.

    `distance` and `to_port` are straight lines [m], to the centre of mass and to the port, where it is known;
    `clear`: how far the Sun's disc is clear of the Earth's [deg].
    """

    met_s: FloatArray
    along: FloatArray
    radial: FloatArray
    cross: FloatArray
    distance: FloatArray
    to_port: FloatArray
    clear: FloatArray

    def after(self, first: int) -> Path:
        """Return the path from a row on."""
        return Path(*(values[first:] for values in self))


class Zones(NamedTuple):
    """What lies around the station's centre of mass [m], axes: along the flight, radial, orbit normal.

    `sphere`: radius of the keep-out sphere; `ellipsoid`: semi-axes; `port` and `outward`: place and axis of
    the port, None where the run has none; `half_angle_deg` and `mouth`: of the corridor, a cone that is
    `mouth` wide to each side at the port.
    """

    sphere: float
    ellipsoid: tuple[float, float, float]
    port: FloatArray | None
    outward: FloatArray | None
    half_angle_deg: float
    mouth: float

    def corridor(self, length: float) -> FloatArray | None:
        """Return the cone's outline in the plane of the orbit (4, 2): along, radial; None without a port."""
        if self.port is None or self.outward is None:
            return None
        axis = self.outward[:2]
        if np.linalg.norm(axis) < 0.5:  # it opens across the plane
            return None
        aside = np.array([-axis[1], axis[0]])
        wide = self.mouth + length * np.tan(np.radians(self.half_angle_deg))
        far = self.port[:2] + length * axis
        ends = [self.port[:2] + self.mouth * aside, far + wide * aside, far - wide * aside]
        return np.array([*ends, self.port[:2] - self.mouth * aside])


def path(run: Run) -> Path | None:
    """Return the docking's path, bent along the station's orbit so that a level ship stays level far away."""
    rows = run.rows("phasing", "docking") & np.isfinite(run["relative_along_m"])
    if not (rows & run.rows("docking")).any():
        return None
    x, y, z = (run[f"relative_{axis}_m"][rows] for axis in ("radial", "along", "cross"))
    ship = np.sqrt(sum(run[f"{axis}_m"][rows] ** 2 for axis in "xyz"))
    station = np.sqrt(ship**2 - y**2 - z**2) - x
    along = station * np.arctan2(y, station + x)
    distance = np.sqrt(x**2 + y**2 + z**2)
    port = run.about.get("port")
    px, py, pz = port["position_m"] if port else (0.0, 0.0, 0.0)
    to_port = np.sqrt((x - px) ** 2 + (y - py) ** 2 + (z - pz) ** 2)
    met, first = np.unique(run["met_s"][rows], return_index=True)
    columns = (along, ship - station, z, distance, to_port, sunlight(run, rows))
    return Path(met, *(values[first] for values in columns))


def within(found: Path, reach: float) -> Path:
    """Return the path after it last came within `reach` [m] of the station."""
    outside = np.flatnonzero(found.distance > reach)
    first = int(outside[-1]) if len(outside) and outside[-1] < len(found.met_s) - 2 else 0
    return found.after(first)


def zones(run: Run) -> Zones | None:
    """Return the zones around the station, None in a run that knows of none."""
    if run.safety is None:
        return None
    ahead, starboard, down = run.safety["zones"]["ellipsoid_m"]
    port = run.about.get("port") or {}

    def turned(axes: list[float]) -> FloatArray:
        radial, along, normal = axes
        return np.array([along, radial, normal])

    return Zones(
        sphere=float(run.safety["zones"]["sphere_m"]),
        ellipsoid=(ahead, down, starboard),
        port=turned(port["position_m"]) if port else None,
        outward=turned(port["outward"]) if port else None,
        half_angle_deg=float(port["corridor_half_angle_deg"]) if port else 0.0,
        mouth=float(port["lateral_max_m"]) if port else 0.0,
    )


def begins(run: Run, found: Path) -> float:
    """Return the start of the autonomous rendezvous [s], or of what the run has of it."""
    start = run.event("rendezvous_start")
    return float(found.met_s[0]) if start is None else float(start["met_s"])


def closing(run: Run, found: Path) -> Path:
    """Return the part of the path from the start of the autonomous rendezvous on."""
    return found.after(int(np.searchsorted(found.met_s, begins(run, found))))


def closing_speed(part: Path) -> FloatArray:
    """Return how fast the way to the port shrinks (n,) [m/s], NaN where it hardly does."""
    speed = -np.gradient(part.to_port, part.met_s)
    return np.where(speed > _SLOWEST, speed, np.nan)


def panels(run: Run) -> list[Panel]:
    """Return the panels of the approach over time, none in a run without it."""
    found = path(run)
    if found is None:
        return []
    part = closing(run, found)
    contact = run.event("contact")
    end = float(part.met_s[-1])
    clock = Clock(end, "min", f"minutes before {'contact' if contact else 'the end'}")
    marks = tuple(
        Mark(e["met_s"], burn_words(e) if "delta_v_mps" in e else event_words(e["event"]))
        for e in run.events
        if e["phase"] == "docking" and part.met_s[0] <= e["met_s"] <= end + 1.0
    )
    speed = closing_speed(part)
    return [
        Panel(
            "approach_range", "approach", "Range to the station's centre of mass", clock, "range", "m",
            (Curve("range", "station", part.met_s, part.distance),), marks, log=True,
        ),
        Panel(
            "approach_closing", "approach", "Closing speed to the port; gaps: the ship waits or draws away",
            clock, "closing speed", "m/s", (Curve("closing speed", "ship", part.met_s, speed),), marks,
            log=True,
        ),
    ]  # fmt: skip
