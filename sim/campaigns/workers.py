"""Who flies the cases: threads of this process, processes of their own, or a Dask cluster.

Compiled code holds no lock, so that threads share out what is compiled; what is decided in Python they do in
turn, and processes, which begin with imports and a world of their own, side by side. Chunks are handed out
and come back in order, a few ahead of what is written: memory stays flat.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final, Literal, NamedTuple, Protocol, get_args

import numpy as np

from sim.base.errors import OutputError, RequestError
from sim.base.processes import START, cores, pool_of, without_main
from sim.campaigns.directions import Plan, direction, fly_cases, ready

Pool = Literal["auto", "threads", "processes"]
POOLS: Final[tuple[Pool, ...]] = get_args(Pool)
_SHARES: Final = 2  # of what is left to fly, each worker is handed at most one of so many
_RETRIES: Final = 3  # of a chunk whose worker died
_TIMEOUT: Final = 10.0  # s, for a scheduler to answer
_AHEAD: Final = 2  # chunks for each worker, beyond those that are waited for

Columns = Mapping[str, Any]


class Coming(Protocol):
    """The columns of cases that are flown meanwhile."""

    def result(self) -> Columns:
        """Wait for them."""


class Workers(Protocol):
    """What flies chunks of cases of a plan, `count` of them at the same time."""

    count: int
    plan: Plan

    def submit(self, first: int, last: int) -> Coming:
        """Begin to fly the cases from `first` to before `last`."""


class Local:
    """Threads or processes of this machine, each with a chunk of its own."""

    def __init__(self, plan: Plan, count: int, pool: ThreadPoolExecutor | ProcessPoolExecutor) -> None:
        self.count, self.plan, self._pool = count, plan, pool

    def submit(self, first: int, last: int) -> Future[Columns]:
        """Begin to fly the cases from `first` to before `last`."""
        with without_main():  # processes begin when there is something to do
            return self._pool.submit(fly_cases, self.plan, first, last)


class _Begun(NamedTuple):
    result: Callable[[], Columns]


class Together:
    """Threads that fly each chunk together, the calling one among them, which makes it ready and tells of it.

    Both hold Python's lock, and take nearly as long for few cases as for many: once for all threads, while
    the others fly the chunk before.
    """

    count = 1

    def __init__(self, plan: Plan, threads: int, pool: ThreadPoolExecutor) -> None:
        self.plan, self._threads, self._pool = plan, threads, pool

    def submit(self, first: int, last: int) -> Coming:
        """Begin to fly the cases from `first` to before `last`."""
        return _Begun(ready(self.plan).begin(range(first, last), self._pool, self._threads))


@contextmanager
def threads(plan: Plan, count: int | None = None) -> Iterator[Local | Together]:
    """Yield threads that fly a plan."""
    count = count or cores()
    flies = ready(plan)  # before threads begin: one of them would make it, and the others again
    pool = ThreadPoolExecutor(count)  # which begins no more of them than it needs
    try:
        yield Together(plan, count, pool) if count > 1 and flies.together else Local(plan, count, pool)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def processes(plan: Plan, count: int | None = None, start: str = START) -> Iterator[Local]:
    """Yield processes that fly a plan, begun by a `start` method of multiprocessing.

    Raises OutputError where one of them dies.
    """
    count = count or cores()
    pool = pool_of(count, start)
    try:
        yield Local(plan, count, pool)
    except BrokenProcessPool as error:
        raise OutputError(
            "a worker process died, for want of memory or killed from outside; whole parts stay: go on with "
            "--resume, and with fewer --workers or --pool threads if it happens again"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def local(plan: Plan, cases: int, count: int | None, pool: Pool) -> AbstractContextManager[Local | Together]:
    """Return the workers of this machine for so many cases: threads, or processes where they pay."""
    count = count or cores()
    if pool == "auto":
        pool = "processes" if count > 1 and cases >= direction(plan).processes_from else "threads"
    return processes(plan, count) if pool == "processes" else threads(plan, count)


class Cluster:
    """The workers of a Dask cluster; a chunk whose worker dies is flown again by another."""

    def __init__(self, plan: Plan, client: Any) -> None:
        # The plan goes with every chunk: what is scattered is lost with the worker that holds it.
        self._client, self.plan = client, plan
        self.count = sum(client.nthreads().values())

    def submit(self, first: int, last: int) -> Future[Columns]:
        """Begin to fly the cases from `first` to before `last`."""
        future: Future[Columns] = self._client.submit(fly_cases, self.plan, first, last, retries=_RETRIES)
        return future


@contextmanager
def cluster(plan: Plan, address: str) -> Iterator[Cluster]:
    """Yield the workers of the Dask scheduler at an address; raises RequestError where there are none.

    They need this program and the same versions of what it stands on. Whoever can reach a scheduler can have
    any code run by its workers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise RequestError(
            "--scheduler needs dask.distributed, which is not installed; expected pad-to-landing[cluster]"
        ) from error
    try:
        client = Client(address, timeout=_TIMEOUT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise RequestError(
            f"no Dask scheduler answers at {address} ({error}); start one with 'dask scheduler', or leave "
            "--scheduler out"
        ) from error
    try:
        if not client.nthreads():
            raise RequestError(
                f"the Dask scheduler at {address} has no workers; start some: dask worker {address}"
            )
        yield Cluster(plan, client)
    finally:
        client.close()


def flown_in_order(
    parts: Iterable[tuple[int, range]], workers: Workers, on_cases: Callable[[int], None]
) -> Iterator[tuple[int, Columns]]:
    """Fly parts, numbered, and yield their columns in order; `on_cases` hears how many cases have come in."""
    waiting: deque[tuple[int, bool, Coming]] = deque()
    gathered: list[Columns] = []
    for number, chunk, last in _chunks(list(parts), workers):
        waiting.append((number, last, workers.submit(chunk.start, chunk.stop)))
        if len(waiting) > _AHEAD * workers.count:
            yield from _next(waiting, gathered, on_cases)
    while waiting:
        yield from _next(waiting, gathered, on_cases)


def _chunks(parts: Sequence[tuple[int, range]], workers: Workers) -> Iterator[tuple[int, range, bool]]:
    """Cut parts into chunks, of which the last of a part is marked.

    They get smaller towards the end, so that all workers end at the same time (guided self-scheduling:
    Polychronopoulos and Kuck, IEEE Trans. Comput. C-36 (1987) 1425). One alone waits for nobody.
    """
    fewest, most = direction(workers.plan).chunk
    left = sum(len(part) for _, part in parts)
    fewest = min(fewest, -(-left // workers.count))
    for number, part in parts:
        first = part.start
        while first < part.stop:
            size = min(max(left // (workers.count * _SHARES), fewest), most) if workers.count > 1 else most
            pieces = max(round((part.stop - first) / size), 1)
            last = first - (first - part.stop) // pieces
            yield number, range(first, last), last == part.stop
            left, first = left - (last - first), last


def _next(
    waiting: deque[tuple[int, bool, Coming]],
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
