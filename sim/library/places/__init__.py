"""Towns, rivers and lakes for maps.

Towns: GeoNames (geonames.org), licensed under CC BY 4.0; those of 100,000 people and more, and smaller ones
around the landing zones. Rivers and lakes: Natural Earth at 1:50 million, public domain. The file is made by
tests/reference/make/places.py.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Towns(NamedTuple):
    """Towns, the largest first: names, people, longitudes and latitudes [deg], each (n,)."""

    names: tuple[str, ...]
    people: NDArray[np.int64]
    longitude: Floats
    latitude: Floats


@lru_cache(maxsize=1)
def _stored() -> dict[str, NDArray[np.generic]]:
    with (files(__package__) / "places.npz").open("rb") as file, np.load(file) as stored:
        return dict(stored)


def towns(west: float, south: float, east: float, north: float) -> Towns:
    """Return the towns between two meridians and two parallels [deg], also across the date line."""
    stored = _stored()
    lon, lat = np.asarray(stored["places"], dtype=np.float64).T
    turned = west + np.remainder(lon - west, 360.0)
    inside = np.flatnonzero((turned <= east) & (lat >= south) & (lat <= north))
    names = bytes(np.asarray(stored["names"], dtype=np.uint8)).decode("utf-8").split("\n")
    people = np.asarray(stored["people"], dtype=np.int64)
    return Towns(tuple(names[k] for k in inside), people[inside], turned[inside], lat[inside])


@lru_cache(maxsize=1)
def waters() -> tuple[Floats, Floats]:
    """Return longitudes and latitudes [deg] of rivers and lakeshores, a NaN between two lines."""
    stored = _stored()
    points = np.cumsum(np.asarray(stored["steps"], dtype=np.int64), axis=0) * float(stored["step_deg"])
    broken = np.insert(points, np.cumsum(np.asarray(stored["lengths"]))[:-1], np.nan, axis=0)
    return broken[:, 0], broken[:, 1]
