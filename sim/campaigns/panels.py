"""What the panels of a campaign are made of, whoever draws them: the pictures or the page.

Where it comes down, by along and across the track; how its results spread, what makes them, how they settle.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from contourpy import FillType, contour_generator
from scipy.ndimage import gaussian_filter

from sim.base.arrays import FloatArray, IntArray
from sim.campaigns.places import from_place
from sim.campaigns.sensitivity import regression
from sim.campaigns.statistics import SHARES, Wanted, bounded

# documented: guided landings of the class scatter by 7.0 km north-south and 4.2 km east-west (nine flights of
# the zone of Zhezkazgan, an upper bound), and lie within 28 km with a probability of 0.9997.
NORTH_KM, EAST_KM, ZONE_KM = 7.0, 4.2, 28.0
_BINS: Final = (10, 60)  # of a histogram, fewest and most
_CELLS: Final = 60  # of a density's grid along each axis
_FEWEST: Final = 3  # landings that have a density
_LEAST_KM: Final = 1e-3  # of which a line is narrower: landings are not told apart by less
_LOOKS: Final = 24  # at how a statistic settles


class Histogram(NamedTuple):
    """How values spread: `counts` (k,) between `edges` (k + 1,); `low` and `high`: 2.5 and 97.5 %."""

    counts: IntArray
    edges: FloatArray
    mean: float
    sigma: float
    low: float
    median: float
    high: float


def histogram(values: FloatArray) -> Histogram | None:
    """Return how values (n,) spread that are known; None of fewer than two."""
    known = values[np.isfinite(values)]
    if len(known) < 2:
        return None
    fewest, most = _BINS
    counts, edges = np.histogram(known, bins=int(min(max(math.sqrt(len(known)), fewest), most)))
    low, middle, high = (float(value) for value in np.quantile(known, (0.025, 0.5, 0.975)))
    return Histogram(counts, edges, float(known.mean()), float(known.std(ddof=1)), low, middle, high)


class Bars(NamedTuple):
    """What makes a result scatter, by linear regression, the greatest first.

    `slopes` (k,): its change with one standard deviation, `sigmas` (k,), of a quantity; `shares` (k,) of its
    variance; `explained`: that of all quantities together.
    """

    names: tuple[str, ...]
    slopes: FloatArray
    sigmas: FloatArray
    shares: FloatArray
    explained: float


def bars(columns: Mapping[str, Any], names: Sequence[str], result: str, most: int) -> Bars | None:
    """Return the `most` quantities that make a result scatter; None where too few cases tell."""
    known = np.isfinite(np.asarray(columns[result], dtype=np.float64))
    if not known.any():
        return None
    spread = {name: float(np.std(np.asarray(columns[name], dtype=np.float64)[known])) for name in names}
    varied = [name for name, sigma in spread.items() if sigma > 0.0]
    if not varied or known.sum() <= len(varied) + 1:
        return None
    fit = regression(columns, varied, result)
    order = np.argsort(-np.abs(fit.slopes))[:most]
    chosen = tuple(varied[k] for k in order)
    sigmas = np.array([spread[name] for name in chosen])
    return Bars(chosen, fit.slopes[order], sigmas, fit.shares[order], fit.explained)


class Settling(NamedTuple):
    """A statistic over the first `counts` (k,) cases: `values`, with 95 % bounds `low` and `high` (k,)."""

    counts: IntArray
    values: FloatArray
    low: FloatArray
    high: FloatArray


def settling(
    columns: Mapping[str, Any], asked: Mapping[str, Wanted], *, seed: int = 0, looks: int = _LOOKS
) -> dict[str, Settling]:
    """Return how each of the statistics that a campaign can be flown for settles, by its name.

    Left out is one of which too few cases tell.
    """
    found = {}
    for name, wanted in asked.items():
        known = np.asarray(columns[wanted.column], dtype=np.float64)
        known = known[np.isfinite(known)]
        if len(known) >= wanted.fewest:
            counts = np.unique(np.geomspace(wanted.fewest, len(known), looks).astype(int))
            rows = np.array([bounded(known[:count], wanted.statistic, seed=seed) for count in counts])
            found[name] = Settling(counts, *rows.T)
    return found


class Density(NamedTuple):
    """A smoothed density (k, k) over its axes (k,), and the level above which a share of the points lies."""

    grid: FloatArray
    across: FloatArray
    up: FloatArray
    levels: Mapping[float, float]


def density(x: FloatArray, y: FloatArray) -> Density | None:
    """Return the density of points (n,) [km]; None of fewer than three, and where they lie on a line."""
    if len(x) < _FEWEST or min(np.ptp(x), np.ptp(y)) < _LEAST_KM:
        return None
    room = [(values.min() - 0.2 * np.ptp(values), values.max() + 0.2 * np.ptp(values)) for values in (x, y)]
    counts, across, up = np.histogram2d(x, y, bins=_CELLS, range=room)
    smooth = gaussian_filter(counts, max(1.0, _CELLS * 0.12 * len(x) ** (-1.0 / 6.0)))
    # Of the landings themselves: smoothed, their mass spreads beyond where they lie.
    order = np.argsort(-smooth, axis=None)
    held = np.cumsum(counts.ravel()[order]) / len(x)
    levels = {share: float(smooth.ravel()[order[np.searchsorted(held, share)]]) for share in SHARES}
    return Density(smooth, 0.5 * (across[1:] + across[:-1]), 0.5 * (up[1:] + up[:-1]), levels)


def regions(lies: Density, share: float) -> list[list[FloatArray]]:
    """Return the polygons of the densest part that holds a share: rings (k, 2), each after its outer one.

    Across and up, in the units of the density; a ring ends where it begins.
    """
    x, y = (
        np.concatenate([[2.0 * axis[0] - axis[1]], axis, [2.0 * axis[-1] - axis[-2]]])
        for axis in (lies.across, lies.up)
    )
    # Around the grid nothing lies, so that no contour is left open.
    contours = contour_generator(x=x, y=y, z=np.pad(lies.grid, 1).T, fill_type=FillType.OuterOffset)
    points, offsets = contours.filled(lies.levels[share], np.inf)[:2]
    return [
        np.split(every, ends[1:-1])
        for every, ends in zip(points, offsets, strict=True)
        if every is not None and ends is not None
    ]


def by_track(
    latitude_deg: Any, longitude_deg: Any, target_deg: tuple[float, float], track: float
) -> FloatArray:
    """Return places (n, 2) as down-range and to the right [km] of a target; `track` [rad]: azimuth there."""
    latitude, longitude = (
        np.radians(np.asarray(one, dtype=np.float64)) for one in (latitude_deg, longitude_deg)
    )
    about = math.radians(target_deg[0]), math.radians(target_deg[1])
    away, azimuth = from_place(*about, latitude, longitude)
    return np.column_stack([away * np.cos(azimuth - track), away * np.sin(azimuth - track)]) / 1000.0


def lines_within(x: FloatArray, y: FloatArray, low: FloatArray, high: FloatArray) -> list[FloatArray]:
    """Return the pieces (k, 2) of lines, a NaN between two, that are within a box, and a point beyond."""
    inside = (x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1])
    wanted = inside | np.append(inside[1:], False) | np.append(False, inside[:-1])
    index = np.flatnonzero(wanted & np.isfinite(x))
    if not len(index):
        return []
    pieces = np.split(index, np.flatnonzero(np.diff(index) > 1) + 1)
    return [np.column_stack([x[piece], y[piece]]) for piece in pieces if len(piece) > 1]
