"""Interpolation of any degree through places and velocities, as CCSDS messages ask for it."""

import numpy as np

from sim.base.arrays import FloatArray


def hermite(
    t: FloatArray, place: FloatArray, rate: FloatArray, when: FloatArray, points: int = 4
) -> tuple[FloatArray, FloatArray]:
    """Return places and rates (k, d) at the times `when` (k,) from rows at `t` (n,), rising.

    Each by the polynomial of degree 2 `points` - 1 through the `points` rows around it, fewer where there are
    not so many. Source: divided differences with every row taken twice (Stoer and Bulirsch, Introduction to
    Numerical Analysis, section 2.1.5).
    """
    points = min(points, len(t))
    first = np.clip(np.searchsorted(t, when, side="right") - points // 2, 0, len(t) - points)
    rows = first[:, None] + np.repeat(np.arange(points), 2)[None, :]
    z = t[rows] - when[:, None]  # from the time asked for: large times would cost digits
    table, slopes = place[rows], rate[rows]
    coefficients = [table[:, 0]]
    for order in range(1, 2 * points):
        step = (z[:, order:] - z[:, :-order])[:, :, None]
        rise = table[:, 1:] - table[:, :-1]
        if order == 1:  # a row with itself: its rate
            table = np.where(step == 0.0, slopes[:, :-1], rise / np.where(step == 0.0, 1.0, step))
        else:
            table = rise / step
        coefficients.append(table[:, 0])
    value, slope = coefficients[-1], np.zeros_like(coefficients[-1])
    for order in range(2 * points - 2, -1, -1):
        slope = value - z[:, order, None] * slope
        value = coefficients[order] - z[:, order, None] * value
    return value, slope


def lagrange(t: FloatArray, values: FloatArray, when: FloatArray, points: int) -> FloatArray:
    """Return values (k, d) at the times `when` (k,) from rows at `t` (n,), rising.

    Each by the polynomial through the `points` rows around it, fewer where there are not so many. Source:
    Neville's scheme (Stoer and Bulirsch, Introduction to Numerical Analysis, section 2.1.2).
    """
    points = min(points, len(t))
    first = np.clip(np.searchsorted(t, when, side="right") - points // 2, 0, len(t) - points)
    rows = first[:, None] + np.arange(points)[None, :]
    z = t[rows] - when[:, None]
    table = values[rows]
    for order in range(1, points):
        left, right = z[:, :-order, None], z[:, order:, None]
        table = (right * table[:, :-1] - left * table[:, 1:]) / (right - left)
    return table[:, 0]
