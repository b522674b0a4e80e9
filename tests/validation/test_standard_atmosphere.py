"""US Standard Atmosphere 1976 against the package ussa1976 and the standard's own anchors.

Densities: ussa1976 0.3.4 (PyPI), which integrates the standard's equations; seven digits.
Anchors: U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562, tables 4 and I.
"""

import math

import numpy as np
import pytest

from sim.physics.standard_atmosphere import density, pressure, speed_of_sound, temperature
from tests.validation.report import Judge

KM = 1000.0
TOPIC = "US Standard Atmosphere 1976"
DENSITIES = {  # geometric height [km]: density [kg/m3]
    0.0: 1.225000,
    5.0: 0.7364287,
    11.0: 0.3648014,
    20.0: 0.08890977,
    30.0: 0.01841011,
    47.0: 1.496513e-3,
    71.0: 7.196458e-5,
    80.0: 1.845786e-5,
    86.0: 6.957754e-6,
    100.0: 5.612265e-7,
    120.0: 2.239309e-8,
    200.0: 2.616934e-10,
    400.0: 2.984289e-12,
}


@pytest.mark.parametrize(("height_km", "expected"), DENSITIES.items())
def test_val_density_is_the_packages(height_km: float, expected: float, agreement: Judge) -> None:
    difference = density(height_km * KM) / expected - 1.0
    quantity = f"density at {height_km:g} km, relative"
    agreement(TOPIC, "ussa1976", quantity, difference, 1e-4, "", "0.3.4")


@pytest.mark.parametrize(
    ("geopotential_km", "expected_pa"),
    [
        (11.0, 22632.06),
        (20.0, 5474.889),
        (32.0, 868.0187),
        (47.0, 110.9063),
        (51.0, 66.93887),
        (71.0, 3.956420),
    ],
)
def test_val_pressure_at_the_bases_of_the_layers(
    geopotential_km: float, expected_pa: float, agreement: Judge
) -> None:
    geometric = geopotential_km * KM * 6_356_766.0 / (6_356_766.0 - geopotential_km * KM)
    quantity = f"pressure at {geopotential_km:g} km of geopotential height, relative"
    agreement(
        TOPIC, "NOAA-S/T 76-1562", quantity, pressure(geometric) / expected_pa - 1.0, 1.7e-6, "", "1976"
    )


def test_val_sea_level() -> None:
    assert pressure(0.0) == 101_325.0
    assert temperature(0.0) == 288.15
    assert speed_of_sound(0.0) == pytest.approx(340.294, abs=1e-3)
    assert density(-400.0) > density(0.0)


def test_val_printed_table_agrees_no_better_than_stated(agreement: Judge) -> None:
    # NOAA-S/T 76-1562, table I: what the docstring admits
    for height_km, printed, tolerance in ((100.0, 5.604e-7, 2e-3), (400.0, 2.803e-12, 0.07)):
        difference = density(height_km * KM) / printed - 1.0
        quantity = f"printed density at {height_km:g} km, relative"
        agreement(TOPIC, "NOAA-S/T 76-1562", quantity, difference, tolerance, "", "1976")


@pytest.mark.parametrize("function", [density, pressure])
def test_closed_form_no_step_at_86_or_1000_km(function) -> None:  # type: ignore[no-untyped-def]
    for joint in (86.0 * KM, 1000.0 * KM):
        assert function(joint - 1e-6) == pytest.approx(function(joint), rel=1e-9)


def test_closed_form_temperature_is_continuous_above_86_km() -> None:
    for joint in (91.0, 110.0, 120.0):
        assert temperature(joint * KM - 1e-3) == pytest.approx(temperature(joint * KM), abs=1e-3)


def test_closed_form_hydrostatic_balance() -> None:
    # dp = -rho g dh; above 86 km the constituents settle apart, and the balance holds for their sum
    for height in (3.0, 15.0, 40.0, 60.0, 80.0, 95.0, 105.0, 150.0, 300.0, 600.0):
        h = height * KM
        step = 5.0 if height < 86.0 else 500.0
        fall = (pressure(h - step) - pressure(h + step)) / (2.0 * step)
        gravity = 9.80665 * (6_356_766.0 / (6_356_766.0 + h)) ** 2
        tolerance = 1e-5 if height < 86.0 else 0.02
        assert fall == pytest.approx(density(h) * gravity, rel=tolerance), height


def test_closed_form_logarithm_of_density_is_smooth_above_86_km() -> None:
    heights = np.arange(86.0 * KM, 1000.0 * KM, 100.0)
    logarithms = np.array([math.log(density(h)) for h in heights])
    slopes = np.diff(logarithms) / 100.0
    assert np.all(slopes < 0.0)
    assert np.max(np.abs(np.diff(slopes))) < 2.5e-6  # the standard's own kink at 100 km is 5e-6 per m
