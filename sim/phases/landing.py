"""Landing: parachutes, heat shield, soft-landing engines and touchdown."""

from __future__ import annotations

from typing import Literal

from sim.library.tables import Table


class Spec(Table):
    """The landing leg; its parachutes come from the craft, the ground from the target."""

    kind: Literal["landing"] = "landing"

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that this table feeds to the flight."""
        return frozenset({"touchdown.altitude_km"})
