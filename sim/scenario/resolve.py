"""Prepare parsed TOML for the models: library objects merged in, arrays as tuples, instants in UTC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple

from sim.library import catalogue
from sim.scenario.positions import Path
from sim.scenario.problems import Problem, listed, nearest, shown
from sim.scenario.resources import BY_LIBRARY, BY_NAME

FIRST_YEAR, LAST_YEAR = 1962, 2100  # Earth orientation is tabulated from 1962; nothing is predicted that far

Raw = dict[str, Any]


class Resolved(NamedTuple):
    """Tables with library data merged in, and what came to light on the way.

    `incomplete`: paths that lack what a wrong library name should have brought; `places`: where in the file
    the elements of merged arrays stand, by their paths in `data`.
    """

    data: Raw
    problems: list[Problem]
    incomplete: set[Path]
    places: dict[Path, Path]

    def in_file(self, path: Path) -> Path:
        """Return the path in the file of a path in `data`."""
        for length in range(len(path), 0, -1):
            if (place := self.places.get(path[:length])) is not None:
                return (*place, *path[length:])
        return path


def resolve(raw: Raw) -> Resolved:
    """Merge library objects into the tables that name them.

    Tables are merged key by key, arrays are replaced whole. A table in place of an array whose tables carry a
    `name` changes elements by that name: over burns "dv1", "dv2" and "dv3", ``[rendezvous.scheme.burns.dv3]``
    with ``orbit = 15`` changes the orbit of the third, where ``burns = [...]`` says all of them anew.
    """
    data: Raw = {key: _plain(value) for key, value in raw.items()}
    resolved = Resolved(data, list(_instants(raw)), set(), {})
    for path, kind in (BY_NAME | BY_LIBRARY).items():
        parent = data.get(path[0]) if len(path) == 2 else data
        if isinstance(parent, dict) and path[-1] in parent:
            parent[path[-1]] = _from_library(parent[path[-1]], path, kind, resolved)
    return resolved


def _from_library(value: Any, path: tuple[str, ...], kind: str, resolved: Resolved) -> Any:
    """Replace a name, or a table with `library`, by the library's table with the given keys over it."""
    if kind == "winds" and isinstance(value, tuple):
        return {"name": "given in the scenario", "levels": value}
    where: Path
    if isinstance(value, str) and path in BY_NAME:
        name, own, where = value, {}, path
    elif isinstance(value, dict) and "library" in value:
        name, where = value["library"], (*path, "library")
        own = {key: item for key, item in value.items() if key != "library"}
    else:
        return value
    known = tuple(catalogue.names(kind))
    if name not in known:
        hint = nearest(name, known) if isinstance(name, str) else ""
        message = f"{shown(name)} is not in the library of {kind}; expected one of {listed(known)}{hint}"
        resolved.problems.append(Problem(where, message))
        resolved.incomplete.add(path)
        return own
    return _merged(_plain(catalogue.raw(kind, name)), own, path, resolved)


def _merged(base: Any, own: Any, at: Path, resolved: Resolved) -> Any:
    """Lay the scenario's value over the library's."""
    if not isinstance(own, dict):
        return own
    if _named(base):
        return _merged_by_name(base, own, at, resolved)
    if not isinstance(base, dict):
        return own
    merged = {
        key: _merged(base[key], item, (*at, key), resolved) if key in base else item
        for key, item in own.items()
    }
    return {**base, **merged}


def _merged_by_name(base: tuple[Raw, ...], own: Raw, at: Path, resolved: Resolved) -> tuple[Any, ...]:
    """Lay the tables of a table over the elements of an array that have their names."""
    names = [item["name"] for item in base]
    for name in own:
        if name not in names:
            message = f"unknown name; expected one of {listed(names)}{nearest(name, names)}"
            resolved.problems.append(Problem((*at, name), message))
    for index, name in enumerate(names):
        resolved.places[(*at, index)] = (*at, name) if name in own else at
    return tuple(
        _merged(item, own.get(name, {}), (*at, index), resolved)
        for index, (name, item) in enumerate(zip(names, base, strict=True))
    )


def _named(value: Any) -> bool:
    """Tell whether a value is an array of tables that carry a name."""
    return (
        isinstance(value, tuple)
        and bool(value)
        and all(isinstance(item, dict) and isinstance(item.get("name"), str) for item in value)
    )


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
