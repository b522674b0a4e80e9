"""What a report asks of a finished flight: the layer above it makes one, reports only read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sim.legs import Leg
    from sim.scenario import Scenario
    from sim.world import World


class FinishedFlight(Protocol):
    """A flown scenario: its legs in flight order and the wall time [s] that each phase took."""

    @property
    def scenario(self) -> Scenario:
        """The scenario that was flown."""

    @property
    def world(self) -> World:
        """What all phases shared: clock, Earth, air, station, craft."""

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The phases as flown."""

    @property
    def wall_s(self) -> dict[str, float]:
        """Wall time of each phase [s]."""
