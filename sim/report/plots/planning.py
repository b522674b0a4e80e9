"""Pictures of plans: the phase of each launch day against the schemes' bands, and the pork-chop."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from sim.base.arrays import FloatArray
from sim.report.plots import style
from sim.report.wording import instant

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from sim.planning.days import Days
    from sim.planning.pork_chop import PorkChop

_LEFT, _BOTTOM, _TOP = 0.85, 0.85, 1.15  # inches around the axes
_DAYS_HIGH, _DAYS_RIGHT = 5.6, 1.75
_CHOP_HIGH, _CHOP_RIGHT = 5.2, 1.15
_BANDS = ((style.SHIP, "o"), (style.TARGET, "s"), (style.STATION, "^"))
_ROOM = 25.0  # deg, above the highest band
# m/s above the least, of the lines of a pork-chop
_LEVELS = (5.0, 10.0, 20.0, 40.0, 60.0, 80.0, 100.0, 150.0, 200.0)


def draw_days(days: Days) -> Figure:
    """Draw the angle that a ship gains, launched on each day, against the bands of the schemes."""
    fig = style.figure(
        _DAYS_HIGH + _BOTTOM + _TOP,
        f"{days.scenario.mission.name}: launch days from {days.first} to {days.last}",
        "How far the station is ahead at insertion, and where a scheme is made for it, the angle gained by "
        "lifting off when plane and phase close",
    )
    ax = style.axes(fig, (_LEFT, _BOTTOM, style.WIDTH_IN - _LEFT - _DAYS_RIGHT, _DAYS_HIGH))
    top = max(max(scheme.catch_up_max_deg for scheme in days.schemes), 360.0) + _ROOM
    dates = [days.start.world.clock.utc(day.t).date() for day in days.days]
    places = [(day - days.first).days for day in dates]
    leads = [math.degrees(day.lead) for day in days.days]
    (phase,) = ax.plot(
        places, leads, "o", color=style.PAPER, markeredgecolor=style.MUTED, markersize=5.5, zorder=2
    )
    marks: list[tuple[Artist, str]] = [(phase, "station ahead at insertion, lifting off in plane")]
    for number, scheme in enumerate(days.schemes):
        colour, shape = _BANDS[number % len(_BANDS)]
        low, high = scheme.catch_up_min_deg, scheme.catch_up_max_deg
        ax.axhspan(low, high, color=colour, alpha=0.10, linewidth=0)
        ax.text(
            1.008, 0.5 * (low + high), f"{scheme.name}: {low:g} to {high:g}°", color=colour,
            transform=ax.get_yaxis_transform(), size=style.SMALL, va="center",
        )  # fmt: skip
        fitting = [
            (place, math.degrees(day.departures[number].lap.catch_up))
            for place, day in zip(places, days.days, strict=True)
            if day.departures[number].fits
        ]
        (mark,) = ax.plot(*np.array(fitting).reshape(-1, 2).T, shape, color=colour, markersize=7.5)
        marks.append((mark, f"gained by {scheme.name}"))
    _date_axis(ax, days)
    style.key(ax, marks)
    ax.set(ylim=(0.0, top), ylabel="angle ahead, angle gained (deg)")
    ax.yaxis.set_major_locator(style.multiples(45.0))
    return fig


def _date_axis(ax: Axes, days: Days) -> None:
    """Tick the days, the scenario's own in bold, with the lift-off in plane under each."""
    clock = days.start.world.clock
    own = days.scenario.epoch_utc.date()
    marks: dict[int, datetime] = {}
    for day in days.days:
        when = clock.utc(day.t)
        marks.setdefault((when.date() - days.first).days, when)
    count = (days.last - days.first).days
    every = max(1, math.ceil((count + 1) / 24))
    shown = [place for place in marks if place % every == 0]
    ax.set_xticks(shown, [f"{marks[place].day}\n{marks[place]:%b}\n{marks[place]:%H:%M}" for place in shown])
    for place, label in zip(shown, ax.get_xticklabels(), strict=True):
        if marks[place].date() == own:
            label.set(weight="bold", color=style.SHIP)
            ax.axvline(place, color=style.SHIP, linewidth=0.9, alpha=0.6, zorder=1)
    ax.set_xlim(-0.7, count + 0.7)
    ax.set_xlabel("day, and when the pad passes through the station's plane (UTC)")


def draw_pork_chop(found: PorkChop) -> Figure:
    """Draw the delta-v over lift-off and orbit of contact, with the angle gained above."""
    clock, least = found.start.world.clock, float(found.delta_v.min())
    fig = style.figure(
        _CHOP_HIGH + _BOTTOM + _TOP + 0.35,
        f"{found.scenario.mission.name}: delta-v of the rendezvous",
        f"To first order, m/s: heights by way of the phasing orbit and plane that is left; least {least:.0f}",
    )
    ax = style.axes(fig, (_LEFT, _BOTTOM, style.WIDTH_IN - _LEFT - _CHOP_RIGHT, _CHOP_HIGH))
    minutes = (found.liftoffs - found.passage.t) / 60.0
    levels = [least + above for above in _LEVELS]
    ax.contourf(
        minutes, found.contacts, found.delta_v, levels=[least - 1.0, *levels], cmap="Blues", alpha=0.5,
        extend="max",
    )  # fmt: skip
    lines = ax.contour(
        minutes, found.contacts, found.delta_v, levels=levels, colors=style.MUTED, linewidths=0.7
    )
    ax.clabel(lines, fmt="%.0f", fontsize=style.SMALL - 1.5, colors=style.INK)
    planned = -found.passage.t / 60.0
    ax.plot(planned, found.scheme.contact_orbit, "o", color=style.BURN, markersize=8.0)
    ax.annotate(
        f"scenario: {instant(clock.utc(0.0))[11:]}, orbit {found.scheme.contact_orbit}",
        (planned, found.scheme.contact_orbit), xytext=(10, 8), textcoords="offset points",
        size=style.SMALL, color=style.BURN, weight="bold",
    )  # fmt: skip
    passes = instant(clock.utc(found.passage.t))
    ax.set(xlabel=f"lift-off, minutes from {passes} UTC, when the pad is in plane", ylabel="orbit of contact")
    _angles_above(ax, found, minutes)
    return fig


def _angles_above(ax: Axes, found: PorkChop, minutes: FloatArray) -> None:
    """Tick the station's lead at insertion above the axes: it follows from the lift-off."""
    leads = np.array([math.degrees(found.passage.chase(t).lead) for t in found.liftoffs.tolist()])
    rate, first = np.polyfit(minutes, leads, 1)

    def leads_at(x: Any) -> Any:
        return rate * x + first

    def minutes_at(lead: Any) -> Any:
        return (lead - first) / rate

    above = ax.secondary_xaxis("top", functions=(leads_at, minutes_at))
    above.set_xlabel("station ahead at insertion (deg), whole laps apart", size=style.NORMAL, color=style.INK)
    above.tick_params(colors=style.MUTED, labelsize=style.SMALL, labelcolor=style.INK, length=3)
    above.spines["top"].set_color(style.MUTED)
