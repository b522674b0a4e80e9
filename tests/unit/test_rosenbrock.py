"""The method for canopies: its coefficients, its order, and that it stays true where others would not."""

import numpy as np
import pytest
from core_worlds import entering, world
from fixed_steps import stepped

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics.arcs import propagate
from sim.dynamics.march import _SETTLING
from sim.dynamics.rosenbrock import _ALPHA, _EMBEDDED, _END, _GAMMAS, rosenbrock_error, rosenbrock_growth
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


def test_closed_form_it_is_of_third_order_whatever_the_jacobian() -> None:
    # Hairer and Wanner II, section IV.7: the order conditions of W-methods, one for each tree to the third.
    alpha, gamma = _ALPHA.sum(axis=1), _GAMMAS.sum(axis=1)
    conditions = {
        _END.sum(): 1.0,
        _END @ alpha: 1.0 / 2.0,
        _END @ gamma: 0.0,
        _END @ alpha**2: 1.0 / 3.0,
        _END @ _ALPHA @ alpha: 1.0 / 6.0,
        _END @ _ALPHA @ gamma: 0.0,
        _END @ _GAMMAS @ alpha: 0.0,
        _END @ _GAMMAS @ gamma: 0.0,
        _EMBEDDED.sum(): 1.0,
        _EMBEDDED @ alpha: 1.0 / 2.0,
        _EMBEDDED @ gamma: 0.0,
    }
    assert list(conditions) == pytest.approx(list(conditions.values()), abs=1e-14)
    # Stiffly accurate: the end is the last stage's place and the last stage itself.
    assert (_ALPHA + _GAMMAS)[3] == pytest.approx(_END, abs=1e-15)


def test_closed_form_the_error_falls_with_the_cube_of_the_step() -> None:
    start = propagate(entering(3000.0, 30.0, -1.4), 120.0, HANGING).end  # hangs already
    start = start.with_velocity(start.v * 1.02)  # and is thrown off its balance, for a while
    exact = propagate(start, start.t + 2.0, HANGING).end
    errors = []
    for count in (16, 32, 64, 128):
        y, _ = _stepped(start, 2.0 / count, count)
        errors.append(float(np.linalg.norm(y[:3] - exact.r)))
    orders = np.log2(np.array(errors[:-1]) / errors[1:])
    assert orders == pytest.approx(np.full(3, 3.0), abs=0.3)


def test_steps_thirty_times_longer_than_it_remembers_stay_on_its_way() -> None:
    start = propagate(entering(3000.0, 30.0, -1.4), 130.0, HANGING).end
    speed = float(propagate(start, start.t + 0.1, HANGING).air(np.array([start.t]))[0, 2])
    h = 30.0 * speed / (2.0 * 9.81)
    exact = propagate(start, start.t + 10.0 * h, HANGING).end
    y, error = _stepped(start, h, 10)
    miss = float(np.linalg.norm(y[:3] - exact.r))
    assert miss < 0.05
    assert np.linalg.norm(y[3:6] - exact.v) < 7e-4
    assert 0.015 < error < 1.5  # in centimetres: 2 mm a step


def test_closed_form_growth_is_bounded() -> None:
    assert _growth(0.0) == 4.0
    assert _growth(1.0) == pytest.approx(0.8)
    assert _growth(1e12) == 0.1
