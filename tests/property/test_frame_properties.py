"""Frames for any place: there and back, and what rotations must be."""

import math

import erfa
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sim.physics.frames import enu_from_itrs, geodetic, itrs_from_geodetic
from sim.physics.relative import lvlh_from_gcrs
from tests.called import itrs_from_gcrs

MICROMETRE = 1e-6
latitudes = st.floats(-math.pi / 2, math.pi / 2)
longitudes = st.floats(-math.pi, math.pi)
heights = st.floats(-10e3, 1000e3)
components = st.floats(-1.0, 1.0)
small = st.floats(-1e-3, 1e-3)


def _rotation(matrix: np.ndarray, slack: float = 1e-14) -> bool:
    orthogonal = np.abs(matrix @ matrix.T - np.eye(3)).max() < slack
    return bool(orthogonal and abs(np.linalg.det(matrix) - 1.0) < slack)


@given(latitudes, longitudes, heights)
def test_closed_form_geodetic_there_and_back(latitude: float, longitude: float, height: float) -> None:
    place = itrs_from_geodetic(latitude, longitude, height)
    again = itrs_from_geodetic(*geodetic(*place))
    assert np.linalg.norm(again - place) < MICROMETRE
    assert abs(geodetic(*place)[2] - height) < MICROMETRE


@given(st.tuples(components, components, components), st.floats(6.3e6, 7.4e6))
def test_val_geodetic_of_any_point_is_erfas(direction: tuple[float, float, float], radius: float) -> None:
    length = math.hypot(*direction)
    if length < 1e-3:
        return
    place = np.array(direction) * (radius / length)
    longitude, latitude, height = erfa.gc2gd(1, place)
    found = geodetic(*place)
    assert abs(found[0] - latitude) * radius < 5.0 * MICROMETRE  # ERFA itself leaves 3.4
    assert abs(math.remainder(found[1] - longitude, 2.0 * math.pi)) * math.hypot(*place[:2]) < MICROMETRE
    assert abs(found[2] - height) < MICROMETRE


@given(latitudes, longitudes)
def test_closed_form_enu_is_a_rotation_with_up_along_the_normal(latitude: float, longitude: float) -> None:
    axes = enu_from_itrs(latitude, longitude)
    assert _rotation(axes)
    climb = itrs_from_geodetic(latitude, longitude, 1000.0) - itrs_from_geodetic(latitude, longitude, 0.0)
    assert np.abs(axes @ climb - [0.0, 0.0, 1000.0]).max() < 1e-8


@given(small, small, st.floats(-7.0, 1e4), st.floats(-3e-6, 3e-6), st.floats(-3e-6, 3e-6))
def test_closed_form_itrs_from_gcrs_is_a_rotation(
    x: float, y: float, rotation: float, xp: float, yp: float
) -> None:
    matrix = itrs_from_gcrs(x, y, rotation, xp, yp)
    assert _rotation(matrix)
    # The celestial pole, seen from the ground, is where polar motion puts it.
    pole = matrix @ [x, y, math.sqrt(1.0 - x * x - y * y)]
    assert np.abs(pole - [xp, -yp, 1.0]).max() < 2e-11


@given(
    st.tuples(components, components, components),
    st.tuples(components, components, components),
    st.floats(6.4e6, 5e7),
    st.floats(1.0, 1.2e4),
)
def test_closed_form_lvlh_is_a_rotation(
    direction: tuple[float, float, float], way: tuple[float, float, float], radius: float, speed: float
) -> None:
    r, v = np.array(direction), np.array(way)
    sizes = np.linalg.norm(r) * np.linalg.norm(v)
    if sizes < 1e-3 or np.linalg.norm(np.cross(r, v)) < 1e-2 * sizes:
        return
    r, v = r / np.linalg.norm(r) * radius, v / np.linalg.norm(v) * speed
    axes = lvlh_from_gcrs(r, v)
    assert _rotation(axes, slack=1e-12)
    assert abs((axes @ v)[2]) < 1e-12 * speed
    assert (axes @ v)[1] > 0.0
