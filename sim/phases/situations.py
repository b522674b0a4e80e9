"""The words in which a phase declares itself: from where to where, what it is given, how it is recorded."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NamedTuple

from sim.base.tables import Ranges, Table


class Situation(StrEnum):
    """Where the ship is between two phases; the text completes "the phase begins" and "the phase ends"."""

    ON_PAD = "on the pad"
    IN_ORBIT = "in orbit"
    NEAR_STATION = "near the station"
    DOCKED = "docked"
    RELEASED = "released from the port"
    GIVEN = "where somebody tells it to be"
    CLEAR = "clear of the station"
    FALLING = "falling, modules apart"
    AT_PARACHUTE_COMMAND = "at the parachute command"
    LANDED = "on the ground"


# Where a flight can begin: the ship's state there follows from the pad or the station's orbit, or is given.
STARTS = (Situation.ON_PAD, Situation.DOCKED, Situation.GIVEN)


class Fed(NamedTuple):
    """A detail of an event that scenario, craft or launcher feed to the flight; "utc" is its instant.

    With a `key`, of the phase, "table.key" or "phase.key", only where that holds something.
    """

    detail: str
    key: str = ""


class Follows(NamedTuple):
    """A detail that follows from what is fed without a flight, or that is solved for; `key` as in `Fed`.

    The duration of a burn, from mass and velocity change; the place where a descent lands that aims at it.
    """

    detail: str
    key: str = ""


class After(NamedTuple):
    """The event's instant is that of another event and a time that is fed, so that it adds no prediction.

    With a `key`, of the phase or "table.key", only where that holds something.
    """

    event: str
    key: str = ""


class Since(NamedTuple):
    """The flight finds how long after another event this one comes, and no more of its instant."""

    event: str


class Class(NamedTuple):
    """The range of a detail in flights of this class; a result outside is noted."""

    detail: str
    low: float
    high: float


# What there is to say of an event beside what every event has; plain words are details that the flight finds.
# A check on what is `Fed` is an input's; one on what `Follows`, or on an instant `After`, is no prediction.
# One on an instant `Since` another is none where that one is fed: docs/decisions/5-what-may-be-claimed.md.
Told = tuple[str | Fed | Follows | After | Since | Class, ...]
WHERE = ("altitude_km", "latitude_deg", "longitude_deg", "speed_mps", "place")
COMMON = ("met_s", *WHERE, "mass_kg")  # of every event


class Trajectory(NamedTuple):
    """How a phase is recorded in the trajectory and grouped in pictures.

    `spacing_s`: longest time between rows [s], what a plot of the phase needs. `in_orbit`: the plane of the
    motion stays, so that an angle in it means something. `outbound`: it belongs to the way out.
    """

    spacing_s: float = 30.0
    in_orbit: bool = False
    outbound: bool = False


class PhaseTable(Table):
    """Base of the [[phase]] tables; each fixes its `kind`, the phase's name."""

    kind: str
    ranges: ClassVar[Ranges] = {}  # of assumed values, by their keys

    @property
    def given_utc(self) -> datetime | None:
        """The instant that the phase gives the way home to begin at, if it gives one."""
        return None
