"""Zeros and extremes of functions that a flight asks for.

SciPy has them all, and importing its optimisers takes half a second, more than flying from the pad to the
docking: these few are what every flight needs. Harder searches still go to SciPy, where they are made
(docs/decisions/9-solvers-of-our-own.md).
"""

import math
from collections.abc import Callable

import numpy as np

from sim.base.arrays import FloatArray

Function = Callable[[float], float]


def zero_between(function: Function, low: float, high: float, *, within: float) -> float:
    """Return where a continuous function is zero between two numbers at which its signs differ.

    Bisection, or the inverse parabola through three points where that is safe: Chandrupatla, Advances in
    Engineering Software 28 (1997) 145. Raises ValueError where the signs are the same.
    """
    x, before = float(high), float(low)
    here, there = function(x), function(before)
    if here * there > 0.0 or math.isnan(here * there):
        raise ValueError(f"no change of sign between {low:g} and {high:g}: {there:g} and {here:g}")
    older, far = before, there
    share = 0.5
    while True:
        best, least = (x, here) if abs(here) < abs(there) else (before, there)
        shortest = (within + 4.0 * np.finfo(float).eps * abs(best)) / max(abs(before - x), 1e-300)
        if least == 0.0 or shortest > 0.5:
            return best
        share = min(max(share, shortest), 1.0 - shortest)
        tried = x + share * (before - x)
        value = function(tried)
        if (value > 0.0) == (here > 0.0):
            older, far = x, here
        else:
            older, far, before, there = before, there, x, here
        x, here = tried, value
        place, rise = (x - before) / (older - before), (here - there) / (far - there)
        share = 0.5
        if rise * rise < place and (1.0 - rise) ** 2 < 1.0 - place:
            share = here / (there - here) * far / (there - far)
            share += (older - x) / (before - x) * here / (far - here) * there / (far - there)


def zero_near(function: Function, first: float, second: float, *, within: float, most: int = 20) -> float:
    """Return where a function is zero, from two numbers nearby (secant method); the last try after `most`."""
    before, there = first, function(first)
    x, here = second, function(second)
    for _ in range(most):
        if here == there:
            return x
        before, there, x = x, here, x - here * (x - before) / (here - there)
        if abs(x - before) <= within:
            return x
        here = function(x)
    return x


def greatest_between(
    function: Callable[[FloatArray], FloatArray], low: float, high: float, *, within: float
) -> float:
    """Return where a function of many numbers (k,) at a time has its one peak between two."""
    while high - low > within:
        x = np.linspace(low, high, 17)
        best = int(np.argmax(function(x)))
        low, high = float(x[max(best - 1, 0)]), float(x[min(best + 1, 16)])
    return 0.5 * (low + high)


def least_around(
    function: Callable[[FloatArray], float], simplex: FloatArray, *, within: float, most: int
) -> tuple[FloatArray, float]:
    """Return where a function of n numbers is least and its value there, from a `simplex` (n + 1, n) on.

    The simplex walks downhill and shrinks until places and values are `within` of each other, for `most`
    evaluations at most: Nelder and Mead, Computer Journal 7 (1965) 308.
    """
    corners, values = np.array(simplex, dtype=np.float64), np.array([function(x) for x in simplex])
    count = len(corners)
    while True:
        order = np.argsort(values, kind="stable")
        corners, values = corners[order], values[order]
        close = np.abs(corners[1:] - corners[0]).max() <= within and values[-1] - values[0] <= within
        if close or count >= most:
            return corners[0], float(values[0])
        middle = corners[:-1].mean(axis=0)
        away = middle - corners[-1]
        place = middle + away
        value = function(place)
        if value < values[0] or not value < values[-2]:
            share = 2.0 if value < values[0] else 0.5 if value < values[-1] else -0.5
            other = middle + share * away
            there = function(other)
            count += 1
            if there <= value:
                place, value = other, there
            elif share != 2.0:
                value = math.inf
        count += 1
        if value < values[-1]:
            corners[-1], values[-1] = place, value
        else:
            corners[1:] = corners[0] + 0.5 * (corners[1:] - corners[0])
            values[1:] = [function(x) for x in corners[1:]]
            count += len(values) - 1


def zero_of_many(
    function: Callable[[FloatArray], FloatArray],
    partials: Callable[[FloatArray], FloatArray],
    start: FloatArray,
    bounds: tuple[FloatArray, FloatArray],
    scale: FloatArray,
    *,
    goal: float,
    most: int = 30,
) -> FloatArray | None:
    """Return where n functions of n numbers are zero to `goal`; None where the way there is not downhill.

    Newton's method inside `bounds`, two arrays (n,). The partial derivatives (n, n), which cost n
    evaluations, are mended from step to step, with steps measured in units of `scale` (n,) (Broyden,
    Mathematics of Computation 19 (1965) 577), and made anew where that leads nowhere.
    """
    x, here = start, function(start)
    slopes, fresh = partials(x), True
    for _ in range(most):
        if np.abs(here).max() < goal:
            return x
        if not np.isfinite(slopes).all() or np.linalg.cond(slopes) > 1e14:
            return None
        step = np.linalg.solve(slopes, -here)
        moving = step != 0.0
        room = (np.where(step > 0.0, bounds[1], bounds[0]) - x)[moving] / step[moving]
        step = step * min(1.0, 0.9 * float(room.min(initial=math.inf)))
        there = function(x + step)
        if np.linalg.norm(there) < 0.5 * np.linalg.norm(here):
            weights = step / scale**2
            slopes = slopes + np.outer(there - here - slopes @ step, weights) / (weights @ step)
            x, here, fresh = x + step, there, False
        elif fresh:
            return None
        else:
            slopes, fresh = partials(x), True
    return None
