"""The landing area: target and its circle, both landings, the way down through the wind, towns and waters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

from sim.base.arrays import BoolArray, FloatArray
from sim.library.coastline import coastline
from sim.library.places import towns, waters
from sim.report.figures import quantity
from sim.report.plots import style
from sim.report.plots.ground_track import descent_rows
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views.track import KM_PER_DEG, Area, away_m, documented_landing
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SIDE, _RIGHT, _GAP, _TOP, _BOTTOM, _HIGH = 0.85, 0.45, 1.0, 1.25, 0.7, 5.6  # inches
_POINTS = 160  # of a line
_LATE_S = 900.0
_UNDER = ("parachute_command", "main_canopy", "heat_shield_jettison", "touchdown")
_LEAST_KM = 25.0  # around the landings
_ROOM = 1.25
_BARS_KM = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0)
_APART = 0.08  # of half the map, between heights that are told
_SINKING, _STILL_KM = 0.6, 0.05  # under the main canopy; that it drifts less by is none
_TOWNS = 9  # at most that are named
_SOME_TOWNS, _FARTHEST = 3, 3.0  # so many are wanted on the map, for which it may grow so much


def draw(run: Run) -> Figure:
    """Draw the area twice: with the towns around it, and the last minutes under the canopies."""
    touchdown = run.event("touchdown")
    assert touchdown is not None  # the registry looks
    target = run.target
    middle = (target or touchdown)["longitude_deg"], (target or touchdown)["latitude_deg"]
    area = Area(*middle)
    fig = style.figure(
        _TOP + _HIGH + _BOTTOM,
        f"{run.title}: landing area",
        f"Kilometres from the {'target' if target else 'landing'}, distances true; "
        "towns: GeoNames, waters: Natural Earth",
    )
    room = style.WIDTH_IN - _SIDE - _RIGHT - _GAP
    wide = 0.56 * room
    _region(style.axes(fig, (_SIDE, _BOTTOM, wide, _HIGH)), run, area)
    rest = room - wide
    left, plan = _SIDE + wide + _GAP, 2.35
    below = _HIGH - plan - 0.75
    _canopies(style.axes(fig, (left, _BOTTOM + below + 0.75, rest, plan)), run, area)
    _fall(style.axes(fig, (left, _BOTTOM, rest, below)), run)
    return fig


def _marks(run: Run, area: Area) -> list[Label]:
    """Return target, simulated and documented landing with their distances."""
    touchdown = run.event("touchdown")
    assert touchdown is not None
    words = f"landing, simulated,\n{_position(touchdown)}"
    found = [_at(area, touchdown["longitude_deg"], touchdown["latitude_deg"], words, style.SHIP, "o")]
    if run.target is not None:
        far = quantity(away_m(touchdown, run.target["longitude_deg"], run.target["latitude_deg"]), "m")
        name = _wrapped(str(run.target.get("name") or "target"))
        found.append(Label(0.0, 0.0, f"target: {name},\n{far} from the simulated", style.TARGET, "s"))
    if (place := documented_landing(run)) is not None:
        words = f"landing, documented,\n{quantity(away_m(touchdown, *place), 'm')} from the simulated"
        found.append(_at(area, *place, words, style.STATION, "D"))
    return found


def _position(place: dict[str, Any]) -> str:
    """Return a place as '47.74°N 69.38°E'."""
    north, east = place["latitude_deg"], place["longitude_deg"]
    return f"{abs(north):.2f}°{'S' if north < 0 else 'N'} {abs(east):.2f}°{'W' if east < 0 else 'E'}"


def _at(area: Area, longitude: float, latitude: float, text: str, colour: str, mark: str) -> Label:
    x, y = area.plane(np.array([longitude]), np.array([latitude]))
    return Label(float(x[0]), float(y[0]), text, colour, mark)


def _region(ax: Axes, run: Run, area: Area) -> None:
    """Draw the surroundings with towns and waters, the circle of the check, and the track."""
    marks = _marks(run, area)
    far = max(2.0 * _LEAST_KM, 1.4 * max(np.hypot(mark.x, mark.y) for mark in marks), 1.15 * _within_km(run))
    far = _with_towns(area, far)
    box = ax.get_window_extent()
    tall = far * box.height / box.width
    ax.set(xlim=(-far, far), ylim=(-tall, tall), xlabel="km to the east", ylabel="km to the north")
    taken = [_scale(ax, far)]
    if not _waters(ax, area, far):
        taken.append(_remark(ax, "Natural Earth at 1:50 million has no river or lake here"))
    lines = []
    if (within := _within_km(run)) and (documented := documented_landing(run)):
        x, y = area.plane(np.array([documented[0]]), np.array([documented[1]]))
        lines.append(_ring(ax, float(x[0]), float(y[0]), within, style.STATION, "--"))
        marks.append(
            Label(float(x[0]), float(y[0]) - within, f"check: within {within:g} km", style.STATION, "")
        )
    rows = descent_rows(run)
    x, y = _near_rows(run, area, rows, 3.0 * far)
    ax.plot(x, y, color=style.SHIP, linewidth=1.6, scalex=False, scaley=False)
    style.heading(ax, "The zone")
    label_points(ax, [*marks, *_towns(ax, area, far)], [(x, y), *lines], taken=taken)


def _canopies(ax: Axes, run: Run, area: Area) -> None:
    """Draw the last part of the way, with its heights: how the wind carries the canopies."""
    rows = _some(np.flatnonzero(run.rows("entry", "landing") & (run["met_s"] >= _opens(run))))
    x, y = area.plane(run["longitude_deg"][rows], run["latitude_deg"][rows])
    middle = 0.5 * np.array([x.min() + x.max(), y.min() + y.max()])
    box = ax.get_window_extent()
    half = _ROOM * 0.5 * max(float(np.ptp(x)), float(np.ptp(y)) * box.width / box.height, 2.0)
    tall = half * box.height / box.width
    ax.set(xlim=(middle[0] - half, middle[0] + half), ylim=(middle[1] - tall, middle[1] + tall))
    ax.set(xlabel="km to the east", ylabel="km to the north")
    ax.plot(x, y, color=style.SHIP, linewidth=1.6)
    met, height = run["met_s"][rows], run["altitude_km"][rows]
    ends = [(0, f"opens at {height[0]:.1f} km"), (-1, "ground")]
    labels = [Label(float(x[k]), float(y[k]), words, style.MUTED, ".") for k, words in ends]
    for km in np.arange(1.0, np.floor(height.max()) + 1.0, 2.0):
        below = np.flatnonzero(height < km)
        if len(below):
            at = float(met[below[0]])
            where = _where(at, met, x, y)
            if min(float(np.hypot(where[0] - one.x, where[1] - one.y)) for one in labels) > _APART * half:
                labels.append(Label(*where, f"{km:g} km", style.MUTED, "."))
    late = height < _SINKING * float(height.max())
    still = float(np.hypot(np.ptp(x[late]), np.ptp(y[late]))) < _STILL_KM
    moving = "Where the wind carries the canopies, by height"
    style.heading(ax, "In still air the canopies sink on the spot" if still else moving)
    label_points(ax, labels, [(x, y)], taken=[_scale(ax, half)])


def _fall(ax: Axes, run: Run) -> None:
    """Draw the height over time from the parachute command to the ground."""
    command, begins = run.event("parachute_command"), _opens(run)
    rows = run.rows("entry", "landing") & (run["met_s"] >= begins)
    minutes, height = (run["met_s"][rows] - begins) / 60.0, run["altitude_km"][rows]
    ax.plot(minutes, height, color=style.SHIP, linewidth=1.7)
    ax.set(xlim=(-0.3, 1.03 * float(minutes[-1])), ylim=(0.0, 1.12 * float(height.max())))
    ax.set(
        xlabel=f"minutes since {event_words(command['event']) if command else 'then'}", ylabel="height (km)"
    )
    labels = []
    for name in _UNDER:
        if (event := run.event(name)) is not None:
            x = (event["met_s"] - begins) / 60.0
            labels.append(Label(x, event["altitude_km"], f"{event_words(name)} {run.clock(event['met_s'])}"))
    style.heading(ax, f"Under the canopies: {minutes[-1]:.1f} min")
    label_points(ax, labels, [(minutes, height)])


def _opens(run: Run) -> float:
    """Return when the parachutes are called for [s], or the last quarter of an hour begins."""
    command, touchdown = run.event("parachute_command"), run.event("touchdown")
    assert touchdown is not None  # the registry looks
    return float(command["met_s"]) if command else float(touchdown["met_s"]) - _LATE_S


def _where(t: float, met: FloatArray, x: FloatArray, y: FloatArray) -> tuple[float, float]:
    """Return the place [km] at an instant [s]."""
    return float(np.interp(t, met, x)), float(np.interp(t, met, y))


def _within_km(run: Run) -> float:
    """Return the tolerance [km] of the check on the landing place, zero without one."""
    for check in run.checks:
        if str(check.get("of", "")).startswith("touchdown") and check.get("unit") == "m":
            return float(check["within"]) / 1000.0
    return 0.0


def _near_rows(run: Run, area: Area, rows: BoolArray, far: float) -> tuple[FloatArray, FloatArray]:
    """Return the track [km] where it is near."""
    longitude, latitude = run["longitude_deg"][rows], run["latitude_deg"][rows]
    east = (np.mod(longitude - area.longitude + 180.0, 360.0) - 180.0) * np.cos(np.radians(area.latitude))
    near = np.flatnonzero(np.hypot(east, latitude - area.latitude) * KM_PER_DEG < far)
    near = _some(near)
    return area.plane(longitude[near], latitude[near])


def _some(index: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return rows enough for a smooth line, the last among them."""
    count = min(len(index), _POINTS)
    chosen: NDArray[np.int64] = np.unique(np.linspace(0, len(index) - 1, count).astype(int))
    return np.take(index, chosen)


def _remark(ax: Axes, text: str) -> Bbox:
    """Write a remark at the lower left; return its box in pixels."""
    written = ax.annotate(
        text, (0.02, 0.015), xycoords="axes fraction", size=style.SMALL, color=style.MUTED, va="bottom"
    )
    return written.get_window_extent()


def _waters(ax: Axes, area: Area, far: float) -> bool:
    """Draw rivers, lakes and coast within the map; return whether there are any."""
    (west, east_most), (south, north_most) = ax.get_xlim(), ax.get_ylim()
    seen = False
    reach = 1.5 * far / KM_PER_DEG
    for (longitude, latitude), colour in ((waters(), style.WATER), (coastline(), style.LAND)):
        east = (np.mod(longitude - area.longitude + 180.0, 360.0) - 180.0) * np.cos(np.radians(area.latitude))
        near = np.hypot(east, latitude - area.latitude) < reach
        kept = near | np.append(near[1:], False) | np.append(False, near[:-1])
        index = np.flatnonzero(kept)
        for piece in np.split(index, np.flatnonzero(np.diff(index) > 1) + 1):
            x, y = area.plane(longitude[piece], latitude[piece])
            ax.plot(x, y, color=colour, linewidth=1.2, zorder=1, scalex=False, scaley=False)
            inside = (x > west) & (x < east_most) & (y > south) & (y < north_most)
            seen = seen or bool(inside.any())
    return seen


def _towns(ax: Axes, area: Area, far: float) -> list[Label]:
    """Return the largest towns of the map."""
    reach = 1.2 * far / KM_PER_DEG
    east = reach / np.cos(np.radians(area.latitude))
    lon, lat = area.longitude, area.latitude
    found = towns(lon - east, lat - reach, lon + east, lat + reach)
    x, y = area.plane(found.longitude, found.latitude) if len(found.names) else (np.zeros(0), np.zeros(0))
    (low, high), (south, north) = ax.get_xlim(), ax.get_ylim()
    inside = np.flatnonzero((x > low) & (x < high) & (y > south) & (y < north))[:_TOWNS]
    for k in inside:
        ax.plot(x[k], y[k], "o", color=style.MUTED, markerfacecolor=style.PAPER, markersize=4.5, zorder=4)
    return [Label(float(x[k]), float(y[k]), found.names[k], style.MUTED, "") for k in inside]


def _with_towns(area: Area, far: float) -> float:
    """Return a reach [km] that holds some towns to find one's way by, if they are not too far away."""
    reach = _FARTHEST * far / KM_PER_DEG
    east = reach / np.cos(np.radians(area.latitude))
    lon, lat = area.longitude, area.latitude
    found = towns(lon - east, lat - reach, lon + east, lat + reach)
    if not len(found.names):
        return far
    x, y = area.plane(found.longitude, found.latitude)
    needed = np.sort(np.maximum(np.abs(x), np.abs(y)))[:_SOME_TOWNS]
    return float(np.clip(1.08 * needed[-1], far, _FARTHEST * far))


def _ring(
    ax: Axes, x: float, y: float, radius: float, colour: str, stroke: str
) -> tuple[FloatArray, FloatArray]:
    """Draw a circle; return its points."""
    turn = np.linspace(0.0, 2.0 * np.pi, 181)
    ring = x + radius * np.cos(turn), y + radius * np.sin(turn)
    ax.plot(*ring, stroke, color=colour, linewidth=1.1, scalex=False, scaley=False)
    return ring


def _scale(ax: Axes, far: float) -> Bbox:
    """Draw a bar of a round length at the lower right; return its box in pixels, with that of its words."""
    length = next((km for km in _BARS_KM if km >= 0.3 * far), _BARS_KM[-1])
    (_, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    x, y = east - 0.06 * 2 * far, south + 0.05 * (north - south)
    ax.plot([x - length, x], [y, y], color=style.INK, linewidth=2.5, solid_capstyle="butt")
    words = ax.annotate(
        f"{length:g} km", (x - 0.5 * length, y), xytext=(0, 4), textcoords="offset points", ha="center",
        size=style.SMALL, color=style.INK,
    )  # fmt: skip
    bar = Bbox(ax.transData.transform([(x - length, y), (x, y)]))
    return Bbox.union([bar, words.get_window_extent()])


def _wrapped(text: str, width: int = 26) -> str:
    """Return a text broken into lines of about `width` characters."""
    from textwrap import wrap

    return "\n".join(wrap(text, width))
