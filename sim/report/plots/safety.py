"""What a loss of thrust leads to: free drifts past the station and how near they come; the Sun beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.figures import quantity
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views.knots import hermite
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _WIDE, _HIGH, _GAP_X, _GAP_Y, _LOW = 0.95, 5.25, 3.9, 1.05, 1.05, 2.6  # inches
_ZOOM_M = 450.0
_FINER = 12  # points drawn between two of a path
_LEAST_M = 1.0  # what comes nearer stands there: a logarithm has no zero


_BURN = style.Kind("burn missed", style.BURN, "-", "o")
_NEAR = {
    "flyaround_start": style.Kind(event_words("flyaround_start"), style.SHIP, "--", "s"),
    "station_keeping": style.Kind(event_words("station_keeping"), style.TARGET, ":", "D"),
    "final_approach": style.Kind(event_words("final_approach"), style.INK, "-.", "^"),
}


def draw(run: Run) -> Figure:
    """Draw the drifts in two panels, then closest approach and Sun angle against time."""
    assert run.safety is not None  # the registry looks
    drifts, zones = run.safety["drifts"], run.safety["zones"]
    height = 1.3 + _HIGH + _GAP_Y + _LOW + 0.7
    fig = style.figure(
        height,
        f"{run.title}: adrift near the station",
        f"Free drift over {run.safety['revolutions']:g} revolutions after each loss of thrust; the station "
        "flies to the right, the Earth is below",
    )
    columns, bottom = (_LEFT, _LEFT + _WIDE + _GAP_X), 0.7 + _LOW + _GAP_Y
    reach = 2.2 * max(zones["ellipsoid_m"])
    for left, half, unit in ((columns[0], reach, "km"), (columns[1], _ZOOM_M, "m")):
        _paths(style.axes(fig, (left, bottom, _WIDE, _HIGH)), drifts, zones, half, unit)
    contact = run.event("contact")
    end = float(contact["met_s"]) if contact else max(row["met_s"] for row in drifts)
    _closest(style.axes(fig, (columns[0], 0.7, _WIDE, _LOW)), run, end)
    _sun(style.axes(fig, (columns[1], 0.7, _WIDE, _LOW)), run, end)
    return fig


def _kind(row: dict[str, Any]) -> style.Kind:
    return _NEAR.get(row["leg"], _BURN)


def _paths(ax: Axes, drifts: list[dict[str, Any]], zones: dict[str, Any], half: float, unit: str) -> None:
    """Draw the drifts and the zones within `half` [m] of the station along the track."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Ellipse

    scale = 1000.0 if unit == "km" else 1.0
    tall = half * _HIGH / _WIDE
    ax.set(xlim=(-half / scale, half / scale), ylim=(-tall / scale, tall / scale))
    ax.set(xlabel=f"along track ({unit}), flight to the right", ylabel=f"radial ({unit}), up")
    ahead, _, down = zones["ellipsoid_m"]
    sphere = zones["sphere_m"]
    for wide, high in ((ahead, down), (sphere, sphere)):
        shape = Ellipse((0.0, 0.0), 2.0 * wide / scale, 2.0 * high / scale, fill=False, edgecolor=style.MUTED)
        shape.set_linewidth(1.4)
        ax.add_patch(shape)
    labels = [Label(0.0, sphere / scale, f"{sphere:g} m", style.MUTED, "")]
    if half > ahead:
        labels.append(Label(0.0, down / scale, "approach ellipsoid", style.MUTED, ""))
    curves, shown = [], []
    for row in drifts:
        kind = _kind(row)
        x, y = _smooth(row["path_along_m"]) / scale, _smooth(row["path_radial_m"]) / scale
        within = (np.abs(x) < half / scale) & (np.abs(y) < tall / scale)
        if not within.any():
            continue
        thin = 1.5 if kind is _BURN else 0.9
        ax.plot(x, y, kind.stroke, color=kind.colour, linewidth=thin)
        curves.append((x, y))
        shown.append(kind)
        if kind is _BURN and within[0]:
            labels.append(Label(float(x[0]), float(y[0]), event_words(row["leg"]), style.BURN))
    ax.plot(0.0, 0.0, "s", color=style.STATION, markersize=6, zorder=6)
    style.heading(ax, f"Within {half / scale:.2g} {unit}" if unit == "km" else f"Within {half:g} m")
    if unit == "km":
        kinds = list(dict.fromkeys(shown))
        marks = [Line2D([], [], color=kind.colour, linestyle=kind.stroke) for kind in kinds]
        words = [kind.words for kind in kinds]
        ax.legend(marks, words, loc="upper left", frameon=False, fontsize=style.SMALL, labelcolor=style.INK)
    label_points(ax, labels, curves)


def _smooth(path: list[float]) -> FloatArray:
    """Return a path's coordinate with points between, smoothly."""
    at = np.array(path, dtype=float)[:, None]
    knots = np.arange(float(len(path)))
    fine = np.linspace(0.0, knots[-1], _FINER * (len(path) - 1) + 1)
    return hermite(knots, at, np.gradient(at, axis=0), fine)[0][:, 0]


def _closest(ax: Axes, run: Run, end: float) -> None:
    """Draw the closest approach of each drift against when thrust was lost."""
    assert run.safety is not None
    drifts, sphere = run.safety["drifts"], run.safety["zones"]["sphere_m"]
    minutes = [(row["met_s"] - end) / 60.0 for row in drifts]
    closest = [max(row["closest_m"], _LEAST_M) for row in drifts]
    ax.set(yscale="log", xlim=(1.04 * min(minutes), 0.0), ylim=(0.6 * min(closest), 2.5 * max(closest)))
    ax.axhline(sphere, color=style.MUTED, linewidth=1.4)
    labels = [Label(0.97 * min(minutes), sphere, f"{sphere:g} m sphere", style.MUTED, "")]
    for x, y, row in zip(minutes, closest, drifts, strict=True):
        kind = _kind(row)
        if kind is _BURN:
            words = f"{event_words(row['leg'])}: {quantity(row['closest_m'], 'm')}"
            labels.append(Label(x, y, words, kind.colour))
        else:
            ax.plot(x, y, kind.mark, color=kind.colour, markersize=4, markerfacecolor=style.PAPER)
    ax.set_ylabel("closest approach")
    ax.yaxis.set_major_formatter(style.range_words)
    ax.minorticks_off()
    style.time_axis(ax, run.utc(end), "min", ticks=6)
    ax.set_xlabel("thrust lost, minutes before contact, UTC below")
    least = f"; {_LEAST_M:g} m: that or nearer" if min(closest) == _LEAST_M else ""
    style.heading(ax, f"Closest to the station's centre of mass{least}")
    label_points(ax, labels, [(np.array(minutes), np.array(closest))])


def _sun(ax: Axes, run: Run, end: float) -> None:
    """Draw the Sun's angle from the line of sight, night shaded."""
    assert run.safety is not None
    rows = run.safety["light"]
    minutes = np.array([(row["met_s"] - end) / 60.0 for row in rows])
    angles = np.array([row["sun_angle_deg"] for row in rows])
    ax.set(xlim=(minutes[0], 0.02 * (minutes[-1] - minutes[0])), ylim=(0.0, 180.0), ylabel="Sun angle (deg)")
    ax.plot(minutes, angles, color=style.SHIP, linewidth=1.5)
    dark = np.array([row["light"] != "day" for row in rows])
    ax.fill_between(minutes, 0.0, 180.0, where=dark, step="post", color=style.GRID, zorder=0)
    labels = [
        Label(
            (event["met_s"] - end) / 60.0,
            float(np.interp((event["met_s"] - end) / 60.0, minutes, angles)),
            event_words(event["event"]),
        )
        for event in run.first_of("station_keeping", "final_approach", "contact")
    ]
    ax.yaxis.set_major_locator(style.multiples(30.0))
    style.time_axis(ax, run.utc(end), "min", ticks=6)
    ax.set_xlabel("minutes before contact, UTC below")
    night = "; night is shaded" if dark.any() else ", by day throughout"
    style.heading(ax, f"Sun from the line of sight to the station{night}")
    label_points(ax, labels, [(minutes, angles)])
