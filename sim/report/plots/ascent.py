"""The ascent: altitude, speed and load against time since lift-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.report.figures import figures
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points, label_times
from sim.report.run import Run
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HIGH, _GAP = 0.95, 1.25, 2.0, 0.4  # inches
_CURVES = (
    ("altitude_km", "altitude (km)", style.SHIP, "{:.0f} km", 1.0),
    ("airspeed_mps", "airspeed (km/s)", style.TARGET, "{:.2f} km/s", 1e-3),
    ("load_g", "load (g)", style.STATION, "{:.1f} g", 1.0),
)


def draw(run: Run) -> Figure:
    """Draw three panels over one time axis."""
    rows = run.rows("ascent")
    t = run["met_s"][rows]
    height = 1.0 + 0.6 + 3 * _HIGH + 2 * _GAP + 0.75
    what = f"From lift-off at {run.utc(0.0):%Y-%m-%d %H:%M:%S} UTC"
    if insertion := run.event("insertion"):
        what = f"{what} to insertion: {figures(insertion)}"
    fig = style.figure(height, f"{run.title}: ascent", what)
    events = [e for e in run.events if e["phase"] == "ascent"]
    for index, (column, label, color, form, scale) in enumerate(_CURVES):
        bottom = 0.75 + (2 - index) * (_HIGH + _GAP)
        ax = style.axes(fig, (_LEFT, bottom, style.WIDTH_IN - _LEFT - _RIGHT, _HIGH))
        y = run[column][rows] * scale
        ax.plot(t, y, color=color, linewidth=1.7)
        span = float(t[-1] - t[0])
        ax.set(
            xlim=(t[0] - 0.01 * span, t[-1] + 0.01 * span), ylim=(0.0, 1.22 * float(y.max())), ylabel=label
        )
        ax.xaxis.set_major_locator(style.multiples(60.0))
        if index == 0:
            label_times(ax, [(e["met_s"], f"{event_words(e['event'])} {e['met_s']:.0f} s") for e in events])
        else:
            for event in events:
                ax.axvline(event["met_s"], color=style.MUTED, linewidth=0.7, alpha=0.55, zorder=1)
        if index < 2:
            ax.tick_params(labelbottom=False)
        else:
            ax.set_xlabel("seconds since lift-off")
        peak = int(y.argmax())
        label_points(ax, [Label(float(t[peak]), float(y[peak]), form.format(y[peak]), color)], [(t, y)])
    return fig
