"""Light and ground contact as bars over the time in orbit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sim.base.arrays import BoolArray
from sim.report.plots import style
from sim.report.plots.labels import label_times
from sim.report.run import Run
from sim.report.views.earth import Stretch, elevations, stretches, sunlight
from sim.report.views.panels import Clock
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _ROW, _TOP, _GAP = 0.9, 1.5, 0.27, 1.1, 1.55  # inches
_LETTER_IN, _LETTERS = 0.08, 40  # of a station's name, at most so many
_LAST_S = 3.5 * 3600.0
_NAMED = {
    "out": ("insertion", "dv1", "dv2", "dv3", "rendezvous_start", "contact"),
    "last": ("rendezvous_start", "dv5", "flyaround_start", "final_approach", "contact"),
    "home": ("undocking", "deorbit_ignition", "entry_interface", "touchdown"),
}


def draw(run: Run) -> Figure:
    """Draw the whole way out, its last hours, and the way home, as far as the run has them."""
    met = run["met_s"]
    parts: list[tuple[str, str, BoolArray, Clock]] = []
    out = run.outbound
    if out.any():
        end = float(met[out].max())
        parts.append(("out", "The way out", out, Clock(0.0, "h", "hours since lift-off")))
        if run.event("contact") and end > 2.0 * _LAST_S:
            clock = Clock(end, "min", "minutes before contact")
            parts.append(("last", "The last hours before contact", out & (met > end - _LAST_S), clock))
    if (~out).any():
        clock = Clock(float(met[~out][0]), "min", "minutes of the way home")
        parts.append(("home", "The way home", ~out, clock))
    sites = [] if run.ground_stations is None else [site["name"] for site in run.ground_stations["sites"]]
    left = _LEFT + _LETTER_IN * max(map(len, ["sunlight", *(_short(name) for name in sites)]))
    high = _ROW * (len(sites) + 1) + 0.15
    height = _TOP + len(parts) * (high + _GAP)
    mask = "" if run.ground_stations is None else run.ground_stations["elevation_mask_deg"]
    seen = f"; bars: the ship stands {mask:g}° or higher over the ground station" if sites else ""
    fig = style.figure(height, f"{run.title}: light and ground contact", f"Yellow: full sunlight{seen}")
    for index, (name, title, rows, clock) in enumerate(parts):
        bottom = height - _TOP - (index + 1) * (high + _GAP) + 0.75
        ax = style.axes(fig, (left, bottom, style.WIDTH_IN - left - _RIGHT, high))
        _bars(ax, run, rows, clock, sites)
        events = run.first_of(*_NAMED[name])
        first, last = met[rows][0] - 1.0, met[rows][-1] + 1.0
        times = [
            (
                clock.at(event["met_s"]),
                f"{event_words(event['event'])} {run.clock(event['met_s'])}",
            )
            for event in events
            if first <= event["met_s"] <= last
        ]
        style.heading(ax, title, label_times(ax, times))
    return fig


def _short(name: str) -> str:
    """Return a name that leaves room for its bars."""
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"


def _bars(ax: Axes, run: Run, rows: BoolArray, clock: Clock, sites: list[str]) -> None:
    """Draw a row for the light and one for each ground station."""
    t = run["met_s"][rows]
    x = clock.of(t[[0, -1]])
    ax.set(xlim=(x[0], x[1]), ylim=(len(sites) + 0.5, -0.6))
    ax.grid(axis="y", visible=False)
    _row(ax, clock, stretches(t, np.full(len(t), 1.0)), 0, style.NIGHT)
    _row(ax, clock, stretches(t, sunlight(run, rows)), 0, style.SUN)
    if sites:
        assert run.ground_stations is not None
        margin = elevations(run, rows) - float(run.ground_stations["elevation_mask_deg"])
        for k, column in enumerate(margin.T):
            _row(ax, clock, stretches(t, column), k + 1, style.TARGET)
    ax.set_yticks(range(len(sites) + 1), ["sunlight", *map(_short, sites)])
    ax.tick_params(axis="y", length=0)
    style.time_axis(ax, run.utc(clock.zero_s), clock.unit, ticks=10)
    ax.set_xlabel(f"{clock.label}, UTC below")


def _row(ax: Axes, clock: Clock, found: list[Stretch], row: int, colour: str) -> None:
    """Draw stretches of time as bars of one row."""
    spans = [(begins, ends - begins) for begins, ends in (clock.of(np.array(one)) for one in found)]
    ax.broken_barh(spans, (row - 0.32, 0.64), facecolor=colour, linewidth=0.0)
