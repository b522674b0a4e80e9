"""The descent: altitude against speed with the canopies on their own scale; loads and heat over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.base.arrays import BoolArray, FloatArray
from sim.report.plots import style, timed
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views import descent
from sim.report.views.documented import documented
from sim.report.views.panels import Panel
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_FALL = ("entry_interface", "peak_heating", "peak_load")
_CANOPIES = ("parachute_command", "main_canopy", "heat_shield_jettison", "touchdown")
_LEFT, _WIDE, _GAP_X, _HIGH, _GAP = 0.95, 4.7, 1.15, 1.35, 0.38  # inches
_RIGHT = (
    "descent_load", "descent_heat", "descent_heat_load", "descent_pressure", "descent_mach", "descent_bank",
)  # fmt: skip
_PEAKS = {
    "descent_load": "{:.2f} g",
    "descent_heat": "{:.3f} MW/m\N{SUPERSCRIPT TWO}",
    "descent_heat_load": "{:.0f} MJ/m\N{SUPERSCRIPT TWO}",
    "descent_pressure": "{:.1f} kPa",
}
_INSET_KM, _INSET_KMPS = 12.0, 0.26


def draw(run: Run) -> Figure:
    """Draw the fall through the air from the last coast to the ground, or as far as the run goes."""
    panels = {panel.name: panel for panel in descent.panels(run)}
    chosen = [panels[name] for name in _RIGHT if name in panels]
    tall = len(chosen) * (_HIGH + _GAP) - _GAP
    height = 1.25 + 0.75 + tall + 0.75
    fig = style.figure(
        height,
        f"{run.title}: descent",
        "Through the air to the ground; dashed: documented instants, by the checks of the scenario",
    )
    _altitude_speed(style.axes(fig, (_LEFT, 0.75, _WIDE, tall)), run, descent.through_the_air(run))
    left = _LEFT + _WIDE + _GAP_X
    wide = style.WIDTH_IN - left - 0.6
    axes = timed.column(fig, run, chosen, timed.Frame(left, 0.75, wide, _HIGH, _GAP))
    for ax, panel in zip(axes, chosen, strict=True):
        timed.told(ax, panel, _PEAKS.get(panel.name, ""))
        for t, _ in _known(run, panel):
            x = panel.clock.at(t)
            ax.axvline(x, color=style.STATION, linewidth=1.2, linestyle=(0, (4, 2)), zorder=1)
        if panel.name == "descent_heat":
            _named(ax, run, panel)
    return fig


def _known(run: Run, panel: Panel) -> list[tuple[float, str]]:
    """Return the documented instants within a panel's time."""
    first, last = panel.span
    return [(t, name) for t, name in documented(run) if first <= t <= last]


def _named(ax: Axes, run: Run, panel: Panel) -> None:
    """Name the documented instants beside their lines."""
    low, high = ax.get_ylim()
    labels = [
        Label(
            panel.clock.at(t), low + 0.6 * (high - low),
            f"{name},\ndocumented {run.clock(t)}", style.STATION, "",
        )
        for t, name in _known(run, panel)
    ]  # fmt: skip
    label_points(ax, labels, [(panel.clock.of(curve.met_s), curve.value) for curve in panel.curves])


def _altitude_speed(ax: Axes, run: Run, rows: BoolArray) -> None:
    """Draw altitude against airspeed with the events of the fall, and the canopies apart."""
    x, y = run["airspeed_mps"][rows] / 1000.0, run["altitude_km"][rows]
    ax.plot(x, y, color=style.SHIP, linewidth=1.7)
    ax.set(xlim=(-0.02 * x.max(), 1.12 * x.max()), ylim=(-2.0, descent.TOP_KM))
    ax.set(xlabel="speed against the air (km/s)", ylabel="altitude (km)")
    style.heading(ax, "Altitude against speed")
    low = (y < _INSET_KM) & (x < _INSET_KMPS)
    inset = _inset(ax, run, x[low], y[low]) if low.sum() > 2 else None
    taken = [] if inset is None else [inset.get_tightbbox()]
    label_points(ax, _labels(run, _FALL), [(x, y)], taken=[box for box in taken if box is not None])


def _inset(ax: Axes, run: Run, x: FloatArray, y: FloatArray) -> Axes:
    """Draw the last kilometres with their own scale; return the axes."""
    fig = ax.get_figure(root=True)
    assert fig is not None
    wide, tall = fig.get_size_inches()
    box = ax.get_position()
    size = (0.50 * box.width * wide, 0.20 * box.height * tall)
    corner = (box.x0 + 0.43 * box.width) * wide, (box.y0 + 0.07 * box.height) * tall
    inset = style.axes(fig, (*corner, *size))
    inset.plot(1000.0 * x, y, color=style.SHIP, linewidth=1.7)
    inset.set(xlim=(-8.0, 1000.0 * _INSET_KMPS), ylim=(-0.3, _INSET_KM))
    inset.set_xlabel("m/s", labelpad=1)
    inset.set_ylabel("km", labelpad=1)
    style.heading(inset, "Under the canopies")
    labels = [label._replace(x=1000.0 * label.x, text=label.text[:-9]) for label in _labels(run, _CANOPIES)]
    label_points(inset, labels, [(1000.0 * x, y)])
    return inset


def _labels(run: Run, names: tuple[str, ...]) -> list[Label]:
    """Return the labels of events at their speeds [km/s] and altitudes [km]."""
    return [
        Label(
            run.at(event["met_s"], "airspeed_mps") / 1000.0,
            event["altitude_km"],
            f"{event_words(event['event'])} {run.clock(event['met_s'])}",
        )
        for event in run.first_of(*names)
    ]
