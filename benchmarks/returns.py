"""(E) and (F): Soyuz MS-07's way down from the ignition to the ground, one and 10,000 dispersed ones."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.rounds import Timed, alternate, watched
from sim.base.arrays import FloatArray
from sim.dynamics.model import Care
from sim.dynamics.sequence import Outcome, ReachedMany, Stretch, fly, reach, reach_many
from sim.dynamics.states import State
from sim.flown import Flown
from sim.flying.descent import BRAKING, rows
from sim.world import World

CASES = 10_000
_SCENARIO = Path(__file__).resolve().parents[1] / "scenarios" / "ms07.toml"
_CAREFUL = Care(tolerance=1e-13, step=0.25)
_CHECKED = 20  # of the many, flown tightly one by one


@dataclass(frozen=True)
class Return:
    """A way down: state at the ignition, rows and surroundings."""

    ignition: State
    rows: tuple[Stretch, ...]
    world: World

    def place(self, state: State) -> FloatArray:
        """Return where a state is on the turning Earth (3,) [m, ITRS]."""
        return self.world.sky.itrs(state)


@dataclass(frozen=True)
class Campaign:
    """Many returns: `starts` (n, 7) at the ignition `t` [s]; the factors (n,) on density, wind and thrust."""

    t: float
    starts: FloatArray
    rows: tuple[Stretch, ...]
    density: FloatArray
    wind: FloatArray
    thrust: FloatArray

    def fly(self, workers: int | None = None) -> ReachedMany:
        """Fly all of it."""
        return reach_many(self.t, self.starts, self.rows_of(slice(None)), workers=workers)

    def rows_of(self, cases: slice | int) -> tuple[Stretch, ...]:
        """Return the rows of some cases with their factors as arrays, of one case as floats."""
        out = []
        for row in self.rows:
            model = row.model.having(density_factor=self.density[cases], wind_factor=self.wind[cases])
            if row.name == BRAKING:
                push, factor = model.push, self.thrust[cases]
                model = model.having(thrust=push.thrust * factor, flow=push.flow * factor)
            out.append(row._replace(model=model))
        return tuple(out)


@cache
def mission() -> Flown:
    """Fly MS-07."""
    from sim.mission import fly as fly_mission
    from sim.scenario import load

    return fly_mission(load(_SCENARIO))


@cache
def one() -> Return:
    """Return MS-07's own way down."""
    flown = mission()
    ignition = next(event.state for _, event in flown.events if event.name == "deorbit_ignition")
    spec = flown.scenario.phase("deorbit")
    assert spec is not None
    altitude = 1000.0 * spec.module_separation_altitude_km
    stretches = rows(flown.world, mass=ignition.mass, delta_v=spec.delta_v_mps, separation_altitude=altitude)
    return Return(ignition, stretches, flown.world)


def many(count: int = CASES) -> Campaign:
    """Return that many dispersed ways down.

    Dispersions are assumed: 100 m and 0.1 m/s in each axis, 10 % of density, 20 % of wind, 0.5 % of thrust.
    """
    nominal, dice = one(), np.random.default_rng(20180603)
    starts = np.tile(nominal.ignition.y, (count, 1))
    starts[:, :3] += dice.normal(0.0, 100.0, (count, 3))
    starts[:, 3:6] += dice.normal(0.0, 0.1, (count, 3))
    density, wind, thrust = (dice.normal(1.0, sigma, count) for sigma in (0.1, 0.2, 0.005))
    return Campaign(nominal.ignition.t, starts, nominal.rows, np.clip(density, 0.6, 1.4), wind, thrust)


def tight(start: State, stretches: tuple[Stretch, ...]) -> State:
    """Return the touchdown of a way down flown with far more care."""
    careful = [row._replace(model=row.model._replace(care=_CAREFUL)) for row in stretches]
    flown = fly(start, careful)
    assert flown.outcome is Outcome.COMPLETE, flown.outcome
    return flown.end


def touchdown_error(end: State) -> float:
    """Return how far the touchdown of the one return is from a tight run [m]."""
    way = one()
    return float(np.linalg.norm(way.place(end) - _one_truth()))


@cache
def _one_truth() -> FloatArray:
    way = one()
    return way.place(tight(way.ignition, way.rows))


def time_one(rounds: int) -> dict[str, Timed]:
    """Time `reach` and `fly` of one return in turn."""
    way = one()
    runs = {
        "reach": watched(lambda: reach(way.ignition, way.rows)),
        "fly": watched(lambda: fly(way.ignition, way.rows)),
    }
    return alternate(runs, rounds)


def many_errors(campaign: Campaign, reached: ReachedMany) -> FloatArray:
    """Return how far the touchdowns of a sample are from tight runs [m]; NaN for a case that did not land."""
    way, errors = one(), []
    for case in range(0, len(campaign.starts), max(1, len(campaign.starts) // _CHECKED)):
        start = State(campaign.t, campaign.starts[case].copy())
        truth = way.place(tight(start, campaign.rows_of(case)))
        end = State(float(reached.t[-1, case]), reached.y[-1, case])
        landed = reached.outcome(case) is Outcome.COMPLETE
        errors.append(float(np.linalg.norm(way.place(end) - truth)) if landed else np.nan)
    return np.array(errors)


def time_many(campaign: Campaign, rounds: int) -> dict[int, Timed]:
    """Time the returns by one worker, by two and by one on each core, in turn."""
    counts = sorted({1, 2, os.cpu_count() or 1})
    runs = {count: watched(lambda n=count: campaign.fly(n)) for count in counts}  # type: ignore[misc]
    return alternate(runs, rounds)
