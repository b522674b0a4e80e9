"""The chase: angle behind the station and distance to it over the days from lift-off to contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points, label_times
from sim.report.run import Run
from sim.report.wording import burn_words, event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HIGH = 0.95, 1.2, 2.75  # inches
_NAMED_BURNS = 3


def draw(run: Run) -> Figure:
    """Draw phase angle and range against hours since lift-off."""
    rows = run.outbound & np.isfinite(run["range_km"])
    hours = run["met_s"][rows] / 3600.0
    height = 1.0 + 0.55 + 2 * _HIGH + 0.55 + 0.75
    fig = style.figure(
        height,
        f"{run.title}: phase angle and range to the station",
        "How far the ship is behind the station, whole laps counted, and how far away from it",
    )
    wide = style.WIDTH_IN - _LEFT - _RIGHT
    angle = style.axes(fig, (_LEFT, 0.75 + _HIGH + 0.55, wide, _HIGH))
    distance = style.axes(fig, (_LEFT, 0.75, wide, _HIGH))
    for ax in (angle, distance):
        ax.set_xlim(-0.01 * hours[-1], 1.01 * hours[-1])
        style.time_axis(ax, run.utc(0.0), "h", ticks=10)
    angle.tick_params(labelbottom=False)
    distance.set_xlabel("hours since lift-off, UTC below")

    marks = _marks(run, float(hours[-1]))
    _angle(angle, run, hours, run["phase_deg"][rows], marks)
    _range(distance, run, hours, run["range_km"][rows], run["phase_deg"][rows], marks)
    return fig


def _marks(run: Run, until_h: float) -> list[tuple[float, str]]:
    """Return the instants [h] to mark, with their words."""
    burns = [e for e in run.burns() if e["met_s"] <= until_h * 3600.0]
    ends = [e for e in (run.event("rendezvous_start"), run.event("contact")) if e]
    return [(e["met_s"] / 3600.0, burn_words(e)) for e in burns[:_NAMED_BURNS]] + [
        (e["met_s"] / 3600.0, event_words(e["event"])) for e in ends
    ]


def _angle(
    ax: Axes, run: Run, hours: FloatArray, degrees: FloatArray, marks: list[tuple[float, str]]
) -> None:
    """Draw the phase angle with its values at both ends of the chase."""
    ax.plot(hours, degrees, color=style.SHIP, linewidth=1.6)
    top = max(30.0, float(np.nanmax(degrees)))
    ax.set(ylim=(min(0.0, float(np.nanmin(degrees))) - 0.03 * top, 1.12 * top), ylabel="angle behind (deg)")
    ax.yaxis.set_major_locator(style.multiples(90.0 if top > 180.0 else 30.0 if top > 60.0 else 10.0))
    first = int(np.flatnonzero(np.isfinite(degrees))[0])
    start = "insertion" if run.event("insertion") else "start"
    points = [
        Label(float(hours[first]), float(degrees[first]), f"{start}: {degrees[first]:.1f}°", style.SHIP)
    ]
    if event := run.event("rendezvous_start"):
        behind = run.at(event["met_s"], "phase_deg")
        words = f"{event_words(event['event'])}: {behind:.1f}°"
        points.append(Label(event["met_s"] / 3600.0, behind, words, style.SHIP))
    lines = [(np.array([x, x]), np.array(ax.get_ylim())) for x, _ in marks]
    label_points(ax, points, [(hours, degrees), *lines])
    style.heading(ax, "Phase angle", label_times(ax, marks))


def _range(
    ax: Axes,
    run: Run,
    hours: FloatArray,
    km: FloatArray,
    degrees: FloatArray,
    marks: list[tuple[float, str]],
) -> None:
    """Draw the range with its smallest values."""
    ax.semilogy(hours, km, color=style.STATION, linewidth=1.4)
    ax.set(ylim=(10.0 ** np.floor(np.log10(max(float(km.min()), 1e-3))), 3e4), ylabel="range (km)")
    ax.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    ax.minorticks_off()
    for x, _ in marks:
        ax.axvline(x, color=style.MUTED, linewidth=0.7, alpha=0.55, zorder=1)
    style.heading(ax, "Range")
    lines = [(np.array([x, x]), np.array(ax.get_ylim())) for x, _ in marks]
    label_points(ax, _nearest(run, hours, km, degrees), [(hours, km), *lines])


def _nearest(run: Run, hours: FloatArray, km: FloatArray, degrees: FloatArray) -> list[Label]:
    """Return the labels of where the ship passes the station a lap early, and of the end of the chase."""
    least, end = float(km[-1]), run.clock(float(hours[-1]) * 3600.0)
    words = f"{_distance(least)} at {end} UTC"
    if run.event("contact"):
        words = f"contact at {end} UTC: {_distance(least)} between the centres of mass"
    labels = [Label(float(hours[-1]), least, words, style.STATION)]
    inner = km[1:-1]
    near = (inner < km[:-2]) & (inner <= km[2:]) & (inner < 1000.0) & (degrees[1:-1] > 180.0)
    for index in np.flatnonzero(near) + 1:
        words = f"passes the station at {_distance(float(km[index]))}, a lap early"
        labels.append(Label(float(hours[index]), float(km[index]), words, style.STATION))
    return labels


def _distance(km: float) -> str:
    """Return a distance with the unit that fits it."""
    return f"{km:.3g} km" if km >= 1.0 else f"{1000.0 * km:.3g} m"
