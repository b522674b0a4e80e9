"""The descent: altitude against speed, load and heating against time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.report.plots import style
from sim.report.plots.labels import Label, label_points
from sim.report.run import Run
from sim.report.wording import event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_TOP_KM = 125.0
# The other events under the canopies fall on one spot here; the timeline has them.
_EVENTS = ("entry_interface", "peak_heating", "peak_load", "parachute_command", "main_canopy", "touchdown")
_LEFT, _WIDE, _GAP, _TALL = 0.95, 5.3, 1.15, 5.6  # inches


class Curve(NamedTuple):
    """One column against time: scale to the axis's unit, words, colour, that unit, the event of its peak."""

    column: str
    scale: float
    label: str
    title: str
    color: str
    unit: str
    peak: str


LOAD = Curve("load_g", 1.0, "load (g)", "Load", style.SHIP, "g", "peak_load")
HEATING = Curve("heat_flux_wpm2", 1e-6, "heat flux (MW/m²)", "Heating", style.BURN, "MW/m²", "peak_heating")


def draw(run: Run) -> Figure:
    """Draw the fall through the air from the last coast to the ground, or as far as the run goes."""
    rows = run.rows("deorbit", "entry", "landing") & (run["altitude_km"] < _TOP_KM)
    height = 1.3 + _TALL + 0.75
    fig = style.figure(
        height,
        f"{run.title}: descent",
        "Altitude against speed relative to the air; load and stagnation-point heating against time",
    )
    _altitude_speed(style.axes(fig, (_LEFT, 0.75, _WIDE, _TALL)), run, rows)
    interface = run.event("entry_interface")
    zero = float(run["met_s"][rows][0]) if interface is None else interface["met_s"]
    high = (_TALL - 0.95) / 2
    left = _LEFT + _WIDE + _GAP
    wide = style.WIDTH_IN - left - 0.5
    load = style.axes(fig, (left, 0.75 + high + 0.95, wide, high))
    heat = style.axes(fig, (left, 0.75, wide, high))
    _over_time(load, run, zero, LOAD)
    _over_time(heat, run, zero, HEATING)
    heat.set_xlabel("minutes since entry interface, UTC below" if interface else "minutes, UTC below")
    return fig


def _altitude_speed(ax: Axes, run: Run, rows: BoolArray) -> None:
    """Draw altitude against airspeed with the events of the fall."""
    x, y = run["airspeed_mps"][rows] / 1000.0, run["altitude_km"][rows]
    ax.plot(x, y, color=style.SHIP, linewidth=1.7)
    ax.set(xlim=(-0.02 * x.max(), 1.1 * x.max()), ylim=(-2.0, _TOP_KM), xlabel="speed against the air (km/s)")
    ax.set_ylabel("altitude (km)")
    style.heading(ax, "Altitude against speed")
    events = [e for e in (run.event(name) for name in _EVENTS) if e]
    labels = [
        Label(
            run.at(e["met_s"], "airspeed_mps") / 1000.0,
            e["altitude_km"],
            f"{event_words(e['event'])}, {run.clock(e['met_s'])}",
        )
        for e in events
    ]
    label_points(ax, labels, [(x, y)])


def _over_time(ax: Axes, run: Run, zero: float, curve: Curve) -> None:
    """Draw one curve from a minute before `zero` [s] to a minute after the parachute command."""
    command = run.event("parachute_command")
    falling = run.rows("deorbit", "entry", "landing")
    end = float(run["met_s"][falling][-1]) if command is None else command["met_s"] + 60.0
    rows = falling & (run["met_s"] >= zero - 60.0) & (run["met_s"] <= end) & np.isfinite(run[curve.column])
    t, y = (run["met_s"][rows] - zero) / 60.0, run[curve.column][rows] * curve.scale
    if not len(t):
        return
    ax.plot(t, y, color=curve.color, linewidth=1.7)
    ax.set(xlim=(t[0], t[-1]), ylim=(0.0, max(1.25 * float(y.max()), 1e-6)), ylabel=curve.label)
    style.time_axis(ax, run.utc(zero), "min", ticks=7)
    style.heading(ax, curve.title)
    label_points(ax, _peaks(run, curve, zero, t, y), [(t, y)])


def _peaks(run: Run, curve: Curve, zero: float, t: FloatArray, y: FloatArray) -> list[Label]:
    """Return the labels of a curve's peak, and of the opening canopies where they pull."""
    peak, command = run.event(curve.peak), run.event("parachute_command")
    found = []
    if peak is not None:
        at = int(np.abs(t - (peak["met_s"] - zero) / 60.0).argmin())
        found.append((at, f"{y[at]:.3g} {curve.unit} at {run.clock(peak['met_s'])}"))
    if command is not None and curve is LOAD:
        late = np.flatnonzero(t > (command["met_s"] - zero) / 60.0)
        if len(late):
            at = int(late[y[late].argmax()])
            found.append((at, f"{y[at]:.3g} {curve.unit}, canopies opening"))
    return [Label(float(t[at]), float(y[at]), words, curve.color) for at, words in found]
