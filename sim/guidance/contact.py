"""When the ship meets the station: the lap to gain, the orbit of contact, daylight and ground stations."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc
from sim.dynamics.search import crossings
from sim.dynamics.states import State
from sim.legs import FlightError
from sim.library.models import Scheme
from sim.physics.frames import enu_from_itrs, itrs_from_geodetic
from sim.physics.shadow import disc_angles
from sim.world import World
from sim.world.almanac import sun_and_moon

_TURN = 2.0 * np.pi
_STEP = 20.0  # s between the instants that are looked at: light and zone last for minutes
_BARELY = 1e-6  # rad: an instant found at an edge is inside
# assumed: the crew's camera needs the port lit until the hooks are closed; range 2 to 10 min
_LIGHT_BEFORE_SUNSET = 300.0  # s


@dataclass(frozen=True, slots=True)
class Contact:
    """The planned contact: time [s], angle to gain from insertion on [rad], ship's orbit, light, zone."""

    t: float
    catch_up: float
    orbit: int
    lit: bool
    in_zone: bool


def plan_contact(world: World, insertion: State, track: Arc) -> Contact:
    """Choose when the ship inserted at `insertion` makes contact, by the rule of the scenario's rendezvous.

    `track` is any arc that starts at the insertion; it tells the ship's argument of latitude. Raises
    FlightError when the scheme cannot make up the station's phase or the contact time is out of reach.
    """
    rendezvous = world.rendezvous
    assert rendezvous is not None
    scheme = rendezvous.scheme
    station = world.station_orbit(insertion.t).arc
    margins = _margins(world, station, insertion.t, scheme.elevation_mask_deg)
    now = np.array([insertion.t])
    ship = float(track.arguments_of_latitude(now)[0]) % _TURN
    ahead = (float(station.arguments_of_latitude(now)[0]) - ship) % _TURN
    # Orbits count from the ascending node before lift-off, `ship` behind the insertion: at contact the
    # ship has gone `ship` + catch-up + the station's own way since then.
    t = np.arange(insertion.t, station.t[-1], _STEP)
    way = station.arguments_of_latitude(t)
    way -= way[0]
    catch_up = _catch_up(ahead, scheme, insertion)
    orbits = (ship + catch_up + way) / _TURN
    if rendezvous.rule == "at-time":
        assert rendezvous.contact is not None
        when = rendezvous.contact
        if not t[0] < when < t[-1]:
            raise FlightError("the given time of contact is outside the station's known orbit", t=when)
    else:
        first, last = np.interp([scheme.contact_orbit - 1, scheme.contact_orbit], orbits, t)
        if last >= t[-1]:
            raise FlightError(
                f"orbit {scheme.contact_orbit} of the scheme '{scheme.name}' ends after the station's orbit"
            )
        when = _choose(rendezvous.rule, margins, first, last)
    light, zone = margins(np.array([when]))
    orbit = int(np.interp(when, t, orbits)) + 1
    return Contact(when, catch_up, orbit, bool(light[0] > -_BARELY), bool(zone[0] > -_BARELY))


def _catch_up(ahead: float, scheme: Scheme, insertion: State) -> float:
    """Return the angle to gain [rad]: the station's lead `ahead` and as many laps as the scheme admits."""
    low, high = np.radians(scheme.catch_up_min_deg), np.radians(scheme.catch_up_max_deg)
    laps = [ahead + k * _TURN for k in range(3) if low <= ahead + k * _TURN <= high]
    if not laps:
        raise FlightError(
            f"the station is {np.degrees(ahead):.1f} deg ahead at insertion, and the scheme '{scheme.name}' "
            f"gains {scheme.catch_up_min_deg:g} to {scheme.catch_up_max_deg:g} deg",
            t=insertion.t,
            hint="launch on another day, or choose another scheme",
        )
    return laps[0]


@dataclass(frozen=True, slots=True)
class _Margins:
    """How far the station is in the light and in the zone of the ground stations, over a stretch of time."""

    station: Arc
    sun: FloatArray  # (2, 3) at the ends of `span` [m]; between them straight
    span: tuple[float, float]
    sites: FloatArray  # (n, 2, 3) Earth-fixed place [m] and zenith of each ground station
    mask: float  # [rad]

    def __call__(self, t: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return both margins (k,) [rad] at the times `t` (k,): above zero inside."""
        share = ((t - self.span[0]) / (self.span[1] - self.span[0]))[:, None]
        sun = self.sun[0] + share * (self.sun[1] - self.sun[0])
        separation, earth, disc = disc_angles(self.station.states(t)[:, :3], sun)
        r_itrs = np.array([itrs_from_geodetic(*place) for place in self.station.places(t)])
        lines = r_itrs[:, None, :] - self.sites[None, :, 0, :]
        sines = np.einsum("kij,ij->ki", lines, self.sites[:, 1, :]) / np.linalg.norm(lines, axis=2)
        return separation - earth - disc, np.arcsin(sines).max(axis=1) - self.mask


def _margins(world: World, station: Arc, t: float, mask_deg: float) -> _Margins:
    span = (t, float(station.t[-1]))
    sun, _ = sun_and_moon(world.clock, np.array(span))
    sites = []
    for site in world.ground_stations:
        latitude, longitude = np.radians(site.latitude_deg), np.radians(site.longitude_deg)
        place = itrs_from_geodetic(latitude, longitude, site.height_m)
        sites.append([place, enu_from_itrs(latitude, longitude)[2]])
    return _Margins(station, sun, span, np.array(sites), np.radians(mask_deg))


def _choose(rule: str, margins: _Margins, first: float, last: float) -> float:
    """Return the instant [s] between `first` and `last` that the rule picks.

    Light and ground stations by preference: an orbit that never has both falls back to the end of the
    light, an orbit without light to its first instant.
    """
    if rule == "lit-and-in-zone":
        begins = _first_inside(lambda t: np.minimum(*margins(t)), first, last)
        if begins is not None:
            return begins
    sunsets = [c.t for c in crossings(lambda t: margins(t)[0], first, last, step=_STEP) if not c.rising]
    if sunsets:
        return max(sunsets[-1] - _LIGHT_BEFORE_SUNSET, first)
    return first


def _first_inside(margin: Callable[[FloatArray], FloatArray], first: float, last: float) -> float | None:
    """Return the first instant [s] at which the margin is above zero, or None."""
    if margin(np.array([first]))[0] > 0.0:
        return first
    return next((c.t for c in crossings(margin, first, last, step=_STEP) if c.rising), None)
