"""Pictures of a campaign: where it comes down, how its results spread, what makes them, how it falls."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from matplotlib.ticker import MaxNLocator
from scipy.ndimage import gaussian_filter

from sim.base.arrays import FloatArray
from sim.campaigns.campaign import Campaign
from sim.campaigns.directions import HOME, direction
from sim.campaigns.exports import outline
from sim.campaigns.returns import fly_case, returns_of
from sim.campaigns.sensitivity import regression
from sim.campaigns.settling import draw_settling
from sim.campaigns.statistics import SHARES, Bounded, Ellipse
from sim.library.places import towns
from sim.report.plots import maps, save_picture, style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SIDE, _TOP, _GAP, _BOTTOM = 0.75, 1.25, 0.9, 0.75  # inches
_CELLS: Final = 60  # of a density's grid along each axis
_BARS: Final = 12  # of a tornado
_FALLS: Final = 30  # drawn of all cases
_TOWNS: Final = 8
# documented: guided landings of the class scatter by 7.0 km north-south and 4.2 km east-west (nine flights of
# the zone of Zhezkazgan, an upper bound), and lie within 28 km with a probability of 0.9997.
_NORTH_KM, _EAST_KM, _ZONE_KM = 7.0, 4.2, 28.0
_HISTOGRAMS_UP: Final = {
    "lateral_offset_m": "off the port's axis at contact [m]",
    "closing_speed_mps": "closing speed [m/s]",
    "late_s": "contact later than planned [s]",
    "start_km": "range at the start of the rendezvous [km]",
    "phasing_mps": "phasing burns [m/s]",
    "approach_kg": "propellant of the approach [kg]",
}
_HISTOGRAMS: Final = {
    "downrange_km": "down-range of the target [km]",
    "crossrange_km": "to the right of it [km]",
    "miss_km": "from the target [km]",
    "peak_load_g": "peak load [g]",
    "flight_s": "ignition to touchdown [s]",
    "propellant_kg": "propellant of the braking burn [kg]",
}


def draw(found: Campaign, folder: Path) -> list[Path]:
    """Draw all pictures of a campaign into a folder; raises OutputError."""
    home = direction(found.plan) is HOME
    drawn = [] if not home else [("footprint.png", footprint)]
    drawn += [("histograms.png", histograms), ("tornado.png", tornado), ("convergence.png", draw_settling)]
    drawn += [] if not home else [("descents.png", descents)]
    return [save_picture(figure(found), folder / name) for name, figure in drawn]


def _landed(found: Campaign, name: str) -> FloatArray:
    column = np.asarray(found.columns[name], dtype=np.float64)
    return column[np.isfinite(column)]


def footprint(found: Campaign) -> Figure:
    """Draw the landings on a map, with target, towns and ellipses, and their density beside the target."""
    (plan, told), target, high = found.landings, found.scenario.target, 5.6
    assert target is not None
    fig = style.figure(
        _TOP + high + _BOTTOM,
        f"{found.scenario.mission.name}: where it comes down",
        f"{told.landed:,} landings of {told.cases:,} cases; ellipses of 50, 95 and 99.7 % of a normal "
        "distribution, contours that hold as many landings",
    )
    wide = 0.5 * (style.WIDTH_IN - 2.0 * _SIDE - _GAP)
    ax = style.axes(fig, (_SIDE, _BOTTOM, wide, high))
    east, north = _landed(found, "longitude_deg"), _landed(found, "latitude_deg")
    rings = [outline(one, (target.latitude_deg, target.longitude_deg), plan.track) for one in told.ellipses]
    every = np.concatenate(
        [np.column_stack([east, north]), [[target.longitude_deg, target.latitude_deg]], *rings]
    )
    maps.frame(ax, every[:, 0], every[:, 1], wide / high, 0.8)
    maps.coast(ax)
    ax.plot(east, north, ".", color=style.SHIP, markersize=1.5, alpha=0.35, zorder=2)
    for ring in rings:
        ax.plot(ring[:, 0], ring[:, 1], color=style.BURN, linewidth=1.0, zorder=3)
    ax.plot(target.longitude_deg, target.latitude_deg, "s", color=style.TARGET, markersize=6, zorder=4)
    for ring in _documented(target.latitude_deg, target.longitude_deg):
        ax.plot(ring[:, 0], ring[:, 1], ":", color=style.TARGET, linewidth=1.3, zorder=4)
    (west, rightmost), (south, top) = ax.get_xlim(), ax.get_ylim()
    named = towns(west, south, rightmost, top)
    for k in np.argsort(-named.people)[:_TOWNS]:
        place = float(named.longitude[k]), float(named.latitude[k])
        ax.plot(*place, "o", color=style.INK, markersize=3)
        inwards = ("right", -4) if place[0] > 0.5 * (west + rightmost) else ("left", 4)
        ax.annotate(
            named.names[k],
            place,
            (inwards[1], 4),
            textcoords="offset points",
            ha=inwards[0],
            size=style.SMALL,
            color=style.INK,
        )
    style.heading(ax, "Square: the target; dotted: where guided ships land, 95 %; 28 km")
    maps.degrees(ax)
    _density(style.axes(fig, (_SIDE + wide + _GAP, _BOTTOM, wide, high)), found)
    return fig


def _documented(latitude: float, longitude: float) -> list[FloatArray]:
    """Return the corners of the 95 % ellipse of flown guided landings about a target, and of the zone."""
    scale = math.sqrt(-2.0 * math.log(1.0 - 0.95))
    sizes = ((scale * _NORTH_KM, scale * _EAST_KM), (_ZONE_KM, _ZONE_KM))
    rings = [[Bounded(size, size, size) for size in pair] for pair in sizes]
    return [
        outline(Ellipse(0.95, 0.0, 0.0, north, east, 0.0, 0.95), (latitude, longitude), 0.0)
        for north, east in rings
    ]


def _density(ax: Axes, found: Campaign) -> None:
    """Draw landings over down-range and cross-range with contours of their density."""
    x, y = _landed(found, "downrange_km"), _landed(found, "crossrange_km")
    ax.plot(x, y, ".", color=style.SHIP, markersize=1.5, alpha=0.35)
    grid, levels, axes = density(x, y)
    if levels:
        ax.contour(*axes, grid.T, levels=levels, colors=style.HEAT, linewidths=1.0)
    for one in found.landings[1].ellipses:
        angle = np.linspace(0.0, 2.0 * math.pi, 181)
        along, across = one.greater.value * np.cos(angle), one.lesser.value * np.sin(angle)
        c, s = math.cos(one.turn), math.sin(one.turn)
        ax.plot(
            one.downrange + c * along - s * across,
            one.crossrange + s * along + c * across,
            color=style.BURN,
            linewidth=0.8,
            linestyle="--",
        )
    ax.plot(0.0, 0.0, "s", color=style.TARGET, markersize=6)
    ax.set(xlabel="km beyond the target, along the track", ylabel="km to the right of it")
    ax.invert_yaxis()
    style.heading(ax, "Across and along the track; axes of their own scales")


def density(x: FloatArray, y: FloatArray) -> tuple[FloatArray, list[float], tuple[FloatArray, FloatArray]]:
    """Return a smoothed density (k, k) of points, the levels that hold the shares, rising, and its axes."""
    if np.ptp(x) <= 0.0 or np.ptp(y) <= 0.0:
        return np.zeros((1, 1)), [], (np.zeros(1), np.zeros(1))
    room = [(values.min() - 0.2 * np.ptp(values), values.max() + 0.2 * np.ptp(values)) for values in (x, y)]
    counts, across, up = np.histogram2d(x, y, bins=_CELLS, range=room)
    smooth = gaussian_filter(counts, max(1.0, _CELLS * 0.12 * len(x) ** (-1.0 / 6.0)))
    falling = np.sort(smooth.ravel())[::-1]
    held = np.cumsum(falling) / falling.sum()
    levels = sorted({float(falling[np.searchsorted(held, share)]) for share in SHARES})
    return smooth, levels, (0.5 * (across[1:] + across[:-1]), 0.5 * (up[1:] + up[:-1]))


def histograms(found: Campaign) -> Figure:
    """Draw how the results are distributed."""
    high, gap, home = 2.5, 0.95, direction(found.plan) is HOME
    fig = style.figure(
        _TOP + 2.0 * high + gap + _BOTTOM,
        f"{found.scenario.mission.name}: what comes out",
        f"{found.statistics.ended:,} {'landings' if home else 'contacts'}; lines at 2.5, 50 and 97.5 %",
    )
    wide = (style.WIDTH_IN - 2.0 * _SIDE - 2.0 * _GAP) / 3.0
    for number, (name, words) in enumerate((_HISTOGRAMS if home else _HISTOGRAMS_UP).items()):
        row, column = divmod(number, 3)
        box = (_SIDE + column * (wide + _GAP), _BOTTOM + (1 - row) * (high + gap), wide, high)
        ax, values = style.axes(fig, box), _landed(found, name)
        ax.hist(values, bins=min(max(int(math.sqrt(len(values))), 10), 80), color=style.SHIP, alpha=0.8)
        for share in (0.025, 0.5, 0.975):
            ax.axvline(float(np.quantile(values, share)), color=style.BURN, linewidth=0.9)
        ax.xaxis.set_major_locator(MaxNLocator(5))
        ax.set(xlabel=words, ylabel="cases" if column == 0 else "")
    return fig


def tornado(found: Campaign) -> Figure:
    """Draw what makes the landings scatter, along and across the track, or the cost of arrivals."""
    home = direction(found.plan) is HOME
    results = ("downrange_km", "crossrange_km") if home else ("phasing_mps", "approach_kg")
    fig = style.figure(
        _TOP + 4.6 + _BOTTOM,
        f"{found.scenario.mission.name}: what makes it scatter",
        f"Change of {'the landing' if home else 'the cost'} with one standard deviation of each quantity, "
        "by linear regression",
    )
    frame: Any = found.frame()
    names = direction(found.plan).ready(found.plan).paths
    room, gap = 2.9, 3.1
    wide = 0.5 * (style.WIDTH_IN - _SIDE - room - gap)
    for number, result in enumerate(results):
        ax = style.axes(fig, (room + number * (wide + gap), _BOTTOM, wide, 4.6))
        fit = regression(frame, names, result)
        order = np.argsort(np.abs(fit.slopes))[::-1][:_BARS][::-1]
        colours = [style.SHIP if fit.slopes[k] > 0.0 else style.STATION for k in order]
        ax.barh(np.arange(len(order)), fit.slopes[order], color=colours, height=0.7)
        ax.set_yticks(np.arange(len(order)), [_short(fit.names[k]) for k in order])
        units = ("km, along the track", "km, across the track") if home else ("m/s", "kg")
        ax.set(xlabel=units[number])
        words = (_HISTOGRAMS | _HISTOGRAMS_UP)[result]
        style.heading(ax, f"{words}: {100.0 * fit.explained:.0f} % linear")
    return fig


def _short(path: str) -> str:
    """Return the last words of a path."""
    keys = path.split(".")
    return " ".join(keys[-2:])


def descents(found: Campaign) -> Figure:
    """Draw the fan of altitudes against time, and of loads, over the first cases that landed."""
    fig = style.figure(
        _TOP + 4.6 + _BOTTOM,
        f"{found.scenario.mission.name}: how it falls",
        f"The first {_FALLS} cases that landed, and the flight as planned",
    )
    wide = 0.5 * (style.WIDTH_IN - 2.0 * _SIDE - _GAP)
    left = style.axes(fig, (_SIDE, _BOTTOM, wide, 4.6))
    right = style.axes(fig, (_SIDE + wide + _GAP, _BOTTOM, wide, 4.6))
    plan, planned = found.landings[0], found.planned
    returns = returns_of(plan)
    landed = np.flatnonzero(np.asarray(found.columns["status"]) == "landed")[:_FALLS].tolist()
    flights = [(planned, style.BURN, 1.8)]
    for case in landed:
        inputs = {path: float(column[0]) for path, column in returns.inputs(range(case, case + 1)).items()}
        flights.insert(0, (fly_case(planned, inputs, plan, case), style.SHIP, 0.6))
    began = plan.ignition
    for flown, colour, width in flights:
        for phase, arc in flown.arcs:
            if phase in ("entry", "landing"):
                when = np.linspace(arc.t[0], arc.t[-1], 300)
                left.plot(
                    (when - began) / 60.0, arc.places(when)[:, 2] / 1000.0, color=colour, linewidth=width
                )
                if phase == "entry":
                    right.plot((when - began) / 60.0, arc.load(when), color=colour, linewidth=width)
    left.set(xlabel="minutes after the planned ignition", ylabel="altitude [km]")
    right.set(xlabel="minutes after the planned ignition", ylabel="load [g]")
    style.heading(left, "Altitude")
    style.heading(right, "Load down to the parachute command")
    return fig
