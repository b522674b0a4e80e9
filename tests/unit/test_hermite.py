"""Hermite interpolation: exact for polynomials of its degree, of its order else."""

import numpy as np
import pytest

from sim.physics.hermite import hermite


@pytest.mark.parametrize("points", [2, 3, 4])
def test_a_polynomial_of_the_degree_comes_back_exactly(points: int) -> None:
    curve = np.polynomial.Polynomial(np.random.default_rng(3).normal(size=2 * points))
    t = np.array([0.0, 0.3, 1.1, 1.6, 2.0, 2.7])
    when = np.linspace(0.0, 2.7, 40)
    place, rate = hermite(t, curve(t)[:, None], curve.deriv()(t)[:, None], when, points)
    assert place[:, 0] == pytest.approx(curve(when), abs=1e-11)
    assert rate[:, 0] == pytest.approx(curve.deriv()(when), abs=1e-10)


def test_half_the_step_leaves_a_256th_of_the_error() -> None:
    def error(step: float) -> float:
        t, when = np.arange(0.0, 12.0, step), np.linspace(5.0, 7.0, 3001)
        place, _ = hermite(t, np.sin(t)[:, None], np.cos(t)[:, None], when)
        return float(np.abs(place[:, 0] - np.sin(when)).max())

    assert error(0.8) / error(0.4) == pytest.approx(256.0, rel=0.2)


def test_few_rows_are_interpolated_with_the_degree_that_they_allow() -> None:
    t = np.array([10.0, 12.0])
    place, rate = hermite(t, t[:, None] ** 3, 3.0 * t[:, None] ** 2, np.array([11.0]))
    assert (place[0, 0], rate[0, 0]) == pytest.approx((1331.0, 363.0))
