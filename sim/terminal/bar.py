"""How far a flight is: a bar that moves within each phase, by what phases usually take, and the time left."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

# Seconds that MS-07's phases take with compiled code at hand, imports in the first; only their ratios count,
# the machine's pace is seen on the way.
_USUAL: Final = {
    "ascent": 2.0, "phasing": 0.6, "docking": 0.5, "docked": 0.01, "departure": 0.01, "deorbit": 0.7,
    "entry": 0.1, "landing": 0.1,
}  # fmt: skip
_OTHER: Final = 0.5  # of what is not listed: parts of a plan


class Pace:
    """How far a sequence of parts is, by `now` [s]; `begin` with each part as it begins."""

    def __init__(self, parts: Sequence[str], now: Callable[[], float] = time.perf_counter) -> None:
        self._now = now
        self._usual = {part: _USUAL.get(part, _OTHER) for part in parts}
        self._whole = sum(self._usual.values()) or 1.0
        self._began = self._part_began = now()
        self._done, self._current = 0.0, 0.0

    def begin(self, part: str) -> None:
        """Hear that a part begins, those before it done."""
        order = list(self._usual)
        before = order[: order.index(part)] if part in order else []
        self._done = sum(self._usual[one] for one in before)
        self._current = self._usual.get(part, 0.0)
        self._part_began = self._now()

    @property
    def share(self) -> float:
        """What is done, 0 to 1: of the current part what its usual time says, never all of it."""
        if not self._current:
            return self._done / self._whole
        gone = (self._now() - self._part_began) / (self._current * self._slowness)
        return (self._done + self._current * -math.expm1(-gone)) / self._whole

    @property
    def left(self) -> float | None:
        """The seconds left at the pace so far; None before the first part is done."""
        if not self._done:
            return None
        within = max(self._current * self._slowness - (self._now() - self._part_began), 0.0)
        return within + (self._whole - self._done - self._current) * self._slowness

    @property
    def _slowness(self) -> float:
        """How much longer than usual the finished parts took; 1 before there is one."""
        return (self._part_began - self._began) / self._done if self._done else 1.0


def moving(pace: Pace, console: Console) -> Progress:
    """Return a progress display whose first task asks the pace how far it is whenever it is drawn."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    class Moving(Progress):
        def get_renderable(self) -> Any:
            for shown in self.tasks[:1]:
                left = pace.left
                shown.completed = pace.share
                shown.fields["left"] = "" if left is None else f"about {max(left, 1.0):.0f} s left"
            return super().get_renderable()

    return Moving(
        TextColumn("{task.description:<10}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[left]}"),
        console=console,
        transient=True,
    )
