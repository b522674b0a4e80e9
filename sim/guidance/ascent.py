"""The ascent decided: the pitch and yaw programme and the last stage's cut-off, solved for an orbit.

Until the first stage leaves the nose follows the stream of calm air (`sim.guidance.gravity_turn`); then pitch
and yaw change linearly with time, in two pieces that meet where the last stage is left alone. A linear law is
the optimal linear-tangent law at moderate angles.

Solved first in calm air: six numbers are free (azimuth, pitch-over rate, pitch where the pieces meet, pitch
and yaw at the end, cut-off) and six are asked for: height, climb, speed, inclination and node at insertion,
and the launcher's height where its last stage is left alone, which chooses among all ascents to an orbit.
One straight piece would arrive within 0.3 s of the earliest cut-off that there is, and lower; the flown ones
are lofted.

Then in the wind, without looking at the turn again: pitch and yaw where the pieces meet, both at the end and
the cut-off steer out what the wind has done to the five of the insertion, as the flown guidance does.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc
from sim.dynamics.model import PLATFORM, VERTICAL, Model
from sim.dynamics.sequence import fly, reach
from sim.dynamics.states import State
from sim.flying.launch import Interval, Launch, between, cut_off, stretches
from sim.guidance.gravity_turn import GravityTurn, programme_of, turn
from sim.guidance.insertion import InsertionOrbit, misses, orbit_of
from sim.physics.constants import STANDARD_GRAVITY, STANDARD_PRESSURE
from sim.physics.solving import zero_of_many
from sim.world import World

_GOOD_ENOUGH = 1e-6  # of `misses`: 1 mm, 0.01 mm/s, 1e-9 rad
# Of the trials' misses in calm air: the wind's correction goes on from there, and only the height on the way
# keeps it.
_NEAR_ENOUGH = 5e-3
# Where the search may go, with its start in the middle: pitch-over rate [rad/s]; pitch at the end of the
# last stage's longest burn [rad]; pitch where the pieces meet, to its start; yaw [rad]; azimuth [rad] about
# its estimate. The start does not show in the answer.
_RATE, _PITCH = np.radians([0.05, 0.36, 0.9]), np.radians([-60.0, -12.0, 45.0])
_MET, _YAW = math.radians(12.0), math.radians(45.0)
_AZIMUTH = math.radians(15.0)
_LOFT = 60e3  # m above the insertion, that trials may rise to
# Of the free numbers, angles in rad and cut-off in s: usual changes, and moves for the partial derivatives.
_SPANS = np.array([0.01, 1e-3, 0.1, 0.1, 0.1, 5.0])
_MOVES = np.array([1e-4, 1e-5, 1e-3, 1e-3, 1e-3, 0.05])
_MOVES_ABOVE = np.array([1e-3, 1e-3, 1e-3, 1e-3, 0.05])


@dataclass(frozen=True, slots=True)
class Ascent:
    """A solved ascent, flown: one of `arcs` for each of `intervals`, the last one coasts to the separation.

    `insertion` is the state of the craft alone; `azimuth` and `pitch_rate` are in rad and rad/s, `stream_met`
    (when the gravity turn begins) and `cutoff` in s; `propellant` [kg] is what the last stage may still burn.
    """

    arcs: tuple[Arc, ...]
    intervals: tuple[Interval, ...]
    insertion: State
    azimuth: float
    pitch_rate: float
    stream_met: float
    cutoff: float
    propellant: float


def fly_ascent(start: State, world: World, orbit: InsertionOrbit) -> Ascent:
    """Solve the programme from `start`, on the pad, for `orbit`, and fly it.

    Raises FlightError when the launcher cannot reach it.
    """
    launch = Launch.of(start, world, orbit.perigee + _LOFT)
    _check_lift_off(launch)
    trials = _Trials(launch, _calm(launch), orbit, world, {})
    free = _solve_in_calm_air(trials, _guess(launch, orbit))
    ascent = _correct_in_wind(trials, *free)
    if ascent.propellant < 0.0:
        raise _out_of_propellant(launch, orbit, ascent)
    return ascent


def _calm(launch: Launch) -> Model:
    """Return what the trials feel: no wind."""
    return launch.air.having(wind=np.zeros_like(launch.air.air.wind))


def _check_lift_off(launch: Launch) -> None:
    """Refuse what no programme can mend: a launcher too heavy for its engines."""
    first = launch.sequence[0]
    push = first.thrust.force - STANDARD_PRESSURE * first.thrust.exit_area
    weight = launch.start.mass * STANDARD_GRAVITY
    if push <= weight:
        raise FlightError(
            f"the launcher does not lift off: {push / 1e3:.0f} kN of thrust, {weight / 1e3:.0f} kN of weight",
            at=launch.start,
            hint="look at launch_mass_kg in [craft] and at the stages' masses and thrusts in [launcher]",
        )


def _guess(launch: Launch, orbit: InsertionOrbit) -> FloatArray:
    """Return where the search starts: azimuth by spherical trigonometry less the pad's own motion."""
    up = launch.east_north_up[2]
    flat = math.sqrt(1.0 - float(up @ launch.pole) ** 2)
    sine = math.cos(orbit.inclination) / flat
    speed = 7800.0  # m/s, of low orbits
    east = speed * sine - float(np.linalg.norm(launch.start.v))
    azimuth = math.atan2(east, speed * math.sqrt(max(1.0 - sine * sine, 0.0)))
    return np.array([azimuth, _RATE[1], _MET, _PITCH[1], 0.0, launch.sequence[-1].last - 5.0])


# -- solving -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Trials:
    """What flies the solver's trials, in calm air; `turns` by azimuth and rate, for those that share one."""

    launch: Launch
    calm: Model
    orbit: InsertionOrbit
    world: World
    turns: dict[tuple[float, float], GravityTurn]

    def turn(self, azimuth: float, rate: float) -> GravityTurn:
        """Return the turn of an azimuth [rad] and a pitch-over rate [rad/s], flown once."""
        if (azimuth, rate) not in self.turns:
            self.turns[azimuth, rate] = turn(self.launch, self.calm, azimuth, rate)
        return self.turns[azimuth, rate]

    def ends(self, free: FloatArray) -> tuple[State, State]:
        """Return where the last stage is left alone and the craft's separation for the six `free` numbers."""
        flown, above = self.split(free)
        return self.above(flown, above)

    def split(self, free: FloatArray) -> tuple[GravityTurn, FloatArray]:
        """Return the turn of the six `free` numbers, and the five above it: see `above`.

        The yaw where the pieces meet lies on the straight line.
        """
        azimuth, rate, pitch, *end = (float(number) for number in free)
        flown, last = self.turn(azimuth, rate), self.launch.sequence[-1]
        share = (last.first - flown.end.t) / (last.last - flown.end.t)
        yaw = flown.last_row[2] + share * (end[1] - flown.last_row[2])
        return flown, np.array([pitch, yaw, *end])

    def above(self, flown: GravityTurn, above: FloatArray) -> tuple[State, State]:
        """Return the same two states for a turn and five numbers `above` it.

        Pitch and yaw where the pieces meet and at the end [rad], cut-off [s].
        """
        programme = _with_pieces(flown.last_row, above, self.launch)
        model = self.calm.having(platform=flown.platform, programme=programme)
        rows = between(cut_off(self.launch, float(above[4])), self.launch.first_separation)
        ends = reach(flown.end, stretches(rows, model, PLATFORM)).ends
        return ends[-3], ends[-1]

    def misses(self, free: FloatArray) -> FloatArray:
        """Return how far the six `free` numbers lead from the orbit, and from the height on the way [km]."""
        alone, inserted = self.ends(free)
        high = self.world.geodetic(alone)[2] - self.launch.launcher.last_separation_altitude_m
        return np.append(misses(inserted, self.orbit, self.world), high / 1e3)

    def partials(self, free: FloatArray) -> FloatArray:
        """Return d(misses)/d(free) (6, 6) by differences."""
        return _differences(self.misses, free, _MOVES)


def _differences(
    function: Callable[[FloatArray], FloatArray], x: FloatArray, moves: FloatArray
) -> FloatArray:
    """Return the partial derivatives (m, n) of a function at `x` (n,) by differences over `moves` (n,)."""
    here = function(x)
    return np.column_stack([(function(x + move) - here) / move.max() for move in np.diag(moves)])


def _with_pieces(rows: FloatArray, above: FloatArray, launch: Launch) -> FloatArray:
    """Return a programme that goes on from its last row in two pieces: see `_Trials.above`."""
    last = launch.sequence[-1]
    return np.vstack([rows, [last.first, *above[:2], 0.0], [last.last, *above[2:4], 0.0]])


def _solve_in_calm_air(trials: _Trials, guess: FloatArray) -> tuple[GravityTurn, FloatArray]:
    """Return the turn and the five numbers above it that reach the orbit in calm air."""
    last = trials.launch.sequence[-1]
    spare = 0.5 * trials.launch.craft_mass / last.thrust.flow  # keeps the mass of every trial positive
    lowest = np.array([guess[0] - _AZIMUTH, _RATE[0], _PITCH[0], _PITCH[0], -_YAW, last.first + 1.0])
    highest = np.array([guess[0] + _AZIMUTH, _RATE[2], _PITCH[2], _PITCH[2], _YAW, last.last + spare])
    goal = _NEAR_ENOUGH * trials.world.care.solving
    bounds = lowest, highest
    free = zero_of_many(trials.misses, trials.partials, guess, bounds, _SPANS, goal=goal)
    return trials.split(_nearest(trials, guess, bounds) if free is None else free)


def _nearest(trials: _Trials, guess: FloatArray, bounds: tuple[FloatArray, FloatArray]) -> FloatArray:
    """Return the free numbers that lead to the orbit on a way that is harder to find.

    Raises FlightError where the nearest ones do not reach it.
    """
    from scipy.optimize import least_squares

    found = least_squares(
        trials.misses, guess, jac=trials.partials, bounds=bounds, x_scale=_SPANS, xtol=1e-8, max_nfev=60
    )
    if np.abs(found.fun).max() > 0.1:
        raise _unreachable(trials, trials.ends(found.x)[1])
    return np.asarray(found.x)


def _correct_in_wind(trials: _Trials, flown: GravityTurn, above: FloatArray) -> Ascent:
    """Fly the programme as it will be flown, in the wind, and correct it with the partials of calm air."""

    def misses_above(numbers: FloatArray) -> FloatArray:
        return misses(trials.above(flown, numbers)[1], trials.orbit, trials.world)

    partials = _differences(misses_above, above, _MOVES_ABOVE)
    for _ in range(20):
        ascent = _fly_programme(trials, flown, above)
        missed = misses(ascent.insertion, trials.orbit, trials.world)
        if np.abs(missed).max() < _GOOD_ENOUGH * trials.world.care.solving:
            return ascent
        above = above - np.linalg.solve(partials, missed)
    raise FlightError(
        f"the wind keeps the launcher {np.abs(missed).max() * 1000.0:.3g} m from the insertion orbit",
        at=ascent.insertion,
        hint="look at launch_wind in [air]",
    )


def _fly_programme(trials: _Trials, flown: GravityTurn, above: FloatArray) -> Ascent:
    """Fly lift-off to insertion with the programme of a turn and the numbers above it, keeping every step."""
    launch, calm, cutoff = trials.launch, trials.calm, float(above[4])
    programme = _with_pieces(programme_of(launch, calm, flown), above, launch)
    model = launch.air.having(platform=flown.platform, programme=programme)
    rise, intervals = launch.launcher.vertical_rise_s, cut_off(launch, cutoff)
    rows = stretches(between(intervals, 0.0, rise), model, VERTICAL)
    rows += stretches(between(intervals, rise), model, PLATFORM)
    arcs = tuple(arc for arc in fly(launch.start, rows).arcs if arc is not None)
    last = launch.sequence[-1]
    return Ascent(
        arcs,
        intervals,
        arcs[-1].end.with_mass(launch.craft_mass),
        flown.azimuth,
        flown.rate,
        flown.stream_met,
        cutoff,
        propellant=last.thrust.flow * (last.last - cutoff),
    )


# -- what cannot be reached --------------------------------------------------------------------------------


def _words(orbit: InsertionOrbit) -> str:
    return f"{orbit.perigee / 1e3:g} x {orbit.apogee / 1e3:g} km at {math.degrees(orbit.inclination):g} deg"


def _unreachable(trials: _Trials, state: State) -> FlightError:
    best = orbit_of(state, trials.world)
    excess = misses(state, trials.orbit, trials.world)[2] * 10.0
    return FlightError(
        f"no pitch programme inserts the craft into {_words(trials.orbit)}; the nearest one ends at "
        f"{best.perigee / 1e3:.1f} km, {abs(excess):.0f} m/s too {'fast' if excess > 0.0 else 'slow'}, at a "
        f"flight-path angle of {math.degrees(best.flight_path_angle):.2f} deg and an inclination of "
        f"{math.degrees(best.inclination):.2f} deg",
        at=state,
        hint="choose a lower insertion orbit (perigee_km, apogee_km of phase 'ascent') or a lighter craft",
    )


def _out_of_propellant(launch: Launch, orbit: InsertionOrbit, ascent: Ascent) -> FlightError:
    last = launch.sequence[-1]
    state = ascent.arcs[-2].at(last.last)
    longest, needed = (t - launch.launcher.ignitions_s[-1] for t in (last.last, ascent.cutoff))
    short = float(np.linalg.norm(ascent.insertion.v) - np.linalg.norm(state.v))
    return FlightError(
        f"insertion into {_words(orbit)} with a craft of {launch.craft_mass:.0f} kg needs {needed:.1f} s of "
        f"the last stage, which burns {longest:.1f} s at most: {-ascent.propellant:.0f} kg of propellant are "
        f"lacking, and the craft is {short:.0f} m/s too slow",
        at=state,
        hint="choose a lower orbit (perigee_km, apogee_km of phase 'ascent') or a lighter craft "
        "(launch_mass_kg in [craft])",
    )
