"""Deorbit: drift to ignition, the braking burn, the coast and the separation into modules."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from sim.library.tables import Table


class Spec(Table):
    """The braking burn; its ignition is solved for the target zone unless it is given.

    ``window_h`` bounds the search, in hours after undocking, for the pass whose ground track comes
    nearest to the target.
    """

    kind: Literal["deorbit"] = "deorbit"
    # documented: 128 m/s for burns of this class from 405 to 433 km (MS-11 descent plan and others)
    delta_v_mps: float = Field(128.0, gt=0.0, le=500.0)
    ignition_utc: AwareDatetime | None = None
    # assumed: the burn follows the undocking by one to four revolutions (2 h 29 min 33 s on MS-11)
    window_h: tuple[float, float] = (1.0, 6.0)
    # documented: MS-11 separates at 139.9 km
    module_separation_altitude_km: float = Field(139.9, gt=100.0, le=300.0)

    @model_validator(mode="after")
    def _window_in_order(self) -> Self:
        first, last = self.window_h
        if not 0.0 <= first < last:
            raise ValueError(
                f"window_h = [{first:g}, {last:g}] is not a window; expected [first, last] hours "
                "after undocking with 0 <= first < last"
            )
        return self

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that this table feeds to the flight."""
        fed = {
            "deorbit_ignition.delta_v_mps",
            "deorbit_cutoff.delta_v_mps",
            "module_separation.altitude_km",
        }
        return frozenset(fed | {"deorbit_ignition"} if self.ignition_utc is not None else fed)
