"""Seeded approaches dock or are broken off in words; the closed loop holds over the errors' stated ranges."""

import re

import numpy as np
import pytest

from sim.flying.flaws import Flaws
from sim.legs import Leg
from sim.library.catalogue import load
from tests.validation.approach_errors import approach, approaches, kurs, start, whole_way, whole_ways

SEED_OF_TWO = 5
RANGES: dict[str, tuple[float, float]] = load("errors", "kurs").ranges  # type: ignore[attr-defined]
# Errors of the two days before the approach.
BEFORE = [key for key in RANGES if key.startswith(("tracked", "launched", "density"))]
LEAST_PUSHES: tuple[float, float] = load("schemes", "34-orbit").ranges["withdrawal_mps"]  # type: ignore[attr-defined]


@pytest.mark.slow
def test_two_hundred_approaches_dock_or_are_broken_off_in_words() -> None:
    flown = approaches()
    assert len(flown) == 200
    for one in flown:
        assert not one.leg.aborted or "broken off" in one.leg.aborted or "propellant" in one.leg.aborted
    docked = [one for one in flown if not one.leg.aborted]
    assert len(docked) >= 198
    world, _ = start()
    assert world.station is not None
    limits = world.station.about.contact_limits
    for one in docked:
        assert limits.closing_min_mps < one.contact("closing_speed_mps") < limits.closing_max_mps
        assert one.contact("lateral_offset_m") < limits.lateral_max_m
        assert abs(one.contact("plan_difference_s")) < 5.0
    offsets = np.array([one.contact("lateral_offset_m") for one in docked])
    assert offsets.mean() == pytest.approx(0.08, abs=0.02)
    # Each is another flight.
    assert len(set(offsets.tolist())) == len(docked)


@pytest.mark.slow
@pytest.mark.parametrize("end", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize("key", [key for key in RANGES if key not in BEFORE])
def test_both_ends_of_every_range_fly(key: str, end: int) -> None:
    for case in range(3):
        flown = approach(kurs(case=case, **{key: RANGES[key][end]}))
        assert not flown.leg.aborted


def test_a_case_is_the_same_alone_and_among_others() -> None:
    alone = approach(kurs(seed=SEED_OF_TWO, case=1))
    approach(kurs(seed=SEED_OF_TWO, case=0))
    again = approach(kurs(seed=SEED_OF_TWO, case=1))
    assert np.array_equal(alone.leg.end.y, again.leg.end.y)
    other = approach(kurs(seed=SEED_OF_TWO + 1, case=1))
    assert not np.array_equal(alone.leg.end.y, other.leg.end.y)


def test_errors_cost_corrections_and_little_more() -> None:
    perfect, flown = approach(None), approach(kurs(case=2))
    assert perfect.corrections == 0.0
    assert [event.name for event in flown.leg.events[:6]] == [
        "rendezvous_start",
        "dv4",
        "dv5",
        "correction1",
        "correction2",
        "dv6",
    ]
    assert 0.3 < flown.corrections < 15.0
    extra = flown.figure("large_delta_v_mps") - perfect.figure("large_delta_v_mps")
    assert -2.0 < extra < 15.0
    assert any(
        "errors of navigation and execution: 'Kurs', seed 0, case 2" in note for note in flown.leg.notes
    )


def test_errors_of_nothing_fly_the_planned_burns() -> None:
    """Decided a minute before ignition instead of at once, the burns come out as planned."""
    none = dict.fromkeys(
        ("range_share", "angle_deg", "place_m", "velocity_mps", "turn_degps", "burn_share", "burn_mps",
         "pointing_deg", "thrust_share", "far_place_m", "far_velocity_mps"), 0.0
    )  # fmt: skip
    perfect, flown = approach(None), approach(kurs(**none))
    sizes = [
        {
            event.name: float(event.details["delta_v_mps"])
            for event in leg.events
            if event.name.startswith("dv")
        }
        for leg in (perfect.leg, flown.leg)
    ]
    assert sizes[1] == pytest.approx(sizes[0], abs=0.03)
    assert flown.corrections < 0.05
    assert flown.contact("plan_difference_s") == pytest.approx(perfect.contact("plan_difference_s"), abs=0.05)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            {"angle_deg": 5.0, "case": 2},
            r"final approach is broken off: [\d.]+ m before the port .* off its axis",
        ),
        ({"place_m": 1.0}, r"broken off: [\d.]+ m before the port|meets the port [\d.]+ m off its axis"),
        (
            {"far_velocity_mps": 20.0, "pointing_deg": 10.0},
            r"needs \d+ kg .* but for the \d+ kg that the return",
        ),
    ],
)
def test_errors_too_large_end_in_a_retreat(values: dict[str, float], words: str) -> None:
    leg = approach(kurs(**values)).leg
    assert re.search(words, leg.aborted), leg.aborted
    assert_drifts_clear(leg)


@pytest.mark.slow
@pytest.mark.parametrize("least", LEAST_PUSHES)
@pytest.mark.parametrize(
    "values", [{"angle_deg": 5.0, "case": 2}, {"place_m": 1.0}], ids=["far", "at the port"]
)
def test_both_ends_of_the_least_push_draw_clear(values: dict[str, float], least: float) -> None:
    leg = approach(kurs(**values), withdrawal_mps=least).leg
    assert_drifts_clear(leg)
    push = next(float(one.details["delta_v_mps"]) for one in leg.events if one.name == "withdrawal")
    # Doubled up to thrice, and off by what a burn is.
    assert 0.95 * least < push < 8.05 * least


def assert_drifts_clear(leg: Leg) -> None:
    """Two revolutions on, the ship is outside the sphere ever since it left it, and never came nearer."""
    names = [event.name for event in leg.events]
    assert "contact" not in names
    assert names[-1] == "drift_end"
    assert "abort" in names
    world, _ = start()
    assert world.station is not None
    clear = world.station.about.keep_out_radius_m
    aborted = next(event.state.t for event in leg.events if event.name == "abort")
    assert leg.end.t - aborted > 2.0 * 5500.0
    assert leg.figures["closest_outside_m"] > clear
    station, t = world.station_orbit(leg.end.t), np.arange(aborted, leg.end.t, 5.0)
    places = [next(arc for arc in leg.arcs if arc.t[0] <= when <= arc.t[-1]).at(when) for when in t]
    distance = np.array([np.linalg.norm(ship.r - station.at(ship.t).r) for ship in places])
    outside = int(np.argmax(distance > clear))
    assert distance[outside:].min() > clear
    assert distance[: outside + 1].min() > 0.85 * min(distance[0], clear)
    assert any("The approach is aborted: " in note for note in leg.notes)


def test_tracking_and_burns_of_the_two_days_are_mended_on_the_way() -> None:
    """What DV1 and DV2 leave, DV3 takes; the approach begins some kilometres off and docks."""
    perfect, flown = whole_way(None), whole_way(kurs(seed=SEED_OF_TWO, case=1))
    assert perfect.off < 0.01
    assert 0.05 < flown.off < 25.0
    assert abs(flown.burn("dv1") - perfect.burn("dv1")) < 2.0
    assert flown.burn("dv3") != pytest.approx(perfect.burn("dv3"), abs=1e-3)
    assert flown.docking.events[-1].name == "contact"
    about = Flaws(kurs(seed=SEED_OF_TWO, case=1))
    low, high, *_ = about.launched()
    assert 1e3 * flown.inserted("perigee_km") == pytest.approx(200e3 + low, abs=1.0)
    assert 1e3 * flown.inserted("apogee_km") == pytest.approx(240e3 + high, abs=1.0)
    assert any("perigee" in note and "The launcher errs" in note for note in flown.ascent.notes)
    assert any(f"in {about.density():.2f} times the density" in note for note in flown.phasing.notes)
    assert any("errors of tracking and execution: 'Kurs'" in note for note in flown.phasing.notes)
    again = whole_way(kurs(seed=SEED_OF_TWO, case=1))
    assert np.array_equal(again.docking.end.y, flown.docking.end.y)


def test_no_errors_on_the_two_days_fly_the_planned_burns() -> None:
    none = dict.fromkeys(
        ("tracked_place_m", "tracked_axis_m", "burn_share", "burn_mps", "pointing_deg", "thrust_share",
         "launched_perigee_m", "launched_apogee_m", "launched_plane_deg", "density_share"), 0.0
    )  # fmt: skip
    perfect, flown = whole_way(None), whole_way(kurs(**none))
    assert flown.burn("dv3") == pytest.approx(perfect.burn("dv3"), abs=0.03)
    assert flown.off < 0.3


@pytest.mark.slow
@pytest.mark.parametrize("end", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize("key", BEFORE)
def test_both_ends_of_every_range_of_the_two_days_fly(key: str, end: int) -> None:
    flown = whole_way(kurs(seed=SEED_OF_TWO, case=1, **{key: RANGES[key][end]}))
    assert not flown.docking.aborted


@pytest.mark.slow
def test_forty_flights_dock_from_the_pad_on() -> None:
    flown = whole_ways()
    docked = [one for one in flown if not one.docking.aborted]
    assert len(docked) >= 39
    assert 1.0 < np.median([one.off for one in docked]) < 15.0
    # DV3 pays for the air and for the plane that the first two, loaded together, do not turn.
    assert np.std([one.burn("dv3") for one in docked]) < 2.0
