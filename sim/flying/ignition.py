"""A ship as it really is: beside its reckoned place, and its braking burn pointed beside its aim.

Numbers are those of one ship, or arrays (n,) of many.
"""

from typing import Annotated, Any

import numpy as np
from pydantic import Field

from sim.base.arrays import FloatArray
from sim.base.tables import Table
from sim.physics.relative import lvlh_of_many

_Place = Annotated[float, Field(ge=-100e3, le=100e3)]  # m
_Velocity = Annotated[float, Field(ge=-100.0, le=100.0)]  # m/s


class Beside(Table):
    """Where the true ship is beside its reckoned place and velocity, in radial, along, normal axes."""

    radial_m: _Place = 0.0
    along_m: _Place = 0.0
    normal_m: _Place = 0.0
    radial_mps: _Velocity = 0.0
    along_mps: _Velocity = 0.0
    normal_mps: _Velocity = 0.0

    def true(self, reckoned: FloatArray) -> FloatArray:
        """Return the true states (n, 7) of ships that are reckoned to be at these."""
        place = self.radial_m, self.along_m, self.normal_m
        return displaced(reckoned, place, (self.radial_mps, self.along_mps, self.normal_mps))


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
