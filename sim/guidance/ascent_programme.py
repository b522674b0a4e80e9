"""The pitch programme of the ascent and the third stage's cut-off, solved for an insertion orbit.

The nose is pointed by an inertial platform, set up at lift-off; its azimuth fixes the plane. Straight up
first; then pitch-over at a constant rate until the nose has met the air stream again; from there it follows
the stream of calm air until the boosters leave (a gravity turn, without angle of attack but for the wind's);
then pitch changes linearly with time, and the yaw that the turning Earth has given the stream dies out
linearly. A linear law is the optimal linear-tangent law at moderate angles.

Four numbers are free (azimuth, pitch-over rate, pitch at the end, cut-off) and four are asked for (height,
climb, speed, inclination at insertion). What chooses among all ascents to an orbit is that the nose never
jumps: with a free step of pitch where the boosters leave, the cut-off could come 0.3 to 0.5 s earlier
(computed for orbits of 185 to 300 km and craft of 6,800 to 7,400 kg).
"""

import math
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import brentq, least_squares

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import ALONG_AIRSPEED, PLATFORM, VERTICAL, Model
from sim.dynamics.states import State
from sim.guidance.insertion_orbit import InsertionOrbit, misses, orbit_of
from sim.guidance.launch_sequence import Interval, launch_sequence, third_stage_ignition
from sim.legs import FlightError
from sim.library.models import Launcher
from sim.physics.constants import EARTH_RATE, STANDARD_GRAVITY, STANDARD_PRESSURE
from sim.physics.frames import enu_from_itrs, itrs_from_geodetic
from sim.world import World

_ROWS_EVERY = 2.0  # s, of the programme in the gravity turn: linear between them to 0.01 deg
_LONGEST_PITCH_OVER = 60.0  # s
_COARSER = 100.0  # tolerance of the solver's trials over that of the flight
# Of `misses`: 10 cm, 1 mm/s, 1e-7 rad. Steps over a programme of straight pieces make it noisy below that.
_GOOD_ENOUGH = 1e-4
# Where the search may go, with its start in the middle: pitch-over rate [rad/s]; pitch at the end of the
# third stage's longest burn [rad]; azimuth [rad] about its estimate. The start does not show in the answer.
_RATE, _PITCH = np.radians([0.05, 0.36, 0.9]), np.radians([-60.0, -12.0, 45.0])
_AZIMUTH = math.radians(15.0)
_SPANS = np.array([0.01, 1e-3, 0.1, 5.0])  # usual changes of azimuth, rate, pitch [rad] and cut-off [s]
_MOVES = np.array([1e-4, 1e-5, 1e-3, 0.05])  # for the partial derivatives


@dataclass(frozen=True, slots=True)
class Ascent:
    """A solved ascent, flown: one of `arcs` for each of `intervals`, the last one coasts to the separation.

    `insertion` is the state of the craft alone; `azimuth` and `pitch_rate` are in rad and rad/s, `stream_met`
    (when the gravity turn begins) and `cutoff` in s; `left` [kg] is what the third stage may still burn.
    """

    arcs: tuple[Arc, ...]
    intervals: tuple[Interval, ...]
    insertion: State
    platform: FloatArray
    azimuth: float
    pitch_rate: float
    stream_met: float
    cutoff: float
    left: float


@dataclass(frozen=True, slots=True)
class _Launch:
    """What every trial of the solver shares."""

    world: World
    launcher: Launcher
    craft_mass: float
    sequence: tuple[Interval, ...]
    air: Model
    calm: Model
    pole: FloatArray
    east_north_up: FloatArray
    liftoff: State


@dataclass(frozen=True, slots=True)
class _Turn:
    """The way in calm air until the boosters leave.

    `rows` (k, 4): the programme so far (time [s], pitch, yaw, bank [rad]), its last row at `end`; the last
    one only if nothing more was asked for.
    """

    platform: FloatArray
    stream_met: float
    end: State
    rows: FloatArray


def fly_ascent(world: World, orbit: InsertionOrbit) -> Ascent:
    """Solve the programme for `orbit` and fly it; raises FlightError when the launcher cannot reach it."""
    launch = _launch(world)
    _check_reach(launch, orbit)
    guess = _guess(launch, orbit)
    trial, partials = _solve_in_calm_air(launch, orbit, guess)
    ascent = _correct_in_wind(launch, orbit, trial, partials)
    if ascent.left < 0.0:
        raise _out_of_propellant(launch, orbit, ascent)
    return ascent


def _launch(world: World) -> _Launch:
    launcher, pad = world.launcher, world.pad
    assert launcher is not None
    assert pad is not None
    latitude, longitude = math.radians(pad.latitude_deg), math.radians(pad.longitude_deg)
    earth = world.earth_matrix(0.0)
    height = world.ellipsoid_height(latitude, longitude, pad.height_m)
    r = earth.T @ itrs_from_geodetic(latitude, longitude, height)
    mass = launcher.dry_launch_kg + world.craft.launch_mass_kg
    air = world.ascent_model.having(drag=np.array(launcher.drag_by_mach, dtype=float))
    return _Launch(
        world,
        launcher,
        world.craft.launch_mass_kg,
        launch_sequence(launcher),
        air=air,
        calm=air.having(wind=np.zeros_like(air.air.wind))._replace(care=air.care.by(_COARSER)),
        pole=earth[2].copy(),
        east_north_up=enu_from_itrs(latitude, longitude) @ earth,
        liftoff=State.of(0.0, r, EARTH_RATE * np.cross(earth[2], r), mass),
    )


def _check_reach(launch: _Launch, orbit: InsertionOrbit) -> None:
    """Refuse what no programme can mend: too heavy to lift off, or a plane that never passes over the pad."""
    first = launch.sequence[0]
    push = first.thrust - STANDARD_PRESSURE * first.exit_area
    weight = launch.liftoff.mass * STANDARD_GRAVITY
    if push <= weight:
        raise FlightError(
            f"the launcher does not lift off: {push / 1e3:.0f} kN of thrust, {weight / 1e3:.0f} kN of weight",
            t=0.0,
            hint="look at launch_mass_kg in [craft] and at the stages' masses and thrusts in [launcher]",
        )
    latitude = math.asin(abs(launch.liftoff.r @ launch.pole) / np.linalg.norm(launch.liftoff.r))
    if not latitude < orbit.inclination < math.pi - latitude:
        raise FlightError(
            f"no orbit with an inclination of {math.degrees(orbit.inclination):g} deg passes over the pad at "
            f"{math.degrees(latitude):.2f} deg of geocentric latitude",
            t=0.0,
            hint=f"choose an inclination_deg between {math.degrees(latitude):.2f} and "
            f"{180.0 - math.degrees(latitude):.2f}, or a pad nearer to the equator",
        )


def _guess(launch: _Launch, orbit: InsertionOrbit) -> FloatArray:
    """Return where the search starts: azimuth by spherical trigonometry less the pad's own motion."""
    up = launch.east_north_up[2]
    flat = math.sqrt(1.0 - float(up @ launch.pole) ** 2)
    sine = math.cos(orbit.inclination) / flat
    speed = 7800.0  # m/s, of low orbits
    east = speed * sine - float(np.linalg.norm(launch.liftoff.v))
    azimuth = math.atan2(east, speed * math.sqrt(max(1.0 - sine * sine, 0.0)))
    return np.array([azimuth, _RATE[1], _PITCH[1], launch.sequence[-1].last - 5.0])


# -- trials ------------------------------------------------------------------------------------------------


def _platform(launch: _Launch, azimuth: float) -> FloatArray:
    """Return the platform's axes (3, 3), rows downrange, up, cross in GCRS; `azimuth` from north [rad]."""
    east, north, up = launch.east_north_up
    downrange = math.cos(azimuth) * north + math.sin(azimuth) * east
    return np.array([downrange, up, np.cross(downrange, up)])


def _fly(
    state: State,
    intervals: tuple[Interval, ...],
    model: Model,
    steering: int,
    *,
    until: float,
    keep: bool = False,
) -> list[Arc]:
    """Fly the intervals one after the other, dropping what each drops first; the last ends at `until` [s]."""
    arcs: list[Arc] = []
    for k, interval in enumerate(intervals):
        end = until if k == len(intervals) - 1 else interval.last
        if interval.first >= state.t and interval.dropped > 0.0:
            state = state.with_mass(state.mass - interval.dropped)
        arcs.append(propagate(state, end, interval.model(model, steering), keep=keep))
        state = arcs[-1].end
    return arcs


def _between(launch: _Launch, first: float, last: float) -> tuple[Interval, ...]:
    """Return the intervals that lie between two of the sequence's changes."""
    return tuple(i for i in launch.sequence if i.first >= first and i.last <= last)


def _stream(states: FloatArray, platform: FloatArray, pole: FloatArray) -> FloatArray:
    """Return the pitch and yaw (k, 2) [rad] at which calm air streams along the nose of `states` (k, 7)."""
    stream = (states[:, 3:6] - EARTH_RATE * np.cross(pole, states[:, 0:3])) @ platform.T
    pitch = np.arctan2(stream[:, 1], stream[:, 0])
    return np.column_stack([pitch, np.arctan2(stream[:, 2], np.hypot(stream[:, 0], stream[:, 1]))])


def _turn(launch: _Launch, azimuth: float, rate: float, *, keep: bool = False) -> _Turn:
    """Fly pitch-over and gravity turn in calm air until the boosters leave; with all rows if `keep`."""
    launcher, platform = launch.launcher, _platform(launch, azimuth)
    rise, separation = launcher.vertical_rise_s, launcher.times.booster_separation_s
    risen = _fly(launch.liftoff, _between(launch, 0.0, rise), launch.calm, VERTICAL, until=rise)[-1].end
    powered = _between(launch, rise, separation)
    last = min(rise + _LONGEST_PITCH_OVER, powered[0].last)
    programme = np.array(
        [[rise, math.pi / 2, 0.0, 0.0], [last, math.pi / 2 - rate * (last - rise), 0.0, 0.0]]
    )
    model = launch.calm.having(platform=platform, programme=programme)
    over = _fly(risen, powered[:1], model, PLATFORM, until=last, keep=True)[0]
    met = _stream_met(over, rate, platform, launch.pole)
    arcs = _fly(over.at(met), powered, model, ALONG_AIRSPEED, until=separation, keep=keep)
    when, states = np.array([separation]), arcs[-1].y[-1:]
    if keep:
        earlier = np.arange(met, separation - 0.5 * _ROWS_EVERY, _ROWS_EVERY)
        inside = [arc.states(earlier[(earlier >= arc.t[0]) & (earlier < arc.t[-1])]) for arc in arcs]
        when, states = np.append(earlier, when), np.concatenate([*inside, states])
    rows = np.column_stack([when, _stream(states, platform, launch.pole), np.zeros_like(when)])
    return _Turn(platform, met, arcs[-1].end, np.vstack([programme[:1], rows]) if keep else rows)


def _stream_met(over: Arc, rate: float, platform: FloatArray, pole: FloatArray) -> float:
    """Return when [s] the nose meets the air stream again in a pitch-over of `rate` [rad/s].

    The stream lags at first; gravity turns it the faster, the further it leans, until it catches up.
    """
    rise = float(over.t[0])

    def lag(when: FloatArray) -> FloatArray:
        nose = math.pi / 2 - rate * (when - rise)
        return np.asarray(_stream(over.states(when), platform, pole)[:, 0] - nose)

    when = np.arange(rise + 1.0, over.t[-1], 0.5)
    met = np.flatnonzero(lag(when) <= 0.0)
    if len(met) == 0 or met[0] == 0:
        raise FlightError(
            f"the air stream does not catch up with a pitch-over of {math.degrees(rate):.2f} deg/s "
            f"that begins {rise:g} s after lift-off",
            t=over.end.t,
            hint="look at vertical_rise_s and at masses and thrusts in [launcher]",
        )
    k = int(met[0])
    return float(brentq(lambda t: lag(np.array([t]))[0], when[k - 1], when[k], xtol=1e-9))


def _climb(launch: _Launch, turn: _Turn, end_pitch: float, cutoff: float) -> State:
    """Fly core and third stage in calm air from the end of `turn`; return the state at craft separation."""
    separation = launch.launcher.times.booster_separation_s
    programme = np.vstack([turn.rows[-1:], [launch.sequence[-1].last, end_pitch, 0.0, 0.0]])
    model = launch.calm.having(platform=turn.platform, programme=programme)
    intervals = tuple(i for i in launch.sequence if i.first >= separation)
    arcs = _fly(turn.end, intervals, model, PLATFORM, until=cutoff)
    return _coast_away(launch, arcs[-1], launch.calm, keep=False).end


def _coast_away(launch: _Launch, burn: Arc, air: Model, *, keep: bool) -> Arc:
    """Coast from the cut-off at the end of `burn` to the separation of the craft."""
    model = replace(launch.sequence[-1], thrust=0.0, flow=0.0, exit_area=0.0).model(air, PLATFORM)
    end = burn.end.t + launch.launcher.craft_separation_after_cutoff_s
    return propagate(burn.end, end, model, keep=keep)


# -- solving -----------------------------------------------------------------------------------------------


def _solve_in_calm_air(
    launch: _Launch, orbit: InsertionOrbit, guess: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return the four free numbers that reach `orbit` in calm air, and the partials (4, 4) of the misses."""
    turns: dict[tuple[float, float], _Turn] = {}

    def missed(x: FloatArray) -> FloatArray:
        key = (float(x[0]), float(x[1]))
        if key not in turns:
            turns[key] = _turn(launch, *key)
        return misses(_climb(launch, turns[key], x[2], x[3]), orbit, launch.world)

    def partials(x: FloatArray) -> FloatArray:
        here = missed(x)
        return np.column_stack([(missed(x + move) - here) / move.max() for move in np.diag(_MOVES)])

    spare = 0.5 * launch.craft_mass / launch.sequence[-1].flow  # keeps the mass of every trial positive
    lowest = [guess[0] - _AZIMUTH, _RATE[0], _PITCH[0], third_stage_ignition(launch.launcher) + 1.0]
    highest = [guess[0] + _AZIMUTH, _RATE[2], _PITCH[2], launch.sequence[-1].last + spare]
    found = least_squares(
        missed, guess, jac=partials, bounds=(lowest, highest), x_scale=_SPANS, xtol=1e-8, max_nfev=40
    )
    if np.abs(found.fun).max() > 0.1:
        raise _unreachable(launch, orbit, found.x, turns[float(found.x[0]), float(found.x[1])])
    return found.x, found.jac


def _correct_in_wind(
    launch: _Launch, orbit: InsertionOrbit, trial: FloatArray, partials: FloatArray
) -> Ascent:
    """Fly the programme as it will be flown, in the wind, and correct it with the partials of calm air."""
    for _ in range(12):
        ascent = _fly_programme(launch, trial)
        missed = misses(ascent.insertion, orbit, launch.world)
        if np.abs(missed).max() < _GOOD_ENOUGH:
            return ascent
        trial = trial - np.linalg.solve(partials, missed)
    raise FlightError(
        f"the wind keeps the launcher {np.abs(missed).max() * 1000.0:.0f} m from the insertion orbit",
        t=ascent.cutoff,
        hint="look at launch_wind in [air]",
    )


def _fly_programme(launch: _Launch, trial: FloatArray) -> Ascent:
    """Fly lift-off to insertion with the programme of the four free numbers, keeping every step."""
    azimuth, rate, end_pitch, cutoff = (float(x) for x in trial)
    turn = _turn(launch, azimuth, rate, keep=True)
    programme = np.vstack([turn.rows, [launch.sequence[-1].last, end_pitch, 0.0, 0.0]])
    model = launch.air.having(platform=turn.platform, programme=programme)
    rise = launch.launcher.vertical_rise_s
    below = _between(launch, 0.0, rise)
    arcs = _fly(launch.liftoff, below, model, VERTICAL, until=rise, keep=True)
    above = launch.sequence[len(below) :]
    arcs += _fly(arcs[-1].end, above, model, PLATFORM, until=cutoff, keep=True)
    arcs.append(_coast_away(launch, arcs[-1], launch.air, keep=True))
    return Ascent(
        tuple(arcs),
        launch.sequence,
        arcs[-1].end.with_mass(launch.craft_mass),
        turn.platform,
        azimuth,
        rate,
        turn.stream_met,
        cutoff,
        left=launch.sequence[-1].flow * (launch.sequence[-1].last - cutoff),
    )


# -- what cannot be reached --------------------------------------------------------------------------------


def _words(orbit: InsertionOrbit) -> str:
    return f"{orbit.perigee / 1e3:g} x {orbit.apogee / 1e3:g} km at {math.degrees(orbit.inclination):g} deg"


def _unreachable(launch: _Launch, orbit: InsertionOrbit, trial: FloatArray, turn: _Turn) -> FlightError:
    state = _climb(launch, turn, trial[2], trial[3])
    best = orbit_of(state, launch.world)
    excess = misses(state, orbit, launch.world)[2] * 10.0
    return FlightError(
        f"no pitch programme inserts the craft into {_words(orbit)}; the nearest one ends at "
        f"{best.perigee / 1e3:.1f} km, {abs(excess):.0f} m/s too {'fast' if excess > 0.0 else 'slow'}, at a "
        f"flight-path angle of {math.degrees(best.flight_path_angle):.2f} deg and an inclination of "
        f"{math.degrees(best.inclination):.2f} deg",
        t=state.t,
        altitude_km=best.perigee / 1e3,
        hint="choose a lower insertion orbit (perigee_km, apogee_km of phase 'ascent') or a lighter craft",
    )


def _out_of_propellant(launch: _Launch, orbit: InsertionOrbit, ascent: Ascent) -> FlightError:
    end = launch.sequence[-1].last
    state = ascent.arcs[-2].at(end)
    longest, needed = (t - third_stage_ignition(launch.launcher) for t in (end, ascent.cutoff))
    short = float(np.linalg.norm(ascent.insertion.v) - np.linalg.norm(state.v))
    return FlightError(
        f"insertion into {_words(orbit)} with a craft of {launch.craft_mass:.0f} kg needs {needed:.1f} s of "
        f"the third stage, which burns {longest:.1f} s at most: {-ascent.left:.0f} kg of propellant are "
        f"lacking, and the craft is {short:.0f} m/s too slow",
        t=end,
        altitude_km=launch.world.geodetic(state)[2] / 1000.0,
        hint="choose a lower orbit (perigee_km, apogee_km of phase 'ascent') or a lighter craft "
        "(launch_mass_kg in [craft])",
    )
