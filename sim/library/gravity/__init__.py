"""The Earth's gravity field: EGM2008 to degree and order 70.

Pavlis et al. (2012), J. Geophys. Res. 117, B04406; fully normalised, tide free, with its own GM and
radius. The file is made by tests/reference/make/gravity_field.py.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np

from sim.base.arrays import FloatArray

HIGHEST_DEGREE = 70


def gravity_field(degree: int) -> tuple[FloatArray, FloatArray, float, float]:
    """Return the coefficients C and S, GM [m3/s2] and the reference radius [m] of the field.

    C and S are (degree + 1, degree + 1), row n, column m, C-contiguous and the caller's own; C[0, 0] is 1.
    Raises ValueError for a degree that the file does not hold.
    """
    if not 0 <= degree <= HIGHEST_DEGREE:
        raise ValueError(f"the library's gravity field has degrees 0 to {HIGHEST_DEGREE}, not {degree}")
    stored = _stored()
    rows, columns = np.tril_indices(degree + 1)
    coefficients = np.zeros((2, degree + 1, degree + 1))
    coefficients[0, rows, columns] = stored["cosines"][: rows.size]
    coefficients[1, rows, columns] = stored["sines"][: rows.size]
    return coefficients[0].copy(), coefficients[1].copy(), float(stored["gm"]), float(stored["radius"])


@cache
def _stored() -> dict[str, FloatArray]:
    with (files(__package__) / "egm2008_70.npz").open("rb") as file, np.load(file) as stored:
        return {name: stored[name] for name in ("cosines", "sines", "gm", "radius")}
