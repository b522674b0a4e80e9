"""The coastlines of the Earth: Natural Earth's land at 1:50 million, public domain.

The file is made by tests/reference/make/coastline.py; its steps are some 300 m wide.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray


@lru_cache(maxsize=1)
def coastline() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return longitudes and latitudes [deg] of all coastlines, with a NaN between one line and the next."""
    with (files(__package__) / "land_50m.npz").open("rb") as file, np.load(file) as stored:
        whole = np.cumsum(stored["steps"], axis=0, dtype=np.int64)
        points = stored["origin"] + whole * stored["scale"]
        ends = np.cumsum(stored["lengths"])[:-1]
    broken = np.insert(points, ends, np.nan, axis=0)
    return broken[:, 0], broken[:, 1]
