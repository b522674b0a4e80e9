"""Before and after: the same quantities in another source tree and in this one, in alternating rounds.

`python -m benchmarks before TREE`, TREE being a checkout of another commit. Each tree has a process of its
own that times a quantity whenever it is asked, so that rounds alternate; programs are timed from outside.
"""

import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.processes import IMPORTS, ROOT, first_run, run_command, time_process
from benchmarks.rounds import Timed, alternate

_PROBES = Path("benchmarks") / "probes"
_QUANTITIES = {
    "orbit to 1 m": "2 days in orbit, 20x20, to 1 m",
    "orbit to 1 cm": "2 days in orbit, 20x20, to 1 cm",
    "one entry": "1 ballistic entry, to 1 m",
    "10,000 entries": "10,000 ballistic entries, to 1 m, all cores",
    "a return": "1 return from ignition to touchdown, ends only",
    "a return with dense output": "1 return with dense output",
    "a return among many": "1 return among 10,000, all cores",
    "entry at 40 km": "right-hand side, entry at 40 km",
    "entry at 120 km": "right-hand side, entry at 120 km",
    "orbit, 20x20, air": "right-hand side, orbit, 20x20, air",
    "ascent, first stage": "right-hand side, ascent, first stage",
}
_SERVE = """
import runpy, sys
probes, ready = runpy.run_path(sys.argv[1])["PROBES"], {}
for line in sys.stdin:
    name, seconds = line.strip(), float("nan")
    try:
        if name not in ready:
            ready[name] = probes[name]()
        seconds = ready[name]()
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
    print("seconds", repr(seconds), flush=True)
"""


@dataclass(frozen=True)
class Pair:
    """One quantity in both trees."""

    title: str
    before: Timed
    after: Timed
    pure: bool = False  # ratios instead of times


class Worker:
    """A process in a source tree that times a quantity whenever it is asked."""

    def __init__(self, tree: Path) -> None:
        probe = tree / _PROBES / "now.py"
        if not probe.exists():
            probe = ROOT / _PROBES / "before.py"
        # -P: the folder of the program does not come before the tree.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _SERVE, str(probe)],
            cwd=tree,
            env=os.environ | {"PYTHONPATH": str(tree)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def time(self, quantity: str) -> float:
        """Return the time of a quantity [s]; NaN where the tree cannot do it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            print(quantity, file=self._process.stdin, flush=True)
        except BrokenPipeError:
            return math.nan
        for line in self._process.stdout:
            if line.startswith("seconds "):
                return float(line.split()[1])
        return math.nan

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait()


def compare(tree: Path, rounds: int, say: Callable[[str], None]) -> list[Pair]:
    """Time everything in `tree` and here, in turn."""
    trees = {"before": tree.resolve(), "after": ROOT}
    return [*_inside(trees, rounds, say), *_programs(trees, rounds, say), _first_runs(trees, say)]


def _inside(trees: dict[str, Path], rounds: int, say: Callable[[str], None]) -> list[Pair]:
    """Time what a warm process does."""
    workers = {name: Worker(tree) for name, tree in trees.items()}
    pairs = []
    for quantity, title in _QUANTITIES.items():
        say(title)
        runs = {name: partial(worker.time, quantity) for name, worker in workers.items()}
        for run in runs.values():  # the first is for compiling
            run()
        timed = alternate(runs, rounds)
        pairs.append(Pair(title, timed["before"], timed["after"]))
    for worker in workers.values():
        worker.close()
    return pairs


def _programs(trees: dict[str, Path], rounds: int, say: Callable[[str], None]) -> list[Pair]:
    """Time the MS-07 run beside the bare import of what the core stands on, in the same rounds."""
    say("the MS-07 run")
    with tempfile.TemporaryDirectory() as folder:

        def run_of(name: str, tree: Path) -> float:
            # A folder for each tree: neither replaces what the other wrote.
            taken = time_process(run_command(Path(folder) / name), tree)
            if taken.code not in (0, 1):  # 1: a check failed, the flight was flown all the same
                raise RuntimeError(f"the run of {tree} ended with exit code {taken.code}")
            return taken.wall

        runs: dict[str, Callable[[], float]] = {}
        for name, tree in trees.items():
            (Path(folder) / name).mkdir()
            runs[name] = partial(run_of, name, tree)
        runs["imports"] = lambda: time_process(["-c", IMPORTS]).wall
        for run in runs.values():
            run()
        timed = alternate(runs, rounds)
    before, after, imports = timed["before"], timed["after"], timed["imports"]
    return [
        Pair("MS-07 run, a process", before, after),
        Pair(f"MS-07 run over `{IMPORTS}`", before.relative(imports), after.relative(imports), pure=True),
    ]


def _first_runs(trees: dict[str, Path], say: Callable[[str], None]) -> Pair:
    """Take the CPU time of a run with nothing compiled yet."""
    say("the first run")
    taken = alternate({name: partial(_cpu_of_first_run, tree) for name, tree in trees.items()}, 2)
    return Pair("MS-07 run, nothing compiled yet, CPU time", taken["before"], taken["after"])


def _cpu_of_first_run(tree: Path) -> float:
    return first_run(tree).cpu


def commit(tree: Path) -> str:
    """Return the commit of a source tree with its day; empty where git knows none."""
    command = ["git", "-C", str(tree), "log", "-1", "--format=%h of %cs"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()
