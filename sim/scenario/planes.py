"""Planes of orbits: where the station's lies and where an ascent ends, as good as a refusal needs them.

Frame: true equator and mean equinox (SGP4's), UT1 taken for UTC: good to a hundredth of a degree.
"""

from __future__ import annotations

import math
from datetime import datetime
from typing import Final, NamedTuple

from sim.library.models import Craft, Pad
from sim.physics.constants import EARTH_RATE, STANDARD_GRAVITY
from sim.scenario import elements
from sim.world.ephemeris import Track

_ELLIPSOID_RATIO: Final = (1.0 - 1.0 / 298.257223563) ** 2  # (b/a)^2, WGS-84
_SPEED: Final = 7800.0  # m/s, of low orbits
# assumed: what the estimate leaves open while the launcher climbs; MS-07 lifts off 0.02 deg from the plane.
_ROOM: Final = math.radians(1.0)


class Plane(NamedTuple):
    """A plane of motion: inclination and right ascension of the ascending node [rad]."""

    inclination: float
    node: float

    def angle_to(self, other: Plane) -> float:
        """Give the angle [rad] between two planes, with the sense of their motion."""
        turned = math.cos(self.node - other.node)
        across = math.sin(self.inclination) * math.sin(other.inclination) * turned
        cosine = math.cos(self.inclination) * math.cos(other.inclination) + across
        return math.acos(max(-1.0, min(1.0, cosine)))


def of_station(path: tuple[str, str] | Track, when: datetime) -> Plane | None:
    """Give the plane of a station's path at an instant (UTC); None where it is not told or not sound."""
    if isinstance(path, Track):
        if path.lacks(when, when) is not None:
            return None
        r, v = path.of_date(when)
        return _of_state(*r.tolist(), *v.tolist())
    if elements.faults(path) or elements.unfollowed(path, when) is not None:
        return None
    return of_elements(path, when)


def of_elements(lines: tuple[str, str], when: datetime) -> Plane:
    """Give the plane at an instant (UTC) that SGP4 can follow the lines to."""
    from sgp4.api import jday

    _, r, v = elements.satellite(lines).sgp4(*jday(*when.timetuple()[:6]))
    return _of_state(*r, *v)


def _of_state(x: float, y: float, z: float, u: float, v: float, w: float) -> Plane:
    """Give the plane of a place and a velocity."""
    h = y * w - z * v, z * u - x * w, x * v - y * u
    return Plane(math.acos(h[2] / math.hypot(*h)), math.atan2(h[0], -h[1]))


def of_ascent(pad: Pad, inclination: float, when: datetime) -> Plane:
    """Give the plane through the pad at an instant (UTC), of that inclination [rad], flown northwards."""
    from sgp4.api import jday
    from sgp4.propagation import gstime

    east = math.radians(pad.longitude_deg) + gstime(sum(jday(*when.timetuple()[:6])))
    back = math.tan(geocentric(pad.latitude_deg)) / math.tan(inclination)
    return Plane(inclination, east - math.asin(max(-1.0, min(1.0, back))))


def geocentric(latitude_deg: float) -> float:
    """Give the geocentric latitude [rad] of a geodetic one [deg] on WGS-84."""
    return math.atan(_ELLIPSOID_RATIO * math.tan(math.radians(latitude_deg)))


def within_reach(craft: Craft) -> float:
    """Give the angle [rad] by which a ship could turn its plane with all its propellant, and some room."""
    exhaust = craft.main_engine.isp_vacuum_s * STANDARD_GRAVITY
    delta_v = exhaust * math.log(craft.launch_mass_kg / (craft.launch_mass_kg - craft.propellant_kg))
    return 2.0 * math.asin(min(1.0, 0.5 * delta_v / _SPEED)) + _ROOM


def later(ascent: Plane, station: Plane) -> float:
    """Give how much later [s, negative: earlier] the pad turns into the station's plane, the nearer way."""
    return math.remainder(station.node - ascent.node, 2.0 * math.pi) / EARTH_RATE
