"""(C) and (D): the program as a user starts it, timed from outside."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_MISSION = "ms07"


@dataclass(frozen=True)
class Run:
    """A command's wall time [s] and peak memory [MB], the least of a few; NaN where not available."""

    title: str
    wall: float
    memory: float
    note: str = ""


def mission() -> Run:
    """Time (C): the MS-07 run as a process, with the compiled code in its cache."""
    title = "python -m sim run scenarios/ms07.toml"
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "sim", "run", f"scenarios/{_MISSION}.toml", "--force", "--out", f"{folder}/run"]
        timed = [time_process(command) for _ in range(3)]
    best = min(timed)
    # 1 is a failed check: the flight was flown all the same.
    if timed[-1][2] not in (0, 1):
        return Run(title, float("nan"), float("nan"), f"not available (exit code {timed[-1][2]})")
    return Run(title, best[0], best[1])


def starts() -> list[Run]:
    """Time (D): Python alone, importing the package, its help."""
    commands = {
        "python -c pass": ["-c", "pass"],
        'python -c "import sim"': ["-c", "import sim"],
        "python -m sim --help": ["-m", "sim", "--help"],
    }
    runs = []
    for title, command in commands.items():
        wall, memory, code = min(time_process(command) for _ in range(5))
        note = "" if code == 0 else f"not available (exit code {code})"
        runs.append(Run(title, wall if code == 0 else float("nan"), memory, note))
    return runs


# The child reports the peak memory of the command that it runs: only its own children count there.
_WATCH = """
import subprocess, sys, time
began = time.perf_counter()
quiet = subprocess.DEVNULL
code = subprocess.run([sys.executable, *sys.argv[1:]], stdout=quiet, stderr=quiet).returncode
took = time.perf_counter() - began
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
except ImportError:
    peak = float("nan")
print(took, peak, code)
"""


def time_process(command: list[str]) -> tuple[float, float, int]:
    """Return wall time [s], peak memory [MB] and exit code of a Python command."""
    watch = [sys.executable, "-c", _WATCH, *command]
    done = subprocess.run(watch, cwd=ROOT, capture_output=True, text=True, check=True)
    wall, memory, code = done.stdout.split()
    return float(wall), float(memory), int(code)
