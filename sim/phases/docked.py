"""Docked: the stack on the station's ephemeris until the undocking."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime

from sim.library.tables import Table


class Spec(Table):
    """The instant of physical separation from the port, an input (UTC)."""

    kind: Literal["docked"] = "docked"
    until_utc: AwareDatetime

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that this table feeds to the flight."""
        return frozenset({"undocking"})
