"""Processes of this program's own beside it: how many pay, how they begin and end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from threading import Thread
from types import ModuleType
from typing import Final

START: Final = "spawn"  # the one way to begin a process that every platform has, and that threads allow


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool_of(count: int, start: str = START) -> ProcessPoolExecutor:
    """Return a pool of processes; they begin as work is submitted, which is for `without_main`."""
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context(start), initializer=_begin)


@contextmanager
def without_main() -> Iterator[None]:
    """Let processes begin without the script that this one runs: they need nothing of it.

    A script that does not guard its own lines by its name would else run again in each of them.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _begin() -> None:
    """Prepare a process: interrupts are heard by its parent, and it does not outlive that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)
