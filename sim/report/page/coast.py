"""The coastline as closed rings small enough for a page."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from sim.base.arrays import FloatArray
from sim.library.coastline import coastline
from sim.report.page.packing import packed

_STEP_DEG: Final = 0.2  # between the points that are kept
_LEAST_DEG: Final = 0.5  # smaller islands are left out
_PER_DEG: Final = 180.0  # the grid of 16 bits


def coast() -> dict[str, Any]:
    """Return rings of longitude and latitude in 1/180 deg as 16-bit numbers, and how long each is."""
    kept = [thin for ring in _rings() if (thin := _thinned(ring)) is not None]
    points = packed(np.round(np.concatenate(kept) * _PER_DEG), "<i2")
    lengths = packed(np.array([len(ring) for ring in kept]), "<u2")
    return {"per_deg": _PER_DEG, "points": points, "lengths": lengths}


def _rings() -> list[FloatArray]:
    """Return the lines of the coast, those joined that were cut where one ends and another begins."""
    longitude, latitude = coastline()
    breaks = np.flatnonzero(np.isnan(longitude))
    pieces = [
        piece[~np.isnan(piece[:, 0])] for piece in np.split(np.column_stack([longitude, latitude]), breaks)
    ]
    pieces = [piece for piece in pieces if len(piece) > 1]
    begins = {tuple(piece[0].round(6)): k for k, piece in enumerate(pieces)}
    rings, used = [], set[int]()
    for k, piece in enumerate(pieces):
        if k in used:
            continue
        used.add(k)
        ring = piece
        while (after := begins.get(tuple(ring[-1].round(6)))) is not None and after not in used:
            used.add(after)
            ring = np.concatenate([ring, pieces[after][1:]])
        rings.append(ring)
    return rings


def _thinned(ring: FloatArray) -> FloatArray | None:
    """Return a ring with points _STEP_DEG apart or farther; None for a small island."""
    if len(ring) < 4 or np.ptp(ring, axis=0).max() < _LEAST_DEG:
        return None
    kept = [0]
    scale = np.cos(np.radians(ring[:, 1]))
    for j in range(1, len(ring)):
        east, north = ring[j] - ring[kept[-1]]
        if np.hypot(east * scale[j], north) > _STEP_DEG:
            kept.append(j)
    if kept[-1] != len(ring) - 1:
        kept.append(len(ring) - 1)
    return ring[kept]
