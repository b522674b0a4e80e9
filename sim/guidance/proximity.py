"""Flying along a path near the station: look, choose a velocity, fire briefly, coast; again and again."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import INERTIAL, Model
from sim.dynamics.states import State
from sim.dynamics.stops import Stop
from sim.guidance.burns import burn_duration, quiet
from sim.guidance.transfer import StationAt, sight
from sim.legs import FlightError
from sim.library.models import Craft
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.frames import lvlh_from_gcrs
from sim.physics.relative import orbital_rate, velocity_to

# assumed: how many of the small thrusters push together across the nose or against it; range 2 to 4
_ACROSS = 4
# assumed: aim this many cycles ahead. One would answer every error of place with a jump of speed and
# another back; with three the error fades by a third each cycle.
_HORIZON = 3.0
# Within 45 deg of the nose the aft thrusters push, elsewhere those across.
_CONE = math.cos(math.radians(45.0))


@dataclass(frozen=True, slots=True)
class Jets:
    """Some small thrusters firing together: thrust [N] and mass flow [kg/s]."""

    thrust_vacuum_n: float
    flow_kgps: float


def forward_jets(craft: Craft) -> Jets:
    """Return the thrusters that push the ship ahead."""
    return _jets(craft, craft.thrusters.aft)


def side_jets(craft: Craft) -> Jets:
    """Return the thrusters that push the ship back or sideways."""
    return _jets(craft, min(_ACROSS, craft.thrusters.number))


def _jets(craft: Craft, number: int) -> Jets:
    thrust = number * craft.thrusters.thrust_n
    return Jets(thrust, thrust / (craft.thrusters.isp_s * STANDARD_GRAVITY))


@dataclass(frozen=True, slots=True)
class Course:
    """A path to follow until `end` [s]: `place` tells where to be (3,) [m, station's axes] at a time [s].

    `cycle` [s]: time between looks; `dead_band` [m/s]: smaller corrections are not worth a pulse; `nose`
    (3,): where the probe points, at the station if None.
    """

    place: Callable[[float], FloatArray]
    end: float
    cycle: float
    dead_band: float
    nose: FloatArray | None = None


def follow(
    start: State,
    course: Course,
    model: Model,
    craft: Craft,
    station_at: StationAt,
    *,
    dry_mass: float,
    stops: Sequence[Stop] = (),
) -> list[Arc]:
    """Fly `course` from `start`; ends at its end or at the first of `stops`.

    Each cycle reads the relative state, asks Clohessy and Wiltshire for the velocity that leads to the path
    three cycles ahead, and fires for the difference, for at most the cycle. Raises FlightError when the mass
    falls to `dry_mass` [kg].
    """
    calm = quiet(model)
    arcs: list[Arc] = []
    state = start
    while state.t < course.end - 1e-6:
        until = min(state.t + course.cycle, course.end)
        correction, nose, axes = _correction(state, station_at(state.t), course)
        size = float(np.linalg.norm(correction))
        if size > course.dead_band:
            jets = forward_jets(craft) if correction @ nose > _CONE * size else side_jets(craft)
            cutoff = min(state.t + burn_duration(size, state.mass, jets), until)
            pushed = model.having(
                thrust=jets.thrust_vacuum_n,
                flow=jets.flow_kgps,
                steering=INERTIAL,
                aim=np.ascontiguousarray(correction @ axes) / size,
            )
            arcs.append(propagate(state, cutoff, pushed, stops=stops))
            state = arcs[-1].end
            if arcs[-1].stopped_by is not None:
                break
            if state.mass < dry_mass:
                distance = float(np.linalg.norm(sight(state, station_at(state.t))[:3]))
                raise FlightError(
                    f"the propellant is used up {distance:.0f} m from the station",
                    t=state.t,
                    hint="start with more of it, or on an orbit nearer to the station's",
                )
        if until > state.t:
            arcs.append(propagate(state, until, calm, stops=stops))
            state = arcs[-1].end
            if arcs[-1].stopped_by is not None:
                break
    return arcs


def _correction(ship: State, station: State, course: Course) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return the wanted change of velocity (3,) [m/s], the nose (3,) and the station's axes (3, 3)."""
    axes = np.empty((3, 3))
    lvlh_from_gcrs(station.r, station.v, axes)
    relative = sight(ship, station)
    place = relative[:3]
    ahead = _HORIZON * course.cycle
    rate = orbital_rate(station.r, station.v)
    wanted = velocity_to(rate, ahead, place, course.place(ship.t + ahead))
    nose = -place / np.linalg.norm(place) if course.nose is None else course.nose
    return wanted - relative[3:], nose, axes
