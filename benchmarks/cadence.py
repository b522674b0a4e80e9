"""`python -m benchmarks.cadence`: how a guided fall's landing scatters against how often it is predicted.

Cases of ms07-guided-dispersions.toml with perfect navigation, so that what is left is the guidance's own: how
far from the place aimed at their canopies open. `step`: of the predictions. Time is one core's for a fall.
"""

import argparse
import time
from pathlib import Path

import numpy as np

from benchmarks import table
from sim import mission
from sim.base.arrays import FloatArray
from sim.campaigns.guided import starts_of
from sim.campaigns.returns import plan_of, returns_of
from sim.dynamics.sequence import reach_many
from sim.dynamics.states import State
from sim.guidance.entry import guided_falls
from sim.scenario import load

_SCENARIO = Path(__file__).resolve().parents[1] / "scenarios" / "ms07-guided-dispersions.toml"


def main() -> None:
    """Print a table of cadences."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cadence", description=__doc__)
    parser.add_argument("--cases", type=int, default=256)
    parser.add_argument("--cycles", type=float, nargs="+", default=[2.0, 4.0, 8.0, 12.0])
    parser.add_argument("--steps", type=float, nargs="+", default=[4.0, 8.0, 12.0, 16.0])
    options = parser.parse_args()
    scenario, n = load(_SCENARIO), options.cases
    plan = plan_of(mission.fly(scenario), seed=0, method="random", total=n)
    assert plan.aim is not None
    returns = returns_of(plan)
    way = returns.way(returns.inputs(range(n)), n)
    braked = reach_many(way.t, way.starts, way.rows[: way.braking], workers=1)
    row, starts = starts_of(way, braked, np.arange(n))
    lines = []
    for cycle in options.cycles:
        for step in options.steps:
            law = returns.descent.law._replace(cycle=cycle, step=step)
            descent, none, took = returns.descent._replace(law=law), np.zeros((n, 6)), []
            for _ in range(2):
                began = time.process_time()
                found = guided_falls(braked.t[-1], starts, row.model, none, descent, plan.aim)
                took.append(time.process_time() - began)
            ends = [returns.world.sky.itrs(State(float(t), y)) for t, y in zip(found.t, found.y, strict=True)]
            miss = np.linalg.norm(np.array(ends) - plan.aim.place, axis=1)
            lines.append((f"{cycle:g} s", f"{step:g} s", *_scatter(miss), f"{1000.0 * min(took) / n:.2f} ms"))
    head = ("cycle", "step", "rms", "95 %", "greatest", "time")
    table.show(table.Table("What guidance leaves by itself, against its cadence", head, lines))
    print(f"\n{table.machine()}")


def _scatter(miss: FloatArray) -> tuple[str, str, str]:
    """Return root mean square, 95th percentile and greatest of some misses [m], in words."""
    numbers = float(np.sqrt(np.mean(miss**2))), float(np.percentile(miss, 95.0)), float(miss.max())
    return tuple(f"{number:,.0f} m" for number in numbers)  # type: ignore[return-value]


if __name__ == "__main__":
    main()
