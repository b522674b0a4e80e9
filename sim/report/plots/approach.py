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
# The station's structure around its centre of mass: along the flight and radial [m], from and to, by the
# lengths from which the library's ports are derived.
_OUTLINE = ((-37.0, 24.0), (-4.0, 5.0))


class Zoom(NamedTuple):
    """A panel: its largest distance [m], the units of its axes, minutes between times, and the side seen."""

    reach: float
    units: tuple[Literal["km", "m"], Literal["km", "m"]]
    minutes: int
    side: Literal["radial", "cross"]

    @property
    def scale(self) -> tuple[float, float]:
        """The axes' units in a metre."""
        x, y = (1e-3 if unit == "km" else 1.0 for unit in self.units)
        return x, y

    @property
    def equal(self) -> bool:
        """Whether both axes have one scale."""
        return self.reach < 100e3


_ZOOMS = (
    Zoom(200e3, ("km", "km"), 10, "radial"),
    Zoom(2e3, ("m", "m"), 5, "radial"),
    Zoom(200.0, ("m", "m"), 3, "radial"),
    Zoom(200e3, ("km", "m"), 10, "cross"),
)


def draw(run: Run) -> Figure:
    """Draw the path at three scales from the side, one from above, then closing speed and range."""
    found = path(run)
    assert found is not None  # the registry looks
    height = 1.3 + _HIGH + _GAP_Y + _LOW + 0.75
    fig = style.figure(
        height,
        f"{run.title}: approach in the station's frame",
        "The station's centre of mass is at the origin and flies to the right; rings: the time (UTC); "
        "dotted: in shadow; one scale but for 200 km; box: the station; cone: its corridor",
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
    shown = within(found, zoom.reach)
    x, y = (values * unit for values, unit in zip(_sides(shown, zoom), zoom.scale, strict=True))
    _limits(ax, x, y, zoom.reach * zoom.scale[0], equal=zoom.equal)
    if about is not None and zoom.equal:
        _zones(ax, about)
    ax.axhline(0.0, color=style.MUTED, linewidth=0.8)
    ax.axvline(0.0, color=style.MUTED, linewidth=0.8)
    for mask, stroke in ((shown.clear > 0.0, "-"), (shown.clear <= 0.0, style.SHADOW)):
        ax.plot(*style.runs(mask, x, y), color=style.SHIP, linewidth=1.6, linestyle=stroke)
    up = "radial" if zoom.side == "radial" else "orbit normal"
    ax.set(xlabel=f"along track ({zoom.units[0]})", ylabel=f"{up} ({zoom.units[1]})")
    start = run.utc(float(shown.met_s[0]))
    seen = "From the side" if zoom.side == "radial" else "From above"
    style.heading(ax, f"{seen}, last {style.range_words(zoom.reach, None)}: from {start:%H:%M:%S}")
    labels = _events(ax, run, shown, zoom)
    labels += _times(ax, run, shown, zoom, labels)
    axes_lines = [(np.array(ax.get_xlim()), np.zeros(2)), (np.zeros(2), np.array(ax.get_ylim()))]
    label_points(ax, labels, [(x, y), *axes_lines])


def _sides(shown: Path, zoom: Zoom) -> tuple[FloatArray, FloatArray]:
    """Return the path [m] along the flight and to the side that a panel shows."""
    return shown.along, shown.radial if zoom.side == "radial" else shown.cross


def _place(shown: Path, zoom: Zoom, met: float) -> tuple[float, float]:
    """Return where the ship is in a panel at `met` [s]."""
    x, y = (
        float(np.interp(met, shown.met_s, values)) * unit
        for values, unit in zip(_sides(shown, zoom), zoom.scale, strict=True)
    )
    return x, y


def _worth(shown: Path, zoom: Zoom, met: float) -> bool:
    """Tell whether the ship is not yet so near the station that a finer panel shows it."""
    return zoom.reach <= 200.0 or float(np.interp(met, shown.met_s, shown.distance)) >= 0.1 * zoom.reach


def _times(ax: Axes, run: Run, shown: Path, zoom: Zoom, labels: list[Label]) -> list[Label]:
    """Draw rings at round minutes; return their labels."""
    found: list[Label] = []
    for met in _round_times(run, shown.met_s[0], shown.met_s[-1], 60.0 * zoom.minutes):
        where = _place(shown, zoom, met)
        near = any(_apart(ax, where, label[:2]) < 2 * _TOGETHER_PX for label in [*labels, *found])
        if near or not _worth(shown, zoom, met):
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


def _events(ax: Axes, run: Run, shown: Path, zoom: Zoom) -> list[Label]:
    """Return the labels of the events on the path; those that fall together share one."""
    labels: list[Label] = []
    first, last = float(shown.met_s[0]), float(shown.met_s[-1])
    for event in run.events:
        met = event["met_s"]
        late = first - _TOGETHER_S <= met <= last + _TOGETHER_S
        if event["phase"] not in ("phasing", "docking") or not late:
            continue
        where = _place(shown, zoom, met)
        if not _worth(shown, zoom, met):
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


def _zones(ax: Axes, about: Zones) -> None:
    """Draw [m, from the side] keep-out sphere, approach ellipsoid, corridor and the station's outline."""
    from matplotlib.patches import Ellipse, Polygon, Rectangle

    ahead, up, _ = about.ellipsoid
    for wide, high, words in ((about.sphere, about.sphere, "keep-out"), (ahead, up, "approach ellipsoid")):
        shape = Ellipse((0.0, 0.0), 2 * wide, 2 * high, fill=False, edgecolor=style.MUTED)
        shape.set(linewidth=1.3, linestyle=(0, (5, 3)), clip_on=True)
        ax.add_patch(shape)
        low, top = ax.get_ylim()
        if 0.12 * (top - low) < high < top:
            ax.annotate(
                words, (0.0, high), xytext=(4, 3), textcoords="offset points", size=style.SMALL - 1,
                color=style.MUTED,
            )  # fmt: skip
    corridor = about.corridor(about.sphere)
    if corridor is not None:
        cone = Polygon(corridor, closed=True, facecolor=style.TARGET, alpha=0.13, edgecolor="none")
        ax.add_patch(cone)
        edge = Polygon(corridor, closed=True, fill=False, edgecolor=style.TARGET, linewidth=0.9)
        ax.add_patch(edge)
    (x0, x1), (y0, y1) = _OUTLINE
    box = Rectangle((x0, y0), x1 - x0, y1 - y0, zorder=2)
    box.set(facecolor=style.STATION, alpha=0.35, edgecolor=style.STATION)
    ax.add_patch(box)


def _closing(ax: Axes, run: Run, found: Path) -> None:
    """Draw how fast the range shrinks against the range, which shrinks to the right."""
    part = closing(run, found)
    speed = closing_speed(part)
    ax.plot(part.to_port, speed, color=style.SHIP, linewidth=1.4)
    ax.set(xscale="log", xlim=(1.3 * float(part.to_port.max()), 0.7 * float(part.to_port.min())))
    ax.set(yscale="log", ylabel="m/s", ylim=(0.7 * float(np.nanmin(speed)), 2.0 * float(np.nanmax(speed))))
    ax.set_xlabel("from the ship's centre of mass to the port")
    ax.xaxis.set_major_formatter(lambda value, _: style.range_words(value, None).replace(" ", "\n"))
    ax.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    ax.minorticks_off()
    style.heading(ax, "Closing speed; gaps: waits or draws away")
    labels = []
    if (contact := run.event("contact")) and "closing_speed_mps" in contact:
        value = float(contact["closing_speed_mps"])
        labels.append(Label(float(part.to_port[-1]), value, f"contact {quantity(value, 'm/s')}"))
    label_points(ax, labels, [(part.to_port, speed)])


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
    ax.yaxis.set_major_formatter(style.range_words)
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
