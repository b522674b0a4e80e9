"""The one quiet style of all pictures: colours, figure, titles, axes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MultipleLocator
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

mpl.rcParams["text.parse_math"] = False  # names are drawn as they are: "$x$" is no formula

INK = "#22303c"
MUTED = "#6b7a87"
GRID = "#e3e8ec"
LAND = "#aab4bc"
SHIP = "#1f5fa8"
STATION = "#c2611a"
BURN = "#b3261e"
HEAT = "#c2611a"
TARGET = "#2c7a4b"
WIDTH_IN, DPI = 13.0, 110  # 1430 pixels wide

SMALL, NORMAL, LARGE = 9.5, 10.5, 15.0
STEPS_MIN = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080)


def figure(height_in: float, title: str, subtitle: str) -> Figure:
    """Return an empty figure of the common width with its title and one line of what is seen."""
    fig = Figure(figsize=(WIDTH_IN, height_in), dpi=DPI, facecolor="white")
    FigureCanvasAgg(fig)
    fig.text(0.035, 1 - 0.30 / height_in, title, size=LARGE, weight="bold", color=INK, va="center")
    fig.text(0.035, 1 - 0.60 / height_in, subtitle, size=NORMAL, color=MUTED, va="center")
    return fig


def axes(fig: Figure, box_in: tuple[float, float, float, float]) -> Axes:
    """Add axes in the common style at (left, bottom, width, height) in inches."""
    width, height = fig.get_size_inches()
    left, bottom, wide, high = box_in
    ax = fig.add_axes((left / width, bottom / height, wide / width, high / height))
    ax.set_axisbelow(True)
    ax.grid(color=GRID, linewidth=0.8)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        ax.spines[side].set_color(MUTED)
    ax.tick_params(colors=MUTED, labelsize=SMALL, labelcolor=INK, length=3)
    ax.xaxis.label.set(size=NORMAL, color=INK)
    ax.yaxis.label.set(size=NORMAL, color=INK)
    return ax


def heading(ax: Axes, text: str, lift_px: float = 0.0) -> None:
    """Write a panel's heading above its left corner, over labels that reach `lift_px` pixels up."""
    ax.annotate(
        text, (0, 1), xycoords="axes fraction", xytext=(0, 6.0 + lift_px * 72.0 / DPI),
        textcoords="offset points", size=NORMAL, weight="bold", color=INK, va="bottom", annotation_clip=False,
    )  # fmt: skip


def key(ax: Axes, entries: Sequence[tuple[Artist, str]]) -> None:
    """Explain marks above a panel's right corner, in line with its heading."""
    ax.legend(
        [mark for mark, _ in entries], [text for _, text in entries], loc="lower right", frameon=False,
        bbox_to_anchor=(1.01, 1.0), borderaxespad=0.1, fontsize=SMALL - 1.0, labelcolor=INK,
        handletextpad=0.3, ncols=len(entries),
    )  # fmt: skip


def time_axis(ax: Axes, zero: datetime, unit: str, ticks: int = 9) -> None:
    """Tick a time axis in `unit` ('h' or 'min') since `zero`, with UTC under each tick."""
    per_unit = 60.0 if unit == "h" else 1.0
    low, high = ax.get_xlim()
    span_min = (high - low) * per_unit
    step = next((s for s in STEPS_MIN if span_min / s <= ticks), STEPS_MIN[-1])
    ax.xaxis.set_major_locator(MultipleLocator(step / per_unit))
    days = span_min > 1440.0

    def label(value: float, _position: object) -> str:
        instant = zero + timedelta(minutes=value * per_unit)
        if instant.microsecond or instant.second % 30:
            instant += timedelta(seconds=0.5)
        clock = f"{instant:%H:%M:%S}" if not days and (instant.second or step < 1) else f"{instant:%H:%M}"
        count = f"{value:g}".replace("-", "\N{MINUS SIGN}")
        return f"{count}\n{instant.day} {instant:%b} {clock}" if days else f"{count}\n{clock}"

    ax.xaxis.set_major_formatter(FuncFormatter(label))


def broken_at_dateline(
    longitude_deg: NDArray[np.float64], latitude_deg: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return a track with NaN put in wherever it jumps across the date line."""
    jumps = np.flatnonzero(np.abs(np.diff(longitude_deg)) > 180.0) + 1
    return np.insert(longitude_deg, jumps, np.nan), np.insert(latitude_deg, jumps, np.nan)


def multiples(step: float) -> MultipleLocator:
    """Return a locator of ticks at the multiples of `step`."""
    return MultipleLocator(step)
