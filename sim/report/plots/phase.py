"""The chase: how phase and plane close, and how far away the station is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sim.report.figures import quantity
from sim.report.plots import style, timed
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views import orbit
from sim.report.views.documented import documented
from sim.report.views.panels import Panel
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HIGH, _GAP = 0.95, 1.2, 2.1, 0.5  # inches
_SHOWN = ("phase", "planes", "range")


def draw(run: Run) -> Figure:
    """Draw phase, angle between the planes and range, and contact as planned and as documented."""
    panels = [panel for panel in orbit.panels(run) if panel.name in _SHOWN]
    height = 1.1 + 1.0 + len(panels) * (_HIGH + _GAP) + 0.35
    fig = style.figure(
        height,
        f"{run.title}: phase and plane",
        "The angle to the station along the orbit, whole laps counted, and the angle between the two orbits",
    )
    wide = style.WIDTH_IN - _LEFT - _RIGHT
    axes = timed.column(fig, run, panels, timed.Frame(_LEFT, 0.75, wide, _HIGH, _GAP))
    known = _documented(run)
    for ax, panel in zip(axes, panels, strict=True):
        labels = _ends(run, panel)
        planned = _planned(run)
        if planned is not None and panel.name == "phase":
            x = float(panel.clock.of(np.array(planned)))
            words = f"contact, planned at insertion: {run.clock(planned)}"
            labels.append(Label(x, 0.5 * sum(ax.get_ylim()), words, style.BURN, "v"))
        if known is not None:
            x = float(panel.clock.of(np.array(known[0])))
            ax.axvline(x, color=style.TARGET, linewidth=1.4, linestyle=(0, (4, 2)), zorder=2)
            if panel.name == "phase":
                low, high = ax.get_ylim()
                labels.append(Label(x, low + 0.8 * (high - low), known[1], style.TARGET, ""))
        lines = [(panel.clock.of(curve.met_s), curve.value) for curve in panel.curves]
        marks = [np.array([float(panel.clock.of(np.array(mark.met_s)))] * 2) for mark in panel.marks]
        label_points(ax, labels, [*lines, *((x, np.array(ax.get_ylim())) for x in marks)])
        if panel.name == "phase":
            _laps(ax)
    return fig


def _laps(ax: Axes) -> None:
    """Tick angles as parts of laps where there are laps."""
    top = ax.get_ylim()[1]
    ax.yaxis.set_major_locator(style.multiples(90.0 if top > 180.0 else 30.0 if top > 60.0 else 5.0))


def _planned(run: Run) -> float | None:
    """Return when contact was planned [s] as the phasing began, where the run has it."""
    found = run.about.get("figures", {}).get("phasing", {}).get("planned_contact_s")
    return None if found is None else float(found)


def _documented(run: Run) -> tuple[float, str] | None:
    """Return when contact is documented [s], in words too, by the run's checks."""
    found = [t for t, words in documented(run) if words == "contact"]
    return (found[0], f"docking, documented: {run.clock(found[0])}") if found else None


def _ends(run: Run, panel: Panel) -> list[Label]:
    """Return the labels of a curve's first value, of its value when the rendezvous begins, and its last."""
    curve = panel.curves[0]
    known = np.flatnonzero(np.isfinite(curve.value))
    if not len(known):
        return []
    found: list[tuple[float, str]] = []
    start = "insertion" if run.event("insertion") else "start"
    found.append((float(curve.met_s[known[0]]), start))
    for name in ("rendezvous_start", "contact"):
        if (event := run.event(name)) is not None:
            found.append((float(event["met_s"]), event_words(name)))
    colour = style.ROLES[curve.role]
    labels = []
    for t, words in found:
        value = float(np.interp(t, curve.met_s[known], curve.value[known]))
        labels.append(
            Label(float(panel.clock.of(np.array(t))), value, f"{words}: {_words(value, panel)}", colour)
        )
    return labels


def _words(value: float, panel: Panel) -> str:
    """Return a value with the digits that matter."""
    if panel.unit == "deg":
        return f"{value:.1f}°" if abs(value) >= 1.0 else f"{value:.3f}°"
    return quantity(1000.0 * value, "m")
