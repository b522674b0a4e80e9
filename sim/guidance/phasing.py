"""The phasing burns: the cheapest that bring the ship below the station at the right time, in its plane.

How far behind the ship is when autonomous rendezvous starts follows from how far below it flies: coasting
on, it would pass below the station at a given time before contact. That and the station's plane (twice) are
met, the plane only where the scheme says so; the orbit may be an ellipse up to a given eccentricity. The
burns of a scheme lie where it says, and whichever of their parts along the track and along the normal are
free are chosen so that the sum of their sizes is least, with what is left to be paid later: for a plane that
is not met, and for an eccentricity that lies across the line of the rendezvous' first two burns.

By linear theory the burns x (n,) miss by P x - s (5,) [m]: along the track, the ellipse's two, the plane's
two. Flying them tells by how much s is wrong; a few rounds leave nothing.
"""

import math
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.states import State
from sim.flying.axes import orbital_axes
from sim.flying.burns import Manoeuvre, Thrust, fly_manoeuvres
from sim.flying.pursuit import Pursuer
from sim.guidance.cheapest import Ellipse, Term, cheapest
from sim.guidance.contact import Contact
from sim.guidance.places import places
from sim.library.models import Scheme

_TURN = 2.0 * np.pi
_REVOLUTION = 6000.0  # s, a little more than one
_GOOD = 0.1  # m, along the track and in plane; the ellipse may differ ten times as much from the planned one
# Usually three to five rounds. Where the burns' places let the ellipse swing from round to round, half of
# what was wrong is put right from the sixth on, which settles it.
_ROUNDS, _WHOLE = 20, 5
_ALONG, _SHAPE, _PLANE = [0], [1, 2], [3, 4]  # of the conditions
_PARTS = {"along": 1, "normal": 2}  # of a burn's radial, along-track, normal
# Singular values, of rows scaled to one: burns whose effects differ by less count as one, because they would
# fight each other with a hundred times the delta-v of a well-placed pair.
_INDEPENDENT = 0.01
_APART = 300.0  # s between the middles of burns: of 100 m/s each, they would just not overlap


@dataclass(frozen=True, slots=True)
class PhasingPlan:
    """The burns, the end of phasing [s], and what is missing [m] along the track and of the plane (3,).

    `eccentricity`: of the orbit after the last burn; `schedule`: where the burns are.
    """

    schedule: "_Schedule"
    burns: tuple[Manoeuvre, ...]
    t_end: float
    misses: FloatArray
    eccentricity: float


def plan_phasing(
    ship: Pursuer, insertion: State, scheme: Scheme, contact: Contact, good: float = _GOOD
) -> PhasingPlan:
    """Find the cheapest burns of the scheme that bring the ship to the start of autonomous rendezvous.

    That is a fixed time before `contact`. `good` [m]: what may be missing along the track and of the plane;
    of the ellipse ten times as much. Raises FlightError when the free parts of the burns cannot meet the
    conditions, by kind or by size.
    """
    t_end = contact.t - scheme.rendezvous_start_before_contact_s
    t_pass = contact.t - scheme.passes_below_before_contact_s
    schedule = _Schedule.of(ship, insertion, scheme, contact, t_end, t_pass)
    _check_times(schedule, insertion, scheme, t_end)
    _check_free_parts(schedule.partials(), scheme)
    met = _ALONG + _PLANE if scheme.plane_by_phasing else _ALONG
    return _solved(ship, insertion, schedule, t_end, met, scheme.eccentricity_max, good)


def plan_again(ship: Pursuer, start: State, scheme: Scheme, plan: PhasingPlan, first: int) -> PhasingPlan:
    """Find the burns from number `first` of a plan on anew, for a ship that coasts at `start`.

    The phase is met; the plane too where the parts that are left can, else what it misses costs its turn. The
    ellipse is as the burns before have made it. Raises FlightError.
    """
    schedule = plan.schedule.later(first, plan.burns[first:])
    plane = schedule.reaches(_PLANE) == len(_PLANE) and scheme.plane_by_phasing
    met = _ALONG + _PLANE if plane else _ALONG
    return _solved(ship, start, schedule, plan.t_end, met, math.inf, _GOOD)


def _solved(
    ship: Pursuer,
    start: State,
    schedule: "_Schedule",
    t_end: float,
    met: list[int],
    widest: float,
    good: float,
) -> PhasingPlan:
    """Find the cheapest burns of a schedule that meet the conditions `met`, by flying them from `start`."""
    t_pass, partials, effects = schedule.t_pass, schedule.partials(), schedule.effects
    arrival = _Arrival(ship.station.at(t_pass))
    radius = float(np.linalg.norm(arrival.station.r))
    missed = effects
    for count in range(_ROUNDS):
        x = _cheapest(schedule, partials, effects, widest * radius, met)
        burns = schedule.burns(x, ship.main)
        # Only the last revolution is looked at between its ends: one that is coasted, if need be beyond.
        late = fly_manoeuvres(start, ship.model, burns, until=t_pass - _REVOLUTION, keep=False)[-1].end
        missed = arrival.misses(propagate(late, max(t_pass, late.t + _REVOLUTION), ship.model))
        wrong = missed - (partials @ x - effects)
        if np.abs(missed[met]).max() < good and np.abs(wrong[_SHAPE + _PLANE]).max() < 10.0 * good:
            eccentricity = float(np.linalg.norm(missed[_SHAPE])) / radius
            return PhasingPlan(schedule, burns, t_end, missed[met], eccentricity)
        if not np.all(np.isfinite(missed)):
            break
        effects = effects - (wrong if count < _WHOLE else 0.5 * wrong)
    raise FlightError(
        f"no phasing burns were found: {np.abs(missed[met]).max() / 1000.0:.1f} km are missing at the start "
        "of rendezvous",
        at=t_end,
        hint="check the insertion orbit against the station's plane and phase",
    )


def _check_times(schedule: "_Schedule", insertion: State, scheme: Scheme, t_end: float) -> None:
    """Raise FlightError when the burns do not follow each other between insertion and `t_end` [s]."""
    times = [insertion.t, *schedule.t, t_end]
    for k, (before, after) in enumerate(pairwise(times)):
        if before + _APART > after:
            named = ["insertion", *(f"burn '{b.name}' on orbit {b.orbit}" for b in scheme.burns)]
            named.append("the start of the rendezvous")
            raise FlightError(
                f"{named[k]}, at {before / 60.0:.0f} min, is less than {_APART / 60.0:g} min before "
                f"{named[k + 1]}, at {after / 60.0:.0f} min",
                at=insertion,
                hint="look at burns and contact_orbit of the scheme, or at contact_utc",
            )


def _check_free_parts(partials: FloatArray, scheme: Scheme) -> None:
    """Raise FlightError when the free parts of the burns do not reach all conditions."""
    reached = [_reached(partials, rows) for rows in (_ALONG, _PLANE)]
    if reached[0] < 1 or (scheme.plane_by_phasing and reached[1] < 2):
        along, normal = (sum(part in burn.free for burn in scheme.burns) for part in _PARTS)
        raise FlightError(
            f"the burns of the scheme '{scheme.name}' have too few free parts: {along} along the track meet "
            f"{reached[0]} of the 1 condition for the phase, {normal} along the normal {reached[1]} of the 2 "
            "for the plane",
            hint="free more parts of its burns: one along the track, two along the normal that are not half "
            "a turn apart",
        )


def _reached(partials: FloatArray, rows: list[int]) -> int:
    """Return how many of the conditions `rows` the free parts reach."""
    scaled = partials / np.linalg.norm(partials, axis=1, keepdims=True).clip(1e-9)
    return int(np.linalg.matrix_rank(scaled[rows], tol=_INDEPENDENT))


def _cheapest(
    schedule: "_Schedule", partials: FloatArray, effects: FloatArray, widest: float, rows: list[int]
) -> FloatArray:
    """Return the burns' free parts x (n,) [m/s] that cost least and miss none of the conditions `rows`.

    Of the others the ellipse is bounded, `widest` [m] being the largest eccentricity times radius, and what
    the plane misses costs its turn later. Raises FlightError where no burns lead so near to a circle.
    """
    scale = np.linalg.norm(partials[rows], axis=1)
    met, met_by = partials[rows] / scale[:, None], effects[rows] / scale
    plane, plane_by = partials[_PLANE], effects[_PLANE]
    shape, shape_by = partials[_SHAPE], effects[_SHAPE]
    terms = [Term(np.diag(burn), np.zeros(len(burn))) for burn in schedule.groups()]
    # Half the rate times what lies across: a burn along the track changes the ellipse by twice its size over
    # it.
    weight = 0.5 * schedule.mean_motion * schedule.across[None]
    terms.append(Term(weight @ shape, weight @ shape_by))
    if not set(_PLANE) <= set(rows):
        terms.append(Term(schedule.mean_motion * plane, schedule.mean_motion * plane_by))
    ellipse = Ellipse(shape / widest, shape_by / widest)
    x = cheapest(terms, met, met_by, ellipse, np.linalg.pinv(partials) @ effects)
    if ellipse.room(x) < -1e-3:
        left = np.linalg.norm(shape @ x - shape_by) / widest
        raise FlightError(
            f"the free parts of the scheme's burns leave an ellipse {left:.1f} times as eccentric as its "
            "eccentricity_max",
            at=float(schedule.t[0]),
            hint="free more parts along the track, on different places of the orbit, or raise "
            "eccentricity_max",
        )
    return x


@dataclass(frozen=True, slots=True)
class _Arrival:
    """The station as the ship, coasting on, would pass below it."""

    station: State

    def misses(self, last: Arc) -> FloatArray:
        """Return how far [m] the ship on the arc `last` is behind then, its ellipse (2) and plane (2)."""
        end = last.at(self.station.t)
        axes = orbital_axes(self.station)
        radius = float(np.linalg.norm(self.station.r))
        normal = np.cross(end.r, end.v)
        normal /= np.linalg.norm(normal)
        place = axes @ end.r
        behind = -np.arctan2(place[1], place[0])
        return np.concatenate([[radius * behind], _first_harmonic(last), radius * (axes[:2] @ normal)])


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
    the circle on which the ship gains its angle, by linear theory. `argument` [rad]: the station's argument
    of latitude at `t_pass`. `across` (2,): unit vector across the radius at the start of the rendezvous.
    """

    t: FloatArray
    place: FloatArray
    free: tuple[tuple[int, str], ...]
    t_pass: float
    argument: float
    across: FloatArray
    mean_motion: float
    effects: FloatArray

    @staticmethod
    def of(
        ship: Pursuer, insertion: State, scheme: Scheme, contact: Contact, t_end: float, t_pass: float
    ) -> "_Schedule":
        """Lay the burns on their orbits, by the mean rates of a circular orbit that gains the angle."""
        gm = ship.model.earth.gm
        track = propagate(insertion, insertion.t + _REVOLUTION, ship.model)
        t = np.arange(insertion.t, track.t[-1], 30.0)
        u = track.arguments_of_latitude(t)
        perigee = u[0] % _TURN
        revolution = float(np.interp(u[0] + _TURN, u, t)) - insertion.t
        when = np.arange(insertion.t, t_pass, 300.0)
        gone = ship.station.arc.arguments_of_latitude(when)
        station_rate = (gone[-1] - gone[0]) / (when[-1] - when[0])
        # The first two burns lie on the insertion orbit; from their middle on one rate makes the catch-up.
        where = np.array(places(scheme.burns, perigee))
        first_two = insertion.t + (where[:2] - perigee) / _TURN * revolution
        middle, middle_place = first_two.mean(), where[:2].mean()
        a_station = float(np.linalg.norm(ship.station.at(t_pass).r))
        gained_before = (_TURN / revolution - station_rate) * (middle - insertion.t)
        rate = station_rate + (contact.lap.catch_up - gained_before) / (t_pass - middle)
        later = middle + (where[2:] - middle_place) / rate
        # The circle of that rate from the ellipse of insertion, whose perigee is where insertion was.
        radius = a_station * (station_rate / rate) ** (2.0 / 3.0)
        r_perigee = float(np.linalg.norm(insertion.r))
        r_apogee = -gm / (0.5 * float(insertion.v @ insertion.v) - gm / r_perigee) - r_perigee
        along = 0.25 * np.sqrt(gm / radius**3) * (2.0 * radius - r_perigee - r_apogee)  # m/s in all
        shape = 0.5 * (r_perigee - r_apogee) * np.array([np.cos(perigee), np.sin(perigee)])
        argument = float(gone[-1] + station_rate * (t_pass - when[-1]))
        start = argument - rate * (t_pass - t_end)
        return _Schedule(
            t=np.concatenate([first_two, later]),
            place=where,
            free=tuple((k, part) for part in _PARTS for k, b in enumerate(scheme.burns) if part in b.free),
            t_pass=t_pass,
            argument=argument,
            across=np.array([-np.sin(start), np.cos(start)]),
            mean_motion=float(rate),
            effects=np.array([3.0 * (t_pass - middle) * along, *shape, 0.0, 0.0]),
        )

    def later(self, first: int, burns: tuple[Manoeuvre, ...]) -> "_Schedule":
        """Return the schedule from burn `first` on; `burns`, as planned before, say what they should do."""
        free = tuple((k - first, part) for k, part in self.free if k >= first)
        left = replace(self, t=self.t[first:], place=self.place[first:], free=free)
        x = np.array([burns[k].delta_v[_PARTS[part]] for k, part in free])
        return replace(left, effects=left.partials() @ x)

    def reaches(self, rows: list[int]) -> int:
        """Return how many of the conditions `rows` the free parts reach."""
        return _reached(self.partials(), rows)

    def burns(self, x: FloatArray, thrust: Thrust) -> tuple[Manoeuvre, ...]:
        """Return the burns for the free parts x (n,) [m/s]."""
        parts = np.zeros((len(self.t), 3))
        for (k, part), value in zip(self.free, x, strict=True):
            parts[k, _PARTS[part]] = value
        return tuple(Manoeuvre(parts[k], thrust, float(t)) for k, t in enumerate(self.t))

    def groups(self) -> FloatArray:
        """Return a matrix (burns, n) that is one where a free part belongs to a burn."""
        return np.array([[float(k == number) for k, _ in self.free] for number in range(len(self.t))])

    def partials(self) -> FloatArray:
        """Return d(misses)/dx (5, n) [s] by the linear theory of near-circular orbits.

        Along track: 3 v of lag per second, eccentricity 2 v / V at the burn's argument; normal: the plane
        turns about the burn's radius by v / V. Source: Clohessy and Wiltshire's solution.
        """
        table = np.zeros((5, len(self.free)))
        n = self.mean_motion
        for column, (k, part) in enumerate(self.free):
            if part == "along":
                table[0, column] = 3.0 * (self.t_pass - self.t[k])
                table[1:3, column] = 2.0 / n * np.array([np.cos(self.place[k]), np.sin(self.place[k])])
            else:
                turn = self.place[k] - self.argument
                table[3:5, column] = -1.0 / n * np.array([-np.sin(turn), np.cos(turn)])
        return table
