"""Splines: exact on the polynomials they hold, clipped or continued at the ends as they say."""

import numpy as np
import pytest

from sim.physics.splines import knots_to_polynomials
from tests.called import read_pieces, weights


def _cubic(t: np.ndarray) -> np.ndarray:
    return np.column_stack([2.0 - t + 0.5 * t**2 - 0.1 * t**3, 7.0 + 0.0 * t])


@pytest.mark.parametrize("t", [-3.0, -2.999, -1.3, 0.0, 0.25, 1.0, 2.75, 3.0])
def test_closed_form_a_cubic_is_read_exactly(t: float) -> None:
    knots = np.linspace(-3.0, 3.0, 13)
    pieces = knots_to_polynomials(_cubic(knots))
    assert pieces.shape == (12, 2, 4)
    assert pieces.flags.c_contiguous
    assert pieces.flags.writeable
    assert read_pieces(pieces, -3.0, 0.5, t) == pytest.approx(_cubic(np.array([t]))[0], abs=1e-13)


@pytest.mark.parametrize("t", [-4.2, 3.9])
def test_closed_form_the_end_pieces_are_continued(t: float) -> None:
    knots = np.linspace(-3.0, 3.0, 13)
    pieces = knots_to_polynomials(_cubic(knots))
    assert read_pieces(pieces, -3.0, 0.5, t) == pytest.approx(_cubic(np.array([t]))[0], abs=1e-11)


def test_closed_form_spline_error_falls_with_the_fourth_power_of_the_step() -> None:
    errors = []
    for count in (21, 41):
        knots = np.linspace(0.0, 2.0 * np.pi, count)
        pieces = knots_to_polynomials(np.sin(knots)[:, None])
        where = np.linspace(2.0, 4.0, 201)
        read = [read_pieces(pieces, 0.0, knots[1], t)[0] for t in where]
        errors.append(np.abs(read - np.sin(where)).max())
    assert np.log2(errors[0] / errors[1]) == pytest.approx(4.0, abs=0.3)


@pytest.mark.parametrize("place", [-5.0, 0.3, 1.0, 1.7, 3.0, 4.999, 5.0, 12.0])
def test_closed_form_b_spline_weights_sum_to_one_and_keep_to_the_table(place: float) -> None:
    index, *w = weights(place, 7.0)
    assert sum(w) == pytest.approx(1.0, abs=1e-15)
    assert 0 <= index <= 3
    # coefficients that rise by one a knot give back the place, clipped to the knots 1 ... 5
    assert sum(x * (index + k) for k, x in enumerate(w)) == pytest.approx(
        min(max(place, 1.0), 5.0), abs=1e-14
    )
