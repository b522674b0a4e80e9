"""US Standard Atmosphere 1976: density, pressure, temperature and sound over geometric height.

Below 86 km these are the standard's closed forms, layer by layer. Above, up to 1000 km, the standard is a
set of diffusion equations; a table of splines holds their solution as the package ussa1976 computes it
(see tests/reference/make/standard_atmosphere.py). That solution is not quite the table that NOAA, NASA and
the US Air Force printed in 1976: the printed densities differ from it by 0.15 % at 100 km and by 6 % at
400 km (2.803e-12 against 2.984e-12 kg/m3). Nothing here depends on the Sun: use NRLMSIS for a given day.

Heights are geometric, above mean sea level in the standard and taken as geodetic here. Outside the tables
the lowest layer is continued downward, the last slope of ln(density) upward.

Source: U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562, tables 4 and 5, eqs. 18, 23, 33 and 42.
"""

import math
from importlib.resources import files

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import formula, inlined

RADIUS = 6_356_766.0  # m, the standard's Earth
GAS_CONSTANT = 8314.32  # J/(kmol K), the standard's
MOLAR_MASS = 28.9644  # kg/kmol, at sea level
HYDROSTATIC = 9.80665 * MOLAR_MASS / GAS_CONSTANT  # K/m of geopotential height
TOP_OF_LAYERS = 86_000.0  # m
HIGHEST = 1_000_000.0  # m
HEAT_RATIO = 1.4

# Layers: geopotential height of the base [m], temperature there [K], its gradient [K/m], pressure there [Pa].
_BASE = np.array([0.0, 11_000.0, 20_000.0, 32_000.0, 47_000.0, 51_000.0, 71_000.0])
_GRADIENT = np.array([-0.0065, 0.0, 0.001, 0.0028, 0.0, -0.0028, -0.002])
_TEMPERATURE = 288.15 + np.concatenate(([0.0], np.cumsum(_GRADIENT[:-1] * np.diff(_BASE))))


def _base_pressures() -> FloatArray:
    pressures = [101_325.0]
    for k in range(_BASE.size - 1):
        depth, gradient = _BASE[k + 1] - _BASE[k], _GRADIENT[k]
        if gradient == 0.0:
            pressures.append(pressures[k] * math.exp(-HYDROSTATIC * depth / _TEMPERATURE[k]))
        else:
            warmth = _TEMPERATURE[k] / (_TEMPERATURE[k] + gradient * depth)
            pressures.append(pressures[k] * warmth ** (HYDROSTATIC / gradient))
    return np.array(pressures)


_PRESSURE = _base_pressures()


def _splines() -> FloatArray:
    with (files(__package__) / "us_standard_1976.npz").open("rb") as file, np.load(file) as stored:
        return np.stack([stored["log_density"], stored["log_pressure"]])


# Cubic B-splines with knots uniform in ln((h - 82 km) / 4 km): 0.05 km apart at 86 km, 12 km at 1000 km.
_ORIGIN = 82_000.0
_UPPER = _splines()
_PIECES = _UPPER.shape[1] - 3
_PLACES = _PIECES / math.log((HIGHEST - _ORIGIN) / (TOP_OF_LAYERS - _ORIGIN))


@inlined
def _layer(height: float) -> tuple[float, float]:
    """Return molecular-scale temperature [K] and pressure [Pa] below 86 km (eqs. 18, 23 and 33)."""
    geopotential = RADIUS * height / (RADIUS + height)
    k = _BASE.size - 1
    while k > 0 and geopotential < _BASE[k]:
        k -= 1
    climb = geopotential - _BASE[k]
    base, gradient = _TEMPERATURE[k], _GRADIENT[k]
    warm = base + gradient * climb
    if gradient == 0.0:
        return warm, _PRESSURE[k] * math.exp(-HYDROSTATIC * climb / base)
    return warm, _PRESSURE[k] * (base / warm) ** (HYDROSTATIC / gradient)


@inlined
def _logarithm(row: int, height: float) -> float:
    """Return ln(density) (row 0) or ln(pressure) (row 1) above 86 km; straight in height above 1000 km."""
    beyond = max(height - HIGHEST, 0.0)
    place = math.log((height - beyond - _ORIGIN) / (TOP_OF_LAYERS - _ORIGIN)) * _PLACES
    piece = min(int(place), _PIECES - 1)
    f = place - piece
    g = 1.0 - f
    c0, c1, c2, c3 = (
        _UPPER[row, piece],
        _UPPER[row, piece + 1],
        _UPPER[row, piece + 2],
        _UPPER[row, piece + 3],
    )
    value = (
        g * g * g * c0
        + (4.0 - 6.0 * f * f + 3.0 * f * f * f) * c1
        + (4.0 - 6.0 * g * g + 3.0 * g * g * g) * c2
        + f * f * f * c3
    ) / 6.0
    if beyond > 0.0:
        slope = 0.5 * (c3 - c1) * _PLACES / (HIGHEST - _ORIGIN)
        value += slope * beyond
    return float(value)


@formula
def density(height: float) -> float:
    """Return the density [kg/m3] at a geometric height [m]."""
    if height >= TOP_OF_LAYERS:
        return math.exp(_logarithm(0, height))
    warmth, force = _layer(height)
    return force * MOLAR_MASS / (GAS_CONSTANT * warmth)


@formula
def pressure(height: float) -> float:
    """Return the pressure [Pa] at a geometric height [m]."""
    if height >= TOP_OF_LAYERS:
        return math.exp(_logarithm(1, height))
    return _layer(height)[1]


@formula
def temperature(height: float) -> float:
    """Return the kinetic temperature [K] at a geometric height [m].

    Between 80 and 86 km it is the molecular-scale temperature, at most 0.08 K more. Above 86 km: eqs. 25
    to 32.
    """
    if height < TOP_OF_LAYERS:
        return _layer(height)[0]
    if height < 91_000.0:
        return 186.8673
    if height < 110_000.0:
        reach = (height - 91_000.0) / -19_942.9
        return 263.1905 - 76.3232 * math.sqrt(1.0 - reach * reach)
    if height < 120_000.0:
        return 240.0 + 0.012 * (height - 110_000.0)
    climb = (height - 120_000.0) * (RADIUS + 120_000.0) / (RADIUS + height)
    return 1000.0 - 640.0 * math.exp(-0.01875e-3 * climb)


@formula
def speed_of_sound(height: float) -> float:
    """Return the speed of sound [m/s], sqrt(1.4 p / rho), at a geometric height [m].

    The standard gives none above 86 km, where the gas is too thin for sound; the value goes on smoothly.
    """
    return math.sqrt(HEAT_RATIO * pressure(height) / density(height))


@inlined
def state_of_air(height: float) -> tuple[float, float, float]:
    """Return density [kg/m3], pressure [Pa] and speed of sound [m/s] at a geometric height [m], at once."""
    if height >= TOP_OF_LAYERS:
        thin, force = math.exp(_logarithm(0, height)), math.exp(_logarithm(1, height))
        return thin, force, math.sqrt(HEAT_RATIO * force / thin)
    warmth, force = _layer(height)
    specific = GAS_CONSTANT / MOLAR_MASS * warmth
    return force / specific, force, math.sqrt(HEAT_RATIO * specific)
