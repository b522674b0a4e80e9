"""The map of landing opportunities: their descents on a coastline, and the landings around the target."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.artist import Artist

from sim.base.arrays import FloatArray
from sim.report.plots import maps, style
from sim.report.plots.labels import Label, label_points
from sim.report.wording import instant

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from sim.planning.landing import LandingOption, Landings

_SIDE, _GAP, _TOP, _BOTTOM, _HIGH = 0.75, 0.9, 1.25, 0.65, 5.2  # inches
_AREA_WIDE = 5.2
_KM_PER_DEG = 111.2
_ROOM = 1.15  # of the farthest landing, around the target
_TAKEN = style.Kind("taken", style.BURN, "-", "D")
_DAY = style.Kind("day", style.STATION, "-", "o")
_NIGHT = style.Kind("night", style.SHIP, "--", "^")


def draw_landings(found: Landings) -> Figure:
    """Draw the descents of all opportunities and, beside them, where they end around the target."""
    clock = found.world.clock
    fig = style.figure(
        _TOP + _HIGH + _BOTTOM,
        f"{found.scenario.mission.name}: landing opportunities "
        f"from {clock.utc(found.undocking):%d %b} to {clock.utc(found.last):%d %b %Y}",
        "Tracks of ballistic descents from ignition to the ground; marks: landings"
        f"{', as guidance plans them' if found.way.guided else ''}; bars: what lift reaches across the track",
    )
    wide = style.WIDTH_IN - 2.0 * _SIDE - _GAP - _AREA_WIDE
    tracks = [np.degrees(found.track(one)) for one in found.options]
    _descents(style.axes(fig, (_SIDE, _BOTTOM, wide, _HIGH)), found, tracks)
    _area(style.axes(fig, (_SIDE + wide + _GAP, _BOTTOM, _AREA_WIDE, _HIGH)), found, tracks)
    return fig


def _kind(one: LandingOption) -> style.Kind:
    return _TAKEN if one.taken else _DAY if one.daylight else _NIGHT


def _target(found: Landings) -> tuple[float, float]:
    """Return latitude and longitude [deg] of the target."""
    target = found.world.target
    assert target is not None
    return math.degrees(target.latitude), math.degrees(target.longitude)


def _descents(ax: Axes, found: Landings, tracks: list[FloatArray]) -> None:
    """Draw the tracks from ignition to landing."""
    latitude, longitude = _target(found)
    lines = [_unwrapped(track, longitude) for track in tracks]
    every = np.concatenate([*lines, [[latitude, longitude]]])
    shape = ax.get_window_extent()
    maps.frame(ax, every[:, 1], every[:, 0], shape.width / shape.height, 4.0)
    maps.coast(ax)
    for one, line in zip(found.options, lines, strict=True):
        kind, width = _kind(one), 2.2 if one.taken else 1.0
        ax.plot(line[:, 1], line[:, 0], kind.stroke, color=kind.colour, linewidth=width, zorder=3)
    style.heading(ax, "From the braking burn to the ground")
    maps.degrees(ax)
    labels = [Label(longitude, latitude, "target", style.TARGET, "s")]
    labels += [
        Label(float(line[0, 1]), float(line[0, 0]), str(one.revolution), _kind(one).colour, _kind(one).mark)
        for one, line in zip(found.options, lines, strict=True)
    ]
    label_points(ax, labels, [(line[:, 1], line[:, 0]) for line in lines])


def _unwrapped(track: FloatArray, longitude: float) -> FloatArray:
    """Return a track (k, 2) [deg] without jumps at the date line, its end near a longitude."""
    turned = np.unwrap(track[:, 1], period=360.0)
    turned -= 360.0 * round((turned[-1] - longitude) / 360.0)
    return np.column_stack([track[:, 0], turned])


def _area(ax: Axes, found: Landings, tracks: list[FloatArray]) -> None:
    """Draw where the descents end around the target, in kilometres, with what lift reaches to the sides."""
    latitude, longitude = _target(found)
    east_km = _KM_PER_DEG * math.cos(math.radians(latitude))

    def plane(places: FloatArray) -> tuple[FloatArray, FloatArray]:
        near = _unwrapped(places, longitude)
        return (near[:, 1] - longitude) * east_km, (near[:, 0] - latitude) * _KM_PER_DEG

    lines = [plane(track) for track in tracks]
    every = (far for one in found.options for far in (one.needed, one.left.distance, one.right.distance))
    far = max([100e3, *every]) / 1000.0 * _ROOM
    ax.set(xlim=(-far, far), ylim=(-far, far), xlabel="km east of the target", ylabel="km north")
    labels = [Label(0.0, 0.0, "target", style.TARGET, "s")]
    clock, marks = found.world.clock, dict[style.Kind, Artist]()
    for one, (x, y) in zip(found.options, lines, strict=True):
        kind = _kind(one)
        (marks[kind],) = ax.plot(x, y, kind.stroke, color=kind.colour, linewidth=0.9, alpha=0.55, zorder=2)
        ahead = np.array([x[-1] - _before(x), y[-1] - _before(y)])
        left = np.array([-ahead[1], ahead[0]]) / np.linalg.norm(ahead)
        landing = np.column_stack(plane(np.degrees([[one.latitude, one.longitude]])))
        lift = np.array([[one.left.distance], [-one.right.distance]]) / 1000.0 * left
        width = 3.5 if one.taken else 2.2
        ax.plot(*(landing + lift).T, color=kind.colour, linewidth=width, alpha=0.45, zorder=3)
        when = instant(clock.utc(one.landing))[5:]
        words = f"{one.revolution}: {when}"
        labels.append(Label(float(landing[0, 0]), float(landing[0, 1]), words, kind.colour, kind.mark))
    ax.set_aspect("equal", adjustable="box")
    style.heading(ax, "Around the target")
    style.key(ax, [(marks[kind], kind.words) for kind in (_TAKEN, _DAY, _NIGHT) if kind in marks])
    label_points(ax, labels, lines)


def _before(way: FloatArray) -> float:
    """Return a coordinate well before the landing, where the descent still flies ahead."""
    return float(way[-min(len(way), 60)])
