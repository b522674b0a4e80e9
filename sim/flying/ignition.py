"""The ship at its braking burn as it really is: beside its reckoned place, and pointed beside its aim.

Numbers are those of one ship, or arrays (n,) of many.
"""

from typing import Any

import numpy as np

from sim.base.arrays import FloatArray
from sim.physics.relative import lvlh_of_many


def displaced(y: FloatArray, place: tuple[Any, Any, Any], velocity: tuple[Any, Any, Any]) -> FloatArray:
    """Return states (n, 7), each moved by a place [m] and a velocity [m/s] in its own orbital axes.

    `place` and `velocity`: radial, along the track, normal to the orbit.
    """
    axes, moved = lvlh_of_many(y[:, :3], y[:, 3:6]), y.copy()
    for first, parts in ((0, place), (3, velocity)):
        columns = np.stack(np.broadcast_arrays(*parts, np.zeros(len(y)))[:3], axis=1)
        moved[:, first : first + 3] += np.einsum("ij,ijk->ik", columns, axes)
    return moved


def pointed(pitch: Any, yaw: Any) -> FloatArray:
    """Return the direction of a burn against the track, turned by angles [rad]: (3,), or (3, n) of many.

    In radial, along, normal axes. `pitch` turns it up from the local level, `yaw` from there to the normal.
    """
    parts = np.broadcast_arrays(np.sin(pitch), -np.cos(pitch) * np.cos(yaw), np.cos(pitch) * np.sin(yaw))
    return np.ascontiguousarray(np.stack(parts), dtype=np.float64)
