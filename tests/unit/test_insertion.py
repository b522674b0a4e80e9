"""What orbit a state is on at insertion, and how far it is from the one wanted."""

import math
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.dynamics.states import State
from sim.guidance.insertion import InsertionOrbit, misses, orbit_of
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH
from sim.world import World

# An Earth at rest whose axes are those of GCRS.
AT_REST = cast(World, SimpleNamespace(earth_matrix=lambda t: np.eye(3)))


def perigee_state(radius: float, apogee_radius: float, inclination: float, node: float, u: float) -> State:
    """Make a state at perigee, at the argument of latitude u."""
    speed = math.sqrt(2.0 * GM_EARTH * (1.0 / radius - 1.0 / (radius + apogee_radius)))
    towards_node = np.array([math.cos(node), math.sin(node), 0.0])
    upward = np.array(
        [
            -math.cos(inclination) * math.sin(node),
            math.cos(inclination) * math.cos(node),
            math.sin(inclination),
        ]
    )
    out = math.cos(u) * towards_node + math.sin(u) * upward
    along = -math.sin(u) * towards_node + math.cos(u) * upward
    return State.of(0.0, radius * out, speed * along, 7000.0)


@given(
    st.floats(0.1, 3.0),
    st.floats(-3.1, 3.1),
    st.floats(-3.1, 3.1),
)
def test_closed_form_angles(inclination: float, node: float, u: float) -> None:
    reached = orbit_of(perigee_state(6.58e6, 6.62e6, inclination, node, u), AT_REST)
    assert reached.osculating_inclination == pytest.approx(inclination, abs=1e-9)
    assert abs(reached.inclination - inclination) < np.radians(0.025)
    assert reached.node == pytest.approx(node, abs=1e-9)
    assert reached.argument_of_latitude == pytest.approx(u, abs=1e-9)
    assert reached.flight_path_angle == pytest.approx(0.0, abs=1e-12)


def test_closed_form_heights_over_the_equator() -> None:
    radius = EARTH_EQUATORIAL_RADIUS + 200e3
    reached = orbit_of(perigee_state(radius, radius + 40e3, 0.9, 0.3, 0.0), AT_REST)
    assert reached.perigee == pytest.approx(200e3, abs=1e-5)
    assert reached.apogee == pytest.approx(240e3, abs=1e-5)


@pytest.mark.parametrize("apogee", [200e3, 240e3, 1000e3])
def test_closed_form_no_miss_on_the_orbit_wanted(apogee: float) -> None:
    radius = EARTH_EQUATORIAL_RADIUS + 200e3
    state = perigee_state(radius, EARTH_EQUATORIAL_RADIUS + apogee, 0.9, 0.3, 0.0)
    wanted = InsertionOrbit(perigee=200e3, apogee=apogee, inclination=orbit_of(state, AT_REST).inclination)
    assert np.abs(misses(state, wanted, AT_REST)).max() < 1e-7


def test_closed_form_misses_have_their_units() -> None:
    radius = EARTH_EQUATORIAL_RADIUS + 200e3
    state = perigee_state(radius, radius + 40e3, 0.9, 0.3, 0.0)
    inclination = orbit_of(state, AT_REST).inclination
    wanted = InsertionOrbit(perigee=201e3, apogee=240e3, inclination=inclination + 0.001)
    height, climb, _, plane = misses(state, wanted, AT_REST)
    assert height == pytest.approx(-1.0, abs=1e-9)
    assert climb == pytest.approx(0.0, abs=1e-9)
    assert plane == pytest.approx(-1.0, abs=1e-9)
    faster = state.with_velocity(state.v * (1.0 + 10.0 / float(np.linalg.norm(state.v))))
    right = InsertionOrbit(perigee=200e3, apogee=240e3, inclination=inclination)
    assert misses(faster, right, AT_REST)[2] == pytest.approx(1.0, abs=1e-6)
