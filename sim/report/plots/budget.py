"""What the ship spends: propellant and velocity change, on the way out and on the way home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sim.report.plots import style, timed
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.views import budget
from sim.report.views.panels import Panel

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _GAP_X, _HIGH, _GAP = 0.95, 1.0, 2.5, 0.5  # inches
_ENDS = {"kg": "{:.0f} kg", "m/s": "{:.1f} m/s"}


def draw(run: Run) -> Figure:
    """Draw a column for each way, velocity change over propellant, and what the plan had kept of it."""
    panels = budget.panels(run)
    columns = [
        found
        for words in ("out", "home")
        if (found := [panel for panel in panels if panel.name.endswith(f"_{words}")])
    ]
    height = 1.15 + 0.75 + 2 * (_HIGH + _GAP) + 0.4
    fig = style.figure(height, f"{run.title}: propellant and velocity", _ledger(run))
    wide = (style.WIDTH_IN - _LEFT - _GAP_X * (len(columns) - 1) - 0.7) / len(columns)
    for index, chosen in enumerate(columns):
        left = _LEFT + index * (wide + _GAP_X)
        axes = timed.column(fig, run, chosen, timed.Frame(left, 0.75, wide, _HIGH, _GAP))
        for ax, panel in zip(axes, chosen, strict=True):
            _end(ax, panel)
    return fig


def _end(ax: Axes, panel: Panel) -> None:
    """Write the sum at the end of a curve."""
    curve = panel.curves[0]
    x, y = panel.clock.of(curve.met_s), curve.value
    words = _ENDS[panel.unit].format(y[-1])
    lines = [(np.array([x[-1], x[-1]]), np.array(ax.get_ylim()))]
    label_points(ax, [Label(float(x[-1]), float(y[-1]), words, style.ROLES[curve.role])], [(x, y), *lines])


def _ledger(run: Run) -> str:
    """Say what the plan made of the tanks, where the run has it."""
    figures = run.about.get("figures", {}).get("phasing", {})
    keys = ("tanks", "phasing", "approach", "second_approach", "homeward", "left")
    kept = [figures.get(f"ledger_{key}_kg") for key in keys]
    if any(value is None for value in kept):
        return "Propellant by the mass of the trajectory, velocity change by the burns of the timeline"
    tanks, phasing, approach, second, home, left = kept
    return (
        f"Planned: of {tanks:.0f} kg {phasing:.0f} for phasing, {approach:.0f} for the approach, "
        f"{second:.0f} for a second one, {home:.0f} for the return; {left:.0f} left"
    )
