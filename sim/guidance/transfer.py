"""Burns that carry the ship to a place near the station at a given time.

The large transfer is three burns: now, half a revolution later, and on arrival. Lambert orbits on a circular
reference choose the waypoint and the side of arrival that cost least; each burn is then corrected by flying
it, finite and in the full force model, until the ship passes through its goal.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import ORBITAL, Model
from sim.dynamics.states import State
from sim.guidance.burns import Propulsion, burn_duration, fly_burn, quiet
from sim.legs import FlightError
from sim.physics.constants import GM_EARTH
from sim.physics.orbits import lambert
from sim.physics.relative import orbital_rate, relative_state, transition, velocity_to

StationAt = Callable[[float], State]

_TRIES = 12
_SMALLEST = 1e-4  # m/s; a smaller burn is not flown
_UNREACHABLE = 1e6  # m/s, the price of a transfer without a solution


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


def sight(ship: State, station: State) -> FloatArray:
    """Return what the ship's sensors tell: its place and velocity (6,) [m, m/s] in the station's axes."""
    relative: FloatArray = relative_state(ship.r, ship.v, station.r, station.v)
    return relative


def orbit_radius(station: State) -> float:
    """Return the radius [m] of the circle with the period of the station's osculating orbit."""
    r = float(np.linalg.norm(station.r))
    return 1.0 / (2.0 / r - float(station.v @ station.v) / GM_EARTH)


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
    ship = _inertial(relative, radius, 0.0)
    times = (second_t - first_t, arrival.t - first_t, arrival.next_t - arrival.t)

    def burns(x: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
        waypoint = np.array([1e4 * x[0], 1e4 * x[1], 0.0])
        place = arrival.range * np.array([-math.cos(x[2]), math.sin(x[2]), 0.0])
        in_plane = _in_plane_burns(ship, radius, waypoint, place, arrival.next_range / arrival.range, times)
        return np.column_stack([in_plane, _normal_burns(radius, relative, x[3], times)]), waypoint, place

    def cost(x: FloatArray) -> float:
        try:
            return float(np.linalg.norm(burns(x)[0], axis=1).sum())
        except (ValueError, RuntimeError, AssertionError, ZeroDivisionError):
            return _UNREACHABLE

    # From below and ahead, half-way up: the simplex only needs to start on the right side of the station.
    guess = np.array([0.45 * relative[0] / 1e4, 0.45 * relative[1] / 1e4, math.radians(45.0), 0.0])
    simplex = np.vstack([guess, guess + np.diag([1.0, 3.0, 0.3, 1.0])])
    options = {"initial_simplex": simplex, "xatol": 1e-3, "fatol": 1e-3, "maxiter": 600}
    best = minimize(cost, guess, method="Nelder-Mead", options=options)
    if not best.fun < _UNREACHABLE:
        raise FlightError(
            f"no orbit leads from {np.linalg.norm(relative[:3]) / 1000.0:.0f} km to the station in "
            f"{times[1] / 60.0:.0f} min",
            t=first_t,
            hint="start the rendezvous behind and below the station, near the scheme's first_burn_range_m",
        )
    delta_v, waypoint, place = burns(best.x)
    return TransferPlan(
        waypoint, place, _to_own_axes(delta_v[0], relative, radius), np.linalg.norm(delta_v, axis=1)
    )


def lambert_burn(ship: State, station: State, goal: Goal) -> FloatArray:
    """Return the burn (3,) [m/s, ship's radial, along, normal axes] that leads from `ship` to the `goal`.

    In the plane by Lambert, across it by the harmonic motion of Clohessy and Wiltshire.
    """
    relative, radius, time = sight(ship, station), orbit_radius(station), goal.t - ship.t
    now = _inertial(relative, radius, 0.0)
    end = _inertial(np.append(goal.place, np.zeros(3)), radius, time)
    v, _ = lambert(GM_EARTH, now[:3], end[:3], time)
    normal = velocity_to(circular_rate(radius), time, relative[:3], goal.place)[2] - relative[5]
    return _to_own_axes(np.append((v - now[3:])[:2], normal), relative, radius)


def glide_burn(ship: State, station: State, goal: Goal) -> FloatArray:
    """Return the burn (3,) [m/s, station's axes] that leads from `ship`, near the station, to the `goal`."""
    relative = sight(ship, station)
    wanted: FloatArray = velocity_to(
        orbital_rate(station.r, station.v), goal.t - ship.t, relative[:3], goal.place
    )
    return wanted - relative[3:]


def correct_burn(
    start: State,
    model: Model,
    engine: Propulsion,
    *,
    middle: float,
    guess: FloatArray,
    goal: Goal,
    station: State,
    components: int = 3,
) -> FloatArray:
    """Correct a burn by flying it until the ship reaches the `goal`; `station` is the station's state then.

    `guess` (3,) [m/s] and the result are in the ship's radial, along-track, normal axes; the burn is centred
    on `middle` [s]. With two `components` the normal part of the burn is kept and that of the goal ignored.
    The partial derivatives are Clohessy and Wiltshire's. Raises FlightError when the goal is not reached.
    """
    rate = orbital_rate(station.r, station.v)
    partials = transition(rate, goal.t - middle)[:components, 3 : 3 + components]
    delta_v, miss = guess.copy(), np.zeros(3)
    for _ in range(_TRIES):
        arcs = fly_leg(start, model, engine, middle=middle, delta_v=delta_v, until=goal.t)
        miss = (sight(arcs[-1].end, station)[:3] - goal.place)[:components]
        if np.linalg.norm(miss) < goal.tolerance:
            return delta_v
        delta_v[:components] -= np.linalg.solve(partials, miss)
        if not np.linalg.norm(delta_v) < _UNREACHABLE:
            break
    raise FlightError(
        f"no burn was found that leads to {np.linalg.norm(goal.place) / 1000.0:.1f} km from the station: the "
        f"last one, {np.linalg.norm(delta_v):.1f} m/s, misses by {np.linalg.norm(miss):.0f} m",
        t=start.t,
        hint="the ship is too far from where the scheme starts its rendezvous",
    )


def fly_leg(
    start: State,
    model: Model,
    engine: Propulsion,
    *,
    middle: float,
    delta_v: FloatArray,
    until: float | None = None,
) -> list[Arc]:
    """Coast from `start`, burn `delta_v` (3,) [m/s, orbital axes] about `middle` [s], coast to `until` [s].

    Without `until` the last arc is the burn. A burn whose first half does not fit begins at once.
    """
    size = float(np.linalg.norm(delta_v))
    arcs: list[Arc] = []
    state = start
    if size > _SMALLEST:
        ignition = middle - 0.5 * burn_duration(size, start.mass, engine)
        if ignition > start.t:
            arcs.append(propagate(start, ignition, quiet(model)))
            state = arcs[-1].end
        arcs.append(fly_burn(state, model, engine, delta_v=size, steering=ORBITAL, aim=delta_v / size))
        state = arcs[-1].end
    if until is not None and until > state.t:
        arcs.append(propagate(state, until, quiet(model)))
    return arcs


def _inertial(relative: FloatArray, radius: float, time: float) -> FloatArray:
    """Return in-plane position and velocity (6,), z left at 0, of a relative state `time` [s] on.

    The axes do not turn; the station's circle of `radius` [m] crosses x at time 0.
    """
    rate = circular_rate(radius)
    turn = _rotation(rate * time)
    x, y = radius + relative[0], relative[1]
    out = np.zeros(6)
    out[0:2] = turn @ np.array([x, y])
    out[3:5] = turn @ np.array([relative[3] - rate * y, relative[4] + rate * x])
    return out


def _to_own_axes(delta_v: FloatArray, relative: FloatArray, radius: float) -> FloatArray:
    """Turn a burn (3,) from the station's radial and along-track axes at that instant to the ship's own."""
    turn = _rotation(-math.atan2(relative[1], radius + relative[0]))
    return np.append(turn @ delta_v[:2], delta_v[2])


def _in_plane_burns(
    ship: FloatArray,
    radius: float,
    waypoint: FloatArray,
    place: FloatArray,
    shrink: float,
    times: tuple[float, float, float],
) -> FloatArray:
    """Return the three burns (3, 2) [m/s] in fixed axes; the glide shrinks the range by a factor `shrink`."""
    middle = _inertial(np.append(waypoint, np.zeros(3)), radius, times[0])
    glide = velocity_to(circular_rate(radius), times[2], place, shrink * place)
    end = _inertial(np.append(place, glide), radius, times[1])
    v1, v2 = lambert(GM_EARTH, ship[:3], middle[:3], times[0])
    v3, v4 = lambert(GM_EARTH, middle[:3], end[:3], times[1] - times[0])
    return np.array([(v1 - ship[3:])[:2], (v3 - v2)[:2], (end[3:] - v4)[:2]])


def _normal_burns(
    radius: float, relative: FloatArray, first: float, times: tuple[float, float, float]
) -> FloatArray:
    """Return the burns (3,) [m/s] along the normal that end in the station's plane, given the first."""
    rate = circular_rate(radius)
    z, w = relative[2], relative[5] + first
    whole, rest = rate * times[1], rate * (times[1] - times[0])
    second = -(z * rate * math.cos(whole) + w * math.sin(whole)) / math.sin(rest)
    last = z * rate * math.sin(whole) - w * math.cos(whole) - second * math.cos(rest)
    return np.array([first, second, last])


def _rotation(angle: float) -> FloatArray:
    c, s = math.cos(angle), math.sin(angle)
    return np.array([[c, -s], [s, c]])
