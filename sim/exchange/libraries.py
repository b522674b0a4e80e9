"""A flight in the types of other libraries: boinor's orbits, Skyfield's vector functions."""

from __future__ import annotations

from typing import Any

import numpy as np
from skyfield.constants import AU_M, DAY_S
from skyfield.vectorlib import VectorFunction

from sim.base.arrays import FloatArray
from sim.dynamics.states import State
from sim.flown import Flown

_EARTH = 399  # of the JPL's numbers


def orbit(flown: Flown, state: State) -> Any:
    """Return the osculating orbit (boinor `Orbit`) around the Earth of a state in GCRS."""
    from astropy import units
    from astropy.time import Time
    from boinor.bodies import Earth
    from boinor.twobody import Orbit

    epoch = Time(*flown.world.clock.tt_days(state.t), format="jd", scale="tt")
    return Orbit.from_vectors(Earth, state.r * units.m, state.v * units.m / units.s, epoch)


class ShipVectors(VectorFunction):  # type: ignore[misc]
    """Where the ship is from the Earth's centre (ICRF axes), for Skyfield; NaN where nothing was flown."""

    center = _EARTH

    def __init__(self, flown: Flown) -> None:
        self._flown = flown
        self.target = f"{flown.scenario.mission.name}"
        self.target_name = self.target

    def _at(self, t: Any) -> tuple[FloatArray, FloatArray, None, None]:
        """Return position [au] and velocity [au/day], (3,) or (3, n), as Skyfield asks for them."""
        day, fraction = self._flown.world.clock.tt_days(0.0)
        since = ((t.whole - day) + (t.tt_fraction - fraction)) * DAY_S
        states = self._states(np.atleast_1d(np.asarray(since, dtype=float)))
        shape = (3, *np.shape(since))
        return (
            states[:, :3].T.reshape(shape) / AU_M,
            states[:, 3:6].T.reshape(shape) / AU_M * DAY_S,
            None,
            None,
        )

    def _states(self, t: FloatArray) -> FloatArray:
        states = np.full((len(t), 7), np.nan)
        for _, arc in self._flown.arcs:
            inside = (t >= arc.t[0]) & (t <= arc.t[-1])
            if inside.any():
                states[inside] = arc.states(t[inside])
        return states
