"""Pictures of a campaign: where it comes down, how its results spread, what makes them, how it falls."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from matplotlib.ticker import MaxNLocator, NullFormatter

from sim.base.arrays import BoolArray, FloatArray
from sim.campaigns.campaign import Campaign
from sim.campaigns.directions import HOME, direction
from sim.campaigns.footprint import footprint, landed
from sim.campaigns.panels import Bars, bars, histogram, settling
from sim.campaigns.returns import Returns, fly_case, returns_of
from sim.flown import Flown
from sim.report.plots import save_picture, style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SIDE, _TOP, _GAP, _BOTTOM = 0.75, 1.25, 0.9, 0.75  # inches
_COLUMNS: Final = 3  # of panels of how statistics settle
_BARS: Final = 12  # of a tornado
_FALLS: Final = 30  # drawn of all cases
_AS_FLOWN: Final[dict[str, Any]] = {"color": style.SHIP, "linewidth": 0.6}
_AS_PLANNED: Final[dict[str, Any]] = {"color": style.BURN, "linewidth": 1.8, "linestyle": (0, (4.0, 1.5))}
_MORE: Final[dict[str, Any]] = {"facecolor": style.SHIP, "edgecolor": style.SHIP}
_LESS: Final[dict[str, Any]] = {"facecolor": style.PAPER, "edgecolor": style.STATION, "hatch": "////"}
_HISTOGRAMS_UP: Final = {
    "lateral_offset_m": "off the port's axis at contact [m]",
    "closing_speed_mps": "closing speed [m/s]",
    "late_s": "contact later than planned [s]",
    "start_km": "range at the start of the rendezvous [km]",
    "phasing_mps": "phasing burns [m/s]",
    "approach_kg": "propellant of the approach [kg]",
}
_HISTOGRAMS: Final = {
    "downrange_km": "down-range of the target [km]",
    "crossrange_km": "to the right of it [km]",
    "miss_km": "from the target [km]",
    "peak_load_g": "peak load [g]",
    "flight_s": "ignition to touchdown [s]",
    "propellant_kg": "propellant of the braking burn [kg]",
}


def draw(found: Campaign, folder: Path) -> list[Path]:
    """Draw all pictures of a campaign into a folder; raises OutputError."""
    home = direction(found.plan) is HOME
    drawn = [] if not home else [("footprint.png", footprint)]
    drawn += [("histograms.png", histograms), ("tornado.png", tornado), ("convergence.png", convergence)]
    drawn += [] if not home else [("descents.png", descents)]
    return [save_picture(figure(found), folder / name) for name, figure in drawn]


def histograms(found: Campaign) -> Figure:
    """Draw how the results are distributed."""
    high, gap, home = 2.5, 0.95, direction(found.plan) is HOME
    fig = style.figure(
        _TOP + 2.0 * high + gap + _BOTTOM,
        f"{found.scenario.mission.name}: what comes out",
        f"{'Landings' if home else 'Contacts'}: {found.statistics.ended:,}; lines at the median, and, "
        "dashed, at 2.5 and 97.5 %",
    )
    wide = (style.WIDTH_IN - 2.0 * _SIDE - 2.0 * _GAP) / 3.0
    for number, (name, words) in enumerate((_HISTOGRAMS if home else _HISTOGRAMS_UP).items()):
        row, column = divmod(number, 3)
        box = (_SIDE + column * (wide + _GAP), _BOTTOM + (1 - row) * (high + gap), wide, high)
        ax, values = style.axes(fig, box), landed(found, name)
        spread = histogram(values)
        if spread is None:
            ax.set(xlabel=words, xticks=[], yticks=[])
            style.heading(ax, "too few cases to tell")
            continue
        ax.stairs(spread.counts, spread.edges, fill=True, color=style.SHIP, alpha=0.8)
        for value, stroke in ((spread.low, "--"), (spread.median, "-"), (spread.high, "--")):
            ax.axvline(value, color=style.BURN, linewidth=1.3, linestyle=stroke)
        ax.xaxis.set_major_locator(MaxNLocator(5))
        ax.yaxis.set_major_locator(MaxNLocator(6, integer=True))
        ax.set(xlabel=words, ylabel="cases" if column == 0 else "")
    return fig


def tornado(found: Campaign) -> Figure:
    """Draw what makes the landings scatter, along and across the track, or the cost of arrivals."""
    home = direction(found.plan) is HOME
    results = ("downrange_km", "crossrange_km") if home else ("phasing_mps", "approach_kg")
    fig = style.figure(
        _TOP + 4.6 + _BOTTOM,
        f"{found.scenario.mission.name}: what makes it scatter",
        f"Change of {'the landing' if home else 'the cost'} with one more standard deviation of a quantity, "
        "by linear regression; hatched: towards less",
    )
    frame: Any = found.frame()
    names = direction(found.plan).ready(found.plan).paths
    room, gap = 2.9, 3.1
    wide = 0.5 * (style.WIDTH_IN - _SIDE - room - gap)
    for number, result in enumerate(results):
        ax = style.axes(fig, (room + number * (wide + gap), _BOTTOM, wide, 4.6))
        units = ("km, along the track", "km, across the track") if home else ("m/s", "kg")
        words = (_HISTOGRAMS | _HISTOGRAMS_UP)[result].rpartition(" [")[0]
        ax.set(xlabel=f"change of it [{units[number]}]")
        fit = bars(frame, names, result, _BARS)
        if fit is None:
            ax.set(xticks=[], yticks=[])
            style.heading(ax, f"{words}: too few cases to tell")
            continue
        _bars(ax, fit)
        style.heading(ax, f"{words}: linear for {100.0 * fit.explained:.0f} %")
    return fig


def _bars(ax: Axes, fit: Bars) -> None:
    """Draw bars, the greatest on top; hatched where more of a quantity makes less of the result."""
    rows = np.arange(len(fit.names))[::-1]
    for row, slope in zip(rows.tolist(), fit.slopes.tolist(), strict=True):
        less, told = slope < 0.0, f"{float(f'{slope:.2g}'):+g}"
        ax.barh(row, slope, height=0.7, **(_LESS if less else _MORE))
        ax.annotate(
            style.minus(told), (slope, row), (-4 if less else 4, 0), textcoords="offset points",
            ha="right" if less else "left", va="center", size=style.SMALL - 1.0, color=style.INK,
        )  # fmt: skip
    ax.axvline(0.0, color=style.INK, linewidth=0.8)
    ax.margins(x=0.2)
    labels = [
        f"{_short(name)} \N{PLUS-MINUS SIGN} {float(f'{sigma:.3g}'):g}"
        for name, sigma in zip(fit.names, fit.sigmas, strict=True)
    ]
    ax.set_yticks(rows, labels)


def _short(path: str) -> str:
    """Return the last words of a path."""
    keys = path.split(".")
    return " ".join(keys[-2:])


def descents(found: Campaign) -> Figure:
    """Draw the fan of altitudes against time, and of loads, over the first cases that landed."""
    fig = style.figure(
        _TOP + 4.6 + _BOTTOM,
        f"{found.scenario.mission.name}: how it falls",
        f"The first {_FALLS} cases that landed, and the flight as planned",
    )
    wide, low, gap = 0.5 * (style.WIDTH_IN - 2.0 * _SIDE - _GAP), 1.6, 0.7
    left = style.axes(fig, (_SIDE, _BOTTOM + low + gap, wide, 4.6 - low - gap))
    beside = style.axes(fig, (_SIDE, _BOTTOM, wide, low))
    right = style.axes(fig, (_SIDE + wide + _GAP, _BOTTOM, wide, 4.6))
    (plan, _), planned = found.landings, found.planned
    returns = returns_of(plan)
    first = np.flatnonzero(np.asarray(found.columns["status"]) == "landed")[:_FALLS].tolist()
    own, marks = _fall(planned), []
    for case in (*first, None):  # that as planned over the others
        fall = own if case is None else _fall(fly_case(planned, _inputs(returns, case), plan, case))
        look = _AS_PLANNED if case is None else _AS_FLOWN
        minutes, beyond = (fall.t - plan.ignition) / 60.0, (fall.t < own.t[0]) | (fall.t > own.t[-1])
        higher = np.where(beyond, np.nan, fall.height - np.interp(fall.t, own.t, own.height))
        marks.append((left.plot(minutes, fall.height, **look)[0], "planned" if case is None else "cases"))
        beside.plot(minutes, higher, **look)
        right.plot(minutes[fall.alone], fall.load[fall.alone], **look)
    style.key(left, [marks[0], marks[-1]] if first else marks)
    left.set(ylabel="altitude [km]")
    beside.set(xlabel="minutes after the planned ignition", ylabel="by [km]", xlim=left.get_xlim())
    right.set(xlabel="minutes after the planned ignition", ylabel="load [g]")
    style.heading(left, "Altitude")
    style.heading(beside, "Higher than planned")
    style.heading(right, "Load down to the parachute command")
    return fig


def _inputs(returns: Returns, case: int) -> dict[str, float]:
    return {path: float(column[0]) for path, column in returns.inputs(range(case, case + 1)).items()}


class _Fall(NamedTuple):
    """A way down from the module separation: `t` (k,) [s], height [km], load [g]; `alone`: without canopy."""

    t: FloatArray
    height: FloatArray
    load: FloatArray
    alone: BoolArray


def _fall(flown: Flown) -> _Fall:
    arcs = [(phase, arc) for phase, arc in flown.arcs if phase in ("entry", "landing")]
    when = [np.linspace(arc.t[0], arc.t[-1], 300) for _, arc in arcs]
    return _Fall(
        np.concatenate(when),
        np.concatenate([arc.places(t)[:, 2] / 1000.0 for (_, arc), t in zip(arcs, when, strict=True)]),
        np.concatenate([arc.load(t) for (_, arc), t in zip(arcs, when, strict=True)]),
        np.concatenate([np.full(len(t), phase == "entry") for (phase, _), t in zip(arcs, when, strict=True)]),
    )


def convergence(found: Campaign) -> Figure:
    """Draw each statistic against the cases that it is told of, with its bounds."""
    asked = direction(found.plan).asked
    told = settling(found.columns, asked, seed=found.plan.seed)
    rows, high = max(1, math.ceil(len(told) / _COLUMNS)), 2.4
    fig = style.figure(
        _TOP + rows * high + (rows - 1) * _GAP + _BOTTOM,
        f"{found.scenario.mission.name}: how surely it is known",
        "Each statistic over the first cases, and its 95 % bounds, by its name for --until"
        if told
        else "Too few cases to tell",
    )
    wide = (style.WIDTH_IN - 2.0 * _SIDE - (_COLUMNS - 1) * _GAP) / _COLUMNS
    for number, (name, one) in enumerate(told.items()):
        row, column = divmod(number, _COLUMNS)
        bottom = _BOTTOM + (rows - 1 - row) * (high + _GAP)
        ax = style.axes(fig, (_SIDE + column * (wide + _GAP), bottom, wide, high))
        ax.fill_between(one.counts, one.low, one.high, color=style.SHIP, alpha=0.2, linewidth=0.0)
        ax.plot(one.counts, one.values, ".-", color=style.SHIP, linewidth=1.2, markersize=4)
        ax.axhline(one.values[-1], color=style.BURN, linewidth=0.8)
        ax.set_xscale("log")
        marked = one.counts[[0, len(one.counts) // 2, -1]]
        ax.set_xticks(marked, [f"{count:,}" for count in marked])
        ax.xaxis.set_minor_formatter(NullFormatter())
        ax.set(xlabel="cases" if number + _COLUMNS >= len(told) else "")
        half = 0.5 * float(one.high[-1] - one.low[-1])
        style.heading(ax, f"{name}: {style.bounded(one.values[-1], half)} {asked[name].unit}")
    return fig
