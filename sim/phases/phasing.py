"""Phasing: the burns of the rendezvous scheme, from insertion to the start of autonomous rendezvous."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc
from sim.dynamics.states import State
from sim.flying.burns import SMALLEST, Manoeuvre, fly_manoeuvres
from sim.flying.pursuit import Pursuer
from sim.guidance.contact import Contact, plan_contact
from sim.guidance.lap import within_band
from sim.guidance.ledger import ledger
from sim.guidance.phasing import plan_phasing
from sim.legs import Event, Leg
from sim.library.models import Craft
from sim.phases.situations import PhaseTable, Since, Situation, Told, Trajectory
from sim.world import World


class Spec(PhaseTable):
    """The phasing leg; its burns' orbits, aim point and engine come from scheme and craft."""

    kind: Literal["phasing"] = "phasing"


FROM, TO = Situation.IN_ORBIT, Situation.NEAR_STATION
NEEDS = ("station.outbound_elements", "craft", "rendezvous")
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
TRAJECTORY = Trajectory(in_orbit=True, outbound=True)


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Coast and burn from insertion to the start of autonomous rendezvous, with the contact planned."""
    assert world.rendezvous is not None
    ship = Pursuer.of(world, start.t)
    contact = plan_contact(ship, start, world)
    plan = plan_phasing(ship, start, world.rendezvous.scheme, contact)
    arcs = fly_manoeuvres(start, ship.model, plan.burns, until=plan.t_end)
    end, orbit = arcs[-1].end, ship.station
    _check_engine(start, end, arcs, world.craft)
    tanks = ledger(ship, start, end, world.rendezvous.scheme)
    named = [(f"dv{k + 1}", burn) for k, burn in enumerate(plan.burns) if burn.size > SMALLEST]
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
            f"The station's integrated orbit is within {orbit.largest / 1000.0:.1f} km of its elements "
            f"({orbit.rms / 1000.0:.1f} km rms).",
            f"Of {tanks.tanks:.0f} kg of propellant {tanks.phasing:.0f} go to phasing and "
            f"{tanks.approach:.0f} to the approach; {tanks.second_approach:.0f} kg are kept for a second "
            f"one, {tanks.homeward:.0f} kg for the return, and {tanks.left:.0f} kg are left.",
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


def _plan_notes(contact: Contact, world: World) -> tuple[str, ...]:
    """Tell the angle gained, the contact planned, and what else could be planned."""
    assert world.rendezvous is not None
    scheme, rule, lap = world.rendezvous.scheme, world.rendezvous.rule, contact.lap
    gain = (
        f"The ship gains {math.degrees(lap.catch_up):.1f} deg on the station"
        f"{'' if within_band(lap, scheme) else f', not the usual of {scheme.name}'}, which leaves "
        f"{math.degrees(lap.left):+.2f} deg of its plane"
    )
    notes = [
        f"{gain}; contact is planned for {_said(contact.t, world)} UTC, in orbit {contact.orbit}"
        f"{', in sunlight' if contact.lit else ''}"
        f"{', in sight of a ground station' if contact.in_zone else ''}"
        f", by the rule '{rule}'{'' if contact.by == rule else f': {contact.by}'}."
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
