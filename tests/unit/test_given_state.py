"""A flight that begins with somebody else's state: the scenario's text, and what is refused."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from scenario_texts import FILE, MS07, SHORT, only_phases, refused

from sim import mission
from sim.base.errors import MessageError, ScenarioError
from sim.ccsds import opm
from sim.ccsds.kvn import Header
from sim.legs import Leg
from sim.planning import landing
from sim.scenario import Scenario, load, loads
from sim.scenario.beginning import begun, read_state
from sim.world.observed import read_observations

WHEN = datetime(2018, 6, 3, 9, 29, 44, tzinfo=UTC)
Y = np.array([-3958959.53112, -2583828.36116, 4851619.72836, 1601.27761787, -7087.8107683, -2465.51126117])
STATE = opm.Parameters("Soyuz MS-07", "2017-081A", WHEN, Y, 6510.9744)


def saved(folder: Path, text: str) -> Path:
    path = folder / "away.opm"
    path.write_text(text, encoding="utf-8")
    return path


def fly_part(scenario: Scenario) -> Leg:
    """Fly the phase of the state alone."""
    return mission.fly(scenario.model_copy(update={"phases": scenario.phases[:1]})).legs[0]


def test_a_scenario_begins_with_a_state() -> None:
    scenario = loads(begun(MS07, STATE._replace(unread=2), "away.opm"))
    spec = scenario.phase("state")
    assert scenario.epoch_utc == WHEN
    assert np.abs(spec.state(0.0, 1.0).y - [*Y, 6510.9744]).max() < 1e-8
    assert spec.origin == "away.opm (Soyuz MS-07, 2017-081A, whose 2 manoeuvres are not flown)"
    assert {check.name for check in scenario.checks}.isdisjoint(spec.left_out)
    assert len(spec.left_out) + len(scenario.checks) == MS07.count("[[check]]")
    assert spec.orbit.lowest < 0.42e6 - 6e3 < spec.orbit.highest + 30e3
    again = loads(scenario.text)  # what a run directory keeps is the whole of it
    assert again.phases == scenario.phases


def test_checks_of_other_days_are_left_out() -> None:
    later = begun(MS07, STATE._replace(epoch=datetime(2019, 1, 1, tzinfo=UTC)), "away.opm")
    names = {check.name for check in loads(later).checks}
    assert names == {
        "burn duration of this class",
        "parachute ride of this class",
        "landing place",
        "peak load, ballistic class",
    }


def test_dispersions_of_what_is_flown_stay() -> None:
    text = FILE.with_name("ms07-dispersions.toml").read_text(encoding="utf-8")
    before, after = loads(text), loads(begun(text, STATE, "away.opm"))
    assert 0 < len(after.dispersions) <= len(before.dispersions)


def test_without_a_mass_the_craft_says_it() -> None:
    scenario = loads(begun(MS07, STATE._replace(mass=float("nan")), "away.opm"))
    flown = fly_part(scenario)
    assert scenario.craft is not None
    assert flown.end.mass == scenario.craft.undocking_mass_kg
    assert "kg as the craft says; nothing before it was flown" in flown.notes[0]


def test_a_state_in_a_turning_frame_is_turned(tmp_path: Path) -> None:
    read_observations()
    from sim.world.clock import Clock
    from sim.world.sky import Sky

    sky = Sky(Clock(WHEN))
    matrix = sky.earth_matrix(0.0)
    rate = 0.5 * (sky.earth_matrix(1.0) - sky.earth_matrix(-1.0))
    fixed = np.append(matrix @ Y[:3], matrix @ Y[3:] + rate @ Y[:3])
    text = opm.written(STATE._replace(state=fixed), Header(WHEN, "SOMEBODY")).replace("GCRF", "ITRF2014")
    found = read_state(saved(tmp_path, text))
    assert np.abs(found.state[:3] - Y[:3]).max() < 1e-4
    assert np.abs(found.state[3:] - Y[3:]).max() < 1e-6


def test_a_scenario_without_a_way_home_is_refused() -> None:
    with pytest.raises(ScenarioError, match=r"--from a\.opm: .* no \[\[phase\]\] deorbit that goes on"):
        begun(SHORT, STATE, "a.opm")


def test_phases_that_are_none_are_told_as_that() -> None:
    misspelt = MS07.replace('kind = "landing"', 'kind = "landng"', 1)
    assert any("did you mean 'landing'" in error for error in refused(begun(misspelt, STATE, "away.opm")))
    with pytest.raises(ScenarioError, match=r"no \[\[phase\]\] deorbit"):
        begun("phase = [1, 2]\n", STATE, "away.opm")


def test_what_is_no_orbit_or_no_message_is_refused(tmp_path: Path) -> None:
    low = begun(only_phases(MS07), STATE._replace(state=np.append(Y[:3], 0.9 * Y[3:])), "a.opm")
    (error,) = refused(low)
    assert "phase.state.position_km: position_km and velocity_kmps are an orbit of -" in error
    assert "expected one within 120 and 2000 km" in error
    early = MS07.replace("window_h =", "ignition_utc = 2018-06-03T09:20:00Z\nwindow_h =")
    (error,) = refused(begun(only_phases(early), STATE, "a.opm"))
    assert "ignition at 2018-06-03T09:20:00Z is not after the given state at 2018-06-03T09:29:44Z" in error
    with pytest.raises(MessageError, match="cannot be read"):
        load(FILE, state=tmp_path / "none.opm")


def test_its_landings_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(landing, "SPAN", 0.2)  # days: two passes instead of six
    scenario = loads(begun(MS07, STATE, "away.opm"))
    found = landing.landing(scenario)
    assert [one.taken for one in found.options] == [True, False]
    assert [one.revolution for one in found.options] == [2, 4]
    ignition = found.world.clock.utc(found.options[0].ignition)
    flown = mission.fly(scenario.model_copy(update={"phases": scenario.phases[:2]}))
    (lit,) = [event for _, event in flown.events if event.name == "deorbit_ignition"]
    assert abs((flown.world.clock.utc(lit.state.t) - ignition).total_seconds()) < 0.05
    assert found.record["given_state_utc"] == "2018-06-03T09:29:44.000Z"
    assert "undocking_utc" not in found.record
    # The way down may be left out, as after an undocking.
    alone = landing._homeward(scenario.model_copy(update={"phases": scenario.phases[:1]}))
    assert [spec.kind for spec in alone.phases] == ["state", "deorbit", "entry", "landing"]
