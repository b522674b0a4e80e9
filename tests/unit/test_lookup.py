"""Curves over Mach number, as compiled code reads them."""

import itertools

import numpy as np
import pytest
from scipy.interpolate import PchipInterpolator

from sim.base.arrays import FloatArray
from sim.base.compiled import compiled
from sim.physics.lookup import curve, find_row, read_curve

ROWS = np.array([[0.5, 0.9], [0.9, 1.1], [1.1, 1.5], [4.0, 1.2]])


@compiled
def read(table: FloatArray, x: float) -> float:
    row, fraction = find_row(table, x)
    return float(read_curve(table, row, fraction))


def test_closed_form_a_curve_is_cubic_with_the_harmonic_mean_of_slopes() -> None:
    """By hand between the second row and the third, level at the turn that the third is."""
    first, second = 0.5, 2.0  # slopes of the first two spans, 0.4 and 0.2 long
    weights = 2.0 * 0.2 + 0.4, 0.2 + 2.0 * 0.4
    slope = sum(weights) / (weights[0] / first + weights[1] / second)
    middle = 0.5 * (1.1 + 1.5) + 0.2 * slope / 8.0
    assert read(curve(ROWS), 1.0) == pytest.approx(middle, abs=1e-14)


def test_val_slopes_are_those_of_scipy() -> None:
    rng = np.random.default_rng(7)
    for count in (2, 3, 12):
        x, y = np.cumsum(rng.uniform(0.1, 3.0, count)), rng.normal(1.0, 1.0, count)
        inner = PchipInterpolator(x, y)(x, 1)[1:-1]
        assert curve(np.column_stack([x, y]))[1:-1, 2] == pytest.approx(inner, rel=1e-14, abs=1e-15)


def test_a_curve_stays_within_the_rows_that_it_runs_between() -> None:
    """A spline with a smooth second derivative through these goes below zero at Mach 12."""
    rows = np.array([[0.0, 0.6], [0.9, 0.8], [1.2, 1.5], [4.0, 1.4], [25.0, 1.3]])
    table = curve(rows)
    for (low, before), (high, after) in itertools.pairwise(rows):
        values = [read(table, float(x)) for x in np.linspace(low, high, 101)]
        assert min(before, after) <= min(values)
        assert max(values) <= max(before, after)
        assert np.all(np.diff(values) * (after - before) >= 0.0)


def test_a_curve_goes_through_its_rows_and_on_as_it_ends() -> None:
    table = curve(ROWS)
    assert [read(table, x) for x in (0.0, 0.5, 0.9, 1.1, 4.0, 30.0)] == [0.9, 0.9, 1.1, 1.5, 1.2, 1.2]


def test_a_single_row_is_a_constant() -> None:
    assert read(curve(np.array([[0.0, 2.2]])), 7.0) == 2.2
