"""What every TOML table is built on: the base model and the bounded numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

Positive = Annotated[float, Field(gt=0.0)]
NotNegative = Annotated[float, Field(ge=0.0)]
Latitude = Annotated[float, Field(ge=-90.0, le=90.0)]
Longitude = Annotated[float, Field(ge=-180.0, le=180.0)]
Height = Annotated[float, Field(ge=-500.0, le=9000.0)]  # of ground: from the Dead Sea to Everest
Speed = Annotated[float, Field(ge=-500.0, le=500.0)]  # of wind
SpecificImpulse = Annotated[float, Field(gt=0.0, le=1000.0)]
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
