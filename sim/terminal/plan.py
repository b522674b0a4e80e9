"""The tables of a plan, of launch days and of a pork-chop."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from sim.report.wording import duration, instant
from sim.terminal import Column, elapsed, show, show_sentences

if TYPE_CHECKING:
    from sim.library.models import Scheme
    from sim.planning.contacts import ContactOption
    from sim.planning.days import Day, Days
    from sim.planning.departure import Departure
    from sim.planning.plan import Plan
    from sim.planning.pork_chop import PorkChop
    from sim.world.clock import Clock

_COLUMNS_OF_CONTACTS = 7  # of a pork-chop, in 80 characters


def show_plan(plan: Plan) -> None:
    """Print what is known of a plan; its refusal is not printed."""
    print(f"Plan of {plan.scenario.mission.name}\n")
    show_sentences(_standing(plan))
    _show_schemes(plan)
    show_departures(plan)
    if plan.burns:
        _show_burns(plan)
    if plan.ledger is not None:
        _show_ledger(plan)
    if plan.options:
        _show_contacts(plan)
    show_sentences([f"Left out: {words}." for words in plan.left_out])


def show_days(days: Days) -> None:
    """Print the launch days: lift-off, phase, and which schemes admit it."""
    columns = (
        Column("day"),
        Column("in plane"),
        Column("ahead", right=True),
        *(Column(scheme.name, right=True) for scheme in days.schemes),
        Column("lift-off"),
    )
    rows = [_day(day, days) for day in days.days]
    show(f"Launch days of {days.scenario.mission.name}, {days.first} to {days.last}", columns, rows)
    bands = ", ".join(
        f"{one.name} {one.catch_up_min_deg:g} to {one.catch_up_max_deg:g} deg" for one in days.schemes
    )
    show_sentences(
        [
            "In plane: when the pad passes through the station's plane (UTC). Ahead: how far the station is "
            "(deg) at insertion of a ship that lifts off then. Under each scheme the angle (deg) that its "
            "ship gains by lifting off when plane and phase close, and whether the scheme is made for it: "
            f"{bands}. Lift-off: then, of the schemes that are.",
            "The station follows its elements; it is raised or lowered for a launch, which is not in them: a "
            f"kilometre lower puts it {days.ahead_per_km_day:.1f} deg farther ahead each day.",
            *_short_of(days),
        ]
    )


def show_pork_chop(found: PorkChop) -> None:
    """Print the delta-v of lift-offs, a row every minute, over a few times of contact."""
    clock = found.start.world.clock
    whole = np.flatnonzero(found.contacts == np.round(found.contacts))
    chosen = whole[np.linspace(0, len(whole) - 1, _COLUMNS_OF_CONTACTS).astype(int)].tolist()
    own = int(np.argmin(np.abs(found.contacts - found.scheme.contact_orbit)))
    if own not in chosen:
        chosen[int(np.argmin(np.abs(np.array(chosen) - own)))] = own
    columns = (
        Column("lift-off"),
        Column("gains", right=True),
        Column("plane", right=True),
        *(Column(f"orb {found.contacts[k]:g}", right=True) for k in chosen),
    )
    rows = []
    spacing = float(found.liftoffs[1] - found.liftoffs[0])
    for j in range(0, len(found.liftoffs), round(60.0 / spacing)):
        rows.append(
            [
                f"{instant(clock.utc(float(found.liftoffs[j])))[11:]}",
                f"{math.degrees(found.catch_up[own, j]):.1f}",
                f"{math.degrees(found.left[own, j]):+.2f}",
                *(f"{found.delta_v[k, j]:.0f}" for k in chosen),
            ]
        )
    show(f"Delta-v (m/s) of {found.scenario.mission.name}, by lift-off and orbit of contact", columns, rows)
    best = np.unravel_index(int(np.argmin(found.delta_v)), found.delta_v.shape)
    show_sentences(
        [
            f"Gains and plane (deg): the angle gained and the node left, for contact in orbit "
            f"{found.contacts[own]:g}. To first order: the heights by way of the phasing orbit and the plane "
            "that is left, without the station's neighbourhood.",
            f"Least: {found.delta_v[best]:.0f} m/s, lifting off at "
            f"{instant(clock.utc(float(found.liftoffs[best[1]])))[11:]}, contact in orbit "
            f"{found.contacts[best[0]]:g}.",
        ]
    )


# -- phase, plane, schemes ---------------------------------------------------------------------------------


def _standing(plan: Plan) -> list[str]:
    clock, phase, plane = plan.world.clock, plan.phase, plan.plane
    past = math.degrees(phase.at_liftoff)
    gain = 360.0 * (phase.rate / phase.station_rate - 1.0)
    insertion = plan.start.ascent.events[-1].details
    steered = (
        ""
        if plane.yaw is None
        else f" The launcher could steer there by yaw, for {plane.yaw:.1f} kg of its last stage's propellant."
    )
    return [
        f"Lift-off at {instant(clock.utc(0.0))} UTC: the station is {abs(past):.1f} deg "
        f"{'past' if past >= 0.0 else 'short of'} the pad, in its own plane.",
        f"Insertion at {instant(clock.utc(phase.insertion))} into {insertion['perigee_km']:.0f} x "
        f"{insertion['apogee_km']:.0f} km: the station is {math.degrees(phase.at_insertion):.1f} deg ahead, "
        f"and the ship gains {gain:.1f} deg a revolution.",
        f"Plane at insertion: the ship's node {math.degrees(plane.node):+.3f} deg east of the station's, the "
        f"inclination {math.degrees(plane.inclination):+.3f} deg from its. Regression takes "
        f"{math.degrees(plane.removed):.3f} deg of the node until contact; {math.degrees(plane.left):+.3f} "
        f"deg are left, {plane.across:.1f} m/s in orbit. Each second of lift-off is {plane.per_second:.2f} "
        f"m/s of plane.{steered}",
    ]


def _show_schemes(plan: Plan) -> None:
    columns = (
        Column("scheme"),
        Column("band (deg)"),
        Column("gains", right=True),
        Column("orbits", right=True),
        Column("plane", right=True),
        Column("left", right=True),
        Column("fits"),
    )
    own = plan.world.rendezvous.scheme.name if plan.world.rendezvous is not None else ""
    rows = []
    for one in plan.schemes:
        degrees = math.degrees(one.lap.catch_up)
        fits = "yes" if one.within else _off_band(degrees, one.scheme)
        rows.append(
            [
                one.scheme.name,
                f"{one.scheme.catch_up_min_deg:g} to {one.scheme.catch_up_max_deg:g}",
                f"{degrees:.1f}",
                f"{one.lap.along:.0f}",
                f"{one.lap.across:.1f}",
                f"{math.degrees(one.lap.left):+.3f}",
                f"{fits}{', taken' if one.taken and one.scheme.name == own else ''}",
            ]
        )
    show("Schemes of the library, at this lift-off", columns, rows)
    show_sentences(
        [
            "Gains: the angle (deg) that the ship gains on the station, whole laps counted. Orbits, plane: "
            "what heights and plane take (m/s), to first order. Left: of the node at contact (deg)."
        ]
    )


def show_departures(plan: Plan) -> None:
    """Print the instants of lift-off at which plane and phase close."""
    clock = plan.world.clock
    scheme = plan.world.rendezvous.scheme.name if plan.world.rendezvous is not None else ""
    columns = (
        Column("lift-off (UTC)"),
        Column("from scenario", right=True),
        Column("gains (deg)", right=True),
        Column("delta-v (m/s)", right=True),
        Column("fits"),
    )
    rows = [_departure(one, clock) for one in plan.departures]
    show(f"Lift-off when plane and phase close by themselves ({scheme})", columns, rows)


def _departure(one: Departure, clock: Clock) -> list[str]:
    when = clock.utc(one.t + 0.05)
    return [
        f"{when:%Y-%m-%d %H:%M:%S}.{when.microsecond // 100000}",
        f"{one.t:+.1f} s",
        f"{math.degrees(one.lap.catch_up):.1f}",
        f"{one.lap.delta_v:.0f}",
        "yes" if one.fits else "no",
    ]


# -- burns and tanks ---------------------------------------------------------------------------------------


def _show_burns(plan: Plan) -> None:
    clock = plan.world.clock
    columns = (
        Column("burn"),
        Column("UTC"),
        Column("orb", right=True),
        Column("u", right=True),
        Column("rad", right=True),
        Column("along", right=True),
        Column("norm", right=True),
        Column("m/s", right=True),
        Column("s", right=True),
        Column("kg", right=True),
        Column("km x km", right=True, below="orbit {} km"),
    )
    rows = [
        [
            one.name,
            instant(clock.utc(one.t))[8:],
            str(one.orbit),
            f"{math.degrees(one.argument):.0f}",
            *(f"{part:z.2f}" for part in one.delta_v.tolist()),
            f"{one.size:.2f}",
            _short(one.duration),
            _short(one.propellant),
            f"{one.perigee / 1000.0:.0f} x {one.apogee / 1000.0:.0f}",
        ]
        for one in plan.burns
    ]
    show("Burns", columns, rows)
    show_sentences(
        [
            "UTC: day and ignition. orb: orbit from the ascending node before lift-off on. u: argument of "
            "latitude (deg). rad, along, norm, m/s: delta-v in the ship's own radial, along-track and normal "
            "axes, and its size. s, kg: duration, propellant. km x km: perigee and apogee afterwards, as "
            "geodetic heights."
        ]
    )


def _short(value: float) -> str:
    """Write a number with three digits."""
    return f"{value:.3g}" if abs(value) >= 100.0 else f"{value:#.3g}"


def _show_ledger(plan: Plan) -> None:
    ledger, craft, used = plan.ledger, plan.world.craft, plan.engine
    assert ledger is not None
    columns = (Column("propellant"), Column("kg", right=True), Column("of the tank", right=True))
    words = (
        ("phasing", ledger.phasing),
        ("approach", ledger.approach),
        ("kept for a second approach", ledger.second_approach),
        ("kept for the return, with its margin", ledger.homeward),
        ("left beyond all of these", ledger.left),
        ("in the tanks at insertion", ledger.tanks),
    )
    rows = [[what, f"{mass:.0f}", f"{mass / ledger.tanks:.0%}"] for what, mass in words]
    show("Ledger", columns, rows, {len(rows) - 1})
    fired = plan.pulses
    near = (
        f", of which {fired.delta_v:.1f} m/s in {fired.number} pulses near the station"
        if fired is not None
        else ""
    )
    show_sentences(
        [
            f"In all {plan.delta_v:.1f} m/s and {plan.propellant:.1f} kg to contact{near}.",
            f"The main engine starts {used.starts} of {craft.main_engine.starts} times and burns "
            f"{used.seconds:.0f} of {craft.main_engine.life_s:.0f} s.",
        ]
    )


# -- contact -----------------------------------------------------------------------------------------------


def _show_contacts(plan: Plan) -> None:
    columns = (
        Column("contact (UTC)"),
        Column("revs", right=True),
        Column("by"),
        Column("light"),
        Column("Sun", right=True),
        Column("m/s", right=True),
        Column("choice"),
        Column("ground stations", below="{}"),
    )
    rows = [_option(one, plan.world.clock) for one in plan.options]
    show("Opportunities of contact in the last revolutions", columns, rows)
    show_sentences(_why(plan))


def _option(one: ContactOption, clock: Clock) -> list[str]:
    seen = ", ".join(f"{site.name} {math.degrees(site.elevation):.0f} deg" for site in one.sightings)
    light = f"{one.lit_since / 60.0:.0f}+{one.lit_for / 60.0:.0f} min" if one.lit_for > 0.0 else "dark"
    return [
        instant(clock.utc(one.t))[5:],
        f"{one.revolutions:.2f}",
        one.by,
        light,
        f"{math.degrees(one.sun):.0f}",
        "-" if one.delta_v is None else f"{one.delta_v:.1f}",
        "" if one.preference is None else f"{one.preference}, taken" if one.taken else str(one.preference),
        seen,
    ]


def _why(plan: Plan) -> list[str]:
    """Say why the contact is the one taken, and what the columns are."""
    rendezvous, contact = plan.world.rendezvous, plan.contact
    assert rendezvous is not None
    assert contact is not None
    rule, opens = rendezvous.rule, rendezvous.scheme.contact_rule
    craft = plan.world.craft
    if rule != "sunset-or-pass" or opens is None:
        why = f"Taken by the rule '{rule}'."
    elif craft.crewed:
        why = (
            f"Taken: a crew takes the first opportunity from {opens.crew_from_revolutions:g} revolutions of "
            f"the station since lift-off on, within a revolution from {opens.opens_revolutions:g}; a "
            "contact at a sunset counts as the sunset."
        )
    else:
        why = f"Taken: a cargo ship takes the first sunset after {opens.opens_revolutions:g} revolutions."
    order = sorted((one for one in plan.options if one.preference), key=lambda one: one.preference or 0)
    preferred = "Preferred first: " + ", then ".join(
        f"{instant(plan.world.clock.utc(one.t))} ({one.by})" for one in order
    )
    impossible = [
        f"Contact at {instant(plan.world.clock.utc(one.t))} cannot be planned: {one.why_not}."
        for one in plan.options
        if one.why_not
    ]
    return [
        f"{why} Contact comes {duration(contact.t, largest='h')} ({elapsed(contact.t)}) after lift-off, in "
        f"the ship's orbit {contact.orbit}.",
        *([f"{preferred}."] if len(order) > 1 else []),
        "Light: minutes since sunrise and until sunset. Sun: degrees between the Sun and the port's outward "
        "axis; 0 is behind the approaching ship, 180 in its camera. m/s: phasing and large approach burns. "
        "Choice: the rule's opportunities in its order.",
        *impossible,
    ]


# -- days --------------------------------------------------------------------------------------------------


def _day(day: Day, days: Days) -> list[str]:
    clock = days.start.world.clock
    cells = [f"{math.degrees(one.lap.catch_up):.1f} {'yes' if one.fits else '   '}" for one in day.departures]
    when = instant(clock.utc(day.t))
    return [
        f"{clock.utc(day.t):%d %b}",
        when[11:],
        f"{math.degrees(day.lead):.1f}",
        *cells,
        ", ".join(instant(clock.utc(one.t))[11:] for _, one in days.admitting(day)) or "-",
    ]


def _short_of(days: Days) -> list[str]:
    """Say how far the scenario's own day is from the schemes that do not admit it."""
    clock, own = days.start.world.clock, days.scenario.epoch_utc.date()
    told, per_km_day = [], days.ahead_per_km_day
    for day in days.days:
        if clock.utc(day.t).date() == own:
            off = [
                f"{scheme.name}, {_off_band(gained, scheme)} ({_mended(gained, scheme, per_km_day)})"
                for scheme, one in zip(days.schemes, day.departures, strict=True)
                if not one.fits
                for gained in [math.degrees(one.lap.catch_up)]
            ]
            if off:
                told.append(
                    f"Not made for {own:%d %b}, the scenario's day: {'; '.join(off)}. A second later is "
                    f"{days.ahead_per_s:.3f} deg more, for {days.plane_per_s:.2f} m/s of plane."
                )
    return told


def _off_band(degrees: float, scheme: Scheme) -> str:
    """Return how far an angle [deg] is from a scheme's band, '12.7 deg short'."""
    off = _beyond(degrees, scheme)
    return f"{abs(off):.1f} deg {'over' if off > 0.0 else 'short'}"


def _beyond(degrees: float, scheme: Scheme) -> float:
    """Return how far an angle is above a scheme's band [deg], or below it as a negative number."""
    return max(degrees - scheme.catch_up_max_deg, 0.0) + min(degrees - scheme.catch_up_min_deg, 0.0)


def _mended(degrees: float, scheme: Scheme, per_km_day: float) -> str:
    """Return what brings an angle [deg] into a scheme's band: days of a station a kilometre lower or higher.

    `per_km_day` [deg]: what it gains in a day for each kilometre that it is lower.
    """
    off = _beyond(degrees, scheme)
    return f"{abs(off) / per_km_day:.0f} days of a station 1 km {'higher' if off > 0.0 else 'lower'}"
