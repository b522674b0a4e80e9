"""Rotations and geodetic places: against ERFA where it has them, against geometry elsewhere."""

import math

import erfa
import numpy as np
import pytest

from sim.physics.frames import enu_from_itrs, geodetic, itrs_from_geodetic
from sim.physics.relative import lvlh_from_gcrs
from tests.called import itrs_from_gcrs

WGS84 = 1  # ERFA's number of the ellipsoid
POLAR_RADIUS = 6356752.314245  # m, WGS-84 (NGA.STND.0036, table 3.5)
MICROMETRE = 1e-6

PLACES = [
    (latitude, longitude, height)
    for latitude in (-90.0, -89.999, -51.6, -1e-7, 0.0, 1e-7, 30.0, 45.0, 51.6, 89.999, 90.0)
    for longitude, height in ((0.0, 0.0), (63.3, 100.0), (-179.9, 400e3), (120.0, -400.0), (180.0, 1000e3))
]


@pytest.mark.parametrize(("latitude", "longitude", "height"), PLACES)
def test_val_geodetic_places_are_erfas(latitude: float, longitude: float, height: float) -> None:
    place = erfa.gd2gc(WGS84, math.radians(longitude), math.radians(latitude), height)
    assert itrs_from_geodetic(math.radians(latitude), math.radians(longitude), height) == pytest.approx(
        place, abs=1e-8
    )
    found_latitude, found_longitude, found_height = geodetic(*place)
    assert found_height == pytest.approx(height, abs=MICROMETRE)
    assert found_latitude == pytest.approx(math.radians(latitude), abs=MICROMETRE / 6.4e6)
    turn = (found_longitude - math.radians(longitude)) * math.cos(math.radians(latitude))
    assert math.sin(turn) == pytest.approx(0.0, abs=MICROMETRE / 6.4e6)


@pytest.mark.parametrize("sign", [-1.0, 1.0])
def test_closed_form_geodetic_exactly_on_the_axis(sign: float) -> None:
    latitude, _, height = geodetic(0.0, 0.0, sign * (POLAR_RADIUS + 250e3))
    assert latitude == sign * math.pi / 2
    assert height == pytest.approx(250e3, abs=MICROMETRE)


@pytest.mark.parametrize("offset", [1e-300, 1e-9, 1e-3, 1.0])
def test_closed_form_geodetic_is_smooth_next_to_the_axis(offset: float) -> None:
    latitude, _, height = geodetic(offset, 0.0, POLAR_RADIUS + 250e3)
    assert height == pytest.approx(250e3, abs=MICROMETRE)
    assert math.pi / 2 - latitude == pytest.approx(offset / 6.65e6, rel=0.01, abs=2e-16)


def test_val_itrs_from_gcrs_is_erfas_at_made_up_angles() -> None:
    x, y, s, era, xp, yp, sp = 8e-4, -3e-5, 1e-8, 4.2, 2e-7, -5e-7, -1e-11
    expected = erfa.c2tcio(erfa.c2ixys(x, y, s), era, erfa.pom00(xp, yp, sp))
    found = itrs_from_gcrs(x, y, era - s + sp, xp, yp)
    # polar motion is kept to second order: 3 micrometres on the ground
    assert found == pytest.approx(expected, abs=5e-13)
    assert found @ found.T == pytest.approx(np.eye(3), abs=1e-15)


def test_closed_form_enu_axes() -> None:
    assert enu_from_itrs(0.0, 0.0) == pytest.approx(np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]]), abs=1e-15)
    at_pole = enu_from_itrs(math.pi / 2, 0.0)
    assert at_pole[2] == pytest.approx([0.0, 0.0, 1.0], abs=1e-15)
    axes = enu_from_itrs(0.8, -2.0)
    assert axes @ axes.T == pytest.approx(np.eye(3), abs=1e-15)
    assert np.linalg.det(axes) == pytest.approx(1.0, abs=1e-15)
    up = itrs_from_geodetic(0.8, -2.0, 1000.0) - itrs_from_geodetic(0.8, -2.0, 0.0)
    assert axes @ up == pytest.approx([0.0, 0.0, 1000.0], abs=1e-8)


def test_closed_form_lvlh_axes_of_an_eccentric_orbit() -> None:
    r, v = np.array([7e6, 1e6, -2e6]), np.array([-1e3, 6e3, 4e3])
    lvlh = lvlh_from_gcrs(r, v)
    assert lvlh @ lvlh.T == pytest.approx(np.eye(3), abs=1e-15)
    assert lvlh @ r == pytest.approx([np.linalg.norm(r), 0.0, 0.0], abs=1e-8)
    radial, along, normal = lvlh @ v
    assert radial == pytest.approx(r @ v / np.linalg.norm(r), abs=1e-11)
    assert along > 0.0
    assert normal == pytest.approx(0.0, abs=1e-11)
