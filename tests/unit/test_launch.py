"""What burns and what is dropped on the way up."""

import itertools
from typing import Any

import pytest

from sim.base.errors import FlightError
from sim.dynamics.model import COAST, PLATFORM, bare_model
from sim.flying.launch import between, launch_sequence
from sim.library import catalogue
from sim.library.models import Launcher


@pytest.fixture(scope="module")
def soyuz() -> Launcher:
    launcher = catalogue.load("launchers", "soyuz-fg")
    assert isinstance(launcher, Launcher)
    return launcher


def changed(launcher: Launcher, **times: Any) -> Launcher:
    """Give the launcher with other times of its jettisons."""
    jettisons = dict(launcher.jettisons)
    for name, at in times.items():
        jettisons[name] = jettisons[name].model_copy(update={"at_s": at})
    return launcher.model_copy(update={"jettisons": jettisons})


def test_intervals_follow_one_another(soyuz: Launcher) -> None:
    intervals = launch_sequence(soyuz)
    assert intervals[0].first == 0.0
    assert all(a.last == b.first for a, b in itertools.pairwise(intervals))
    assert intervals[-1].first == 287.0
    assert intervals[-1].last == pytest.approx(soyuz.ignitions_s[-1] + 245.6)


def test_closed_form_thrust_flow_and_exit_area_add_up(soyuz: Launcher) -> None:
    first, last = launch_sequence(soyuz)[0], launch_sequence(soyuz)[-1]
    assert first.thrust.force == pytest.approx(4 * 1_021_300.0 + 990_180.0)
    assert first.thrust.force - 101_325.0 * first.thrust.exit_area == pytest.approx(4 * 838_500.0 + 792_480.0)
    assert first.thrust.flow == pytest.approx(4 * 325.246 + 314.942, abs=0.01)
    assert (last.thrust.force, last.thrust.exit_area) == (297_930.0, 0.0)
    assert (first.area, last.area) == (29.40, 6.83)


def test_a_stage_s_drag_leaves_with_it(soyuz: Launcher) -> None:
    for interval in launch_sequence(soyuz):
        assert interval.area == (29.40 if interval.first < 118.0 else 6.83), interval.first


def test_closed_form_all_masses_leave(soyuz: Launcher) -> None:
    intervals = launch_sequence(soyuz)
    burnt = sum(i.thrust.flow * (i.last - i.first) for i in intervals)
    dropped = sum(i.dropped for i in intervals)
    third = soyuz.stages["third_stage"]
    empty = third.gross_kg - third.engine.flow_kgps * third.burn_s
    assert burnt + dropped + empty == pytest.approx(soyuz.dry_launch_kg, abs=1e-6)


def test_things_dropped_together_share_an_interval(soyuz: Launcher) -> None:
    intervals = launch_sequence(changed(soyuz, fairing=287.0))
    assert [drop.event for drop in intervals[-1].drops] == ["fairing_jettison", "core_separation"]
    assert intervals[-1].dropped == pytest.approx(2480.0 + 8796.8, abs=0.1)


def test_engines_off_mean_coasting(soyuz: Launcher) -> None:
    cold = soyuz.stages | {"third_stage": soyuz.stages["third_stage"].model_copy(update={"ignition_s": None})}
    intervals = launch_sequence(soyuz.model_copy(update={"stages": cold}))
    coast = next(i for i in intervals if i.first == soyuz.stages["core"].burn_s)
    assert coast.thrust.force == coast.thrust.flow == 0.0
    assert coast.model(bare_model(), PLATFORM).push.steering == COAST


def test_the_third_stage_is_lit_under_the_core(soyuz: Launcher) -> None:
    """Hot staging: for a moment both burn, then the third stage pushes the spent core along."""
    core, third = soyuz.stages["core"].engine, soyuz.stages["third_stage"].engine
    *_, both, pushing, _ = launch_sequence(soyuz)
    assert both.thrust.force == core.thrust_vacuum_n + third.thrust_vacuum_n
    assert pushing.thrust.force == third.thrust_vacuum_n
    assert pushing.last - both.first == pytest.approx(1.26)


def test_what_comes_too_late_or_too_early_is_told(soyuz: Launcher) -> None:
    with pytest.raises(
        FlightError, match=r"last stage is empty 531.34 s after lift-off, and something changes at 600 s"
    ):
        launch_sequence(changed(soyuz, fairing=600.0))
    with pytest.raises(FlightError, match=r"within its vertical rise of 8 s"):
        launch_sequence(changed(soyuz, escape_tower=5.0))


def test_a_launcher_of_two_stages_flies_by_the_same_rules(soyuz: Launcher) -> None:
    core, third = soyuz.stages["core"], soyuz.stages["third_stage"]
    two = soyuz.model_copy(update={"stages": {"first": core, "second": third}, "jettisons": {}})
    intervals = launch_sequence(two)
    assert [(i.first, i.last) for i in intervals] == [
        (0.0, 8.0),
        (8.0, 285.74),
        (285.74, 286.0),
        (286.0, 287.0),
        (287.0, 531.34),
    ]
    assert [drop.event for drop in intervals[-1].drops] == ["first_separation"]
    assert {i.area for i in intervals} == {6.83}


def test_a_cut_interval_drops_nothing_twice(soyuz: Launcher) -> None:
    sequence = launch_sequence(soyuz)
    before, after = between(sequence, 0.0, 130.0), between(sequence, 130.0)
    assert before[-1].last == after[0].first == 130.0
    drops = [drop.event for interval in (*before, *after) for drop in interval.drops]
    assert drops == ["escape_tower_jettison", "booster_separation", "fairing_jettison", "core_separation"]
