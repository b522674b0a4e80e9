"""One instant of one craft."""

from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray


@dataclass(frozen=True, slots=True)
class State:
    """A craft at `t` seconds from the scenario's epoch.

    `y` (7,): GCRS position [m] and velocity [m/s], mass [kg].
    """

    t: float
    y: FloatArray

    @staticmethod
    def of(t: float, r: FloatArray, v: FloatArray, mass: float) -> "State":
        """Make a state from its parts."""
        return State(t, np.concatenate([r, v, [mass]]))

    @property
    def r(self) -> FloatArray:
        """Position (3,) [m, GCRS]."""
        return self.y[0:3]

    @property
    def v(self) -> FloatArray:
        """Velocity (3,) [m/s, GCRS]."""
        return self.y[3:6]

    @property
    def mass(self) -> float:
        """Mass [kg]."""
        return float(self.y[6])

    def with_mass(self, mass: float) -> "State":
        """Return this state with another mass [kg]: staging, separation, docking."""
        return State.of(self.t, self.r, self.v, mass)

    def with_velocity(self, v: FloatArray) -> "State":
        """Return this state with another velocity (3,) [m/s, GCRS]: springs and contact."""
        return State.of(self.t, self.r, v, self.mass)
