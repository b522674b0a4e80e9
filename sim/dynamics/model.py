"""What a leg feels, as plain data: one type, so that everything compiles once."""

from typing import NamedTuple

import numpy as np

from sim.physics.arrays import FloatArray
from sim.physics.constants import GM_EARTH
from sim.physics.gravity import recursion_coefficients

NO_AIR, TABULATED_AIR, STANDARD_AIR = 0, 1, 2
COAST, INERTIAL, ORBITAL, PLATFORM, ALONG_AIRSPEED, VERTICAL = 0, 1, 2, 3, 4, 5


class Model(NamedTuple):
    """The Earth, the air, the craft and the engine that one arc is integrated with.

    Arrays are C-contiguous, writable float64; other layouts would compile a second specialisation.
    """

    # Earth, Sun and Moon. The almanac's columns: celestial pole X, Y [rad]; Earth rotation angle less s
    # plus s', less EARTH_RATE t [rad]; polar motion xp, yp [rad]; Sun and Moon in GCRS [m].
    degree: int
    cosines: FloatArray
    sines: FloatArray
    factors: FloatArray
    gm: float
    radius: float
    almanac: FloatArray
    almanac_start: float
    almanac_step: float
    gm_sun: float
    gm_moon: float
    # Air
    air: int
    density: FloatArray
    density_axes: FloatArray
    solar_angle: float  # local solar time less longitude at t = 0 [rad]
    profile: FloatArray  # splines of ln(pressure [Pa]) and speed of sound [m/s] over height
    profile_step: float
    wind: FloatArray  # splines of wind to the east and to the north [m/s] over height
    wind_step: float
    # Craft
    area: float  # reference area [m2]
    drag: FloatArray  # (k, 2) Mach, drag coefficient
    lift_to_drag: float
    bank: float  # [rad] lift turned about the air speed, 0 up, positive to the right
    # Engine
    thrust: float  # in vacuum [N]
    flow: float  # [kg/s]
    exit_area: float  # [m2]; thrust falls by ambient pressure times this
    steering: int
    aim: FloatArray  # (3,) unit vector: GCRS for INERTIAL; radial, along, normal for ORBITAL
    platform: FloatArray  # (3, 3) rows downrange, up, cross in GCRS for PLATFORM
    programme: FloatArray  # (k, 3) time [s], pitch [rad], yaw [rad] for PLATFORM
    # The station's orbit as an arc, for stops that look at it
    station_t: FloatArray
    station_y: FloatArray
    station_dense: FloatArray
    port: FloatArray  # (2, 3) position [m] and outward axis in the station's radial, along, normal axes


# Where no profile is tabulated there is no pressure, and Mach numbers count with the sound of cold thin air.
_NO_PROFILE = np.zeros((1, 2, 4))
_NO_PROFILE[0, :, 3] = -700.0, 300.0


def bare_model(degree: int = 0, *, gm: float = GM_EARTH, radius: float = 6378136.3) -> Model:
    """Make a model of the Earth's field alone (point mass without coefficients), to be filled in.

    `degree` 2 or more needs `cosines` and `sines` put in with `_replace`. Earth fixed in GCRS axes,
    turning at its mean rate, with prime meridian at x for t = 0.
    """
    size = degree + 1
    return Model(
        degree=degree,
        cosines=np.zeros((size, size)),
        sines=np.zeros((size, size)),
        factors=recursion_coefficients(degree),
        gm=gm,
        radius=radius,
        almanac=np.zeros((1, 11, 4)),
        almanac_start=0.0,
        almanac_step=1.0,
        gm_sun=0.0,
        gm_moon=0.0,
        air=NO_AIR,
        density=np.zeros((1, 4, 4, 4)),
        density_axes=np.ones((4, 2)),
        solar_angle=0.0,
        profile=_NO_PROFILE.copy(),
        profile_step=1.0,
        wind=np.zeros((1, 2, 4)),
        wind_step=1.0,
        area=0.0,
        drag=np.zeros((1, 2)),
        lift_to_drag=0.0,
        bank=0.0,
        thrust=0.0,
        flow=0.0,
        exit_area=0.0,
        steering=COAST,
        aim=np.zeros(3),
        platform=np.eye(3),
        programme=np.zeros((1, 3)),
        station_t=np.zeros(1),
        station_y=np.zeros((1, 7)),
        station_dense=np.zeros((1, 7, 7)),
        port=np.zeros((2, 3)),
    )
