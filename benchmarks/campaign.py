"""`python -m benchmarks.campaign`: campaigns by how many workers, at how many cases, beside bare entries.

The flight as planned is flown once before; a time is from the first case handed out to the last part written.
`x entries`: over as many bare entries of benchmark (B), by as many workers.
"""

import argparse
import os
import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks import table
from benchmarks.core import SETTINGS, fly_all
from benchmarks.problems import Work, entry
from sim import mission
from sim.campaigns import store
from sim.campaigns.directions import HOME
from sim.campaigns.returns import Plan, plan_of, returns_of
from sim.campaigns.workers import flown_in_order, threads
from sim.scenario import Scenario, load

_SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"


def time_campaign(scenario: Scenario, plan: Plan, cases: int, workers: int) -> float:
    """Return the seconds that the cases take, parts written."""
    manifest = store.manifest_of("", "", cases=cases, seed=0, sampling="random", part=HOME.part)
    with (
        TemporaryDirectory() as folder,
        threads(plan, workers) as crew,
        store.opened(Path(folder) / "c", manifest, scenario.text, resume=False) as kept,
    ):
        began = time.perf_counter()
        parts = ((number, kept.part_of(number)) for number in range(kept.parts))
        for number, columns in flown_in_order(parts, crew, lambda _: None):
            kept.write(number, columns, {})
        return time.perf_counter() - began


def time_entries(job: Work, workers: int) -> float:
    """Return the seconds that as many bare entries take, to 1 m."""
    began = time.perf_counter()
    fly_all(job, *SETTINGS["entries", 1.0][0], workers)
    return time.perf_counter() - began


def main() -> None:
    """Print a table of rates."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.campaign", description=__doc__)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, os.cpu_count() or 1])
    parser.add_argument("--cases", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--scenario", default="ms07-dispersions.toml")
    parser.add_argument("--rounds", type=int, default=3, help="the least of so many is told")
    options = parser.parse_args()
    scenario = load(_SCENARIOS / options.scenario)
    plan = plan_of(mission.fly(scenario), seed=0, method="random", total=max(options.cases))
    returns_of(plan).fly(range(64))
    time_entries(entry(64), 1)
    lines, alone = [], dict[int, float]()
    for cases in options.cases:
        job = entry(cases)
        for workers in options.workers:
            took = min(time_campaign(scenario, plan, cases, workers) for _ in range(options.rounds))
            entries = min(time_entries(job, workers) for _ in range(options.rounds))
            alone.setdefault(cases, took)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000.0
            cells = (f"{cases:,}", f"{workers}", table.duration(took), f"{cases / took:,.0f}")
            ratios = (table.ratio(alone[cases] / took), table.ratio(took / entries))
            lines.append((*cells, *ratios, f"{np.ceil(memory):.0f} MB"))
    head = ("cases", "workers", "time", "a second", "speed-up", "x entries", "memory")
    table.show(table.Table(f"{scenario.mission.name}: campaigns", head, lines))
    print(f"\n{table.machine()}")


if __name__ == "__main__":
    main()
