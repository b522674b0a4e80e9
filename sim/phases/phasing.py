"""Phasing: the burns of the rendezvous scheme, from insertion to the start of autonomous rendezvous."""

from __future__ import annotations

from typing import Literal

import numpy as np

from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.states import State
from sim.guidance.contact import plan_contact
from sim.guidance.phasing_burns import Burn, fly_plan, plan_phasing
from sim.legs import Event, Leg
from sim.phases.situations import Fed, PhaseTable, Situation, Trajectory
from sim.world import World


class Spec(PhaseTable):
    """The phasing leg; its burns' orbits, aim point and engine come from scheme and craft."""

    kind: Literal["phasing"] = "phasing"


FROM, TO = Situation.IN_ORBIT, Situation.NEAR_STATION
NEEDS = ("station.outbound_elements", "craft", "rendezvous")
EVENTS: dict[str, Fed] = {"dv#": ()}
TRAJECTORY = Trajectory(in_orbit=True, outbound=True)


def fly(spec: Spec, start: State | None, world: World) -> Leg:
    """Coast and burn from insertion to the start of autonomous rendezvous, with the contact planned."""
    if start is None:
        raise FlightError(
            "phasing needs the state at insertion", hint="let the scenario begin with the ascent"
        )
    model = world.craft_model(start.t)
    contact = plan_contact(world, start, propagate(start, start.t + 60.0, model))
    plan = plan_phasing(world, start, model, contact)
    arcs, end = fly_plan(start, model, world.craft.main_engine, plan.burns, plan.t_end)
    _check_engine(start, end, arcs, world)
    orbit = world.station_orbit(start.t)
    events = [
        _burn_event(f"dv{k + 1}", arc, burn, world)
        for k, (arc, burn) in enumerate(zip(_burning(arcs), plan.burns, strict=True))
    ]
    total = sum(burn.delta_v for burn in plan.burns)
    return Leg(
        "phasing",
        tuple(arcs),
        tuple(events),
        end,
        notes=(
            f"The ship gains {np.degrees(contact.catch_up):.1f} deg on the station; contact is planned for "
            f"{world.clock.utc(contact.t + 0.5):%Y-%m-%d %H:%M:%S} UTC, in orbit {contact.orbit}"
            f"{', in sunlight' if contact.lit else ''}"
            f"{', in sight of a ground station' if contact.in_zone else ''}.",
            f"The station's integrated orbit is within {orbit.largest / 1000.0:.1f} km of its elements "
            f"({orbit.rms / 1000.0:.1f} km rms).",
        ),
        figures={
            "catch_up_deg": float(np.degrees(contact.catch_up)),
            "planned_contact_s": contact.t,
            "delta_v_mps": total,
            "station_fit_rms_m": orbit.rms,
            "station_fit_largest_m": orbit.largest,
            "solver_miss_m": float(np.abs(plan.misses).max()),
        },
    )


def _burning(arcs: list[Arc]) -> list[Arc]:
    return [arc for arc in arcs if arc.model.push.thrust > 0.0]


def _burn_event(name: str, arc: Arc, burn: Burn, world: World) -> Event:
    distance = float(np.linalg.norm(arc.start.r - world.station_state(arc.start.t).r))
    return Event(
        name,
        arc.start,
        {
            "delta_v_mps": burn.delta_v,
            "along_track_mps": burn.along,
            "normal_mps": burn.normal,
            "duration_s": arc.end.t - arc.start.t,
            "range_km": distance / 1000.0,
        },
    )


def _check_engine(start: State, end: State, arcs: list[Arc], world: World) -> None:
    """Refuse a plan that the tanks or the engine cannot fly."""
    craft = world.craft
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
