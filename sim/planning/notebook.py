"""Plans in a line, and as tables for a notebook: units in the heads, instants in UTC."""

from __future__ import annotations

import math

import numpy as np

from sim.base.notebook import Grid, line_of, tables_of
from sim.planning.days import Days
from sim.planning.landing import Landings
from sim.planning.plan import Plan
from sim.planning.pork_chop import PorkChop
from sim.world.clock import Clock


@line_of.register
def _plan_line(plan: Plan) -> str:
    """Say what a plan is of, what it takes and when it ends, or why it cannot be flown."""
    name = plan.scenario.mission.name
    if plan.refusal is not None:
        return f"Plan of {name}: cannot be flown ({plan.refusal.phase}: {plan.refusal.message})"
    contact = "" if plan.contact is None else f", contact {_utc(plan.world.clock, plan.contact.t)} UTC"
    takes = f"{plan.delta_v:.1f} m/s, {plan.propellant:.0f} kg"
    return f"Plan of {name}: {len(plan.burns)} burns, {takes}{contact}"


@tables_of.register
def _plan_tables(plan: Plan) -> tuple[Grid, ...]:
    """Return lift-offs, burns and opportunities of contact."""
    clock = plan.world.clock
    departures = [
        (_utc(clock, one.t), f"{one.t:+.1f}", _deg(one.lap.catch_up), "yes" if one.fits else "no")
        for one in plan.departures
    ]
    burns = [
        (
            one.name,
            _utc(clock, one.t),
            str(one.orbit),
            f"{one.size:.2f}",
            *(f"{part:+.2f}" for part in one.delta_v),
            f"{one.duration:.1f}",
            f"{one.propellant:.1f}",
            f"{one.perigee / 1000.0:.1f} x {one.apogee / 1000.0:.1f}",
        )
        for one in plan.burns
    ]
    contacts = [
        (_utc(clock, one.t), one.by, _deg(one.sun), "planned" if one.taken else "")
        for one in plan.options
        if one.taken or one.offered
    ]
    parts = ("radial [m/s]", "along [m/s]", "normal [m/s]")
    orbit = "perigee x apogee after [km]"
    return (
        Grid(("lift-off (UTC)", "from scenario [s]", "gains [deg]", "fits"), departures),
        Grid(("burn", "UTC", "orbit", "delta-v [m/s]", *parts, "lasts [s]", "takes [kg]", orbit), burns),
        Grid(("contact (UTC)", "by", "Sun from port's axis [deg]", ""), contacts),
    )


@line_of.register
def _days_line(days: Days) -> str:
    """Say which days were looked through."""
    good = sum(bool(days.admitting(day)) for day in days.days)
    return (
        f"Launch days of {days.scenario.mission.name}, {days.first} to {days.last}: "
        f"{good} of {len(days.days)} admit a scheme"
    )


@tables_of.register
def _days_tables(days: Days) -> tuple[Grid, ...]:
    """Return the launch days."""
    clock = days.start.world.clock
    rows = [
        (_utc(clock, day.t), _deg(day.lead), ", ".join(one.name for one, _ in days.admitting(day)) or "none")
        for day in days.days
    ]
    return (Grid(("in plane (UTC)", "station ahead [deg]", "schemes"), rows),)


@line_of.register
def _landings_line(found: Landings) -> str:
    """Say how many landing opportunities there are and which is taken."""
    taken = found.taken
    choice = (
        "none is taken"
        if taken is None
        else f"taken: revolution {taken.revolution}, landing {_utc(found.world.clock, taken.landing)} UTC"
    )
    return f"{len(found.options)} landing opportunities of {found.scenario.mission.name}; {choice}"


@tables_of.register
def _landings_tables(found: Landings) -> tuple[Grid, ...]:
    """Return the landing opportunities."""
    clock = found.world.clock
    rows = [
        (
            str(one.revolution),
            _utc(clock, one.ignition),
            _utc(clock, one.landing),
            _deg(one.latitude),
            _deg(one.longitude),
            f"{one.needed / 1000.0:.0f} {'left' if one.to_the_left > 0.0 else 'right'}",
            f"{one.lift.distance / 1000.0:.0f}",
            _deg(one.sun),
            f"{one.load:.1f}",
            "taken" if one.taken else "in reach" if one.within else "",
        )
        for one in found.options
    ]
    heads = ("revolution", "ignition (UTC)", "landing (UTC)", "latitude [deg]", "longitude [deg]")
    more = ("beside target [km]", "lift reaches [km]", "Sun [deg]", "ballistic load [g]", "")
    return (Grid((*heads, *more), rows),)


@line_of.register
def _pork_chop_line(found: PorkChop) -> str:
    """Say which lift-off and orbit of contact take least."""
    row, column = np.unravel_index(int(np.argmin(found.delta_v)), found.delta_v.shape)
    liftoff = _utc(found.start.world.clock, float(found.liftoffs[column]))
    return (
        f"Pork-chop of {found.scenario.mission.name}: least {found.delta_v[row, column]:.0f} m/s, lift-off "
        f"{liftoff} UTC, contact in orbit {found.contacts[row]:g}"
    )


def _deg(angle: float) -> str:
    return f"{math.degrees(angle):.1f}"


def _utc(clock: Clock, t: float) -> str:
    return f"{clock.utc(t + 0.5):%Y-%m-%d %H:%M:%S}"  # to the nearest second
