"""What the cases of a campaign begin with: case i depends on the seed and on i alone, whoever asks for it."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, get_args

import numpy as np
from scipy.special import ndtr, ndtri
from scipy.stats import qmc

from sim.base.arrays import FloatArray
from sim.scenario.dispersions import FARTHEST, Dispersion
from sim.scenario.overlay import correlation_of, value_of

if TYPE_CHECKING:
    from sim.scenario import Scenario

Method = Literal["random", "sobol", "latin"]
METHODS: Final[tuple[Method, ...]] = get_args(Method)
_WORDS = 4  # that the generator gives for each step of its counter


class Asked(Protocol):
    """What a campaign's plan says of its cases: seed, sampling, how many there are in all."""

    @property
    def seed(self) -> int: ...  # noqa: D102
    @property
    def method(self) -> Method: ...  # noqa: D102
    @property
    def total(self) -> int: ...  # noqa: D102


def drawn(scenario: Scenario, cases: range, asked: Asked) -> dict[str, FloatArray]:
    """Return the dispersed numbers of some cases of a scenario, (n,) by their paths."""
    nominal = [value_of(scenario, one.path) for one in scenario.dispersions]
    return values(
        scenario.dispersions, nominal, cases, seed=asked.seed, method=asked.method, total=asked.total
    )


def values(
    dispersions: Sequence[Dispersion],
    nominal: Sequence[float],
    cases: range,
    *,
    seed: int,
    method: Method = "random",
    total: int = 0,
) -> dict[str, FloatArray]:
    """Return the dispersed numbers of some cases, (n,) by their paths; `nominal`: the scenario's own.

    `total`: how many cases there are in all, which a Latin hypercube alone depends on.
    """
    at = uniforms(cases, len(dispersions), seed=seed, method=method, total=total)
    return spread(dispersions, nominal, at)


def spread(
    dispersions: Sequence[Dispersion], nominal: Sequence[float], at: FloatArray
) -> dict[str, FloatArray]:
    """Return the dispersed numbers at points (n, d) of the unit cube."""
    if any(one.correlated for one in dispersions):
        at = _correlated(at, correlation_of(dispersions))
    return {
        one.path: _spread(one, own, at[:, column])
        for column, (one, own) in enumerate(zip(dispersions, nominal, strict=True))
    }


def uniforms(cases: range, count: int, *, seed: int, method: Method = "random", total: int = 0) -> FloatArray:
    """Return points (n, count) of the unit cube for some cases in a row, strictly inside it."""
    if count == 0:
        return np.empty((len(cases), 0))
    if method == "latin":
        points = _hypercube(count, seed, total)[cases.start : cases.stop]
    elif method == "sobol":
        points = _sobol(cases, count, seed)
    else:
        # The generator counts: the words of case i stand at a place of their own (Salmon et al., SC11, 2011).
        steps = -(-count // _WORDS)
        generator = np.random.Philox(key=seed)
        generator.advance(cases.start * steps)
        words = generator.random_raw(len(cases) * steps * _WORDS).reshape(len(cases), -1)[:, :count]
        points = ((words >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53
    tail = ndtr(-FARTHEST)
    return np.clip(points, tail, 1.0 - tail)


def _sobol(cases: range, count: int, seed: int) -> FloatArray:
    engine = qmc.Sobol(count, scramble=True, seed=seed)
    with warnings.catch_warnings():  # that the number of points is no power of two: it need not be
        warnings.simplefilter("ignore", UserWarning)
        if cases.start:
            engine.fast_forward(cases.start)
        points: FloatArray = engine.random(len(cases))
    return points


@lru_cache(maxsize=1)
def _hypercube(count: int, seed: int, total: int) -> FloatArray:
    points: FloatArray = qmc.LatinHypercube(count, seed=seed).random(total)
    return points


def _correlated(at: FloatArray, correlation: Any) -> FloatArray:
    """Return points whose normal variables have correlations (d, d): a Gaussian copula.

    What goes with nothing else stays. Summed column by column, so that a case comes out the same among any
    others.
    """
    bound = np.flatnonzero(np.count_nonzero(correlation, axis=0) > 1)
    independent, factor = ndtri(at[:, bound]), np.linalg.cholesky(correlation[np.ix_(bound, bound)])
    normal = np.zeros_like(independent)
    for row in range(len(factor)):
        for column in np.flatnonzero(factor[row]):
            normal[:, row] += factor[row, column] * independent[:, column]
    points = at.copy()
    points[:, bound] = ndtr(np.clip(normal, -FARTHEST, FARTHEST))
    return points


def _spread(one: Dispersion, nominal: float, at: FloatArray) -> FloatArray:
    """Return the quantiles of a distribution at probabilities (n,)."""
    middle = nominal if one.mean is None else one.mean
    low, high = one.ends(nominal)
    if one.distribution == "uniform":
        return low + (high - low) * at
    if one.distribution == "triangular":
        share = (middle - low) / (high - low)
        rising = low + np.sqrt(at * (high - low) * (middle - low))
        falling = high - np.sqrt((1.0 - at) * (high - low) * (high - middle))
        return np.where(at < share, rising, falling)
    assert one.sigma is not None
    if one.distribution == "truncated":
        below, above = ndtr((low - middle) / one.sigma), ndtr((high - middle) / one.sigma)
        at = below + at * (above - below)
    return np.asarray(np.clip(middle + one.sigma * ndtri(at), low, high), dtype=np.float64)
