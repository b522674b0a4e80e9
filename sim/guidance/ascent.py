"""The ascent decided: the pitch programme and the last stage's cut-off, solved for an insertion orbit.

Until the first stage leaves the nose follows the stream of calm air (`sim.guidance.gravity_turn`); then pitch
changes linearly with time, and the yaw that the turning Earth has given the stream dies out linearly. A
linear law is the optimal linear-tangent law at moderate angles.

Four numbers are free (azimuth, pitch-over rate, pitch at the end, cut-off) and four are asked for (height,
climb, speed, inclination at insertion). What chooses among all ascents to an orbit is that the nose never
jumps: with a free step of pitch where the boosters leave, the cut-off could come 0.3 to 0.5 s earlier
(computed for orbits of 185 to 300 km and craft of 6,800 to 7,400 kg).
"""

import math
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
from sim.world import World

# Of `misses`: 10 cm, 1 mm/s, 1e-7 rad. Steps over a programme of straight pieces make it noisy below that.
_GOOD_ENOUGH = 1e-4
# Where the search may go, with its start in the middle: pitch-over rate [rad/s]; pitch at the end of the
# last stage's longest burn [rad]; azimuth [rad] about its estimate. The start does not show in the answer.
_RATE, _PITCH = np.radians([0.05, 0.36, 0.9]), np.radians([-60.0, -12.0, 45.0])
_AZIMUTH = math.radians(15.0)
_LOFT = 60e3  # m above the insertion, that trials may rise to
_SPANS = np.array([0.01, 1e-3, 0.1, 5.0])  # usual changes of azimuth, rate, pitch [rad] and cut-off [s]
_MOVES = np.array([1e-4, 1e-5, 1e-3, 0.05])  # for the partial derivatives


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
    _check_reach(launch, orbit)
    trials = _Trials(launch, _calm(launch), orbit, world, {})
    free, partials = _solve_in_calm_air(trials, _guess(launch, orbit))
    ascent = _correct_in_wind(trials, free, partials)
    if ascent.propellant < 0.0:
        raise _out_of_propellant(launch, orbit, ascent)
    return ascent


def _calm(launch: Launch) -> Model:
    """Return what the trials feel: no wind."""
    return launch.air.having(wind=np.zeros_like(launch.air.air.wind))


def _check_reach(launch: Launch, orbit: InsertionOrbit) -> None:
    """Refuse what no programme can mend: too heavy to lift off, or a plane that never passes over the pad."""
    first = launch.sequence[0]
    push = first.thrust.force - STANDARD_PRESSURE * first.thrust.exit_area
    weight = launch.start.mass * STANDARD_GRAVITY
    if push <= weight:
        raise FlightError(
            f"the launcher does not lift off: {push / 1e3:.0f} kN of thrust, {weight / 1e3:.0f} kN of weight",
            at=launch.start,
            hint="look at launch_mass_kg in [craft] and at the stages' masses and thrusts in [launcher]",
        )
    latitude = math.asin(abs(launch.start.r @ launch.pole) / np.linalg.norm(launch.start.r))
    if not latitude < orbit.inclination < math.pi - latitude:
        raise FlightError(
            f"no orbit with an inclination of {math.degrees(orbit.inclination):g} deg passes over the pad at "
            f"{math.degrees(latitude):.2f} deg of geocentric latitude",
            at=launch.start,
            hint=f"choose an inclination_deg between {math.degrees(latitude):.2f} and "
            f"{180.0 - math.degrees(latitude):.2f}, or a pad nearer to the equator",
        )


def _guess(launch: Launch, orbit: InsertionOrbit) -> FloatArray:
    """Return where the search starts: azimuth by spherical trigonometry less the pad's own motion."""
    up = launch.east_north_up[2]
    flat = math.sqrt(1.0 - float(up @ launch.pole) ** 2)
    sine = math.cos(orbit.inclination) / flat
    speed = 7800.0  # m/s, of low orbits
    east = speed * sine - float(np.linalg.norm(launch.start.v))
    azimuth = math.atan2(east, speed * math.sqrt(max(1.0 - sine * sine, 0.0)))
    return np.array([azimuth, _RATE[1], _PITCH[1], launch.sequence[-1].last - 5.0])


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

    def inserted(self, free: FloatArray) -> State:
        """Return the state at the separation of the craft for the four `free` numbers."""
        azimuth, rate, end_pitch, cutoff = (float(number) for number in free)
        flown = self.turn(azimuth, rate)
        programme = _with_end(flown.last_row, end_pitch, self.launch)
        model = self.calm.having(platform=flown.platform, programme=programme)
        above = between(cut_off(self.launch, cutoff), self.launch.first_separation)
        return reach(flown.end, stretches(above, model, PLATFORM)).ends[-1]

    def misses(self, free: FloatArray) -> FloatArray:
        """Return how far the four `free` numbers lead from the orbit: see `sim.guidance.insertion`."""
        return misses(self.inserted(free), self.orbit, self.world)

    def partials(self, free: FloatArray) -> FloatArray:
        """Return d(misses)/d(free) (4, 4) by differences."""
        here = self.misses(free)
        return np.column_stack([(self.misses(free + move) - here) / move.max() for move in np.diag(_MOVES)])


def _with_end(rows: FloatArray, end_pitch: float, launch: Launch) -> FloatArray:
    """Return a programme that goes on from its last row to `end_pitch` [rad], without yaw, at the end."""
    return np.vstack([rows, [launch.sequence[-1].last, end_pitch, 0.0, 0.0]])


def _solve_in_calm_air(trials: _Trials, guess: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the four free numbers that reach the orbit in calm air, and the partials (4, 4)."""
    from scipy.optimize import least_squares

    last = trials.launch.sequence[-1]
    spare = 0.5 * trials.launch.craft_mass / last.thrust.flow  # keeps the mass of every trial positive
    lowest = [guess[0] - _AZIMUTH, _RATE[0], _PITCH[0], last.first + 1.0]
    highest = [guess[0] + _AZIMUTH, _RATE[2], _PITCH[2], last.last + spare]
    found = least_squares(
        trials.misses,
        guess,
        jac=trials.partials,
        bounds=(lowest, highest),
        x_scale=_SPANS,
        xtol=1e-8,
        max_nfev=40,
    )
    if np.abs(found.fun).max() > 0.1:
        raise _unreachable(trials, trials.inserted(found.x))
    return found.x, found.jac


def _correct_in_wind(trials: _Trials, free: FloatArray, partials: FloatArray) -> Ascent:
    """Fly the programme as it will be flown, in the wind, and correct it with the partials of calm air."""
    for _ in range(12):
        ascent = _fly_programme(trials, free)
        missed = misses(ascent.insertion, trials.orbit, trials.world)
        if np.abs(missed).max() < _GOOD_ENOUGH:
            return ascent
        free = free - np.linalg.solve(partials, missed)
    raise FlightError(
        f"the wind keeps the launcher {np.abs(missed).max() * 1000.0:.0f} m from the insertion orbit",
        at=ascent.insertion,
        hint="look at launch_wind in [air]",
    )


def _fly_programme(trials: _Trials, free: FloatArray) -> Ascent:
    """Fly lift-off to insertion with the programme of the four free numbers, keeping every step."""
    launch, calm = trials.launch, trials.calm
    azimuth, rate, end_pitch, cutoff = (float(number) for number in free)
    flown = trials.turn(azimuth, rate)
    programme = _with_end(programme_of(launch, calm, flown), end_pitch, launch)
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
        azimuth,
        rate,
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
    longest, needed = (t - last.first for t in (last.last, ascent.cutoff))
    short = float(np.linalg.norm(ascent.insertion.v) - np.linalg.norm(state.v))
    return FlightError(
        f"insertion into {_words(orbit)} with a craft of {launch.craft_mass:.0f} kg needs {needed:.1f} s of "
        f"the last stage, which burns {longest:.1f} s at most: {-ascent.propellant:.0f} kg of propellant are "
        f"lacking, and the craft is {short:.0f} m/s too slow",
        at=state,
        hint="choose a lower orbit (perigee_km, apogee_km of phase 'ascent') or a lighter craft "
        "(launch_mass_kg in [craft])",
    )
