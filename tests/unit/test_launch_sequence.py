"""What burns and what is dropped on the way up."""

import itertools
from typing import Any

import pytest

from sim.dynamics.model import COAST, PLATFORM, bare_model
from sim.guidance.launch_sequence import launch_sequence, third_stage_ignition
from sim.legs import FlightError
from sim.library import catalogue
from sim.library.models import Launcher


@pytest.fixture(scope="module")
def soyuz() -> Launcher:
    launcher = catalogue.load("launchers", "soyuz-fg")
    assert isinstance(launcher, Launcher)
    return launcher


def changed(launcher: Launcher, **times: Any) -> Launcher:
    return launcher.model_copy(update={"times": launcher.times.model_copy(update=times)})


def test_intervals_follow_one_another(soyuz: Launcher) -> None:
    intervals = launch_sequence(soyuz)
    assert intervals[0].first == 0.0
    assert all(a.last == b.first for a, b in itertools.pairwise(intervals))
    assert intervals[-1].first == third_stage_ignition(soyuz) == 287.0
    assert intervals[-1].last == 532.0


def test_closed_form_thrust_flow_and_exit_area_add_up(soyuz: Launcher) -> None:
    first, last = launch_sequence(soyuz)[0], launch_sequence(soyuz)[-1]
    assert first.thrust == pytest.approx(4 * 1_021_300.0 + 990_180.0)
    assert first.thrust - 101_325.0 * first.exit_area == pytest.approx(4 * 838_500.0 + 792_480.0)
    assert first.flow == pytest.approx(4 * 325.246 + 314.942, abs=0.01)
    assert (last.thrust, last.exit_area) == (297_930.0, 0.0)
    assert (first.area, last.area) == (29.40, 6.83)


def test_closed_form_all_masses_leave(soyuz: Launcher) -> None:
    intervals = launch_sequence(soyuz)
    burnt = sum(i.flow * (i.last - i.first) for i in intervals)
    dropped = sum(i.dropped for i in intervals)
    third = soyuz.third_stage
    empty = third.gross_kg - third.engine.flow_kgps * third.burn_s
    assert burnt + dropped + empty == pytest.approx(soyuz.dry_launch_kg, abs=1e-6)


def test_things_dropped_together_share_an_interval(soyuz: Launcher) -> None:
    intervals = launch_sequence(changed(soyuz, fairing_jettison_s=287.0))
    assert [drop.event for drop in intervals[-1].drops] == ["fairing_jettison", "core_separation"]
    assert intervals[-1].dropped == pytest.approx(2480.0 + 9426.7, abs=0.1)


def test_engines_off_mean_coasting(soyuz: Launcher) -> None:
    between = next(i for i in launch_sequence(soyuz) if i.first == soyuz.core.burn_s)
    assert between.thrust == between.flow == 0.0
    assert between.model(bare_model(), PLATFORM).steering == COAST


def test_what_comes_too_late_or_too_early_is_told(soyuz: Launcher) -> None:
    with pytest.raises(FlightError, match=r"empty 532 s after lift-off, and something changes at 600 s"):
        launch_sequence(changed(soyuz, fairing_jettison_s=600.0))
    with pytest.raises(FlightError, match=r"within its vertical rise of 8 s"):
        launch_sequence(changed(soyuz, escape_tower_jettison_s=5.0))
