"""The one quiet style of all pictures: colours, figure, titles, axes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import matplotlib as mpl
import numpy as np
from matplotlib import colors
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MultipleLocator
from numpy.typing import NDArray

from sim.report.plots import letters
from sim.report.views.panels import Role

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

mpl.rcParams["text.parse_math"] = False  # names are drawn as they are: "$x$" is no formula
mpl.rcParams["svg.hashsalt"] = "pad-to-landing"  # so that two drawings of a run are the same bytes
mpl.rcParams["pdf.fonttype"] = 42  # letters stay letters

# Colours by what they stand for; `use` says what they look like. Contrast with the paper is 4.5:1 or more for
# whatever is written in them, and strokes and marks differ too, for grey printers and colour-blind readers.
INK, MUTED, GRID, LAND, PAPER, NIGHT = (
    f"flight:{name}" for name in ("ink", "muted", "grid", "land", "paper", "night")
)
SHIP, STATION, BURN, HEAT, TARGET, WATER, SUN = (
    f"flight:{name}" for name in ("ship", "station", "burn", "heat", "target", "water", "sun")
)
LIGHT: Final[dict[str, str]] = {
    INK: "#22303c", MUTED: "#5f6c78", GRID: "#e3e8ec", LAND: "#98a4ae", PAPER: "#ffffff", NIGHT: "#dfe4ea",
    SHIP: "#0b5cad", STATION: "#a84300", BURN: "#8a2a9b", HEAT: "#7d5a00", TARGET: "#00694a",
    WATER: "#9cc3df", SUN: "#d99a00",
}  # fmt: skip
DARK: Final[dict[str, str]] = {
    INK: "#e6e9ec", MUTED: "#a3b0bc", GRID: "#2c353e", LAND: "#5e6c78", PAPER: "#13171c", NIGHT: "#222b35",
    SHIP: "#6cb6ff", STATION: "#ff9f5a", BURN: "#e29bf0", HEAT: "#e6c35c", TARGET: "#5fd3a3",
    WATER: "#3f6d8c", SUN: "#f2c14e",
}  # fmt: skip
ROLES: Final[dict[Role, str]] = {
    "ship": SHIP, "station": STATION, "burn": BURN, "target": TARGET, "heat": HEAT, "ink": INK,
    "muted": MUTED,
}  # fmt: skip
SHADOW: Final = (0, (1.0, 1.2))  # the stroke of a way in shadow
WIDTH_IN, DPI = 13.0, 110  # 1430 pixels wide
SMALL, NORMAL, LARGE = 9.5, 10.5, 15.0
_AXES: Final[Any] = {  # in matplotlib's own words
    "axes.facecolor": PAPER, "axes.edgecolor": MUTED, "axes.axisbelow": True, "axes.labelsize": NORMAL,
    "axes.labelcolor": INK, "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True,
    "grid.color": GRID, "grid.linewidth": 0.8,
    **{
        f"{side}tick.{key}": value
        for side in "xy"
        for key, value in (
            ("color", MUTED), ("labelcolor", INK), ("major.size", 3.0), ("minor.size", 3.0),
        )
    },
}  # fmt: skip


class Kind(NamedTuple):
    """How one kind of things is drawn: by stroke and mark as well as by colour."""

    words: str
    colour: str
    stroke: Literal["-", "--", ":", "-."]
    mark: str


def use(palette: Mapping[str, str]) -> None:
    """Draw with these colours from now on, LIGHT or DARK; a figure is drawn and saved with one of them."""
    named = colors.get_named_colors_mapping()
    for name, colour in palette.items():  # one by one: that is what empties matplotlib's cache
        named[name] = colour


use(LIGHT)

_TITLE_LETTERS, _LINE_IN = 110, 0.28
STEPS_MIN = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080)


def figure(height_in: float, title: str, subtitle: str) -> Figure:
    """Return an empty figure of the common width with its title and one line of what is seen.

    A long title takes further lines, for which the figure grows downwards.
    """
    letters.use()
    lines = wrap(letters.written(title), _TITLE_LETTERS) or [""]
    further = _LINE_IN * (len(lines) - 1)
    tall = height_in + further
    fig = Figure(figsize=(WIDTH_IN, tall), dpi=DPI, facecolor=PAPER)
    FigureCanvasAgg(fig)
    for k, line in enumerate(lines):
        y = 1 - (0.30 + _LINE_IN * k) / tall
        fig.text(0.035, y, line, size=LARGE, weight="bold", color=INK, va="center")
    fig.text(
        0.035, 1 - (0.60 + further) / tall, letters.written(subtitle), size=NORMAL, color=MUTED, va="center"
    )
    return fig


def axes(fig: Figure, box_in: tuple[float, float, float, float]) -> Axes:
    """Add axes in the common style at (left, bottom, width, height) in inches."""
    width, height = fig.get_size_inches()
    left, bottom, wide, high = box_in
    with mpl.rc_context(_AXES):  # ticks that are made like this need not be changed one by one
        ax = fig.add_axes((left / width, bottom / height, wide / width, high / height))
    ax.tick_params(labelsize=SMALL)  # said to the axes too, whose number of ticks follows from it
    return ax


def heading(ax: Axes, text: str, lift_px: float = 0.0) -> None:
    """Write a panel's heading above its left corner, over labels that reach `lift_px` pixels up."""
    ax.annotate(
        text, (0, 1), xycoords="axes fraction", xytext=(0, 6.0 + lift_px * 72.0 / DPI),
        textcoords="offset points", size=NORMAL, weight="bold", color=INK, va="bottom", annotation_clip=False,
    )  # fmt: skip


def key(ax: Axes, entries: Sequence[tuple[Artist, str]], lift_px: float = 0.0) -> None:
    """Explain marks above a panel's right corner, in line with its heading, which is lifted as much."""
    ax.legend(
        [mark for mark, _ in entries], [text for _, text in entries], loc="lower right", frameon=False,
        bbox_to_anchor=(1.01, 1.0 + lift_px / ax.get_window_extent().height), borderaxespad=0.1,
        fontsize=SMALL - 1.0, labelcolor=INK, handletextpad=0.3, ncols=len(entries),
    )  # fmt: skip


def shared_key(ax: Axes, entries: Sequence[tuple[Artist, str]]) -> None:
    """Explain marks that several panels share once, at the right of the figure's title."""
    fig = ax.get_figure(root=True)
    assert fig is not None
    known = {text.get_text(): mark for legend in fig.legends for mark, text in _entries(legend)}
    for legend in list(fig.legends):
        legend.remove()
    every = {**known, **{text: mark for mark, text in entries}}
    fig.legend(
        list(every.values()), list(every), loc="upper right", frameon=False, fontsize=SMALL, labelcolor=INK,
        ncols=len(every), bbox_to_anchor=(0.975, 1.0 - 0.42 / fig.get_size_inches()[1]),
    )  # fmt: skip


def _entries(legend: Any) -> list[tuple[Any, Any]]:
    """Return a legend's marks and texts."""
    return list(zip(legend.legend_handles, legend.get_texts(), strict=True))


def time_axis(ax: Axes, zero: datetime, unit: str, ticks: int = 9, *, dated: bool = False) -> None:
    """Tick a time axis in `unit` ('h' or 'min') since `zero`, with UTC under each tick.

    `dated`: with its day too, as on an axis of more than one.
    """
    per_unit = {"h": 60.0, "min": 1.0, "s": 1.0 / 60.0}[unit]
    low, high = ax.get_xlim()
    span_min = (high - low) * per_unit
    step = next((s for s in STEPS_MIN if span_min / s <= ticks), STEPS_MIN[-1])
    ax.xaxis.set_major_locator(MultipleLocator(step / per_unit))
    days = dated or span_min > 1440.0

    def label(value: float, _position: object) -> str:
        instant = zero + timedelta(minutes=value * per_unit)
        if instant.microsecond or instant.second % 30:
            instant += timedelta(seconds=0.5)
        clock = f"{instant:%H:%M:%S}" if not days and (instant.second or step < 1) else f"{instant:%H:%M}"
        count = minus(f"{value:g}")
        return f"{count}\n{instant.day} {instant:%b} {clock}" if days else f"{count}\n{clock}"

    ax.xaxis.set_major_formatter(FuncFormatter(label))


def minus(number: str) -> str:
    """Return a number with the minus sign that the axes have."""
    return number.replace("-", "\N{MINUS SIGN}")


def bounded(value: float, half: float) -> str:
    """Return a value with its bounds to both sides, to two digits of these: '7.6 ± 1.0'."""
    digits = max(0, 1 - math.floor(math.log10(half))) if math.isfinite(half) and half > 0.0 else 3
    return minus(f"{value:.{digits}f} \N{PLUS-MINUS SIGN} {half:.{digits}f}")


def range_words(metres: float, _position: object) -> str:
    """Return a tick's range with its unit, '10 km' or '100 m'."""
    return f"{metres / 1000.0:g} km" if metres >= 1000.0 else f"{metres:g} m"


def runs(mask: NDArray[np.bool_], *columns: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return columns (n,) where `mask` holds, each run of it up to the next point, NaN elsewhere."""
    grown = mask.copy()
    grown[1:] |= mask[:-1]
    return [np.where(grown, column, np.nan) for column in columns]


def multiples(step: float) -> MultipleLocator:
    """Return a locator of ticks at the multiples of `step`."""
    return MultipleLocator(step)
