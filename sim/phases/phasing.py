"""Phasing: the burns of the rendezvous scheme, from insertion to the start of autonomous rendezvous."""

from __future__ import annotations

from typing import Literal

from sim.library.tables import Table


class Spec(Table):
    """The phasing leg; its burns' orbits, aim point and engine come from scheme and craft."""

    kind: Literal["phasing"] = "phasing"

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that this table feeds to the flight."""
        return frozenset()
