"""When the ship meets the station: the lap to gain, the orbit of contact, daylight and ground stations."""

from dataclasses import dataclass

import numpy as np

from sim.dynamics.arcs import Arc
from sim.dynamics.legs import FlightError
from sim.dynamics.states import State
from sim.library.models import GroundStation, Scheme
from sim.physics.arrays import BoolArray, FloatArray
from sim.physics.frames import enu_from_itrs, itrs_from_geodetic
from sim.physics.shadow import in_sunlight
from sim.world import World
from sim.world.almanac import sun_and_moon

_TURN = 2.0 * np.pi
_STEP = 5.0  # s between the instants that are looked at
# assumed: the crew's camera needs the port lit until the hooks are closed; range 2 to 10 min
_LIGHT_AFTER_CONTACT = 300.0


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
    now = np.array([insertion.t])
    ship = float(track.arguments_of_latitude(now)[0]) % _TURN
    ahead = (float(station.arguments_of_latitude(now)[0]) - ship) % _TURN
    # Orbits count from the ascending node before lift-off, `ship` behind the insertion: at contact the
    # ship has gone `ship` + catch-up + the station's own way since then.
    t = np.arange(insertion.t, station.t[-1], _STEP)
    way = station.arguments_of_latitude(t)
    way -= way[0]
    catch_up = _catch_up(ahead, scheme, insertion)
    if rendezvous.rule == "at-time":
        assert rendezvous.contact is not None
        return _at_time(rendezvous.contact, t, way, ship, ahead, scheme, insertion)
    orbits = (ship + catch_up + way) / _TURN
    window = t[(orbits >= scheme.contact_orbit - 1) & (orbits < scheme.contact_orbit)]
    if len(window) < 2:
        raise FlightError(
            f"orbit {scheme.contact_orbit} of the scheme '{scheme.name}' ends after the station's known orbit"
        )
    lit = _lit(world, station, window)
    seen = _seen(station, window, world.ground_stations, scheme.elevation_mask_deg)
    chosen = _choose(rendezvous.rule, window, lit, seen)
    return Contact(
        float(window[chosen]), catch_up, scheme.contact_orbit, bool(lit[chosen]), bool(seen[chosen])
    )


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


def _at_time(
    when: float, t: FloatArray, way: FloatArray, ship: float, ahead: float, scheme: Scheme, insertion: State
) -> Contact:
    """Take the contact at a given time; the angle to gain is the least that the scheme admits."""
    if not t[0] < when < t[-1]:
        raise FlightError("the given time of contact is outside the station's known orbit", t=when)
    gone = float(np.interp(when, t, way))
    catch_up = _catch_up(ahead, scheme, insertion)
    orbit = int((ship + catch_up + gone) / _TURN) + 1
    return Contact(when, catch_up, orbit, lit=False, in_zone=False)


def _choose(rule: str, window: FloatArray, lit: BoolArray, seen: BoolArray) -> int:
    """Return the index of the instant in the window that the rule picks.

    Light and ground stations by preference: an orbit that has no such instant falls back to the end of the
    light, an orbit without light to its first instant.
    """
    both = np.flatnonzero(lit & seen)
    if rule == "lit-and-in-zone" and len(both):
        return int(both[0])
    sunsets = np.flatnonzero(lit[:-1] & ~lit[1:])
    if len(sunsets):
        return max(int(sunsets[-1] - _LIGHT_AFTER_CONTACT / _STEP), 0)
    lit_ones = np.flatnonzero(lit)
    return int(lit_ones[-1]) if len(lit_ones) else 0


def _lit(world: World, station: Arc, t: FloatArray) -> BoolArray:
    ends = np.array([t[0], t[-1]])
    sun, _ = sun_and_moon(world.clock, ends)
    share = ((t - t[0]) / (t[-1] - t[0]))[:, None]
    return in_sunlight(station.states(t)[:, :3], sun[0] + share * (sun[1] - sun[0]))


def _seen(station: Arc, t: FloatArray, sites: tuple[GroundStation, ...], mask_deg: float) -> BoolArray:
    """Tell where (n,) the station stands above the mask [deg] of at least one ground station."""
    places = station.places(t)
    r_itrs = np.array([itrs_from_geodetic(*place) for place in places])
    seen = np.zeros(len(t), dtype=bool)
    for site in sites:
        latitude, longitude = np.radians(site.latitude_deg), np.radians(site.longitude_deg)
        line = r_itrs - itrs_from_geodetic(latitude, longitude, site.height_m)
        up = line @ enu_from_itrs(latitude, longitude)[2]
        seen |= up > np.sin(np.radians(mask_deg)) * np.linalg.norm(line, axis=1)
    return seen
