"""What a phase hands on: its arcs, its events and where it ended."""

from dataclasses import dataclass, field

from sim.dynamics.arcs import Arc
from sim.dynamics.states import State


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: `details` carry their unit in the name (`delta_v_mps`, `load_g`)."""

    name: str
    state: State
    details: dict[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leg:
    """One phase as flown: `notes` are sentences for the timeline, `figures` residuals, unit in the name.

    `aborted` says why, where the ship did not get to where the phase leads.
    """

    phase: str
    arcs: tuple[Arc, ...]
    events: tuple[Event, ...]
    end: State
    notes: tuple[str, ...] = ()
    figures: dict[str, float] = field(default_factory=dict)
    aborted: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """How far an event moved, in time [s] and in place [m, Earth-fixed], when integrated with more care."""

    event: str
    seconds: float
    metres: float
