"""Altitude of the whole flight: the days out over hours, the way back over minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sim.base.arrays import BoolArray
from sim.report.plots import style
from sim.report.plots.labels import label_times
from sim.report.run import Run
from sim.report.wording import burn_words, event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEFT, _RIGHT, _HIGH = 0.85, 1.2, 2.9  # inches
_SHORT_S = 4.0 * 3600.0  # a way out shorter than this is told in minutes
_RETURN_EVENTS = (
    "undocking", "deorbit_ignition", "module_separation", "entry_interface", "parachute_command", "touchdown",
)  # fmt: skip


class Axis(NamedTuple):
    """A time axis: its unit ('h' or 'min'), the instant of its zero [s] and its words."""

    unit: str
    zero_s: float
    label: str


def draw(run: Run) -> Figure:
    """Draw one panel for the way out and one for the way back, as far as the run has them."""
    ways = ((run.outbound, "out"), (~run.outbound, "back"))
    panels = [(rows, which) for rows, which in ways if rows.any()]
    height = 1.0 + len(panels) * (_HIGH + 1.75)
    fig = style.figure(
        height, f"{run.title}: altitude", "Geodetic height over WGS-84; lines mark burns and events"
    )
    for index, (rows, which) in enumerate(panels):
        bottom = height - 1.0 - 0.95 - _HIGH - index * (_HIGH + 1.75)
        ax = style.axes(fig, (_LEFT, bottom, style.WIDTH_IN - _LEFT - _RIGHT, _HIGH))
        if which == "out":
            short = float(run["met_s"][rows].max()) < _SHORT_S
            axis = Axis(
                "min" if short else "h", 0.0, f"{'minutes' if short else 'hours'} since lift-off, UTC below"
            )
            _panel(ax, run, rows, axis, _way_out(run), _burns(run, rows))
        else:
            ignition = run.event("deorbit_ignition")
            zero = float(run["met_s"][rows][0]) if ignition is None else ignition["met_s"]
            since = "undocking" if ignition is None else "ignition of the braking burn"
            found = (run.event(name) for name in _RETURN_EVENTS)
            marks = [(e["met_s"], event_words(e["event"])) for e in found if e and e["met_s"] >= zero - 3e4]
            title = "From undocking to the ground" if run.event("touchdown") else "The way back"
            _panel(ax, run, rows, Axis("min", zero, f"minutes since {since}, UTC below"), title, marks)
    return fig


def _way_out(run: Run) -> str:
    """Return the heading of the first panel: how far the way out goes."""
    if run.event("contact"):
        return "From lift-off to contact"
    return "The way out" if run.rows("phasing").any() else "From lift-off to insertion"


def _burns(run: Run, rows: BoolArray) -> list[tuple[float, str]]:
    """Return the burns of the way out, with insertion and contact; burns in quick succession as one."""
    first, last = float(run["met_s"][rows].min()), float(run["met_s"][rows].max())
    groups: list[list[dict[str, Any]]] = []
    for burn in (e for e in run.burns() if e["met_s"] <= last):
        if groups and burn["met_s"] - groups[-1][-1]["met_s"] < 0.01 * (last - first):
            groups[-1].append(burn)
        else:
            groups.append([burn])
    marks = [
        (
            group[0]["met_s"],
            burn_words(group[0])
            if len(group) == 1
            else f"{event_words(group[0]['event'])} to {event_words(group[-1]['event'])}",
        )
        for group in groups
    ]
    found = (run.event(name) for name in ("insertion", "contact"))
    return marks + [(e["met_s"], event_words(e["event"])) for e in found if e]


def _panel(
    ax: Axes, run: Run, rows: BoolArray, axis: Axis, title: str, marks: list[tuple[float, str]]
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
