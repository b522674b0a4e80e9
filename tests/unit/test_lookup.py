"""Curves over Mach number, as compiled code reads them."""

import numpy as np
import pytest
from scipy.interpolate import CubicSpline

from sim.base.arrays import FloatArray
from sim.base.compiled import compiled
from sim.physics.lookup import curve, find_row, read_curve

ROWS = np.array([[0.5, 0.9], [0.9, 1.1], [1.1, 1.5], [4.0, 1.2]])


@compiled
def read(table: FloatArray, x: float) -> float:
    row, fraction = find_row(table, x)
    return float(read_curve(table, row, fraction))


def test_closed_form_a_curve_is_the_cubic_spline_that_ends_level() -> None:
    table, exact = curve(ROWS), CubicSpline(*ROWS.T, bc_type="clamped")
    for x in np.linspace(0.5, 4.0, 71):
        assert read(table, float(x)) == pytest.approx(float(exact(x)), abs=1e-13)


def test_a_curve_goes_through_its_rows_and_on_as_it_ends() -> None:
    table = curve(ROWS)
    assert [read(table, x) for x in (0.0, 0.5, 0.9, 1.1, 4.0, 30.0)] == [0.9, 0.9, 1.1, 1.5, 1.2, 1.2]


def test_a_single_row_is_a_constant() -> None:
    assert read(curve(np.array([[0.0, 2.2]])), 7.0) == 2.2
