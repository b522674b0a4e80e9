"""Panels over time drawn on axes: curves, their names, the instants they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points, label_times
from sim.report.run import Run
from sim.report.views.panels import Panel

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_TICK_IN = 0.95  # inches that the words of a tick take
_STROKES = ("-", (0, (6, 2.5)), (0, (1.5, 1.5)), (0, (8, 2, 2, 2)))


class Frame(NamedTuple):
    """Where a column of panels stands [inches]: left, bottom, width, height of each, gap between them."""

    left: float
    bottom: float
    wide: float
    high: float
    gap: float

    @property
    def step(self) -> float:
        """From one panel to the next."""
        return self.high + self.gap


def column(fig: Figure, run: Run, panels: Sequence[Panel], frame: Frame) -> list[Axes]:
    """Draw panels over one time axis, the first on top, named instants above it; return their axes."""
    drawn = []
    for index, panel in enumerate(panels):
        bottom = frame.bottom + (len(panels) - 1 - index) * frame.step
        ax = style.axes(fig, (frame.left, bottom, frame.wide, frame.high))
        last = index == len(panels) - 1
        marks = curves(ax, run, panel)
        if last:
            ax.set_xlabel(f"{panel.clock.label}, UTC below")
        else:
            ax.tick_params(labelbottom=False)
        lift = 0.0
        if index == 0:
            lift = label_times(ax, [(panel.clock.at(m.met_s), m.text) for m in panel.marks])
        else:
            lines(ax, panel)
        style.heading(ax, panel.title, lift)
        if len(marks) > 1:
            style.key(ax, marks, lift)
        drawn.append(ax)
    return drawn


def curves(ax: Axes, run: Run, panel: Panel) -> list[tuple[Artist, str]]:
    """Draw a panel's curves and points and set the axes; return the marks with their words."""
    first, last = panel.span
    x = panel.clock.of(np.array([first, last]))
    room = 0.01 * (x[1] - x[0])
    ax.set_xlim(x[0] - room, x[1] + room)
    marks: list[tuple[Artist, str]] = []
    for curve, stroke in zip(panel.curves, _STROKES, strict=False):
        (line,) = ax.plot(
            panel.clock.of(curve.met_s), curve.value, linestyle=stroke, color=style.ROLES[curve.role],
            linewidth=1.7, drawstyle="steps-post" if curve.steps else "default",
        )  # fmt: skip
        marks.append((line, curve.label))
    for point in panel.points:
        (mark,) = ax.plot(
            panel.clock.of(np.array([point.met_s])), [point.value], "v", color=style.ROLES[point.role],
            markersize=6.0, markerfacecolor=style.PAPER, zorder=5,
        )  # fmt: skip
        marks.append((mark, point.label))
    low, high = _limits(panel, first, last)
    if panel.log:
        ax.set_yscale("log")
        ax.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
        ax.minorticks_off()
    ax.set(ylim=(low, high), ylabel=panel.unit or panel.quantity)
    ticks = int(ax.get_window_extent().width / style.DPI / _TICK_IN)
    style.time_axis(ax, run.utc(panel.clock.zero_s), panel.clock.unit, ticks=max(ticks, 3))
    return marks


def lines(ax: Axes, panel: Panel) -> None:
    """Draw the panel's instants as thin lines."""
    low, high = ax.get_xlim()
    for x in (panel.clock.at(mark.met_s) for mark in panel.marks):
        if low <= x <= high:
            ax.axvline(x, color=style.MUTED, linewidth=0.7, alpha=0.55, zorder=1)


def told(ax: Axes, panel: Panel, form: str = "") -> None:
    """Write a panel's points beside them, and by a `form` like '{:.1f} kPa' its first curve's peak."""
    labels = []
    shown = panel.curves[0]
    x, y = panel.clock.of(shown.met_s), shown.value
    if form and np.isfinite(y).any():
        at = int(np.nanargmax(y))
        labels.append(Label(float(x[at]), float(y[at]), form.format(y[at]), style.ROLES[shown.role]))
    for point in panel.points:
        when = panel.clock.at(point.met_s)
        labels.append(Label(when, point.value, point.text, style.ROLES[point.role], ""))
    label_points(ax, labels, [(panel.clock.of(curve.met_s), curve.value) for curve in panel.curves])


def _limits(panel: Panel, first: float, last: float) -> tuple[float, float]:
    """Return limits with room for labels above and, where values are below zero, below."""
    values = np.concatenate([_within(curve.met_s, curve.value, first, last) for curve in panel.curves])
    values = np.append(values, [point.value for point in panel.points])
    values = values[np.isfinite(values) & ((values > 0.0) | (not panel.log))]
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    if panel.log:
        return 0.7 * low, 2.0 * high
    size = max(high - min(low, 0.0), panel.least)
    return (min(low, 0.0) - (0.06 * size if low < 0.0 else 0.0), min(low, 0.0) + 1.18 * size)


def _within(t: FloatArray, value: FloatArray, first: float, last: float) -> FloatArray:
    inside: FloatArray = value[(t >= first - 1e-9) & (t <= last + 1e-9)]
    return inside
