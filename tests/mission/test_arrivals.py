"""Campaigns of the way up: insertions beside the plan, errors of each case, to contact or to a retreat."""

import math
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from sim.base.errors import ScenarioError
from sim.campaigns.arrivals import (
    RESULTS,
    arrivals_of,
    fly_case,
    plan_of,
    planned_arrival,
    refuse_unread,
    told,
)
from sim.campaigns.campaign import campaign
from sim.campaigns.directions import fly_cases
from sim.campaigns.replay import replay
from sim.campaigns.workers import flown_in_order, processes
from sim.flown import Flown
from sim.physics.relative import lvlh_of_many
from sim.scenario import load, loads

pytestmark = pytest.mark.slow  # ships fly for two days, one by one

FILE = Path(__file__).resolve().parents[2] / "scenarios" / "ms07-arrival-dispersions.toml"
TEXT = FILE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def planned() -> Flown:
    return planned_arrival(load(FILE))


@pytest.fixture(scope="module")
def plan(planned: Flown):
    return plan_of(planned, seed=3, method="random", total=8)


@pytest.fixture(scope="module")
def rows(plan) -> dict:
    return fly_cases(plan, 0, 4)


def test_ships_dock_and_errors_show(planned: Flown, rows: dict) -> None:
    """Contact comes when it is planned from where the ship was left; what errors cost is in the columns."""
    assert set(rows["status"]) == {"docked"}
    assert np.abs(rows["late_s"]).max() < 5.0
    assert len(set(rows["lateral_offset_m"])) == 4
    assert np.isnan(rows["clear_km"]).all()
    for name in RESULTS:
        assert name == "clear_km" or np.isfinite(rows[name]).all(), name
    assert planned.scenario.rendezvous.errors is not None
    contact = planned.legs[-1].events[-1].details
    assert contact["lateral_offset_m"] < rows["lateral_offset_m"].max()


def test_a_ship_is_left_where_its_errors_say(planned: Flown) -> None:
    """In the axes of the planned insertion; its perigee is lower where it is slower."""
    inputs = {"phase.ascent.errors.normal_m": 700.0, "phase.ascent.errors.along_mps": -2.0}
    returned = fly_case(planned, inputs, plan_of(planned, seed=0, method="random", total=1))
    before, after = planned.legs[0].end, returned.legs[0].end
    axes = lvlh_of_many(before.y[None, :3], before.y[None, 3:6])[0]
    np.testing.assert_allclose(axes @ (after.r - before.r), [0.0, 0.0, 700.0], atol=1e-6)
    np.testing.assert_allclose(axes @ (after.v - before.v), [0.0, -2.0, 0.0], atol=1e-9)
    assert after.mass == before.mass
    lower = told(returned, math.nan)["apogee_km"] - planned.legs[0].events[-1].details["apogee_km"]
    # 4 a / v for each m/s, of the apogee opposite to the insertion
    assert lower == pytest.approx(-2.0 * 4.0 * 6598.0 / 7804.0, rel=0.1)


def test_alone_and_in_another_process_a_case_is_the_same(plan, rows: dict) -> None:
    with processes(plan, 1) as crew:
        (_, found), *_ = flown_in_order([(0, range(2, 4))], crew, lambda _: None)
    for name, column in rows.items():
        assert_array_equal(found[name], column[2:4], err_msg=name)


def test_denser_air_than_planned_is_no_secret_of_the_plan(planned: Flown) -> None:
    """The plan expects the air of the scenario: in other air the same burns lead elsewhere."""
    plan = plan_of(planned, seed=0, method="random", total=1)
    arrivals = arrivals_of(plan)
    thin, dense = (arrivals.row({"air.upper_density_factor": factor}, 0) for factor in (0.5, 1.5))
    assert thin["status"] == dense["status"] == "docked"
    assert abs(thin["start_km"] - dense["start_km"]) > 0.1


def test_a_case_is_flown_again_into_a_run_directory(tmp_path: Path) -> None:
    found = campaign(load(FILE), cases=2, seed=2, out=tmp_path / "c", part=1, workers=1)
    assert found.statistics.docked == 2
    assert len(found.frame()) == 2
    again = replay(tmp_path / "c", 1)
    assert again.same
    assert again.apart == 0.0
    assert (again.written / "timeline.json").is_file()
    with pytest.raises(ValueError, match="radius95 is of other campaigns; expected one of offset50"):
        campaign(load(FILE), until="radius95 < 1 km")


def test_an_approach_that_is_broken_off_is_a_row_with_its_reason() -> None:
    """Thrust wrong by a third and places by metres: corridors are left, and the ship drifts clear."""
    worse = TEXT.replace('library = "kurs"', 'library = "kurs", place_m = 3.0, thrust_share = 0.3')
    assert worse != TEXT
    rows = fly_cases(plan_of(planned_arrival(loads(worse, "x.toml")), seed=1, method="random", total=2), 0, 2)
    aborted = np.flatnonzero(rows["status"] == "aborted")
    assert len(aborted) > 0
    for case in aborted:
        assert "broken off" in rows["reason"][case] or "meets the port" in rows["reason"][case]
        assert rows["clear_km"][case] > 0.2  # the keep-out sphere's radius
        assert math.isnan(rows["contact_s"][case])
        assert rows["approach_kg"][case] > 0.0


def test_what_nothing_of_the_way_up_reads_is_refused(planned: Flown) -> None:
    path = "craft.descent_module.trim_deg"
    text = TEXT.replace("air.upper_density_factor", path).replace(
        "sigma = 0.15\nlow = 0.4\nhigh = 1.6", "sigma = 0.15\nlow = 17.5\nhigh = 18.5"
    )
    other = loads(text, "x.toml")
    arrivals = arrivals_of(
        plan_of(planned, seed=0, method="random", total=1)._replace(text=text, path="x.toml")
    )
    assert arrivals.scenario.dispersions == other.dispersions
    with pytest.raises(
        ScenarioError, match=r"x.toml:\d+: .*nothing that is flown after the insertion reads it"
    ):
        refuse_unread(arrivals)
