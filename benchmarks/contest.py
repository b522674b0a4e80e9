"""Run the contestants: find the loosest settings that are accurate enough, then time them in turn."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from benchmarks import core, floor
from benchmarks.contestants import Attempt, Contestant, MissingError
from benchmarks.peers import PEERS
from benchmarks.problems import work
from benchmarks.rounds import least_of_a_round
from benchmarks.truth import reference

_ROUNDS, _LEAST_ROUNDS = 15, 3
_PATIENCE = 5.0  # s for one contestant's rounds at one piece of work
_COLD_PATIENCE = 120.0  # s


@dataclass
class Result:
    """What one contestant did: error [m] at `settings`, times [s], or why there are none."""

    name: str
    note: str
    attempt: Attempt | None = None
    index: int = 0
    settings: str = ""
    error: float = np.nan
    reached: bool = False
    times: list[float] = field(default_factory=list)
    cold: float = np.nan
    missing: str = ""

    @property
    def warm(self) -> float:
        """The median time [s] of the rounds for all cases of the work."""
        return statistics.median(self.times) if self.times else np.nan

    @property
    def least(self) -> float:
        """The least time [s] of the rounds."""
        return min(self.times, default=np.nan)


@dataclass(frozen=True)
class Contest:
    """One piece of work to one accuracy [m]; `results` starts with this core and the floor."""

    title: str
    accuracy: float
    cases: int
    results: list[Result]

    def against(self, result: Result, other: Result) -> float:
        """Return how many times as long `result` took as `other`: the median of the rounds that both have."""
        pairs = list(zip(result.times, other.times, strict=False))
        return statistics.median(a / b for a, b in pairs) if pairs else np.nan


def contestants() -> tuple[Contestant, ...]:
    """Return this core, the floor and the peers."""
    return (core.CONTESTANT, floor.CONTESTANT, *PEERS)


def hold(name: str, accuracy: float, say: Callable[[str], None], *, cold: bool) -> Contest:
    """Hold one contest and report progress through `say`."""
    job = work(name)
    results = []
    for one in contestants():
        if one.works and name not in one.works:
            continue
        say(f"{job.title}, to {accuracy:g} m: {one.name}")
        results.append(_qualify(one, name, accuracy))
    _time_in_turn(results, job.starts.shape[0], lambda k: say(f"{job.title}, to {accuracy:g} m: round {k}"))
    if cold:
        for result in results:
            # A sample of the cases, or a program of its own, would not be the same work.
            attempt = result.attempt
            if attempt is not None and attempt.seconds is None and attempt.cases == job.starts.shape[0]:
                say(f"{job.title}: {result.name} as a process")
                result.cold = _cold(result, name, accuracy)
    return Contest(job.title, accuracy, job.starts.shape[0], results)


def _qualify(one: Contestant, name: str, accuracy: float) -> Result:
    """Find the loosest attempt within the accuracy; the last one stands if none is."""
    result = Result(one.name, one.note)
    try:
        for index, attempt in enumerate(one.attempts(name, accuracy)):
            ends = attempt.run()
            truth = attempt.reference() if attempt.reference else reference(name)[: len(ends)]
            error = float(np.linalg.norm(ends - truth, axis=1).max())
            result.attempt, result.index, result.settings = attempt, index, attempt.settings
            result.error, result.reached = error, error <= accuracy
            if result.reached:
                break
        for _ in range(result.attempt.rehearsals if result.attempt else 0):
            result.attempt.run()  # type: ignore[union-attr]
    except MissingError as error:
        result.missing = str(error)
    except Exception as error:  # a peer's own trouble must not end the comparison
        result.attempt, result.missing = None, f"failed: {type(error).__name__}: {str(error).splitlines()[0]}"
    return result


def _time_in_turn(results: list[Result], cases: int, say: Callable[[int], None]) -> None:
    """Time everyone in alternating order, until the rounds or one's patience are used up."""
    spent = dict.fromkeys((r.name for r in results), 0.0)
    running = [r for r in results if r.attempt is not None]
    for k in range(_ROUNDS):
        say(k + 1)
        for result in running if k % 2 == 0 else reversed(running):
            if k >= _LEAST_ROUNDS and spent[result.name] > _PATIENCE * k / _ROUNDS:
                continue
            assert result.attempt is not None
            took, all_of_it = least_of_a_round(result.attempt.run)
            spent[result.name] += all_of_it
            own = result.attempt.seconds() if result.attempt.seconds else took
            result.times.append(own * cases / result.attempt.cases)


def _cold(result: Result, name: str, accuracy: float) -> float:
    """Return the wall time [s] of a process that does the work once, compiled code in its cache."""
    arguments = [result.name, name, repr(accuracy), str(result.index)]
    command = [sys.executable, "-m", "benchmarks.cold", *arguments]
    began = time.perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_COLD_PATIENCE)
    except subprocess.TimeoutExpired:
        return np.nan
    return time.perf_counter() - began if done.returncode == 0 else np.nan
