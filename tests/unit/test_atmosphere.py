"""Tables of the air: what is linear stays linear, edges hold, the wind fades out."""

import math

import numpy as np
import pytest

from sim.physics.splines import knots_to_polynomials, spline_coefficients
from tests.called import log_density, read_profile, wind_at, wrap

HEIGHTS = np.linspace(100e3, 200e3, 6)
LATITUDES = np.linspace(-0.9, 0.9, 5)
SOLAR_TIMES = np.linspace(-math.pi, math.pi, 9)
AXES = np.array(
    [
        [1000.0, 1.0 / 500.0],
        [HEIGHTS[0], 1.0 / 20e3],
        [LATITUDES[0], 1.0 / 0.45],
        [SOLAR_TIMES[0], 4.0 / math.pi],
    ]
)


def _law(t: float, h: float, latitude: float, solar: float) -> float:
    return -10.0 - h / 30e3 + 1e-10 * (h - 150e3) ** 2 + 0.3 * latitude**3 + 0.2 * solar + 1e-3 * t


@pytest.fixture(scope="module")
def table() -> np.ndarray:
    times = 1000.0 + 500.0 * np.arange(3)
    t, h, la, so = np.meshgrid(times, HEIGHTS, LATITUDES, SOLAR_TIMES, indexing="ij")
    values = np.vectorize(_law)(t, h, la, so)
    for axis in (1, 2, 3):
        values = spline_coefficients(values, axis)
    return values


@pytest.mark.parametrize(
    "where",
    [
        (1000.0, 100e3, -0.9, -math.pi),
        (1000.0, 120e3, 0.0, 0.0),
        (1250.0, 133e3, 0.31, 1.0),
        (1999.0, 199.9e3, -0.77, -3.1),
        (2000.0, 200e3, 0.9, math.pi),
    ],
)
def test_closed_form_cubics_in_place_and_lines_in_time_are_exact(table: np.ndarray, where) -> None:  # type: ignore[no-untyped-def]
    assert log_density(table, AXES, *where) == pytest.approx(_law(*where), abs=1e-12)


@pytest.mark.parametrize(
    ("outside", "edge"),
    [
        ((-1e6, 150e3, 0.0, 0.0), (1000.0, 150e3, 0.0, 0.0)),
        ((1e9, 150e3, 0.0, 0.0), (2000.0, 150e3, 0.0, 0.0)),
        ((1500.0, 5e3, 0.0, 0.0), (1500.0, 100e3, 0.0, 0.0)),
        ((1500.0, 900e3, 0.0, 0.0), (1500.0, 200e3, 0.0, 0.0)),
        ((1500.0, 150e3, 1.5, 0.0), (1500.0, 150e3, 0.9, 0.0)),
        ((1500.0, 150e3, -1.5, 0.0), (1500.0, 150e3, -0.9, 0.0)),
    ],
)
def test_closed_form_the_edge_value_holds_outside(table: np.ndarray, outside, edge) -> None:  # type: ignore[no-untyped-def]
    assert log_density(table, AXES, *outside) == pytest.approx(log_density(table, AXES, *edge), abs=1e-12)


def test_closed_form_a_single_time_holds_for_ever(table: np.ndarray) -> None:
    one = np.ascontiguousarray(table[:1])
    assert log_density(one, AXES, -1e5, 150e3, 0.1, 0.2) == log_density(one, AXES, 1e5, 150e3, 0.1, 0.2)


def test_closed_form_spline_goes_through_its_knots() -> None:
    values = np.array([3.0, -1.0, 4.0, 1.0, -5.0, 9.0])
    c = spline_coefficients(values, 0)
    assert (c[:-2] + 4.0 * c[1:-1] + c[2:]) / 6.0 == pytest.approx(values, abs=1e-13)


def test_closed_form_profile_is_clipped_to_its_heights() -> None:
    heights = 1000.0 * np.arange(6)
    pieces = knots_to_polynomials(np.column_stack([heights, 300.0 + heights**2 / 1e6]))
    for height, expected in ((-50.0, 0.0), (2500.0, 2500.0), (5000.0, 5000.0), (9e5, 5000.0)):
        found = read_profile(pieces, 1000.0, height)
        assert found == pytest.approx([expected, 300.0 + expected**2 / 1e6], abs=1e-9)


def test_closed_form_wind_fades_out_smoothly_over_20_km() -> None:
    uniform = np.zeros((60, 2, 4))
    uniform[:, 0, 3], uniform[:, 1, 3] = 1.0, -2.0  # m/s, up to 60 km

    def share(height: float) -> float:
        east, north = wind_at(uniform, 1000.0, height)
        assert north == -2.0 * east
        return east

    assert [share(h) for h in (0.0, 60e3, 70e3, 80e3, 300e3)] == pytest.approx(
        [1.0, 1.0, 0.5, 0.0, 0.0], abs=1e-15
    )
    heights = np.linspace(59e3, 81e3, 2201)
    shares = np.array([share(h) for h in heights])
    assert np.all(np.diff(shares) <= 0.0)
    assert np.abs(np.diff(shares, 2)).max() < 2e-6  # no kink: the second derivative is at most 6 / (20 km)^2


@pytest.mark.parametrize("angle", [0.0, 3.0, -3.0, 4.0, -4.0, 100.0, -100.0, 6.283])
def test_closed_form_wrap(angle: float) -> None:
    assert -math.pi <= wrap(angle) <= math.pi
    assert math.cos(wrap(angle)) == pytest.approx(math.cos(angle), abs=1e-13)
    assert math.sin(wrap(angle)) == pytest.approx(math.sin(angle), abs=1e-13)
