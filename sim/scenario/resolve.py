"""Prepare parsed TOML for the models: library objects merged in, arrays as tuples, instants in UTC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any, Final

from sim.library import catalogue
from sim.scenario.positions import Path
from sim.scenario.problems import Problem, listed, nearest

# tables that take a library object by `library = "name"`, and keys that take one by its bare name
BY_LIBRARY: Final[dict[tuple[str, ...], str]] = {
    ("station",): "stations",
    ("launcher",): "launchers",
    ("craft",): "craft",
}
BY_NAME: Final[dict[tuple[str, ...], str]] = {
    ("launcher", "pad"): "pads",
    ("rendezvous", "scheme"): "schemes",
    ("air", "launch_wind"): "winds",
    ("air", "landing_wind"): "winds",
}
FIRST_YEAR, LAST_YEAR = 1962, 2100  # Earth orientation is tabulated from 1962; nothing is predicted that far

Raw = dict[str, Any]


def resolve(raw: Raw) -> tuple[Raw, list[Problem], set[Path]]:
    """Give the tables with library data merged in, what is wrong, and the paths left incomplete by it."""
    problems = list(_instants(raw))
    data: Raw = {key: _plain(value) for key, value in raw.items()}
    incomplete: set[Path] = set()
    for path, kind in (BY_NAME | BY_LIBRARY).items():
        parent = data.get(path[0]) if len(path) == 2 else data
        if not isinstance(parent, dict) or path[-1] not in parent:
            continue
        value, problem = _from_library(parent[path[-1]], path, kind)
        parent[path[-1]] = value
        if problem is not None:
            problems.append(problem)
            incomplete.add(path)
    return data, problems, incomplete


def _from_library(value: Any, path: tuple[str, ...], kind: str) -> tuple[Any, Problem | None]:
    """Replace a name, or a table with `library`, by the library's table with the given keys over it."""
    if kind == "winds" and isinstance(value, tuple):
        return {"name": "given in the scenario", "levels": value}, None
    if isinstance(value, str) and path in BY_NAME:
        name, own, where = value, {}, path
    elif isinstance(value, dict) and "library" in value:
        name, where = value["library"], (*path, "library")
        own = {key: item for key, item in value.items() if key != "library"}
    else:
        return value, None
    known = tuple(catalogue.names(kind))
    if name not in known:
        hint = nearest(name, known) if isinstance(name, str) else ""
        message = f"{name!r:.60} is not in the library of {kind}; expected one of {listed(known)}{hint}"
        return own, Problem(where, message)
    return _merged(_plain(catalogue.raw(kind, name)), own), None


def _merged(base: Any, own: Any) -> Any:
    """Lay the scenario's keys over the library's, table by table; arrays are replaced whole."""
    if not (isinstance(base, dict) and isinstance(own, dict)):
        return own
    return {**base, **{key: _merged(base[key], item) if key in base else item for key, item in own.items()}}


def _plain(value: Any) -> Any:
    """Copy with arrays as tuples and instants in UTC; an instant that cannot be in UTC stays as it is."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_plain(item) for item in value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC) if 1 < value.year < 9999 else value
    return value


def _instants(raw: Raw) -> Iterator[Problem]:
    """Refuse datetimes without offset, bare dates and times, and years without Earth orientation."""
    for path, value in walk(raw):
        if isinstance(value, datetime):
            if value.tzinfo is None:
                yield Problem(path, f"{value} has no offset from UTC; expected {value.isoformat()}Z")
            elif not FIRST_YEAR <= value.year < LAST_YEAR:
                yield Problem(path, f"is of the year {value.year}; expected {FIRST_YEAR} to {LAST_YEAR - 1}")
        elif isinstance(value, date | time):
            yield Problem(path, f"{value} is no instant; expected one such as 2017-12-17T07:21:01Z")


def walk(raw: Raw) -> Iterator[tuple[Path, Any]]:
    """Yield every value that is neither table nor array with its path, however deep."""
    heap: list[tuple[Path, Any]] = [((), raw)]
    while heap:
        path, value = heap.pop()
        if isinstance(value, dict):
            heap.extend(((*path, key), item) for key, item in value.items())
        elif isinstance(value, list | tuple):
            heap.extend(((*path, index), item) for index, item in enumerate(value))
        else:
            yield path, value
