"""Free drifts against Clohessy and Wiltshire's closed forms, and how entries into a zone are found."""

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.flying.drift import closest_outside, entry, free_drift
from sim.physics.constants import GM_EARTH
from sim.physics.relative import absolute_state, orbital_rate, transition
from sim.world.station import StationOrbit

RADIUS = 6.78e6


def station_orbit(seconds: float) -> StationOrbit:
    speed = np.sqrt(GM_EARTH / RADIUS)
    start = State.of(0.0, np.array([RADIUS, 0.0, 0.0]), np.array([0.0, 0.6 * speed, 0.8 * speed]), 4e5)
    return StationOrbit(propagate(start, seconds, bare_model(), max_step=60.0), 0.0, 0.0)


def ship(station: StationOrbit, relative: list[float]) -> State:
    at = station.at(0.0)
    return State(0.0, np.append(absolute_state(np.array(relative), at.r, at.v), 6900.0))


@pytest.mark.parametrize(
    "relative",
    [
        [0.0, -300.0, 0.0, 0.0, 0.3, 0.0],
        [-200.0, 10.0, 5.0, 0.6, 0.0, -0.1],
        [20.0, 250.0, -40.0, -0.1, -0.2, 0.05],
    ],
)
def test_closed_form_a_drift_is_that_of_clohessy_and_wiltshire(relative: list[float]) -> None:
    station = station_orbit(6000.0)
    at = station.at(0.0)
    rate = orbital_rate(at.r, at.v)
    drift = free_drift(bare_model(), station, ship(station, relative), 5600.0)
    linear = np.array([(transition(rate, t) @ np.array(relative))[:3] for t in drift.t])
    # The linear forms leave terms of the order of the square of the distance over the radius.
    size = np.linalg.norm(linear, axis=1).max()
    assert np.abs(drift.places - linear).max() < 8.0 * size**2 / RADIUS
    assert drift.t[-1] == 5600.0


def test_the_closest_approach_is_found_between_the_instants_looked_at() -> None:
    """On the way in along the track at 10 m/s the ship passes 5 m beside the station after 25.2 s."""
    station = station_orbit(400.0)
    drift = free_drift(bare_model(), station, ship(station, [0.0, -252.0, 5.0, 0.0, 10.0, 0.0]), 300.0)
    rate = orbital_rate(station.at(0.0).r, station.at(0.0).v)
    fine = np.arange(24.0, 27.0, 0.001)
    places = [(transition(rate, t) @ np.array([0.0, -252.0, 5.0, 0.0, 10.0, 0.0]))[:3] for t in fine]
    distances = np.linalg.norm(places, axis=1)
    # The linear forms leave millimetres: 252 m squared over the radius.
    assert drift.closest == pytest.approx(distances.min(), abs=0.02)
    assert drift.closest_t == pytest.approx(fine[distances.argmin()], abs=0.002)


@pytest.mark.parametrize("speed", [25.0, 100.0, 400.0])
def test_no_pass_is_too_fast_to_be_seen(speed: float) -> None:
    """Through the sphere between two looks, 10 s apart: its closest point is one of the drift's turns."""
    station = station_orbit(400.0)
    start = ship(station, [0.0, -5.5 * speed, 150.0, 0.0, speed, 0.0])
    drift = free_drift(bare_model(), station, start, 300.0)
    distance = np.linalg.norm(drift.places, axis=1)
    assert distance[drift.turns].min() == pytest.approx(150.0, abs=5.0) == drift.closest
    assert closest_outside(drift, 200.0) == pytest.approx(drift.closest, abs=1e-9)
    assert distance[~drift.turns].min() > (200.0 if speed > 25.0 else 150.0)


def test_a_drift_that_only_draws_away_is_closest_at_its_start() -> None:
    station = station_orbit(400.0)
    drift = free_drift(bare_model(), station, ship(station, [-200.0, 0.0, 0.0, -1.0, 0.0, 0.0]), 300.0)
    assert drift.closest_t == 0.0
    assert drift.closest == pytest.approx(200.0, abs=1e-6)


@pytest.mark.parametrize(
    ("inside", "index"),
    [("0011", 2), ("1001", 3), ("1100", None), ("0000", None), ("1111", None), ("0101", 1)],
)
def test_an_entry_is_the_first_step_in(inside: str, index: int | None) -> None:
    assert entry(np.array([one == "1" for one in inside])) == index
