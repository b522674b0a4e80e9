"""What maps have in common: a frame around a track, coastline, night, tracks, degrees of hemispheres."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.library.coastline import coastline
from sim.library.places import waters
from sim.report.plots import style
from sim.report.run import Run
from sim.report.views.track import Track, sun_heights

_FINE_PX = 0.7  # between the points of a coast

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D


def frame(ax: Axes, longitude: FloatArray, latitude: FloatArray, shape: float, margin: float) -> None:
    """Set limits [deg] that hold the track with a margin and fill axes of the given width to height."""
    middle = math.cos(math.radians(float(latitude.mean())))
    west, east = float(longitude.min()) - margin, float(longitude.max()) + margin
    south, north = float(latitude.min()) - margin, float(latitude.max()) + margin
    wide, high = (east - west) * middle, north - south
    if wide < shape * high:
        extra = (shape * high / middle - (east - west)) / 2
        west, east = west - extra, east + extra
    else:
        extra = (wide / shape - high) / 2
        south, north = south - extra, north + extra
    ax.set(xlim=(west, east), ylim=(south, north))


def coast(ax: Axes) -> None:
    """Draw the coastline under everything."""
    _everywhere(ax, *coastline(), style.LAND, 0.7)


def water(ax: Axes) -> None:
    """Draw rivers and lakeshores under everything."""
    _everywhere(ax, *waters(), style.WATER, 0.9)


def _everywhere(ax: Axes, longitude: FloatArray, latitude: FloatArray, colour: str, width: float) -> None:
    """Draw lines with copies one turn away, for maps across the date line; only what is in sight of them."""
    (west, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    fine = _FINE_PX * np.array([east - west, north - south]) / ax.get_window_extent().size
    for turn in (-360.0, 0.0, 360.0):
        if west >= 180.0 + turn or east <= -180.0 + turn:
            continue
        line = np.column_stack([longitude + turn, latitude])
        low, high = np.minimum(line[1:], line[:-1]), np.maximum(line[1:], line[:-1])
        crossing = ((high >= (west, south)) & (low <= (east, north))).all(axis=1)  # NaN crosses nothing
        kept = np.append(crossing, False) | np.append(False, crossing)
        line = _thinned(np.where(kept[:, None], line, np.nan), fine)
        ax.plot(*line.T, color=colour, linewidth=width, zorder=1, scalex=False, scaley=False)


def _thinned(line: FloatArray, fine: FloatArray) -> FloatArray:
    """Return lines (n, 2) without points in the cell, `fine` wide and high, of the one before.

    Of NaN between lines one is kept, and the point before it.
    """
    cells = np.floor(line / fine)
    gap = np.isnan(cells[:, 0])
    kept = np.append(True, (cells[1:] != cells[:-1]).any(axis=1) & ~(gap[1:] & gap[:-1]))
    kept[:-1] |= gap[1:] & ~gap[:-1]
    thin: FloatArray = line[kept]
    return thin


def night(ax: Axes, run: Run, t: float) -> None:
    """Shade where the Sun is below the horizon at `t` [s], with the terminator as its edge."""
    longitude, latitude = (np.linspace(*limits, 181) for limits in (ax.get_xlim(), ax.get_ylim()))
    heights = sun_heights(run, t, longitude, latitude)
    ax.contourf(longitude, latitude, heights, levels=[-91.0, 0.0], colors=[style.NIGHT], zorder=0)
    if heights.min() < 0.0 < heights.max():
        ax.contour(longitude, latitude, heights, levels=[0.0], colors=[style.MUTED], linewidths=0.8, zorder=1)


def draw_track(ax: Axes, track: Track, *, colour: str = style.SHIP) -> list[tuple[Line2D, str]]:
    """Draw a ground track, solid in sunlight and dotted in shadow, broad in sight of a ground station.

    Returns the marks of what there is, with their words.
    """
    west = ax.get_xlim()[0]
    longitude = track.longitude if ax.get_xlim()[1] - west < 359.0 else _folded(track.longitude)
    marks = []
    for mask, words, stroke, width, shade in (
        (np.asarray(track.seen.any(axis=1)), "in sight of the ground", "-", 6.0, style.TARGET),
        (track.sunlit, "in sunlight", "-", 1.8, colour),
        (~track.sunlit, "in shadow", style.SHADOW, 1.8, colour),
    ):
        if not mask.any():
            continue
        x, y = _runs(longitude, track.latitude, mask)
        (line,) = ax.plot(
            x, y, linestyle=stroke, color=shade, linewidth=width, alpha=0.35 if width > 3.0 else 1.0,
            solid_capstyle="butt", zorder=2 if width > 3.0 else 3, scalex=False, scaley=False,
        )  # fmt: skip
        marks.append((line, words))
    return marks


def _folded(longitude: FloatArray) -> FloatArray:
    """Return longitudes [deg] from -180 to 180."""
    return np.asarray(np.mod(longitude + 180.0, 360.0) - 180.0)


def _runs(longitude: FloatArray, latitude: FloatArray, mask: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Return the points where `mask` holds, up to the next one, NaN between and where the map folds."""
    x, y = style.runs(mask, longitude, latitude)
    folds = np.flatnonzero(np.abs(np.diff(longitude)) > 180.0) + 1
    return np.insert(x, folds, np.nan), np.insert(y, folds, np.nan)


def degrees(ax: Axes) -> None:
    """Write the axes' degrees with their hemispheres."""
    ax.xaxis.set_major_formatter(lambda x, _: _meridian(x))
    ax.yaxis.set_major_formatter(lambda y, _: f"{abs(y):g}°{'' if y == 0 else 'N' if y > 0 else 'S'}")


def _meridian(degrees: float) -> str:
    """Return a longitude, which may run past the date line, with its hemisphere."""
    east = (degrees + 180.0) % 360.0 - 180.0
    return f"{abs(east):g}°{'' if east % 180.0 == 0.0 else 'E' if east > 0.0 else 'W'}"
