"""The orbit to be reached at insertion: what it asks of a state, and how far a state is from it."""

import math
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.states import State
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH, J2_EARTH
from sim.physics.frames import geodetic
from sim.world import World


@dataclass(frozen=True, slots=True)
class InsertionOrbit:
    """The orbit wanted at insertion, which happens at its perigee on a north-east pass.

    Heights [m] are geodetic on WGS-84, of the osculating orbit: `perigee` at the place of insertion,
    `apogee` at the point opposite. `inclination` [rad] to the equator of date is the mean one, as in two-line
    elements: the plane that the ship shares with the station when both have the same.
    """

    perigee: float
    apogee: float
    inclination: float


@dataclass(frozen=True, slots=True)
class Reached:
    """What orbit a state is on: heights [m] and mean `inclination` as in `InsertionOrbit`, angles [rad].

    `flight_path_angle` is that of the inertial velocity above the plane normal to the radius;
    `argument_of_latitude` and `node` are counted on the equator of date, the node from the Earth's prime
    meridian at that instant.
    """

    perigee: float
    apogee: float
    inclination: float
    osculating_inclination: float
    flight_path_angle: float
    argument_of_latitude: float
    node: float


def orbit_of(state: State, world: World) -> Reached:
    """Return the osculating orbit of `state`, read as perigee where the state is.

    The apogee is where the same energy leaves it, straight across: exact for a flight-path angle of zero.
    """
    earth = world.earth_matrix(state.t)
    x = earth @ state.r
    r = math.hypot(*x)
    semi_major_axis = 1.0 / (2.0 / r - float(state.v @ state.v) / GM_EARTH)
    across = x * (1.0 - 2.0 * semi_major_axis / r)
    momentum = earth @ np.cross(state.r, state.v)
    node = math.atan2(momentum[0], -momentum[1])
    upward = np.cross(momentum, [math.cos(node), math.sin(node), 0.0]) / np.linalg.norm(momentum)
    inclination = math.acos(momentum[2] / np.linalg.norm(momentum))
    u = math.atan2(x @ upward, x[0] * math.cos(node) + x[1] * math.sin(node))
    return Reached(
        perigee=geodetic(*x)[2],
        apogee=geodetic(*across)[2],
        inclination=inclination - _oblateness_wave(inclination, u, semi_major_axis),
        osculating_inclination=inclination,
        flight_path_angle=math.asin(state.r @ state.v / (r * np.linalg.norm(state.v))),
        argument_of_latitude=u,
        node=node,
    )


def _oblateness_wave(inclination: float, u: float, radius: float) -> float:
    """Return osculating less mean inclination [rad] of a near-circular orbit at the argument of latitude u.

    Source: Brouwer's first-order theory without eccentricity (Vallado, section 9.7); 0.02 deg in low orbit.
    """
    size = 0.75 * J2_EARTH * (EARTH_EQUATORIAL_RADIUS / radius) ** 2
    return size * math.sin(inclination) * math.cos(inclination) * math.cos(2.0 * u)


def misses(state: State, orbit: InsertionOrbit, world: World) -> FloatArray:
    """Return how far `state` is from insertion into `orbit` (4,): height, climb, speed and plane.

    Height [km]; radial speed and excess of speed [m/s / 10], inclination [rad * 1000]: a kilometre of one
    costs about as much propellant as one of the other. Smooth for circular orbits, where a perigee is not.
    """
    reached = orbit_of(state, world)
    r, speed = np.linalg.norm(state.r), np.linalg.norm(state.v)
    opposite = -state.r / r
    earth = world.earth_matrix(state.t)
    apogee_radius = float(r)
    for _ in range(3):  # the height differs from the radius by the ellipsoid's slowly varying radius
        apogee_radius += orbit.apogee - geodetic(*(earth @ (opposite * apogee_radius)))[2]
    wanted = math.sqrt(2.0 * GM_EARTH * (1.0 / r - 1.0 / (r + apogee_radius)))
    return np.array(
        [
            (reached.perigee - orbit.perigee) / 1e3,
            speed * math.sin(reached.flight_path_angle) / 10.0,
            (speed - wanted) / 10.0,
            (reached.inclination - orbit.inclination) * 1e3,
        ]
    )
