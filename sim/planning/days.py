"""Launch days: lift-off when the station's plane passes the pad, the phase then, and which schemes admit it.

The station follows the scenario's elements: raising or lowering it for a launch, as is done, is not in them.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sim.base.errors import ScenarioError
from sim.base.notebook import line_of, page_of, record_of
from sim.library.models import Scheme
from sim.physics.constants import GM_EARTH
from sim.planning.departure import Departure
from sim.planning.plan import Start, begin, unheard
from sim.planning.standing import plane_per_second, schemes
from sim.scenario import elements
from sim.scenario.rules import STALE_AFTER
from sim.world.ephemeris import Track

if TYPE_CHECKING:
    from sim.scenario import Scenario

_DAY = 86400.0  # s

# What is heard while days are looked through, in order.
PARTS = ("ascent", "phase and plane", "days")


class Day(NamedTuple):
    """A passage of the pad through the station's plane: a lift-off at `t` [s] inserts into it.

    `lead` [rad]: how far the station is then ahead at insertion. `departures`: for each scheme the lift-off
    that it is made for, or its cheapest, at which plane and phase close.
    """

    t: float
    lead: float
    departures: tuple[Departure, ...]


@dataclass(frozen=True, repr=False)
class Days:
    """The launch days from `first` to `last`, and the schemes that were tried, the shortest first."""

    start: Start
    first: date
    last: date
    schemes: tuple[Scheme, ...]
    days: tuple[Day, ...]

    def __repr__(self) -> str:
        return f"<{line_of(self)}>"

    def _repr_html_(self) -> str:
        return page_of(self)

    @property
    def scenario(self) -> "Scenario":
        """Whose launcher, pad, station and scheme they are for."""
        return self.start.scenario

    def admitting(self, day: Day) -> tuple[tuple[Scheme, Departure], ...]:
        """Return the schemes that admit a launch on `day`, with their lift-offs."""
        both = zip(self.schemes, day.departures, strict=True)
        return tuple((scheme, departure) for scheme, departure in both if departure.fits)

    @property
    def ahead_per_km_day(self) -> float:
        """How much farther ahead [deg] a station that is 1 km lower comes in a day (Kepler's third law)."""
        rate = self.start.chase.station_rate
        radius = (GM_EARTH / rate**2) ** (1.0 / 3.0)
        return math.degrees(1.5 * rate * _DAY / radius) * 1000.0

    @property
    def ahead_per_s(self) -> float:
        """How much farther ahead [deg] the station is for each second that a ship lifts off later."""
        return math.degrees(self.start.chase.station_rate)

    @property
    def plane_per_s(self) -> float:
        """What each second of lift-off beside the one at which plane and phase close is of plane [m/s]."""
        return plane_per_second(self.start.chase)

    @cached_property
    def record(self) -> dict[str, object]:
        """The days as a JSON document, with units in the keys."""
        return record_of(self)


def launch_days(
    scenario: "Scenario", first: date, last: date, on_part: Callable[[str], None] | None = None
) -> Days:
    """Look through the launch days from `first` to `last` for a scenario; `on_part` hears each of PARTS.

    Raises ScenarioError for days that run backwards or lie too far from the elements, and as `plan` does.
    """
    _check(scenario, first, last)
    hear = on_part if on_part is not None else unheard
    start = begin(scenario, hear)
    assert start.world.rendezvous is not None
    tried = schemes(start.world.rendezvous.scheme)
    hear("days")
    passages = start.passages(_midnight(first), _midnight(last + timedelta(days=1)))
    return Days(
        start,
        first,
        last,
        tried,
        tuple(Day(one.t, one.lead, tuple(one.departure(scheme) for scheme in tried)) for one in passages),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _check(scenario: "Scenario", first: date, last: date) -> None:
    """Refuse days that run backwards, and those at which the elements say nothing of the station."""
    if last < first:
        raise ScenarioError(
            [f"days: {first} to {last} run backwards; expected the first day before the last"]
        )
    lines = scenario.station.outbound if scenario.station is not None else None
    if lines is None:
        return
    if isinstance(lines, Track):
        if (why := lines.lacks(_midnight(first), _midnight(last + timedelta(days=1)))) is not None:
            raise ScenarioError(
                [
                    f"days: {first} to {last} are not in {lines.words}: {why}; expected whole days that it "
                    "tells of, or outbound_elements, which can be followed farther"
                ]
            )
        return
    epoch = elements.epoch(lines[0]).date()
    far = [day for day in (first, last) if abs(day - epoch) > STALE_AFTER]
    if far:
        raise ScenarioError(
            [
                f"days: {day} is {abs(day - epoch).days} days from the epoch of outbound_elements, {epoch}; "
                f"expected at most {STALE_AFTER.days}: give days nearer to it, or newer elements"
                for day in far
            ]
        )
