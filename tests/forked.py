"""``python -m sim`` as a process of its own, forked from one that has imported everything.

Importing is four fifths of what a short command takes. What a process is born with, its environment and its
limits, it has from the one that it is forked from: a test of these starts a real one.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path

# What a flight and a campaign import, most of it in their midst. Nothing here starts threads.
_IMPORTED = [
    "sim.cli",
    "sim.run",
    "sim.mission",
    "sim.campaigns.campaign",
    "sim.report.run_directory",
    "pyarrow.parquet",
    "brahe",
    "sgp4.api",
]


def started(code: str, *arguments: object) -> BaseProcess:
    """Start a process that runs lines of Python with arguments."""
    return _start(_execute, code, list(map(str, arguments)))


def finished(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run ``python -m sim`` in a folder to its end; give its exit code and what it printed."""
    with tempfile.TemporaryDirectory() as kept:
        out, error = Path(kept, "out"), Path(kept, "error")
        process = _start(_command, arguments, folder, out, error)
        process.join()
        assert process.exitcode is not None
        told = (path.read_text(encoding="utf-8") for path in (out, error))
        return subprocess.CompletedProcess(arguments, process.exitcode, *told)


def _start(target: Callable[..., None], *arguments: object) -> BaseProcess:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    process = context.Process(target=target, args=arguments)
    process.start()
    return process


def _execute(code: str, arguments: list[str]) -> None:
    sys.argv = ["-c", *arguments]
    exec(code, {"__name__": "__main__"})


def _command(arguments: list[str], folder: Path, out: Path, error: Path) -> None:
    """Be the command: its streams, its folder, its arguments, and from there on its own `__main__`."""
    for path, stream in ((out, sys.stdout), (error, sys.stderr)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    os.chdir(folder)
    sys.argv = ["sim", *arguments]
    runpy.run_module("sim", run_name="__main__", alter_sys=True)
