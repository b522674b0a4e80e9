"""Timing in turn: what is compared runs in alternating rounds, so that a noisy machine disturbs all alike."""

import math
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

_Name = TypeVar("_Name")
_LEAST_TIME = 0.02  # s of a round: short work is repeated, so that its caches are warm, and the least counts


@dataclass(frozen=True)
class Timed:
    """The times [s] of one contender, a round each."""

    times: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median [s]."""
        return statistics.median(self.times) if self.times else math.nan

    @property
    def least(self) -> float:
        """The least [s]: what a quiet machine takes."""
        return min(self.times, default=math.nan)

    def relative(self, other: "Timed") -> "Timed":
        """Return the rounds' ratios to another."""
        return Timed(tuple(a / b for a, b in zip(self.times, other.times, strict=True)))


def alternate(runs: Mapping[_Name, Callable[[], float]], rounds: int) -> dict[_Name, Timed]:
    """Call all runs, each of which returns its own time [s], in one order and then in the other."""
    times: dict[_Name, list[float]] = {name: [] for name in runs}
    for k in range(rounds):
        for name in list(runs) if k % 2 == 0 else reversed(list(runs)):
            times[name].append(runs[name]())
    return {name: Timed(tuple(taken)) for name, taken in times.items()}


def watched(run: Callable[[], object], count: int = 1) -> Callable[[], float]:
    """Return a function that times one of the `count` pieces that a run does [s]; the least of short ones.

    Runs it once, so that it is compiled.
    """
    run()
    return lambda: least_of_a_round(run)[0] / count


def least_of_a_round(run: Callable[[], object]) -> tuple[float, float]:
    """Run for a while and return the least time of a run and the time of all [s]."""
    least, spent = math.inf, 0.0
    while spent < _LEAST_TIME:
        began = time.perf_counter()
        run()
        took = time.perf_counter() - began
        least, spent = min(least, took), spent + took
    return least, spent
