"""Flights that cannot end well end in words, and soon."""

import re
import time

import pytest
from scenario_texts import MS07, RETURN, only_phases, without, without_tables

from sim import mission
from sim.base.errors import FlightError
from sim.flown import Flown
from sim.report.timeline import timeline
from sim.scenario import loads

FLIGHT = only_phases(MS07)
RISE = without_tables(
    without(FLIGHT, "phasing", "docking", "docked", "departure", "deorbit", "entry", "landing"),
    "station",
    "rendezvous",
    "target",
)


def edited(text: str, **values: str) -> str:
    """Give a scenario with other values for keys, the first of each name."""
    for key, value in values.items():
        text, count = re.subn(rf"(?m)^{key}\s*= [^\n]*", f"{key} = {value}", text, count=1)
        assert count == 1, key
    return text


def with_craft(*lines: str) -> str:
    return RETURN.replace('library = "soyuz-ms"', "\n".join(['library = "soyuz-ms"', *lines]), 1)


def flown(text: str) -> Flown:
    return mission.fly(loads(text, "hostile.toml"))


def failure(text: str) -> FlightError:
    with pytest.raises(FlightError) as caught:
        flown(text)
    return caught.value


_DOWN, _TANKS = "the ship came down out of its orbit", "deg of the plane left, for .* the tanks hold 880 kg"


@pytest.mark.parametrize(
    ("density", "perigee", "apogee", "words"),
    [
        # In the standard's air, thinner at 120 km than that of the days flown, it comes round more than
        # twice, so that what a climb from there takes is what stops it.
        ("us-standard-1976", "120.0", "120.0", _TANKS),
        ("us-standard-1976", "130.0", "140.0", _DOWN),
        ("nrlmsis-2.1", "120.0", "120.0", _DOWN),
        ("nrlmsis-2.1", "130.0", "140.0", _DOWN),
    ],
)
def test_a_decaying_orbit_ends_in_words_within_seconds(
    density: str, perigee: str, apogee: str, words: str
) -> None:
    began = time.process_time()
    error = failure(edited(FLIGHT, density=f'"{density}"', perigee_km=perigee, apogee_km=apogee))
    assert error.phase == "phasing"
    assert re.search(words, error.message)
    assert time.process_time() - began < 40.0  # of which the core's compilation takes most, where it is due


def test_a_ship_like_a_balloon_comes_down_before_it_brakes() -> None:
    text = with_craft("orbit_area_m2 = 9000.0", "orbit_drag_coefficient = 5.0")
    error = failure(text.replace("[1.0, 6.0]", "[90.0, 100.0]", 1))
    assert error.phase == "deorbit"
    assert error.message.startswith("the ship came down out of its orbit")


def test_an_orbit_beyond_54_degrees_has_air_of_its_own() -> None:
    flight = flown(edited(RISE, inclination_deg="62.0", launch_mass_kg="6000.0"))
    reached = next(event for _, event in flight.events if event.name == "insertion")
    assert float(reached.details["inclination_deg"]) == pytest.approx(62.0, abs=1e-3)
    assert flight.world.windows[0].orbit.northernmost > 1.1


@pytest.mark.parametrize(
    ("text", "phase", "words"),
    [
        (
            edited(RETURN, ground_height_m="9000.0"),
            "landing",
            "ground comes before the main canopy",
        ),
        (edited(RETURN, ground_height_m="5600.0"), "landing", "behind the heat shield"),
        (with_craft("descent_module.heat_shield_jettison_altitude_m = 200.0"), "landing", "behind the heat"),
        (
            with_craft(
                "parachutes.canopies.main.area_m2 = 1.0", "parachutes.canopies.main.drag_coefficient = 0.1"
            ),
            "landing",
            "soft-landing engines",
        ),
        (edited(RETURN, delta_v_mps="20.0"), "deorbit", "does not come down"),
    ],
)
def test_faults_of_the_descent_are_told_in_their_own_phase(text: str, phase: str, words: str) -> None:
    """The deorbit's solver meets them first, in a trial flight: its time says nothing of this one."""
    error = failure(text)
    assert error.phase == phase
    assert words in error.message
    if phase == "landing":
        assert (error.foreseen_in, error.t) == ("deorbit", None)
        assert error.altitude_km is not None
        assert error.altitude_km < 11.0


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("descent_module.area_m2 = 0.1", "parachute_command has mach = 9"),
        ("parachutes.command_altitude_m = 30000.0", "parachute_command has mach = 6"),
        (
            "descent_module.heat_shield_jettison_altitude_m = 9500.0",
            "= 9500 lies outside its stated range of 4800 to 6000",
        ),
        ("probe_m = 12.0", "craft.probe_m = 12 lies outside its stated range of 3 to 4.5"),
        ("undocking_mass_kg = 6900.0", "craft.undocking_mass_kg = 6900 lies outside its stated range"),
    ],
)
def test_what_is_out_of_its_range_or_class_is_noted(line: str, words: str) -> None:
    notes = timeline(flown(with_craft(line)))["notes"]
    assert any(re.search(words, note) for note in notes if note.startswith("Note: ")), notes


def test_ms_07_has_nothing_out_of_its_range_or_class(ms07: Flown) -> None:
    assert not [note for note in timeline(ms07)["notes"] if note.startswith("Note: ")]


def test_what_events_tell_is_what_their_phases_declare(ms07: Flown) -> None:
    from sim.scenario.events import details

    for leg in ms07.legs:
        for event in leg.events:
            assert set(event.details) <= set(details(event.name, ms07.scenario)), event.name
