"""The timeline says what happened, in order, the same each time."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime

import pytest
from synthetic_flight import CONTACT, FakeFlight, docked, whole_flight

from sim.dynamics.states import State
from sim.legs import Event, Leg
from sim.report.timeline import timeline
from sim.world.clock import iso


def test_events_are_in_time_order_with_the_common_keys_first() -> None:
    events = timeline(whole_flight())["events"]
    assert [e["met_s"] for e in events] == sorted(e["met_s"] for e in events)
    assert list(events[0])[:9] == [
        "event", "phase", "utc", "met_s", "altitude_km", "latitude_deg", "longitude_deg", "speed_mps",
        "mass_kg",
    ]  # fmt: skip
    assert events[0]["event"] == "liftoff"
    assert events[0]["utc"] == "2017-12-17T07:21:01.127Z"
    assert events[-1]["event"] == "touchdown"


def test_events_that_a_leg_tells_late_are_put_in_their_place() -> None:
    leg = docked()
    later, sooner = (
        Event(name, State.of(t, leg.end.r, leg.end.v, leg.end.mass), {})
        for name, t in (("later", leg.end.t + 2.0), ("sooner", leg.end.t + 1.0))
    )
    told = timeline(FakeFlight((dataclasses.replace(leg, events=(later, sooner)),)))["events"]
    assert [event["event"] for event in told] == ["sooner", "later"]


def test_details_follow_with_their_units() -> None:
    events = {e["event"]: e for e in timeline(whole_flight())["events"]}
    assert events["dv1"]["delta_v_mps"] == 14.2
    assert events["contact"]["met_s"] == CONTACT
    assert events["contact"]["range_km" if "range_km" in events["contact"] else "offset_m"] == 0.02


def test_two_calls_give_identical_json_without_wall_times() -> None:
    first, second = (json.dumps(timeline(whole_flight()), allow_nan=False) for _ in range(2))
    assert first == second
    assert "wall" not in first


def test_notes_of_the_legs_are_kept() -> None:
    assert timeline(FakeFlight((docked(),)))["notes"] == ["The 166 days docked were not integrated."]


def test_what_is_not_finite_becomes_null_and_minus_zero_zero() -> None:
    leg = docked()
    odd = Event(
        "undocking", leg.events[0].state, {"load_g": float("nan"), "offset_m": -0.0, "mode": "springs"}
    )
    event = timeline(FakeFlight((Leg("docked", (), (odd,), leg.end),)))["events"][0]
    assert event["load_g"] is None
    assert str(event["offset_m"]) == "0.0"
    assert event["mode"] == "springs"


@pytest.mark.parametrize(
    ("microsecond", "text"),
    [(0, "00.000"), (127000, "00.127"), (126500, "00.127"), (126499, "00.126"), (999500, "01.000")],
)
def test_instants_are_rounded_to_the_nearest_millisecond(microsecond: int, text: str) -> None:
    instant = datetime(2018, 6, 3, 12, 39, 0, microsecond, tzinfo=UTC)
    assert iso(instant) == f"2018-06-03T12:39:{text}Z"


def test_events_of_one_instant_stay_in_flight_order() -> None:
    state = State(docked().end.t, docked().end.y)
    leg = Leg("docked", (), (Event("contact", state), Event("undocking", state)), state)
    assert [e["event"] for e in timeline(FakeFlight((leg,)))["events"]] == ["contact", "undocking"]
