"""The [[check]] table: a documented value, how near the flight should come, and where it is documented."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema, model_validator

from sim.base.tables import Name, Table, Text
from sim.scenario.quantities import (
    Place,
    Quantity,
    Span,
    parse_place,
    parse_quantity,
    parse_span,
    unit_of_key,
)
from sim.scenario.resolve import FIRST_YEAR, LAST_YEAR

_INSTANT = re.compile(r"\s*\d{4}-\d\d-\d\d")

_LONGEST = 60  # characters of a quantity
_FARTHEST = 20_003_932.0  # m, half-way round the Earth, from pole to pole

Role = Literal["predicted", "derived", "input"]


def _expected(value: Any) -> datetime | Quantity | Span | Place:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("has no offset from UTC; expected one, such as 2017-12-19T08:39:02Z")
        if not FIRST_YEAR <= value.year < LAST_YEAR:
            raise ValueError(f"is of the year {value.year}; expected {FIRST_YEAR} to {LAST_YEAR - 1}")
        return value.astimezone(UTC)
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError(
            f"is {value!r:.60}; expected a datetime, a quantity in quotes ('8.5 g'), a range "
            "('276 to 281 s') or a place ('47.33 N 69.67 E')"
        )
    if _INSTANT.match(value):
        raise ValueError(f"'{value}' is a datetime in quotes; expected it without them, with its offset or Z")
    return parse_place(value) or parse_span(value) or parse_quantity(value)


def _within(value: Any) -> Quantity:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError(f"is {value!r:.60}; expected a quantity in quotes with its unit, such as '8 s'")
    tolerance = parse_quantity(value)
    if tolerance.value < 0.0:
        raise ValueError(f"'{value}' is negative; expected a tolerance of zero or more")
    return tolerance


def _words(value: datetime | Quantity | Span | Place) -> str:
    return value.isoformat() if isinstance(value, datetime) else value.text


def _size(value: datetime | Quantity | Span | Place) -> float:
    """Give the size of what is expected in its base unit, which no tolerance may exceed; 0: it has none."""
    match value:
        case Quantity():
            return abs(value.value)
        case Span():
            return max(abs(value.low), abs(value.high))
        case Place():
            return _FARTHEST
    return 0.0


Expected = Annotated[
    datetime | Quantity | Span | Place,
    PlainValidator(_expected),
    PlainSerializer(_words),
    WithJsonSchema(
        {
            "description": "A UTC datetime, '8.5 g', '49 h 18 min', '276 to 281 s' or '47.33 N 69.67 E'.",
            "anyOf": [{"type": "string", "format": "date-time"}, {"type": "string"}],
        }
    ),
]
Within = Annotated[
    Quantity,
    PlainValidator(_within),
    PlainSerializer(_words),
    WithJsonSchema({"description": "The tolerance with its unit, such as '8 s'.", "type": "string"}),
]


class Check(Table):
    """Compare one outcome with one documented value.

    With ``event`` the outcome is the event's instant (``expected`` a datetime) or, with ``since``, the
    time between two events (``expected`` a duration). With ``quantity``, EVENT.DETAIL of the timeline, it
    is that number (a quantity or a range, in the unit of the detail's key) or ``EVENT.place``.
    """

    name: Name
    event: Name | None = None
    since: Name | None = None
    quantity: Name | None = None
    expected: Expected
    within: Within
    role: Role
    source: Text

    @property
    def subject(self) -> str:
        """The event that the check is about."""
        return self.event if self.event is not None else str(self.quantity).partition(".")[0]

    @property
    def detail(self) -> str | None:
        """The detail of the event that a check with ``quantity`` reads."""
        return self.quantity.partition(".")[2] if self.quantity is not None else None

    @property
    def unit(self) -> str:
        """The base unit of the difference: 's' for instants, 'm' for places."""
        return self.within.unit

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        if (self.event is None) == (self.quantity is None):
            raise ValueError("has both event and quantity or neither; expected exactly one of them")
        if self.since is not None and self.event is None:
            raise ValueError("has since without event; expected event = ... with since = ...")
        if self.quantity is not None and "." not in self.quantity.strip("."):
            raise ValueError(
                f"quantity = '{self.quantity}' names no detail; expected EVENT.DETAIL, such as "
                "'peak_load.load_g'"
            )
        unit, wanted = self._unit_and_form()
        if unit != self.within.unit:
            raise ValueError(
                f"within = '{self.within.text}' is in {self.within.unit}; expected a tolerance in "
                f"{unit}, because the check compares {wanted}"
            )
        if 0.0 < (size := _size(self.expected)) < self.within.value:
            raise ValueError(
                f"within = '{self.within.text}' is larger than what is expected, '{_words(self.expected)}'; "
                f"expected at most {size:g} {unit}"
            )
        return self

    def _unit_and_form(self) -> tuple[str, str]:
        """Give the unit that ``within`` must have, after checking the form of ``expected``."""
        expected = self.expected
        if self.event is not None and self.since is None:
            if not isinstance(expected, datetime):
                raise ValueError(
                    f"expected = '{expected.text}' is not an instant; expected a datetime such as "
                    "2017-12-19T08:39:02Z, or since = 'liftoff' to compare a duration"
                )
            return "s", "instants"
        unit, wanted = self._wanted()
        if unit == "place":
            if not isinstance(expected, Place):
                raise ValueError(
                    f"expected = '{_words(expected)}' is not a place; expected one such as "
                    "'47.3347 N 69.6727 E'"
                )
            return "m", "places"
        if isinstance(expected, datetime | Place) or expected.unit != unit:
            raise ValueError(f"expected = '{_words(expected)}' is not {wanted}; expected a value in {unit}")
        return unit, wanted

    def _wanted(self) -> tuple[str, str]:
        """Give the base unit of the compared value and its name."""
        if self.quantity is None:
            return "s", "a duration"
        if self.detail == "place":
            return "place", "a place"
        known = unit_of_key(self.detail or "")
        if known is None:
            raise ValueError(
                f"quantity = '{self.quantity}' does not end in a unit; expected a detail of timeline.json "
                "such as 'peak_load.load_g', or 'touchdown.place'"
            )
        return known[0], f"{self.quantity}"
