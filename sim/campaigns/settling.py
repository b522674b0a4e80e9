"""How the statistics of a campaign settle as its cases come in."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from matplotlib.ticker import NullFormatter

from sim.base.arrays import FloatArray
from sim.campaigns.directions import Asked, direction
from sim.campaigns.statistics import bounded
from sim.report.plots import style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from sim.campaigns.campaign import Campaign

_LOOKS: Final = 24
_FEWEST: Final = 20  # cases of the first look
_SIDE, _TOP, _GAP, _BOTTOM, _HIGH = 0.75, 1.25, 0.9, 0.75, 2.4  # inches
_COLUMNS: Final = 3


class Settling(NamedTuple):
    """A statistic over the first `counts` (k,) cases: `values`, with 95 % bounds `low` and `high` (k,)."""

    counts: Any
    values: FloatArray
    low: FloatArray
    high: FloatArray


def settling(columns: Mapping[str, Any], asked: Asked, *, seed: int = 0) -> dict[str, Settling]:
    """Return how each of the statistics that a campaign can be flown for settles, by its name.

    Left out is one of which too few cases tell.
    """
    found = {}
    for name, (column, statistic, _) in asked.items():
        known = np.asarray(columns[column], dtype=np.float64)
        known = known[np.isfinite(known)]
        if len(known) >= _FEWEST:
            counts = np.unique(np.geomspace(_FEWEST, len(known), _LOOKS).astype(int))
            rows = np.array([bounded(known[:count], statistic, seed=seed) for count in counts])
            found[name] = Settling(counts, *rows.T)
    return found


def draw_settling(found: Campaign) -> Figure:
    """Draw each statistic against the cases that it is told of, with its bounds."""
    asked = direction(found.plan).asked
    told = settling(found.columns, asked, seed=found.plan.seed)
    rows = max(1, math.ceil(len(told) / _COLUMNS))
    fig = style.figure(
        _TOP + rows * _HIGH + (rows - 1) * _GAP + _BOTTOM,
        f"{found.scenario.mission.name}: how surely it is known",
        "Each statistic over the first cases, and its 95 % bounds, by its name for --until",
    )
    wide = (style.WIDTH_IN - 2.0 * _SIDE - (_COLUMNS - 1) * _GAP) / _COLUMNS
    for number, (name, one) in enumerate(told.items()):
        row, column = divmod(number, _COLUMNS)
        bottom = _BOTTOM + (rows - 1 - row) * (_HIGH + _GAP)
        ax = style.axes(fig, (_SIDE + column * (wide + _GAP), bottom, wide, _HIGH))
        ax.fill_between(one.counts, one.low, one.high, color=style.SHIP, alpha=0.2, linewidth=0.0)
        ax.plot(one.counts, one.values, ".-", color=style.SHIP, linewidth=1.2, markersize=4)
        ax.axhline(one.values[-1], color=style.BURN, linewidth=0.8)
        ax.set_xscale("log")
        marked = one.counts[[0, len(one.counts) // 2, -1]]
        ax.set_xticks(marked, [f"{count:,}" for count in marked])
        ax.xaxis.set_minor_formatter(NullFormatter())
        ax.set(xlabel="cases" if number + _COLUMNS >= len(told) else "")
        half = 0.5 * float(one.high[-1] - one.low[-1])
        style.heading(ax, f"{name}: {one.values[-1]:.4g} \N{PLUS-MINUS SIGN} {half:.2g} {asked[name][2]}")
    return fig
