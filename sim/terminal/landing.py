"""The table of landing opportunities, and why one of them is taken."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from sim.report.wording import instant
from sim.terminal import Column, show, show_sentences

if TYPE_CHECKING:
    from sim.planning.landing import LandingOption, Landings

_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def show_landings(found: Landings) -> None:
    """Print the landing opportunities, what speaks for the one that is taken, and what the columns are."""
    show_opportunities(found)
    show_sentences(_explained(found))


def show_opportunities(found: Landings) -> None:
    """Print the landing opportunities and what speaks for the one that the flight takes."""
    clock, name = found.world.clock, found.scenario.mission.name
    days = f"{clock.utc(found.undocking):%Y-%m-%d} to {clock.utc(found.last):%Y-%m-%d}"
    columns = (
        Column("rev", right=True),
        Column("ignition", right=True),
        Column("landing"),
        Column("place"),
        Column("off", right=True),
        Column("lift", right=True),
        Column("Sun", right=True),
        Column("g", right=True),
        Column("choice"),
    )
    rows = [_row(one, found) for one in found.options]
    title = f"Landing opportunities of {name}, {days} (UTC)"
    if rows:
        show(title, columns, rows)
    else:
        print(f"{title}: none\n")
    show_sentences([_why(found)])
    if any(one.failed is not None for one in found.options):
        _show_failed(found)


def _show_failed(found: Landings) -> None:
    """Print what the failures of the scenario make of the opportunities."""
    columns = (
        Column("rev", right=True),
        Column("landing"),
        Column("place"),
        Column("from target", right=True),
        Column("g", right=True),
    )
    rows, whys = [], []
    for one in found.options:
        end = one.failed
        if end is None:
            continue
        if end.why:
            rows.append([str(one.revolution), "-", "-", "-", "-"])
            whys.append(f"Revolution {one.revolution}: {end.why}.")
            continue
        when = instant(found.world.clock.utc(end.landing))[11:]
        place = _words(end.latitude, end.longitude)
        rows.append([str(one.revolution), when, place, f"{end.away / 1000.0:.0f} km", f"{end.load:.1f}"])
    show("The same with what fails in the scenario, which nothing is planned for", columns, rows)
    if whys:
        show_sentences(whys)


def _row(one: LandingOption, found: Landings) -> list[str]:
    clock = found.world.clock
    return [
        str(one.revolution),
        instant(clock.utc(one.ignition))[8:],
        instant(clock.utc(one.landing))[11:],
        _place(one),
        f"{one.needed / 1000.0:.0f} {'L' if one.to_the_left > 0.0 else 'R'}",
        f"{one.lift.distance / 1000.0:.0f}",
        f"{math.degrees(one.sun):+.0f} {'day' if one.daylight else 'night'}",
        f"{one.load:.1f}",
        "taken" if one.taken else "reach" if one.within else "-",
    ]


def _place(one: LandingOption) -> str:
    return _words(one.latitude, one.longitude)


def _words(latitude: float, longitude: float) -> str:
    """Return a place [rad] in degrees."""
    latitude, longitude = math.degrees(latitude), math.degrees(longitude)
    return (
        f"{abs(latitude):.1f} {'N' if latitude >= 0.0 else 'S'} "
        f"{abs(longitude):.1f} {'E' if longitude >= 0.0 else 'W'}"
    )


def _why(found: Landings) -> str:
    """Say which one the flight takes, and what speaks for it beside the others."""
    one = found.taken
    if one is None:
        why = found.why_not or "the ignition that the scenario gives leads to none of them"
        return f"None is taken: {why}."
    rule = (
        "its ignition is the scenario's"
        if found.given
        else "the earliest of those whose tracks come nearest to the target in the flight's window"
    )
    others = [other for other in found.options if other is not one]
    reached = [other for other in others if other.within]
    return (
        f"Taken: revolution {one.revolution}, {rule}. It is on {_day(one)}, {_light(one)}, and asks for "
        f"{one.needed / 1000.0:.0f} km of cross-range, {_rank(one, found)}; lift reaches "
        f"{one.lift.distance / 1000.0:.0f} km{'' if one.within else ', which is too little'}. "
        + (
            "Lift reaches the target from no other."
            if not reached
            else f"Of the others lift reaches the target from {'; '.join(_told(o) for o in reached)}."
        )
    )


def _told(one: LandingOption) -> str:
    return f"revolution {one.revolution} on {_day(one)}, {_light(one)}, for {one.needed / 1000.0:.0f} km"


def _day(one: LandingOption) -> str:
    name = _ORDINALS[one.day - 1] if one.day <= len(_ORDINALS) else f"{one.day}th"
    return f"the {name} day"


def _light(one: LandingOption) -> str:
    height = math.degrees(one.sun)
    if one.daylight:
        return f"in daylight with the Sun {height:.0f} deg high"
    return f"at night with the Sun {-height:.0f} deg below the horizon"


def _rank(one: LandingOption, found: Landings) -> str:
    """Say how many of all the opportunities, or of those in the flight's window, ask for less."""
    less = sum(other.needed < one.needed for other in found.options)
    if less == 0:
        return "the least of all"
    more = f"more than {less} other{'' if less == 1 else 's'}"
    first, last = found.window
    inside = [other for other in found.options if first <= other.ignition <= last]
    if one in inside and len(inside) > 1 and all(one.needed <= other.needed for other in inside):
        return f"{more}, but the least in the window"
    return more


def _explained(found: Landings) -> list[str]:
    banks = sorted(
        {round(math.degrees(side.bank)) for one in found.options for side in (one.left, one.right)}
    )
    held = " or ".join(f"{bank}" for bank in banks)
    if not found.options:
        return [f"{found.others} passes in these days come no nearer than the flight accepts."]
    planned = found.way.guided is not None
    told = [
        f"Revolutions are {_counted(found)}. Landing, place: of "
        f"{'the descent as guidance plans it, not turned aside yet' if planned else 'the ballistic fall'}. "
        "Off: km that it ends beside the target, L to the left of the track, R to the right. g: peak load of "
        f"{'a ballistic fall from that ignition' if planned else 'the fall'}. "
        "Sun: its height (deg) at the target at the landing; day, while its upper edge is above the horizon.",
    ]
    told.append(
        "Lift: km that it carries across the track towards the target, the most that a constant bank "
        f"gives ({held} deg). No limit of bank or load is set, and a guided descent, whose bank also "
        "holds its range, reaches less. Reach: far enough."
    )
    aging = "What is known of an orbit ages" if found.given_state else "The station's elements age"
    told.append(
        f"{found.others} passes in these days come no nearer than the flight accepts. {aging}: after a day "
        "or two track and ignition are known to some kilometres and seconds."
    )
    return told


def _counted(found: Landings) -> str:
    """Say what revolutions are, and what their numbers count on from; an ephemeris or a state knows none."""
    if found.given_state:
        return "the ship's, counted from the given state on"
    station = found.scenario.station
    told = station is not None and station.return_elements is not None
    return f"the station's, counted on from {'its elements' if told else 'the undocking'}"
