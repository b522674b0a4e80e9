"""Who flies the cases: threads of this process, whose compiled code holds no lock, or a Dask cluster.

Chunks are handed out and come back in order, a few ahead of what is written: memory stays flat.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final, Protocol

import numpy as np

from sim.campaigns.returns import Plan, fly_cases, returns_of

_LARGEST: Final = 4096  # cases in a chunk, and at least so many shares fall to each worker
_SMALLEST: Final = 256
_SHARES: Final = 4
_RETRIES: Final = 3  # of a chunk whose worker died
_TIMEOUT: Final = 10.0  # s, for a scheduler to answer
_AHEAD: Final = 2  # chunks for each worker, beyond those that are waited for

Columns = dict[str, Any]


class Workers(Protocol):
    """What flies chunks of cases."""

    count: int

    def submit(self, first: int, last: int) -> Future[Columns]:
        """Begin to fly the cases from `first` to before `last`."""


class Threads:
    """Threads of this process."""

    def __init__(self, plan: Plan, count: int | None) -> None:
        self.count = count or os.cpu_count() or 1
        self._plan = plan
        self._pool = ThreadPoolExecutor(self.count)
        returns_of(plan)  # before threads begin: one of them would make it, and the others again

    def submit(self, first: int, last: int) -> Future[Columns]:
        """Begin to fly the cases from `first` to before `last`."""
        return self._pool.submit(fly_cases, self._plan, first, last)

    def close(self) -> None:
        """Let no more chunks begin."""
        self._pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def threads(plan: Plan, count: int | None = None) -> Iterator[Threads]:
    """Yield threads that fly a plan."""
    workers = Threads(plan, count)
    try:
        yield workers
    finally:
        workers.close()


class Cluster:
    """The workers of a Dask cluster; a chunk whose worker dies is flown again by another."""

    def __init__(self, plan: Plan, client: Any) -> None:
        # The plan goes with every chunk: what is scattered is lost with the worker that holds it.
        self._client, self._plan = client, plan
        self.count = sum(client.nthreads().values())

    def submit(self, first: int, last: int) -> Future[Columns]:
        """Begin to fly the cases from `first` to before `last`."""
        future: Future[Columns] = self._client.submit(fly_cases, self._plan, first, last, retries=_RETRIES)
        return future


@contextmanager
def cluster(plan: Plan, address: str) -> Iterator[Cluster]:
    """Yield the workers of the Dask scheduler at an address; raises ValueError where there are none.

    They need this program and the same versions of what it stands on. Whoever can reach a scheduler can have
    any code run by its workers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise ValueError(
            "--scheduler needs dask.distributed, which is not installed; expected pad-to-landing[cluster]"
        ) from error
    try:
        client = Client(address, timeout=_TIMEOUT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ValueError(
            f"no Dask scheduler answers at {address} ({error}); start one with 'dask scheduler', or leave "
            "--scheduler out"
        ) from error
    try:
        if not client.nthreads():
            raise ValueError(
                f"the Dask scheduler at {address} has no workers; start some: dask worker {address}"
            )
        yield Cluster(plan, client)
    finally:
        client.close()


def chunks(cases: range, workers: int) -> list[range]:
    """Cut cases into chunks for some workers."""
    size = min(max(-(-len(cases) // (workers * _SHARES)), _SMALLEST), _LARGEST)
    return [cases[first : first + size] for first in range(0, len(cases), size)]


def flown_in_order(
    parts: Iterable[tuple[int, range]], workers: Workers, on_cases: Callable[[int], None]
) -> Iterator[tuple[int, Columns]]:
    """Fly parts, numbered, and yield their columns in order; `on_cases` hears how many cases have come in."""
    waiting: deque[tuple[int, bool, Future[Columns]]] = deque()
    gathered: list[Columns] = []
    pieces = (
        (number, chunk, chunk.stop == part.stop)
        for number, part in parts
        for chunk in chunks(part, workers.count)
    )
    for number, chunk, last in pieces:
        waiting.append((number, last, workers.submit(chunk.start, chunk.stop)))
        if len(waiting) > _AHEAD * workers.count:
            yield from _next(waiting, gathered, on_cases)
    while waiting:
        yield from _next(waiting, gathered, on_cases)


def _next(
    waiting: deque[tuple[int, bool, Future[Columns]]],
    gathered: list[Columns],
    on_cases: Callable[[int], None],
) -> Iterator[tuple[int, Columns]]:
    number, last, future = waiting.popleft()
    columns = future.result()
    gathered.append(columns)
    on_cases(len(columns["case"]))
    if last:
        yield number, joined(gathered)
        gathered.clear()


def joined(pieces: list[Columns]) -> Columns:
    """Put the columns of chunks behind each other."""
    return {
        name: np.concatenate([piece[name] for piece in pieces])
        if isinstance(pieces[0][name], np.ndarray)
        else [item for piece in pieces for item in piece[name]]
        for name in pieces[0]
    }
