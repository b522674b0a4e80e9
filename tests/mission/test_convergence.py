"""How much of a result is integration: the flight again with a tenth of the tolerances and half the steps."""

from pathlib import Path

import numpy as np
import pytest

from sim import mission
from sim.dynamics.arcs import propagate
from sim.dynamics.model import Care, bare_model
from sim.dynamics.states import State
from sim.flown import Flown
from sim.mission import converge, fly
from sim.scenario import Scenario, load

SCENARIO = Path(__file__).resolve().parents[2] / "scenarios" / "ms07.toml"
LEO = State(0.0, np.array([6.7e6, 0.0, 0.0, 0.0, 7.7e3, 0.0, 1.0]))


@pytest.mark.slow
def test_headline_events_move_less_than_ten_milliseconds_and_a_metre() -> None:
    shifts = {shift.event: shift for shift in converge(fly(load(SCENARIO)))}
    assert set(shifts) >= {"insertion", "contact", "deorbit_ignition", "entry_interface", "touchdown"}
    for shift in shifts.values():
        assert abs(shift.seconds) < 0.010, shift
        assert shift.metres < 1.0, shift


def test_the_flight_is_compared_with_a_finer_one(ms07: Flown, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Care] = []

    def flown_before(scenario: Scenario, on_phase: object = None, care: Care = Care()) -> Flown:  # noqa: B008
        asked.append(care)
        return ms07

    monkeypatch.setattr(mission, "fly", flown_before)
    assert {shift.seconds for shift in converge(ms07)} == {0.0}
    (finer,) = asked
    assert finer.tolerance <= Care().tolerance / 10.0
    assert finer.step <= Care().step / 2.0


def test_more_care_takes_more_steps() -> None:
    usual = propagate(LEO, 6000.0, bare_model())
    finer = propagate(LEO, 6000.0, bare_model().having(tolerance=1e-12, step=0.5))
    assert finer.steps > usual.steps
