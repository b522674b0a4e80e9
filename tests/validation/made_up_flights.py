"""Flights that nobody flew, with the program's own lift-offs: `python -m tests.validation.made_up_flights`.

Stations of any year, plane, place and height, and those of the documented flights on other days; any port,
both ships, both pads. For each the program finds the lift-off at which plane and phase close, plans, and
flies; some lift off a little beside it.
"""

import math
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import numpy as np

from sim import mission
from sim.base.errors import FlightError, ScenarioError
from sim.legs import Event
from sim.library.catalogue import load, names
from sim.library.models import Scheme, Station
from sim.planning.plan import Plan, Start, begin, plan, unheard
from sim.scenario import Scenario, loads
from tests.validation.two_day import elements_of, rows, scenario_of

SEED, COUNT = 20, 48
_PADS, _CRAFT = ("baikonur-1-5", "baikonur-31-6"), ("soyuz-ms", "progress-ms")
_ASIDE = (0.0, 0.0, 0.0, 20.0, -35.0, 60.0)  # s, from the lift-off that the program finds


class MadeUp(NamedTuple):
    """A flight to be planned: its day, the station's elements, port, ship, pad, and seconds aside."""

    name: str
    day: datetime
    elements: tuple[str, str]
    port: str
    craft: str
    pad: str
    aside: float

    def scenario(self, liftoff: datetime, scheme: str) -> str:
        """Return it as a scenario that lifts off at an instant."""
        return scenario_of(
            flight=self.name,
            liftoff_utc=f"{liftoff:%Y-%m-%dT%H:%M:%S.%f}Z",
            elements=self.elements,
            port=self.port,
            craft=self.craft,
            pad=self.pad,
            scheme=scheme,
        )


class Outcome(NamedTuple):
    """What became of one: its lift-off and scheme, the plan, and how it docked or why it did not."""

    flight: MadeUp
    liftoff: datetime
    scheme: str
    plan: Plan
    contact: Event | None
    refusal: FlightError | None

    @property
    def row(self) -> str:
        """It as a row of a table: angle [deg], delta-v [m/s], propellant left [kg], contact [h]."""
        flight, planned = self.flight, self.plan
        lap = next((one.lap for one in planned.schemes if one.taken and one.scheme.name == self.scheme), None)
        gained = "" if lap is None else f"{math.degrees(lap.catch_up):.1f}"
        when = f"{self.liftoff:%H:%M:%S} ({flight.aside:+.0f})"
        head = f"| {flight.name} | {flight.port} | {flight.craft} | {when} "
        if self.contact is None or planned.ledger is None:
            assert self.refusal is not None
            words = f"{self.refusal.message}; {self.refusal.hint}"
            return f"{head}| {self.scheme} | {gained} | | | refused: {words} |"
        return (
            f"{head}| {self.scheme} | {gained} | {planned.delta_v:.1f} | {planned.ledger.left:.0f} | "
            f"{self.contact.state.t / 3600.0:.2f} |"
        )


def elements(epoch: datetime, angles: np.ndarray, height_km: float, eccentricity: float) -> tuple[str, str]:
    """Return two-line elements of a station: node, argument of perigee and mean anomaly (3,) [deg]."""
    days = (epoch - datetime(epoch.year, 1, 1, tzinfo=UTC)).total_seconds() / 86400.0 + 1.0
    motion = math.sqrt(398600.8 / (6378.135 + height_km) ** 3) * 86400.0 / (2.0 * math.pi)
    node, perigee, anomaly = angles.tolist()
    lines = (
        f"1 25544U 98067A   {epoch.year % 100:02d}{days:012.8f}  .00002000  00000-0  40000-4 0  999",
        f"2 25544  51.6420 {node:8.4f} {round(1e7 * eccentricity):07d} {perigee:8.4f} {anomaly:8.4f} "
        f"{motion:11.8f}10000",
    )
    first, second = (
        line + str(sum(int(c) if c.isdigit() else c == "-" for c in line) % 10) for line in lines
    )
    return first, second


def made_up(count: int, seed: int = SEED) -> Iterator[MadeUp]:
    """Yield flights: half to made-up stations of 2015 to 2024, half to documented ones on other days."""
    draw = np.random.default_rng(seed)
    station = load("stations", "iss")
    assert isinstance(station, Station)
    ports, documented = list(station.ports), rows()
    for number in range(count):
        port, craft, pad = (str(draw.choice(some)) for some in (ports, _CRAFT, _PADS))
        aside = float(draw.choice(_ASIDE))
        if number % 2:
            row = documented[int(draw.integers(len(documented)))]
            lines, of = elements_of(row), row["flight"]
            day = datetime.fromisoformat(row["liftoff_utc"]) + timedelta(days=int(draw.integers(-2, 3)))
        else:
            epoch = datetime(2015, 1, 1, tzinfo=UTC) + timedelta(days=float(draw.uniform(0.0, 3650.0)))
            angles = draw.uniform(0.0, 360.0, 3)
            lines = elements(
                epoch, angles, float(draw.uniform(395.0, 425.0)), float(draw.uniform(1e-4, 1.2e-3))
            )
            of, day = f"station of {epoch:%Y-%m-%d}", epoch + timedelta(days=float(draw.uniform(-1.0, 2.0)))
        midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
        yield MadeUp(f"{of}, day {midnight:%Y-%m-%d}", midnight, lines, port, craft, pad, aside)


def fly(flight: MadeUp) -> Outcome:
    """Find the lift-off of a flight's day, plan it and fly it."""
    begun = begin(_on_the_day(flight), unheard)
    t, scheme = _chosen(begun)
    liftoff = begun.scenario.epoch_utc + timedelta(seconds=round(t + flight.aside, 3))
    scenario = loads(flight.scenario(liftoff, scheme), "made_up.toml")
    planned = plan(scenario)
    try:
        flown = mission.fly(scenario)
    except FlightError as error:
        return Outcome(flight, liftoff, scheme, planned, None, error)
    contact = next(event for _, event in flown.events if event.name == "contact")
    return Outcome(flight, liftoff, scheme, planned, contact, None)


def _on_the_day(flight: MadeUp) -> Scenario:
    """Return it with a lift-off that the loader lets pass: noon, or the one that its refusal names."""
    try:
        return loads(flight.scenario(flight.day + timedelta(hours=12), "34-orbit"), "noon.toml")
    except ScenarioError as error:
        near = re.search(r"a lift-off near (\d{4}-\d\d-\d\d \d\d:\d\d) UTC", str(error))
    if near is None:
        raise ValueError(f"no lift-off is named for {flight}")
    instant = datetime.strptime(near[1], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    return loads(flight.scenario(instant, "34-orbit"), "day.toml")


def _chosen(begun: Start) -> tuple[float, str]:
    """Return the lift-off [s] and the shortest scheme that admits it, else the cheapest of two days."""
    schemes = [load("schemes", name) for name in names("schemes")]
    passage = begun.nearest_passage()
    found = [(scheme, passage.departure(scheme)) for scheme in schemes if isinstance(scheme, Scheme)]
    scheme, departure = min(found, key=lambda one: (not one[1].fits, one[0].contact_orbit))
    if not departure.fits:
        scheme, departure = max(found, key=lambda one: one[0].contact_orbit)
    return departure.t, scheme.name


_HEAD = """
## Flights that nobody flew

{count} flights to stations of 2015 to 2024 that are made up (every other one: plane, place, height of 395 to
425 km and eccentricity at random) or those of the documented flights on days nearby, with any port, both
ships and both pads. The program names the lift-off of the day at which plane and phase close, for the
shortest scheme that admits it; half lift off beside it, by the seconds in brackets. Plan and flight agree on
each. {docked} dock; one that is refused would say why. Gained [deg], delta-v in all [m/s], propellant left
beside second approach and return [kg], contact after lift-off [h].

Write this section alone with `python -m tests.validation.made_up_flights`.

| flight | port | ship | lift-off (UTC) | scheme | gained | delta-v | left | contact |
|---|---|---|---|---|---|---|---|---|"""


def section() -> str:
    """Return the section of VALIDATION.md."""
    flown = [fly(flight) for flight in made_up(COUNT)]
    docked = sum(one.contact is not None for one in flown)
    return "\n".join([_HEAD.format(count=len(flown), docked=docked), *(one.row for one in flown), ""])


if __name__ == "__main__":
    print(section())
