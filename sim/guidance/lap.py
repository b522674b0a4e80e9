"""How many laps the ship gains on the station: from phase and plane together.

The lower orbit's node regresses faster, so that a catch-up angle takes with it an offset of the planes. Which
whole laps to add to the station's lead is decided by what each would cost: the heights to be climbed by
way of the phasing orbit, and the plane that is left to be turned.
"""

import math
from typing import NamedTuple

import numpy as np

from sim.base.errors import FlightError
from sim.dynamics.arcs import propagate
from sim.dynamics.states import State
from sim.flying.pursuit import Pursuer
from sim.guidance.insertion import Reached, orbit_of
from sim.guidance.places import places
from sim.library.catalogue import load, names
from sim.library.models import Craft, Scheme
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH, J2_EARTH
from sim.world import World

_TURN = 2.0 * math.pi
_REVOLUTION = 6000.0  # s, a little more than one
_LAPS = 3  # a third lap would need a phasing orbit in the air
_ASCENT = 530.0  # s, about

# derived: whose drift closes 478 km in 2 h 23 min (MS-03: ESA, RSC Energia). A ship that phases above it, as
# for a small angle to gain, has to come down to it before it can approach from behind.
_APPROACHES_FROM = 33e3  # m below the station


class Lap(NamedTuple):
    """What gaining the angle `catch_up` [rad] takes: delta-v along the orbits and for the plane [m/s].

    `left` [rad]: what is left at contact of the offset of the planes.
    """

    catch_up: float
    along: float
    across: float
    left: float

    @property
    def delta_v(self) -> float:
        """Both together [m/s]."""
        return self.along + self.across


class Chase(NamedTuple):
    """Ship and station at insertion: planes, mean rates of the argument of latitude [rad/s], lead [rad]."""

    ship: Reached
    station: Reached
    rate: float
    station_rate: float
    lead: float


def chase(ship: Pursuer, insertion: State, world: World) -> Chase:
    """Return how ship and station stand to each other at `insertion`, by a revolution of each."""
    until = insertion.t + _REVOLUTION
    track = propagate(insertion, until, ship.model)
    t = np.linspace(insertion.t, until, 201)
    rates, arguments = [], []
    for arc in (track, ship.station.arc):
        u = arc.arguments_of_latitude(t)
        rates.append(_TURN / (float(np.interp(u[0] + _TURN, u, t)) - insertion.t))
        arguments.append(u[0])
    plane, station_plane = (orbit_of(state, world) for state in (insertion, ship.station.at(insertion.t)))
    return Chase(plane, station_plane, rates[0], rates[1], float((arguments[1] - arguments[0]) % _TURN))


def plan_lap(start: Chase, ship: Pursuer, insertion: State, scheme: Scheme, craft: Craft) -> Lap:
    """Return the cheapest way to gain the station's lead and any number of laps by the scheme.

    Raises FlightError where the scheme admits no such angle, or where it takes more than the tanks hold
    beside what the return needs.
    """
    best = best_lap(start, scheme)
    spare = _spare(ship, scheme, craft)
    if best is not None and _needed(best, ship, insertion) <= spare:
        return best
    found = (
        f"the station is {math.degrees(start.lead):.1f} deg ahead at insertion and the ship's node "
        f"{math.degrees(node_offset(start)):+.2f} deg east of its: "
    )
    made_for = f"{scheme.catch_up_min_deg:g} to {scheme.catch_up_max_deg:g} deg"
    if best is None:
        found += f"the scheme '{scheme.name}' gains {made_for} and no other angle"
    else:
        found += (
            f"at best the scheme '{scheme.name}', made for {made_for}, gains "
            f"{math.degrees(best.catch_up):.0f} deg with {math.degrees(best.left):+.2f} deg of the plane "
            f"left, for {best.delta_v:.0f} m/s or {_needed(best, ship, insertion):.0f} kg of propellant; the "
            f"tanks hold {craft.propellant_kg:.0f} kg, of which the return needs "
            f"{craft.propellant_kg - spare:.0f} kg"
        )
    hint = "" if best is None else "launch when the station's plane passes the pad; "
    raise FlightError(found, at=insertion, hint=hint + _nearest(start, ship, insertion, scheme, craft))


def laps(start: Chase, scheme: Scheme) -> tuple[Lap, ...]:
    """Return what it takes to gain the station's lead by the scheme, and a whole lap or two more."""
    return tuple(_lap(start, start.lead + k * _TURN, scheme) for k in range(_LAPS))


def best_lap(start: Chase, scheme: Scheme) -> Lap | None:
    """Return the cheapest of the laps that the scheme admits, None where it admits none."""
    admitted = [lap for lap in laps(start, scheme) if scheme.beyond_band or within_band(lap, scheme)]
    return min(admitted, key=lambda lap: lap.delta_v, default=None)


def within_band(lap: Lap, scheme: Scheme) -> bool:
    """Tell whether the angle is one that the scheme is made for."""
    return scheme.catch_up_min_deg <= math.degrees(lap.catch_up) <= scheme.catch_up_max_deg


def node_offset(start: Chase) -> float:
    """Return how far the ship's node lies east of the station's [rad]."""
    return math.remainder(start.ship.node - start.station.node, _TURN)


def _spare(ship: Pursuer, scheme: Scheme, craft: Craft) -> float:
    """Return the propellant [kg] that is there for the way to the station."""
    homeward = scheme.return_mps + scheme.return_margin_mps
    return craft.propellant_kg - ship.main.flow * ship.main.duration(homeward, craft.undocking_mass_kg)


def _needed(lap: Lap, ship: Pursuer, insertion: State) -> float:
    """Return the propellant [kg] that a lap takes."""
    return ship.main.flow * ship.main.duration(lap.delta_v, insertion.mass)


def _lap(start: Chase, catch_up: float, scheme: Scheme) -> Lap:
    """Return what it takes to gain an angle: by the rates of circular orbits and their regression by J2."""
    rate, station_rate = start.rate, start.station_rate
    # When the ship passes below the station, and when it reaches its phasing orbit: half-way between the
    # first two burns. Both move the cost by little.
    contact = scheme.contact_about_s(_TURN / station_rate)
    duration = contact - scheme.passes_below_before_contact_s - _ASCENT
    inserted = start.ship.argument_of_latitude % _TURN
    first = places(scheme.burns, inserted)[:2]
    climbed = (sum(first) / len(first) - inserted) / rate
    phasing = (station_rate * duration + catch_up - rate * climbed) / (duration - climbed)
    # Circular orbits of rates n and m are 2/3 a ln(n / m) apart, for half as much n of speed.
    radius = (GM_EARTH / station_rate**2) ** (1.0 / 3.0)
    below = max(phasing, station_rate * (1.0 + 1.5 * _APPROACHES_FROM / radius))
    steps = abs(math.log(rate / phasing)) + math.log(below / phasing) + math.log(below / station_rate)
    oblate = 1.5 * J2_EARTH * (EARTH_EQUATORIAL_RADIUS / radius) ** 2
    regression = oblate * station_rate * math.cos(start.station.inclination)
    # Regression goes with a^-7/2 cos i, that is with n^7/3 cos i.
    mean = station_rate + catch_up / duration
    cosines = math.cos(start.ship.inclination) / math.cos(start.station.inclination)
    closed = regression * duration * ((mean / station_rate) ** (7.0 / 3.0) * cosines - 1.0)
    left = node_offset(start) - closed
    tilt = math.hypot(
        math.sin(start.station.inclination) * left, start.ship.inclination - start.station.inclination
    )
    speed = radius * station_rate
    return Lap(catch_up, speed * steps / 3.0, speed * tilt, left)


def _nearest(start: Chase, ship: Pursuer, insertion: State, scheme: Scheme, craft: Craft) -> str:
    """Name the scheme of the library that gets nearest with this plane and phase."""
    others = [load("schemes", name) for name in names("schemes")]
    found = [
        (lap.delta_v, math.degrees(lap.catch_up), other.name)
        for other in others
        if isinstance(other, Scheme)
        and other.name != scheme.name
        and (lap := best_lap(start, other)) is not None
        and _needed(lap, ship, insertion) <= _spare(ship, other, craft)
    ]
    if not found:
        return "no other scheme of the library gets there"
    cost, gained, name = min(found)
    return f"nearest is the scheme '{name}', which gains {gained:.0f} deg for {cost:.0f} m/s"
