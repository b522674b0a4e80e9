"""Docking: autonomous rendezvous, fly-around, station keeping and final approach to contact."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sim.library.tables import Table


class Spec(Table):
    """The closing speed at the port; ranges, gates and the contact rule come from the scheme."""

    kind: Literal["docking"] = "docking"
    # assumed: contact speeds of 0.10 to 0.15 m/s are usual for this docking system; middle of the range
    contact_speed_mps: float = Field(0.12, ge=0.05, le=0.35)

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that this table feeds to the flight."""
        return frozenset({"contact.closing_speed_mps"})
