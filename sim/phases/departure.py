"""Departure: the push of the springs, the separation burn and the drift away from the station."""

from __future__ import annotations

from typing import Literal

from sim.library.tables import Table


class Spec(Table):
    """The separation from the port; springs, wait and burn come from the craft."""

    kind: Literal["departure"] = "departure"

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that the craft's separation feeds to the flight."""
        return frozenset(
            {"undocking.delta_v_mps", "separation_burn.duration_s", "separation_burn.delta_v_mps"}
        )
