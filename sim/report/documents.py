"""The JSON files of a run as models: what every reader of them relies on, checked once as they are read.

A run directory is anybody's to edit. What a reader gets is what the file holds, keys that no model names
included; a model only says whether it can be relied on.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from sim.base.errors import UnreadableRunError, one_line
from sim.ccsds.kvn import YEARS
from sim.scenario.problems import shown
from sim.scenario.quantities import unit_of_key

_AGAIN: Final = "fly the scenario again"
_DIGITS: Final = 30  # of whole numbers; more than anything counted has
FEWEST_BANKS: Final = 3  # that make an area, of two sizes at least
_TITLES: Final = ("event", "name", "leg")  # by which elements of arrays are called


def _instant(text: str) -> str:
    """Refuse a text that is no instant with an offset."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        when = None
    if when is None or when.tzinfo is None or not YEARS[0] <= when.year <= YEARS[1]:
        raise ValueError(f"is {shown(text)}; expected an instant such as '2017-12-17T07:21:01.127Z'")
    return text


Instant = Annotated[str, AfterValidator(_instant)]
Elapsed = Annotated[float, Field(ge=-1e9, le=1e9)]  # s; thirty years
Degrees = Annotated[float, Field(ge=-360.0, le=360.0)]
Length = Annotated[float, Field(ge=-1e12, le=1e12)]  # m; beyond the Sun
Vector = Annotated[list[Length], Field(min_length=3, max_length=3)]
Row = Annotated[list[Annotated[float, Field(ge=-1.0, le=1.0)]], Field(min_length=3, max_length=3)]


class Document(BaseModel):
    """Base of what a JSON file holds: no guessing of types, finite numbers, further keys let through."""

    model_config = ConfigDict(extra="allow", frozen=True, allow_inf_nan=False, strict=True)


# -- timeline.json, checks.json ----------------------------------------------------------------------------


class Event(Document):
    """An event; whatever else it tells under a key that ends in a unit is a number, or null."""

    event: Annotated[str, Field(min_length=1)]
    phase: str
    utc: Instant
    met_s: Elapsed
    altitude_km: Length
    latitude_deg: Degrees | None = None
    longitude_deg: Degrees | None = None

    @model_validator(mode="after")
    def _units_of_numbers(self) -> Self:
        for key, value in (self.__pydantic_extra__ or {}).items():
            if unit_of_key(key) is not None and value is not None and not _is_number(value):
                raise ValueError(f"{key} = is {shown(value)}; expected a number")
        return self


class Timeline(Document):
    """What timeline.json holds."""

    scenario: str
    outcome: Literal["completed", "aborted"] = "completed"
    events: list[Event]
    notes: list[str] = []


class Words(Document):
    """A check in words."""

    expected: str
    simulated: str
    difference: str
    within: str


class Checked(Document):
    """An entry of checks.json."""

    name: str
    role: Literal["predicted", "derived", "input"]
    of: str
    expected: str | float | list[float]
    simulated: str | float | None
    difference: float | None
    within: float
    unit: str
    passed: bool
    source: str
    words: Words

    @model_validator(mode="after")
    def _instants(self) -> Self:
        # an instant is looked for wherever text is compared in seconds
        if self.unit == "s" and isinstance(self.expected, str):
            try:
                _instant(self.expected)
            except ValueError as error:
                raise ValueError(f"expected = {error}") from None
        return self


# -- safety.json, footprint.json ---------------------------------------------------------------------------


class Zones(Document):
    """Around the station: the sphere's radius, the ellipsoid's half axes."""

    sphere_m: Length
    ellipsoid_m: Annotated[list[Annotated[float, Field(gt=0.0, le=1e9)]], Field(min_length=3, max_length=3)]


class Drifted(Document):
    """A drift after a loss of thrust."""

    leg: str
    met_s: Elapsed
    range_m: Length
    drift_s: Elapsed
    closest_m: Length
    closest_after_s: Elapsed
    begins_in_sphere: bool
    sphere_entered_after_s: Elapsed | None
    begins_in_ellipsoid: bool
    ellipsoid_entered_after_s: Elapsed | None
    path_along_m: list[Length]
    path_radial_m: list[Length]

    @model_validator(mode="after")
    def _as_long(self) -> Self:
        along, radial = len(self.path_along_m), len(self.path_radial_m)
        if along != radial:
            raise ValueError(f"path_radial_m = has {radial} values; expected {along}, as path_along_m")
        return self


class Lit(Document):
    """How the Sun stands at an instant near the station."""

    leg: str
    met_s: Elapsed
    sun_angle_deg: Degrees
    light: Literal["day", "penumbra", "night"]


class Safety(Document):
    """What safety.json holds."""

    zones: Zones
    revolutions: Annotated[float, Field(ge=0.0, le=1e6)]
    drifts: list[Drifted]
    light: list[Lit]


class Spot(Document):
    """A place on the ground."""

    latitude_deg: Degrees
    longitude_deg: Degrees


class Fallen(Spot):
    """Where a fall ends, and its greatest load."""

    load_g: Annotated[float, Field(ge=0.0, le=1e4)]


class Banked(Fallen):
    """Where a fall with a constant bank ends."""

    bank_deg: Degrees


class Footprint(Document):
    """What footprint.json holds."""

    target: Spot
    banks: Annotated[list[Banked], Field(min_length=FEWEST_BANKS)]
    ballistic: Fallen | None

    @model_validator(mode="after")
    def _rising(self) -> Self:
        banks = [place.bank_deg for place in self.banks]
        if sorted(set(banks)) != banks:
            raise ValueError("banks = are not in order; expected a greater bank_deg from each to the next")
        return self


# -- run.json ----------------------------------------------------------------------------------------------


class Program(Document):
    """What flew it."""

    name: str
    version: str


class Thing(Document):
    """A ship or a station."""

    name: str
    designator: str | None
    area_m2: Length
    drag_coefficient: Annotated[float, Field(ge=0.0, le=1e3)]


class Objects(Document):
    """What flew."""

    ship: Thing
    station: Thing | None


class Knot(Document):
    """How the Earth is turned and where the Sun stands at an instant."""

    met_s: Elapsed
    itrs_from_gcrs: Annotated[list[Row], Field(min_length=3, max_length=3)]
    sun_gcrs_m: Vector


class Named(Spot):
    """A place with a name."""

    name: str


class Port(Document):
    """The port in the station's orbital axes."""

    name: str
    position_m: Vector
    outward: Row
    corridor_half_angle_deg: Degrees
    lateral_max_m: Length


class Network(Document):
    """The ground stations that decided over the contact."""

    elevation_mask_deg: Degrees
    sites: list[Named]


class About(Document):
    """What run.json holds, as far as anything is drawn, exported or told by it."""

    program: Program
    files: list[str] = []
    scenario_file: Annotated[str, Field(min_length=1)]
    scenario_sha256: str
    epoch_utc: Instant
    created_utc: Instant
    objects: Objects
    outbound: list[str]
    sky: list[Knot]
    pad: Named | None = None
    port: Port | None = None
    ground_stations: Network | None = None
    target: Spot | None = None
    models: dict[str, str] = {}
    assumptions: list[dict[str, str]] = []
    versions: dict[str, str] = {}
    integrator: dict[str, dict[str, int]] = {}
    figures: dict[str, dict[str, float | None]] = {}


# -- reading -----------------------------------------------------------------------------------------------


def read_document(path: Path, kind: type[Document]) -> dict[str, Any]:
    """Return what a JSON file of a run holds, a table that its model describes; raises UnreadableRunError."""
    content = _read(path)
    _refuse(path, content, TypeAdapter(kind), kind)
    table: dict[str, Any] = content
    return table


def read_documents(path: Path, kind: type[Document]) -> list[dict[str, Any]]:
    """Return what a JSON file of a run holds, an array of such tables; raises UnreadableRunError."""
    content = _read(path)
    _refuse(path, content, TypeAdapter(list[kind]), kind)  # type: ignore[valid-type]
    tables: list[dict[str, Any]] = content
    return tables


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"), parse_int=_whole)
    except OSError as error:
        raise UnreadableRunError(
            f"{path.parent}: not a run directory, {path.name} cannot be read ({error.strerror}); "
            "fly one with: python -m sim run SCENARIO"
        ) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableRunError(f"{path}: damaged ({error}); {_AGAIN}") from error


def _whole(digits: str) -> int:
    """Return a whole number that a float can hold too; raises ValueError."""
    if len(digits) > _DIGITS:
        raise ValueError(f"{digits[:_DIGITS]}... is out of all bounds")
    return int(digits)


def _refuse(path: Path, content: Any, model: TypeAdapter[Any], kind: type[Document]) -> None:
    """Raise UnreadableRunError with the first fault that a model finds."""
    try:
        model.validate_python(content)
    except ValidationError as error:
        from sim.scenario.refusals import refusals  # brings the library with it, for scenarios

        fault = next(refusals(error, kind, content, ()))
        words = f"{path}: {_label(fault.path, content)}{fault.message}; {_AGAIN}"
        raise UnreadableRunError(one_line(words)) from error


def _label(path: Sequence[int | str], content: Any) -> str:
    """Write a path as dotted keys, elements of arrays by what they are called, or by number from 1."""
    words, value = [], content
    for part in path:
        try:
            value = value[part]
        except (LookupError, TypeError):
            value = None
        called = [value[key] for key in _TITLES if key in value] if isinstance(value, dict) else []
        if isinstance(part, str):
            words.append(f"{part:.60}")
        else:
            title = next((title for title in called if isinstance(title, str) and title), str(part + 1))
            words.append(f"{title:.60}")
    return f"{'.'.join(words)}: " if words else ""


def _is_number(value: Any) -> bool:
    """Tell whether JSON gave a finite number."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
