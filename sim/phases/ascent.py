"""Ascent: from lift-off at the pad to the separation of the craft from the third stage."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from sim.library.tables import Table


class Spec(Table):
    """The insertion orbit that the pitch programme and the third-stage cut-off are solved for.

    Heights are geodetic (WGS-84) heights of the osculating orbit at insertion, which happens with a
    flight-path angle of zero. The launch azimuth follows from the inclination and the pad.
    """

    kind: Literal["ascent"] = "ascent"
    # documented: Soyuz TMA specification 202 x 238 km; others 189 x 230 to 200 x 259 km (Energia; press)
    perigee_km: float = Field(200.0, ge=120.0, le=1000.0)
    apogee_km: float = Field(240.0, ge=120.0, le=2000.0)
    # documented: inclination of the station's elements, 51.64 deg
    inclination_deg: float = Field(51.64, gt=0.0, lt=180.0)

    @model_validator(mode="after")
    def _perigee_below_apogee(self) -> Self:
        if self.perigee_km > self.apogee_km:
            raise ValueError(
                f"perigee_km = {self.perigee_km:g} is above apogee_km = {self.apogee_km:g}; "
                "expected perigee_km <= apogee_km"
            )
        return self

    def fixes(self) -> frozenset[str]:
        """Name the events and EVENT.DETAIL values that this table feeds to the flight."""
        return frozenset({"insertion.perigee_km", "insertion.apogee_km", "insertion.inclination_deg"})
