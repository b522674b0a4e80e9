"""States: parts, and copies that leave the original alone."""

from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from sim.dynamics.states import State

R, V = np.array([7e6, 1.0, 2.0]), np.array([3.0, 7.5e3, 4.0])


def test_closed_form_parts() -> None:
    state = State.of(12.0, R, V, 6800.0)
    assert state.t == 12.0
    assert np.array_equal(state.r, R)
    assert np.array_equal(state.v, V)
    assert state.mass == 6800.0
    assert state.y.shape == (7,)


def test_closed_form_new_mass_or_velocity_leaves_the_rest_and_the_original() -> None:
    state = State.of(12.0, R, V, 6800.0)
    lighter, faster = state.with_mass(2900.0), state.with_velocity(V + 1.0)
    assert (lighter.mass, faster.mass, state.mass) == (2900.0, 6800.0, 6800.0)
    assert np.array_equal(lighter.y[:6], state.y[:6])
    assert np.array_equal(faster.v, V + 1.0)
    assert np.array_equal(faster.r, R)
    lighter.y[0] = 0.0
    assert state.y[0] == 7e6


def test_closed_form_parts_given_are_copied() -> None:
    r = R.copy()
    state = State.of(0.0, r, V, 1.0)
    r[0] = 0.0
    assert state.r[0] == 7e6


def test_closed_form_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        State.of(0.0, R, V, 1.0).t = 5.0  # type: ignore[misc]
