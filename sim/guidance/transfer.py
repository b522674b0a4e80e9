"""Burns that carry the ship to a place near the station at a given time.

The large transfer is three burns: now, half a revolution later, and on arrival. Lambert orbits on a circular
reference choose the waypoint and the side of arrival that cost least; each burn is then corrected by flying
it, finite and in the full force model, until the ship passes through its goal.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import formula, unlocked
from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.flying.axes import sight
from sim.flying.burns import Manoeuvre, fly_manoeuvre
from sim.flying.pursuit import Pursuer
from sim.physics.constants import GM_EARTH
from sim.physics.orbits import lambert, lambert_arc
from sim.physics.relative import cw_velocity, orbital_rate, transition, velocity_to
from sim.physics.solving import least_around

_TRIES = 12
_UNREACHABLE = 1e6  # m/s, the price of a transfer without a solution

Inertial = tuple[float, float, float, float, float, float]  # m, m/s


@dataclass(frozen=True, slots=True)
class Goal:
    """Be at `place` (3,) [m, station's axes] at `t` [s], to within `tolerance` [m]."""

    place: FloatArray
    t: float
    tolerance: float


@dataclass(frozen=True, slots=True)
class Arrival:
    """End of the large transfer: time [s] and range [m], and the range and time to glide to from there."""

    t: float
    range: float
    next_range: float
    next_t: float


@dataclass(frozen=True, slots=True)
class TransferPlan:
    """Where the second and third burn are (3,) [m], and the burns' sizes (3,) [m/s], before correction.

    `first` (3,) [m/s] is the first burn in the ship's own radial, along-track, normal axes.
    """

    waypoint: FloatArray
    arrival: FloatArray
    first: FloatArray
    sizes: FloatArray


def orbit_radius(station: State) -> float:
    """Return the radius [m] of the circle with the period of the station's osculating orbit."""
    r = float(np.linalg.norm(station.r))
    return 1.0 / (2.0 / r - float(station.v @ station.v) / GM_EARTH)


@formula
def circular_rate(radius: float) -> float:
    """Return the angular rate [rad/s] on a circle of `radius` [m]."""
    return math.sqrt(GM_EARTH / radius**3)


def plan_transfer(
    relative: FloatArray, radius: float, first_t: float, second_t: float, arrival: Arrival
) -> TransferPlan:
    """Find the cheapest transfer from the `relative` state (6,) at `first_t` [s] to the `arrival`.

    Free are the second burn's place in the plane, the side of the station from which the ship arrives, and
    how the change of plane is shared between the burns. `radius` [m] is that of the station's orbit, taken as
    a circle. Raises FlightError where no orbit reaches the station.
    """
    times = np.array([second_t - first_t, arrival.t - first_t, arrival.next_t - arrival.t])
    ranges = np.array([arrival.range, arrival.next_range])

    burns = np.empty((3, 3))

    def cost(x: FloatArray) -> float:
        try:
            _burns(x, relative, radius, ranges, times, burns)
        except (ValueError, RuntimeError):
            return 3.0 * _UNREACHABLE
        return float(np.linalg.norm(burns, axis=1).sum())

    # From below and ahead, half-way up: the simplex only needs to start on the right side of the station.
    guess = np.array([0.45 * relative[0] / 1e4, 0.45 * relative[1] / 1e4, math.radians(45.0), 0.0])
    simplex = np.vstack([guess, guess + np.diag([1.0, 3.0, 0.3, 1.0])])
    best, least = least_around(cost, simplex, within=1e-3, most=2000)
    if not least < _UNREACHABLE:
        raise FlightError(
            f"no orbit leads from {np.linalg.norm(relative[:3]) / 1000.0:.0f} km to the station in "
            f"{times[1] / 60.0:.0f} min",
            at=first_t,
            hint="start the rendezvous behind and below the station, nearer",
        )
    _burns(best, relative, radius, ranges, times, burns)
    return TransferPlan(
        waypoint=np.array([1e4 * best[0], 1e4 * best[1], 0.0]),
        arrival=arrival.range * np.array([-math.cos(best[2]), math.sin(best[2]), 0.0]),
        first=_to_own_axes(burns[0], relative, radius),
        sizes=np.linalg.norm(burns, axis=1),
    )


def lambert_burn(ship: State, station: State, goal: Goal) -> FloatArray:
    """Return the burn (3,) [m/s, ship's radial, along, normal axes] that leads from `ship` to the `goal`.

    In the plane by Lambert, across it by the harmonic motion of Clohessy and Wiltshire.
    """
    relative, radius, time = sight(ship, station), orbit_radius(station), goal.t - ship.t
    x, y, _, u, v, _ = relative.tolist()
    wanted_x, wanted_y, _ = goal.place.tolist()
    now = np.array(_inertial(x, y, u, v, radius, 0.0))
    end = np.array(_inertial(wanted_x, wanted_y, 0.0, 0.0, radius, time))
    velocity, _ = lambert(GM_EARTH, now[:3], end[:3], time)
    normal = velocity_to(circular_rate(radius), time, relative[:3], goal.place)[2] - relative[5]
    return _to_own_axes(np.append((velocity - now[3:])[:2], normal), relative, radius)


def glide_burn(ship: State, station: State, goal: Goal) -> FloatArray:
    """Return the burn (3,) [m/s, station's axes] that leads from `ship`, near the station, to the `goal`."""
    relative = sight(ship, station)
    wanted: FloatArray = velocity_to(
        orbital_rate(station.r, station.v), goal.t - ship.t, relative[:3], goal.place
    )
    return wanted - relative[3:]


def corrected(
    ship: Pursuer, start: State, guess: Manoeuvre, goal: Goal, *, in_plane: bool = False
) -> Manoeuvre:
    """Correct a burn by flying it from `start` until the ship reaches the `goal`.

    With `in_plane` the normal part of the burn is kept and that of the goal ignored. The partial derivatives
    are Clohessy and Wiltshire's. Raises FlightError when the goal is not reached, or not with what the tanks
    hold.
    """
    station, parts = ship.station.at(goal.t), 2 if in_plane else 3
    rate = orbital_rate(station.r, station.v)
    partials = transition(rate, goal.t - guess.middle)[:parts, 3 : 3 + parts]
    delta_v, miss = guess.delta_v.copy(), np.zeros(3)
    for _ in range(_TRIES):
        burn = replace(guess, delta_v=delta_v)
        ship.needs_propellant(start, burn.thrust, burn.size)
        end = fly_manoeuvre(start, ship.model, burn, until=goal.t, keep=False)[-1].end
        miss = (sight(end, station)[:3] - goal.place)[:parts]
        if np.linalg.norm(miss) < goal.tolerance * ship.model.care.solving:
            return burn
        delta_v = delta_v.copy()
        delta_v[:parts] -= np.linalg.solve(partials, miss)
        if not np.linalg.norm(delta_v) < _UNREACHABLE:
            break
    raise FlightError(
        f"no burn was found that leads to {np.linalg.norm(goal.place) / 1000.0:.1f} km from the station: the "
        f"last one, {np.linalg.norm(delta_v):.1f} m/s, misses by {np.linalg.norm(miss):.0f} m",
        at=start,
        hint="the ship is too far from where the scheme starts its rendezvous",
    )


def _to_own_axes(delta_v: FloatArray, relative: FloatArray, radius: float) -> FloatArray:
    """Turn a burn (3,) from the station's radial and along-track axes at that instant to the ship's own."""
    angle = -math.atan2(relative[1], radius + relative[0])
    c, s = math.cos(angle), math.sin(angle)
    return np.append(np.array([[c, -s], [s, c]]) @ delta_v[:2], delta_v[2])


# -- the cost of a transfer --------------------------------------------------------------------------------


@formula
def _inertial(x: float, y: float, u: float, v: float, radius: float, time: float) -> Inertial:
    """Return in-plane position and velocity, z left at 0, of a relative place and velocity `time` [s] on.

    The axes do not turn; the station's circle of `radius` [m] crosses x at time 0.
    """
    rate = circular_rate(radius)
    c, s = math.cos(rate * time), math.sin(rate * time)
    x = radius + x
    vx, vy = u - rate * y, v + rate * x
    return c * x - s * y, s * x + c * y, 0.0, c * vx - s * vy, s * vx + c * vy, 0.0


@unlocked
def _burns(
    x: FloatArray,
    relative: FloatArray,
    radius: float,
    ranges: FloatArray,
    times: FloatArray,
    out: FloatArray,
) -> None:
    """Write the three burns (3, 3) [m/s] of a transfer to `out`; raise what `lambert_arc` does.

    `x` (4,): waypoint along radius and track [10 km], side of arrival [rad], first burn along the normal
    [m/s]. `ranges` (2,) [m]: on arrival and where the glide leads; `times` (3,) [s]: to the second burn, to
    the arrival, of the glide. Radial and along-track parts in the station's axes at the first burn.
    """
    rate = circular_rate(radius)
    end = -ranges[0] * math.cos(x[2]), ranges[0] * math.sin(x[2]), 0.0
    nearer = ranges[1] / ranges[0]
    glide = cw_velocity(rate, times[2], end, (nearer * end[0], nearer * end[1], 0.0))
    ship = _inertial(relative[0], relative[1], relative[3], relative[4], radius, 0.0)
    middle = _inertial(1e4 * x[0], 1e4 * x[1], 0.0, 0.0, radius, times[0])
    there = _inertial(end[0], end[1], glide[0], glide[1], radius, times[1])
    v1, v2 = lambert_arc(GM_EARTH, ship[:3], middle[:3], times[0])
    v3, v4 = lambert_arc(GM_EARTH, middle[:3], there[:3], times[1] - times[0])
    for k in range(2):
        out[0, k], out[1, k], out[2, k] = v1[k] - ship[3 + k], v3[k] - v2[k], there[3 + k] - v4[k]
    # Along the normal: three burns that end in the station's plane, given the first.
    z, w = relative[2], relative[5] + x[3]
    whole, rest = rate * times[1], rate * (times[1] - times[0])
    out[0, 2] = x[3]
    out[1, 2] = -(z * rate * math.cos(whole) + w * math.sin(whole)) / math.sin(rest)
    out[2, 2] = z * rate * math.sin(whole) - w * math.cos(whole) - out[1, 2] * math.cos(rest)
