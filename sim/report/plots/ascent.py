"""The ascent: where it goes, how fast, and what it bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.report.figures import figures
from sim.report.plots import style, timed
from sim.report.run import Run
from sim.report.views import ascent

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LEFT, _GAP_X, _HIGH, _GAP = 0.95, 1.1, 1.75, 0.42  # inches
_LEFT_COLUMN = ("ascent_altitude", "ascent_speed", "ascent_angle", "ascent_mass")
_RIGHT_COLUMN = ("ascent_pressure", "ascent_mach", "ascent_load")
_PEAKS = {
    "ascent_altitude": "{:.0f} km",
    "ascent_speed": "{:.2f} km/s",
    "ascent_pressure": "{:.1f} kPa",
    "ascent_load": "{:.1f} g",
}


def draw(run: Run) -> Figure:
    """Draw two columns over time: the path at the left, what the rocket bears at the right."""
    panels = {panel.name: panel for panel in ascent.panels(run)}
    height = 1.15 + 1.0 + 4 * (_HIGH + _GAP) + 0.45
    what = f"From lift-off at {run.utc(0.0):%Y-%m-%d %H:%M:%S} UTC"
    if insertion := run.event("insertion"):
        what = f"{what} to insertion: {figures(insertion)}"
    fig = style.figure(height, f"{run.title}: ascent", what)
    wide = (style.WIDTH_IN - _LEFT - _GAP_X - 0.65) / 2
    tall = (4 * _HIGH + 3 * _GAP - 2 * _GAP) / 3
    for names, left, high in ((_LEFT_COLUMN, _LEFT, _HIGH), (_RIGHT_COLUMN, _LEFT + wide + _GAP_X, tall)):
        chosen = [panels[name] for name in names]
        axes = timed.column(fig, run, chosen, timed.Frame(left, 0.75, wide, high, _GAP))
        for ax, panel in zip(axes, chosen, strict=True):
            ax.xaxis.set_major_locator(style.multiples(60.0))
            ax.xaxis.set_major_formatter("{x:g}")
            timed.told(ax, panel, _PEAKS.get(panel.name, ""))
        axes[-1].set_xlabel("seconds since lift-off")
    return fig
