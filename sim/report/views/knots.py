"""Fewer rows that say the same: knots for cubic Hermite and for straight lines, within a stated error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.base.arrays import FloatArray


def hermite(
    knots: FloatArray, place: FloatArray, slope: FloatArray, t: FloatArray, *, longest_gap: float = np.inf
) -> tuple[FloatArray, FloatArray]:
    """Return places and slopes (n, d) at `t` (n,) by cubic Hermite interpolation of knots (k,), (k, d).

    NaN outside the knots and where two of them lie more than `longest_gap` apart.
    """
    low = np.clip(np.searchsorted(knots, t, side="right") - 1, 0, len(knots) - 2)
    at_gap = (knots[low + 1] - knots[low] > longest_gap) & (t - knots[low] < 1e-6) & (low > 0)
    low = np.where(at_gap, low - 1, low)  # the last knot before a gap belongs to what is before
    step = (knots[low + 1] - knots[low])[:, None]
    s = (t[:, None] - knots[low][:, None]) / step
    p0, p1, m0, m1 = place[low], place[low + 1], slope[low] * step, slope[low + 1] * step
    at = _cubic(s, p0, p1, m0, m1)
    rate = (6 * s * s - 6 * s) * (p0 - p1) + (3 * s * s - 4 * s + 1) * m0 + (3 * s * s - 2 * s) * m1
    unknown = (t < knots[0] - 1e-6) | (t > knots[-1] + 1e-6) | (step[:, 0] > longest_gap)
    at[unknown] = np.nan
    rate[unknown] = np.nan
    return at, rate / step


def _cubic(s: FloatArray, p0: FloatArray, p1: FloatArray, m0: FloatArray, m1: FloatArray) -> FloatArray:
    """Return the cubic at `s` (n, 1) from 0 to 1 with places p0, p1 and slopes m0, m1 by s at its ends."""
    found: FloatArray = (
        (1 + 2 * s) * (1 - s) ** 2 * p0
        + s * (1 - s) ** 2 * m0
        + s**2 * (3 - 2 * s) * p1
        + s**2 * (s - 1) * m1
    )
    return found


def hermite_knots(t: FloatArray, place: FloatArray, slope: FloatArray, within: float) -> NDArray[np.int64]:
    """Return the rows to keep so that Hermite interpolation meets every place (n, d) within `within`.

    Rows of the same instant (before and after a jump of the slope) are both kept.
    """

    def meets(i: int, j: int) -> bool:
        if t[j] <= t[i]:
            return False
        step, k = t[j] - t[i], slice(i + 1, j)
        s = ((t[k] - t[i]) / step)[:, None]
        at = _cubic(s, place[i], place[j], step * slope[i], step * slope[j])
        return bool((np.abs(at - place[k]) <= within).all())

    return _greedy(len(t), meets)


def line_knots(x: FloatArray, y: FloatArray, within: float) -> NDArray[np.int64]:
    """Return the rows to keep so that straight lines meet every `y` (n,) within `within`; x must not fall."""

    def meets(i: int, j: int) -> bool:
        if x[j] <= x[i]:
            return False
        k = slice(i + 1, j)
        straight = y[i] + (y[j] - y[i]) * (x[k] - x[i]) / (x[j] - x[i])
        return bool((np.abs(straight - y[k]) <= within).all())

    return _greedy(len(x), meets)


def _greedy(n: int, meets: Callable[[int, int], Any]) -> NDArray[np.int64]:
    """Return rows from the first to the last, each as far from the one before as `meets` allows."""
    kept, at, stride = [0], 0, 2
    while at < n - 1:
        good, step = at + 1, max(stride, 2)  # as far as last time, to begin with
        while step > 2 and (at + step >= n or not meets(at, at + step)):
            step //= 2
        while at + step < n and meets(at, at + step):
            good, step = at + step, 2 * step
        low, high = good, min(at + step, n - 1)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if meets(at, middle) else (low, middle - 1)
        stride = low - at
        at = low
        kept.append(at)
    return np.array(kept[:n], dtype=np.int64)
