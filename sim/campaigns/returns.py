"""Many ways home: from the ignition of the braking burn to the ground, by the rows that the phases fly."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, Final, NamedTuple

import numpy as np

from sim import mission
from sim.base.arrays import FloatArray
from sim.base.errors import FlightError, ScenarioError
from sim.campaigns import sampling
from sim.campaigns.guided import Way, fly_guided
from sim.campaigns.places import from_place
from sim.dynamics.arcs import places, propagate
from sim.dynamics.interpolant import read_arc_many
from sim.dynamics.sequence import Outcome, ReachedMany, begin_many, part, reach_many
from sim.dynamics.states import State
from sim.flown import Flown
from sim.flying.burns import Thrust
from sim.flying.descent import LAST_METRE, check_braking, failure, too_fast
from sim.guidance.entry import Descent, aim_of, descent_of, unplanned
from sim.guidance.steering import Aim
from sim.phases import deorbit, entry, landing
from sim.physics.aerodynamics import SUTTON_GRAVES
from sim.scenario import Scenario, loads, overlay
from sim.scenario.inputs import Input
from sim.scenario.problems import nearest
from sim.surroundings import overlaid, surroundings
from sim.world import Decided, World

# What a case comes to, after `case` and the dispersed numbers: columns and what they are.
RESULTS: Final = {
    "landing_s": "time of touchdown [s from the epoch]",
    "latitude_deg": "of the touchdown, WGS-84",
    "longitude_deg": "of the touchdown, WGS-84",
    "downrange_km": "of the touchdown beyond the target, along the planned track; negative: short of it",
    "crossrange_km": "of the touchdown to the right of the target, across the planned track",
    "miss_km": "distance of the touchdown from the target",
    "peak_load_g": "greatest load between module separation and parachute command",
    "peak_heat_flux_wpm2": "greatest heat flux at the stagnation point (Sutton and Graves)",
    "heat_load_jpm2": "heat load there",
    "burn_s": "duration of the braking burn",
    "propellant_kg": "spent by the braking burn",
    "command_s": "time of the parachute command [s from the epoch]",
    "flight_s": "from ignition to touchdown",
}
LANDED = "landed"
_MARGIN = 1.0  # s, beyond the latest ignition


class Plan(NamedTuple):
    """All that a worker needs to fly any case, as plain data, the files that the scenario names among it.

    `ignition` [s]; `drift`: times, states and dense output of the ship's way around it; `track` [rad]:
    azimuth of the planned track at the target; `aim`: what the ground has planned of a guided entry, which
    knows the flight as planned and nothing of how a case differs from it.
    """

    text: str
    path: str
    inputs: tuple[Input, ...]
    seed: int
    method: sampling.Method
    total: int
    ignition: float
    drift: tuple[FloatArray, FloatArray, FloatArray]
    track: float
    aim: Aim | None


def plan_of(flown: Flown, *, seed: int, method: sampling.Method, total: int) -> Plan:
    """Return the plan of a campaign around a flight as planned; raises ScenarioError."""
    scenario = flown.scenario
    spec = scenario.phase("deorbit")
    leg = next(leg for leg in flown.legs if leg.phase == "deorbit")
    ignition = leg.arcs[0].end.t - spec.errors.late_s
    lates = [one for one in scenario.dispersions if one.path == "phase.deorbit.errors.late_s"]
    first, last = lates[0].ends(spec.errors.late_s) if lates else (spec.errors.late_s, spec.errors.late_s)
    start = leg.arcs[0].at(ignition + min(first, leg.arcs[0].end.t - ignition))
    drift = propagate(start, ignition + last + _MARGIN, leg.arcs[0].model)
    events = {event.name: event.state for _, event in flown.events}
    before, after = (flown.world.geodetic(events[name]) for name in ("peak_load", "parachute_command"))
    _, back = from_place(*after[:2], np.array([before[0]]), np.array([before[1]]))
    return Plan(
        scenario.text,
        str(scenario.path),
        scenario.inputs,
        seed,
        method,
        total,
        ignition,
        (drift.t, drift.y, drift.dense),
        float(back[0]) + math.pi,
        _aim(events["module_separation"], flown.world.expected) if flown.world.guided else None,
    )


def _aim(separation: State, world: World) -> Aim:
    return aim_of(separation, descent_of(world, separation))


def decided(plan: Plan) -> Decided:
    """Return what a case of a plan finds decided."""
    if plan.aim is None:
        return Decided(plan.ignition)
    return Decided(plan.ignition, *plan.aim)


@dataclass(frozen=True)
class Returns:
    """A campaign ready to fly: the scenario, its world, the plan."""

    plan: Plan
    scenario: Scenario
    world: World

    @cached_property
    def descent(self) -> Descent:
        """What steers the cases of a guided campaign, which expects what was planned."""
        return unplanned(self.world)

    @property
    def together(self) -> bool:
        """Whether threads fly cases together: those that are steered are for one thread at a time."""
        return self.plan.aim is None

    @property
    def paths(self) -> tuple[str, ...]:
        """What is dispersed."""
        return tuple(one.path for one in self.scenario.dispersions)

    def inputs(self, cases: range) -> dict[str, FloatArray]:
        """Return the dispersed numbers of some cases."""
        return sampling.drawn(self.scenario, cases, self.plan)

    def fly(self, cases: range) -> dict[str, Any]:
        """Fly some cases in the calling thread; return the columns of their rows."""
        inputs = self.inputs(cases)
        return _rows_of(cases, inputs, self.fly_with(inputs, len(cases), cases.start))

    def begin(self, cases: range, pool: Executor, workers: int) -> Callable[[], dict[str, Any]]:
        """Have the `workers` threads of a pool begin what `fly` does; return what waits for its end."""
        inputs = self.inputs(cases)
        way = self.way(inputs, len(cases))
        reached = begin_many(way.t, way.starts, way.rows, pool, workers)
        return lambda: _rows_of(cases, inputs, self._results(way, reached(), {}))

    def fly_at(self, points: FloatArray) -> dict[str, Any]:
        """Fly the cases at points (n, d) of the unit cube; return the columns of what they came to."""
        nominal = [overlay.value_of(self.scenario, path) for path in self.paths]
        return self.fly_with(sampling.spread(self.scenario.dispersions, nominal, points), len(points))

    def fly_with(self, inputs: Mapping[str, FloatArray], count: int, first: int = 0) -> dict[str, Any]:
        """Fly `count` cases with these numbers; return the columns of what they came to."""
        way = self.way(inputs, count)._replace(first=first)
        reached, lost = self.reached(way)
        return self._results(way, reached, lost)

    def reached(self, way: Way) -> tuple[ReachedMany, Mapping[int, str]]:
        """Fly cases in the calling thread; return where they came to, and why some could not be steered."""
        if self.plan.aim is not None:
            return fly_guided(way, self.descent, self.plan.aim)
        return reach_many(way.t, way.starts, way.rows, workers=1), {}

    def way(self, inputs: Mapping[str, Any], count: int) -> Way:
        """Return what `count` cases with these numbers begin with and fly."""
        scenario = overlay.overlaid(self.scenario, inputs)
        world = overlaid(self.world, scenario)
        spec = scenario.phase("deorbit")
        t = np.broadcast_to(np.asarray(self.plan.ignition + spec.errors.late_s), (count,))
        starts = deorbit.ships(spec, _reckoned(self.plan, np.array(t)))
        ship = State(self.plan.ignition, starts)
        braking = deorbit.rows(spec, world, ship)
        spec_of_fall = scenario.phase("entry")
        falling = entry.rows(spec_of_fall, world)
        hanging = landing.rows(scenario.phase("landing"), world, ship)
        command = len(braking) + len(falling) - 1
        rows = (*braking, *falling, *hanging)
        return Way(inputs, world, spec_of_fall, t, starts, rows, len(braking), command)

    def _results(self, way: Way, reached: ReachedMany, lost: Mapping[int, str]) -> dict[str, Any]:
        """Return what the cases came to; where a case failed its numbers are NaN, and a reason says why."""
        t, y = reached.t[-1], reached.y[-1]
        target, module = self.world.target, way.world.descent_module
        assert target is not None
        where = places(t, y, way.rows[-1].model.earth)
        miss, azimuth = from_place(target.latitude, target.longitude, where[:, 0], where[:, 1])
        flux = SUTTON_GRAVES / np.sqrt(module.nose_radius_m)
        results = {
            "landing_s": t,
            "latitude_deg": np.degrees(where[:, 0]),
            "longitude_deg": np.degrees(where[:, 1]),
            "downrange_km": miss * np.cos(azimuth - self.plan.track) / 1000.0,
            "crossrange_km": miss * np.sin(azimuth - self.plan.track) / 1000.0,
            "miss_km": miss / 1000.0,
            "peak_load_g": reached.felt.load,
            "peak_heat_flux_wpm2": flux * reached.felt.heat,
            "heat_load_jpm2": flux * reached.felt.heat_load,
            "burn_s": reached.t[0] - way.t,
            "propellant_kg": way.starts[:, 6] - reached.y[0, :, 6],
            "command_s": reached.t[way.command],
            "flight_s": t - way.t,
        }
        reasons = self._reasons(way, reached)
        for case, reason in lost.items():
            reasons[case] = reasons[case] or reason
        failed = np.array([reason is not None for reason in reasons])
        numbers = {name: np.where(failed, np.nan, results[name]) for name in RESULTS}
        return {**numbers, "status": np.where(failed, "failed", LANDED), "reason": reasons}

    def _reasons(self, way: Way, reached: ReachedMany) -> list[str | None]:
        """Say why each case failed; None where it landed."""
        n = len(way.t)
        engine, craft = way.world.craft.main_engine, way.world.craft
        flow = np.asarray(Thrust.of(engine).flow)
        lasts = np.asarray(way.rows[0].lasts)
        short = (flow * lasts > way.starts[:, 6] - craft.empty_mass_kg) | (lasts > engine.life_s)
        late = reached.t[-1] > self.world.windows[-1].last
        last = reached.stretch == len(way.rows) - 1
        fast = last & too_fast(way.rows[-1], reached.t[-2], reached.y[-2])
        found: list[str | None] = [None] * n
        short = np.broadcast_to(short, (n,))
        for k in np.flatnonzero(short | late | fast | reached.failed).tolist():
            found[k] = self._reason(way, reached, k, short=bool(short[k]), fast=bool(fast[k]))
        return found

    def _reason(self, way: Way, reached: ReachedMany, k: int, *, short: bool, fast: bool) -> str:
        n = len(way.t)
        scenario = overlay.overlaid(self.scenario, {path: column[k] for path, column in way.inputs.items()})
        world = overlaid(self.world, scenario)
        if short:
            spec = scenario.phase("deorbit")
            try:
                ship = State(float(way.t[k]), way.starts[k])
                check_braking(world, ship, spec.delta_v_mps + spec.errors.delta_v_mps)
            except FlightError as error:
                return error.message
        outcome, number = reached.outcome(k), int(reached.stretch[k])
        if outcome is Outcome.COMPLETE and not fast:
            return "the flight leaves the time that the air was tabulated for"
        row = part(way.rows[number], k, n)
        at = number - 1 if row.name == LAST_METRE else number
        state = State(float(reached.t[at, k]), reached.y[at, k].copy())
        return failure(outcome, row, state, world).message


def _rows_of(cases: range, inputs: Mapping[str, FloatArray], results: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of some cases' rows."""
    return {"case": np.arange(cases.start, cases.stop), **inputs, **results}


def fly_case(planned: Flown, inputs: Mapping[str, float], plan: Plan, case: int = 0) -> Flown:
    """Fly a case by its steps, from the planned flight and the numbers that are other than there."""
    own, about = dict[str, Any](inputs), planned.scenario.phase("entry").navigation
    if about is not None:  # whose errors are the case's own
        own["phase.entry.navigation.case"] = about.case + case
    scenario = overlay.overlaid(planned.scenario, own)
    braking = plan.ignition + scenario.phase("deorbit").errors.late_s
    reckoned = State(braking, _reckoned(plan, np.array([braking]))[0])
    world = replace(overlaid(planned.world, scenario), decided=decided(plan), retraced=reckoned)
    return mission.fly_on(planned, scenario, world, "deorbit")


def _reckoned(plan: Plan, t: FloatArray) -> FloatArray:
    """Return where the ship is reckoned to be (n, 7) as burns begin at `t` (n,) [s]."""
    return read_arc_many(*plan.drift, t)


def apart(flown: Flown, row: Mapping[str, Any]) -> float:
    """Return how far [m] the touchdown of a flight is from that of a row."""
    latitude, longitude, _ = flown.world.geodetic(flown.legs[-1].end)
    place = np.radians([row["latitude_deg"]]), np.radians([row["longitude_deg"]])
    return float(from_place(latitude, longitude, *place)[0][0])


@lru_cache(maxsize=2)
def _prepared(text: str, path: str, inputs: tuple[Input, ...]) -> tuple[Scenario, World]:
    scenario = loads(text, path, inputs)
    return scenario, surroundings(scenario)


def returns_of(plan: Plan) -> Returns:
    """Make ready what flies the cases of a plan; kept, so that a worker does so once."""
    scenario, world = _prepared(plan.text, plan.path, plan.inputs)
    return Returns(plan, scenario, world)


def refuse_unread(returns: Returns) -> None:
    """Raise ScenarioError for a dispersed path that nothing of the way home reads, or reads for all alike."""
    plain = _numbers(returns.way({}, 1))
    for index, path in enumerate(returns.paths):
        if not _is_read(returns, path, plain):
            known = overlay.paths(returns.scenario)
            readable = [other for other in known if _is_read(returns, other, plain)]
            said = "nothing that is flown after the ignition reads it"
            raise _refused(
                returns, index, f"{said}; expected one of {len(readable)} others{nearest(path, readable)}"
            )
        value = overlay.value_of(returns.scenario, path)
        try:
            returns.way({path: np.array([value, value])}, 2)
        except (TypeError, ValueError):
            said = "it enters what all cases share, such as a curve of drag; expected a factor of it"
            raise _refused(returns, index, said) from None


def _refused(returns: Returns, index: int, said: str) -> ScenarioError:
    scenario, path = returns.scenario, returns.paths[index]
    line = scenario.line(("disperse", index, "path"))
    return ScenarioError([f'{scenario.path}:{line}: disperse."{path}".path: {said}'])


def _is_read(returns: Returns, path: str, plain: FloatArray) -> bool:
    """Tell whether another value at a path changes any number of the `plain` way."""
    value = overlay.value_of(returns.scenario, path)
    changed = _numbers(returns.way({path: value + 1e-3 * (abs(value) or 1.0)}, 1))
    return len(plain) != len(changed) or bool(np.any(plain != changed))


def _numbers(way: Way) -> FloatArray:
    """Return every number that a way home consists of, but what is the same for all cases of a world."""
    found = [way.t, way.starts.ravel()]
    failure = way.falling.failure
    if failure is not None:
        at = failure.at_altitude_km, failure.at_load_g, failure.after_interface_s
        lost = (way.falling.interface_altitude_km, *at)
        found += [np.ravel(np.asarray(value)) for value in lost if value is not None]
    for row in way.rows:
        model, stops = row.model, (row.end, row.never)
        numbers = (row.lasts, row.drop, row.mass, row.softens_to, *(stop.value for stop in stops if stop))
        push = (model.push.thrust, model.push.flow, model.push.aim)
        found += [np.ravel(np.asarray(value)) for value in (*numbers, *model.body, *push)]
    return np.nan_to_num(np.concatenate(found))
