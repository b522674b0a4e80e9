"""Ground tracks on a coastline: ascent and first orbits, orbit of contact, descent, landing area."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from geographiclib.geodesic import Geodesic

from sim.base.arrays import BoolArray, FloatArray
from sim.report.figures import quantity
from sim.report.plots import maps, style
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BEFORE_IGNITION_S = 300.0
FIRST_ORBITS_S, SECOND_BURN_BY_S = 2.5 * 5400.0, 4.5 * 5400.0
LAST_ORBIT_S = 92.0 * 60.0
_SIDE, _GAP, _TOP = 0.75, 0.9, 1.25  # inches
_EARTH_KM = 6371.0  # mean radius: good enough for circles on a map
_WORLD = (-180.0, 180.0, -60.0, 78.0)
_PLACE = re.compile(r"([0-9.]+)\s*([NS])[\s,]+([0-9.]+)\s*([EW])", re.IGNORECASE)


class Panel(NamedTuple):
    """One map: heading, rows of the trajectory, events to name, whether to show the ground stations."""

    title: str
    rows: BoolArray
    events: tuple[str, ...]
    zone: bool = False


def draw(run: Run) -> Figure:
    """Draw the maps that the run has the phases for."""
    worlds, near = _world_panels(run), _near_panel(run)
    wide = style.WIDTH_IN - 2 * _SIDE
    share = (wide - _GAP) / 2 if len(worlds) == 2 else wide
    map_high = share * (_WORLD[3] - _WORLD[2]) / (_WORLD[1] - _WORLD[0])
    low_high = 0.0 if near is None else 5.2
    gap = 0.95 if worlds and near is not None else 0.0
    height = _TOP + (map_high if worlds else 0.0) + gap + low_high + 0.65
    fig = style.figure(
        height, f"{run.title}: ground track", "Points under the ship, WGS-84; dots are events of the flight"
    )
    for index, panel in enumerate(worlds):
        left = _SIDE + index * (share + _GAP)
        _world(style.axes(fig, (left, height - _TOP - map_high, share, map_high)), run, panel)
    if near is not None:
        landed = run.event("touchdown") is not None
        area_wide = 4.9 if landed else 0.0
        main_wide = wide - area_wide - (_GAP if landed else 0.0)
        _near(style.axes(fig, (_SIDE, 0.6, main_wide, low_high)), run, near)
        if landed:
            _landing(style.axes(fig, (_SIDE + main_wide + _GAP, 0.6, area_wide, low_high)), run, near.rows)
    return fig


def _near_panel(run: Run) -> Panel | None:
    """Return the map that shows a part of the world: the descent, or an ascent without orbits after it."""
    rows, ascent = _descent_rows(run), run.rows("ascent")
    if rows.any():
        title = (
            "From the braking burn to the ground" if run.event("touchdown") else "From the braking burn on"
        )
        last = "touchdown" if run.event("touchdown") else "parachute_command"
        names = ("deorbit_ignition", "deorbit_cutoff", "module_separation", "entry_interface", last)
        return Panel(title, rows, names)
    if ascent.any() and not run.rows("phasing").any():
        return Panel("Ascent", ascent, ("liftoff", "booster_separation", "core_separation", "insertion"))
    return None


def _descent_rows(run: Run) -> BoolArray:
    """Return the mask of the rows from shortly before the braking burn on; none in a run without one."""
    rows = run.rows("deorbit", "entry", "landing")
    ignition = run.event("deorbit_ignition")
    if ignition is None:
        return run.rows("entry", "landing")
    soon: BoolArray = run["met_s"] >= ignition["met_s"] - BEFORE_IGNITION_S
    return rows & soon


def _world_panels(run: Run) -> list[Panel]:
    """Return the maps of the whole world."""
    met = run["met_s"]
    panels = []
    if (ascent := run.rows("ascent")).any() and run.rows("phasing").any():
        insertion, burn = float(met[ascent].max()), run.event("dv2")
        soon = burn is not None and burn["met_s"] < insertion + SECOND_BURN_BY_S
        last = burn["met_s"] + 600.0 if burn is not None and soon else insertion + FIRST_ORBITS_S
        rows = run.rows("ascent", "phasing") & (met <= last)
        panels.append(Panel("Ascent and first orbits", rows, ("liftoff", "insertion", "dv1", "dv2")))
    if contact := run.event("contact"):
        rows = run.rows("phasing", "docking") & (met >= contact["met_s"] - LAST_ORBIT_S)
        panels.append(
            Panel("The last orbit to contact", rows, ("flyaround_start", "final_approach", "contact"), True)
        )
    return panels


def _world(ax: Axes, run: Run, panel: Panel) -> None:
    """Draw one map of the world with a track."""
    ax.set(xlim=_WORLD[:2], ylim=_WORLD[2:], xticks=range(-180, 181, 60), yticks=range(-60, 61, 30))
    maps.coast(ax)
    if panel.zone:
        _ground_stations(ax, run, float(run["altitude_km"][panel.rows][-1]))
    track = _track(ax, run, panel.rows)
    style.heading(ax, panel.title)
    maps.degrees(ax)
    label_points(ax, _labels(run, panel.events, until=float(run["met_s"][panel.rows].max()) + 0.01), [track])


def _ground_stations(ax: Axes, run: Run, height_km: float) -> None:
    """Draw the ground stations and from where the ship stands high enough for them."""
    if run.ground_stations is None:
        return
    mask = float(run.ground_stations["elevation_mask_deg"])
    sites = run.ground_stations["sites"]
    for site in sites:
        ring = _circle(site["longitude_deg"], site["latitude_deg"], _reach(height_km, mask))
        ax.plot(*style.broken_at_dateline(*ring), color=style.TARGET, linewidth=0.7, alpha=0.6, zorder=2)
    places = np.array([[site["longitude_deg"], site["latitude_deg"]] for site in sites]).reshape(-1, 2)
    (marks,) = ax.plot(
        places[:, 0], places[:, 1], "^", color=style.TARGET, markersize=4.5, linestyle="none", zorder=4
    )
    style.key(ax, [(marks, f"ground stations; circles: ship {mask:g}° or higher")])


def _reach(height_km: float, elevation_deg: float) -> float:
    """Return the angle [rad] at the Earth's centre from a site to a ship that stands that high over it."""
    elevation = math.radians(elevation_deg)
    return math.acos(_EARTH_KM / (_EARTH_KM + height_km) * math.cos(elevation)) - elevation


def _circle(longitude_deg: float, latitude_deg: float, angle: float) -> tuple[FloatArray, FloatArray]:
    """Return longitudes and latitudes [deg] of a circle of radius `angle` [rad] around a place."""
    bearing = np.linspace(0.0, 2.0 * np.pi, 181)
    latitude = math.radians(latitude_deg)
    sine = math.sin(latitude) * math.cos(angle) + math.cos(latitude) * math.sin(angle) * np.cos(bearing)
    east = np.sin(bearing) * math.sin(angle) * math.cos(latitude)
    turn = np.degrees(np.arctan2(east, math.cos(angle) - math.sin(latitude) * sine))
    return (longitude_deg + turn + 180.0) % 360.0 - 180.0, np.degrees(np.arcsin(sine))


def _near(ax: Axes, run: Run, panel: Panel) -> None:
    """Draw a track that spans a part of the world."""
    # Without jumps at the date line, so that the map can lie across it.
    longitude = np.unwrap(run["longitude_deg"][panel.rows], period=360.0)
    latitude = run["latitude_deg"][panel.rows]
    shape = ax.get_window_extent()
    maps.frame(ax, longitude, latitude, shape.width / shape.height, 8.0)
    maps.coast(ax)
    ax.plot(longitude, latitude, color=style.SHIP, linewidth=1.5, zorder=3, scalex=False, scaley=False)
    style.heading(ax, panel.title)
    maps.degrees(ax)
    labels = []
    for event in (e for e in (run.event(name) for name in panel.events) if e):
        on_track = float(np.interp(event["met_s"], run["met_s"][panel.rows], longitude))
        labels.append(Label(on_track, event["latitude_deg"], event_words(event["event"])))
    label_points(ax, labels, [(longitude, latitude)])


def _landing(ax: Axes, run: Run, rows: BoolArray) -> None:
    """Draw the surroundings of the landing place with target and documented place, in kilometres."""
    touchdown = run.event("touchdown")
    assert touchdown is not None
    lon0, lat0 = touchdown["longitude_deg"], touchdown["latitude_deg"]
    points = [Label(lon0, lat0, "landing, simulated", style.SHIP)]
    if run.target is not None:
        longitude, latitude = run.target["longitude_deg"], run.target["latitude_deg"]
        name = _wrapped(str(run.target.get("name") or "target zone"))
        text = f"{name},\n{_away(touchdown, longitude, latitude)}"
        points.append(Label(longitude, latitude, text, style.TARGET, "s"))
    if (documented := _documented_place(run)) is not None:
        text = f"landing, documented,\n{_away(touchdown, *documented)}"
        points.append(Label(*documented, text, style.STATION, "D"))
    if command := run.event("parachute_command"):
        points.append(Label(command["longitude_deg"], command["latitude_deg"], "parachute command"))
    east_km = 111.32 * math.cos(math.radians(lat0))

    def plane(longitude: Any, latitude: Any) -> tuple[Any, Any]:
        return (np.mod(longitude - lon0 + 180.0, 360.0) - 180.0) * east_km, (latitude - lat0) * 110.95

    late = rows & (run["met_s"] > touchdown["met_s"] - 1800.0)
    x, y = plane(run["longitude_deg"][late], run["latitude_deg"][late])
    marks = [Label(*plane(point.x, point.y), *point[2:]) for point in points]
    _around(ax, np.array([mark[:2] for mark in marks]))
    ax.plot(x, y, color=style.SHIP, linewidth=1.6)
    ax.set(xlabel="km east of the simulated landing", ylabel="km north")
    style.heading(ax, "Landing area")
    label_points(ax, marks, [(x, y)])


def _around(ax: Axes, places: FloatArray) -> None:
    """Set limits [km] that hold places (n, 2) with a margin, at one scale on both axes."""
    shape = ax.get_window_extent()
    middle = (places.min(axis=0) + places.max(axis=0)) / 2.0
    size = np.maximum(1.5 * (places.max(axis=0) - places.min(axis=0)), 20.0)
    high = max(float(size[1]), float(size[0]) * shape.height / shape.width)
    wide = high * shape.width / shape.height
    ax.set(
        xlim=(middle[0] - wide / 2, middle[0] + wide / 2), ylim=(middle[1] - high / 2, middle[1] + high / 2)
    )


def _away(touchdown: dict[str, Any], longitude: float, latitude: float) -> str:
    """Return the distance of a place from the touchdown on WGS-84, '43 km away'."""
    line = Geodesic.WGS84.Inverse(
        touchdown["latitude_deg"], touchdown["longitude_deg"], latitude, longitude, Geodesic.DISTANCE
    )
    return f"{quantity(float(line['s12']), 'm')} away"


def _wrapped(text: str, width: int = 26) -> str:
    """Return a text broken into lines of about `width` characters."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _documented_place(run: Run) -> tuple[float, float] | None:
    """Return longitude and latitude [deg] of the check on the landing place, if there is one."""
    for check in run.checks:
        match = _PLACE.fullmatch(str(check.get("expected", "")).strip())
        if match and str(check.get("of", "")).startswith("touchdown"):
            north, east = float(match[1]), float(match[3])
            return -east if match[4] in "Ww" else east, -north if match[2] in "Ss" else north
    return None


def _track(ax: Axes, run: Run, rows: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Draw the track and return it as (longitude, latitude) [deg], broken at the date line."""
    track = style.broken_at_dateline(run["longitude_deg"][rows], run["latitude_deg"][rows])
    ax.plot(*track, color=style.SHIP, linewidth=1.5, zorder=3, scalex=False, scaley=False)
    return track


def _labels(run: Run, names: tuple[str, ...], until: float) -> list[Label]:
    """Return the labels of those events that happened by `until` [s]."""
    found = (run.event(name) for name in names)
    return [
        Label(e["longitude_deg"], e["latitude_deg"], event_words(e["event"]))
        for e in found
        if e and e["met_s"] <= until
    ]
