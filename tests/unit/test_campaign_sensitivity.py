"""Shares of a variance against closed forms."""

import math

import numpy as np
import pytest
from matplotlib.figure import Figure

from sim.campaigns.panels import Bars, bars
from sim.campaigns.pictures import _bars
from sim.campaigns.sampling import uniforms
from sim.campaigns.sensitivity import regression, sobol
from sim.campaigns.statistics import Bounded

A, B = 7.0, 0.1


def ishigami(points: np.ndarray) -> np.ndarray:
    """Ishigami and Homma (1990): sin x1 + a sin2 x2 + b x3^4 sin x1, each from -pi to pi."""
    x = math.pi * (2.0 * points - 1.0)
    return np.sin(x[:, 0]) + A * np.sin(x[:, 1]) ** 2 + B * x[:, 2] ** 4 * np.sin(x[:, 0])


def test_sobols_indices_of_ishigamis_function() -> None:
    """The closed form: first-order and total of three inputs; the third acts with the first only."""
    v1 = 0.5 * (1.0 + B * math.pi**4 / 5.0) ** 2
    v2, v13 = A**2 / 8.0, B**2 * math.pi**8 * (1.0 / 18.0 - 1.0 / 50.0)
    whole = v1 + v2 + v13
    found = sobol(ishigami, uniforms(range(4096), 6, seed=1, method="sobol"))
    first, total = ([getattr(one, which).value for one in found] for which in ("first", "total"))
    assert first == pytest.approx([v1 / whole, v2 / whole, 0.0], abs=0.01)
    assert total == pytest.approx([(v1 + v13) / whole, v2 / whole, v13 / whole], abs=0.01)
    for one in found:
        assert one.first.low < one.first.value < one.first.high
        assert one.total.low < one.total.value < one.total.high


def test_a_point_that_fails_is_left_out_with_its_fellows() -> None:
    def sometimes(points: np.ndarray) -> np.ndarray:
        return np.where(points[:, 0] < 0.001, np.nan, 3.0 * points[:, 0] + points[:, 1])

    one, other = sobol(sometimes, uniforms(range(2048), 4, seed=2, method="sobol"))
    assert one.first.value == pytest.approx(0.9, abs=0.02)
    assert other.total.value == pytest.approx(0.1, abs=0.02)


def test_a_result_that_fails_or_never_varies_has_no_shares() -> None:
    points = uniforms(range(16), 4, seed=1, method="sobol")
    assert sobol(lambda at: np.full(len(at), np.nan), points) == []
    for index in sobol(lambda at: np.full(len(at), 7.0), points):
        assert index.first == index.total == (0.0, 0.0, 0.0)
    columns = {"x": np.arange(5.0), "y": np.full(5, np.nan)}
    assert bars(columns, ["x"], "y", 3) is None


def test_regression_of_a_linear_result() -> None:
    """Slopes are the coefficients times the spreads; shares are theirs of the variance."""
    dice = np.random.default_rng(1)
    a, b, c = dice.normal(0.0, 2.0, 20_000), dice.uniform(0.0, 1.0, 20_000), np.full(20_000, 5.0)
    y = 3.0 * a - 10.0 * b
    y[:10] = np.nan
    found = regression({"a": a, "b": b, "c": c, "y": y}, ["a", "b", "c"], "y")
    assert found.explained == pytest.approx(1.0)
    assert found.slopes == pytest.approx([6.0, -10.0 / math.sqrt(12.0), 0.0], rel=0.02)
    assert found.shares[:2] == pytest.approx([0.8121, 0.1880], abs=0.01)


def test_regression_says_what_lines_do_not_explain() -> None:
    points = uniforms(range(20_000), 3, seed=3)
    columns = {"a": points[:, 0], "b": points[:, 1], "c": points[:, 2], "y": ishigami(points)}
    assert regression(columns, ["a", "b", "c"], "y").explained == pytest.approx(0.19, abs=0.03)


def test_salib_finds_the_same_indices_from_the_same_points() -> None:
    """The same estimators written by others (Herman and Usher, J. Open Source Softw. 2 (2017) 97).

    They come out equal but for the mean that is taken off before, and so do the widths of their bounds.
    """
    salib = pytest.importorskip("SALib.analyze.sobol", reason="SALib is not installed")
    points = uniforms(range(1024), 6, seed=1, method="sobol")
    one, other = points[:, :3], points[:, 3:]
    swapped = [np.where(np.arange(3) == k, other, one) for k in range(3)]
    results = np.column_stack([ishigami(some) for some in (one, *swapped, other)])
    problem = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[0.0, 1.0]] * 3}
    theirs = salib.analyze(problem, results.ravel(), calc_second_order=False, num_resamples=500, seed=1)
    ours = sobol(ishigami, points)
    for which, key in (("first", "S1"), ("total", "ST")):
        found: list[Bounded] = [getattr(index, which) for index in ours]
        assert [one.value for one in found] == pytest.approx(theirs[key], abs=1e-4)
        assert [one.within for one in found] == pytest.approx(theirs[f"{key}_conf"], rel=0.3)


def test_bars_are_told_in_two_digits_without_powers_of_ten() -> None:
    ax = Figure().add_subplot()
    slopes = np.array([178.4, -7.46, 0.0321])
    _bars(ax, Bars(("a.x", "b.y", "c.z"), slopes, np.ones(3), np.ones(3), 1.0))
    assert [text.get_text() for text in ax.texts] == ["+180", "\N{MINUS SIGN}7.5", "+0.032"]
