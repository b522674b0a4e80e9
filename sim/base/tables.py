"""What every TOML table is built on: the base model and the bounded numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError(f"{text!r:.60} holds a line end or a control character; expected plain text")
    return text


# Bounds by physics: what no vehicle, place or flight of this sort can have is a slip of the pen.
Latitude = Annotated[float, Field(ge=-90.0, le=90.0)]
Longitude = Annotated[float, Field(ge=-180.0, le=180.0)]
Height = Annotated[float, Field(ge=-500.0, le=9000.0)]  # of ground: from the Dead Sea to Everest
Speed = Annotated[float, Field(ge=-500.0, le=500.0)]  # of wind
Mass = Annotated[float, Field(ge=1.0, le=1e7)]  # kg, up to three times the heaviest launcher
Area = Annotated[float, Field(ge=0.01, le=1e4)]  # m2
DragCoefficient = Annotated[float, Field(ge=0.01, le=5.0)]  # free molecular flow stays below 4
Force = Annotated[float, Field(ge=1.0, le=1e8)]  # N, up to twice the strongest cluster
SpecificImpulse = Annotated[float, Field(ge=50.0, le=1000.0)]  # from cold gas to nuclear rockets
Range = Annotated[float, Field(gt=0.0, le=1e7)]  # m, to the station
Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_printable)]
Text = Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(_printable)]
Designator = Annotated[str, Field(pattern=r"^\d{4}-\d{3}[A-Z]{1,3}$")]  # international, as 1998-067A
Count = Annotated[int, Field(ge=1, le=100)]
Vector = tuple[float, float, float]


class Table(BaseModel):
    """Base of every table read from TOML: frozen, no unknown keys, finite numbers, no guessing of types."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, strict=True)

    @model_validator(mode="before")
    @classmethod
    def _lists_as_tuples(cls, data: Any) -> Any:
        return _without_lists(data)


def _without_lists(data: Any) -> Any:
    # strict models take no list for a tuple, and TOML has only lists
    if isinstance(data, list):
        return tuple(_without_lists(item) for item in data)
    if isinstance(data, dict):
        return {key: _without_lists(item) for key, item in data.items()}
    return data


def increasing(values: tuple[float, ...]) -> bool:
    """Tell whether every value is above the one before."""
    return all(left < right for left, right in pairwise(values))


Ranges = dict[str, tuple[float, float]]


class Ranged(Table):
    """A table that states within which range its assumed values lie, by their dotted keys.

    Elements of arrays whose tables carry a `name` are called by it: "canopies.main.area_m2".
    """

    ranges: Ranges = {}

    @model_validator(mode="after")
    def _ranges_of_numbers(self) -> Self:
        for key, (low, high) in self.ranges.items():
            try:
                value_at(self, key)
            except LookupError:
                raise ValueError(f"ranges names '{key}', which is no value of this table") from None
            if low > high:
                raise ValueError(f"ranges.{key} = [{low:g}, {high:g}] runs backwards")
        return self


def value_at(table: Any, key: str) -> float | None:
    """Return the number that a dotted key leads to from a table; None for an element that its array lacks.

    Raises LookupError.
    """
    found = table
    for part in key.split("."):
        if isinstance(found, tuple):
            named = [item for item in found if getattr(item, "name", None) == part]
            if not named:
                return None
            found = named[0]
        else:
            found = (found if isinstance(found, dict) else _fields(found))[part]
    if found is not None and not isinstance(found, float):
        raise LookupError(key)
    return found


def _fields(found: Any) -> dict[str, Any]:
    return dict(found) if isinstance(found, BaseModel) else {}


def outside(table: Any, ranges: Ranges) -> list[str]:
    """Say which values of a table lie outside their stated ranges."""
    values = {key: value_at(table, key) for key in ranges}
    return [
        f"{key} = {value:g} lies outside its stated range of {ranges[key][0]:g} to {ranges[key][1]:g}"
        for key, value in values.items()
        if value is not None and not ranges[key][0] <= value <= ranges[key][1]
    ]
