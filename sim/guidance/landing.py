"""When to brake so that the descent ends nearest to the target: choose the pass, then the instant."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.sequence import Reached, Stretch, reach
from sim.dynamics.states import State
from sim.flying.descent import COAST, ENTRY, LAST_METRE, ends_of, rows
from sim.guidance.entry import Descent, descent_of, landing_of, planned_fall, planned_from, target_itrs
from sim.physics.constants import EARTH_RATE
from sim.physics.solving import zero_near
from sim.world import World

_SPACING = 5.0  # s between the ignitions that are looked at: 35 km along the track
_EARTH_RADIUS = 6371.0e3  # m, mean, for estimates
# assumed: passes this alike differ by less than the wind moves the module; the earliest is taken. 0 to 20 km.
_ALIKE = 5.0e3  # m
# assumed: what is farther beside the track is another landing zone. Range 100 to 500 km.
REACH = 300.0e3  # m
_ROUGH = 30.0e3  # m, more than an estimate of what lies beside a track is off by
_NEAR = 0.1  # s, to take the direction of the track
_EXACT = 1e-4  # s, less than a metre along the track
_STUCK = 1000.0  # m along the track that only the window's end can leave


@dataclass(frozen=True, slots=True)
class Pass:
    """A pass over the target's neighbourhood: ignition [s] and distance of the track [m]."""

    ignition: float
    aside: float


@dataclass(frozen=True, slots=True)
class Aim:
    """The solved ignition [s] and the miss that remains, along the track and to the left of it [m].

    `track` (3,) [m/s, ITRS]: how the landing moves with the ignition. `descents`: how many were flown for it.
    """

    ignition: float
    along: float
    to_the_left: float
    track: FloatArray
    descents: int
    passes: tuple[Pass, ...] = ()


@dataclass(frozen=True, slots=True)
class WayHome:
    """A return before its ignition is known: the drifting ship, and the rows of a ballistic descent.

    `guided`: what plans a guided one, whose ignition is solved for another fall than the rows'.
    """

    drift: Arc
    rows: tuple[Stretch, ...]
    world: World
    guided: Descent | None

    @staticmethod
    def of(
        start: State, world: World, *, latest: float, delta_v: float, separation_altitude: float
    ) -> "WayHome":
        """Let a ship drift from `start` for ignitions until `latest` [s]; the rest as in `aim_at_target`."""
        # A little longer than the window, because the solved instant may lie beyond the estimate.
        drift = propagate(start, latest + 300.0, world.craft_model(start.t))
        way_down = rows(world, mass=start.mass, delta_v=delta_v, separation_altitude=separation_altitude)
        way = WayHome(drift, way_down, world, None)
        return replace(way, guided=descent_of(world, way._separation(start.t))) if world.guided else way

    @property
    def braking(self) -> tuple[Stretch, ...]:
        """The rows down to the module separation."""
        return self.rows[: [row.name for row in self.rows].index(ENTRY)]

    def reached(self, ignition: float) -> Reached:
        """Return what comes of a ballistic descent from an ignition [s]."""
        return reach(self.drift.at(ignition), self.rows)

    def ends(self, ignition: float) -> dict[str, State]:
        """Return the states at the ends of the descent that is flown from an ignition [s], as it is planned.

        Among them those of ENTRY and LAST_METRE. Raises FlightError.
        """
        if self.guided is None:
            return ends_of(self.reached(ignition), self.rows, self.world)
        ends = ends_of(reach(self.drift.at(ignition), self.braking), self.braking, self.world)
        command = planned_fall(ends[COAST].with_mass(self.world.descent_module.mass_kg), self.guided)
        return {**ends, ENTRY: command, LAST_METRE: landing_of(command, self.guided)}

    def near(self, ignition: float) -> "WayHome":
        """Return this way with a guided fall planned for ignitions about that one [s]; raises FlightError."""
        if self.guided is None:
            return self
        return replace(self, guided=planned_from(self._separation(ignition), self.guided))

    def _separation(self, ignition: float) -> State:
        """Return the descent module as it separates after an ignition [s]."""
        ends = ends_of(reach(self.drift.at(ignition), self.braking), self.braking, self.world)
        return ends[COAST].with_mass(self.world.descent_module.mass_kg)

    def passes(self, earliest: float, latest: float) -> tuple[Pass, ...]:
        """Return the passes of the target between two ignitions [s], in time order; raises FlightError.

        Those that may come near are flown, twice each, and told to some hundred metres.
        """
        command = self.ends(earliest)[ENTRY]
        found = find_passes(self.drift, command, self.world, earliest=earliest, latest=latest)
        return tuple(self._flown(one) if one.aside < REACH + _ROUGH else one for one in found)

    def _flown(self, estimate: Pass) -> Pass:
        """Return a pass whose descent was flown; the estimate where that fails."""
        try:
            ends = [self.ends(estimate.ignition + late)[LAST_METRE] for late in (0.0, 1.0)]
        except FlightError:
            return estimate
        here, later = (self.world.sky.itrs(end) - target_itrs(self.world) for end in ends)
        along = (later - here) / np.linalg.norm(later - here)
        aside = float(np.linalg.norm(here - (here @ along) * along))
        return Pass(estimate.ignition - float(here @ along) / float(np.linalg.norm(later - here)), aside)


def aim_at_target(
    start: State, world: World, *, earliest: float, latest: float, delta_v: float, separation_altitude: float
) -> Aim:
    """Find the ignition between `earliest` and `latest` [s] whose descent ends nearest to the world's target.

    `start`: the drifting ship, not after `earliest`; `delta_v` [m/s]; `separation_altitude` [m]. The pass
    whose track comes nearest is chosen, then the miss along the track is brought to zero; that of a guided
    descent is of its fall as planned (`sim.guidance.entry`). Raises FlightError when no pass comes near.
    """
    way = WayHome.of(start, world, latest=latest, delta_v=delta_v, separation_altitude=separation_altitude)
    passes = way.passes(earliest, latest)
    aim = aim_at_pass(way, nearest(passes, world, earliest, latest))
    flown = sum(one.aside < REACH + _ROUGH for one in passes)
    return replace(aim, passes=passes, descents=aim.descents + 1 + 2 * flown)


def aim_at_pass(way: WayHome, found: Pass) -> Aim:
    """Solve the ignition of one pass for a landing without a miss along the track; raises FlightError."""
    way, world, drift = way.near(found.ignition), way.world, way.drift
    target = target_itrs(world)
    descents = 0

    def miss(ignition: float) -> FloatArray:
        nonlocal descents
        descents += 1
        ignition = min(max(ignition, float(drift.t[0])), float(drift.t[-1]))
        return world.sky.itrs(way.ends(ignition)[LAST_METRE]) - target

    ignition, track = found.ignition, np.zeros(3)
    for within in (_NEAR, _EXACT):  # the track bends: its direction is taken again near the solution
        here = miss(ignition)
        track = miss(ignition + 1.0) - here  # m per second of later ignition
        ignition = _without_miss(miss, ignition, here, track, within * world.care.solving)
    remaining = miss(ignition)
    along = track / np.linalg.norm(track)
    if abs(remaining @ along) > _STUCK:
        raise FlightError(
            f"no ignition in the window brings the ship down at the target: the nearest pass asks for one at "
            f"{world.clock.utc(ignition):%Y-%m-%d %H:%M:%S} UTC",
            at=ignition,
            hint="widen window_h of phase 'deorbit', or undock earlier",
        )
    up = target / np.linalg.norm(target)
    return Aim(
        ignition=ignition,
        along=float(remaining @ along),
        to_the_left=float(remaining @ np.cross(up, along)),
        track=track,
        descents=descents,
    )


def _without_miss(
    miss: Callable[[float], FloatArray], ignition: float, here: FloatArray, track: FloatArray, within: float
) -> float:
    """Return the ignition [s] without a miss along `track` [m per s]; the given one misses by `here` [m]."""
    along = track / np.linalg.norm(track)
    step = -float(here @ track) / float(track @ track)
    if abs(step) < within:
        return ignition
    return zero_near(lambda t: float(miss(t) @ along), ignition, ignition + step, within=within)


def find_passes(
    drift: Arc, command: State, world: World, *, earliest: float, latest: float
) -> tuple[Pass, ...]:
    """Return the passes of the target between two ignitions [s], in time order, from one sample descent.

    Every descent is taken to sweep the sample's angle in the plane of the orbit, in the sample's time: braked
    at `earliest` it comes to its parachute `command`. Good to 20 km across the track.
    """
    ignition = drift.at(earliest)
    duration = command.t - earliest
    swept = _angle_swept(ignition, command)
    when = np.arange(earliest, latest, _SPACING)
    states = drift.states(when)
    r, v = states[:, 0:3], states[:, 3:6]
    out = r / np.linalg.norm(r, axis=1)[:, None]
    normal = np.cross(r, v)
    ahead = np.cross(normal / np.linalg.norm(normal, axis=1)[:, None], out)
    ends = np.cos(swept) * out + np.sin(swept) * ahead  # directions of the ends in GCRS
    target = world.earth_matrix(earliest + duration).T @ target_itrs(world)
    target /= np.linalg.norm(target)
    # The target turns with the Earth about the pole of date.
    pole = world.earth_matrix(earliest)[2]
    angle = EARTH_RATE * (when - earliest)
    turned = (
        np.outer(np.cos(angle), target)
        + np.outer(np.sin(angle), np.cross(pole, target))
        + np.outer((1.0 - np.cos(angle)) * (pole @ target), pole)
    )
    distance = _EARTH_RADIUS * np.arccos(np.clip(np.einsum("ij,ij->i", ends, turned), -1.0, 1.0))
    lowest = np.flatnonzero((distance[1:-1] < distance[:-2]) & (distance[1:-1] <= distance[2:])) + 1
    return tuple(_pass_at(when, distance, k) for k in lowest.tolist())


def _pass_at(when: FloatArray, distance: FloatArray, k: int) -> Pass:
    """Refine the smallest distance at sample `k` by the parabola through the squares of three."""
    before, here, after = distance[k - 1 : k + 2] ** 2
    bend = before - 2.0 * here + after
    shift = 0.5 * (before - after) / bend
    aside = np.sqrt(max(here - 0.125 * (before - after) ** 2 / bend, 0.0))
    return Pass(float(when[k] + shift * _SPACING), float(aside))


def nearest(passes: tuple[Pass, ...], world: World, earliest: float, latest: float) -> Pass:
    """Return the earliest of the passes that come about as near as the nearest; raises FlightError."""
    window = f"{world.clock.utc(earliest):%Y-%m-%d %H:%M} to {world.clock.utc(latest):%Y-%m-%d %H:%M} UTC"
    if not passes:
        raise FlightError(
            f"no pass comes near the target with an ignition from {window}",
            at=earliest,
            hint="widen window_h of phase 'deorbit' or move [target]",
        )
    smallest = min(found.aside for found in passes)
    best = next(found for found in passes if found.aside <= smallest + _ALIKE)
    if best.aside > REACH:
        raise FlightError(
            f"the target is out of reach: with an ignition from {window} the best of {len(passes)} passes, "
            f"at {world.clock.utc(best.ignition):%H:%M}, leaves it {best.aside / 1000.0:.0f} km beside the "
            f"track of a descent without lift; at most {REACH / 1000.0:.0f} km are accepted",
            at=best.ignition,
            hint="widen window_h of phase 'deorbit', choose another undocking or move [target]",
        )
    return best


def _angle_swept(first: State, last: State) -> float:
    """Return the angle [rad, 0 to 2 pi] from one place to another in the plane of the first one's orbit."""
    out = first.r / np.linalg.norm(first.r)
    normal = np.cross(first.r, first.v)
    ahead = np.cross(normal / np.linalg.norm(normal), out)
    return float(np.arctan2(last.r @ ahead, last.r @ out) % (2.0 * np.pi))
