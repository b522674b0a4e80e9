"""What a campaign's landings say: ellipses, radii, quantiles, probabilities, each with its bounds.

Bounds are those of 95 %, by the bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993);
of many cases by that of fewer (m out of n), narrowed by the square root of their ratio.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from scipy.special import ndtri
from scipy.stats import chi2

from sim.base.arrays import FloatArray

SHARES: Final = (0.5, 0.95, 0.997)
QUANTILES: Final = (0.0015, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 0.9985)
RADII_KM: Final = (5.0, 10.0, 28.0, 50.0, 100.0)
LOADS_G: Final = (4.0, 5.0, 8.0, 8.5, 9.0, 10.0)
_REPLICAS: Final = 200
_BEYOND: Final = 3  # cases beyond a quantile, for its bounds to be told
_MOST: Final = 10_000  # cases of a replica
_MOST_REASONS: Final = 20
_NUMBER: Final = re.compile(r"-?\d[\d.,]*")  # by which reasons of one kind differ
_SIDE: Final = float(ndtri(0.975))


class Bounded(NamedTuple):
    """A number and the bounds within which it lies, with 95 % of confidence."""

    value: float
    low: float
    high: float

    @property
    def within(self) -> float:
        """Half of the distance between the bounds."""
        return 0.5 * (self.high - self.low)


class Ellipse(NamedTuple):
    """The ellipse of a bivariate normal distribution that holds a share: semi-axes [km], and how it lies.

    `turn` [rad]: from down-range to the right, of the greater semi-axis. `holds`: the share of the landings
    that lie in it indeed.
    """

    share: float
    downrange: float
    crossrange: float
    greater: Bounded
    lesser: Bounded
    turn: float
    holds: float

    def ring(self, corners: int) -> FloatArray:
        """Return its corners (k + 1, 2), down-range and to the right [km], the first one again at the end."""
        angle = np.linspace(0.0, 2.0 * math.pi, corners + 1)
        along, across = self.greater.value * np.cos(angle), self.lesser.value * np.sin(angle)
        c, s = math.cos(self.turn), math.sin(self.turn)
        corner = [self.downrange + c * along - s * across, self.crossrange + s * along + c * across]
        return np.column_stack(corner)


class Wanted(NamedTuple):
    """What can be asked of a column of results: a statistic in a unit, of no fewer than so many cases."""

    column: str
    statistic: Callable[[FloatArray], float]
    unit: str
    words: str
    fewest: int = 20


def mean_of(column: str, unit: str, words: str) -> Wanted:
    """Return the mean of a column."""
    return Wanted(column, lambda some: float(np.mean(some)), unit, words)


def quantile_of(column: str, share: float, unit: str, words: str) -> Wanted:
    """Return a quantile of a column, which some cases must lie beyond, or nothing is known of its bounds."""
    fewest = max(20, round(_BEYOND / (1.0 - share)))
    return Wanted(column, quantile_at(share), unit, f"{100.0 * share:g} % {words}", fewest)


@dataclass(frozen=True)
class Statistics:
    """What came of the cases."""

    cases: int
    landed: int
    reasons: Mapping[str, int]
    numbers: Mapping[str, Mapping[str, float]]
    skew: Mapping[str, float]
    ellipses: tuple[Ellipse, ...]
    radii: Mapping[str, Bounded]
    within: Mapping[str, Bounded]
    exceeding: Mapping[str, Bounded]

    @property
    def ended(self) -> int:
        """How many cases got there."""
        return self.landed

    @property
    def record(self) -> dict[str, Any]:
        """The same as plain data, as in statistics.json."""
        return {
            "cases": self.cases,
            "landed": self.landed,
            "reasons": dict(self.reasons),
            "numbers": {name: dict(row) for name, row in self.numbers.items()},
            "skew": dict(self.skew),
            "ellipses": [
                {**one._asdict(), "greater": one.greater._asdict(), "lesser": one.lesser._asdict()}
                for one in self.ellipses
            ],
            "radii_km": {name: one._asdict() for name, one in self.radii.items()},
            "probability_within_km": {name: one._asdict() for name, one in self.within.items()},
            "probability_load_exceeds_g": {name: one._asdict() for name, one in self.exceeding.items()},
        }


def statistics(columns: Mapping[str, Any], *, seed: int = 0) -> Statistics:
    """Return the statistics of the rows of a campaign; `columns`: its cases, failed ones among them."""
    landed = np.asarray(columns["status"]) == "landed"
    most = reasons_of(columns["reason"])
    if landed.sum() < 3:
        return Statistics(len(landed), int(landed.sum()), most, {}, {}, (), {}, {}, {})
    kept = {
        name: np.asarray(columns[name], dtype=np.float64)[landed]
        for name in ("downrange_km", "crossrange_km", "miss_km", "peak_load_g", "flight_s", "heat_load_jpm2")
    }
    points = np.column_stack([kept["downrange_km"], kept["crossrange_km"]])
    return Statistics(
        cases=len(landed),
        landed=len(points),
        reasons=most,
        numbers={name: numbers_of(column) for name, column in kept.items()},
        skew={name: skew_of(column) for name, column in kept.items()},
        ellipses=ellipses(points, seed=seed),
        radii={
            f"radius{percent(share)}": bounded(kept["miss_km"], quantile_at(share), seed=seed)
            for share in SHARES
        },
        within={f"{radius:g}": proportion(kept["miss_km"] <= radius) for radius in RADII_KM},
        exceeding={f"{load:g}": proportion(kept["peak_load_g"] > load) for load in LOADS_G},
    )


def reasons_of(reasons: Iterable[Any]) -> dict[str, int]:
    """Count the kinds of reasons, which differ by their numbers alone; the most frequent first.

    A case without a reason has None, or, in a frame, NaN.
    """
    kinds = Counter(_NUMBER.sub("#", reason) for reason in reasons if isinstance(reason, str))
    return dict(kinds.most_common(_MOST_REASONS))


def quantile_at(share: float) -> Callable[[FloatArray], float]:
    """Return the function that takes a quantile of a sample."""
    return lambda some: float(np.quantile(some, share))


def percent(share: float) -> str:
    """Return a share in percent, as names have it: 0.997 is '997'."""
    return f"{100.0 * share:g}".replace(".", "")


def numbers_of(column: FloatArray) -> dict[str, float]:
    """Return mean, standard deviation and quantiles of a sample (n,)."""
    quantiles = np.quantile(column, QUANTILES)
    spread = {f"{100.0 * q:g} %": float(value) for q, value in zip(QUANTILES, quantiles, strict=True)}
    return {"mean": float(column.mean()), "sigma": float(column.std(ddof=1)), **spread}


def skew_of(column: FloatArray) -> float:
    """Return the third moment of a sample (n,) over its standard deviation cubed; 0 without any spread."""
    sigma = float(column.std())
    return float(np.mean((column - column.mean()) ** 3)) / sigma**3 if sigma > 0.0 else 0.0


def ellipses(points: FloatArray, *, seed: int = 0) -> tuple[Ellipse, ...]:
    """Return the ellipses of points (n, 2), down-range and to the right [km]."""
    centre, covariance = points.mean(axis=0), np.cov(points.T)
    sizes, axes = np.linalg.eigh(covariance)
    sizes = np.maximum(sizes, 0.0)  # of points on a line the lesser one is rounding, of either sign
    turn = math.atan2(axes[1, 1], axes[0, 1])
    squares = ((points - centre) @ axes) ** 2
    squared = np.divide(squares, sizes, out=np.zeros_like(squares), where=sizes > 0.0).sum(axis=1)

    def axes_of(some: FloatArray) -> FloatArray:
        found: FloatArray = np.sqrt(np.maximum(np.linalg.eigvalsh(np.cov(some.T)), 0.0))
        return found

    low, high = _bounds(points, axes_of, seed)
    found = []
    for share in SHARES:
        scale = math.sqrt(chi2.ppf(share, 2))
        lesser, greater = (
            Bounded(*(scale * float(x) for x in (math.sqrt(sizes[k]), low[k], high[k]))) for k in (0, 1)
        )
        holds = float(np.mean(squared <= scale * scale))
        found.append(Ellipse(share, float(centre[0]), float(centre[1]), greater, lesser, turn, holds))
    return tuple(found)


def bounded(sample: FloatArray, statistic: Callable[[FloatArray], float], *, seed: int = 0) -> Bounded:
    """Return a statistic of a sample (n,) or (n, k) with its bounds."""
    low, high = _bounds(sample, statistic, seed)
    return Bounded(statistic(sample), float(low), float(high))


def _bounds(
    sample: FloatArray, statistic: Callable[[FloatArray], Any], seed: int
) -> tuple[FloatArray, FloatArray]:
    """Return the 95 % bounds of a statistic, by quantiles of its replicas about what it is."""
    n = len(sample)
    size = min(n, _MOST)
    dice = np.random.default_rng((seed, n))
    replicas = np.array([statistic(sample[dice.integers(0, n, size)]) for _ in range(_REPLICAS)])
    value, narrower = np.asarray(statistic(sample)), math.sqrt(size / n)
    low, high = np.quantile(replicas, (0.025, 0.975), axis=0)
    return value + narrower * (low - value), value + narrower * (high - value)


def proportion(hits: Any) -> Bounded:
    """Return a probability with its bounds (Wilson, J. Am. Stat. Assoc. 22 (1927) 209)."""
    n, share = len(hits), float(np.mean(hits))
    square = _SIDE * _SIDE / n
    middle = (share + 0.5 * square) / (1.0 + square)
    half = _SIDE / (1.0 + square) * math.sqrt(share * (1.0 - share) / n + 0.25 * square / n)
    return Bounded(share, max(middle - half, 0.0), min(middle + half, 1.0))
