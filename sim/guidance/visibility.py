"""How far the station is in the light of the Sun and in the zone of a scheme's ground stations."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc
from sim.dynamics.search import crossings
from sim.library.catalogue import UnknownNameError, load
from sim.library.models import GroundStation, Scheme
from sim.physics.frames import enu_from_itrs, itrs_from_geodetic
from sim.physics.places import itrs_of_places
from sim.physics.shadow import disc_angles
from sim.world.almanac import sun_and_moon
from sim.world.clock import Clock

_STEP = 20.0  # s between the instants that are looked at: light and zone last for minutes
_HANDOVER = 60.0  # s: between two ground stations of one pass


class Interval(NamedTuple):
    """A stretch of time [s]."""

    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Visibility:
    """Light and zone of the station over a stretch of time."""

    station: Arc
    sun: FloatArray  # (2, 3) at the ends of `span` [m]; between them straight
    span: tuple[float, float]
    sites: FloatArray  # (n, 2, 3) Earth-fixed place [m] and zenith of each ground station
    mask: float  # [rad]

    @staticmethod
    def of(station: Arc, first: float, scheme: Scheme, clock: Clock) -> "Visibility":
        """Make it for a station's orbit from `first` [s] to its end, and the scheme's zone."""
        span = (first, float(station.t[-1]))
        sun, _ = sun_and_moon(clock, np.array(span))
        sites = []
        for site in zone(scheme):
            latitude, longitude = np.radians(site.latitude_deg), np.radians(site.longitude_deg)
            place = itrs_from_geodetic(latitude, longitude, site.height_m)
            sites.append([place, enu_from_itrs(latitude, longitude)[2]])
        return Visibility(station, sun, span, np.array(sites), np.radians(scheme.elevation_mask_deg))

    def margins(self, t: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return light and zone (k,) [rad] at the times `t` (k,): above zero inside."""
        return self.light(t), self.zone(t)

    def light(self, t: FloatArray) -> FloatArray:
        """Return the Sun's distance (k,) [rad] from the Earth's edge: above zero in full sunlight."""
        separation, earth, disc = disc_angles(self.station.states(t)[:, :3], self.sun_at(t))
        return separation - earth - disc

    def zone(self, t: FloatArray) -> FloatArray:
        """Return the height (k,) [rad] over the mask of the ground station that sees it best."""
        highest: FloatArray = self.elevations(t).max(axis=1)
        return highest - self.mask

    def sun_at(self, t: FloatArray) -> FloatArray:
        """Return the Sun's place (k, 3) [m, GCRS] at the times `t` (k,) [s]."""
        share = ((t - self.span[0]) / (self.span[1] - self.span[0]))[:, None]
        sun: FloatArray = self.sun[0] + share * (self.sun[1] - self.sun[0])
        return sun

    def elevations(self, t: FloatArray) -> FloatArray:
        """Return how high [rad] each ground station sees it (k, n) at the times `t` (k,) [s]."""
        r_itrs = itrs_of_places(*self.station.places(t).T)
        lines = r_itrs[:, None, :] - self.sites[None, :, 0, :]
        sines = np.einsum("kij,ij->ki", lines, self.sites[:, 1, :]) / np.linalg.norm(lines, axis=2)
        return np.asarray(np.arcsin(sines))

    def sunlit(self, first: float, last: float) -> tuple[Interval, ...]:
        """Return when the station is in full sunlight between `first` and `last` [s]."""
        return self._inside(self.light, first, last)

    def passes(self, first: float, last: float) -> tuple[Interval, ...]:
        """Return when it is in the zone between `first` and `last` [s]; gaps under a minute are bridged."""
        joined: list[Interval] = []
        for stretch in self._inside(self.zone, first, last):
            if joined and stretch.begins - joined[-1].ends < _HANDOVER:
                joined[-1] = Interval(joined[-1].begins, stretch.ends)
            else:
                joined.append(stretch)
        return tuple(joined)

    @staticmethod
    def _inside(
        margin: Callable[[FloatArray], FloatArray], first: float, last: float
    ) -> tuple[Interval, ...]:
        """Return where a margin is above zero between `first` and `last` [s]."""
        edges = crossings(margin, first, last, step=_STEP, tolerance=1e-3)
        begins = [edge.t for edge in edges if edge.rising]
        ends = [edge.t for edge in edges if not edge.rising]
        if margin(np.array([first]))[0] > 0.0:
            begins.insert(0, first)
        return tuple(Interval(*both) for both in zip(begins, [*ends, last], strict=False))


def zone(scheme: Scheme) -> tuple[GroundStation, ...]:
    """Return the ground stations of a scheme; raises FlightError for a name that the library has not."""
    sites = []
    for name in scheme.ground_stations:
        try:
            site = load("ground_stations", name)
        except UnknownNameError as error:
            raise FlightError(str(error), hint="look at ground_stations of the scheme") from error
        assert isinstance(site, GroundStation)
        sites.append(site)
    return tuple(sites)
