"""The cheapest of many: numbers that meet linear conditions and of which a sum of sizes is least."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray

_ROUND = 1e-2  # m/s, below which sizes are rounded off, so that a burn of nothing has a derivative
_EVEN = 1e-4  # s/m, weight of the sum of squares: of burns that cost the same, the more even ones
_SETTLED = 1e-14  # m/s that the next step would save
_MOST_STEPS = 100


class Term(NamedTuple):
    """The size of `by` x - `of` [m/s], one of those summed up: `by` (k, n), `of` (k,)."""

    by: FloatArray
    of: FloatArray


class Cost(NamedTuple):
    """What numbers x cost [m/s], with its slope (n,) and its curvature (n, n)."""

    value: float
    slope: FloatArray
    curvature: FloatArray


class Ellipse(NamedTuple):
    """Where x may be: the size of `by` x - `of` is at most 1."""

    by: FloatArray
    of: FloatArray

    def room(self, x: FloatArray) -> float:
        """Return by how much x is inside; negative outside."""
        left = self.by @ x - self.of
        return float(1.0 - left @ left)


def cost(x: FloatArray, terms: Sequence[Term]) -> Cost:
    """Return what x (n,) costs: the sum of the terms' sizes."""
    value, slope = _EVEN * float(x @ x), 2.0 * _EVEN * x
    curvature = 2.0 * _EVEN * np.eye(len(x))
    for by, of in terms:
        left = by @ x - of
        size = float(np.sqrt(left @ left + _ROUND**2))
        pull = left @ by / size
        value, slope = value + size, slope + pull
        curvature = curvature + (by.T @ by - np.outer(pull, pull)) / size
    return Cost(value, slope, curvature)


def cheapest(
    terms: Sequence[Term], met: FloatArray, met_by: FloatArray, ellipse: Ellipse, start: FloatArray
) -> FloatArray:
    """Return the x (n,) with `met` x = `met_by` that costs least inside the ellipse, if any is.

    By Newton's method among those that meet the conditions, on a sum that is convex and smooth; where its
    answer lies outside the ellipse, by sequential quadratic programming.
    """
    onto = np.linalg.pinv(met)
    x = start + onto @ (met_by - met @ start)
    # What can be changed without missing a condition: the null space of `met`.
    _, sizes, axes = np.linalg.svd(met)
    free = axes[int((sizes > 1e-12 * sizes[0]).sum()) :].T
    for _ in range(_MOST_STEPS):
        here = cost(x, terms)
        step = -free @ np.linalg.solve(free.T @ here.curvature @ free, free.T @ here.slope)
        saved = -float(here.slope @ step)
        if saved < _SETTLED:
            break
        share = 1.0
        while cost(x + share * step, terms).value > here.value - 0.1 * share * saved and share > 1e-6:
            share *= 0.5
        x = x + share * step
    if ellipse.room(x) < 0.0:
        x = _inside(terms, met, met_by, ellipse, start)
        x = x + onto @ (met_by - met @ x)
    return x


def _inside(
    terms: Sequence[Term], met: FloatArray, met_by: FloatArray, ellipse: Ellipse, start: FloatArray
) -> FloatArray:
    from scipy.optimize import minimize

    found = minimize(
        lambda x: cost(x, terms)[:2],
        start,
        jac=True,
        method="SLSQP",
        constraints=[
            {"type": "eq", "fun": lambda x: met @ x - met_by, "jac": lambda _: met},
            {
                "type": "ineq",
                "fun": ellipse.room,
                "jac": lambda x: -2.0 * (ellipse.by @ x - ellipse.of) @ ellipse.by,
            },
        ],
        options={"ftol": 1e-13, "maxiter": 300},
    )
    return np.asarray(found.x)
