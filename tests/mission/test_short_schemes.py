"""The schemes of two and four orbits, and every phase: it docks, or is refused with the band named."""

import math
import re
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest
from scenario_texts import FILE as SCENARIO
from scenario_texts import MS07, OUTBOUND, only_phases

from sim import mission
from sim.base.errors import FlightError
from sim.legs import Leg
from sim.library.catalogue import load, names
from sim.library.models import Scheme
from sim.report.safety import safety
from sim.scenario import ScenarioError, loads
from sim.scenario import load as load_scenario
from tests.turned_stations import inserted, to_the_station, world_with

BANDS = {"4-orbit": (22.0, 44.0), "2-orbit": (12.0, 18.0)}
CONTACT_MIN = {"4-orbit": (338.9, 362.1), "2-orbit": (190.0, 220.0)}  # documented, from lift-off


def assert_docks(legs: tuple[Leg, Leg]) -> None:
    """Contact as it should be, burns in time order, a ledger that closes."""
    phasing, docking = legs
    contact = docking.events[-1]
    assert contact.name == "contact"
    assert 0.10 <= float(contact.details["closing_speed_mps"]) <= 0.15
    assert float(contact.details["lateral_offset_m"]) < 0.1
    times = [event.state.t for leg in legs for event in leg.events]
    assert times == sorted(times)
    assert phasing.figures["solver_miss_m"] < 1.0
    masses = {key[7:-3]: mass for key, mass in phasing.figures.items() if key.startswith("ledger_")}
    assert masses.pop("tanks") == pytest.approx(sum(masses.values()), abs=1e-9)
    assert masses["left"] >= 0.0
    assert docking.figures["propellant_kg"] <= masses["approach"]
    assert masses["phasing"] == pytest.approx(phasing.arcs[0].start.mass - phasing.end.mass, abs=1e-9)


def in_band(lead: float, scheme: str) -> bool:
    low, high = BANDS[scheme]
    return low <= lead <= high


@pytest.mark.parametrize(
    ("scheme", "lead"),
    [("4-orbit", lead) for lead in (22.1, 28.9, 38.0, 43.9)] + [("2-orbit", lead) for lead in (12.1, 17.9)],
)
def test_every_phase_of_the_band_docks_in_the_documented_time(scheme: str, lead: float) -> None:
    legs = to_the_station(world_with(lead, scheme))
    assert_docks(legs)
    assert legs[0].figures["catch_up_deg"] == pytest.approx(lead, abs=0.1)
    first, last = CONTACT_MIN[scheme]
    assert first <= legs[1].events[-1].state.t / 60.0 <= last


@pytest.mark.parametrize("scheme", BANDS)
@pytest.mark.parametrize("offset", [-0.15, 0.25])
def test_a_plane_aside_is_turned_on_the_way(scheme: str, offset: float) -> None:
    """By phasing where it meets the plane, by the approach where one burn cannot."""
    lead = sum(BANDS[scheme]) / 2.0
    straight, aside = (to_the_station(world_with(lead, scheme, off)) for off in (None, offset))
    assert_docks(aside)
    tilt = math.radians(offset - 0.0021 * lead) * math.sin(math.radians(51.64))
    cost = [
        legs[0].figures["delta_v_mps"] + legs[1].figures["large_delta_v_mps"] for legs in (straight, aside)
    ]
    # Turned together with the burns along the track it costs less than alone.
    assert 0.0 < cost[1] - cost[0] < 7670.0 * abs(tilt)


@pytest.mark.parametrize(("scheme", "lead"), [("4-orbit", 21.0), ("4-orbit", 45.0), ("2-orbit", 11.0)])
def test_a_phase_outside_is_refused_with_the_band(scheme: str, lead: float) -> None:
    with pytest.raises(FlightError) as caught:
        to_the_station(world_with(lead, scheme))
    low, high = BANDS[scheme]
    assert f"the station is {lead:.1f} deg ahead at insertion and the ship's node" in caught.value.message
    assert f"the scheme '{scheme}' gains {low:g} to {high:g} deg" in caught.value.message
    assert re.search(
        r"nearest is the scheme '[\w-]+', which gains \d+ deg for \d+ m/s", caught.value.hint or ""
    )


@pytest.mark.parametrize("scheme", BANDS)
def test_the_phase_of_ms07_admits_no_short_scheme(scheme: str) -> None:
    """Why two days: 21.5 deg, between the bands, and a plane that goes with a lap more."""
    text = OUTBOUND.replace('contact = "sunset-or-pass"\n', "").replace('"34-orbit"', f'"{scheme}"')
    with pytest.raises(FlightError) as caught:
        mission.fly(loads(text, "ms07.toml"))
    low, high = BANDS[scheme]
    assert re.search(r"station is 21\.\d deg ahead .* node \+0\.8\d deg east", caught.value.message)
    assert f"gains {low:g} to {high:g} deg and no other" in caught.value.message
    assert "nearest is the scheme '34-orbit', which gains 38" in (caught.value.hint or "")


@pytest.mark.parametrize("scheme", BANDS)
def test_the_autonomous_part_is_that_of_the_long_scheme(scheme: str) -> None:
    """From its start on the automaton flies one timetable, which is written once."""
    text = (files("sim.library") / "timetables" / "autonomous.toml").read_text(encoding="utf-8")
    shared = set(tomllib.loads(text)) - {"ranges"}
    here, there = (load("schemes", name) for name in (scheme, "34-orbit"))
    assert {"gates", "looks", "station_keeping_s", "ground_stations"} <= shared
    assert here.model_dump(include=shared) == there.model_dump(include=shared)


@pytest.mark.parametrize("name", ["ms06", "progress-ms-09"])
def test_there_are_two_orbits_to_drift_in(name: str) -> None:
    found = safety(mission.fly(load_scenario(SCENARIO.parent / f"{name}.toml")))
    assert found is not None
    assert found["revolutions"] == 2.0


@pytest.mark.parametrize("scheme", BANDS)
def test_docks_with_errors_of_navigation_and_execution(scheme: str) -> None:
    text = (SCENARIO.parent / "ms06.toml").read_text(encoding="utf-8")
    lead = sum(BANDS[scheme]) / 2.0
    world = world_with(lead, scheme)
    errors = loads(
        only_phases(text).replace("[[phase]]", '[rendezvous.errors]\nlibrary = "kurs"\n\n[[phase]]', 1)
    )
    assert errors.rendezvous is not None
    assert world.rendezvous is not None
    seen = replace(world.rendezvous, errors=errors.rendezvous.errors)
    legs = to_the_station(replace(world, rendezvous=seen))
    assert legs[1].events[-1].name == "contact"
    assert float(legs[1].events[-1].details["lateral_offset_m"]) < 0.34


def test_a_rule_that_the_scheme_has_no_values_for_is_refused() -> None:
    text = only_phases(MS07).replace('"34-orbit"', '"4-orbit"')
    with pytest.raises(ScenarioError, match="'sunset-or-pass' is not the rule of the scheme '4-orbit'"):
        loads(text, "ms07.toml")


def test_no_contact_of_a_short_scheme_is_a_prediction() -> None:
    """Lift-off and the scheme's time fix it; with a rule of light it may be one."""
    text = (SCENARIO.parent / "ms06.toml").read_text(encoding="utf-8")
    told = text.replace('role = "derived"  # lift-off', 'role = "predicted"  # lift-off')
    with pytest.raises(ScenarioError, match="'predicted' is claimed for 'contact', which is fixed by"):
        loads(told, "ms06.toml")
    loads(told.replace('"4-orbit"', '"34-orbit"'), "ms06.toml")


@pytest.mark.slow
@pytest.mark.parametrize("scheme", BANDS)
@pytest.mark.parametrize("key", ["contact_after_liftoff_s", "eccentricity_max"])
def test_stated_ranges_fly_at_both_edges_of_the_band(scheme: str, key: str) -> None:
    table = load("schemes", scheme)
    assert isinstance(table, Scheme)
    for value in table.ranges[key]:
        for lead in (BANDS[scheme][0] + 0.1, BANDS[scheme][1] - 0.1):
            assert_docks(to_the_station(world_with(lead, scheme, keys=f", {key} = {value}")))


@pytest.mark.slow
@pytest.mark.parametrize("lead", range(0, 360, 8))
def test_every_phase_docks_by_some_scheme_or_is_refused_with_the_band(lead: int) -> None:
    """Into each scheme of the library, with the plane that goes with the angle to be gained."""
    told: dict[str, str] = {}
    for scheme in names("schemes"):
        gained = lead + 0.5 + (360.0 if scheme == "34-orbit" and lead < 40 else 0.0)
        try:
            assert_docks(to_the_station(world_with(lead + 0.5, scheme, 0.0021 * gained)))
        except FlightError as error:
            told[scheme] = error.message
    assert set(told) == {scheme for scheme in BANDS if not in_band(lead + 0.5, scheme)}
    for scheme, message in told.items():
        assert "ahead at insertion" in message
        assert re.search(rf"scheme '{scheme}' gains \d+ to \d+ deg", message)


def test_closed_form_contact_waits_for_the_drift_of_the_insertion_orbit() -> None:
    """A ship 43.9 deg behind is not sunk below its orbit: it makes contact when that has gained the angle."""
    state, start = inserted()
    legs = to_the_station(world_with(43.9, "4-orbit"))
    drift = math.degrees(start.rate - start.station_rate)
    expected = state.t + 43.9 / drift + 5533.0
    assert legs[1].events[-1].state.t == pytest.approx(expected, abs=30.0)
    assert legs[0].figures["delta_v_mps"] < 3.0
