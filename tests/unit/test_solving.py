"""Zeros and extremes beside SciPy's, which are independent of ours, and in the corners."""

import math

import numpy as np
import pytest
from scipy.optimize import brentq, minimize, rosen

from sim.guidance.cheapest import Ellipse, Term, cheapest, cost
from sim.physics.solving import greatest_between, least_around, zero_between, zero_near, zero_of_many

_BRACKETED = [
    (lambda x: x**3 - 2.0 * x - 5.0, 2.0, 3.0),
    (lambda x: math.exp(-x) - x, 0.0, 1e3),
    (lambda x: math.atan(1e3 * (x - 0.3)), -10.0, 4.0),
    (lambda x: x**21 - 0.5, 0.0, 3.0),
    (lambda x: math.copysign(1.0, x - 0.123456789), 1.0, 0.0),
]


@pytest.mark.parametrize("case", _BRACKETED)
def test_a_zero_is_where_brent_finds_it(case) -> None:
    function, low, high = case
    calls = []

    def counted(x: float) -> float:
        calls.append(x)
        return function(x)

    found = zero_between(counted, low, high, within=1e-9)
    assert found == pytest.approx(brentq(function, low, high, xtol=1e-12), abs=2e-9)
    assert len(calls) < 100
    assert all(min(low, high) <= x <= max(low, high) for x in calls)


def test_a_zero_at_an_end_is_found() -> None:
    assert zero_between(lambda x: x, 0.0, 3.0, within=1e-9) == 0.0
    assert zero_between(lambda x: x - 3.0, 0.0, 3.0, within=1e-9) == 3.0


@pytest.mark.parametrize("function", [lambda x: x + 1.0, lambda x: math.nan])
def test_no_change_of_sign_is_refused(function) -> None:
    with pytest.raises(ValueError, match="no change of sign between 0 and 1"):
        zero_between(function, 0.0, 1.0, within=1e-9)


def test_the_secant_method_finds_a_zero_nearby_and_knows_when_to_end() -> None:
    assert zero_near(math.cos, 1.0, 1.1, within=1e-10) == pytest.approx(math.pi / 2, abs=1e-10)
    assert zero_near(lambda x: 5.0, 1.0, 2.0, within=1e-10) == 2.0
    assert math.isfinite(zero_near(lambda x: math.sin(1e6 * x) + 0.5, 1.0, 1.1, within=0.0, most=7))


def test_a_peak_is_found_between_samples_and_at_an_end() -> None:
    found = greatest_between(lambda x: -((x - 0.7130001) ** 2), 0.0, 3.0, within=1e-6)
    assert found == pytest.approx(0.7130001, abs=1e-6)
    assert greatest_between(lambda x: x, 0.0, 3.0, within=1e-6) == pytest.approx(3.0, abs=1e-6)


@pytest.mark.parametrize("n", [2, 4])
def test_the_simplex_walks_as_scipys_does(n: int) -> None:
    simplex = np.vstack([np.full(n, -1.2), np.full(n, -1.2) + np.diag(np.arange(1.0, n + 1.0))])
    found, value = least_around(rosen, simplex, within=1e-7, most=5000)
    options = {"initial_simplex": simplex, "xatol": 1e-7, "fatol": 1e-7, "maxiter": 5000}
    theirs = minimize(rosen, simplex[0], method="Nelder-Mead", options=options)
    assert found == pytest.approx(theirs.x, abs=1e-6)
    assert value == pytest.approx(theirs.fun, abs=1e-7)


def test_the_simplex_leaves_what_has_no_value_and_ends_in_time() -> None:
    def steep(x) -> float:
        return math.inf if x[0] < 0.0 else float((x[0] - 0.01) ** 2 + x[1] ** 2)

    found, _ = least_around(steep, np.array([[2.0, 2.0], [-1.0, 2.0], [2.0, 3.0]]), within=1e-6, most=1000)
    assert found == pytest.approx([0.01, 0.0], abs=1e-5)
    calls = []
    least_around(lambda x: calls.append(1) or -x.sum(), np.eye(3)[:, :2], within=1e-6, most=50)
    assert len(calls) <= 53


def _two(x):
    return np.array([x[0] ** 2 + x[1] ** 2 - 4.0, math.exp(x[0]) + x[1] - 1.0])


def _partials_of_two(x):
    return np.array([[2.0 * x[0], 2.0 * x[1]], [math.exp(x[0]), 1.0]])


def test_many_zeros_at_once_inside_their_bounds() -> None:
    bounds = np.array([-3.0, -3.0]), np.array([3.0, 0.0])
    found = zero_of_many(
        _two, _partials_of_two, np.array([1.0, -1.5]), bounds, np.ones(2), goal=1e-10, most=30
    )
    assert found is not None
    assert np.abs(_two(found)).max() < 1e-10
    assert (bounds[0] <= found).all()
    assert (found <= bounds[1]).all()


def test_many_zeros_that_are_not_there_are_none() -> None:
    bounds = np.full(2, -5.0), np.full(2, 5.0)
    start = np.array([1.0, 1.0])

    def none(x):
        return np.array([x[0] ** 2 + 1.0, x[1]])

    assert zero_of_many(none, lambda x: np.diag([2.0 * x[0], 1.0]), start, bounds, start, goal=1e-9) is None
    assert zero_of_many(none, lambda x: np.zeros((2, 2)), start, bounds, start, goal=1e-9) is None


# -- the cheapest burns --------------------------------------------------------------------------------------


def _burns(seed: int):
    random = np.random.default_rng(seed)
    groups = [np.diag([1.0, 1, 0, 0, 0, 0]), np.diag([0.0, 0, 1, 1, 0, 0]), np.diag([0.0, 0, 0, 0, 1, 1])]
    terms = [Term(group, np.zeros(6)) for group in groups]
    terms.append(Term(random.normal(size=(2, 6)), random.normal(size=2)))
    return terms, random.normal(size=(2, 6)), random.normal(size=2), random


def test_slope_and_curvature_of_the_cost_are_its_derivatives() -> None:
    terms, _, _, random = _burns(1)
    x, move = random.normal(size=6), 1e-5 * random.normal(size=6)
    ahead, behind, here = cost(x + move, terms), cost(x - move, terms), cost(x, terms)
    assert ahead.value - behind.value == pytest.approx(2.0 * here.slope @ move, rel=1e-8)
    assert ahead.slope - behind.slope == pytest.approx(2.0 * here.curvature @ move, rel=1e-6, abs=1e-12)


@pytest.mark.parametrize("seed", range(8))
def test_the_cheapest_is_no_dearer_than_scipys(seed: int) -> None:
    terms, met, met_by, _ = _burns(seed)
    nowhere = Ellipse(np.zeros((2, 6)), np.zeros(2))
    x = cheapest(terms, met, met_by, nowhere, np.zeros(6))
    assert met @ x == pytest.approx(met_by, abs=1e-12)
    theirs = minimize(
        lambda x: cost(x, terms)[:2],
        np.linalg.pinv(met) @ met_by,
        jac=True,
        method="SLSQP",
        constraints={"type": "eq", "fun": lambda x: met @ x - met_by, "jac": lambda x: met},
        options={"ftol": 1e-14, "maxiter": 500},
    )
    assert cost(x, terms).value <= theirs.fun + 1e-9
    assert cost(x, terms).value == pytest.approx(theirs.fun, abs=1e-6)
    # An ellipse that shuts the cheapest out: the answer lies on it and costs more.
    away = np.linalg.svd(met)[2][-1]  # which misses no condition
    ellipse = Ellipse(2.0 * np.eye(6), 2.0 * (x + away))
    on_it = cheapest(terms, met, met_by, ellipse, x + away)
    assert met @ on_it == pytest.approx(met_by, abs=1e-9)
    assert ellipse.room(on_it) == pytest.approx(0.0, abs=1e-6)
    assert cost(x, terms).value < cost(on_it, terms).value < cost(x + away, terms).value


def test_conditions_that_leave_nothing_free_are_met() -> None:
    terms, _, _, random = _burns(2)
    met, met_by = random.normal(size=(6, 6)), random.normal(size=6)
    x = cheapest(terms, met, met_by, Ellipse(np.zeros((1, 6)), np.zeros(1)), np.zeros(6))
    assert x == pytest.approx(np.linalg.solve(met, met_by), abs=1e-10)
