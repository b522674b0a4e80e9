"""Finite burns against Tsiolkovsky's equation and its integral, in free space."""

import math

import numpy as np
import pytest

from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import INERTIAL, Model, bare_model
from sim.dynamics.states import State
from tests.validation.report import Judge

TOPIC = "Rocket equation"
AIM = np.array([2.0, -1.0, 2.0]) / 3.0
R, V = np.array([7e6, 0.0, 0.0]), np.array([0.0, 7500.0, 0.0])


def _engine(thrust: float, flow: float) -> Model:
    return bare_model(gm=0.0).having(thrust=thrust, flow=flow, steering=INERTIAL, aim=AIM)


def _burn(thrust: float, isp: float, mass: float, duration: float) -> tuple[Arc, float]:
    flow = thrust / (isp * 9.80665)
    return propagate(State.of(0.0, R, V, mass), duration, _engine(thrust, flow)), flow


@pytest.mark.parametrize(
    ("thrust", "isp", "mass", "duration"),
    [
        (2950.0, 302.0, 6500.0, 276.0),  # the ship's deorbit burn
        (2950.0, 302.0, 7220.0, 30.0),
        (297_930.0, 326.0, 30_000.0, 230.0),  # a third stage: three quarters of the mass burnt
        (130.0, 252.0, 6800.0, 8.0),
    ],
)
def test_closed_form_speed_gained_and_way_gone(
    thrust: float, isp: float, mass: float, duration: float, agreement: Judge
) -> None:
    arc, flow = _burn(thrust, isp, mass, duration)
    exhaust = isp * 9.80665
    left = mass - flow * duration
    name = f"{thrust:g} N for {duration:g} s, relative"
    agreement(TOPIC, "Tsiolkovsky", f"mass left, {name}", arc.end.mass / left - 1.0, 1e-14, "")
    gained = arc.end.v - V
    expected = exhaust * math.log(mass / left)
    apart = np.abs(gained - expected * AIM).max() / expected
    # The difference of speeds of kilometres a second: a share of the gain, or its rounding.
    rounding = 1.4e-15 * float(np.linalg.norm(V)) / expected
    agreement(TOPIC, "Tsiolkovsky", f"speed gained, {name}", apart, max(3e-11, rounding), "")
    way = arc.end.r - R - V * duration
    expected = exhaust * (duration - left / flow * math.log(mass / left))
    apart = np.abs(way - expected * AIM).max() / expected
    agreement(TOPIC, "Tsiolkovsky", f"way gone, {name}", apart, max(8e-11, 1e-8 / expected), "")


def test_closed_form_backward_through_a_burn() -> None:
    arc, _ = _burn(297_930.0, 326.0, 30_000.0, 230.0)
    back = propagate(arc.end, 0.0, arc.model)
    assert back.end.r == pytest.approx(R, abs=1e-5)
    assert back.end.v == pytest.approx(V, abs=1e-8)
    assert back.end.mass == pytest.approx(30_000.0, abs=1e-9)
