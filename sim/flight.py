"""The flight as a notebook sees it: what was flown, and everything that can be made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from sim import mission
from sim.dynamics.states import State
from sim.flown import Flown
from sim.report.checks import CheckResult, evaluate
from sim.report.run_directory import write
from sim.report.safety import safety
from sim.report.timeline import timeline
from sim.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Flight:
    """A finished flight; `flown` is its record: scenario, world, legs with their arcs and events."""

    flown: Flown

    @property
    def scenario(self) -> Scenario:
        """What was flown."""
        return self.flown.scenario

    @cached_property
    def timeline(self) -> dict[str, Any]:
        """The events with instant, place and figures, and the notes, as in timeline.json."""
        return timeline(self.flown)

    @cached_property
    def checks(self) -> tuple[CheckResult, ...]:
        """The scenario's checks beside what came out."""
        return tuple(evaluate(self.flown))

    @cached_property
    def safety(self) -> dict[str, Any] | None:
        """Drifts without thrust and the Sun's angles, as in safety.json; None where nothing docks."""
        return safety(self.flown)

    def frame(self) -> pd.DataFrame:
        """Return the trajectory, a row an instant, with the columns of trajectory.parquet."""
        from sim.report.trajectory import table

        columns: pd.DataFrame = table(self.flown).to_pandas()
        return columns

    def state_at(self, when: float | datetime) -> State:
        """Return the ship's state (GCRS, SI) at a time, in seconds from the epoch or as a UTC datetime.

        Raises ValueError where nothing was integrated, as in the months docked, and for a datetime without
        an offset from UTC.
        """
        if not isinstance(when, datetime):
            return self.flown.at(when)
        if when.tzinfo is None:
            raise ValueError(f"{when} has no offset from UTC; give one: datetime(..., tzinfo=UTC)")
        return self.flown.at(self.flown.world.clock.seconds(when))

    def plot(
        self, folder: Path | str, *, only: Sequence[str] = (), dark: bool = False, kind: str = "png"
    ) -> list[Path]:
        """Draw the pictures of the flight into a folder, all or `only` those named; return their paths.

        `kind`: png, svg or pdf.
        """
        from sim.report.plots import Look, plot_run

        look = Look((kind,), dark=dark)
        with TemporaryDirectory() as scratch:
            run = write(self.flown, self.checks, Path(scratch) / "run")
            return plot_run(run, Path(folder), only=only, look=look)

    def report(self, file: Path | str) -> Path:
        """Write the page of the flight into one file that opens offline; return its path."""
        from sim.report.page import write_page

        with TemporaryDirectory() as scratch:
            return write_page(write(self.flown, self.checks, Path(scratch) / "run"), Path(file))

    def write(self, folder: Path | str, *, force: bool = False) -> Path:
        """Write the run directory; an earlier run there is replaced with `force` only.

        Raises OutputError.
        """
        return write(self.flown, self.checks, Path(folder), force)


def fly(scenario: Scenario, on_phase: Callable[[str], None] | None = None) -> Flight:
    """Fly a scenario; `on_phase` hears each phase's name as it begins. Raises FlightError."""
    return Flight(mission.fly(scenario, on_phase))
