"""The orbit to be reached at insertion: what it asks of a state, and how far a state is from it."""

import math
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, EARTH_RATE, GM_EARTH, J2_EARTH
from sim.physics.frames import geodetic
from sim.world import World


@dataclass(frozen=True, slots=True)
class InsertionOrbit:
    """The orbit wanted at insertion, which happens at its perigee on a north-east pass.

    Heights [m] are geodetic on WGS-84, of the osculating orbit: `perigee` at the place of insertion,
    `apogee` at the point opposite. The plane is the mean one, as in two-line elements, which the ship shares
    with the station when both have the same: the oblate Earth tips the osculating plane to and fro twice a
    revolution, by 0.02 deg in inclination and 0.03 deg in node. `inclination` [rad] is to the equator of
    date; `node` [rad] the longitude east of the prime meridian at lift-off, t = 0, that the ascending node
    has there: not at insertion, so that a launcher that takes longer goes into the same plane.
    """

    perigee: float
    apogee: float
    inclination: float
    node: float


def node_over(pad: State, inclination: float, passed: float, world: World) -> float:
    """Return the node [rad] of the north-going plane that the pad meets at `passed` [s]: `InsertionOrbit`.

    `pad`: what stands there at lift-off. Raises FlightError for an `inclination` [rad] below its latitude.
    """
    x, y, z = world.earth_matrix(pad.t) @ pad.r
    latitude = math.atan2(z, math.hypot(x, y))
    least = math.degrees(abs(latitude))
    if not abs(latitude) < inclination < math.pi - abs(latitude):
        raise FlightError(
            f"no orbit with an inclination of {math.degrees(inclination):g} deg passes over the pad at "
            f"{math.degrees(latitude):.2f} deg of geocentric latitude",
            at=pad,
            hint=f"choose an inclination_deg between {least:.2f} and {180.0 - least:.2f}, or a pad nearer to "
            "the equator",
        )
    return math.atan2(y, x) - math.asin(math.tan(latitude) / math.tan(inclination)) + EARTH_RATE * passed


@dataclass(frozen=True, slots=True)
class Reached:
    """What orbit a state is on: heights [m], angles [rad], mean inclination and node: see `InsertionOrbit`.

    `flight_path_angle` is that of the inertial velocity above the plane normal to the radius;
    `argument_of_latitude` is counted on the equator of date.
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
    tipped, swung = _oblateness_waves(inclination, u, semi_major_axis)
    return Reached(
        perigee=geodetic(*x)[2],
        apogee=geodetic(*across)[2],
        inclination=inclination - tipped,
        osculating_inclination=inclination,
        flight_path_angle=math.asin(state.r @ state.v / (r * np.linalg.norm(state.v))),
        argument_of_latitude=u,
        node=math.remainder(node - swung + EARTH_RATE * state.t, 2.0 * math.pi),
    )


def _oblateness_waves(inclination: float, u: float, radius: float) -> tuple[float, float]:
    """Return osculating less mean inclination and node [rad] of a near-circular orbit.

    `u`: argument of latitude [rad]. Source: Brouwer's first-order theory without eccentricity (Vallado,
    section 9.7).
    """
    size = 0.75 * J2_EARTH * (EARTH_EQUATORIAL_RADIUS / radius) ** 2 * math.cos(inclination)
    return size * math.sin(inclination) * math.cos(2.0 * u), size * math.sin(2.0 * u)


def misses(state: State, orbit: InsertionOrbit, world: World) -> FloatArray:
    """Return how far `state` is from insertion into `orbit` (5,): height, climb, speed and plane (2).

    Height [km]; radial speed and excess of speed [m/s / 10], inclination and node, the latter times the sine
    of the inclination [rad * 1000]: a kilometre of one costs about as much propellant as one of the other.
    Smooth for circular orbits, where a perigee is not.
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
            math.remainder(reached.node - orbit.node, 2.0 * math.pi) * math.sin(orbit.inclination) * 1e3,
        ]
    )
