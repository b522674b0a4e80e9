"""What goes wrong on the guided way home of MS-07, by switches in the scenario; none of it is planned for."""

import numpy as np
import pytest
from scenario_texts import MS07, only_phases, refused, without

from sim import mission
from sim.base.errors import FlightError
from sim.flown import Flown
from sim.legs import Event
from sim.scenario import loads

GUIDED = without(only_phases(MS07), "ascent", "phasing", "docking").replace(
    'mode = "ballistic"', 'mode = "guided"'
)


def with_failure(kind: str, failure: str) -> str:
    key = f'kind = "{kind}"\n'
    assert key in GUIDED
    return GUIDED.replace(key, f"{key}failure = {{{failure}}}\n", 1)


def flown(kind: str, failure: str) -> Flown:
    return mission.fly(loads(with_failure(kind, failure), "failed.toml"))


def event(flight: Flown, name: str) -> Event:
    return next(found for _, found in flight.events if found.name == name)


def names(flight: Flown) -> list[str]:
    return [found.name for _, found in flight.events]


@pytest.fixture(scope="module")
def planned() -> Flown:
    return mission.fly(loads(GUIDED, "guided.toml"))


def later_s(flight: Flown, planned: Flown, name: str) -> float:
    return event(flight, name).state.t - event(planned, name).state.t


def test_val_a_ballistic_fall_from_a_guided_ignition(planned: Flown) -> None:
    """Documented: 8 to 9 g; 300 to 600 km short, TMA-1 by 440 to 460; a minute before plan."""
    flight = flown("entry", 'then = "ballistic", at_altitude_km = 100.0')
    assert event(flight, "deorbit_ignition").state.t == event(planned, "deorbit_ignition").state.t
    assert 8.0 <= event(flight, "peak_load").details["load_g"] <= 9.0
    assert event(flight, "touchdown").details["miss_km"] == pytest.approx(458.0, abs=10.0)
    assert -150.0 < later_s(flight, planned, "touchdown") < -30.0
    assert "guidance_start" not in names(flight)
    assert event(flight, "guidance_lost").state.t == event(flight, "entry_interface").state.t
    apart = flight.world.sky.itrs(event(flight, "touchdown").state)
    apart = apart - flight.world.sky.itrs(event(planned, "touchdown").state)
    along = planned.world.sky.itrs(event(planned, "touchdown").state)
    along = along - planned.world.sky.itrs(event(planned, "entry_interface").state)
    assert apart @ along < 0.0  # short


def test_guidance_lost_at_a_load_falls_nearer_than_at_the_interface(planned: Flown) -> None:
    flight = flown("entry", 'then = "ballistic", at_load_g = 2.0')
    lost = event(flight, "guidance_lost").state
    entry = flight.legs[-2].arcs
    assert len(entry) == 2
    assert entry[0].load(np.array([lost.t]))[0] == pytest.approx(2.0, abs=1e-5)
    assert np.array_equal(entry[0].end.y, entry[1].start.y)
    assert 100.0 < event(flight, "touchdown").details["miss_km"] < 340.0


def test_a_stuck_bank_turns_the_fall_aside(planned: Flown) -> None:
    flight = flown("entry", 'then = "stuck", after_interface_s = 250.0')
    lost = event(flight, "guidance_lost").state
    assert lost.t - event(flight, "entry_interface").state.t == pytest.approx(250.0, abs=1e-3)
    rows, before = (each.legs[-2].arcs[0].model.push.programme for each in (flight, planned))
    assert rows[-1, 3] == pytest.approx(np.interp(lost.t, before[:, 0], before[:, 3]))
    assert 40.0 < event(flight, "touchdown").details["miss_km"] < 200.0


def test_guidance_makes_up_for_a_late_separation(planned: Flown) -> None:
    flight = flown("deorbit", "separation_delay_s = 120.0")
    assert later_s(flight, planned, "module_separation") == pytest.approx(120.0, abs=1e-6)
    pair = flight.legs[-3].arcs[-1].start.mass
    assert 4700.0 < pair < 5200.0  # descent module and service module, less what was burnt
    assert event(flight, "touchdown").details["miss_km"] < 3.0


def test_modules_that_hang_together_into_the_air_pass_the_interface_together(planned: Flown) -> None:
    """As TMA-11's: the descent module comes off where the air is felt already, without its orbital module."""
    flight = flown("deorbit", "separation_delay_s = 280.0")
    assert flight.legs[-3].arcs[-1].model.body.area == flight.world.descent_module.joined_drag_area_m2
    apart = flight.world.geodetic(event(flight, "module_separation").state)[2]
    assert 60e3 < apart < 80e3
    assert "entry_interface" not in names(flight)
    assert any("passed the entry interface at 100 km together" in note for note in flight.legs[-2].notes)
    assert "blackout_start" not in names(flight)  # the pair was in the plasma already
    assert "duration_s" not in event(flight, "blackout_end").details
    assert later_s(flight, planned, "module_separation") == pytest.approx(280.0, abs=1e-6)


def test_a_weak_engine_burns_longer(planned: Flown) -> None:
    flight = flown("deorbit", "thrust_factor = 0.8")
    lasted, usual = (event(each, "deorbit_cutoff").details["duration_s"] for each in (flight, planned))
    assert lasted == pytest.approx(usual / 0.8, rel=1e-9)
    assert event(flight, "deorbit_cutoff").details["delta_v_mps"] == pytest.approx(128.0, rel=1e-9)
    assert event(flight, "touchdown").details["miss_km"] < 5.0


def test_the_small_thrusters_make_up_for_a_burn_cut_short() -> None:
    flight = flown("deorbit", "cut_after_s = 200.0, back_up_after_s = 30.0")
    cut, again = event(flight, "deorbit_cutoff"), event(flight, "back_up_burn")
    assert cut.details["duration_s"] == pytest.approx(200.0)
    assert cut.details["delta_v_mps"] + again.details["delta_v_mps"] == pytest.approx(128.0, rel=1e-9)
    assert again.state.t - cut.state.t == pytest.approx(30.0)
    thrust = 8 * 130.0
    assert again.details["duration_s"] == pytest.approx(
        again.state.mass * again.details["delta_v_mps"] / thrust, rel=0.01
    )
    assert event(flight, "touchdown").details["miss_km"] < 5.0


def test_a_burn_that_nothing_makes_up_for_does_not_bring_the_ship_down() -> None:
    with pytest.raises(FlightError, match="does not come down"):
        flown("deorbit", "cut_after_s = 200.0")


@pytest.mark.parametrize(
    ("failure", "earlier_s", "slower_mps"),
    [('lost = "drogue"', (5.0, 40.0), 1.5), ('late = "main", by_s = 20.0', (20.0, 80.0), 1.5)],
)
def test_a_canopy_that_fails_costs_time_in_the_air(
    planned: Flown, failure: str, earlier_s: tuple[float, float], slower_mps: float
) -> None:
    flight = flown("landing", failure)
    assert earlier_s[0] < -later_s(flight, planned, "touchdown") < earlier_s[1]
    assert event(flight, "touchdown").details["descent_mps"] < slower_mps


def test_val_the_reserve_canopy(planned: Flown) -> None:
    """Documented: opened at 4 to 6 km, 8 to 11 m/s; its drogue first, so that no opening is too hard."""
    flight = flown("landing", "reserve = true")
    opened = event(flight, "main_canopy").state
    assert 4000.0 < flight.world.geodetic(opened)[2] < 5000.0
    assert event(flight, "opening_shock").details["load_g"] < 10.0
    assert 8.0 <= event(flight, "soft_landing_engines").details["descent_mps"] <= 11.0
    assert -later_s(flight, planned, "touchdown") > 300.0


# -- refusals --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "failure", "words"),
    [
        ("entry", 'then = "ballistic"', "failure needs one of at_altitude_km"),
        ("entry", 'then = "ballistic", at_load_g = 2.0, at_altitude_km = 50.0', "failure needs one of"),
        ("deorbit", "back_up_after_s = 30.0", "back_up_after_s needs cut_after_s"),
        ("landing", "by_s = 3.0, reserve = true", "give late and by_s together"),
        ("landing", 'lost = "drogue", reserve = true', "failure needs one of lost, late and reserve"),
    ],
)
def test_a_failure_that_says_too_little_or_too_much_is_refused(kind: str, failure: str, words: str) -> None:
    assert any(words in error for error in refused(with_failure(kind, failure)))


def test_a_ballistic_entry_has_no_guidance_to_lose() -> None:
    text = with_failure("entry", 'then = "stuck", at_load_g = 2.0').replace('"guided"', '"ballistic"', 1)
    assert any('expected mode = "guided"' in error for error in refused(text))


@pytest.mark.parametrize(
    ("kind", "failure", "words"),
    [
        ("landing", 'lost = "umbrella"', "no canopy is called so"),
        ("entry", 'then = "stuck", at_load_g = 19.0', "where the entry does not come to"),
    ],
)
def test_a_failure_that_never_comes_is_told_in_words(kind: str, failure: str, words: str) -> None:
    with pytest.raises(FlightError, match=words):
        flown(kind, failure)
