"""The scenario as frozen, typed tables: resources, phases in flight order, checks; instants in UTC."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal, Self, overload

from pydantic import AwareDatetime, Field, model_validator

from sim.base.tables import Height, Latitude, Longitude, Table
from sim.library.models import Craft, Launcher, Pad, Scheme, Station, WindProfile
from sim.phases import ascent, deorbit, departure, docked, docking, entry, landing, phasing
from sim.scenario.checks import Check

PhaseSpec = (
    ascent.Spec
    | phasing.Spec
    | docking.Spec
    | docked.Spec
    | departure.Spec
    | deorbit.Spec
    | entry.Spec
    | landing.Spec
)
SPECS: dict[str, type[PhaseSpec]] = {
    "ascent": ascent.Spec,
    "phasing": phasing.Spec,
    "docking": docking.Spec,
    "docked": docked.Spec,
    "departure": departure.Spec,
    "deorbit": deorbit.Spec,
    "entry": entry.Spec,
    "landing": landing.Spec,
}

Elements = tuple[str, str]  # the two lines of one set, sound: see sim.scenario.elements


class Mission(Table):
    """What is flown, and when it lifts off (UTC); a flight that starts docked needs no lift-off."""

    name: str = Field(min_length=1)
    liftoff_utc: AwareDatetime | None = None


class FlightStation(Station):
    """The station with the two-line elements that its orbit is fitted to, out and back."""

    outbound_elements: Elements | None = None
    return_elements: Elements | None = None


class FlightLauncher(Launcher):
    """The launcher on its pad."""

    pad: Pad


class Rendezvous(Table):
    """How and where the ship meets the station, and the rule that decides when contact happens."""

    scheme: Scheme
    port: str
    contact: Literal["lit-and-in-zone", "before-sunset", "at-time"] = "lit-and-in-zone"
    contact_utc: AwareDatetime | None = None

    @model_validator(mode="after")
    def _time_with_rule(self) -> Self:
        if self.contact == "at-time" and self.contact_utc is None:
            raise ValueError("contact = 'at-time' has no contact_utc; expected the instant of contact")
        if self.contact != "at-time" and self.contact_utc is not None:
            raise ValueError(
                f"contact_utc is given, but contact = '{self.contact}' decides the instant by itself; "
                "expected contact = 'at-time', or no contact_utc"
            )
        return self


class Air(Table):
    """The density model of the upper air and the winds near the ground; no wind means calm air."""

    density: Literal["nrlmsis-2.1", "us-standard-1976"] = "nrlmsis-2.1"
    launch_wind: WindProfile | None = None
    landing_wind: WindProfile | None = None


class Target(Table):
    """The middle of the planned landing zone; the ground's height is above mean sea level."""

    name: str = "landing zone"
    latitude_deg: Latitude
    longitude_deg: Longitude
    ground_height_m: Height = 0.0


class Scenario(Table):
    """One flight: what it needs, its phases in order, and the checks that only the report reads."""

    mission: Mission
    station: FlightStation | None = None
    launcher: FlightLauncher | None = None
    craft: Craft | None = None
    rendezvous: Rendezvous | None = None
    air: Air = Air()
    target: Target | None = None
    phases: tuple[PhaseSpec, ...]
    checks: tuple[Check, ...] = ()
    path: Path
    text: str = Field(repr=False)
    sha256: str

    @property
    def epoch_utc(self) -> datetime:
        """The instant that the flight's seconds count from: lift-off, else undocking."""
        if self.mission.liftoff_utc is not None:
            return self.mission.liftoff_utc
        return next(spec.until_utc for spec in self.phases if isinstance(spec, docked.Spec))

    @overload
    def phase(self, kind: Literal["docked"]) -> docked.Spec | None: ...
    @overload
    def phase(self, kind: Literal["deorbit"]) -> deorbit.Spec | None: ...
    @overload
    def phase(self, kind: str) -> PhaseSpec | None: ...
    def phase(self, kind: str) -> PhaseSpec | None:
        """Give the table of one phase, or None when it is not flown."""
        return next((spec for spec in self.phases if spec.kind == kind), None)
