"""Plans as JSON documents: SI and degrees, a unit at the end of each key, instants in UTC."""

import math
from typing import Any

from sim.base.notebook import record_of
from sim.planning.burns import Burn
from sim.planning.contacts import ContactOption
from sim.planning.days import Days
from sim.planning.departure import Departure
from sim.planning.failing import Failed
from sim.planning.landing import LandingOption, Landings
from sim.planning.plan import Plan
from sim.planning.pork_chop import PorkChop
from sim.planning.standing import SchemeLap
from sim.scenario import Scenario
from sim.world.clock import Clock, iso

SCHEMA = 1


@record_of.register
def _plan(plan: Plan) -> dict[str, Any]:
    """Return a plan as a JSON document."""
    clock, phase, plane = plan.world.clock, plan.phase, plan.plane
    return {
        **_head(plan.scenario, "plan"),
        "liftoff_utc": _utc(0.0, clock),
        "phase": {
            "ahead_at_liftoff_deg": math.degrees(phase.at_liftoff),
            "insertion_utc": _utc(phase.insertion, clock),
            "ahead_at_insertion_deg": math.degrees(phase.at_insertion),
            "gain_deg_per_revolution": 360.0 * (phase.rate / phase.station_rate - 1.0),
        },
        "schemes": [_scheme(one) for one in plan.schemes],
        "plane": {
            "node_deg": math.degrees(plane.node),
            "inclination_deg": math.degrees(plane.inclination),
            "removed_deg": math.degrees(plane.removed),
            "left_deg": math.degrees(plane.left),
            "left_mps": plane.across,
            "per_second_mps": plane.per_second,
            "yaw_kg": plane.yaw,
        },
        "departures": [_departure(one, clock) for one in plan.departures],
        "burns": [_burn(one, clock) for one in plan.burns],
        "pulses": None
        if plan.pulses is None
        else {
            "number": plan.pulses.number,
            "delta_v_mps": plan.pulses.delta_v,
            "propellant_kg": plan.pulses.propellant,
        },
        "totals": {
            "delta_v_mps": plan.delta_v,
            "propellant_kg": plan.propellant,
            "engine_starts": plan.engine.starts,
            "engine_s": plan.engine.seconds,
        },
        "ledger": None
        if plan.ledger is None
        else {f"{name}_kg": mass for name, mass in plan.ledger._asdict().items()},
        "contact_utc": None if plan.contact is None else _utc(plan.contact.t, clock),
        "contacts": [_contact(one, clock) for one in plan.options],
        "left_out": list(plan.left_out),
        "refusal": None if plan.refusal is None else plan.refusal._asdict(),
    }


@record_of.register
def _days(days: Days) -> dict[str, Any]:
    """Return launch days as a JSON document."""
    clock = days.start.world.clock
    return {
        **_head(days.scenario, "days"),
        "liftoff_utc": _utc(0.0, clock),
        "first": days.first.isoformat(),
        "last": days.last.isoformat(),
        "ahead_per_km_day_deg": days.ahead_per_km_day,
        "schemes": [
            {
                "name": scheme.name,
                "catch_up_min_deg": scheme.catch_up_min_deg,
                "catch_up_max_deg": scheme.catch_up_max_deg,
            }
            for scheme in days.schemes
        ],
        "days": [
            {
                "passage_utc": _utc(day.t, clock),
                "ahead_at_insertion_deg": math.degrees(day.lead),
                "admitted": [scheme.name for scheme, _ in days.admitting(day)],
                "departures": [
                    {"scheme": scheme.name, **_departure(departure, clock)}
                    for scheme, departure in zip(days.schemes, day.departures, strict=True)
                ],
            }
            for day in days.days
        ],
    }


@record_of.register
def _pork_chop(found: PorkChop) -> dict[str, Any]:
    """Return a pork-chop as a JSON document; its tables have a row for each contact."""
    clock = found.start.world.clock
    return {
        **_head(found.scenario, "pork-chop"),
        "liftoff_utc": _utc(0.0, clock),
        "scheme": found.scheme.name,
        "passage_utc": _utc(found.passage.t, clock),
        "liftoffs_utc": [_utc(t, clock) for t in found.liftoffs.tolist()],
        "contact_orbits": found.contacts.tolist(),
        "delta_v_mps": found.delta_v.tolist(),
        "catch_up_deg": (180.0 / math.pi * found.catch_up).tolist(),
        "plane_left_deg": (180.0 / math.pi * found.left).tolist(),
    }


@record_of.register
def _landings(found: Landings) -> dict[str, Any]:
    """Return landing opportunities as a JSON document."""
    clock, target = found.world.clock, found.world.target
    assert target is not None
    return {
        **_head(found.scenario, "landing"),
        "given_state_utc" if found.given_state else "undocking_utc": _utc(found.undocking, clock),
        "last_utc": _utc(found.last, clock),
        "window_utc": [_utc(t, clock) for t in found.window],
        "target": {
            "latitude_deg": math.degrees(target.latitude),
            "longitude_deg": math.degrees(target.longitude),
        },
        "opportunities": [_opportunity(one, clock) for one in found.options],
        "farther_passes": found.others,
        "why_none": found.why_not,
    }


def _head(scenario: Scenario, kind: str) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "kind": kind,
        "scenario": scenario.mission.name,
        "sha256": scenario.sha256,
    }


def _utc(t: float, clock: Clock) -> str:
    return iso(clock.utc(t))


def _scheme(one: SchemeLap) -> dict[str, Any]:
    return {
        "scheme": one.scheme.name,
        "catch_up_min_deg": one.scheme.catch_up_min_deg,
        "catch_up_max_deg": one.scheme.catch_up_max_deg,
        "catch_up_deg": math.degrees(one.lap.catch_up),
        "within": one.within,
        "taken": one.taken,
        "along_mps": one.lap.along,
        "across_mps": one.lap.across,
        "plane_left_deg": math.degrees(one.lap.left),
    }


def _departure(one: Departure, clock: Clock) -> dict[str, Any]:
    return {
        "liftoff_utc": _utc(one.t, clock),
        "from_scenario_s": one.t,
        "catch_up_deg": math.degrees(one.lap.catch_up),
        "delta_v_mps": one.lap.delta_v,
        "fits": one.fits,
    }


def _burn(one: Burn, clock: Clock) -> dict[str, Any]:
    radial, along, normal = one.delta_v.tolist()
    return {
        "name": one.name,
        "phase": one.phase,
        "engine": one.engine,
        "utc": _utc(one.t, clock),
        "met_s": one.t,
        "orbit": one.orbit,
        "argument_of_latitude_deg": math.degrees(one.argument),
        "radial_mps": radial,
        "along_track_mps": along,
        "normal_mps": normal,
        "delta_v_mps": one.size,
        "duration_s": one.duration,
        "propellant_kg": one.propellant,
        "perigee_km": one.perigee / 1000.0,
        "apogee_km": one.apogee / 1000.0,
    }


def _contact(one: ContactOption, clock: Clock) -> dict[str, Any]:
    return {
        "utc": _utc(one.t, clock),
        "revolutions": one.revolutions,
        "by": one.by,
        "preference": one.preference,
        "taken": one.taken,
        "offered": one.offered,
        "lit_since_s": one.lit_since,
        "lit_for_s": one.lit_for,
        "ground_stations": [
            {"name": site.name, "elevation_deg": math.degrees(site.elevation)} for site in one.sightings
        ],
        "sun_from_port_axis_deg": math.degrees(one.sun),
        "delta_v_mps": one.delta_v,
        "why_not": one.why_not,
    }


def _opportunity(one: LandingOption, clock: Clock) -> dict[str, Any]:
    return {
        "revolution": one.revolution,
        "day": one.day,
        "ignition_utc": _utc(one.ignition, clock),
        "landing_utc": _utc(one.landing, clock),
        "latitude_deg": math.degrees(one.latitude),
        "longitude_deg": math.degrees(one.longitude),
        "to_the_left_km": one.to_the_left / 1000.0,
        "lift_left_km": one.left.distance / 1000.0,
        "lift_left_bank_deg": math.degrees(one.left.bank),
        "lift_right_km": one.right.distance / 1000.0,
        "lift_right_bank_deg": math.degrees(one.right.bank),
        "within_lift": one.within,
        "sun_deg": math.degrees(one.sun),
        "daylight": one.daylight,
        "peak_load_g": one.load,
        "taken": one.taken,
        "failed": None if one.failed is None else _failed(one.failed, clock),
    }


def _failed(end: Failed, clock: Clock) -> dict[str, Any]:
    landed = not end.why
    return {
        "why_not": end.why,
        "landing_utc": _utc(end.landing, clock) if landed else None,
        "latitude_deg": math.degrees(end.latitude) if landed else None,
        "longitude_deg": math.degrees(end.longitude) if landed else None,
        "from_target_km": end.away / 1000.0 if landed else None,
        "peak_load_g": end.load if landed else None,
    }
