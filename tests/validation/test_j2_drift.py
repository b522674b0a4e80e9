"""The drift of the node and the nodal period of a near-circular orbit over an oblate Earth.

Expected: first-order secular theory (Vallado, "Fundamentals of Astrodynamics", 4th ed., section 9.4) with
GM 3.986004418e14 m3/s2, R 6378137 m, J2 1.08262668e-3, mean semi-major axis 6778.137 km, 51.64 deg:
-4.99791 deg a day and 5549.310 s.
"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.dynamics.stops import NODE, Stop
from tests.validation.report import Judge

GM, RADIUS, J2 = 3.986004418e14, 6378137.0, 1.08262668e-3
MEAN_A, INCLINATION = 6_778_137.0, np.radians(51.64)
NODE_RATE = -4.99791  # deg/day
NODAL_PERIOD = 5549.310  # s


def test_closed_form_expected_values_are_what_the_theory_gives() -> None:
    n = np.sqrt(GM / MEAN_A**3)
    k = J2 * (RADIUS / MEAN_A) ** 2
    c = np.cos(INCLINATION)
    assert np.degrees(-1.5 * k * n * c) * 86400.0 == pytest.approx(NODE_RATE, abs=1e-4)
    mean_rate = 1.0 + 0.75 * k * (3.0 * c * c - 1.0) + 0.75 * k * (5.0 * c * c - 1.0)
    assert 2.0 * np.pi / (n * mean_rate) == pytest.approx(NODAL_PERIOD, abs=0.01)


def test_closed_form_node_rate_and_nodal_period(j2_model: Callable[..., Model], agreement: Judge) -> None:
    # At the node the osculating semi-major axis and inclination are above their means by the short-period
    # terms (Vallado, section 9.4; Brouwer 1959 for e = 0).
    k = J2 * (RADIUS / MEAN_A) ** 2
    osculating_a = MEAN_A * (1.0 + 1.5 * k * np.sin(INCLINATION) ** 2)
    tilt = INCLINATION + 0.375 * k * np.sin(2.0 * INCLINATION)
    speed = np.sqrt(GM * (2.0 / MEAN_A - 1.0 / osculating_a))
    v = speed * np.array([0.0, np.cos(tilt), np.sin(tilt)])
    state = State.of(0.0, np.array([MEAN_A, 0.0, 0.0]), v, 6800.0)
    model = j2_model(GM, RADIUS, J2)
    times, nodes = [0.0], [0.0]
    for _ in range(31):
        arc = propagate(state, state.t + 6000.0, model, stops=[Stop(NODE, 0.0, 1)])
        state = arc.end
        times.append(state.t)
        nodes.append(np.arctan2(state.r[1], state.r[0]))
    rate = np.degrees(np.polyfit(times, np.unwrap(nodes), 1)[0]) * 86400.0
    topic = "Gravity field"
    agreement(topic, "first-order theory", "J2 node rate, relative", rate / NODE_RATE - 1.0, 1e-3, "")
    # Brouwer, Astronomical J. 64 (1959), p. 392: the second order explains what is left
    c = np.cos(INCLINATION)
    second = 0.375 * (k / 2.0) ** 2 * (16.0 * c - 76.0 * c**3) / (-1.5 * k * c)
    left = rate / (NODE_RATE * (1.0 + second)) - 1.0
    agreement(topic, "Brouwer, second order", "J2 node rate, relative", left, 2e-5, "", "1959")
    period = (times[-1] - times[0]) / 31 - NODAL_PERIOD
    agreement(topic, "first-order theory", "nodal period over J2", period, 0.03, "s")
