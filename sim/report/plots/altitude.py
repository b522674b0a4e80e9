"""Altitude of the whole flight: the days out over hours, the way back over minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sim.report.plots import style
from sim.report.plots.labels import label_times
from sim.report.plots.run_data import BoolArray, RunData
from sim.report.plots.wording import burn_words, event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HIGH = 0.85, 1.2, 2.9  # inches
_RETURN_EVENTS = (
    "undocking", "deorbit_ignition", "module_separation", "entry_interface", "parachute_command", "touchdown",
)  # fmt: skip


class Axis(NamedTuple):
    """A time axis: its unit ('h' or 'min'), the instant of its zero [s] and its words."""

    unit: str
    zero_s: float
    label: str


def draw(run: RunData) -> Figure:
    """Draw one panel for the way out and one for the way back, as far as the run has them."""
    out = run.rows("ascent", "phasing", "docking")
    back = run.rows("departure", "deorbit", "entry", "landing")
    panels = [(rows, which) for rows, which in ((out, "out"), (back, "back")) if rows.any()]
    height = 1.0 + len(panels) * (_HIGH + 1.75)
    fig = style.figure(
        height, f"{run.title}: altitude", "Geodetic height over WGS-84; lines mark burns and events"
    )
    for index, (rows, which) in enumerate(panels):
        bottom = height - 1.0 - 0.95 - _HIGH - index * (_HIGH + 1.75)
        ax = style.axes(fig, (_LEFT, bottom, style.WIDTH_IN - _LEFT - _RIGHT, _HIGH))
        if which == "out":
            title = "From lift-off to contact" if run.event("contact") else "The way out"
            _panel(ax, run, rows, Axis("h", 0.0, "hours since lift-off, UTC below"), title, _burns(run, rows))
        else:
            ignition = run.event("deorbit_ignition")
            zero = float(run["met_s"][rows][0]) if ignition is None else ignition["met_s"]
            since = "undocking" if ignition is None else "ignition of the braking burn"
            found = (run.event(name) for name in _RETURN_EVENTS)
            marks = [(e["met_s"], event_words(e["event"])) for e in found if e and e["met_s"] >= zero - 3e4]
            title = "From undocking to the ground" if run.event("touchdown") else "The way back"
            _panel(ax, run, rows, Axis("min", zero, f"minutes since {since}, UTC below"), title, marks)
    return fig


def _burns(run: RunData, rows: BoolArray) -> list[tuple[float, str]]:
    """Return the burns of the way out, the last few of them without their figures when there are many."""
    last = float(run["met_s"][rows].max())
    burns = [e for e in run.burns() if e["met_s"] <= last]
    marks = [(e["met_s"], burn_words(e)) for e in burns[:3]] + [
        (e["met_s"], event_words(e["event"])) for e in burns[3:]
    ]
    found = (run.event(name) for name in ("insertion", "contact"))
    return marks + [(e["met_s"], event_words(e["event"])) for e in found if e]


def _panel(
    ax: Axes, run: RunData, rows: BoolArray, axis: Axis, title: str, marks: list[tuple[float, str]]
) -> None:
    """Draw altitude over time with labelled instants (met [s], text)."""
    scale = 3600.0 if axis.unit == "h" else 60.0
    x = (run["met_s"][rows] - axis.zero_s) / scale
    y = run["altitude_km"][rows]
    ax.plot(x, y, color=style.SHIP, linewidth=1.2)
    span = float(x[-1] - x[0])
    ax.set(xlim=(x[0] - 0.01 * span, x[-1] + 0.01 * span), ylim=(0.0, 1.08 * float(y.max())))
    ax.set(xlabel=axis.label, ylabel="altitude (km)")
    style.time_axis(ax, run.utc(axis.zero_s), axis.unit, ticks=10)
    lift = label_times(ax, [((t - axis.zero_s) / scale, text) for t, text in marks])
    style.heading(ax, title, lift)
