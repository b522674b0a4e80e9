"""When the ship meets the station: the lap to gain, the orbit of contact, the instant within it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import propagate
from sim.dynamics.search import crossings
from sim.dynamics.states import State
from sim.flying.pursuit import Pursuer
from sim.guidance.visibility import Visibility
from sim.library.models import Scheme
from sim.world import World

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


def plan_contact(ship: Pursuer, insertion: State, world: World) -> Contact:
    """Choose when the ship inserted at `insertion` makes contact, by the rule of the scenario's rendezvous.

    Raises FlightError when the scheme cannot make up the station's phase or the contact time is out of reach.
    """
    rendezvous = world.rendezvous
    assert rendezvous is not None
    scheme, station = rendezvous.scheme, ship.station.arc
    track = propagate(insertion, insertion.t + 60.0, ship.model)  # any arc tells the argument of latitude
    seen = Visibility.of(station, insertion.t, scheme, world.clock)
    now = np.array([insertion.t])
    behind = float(track.arguments_of_latitude(now)[0]) % _TURN
    ahead = (float(station.arguments_of_latitude(now)[0]) - behind) % _TURN
    # Orbits count from the ascending node before lift-off, `behind` the insertion: at contact the
    # ship has gone `behind` + catch-up + the station's own way since then.
    t = np.arange(insertion.t, station.t[-1], _STEP)
    way = station.arguments_of_latitude(t)
    way -= way[0]
    catch_up = _catch_up(ahead, scheme, insertion)
    orbits = (behind + catch_up + way) / _TURN
    if rendezvous.rule == "at-time":
        assert rendezvous.contact is not None
        when = rendezvous.contact
        if not t[0] < when < t[-1]:
            raise FlightError("the given time of contact is outside the station's known orbit", at=when)
    else:
        first, last = np.interp([scheme.contact_orbit - 1, scheme.contact_orbit], orbits, t)
        if last >= t[-1]:
            raise FlightError(
                f"orbit {scheme.contact_orbit} of the scheme '{scheme.name}' ends after the station's orbit"
            )
        when = _choose(rendezvous.rule, seen, first, last)
    light, zone = seen.margins(np.array([when]))
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
            at=insertion,
            hint="launch on another day, or choose another scheme",
        )
    return laps[0]


def _choose(rule: str, seen: Visibility, first: float, last: float) -> float:
    """Return the instant [s] between `first` and `last` that the rule picks.

    Light and ground stations by preference: an orbit that never has both falls back to the end of the
    light, an orbit without light to its first instant.
    """
    if rule == "lit-and-in-zone":
        begins = _first_inside(lambda t: np.minimum(*seen.margins(t)), first, last)
        if begins is not None:
            return begins
    sunsets = [c.t for c in crossings(lambda t: seen.margins(t)[0], first, last, step=_STEP) if not c.rising]
    if sunsets:
        return max(sunsets[-1] - _LIGHT_BEFORE_SUNSET, first)
    return first


def _first_inside(margin: Callable[[FloatArray], FloatArray], first: float, last: float) -> float | None:
    """Return the first instant [s] at which the margin is above zero, or None."""
    if margin(np.array([first]))[0] > 0.0:
        return first
    return next((c.t for c in crossings(margin, first, last, step=_STEP) if c.rising), None)
