"""`python -m benchmarks.campaign`: campaigns by how many workers, at how many cases, beside bare entries.

The flight as planned is flown once before; a time is from the first case handed out to the last part written,
of processes with their beginning. `speed-up`: over the first row of as many cases. `machine`: that of as many
processes, which fly their share of the cases and neither wait for each other nor write, over one of them: the
machine's own. `x entries`: seconds of the processor over those of as many bare entries of benchmark (B), by
as many workers; like `processor a case` it depends less than `time` and `speed-up` on what else the machine
does. What processes of their own spend is not in it.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import wait
from contextlib import contextmanager
from itertools import pairwise
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
from sim.campaigns.workers import Pool, flown_in_order, local, processes
from sim.scenario import Scenario, load

_SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
_BEFORE = 64  # cases flown before the time begins
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


def time_campaign(scenario: Scenario, plan: Plan, cases: int, workers: int, pool: Pool = "threads") -> Took:
    """Return what the cases take, parts written."""
    manifest = store.manifest_of("", "", cases=cases, seed=0, sampling="random", part=HOME.part)
    with (
        TemporaryDirectory() as folder,
        local(plan._replace(total=cases), cases, workers, pool) as crew,
        store.opened(Path(folder) / "c", manifest, scenario.text, resume=False) as kept,
    ):
        began = Took.now()
        parts = ((number, kept.part_of(number)) for number in range(kept.parts))
        for number, columns in flown_in_order(parts, crew, lambda _: None):
            kept.write(number, columns, {})
        return Took.since(began)


@contextmanager
def apart(plan: Plan, count: int) -> Iterator[Callable[[int, int], float]]:
    """Yield a function that has some of `count` processes fly cases, and returns the time [s]."""
    with processes(plan, count) as crew:

        def fly(cases: int, some: int) -> float:
            shares = np.linspace(0, cases, some + 1).astype(int).tolist()
            began = time.perf_counter()
            wait([crew.submit(first, last) for first, last in pairwise(shares)])
            return time.perf_counter() - began

        fly(_BEFORE * count, count)
        yield fly


def time_entries(job: Work, workers: int) -> Took:
    """Return what as many bare entries take, to 1 m."""
    began = Took.now()
    fly_all(job, *SETTINGS["entries", 1.0][0], workers)
    return Took.since(began)


def least(runs: list[Took]) -> Took:
    """Return the least of each clock."""
    return Took(min(run.wall for run in runs), min(run.cpu for run in runs))


class Round(NamedTuple):
    """What each crew took for the cases of a campaign, for bare entries, and as processes apart [s]."""

    campaigns: list[Took]
    entries: list[Took]
    apart: list[float]


def rows(cases: int, crews: list[tuple[Pool, int]], rounds: list[Round]) -> list[tuple[str, ...]]:
    """Return the lines of the table, a crew each, by the least of the rounds."""
    lines: list[tuple[str, ...]] = []
    first = least([one.campaigns[0] for one in rounds]).wall
    alone = min(one.apart[0] for one in rounds)
    for k, (pool, workers) in enumerate(crews):
        took, entries = least([one.campaigns[k] for one in rounds]), least([one.entries[k] for one in rounds])
        machine = alone / min(one.apart[k] for one in rounds)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000.0
        own = ("", "", "")
        if pool == "threads":
            each = table.duration(took.cpu / cases), table.ratio(took.cpu / entries.cpu)
            own = (*each, f"{np.ceil(memory):.0f} MB")
        who = f"{workers} {pool if workers > 1 else pool.removesuffix('s')}"
        rate = table.duration(took.wall), f"{cases / took.wall:,.0f}"
        lines.append((f"{cases:,}", who, *rate, table.ratio(first / took.wall), table.ratio(machine), *own))
    return lines


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
    returns_of(plan).fly(range(_BEFORE))
    time_entries(entry(_BEFORE), 1)
    most = max(options.workers)
    crews: list[tuple[Pool, int]] = [("threads", workers) for workers in options.workers]
    crews += [("processes", most)] if most > 1 else []
    lines: list[tuple[str, ...]] = []
    with apart(plan, most) as fly_apart:
        for cases in options.cases:
            job = entry(cases)
            rounds = [
                Round(
                    [time_campaign(scenario, plan, cases, workers, pool) for pool, workers in crews],
                    [time_entries(job, workers) for _, workers in crews],
                    [fly_apart(cases, workers) for _, workers in crews],
                )
                for _ in range(options.rounds if cases < _MANY else 1)
            ]
            lines += rows(cases, crews, rounds)
    times = ("time", "a second", "speed-up", "machine", "processor a case", "x entries")
    head = ("cases", "workers", *times, "memory")
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
