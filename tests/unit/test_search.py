"""Searching for sign changes on a finished arc."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import Model
from sim.dynamics.search import Crossing, crossings
from sim.dynamics.states import State


def test_closed_form_roots_of_a_sine() -> None:
    found = crossings(lambda t: np.sin(t / 1000.0), 100.0, 20_000.0, step=500.0)
    assert [c.rising for c in found] == [False, True, False, True, False, True]
    assert [c.t for c in found] == pytest.approx(1000.0 * np.pi * np.arange(1, 7), abs=1e-6)


def test_closed_form_equator_crossings_are_half_a_revolution_apart(
    circular: Callable[..., State], field_model: Callable[[int], Model]
) -> None:
    start = circular()
    model = field_model(0)
    half = np.pi * np.sqrt(6_783_000.0**3 / model.earth.gm)
    arc = propagate(start, 6.5 * half, model)
    found = crossings(lambda t: arc.states(t)[:, 2], 1.0, arc.end.t, step=600.0)
    assert [c.t for c in found] == pytest.approx(half * np.arange(1, 7), abs=1e-5)
    assert [c.rising for c in found] == [False, True] * 3


def test_zero_on_a_sample_is_found_once() -> None:
    assert crossings(lambda t: t - 5.0, 0.0, 10.0, step=1.0) == (
        Crossing(pytest.approx(5.0, abs=1e-6), True),
    )
    assert crossings(lambda t: 5.0 - t, 0.0, 10.0, step=1.0) == (
        Crossing(pytest.approx(5.0, abs=1e-6), False),
    )


def test_one_sign_and_an_empty_span_have_no_crossings() -> None:
    assert crossings(lambda t: t + 1.0, 0.0, 10.0, step=3.0) == ()
    assert crossings(lambda t: t, 2.0, 2.0, step=3.0) == ()


@pytest.mark.parametrize(("first", "last", "step"), [(0.0, 10.0, 0.0), (0.0, 10.0, np.nan), (10.0, 0.0, 1.0)])
def test_impossible_searches_are_refused(first: float, last: float, step: float) -> None:
    with pytest.raises(ValueError, match="cannot search"):
        crossings(np.sin, first, last, step=step)


def test_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number at t = 3 s"):
        crossings(lambda t: np.where(t == 3.0, np.nan, 1.0), 0.0, 10.0, step=1.0)
