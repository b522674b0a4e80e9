"""The approach in the station's frame at three scales, from the side and from above, with what it keeps to.

Below: how fast the ship closes in at which range, and when it was how near, in which light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.figures import quantity
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views.approach import Path, Zones, begins, closing, closing_speed, path, within, zones
from sim.report.views.earth import stretches, sunlight
from sim.report.wording import burn_words, event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _GAP_X, _HIGH, _GAP_Y, _LOW = 0.85, 0.85, 3.35, 0.95, 2.5  # inches
_TOGETHER_S, _TOGETHER_PX = 1.0, 7.0  # events closer than this in time or on paper share a label
# The station's structure around its centre of mass: along the flight, radial, across [m], from and to. By the
# lengths from which the library's ports are derived, and the truss of 109 m across the flight.
_OUTLINE = ((-37.0, 24.0), (-4.0, 5.0), (-54.5, 54.5))


class Zoom(NamedTuple):
    """A panel: its largest distance [m], the unit of its axes, minutes between times, and the side seen."""

    reach: float
    unit: Literal["km", "m"]
    minutes: int
    side: Literal["radial", "cross"]


_ZOOMS = (
    Zoom(200e3, "km", 10, "radial"),
    Zoom(2e3, "m", 5, "radial"),
    Zoom(200.0, "m", 3, "radial"),
    Zoom(2e3, "m", 5, "cross"),
)


def draw(run: Run) -> Figure:
    """Draw the path at three scales from the side, one from above, then closing speed and range."""
    found = path(run)
    assert found is not None  # the registry looks
    height = 1.3 + _HIGH + _GAP_Y + _LOW + 0.75
    fig = style.figure(
        height,
        f"{run.title}: approach in the station's frame",
        "The station's centre of mass is at the origin and flies to the right; rings: the time (UTC); one "
        "scale but for 200 km; brown: the station; green: its corridor",
    )
    wide = (style.WIDTH_IN - _LEFT - 2 * _GAP_X - 0.5) / 3
    columns = [_LEFT + k * (wide + _GAP_X) for k in range(3)]
    about = zones(run)
    boxes = [(left, height - 1.3 - _HIGH, wide, _HIGH) for left in columns] + [(columns[0], 0.75, wide, _LOW)]
    for zoom, box in zip(_ZOOMS, boxes, strict=True):
        _panel(style.axes(fig, box), run, found, zoom, about)
    _closing(style.axes(fig, (columns[1], 0.75, wide, _LOW)), run, found)
    _nearing(style.axes(fig, (columns[2], 0.75, wide, _LOW)), run, found)
    return fig


def _panel(ax: Axes, run: Run, found: Path, zoom: Zoom, about: Zones | None) -> None:
    """Draw what happened after the ship last came within reach of the station."""
    scale = 1e-3 if zoom.unit == "km" else 1.0
    shown = within(found, zoom.reach)
    x, y = shown.along * scale, getattr(shown, zoom.side) * scale
    _limits(ax, x, y, zoom.reach * scale, equal=zoom.reach < 100e3)
    if about is not None and zoom.reach < 100e3:
        _zones(ax, about, zoom)
    ax.axhline(0.0, color=style.MUTED, linewidth=0.8)
    ax.axvline(0.0, color=style.MUTED, linewidth=0.8)
    ax.plot(x, y, color=style.SHIP, linewidth=1.6)
    up = "radial" if zoom.side == "radial" else "orbit normal"
    ax.set(xlabel=f"along track ({zoom.unit})", ylabel=f"{up} ({zoom.unit})")
    start = run.utc(float(shown.met_s[0]))
    seen = "From the side" if zoom.side == "radial" else "From above"
    style.heading(ax, f"{seen}, last {_range_words(zoom.reach, None)}: from {start:%H:%M:%S}")
    labels = _events(ax, run, shown, zoom, scale)
    labels += _times(ax, run, shown, zoom, scale, labels)
    axes_lines = [(np.array(ax.get_xlim()), np.zeros(2)), (np.zeros(2), np.array(ax.get_ylim()))]
    label_points(ax, labels, [(x, y), *axes_lines])


def _place(shown: Path, zoom: Zoom, scale: float, met: float) -> tuple[float, float]:
    """Return where the ship is in a panel at `met` [s]."""
    sides = (shown.along, getattr(shown, zoom.side))
    x, y = (float(np.interp(met, shown.met_s, values)) * scale for values in sides)
    return x, y


def _worth(where: tuple[float, float], zoom: Zoom, scale: float) -> bool:
    """Tell whether a place is not so near the station that a finer panel shows it."""
    return zoom.reach <= 200.0 or float(np.hypot(*where)) >= 0.1 * zoom.reach * scale


def _times(ax: Axes, run: Run, shown: Path, zoom: Zoom, scale: float, labels: list[Label]) -> list[Label]:
    """Draw rings at round minutes; return their labels."""
    found: list[Label] = []
    for met in _round_times(run, shown.met_s[0], shown.met_s[-1], 60.0 * zoom.minutes):
        where = _place(shown, zoom, scale, met)
        near = any(_apart(ax, where, label[:2]) < 2 * _TOGETHER_PX for label in [*labels, *found])
        if near or not _worth(where, zoom, scale):
            continue
        ax.plot(*where, "o", color=style.SHIP, markerfacecolor=style.PAPER, markersize=4.0, zorder=5)
        found.append(Label(*where, run.clock(met)[:5], style.MUTED, ""))
    return found


def _round_times(run: Run, first: float, last: float, step: float) -> list[float]:
    """Return the instants [s] between two at which the clock shows multiples of `step` [s]."""
    zero = run.utc(0.0)
    past = (zero - zero.replace(hour=0, minute=0, second=0, microsecond=0)).total_seconds()
    counts = np.arange(np.ceil((first + past) / step), np.floor((last + past) / step) + 1.0)
    return [float(count * step - past) for count in counts]


def _events(ax: Axes, run: Run, shown: Path, zoom: Zoom, scale: float) -> list[Label]:
    """Return the labels of the events on the path; those that fall together share one."""
    labels: list[Label] = []
    first, last = float(shown.met_s[0]), float(shown.met_s[-1])
    for event in run.events:
        met = event["met_s"]
        late = first - _TOGETHER_S <= met <= last + _TOGETHER_S
        if event["phase"] not in ("phasing", "docking") or not late:
            continue
        where = _place(shown, zoom, scale, met)
        if not _worth(where, zoom, scale):
            continue
        burn = "delta_v_mps" in event
        text = burn_words(event) if burn else event_words(event["event"])
        if labels and _apart(ax, labels[-1][:2], where) < _TOGETHER_PX:
            earlier = labels.pop()
            where, text = earlier[:2], f"{earlier.text}, {text}"
        labels.append(Label(*where, text, style.BURN if burn else style.INK, "D" if burn else "o"))
    return labels


def _apart(ax: Axes, one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points on paper in pixels."""
    return float(np.hypot(*np.diff(ax.transData.transform([one, other]), axis=0)[0]))


def _zones(ax: Axes, about: Zones, zoom: Zoom) -> None:
    """Draw keep-out sphere, approach ellipsoid, corridor and the station's outline."""
    from matplotlib.patches import Ellipse, Polygon, Rectangle

    scale = 1e-3 if zoom.unit == "km" else 1.0
    ahead, up, aside = about.ellipsoid
    tall = up if zoom.side == "radial" else aside
    for wide, high, words in ((about.sphere, about.sphere, "keep-out"), (ahead, tall, "approach ellipsoid")):
        shape = Ellipse((0.0, 0.0), 2 * wide * scale, 2 * high * scale, fill=False, edgecolor=style.MUTED)
        shape.set(linewidth=1.3, linestyle=(0, (5, 3)), clip_on=True)
        ax.add_patch(shape)
        low, top = ax.get_ylim()
        if 0.12 * (top - low) < high * scale < top:
            ax.annotate(
                words, (0.0, high * scale), xytext=(4, 3), textcoords="offset points", size=style.SMALL - 1,
                color=style.MUTED,
            )  # fmt: skip
    corridor = about.corridor(about.sphere) if zoom.side == "radial" else None
    if corridor is not None:
        cone = Polygon(corridor * scale, closed=True, facecolor=style.TARGET, alpha=0.13, edgecolor="none")
        ax.add_patch(cone)
        edge = Polygon(corridor * scale, closed=True, fill=False, edgecolor=style.TARGET, linewidth=0.9)
        ax.add_patch(edge)
    (x0, x1), radial, cross = _OUTLINE
    y0, y1 = radial if zoom.side == "radial" else cross
    box = Rectangle((x0 * scale, y0 * scale), (x1 - x0) * scale, (y1 - y0) * scale, zorder=2)
    box.set(facecolor=style.STATION, alpha=0.35, edgecolor=style.STATION)
    ax.add_patch(box)


def _closing(ax: Axes, run: Run, found: Path) -> None:
    """Draw how fast the range shrinks against the range, which shrinks to the right."""
    part = closing(run, found)
    speed = closing_speed(part)
    ax.plot(part.distance, speed, color=style.SHIP, linewidth=1.4)
    ax.set(xscale="log", xlim=(1.3 * float(part.distance.max()), 0.7 * float(part.distance.min())))
    ax.set(yscale="log", ylabel="m/s", ylim=(0.7 * float(np.nanmin(speed)), 2.0 * float(np.nanmax(speed))))
    ax.set_xlabel("range, centre of mass to centre of mass")
    ax.xaxis.set_major_formatter(_range_words)
    ax.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    ax.minorticks_off()
    style.heading(ax, "Closing speed; gaps: waits or draws away")
    labels = []
    if (contact := run.event("contact")) and "closing_speed_mps" in contact:
        value = float(contact["closing_speed_mps"])
        labels.append(Label(float(part.distance[-1]), value, f"contact {quantity(value, 'm/s')}"))
    label_points(ax, labels, [(part.distance, speed)])


def _nearing(ax: Axes, run: Run, found: Path) -> None:
    """Draw the range against time, night shaded, on its last stretch in minutes before the end."""
    part = closing(run, found)
    start, end = begins(run, found), float(part.met_s[-1])
    minutes = (part.met_s - end) / 60.0
    ax.plot(minutes, part.distance, color=style.STATION, linewidth=1.5)
    ax.set(yscale="log", xlim=(float(minutes[0]), 0.02 * float(minutes[-1] - minutes[0])))
    style.time_axis(ax, run.utc(end), "min", ticks=4)
    contact = run.event("contact")
    ax.set_xlabel(f"minutes before {'contact' if contact else 'the end'}, UTC below")
    ax.yaxis.set_major_formatter(_range_words)
    ax.minorticks_off()
    rows = run.rows("phasing", "docking") & (run["met_s"] >= start)
    dark = stretches(run["met_s"][rows], -sunlight(run, rows))
    for shadow in dark:
        ax.axvspan((shadow.begins - end) / 60.0, (shadow.ends - end) / 60.0, color=style.NIGHT, zorder=0)
    style.heading(ax, f"Range; {'grey: in shadow' if dark else 'in sunlight throughout'}")
    labels = []
    for event in run.events:
        met = event["met_s"]
        if event["phase"] == "docking" and start < met <= end and "range_km" in event:
            metres = 1000.0 * event["range_km"]
            burn = "delta_v_mps" in event
            words = "" if burn else f"{event_words(event['event'])} {quantity(metres, 'm')}"
            colour, mark = (style.BURN, "D") if burn else (style.INK, "o")
            labels.append(Label((met - end) / 60.0, metres, words, colour, mark))
    label_points(ax, labels, [(minutes, part.distance)])


def _range_words(metres: float, _position: object) -> str:
    """Return a tick's range with its unit, '10 km' or '100 m'."""
    return f"{metres / 1000.0:g} km" if metres >= 1000.0 else f"{metres:g} m"


def _limits(ax: Axes, x: FloatArray, y: FloatArray, reach: float, *, equal: bool) -> None:
    """Set limits that hold the path and the station with a margin; one scale on both axes when `equal`."""
    low = np.array([min(-0.12 * reach, x.min()), min(-0.12 * reach if equal else 0.0, y.min())])
    high = np.array([max(0.12 * reach, x.max()), max(0.12 * reach if equal else 0.0, y.max())])
    size = np.maximum(high - low, 0.02 * (high - low).max())
    low, high = low - 0.08 * size, high + 0.08 * size
    if equal:
        box = ax.get_window_extent()
        shape = box.width / box.height
        wide, tall = high - low
        grow = np.array([max(0.0, shape * tall - wide), max(0.0, wide / shape - tall)]) / 2.0
        low, high = low - grow, high + grow
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
