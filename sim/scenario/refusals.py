"""Say in the field's words what pydantic found wrong with a table."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sim.library import catalogue
from sim.scenario.positions import Path
from sim.scenario.problems import Problem, listed, nearest, shown
from sim.scenario.quantities import KEY_UNITS
from sim.scenario.resources import BY_LIBRARY, BY_NAME, model_in

# endings of keys that the tables use, and how to say them
_SAID: Final[dict[str, str]] = {
    **{ending: f"in {ending[1:].replace('mps', 'm/s')}" for ending in KEY_UNITS},
    "_m2": "in m2",
    "_kgps": "in kg/s",
    "_n": "in N",
    "_kn": "in kN",
    "_utc": "as a UTC datetime",
}
_NOUNS: Final[dict[str, str]] = {
    "float": "a number",
    "int": "a whole number",
    "string": "text in quotes",
    "bool": "true or false",
    "datetime": "a datetime without quotes, such as 2017-12-17T07:21:01Z",
    "timezone_aware": "a datetime with offset, such as 2017-12-17T07:21:01Z",
    "tuple": "an array",
    "list": "an array",
    "dict": "a table",
    "model": "a table",
}
_BOUNDS: Final[dict[str, tuple[str, str]]] = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}


def refusals(error: ValidationError, model: type[BaseModel], table: Any, at: Path) -> Iterator[Problem]:
    """Yield a problem for each fault that pydantic found in the table at that path.

    A missing key is left out when a misspelt one stands in its place.
    """
    details = error.errors(include_url=False)
    respelt: set[Path] = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *parent, key = detail["loc"]
            own = ("library",) if (*at, *parent) in BY_LIBRARY else ()
            message, meant = _unknown(str(key), (*own, *_fields(model, tuple(parent))))
            respelt.add((*parent, meant))
            yield Problem((*at, *detail["loc"]), message)
    for detail in details:
        loc = _existing(detail["loc"], table)
        if detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]:
            continue  # pydantic counts sound elements only, and has told of the others
        if detail["type"] == "missing" and loc not in respelt:
            yield Problem(
                (*at, *loc), f"is missing; expected {_named(at, loc) or _noun('', loc)}", missing=True
            )
        elif detail["type"] == "value_error":
            blamed, message = _blamed(loc, str(detail["ctx"]["error"]), table)
            yield Problem((*at, *blamed), message)
        elif detail["type"].startswith("model") and (names := _named(at, loc)):
            yield Problem((*at, *loc), f"is {shown(detail['input'])}; expected {names}")
        elif detail["type"] not in ("missing", "extra_forbidden"):
            yield Problem((*at, *loc), _message(detail, loc))


def _unknown(key: str, known: tuple[str, ...]) -> tuple[str, str]:
    """Say which key was meant: one with another unit, or the nearest; give it too ('' when none)."""
    stem = _stem(key)
    for candidate in known:
        if _stem(candidate) == stem and candidate != stem:
            unit = _SAID.get(candidate[len(stem) :], "with its unit")
            said = f"unknown key, this value is given {unit}; did you mean '{candidate}'?"
            return said, candidate
    hint = nearest(key, known)
    meant = hint.rpartition("'")[0].rpartition("'")[2]
    return f"unknown key; expected one of {listed(known)}{hint}", meant


def _stem(key: str) -> str:
    stem, _, ending = key.rpartition("_")
    return stem if stem and f"_{ending}" in _SAID else key


def _message(detail: ErrorDetails, loc: Path) -> str:
    """Turn one of pydantic's error types into 'is ...; expected ...'."""
    kind, context, value = detail["type"], detail.get("ctx", {}), detail["input"]
    is_now = f"is {shown(value)}"
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        return f"{is_now}; expected {words} {context[name]:g}{_unit(loc)}"
    if kind == "finite_number" or (isinstance(value, float) and not math.isfinite(value)):
        return f"{is_now}; expected a finite number{_unit(loc)}"
    if kind in ("literal_error", "enum"):
        choices = re.findall(r"'([^']*)'", str(context["expected"]))
        hint = nearest(value, choices) if isinstance(value, str) else ""
        return f"{is_now}; expected one of {listed(choices)}{hint}"
    if kind in ("too_short", "too_long"):
        limit = context.get("min_length", context.get("max_length"))
        most = "at least" if kind == "too_short" else "at most"
        return f"{is_now} of {context.get('actual_length')}; expected {most} {limit} elements"
    if kind == "string_too_short":
        return "is empty; expected text"
    if kind == "string_too_long":
        return f"{is_now} of {len(value)} characters; expected at most {context['max_length']}"
    return f"{is_now}; expected {_noun(kind, loc)}"


def _noun(kind: str, loc: Path) -> str:
    for start, noun in _NOUNS.items():
        if kind.startswith(start):
            return noun + (_unit(loc) if start in ("float", "int") else "")
    key = str(loc[-1]) if loc else ""
    ending = key[len(_stem(key)) :]
    return f"a value {_SAID[ending]}" if ending else "a value"


def _unit(loc: Path) -> str:
    """Say ' in km' for a number below a key that ends in its unit."""
    key = next((part for part in reversed(loc) if isinstance(part, str)), "")
    ending = key[len(_stem(key)) :]
    return f" {_SAID[ending]}" if ending and ending != "_utc" else ""


def _existing(loc: tuple[int | str, ...], table: Any) -> Path:
    """Drop the parts of a pydantic location that name branches of a union instead of keys."""
    path: list[int | str] = []
    for position, part in enumerate(loc):
        if isinstance(table, Mapping) and part in table:
            table = table[str(part)]
        elif isinstance(table, list | tuple) and isinstance(part, int) and part < len(table):
            table = table[part]
        elif position < len(loc) - 1 or not isinstance(table, Mapping | list | tuple):
            continue
        path.append(part)
    return tuple(path)


def _named(at: Path, loc: Path) -> str:
    """Say which library names a key may hold, when it takes one by its bare name."""
    kind = next((kind for path, kind in BY_NAME.items() if path == (*at, *loc)), None)
    return f"a name from the library of {kind} ({listed(catalogue.names(kind))})" if kind else ""


def _blamed(loc: Path, message: str, table: Any) -> tuple[Path, str]:
    """Move the key that a table's own message starts with into the path, when the table has it."""
    for part in loc:
        table = table[part]
    word = re.match(r"(\w+) (= )?", message)
    if word is None or not isinstance(table, Mapping) or word[1] not in table:
        return loc, message
    return (*loc, word[1]), message[word.end() :] if word[2] else message


def _fields(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """List the keys of the table that a location leads to."""
    for part in loc:
        field = model.model_fields.get(str(part))
        inner = model_in(field.annotation) if field is not None else None
        if inner is not None:
            model = inner
    return tuple(model.model_fields)
