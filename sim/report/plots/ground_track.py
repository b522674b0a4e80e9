"""Ground tracks on a coastline: ascent and first orbits, orbit of contact, descent, landing area."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.library.coastline import coastline
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points
from sim.report.plots.run_data import BoolArray, RunData
from sim.report.plots.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FloatArray = NDArray[np.float64]

FIRST_ORBITS_S, SECOND_BURN_BY_S = 2.5 * 5400.0, 4.5 * 5400.0
LAST_ORBIT_S = 92.0 * 60.0
_SIDE, _GAP, _TOP = 0.75, 0.9, 1.25  # inches
_WORLD = (-180.0, 180.0, -60.0, 78.0)
_PLACE = re.compile(r"([0-9.]+)\s*([NS])[\s,]+([0-9.]+)\s*([EW])", re.IGNORECASE)


class Panel(NamedTuple):
    """One map: heading, rows of the trajectory, events to name."""

    title: str
    rows: BoolArray
    events: tuple[str, ...]


def draw(run: RunData) -> Figure:
    """Draw the maps that the run has the phases for."""
    worlds, descent = _world_panels(run), run.rows("deorbit", "entry", "landing")
    wide = style.WIDTH_IN - 2 * _SIDE
    share = (wide - _GAP) / 2 if len(worlds) == 2 else wide
    map_high = share * (_WORLD[3] - _WORLD[2]) / (_WORLD[1] - _WORLD[0])
    low_high = 5.2 if descent.any() else 0.0
    gap = 0.95 if worlds and descent.any() else 0.0
    height = _TOP + (map_high if worlds else 0.0) + gap + low_high + 0.65
    fig = style.figure(
        height, f"{run.title}: ground track", "Points under the ship, WGS-84; dots are events of the flight"
    )
    for index, panel in enumerate(worlds):
        left = _SIDE + index * (share + _GAP)
        _world(style.axes(fig, (left, height - _TOP - map_high, share, map_high)), run, panel)
    if descent.any():
        near = run.event("touchdown") is not None
        area_wide = 4.9 if near else 0.0
        main_wide = wide - area_wide - (_GAP if near else 0.0)
        _descent(style.axes(fig, (_SIDE, 0.6, main_wide, low_high)), run, descent)
        if near:
            _landing(style.axes(fig, (_SIDE + main_wide + _GAP, 0.6, area_wide, low_high)), run, descent)
    return fig


def _world_panels(run: RunData) -> list[Panel]:
    """Return the maps of the whole world."""
    met = run["met_s"]
    panels = []
    if (ascent := run.rows("ascent")).any():
        insertion, burn = float(met[ascent].max()), run.event("dv2")
        soon = burn is not None and burn["met_s"] < insertion + SECOND_BURN_BY_S
        last = burn["met_s"] + 600.0 if burn is not None and soon else insertion + FIRST_ORBITS_S
        rows = run.rows("ascent", "phasing") & (met <= last)
        panels.append(Panel("Ascent and first orbits", rows, ("liftoff", "insertion", "dv1", "dv2")))
    if contact := run.event("contact"):
        rows = run.rows("phasing", "docking") & (met >= contact["met_s"] - LAST_ORBIT_S)
        panels.append(
            Panel("The last orbit to contact", rows, ("flyaround_start", "final_approach", "contact"))
        )
    return panels


def _world(ax: Axes, run: RunData, panel: Panel) -> None:
    """Draw one map of the world with a track."""
    ax.set(xlim=_WORLD[:2], ylim=_WORLD[2:], xticks=range(-180, 181, 60), yticks=range(-60, 61, 30))
    _coast(ax)
    track = _track(ax, run, panel.rows)
    style.heading(ax, panel.title)
    _degrees(ax)
    label_points(ax, _labels(run, panel.events, until=float(run["met_s"][panel.rows].max())), [track])


def _descent(ax: Axes, run: RunData, rows: BoolArray) -> None:
    """Draw the track from the braking burn to the ground."""
    # Without jumps at the date line, so that the map can lie across it.
    longitude = np.unwrap(run["longitude_deg"][rows], period=360.0)
    latitude = run["latitude_deg"][rows]
    shape = ax.get_window_extent()
    _frame(ax, longitude, latitude, shape.width / shape.height, 8.0)
    _coast(ax)
    ax.plot(longitude, latitude, color=style.SHIP, linewidth=1.5, zorder=3, scalex=False, scaley=False)
    style.heading(ax, "From the braking burn to the ground")
    _degrees(ax)
    names = ("deorbit_ignition", "deorbit_cutoff", "module_separation", "entry_interface", "touchdown")
    labels = []
    for event in (e for e in (run.event(name) for name in names) if e):
        on_track = float(np.interp(event["met_s"], run["met_s"][rows], longitude))
        labels.append(Label(on_track, event["latitude_deg"], event_words(event["event"])))
    label_points(ax, labels, [(longitude, latitude)])


def _landing(ax: Axes, run: RunData, rows: BoolArray) -> None:
    """Draw the surroundings of the landing place with target and documented place, in kilometres."""
    touchdown = run.event("touchdown")
    assert touchdown is not None
    points = [Label(touchdown["longitude_deg"], touchdown["latitude_deg"], "landing, simulated", style.SHIP)]
    if run.target is not None:
        name = str(run.target.get("name") or "target zone")
        points.append(
            Label(run.target["longitude_deg"], run.target["latitude_deg"], _wrapped(name), style.TARGET, "s")
        )
    if (documented := _documented_place(run)) is not None:
        points.append(Label(*documented, "landing, documented", style.STATION, "D"))
    if command := run.event("parachute_command"):
        points.append(Label(command["longitude_deg"], command["latitude_deg"], "parachute command"))
    lon0, lat0 = touchdown["longitude_deg"], touchdown["latitude_deg"]
    east_km = 111.32 * math.cos(math.radians(lat0))

    def plane(longitude: Any, latitude: Any) -> tuple[Any, Any]:
        return (np.mod(longitude - lon0 + 180.0, 360.0) - 180.0) * east_km, (latitude - lat0) * 110.95

    late = rows & (run["met_s"] > touchdown["met_s"] - 1800.0)
    x, y = plane(run["longitude_deg"][late], run["latitude_deg"][late])
    reach = max([40.0] + [1.25 * max(map(abs, plane(p.x, p.y))) for p in points])
    shape = ax.get_window_extent()
    ax.set(
        xlim=(-reach, reach), ylim=(-reach * shape.height / shape.width, reach * shape.height / shape.width)
    )
    ax.plot(x, y, color=style.SHIP, linewidth=1.6)
    ax.set(xlabel="km east of the simulated landing", ylabel="km north")
    style.heading(ax, "Landing area")
    label_points(ax, [p._replace(x=plane(p.x, p.y)[0], y=plane(p.x, p.y)[1]) for p in points], [(x, y)])


def _wrapped(text: str, width: int = 26) -> str:
    """Return a text broken into lines of about `width` characters."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _documented_place(run: RunData) -> tuple[float, float] | None:
    """Return longitude and latitude [deg] of the check on the landing place, if there is one."""
    for check in run.checks:
        match = _PLACE.fullmatch(str(check.get("expected", "")).strip())
        if match and str(check.get("of", "")).startswith("touchdown"):
            north, east = float(match[1]), float(match[3])
            return -east if match[4] in "Ww" else east, -north if match[2] in "Ss" else north
    return None


def _frame(ax: Axes, longitude: FloatArray, latitude: FloatArray, shape: float, margin: float) -> None:
    """Set limits [deg] that hold the track with a margin and fill axes of the given width to height."""
    middle = math.cos(math.radians(float(latitude.mean())))
    west, east = float(longitude.min()) - margin, float(longitude.max()) + margin
    south, north = float(latitude.min()) - margin, float(latitude.max()) + margin
    wide, high = (east - west) * middle, north - south
    if wide < shape * high:
        extra = (shape * high / middle - (east - west)) / 2
        west, east = west - extra, east + extra
    else:
        extra = (wide / shape - high) / 2
        south, north = south - extra, north + extra
    ax.set(xlim=(west, east), ylim=(south, north))


def _coast(ax: Axes) -> None:
    """Draw the coastline under everything, with copies one turn away for maps across the date line."""
    longitude, latitude = coastline()
    west, east = ax.get_xlim()
    for turn in (-360.0, 0.0, 360.0):
        if west < 180.0 + turn and east > -180.0 + turn:
            ax.plot(
                longitude + turn,
                latitude,
                color=style.LAND,
                linewidth=0.7,
                zorder=1,
                scalex=False,
                scaley=False,
            )


def _track(ax: Axes, run: RunData, rows: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Draw the track and return it as (longitude, latitude) [deg], broken at the date line."""
    track = style.broken_at_dateline(run["longitude_deg"][rows], run["latitude_deg"][rows])
    ax.plot(*track, color=style.SHIP, linewidth=1.5, zorder=3, scalex=False, scaley=False)
    return track


def _labels(run: RunData, names: tuple[str, ...], until: float) -> list[Label]:
    """Return the labels of those events that happened by `until` [s]."""
    found = (run.event(name) for name in names)
    return [
        Label(e["longitude_deg"], e["latitude_deg"], event_words(e["event"]))
        for e in found
        if e and e["met_s"] <= until
    ]


def _degrees(ax: Axes) -> None:
    """Write the axes' degrees with their hemispheres."""
    ax.xaxis.set_major_formatter(lambda x, _: _meridian(x))
    ax.yaxis.set_major_formatter(lambda y, _: f"{abs(y):g}°{'' if y == 0 else 'N' if y > 0 else 'S'}")


def _meridian(degrees: float) -> str:
    """Return a longitude, which may run past the date line, with its hemisphere."""
    east = (degrees + 180.0) % 360.0 - 180.0
    return f"{abs(east):g}°{'' if east % 180.0 == 0.0 else 'E' if east > 0.0 else 'W'}"
