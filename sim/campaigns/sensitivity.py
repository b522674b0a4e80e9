"""What makes the landings scatter: shares of a result's variance, of each dispersed quantity.

Two ways: by regression, from the rows of any campaign, which sees straight lines alone; and Sobol' indices
from a design of its own, which see everything. Those are of the independent variables behind quantities that
are correlated.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.campaigns.campaign import Campaign
from sim.campaigns.returns import returns_of
from sim.campaigns.sampling import uniforms
from sim.campaigns.statistics import Bounded

_REPLICAS: Final = 200
_CHUNK: Final = 1024


class Regression(NamedTuple):
    """Shares of a result's variance by its linear regression on the quantities.

    `shares` (d,): squared standardised coefficients, which sum to `explained` where the quantities are
    independent; `slopes` (d,): change of the result with one standard deviation of a quantity.
    """

    names: tuple[str, ...]
    shares: FloatArray
    slopes: FloatArray
    explained: float


class Index(NamedTuple):
    """A quantity's share of a result's variance: alone, and with all of its interactions."""

    first: Bounded
    total: Bounded


def regression(columns: Mapping[str, Any], names: Sequence[str], result: str) -> Regression:
    """Return the shares of the variance of a result (n,) over the cases that have one."""
    y = np.asarray(columns[result], dtype=np.float64)
    landed = np.isfinite(y)
    x = np.column_stack([np.asarray(columns[name], dtype=np.float64)[landed] for name in names])
    y = y[landed] - y[landed].mean()
    spread = x.std(axis=0)
    standard = (x - x.mean(axis=0)) / np.where(spread > 0.0, spread, 1.0)
    slopes, *_ = np.linalg.lstsq(standard, y, rcond=None)
    variance = float(y @ y) / len(y)
    left = y - standard @ slopes
    explained = 1.0 - float(left @ left) / float(y @ y) if variance > 0.0 else 0.0
    shares = slopes**2 / variance if variance > 0.0 else np.zeros(len(names))
    return Regression(tuple(names), shares, slopes, explained)


def sobol(model: Callable[[FloatArray], FloatArray], points: FloatArray, *, seed: int = 0) -> list[Index]:
    """Return the indices of the d quantities that `model` turns into a result, (n, d) to (n,).

    `points` (n, 2 d): of the unit cube, two independent samples side by side; n (d + 2) results are taken.
    Empty where no two of the n fellowships have all of theirs.
    Source of the estimators: Saltelli et al., Comput. Phys. Commun. 181 (2010) 259, table 2: (b) and (f).
    """
    n, d = len(points), points.shape[1] // 2
    one, other = points[:, :d], points[:, d:]
    mixed = np.repeat(one[None, :, :], d, axis=0)
    for k in range(d):
        mixed[k, :, k] = other[:, k]
    every = model(np.concatenate([one, other, *mixed])).reshape(d + 2, n)
    kept = np.isfinite(every).all(axis=0)  # a case that failed takes its fellows with it
    if kept.sum() < 2:
        return []
    a, b, *swapped = every[:, kept] - every[:2, kept].mean()
    dice = np.random.default_rng(seed)
    draws = [dice.integers(0, len(a), len(a)) for _ in range(_REPLICAS)]
    return [_index(a, b, c, draws) for c in swapped]


def _index(a: FloatArray, b: FloatArray, swapped: FloatArray, draws: Sequence[Any]) -> Index:
    def first(k: Any) -> float:
        return _share(float(np.mean(b[k] * (swapped[k] - a[k]))), a[k], b[k])

    def total(k: Any) -> float:
        return _share(0.5 * float(np.mean((a[k] - swapped[k]) ** 2)), a[k], b[k])

    return Index(_bounded(first, len(a), draws), _bounded(total, len(a), draws))


def _share(part: float, a: FloatArray, b: FloatArray) -> float:
    """Return a part of the variance of two samples as a share of it; 0 without any."""
    variance = float(np.var(np.concatenate([a, b])))
    return part / variance if variance > 0.0 else 0.0


def _bounded(index: Callable[[Any], float], n: int, draws: Sequence[Any]) -> Bounded:
    low, high = np.quantile([index(draw) for draw in draws], (0.025, 0.975))
    return Bounded(index(np.arange(n)), float(low), float(high))


def sobol_of(
    campaign: Campaign, result: str, *, count: int = 512, workers: int | None = None
) -> dict[str, Index]:
    """Return the indices of a result of a campaign's cases, by the paths of what is dispersed.

    `count` times two more than there are paths are flown; empty where too few of them land. Raises
    RequestError for a campaign to the station, whose cases have errors of their own that are no points of a
    design.
    """
    returns = returns_of(campaign.landings[0])
    paths = returns.paths
    points = uniforms(range(count), 2 * len(paths), seed=campaign.plan.seed, method="sobol")

    def fly(at: FloatArray) -> FloatArray:
        pieces = [at[first : first + _CHUNK] for first in range(0, len(at), _CHUNK)]
        with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool:
            return np.concatenate(list(pool.map(lambda some: returns.fly_at(some)[result], pieces)))

    found = sobol(fly, points, seed=campaign.plan.seed)
    return dict(zip(paths, found, strict=True)) if found else {}
