"""Heights of the orbits on the way to the station, and the burns that change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from sim.report.plots import style
from sim.report.plots.labels import label_times
from sim.report.run import Run
from sim.report.views import orbit
from sim.report.views.panels import Panel

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HIGH, _LOW, _GAP = 0.95, 0.6, 3.7, 1.5, 0.16  # inches
# The first hours, what lies between, the last hours: hours each, and their shares of the width.
_FIRST_H, _LAST_H = 6.0, 3.0
_SHARES = (0.38, 0.20, 0.42)
_TICK_IN = 1.05  # inches that the words of a tick take


def draw(run: Run) -> Figure:
    """Draw perigee, apogee and the station over time, broken where nothing happens, and bars of delta-v."""
    panel = next(panel for panel in orbit.panels(run) if panel.name == "heights")
    height = 1.1 + 0.95 + _HIGH + 0.35 + _LOW + 0.75
    fig = style.figure(
        height,
        f"{run.title}: heights of the orbits",
        "Perigee and apogee over 6378.1 km, osculating, averaged over a revolution between burns; "
        "bars: velocity change of each burn",
    )
    spans = _spans(panel)
    whole = style.WIDTH_IN - _LEFT - _RIGHT - _GAP * (len(spans) - 1)
    shares = _SHARES if len(spans) == len(_SHARES) else (1.0,)
    left = _LEFT
    upper: list[Axes] = []
    lower: list[Axes] = []
    for share in shares:
        wide = share * whole
        lower.append(style.axes(fig, (left, 0.75, wide, _LOW)))
        upper.append(style.axes(fig, (left, 0.75 + _LOW + 0.35, wide, _HIGH)))
        left += wide + _GAP
    burns = [e for e in run.burns() if e["met_s"] <= panel.span[1]]
    for index, (above, below, span) in enumerate(zip(upper, lower, spans, strict=True)):
        _heights(above, run, panel, span, first=index == 0)
        _bars(below, run, panel, burns, span)
        for ax in (above, below):
            _broken(ax, left=index > 0, right=index < len(spans) - 1)
    _named(upper, panel)
    lower[0].set_ylabel("delta-v (m/s)")
    lower[len(lower) // 2].set_xlabel(f"{panel.clock.label}, UTC below")
    return fig


def _spans(panel: Panel) -> list[tuple[float, float]]:
    """Return the stretches of time [s] that the axes show."""
    first, last = panel.span
    if last - first < 2.0 * 3600.0 * (_FIRST_H + _LAST_H):
        return [(first, last)]
    inner = (first + _FIRST_H * 3600.0, last - _LAST_H * 3600.0)
    return [(first, inner[0]), inner, (inner[1], last)]


def _heights(ax: Axes, run: Run, panel: Panel, span: tuple[float, float], *, first: bool) -> None:
    """Draw the curves within a stretch of time."""
    every = np.concatenate([curve.value for curve in panel.curves])
    low, high = float(np.nanmin(every)), float(np.nanmax(every))
    marks = []
    for curve in panel.curves:
        (line,) = ax.plot(
            panel.clock.of(curve.met_s), curve.value, "--" if curve.dashed else "-",
            color=style.ROLES[curve.role], linewidth=2.0 if curve.role == "ship" else 1.5,
        )  # fmt: skip
        marks.append((line, curve.label))
    _time(ax, run, panel, span)
    ax.set_ylim(low - 0.06 * (high - low), high + 0.06 * (high - low))
    ax.tick_params(labelbottom=False)
    if first:
        ax.set_ylabel(f"{panel.quantity} ({panel.unit})")
        ax.legend(
            *zip(*marks, strict=True), loc="upper left", frameon=False, fontsize=style.SMALL,
            labelcolor=style.INK, bbox_to_anchor=(0.02, 0.9),
        )  # fmt: skip


def _bars(ax: Axes, run: Run, panel: Panel, burns: list[dict[str, Any]], span: tuple[float, float]) -> None:
    """Draw a bar for each burn; its size is written above with its name."""
    most = max((float(burn["delta_v_mps"]) for burn in burns), default=1.0)
    _time(ax, run, panel, span)
    ax.set_ylim(0.0, 1.1 * most)
    for burn in burns:
        if span[0] <= burn["met_s"] <= span[1]:
            x = panel.clock.at(burn["met_s"])
            ax.vlines(x, 0.0, float(burn["delta_v_mps"]), color=style.BURN, linewidth=4.0)


def _time(ax: Axes, run: Run, panel: Panel, span: tuple[float, float]) -> None:
    """Set the time axis of a stretch."""
    x = panel.clock.of(np.array(span))
    ax.set_xlim(*x)
    ticks = int(ax.get_window_extent().width / style.DPI / _TICK_IN)
    style.time_axis(ax, run.utc(panel.clock.zero_s), panel.clock.unit, ticks=max(ticks, 2), dated=True)


def _named(upper: list[Axes], panel: Panel) -> None:
    """Name burns and events above each part of the axis."""
    lifts = []
    for ax in upper:
        low, high = ax.get_xlim()
        times = [(panel.clock.at(mark.met_s), mark.text) for mark in panel.marks]
        inside = [(x, text) for x, text in times if low - 1e-6 <= x <= high + 1e-6]
        lifts.append(label_times(ax, inside))
    style.heading(upper[0], "Perigee and apogee of ship and station", max(lifts))


def _broken(ax: Axes, *, left: bool, right: bool) -> None:
    """Show by slanted strokes that an axis goes on elsewhere."""
    if left:
        ax.spines["left"].set_visible(False)
        ax.tick_params(left=False, labelleft=False)
    stroke: dict[str, Any] = {"transform": ax.transAxes, "color": style.MUTED, "clip_on": False}
    box = ax.get_window_extent()
    across, up = 5.0 / box.width, 7.0 / box.height
    for x in ([0.0] if left else []) + ([1.0] if right else []):
        ax.plot((x - across, x + across), (-up, up), **stroke)
