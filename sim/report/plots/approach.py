"""The approach in the station's frame, from half a thousand kilometres to the port, in zooming panels.

Below them: how fast the ship closes in at which range, and when it was how near.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.figures import quantity
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.wording import burn_words, event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _WIDE, _HIGH, _GAP_X, _GAP_Y = 0.95, 5.25, 3.6, 1.05, 1.05  # inches
_LOW = 2.6  # inches, the panels against the range
# Largest distance [km], unit of the axes, minutes between the times written along the path.
_REACHES = ((500.0, "km", 30), (50.0, "km", 10), (5.0, "km", 5), (0.45, "m", 5))
_SLOWEST = 0.03  # m/s, slowest closing that is drawn
_TOGETHER_S, _TOGETHER_PX = 1.0, 7.0  # events closer than this in time or on paper share a label


class Zoom(NamedTuple):
    """A panel's largest distance [km], the unit of its axes, and the minutes between times on the path."""

    reach: float
    unit: str
    minutes: int


class Path(NamedTuple):
    """The ship from the station at `met` [s], curvilinear [km]: along its orbit, outward, along its normal.

    `distance` is the straight line [km].
    """

    met: FloatArray
    along: FloatArray
    radial: FloatArray
    cross: FloatArray
    distance: FloatArray


def draw(run: Run) -> Figure:
    """Draw the path in four panels, each a tenth of the one before, then closing speed and range."""
    path = _path(run)
    height = 1.3 + 2 * (_HIGH + _GAP_Y) + _LOW + 0.7
    fig = style.figure(
        height,
        f"{run.title}: approach in the station's frame",
        "The station's centre of mass is at the origin and flies to the right, the Earth is below; "
        "small rings give the time (UTC)",
    )
    columns = (_LEFT, _LEFT + _WIDE + _GAP_X)
    for index, (reach, unit, minutes) in enumerate(_REACHES):
        bottom = height - 1.3 - _HIGH - (index // 2) * (_HIGH + _GAP_Y)
        ax = style.axes(fig, (columns[index % 2], bottom, _WIDE, _HIGH))
        _panel(ax, run, path, Zoom(reach, unit, minutes))
    _closing(style.axes(fig, (columns[0], 0.7, _WIDE, _LOW)), run, path)
    _nearing(style.axes(fig, (columns[1], 0.7, _WIDE, _LOW)), run, path)
    return fig


def _path(run: Run) -> Path:
    """Return the docking's path, bent along the station's orbit so that a level ship stays level far away."""
    rows = run.rows("phasing", "docking") & np.isfinite(run["relative_along_m"])
    x, y, z = (run[f"relative_{axis}_m"][rows] for axis in ("radial", "along", "cross"))
    ship = np.sqrt(sum(run[f"{axis}_m"][rows] ** 2 for axis in "xyz"))
    station = np.sqrt(ship**2 - y**2 - z**2) - x
    along = station * np.arctan2(y, station + x)
    distance = np.sqrt(x**2 + y**2 + z**2)
    km = (values / 1000.0 for values in (along, ship - station, z, distance))
    met, first = np.unique(run["met_s"][rows], return_index=True)
    return Path(met, *(values[first] for values in km))


def _panel(ax: Axes, run: Run, path: Path, zoom: Zoom) -> None:
    """Draw what happened after the ship last came within reach of the station."""
    reach, unit, minutes = zoom
    scale = 1000.0 if unit == "m" else 1.0
    outside = np.flatnonzero(path.distance > reach)
    first = int(outside[-1]) if len(outside) and outside[-1] < len(path.met) - 2 else 0
    shown = slice(first, None)
    x, y = path.along[shown] * scale, path.radial[shown] * scale
    _limits(ax, x, y, equal=reach < 10.0)
    ax.axhline(0.0, color=style.MUTED, linewidth=0.8)
    ax.axvline(0.0, color=style.MUTED, linewidth=0.8)
    ax.plot(x, y, color=style.SHIP, linewidth=1.5)
    ax.plot(0.0, 0.0, "s", color=style.STATION, markersize=6, zorder=6)
    ax.set(xlabel=f"along track ({unit}), flight to the right", ylabel=f"radial ({unit}), up")
    start = run.utc(float(path.met[first]))
    style.heading(ax, f"Last {reach * scale:g} {unit}: from {start:%H:%M:%S} UTC")

    def place(met: float) -> tuple[float, float]:
        at = (float(np.interp(met, path.met, values)) * scale for values in (path.along, path.radial))
        return next(at), next(at)

    # What falls on the station at this zoom belongs to a later panel.
    last = zoom == Zoom(*_REACHES[-1])
    least = 0.0 if last else 0.1 * reach * scale
    labels = [Label(0.0, 0.0, "station", style.STATION, "")]
    labels += _events(ax, run, path.met[first], path.met[-1], lambda met: _beyond(place(met), least))
    for met in _round_times(run, path.met[first], path.met[-1], 60.0 * minutes):
        where = _beyond(place(met), least)
        if where is None or any(_apart(ax, where, label[:2]) < _TOGETHER_PX for label in labels):
            continue
        ax.plot(*where, "o", color=style.SHIP, markerfacecolor="white", markersize=3.5, zorder=5)
        labels.append(Label(*where, run.clock(met)[:5], style.MUTED, ""))
    axes_lines = [(np.array(ax.get_xlim()), np.zeros(2)), (np.zeros(2), np.array(ax.get_ylim()))]
    label_points(ax, labels, [(x, y), *axes_lines])


def _round_times(run: Run, first: float, last: float, step: float) -> list[float]:
    """Return the instants [s] between two at which the clock shows multiples of `step` [s]."""
    zero = run.utc(0.0)
    past = (zero - zero.replace(hour=0, minute=0, second=0, microsecond=0)).total_seconds()
    counts = np.arange(np.ceil((first + past) / step), np.floor((last + past) / step) + 1.0)
    return [float(count * step - past) for count in counts]


def _beyond(place: tuple[float, float], least: float) -> tuple[float, float] | None:
    """Return a place that is farther than `least` from the station, else None."""
    return place if np.hypot(*place) >= least else None


def _events(
    ax: Axes, run: Run, first: float, last: float, place: Callable[[float], tuple[float, float] | None]
) -> list[Label]:
    """Return the labels of the events between two instants [s]; those that fall together share one."""
    labels: list[Label] = []
    for event in run.events:
        met = event["met_s"]
        if (
            event["phase"] not in ("phasing", "docking")
            or not first - _TOGETHER_S <= met <= last + _TOGETHER_S
        ):
            continue
        where = place(met)
        if where is None:
            continue
        burn = "delta_v_mps" in event
        text, color = (burn_words(event), style.BURN) if burn else (event_words(event["event"]), style.INK)
        if labels and _apart(ax, labels[-1][:2], where) < _TOGETHER_PX:
            earlier = labels.pop()
            where, text = earlier[:2], f"{earlier.text}, {text}"
        labels.append(Label(*where, text, color))
    return labels


def _apart(ax: Axes, one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points on paper in pixels."""
    return float(np.hypot(*np.diff(ax.transData.transform([one, other]), axis=0)[0]))


def _closing(ax: Axes, run: Run, path: Path) -> None:
    """Draw how fast the range shrinks against the range, which shrinks to the right."""
    near = path.met >= _autonomous(run, path)
    metres = 1000.0 * path.distance[near]
    speed = -np.gradient(metres, path.met[near])
    ax.plot(metres, np.where(speed > _SLOWEST, speed, np.nan), color=style.SHIP, linewidth=1.3)
    ax.set(xscale="log", xlim=(1.3 * float(metres.max()), 0.7 * float(metres.min())))
    ax.set(yscale="log", ylim=(_SLOWEST, 2.0 * float(speed.max())), ylabel="closing speed (m/s)")
    ax.set_xlabel("range, centre of mass to centre of mass")
    ax.xaxis.set_major_formatter(_range_words)
    ax.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    ax.minorticks_off()
    style.heading(ax, "Closing speed; gaps: the ship waits or draws away")
    labels = []
    if (contact := run.event("contact")) and "closing_speed_mps" in contact:
        value = float(contact["closing_speed_mps"])
        labels.append(Label(float(metres[-1]), value, f"contact {quantity(value, 'm/s')}"))
    label_points(ax, labels, [(metres, speed)])


def _nearing(ax: Axes, run: Run, path: Path) -> None:
    """Draw the range against time, on its last stretch in minutes before the end."""
    start, end = _autonomous(run, path), float(path.met[-1])
    near = path.met >= start
    minutes, km = (path.met[near] - end) / 60.0, path.distance[near]
    ax.plot(minutes, 1000.0 * km, color=style.STATION, linewidth=1.4)
    ax.set(yscale="log", xlim=(float(minutes[0]), 0.02 * float(minutes[-1] - minutes[0])), ylabel="range")
    style.time_axis(ax, run.utc(end), "min", ticks=6)
    contact = run.event("contact")
    ax.set_xlabel(f"minutes before {'contact' if contact else 'the end'}, UTC below")
    ax.yaxis.set_major_formatter(_range_words)
    ax.minorticks_off()
    style.heading(ax, "Range")
    labels: list[Label] = []
    burns = 0
    for event in run.events:
        met = event["met_s"]
        if event["phase"] != "docking" or not start < met <= end or "range_km" not in event:
            continue
        burn = "delta_v_mps" in event
        burns += burn
        metres = 1000.0 * event["range_km"]
        # The small burns that follow crowd here; the panels above name them.
        words = "" if burns > 2 and burn else f"{event_words(event['event'])} {quantity(metres, 'm')}"
        labels.append(Label((met - end) / 60.0, metres, words, style.BURN if burn else style.INK))
    label_points(ax, labels, [(minutes, 1000.0 * km)])


def _range_words(metres: float, _position: object) -> str:
    """Return a tick's range with its unit, '10 km' or '100 m'."""
    return f"{metres / 1000.0:g} km" if metres >= 1000.0 else f"{metres:g} m"


def _autonomous(run: Run, path: Path) -> float:
    """Return the start of the autonomous rendezvous [s], or of what the run has of it."""
    start = run.event("rendezvous_start")
    return float(path.met[0]) if start is None else float(start["met_s"])


def _limits(ax: Axes, x: FloatArray, y: FloatArray, *, equal: bool) -> None:
    """Set limits that hold the path and the station with a margin; one scale on both axes when `equal`."""
    low = np.array([min(0.0, x.min()), min(0.0, y.min())])
    high = np.array([max(0.0, x.max()), max(0.0, y.max())])
    size = np.maximum(high - low, 0.02 * (high - low).max())
    low, high = low - 0.12 * size, high + 0.12 * size
    if equal:
        shape = _WIDE / _HIGH
        wide, tall = high - low
        grow = np.array([max(0.0, shape * tall - wide), max(0.0, wide / shape - tall)]) / 2.0
        low, high = low - grow, high + grow
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
