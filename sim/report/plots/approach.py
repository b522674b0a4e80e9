"""The approach in the station's frame, from half a thousand kilometres to the port, in zooming panels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.report.plots import style
from sim.report.plots.labels import Label, label_points
from sim.report.plots.run_data import RunData
from sim.report.plots.wording import burn_words, event_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FloatArray = NDArray[np.float64]

_LEFT, _WIDE, _HIGH, _GAP_X, _GAP_Y = 0.95, 5.25, 3.6, 1.05, 1.05  # inches
_REACHES = ((500.0, "km"), (50.0, "km"), (5.0, "km"), (0.4, "m"))  # largest distance [km], unit of the axes


class Path(NamedTuple):
    """The ship from the station, curvilinear: `along` its orbit and `radial` [km], at `met` [s]."""

    met: FloatArray
    along: FloatArray
    radial: FloatArray
    distance: FloatArray


def draw(run: RunData) -> Figure:
    """Draw the approach in four panels, each a tenth of the one before."""
    path = _path(run)
    height = 1.3 + 2 * _HIGH + _GAP_Y + 0.7
    fig = style.figure(
        height,
        f"{run.title}: approach in the station's frame",
        "The station is at the origin and flies to the right, the Earth is below; "
        "distances along its orbit and in height",
    )
    for index, (reach, unit) in enumerate(_REACHES):
        column, row = index % 2, index // 2
        bottom = height - 1.3 - _HIGH - row * (_HIGH + _GAP_Y)
        ax = style.axes(fig, (_LEFT + column * (_WIDE + _GAP_X), bottom, _WIDE, _HIGH))
        _panel(ax, run, path, reach, unit)
    return fig


def _path(run: RunData) -> Path:
    """Return the docking's path, bent along the station's orbit so that a level ship stays level far away."""
    rows = run.rows("phasing", "docking") & np.isfinite(run["relative_along_m"])
    x, y, z = (run[f"relative_{axis}_m"][rows] for axis in ("radial", "along", "cross"))
    ship = np.sqrt(sum(run[f"{axis}_m"][rows] ** 2 for axis in "xyz"))
    station = np.sqrt(ship**2 - y**2 - z**2) - x
    along = station * np.arctan2(y, station + x)
    return Path(
        run["met_s"][rows], along / 1000.0, (ship - station) / 1000.0, np.sqrt(x**2 + y**2 + z**2) / 1000.0
    )


def _panel(ax: Axes, run: RunData, path: Path, reach: float, unit: str) -> None:
    """Draw what happened after the ship last came within `reach` [km] of the station."""
    scale = 1000.0 if unit == "m" else 1.0
    outside = np.flatnonzero(path.distance > reach)
    first = int(outside[-1]) if len(outside) and outside[-1] < len(path.met) - 2 else 0
    shown = slice(first, None)
    x, y = path.along[shown] * scale, path.radial[shown] * scale
    _limits(ax, x, y, equal=reach < 10.0)
    ax.axhline(0.0, color=style.MUTED, linewidth=0.8)
    ax.axvline(0.0, color=style.MUTED, linewidth=0.8)
    ax.plot(x, y, color=style.SHIP, linewidth=1.5)
    ax.plot(0.0, 0.0, "s", color=style.STATION, markersize=6, zorder=6)
    ax.set(xlabel=f"along track ({unit}), flight to the right", ylabel=f"radial ({unit}), up")
    start = run.utc(float(path.met[first]))
    size = f"{reach * scale:g} {unit}"
    style.heading(ax, f"Last {size}: from {start:%H:%M:%S} UTC")
    labels = [Label(0.0, 0.0, "station", style.STATION, "")]
    for event in run.events:
        met = event["met_s"]
        if event["phase"] not in ("phasing", "docking") or not path.met[first] <= met <= path.met[-1]:
            continue
        place = (
            float(np.interp(met, path.met, path.along)) * scale,
            float(np.interp(met, path.met, path.radial)) * scale,
        )
        # Events that fall on the station at this zoom belong to a later panel.
        if np.hypot(*place) < 0.1 * reach * scale and reach > _REACHES[-1][0]:
            continue
        burn = "delta_v_mps" in event
        text = burn_words(event) if burn else event_words(event["event"])
        labels.append(Label(*place, text, style.BURN if burn else style.INK))
    axes_lines = [(np.array(ax.get_xlim()), np.zeros(2)), (np.zeros(2), np.array(ax.get_ylim()))]
    label_points(ax, labels, [(x, y), *axes_lines])


def _limits(ax: Axes, x: FloatArray, y: FloatArray, *, equal: bool) -> None:
    """Set limits that hold the path and the station with a margin; one scale on both axes when `equal`."""
    low = np.array([min(0.0, x.min()), min(0.0, y.min())])
    high = np.array([max(0.0, x.max()), max(0.0, y.max())])
    size = np.maximum(high - low, 0.02 * (high - low).max())
    low, high = low - 0.12 * size, high + 0.12 * size
    if equal:
        shape = _WIDE / _HIGH
        wide, tall = high - low
        grow = np.array([max(0.0, shape * tall - wide), max(0.0, wide / shape - tall)]) / 2.0
        low, high = low - grow, high + grow
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
