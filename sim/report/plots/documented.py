"""Documented against simulated: every check with its tolerance, difference, role and source."""

from __future__ import annotations

from textwrap import fill, shorten
from typing import TYPE_CHECKING

import numpy as np

from sim.report.plots import style
from sim.report.run import Run
from sim.report.views.documented import Compared, compared

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ROW, _TOP, _BOTTOM, _LEFT, _WIDE = 0.47, 1.3, 0.75, 2.85, 3.3  # inches
_MARKS = {"predicted": "o", "derived": "s", "input": "^"}
_EDGE = 1.6  # tolerances shown to each side; what is farther away is drawn at the edge
_COLUMNS = (
    (3.45, "documented"),
    (4.95, "simulated"),
    (6.45, "difference"),
    (7.45, "source"),
)  # inches from the axes' left end

_SOURCE_LETTERS, _MORE = 38, "\N{HORIZONTAL ELLIPSIS}"


def draw(run: Run) -> Figure:
    """Draw a row for each check: the tolerance as a band, the difference as a mark, the rest in words."""
    rows = compared(run)
    height = _TOP + _ROW * len(rows) + _BOTTOM
    passed = sum(row.passed for row in rows)
    roles = ", ".join(f"{sum(row.role == role for row in rows)} {role}" for role in _MARKS)
    fig = style.figure(
        height,
        f"{run.title}: documented and simulated",
        f"{passed} of {len(rows)} checks pass ({roles}); band: the tolerance of each check",
    )
    ax = style.axes(fig, (_LEFT, _BOTTOM, _WIDE, _ROW * len(rows)))
    ax.set(xlim=(-_EDGE, _EDGE), ylim=(len(rows) - 0.5, -0.5), xlabel="difference, in tolerances")
    ax.grid(axis="y", visible=False)
    ax.axvspan(-1.0, 1.0, color=style.NIGHT, zorder=0)
    ax.axvline(0.0, color=style.MUTED, linewidth=1.0)
    for k, row in enumerate(rows):
        _row(ax, k, row)
    ax.set_yticks(
        range(len(rows)),
        [fill(row.name, 30, max_lines=2, placeholder=f" {_MORE}") for row in rows],
    )
    ax.tick_params(axis="y", length=0)
    for x, words in _COLUMNS:
        _write(ax, x, -0.75, words, style.MUTED)
    _key(ax)
    return fig


def _row(ax: Axes, k: int, row: Compared) -> None:
    """Draw one check."""
    colour = style.SHIP if row.passed else style.STATION
    share = row.share if row.share is not None else (0.0 if row.passed else np.nan)
    at = float(np.clip(share, -0.97 * _EDGE, 0.97 * _EDGE))
    if np.isfinite(at):
        ax.plot([0.0, at], [k, k], color=colour, linewidth=2.2, zorder=2)
        beyond = abs(share) > _EDGE
        mark = (">" if share > 0.0 else "<") if beyond else _MARKS.get(row.role, "o")
        ax.plot(at, k, mark, color=colour, markersize=8.0, zorder=3)
    words = (row.documented, row.simulated, style.minus(row.difference))
    for (x, _), text in zip(_COLUMNS, words, strict=False):
        _write(ax, x, k, shorten(text, 24, placeholder=_MORE), style.INK, bold=not row.passed)
    source = fill(row.source, _SOURCE_LETTERS, max_lines=3, placeholder=f" {_MORE}")
    _write(ax, _COLUMNS[-1][0], k, source, style.MUTED, small=True)


def _write(
    ax: Axes, x_in: float, row: float, text: str, colour: str, *, small: bool = False, bold: bool = False
) -> None:
    """Write at so many inches right of the axes' left end, at the height of a row."""
    ax.annotate(
        text, (x_in / _WIDE, row), xycoords=("axes fraction", "data"), va="center", annotation_clip=False,
        size=style.SMALL - (1.8 if small else 0.5), color=colour, weight="bold" if bold else "normal",
        linespacing=1.05,
    )  # fmt: skip


def _key(ax: Axes) -> None:
    """Explain the marks."""
    marks = [
        (ax.plot([], [], mark, color=style.SHIP, markersize=8.0)[0], role) for role, mark in _MARKS.items()
    ]
    style.shared_key(ax, marks)
