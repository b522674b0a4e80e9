"""The method for canopies: its coefficients, its order, and that it stays true where others would not."""

import numpy as np
import pytest
from core_worlds import entering, world
from fixed_steps import stepped

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics.arcs import propagate
from sim.dynamics.march import _SETTLING
from sim.dynamics.rosenbrock import (
    _CHANGES,
    _GAMMA,
    _GAMMAS,
    _INVERSE,
    _TURNING,
    ERRORS,
    PLACES,
    rosenbrock_error,
    rosenbrock_growth,
)
from sim.dynamics.states import State
from sim.dynamics.step import SETTLING

HANGING = world().having(canopy=500.0, lift_to_drag=0.0, drag=np.array([[0.0, 1.0]]))


@unlocked
def _error(k: FloatArray) -> float:
    return rosenbrock_error(k)


@unlocked
def _growth(error: float) -> float:
    return rosenbrock_growth(error)


def _stepped(start: State, h: float, count: int) -> tuple[FloatArray, float]:
    """Return where so many steps of `h` [s] end, and the error of the last."""
    y, _, k = stepped(start, h, count, _SETTLING, SETTLING, HANGING)
    return y, _error(k)


def _conditions(weights: FloatArray, alpha: FloatArray, beta: FloatArray) -> list[tuple[int, float, float]]:
    """Return order, value and due of the conditions to fourth order (Hairer and Wanner II, table IV.7.1)."""
    a, b = alpha.sum(axis=1), beta.sum(axis=1)
    return [
        (1, weights.sum(), 1.0),
        (2, weights @ b, 1.0 / 2.0),
        (3, weights @ a**2, 1.0 / 3.0),
        (3, weights @ beta @ b, 1.0 / 6.0),
        (4, weights @ a**3, 1.0 / 4.0),
        (4, weights @ (a * (alpha @ b)), 1.0 / 8.0),
        (4, weights @ beta @ a**2, 1.0 / 12.0),
        (4, weights @ beta @ beta @ b, 1.0 / 24.0),
    ]


def test_closed_form_it_is_of_fourth_order_and_what_it_is_compared_with_of_third() -> None:
    alpha, end = PLACES[:4] @ _GAMMAS, PLACES[4] @ _GAMMAS
    beta, embedded = alpha + _GAMMAS, end - ERRORS @ _GAMMAS
    for _, value, due in _conditions(end, alpha, beta):
        assert value == pytest.approx(due, abs=1e-14)
    found = _conditions(embedded, alpha, beta)
    assert max(abs(value - due) for order, value, due in found if order < 4) < 1e-12
    assert max(abs(value - due) for order, value, due in found if order == 4) > 0.1
    # L-stable: of what is forgotten at once nothing is left after a step.
    assert 1.0 - end @ np.linalg.solve(beta, np.ones(4)) == pytest.approx(0.0, abs=2e-5)
    assert np.array_equal(alpha[2], alpha[3])  # one place for two stages


def test_closed_form_the_error_falls_with_the_fourth_power_of_the_step() -> None:
    start = propagate(entering(3000.0, 30.0, -1.4), 120.0, HANGING).end  # hangs already
    start = start.with_velocity(start.v * 1.02)  # and is thrown off its balance, for a while
    exact = propagate(start, start.t + 2.0, HANGING).end
    errors = []
    for count in (8, 16, 32):
        y, _ = _stepped(start, 2.0 / count, count)
        errors.append(float(np.linalg.norm(y[:3] - exact.r)))
    orders = np.log2(np.array(errors[:-1]) / errors[1:])
    assert orders == pytest.approx(np.full(2, 4.0), abs=0.4)


def test_val_it_knows_how_the_acceleration_changes_on_the_way() -> None:
    """By what it solves with, beside the acceleration half a second before and after: with a tilted pole."""
    tilted = HANGING.earth.almanac.copy()
    tilted[0, :2, 3] = 1.8e-3, -0.5e-3  # rad
    model = HANGING.having(almanac=tilted)
    fall = entering(3000.0, 30.0, -1.4, longitude=0.0)
    north = np.array([[0.6, 0.0, -0.8], [0.0, 1.0, 0.0], [0.8, 0.0, 0.6]])  # where the meridians turn
    before = propagate(State.of(fall.t, north @ fall.r, north @ fall.v, fall.mass), 130.0, model).end
    now, after = (propagate(before, before.t + share, model).end for share in (0.5, 1.0))
    first, k, last = (stepped(state, 1e-3, 1, _SETTLING, SETTLING, model).k for state in (before, now, after))
    acceleration, g = k[0, 3:6], _GAMMA * 1e-3
    changes = np.array([k[_CHANGES + j, 3:6] for j in range(3)]).T
    solver = np.linalg.inv([k[_INVERSE + j, 3:6] for j in range(3)])
    damping = (solver - np.eye(3) + g * g * changes) / g
    found = changes @ now.v - damping @ acceleration + k[_TURNING, 3:6]
    assert found == pytest.approx(last[0, 3:6] - first[0, 3:6], abs=1e-5)  # m/s3; with the axis z 6e-5 off


def test_steps_thirty_times_longer_than_it_remembers_stay_on_its_way() -> None:
    start = propagate(entering(3000.0, 30.0, -1.4), 130.0, HANGING).end
    speed = float(propagate(start, start.t + 0.1, HANGING).air(np.array([start.t]))[0, 2])
    h = 30.0 * speed / (2.0 * 9.81)
    exact = propagate(start, start.t + 10.0 * h, HANGING).end
    y, error = _stepped(start, h, 10)
    miss = float(np.linalg.norm(y[:3] - exact.r))
    assert miss < 0.03
    assert np.linalg.norm(y[3:6] - exact.v) < 0.01  # forgotten in the next step: no stage is the end
    assert 0.015 < error < 1.5  # in units of 3 cm: 1 mm a step


def test_closed_form_growth_is_bounded() -> None:
    assert _growth(0.0) == 4.0
    assert _growth(1.0) == pytest.approx(0.9)
    assert _growth(1e12) == 0.1
