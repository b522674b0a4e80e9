"""Clohessy-Wiltshire's closed forms against published values and against integrated two-body motion."""

import math

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.physics.constants import GM_EARTH
from sim.physics.relative import absolute_state, relative_state, transition
from tests.validation.report import Judge

TOPIC = "Relative motion"
RADIUS = 6778.137e3  # m
RATE = math.sqrt(GM_EARTH / RADIUS**3)


def test_val_at_rest_behind_and_beside(agreement: Judge) -> None:
    """Ten kilometres behind it stays; half a kilometre beside it swings (values from an independent tool)."""
    end = transition(RATE, 1800.0) @ np.array([0.0, -10e3, 500.0, 0.0, 0.0, 0.0])
    apart = np.abs(end[:3] - [0.0, -10e3, -224.50794]).max()
    agreement(TOPIC, "independent tool", "place at rest behind and beside, 1800 s", apart, 3e-5, "m")
    agreement(TOPIC, "independent tool", "its speed across", end[5] + 5.05451501e-1, 4e-9, "m/s")


def test_val_coelliptic_orbit_catches_up(agreement: Judge) -> None:
    """Five kilometres below and a hundred behind, an hour later (value from an independent tool)."""
    end = transition(RATE, 3600.0) @ np.array([-5e3, -100e3, 0.0, 0.0, 1.5 * RATE * 5e3, 0.0])
    assert end[0] == pytest.approx(-5e3, abs=1e-6)
    agreement(
        TOPIC, "independent tool", "place along a coelliptic orbit, 3600 s", end[1] + 69453.1004, 3e-4, "m"
    )


@pytest.mark.parametrize(("scale", "within"), [(1.0, 1e-3), (10.0, 0.1)])
def test_closed_form_agrees_with_integrated_motion(scale: float, within: float, agreement: Judge) -> None:
    """What linearising drops grows with the square of the distance."""
    station = State.of(0.0, np.array([RADIUS, 0.0, 0.0]), np.array([0.0, RATE * RADIUS, 0.0]), 4e5)
    relative = scale * np.array([-20.0, -60.0, 15.0, 0.01, 0.03, -0.02])
    start = absolute_state(relative, station.r, station.v)
    model = bare_model()
    ship = propagate(State(0.0, np.append(start, 7e3)), 1200.0, model).end
    station = propagate(station, 1200.0, model).end
    seen = relative_state(ship.r, ship.v, station.r, station.v)
    expected = transition(RATE, 1200.0) @ relative
    apart, speed = np.abs(seen[:3] - expected[:3]).max(), np.abs(seen[3:] - expected[3:]).max()
    name = f"against the integrated motion {scale * 65:g} m away, 1200 s"
    agreement(TOPIC, "Clohessy-Wiltshire", f"place, {name}", apart, within * 3.0, "m")
    agreement(TOPIC, "Clohessy-Wiltshire", f"velocity, {name}", speed, within * 3e-3, "m/s")
