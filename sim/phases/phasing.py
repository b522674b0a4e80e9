"""Phasing: the burns of the rendezvous scheme, from insertion to the start of autonomous rendezvous."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Literal

import numpy as np

from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.flying.burns import SMALLEST, Manoeuvre, fly_manoeuvre, fly_manoeuvres
from sim.flying.flaws import Flaws
from sim.flying.pursuit import Pursuer
from sim.guidance.contact import Contact, plan_contact
from sim.guidance.lap import within_band
from sim.guidance.ledger import ledger
from sim.guidance.phasing import PhasingPlan, plan_again, plan_phasing
from sim.legs import Event, Leg
from sim.library.imprecision import ApproachErrors
from sim.library.models import Craft, Scheme
from sim.phases.situations import PhaseTable, Since, Situation, Told, Trajectory
from sim.world import World

_FIRST_NUMBER = 100  # of the phasing burns among those that errors are drawn for: beyond the approach's


class Spec(PhaseTable):
    """The phasing leg; its burns' orbits, aim point and engine come from scheme and craft."""

    kind: Literal["phasing"] = "phasing"


FROM, TO = Situation.IN_ORBIT, Situation.NEAR_STATION
NEEDS = ("station.outbound_elements|ephemeris", "craft", "rendezvous")
EVENTS: dict[str, Told] = {
    "dv#{rendezvous.scheme.burns}": (
        Since("liftoff"),
        "delta_v_mps",
        "along_track_mps",
        "normal_mps",
        "duration_s",
        "range_km",
    ),
}
# What each event is, for the glossary.
GLOSSARY = {
    "dv#{rendezvous.scheme.burns}": "A burn of the scheme begins, between insertion and rendezvous.",
}
TRAJECTORY = Trajectory(in_orbit=True, outbound=True)


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Coast and burn from insertion to the start of autonomous rendezvous, with the contact planned."""
    assert world.rendezvous is not None
    ship, errors = Pursuer.of(world, start.t), world.rendezvous.errors
    reckoned = Pursuer.of(world.expected, start.t)  # what the ground plans with
    known = start if errors is None else Flaws(errors).tracked(start, 0)
    contact = plan_contact(reckoned, known, world)
    plan = plan_phasing(reckoned, known, world.rendezvous.scheme, contact)
    if errors is None:
        flown, arcs = plan.burns, fly_manoeuvres(start, ship.model, plan.burns, until=plan.t_end)
    else:
        ship = replace(ship, model=_really(world, start.t, Flaws(errors)))
        plan, flown, arcs = _with_errors(ship, reckoned, start, plan, world.rendezvous.scheme, Flaws(errors))
    end, orbit = arcs[-1].end, ship.station
    _check_engine(start, end, arcs, world.craft)
    tanks = ledger(ship, start, end, world.rendezvous.scheme)
    named = [(f"dv{k + 1}", burn) for k, burn in enumerate(flown) if burn.size > SMALLEST]
    events = [
        _burn_event(name, arc, burn, ship) for arc, (name, burn) in zip(_burning(arcs), named, strict=True)
    ]
    total = sum(burn.size for _, burn in named)
    return Leg(
        "phasing",
        tuple(arcs),
        tuple(events),
        end,
        notes=(
            *_plan_notes(contact, world),
            f"{orbit.words[0].upper()}{orbit.words[1:]}.",
            f"Of {tanks.tanks:.0f} kg of propellant {tanks.phasing:.0f} go to phasing and "
            f"{tanks.approach:.0f} to the approach; {tanks.second_approach:.0f} kg are kept for a second "
            f"one, {tanks.homeward:.0f} kg for the return, and {tanks.left:.0f} kg are left.",
            *_error_notes(errors),
        ),
        figures={
            "catch_up_deg": float(np.degrees(contact.lap.catch_up)),
            "plane_left_deg": float(np.degrees(contact.lap.left)),
            "planned_contact_s": contact.t,
            "delta_v_mps": total,
            "station_fit_rms_m": orbit.rms,
            "station_fit_largest_m": orbit.largest,
            "eccentricity": plan.eccentricity,
            **{f"ledger_{name}_kg": mass for name, mass in tanks._asdict().items()},
            "solver_miss_m": float(np.abs(plan.misses).max()),
        },
    )


def _really(world: World, t: float, flaws: Flaws) -> Model:
    """Return what the ship really feels around `t` [s]; plans are made in the air of the tables."""
    air = world.own_air
    thicker = air._replace(upper_density=air.upper_density * flaws.density())
    return replace(world, own_air=thicker).craft_model(t)


def _with_errors(
    ship: Pursuer, reckoned: Pursuer, start: State, plan: PhasingPlan, scheme: Scheme, flaws: Flaws
) -> tuple[PhasingPlan, tuple[Manoeuvre, ...], list[Arc]]:
    """Fly the burns as they come out, those to come planned anew from each tracking before them.

    `ship` is flown, and planned for as it is `reckoned` to be.
    Returns the last plan, the burns as flown, and the arcs.
    """
    arcs: list[Arc] = []
    flown: list[Manoeuvre] = []
    state, since, count = start, 0, len(plan.burns)  # the plan's burns are those from number `since` on
    for number in range(count):
        ends = plan.burns[number - since].middle - flaws.about.tracked_before_s
        if number > 0 and ends > state.t:
            arcs.append(propagate(state, ends, ship.model))
            state = arcs[-1].end
            plan = plan_again(reckoned, flaws.tracked(state, number), scheme, plan, number - since)
            since = number
        planned = plan.burns[number - since]
        flown.append(flaws.flown(planned, state.mass, _FIRST_NUMBER + number, main=True))
        arcs += fly_manoeuvre(state, ship.model, flown[-1])
        state = arcs[-1].end if arcs else start
    arcs.append(propagate(state, plan.t_end, ship.model))
    return plan, tuple(flown), arcs


def _error_notes(errors: ApproachErrors | None) -> tuple[str, ...]:
    """Say that the phasing is flown with errors, and which."""
    if errors is None:
        return ()
    density = Flaws(errors).density()
    return (
        f"The phasing is flown with errors of tracking and execution: '{errors.name}', seed {errors.seed}, "
        f"case {errors.case}, in {density:.2f} times the density that it is planned with; a burn late enough "
        "after the one before is planned anew from tracking.",
    )


def _plan_notes(contact: Contact, world: World) -> tuple[str, ...]:
    """Tell the angle gained, the contact planned, and what else could be planned."""
    assert world.rendezvous is not None
    scheme, rule, lap = world.rendezvous.scheme, world.rendezvous.rule, contact.lap
    gain = (
        f"The ship gains {math.degrees(lap.catch_up):.1f} deg on the station"
        f"{'' if within_band(lap, scheme) else f', not the usual of {scheme.name}'}, which leaves "
        f"the planes {math.degrees(abs(lap.left)):.2f} deg apart"
    )
    notes = [
        f"{gain}; contact is planned for {_said(contact.t, world)} UTC, in orbit {contact.orbit}"
        f"{', in sunlight' if contact.lit else ''}"
        f"{', in sight of a ground station' if contact.in_zone else ''}"
        f", taken by the rule '{rule}'{'' if contact.by == rule else f' for its {contact.by}'}."
    ]
    if contact.alternatives:
        others = " or ".join(f"{_said(one.t, world)} ({one.by})" for one in contact.alternatives)
        notes.append(f"Contact could also be planned for {others}.")
    return tuple(notes)


def _said(t: float, world: World) -> str:
    return f"{world.clock.utc(t + 0.5):%Y-%m-%d %H:%M:%S}"


def _burning(arcs: list[Arc]) -> list[Arc]:
    return [arc for arc in arcs if arc.model.push.thrust > 0.0]


def _burn_event(name: str, arc: Arc, burn: Manoeuvre, ship: Pursuer) -> Event:
    return Event(
        name,
        arc.start,
        {
            "delta_v_mps": burn.size,
            "along_track_mps": float(burn.delta_v[1]),
            "normal_mps": float(burn.delta_v[2]),
            "duration_s": arc.end.t - arc.start.t,
            "range_km": ship.range(arc.start) / 1000.0,
        },
    )


def _check_engine(start: State, end: State, arcs: list[Arc], craft: Craft) -> None:
    """Refuse a plan that the tanks or the engine cannot fly."""
    used = start.mass - end.mass
    seconds = sum(arc.end.t - arc.start.t for arc in _burning(arcs))
    burns, starts = len(_burning(arcs)), craft.main_engine.starts
    if burns > starts:
        raise FlightError(
            f"the plan has {burns} burns, and the main engine starts {starts} times",
            at=start,
        )
    if used > craft.propellant_kg:
        raise FlightError(
            f"the phasing burns need {used:.0f} kg of propellant, "
            f"and the tanks hold {craft.propellant_kg:.0f} kg",
            at=start,
            hint="launch nearer to the station's plane, or in another phase",
        )
    if seconds > craft.main_engine.life_s:
        raise FlightError(
            f"the phasing burns take {seconds:.0f} s, "
            f"and the main engine lasts {craft.main_engine.life_s:.0f} s",
            at=start,
        )
