"""`python -m benchmarks.million`: a thousand to a million ballistic returns, rate and memory over time.

Each count is flown by a process of its own, from the scenario to its statistics, every part written; small
counts several times before and after the others, of which the one of least time is told. Times are of the
cases alone, once a few have been flown before; seconds of the processor are told beside them, as they do not
depend so much on what else the machine does. `of linear`: time and processor a case over those of the
greatest count.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np

from benchmarks import table

_SCENARIO = Path(__file__).resolve().parents[1] / "scenarios" / "ms07-dispersions.toml"
_BEFORE = 64
_COUNTS = (1000, 10_000, 100_000, 1_000_000)
_MANY = 100_000  # cases of which one round is enough


class Look(NamedTuple):
    """How far a campaign is: cases, seconds, seconds of the processor, memory [MB]."""

    cases: int
    wall: float
    cpu: float
    memory: float


def fly(cases: int, workers: int, out: Path) -> None:
    """Fly a campaign in this process and print a look at it at each chunk, and one at its end."""
    from sim.campaigns.campaign import campaign
    from sim.scenario import load

    scenario, done, began = load(_SCENARIO), 0, (0.0, 0.0)

    def look() -> None:
        wall, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
        print(json.dumps(Look(done, wall, cpu, resident())), flush=True)

    def on_cases(more: int) -> None:
        nonlocal done, began
        if more == 0:
            began = (time.perf_counter(), time.process_time())
        done += more
        look()

    campaign(scenario, cases=_BEFORE, workers=workers)
    campaign(scenario, cases=cases, workers=workers, pool="threads", out=out, on_cases=on_cases)
    look()


def resident() -> float:
    """Return the memory of this process [MB]; NaN where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return float("nan")
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def in_turn(counts: Sequence[int], rounds: int) -> list[int]:
    """Return the counts in the order that they are flown in, small ones before and after the others."""
    small, large = [cases for cases in counts if cases < _MANY], [cases for cases in counts if cases >= _MANY]
    return [*small * (rounds - rounds // 2), *large, *small * (rounds // 2)]


def flown(cases: int, workers: int) -> list[Look]:
    """Fly a campaign in a process of its own, and return the looks at it."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "benchmarks.million", "--fly", str(cases), "--out", f"{folder}/c"]
        done = subprocess.run(
            [*command, "--workers", str(workers)], stdout=subprocess.PIPE, text=True, check=True
        )
    return read(done.stdout)


def read(text: str) -> list[Look]:
    """Return the looks that a process printed; one that was stopped tells how far it had come."""
    return [Look(*json.loads(line)) for line in text.splitlines() if line.endswith("]")]


def rates(campaigns: dict[int, list[Look]]) -> table.Table:
    """Return the table of rates and memory, each beside the rate of the greatest count."""
    last = _end(campaigns[max(campaigns)])
    lines = []
    for cases, looks in campaigns.items():
        end, peak = _end(looks), max(look.memory for look in looks)
        wall, cpu = (end.wall / cases) / (last.wall / last.cases), (end.cpu / cases) / (last.cpu / last.cases)
        rate = table.duration(end.wall), f"{cases / end.wall:,.0f}", f"{wall:.3f}"
        processor = table.duration(end.cpu / cases), f"{cpu:.3f}"
        lines.append((f"{cases:,}", *rate, *processor, f"{peak:.0f} MB"))
    head = ("cases", "time", "a second", "of linear", "processor a case", "of linear", "greatest memory")
    return table.Table("Ballistic returns from ignition to touchdown, by how many", head, lines)


def _end(looks: list[Look]) -> Look:
    """Return the look when the last case had come in, before the statistics."""
    return next(look for look in looks if look.cases == looks[-1].cases)


def course(looks: list[Look]) -> table.Table:
    """Return the table of rate and memory over the time of a campaign, in tenths."""
    count, lines = looks[-1].cases, []
    before = Look(0, 0.0, 0.0, 0.0)
    for tenth in range(1, 11):
        now = next(look for look in looks[1:] if look.cases >= count * tenth // 10)
        share = (now.cpu - before.cpu) / max(now.cases - before.cases, 1)
        lines.append(
            (f"{now.cases:,}", table.duration(now.wall), table.duration(share), f"{now.memory:.0f} MB")
        )
        before = now
    if looks[-1] is not _end(looks):
        lines.append(("statistics", table.duration(looks[-1].wall), "", f"{looks[-1].memory:.0f} MB"))
    return table.Table(
        f"{count:,} cases as they go on", ("cases", "time", "processor a case", "memory"), lines
    )


def draw(looks: list[Look]) -> None:
    """Draw rate and memory of a campaign over its cases into results/million.png."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    every: Any = np.array([look for look in looks[1:-1]], dtype=float)
    some = every[np.linspace(0, len(every) - 1, min(len(every), 60)).astype(int)]
    figure, (left, right) = plt.subplots(1, 2, figsize=(10.0, 3.8), layout="constrained")
    milliseconds = 1e3 * np.diff(some[:, 2]) / np.diff(some[:, 0])
    left.plot(some[1:, 0], milliseconds, ".-", color="#1f5fa8")
    left.set(ylim=(0.0, 1.5 * milliseconds.max()), xlabel="cases", ylabel="processor, ms a case")
    right.plot(some[:, 0], some[:, 3], ".-", color="#c8501e")
    right.set(ylim=(0.0, max(1000.0, 1.1 * some[:, 3].max())), xlabel="cases", ylabel="memory, MB")
    for axis in (left, right):
        axis.grid(True, alpha=0.25)
        axis.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    figure.savefig(table.RESULTS / "million.png", dpi=130)
    plt.close(figure)


def main() -> None:
    """Fly the campaigns and print their tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million", description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=_COUNTS)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rounds", type=int, default=10, help=f"of counts below {_MANY:,}")
    parser.add_argument(
        "--save", action="store_true", help="write tables and picture into benchmarks/results"
    )
    parser.add_argument("--looks", type=Path, nargs="+", help="what earlier --fly printed, instead of flying")
    parser.add_argument("--fly", type=int, help="fly one count here, and print the looks at it")
    parser.add_argument("--out", type=Path, help="with --fly: where to")
    options = parser.parse_args()
    if options.fly:
        fly(options.fly, options.workers, options.out)
        return
    told = [read(file.read_text(encoding="utf-8")) for file in options.looks or ()]
    campaigns = {looks[-1].cases: looks for looks in told}
    for cases in () if told else in_turn(sorted(options.cases), options.rounds):
        print(f"{cases:,} cases", file=sys.stderr, flush=True)
        looks = flown(cases, options.workers)
        campaigns[cases] = min(campaigns.get(cases, looks), looks, key=lambda one: _end(one).wall)
    longest = campaigns[max(campaigns)]
    shown = (rates(campaigns), course(longest))
    for one in shown:
        table.show(one)
    if options.save:
        draw(longest)
        how = f"With {options.workers} threads: {' '.join((__doc__ or '').split(': ', 1)[1].split())}"
        stopped = longest[-1] is _end(longest)
        how += f" The longest was stopped when {longest[-1].cases:,} cases had come in." if stopped else ""
        parts = ["# A million returns", table.machine(), how, "![rate and memory](million.png)"]
        text = "\n\n".join([*parts, *(table.markdown(one) for one in shown)])
        print(f"written: {table.save('million.md', text).name}")
    print(f"\n{table.machine()}")


if __name__ == "__main__":
    main()
