"""The footprint of a campaign: along and across the track to one scale, on the map, and its density."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.patheffects import withStroke

from sim.base.arrays import FloatArray, IntArray
from sim.campaigns.exports import outline
from sim.campaigns.panels import EAST_KM, NORTH_KM, ZONE_KM, by_track, density, lines_within
from sim.campaigns.statistics import SHARES, Bounded, Ellipse
from sim.library.places import towns, waters
from sim.report.plots import maps, style
from sim.report.views.track import KM_PER_DEG

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from sim.campaigns.campaign import Campaign

_SIDE, _TOP, _GAP, _BOTTOM, _LOW = 0.75, 1.25, 0.9, 0.75, 3.7  # inches
_HIGH: Final = (2.6, 4.6)  # inches, of the panel to one scale: least and most
_TOWNS: Final = 8
_CORNERS: Final = 72  # of an ellipse
_ROOM: Final = 0.06  # of the panel's height, around what is in it
# A normal distribution has 4.4: of the way that holds 99.7 % of the landings over that which holds half.
_LONG: Final = 8.0
_NEXT: Final = (0.12, 0.06)  # of a map's width and height: nearer than that the names of two towns would meet
_ARROW: Final = (0.03, 0.14)  # of the axes: where the arrow to the north begins
_HALO: Final = [withStroke(linewidth=2.5, foreground=style.PAPER)]
_WIDTHS: Final = dict(zip(SHARES, (2.0, 1.3, 0.8), strict=True))


def footprint(found: Campaign) -> Figure:
    """Draw the landings along and across the track, on a map, and their density."""
    told = found.landings[1]
    whole = style.WIDTH_IN - 2.0 * _SIDE
    low, high, tall = _view(found, whole)
    fig = style.figure(
        _TOP + tall + _GAP + _LOW + _BOTTOM,
        f"{found.scenario.mission.name}: where it comes down",
        f"{told.landed:,} landings of {told.cases:,} cases; ellipses of normal distributions",
    )
    ax = style.axes(fig, (_SIDE, _BOTTOM + _LOW + _GAP, whole, tall))
    ax.set(xlim=(low[0], high[0]), ylim=(high[1], low[1]), ylabel="km to the right of it")
    _by_track(ax, found)
    half = 0.5 * (whole - _GAP)
    _mapped(style.axes(fig, (_SIDE, _BOTTOM, half, _LOW)), found, half / _LOW)
    _dense(style.axes(fig, (_SIDE + half + _GAP, _BOTTOM, half, _LOW)), found)
    return fig


def landed(found: Campaign, name: str) -> FloatArray:
    """Return a result of the cases that have one."""
    column = np.asarray(found.columns[name], dtype=np.float64)
    return column[np.isfinite(column)]


def _target(found: Campaign) -> tuple[float, float]:
    target = found.scenario.target
    assert target is not None
    return target.latitude_deg, target.longitude_deg


def _documented(found: Campaign) -> list[tuple[FloatArray, str]]:
    """Return rings [km] about the target: the 95 % ellipse of flown guided landings, and the zone."""
    scale, turn = math.sqrt(-2.0 * math.log(1.0 - 0.95)), -found.landings[0].track
    sizes = ((scale * NORTH_KM, scale * EAST_KM), (ZONE_KM, ZONE_KM))
    words = ("guided ships so far, 95 %", f"zone of guided ships, {ZONE_KM:g} km")
    return [
        (_about_target(*pair, turn).ring(_CORNERS), text) for pair, text in zip(sizes, words, strict=True)
    ]


def _about_target(north: float, east: float, turn: float) -> Ellipse:
    """Return an ellipse about the target, of semi-axes [km]; `turn` [rad]: to the right, of the first."""
    return Ellipse(0.95, 0.0, 0.0, Bounded(north, north, north), Bounded(east, east, east), turn, math.nan)


def _view(found: Campaign, wide: float) -> tuple[FloatArray, FloatArray, float]:
    """Return the corners [km] of what the panel to one scale shows, and how tall it is [inches].

    All landings, the target and what is known of guided ones; the zone as far as it lies in it.
    """
    shown = [
        np.column_stack([landed(found, "downrange_km"), landed(found, "crossrange_km")]),
        np.zeros((1, 2)),
    ]
    every = np.vstack([*shown, _documented(found)[0][0]])
    low, high = every.min(axis=0), every.max(axis=0)
    least, most = _HIGH
    tall = float(np.clip(wide * (high[1] - low[1]) / (high[0] - low[0]), least, most))
    middle = 0.5 * (low + high)
    inch = (1.0 + 2.0 * _ROOM) * max((high[0] - low[0]) / wide, (high[1] - low[1]) / tall)
    half = 0.5 * inch * np.array([wide, tall])
    return middle - half, middle + half, tall


def _by_track(ax: Axes, found: Campaign) -> None:
    """Draw the landings along and across the track to one scale, the track from left to right."""
    plan, told = found.landings
    (west, east), (bottom, top) = ax.get_xlim(), ax.get_ylim()
    low, high = np.array([west, top]), np.array([east, bottom])
    _ground(ax, found, low, high)
    ax.plot(
        landed(found, "downrange_km"), landed(found, "crossrange_km"), ".",
        color=style.SHIP, markersize=2.0, alpha=0.35, zorder=2,
    )  # fmt: skip
    for number, one in enumerate(reversed(told.ellipses)):
        _ellipse(ax, one, beyond=number % 2 == 0)
    marks = [(ax.plot(0.0, 0.0, "s", color=style.TARGET, markersize=7, zorder=5)[0], "target")]
    for (ring, words), stroke in zip(_documented(found), ((0, (1.0, 1.2)), (0, (5.0, 2.0))), strict=True):
        line = ax.plot(
            *ring.T, linestyle=stroke, color=style.TARGET, linewidth=1.4, zorder=4, scalex=False, scaley=False
        )
        marks.append((line[0], words))
    style.key(ax, marks)
    _north(ax, plan.track)
    ax.set_xlabel("km beyond the target, along the track")
    style.heading(ax, "To one scale, the track from left to right")


def _ellipse(ax: Axes, one: Ellipse, *, beyond: bool) -> None:
    """Draw an ellipse with its share at its end beyond the target or before it, by turns for their room.

    One that ends outside the panel has it where it leaves the panel, inside.
    """
    ring = one.ring(_CORNERS)
    ax.plot(*ring.T, color=style.BURN, linewidth=_WIDTHS[one.share], zorder=3, scalex=False, scaley=False)
    low, high = np.sort([ax.get_xlim(), ax.get_ylim()], axis=1).T
    shown = ring[np.all((low < ring) & (ring < high), axis=1)]
    if not len(shown):
        return
    ahead = 1 if beyond else -1
    tip = shown[int(np.argmax(ahead * shown[:, 0]))]
    outside = np.max(ahead * ring[:, 0]) > ahead * tip[0]
    to_the_right = beyond != outside
    ax.annotate(
        f"{100.0 * one.share:g} %", tip, (3 if to_the_right else -3, 0), textcoords="offset points",
        va="center", ha="left" if to_the_right else "right", size=style.SMALL, color=style.BURN, zorder=6,
        path_effects=_HALO,
    )  # fmt: skip


def _north(ax: Axes, track: float) -> None:
    """Draw an arrow to the north into the lower left corner."""
    across, down = math.cos(track), -math.sin(track)  # to the right of the track is down
    ax.annotate(
        "N", _ARROW, xycoords="axes fraction",
        xytext=(26.0 * across, -26.0 * down), textcoords="offset points", ha="center", va="center",
        size=style.SMALL, weight="bold", color=style.MUTED, path_effects=_HALO, zorder=7,
        arrowprops={"arrowstyle": "<-", "color": style.MUTED, "shrinkA": 1.0, "shrinkB": 0.0},
    )  # fmt: skip


def _ground(ax: Axes, found: Campaign, low: FloatArray, high: FloatArray) -> None:
    """Draw waters and name towns within a box along and across the track [km]."""
    target, track = _target(found), found.landings[0].track
    reach = float(np.abs(np.stack([low, high])).max()) * math.sqrt(2.0) / KM_PER_DEG
    wide = reach / max(math.cos(math.radians(target[0])), 0.1)
    corner, other = (
        np.array([target[1] - wide, target[0] - reach]),
        np.array([target[1] + wide, target[0] + reach]),
    )
    for line in lines_within(*waters(), corner, other):
        ax.plot(
            *by_track(line[:, 1], line[:, 0], target, track).T,
            color=style.WATER, linewidth=0.9, zorder=1, scalex=False, scaley=False,
        )  # fmt: skip
    named = towns(*corner.tolist(), *other.tolist())
    places = by_track(named.latitude, named.longitude, target, track)
    inside = np.all((places > low) & (places < high), axis=1)
    _name(ax, [named.names[k] for k in np.flatnonzero(inside)], places[inside], named.people[inside])


def _name(ax: Axes, names: Sequence[str], places: FloatArray, people: IntArray) -> None:
    """Name the largest towns at places (n, 2) whose names have room."""
    corner = np.array([ax.get_xlim()[0], ax.get_ylim()[0]])
    size = np.array([ax.get_xlim()[1], ax.get_ylim()[1]]) - corner
    taken: list[FloatArray] = []
    for k in np.argsort(-people).tolist():
        share = (places[k] - corner) / size
        if len(taken) == _TOWNS or any(np.all(np.abs(share - other) < _NEXT) for other in taken):
            continue
        taken.append(share)
        leftwards = bool(share[0] > 0.5)
        ax.plot(*places[k], "o", color=style.INK, markersize=3, zorder=5)
        ax.annotate(
            names[k], (float(places[k, 0]), float(places[k, 1])), (-4 if leftwards else 4, 4),
            textcoords="offset points", ha="right" if leftwards else "left", size=style.SMALL,
            color=style.INK, zorder=6, path_effects=_HALO,
        )  # fmt: skip


def _mapped(ax: Axes, found: Campaign, shape: float) -> None:
    """Draw the landings on a map, with target, zone and towns."""
    (plan, told), (latitude, longitude) = found.landings, _target(found)
    east, north = landed(found, "longitude_deg"), landed(found, "latitude_deg")
    zone = outline(_about_target(ZONE_KM, ZONE_KM, 0.0), (latitude, longitude), 0.0)
    rings = [outline(one, (latitude, longitude), plan.track) for one in told.ellipses]
    every = np.concatenate([np.column_stack([east, north]), zone])
    maps.frame(ax, every[:, 0], every[:, 1], shape, 0.15)
    maps.water(ax)
    maps.coast(ax)
    ax.plot(east, north, ".", color=style.SHIP, markersize=1.5, alpha=0.35, zorder=2)
    for ring, one in zip(rings, told.ellipses, strict=True):
        ax.plot(
            *ring.T,
            color=style.BURN,
            linewidth=0.6 * _WIDTHS[one.share],
            zorder=3,
            scalex=False,
            scaley=False,
        )
    ax.plot(longitude, latitude, "s", color=style.TARGET, markersize=5, zorder=4)
    ax.plot(*zone.T, linestyle=(0, (5.0, 2.0)), color=style.TARGET, linewidth=1.1, zorder=4)
    (west, rightmost), (south, top) = ax.get_xlim(), ax.get_ylim()
    named = towns(west, south, rightmost, top)
    _name(ax, named.names, np.column_stack([named.longitude, named.latitude]), named.people)
    style.heading(ax, "On the map")
    maps.degrees(ax)


def _dense(ax: Axes, found: Campaign) -> None:
    """Draw how densely the landings lie, to scales of its own; of those with long tails the densest part."""
    x, y = landed(found, "downrange_km"), landed(found, "crossrange_km")
    lies = density(x, y)
    ax.plot(x, y, ".", color=style.SHIP, markersize=2.0, alpha=0.35, zorder=2)
    words = "How densely they lie: contours that hold as many"
    if lies is None:
        words = "How densely they lie: too few places to tell"
    else:
        lines = ax.contour(
            lies.across, lies.up, lies.grid.T, levels=sorted(set(lies.levels.values())),
            colors=style.HEAT, linewidths=1.2, zorder=3,
        )  # fmt: skip
        names = {level: f"{100.0 * share:g} %" for share, level in lies.levels.items()}
        ax.clabel(lines, fmt=lambda level: names.get(level, ""), fontsize=style.SMALL - 1.0)
        if _long(x) or _long(y):
            peak = lies.grid >= lies.levels[SHARES[0]]
            for limits, axis, which in ((ax.set_xlim, lies.across, 1), (ax.set_ylim, lies.up, 0)):
                held = axis[peak.any(axis=which)]
                room = 0.3 * (held[-1] - held[0]) + abs(axis[1] - axis[0])
                limits(held[0] - room, held[-1] + room)
            words = "The densest part of it: contours that hold as many"
    ax.invert_yaxis()
    ax.set(xlabel="km beyond the target, along the track", ylabel="km to the right of it")
    style.heading(ax, words)


def _long(values: FloatArray) -> bool:
    """Tell whether a distribution has long tails."""
    first, low, high, last = np.quantile(values, (0.0015, 0.25, 0.75, 0.9985))
    return bool(last - first > _LONG * (high - low))
