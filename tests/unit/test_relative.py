"""Relative states and the guidance built on them."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.base.errors import FlightError
from sim.guidance.approach import FinalApproach, Flyaround, plan_flyaround, timetable
from sim.library import catalogue
from sim.library.models import Scheme
from sim.physics.relative import absolute_state, orbital_rate, relative_state, transition, velocity_to

RATE = 1.13e-3  # rad/s
R_STATION = np.array([5.2e6, -3.1e6, 3.05e6])
V_STATION = np.array([4.1e3, 5.9e3, -2.6e3])


def test_closed_form_relative_and_absolute_are_inverse() -> None:
    relative = np.array([-1200.0, 3400.0, 560.0, 1.2, -3.4, 0.5])
    absolute = absolute_state(relative, R_STATION, V_STATION)
    back = relative_state(absolute[:3], absolute[3:], R_STATION, V_STATION)
    assert back == pytest.approx(relative, abs=1e-6)


def test_closed_form_a_place_fixed_in_the_axes_has_no_relative_velocity() -> None:
    r, v = np.array([7e6, 0.0, 0.0]), np.array([0.0, 7500.0, 0.0])
    rate = orbital_rate(r, v)
    ahead = np.array([0.0, 1000.0, 0.0])
    relative = relative_state(r + ahead, v + np.cross([0.0, 0.0, rate], ahead), r, v)
    assert relative == pytest.approx([0.0, 1000.0, 0.0, 0.0, 0.0, 0.0], abs=1e-9)


def test_closed_form_axes_are_radial_along_and_normal() -> None:
    r, v = np.array([0.0, 7e6, 0.0]), np.array([0.0, 0.0, 7500.0])
    for k, direction in enumerate(([0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0])):
        relative = relative_state(r + 10.0 * np.array(direction), v, r, v)
        assert relative[k] == pytest.approx(10.0)
        assert np.linalg.norm(relative[:3]) == pytest.approx(10.0)


@given(
    place=st.tuples(*[st.floats(-5e3, 5e3)] * 3),
    goal=st.tuples(*[st.floats(-5e3, 5e3)] * 3),
    time=st.floats(1.0, 2500.0),
)
def test_closed_form_velocity_to_leads_there(
    place: tuple[float, ...], goal: tuple[float, ...], time: float
) -> None:
    velocity = velocity_to(RATE, time, np.array(place), np.array(goal))
    arrived = transition(RATE, time) @ np.concatenate([place, velocity])
    assert arrived[:3] == pytest.approx(goal, abs=1e-5)


def test_closed_form_transition_composes() -> None:
    assert transition(RATE, 700.0) @ transition(RATE, 1100.0) == pytest.approx(
        transition(RATE, 1800.0), rel=1e-9
    )


# -- paths near the station ------------------------------------------------------------------------------


@pytest.fixture
def scheme() -> Scheme:
    found = catalogue.load("schemes", "34-orbit")
    assert isinstance(found, Scheme)
    return found


def test_waypoints_come_nearer_and_later(scheme: Scheme) -> None:
    waypoints = timetable(scheme, 10_000.0).waypoints
    assert [point.range for point in waypoints] == [2500.0, 1100.0, 640.0, 400.0, 300.0]
    assert all(before.t < after.t for before, after in pairwise(waypoints))
    assert waypoints[0].t == 10_000.0 - 2040.0


def test_closing_speed_is_held_on_the_way_to_its_range(scheme: Scheme) -> None:
    *_, far, middle, near = timetable(scheme, 0.0).waypoints
    assert (far.range - middle.range) / (middle.t - far.t) == pytest.approx(1.7)
    assert (middle.range - near.range) / (near.t - middle.t) == pytest.approx(0.9)


def test_a_scheme_without_near_gates_is_refused(scheme: Scheme) -> None:
    bare = scheme.model_copy(update={"gates": scheme.gates[:1]})
    with pytest.raises(FlightError, match="fewer than two gates within 10 km"):
        timetable(bare, 0.0)


@pytest.mark.parametrize(
    "goal", [(-210.0, 0.0, 0.0), (210.0, -20.0, 0.0), (0.0, 0.0, 230.0), (190.0, -230.0, 0.0)]
)
def test_flyaround_keeps_its_distance(goal: tuple[float, float, float]) -> None:
    start = np.array([-190.0, 230.0, 0.0])
    path = plan_flyaround(start, np.array(goal), 100.0, 800.0, (0.3, 1.0))
    places = np.array([path(t) for t in np.linspace(path.begin, path.end, 200)])
    distances = np.linalg.norm(places, axis=1)
    assert places[0] == pytest.approx(start)
    assert places[-1] == pytest.approx(goal)
    assert distances.min() > min(np.linalg.norm(start), np.linalg.norm(goal)) - 1e-6
    assert distances.max() < max(np.linalg.norm(start), np.linalg.norm(goal)) + 1e-6


def test_flyaround_takes_the_time_it_has_within_its_speeds() -> None:
    start, goal = np.array([0.0, 300.0, 0.0]), np.array([-300.0, 0.0, 0.0])
    quarter = 0.5 * math.pi * 300.0
    assert plan_flyaround(start, goal, 0.0, 900.0, (0.3, 1.0)).end == pytest.approx(900.0)
    assert plan_flyaround(start, goal, 0.0, 100.0, (0.3, 1.0)).end == pytest.approx(quarter / 1.0)
    assert plan_flyaround(start, goal, 0.0, 9000.0, (0.3, 1.0)).end == pytest.approx(quarter / 0.3)


def test_flyaround_without_way_is_over_at_once() -> None:
    place = np.array([-210.0, 0.0, 0.0])
    path = plan_flyaround(place, place, 50.0, 900.0, (0.3, 1.0))
    assert isinstance(path, Flyaround)
    assert path.end == 50.0
    assert path(50.0) == pytest.approx(place)


def test_closed_form_final_approach() -> None:
    port = np.array([[-10.0, -8.0, 0.0], [-1.0, 0.0, 0.0]])
    path = FinalApproach(port=port, probe=3.6, distance=200.0, begin=1000.0, end=1510.0, speed=0.12)
    assert path(900.0) == pytest.approx([-213.6, -8.0, 0.0])
    assert path(1510.0) == pytest.approx([-13.6, -8.0, 0.0])
    assert path.distance_at(1509.0) == pytest.approx(0.12, abs=0.001)
    assert path.distance_at(1520.0) == pytest.approx(-1.2)
    for left in (150.0, 20.0, 1.0):
        assert path.distance_at(path.when(left)) == pytest.approx(left, abs=1e-9)
