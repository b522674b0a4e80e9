"""The method for canopies: its recipe, its order, and that it stays stable where others would not."""

import numpy as np
import pytest
from core_worlds import entering, world

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics.arcs import propagate
from sim.dynamics.chebyshev import RECIPE, STAGES, chebyshev_growth, longest_stable
from sim.dynamics.forces import ROWS
from sim.dynamics.march import _COUNTED
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.dynamics.step import FIRST, STAGE_COUNT, stages

HANGING = world().having(canopy=500.0, lift_to_drag=0.0, drag=np.array([[0.0, 1.0]]))


@unlocked
def _steps(
    t: float, y: FloatArray, h: float, count: int, model: Model, k: FloatArray, work: FloatArray,
    trial: FloatArray, new: FloatArray,
) -> float:  # fmt: skip
    """Take so many steps of `h` [s] from `y`, in place; return the longest stable one at the end."""
    for _ in range(count):
        stages(t, y, h, k, model, work, trial, new, FIRST, False)
        stages(t, y, h, k, model, work, trial, new, _COUNTED, True)
        for j in range(7):
            y[j] = new[j]
        t += h
    stages(t, y, h, k, model, work, trial, new, FIRST, False)
    return longest_stable(k, y, model.body)


@unlocked
def _growth(error: float) -> float:
    return chebyshev_growth(error)


def _stepped(start: State, h: float, count: int) -> tuple[FloatArray, float]:
    y = start.y.copy()
    k, work = np.zeros((STAGE_COUNT, ROWS)), np.empty((5, HANGING.earth.degree + 3))
    longest = _steps(start.t, y, h, count, HANGING, k, work, np.empty(7), np.empty(7))
    return y, longest


def test_closed_form_the_recipe_is_consistent() -> None:
    mu, nu, mu_tilde, gamma_tilde, node = RECIPE
    assert node[1] == pytest.approx(mu_tilde[1])
    for j in range(2, STAGES + 1):
        # What is constant stays, what rises by one a second is where the node says: 1 - mu - nu of the start.
        earlier = mu[j] * node[j - 1] + nu[j] * node[j - 2]
        assert earlier + mu_tilde[j] + gamma_tilde[j] == pytest.approx(node[j], abs=1e-14)
    assert node[STAGES] == pytest.approx(1.0, abs=1e-14)


def test_closed_form_the_error_falls_with_the_square_of_the_step() -> None:
    start = propagate(entering(3000.0, 30.0, -1.4), 120.0, HANGING).end  # hangs already
    start = start.with_velocity(start.v * 1.02)  # and is thrown off its balance, for a while
    exact = propagate(start, start.t + 2.0, HANGING).end
    errors = []
    for count in (8, 16, 32, 64):
        y, _ = _stepped(start, 2.0 / count, count)
        errors.append(float(np.linalg.norm(y[:3] - exact.r)))
    orders = np.log2(np.array(errors[:-1]) / errors[1:])
    assert orders == pytest.approx(np.full(3, 2.0), abs=0.3)


def test_closed_form_the_longest_stable_step_is_stable_and_thrice_it_is_not() -> None:
    start = propagate(entering(3000.0, 30.0, -1.4), 130.0, HANGING).end
    _, longest = _stepped(start, 0.01, 1)
    speed = float(propagate(start, start.t + 0.1, HANGING).air(np.array([start.t]))[0, 2])
    forgets = 2.0 * 9.81 / speed  # 1/s
    assert longest * forgets == pytest.approx(0.65 * (STAGES**2 - 1.0) / 1.2, rel=0.05)
    exact = propagate(start, start.t + 20.0 * longest, HANGING).end
    steady, _ = _stepped(start, longest, 20)
    assert np.linalg.norm(steady[3:6] - exact.v) < 0.2
    wild, _ = _stepped(start, 3.0 * longest, 20)
    assert not np.linalg.norm(wild[3:6] - propagate(start, start.t + 60.0 * longest, HANGING).end.v) < 10.0


def test_closed_form_growth_is_bounded() -> None:
    assert _growth(0.0) == 4.0
    assert _growth(1.0) == pytest.approx(0.8)
    assert _growth(1e12) == 0.1
