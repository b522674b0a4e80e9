"""The phasing burns: so that the ship arrives at the right range, on a circle, in the station's plane.

Five conditions hold at the start of autonomous rendezvous: the range to the station; a circle (the first
harmonic of the radius over the last revolution, twice); the station's plane (twice). The burns of a scheme
lie where it says, and whichever of their parts along the track and along the normal are free meet them. With
more than five free parts the least sum of squares does: x = P s, where s (5,) [m] are the effects that the
burns should have by linear theory and P is the least-norm inverse of its partial derivatives. Solved for
is s, so that the flown misses vanish.
"""

from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.states import State
from sim.flying.axes import orbital_axes
from sim.flying.burns import Manoeuvre, Thrust, fly_manoeuvres
from sim.flying.pursuit import Pursuer
from sim.guidance.contact import Contact
from sim.library.models import Scheme, SchemeBurn

_TURN = 2.0 * np.pi
_REVOLUTION = 6000.0  # s, a little more than one
_GOOD = 1.0  # m, in range, shape and plane
_IN_PLANE, _PLANE = slice(0, 3), slice(3, 5)  # of the conditions
_PARTS = {"along": 1, "normal": 2}  # of a burn's radial, along-track, normal
# Singular values, of rows scaled to one: burns whose effects differ by less count as one, because they would
# fight each other with a hundred times the delta-v of a well-placed pair.
_INDEPENDENT = 0.01


@dataclass(frozen=True, slots=True)
class PhasingPlan:
    """The burns, the end of phasing [s], and what is missing of range, circle (2) and plane (2) there [m]."""

    burns: tuple[Manoeuvre, ...]
    t_end: float
    misses: FloatArray


def plan_phasing(ship: Pursuer, insertion: State, scheme: Scheme, contact: Contact) -> PhasingPlan:
    """Find the burns of the scheme that bring the ship to the start of autonomous rendezvous.

    That is a fixed time before `contact`. Raises FlightError when the free parts of the burns cannot meet the
    five conditions, by kind or by size.
    """
    from scipy.optimize import root

    t_end = contact.t - scheme.rendezvous_start_before_contact_s
    last = scheme.burns[-1].orbit
    if t_end < insertion.t + (last + 1) * _REVOLUTION:
        raise FlightError(
            f"the last phasing burn, on orbit {last}, leaves no revolution before the rendezvous",
            at=insertion,
            hint="look at burns and contact_orbit of the scheme, or at contact_utc",
        )
    arrival = _Arrival(ship.station.at(t_end), scheme.first_burn_range_m)
    schedule = _Schedule.of(ship, insertion, scheme, contact, t_end)
    inverse = _least_norm(schedule.partials(), scheme)

    def misses(effects: FloatArray) -> FloatArray:
        # Only the last revolution is looked at between its ends.
        burns = schedule.burns(inverse @ effects, ship.main)
        late = fly_manoeuvres(insertion, ship.model, burns, until=t_end - _REVOLUTION, keep=False)[-1].end
        return arrival.misses(propagate(late, t_end, ship.model))

    # Effects and misses are both in metres: by linear theory the partial derivatives are one.
    options = {"xtol": 1e-9}  # a centimetre of an effect
    solved = root(misses, schedule.effects, jac=lambda _: np.eye(5), method="hybr", options=options)
    missing = misses(solved.x)
    if not np.all(np.isfinite(missing)) or np.abs(missing).max() > _GOOD:
        raise FlightError(
            f"no phasing burns were found: {np.abs(missing).max() / 1000.0:.1f} km are missing at the start "
            "of rendezvous",
            at=t_end,
            hint="check the insertion orbit against the station's plane and phase",
        )
    return PhasingPlan(schedule.burns(inverse @ solved.x, ship.main), t_end, missing)


def _least_norm(partials: FloatArray, scheme: Scheme) -> FloatArray:
    """Return the least-norm inverse (n, 5) of the `partials` (5, n).

    Raises FlightError when the free parts do not reach all five conditions.
    """
    scaled = partials / np.linalg.norm(partials, axis=1, keepdims=True).clip(1e-9)
    reached = [int(np.linalg.matrix_rank(scaled[rows], tol=_INDEPENDENT)) for rows in (_IN_PLANE, _PLANE)]
    if reached != [3, 2]:
        along, normal = (sum(part in burn.free for burn in scheme.burns) for part in _PARTS)
        raise FlightError(
            f"the burns of the scheme '{scheme.name}' have too few free parts: {along} along the track meet "
            f"{reached[0]} of the 3 conditions for range and circle, {normal} along the normal "
            f"{reached[1]} of the 2 for the plane",
            hint="free more parts of its burns: three along the track on different orbits and places, two "
            "along the normal that are not half a turn apart",
        )
    return np.asarray(np.linalg.pinv(partials), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _Arrival:
    """What is asked for at the end of phasing."""

    station: State
    wanted_range: float

    def misses(self, last: Arc) -> FloatArray:
        """Return range, circle (2) and plane (2) misses [m] of the arrival at the end of the arc `last`."""
        end = last.end
        axes = orbital_axes(self.station)
        r, r_station = np.linalg.norm(end.r), np.linalg.norm(self.station.r)
        normal = np.cross(end.r, end.v)
        normal /= np.linalg.norm(normal)
        place = axes @ end.r
        behind = -np.arctan2(place[1], place[0])
        cosine = (r * r + r_station * r_station - self.wanted_range**2) / (2.0 * r * r_station)
        radius = float(r_station)
        return np.concatenate(
            [
                [radius * (behind - np.arccos(np.clip(cosine, -1.0, 1.0)))],
                _first_harmonic(last),
                radius * (axes[:2] @ normal),
            ]
        )


def _first_harmonic(last: Arc) -> FloatArray:
    """Return the eccentricity vector (2,) times radius [m] over the last revolution, axes node and 90 deg on.

    From the radius, not from osculating elements: these carry the oblateness's own waves of several km.
    """
    end = last.end
    r = np.linalg.norm(end.r)
    period = _TURN * np.sqrt(r**3 / last.model.earth.gm)
    t = np.linspace(end.t - period, end.t, 73)
    u = last.arguments_of_latitude(t)
    # One whole turn of u, sampled evenly, so that constant and second harmonic drop out.
    even = np.linspace(u[-1] - _TURN, u[-1], 73)[:-1]
    radius = np.interp(even, u, np.linalg.norm(last.states(t)[:, :3], axis=1), left=np.nan)
    radius = np.where(np.isnan(radius), np.linalg.norm(last.states(t[:1])[0, :3]), radius)
    return -2.0 / len(even) * np.array([radius @ np.cos(even), radius @ np.sin(even)])


# -- where the burns are -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Schedule:
    """When [s] and where [rad from the node before lift-off] the burns are, and what they should do at first.

    `free`: number of the burn and name of each free part. `effects` (5,) [m]: what makes the insertion orbit
    the circle on which the ship gains its angle, by linear theory. `argument_end` [rad]: the station's
    argument of latitude at `t_end`.
    """

    t: FloatArray
    place: FloatArray
    free: tuple[tuple[int, str], ...]
    t_end: float
    argument_end: float
    mean_motion: float
    effects: FloatArray

    @staticmethod
    def of(ship: Pursuer, insertion: State, scheme: Scheme, contact: Contact, t_end: float) -> "_Schedule":
        """Lay the burns on their orbits, by the mean rates of a circular orbit that gains the angle."""
        gm = ship.model.earth.gm
        track = propagate(insertion, insertion.t + _REVOLUTION, ship.model)
        t = np.arange(insertion.t, track.t[-1], 30.0)
        u = track.arguments_of_latitude(t)
        perigee = u[0] % _TURN
        revolution = float(np.interp(u[0] + _TURN, u, t)) - insertion.t
        when = np.arange(insertion.t, t_end, 300.0)
        gone = ship.station.arc.arguments_of_latitude(when)
        station_rate = (gone[-1] - gone[0]) / (when[-1] - when[0])
        # The first two burns lie on the insertion orbit; from their middle on one rate makes the catch-up.
        places = np.array(_places(scheme.burns, perigee))
        first_two = insertion.t + (places[:2] - perigee) / _TURN * revolution
        middle, middle_place = first_two.mean(), places[:2].mean()
        a_station = float(np.linalg.norm(ship.station.at(t_end).r))
        to_go = scheme.first_burn_range_m / a_station
        gained_before = (_TURN / revolution - station_rate) * (middle - insertion.t)
        rate = station_rate + (contact.lap.catch_up - to_go - gained_before) / (t_end - middle)
        later = middle + (places[2:] - middle_place) / rate
        # The circle of that rate from the ellipse of insertion, whose perigee is where insertion was.
        radius = a_station * (station_rate / rate) ** (2.0 / 3.0)
        r_perigee = float(np.linalg.norm(insertion.r))
        r_apogee = -gm / (0.5 * float(insertion.v @ insertion.v) - gm / r_perigee) - r_perigee
        along = 0.25 * np.sqrt(gm / radius**3) * (2.0 * radius - r_perigee - r_apogee)  # m/s in all
        shape = 0.5 * (r_perigee - r_apogee) * np.array([np.cos(perigee), np.sin(perigee)])
        return _Schedule(
            t=np.concatenate([first_two, later]),
            place=places,
            free=tuple((k, part) for part in _PARTS for k, b in enumerate(scheme.burns) if part in b.free),
            t_end=t_end,
            argument_end=float(gone[-1] + station_rate * (t_end - when[-1])),
            mean_motion=float(rate),
            effects=np.array([3.0 * (t_end - middle) * along, *shape, 0.0, 0.0]),
        )

    def burns(self, x: FloatArray, thrust: Thrust) -> tuple[Manoeuvre, ...]:
        """Return the burns for the free parts x (n,) [m/s]."""
        parts = np.zeros((len(self.t), 3))
        for (k, part), value in zip(self.free, x, strict=True):
            parts[k, _PARTS[part]] = value
        return tuple(Manoeuvre(parts[k], thrust, float(t)) for k, t in enumerate(self.t))

    def partials(self) -> FloatArray:
        """Return d(misses)/dx (5, n) [s] by the linear theory of near-circular orbits.

        Along track: 3 v of lag per second, eccentricity 2 v / V at the burn's argument; normal: the plane
        turns about the burn's radius by v / V. Source: Clohessy and Wiltshire's solution.
        """
        table = np.zeros((5, len(self.free)))
        n = self.mean_motion
        for column, (k, part) in enumerate(self.free):
            if part == "along":
                table[0, column] = 3.0 * (self.t_end - self.t[k])
                table[1:3, column] = 2.0 / n * np.array([np.cos(self.place[k]), np.sin(self.place[k])])
            else:
                turn = self.place[k] - self.argument_end
                table[3:5, column] = -1.0 / n * np.array([-np.sin(turn), np.cos(turn)])
        return table


def _places(burns: tuple[SchemeBurn, ...], perigee: float) -> list[float]:
    """Return where the burns are [rad from the node before lift-off] for an insertion at `perigee` [rad]."""
    arguments: dict[str, float] = {}
    for burn in burns:
        if burn.after is not None and burn.turns is not None:
            argument = arguments[burn.after] + burn.turns * _TURN
        elif burn.argument_of_latitude_deg is not None:
            argument = float(np.radians(burn.argument_of_latitude_deg))
        else:
            argument = perigee + (np.pi if burn.at == "apogee" else 0.0)
        arguments[burn.name] = argument % _TURN
    return [(burn.orbit - 1) * _TURN + arguments[burn.name] for burn in burns]
