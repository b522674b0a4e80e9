"""The tables that a flight draws on, each written once: what they hold, and which come from the library."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import (
    AwareDatetime,
    BaseModel,
    Field,
    InstanceOf,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

from sim.base.tables import Designator, Height, Latitude, Longitude, Name, Table
from sim.library.imprecision import ApproachErrors
from sim.library.models import MODELS, Craft, Launcher, Pad, Scheme, Station, WindProfile
from sim.world.ephemeris import Track

# The two lines of one set, sound: see sim.scenario.elements; the loader reads a file named in their place.
Elements = Annotated[
    tuple[str, str],
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1},
                {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
            ]
        }
    ),
]
# A file in the scenario, read by the loader.
Ephemeris = Annotated[
    InstanceOf[Track],
    PlainSerializer(lambda track: track),
    WithJsonSchema({"type": "string", "minLength": 1}),
]


class Mission(Table):
    """What is flown, and when it lifts off (UTC); a flight that starts docked needs no lift-off.

    The international `designator` of the ship goes into messages for other tools, nowhere else.
    """

    name: Name
    designator: Designator | None = None
    liftoff_utc: AwareDatetime | None = None


class FlightStation(Station):
    """The station with what its orbit follows, out and back.

    Two-line elements that an integrated orbit is fitted to; a way without them follows the ephemeris.
    """

    outbound_elements: Elements | None = None
    return_elements: Elements | None = None
    ephemeris: Ephemeris | None = None

    @property
    def outbound(self) -> Elements | Track | None:
        """What the station follows on the way out."""
        return self.outbound_elements or self.ephemeris

    @property
    def homeward(self) -> Elements | Track | None:
        """What the station follows on the way home."""
        return self.return_elements or self.ephemeris


class FlightLauncher(Launcher):
    """The launcher on its pad."""

    pad: Pad


class Rendezvous(Table):
    """How and where the ship meets the station, and when: by the scheme's own rule where none is given.

    With `errors` the way up is flown by what launcher, air, ship and tracking do, else as planned.
    """

    scheme: Scheme
    port: Name
    contact: (
        Literal["sunset-or-pass", "after-liftoff", "lit-and-in-zone", "before-sunset", "at-time"] | None
    ) = None
    contact_utc: AwareDatetime | None = None
    errors: ApproachErrors | None = None

    @model_validator(mode="after")
    def _time_with_rule(self) -> Self:
        if self.contact == "at-time" and self.contact_utc is None:
            raise ValueError("contact = 'at-time' has no contact_utc; expected the instant of contact")
        if self.contact != "at-time" and self.contact_utc is not None:
            raise ValueError(
                f"contact_utc is given, but contact = '{self.rule}' decides the instant by itself; "
                "expected contact = 'at-time', or no contact_utc"
            )
        if self.contact in ("sunset-or-pass", "after-liftoff") and self.contact != self.scheme.rule:
            raise ValueError(
                f"contact = '{self.contact}' is not the rule of the scheme '{self.scheme.name}', which has "
                f"the values for '{self.scheme.rule}' only; expected that, or no contact"
            )
        return self

    @model_validator(mode="after")
    def _orbit_with_rule(self) -> Self:
        about = self.scheme.contact_rule
        if about is None or self.rule != self.scheme.rule:
            return self
        # Until contact a ship comes round up to two times more often than the station that it gains on.
        if not 0.0 < self.scheme.contact_orbit - about.opens_revolutions < 4.0:
            first, last = math.ceil(about.opens_revolutions), math.floor(about.opens_revolutions) + 4
            raise ValueError(
                f"contact_orbit = {self.scheme.contact_orbit} of the scheme is not the orbit of a contact "
                f"that contact = '{self.rule}' puts {about.opens_revolutions:g} to "
                f"{about.opens_revolutions + 1.0:g} revolutions of the station after lift-off; expected "
                f"{first} to {last}, or another contact"
            )
        return self

    @property
    def rule(self) -> str:
        """The rule for the instant of contact."""
        return self.contact or self.scheme.rule


_Factor = Annotated[float, Field(ge=0.1, le=10.0)]


class Air(Table):
    """The density model of the upper air and the winds near the ground; no wind means calm air.

    A flight's own air: the density is the model's times `density_factor` up to 40 km and times
    `upper_density_factor` from 120 km on; winds blow `wind_factor` as hard, `wind_turn_deg` farther left.
    """

    density: Literal["nrlmsis-2.1", "us-standard-1976"] = "nrlmsis-2.1"
    launch_wind: WindProfile | None = None
    landing_wind: WindProfile | None = None
    density_factor: _Factor = 1.0
    upper_density_factor: _Factor = 1.0
    wind_factor: Annotated[float, Field(ge=0.0, le=10.0)] = 1.0
    wind_turn_deg: Annotated[float, Field(ge=-180.0, le=180.0)] = 0.0


class Target(Table):
    """The middle of the planned landing zone; the ground's height is above mean sea level."""

    name: Name = "landing zone"
    latitude_deg: Latitude
    longitude_deg: Longitude
    ground_height_m: Height = 0.0


class Resources(Table):
    """The resource tables of a scenario; a phase's NEEDS say which of them it cannot be flown without."""

    mission: Mission | None = None
    station: FlightStation | None = None
    launcher: FlightLauncher | None = None
    craft: Craft | None = None
    rendezvous: Rendezvous | None = None
    air: Air = Air()
    target: Target | None = None

    def value(self, key: str) -> Any:
        """Return what "table" or "table.key", or a key further in, holds; None where it is not given."""
        found: Any = self
        for name in key.split("."):
            found = None if found is None else getattr(found, name)
        return found

    @property
    def liftoff_utc(self) -> datetime | None:
        """The instant of lift-off, where it is given."""
        return self.mission.liftoff_utc if self.mission is not None else None


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the model inside an annotation such as Model | None or dict[str, Model]."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := model_in(arg))), None)


def _models(table: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Give the models of a table's keys, where they have one."""
    found = {name: model_in(field.annotation) for name, field in table.model_fields.items()}
    return {name: model for name, model in found.items() if model is not None}


def _kind(model: type[BaseModel]) -> str | None:
    """Name the kind of library object that a model is of."""
    return next((kind for kind, known in MODELS.items() if issubclass(model, known)), None)


TABLES: Final = _models(Resources)
# tables that take a library object by `library = "name"`, with its kind
BY_LIBRARY: Final[dict[tuple[str, ...], str]] = {
    (table,): kind for table, model in TABLES.items() if (kind := _kind(model))
}
# keys of tables that take one by its bare name, or by a table with `library`
BY_NAME: Final[dict[tuple[str, ...], str]] = {
    (table, key): kind
    for table, model in TABLES.items()
    for key, inner in _models(model).items()
    if (kind := _kind(inner))
}
