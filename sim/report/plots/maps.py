"""What maps have in common: a frame around a track, the coastline, degrees with their hemispheres."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from sim.base.arrays import FloatArray
from sim.library.coastline import coastline
from sim.report.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes


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
    """Draw the coastline under everything, with copies one turn away for maps across the date line."""
    longitude, latitude = coastline()
    west, east = ax.get_xlim()
    for turn in (-360.0, 0.0, 360.0):
        if west < 180.0 + turn and east > -180.0 + turn:
            ax.plot(
                longitude + turn,
                latitude,
                color=style.LAND,
                linewidth=0.7,
                zorder=1,
                scalex=False,
                scaley=False,
            )


def degrees(ax: Axes) -> None:
    """Write the axes' degrees with their hemispheres."""
    ax.xaxis.set_major_formatter(lambda x, _: _meridian(x))
    ax.yaxis.set_major_formatter(lambda y, _: f"{abs(y):g}°{'' if y == 0 else 'N' if y > 0 else 'S'}")


def _meridian(degrees: float) -> str:
    """Return a longitude, which may run past the date line, with its hemisphere."""
    east = (degrees + 180.0) % 360.0 - 180.0
    return f"{abs(east):g}°{'' if east % 180.0 == 0.0 else 'E' if east > 0.0 else 'W'}"
