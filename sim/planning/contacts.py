"""Opportunities of contact in the last orbits: light, ground stations, Sun angle, and their cost."""

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import IntegrationError
from sim.dynamics.states import State
from sim.flying.axes import orbital_axes
from sim.flying.burns import fly_manoeuvres
from sim.flying.pursuit import Pursuer
from sim.guidance.approach import plan_approach
from sim.guidance.contact import Contact
from sim.guidance.opportunities import Opportunity, opportunities
from sim.guidance.phasing import plan_phasing
from sim.guidance.visibility import Interval, Visibility, zone
from sim.library.models import Scheme
from sim.world import World
from sim.world.station import port_in_orbital_axes

_TURN = 2.0 * math.pi
_STEP = 60.0  # s, between the samples of which revolutions are counted
_ROUGHLY = 100.0  # m, to which an alternative is solved: a millimetre a second of its burns
_SAME = 1.0  # s: an opportunity this near to the planned contact is it
# Revolutions around the rule's in which opportunities are named; light and passes half of one beyond
_BESIDE, _LOOKED_AT = 1.0, 0.5


class Sighting(NamedTuple):
    """A ground station that sees the station: its name and how high [rad]."""

    name: str
    elevation: float


class ContactOption(NamedTuple):
    """An opportunity of contact: instant [s], the station's revolutions since lift-off, what makes it one.

    `preference`: 1 for the one planned, from 2 on for the rule's alternatives in its order, None for the
    others. `lit_since`, `lit_for` [s]: sunlight before and after it, 0 in the dark. `sun` [rad]:
    between the Sun and the port's outward axis, 0 straight behind the approaching ship, half a turn in its
    camera. `delta_v` [m/s]: of phasing and large approach burns, where it is asked for and can be flown;
    `why_not` in words where it cannot.
    """

    t: float
    revolutions: float
    by: str
    preference: int | None
    lit_since: float
    lit_for: float
    sightings: tuple[Sighting, ...]
    sun: float
    delta_v: float | None
    why_not: str = ""

    @property
    def taken(self) -> bool:
        """Tell whether it is the one planned."""
        return self.preference == 1

    @property
    def offered(self) -> bool:
        """Tell whether it is an alternative of the rule."""
        return self.preference is not None and self.preference > 1


def contact_options(
    ship: Pursuer, insertion: State, contact: Contact, cost: float, world: World
) -> tuple[ContactOption, ...]:
    """Return the opportunities of three revolutions, the planned contact among them, in order of time.

    `cost` [m/s]: what the planned one takes. Alternatives of the rule are planned through to theirs.
    """
    rendezvous = world.rendezvous
    assert rendezvous is not None
    scheme, arc = rendezvous.scheme, ship.station.arc
    t = np.arange(0.0, arc.t[-1], _STEP)
    way = arc.arguments_of_latitude(t)
    revolutions = (way - way[0]) / _TURN

    def count(when: float) -> float:
        return float(np.interp(when, t, revolutions))

    rule = scheme.contact_rule
    begin = rule.opens_revolutions if rule is not None else count(contact.t) - 0.5
    opens = [begin + k * _BESIDE for k in (-1, 0, 1)]
    seen = Visibility.of(arc, 0.0, scheme, world.clock)
    first, last = np.interp([opens[0] - _LOOKED_AT, opens[-1] + 1.0 + _LOOKED_AT], revolutions, t)
    sunlit, passes = seen.sunlit(float(first), float(last)), seen.passes(float(first), float(last))
    found: list[Opportunity] = list(contact.alternatives)
    rules = [rule.model_copy(update={"opens_revolutions": one}) for one in opens] if rule else []
    for shifted in rules:
        found += opportunities(sunlit, passes, count, shifted)
    others: list[Opportunity] = []
    for one in found:  # each once: neighbouring revolutions both name what lies at their edge
        if all(abs(one.t - t) > _SAME for t in (contact.t, *(other.t for other in others))):
            others.append(one)
    planned = Opportunity(contact.t, count(contact.t), contact.by)
    look = _Look(seen, sunlit, scheme, world)
    options = [look.at(planned, 1, (cost, ""))]
    for one in others:
        named = contact.alternatives.index(one) + 2 if one in contact.alternatives else None
        price = _cost(ship, insertion, contact, one.t, scheme) if named else (None, "")
        options.append(look.at(one._replace(revolutions=count(one.t)), named, price))
    return tuple(sorted(options, key=lambda option: option.t))


def _cost(
    ship: Pursuer, insertion: State, contact: Contact, t: float, scheme: Scheme
) -> tuple[float | None, str]:
    """Return what phasing and approach to a contact at `t` [s] take [m/s], or why they cannot be flown."""
    try:
        plan = plan_phasing(ship, insertion, scheme, replace(contact, t=t), _ROUGHLY)
        start = fly_manoeuvres(insertion, ship.model, plan.burns, until=plan.t_end, keep=False)[-1].end
        return math.fsum(burn.size for burn in plan.burns) + approach_cost(ship, start, t, scheme), ""
    except (FlightError, IntegrationError) as error:
        return None, str(error)


def approach_cost(ship: Pursuer, start: State, contact: float, scheme: Scheme) -> float:
    """Return what the large burns of an approach from `start` take [m/s], as planned."""
    return float(plan_approach(ship, start, scheme, contact).transfer.sizes.sum())


class _Look(NamedTuple):
    """What looks at an instant: light, ground stations, port."""

    seen: Visibility
    sunlit: tuple[Interval, ...]
    scheme: Scheme
    world: World

    def at(self, one: Opportunity, preference: int | None, cost: tuple[float | None, str]) -> ContactOption:
        """Return the opportunity with all that is seen at it."""
        day = next((day for day in self.sunlit if day.begins <= one.t <= day.ends), None)
        when = np.array([one.t])
        heights = self.seen.elevations(when)[0]
        seeing = [
            Sighting(site.name, float(height))
            for site, height in zip(zone(self.scheme), heights, strict=True)
            if height > self.seen.mask
        ]
        return ContactOption(
            t=one.t,
            revolutions=one.revolutions,
            by=one.by,
            preference=preference,
            lit_since=one.t - day.begins if day else 0.0,
            lit_for=day.ends - one.t if day else 0.0,
            sightings=tuple(sorted(seeing, key=lambda sighting: -sighting.elevation)),
            sun=self._sun(when),
            delta_v=cost[0],
            why_not=cost[1],
        )

    def _sun(self, when: FloatArray) -> float:
        """Return the angle [rad] between the Sun and the port's outward axis."""
        rendezvous = self.world.rendezvous
        assert rendezvous is not None
        station = self.seen.station.at(float(when[0]))
        outward = port_in_orbital_axes(rendezvous.port)[1] @ orbital_axes(station)
        towards = self.seen.sun_at(when)[0] - station.r
        return math.acos(float(np.clip(outward @ towards / np.linalg.norm(towards), -1.0, 1.0)))
