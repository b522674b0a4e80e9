"""Orbital elements to a state and back, and what the insertion reads of a state."""

import math
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from boinor.core.elements import coe2rv, rv2coe
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.dynamics.states import State
from sim.guidance.insertion import orbit_of
from sim.physics.constants import GM_EARTH
from sim.world import World

AT_REST = cast(World, SimpleNamespace(earth_matrix=lambda t: np.eye(3)))
angles = st.floats(0.05, 2.0 * math.pi - 0.05)


def turned(one: float, other: float) -> float:
    """Return the angle [rad] between two directions of a circle."""
    return abs(math.remainder(one - other, 2.0 * math.pi))


@settings(deadline=None)
@given(st.floats(6.6e6, 7.5e6), st.floats(0.001, 0.05), st.floats(0.05, 3.0), angles, angles, angles)
def test_closed_form_elements_come_back(
    p: float, ecc: float, inclination: float, node: float, perigee: float, anomaly: float
) -> None:
    r, v = coe2rv(GM_EARTH, p, ecc, inclination, node, perigee, anomaly)
    back = rv2coe(GM_EARTH, r, v)
    assert back[0] == pytest.approx(p, rel=1e-9)
    assert back[1] == pytest.approx(ecc, abs=1e-9)
    assert back[2] == pytest.approx(inclination, abs=1e-9)
    assert turned(back[3], node) < 1e-7
    assert turned(back[4] + back[5], perigee + anomaly) < 1e-7
    read = orbit_of(State.of(0.0, r, v, 7000.0), AT_REST)
    assert read.osculating_inclination == pytest.approx(inclination, abs=1e-9)
    assert turned(read.node, node) < np.radians(0.06)  # the mean one
    assert turned(read.argument_of_latitude, perigee + anomaly) < 1e-7
