"""The words in which a phase declares itself: from where to where, what it is given, how it is recorded."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from sim.base.tables import Table


class Situation(StrEnum):
    """Where the ship is between two phases; the text completes "the phase begins" and "the phase ends"."""

    ON_PAD = "on the pad"
    IN_ORBIT = "in orbit"
    NEAR_STATION = "near the station"
    DOCKED = "docked"
    RELEASED = "released from the port"
    CLEAR = "clear of the station"
    FALLING = "falling, modules apart"
    AT_PARACHUTE_COMMAND = "at the parachute command"
    LANDED = "on the ground"


# Where a flight can begin: the ship's state there follows from the pad, or from the station's orbit.
STARTS = (Situation.ON_PAD, Situation.DOCKED)


class Given(NamedTuple):
    """A part of an event that counts as fed when the scenario sets a key: of the phase, or "table.key"."""

    part: str
    key: str


# Of an event: the details that the scenario, its craft or its launcher feed to the flight, so that no check
# on them is a prediction; "utc" is its instant.
Fed = tuple[str | Given, ...]


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
