"""The order of convergence: eight for the steps, seven at least for what is read between them."""

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.physics.constants import GM_EARTH
from tests.validation.report import Judge

A, E = 9_000_000.0, 0.2
PERIOD = 2.0 * np.pi * np.sqrt(A**3 / GM_EARTH)
LOOSE = 1e6  # so that the cap alone sets the steps


def _start() -> State:
    speed = np.sqrt(GM_EARTH / A * (1.0 + E) / (1.0 - E))
    return State.of(0.0, np.array([A * (1.0 - E), 0.0, 0.0]), np.array([0.0, speed, 0.0]), 1.0)


def test_closed_form_order_eight_by_halving_the_step(agreement: Judge) -> None:
    errors = []
    for step in (300.0, 150.0, 75.0):
        arc = propagate(_start(), PERIOD, bare_model().having(tolerance=LOOSE), max_step=step)
        assert np.sort(np.diff(arc.t))[5] == pytest.approx(step)  # all but the first few and the last
        errors.append(np.linalg.norm(arc.end.r - _start().r))
    orders = np.log2(np.array(errors[:-1]) / errors[1:])
    for order, step in zip(orders, (300.0, 150.0), strict=True):
        agreement("Integrator", "order 8", f"order, step {step:g} s halved", order - 8.0, 0.6, "")


def test_closed_form_dense_output_of_order_seven() -> None:
    fine = propagate(_start(), PERIOD, bare_model().having(tolerance=1e-14))
    when = np.linspace(0.2, 0.8, 997) * PERIOD
    truth = fine.states(when)[:, :3]
    errors = []
    for step in (300.0, 150.0):
        arc = propagate(_start(), PERIOD, bare_model().having(tolerance=LOOSE), max_step=step)
        errors.append(np.abs(arc.states(when)[:, :3] - truth).max())
    assert 6.5 < np.log2(errors[0] / errors[1]) < 9.0


def test_closed_form_the_error_follows_the_tolerance() -> None:
    a, e = 26_560_000.0, 0.74
    speed = np.sqrt(GM_EARTH / a * (1.0 + e) / (1.0 - e))
    start = State.of(0.0, np.array([a * (1.0 - e), 0.0, 0.0]), np.array([0.0, speed, 0.0]), 1.0)
    turn = 2.0 * np.pi * np.sqrt(a**3 / GM_EARTH)
    errors = []
    for tolerance in (1e-6, 1e-8, 1e-10, 1e-12):
        arc = propagate(start, turn, bare_model().having(tolerance=tolerance))
        errors.append(np.linalg.norm(arc.end.r - start.r))
    falls = np.log10(np.array(errors[:-1]) / errors[1:])
    assert falls == pytest.approx([2.0, 2.0, 2.0], abs=1.0)
