"""One flight of MS-07 for all mission tests, and the program as a process."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sim import mission
from sim.flown import Flown
from sim.legs import Event
from sim.report.timeline import timeline as timeline_of
from sim.scenario import load
from tests import forked

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "ms07.toml"

Launch = Callable[..., "subprocess.Popen[str]"]
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def ms07() -> Flown:
    """Give the whole flight of MS-07."""
    return mission.fly(load(SCENARIO))


@pytest.fixture(scope="session")
def timeline(ms07: Flown) -> dict[str, Any]:
    """Give what timeline.json holds of the flight."""
    read: dict[str, Any] = json.loads(json.dumps(timeline_of(ms07)))
    return read


@pytest.fixture(scope="session")
def events(ms07: Flown) -> dict[str, Event]:
    """Give the flight's events by name."""
    return {found.name: found for _, found in ms07.events}


def _hears_interrupts() -> None:
    """Undo what a shell does to the processes it starts in the background."""
    if os.name == "posix":
        signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="session")
def launch() -> Launch:
    """Give a function that starts ``python -m sim`` in a folder, from this source tree."""

    def start(*arguments: object, cwd: Path, before: Callable[[], None] | None = None, **env: str) -> Any:
        def prepare() -> None:
            _hears_interrupts()
            if before is not None:
                before()

        return subprocess.Popen(
            [sys.executable, "-m", "sim", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            preexec_fn=prepare if os.name == "posix" else None,
        )

    return start


@pytest.fixture(scope="session")
def sim(launch: Launch) -> Command:
    """Give a function that runs ``python -m sim`` in a folder to its end.

    Forked where it can be, which saves a second each time: not where it is to have another environment.
    """

    def run(*arguments: object, cwd: Path, **options: Any) -> Any:
        if not options and "forkserver" in multiprocessing.get_all_start_methods():
            return forked.finished([str(argument) for argument in arguments], cwd)
        process = launch(*arguments, cwd=cwd, **options)
        out, error = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, error)

    return run


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, sim: Command) -> tuple[Path, Any]:
    """Give the run directory that another process, folder and hash seed made of MS-07, and the process."""
    folder = tmp_path_factory.mktemp("another place, with blanks é")
    done = sim("run", SCENARIO, "--out", "Flug übers Meer", cwd=folder, PYTHONHASHSEED="4711")
    return folder / "Flug übers Meer", done
