"""The phasing burns: so that the ship arrives at the right range, on a circle, in the station's plane."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import root

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import ORBITAL, Model
from sim.dynamics.states import State
from sim.guidance.burns import Propulsion, burn_duration, fly_burn
from sim.guidance.contact import Contact
from sim.legs import FlightError
from sim.physics.frames import lvlh_from_gcrs
from sim.world import World

_TURN = 2.0 * np.pi
_REVOLUTION = 6000.0  # s, a little more than one
_GOOD = 1.0  # m, in range, shape and plane
_SMALLEST = 1e-4  # m/s; a smaller burn is not flown


@dataclass(frozen=True, slots=True)
class Burn:
    """One burn of the plan: middle [s], argument of latitude [rad], along-track and normal parts [m/s]."""

    t: float
    argument: float
    along: float
    normal: float

    @property
    def delta_v(self) -> float:
        """Size [m/s]."""
        return float(np.hypot(self.along, self.normal))


@dataclass(frozen=True, slots=True)
class PhasingPlan:
    """The burns, the end of phasing [s], and what is left of range, circle (2) and plane (2) there [m]."""

    burns: tuple[Burn, ...]
    t_end: float
    misses: FloatArray


def plan_phasing(world: World, insertion: State, model: Model, contact: Contact) -> PhasingPlan:
    """Find the burns of the scheme that bring the ship to the start of autonomous rendezvous.

    At that instant, a fixed time before `contact`, three things are asked for, in five numbers: the range
    to the station; a circle (the first harmonic of the radius over the last revolution, twice); the
    station's plane (twice). Three along-track and two normal parts of three burns give them: the first burn
    at apogee, the second half a revolution later, the third a quarter turn off their line.
    Raises FlightError.
    """
    assert world.rendezvous is not None
    scheme, engine = world.rendezvous.scheme, world.craft.main_engine
    if len(scheme.burns) != 3:
        raise FlightError(
            f"the scheme '{scheme.name}' has {len(scheme.burns)} phasing burns; three are planned"
        )
    t_end = contact.t - scheme.rendezvous_start_before_contact_s
    station = world.station_state(t_end)
    arrival = _Arrival(station, scheme.first_burn_range_m)
    orbits = [burn.orbit for burn in scheme.burns]
    if t_end < insertion.t + (orbits[-1] + 1) * _REVOLUTION:
        raise FlightError(
            f"the last phasing burn, on orbit {orbits[-1]}, leaves no revolution before the rendezvous",
            t=insertion.t,
            hint="look at burns and contact_orbit of the scheme, or at contact_utc",
        )
    slots = _Schedule.of(world, insertion, model, contact, t_end, orbits)

    def misses(x: FloatArray) -> FloatArray:
        # Only the last revolution is looked at between its ends.
        _, state = fly_plan(insertion, model, engine, slots.burns(x), t_end - _REVOLUTION, keep=False)
        return arrival.misses(propagate(state, t_end, model))

    solved = root(misses, slots.guess, jac=lambda x: slots.partials(), method="hybr", options={"xtol": 1e-11})
    left = misses(solved.x)
    if not np.all(np.isfinite(left)) or np.abs(left).max() > _GOOD:
        raise FlightError(
            f"no phasing burns were found: {np.abs(left).max() / 1000.0:.1f} km are missing at the start "
            "of rendezvous",
            t=t_end,
            hint="check the insertion orbit against the station's plane and phase",
        )
    return PhasingPlan(slots.burns(solved.x), t_end, left)


def fly_plan(
    start: State, model: Model, engine: Propulsion, burns: Sequence[Burn], t_end: float, *, keep: bool = True
) -> tuple[list[Arc], State]:
    """Fly coasts and burns in turn until `t_end` [s]; return the arcs, and the state at the end.

    Without `keep` the arcs are not stored between their ends.
    """
    arcs: list[Arc] = []
    state = start
    for burn in burns:
        if burn.delta_v < _SMALLEST:
            continue
        half = 0.5 * burn_duration(burn.delta_v, state.mass, engine)
        arcs.append(propagate(state, burn.t - half, model, keep=keep))
        aim = np.array([0.0, burn.along, burn.normal]) / burn.delta_v
        arcs.append(fly_burn(arcs[-1].end, model, engine, delta_v=burn.delta_v, steering=ORBITAL, aim=aim))
        state = arcs[-1].end
    arcs.append(propagate(state, t_end, model, keep=keep))
    return arcs, arcs[-1].end


@dataclass(frozen=True, slots=True)
class _Arrival:
    """What is asked for at the end of phasing."""

    station: State
    wanted_range: float

    def misses(self, last: Arc) -> FloatArray:
        """Return range, circle (2) and plane (2) misses [m] of the arrival at the end of the arc `last`."""
        end = last.end
        axes = np.empty((3, 3))
        lvlh_from_gcrs(self.station.r, self.station.v, axes)
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


@dataclass(frozen=True, slots=True)
class _Schedule:
    """When and where in the orbit the burns are, the way that remains after them, and a first guess.

    `guess` (5,) [m/s]: along-track parts of the three burns, normal parts of the last two.
    """

    t: FloatArray
    argument: FloatArray
    t_end: float
    argument_end: float
    mean_motion: float
    guess: FloatArray

    @staticmethod
    def of(
        world: World, insertion: State, model: Model, contact: Contact, t_end: float, orbits: Sequence[int]
    ) -> "_Schedule":
        """Lay the burns on their orbits, by the mean rates of a circular orbit that gains the angle."""
        track = propagate(insertion, insertion.t + 6000.0, model)
        t = np.arange(insertion.t, track.t[-1], 30.0)
        u = track.arguments_of_latitude(t)
        perigee = u[0] % _TURN
        revolution = float(np.interp(u[0] + _TURN, u, t)) - insertion.t
        station = world.station_orbit(insertion.t).arc
        when = np.arange(insertion.t, t_end, 300.0)
        gone = station.arguments_of_latitude(when)
        station_rate = (gone[-1] - gone[0]) / (when[-1] - when[0])
        # The rest of the catch-up is made at one rate from the middle of the first two burns on.
        places = [
            (orbits[0] - 1) * _TURN + (perigee + np.pi) % _TURN,
            (orbits[1] - 1) * _TURN + perigee,
            (orbits[2] - 1) * _TURN + (perigee + 1.5 * np.pi) % _TURN,
        ]
        first_two = [insertion.t + (place - perigee) / _TURN * revolution for place in places[:2]]
        middle = 0.5 * (first_two[0] + first_two[1])
        assert world.rendezvous is not None
        a_station = float(np.linalg.norm(world.station_state(t_end).r))
        left_over = world.rendezvous.scheme.first_burn_range_m / a_station
        gained_before = (_TURN / revolution - station_rate) * (middle - insertion.t)
        rate = station_rate + (contact.catch_up - left_over - gained_before) / (t_end - middle)
        third = middle + (places[2] - 0.5 * (places[0] + places[1])) / rate
        radius = a_station * (station_rate / rate) ** (2.0 / 3.0)
        r_perigee = float(np.linalg.norm(insertion.r))
        energy = 0.5 * float(insertion.v @ insertion.v) - model.earth.gm / r_perigee
        r_apogee = -model.earth.gm / energy - r_perigee
        # Hohmann's halves in linear theory: each burn lifts the opposite side.
        speed = np.sqrt(model.earth.gm / radius)
        raise_perigee, raise_apogee = radius - r_perigee, radius - r_apogee
        guess = np.array([raise_perigee, raise_apogee, 0.0, 0.0, 0.0]) * speed / (4.0 * radius)
        argument_end = float(gone[-1] + station_rate * (t_end - when[-1]))
        return _Schedule(
            np.array([*first_two, third]), np.array(places), t_end, argument_end, float(rate), guess
        )

    def burns(self, x: FloatArray) -> tuple[Burn, ...]:
        """Return the burns for the parts x (5,) [m/s]."""
        along, normal = x[:3], (0.0, x[3], x[4])
        return tuple(
            Burn(float(t), float(u) % _TURN, float(a), float(n))
            for t, u, a, n in zip(self.t, self.argument, along, normal, strict=True)
        )

    def partials(self) -> FloatArray:
        """Return d(misses)/dx (5, 5) [s] by the linear theory of near-circular orbits.

        Along track: 3 v of lag per second, eccentricity 2 v / V at the burn's argument; normal: the plane
        turns about the burn's radius by v / V. Source: Clohessy and Wiltshire's solution.
        """
        table = np.zeros((5, 5))
        n = self.mean_motion
        for k in range(3):
            table[0, k] = 3.0 * (self.t_end - self.t[k])
            table[1:3, k] = 2.0 / n * np.array([np.cos(self.argument[k]), np.sin(self.argument[k])])
        for column, k in ((3, 1), (4, 2)):
            turn = self.argument[k] - self.argument_end
            table[3:5, column] = -1.0 / n * np.array([-np.sin(turn), np.cos(turn)])
        return table
