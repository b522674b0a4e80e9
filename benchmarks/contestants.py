"""What a contestant is: a name, and attempts at a piece of work from loose to tight settings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sim.base.arrays import FloatArray


class MissingError(Exception):
    """A contestant is missing on this machine or cannot do this work; the message says why."""


@dataclass(frozen=True)
class Attempt:
    """One way of doing a piece of work.

    `run` does it and returns the last positions (k, 3) [m] of its first k cases. Where k is less than the
    work's, times are scaled up. `reference` returns the same positions by the same tool with far more care,
    for tools whose force model is not ours; None: the shared reference. `seconds`: the times that the
    contestant took itself, for one that runs as a process of its own; None: it is timed from outside.
    `rehearsals`: how often to run it before it is timed, for tools that are compiled while they run.
    """

    settings: str
    run: Callable[[], FloatArray]
    cases: int = 1
    reference: Callable[[], FloatArray] | None = None
    seconds: Callable[[], float] | None = None
    cores: int = 1
    rehearsals: int = 0


@dataclass(frozen=True)
class Contestant:
    """A tool: `attempts(work name, accuracy [m])` yields attempts from loose to tight, or MissingError.

    `works`: the names of the only works that it takes part in; empty: all.
    """

    name: str
    attempts: Callable[[str, float], Iterator[Attempt]]
    note: str = ""
    works: tuple[str, ...] = ()
