"""Direct labels that keep off each other, off the curves and inside the picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from sim.base.arrays import FloatArray
from sim.report.plots.style import INK, MUTED, PAPER, SMALL

if TYPE_CHECKING:
    from matplotlib.axes import Axes
RADII_PX = (9.0, 16.0, 26.0, 40.0, 58.0, 80.0, 110.0, 145.0)
ANGLES = np.radians([20, -20, 160, -160, 60, -60, 120, -120, 90, -90, 0, 180])
GAP_PX = 3.0
TOGETHER_PX = 4.0  # between leaders that can be told apart
MARK_PX = 7.0  # from a marker's middle to what keeps off it


class Label(NamedTuple):
    """A text for a point (x, y) in data coordinates; `mark` is the marker drawn there, '' for none."""

    x: float
    y: float
    text: str
    color: str = INK
    mark: str = "o"


def label_points(
    ax: Axes,
    labels: Sequence[Label],
    curves: Sequence[tuple[FloatArray, FloatArray]] = (),
    *,
    taken: Sequence[Bbox] = (),
) -> list[Bbox]:
    """Write each label near its point where it hides no other label and as little of `curves` as possible.

    The axes' limits and place must be final. `curves` are (x, y) in data coordinates; `taken` are boxes in
    pixels to keep off. Returns the boxes of the labels in pixels.
    """
    _settle(ax)
    ax.autoscale(False)
    frame = ax.get_window_extent()
    inside = [label for label in labels if frame.contains(*ax.transData.transform((label.x, label.y)))]
    ink = _pixels_of(ax, curves)
    marks = ax.transData.transform([(label.x, label.y) for label in inside]) if inside else np.zeros((0, 2))
    boxes = list(taken)
    for label, anchor in zip(inside, marks, strict=True):
        if label.mark:
            ax.plot(label.x, label.y, label.mark, color=label.color, markersize=5, zorder=7)
        if not label.text:
            continue
        box = _best_box(anchor, _text_size(ax, label.text), Around(frame, boxes, ink, marks))
        boxes.append(box)
        _write(ax, label, anchor, box)
    return boxes[len(taken) :]


def label_times(
    ax: Axes, times: Sequence[tuple[float, str]], *, lift_px: float = 4.0, rows: int = 8
) -> float:
    """Write labels for instants above the axes, each with a leader down through the axes, in rows as needed.

    `times`: (x in data coordinates, text). Labels read to the right of their leader, earlier ones in higher
    rows, so that no leader cuts a label; those whose leaders fall together stand under each other as one. One
    that finds no room keeps its line alone. Returns the height in pixels that the rows take above the axes.
    """
    _settle(ax)
    frame = ax.get_window_extent()
    left_limit, right_limit = 4.0, float(ax.figure.bbox.width) - 4.0
    groups = _together(ax, times)
    columns = [float(ax.transData.transform((x, ax.get_ylim()[1]))[0]) for x, _ in groups]
    line = _text_size(ax, "DV")[1] + GAP_PX + 0.5
    placed: list[tuple[Bbox, float]] = []  # a label's box and the pixel column of its leader
    for (x, text), at in reversed(list(zip(groups, columns, strict=True))):
        if not frame.x0 - 1 <= at <= frame.x1 + 1:
            continue
        width, height = _text_size(ax, text)
        # A label that reads to the left stands above those whose leaders come up through its width.
        under = sum(at - width - 2 < other < at for other in columns)
        turns = [*product((False,), range(rows)), *product((True,), range(min(under, rows - 1), rows))]
        for to_left, row in turns:
            low = frame.y1 + lift_px + row * line
            box = Bbox.from_bounds(at - width - 2 if to_left else at - 2, low, width + 4, height)
            outside = box.x0 < left_limit or box.x1 > right_limit
            if not outside and not any(_tangled(box, at, *other) for other in placed):
                placed.append((box, at))
                _write_above(ax, x, text, box, at)
                break
        else:
            _leader(ax, x, 1.0)
    return max((box.y1 - frame.y1 for box, _ in placed), default=0.0)


def _together(ax: Axes, times: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """Return instants in order, one for those whose leaders would fall together: 'DV6…', 'DV9' below.

    The others of them get their leaders through the axes.
    """
    groups: list[list[tuple[float, str]]] = []
    first = -np.inf  # the pixel column of the last group
    for x, text in sorted(times):
        at = float(ax.transData.transform((x, ax.get_ylim()[1]))[0])
        if at - first < TOGETHER_PX:
            groups[-1].append((x, text))
            _leader(ax, x, 1.0)
        else:
            groups.append([(x, text)])
            first = at
    return [(group[0][0], "\n".join(_shortened([text for _, text in group]))) for group in groups]


def _shortened(lines: list[str]) -> list[str]:
    """Return the first and the last of more lines than two."""
    return lines if len(lines) < 3 else [f"{lines[0]}\N{HORIZONTAL ELLIPSIS}", lines[-1]]


def _tangled(box: Bbox, at: float, other: Bbox, other_at: float) -> bool:
    """Tell whether a label above the axes, or its leader, meets another label or that one's leader."""
    crosses = other.x0 < at < other.x1 and other.y0 < box.y0
    crossed = box.x0 < other_at < box.x1 and other.y0 > box.y0
    return crosses or crossed or _overlap(box, other, GAP_PX)


def _write_above(ax: Axes, x: float, text: str, box: Bbox, at: float) -> None:
    """Write a label above the axes at its box, with a leader from the axes up beside it."""
    top = ax.get_window_extent().y1
    to_points = 72.0 / ax.figure.dpi
    foot, where = (x, 1.0), ("data", "axes fraction")
    offset = ((box.x0 + 4 - at) * to_points, (box.y0 - top) * to_points)
    ax.annotate(
        text, foot, offset, where, "offset points", annotation_clip=False, size=SMALL, color=INK, va="bottom"
    )
    _leader(ax, x, 1.0 + (box.y1 - top) / ax.get_window_extent().height)


def _leader(ax: Axes, x: float, top: float) -> None:
    """Draw a line through the axes at `x` up to `top`, in heights of the axes."""
    ax.plot(
        (x, x), (0.0, top), transform=ax.get_xaxis_transform(), color=MUTED, linewidth=0.7, alpha=0.55,
        zorder=1, clip_on=False, scalex=False, scaley=False,
    )  # fmt: skip


def _settle(ax: Axes) -> None:
    """Bring the axes' place and limits up to date, so that pixels are final, without a whole drawing."""
    ax.apply_aspect()
    ax.get_xlim()
    ax.get_ylim()


def _canvas(ax: Axes) -> FigureCanvasAgg:
    """Return the canvas that the axes are drawn on, which `style.figure` made."""
    canvas = ax.figure.canvas
    assert isinstance(canvas, FigureCanvasAgg)
    return canvas


def _text_size(ax: Axes, text: str) -> tuple[float, float]:
    """Return width and height of a label in pixels."""
    probe = Text(0.0, 0.0, text, size=SMALL)
    probe.set_figure(ax.figure)
    extent = probe.get_window_extent(_canvas(ax).get_renderer())  # type: ignore[no-untyped-call]
    return float(extent.width), float(extent.height)


def _pixels_of(ax: Axes, curves: Sequence[tuple[FloatArray, FloatArray]]) -> FloatArray:
    """Return points (n, 2) in pixels along the curves, at most 4 pixels apart inside the axes."""
    frame = ax.get_window_extent()
    pieces = [np.zeros((0, 2))]
    for x, y in curves:
        if len(x) < 2:
            continue
        points = ax.transData.transform(np.column_stack([x, y]))
        points = points[np.isfinite(points).all(axis=1)]
        steps = np.hypot(*np.diff(points, axis=0).T)
        near = frame.padded(50).count_contains(points) > 0 if len(points) else False
        if not near:
            continue
        counts = np.clip(np.nan_to_num(steps) / 4.0, 1, 400).astype(int)
        index = np.repeat(np.arange(len(steps)), counts)
        first = np.concatenate([[0], np.cumsum(counts)[:-1]])
        share = (np.arange(len(index)) - np.repeat(first, counts)) / np.repeat(counts, counts)
        dense = points[index] + share[:, None] * (points[index + 1] - points[index])
        low, high = frame.min, frame.max
        pieces.append(dense[((dense >= low) & (dense <= high)).all(axis=1)])
    return np.concatenate(pieces)


class Around(NamedTuple):
    """What a label must respect [pixels]: the axes, other labels, points on curves (n, 2), markers (m, 2)."""

    frame: Bbox
    boxes: Sequence[Bbox]
    ink: FloatArray
    marks: FloatArray


def _best_box(anchor: FloatArray, size: tuple[float, float], around: Around) -> Bbox:
    """Return the box near `anchor` that costs least: overlaps above all, hidden curves, then distance."""
    width, height = size
    radius, angle = (values.ravel() for values in np.meshgrid(RADII_PX, ANGLES, indexing="ij"))
    across, up = np.cos(angle), np.sin(angle)
    left = anchor[0] + radius * across - np.select([across < -0.3, across < 0.3], [width, width / 2], 0.0)
    low = anchor[1] + radius * up - np.select([up < -0.6, up > 0.6], [height, 0.0], height / 2)
    boxes = np.column_stack([left, low, left + width, low + height])
    limits = around.frame.padded(-2.0)
    inside = (boxes[:, :2] >= limits.min).all(axis=1) & (boxes[:, 2:] <= limits.max).all(axis=1)
    if not inside.any():
        return Bbox.from_bounds(anchor[0], anchor[1], width, height)
    boxes, cost = boxes[inside], radius[inside] / 8.0
    for other in around.boxes:
        x0, y0, x1, y1 = other.padded(GAP_PX).extents
        apart = (boxes[:, :2] >= (x1, y1)).any(axis=1) | (boxes[:, 2:] <= (x0, y0)).any(axis=1)
        cost = cost + 1e4 * ~apart
    cost = cost + 2.0 * _count_inside(boxes, around.ink, 1.5)
    cost = cost + 40.0 * _count_inside(boxes, around.marks, MARK_PX)
    return Bbox.from_extents(*boxes[int(cost.argmin())])


def _write(ax: Axes, label: Label, anchor: FloatArray, box: Bbox) -> None:
    """Write a label at its box, with a leader to its point when it lies apart from it."""
    inverse = ax.transData.inverted()
    left, low = inverse.transform((box.x0, box.y0))
    paper = {"facecolor": PAPER, "alpha": 0.75, "linewidth": 0.0, "pad": 0.6}
    ax.text(
        left, low, label.text, size=SMALL, color=label.color, va="bottom", ha="left", zorder=6, bbox=paper
    )
    nearest = np.clip(anchor, box.min, box.max)
    if np.hypot(*(anchor - nearest)) > 14.0:
        ends = inverse.transform(np.stack([anchor, nearest]))
        ax.plot(ends[:, 0], ends[:, 1], color=label.color, linewidth=0.6, alpha=0.7, zorder=4)


def _overlap(a: Bbox, b: Bbox, gap: float) -> bool:
    """Tell whether two boxes are closer than `gap` pixels."""
    return bool(a.x0 < b.x1 + gap and b.x0 < a.x1 + gap and a.y0 < b.y1 + gap and b.y0 < a.y1 + gap)


def _count_inside(boxes: FloatArray, points: FloatArray, padding: float) -> FloatArray:
    """Return how many of the points (n, 2) lie inside each of the boxes (k, 4), padded [pixels]."""
    if not len(points):
        return np.zeros(len(boxes))
    x, y = points[:, 0], points[:, 1]
    x0, y0, x1, y1 = (edge[:, None] for edge in boxes.T)
    x0, y0, x1, y1 = x0 - padding, y0 - padding, x1 + padding, y1 + padding
    return np.asarray(((x > x0) & (x < x1) & (y > y0) & (y < y1)).sum(axis=1), dtype=np.float64)
