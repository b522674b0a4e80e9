"""The gravity field against its potential and against brahe; a distant body's pull in long arithmetic."""

import math
from decimal import Decimal, getcontext

import brahe
import numpy as np
import pytest
from scipy.special import assoc_legendre_p_all

from sim.library.gravity import gravity_field
from sim.physics.constants import GM_EARTH, GM_MOON, GM_SUN
from sim.physics.gravity import harmonics_of, up_to
from sim.physics.numbers import WIDTH
from tests.called import field, field_of_many, third_body

PLACES = [
    (6778e3, 0.0, 0.0),
    (0.0, 0.0, 6778e3),
    (0.0, 0.0, -6500e3),
    (1e-6, 0.0, 6500e3),
    (-3.1e6, 4.2e6, 4.3e6),
    (-3.1e6, -4.2e6, -4.3e6),
    (2e6, -6e6, 1e4),
    (4e7, 1e7, -1e7),
]


def _pull(r: np.ndarray, degree: int) -> np.ndarray:
    c, s, gm, radius = gravity_field(degree)
    return field(r, degree, harmonics_of(c, s), gm, radius)


def _disturbing_potential(r: np.ndarray, degree: int) -> float:
    """Return the field's potential less its central term [m2/s2], summed with SciPy's Legendre functions."""
    c, s, gm, radius = gravity_field(degree)
    distance = float(np.linalg.norm(r))
    longitude = math.atan2(r[1], r[0])
    legendre = assoc_legendre_p_all(degree, degree, r[2] / distance, norm=True)[0]
    total = 0.0
    for n in range(2, degree + 1):
        for m in range(n + 1):
            # SciPy's normalisation is over -1 ... 1 and has the Condon-Shortley phase, geodesy's is neither.
            p = legendre[n, m] * (-1.0) ** m * math.sqrt(2.0 if m == 0 else 4.0)
            total += (
                (radius / distance) ** n
                * p
                * (c[n, m] * math.cos(m * longitude) + s[n, m] * math.sin(m * longitude))
            )
    return gm / distance * total


@pytest.mark.parametrize("degree", [2, 8, 36])
def test_closed_form_field_is_the_gradient_of_its_potential(degree: int) -> None:
    _, _, gm, _ = gravity_field(degree)
    step = 500.0
    for place in PLACES[4:7]:
        r = np.array(place)
        gradient = np.empty(3)
        for k in range(3):
            d = np.zeros(3)
            d[k] = step
            near = _disturbing_potential(r + d, degree) - _disturbing_potential(r - d, degree)
            far = _disturbing_potential(r + 2 * d, degree) - _disturbing_potential(r - 2 * d, degree)
            gradient[k] = (8.0 * near - far) / (12.0 * step)
        disturbance = _pull(r, degree) + gm * r / np.linalg.norm(r) ** 3
        assert disturbance == pytest.approx(gradient, abs=1e-10)


@pytest.mark.parametrize("degree", [2, 3, 20, 36, 70])
def test_val_field_is_brahes(degree: int) -> None:
    model = brahe.GravityModel.from_model_type(brahe.GravityModelType.EGM2008_120)
    for place in PLACES:
        r = np.array(place)
        expected = brahe.accel_gravity_spherical_harmonics(r, np.eye(3), model, degree, degree)
        assert _pull(r, degree) == pytest.approx(expected, abs=2e-12 * np.linalg.norm(expected))


@pytest.mark.skipif(WIDTH == 1, reason="SIM_LANES=1: flights go alone")
@pytest.mark.parametrize("degree", [0, 2, 3, 6, 7, 20, 36])
def test_property_places_side_by_side_are_pulled_like_each_alone(degree: int) -> None:
    c, s, gm, radius = gravity_field(degree)
    places = np.array(PLACES).T[:, np.arange(WIDTH) % len(PLACES)].copy()
    alone = np.array([_pull(r, degree) for r in places.T]).T
    field_of_many(places, degree, harmonics_of(c, s), gm, radius)
    assert np.array_equal(places, alone)


def test_closed_form_below_degree_2_the_field_is_a_point_mass() -> None:
    r = np.array([3e6, -4e6, 5e6])
    central = -GM_EARTH * r / np.linalg.norm(r) ** 3
    for degree in (0, 1):
        assert _pull(r, degree) == pytest.approx(central, rel=1e-14)


def test_closed_form_j2_alone() -> None:
    # Vallado, "Fundamentals of Astrodynamics", 4th ed., eq. 8-30
    j2, radius, gm = 1.08262668e-3, 6378137.0, 3.986004418e14
    c = np.zeros((3, 3))
    c[2, 0] = -j2 / math.sqrt(5.0)
    r = np.array([4e6, -3e6, 4.5e6])
    distance = np.linalg.norm(r)
    out = field(r, 2, harmonics_of(c, np.zeros((3, 3))), gm, radius)
    u2 = (r[2] / distance) ** 2
    squeeze = 1.5 * j2 * (radius / distance) ** 2 * np.array([1 - 5 * u2, 1 - 5 * u2, 3 - 5 * u2])
    assert out == pytest.approx(-gm * r / distance**3 * (1.0 + squeeze), rel=1e-14)


@pytest.mark.parametrize("degree", [0, 1, 2, 5, 8])
def test_closed_form_a_field_is_cut_to_a_lower_degree(degree: int) -> None:
    high, low = (harmonics_of(*gravity_field(most)[:2]) for most in (20, degree))
    assert np.array_equal(up_to(high, degree), low)


def _third_body_in_long_arithmetic(r: np.ndarray, body: np.ndarray, gm: float) -> list[float]:
    getcontext().prec = 50
    ship, far = [Decimal(float(x)) for x in r], [Decimal(float(x)) for x in body]
    gap = [b - a for a, b in zip(ship, far, strict=True)]
    near3 = sum(x * x for x in gap).sqrt() ** 3
    far3 = sum(x * x for x in far).sqrt() ** 3
    return [float(Decimal(gm) * (g / near3 - b / far3)) for g, b in zip(gap, far, strict=True)]


@pytest.mark.parametrize(
    ("body", "gm"),
    [
        (np.array([1.1e11, -0.9e11, -0.4e11]), GM_SUN),
        (np.array([-1.0e8, -3.4e8, -1.4e8]), GM_MOON),
        (np.array([0.0, 0.0, 3.8e8]), GM_MOON),
    ],
)
def test_closed_form_third_body_loses_no_digits(body: np.ndarray, gm: float) -> None:
    for place in PLACES:
        r = np.array(place)
        expected = _third_body_in_long_arithmetic(r, body, gm)
        found = third_body(r, body, gm)
        assert found == pytest.approx(expected, abs=1e-13 * np.linalg.norm(expected))
