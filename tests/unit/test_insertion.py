"""What orbit a state is on at insertion, and how far it is from the one wanted."""

import math
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.dynamics.states import State
from sim.guidance.insertion import InsertionOrbit, Reached, misses, node_over, orbit_of
from sim.library import catalogue
from sim.library.models import Launcher, Pad
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, EARTH_RATE, GM_EARTH
from sim.physics.frames import itrs_from_geodetic
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
    assert abs(reached.node - node) < np.radians(0.05)
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
    reached = orbit_of(state, AT_REST)
    wanted = InsertionOrbit(200e3, apogee, reached.inclination, reached.node)
    assert np.abs(misses(state, wanted, AT_REST)).max() < 1e-7


def test_closed_form_misses_have_their_units() -> None:
    radius = EARTH_EQUATORIAL_RADIUS + 200e3
    state = perigee_state(radius, radius + 40e3, 0.9, 0.3, 0.0)
    reached = orbit_of(state, AT_REST)
    wanted = InsertionOrbit(201e3, 240e3, reached.inclination + 0.001, reached.node + 0.001)
    height, climb, _, plane, turn = misses(state, wanted, AT_REST)
    assert height == pytest.approx(-1.0, abs=1e-9)
    assert climb == pytest.approx(0.0, abs=1e-9)
    assert plane == pytest.approx(-1.0, abs=1e-9)
    assert turn == pytest.approx(-math.sin(wanted.inclination), abs=1e-9)
    faster = state.with_velocity(state.v * (1.0 + 10.0 / float(np.linalg.norm(state.v))))
    right = InsertionOrbit(200e3, 240e3, reached.inclination, reached.node)
    assert misses(faster, right, AT_REST)[2] == pytest.approx(1.0, abs=1e-6)


# Tracking notice, SeeSat-L 1997: a Progress from pad 1/5 at T+529.04 s, Earth-fixed and turning.
PROGRESS = State.of(
    529.04,
    np.array([355.203, 4117.639, 5092.747]) * 1e3,
    np.array([-7.45392, -0.39670, 0.84063]) * 1e3
    + EARTH_RATE * np.cross([0.0, 0.0, 1.0], np.array([355.203, 4117.639, 5092.747]) * 1e3),
    7000.0,
)


def progress() -> Reached:
    return orbit_of(PROGRESS, AT_REST)


def test_val_the_documented_insertion_is_in_the_stations_mean_inclination() -> None:
    """What shows that the mean plane is meant: 51.64 deg where the osculating one has 51.62."""
    assert math.degrees(progress().osculating_inclination) == pytest.approx(51.62, abs=0.005)
    assert math.degrees(progress().inclination) == pytest.approx(51.64, abs=0.002)


def test_val_pad_in_plane_is_that_of_the_documented_insertion() -> None:
    """The launcher's datum leads to the documented node within 0.001 deg."""
    launcher, pad = (
        catalogue.load(*which) for which in (("launchers", "soyuz-fg"), ("pads", "baikonur-1-5"))
    )
    assert isinstance(launcher, Launcher)
    assert isinstance(pad, Pad)
    place = itrs_from_geodetic(math.radians(pad.latitude_deg), math.radians(pad.longitude_deg), pad.height_m)
    on_pad = State.of(0.0, place, np.zeros(3), 1.0)
    node = node_over(on_pad, progress().inclination, launcher.pad_in_plane_s, AT_REST)
    assert math.degrees(node) == pytest.approx(math.degrees(progress().node), abs=1e-3)


@given(st.floats(-1.2, 1.2), st.floats(-3.1, 3.1), st.floats(-600.0, 600.0), st.floats(0.01, 0.99))
def test_closed_form_the_pad_is_in_its_plane_when_it_is_said_to_be(
    latitude: float, longitude: float, passed: float, share: float
) -> None:
    inclination = abs(latitude) + share * (math.pi - 2.0 * abs(latitude))
    cosine = math.cos(latitude)
    pad = np.array([cosine * math.cos(longitude), cosine * math.sin(longitude), math.sin(latitude)])
    node = node_over(State.of(0.0, 6.4e6 * pad, np.zeros(3), 1.0), inclination, passed, AT_REST)
    turned = longitude + EARTH_RATE * passed
    then = np.array([cosine * math.cos(turned), cosine * math.sin(turned), math.sin(latitude)])
    normal = [math.sin(inclination) * math.sin(node), -math.sin(inclination) * math.cos(node)]
    assert then @ [*normal, math.cos(inclination)] == pytest.approx(0.0, abs=1e-9)
