"""Clohessy-Wiltshire's closed forms against published values and against integrated two-body motion."""

import math

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.physics.constants import GM_EARTH
from sim.physics.relative import absolute_state, relative_state, transition

RADIUS = 6778.137e3  # m
RATE = math.sqrt(GM_EARTH / RADIUS**3)


def test_val_at_rest_behind_and_beside() -> None:
    """Ten kilometres behind it stays; half a kilometre beside it swings (values from an independent tool)."""
    end = transition(RATE, 1800.0) @ np.array([0.0, -10e3, 500.0, 0.0, 0.0, 0.0])
    assert end[:3] == pytest.approx([0.0, -10e3, -224.50794], abs=1e-4)
    assert end[5] == pytest.approx(-5.05451501e-1, abs=1e-8)


def test_val_coelliptic_orbit_catches_up() -> None:
    """Five kilometres below and a hundred behind, an hour later (value from an independent tool)."""
    end = transition(RATE, 3600.0) @ np.array([-5e3, -100e3, 0.0, 0.0, 1.5 * RATE * 5e3, 0.0])
    assert end[0] == pytest.approx(-5e3, abs=1e-6)
    assert end[1] == pytest.approx(-69453.1004, abs=1e-2)


@pytest.mark.parametrize(("scale", "within"), [(1.0, 1e-3), (10.0, 0.1)])
def test_closed_form_agrees_with_integrated_motion(scale: float, within: float) -> None:
    """What linearising drops grows with the square of the distance."""
    station = State.of(0.0, np.array([RADIUS, 0.0, 0.0]), np.array([0.0, RATE * RADIUS, 0.0]), 4e5)
    relative = scale * np.array([-20.0, -60.0, 15.0, 0.01, 0.03, -0.02])
    start = absolute_state(relative, station.r, station.v)
    model = bare_model()
    ship = propagate(State(0.0, np.append(start, 7e3)), 1200.0, model).end
    station = propagate(station, 1200.0, model).end
    seen = relative_state(ship.r, ship.v, station.r, station.v)
    expected = transition(RATE, 1200.0) @ relative
    assert seen[:3] == pytest.approx(expected[:3], abs=within * 3.0)
    assert seen[3:] == pytest.approx(expected[3:], abs=within * 3e-3)
