"""The chase: angle behind the station and distance to it over the days from lift-off to contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sim.report.plots import style
from sim.report.plots.labels import Label, label_points, label_times
from sim.report.plots.run_data import RunData
from sim.report.plots.wording import burn_words, event_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HIGH = 0.95, 1.2, 2.75  # inches
_NAMED_BURNS = 3


def draw(run: RunData) -> Figure:
    """Draw phase angle and range against hours since lift-off."""
    rows = run.rows("ascent", "phasing", "docking") & np.isfinite(run["range_km"])
    hours = run["met_s"][rows] / 3600.0
    height = 1.0 + 0.55 + 2 * _HIGH + 0.55 + 0.75
    fig = style.figure(
        height,
        f"{run.title}: phase angle and range to the station",
        "How far the ship is behind the station, whole laps counted, and how far away; lines mark burns and events",
    )
    wide = style.WIDTH_IN - _LEFT - _RIGHT
    angle = style.axes(fig, (_LEFT, 0.75 + _HIGH + 0.55, wide, _HIGH))
    distance = style.axes(fig, (_LEFT, 0.75, wide, _HIGH))
    for ax in (angle, distance):
        ax.set_xlim(-0.01 * hours[-1], 1.01 * hours[-1])
        style.time_axis(ax, run.utc(0.0), "h", ticks=10)
    angle.tick_params(labelbottom=False)
    distance.set_xlabel("hours since lift-off, UTC below")

    degrees = run["phase_deg"][rows]
    angle.plot(hours, degrees, color=style.SHIP, linewidth=1.6)
    top = max(30.0, float(np.nanmax(degrees)))
    angle.set(ylim=(min(0.0, float(np.nanmin(degrees))) - 0.03 * top, 1.12 * top), ylabel="angle behind (deg)")
    angle.yaxis.set_major_locator(style.multiples(90.0 if top > 180.0 else 30.0 if top > 60.0 else 10.0))
    ends = [run.event("insertion"), run.event("rendezvous_start")]
    points = [
        Label(e["met_s"] / 3600.0, run.at(e["met_s"], "phase_deg"), _angle_words(run, e), style.SHIP)
        for e in ends
        if e
    ]
    contact = run.event("contact")
    burns = [e for e in run.burns() if e["met_s"] <= hours[-1] * 3600.0]
    marks = [(e["met_s"] / 3600.0, burn_words(e)) for e in burns[:_NAMED_BURNS]]
    marks += [(e["met_s"] / 3600.0, event_words(e["event"])) for e in (run.event("rendezvous_start"), contact) if e]
    lines = [(np.array([x, x]), np.array(angle.get_ylim())) for x, _ in marks]
    label_points(angle, points, [(hours, degrees), *lines])
    lift = label_times(angle, marks)
    style.heading(angle, "Phase angle", lift)

    km = run["range_km"][rows]
    distance.semilogy(hours, km, color=style.STATION, linewidth=1.4)
    low = max(float(km.min()), 1e-3)
    distance.set(ylim=(10.0 ** np.floor(np.log10(low)), 3e4), ylabel="range (km)")
    distance.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    distance.minorticks_off()
    for x, _ in marks:
        distance.axvline(x, color=style.MUTED, linewidth=0.7, alpha=0.55, zorder=1)
    style.heading(distance, "Range")
    last = int(np.argmin(km))
    label_points(
        distance,
        [Label(float(hours[last]), float(km[last]), f"{_distance(float(km[last]))} at {_clock(run, hours[last])}", style.STATION)],
        [(hours, km)],
    )
    return fig


def _angle_words(run: RunData, event: dict[str, object]) -> str:
    """Return the phase angle at an event in words."""
    return f"{event_words(str(event['event']))}: {run.at(float(str(event['met_s'])), 'phase_deg'):.1f}°"


def _distance(km: float) -> str:
    """Return a distance with the unit that fits it."""
    return f"{km:.3g} km" if km >= 1.0 else f"{1000.0 * km:.3g} m"


def _clock(run: RunData, hours: float) -> str:
    """Return the civil time at hours since lift-off."""
    return f"{run.utc(float(hours) * 3600.0):%H:%M} UTC"
