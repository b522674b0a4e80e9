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
from pathlib import Path
from typing import Any

# What a flight imports, most of it in its midst. Nothing here starts threads.
_IMPORTED = [
    "sim.cli",
    "sim.run",
    "sim.mission",
    "sim.report.run_directory",
    "pyarrow.parquet",
    "brahe",
    "sgp4.api",
]


def finished(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run ``python -m sim`` in a folder to its end; give its exit code and what it printed."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    with tempfile.TemporaryDirectory() as kept:
        out, error = Path(kept, "out"), Path(kept, "error")
        process = context.Process(target=_begin, args=(arguments, folder, out, error))
        process.start()
        process.join()
        assert process.exitcode is not None
        told = (path.read_text(encoding="utf-8") for path in (out, error))
        return subprocess.CompletedProcess(arguments, process.exitcode, *told)


def _begin(arguments: list[str], folder: Path, out: Path, error: Path) -> Any:
    """Be the command: its streams, its folder, its arguments, and from there on its own `__main__`."""
    for path, stream in ((out, sys.stdout), (error, sys.stderr)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    os.chdir(folder)
    sys.argv = ["sim", *arguments]
    runpy.run_module("sim", run_name="__main__", alter_sys=True)
