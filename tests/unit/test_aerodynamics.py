"""Coefficients, stagnation heat, and drag and lift as the equation of motion applies them."""

import math

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import STANDARD_AIR, Model, bare_model
from sim.dynamics.states import State
from sim.physics.aerodynamics import radiative_heat_flux, stagnation_heat_flux
from sim.physics.constants import EARTH_RATE, STANDARD_GRAVITY
from sim.physics.frames import itrs_from_geodetic
from sim.physics.standard_atmosphere import density, speed_of_sound
from tests.called import read_column

TABLE = np.array([[0.5, 0.9], [1.0, 1.5], [4.0, 1.2]])


@pytest.mark.parametrize(
    ("mach", "expected"),
    [(0.0, 0.9), (0.5, 0.9), (0.75, 1.2), (1.0, 1.5), (2.5, 1.35), (4.0, 1.2), (30.0, 1.2), (math.inf, 1.2)],
)
def test_closed_form_coefficient_is_linear_between_rows(mach: float, expected: float) -> None:
    assert read_column(TABLE, mach, 1) == pytest.approx(expected, abs=1e-15)


def test_closed_form_a_single_row_is_a_constant() -> None:
    one = np.array([[0.0, 2.2]])
    assert [read_column(one, m, 1) for m in (0.0, 7.0, math.inf)] == [2.2, 2.2, 2.2]


def test_val_radiative_heat_flux() -> None:
    """As Surzhikov and Shuvalov (2014) have it: 372.6 r (V / 3048 m/s)^8.5 (density / 1.225)^1.6 W/cm2."""
    other = 1e4 * 372.6 * 2.2 * (6600.0 / 3048.0) ** 8.5 * (7e-4 / 1.225) ** 1.6
    assert radiative_heat_flux(7e-4, 6600.0, 2.2) == pytest.approx(other, rel=0.01)
    assert other == pytest.approx(38e3, rel=0.03)  # W/m2, at the peak of MS-07's heating


def test_closed_form_stagnation_heat_flux() -> None:
    # Sutton and Graves in the units it is usually quoted: 1.83e-4 has the nose in feet and Btu; here SI.
    flux = stagnation_heat_flux(1e-4, 7500.0, 2.2)
    assert flux == pytest.approx(1.7415e-4 * math.sqrt(1e-4 / 2.2) * 7500.0**3, rel=1e-12)
    assert stagnation_heat_flux(4e-4, 7500.0, 2.2) == pytest.approx(2.0 * flux, rel=1e-12)
    assert stagnation_heat_flux(1e-4, 15000.0, 2.2) == pytest.approx(8.0 * flux, rel=1e-12)


HEIGHT, SPEED = 50e3, 5000.0
START_R = np.array([6378137.0 + HEIGHT, 0.0, 0.0])
AIR_V = np.array([0.0, EARTH_RATE * START_R[0], 0.0])


def _free(**changes: object) -> Model:
    """Return a model of the standard air on an Earth without gravity."""
    craft = {"kind": STANDARD_AIR, "area": 4.0, "drag": np.array([[0.0, 1.3]])}
    return bare_model(gm=0.0).having(**(craft | changes))


def _push(model: Model, velocity: np.ndarray) -> np.ndarray:
    """Return the acceleration [m/s2] at the start, from a flight of a millisecond."""
    start = State.of(0.0, START_R, velocity + AIR_V, 2900.0)
    return (propagate(start, 1e-3, model).end.v - start.v) / 1e-3


def test_closed_form_drag_is_half_rho_v2_cd_a_over_m_against_the_airspeed() -> None:
    drag = 0.5 * density(HEIGHT) * SPEED**2 * 1.3 * 4.0 / 2900.0
    for way in (np.array([0.0, 0.6, 0.8]), np.array([0.0, -1.0, 0.0]), np.array([0.6, 0.0, -0.8])):
        assert _push(_free(), SPEED * way) == pytest.approx(-drag * way, abs=2e-3 * drag)


@pytest.mark.parametrize(
    ("bank_deg", "direction"),
    [(0.0, (1.0, 0.0, 0.0)), (90.0, (0.0, 0.0, -1.0)), (180.0, (-1.0, 0.0, 0.0)), (-90.0, (0.0, 0.0, 1.0))],
)
def test_closed_form_lift_is_up_and_turns_to_the_right(bank_deg: float, direction) -> None:  # type: ignore[no-untyped-def]
    # Flying east at the equator: up is x, right is south.
    east = np.array([0.0, SPEED, 0.0])
    drag = 0.5 * density(HEIGHT) * SPEED**2 * 1.3 * 4.0 / 2900.0
    lift = _push(
        _free(lift_to_drag=0.26, programme=np.array([[0.0, 0.0, 0.0, math.radians(bank_deg)]])), east
    ) - _push(_free(), east)
    assert lift == pytest.approx(0.26 * drag * np.array(direction), abs=2e-3 * drag)


@pytest.mark.parametrize("way", [(0.36, 0.48, 0.8), (-0.6, -0.64, 0.48), (-0.48, 0.8, -0.36)])
def test_closed_form_banked_lift_of_any_way_of_flight(way: tuple[float, float, float]) -> None:
    # Up is what is left of the place's direction across the stream, right is stream x up.
    stream, bank = np.array(way), math.radians(50.0)
    place = itrs_from_geodetic(0.6, -1.1, HEIGHT)
    start = State.of(0.0, place, SPEED * stream + np.cross([0.0, 0.0, EARTH_RATE], place), 2900.0)
    out = place / np.linalg.norm(place)
    up = out - (out @ stream) * stream
    up /= np.linalg.norm(up)
    banked = _free(lift_to_drag=0.26, programme=np.array([[0.0, 0.0, 0.0, bank]]))
    lifted, fallen = (propagate(start, 1e-3, model).end.v for model in (banked, _free()))
    drag = 0.5 * density(HEIGHT) * SPEED**2 * 1.3 * 4.0 / 2900.0
    expected = math.cos(bank) * up + math.sin(bank) * np.cross(stream, up)
    assert (lifted - fallen) / 1e-3 == pytest.approx(0.26 * drag * expected, abs=2e-3 * drag)


def test_closed_form_lift_stays_finite_in_a_vertical_dive() -> None:
    lift = _push(_free(lift_to_drag=0.3), np.array([-SPEED, 0.0, 0.0])) - _push(
        _free(), np.array([-SPEED, 0.0, 0.0])
    )
    drag = 0.5 * density(HEIGHT) * SPEED**2 * 1.3 * 4.0 / 2900.0
    assert np.linalg.norm(lift) <= 0.301 * drag


def test_closed_form_load_and_air_data_of_an_arc() -> None:
    start = State.of(0.0, START_R, np.array([0.0, 0.0, SPEED]) + AIR_V, 2900.0)
    arc = propagate(start, 1.0, _free(lift_to_drag=0.75))
    drag = 0.5 * density(HEIGHT) * SPEED**2 * 1.3 * 4.0 / 2900.0
    height, rho, speed, mach = arc.air(np.array([0.0]))[0]
    assert height == pytest.approx(HEIGHT, abs=1e-6)
    assert rho == pytest.approx(density(HEIGHT), rel=1e-9)
    assert speed == pytest.approx(SPEED, abs=1e-9)
    assert mach == pytest.approx(SPEED / speed_of_sound(HEIGHT), rel=1e-9)
    assert arc.load(np.array([0.0]))[0] == pytest.approx(drag * 1.25 / STANDARD_GRAVITY, rel=1e-9)


def test_closed_form_without_air_there_is_no_load() -> None:
    start = State.of(0.0, START_R, np.array([0.0, 7000.0, SPEED]), 2900.0)
    arc = propagate(start, 100.0, bare_model().having(area=4.0, drag=np.array([[0.0, 1.3]])))
    assert np.all(arc.load(np.linspace(0.0, 100.0, 11)) == 0.0)
    assert np.all(arc.air(np.array([50.0]))[:, 1] == 0.0)


@pytest.mark.parametrize(("latitude", "longitude"), [(0.0, 0.0), (0.5, 1.0), (-0.8, -2.0)])
def test_closed_form_air_turns_with_the_earth(latitude: float, longitude: float) -> None:
    place = itrs_from_geodetic(latitude, longitude, HEIGHT)
    turning = np.cross([0.0, 0.0, EARTH_RATE], place)
    start = State.of(0.0, place, turning, 2900.0)
    assert propagate(start, 1e-3, _free()).load(np.array([0.0]))[0] == pytest.approx(0.0, abs=1e-12)


def test_closed_form_wind_pushes_a_craft_at_rest() -> None:
    wind = np.zeros((4, 2, 4))
    wind[:, 0, 3], wind[:, 1, 3] = 30.0, -40.0  # to the east and to the north [m/s]
    model = _free(wind=wind, wind_step=15e3)
    push = _push(model, np.zeros(3))
    drag = 0.5 * density(HEIGHT) * 50.0**2 * 1.3 * 4.0 / 2900.0
    assert push == pytest.approx(drag * np.array([0.0, 0.6, -0.8]), abs=2e-3 * drag)
