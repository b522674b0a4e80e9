"""When the ship meets the station: the instant of contact by the scenario's rule, and its orbit."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.search import crossings
from sim.dynamics.states import State
from sim.flying.pursuit import Pursuer
from sim.guidance.lap import Chase, Lap, chase, plan_lap
from sim.guidance.opportunities import Opportunity, opportunities, preferred
from sim.guidance.visibility import Visibility
from sim.library.models import ContactRule, Craft, Scheme
from sim.world import Rendezvous, World

_TURN = 2.0 * np.pi
_STEP = 20.0  # s between the instants that are looked at: light and zone last for minutes
_BARELY = 1e-6  # rad: an instant found at an edge is inside
# assumed: the crew's camera needs the port lit until the hooks are closed; range 2 to 10 min
_LIGHT_BEFORE_SUNSET = 300.0  # s
_LOOKED_AT = 0.5  # revolutions before and after those in which contact may fall: light and passes whole


@dataclass(frozen=True, slots=True)
class Contact:
    """The planned contact: time [s], the lap gained from insertion on, ship's orbit, light, zone.

    `by`: what decided. `alternatives`: the other opportunities, in order of preference.
    """

    t: float
    lap: Lap
    orbit: int
    lit: bool
    in_zone: bool
    by: str
    alternatives: tuple[Opportunity, ...] = ()


def plan_contact(ship: Pursuer, insertion: State, world: World) -> Contact:
    """Choose when the ship inserted at `insertion` makes contact, by the rule of the scenario's rendezvous.

    Raises FlightError when phase and plane ask too much of the tanks or the contact time is out of reach.
    """
    rendezvous = world.rendezvous
    assert rendezvous is not None
    scheme, station = rendezvous.scheme, ship.station.arc
    start = chase(ship, insertion, world)
    lap = plan_lap(start, ship, insertion, scheme, world.craft)
    seen = Visibility.of(station, 0.0, scheme, world.clock)
    # Orbits count from the ascending node before lift-off: at contact the ship has gone its argument of
    # latitude at insertion + catch-up + the station's own way since then.
    t = np.arange(0.0, station.t[-1], _STEP)
    way = station.arguments_of_latitude(t)
    turns = (way - way[0]) / _TURN  # of the station since lift-off
    behind = start.ship.argument_of_latitude % _TURN
    orbits = (behind + lap.catch_up + way - np.interp(insertion.t, t, way)) / _TURN
    if rendezvous.rule == "sunset-or-pass":
        assert scheme.contact_rule is not None
        first, *others = _by_practice(scheme.contact_rule, world.craft, seen, _Count(t, turns))
    elif rendezvous.rule == "after-liftoff":
        when, by = _by_geometry(scheme, start, insertion, lap)
        first, others = Opportunity(when, float(np.interp(when, t, turns)), by), []
    else:
        when = _by_orbit(rendezvous, seen, _Count(t, orbits))
        first, others = Opportunity(when, float(np.interp(when, t, turns)), rendezvous.rule), []
    if not insertion.t < first.t < t[-1]:
        raise FlightError("the time of contact is outside the station's known orbit", at=first.t)
    light, zone = seen.margins(np.array([first.t]))
    return Contact(
        first.t,
        lap,
        int(np.interp(first.t, t, orbits)) + 1,
        bool(light[0] > -_BARELY),
        bool(zone[0] > -_BARELY),
        first.by,
        tuple(others),
    )


class _Count(NamedTuple):
    """Revolutions (k,) at times `t` (k,) [s]."""

    t: FloatArray
    revolutions: FloatArray

    def at(self, when: float) -> float:
        """Return the revolutions gone at a time [s]."""
        return float(np.interp(when, self.t, self.revolutions))

    def time(self, *revolutions: float) -> list[float]:
        """Return when they are gone [s]; raises FlightError for more than the station's orbit has."""
        if self.revolutions[-1] <= max(revolutions):
            raise FlightError(
                f"revolution {max(revolutions):g} ends after the station's orbit, "
                f"which is known to {self.revolutions[-1]:.2f}",
                hint="look at contact_orbit and contact_rule of the scheme",
            )
        return [float(when) for when in np.interp(revolutions, self.revolutions, self.t)]


def _by_practice(rule: ContactRule, craft: Craft, seen: Visibility, count: _Count) -> tuple[Opportunity, ...]:
    """Return the opportunities as flown ships took them, the preferred one first.

    Where there are none, a station in full sunlight that passes no ground station, the middle of the rule's
    revolution.
    """
    opens = rule.opens_revolutions
    first, middle, last = count.time(opens - _LOOKED_AT, opens + 0.5, opens + 1.0 + _LOOKED_AT)
    found = opportunities(seen.sunlit(first, last), seen.passes(first, last), count.at, rule)
    return preferred(found, rule, crewed=craft.crewed) or (Opportunity(middle, opens + 0.5, "neither"),)


def _by_geometry(scheme: Scheme, start: Chase, insertion: State, lap: Lap) -> tuple[float, str]:
    """Return the scheme's instant [s], or a later one that the phase needs, and which.

    The fastest way to gain an angle is to stay in the insertion orbit: it is not left for a lower one.
    """
    assert scheme.contact_after_liftoff_s is not None
    gained = insertion.t + lap.catch_up / (start.rate - start.station_rate)
    gained += scheme.passes_below_before_contact_s
    if gained > scheme.contact_after_liftoff_s:
        return gained, "as soon as the insertion orbit has gained the angle"
    return scheme.contact_after_liftoff_s, "after-liftoff"


def _by_orbit(rendezvous: Rendezvous, seen: Visibility, count: _Count) -> float:
    """Return the instant [s] that was given, or that a rule picks within the scheme's last orbit."""
    if rendezvous.contact is not None:
        return rendezvous.contact
    orbit = rendezvous.scheme.contact_orbit
    return _choose(rendezvous.rule, seen, *count.time(orbit - 1, orbit))


def _choose(rule: str, seen: Visibility, first: float, last: float) -> float:
    """Return the instant [s] between `first` and `last` that the rule picks.

    Light and ground stations by preference: an orbit that never has both falls back to the end of the
    light, an orbit without light to its first instant.
    """
    if rule == "lit-and-in-zone":
        begins = _first_inside(lambda t: np.minimum(*seen.margins(t)), first, last)
        if begins is not None:
            return begins
    sunsets = [c.t for c in crossings(seen.light, first, last, step=_STEP) if not c.rising]
    if sunsets:
        return max(sunsets[-1] - _LIGHT_BEFORE_SUNSET, first)
    return first


def _first_inside(margin: Callable[[FloatArray], FloatArray], first: float, last: float) -> float | None:
    """Return the first instant [s] at which the margin is above zero, or None."""
    if margin(np.array([first]))[0] > 0.0:
        return first
    return next((c.t for c in crossings(margin, first, last, step=_STEP) if c.rising), None)
