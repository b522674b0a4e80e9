"""Ground tracks by day and night: first orbits, the zone of the ground stations at contact, descent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.report.plots import maps, style
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views.track import Track, track
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BEFORE_IGNITION_S = 300.0
FIRST_ORBITS_S, SECOND_BURN_BY_S = 2.5 * 5400.0, 4.5 * 5400.0
LAST_ORBIT_S = 92.0 * 60.0
_SIDE, _GAP, _TOP, _LOW = 0.75, 0.85, 1.25, 4.6  # inches
_WORLD = (-180.0, 180.0, -60.0, 78.0)
_BROAD = 0.6  # of the lower row, for the whole descent
_ROOM_DEG = 9.0  # around the ground stations
_EVENTS_OUT = ("liftoff", "insertion", "dv1", "dv2")
_EVENTS_LAST = ("flyaround_start", "final_approach", "contact")
_EVENTS_FALL = ("entry_interface", "peak_load", "parachute_command", "touchdown")
_EVENTS_HOME = ("deorbit_ignition", "deorbit_cutoff", "module_separation", "entry_interface")


class Map(NamedTuple):
    """One map: heading, rows, events to name, the instant [s] of its night; `sites`: stations on it."""

    title: str
    rows: BoolArray
    events: tuple[str, ...]
    lit_at: float
    sites: bool = False


def draw(run: Run) -> Figure:
    """Draw the maps that the run has the phases for."""
    first, last, near = _first_orbits(run), _to_contact(run), _near(run)
    wide = style.WIDTH_IN - 2 * _SIDE
    upper = [(found, draw_one) for found, draw_one in ((first, _world), (last, _zone)) if found is not None]
    share = (wide - _GAP * (len(upper) - 1)) / max(len(upper), 1)
    high = min(share * (_WORLD[3] - _WORLD[2]) / (_WORLD[1] - _WORLD[0]) * 1.35, 5.0)
    height = _TOP + (high + 0.95 if upper else 0.0) + (_LOW + 0.65 if near is not None else 0.0)
    fig = style.figure(
        height,
        f"{run.title}: ground track",
        "Points under the ship, WGS-84; grey: night on the ground at the instant in the heading",
    )
    for index, (found, draw_one) in enumerate(upper):
        box = (_SIDE + index * (share + _GAP), height - _TOP - high, share, high)
        draw_one(style.axes(fig, box), run, found)
    if near is not None:
        last = _to_ground(run)
        broad = wide if last is None else _BROAD * (wide - _GAP)
        _part(style.axes(fig, (_SIDE, 0.6, broad, _LOW)), run, near, 8.0)
        if last is not None:
            _part(style.axes(fig, (_SIDE + broad + _GAP, 0.6, wide - _GAP - broad, _LOW)), run, last, 2.5)
    return fig


def _first_orbits(run: Run) -> Map | None:
    """Return the map of the ascent and what follows up to the second burn, or the first orbits."""
    met, ascent = run["met_s"], run.rows("ascent")
    if not (ascent.any() and run.rows("phasing").any()):
        return None
    insertion, burn = float(met[ascent].max()), run.event("dv2")
    soon = burn is not None and burn["met_s"] < insertion + SECOND_BURN_BY_S
    last = burn["met_s"] + 600.0 if burn is not None and soon else insertion + FIRST_ORBITS_S
    rows = run.rows("ascent", "phasing") & (met <= last)
    return Map(f"Ascent and first orbits; night at {run.clock(0.0)[:5]} UTC", rows, _EVENTS_OUT, 0.0)


def _to_contact(run: Run) -> Map | None:
    """Return the map of the last orbit to contact."""
    contact = run.event("contact")
    if contact is None:
        return None
    t = float(contact["met_s"])
    rows = run.rows("phasing", "docking") & (run["met_s"] >= t - LAST_ORBIT_S)
    return Map(f"To contact; night at {run.clock(t)[:5]} UTC", rows, _EVENTS_LAST, t, sites=True)


def _near(run: Run) -> Map | None:
    """Return the map of a part of the world: the descent, or an ascent without orbits after it."""
    rows = descent_rows(run)
    if rows.any():
        end = run.event("touchdown")
        t = float(run["met_s"][rows][-1])
        title = f"From the braking burn {'to the ground' if end else 'on'}; night at {run.clock(t)[:5]} UTC"
        return Map(title, rows, (*_EVENTS_HOME, "touchdown" if end else "parachute_command"), t)
    ascent = run.rows("ascent")
    if ascent.any() and not run.rows("phasing").any():
        names = ("liftoff", "booster_separation", "core_separation", "insertion")
        return Map(f"Ascent; night at {run.clock(0.0)[:5]} UTC", ascent, names, 0.0)
    return None


def _to_ground(run: Run) -> Map | None:
    """Return the map of the fall through the air to the ground."""
    end, begin = run.event("touchdown"), run.event("entry_interface")
    if end is None or begin is None:
        return None
    rows = descent_rows(run) & (run["met_s"] >= begin["met_s"])
    return Map("Through the air to the ground", rows, _EVENTS_FALL, float(end["met_s"]))


def descent_rows(run: Run) -> BoolArray:
    """Return the mask of the rows from shortly before the braking burn on; none in a run without one."""
    ignition = run.event("deorbit_ignition")
    if ignition is None:
        return run.rows("entry", "landing")
    soon: BoolArray = run["met_s"] >= ignition["met_s"] - BEFORE_IGNITION_S
    return run.rows("deorbit", "entry", "landing") & soon


def _world(ax: Axes, run: Run, found: Map) -> None:
    """Draw a map of the world with a track."""
    ax.set(xlim=_WORLD[:2], ylim=_WORLD[2:], xticks=range(-180, 181, 60), yticks=range(-60, 61, 30))
    path = track(run, found.rows)
    _drawn(ax, run, found, path, _sites(ax, run, path, named=False) if found.sites else [])


def _zone(ax: Axes, run: Run, found: Map) -> None:
    """Draw the zone of the ground stations under the track; the world where none sees the ship at last."""
    path = track(run, found.rows)
    if run.ground_stations is None or not path.seen[-1].any():
        _world(ax, run, found._replace(title=f"{found.title}; out of sight of the ground"))
        return
    sites = run.ground_stations["sites"]
    lon = np.array([site["longitude_deg"] for site in sites])
    lat = np.array([site["latitude_deg"] for site in sites])
    shift = 360.0 * round((path.longitude[-1] - lon.mean()) / 360.0)
    path = path._replace(longitude=path.longitude - shift)
    end = path.longitude[-1], path.latitude[-1]
    shape = ax.get_window_extent()
    every = np.append(lon, end[0]), np.append(lat, end[1])
    maps.frame(ax, *every, shape.width / shape.height, _ROOM_DEG)
    _drawn(ax, run, found, path, _sites(ax, run, path))


def _sites(ax: Axes, run: Run, path: Track, *, named: bool = True) -> list[Label]:
    """Draw the ground stations on a map, filled those that see the ship at the end; return their labels."""
    (west, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    labels = []
    for k, site in enumerate(run.ground_stations["sites"] if run.ground_stations else ()):
        lon, lat, sees = site["longitude_deg"], site["latitude_deg"], bool(path.seen[-1, k])
        if not (west < lon < east and south < lat < north):
            continue
        fill = style.TARGET if sees else style.PAPER
        ax.plot(lon, lat, "^", color=style.TARGET, markerfacecolor=fill, markersize=8.0, zorder=5)
        words = f"{site['name']}{' sees it' if sees else ''}" if named else ""
        labels.append(Label(float(lon), float(lat), words, style.TARGET, ""))
    return labels


def _part(ax: Axes, run: Run, found: Map, margin: float) -> None:
    """Draw a track that spans a part of the world, with the ground stations there."""
    path = track(run, found.rows)
    shape = ax.get_window_extent()
    maps.frame(ax, path.longitude, path.latitude, shape.width / shape.height, margin)
    if margin < 5.0:
        maps.water(ax)
    _drawn(ax, run, found, path, _sites(ax, run, path) if margin < 5.0 else [])


def _drawn(ax: Axes, run: Run, found: Map, path: Track, labels: list[Label]) -> None:
    """Draw night, coast, track and the names of events, and explain the strokes."""
    maps.night(ax, run, found.lit_at)
    maps.coast(ax)
    marks = maps.draw_track(ax, path)
    maps.degrees(ax)
    style.heading(ax, found.title)
    style.shared_key(ax, marks)
    label_points(ax, [*labels, *_events(ax, run, found, path)], [_folded(ax, path)])


def _folded(ax: Axes, path: Track) -> tuple[FloatArray, FloatArray]:
    """Return the track as it lies on the map."""
    west, east = ax.get_xlim()
    if east - west < 359.0:
        return path.longitude, path.latitude
    return np.mod(path.longitude + 180.0, 360.0) - 180.0, path.latitude


def _events(ax: Axes, run: Run, found: Map, path: Track) -> list[Label]:
    """Return the labels of the map's events that happened on it."""
    longitude, _ = _folded(ax, path)
    labels = []
    for event in run.first_of(*found.events):
        if path.met_s[0] - 1.0 <= event["met_s"] <= path.met_s[-1] + 1.0:
            near = int(np.abs(path.met_s - event["met_s"]).argmin())
            labels.append(
                Label(float(longitude[near]), float(path.latitude[near]), event_words(event["event"]))
            )
    return labels
