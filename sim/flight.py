"""The flight as a notebook sees it: what was flown, and everything that can be made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np

from sim import mission
from sim.base.notebook import Grid, page
from sim.dynamics.states import State
from sim.flown import Flown
from sim.flying.axes import sight
from sim.physics.constants import EARTH_RATE
from sim.report.checks import CheckResult, evaluate
from sim.report.figures import figures
from sim.report.run_directory import write
from sim.report.safety import safety
from sim.report.timeline import timeline
from sim.report.wording import duration, event_words, instant
from sim.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

    from sim.report.plots.pictures import Pictures

Instant = float | datetime | str


@dataclass(frozen=True, repr=False)
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

    @cached_property
    def plot(self) -> Pictures:
        """The pictures: `flight.plot.descent()` draws one, `flight.plot("folder")` writes them all."""
        from sim.report.plots.pictures import Pictures

        return Pictures(self.flown, self.checks)

    def frame(self) -> pd.DataFrame:
        """Return the trajectory, a row an instant, with the columns of trajectory.parquet."""
        from sim.report.trajectory import table

        columns: pd.DataFrame = table(self.flown).to_pandas()
        return columns

    def state_at(self, when: Instant, frame: str = "gcrs") -> State:
        """Return the ship's state (SI) at a time: seconds from the epoch, a UTC datetime or an ISO 8601 text.

        `frame`: "gcrs"; "itrs", its velocity against the turning Earth; "lvlh", from the station in its
        radial, along-track and orbit-normal axes, which turn. Raises ValueError where nothing was integrated,
        as in the months docked, for an instant without an offset from UTC and for another frame; FlightError
        for "lvlh" where no orbit of the station is known.
        """
        state = self.flown.at(self._seconds(when))
        world = self.flown.world
        if frame == "gcrs":
            return state
        if frame == "itrs":
            earth = world.earth_matrix(state.t)
            r = earth @ state.r
            return State.of(state.t, r, earth @ state.v - np.cross([0.0, 0.0, EARTH_RATE], r), state.mass)
        if frame == "lvlh":
            if world.station is None:
                raise ValueError("the flight has no station; expected frame 'gcrs' or 'itrs'")
            seen = sight(state, world.station_state(state.t))
            return State.of(state.t, seen[:3], seen[3:], state.mass)
        raise ValueError(f"no frame {frame!r}; expected 'gcrs', 'itrs' or 'lvlh'")

    def orbit_at(self, when: Instant) -> Any:
        """Return the osculating orbit at a time as a boinor `Orbit`; raises as `state_at`."""
        from sim.exchange.libraries import orbit

        return orbit(self.flown, self.state_at(when))

    def skyfield(self) -> Any:
        """Return the ship as a Skyfield vector function from the Earth's centre, NaN where nothing was flown.

        `(flight.skyfield() - wgs84.latlon(52.5, 13.4)).at(t).altaz()` is where it stands in a sky.
        """
        from sim.exchange.libraries import ShipVectors

        return ShipVectors(self.flown)

    def export(self, to: str, folder: Path | str) -> list[Path]:
        """Write the flight in one of `sim.exchange.FORMATS` into a folder; raises OutputError."""
        from sim.exchange import export

        with TemporaryDirectory() as scratch:
            return export(write(self.flown, self.checks, Path(scratch) / "run"), to, Path(folder))

    def __repr__(self) -> str:
        return f"<Flight {self._line()}>"

    def _repr_html_(self) -> str:
        """Return the timeline and the checks, as notebooks show the flight."""
        events = [
            (
                event_words(event["event"]),
                instant(datetime.fromisoformat(event["utc"])),
                duration(event["met_s"]),
                f"{event['altitude_km']:.1f}",
                figures(event),
            )
            for event in self.timeline["events"]
        ]
        checks = [
            (
                check.name,
                check.role,
                check.expected_text,
                check.simulated_text,
                check.difference_text,
                check.within_text,
                "pass" if check.passed else "FAIL",
            )
            for check in self.checks
        ]
        return page(
            self._line(),
            Grid(("event", "UTC", "elapsed", "altitude [km]", "figures"), events),
            Grid(("check", "role", "expected", "simulated", "difference", "within", "result"), checks),
        )

    def _line(self) -> str:
        """Say what was flown, from when to when, and how the checks went."""
        events = self.timeline["events"]
        span = " to ".join(
            f"{event_words(event['event'])} {instant(datetime.fromisoformat(event['utc']))}"
            for event in (events[0], events[-1])
        )
        passed = sum(bool(check.passed) for check in self.checks)
        return f"{self.scenario.mission.name}: {span} UTC, {passed} of {len(self.checks)} checks pass"

    def _seconds(self, when: Instant) -> float:
        """Return seconds from the epoch; raises ValueError for an instant without an offset from UTC."""
        if isinstance(when, str):
            try:
                when = datetime.fromisoformat(when)
            except ValueError:
                raise ValueError(f"{when!r} is no instant; expected one like '2017-12-19T08:00Z'") from None
        if not isinstance(when, datetime):
            return when
        if when.tzinfo is None:
            raise ValueError(f"{when} has no offset from UTC; give one: datetime(..., tzinfo=UTC)")
        return self.flown.world.clock.seconds(when)

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
