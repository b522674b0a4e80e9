"""Every range that the library states is flown at both of its ends; the launcher's in test_ascent.py."""

from dataclasses import replace

import numpy as np
import pytest
from scenario_texts import FILE as SCENARIO
from scenario_texts import OUTBOUND, RETURN, only_phases, without

from sim import mission
from sim.flown import Flown
from sim.guidance import landing
from sim.legs import Event
from sim.library.catalogue import load
from sim.phases import docking
from sim.report.timeline import timeline
from sim.scenario import loads

pytestmark = pytest.mark.slow  # a hundred flights

TO_THE_STATION = OUTBOUND.replace('scheme = "34-orbit"', 'scheme.library = "34-orbit"')


def ranges(kind: str, name: str) -> dict[str, tuple[float, float]]:
    return load(kind, name).ranges  # type: ignore[attr-defined,no-any-return]


RANGES = ranges("craft", "soyuz-ms")


def assert_comes_home(
    text: str, *, loads_g: tuple[float, float] = (7.5, 9.5), within_km: float = 80.0
) -> None:
    """Fly the way home; assert a soft landing, a load and a ride of its class and a near place."""
    flight = mission.fly(loads(text, "range.toml"))
    events = {event["event"]: event for event in timeline(flight)["events"]}
    assert events["touchdown"]["descent_mps"] == pytest.approx(1.4, abs=0.1)
    assert loads_g[0] < events["peak_load"]["load_g"] < loads_g[1]
    assert 770.0 < events["touchdown"]["met_s"] - events["parachute_command"]["met_s"] < 930.0
    assert events["touchdown"]["miss_km"] < within_km


@pytest.mark.parametrize("end", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize("key", RANGES)
def test_both_ends_of_a_range_fly(key: str, end: int) -> None:
    dotted = ".".join(f'"{part}"' for part in key.split("."))  # names of canopies hold blanks
    line = f"{dotted} = {RANGES[key][end]!r}"
    text = RETURN.replace("[craft]\n", f"[craft]\n{line}\n", 1)
    if key.startswith("entry_guidance."):
        guided = text.replace('mode = "ballistic"', 'mode = "guided"')
        assert_comes_home(guided, loads_g=(3.0, 5.3), within_km=5.0)
    else:
        assert_comes_home(text)


CARGO: dict[str, tuple[float, float]] = load("craft", "progress-ms").ranges  # type: ignore[attr-defined]


@pytest.mark.parametrize("end", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize("key", CARGO)
def test_both_ends_of_a_cargo_ship_s_range_fly(key: str, end: int) -> None:
    """To the station in two orbits and, for what only counts there, away from it."""
    out = (SCENARIO.parent / "progress-ms-09.toml").read_text(encoding="utf-8")
    text = only_phases(out).replace("launch_mass_kg = 7430.0", "")
    if key.startswith(("stay.", "separation.")):
        text = without(RETURN, "deorbit", "entry", "landing").replace('"soyuz-ms"', '"progress-ms"')
    flight = mission.fly(
        loads(text.replace("[craft]\n", f"[craft]\n{key} = {CARGO[key][end]!r}\n", 1), "cargo.toml")
    )
    assert [event.name for _, event in flight.events][-1] in ("contact", "separation_burn")


@pytest.mark.parametrize("height", [300.0, 450.0])
def test_both_ends_of_the_ground_s_range_fly(height: float) -> None:
    assert "range 300 to 450 m" in RETURN
    assert_comes_home(RETURN.replace("ground_height_m = 350.0", f"ground_height_m = {height}"))


@pytest.mark.parametrize(
    ("name", "metres"), [("_ALIKE", 0.0), ("_ALIKE", 20e3), ("REACH", 100e3), ("REACH", 500e3)]
)
def test_both_ends_of_what_is_near_fly(monkeypatch: pytest.MonkeyPatch, name: str, metres: float) -> None:
    monkeypatch.setattr(landing, name, metres)
    assert_comes_home(RETURN)


@pytest.mark.parametrize("metres", [-1.5, 1.5])
@pytest.mark.parametrize("axis", range(3), ids=["forward", "starboard", "nadir"])
def test_both_ends_of_a_port_s_place_dock(
    ms07: Flown, events: dict[str, Event], axis: int, metres: float
) -> None:
    rendezvous = ms07.world.rendezvous
    assert rendezvous is not None
    place = list(rendezvous.port.position_m)
    place[axis] += metres
    moved = replace(rendezvous, port=rendezvous.port.model_copy(update={"position_m": tuple(place)}))
    leg = docking.fly(docking.Spec(), events["rendezvous_start"].state, replace(ms07.world, rendezvous=moved))
    contact = leg.events[-1]
    assert float(contact.details["lateral_offset_m"]) < 0.01
    assert contact.details["closing_speed_mps"] == pytest.approx(0.12, abs=0.006)
    # The probe is where the port has moved to.
    there = leg.end.r - ms07.world.station_state(leg.end.t).r
    before = events["contact"].state.r - ms07.world.station_state(events["contact"].state.t).r
    assert abs(np.linalg.norm(there) - np.linalg.norm(before)) < 1.6
    assert np.linalg.norm(there - before) == pytest.approx(1.5, abs=0.1)


@pytest.mark.parametrize("height", [90.0, 110.0])
def test_both_ends_of_the_pad_s_height_lift_off(ms07: Flown, height: float) -> None:
    text = without(TO_THE_STATION, "phasing", "docking")
    pad = 'pad = "baikonur-1-5"'
    assert pad in text
    text = text.replace(pad, f'pad.library = "baikonur-1-5"\npad.height_m = {height}', 1)
    events = {event["event"]: event for event in timeline(mission.fly(loads(text, "range.toml")))["events"]}
    usual = timeline(ms07)["events"][0]  # from the file's 100 m
    higher = 1000.0 * (events["liftoff"]["altitude_km"] - usual["altitude_km"])
    assert higher == pytest.approx(height - 100.0, abs=0.01)
    assert events["insertion"]["met_s"] == pytest.approx(529.4, abs=0.2)


@pytest.mark.parametrize("speed", docking.Spec.ranges["contact_speed_mps"])
def test_both_ends_of_the_contact_speed_dock(ms07: Flown, events: dict[str, Event], speed: float) -> None:
    leg = docking.fly(docking.Spec(contact_speed_mps=speed), events["rendezvous_start"].state, ms07.world)
    contact = leg.events[-1].details
    assert contact["closing_speed_mps"] == pytest.approx(speed, abs=0.006)
    assert float(contact["lateral_offset_m"]) < 0.01
    assert float(contact["lateral_speed_mps"]) < 0.01
    assert abs(float(contact["plan_difference_s"])) < 5.0


@pytest.mark.parametrize("end", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize(
    ("table", "key", "limits"),
    [
        *(("[station]\n", key, limits) for key, limits in ranges("stations", "iss").items()),
        *(
            ('scheme.library = "34-orbit"\n', f"scheme.{key}", limits)
            for key, limits in ranges("schemes", "34-orbit").items()
        ),
    ],
)
def test_both_ends_of_a_range_dock(table: str, key: str, limits: tuple[float, float], end: int) -> None:
    assert table in TO_THE_STATION
    text = TO_THE_STATION.replace(table, f"{table}{key} = {limits[end]!r}\n", 1)
    events = {event["event"]: event for event in timeline(mission.fly(loads(text, "range.toml")))["events"]}
    contact, planned = events["contact"], 178_055.0
    assert contact["closing_speed_mps"] == pytest.approx(0.12, abs=0.01)
    assert contact["lateral_offset_m"] < 0.1
    # The rule's opportunity stays; within it the instant moves with the values that place it.
    assert contact["met_s"] == pytest.approx(planned, abs=400.0)
