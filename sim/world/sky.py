"""The sky over a turning Earth, without its air: attitude, places, Sun and Moon at any instant.

Whatever the Earth-orientation data cover can be asked for; a day is tabulated when it is first needed.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.kept import kept_array
from sim.dynamics.arcs import earth_at
from sim.dynamics.model import Earth, bare_model
from sim.dynamics.states import State
from sim.library.gravity import gravity_field
from sim.physics import geoid
from sim.physics.constants import EARTH_RATE, GM_MOON, GM_SUN
from sim.physics.frames import enu_from_itrs, geodetic, itrs_from_geodetic
from sim.physics.geoid import undulation, undulations
from sim.physics.gravity import harmonics_of
from sim.world.almanac import STEP, almanac, sun_and_moon
from sim.world.clock import Clock

_DAY = 86400.0  # s
_GEOID_DEGREE = 70
# Straight lines between knots this far apart leave 3 cm rms of a geoid that is itself 1.2 m off.
_GROUND_SPACING = math.radians(0.5)


class OverGround(NamedTuple):
    """A velocity against the turning Earth [m/s], to the east, to the north and up."""

    east: float
    north: float
    up: float

    @property
    def speed(self) -> float:
        """Size [m/s]."""
        return math.hypot(self.east, self.north, self.up)


@dataclass(frozen=True, slots=True)
class Sky:
    """The Earth's attitude and what follows from it, over the times of one clock.

    Every method raises EarthOrientationError for times that the data do not cover.
    """

    clock: Clock

    def earth_matrix(self, t: float) -> FloatArray:
        """Return the 3x3 matrix from GCRS to ITRS at `t` [s]."""
        return np.asarray(earth_at(t, _day_of(self.clock, math.floor(t / _DAY))))

    def itrs(self, state: State) -> FloatArray:
        """Return a state's place (3,) [m, ITRS]."""
        return np.asarray(self.earth_matrix(state.t) @ state.r)

    def geodetic(self, state: State) -> tuple[float, float, float]:
        """Return latitude, longitude [rad] and height over the WGS-84 ellipsoid [m] of a state."""
        x, y, z = self.itrs(state)
        return geodetic(x, y, z)

    def velocity_over_ground(self, state: State) -> OverGround:
        """Return a state's velocity against the turning Earth."""
        earth = self.earth_matrix(state.t)
        r = earth @ state.r
        latitude, longitude, _ = geodetic(*r)
        turning = earth @ state.v - np.cross([0.0, 0.0, EARTH_RATE], r)
        return OverGround(*(enu_from_itrs(latitude, longitude) @ turning).tolist())

    def at_rest(self, t: float, latitude: float, longitude: float, height: float, mass: float) -> State:
        """Return what stands at a place [rad, rad, m over the ellipsoid] on the Earth and turns with it."""
        earth = self.earth_matrix(t)
        r = earth.T @ itrs_from_geodetic(latitude, longitude, height)
        return State.of(t, r, EARTH_RATE * np.cross(earth[2], r), mass)

    def sun(self, t: FloatArray) -> FloatArray:
        """Return where the Sun is (n, 3) [m, GCRS] at the times `t` (n,) [s]."""
        return sun_and_moon(self.clock, t)[0]

    def sun_heights(self, t: FloatArray, latitude: float, longitude: float) -> FloatArray:
        """Return how high the Sun's centre stands (n,) [rad] at a place [rad] at the times `t` (n,) [s].

        Geometric, without refraction.
        """
        zenith, place = enu_from_itrs(latitude, longitude)[2], itrs_from_geodetic(latitude, longitude, 0.0)
        sines = []
        for when, sun in zip(t.tolist(), self.sun(t), strict=True):
            line = self.earth_matrix(when) @ sun - place
            sines.append(zenith @ line / np.linalg.norm(line))
        return np.asarray(np.arcsin(sines))

    def earth(self, first: float, last: float, degree: int) -> Earth:
        """Return the Earth with a field of `degree`, Sun and Moon, tabulated over `first` ... `last` [s]."""
        return _earth(self.clock, first, last, degree)


@lru_cache(maxsize=64)
def _day_of(clock: Clock, day: int) -> Earth:
    """Return an Earth of attitude alone over one day from the epoch on."""
    pieces, start = almanac(clock, day * _DAY, (day + 1) * _DAY)
    return bare_model().earth._replace(almanac=pieces, almanac_start=start, almanac_step=STEP)


@lru_cache(maxsize=16)
def _earth(clock: Clock, first: float, last: float, degree: int) -> Earth:
    pieces, start = almanac(clock, first, last)
    cosines, sines, gm, radius = gravity_field(degree)
    return bare_model(degree, gm=gm, radius=radius).earth._replace(
        harmonics=harmonics_of(cosines, sines),
        almanac=pieces,
        almanac_start=start,
        almanac_step=STEP,
        gm_sun=GM_SUN,
        gm_moon=GM_MOON,
    )


def ellipsoid_height(latitude: float, longitude: float, above_sea: float) -> float:
    """Return the height over the ellipsoid [m] of a place [rad] `above_sea` [m], by the field's geoid."""
    return above_sea + _undulation(latitude, longitude)


@lru_cache(maxsize=64)  # the cases of a campaign all ask for the same place
def _undulation(latitude: float, longitude: float) -> float:
    cosines, sines, gm, radius = gravity_field(_GEOID_DEGREE)
    return undulation(latitude, longitude, cosines=cosines, sines=sines, gm=gm, radius=radius)


def with_ground(earth: Earth, above_sea: float) -> Earth:
    """Return the Earth with its ground everywhere `above_sea` [m], for stops at the ground."""
    ground, axes = _ground(above_sea)
    return earth._replace(ground=ground, ground_axes=axes)


@lru_cache(maxsize=4)  # 2 MB each, which the chunks of a campaign share
def _ground(above_sea: float) -> tuple[FloatArray, FloatArray]:
    sea_level, axes = _geoid_table()
    return sea_level + above_sea, axes


@lru_cache(maxsize=1)
def _geoid_table() -> tuple[FloatArray, FloatArray]:
    latitudes = np.arange(-0.5 * np.pi, 0.5 * np.pi + 1e-9, _GROUND_SPACING)
    longitudes = np.arange(-np.pi, np.pi + 1e-9, _GROUND_SPACING)
    cosines, sines, gm, radius = gravity_field(_GEOID_DEGREE)

    def made() -> FloatArray:
        return undulations(latitudes, longitudes, cosines=cosines, sines=sines, gm=gm, radius=radius)

    formulas = Path(geoid.__file__).read_bytes()  # the table follows from these, too
    key = (formulas, cosines, sines, gm, radius, latitudes, longitudes)
    table = kept_array("geoid", ("numpy",), key, made)
    per_rad = 1.0 / _GROUND_SPACING
    return table, np.array([[latitudes[0], per_rad], [longitudes[0], per_rad]])
