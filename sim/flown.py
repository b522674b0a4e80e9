"""The record of a flight: the scenario, its surroundings, the legs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sim.dynamics.arcs import Arc
from sim.dynamics.states import State
from sim.legs import Event, Leg
from sim.world import World

if TYPE_CHECKING:
    from sim.scenario import Scenario


@dataclass(frozen=True)
class Flown:
    """What was asked, its surroundings, the legs in order and the wall time of each [s]."""

    scenario: "Scenario"
    world: World
    legs: tuple[Leg, ...]
    wall_s: dict[str, float]

    @property
    def events(self) -> tuple[tuple[str, Event], ...]:
        """Phase and event, in time order."""
        pairs = [(leg.phase, event) for leg in self.legs for event in leg.events]
        return tuple(sorted(pairs, key=lambda pair: pair[1].state.t))

    @property
    def arcs(self) -> tuple[tuple[str, Arc], ...]:
        """Phase and arc, in flight order."""
        return tuple((leg.phase, arc) for leg in self.legs for arc in leg.arcs)

    @property
    def aborted(self) -> str:
        """Why the flight did not get to its end, if it did not."""
        return self.legs[-1].aborted if self.legs else ""

    def at(self, t: float) -> State:
        """Return the ship's state at `t` [s] from the epoch; raises ValueError where nothing was flown."""
        for _, arc in self.arcs:
            if arc.t[0] <= t <= arc.t[-1]:
                return arc.at(t)
        raise ValueError(f"nothing was integrated at {t} s from the epoch")
