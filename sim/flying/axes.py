"""How a ship sees itself and its surroundings: orbital axes, the line to the station, the turning Earth."""

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.states import State
from sim.physics.constants import EARTH_RATE
from sim.physics.relative import lvlh_from_gcrs, relative_state


def orbital_axes(state: State) -> FloatArray:
    """Return the matrix (3, 3) from GCRS to a craft's radial, along-track, orbit-normal axes."""
    axes: FloatArray = lvlh_from_gcrs(state.r, state.v)
    return axes


def sight(ship: State, station: State) -> FloatArray:
    """Return what the ship's sensors tell: its place and velocity (6,) [m, m/s] in the station's axes.

    The axes turn with the station's orbit, and the velocity is the one seen in them.
    """
    seen: FloatArray = relative_state(ship.r, ship.v, station.r, station.v)
    return seen


def over_earth(r: FloatArray, v: FloatArray, pole: FloatArray) -> FloatArray:
    """Return the velocity (k, 3) or (3,) [m/s] against the turning Earth: against calm air.

    `r` and `v` like the result [m, m/s]; `pole` (3,): unit vector of the Earth's axis; all in GCRS.
    """
    x, y, z = r.T
    # np.cross(pole, r), which costs ten times as much for a single place
    turned = np.array([pole[1] * z - pole[2] * y, pole[2] * x - pole[0] * z, pole[0] * y - pole[1] * x]).T
    return v - EARTH_RATE * turned
