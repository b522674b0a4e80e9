"""Entry: the descent module from the module separation to the parachute command."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sim.library.tables import Table


class Spec(Table):
    """How the descent module falls: a slow roll cancels the lift of a ballistic descent."""

    kind: Literal["entry"] = "entry"
    mode: Literal["ballistic"] = "ballistic"
    # documented: the entry interface is called at about 100 km (99.7 km in the MS-11 descent plan)
    interface_altitude_km: float = Field(100.0, ge=80.0, le=130.0)

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that this table feeds to the flight."""
        return frozenset({"entry_interface.altitude_km"})
