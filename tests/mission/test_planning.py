"""The plan of MS-07 and its flight are one: burns, contact, tanks; the command that prints it."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

import sim
from sim.flown import Flown
from sim.legs import Event
from sim.planning.plan import Plan

from .conftest import SCENARIO, Command

SHARED = {  # the plan's keys, and those of the timeline
    "delta_v_mps": "delta_v_mps",
    "duration_s": "duration_s",
    "along_track_mps": "along_track_mps",
    "normal_mps": "normal_mps",
}
DOCUMENT = {
    "schema": int, "kind": str, "scenario": str, "sha256": str, "liftoff_utc": str, "phase": dict,
    "schemes": list, "plane": dict, "departures": list, "burns": list, "pulses": dict, "totals": dict,
    "ledger": dict, "contact_utc": str, "contacts": list, "left_out": list, "refusal": type(None),
}  # fmt: skip
ROWS = {
    "phase": "ahead_at_liftoff_deg insertion_utc ahead_at_insertion_deg gain_deg_per_revolution",
    "schemes": "scheme catch_up_min_deg catch_up_max_deg catch_up_deg within taken along_mps across_mps "
    "plane_left_deg",
    "plane": "node_deg inclination_deg removed_deg left_deg left_mps per_second_mps yaw_kg",
    "departures": "liftoff_utc from_scenario_s catch_up_deg delta_v_mps fits",
    "burns": "name phase engine utc met_s orbit argument_of_latitude_deg radial_mps along_track_mps "
    "normal_mps delta_v_mps duration_s propellant_kg perigee_km apogee_km",
    "pulses": "number delta_v_mps propellant_kg",
    "totals": "delta_v_mps propellant_kg engine_starts engine_s",
    "ledger": "tanks_kg phasing_kg approach_kg second_approach_kg homeward_kg left_kg",
    "contacts": "utc revolutions by preference taken offered lit_since_s lit_for_s ground_stations "
    "sun_from_port_axis_deg delta_v_mps why_not",
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sim.plan(sim.load(SCENARIO))


@pytest.fixture(scope="module")
def document(plan: Plan) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json.dumps(plan.record, allow_nan=False))
    return read


def test_a_prompt_and_a_notebook_show_the_plan(plan: Plan, document: dict[str, Any]) -> None:
    assert repr(plan).startswith(f"<Plan of Soyuz MS-07: {len(plan.burns)} burns, ")
    shown = plan._repr_html_()
    for name in ("dv1", "dv9", "delta-v [m/s]", "perigee x apogee after [km]", "planned"):
        assert f">{name}<" in shown
    assert f">{plan.burns[0].size:.2f}<" in shown


def test_every_burn_of_the_flight_is_planned(document: dict[str, Any], timeline: dict[str, Any]) -> None:
    """All of phasing and approach; the return is not planned."""
    flown = {e["event"]: e for e in timeline["events"] if e["phase"] in ("phasing", "docking")}
    burns = {name: event for name, event in flown.items() if "delta_v_mps" in event}
    assert [burn["name"] for burn in document["burns"]] == list(burns)
    for burn in document["burns"]:
        event = burns[burn["name"]]
        assert burn["phase"] == event["phase"]
        assert burn["utc"] == event["utc"]
        for ours, theirs in SHARED.items():
            if theirs in event:
                assert burn[ours] == pytest.approx(event[theirs], abs=5e-7), burn["name"]
        assert burn["engine"] == event.get("engine", "main")


def test_burns_and_pulses_take_what_the_flight_takes(plan: Plan, events: dict[str, Event]) -> None:
    used = events["insertion"].state.mass - events["contact"].state.mass
    assert plan.propellant == pytest.approx(used, abs=1e-9)
    assert plan.ledger is not None
    *parts, left = plan.ledger[1:]
    assert plan.ledger.tanks == pytest.approx(math.fsum(parts) + left, abs=1e-9)


def test_contact_is_the_flights(plan: Plan, ms07: Flown) -> None:
    assert plan.contact is not None
    figures = next(leg.figures for leg in ms07.legs if leg.phase == "phasing")
    assert plan.contact.t == pytest.approx(figures["planned_contact_s"], abs=1e-6)
    (taken,) = (one for one in plan.options if one.taken)
    assert taken.t == plan.contact.t
    assert {one.t for one in plan.options if one.offered} == {one.t for one in plan.contact.alternatives}
    assert all(one.delta_v is not None for one in plan.options if one.taken or one.offered)
    preferred = {one.preference: one.t for one in plan.options if one.preference}
    order = [plan.contact.t, *(one.t for one in plan.contact.alternatives)]
    assert [preferred[k + 1] for k in range(len(preferred))] == order
    assert len(order) == 2  # the lit pass and the sunset after it


def test_orbits_are_counted_as_documented(plan: Plan) -> None:
    """NASA: flight day 1 on orbits 3 and 4, flight day 2 on 17, rendezvous from 32 on, contact on 34."""
    orbits = {burn.name: burn.orbit for burn in plan.burns}
    assert [orbits[f"dv{k}"] for k in (1, 2, 3, 4)] == [3, 4, 17, 32]
    assert plan.contact is not None
    assert plan.contact.orbit == 34


def test_phase_is_that_of_the_facts(plan: Plan, events: dict[str, Event]) -> None:
    """The station is 3.4 deg past the pad at lift-off, by its elements."""
    assert math.degrees(plan.phase.at_liftoff) == pytest.approx(3.4, abs=0.1)
    assert math.degrees(plan.phase.at_insertion) == pytest.approx(
        events["insertion"].details["station_ahead_deg"], abs=0.01
    )
    # 1 s of lift-off: the speed of the orbit times the turn of the Earth across it.
    assert plan.plane.per_second == pytest.approx(7667.0 * 7.39e-5 * math.sin(math.radians(51.64)), rel=0.01)


def test_the_document_has_the_keys_that_are_promised(document: dict[str, Any]) -> None:
    assert {key: type(value) for key, value in document.items()} == DOCUMENT
    assert document["schema"] == 1
    for name, keys in ROWS.items():
        rows = document[name] if isinstance(document[name], list) else [document[name]]
        assert all(set(row) == set(keys.split()) for row in rows), name


# -- the command -------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_plan_of_a_scenario_that_cannot_be_flown_says_what_is_known(sim: Command, tmp_path: Path) -> None:
    late = tmp_path / "late.toml"
    late.write_text(SCENARIO.read_text().replace("07:21:01.127Z", "07:31:01.127Z"), encoding="utf-8")
    told = sim("plan", late, cwd=tmp_path)
    assert told.returncode == 3
    assert "60.4 deg ahead" in " ".join(told.stdout.split())  # wherever lines end
    assert "this cannot be flown (phase 'phasing'): the station is 60.4 deg ahead" in told.stderr
    assert "scheme" in told.stderr.splitlines()[-1]
    assert "Traceback" not in told.stderr
    as_json = sim("plan", late, "--json", cwd=tmp_path)
    assert as_json.returncode == 3
    assert json.loads(as_json.stdout)["refusal"]["phase"] == "phasing"


@pytest.mark.slow
def test_days_are_printed_and_drawn(sim: Command, tmp_path: Path) -> None:
    done = sim("plan", SCENARIO, "--days", "2017-12-16", "2017-12-18", "--plot", "days.png", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "17 Dec  07:17:49    9.0" in done.stdout
    assert (tmp_path / "days.png").stat().st_size > 10_000
    assert list(tmp_path.iterdir()) == [tmp_path / "days.png"]
