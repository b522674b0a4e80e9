"""Scenarios that no flight can be made of: each is refused before it flies, with its line, key and bound."""

import re
import time

import pytest
from scenario_texts import MS07, edited, refused

from sim.scenario import loads
from sim.scenario.elements import checksum

CRAFT, STATION = 'library = "soyuz-ms"', 'library = "iss"'
BURNT = 'contact = "at-time"\ncontact_utc = '


def with_key(key: str, value: str) -> str:
    """Give MS-07 with one more key of its craft or station."""
    table = STATION if key.split(".")[0] in ("mass_kg", "area_m2", "ports") else CRAFT
    return edited(table, f"{table}\n{key} = {value}")


def with_elements(old: str, new: str) -> str:
    """Give MS-07 with other elements, their checksums right."""

    def summed(line: re.Match[str]) -> str:
        return line[0][:68] + str(checksum(line[0]))

    return re.sub(r'(?m)(?<=")[12] [ \d]{5}.{61}\d(?=")', summed, edited(old, new))


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("thrusters.thrust_n", "1e-6", "at least 1 in N"),
        ("thrusters.thrust_n", "1.0", "expected at least 0.004 m/s2"),
        ("thrusters.thrust_n", "1e9", "at most 100000 in N"),
        ("main_engine.thrust_vacuum_n", "30.0", "expected at least 0.05 m/s2"),
        ("main_engine.isp_vacuum_s", "1e-9", "at least 50"),
        ("parachutes.canopies.main.area_m2", "1e9", "at most 10000"),
        ("parachutes.canopies.main.area_m2", "1e-9", "at least 0.1"),
        ("parachutes.command_altitude_m", "90000.0", "at most 30000 in m"),
        ("descent_module.heat_shield_jettison_altitude_m", "11000.0", "shield falls under the last canopy"),
        ("parachutes.soft_landing_height_m", "5000.0", "at most 100"),
        ("parachutes.touchdown_speed_mps", "1e-9", "at least 0.01"),
        ("descent_module.area_m2", "1e-6", "at least 0.1"),
        ("descent_module.nose_radius_m", "1e-9", "at least 0.01"),
        ("separation.spring_speed_mps", "1000.0", "at most 2 in m/s"),
        ("separation.burn_delta_v_mps", "1e-9", "at least 0.01 in m/s"),
        ("separation.burn_after_s", "1e7", "at most 3600 in s"),
        ("probe_m", "1e6", "at most 20 in m"),
        ("orbit_area_m2", "1e6", "at most 10000"),
        ("orbit_drag_coefficient", "1e6", "at most 5"),
        ("undocking_mass_kg", "1e30", "at most 1e\\+07 in kg"),
        ("mass_kg", "1e-9", "at least 1000 in kg"),
        ("area_m2", "10000.0", "expected at least 50 kg/m2|a balloon"),
        ("ports.far", "{position_m = [0.0, 0.0, 1e5], outward = [0.0, 0.0, 1.0]}", "at most 150 in m"),
        ("ranges.probe_m", "[5.0, 1.0]", "runs backwards"),
        ("ranges.prob_m", "[1.0, 5.0]", "no value of this table"),
    ],
)
def test_a_value_beyond_physics_is_refused_with_its_bound(key: str, value: str, words: str) -> None:
    if key == "area_m2":
        value = "10000.0\ndrag_coefficient = 5.0"
    (error,) = refused(with_key(key, value))
    assert re.search(words, error), error


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("203.8608 0002668", "203.8608 9999999", 2, "an orbit from -6378 to 7187 km; expected a station's"),
        ("203.8608 0002668", "203.8608 1000000", 2, "an orbit from -273 to"),
        ("15.54176109 90284", "17.90000000 90284", 2, "an orbit from -206"),
        ("15.54176109 90284", "01.00270000 90284", 2, "an orbit from 357"),
        ("15.54176109 90284", "00.00000000 90284", 2, "mean motion is zero"),
        ("  51.6407 203.8608", " 999.6407 203.8608", 2, "inclination is 999.641 deg; expected 0 to 180 deg"),
        (" 28274-4 0", " 99000-0 0", 1, "drag term B* is 0.99"),
    ],
)
def test_elements_of_no_station_are_refused_at_their_line(old: str, new: str, line: int, words: str) -> None:
    (error,) = refused(with_elements(old, new))
    assert f"station.outbound_elements[{line}]" in error
    assert words in error


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        (
            "  51.6407 203.8608",
            "  00.0000 203.8608",
            "ascent.inclination_deg",
            "inclination is 0.00 deg",
        ),
        ("  51.6407 203.8608", " 128.3593 203.8608", "ascent.inclination_deg", "is 128.3"),
        (
            "  51.6407 203.8608",
            "  51.6407 293.8608",
            "mission.liftoff_utc",
            "near 2017-12-17 13:20 UTC",
        ),
        ("07:21:01.127Z", "13:21:01Z", "mission.liftoff_utc", "68.3 deg from that of the ascent"),
        ("07:21:01.127Z", "06:21:01Z", "mission.liftoff_utc", "a lift-off near 2017-12-17 07:2"),
        ("51.64  # derived", "60.0  #", "ascent.inclination_deg", "the station's inclination is 51.6"),
    ],
)
def test_a_station_in_another_plane_is_told_as_that(old: str, new: str, key: str, words: str) -> None:
    (error,) = refused(with_elements(old, new))
    assert key in error
    assert words in error


def test_the_plane_of_ms_07_passes_the_pad_at_its_lift_off() -> None:
    """From elements, pad and lift-off alone: within the 26 s that the plane takes to pass by 0.1 deg."""
    from sim.scenario import planes

    scenario = loads(MS07)
    assert scenario.station is not None
    assert scenario.station.outbound_elements is not None
    assert scenario.launcher is not None
    assert scenario.liftoff_utc is not None
    there = planes.of_elements(scenario.station.outbound_elements, scenario.liftoff_utc)
    here = planes.of_ascent(scenario.launcher.pad, 0.9013, scenario.liftoff_utc)
    assert there.angle_to(here) < 0.002
    assert abs(planes.later(here, there)) < 26.0


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[1.0, 6.0]", "[1.0, 1e9]", "at most 100 in h"),
        ("[1.0, 6.0]", "[1.0, 2000]", "at most 100 in h"),
        (
            'contact = "sunset-or-pass"',
            f"{BURNT}2017-12-17T08:00:01Z",
            "expected 25.9 to 52.7 h",
        ),
        (
            'scheme = "34-orbit"',
            'scheme = {library = "34-orbit", contact_orbit = 18}',
            "contact_orbit = 18 of the scheme is not the orbit of a contact",
        ),
        ("2017-12-19T08:39:02Z", "0001-01-01T00:00:00+23:59", "is of the year 1; expected 1962 to 2099"),
        ("2017-12-19T08:39:02Z", "9999-12-31T23:59:59-23:59", "is of the year 9999"),
        ("2017-12-17T07:21:01.127Z", "0001-01-01T00:00:00+23:59", "is of the year 1"),
        ('"Soyuz MS-07"', '"\\u001b[31mred"', "a line end or a control character"),
        ('"Soyuz MS-07"', f'"{"n" * 5000}"', "of 5000 characters; expected at most 100"),
        ('name = "landing"', 'name = "a\\tb"', "a line end or a control character"),
        (
            "peak_load.load_g",
            "peak_load.nonsense_g",
            "no detail 'nonsense_g'; expected one of mass",
        ),
        ("perigee_km = 200.0", f"perigee_km = {'9' * 50_000}", "a whole number of thousands of digits"),
        ('"8.5 g"', f'"{"9" * 50_000} g"', "999; expected a datetime"),
        ("[target]", f"[{'t' * 50_000}]", "unknown table"),
        ("[target]", "[mission]", "cannot declare [mission] twice"),
    ],
)
def test_what_a_library_would_choke_on_is_refused_in_short_words(old: str, new: str, words: str) -> None:
    errors = refused(edited(old, new))
    assert any(words in error for error in errors), errors
    assert all(len(error) < 500 for error in errors)
    assert not any("sys." in error or "('mission" in error for error in errors)


@pytest.mark.parametrize(
    "text",
    [
        edited("[1.0, 6.0]", f"[{'1.0,' * 970_000}]"),
        edited("[1.0, 6.0]", f"[{'[1.0],' * 60_000}]"),
        MS07 + "[[phase]]\n" * 35_000,
        MS07 + "[[check]]\n" * 35_000,
    ],
    ids=["a long array", "arrays", "phases", "checks"],
)
def test_a_monstrous_file_is_refused_within_seconds(text: str) -> None:
    began = time.process_time()
    assert len(refused(text)) <= 101
    assert time.process_time() - began < 5.0
