"""The method for what bends at the knots of tables: its coefficients, its order, its error."""

import numpy as np
import pytest
from core_worlds import entering, world
from fixed_steps import stepped

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics.fifth import (
    _ERRORS,
    _LAST_ERROR,
    COUNT,
    END,
    WEIGHTS,
    fifth_error,
    fifth_growth,
    fifth_longest,
)
from sim.dynamics.forces import LOAD, ROWS, SPEED
from sim.dynamics.march import _KNOTTED
from sim.dynamics.states import State
from sim.dynamics.step import KNOTTED, STAGE_COUNT

SMOOTH_AIR = world().having(lift_to_drag=0.0, drag=np.array([[0.0, 1.0]]))


@unlocked
def _error(y: FloatArray, k: FloatArray, h: float, gm: float) -> float:
    return fifth_error(y, k, h, 1e-9, gm)


@unlocked
def _growth(error: float, before: float, after: float) -> float:
    return fifth_growth(error, before, after)


@unlocked
def _longest(longest: float, before: float, after: float) -> float:
    return fifth_longest(longest, before, after)


def _stepped(start: State, h: float, count: int) -> tuple[FloatArray, float]:
    """Return where so many steps of `h` [s] end, and the error of the last."""
    y, before, k = stepped(start, h, count, _KNOTTED, KNOTTED, SMOOTH_AIR)
    return y, _error(before, k, h, SMOOTH_AIR.earth.gm)


def _conditions(b: FloatArray, a: FloatArray) -> list[tuple[int, float, float]]:
    """Return order, value and due of the conditions to fifth order (Hairer and others I, table II.2.1)."""
    c = a.sum(axis=1)
    return [
        (1, b.sum(), 1.0),
        (2, b @ c, 1.0 / 2.0),
        (3, b @ c**2, 1.0 / 3.0),
        (3, b @ a @ c, 1.0 / 6.0),
        (4, b @ c**3, 1.0 / 4.0),
        (4, b @ (c * (a @ c)), 1.0 / 8.0),
        (4, b @ a @ c**2, 1.0 / 12.0),
        (4, b @ a @ a @ c, 1.0 / 24.0),
        (5, b @ c**4, 1.0 / 5.0),
        (5, b @ (c**2 * (a @ c)), 1.0 / 10.0),
        (5, b @ (c * (a @ c**2)), 1.0 / 15.0),
        (5, b @ (c * (a @ a @ c)), 1.0 / 30.0),
        (5, b @ (a @ c) ** 2, 1.0 / 20.0),
        (5, b @ a @ c**3, 1.0 / 20.0),
        (5, b @ a @ (c * (a @ c)), 1.0 / 40.0),
        (5, b @ a @ a @ c**2, 1.0 / 60.0),
        (5, b @ a @ a @ a @ c, 1.0 / 120.0),
    ]


def test_closed_form_it_is_of_fifth_order_and_what_it_is_compared_with_of_fourth() -> None:
    for _, value, due in _conditions(END, WEIGHTS[:COUNT]):
        assert value == pytest.approx(due, abs=1e-15)
    whole = np.column_stack([WEIGHTS, np.zeros(COUNT + 1)])
    fourth = np.append(END - _ERRORS, -_LAST_ERROR)
    off = [abs(value - due) for order, value, due in _conditions(fourth, whole) if order < 5]
    assert max(off) < 1e-15
    assert max(abs(value - due) for order, value, due in _conditions(fourth, whole) if order == 5) > 1e-5


def test_closed_form_half_the_step_has_a_thirty_second_of_the_error() -> None:
    start, span = entering(height=300e3), 400.0
    truth, _ = _stepped(start, span / 64, 64)
    off = [np.linalg.norm((_stepped(start, span / count, count)[0] - truth)[:3]) for count in (4, 8)]
    assert off[0] / off[1] == pytest.approx(32.0, rel=0.25)


def test_closed_form_the_error_is_told_in_shares_of_the_distance() -> None:
    start = entering(height=300e3)
    errors = [_stepped(start, h, 1)[1] for h in (50.0, 100.0)]
    assert errors[1] / errors[0] == pytest.approx(32.0, rel=0.25)  # of fourth order, one step's: fifth
    truth, _ = _stepped(start, 100.0 / 64, 64)
    met = np.linalg.norm((_stepped(start, 100.0, 1)[0] - truth)[:3]) / (np.linalg.norm(start.r) * 1e-9)
    assert met < errors[1] < 1e4 * met


@pytest.mark.parametrize("load", [0.0, 0.5, 80.0])
def test_closed_form_an_error_of_velocity_counts_by_how_far_it_leads(load: float) -> None:
    start, k, h, speed = entering(), np.zeros((STAGE_COUNT, ROWS)), 2.0, 4000.0
    k[0, LOAD], k[0, SPEED], k[12, 4] = load, speed, 1e-3  # m/s2, m/s, m/s2
    distance, gm = float(np.linalg.norm(start.r)), SMOOTH_AIR.earth.gm
    forgotten = 1.0 / (np.sqrt(gm / distance**3) + load / speed)  # s: in orbit 800, at 80 m/s2 47
    off = h * abs(_LAST_ERROR) * 1e-3 * forgotten
    assert _error(start.y, k, h, gm) == pytest.approx(off / (np.sqrt(6.0) * distance * 1e-9), rel=1e-12)


def test_closed_form_the_next_step_is_shorter_where_the_load_rises() -> None:
    assert _growth(1.0, 10.0, 10.0) == _growth(1.0, 10.0, 5.0) == pytest.approx(0.9)
    assert _growth(1.0, 8.1, 10.0) == pytest.approx(0.9 * 0.81**0.25)
    assert _growth(0.0, 0.0, 0.0) == 5.0
    assert _growth(1e9, 10.0, 10.0) == 0.2


def test_closed_form_steps_are_longer_where_the_next_brings_little_load() -> None:
    assert _longest(15.0, 10.0, 12.0) == 15.0
    assert _longest(15.0, 0.0, 0.0) == 15.0
    first = _longest(15.0, 1e-3, 2e-3)
    # A sixteenth of the load at both ends of a step bears twice its length; growing faster, less.
    assert _longest(15.0, 1e-3 / 16.0, 2e-3 / 16.0) == pytest.approx(2.0 * first)
    assert _longest(15.0, 0.5e-3, 2e-3) < first
