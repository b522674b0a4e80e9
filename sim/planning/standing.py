"""How ship and station stand to each other: phase, plane, and what each scheme makes of them."""

import math
from typing import NamedTuple

import numpy as np

from sim.dynamics.states import State
from sim.guidance.lap import Chase, Lap, best_lap, laps, node_offset, within_band
from sim.library.catalogue import load, names
from sim.library.models import Scheme
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, EARTH_RATE, GM_EARTH, J2_EARTH
from sim.world import World


class Phase(NamedTuple):
    """How far the station is ahead [rad]: of the pad at lift-off, in its own plane, and of the ship.

    At lift-off between -pi and pi, at insertion from 0 to a turn. `rate`, `station_rate` [rad/s]: how fast
    the arguments of latitude grow. `insertion` [s].
    """

    at_liftoff: float
    at_insertion: float
    insertion: float
    rate: float
    station_rate: float


class Plane(NamedTuple):
    """The ship's plane less the station's [rad]: node and inclination at insertion.

    `removed`: what regression takes from the node by contact; `left`: the node's rest; `across` [m/s]: what
    turning the rest takes in orbit, each second of lift-off before or after being `per_second` [m/s].
    `yaw` [kg]: what it takes of the launcher's propellant to steer into the plane instead; None where next to
    nothing is left, or where it cannot.
    """

    node: float
    inclination: float
    removed: float
    left: float
    across: float
    per_second: float
    yaw: float | None = None


class SchemeLap(NamedTuple):
    """An angle that a scheme could gain: `within` what it is made for; `taken` by a flight of it."""

    scheme: Scheme
    lap: Lap
    within: bool
    taken: bool


def phase(start: Chase, insertion: State, pad: State, world: World) -> Phase:
    """Return the phase of a flight: `pad` is what stands there at lift-off."""
    station = world.station_state(pad.t)
    normal = np.cross(station.r, station.v)
    flat = pad.r - (pad.r @ normal) / (normal @ normal) * normal
    # Both angles in the station's plane, from its radius on.
    along = np.cross(normal, station.r)
    behind = math.atan2(flat @ along / np.linalg.norm(along), flat @ station.r / np.linalg.norm(station.r))
    return Phase(-behind, start.lead, insertion.t, start.rate, start.station_rate)


def plane(start: Chase, lap: Lap) -> Plane:
    """Return the planes of a flight that gains `lap`."""
    offset, inclination = node_offset(start), start.station.inclination
    return Plane(
        node=offset,
        inclination=start.ship.inclination - inclination,
        removed=offset - lap.left,
        left=lap.left,
        across=lap.across,
        per_second=plane_per_second(start),
    )


def plane_per_second(start: Chase) -> float:
    """Return the cost of turning the plane [m/s] that a second of lift-off makes: Earth and node turn."""
    speed: float = (GM_EARTH * start.station_rate) ** (1.0 / 3.0)
    return speed * math.sin(start.station.inclination) * (EARTH_RATE + _regression(start))


def _regression(start: Chase) -> float:
    """Return how fast the station's node goes west [rad/s], by J2."""
    radius = (GM_EARTH / start.station_rate**2) ** (1.0 / 3.0)
    oblate = 1.5 * J2_EARTH * (EARTH_EQUATORIAL_RADIUS / radius) ** 2
    rate: float = oblate * start.station_rate * math.cos(start.station.inclination)
    return rate


def schemes(own: Scheme) -> tuple[Scheme, ...]:
    """Return the library's schemes from the shortest on; `own` in place of the one of its name."""
    library = (load("schemes", name) for name in names("schemes"))
    others = [one for one in library if isinstance(one, Scheme) and one.name != own.name]
    return tuple(sorted((*others, own), key=lambda one: one.contact_orbit))


def scheme_laps(start: Chase, own: Scheme) -> tuple[SchemeLap, ...]:
    """Return for each scheme the angles that it is made for, the one taken and the cheapest."""
    found = []
    for scheme in schemes(own):
        every = laps(start, scheme)
        cheapest = min(every, key=lambda lap: lap.delta_v)
        taken = best_lap(start, scheme)
        found += [
            SchemeLap(scheme, lap, within_band(lap, scheme), lap == taken)
            for lap in every
            if lap in (cheapest, taken) or within_band(lap, scheme)
        ]
    return tuple(found)
