"""(C) and (D): the program as a user starts it, timed from outside."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks.rounds import Timed, alternate

ROOT = Path(__file__).resolve().parents[1]
IMPORTS = "import numpy, scipy.integrate, numba"
_MISSION = "ms07"
_BASE = {
    "python -c pass": ["-c", "pass"],
    f'python -c "{IMPORTS}"': ["-c", IMPORTS],
}
_STARTS = {
    'python -c "import sim"': ["-c", "import sim"],
    "python -m sim --help": ["-m", "sim", "--help"],
}


class Taken(NamedTuple):
    """What a process took: wall and CPU time [s], peak memory [MB], and its exit code."""

    wall: float
    cpu: float
    memory: float
    code: int


@dataclass(frozen=True)
class Run:
    """A command's wall times and peak memory [MB]; NaN where not available."""

    title: str
    timed: Timed
    memory: float
    note: str = ""


def times(rounds: int) -> list[Run]:
    """Time the MS-07 run (C) and the starts (D) in turn with Python alone and with bare imports."""
    with tempfile.TemporaryDirectory() as folder:
        run = {f"python -m sim run scenarios/{_MISSION}.toml": run_command(Path(folder))}
        commands = _BASE | run | _STARTS
        memory = dict.fromkeys(commands, float("nan"))
        codes = dict.fromkeys(commands, 0)

        def time_it(title: str) -> float:
            taken = time_process(commands[title])
            memory[title], codes[title] = taken.memory, taken.code
            return taken.wall

        timed = alternate({title: _bound(time_it, title) for title in commands}, rounds)
    # 1 is a failed check: the flight was flown all the same.
    notes = {title: "" if code in (0, 1) else f"exit code {code}" for title, code in codes.items()}
    return [Run(title, timed[title], memory[title], notes[title]) for title in commands]


def _bound(function: Callable[[str], float], title: str) -> Callable[[], float]:
    return lambda: function(title)


def run_command(folder: Path) -> list[str]:
    """Return the command that flies MS-07 into a folder."""
    return ["-m", "sim", "run", f"scenarios/{_MISSION}.toml", "--force", "--out", str(folder / "run")]


def first_run(tree: Path = ROOT) -> Taken:
    """Return what the MS-07 run takes in a source tree when no compiled code is kept yet."""
    with tempfile.TemporaryDirectory() as folder:
        return time_process(run_command(Path(folder)), tree, {"NUMBA_CACHE_DIR": f"{folder}/compiled"})


# The child reports what the command that it runs takes: only its own children count there.
_WATCH = """
import subprocess, sys, time
began = time.perf_counter()
quiet = subprocess.DEVNULL
code = subprocess.run([sys.executable, *sys.argv[1:]], stdout=quiet, stderr=quiet).returncode
took = time.perf_counter() - began
try:
    import resource
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    cpu = used.ru_utime + used.ru_stime
except ImportError:
    peak = cpu = float("nan")
print(took, cpu, peak, code)
"""


def time_process(command: list[str], tree: Path = ROOT, environment: dict[str, str] | None = None) -> Taken:
    """Run a Python command in a source tree, whose own modules are imported, and return what it took."""
    watch = [sys.executable, "-c", _WATCH, *command]
    surroundings = os.environ | {"PYTHONPATH": str(tree)} | (environment or {})
    done = subprocess.run(watch, cwd=tree, env=surroundings, capture_output=True, text=True, check=True)
    wall, cpu, memory, code = done.stdout.split()
    return Taken(float(wall), float(cpu), float(memory), int(code))
