"""`python -m benchmarks.campaign`: campaigns by how many workers, at how many cases, beside bare entries.

The flight as planned is flown once before; a time is from the first case handed out to the last part written.
`x entries`: seconds of the processor over those of as many bare entries of benchmark (B), by as many workers;
like `processor a case` it depends less than `time` and `speed-up` on what else the machine does.
"""

import argparse
import os
import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

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
_MANY = 100_000  # cases of which one round is enough


class Took(NamedTuple):
    """What a piece of work took: seconds, and seconds of the processor."""

    wall: float
    cpu: float

    @staticmethod
    def since(began: "Took") -> "Took":
        """Return what has passed."""
        return Took(time.perf_counter() - began.wall, time.process_time() - began.cpu)

    @staticmethod
    def now() -> "Took":
        """Read the clocks."""
        return Took(time.perf_counter(), time.process_time())


def time_campaign(scenario: Scenario, plan: Plan, cases: int, workers: int) -> Took:
    """Return what the cases take, parts written."""
    manifest = store.manifest_of("", "", cases=cases, seed=0, sampling="random", part=HOME.part)
    with (
        TemporaryDirectory() as folder,
        threads(plan._replace(total=cases), workers) as crew,
        store.opened(Path(folder) / "c", manifest, scenario.text, resume=False) as kept,
    ):
        began = Took.now()
        parts = ((number, kept.part_of(number)) for number in range(kept.parts))
        for number, columns in flown_in_order(parts, crew, lambda _: None):
            kept.write(number, columns, {})
        return Took.since(began)


def time_entries(job: Work, workers: int) -> Took:
    """Return what as many bare entries take, to 1 m."""
    began = Took.now()
    fly_all(job, *SETTINGS["entries", 1.0][0], workers)
    return Took.since(began)


def least(runs: list[Took]) -> Took:
    """Return the least of each clock."""
    return Took(min(run.wall for run in runs), min(run.cpu for run in runs))


def main() -> None:
    """Print a table of rates."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.campaign", description=__doc__)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, os.cpu_count() or 1])
    parser.add_argument("--cases", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--scenario", default="ms07-dispersions.toml")
    parser.add_argument(
        "--rounds", type=int, default=3, help="the least of so many is told; of 100,000 cases and more one"
    )
    parser.add_argument("--save", action="store_true", help="write the table into benchmarks/results")
    options = parser.parse_args()
    scenario = load(_SCENARIOS / options.scenario)
    plan = plan_of(mission.fly(scenario), seed=0, method="random", total=max(options.cases))
    returns_of(plan).fly(range(64))
    time_entries(entry(64), 1)
    lines, alone = [], dict[int, Took]()
    for cases in options.cases:
        job = entry(cases)
        for workers in options.workers:
            rounds = [
                (time_campaign(scenario, plan, cases, workers), time_entries(job, workers))
                for _ in range(options.rounds if cases < _MANY else 1)
            ]
            took, entries = (least(list(runs)) for runs in zip(*rounds, strict=True))
            alone.setdefault(cases, took)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000.0
            cells = (f"{cases:,}", f"{workers}", table.duration(took.wall), f"{cases / took.wall:,.0f}")
            ratios = (table.ratio(alone[cases].wall / took.wall), table.duration(took.cpu / cases))
            others = (table.ratio(took.cpu / entries.cpu), f"{np.ceil(memory):.0f} MB")
            lines.append((*cells, *ratios, *others))
    head = ("cases", "workers", "time", "a second", "speed-up", "processor a case", "x entries", "memory")
    shown = table.Table(f"{scenario.mission.name}: campaigns", head, lines)
    table.show(shown)
    print(f"\n{table.machine()}")
    if options.save:
        how = " ".join((__doc__ or "").split(": ", 1)[1].split())
        text = ["# Campaigns", table.machine(), how[:1].upper() + how[1:], table.markdown(shown)]
        place = table.save("campaign.md", "\n\n".join(text))
        print(f"written: {place.name}")


if __name__ == "__main__":
    main()
