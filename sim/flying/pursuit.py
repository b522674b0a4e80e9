"""The ship on its way to the station: burns that lead somewhere, and paths followed with brief pulses."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import COASTING, INERTIAL, Model
from sim.dynamics.states import State
from sim.dynamics.stops import Stop
from sim.flying.axes import orbital_axes, sight
from sim.flying.burns import Manoeuvre, Thrust, fly_manoeuvre
from sim.flying.flaws import Flaws
from sim.physics.relative import orbital_rate, velocity_to
from sim.world import World
from sim.world.station import StationOrbit

# assumed: how many of the small thrusters push together across the nose or against it; range 2 to 4
_ACROSS = 4
# assumed: aim this many cycles ahead. One would answer every error of place with a jump of speed and
# another back; with three the error fades by a third each cycle.
_HORIZON = 3.0
# Within 45 deg of the nose the aft thrusters push, elsewhere those across.
_CONE = math.cos(math.radians(45.0))


@dataclass(frozen=True, slots=True)
class Pursuer:
    """A ship and the station that it flies to.

    `model` is what the coasting ship feels, the station in sight; `main` the main engine, `ahead` and
    `across` the thrusters that push along the nose and across or against it; `dry_mass` [kg] the ship's
    with empty tanks; `reserve` [kg] propellant that an approach may not use; `flaws` what it gets wrong, if
    anything.
    """

    model: Model
    station: StationOrbit
    main: Thrust
    ahead: Thrust
    across: Thrust
    dry_mass: float
    reserve: float = 0.0
    flaws: Flaws | None = None

    @staticmethod
    def of(world: World, t: float) -> "Pursuer":
        """Make the ship of a world as it flies around `t` [s]."""
        craft = world.craft
        return Pursuer(
            model=world.craft_model(t),
            station=world.station_orbit(t),
            main=Thrust.of(craft.main_engine),
            ahead=Thrust.of_thrusters(craft.thrusters, craft.thrusters.aft),
            across=Thrust.of_thrusters(craft.thrusters, min(_ACROSS, craft.thrusters.number)),
            dry_mass=craft.launch_mass_kg - craft.propellant_kg,
        )

    def sight(self, state: State) -> FloatArray:
        """Return the ship's place and velocity (6,) [m, m/s] in the station's axes."""
        return sight(state, self.station.at(state.t))

    def believed(self, state: State) -> State:
        """Return the state that the ship believes to be in."""
        return state if self.flaws is None else self.flaws.seen(state, self.station.at(state.t))

    def range(self, state: State) -> float:
        """Return the distance between the centres of mass [m]."""
        return float(np.linalg.norm(self.sight(state)[:3]))

    def needs_propellant(self, state: State, thrust: Thrust, delta_v: float) -> None:
        """Raise FlightError when the tanks do not hold what `delta_v` [m/s] takes from `state`."""
        needed = thrust.flow * thrust.duration(delta_v, state.mass)
        on_board = state.mass - self.dry_mass
        if needed > on_board - self.reserve:
            raise FlightError(
                f"the approach needs {needed:.0f} kg of propellant for {delta_v:.1f} m/s; "
                f"{on_board:.0f} kg are left{self._of_which_kept}",
                at=state,
                hint="start on an orbit nearer to the station's, or with more propellant "
                "(craft.propellant_kg)",
            )

    def stays_able(self, state: State) -> None:
        """Raise FlightError when the tanks are down to the reserve."""
        if state.mass - self.dry_mass < self.reserve:
            raise FlightError(
                f"the propellant is used up {self.range(state):.0f} m from the station{self._of_which_kept}",
                at=state,
                hint="start with more of it, or on an orbit nearer to the station's",
            )

    @property
    def _of_which_kept(self) -> str:
        return f", but for the {self.reserve:.0f} kg that the return needs" if self.reserve else ""


def fly_burn(ship: Pursuer, start: State, manoeuvre: Manoeuvre) -> list[Arc]:
    """Coast from `start` to a burn and fly it; no arcs for a burn too small to fly.

    Raises FlightError when the tanks do not hold it.
    """
    ship.needs_propellant(start, manoeuvre.thrust, manoeuvre.size)
    return fly_manoeuvre(start, ship.model, manoeuvre)


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


def follow(ship: Pursuer, start: State, course: Course, *stops: Stop) -> Iterator[Arc]:
    """Yield the arcs of a `course` from `start` as they are flown, to its end or the first of `stops`.

    Each cycle looks at the station, asks Clohessy and Wiltshire for the velocity that leads to the path
    three cycles ahead, and fires for the difference, for at most the cycle. Raises FlightError when the
    tanks run dry.
    """
    state, arcs = start, list[Arc]()
    while state.t < course.end - 1e-6 and not _stopped(arcs):
        arcs = _cycle(ship, state, course, stops)
        yield from arcs
        state = arcs[-1].end


def _stopped(arcs: Sequence[Arc]) -> bool:
    return bool(arcs) and arcs[-1].stopped_by is not None


def _cycle(ship: Pursuer, state: State, course: Course, stops: Sequence[Stop]) -> list[Arc]:
    """Fly one pulse, if one is worth it, and the coast to the next look."""
    arcs: list[Arc] = []
    until = min(state.t + course.cycle, course.end)
    correction, nose, axes = _correction(ship.believed(state), ship.station.at(state.t), course)
    size = float(np.linalg.norm(correction))
    if size > course.dead_band:
        thrust = ship.ahead if correction @ nose > _CONE * size else ship.across
        cutoff = min(state.t + thrust.duration(size, state.mass), until)
        aim = (correction @ axes) / size
        if ship.flaws is not None:
            aim, thrust = ship.flaws.pointed(aim, state.t), ship.flaws.level(thrust, main=False)
        push = thrust.push(aim, INERTIAL)
        arcs.append(propagate(state, cutoff, ship.model._replace(push=push), stops=stops))
        state = arcs[-1].end
        if not _stopped(arcs):
            ship.stays_able(state)
    if until > state.t and not _stopped(arcs):
        arcs.append(propagate(state, until, ship.model._replace(push=COASTING), stops=stops))
    return arcs


def _correction(ship: State, station: State, course: Course) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return the wanted change of velocity (3,) [m/s], the nose (3,) and the station's axes (3, 3)."""
    relative = sight(ship, station)
    place = relative[:3]
    ahead = _HORIZON * course.cycle
    rate = orbital_rate(station.r, station.v)
    wanted = velocity_to(rate, ahead, place, course.place(ship.t + ahead))
    nose = -place / np.linalg.norm(place) if course.nose is None else course.nose
    return wanted - relative[3:], nose, orbital_axes(station)
