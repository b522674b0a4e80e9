"""What the library holds, by kind and name, as plain dictionaries from its TOML files."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from sim.base.errors import RequestError
from sim.library.models import MODELS, Table

# A kind is a folder of its name with a file for each object, or one of these files with a table for each.
_FILES = {"pads": "sites/pads.toml", "ground_stations": "sites/ground-stations.toml"}
KINDS = tuple(MODELS)
# A file that has this key stands on another one, of this folder and the name that it says.
_TIMETABLE, _TIMETABLES = "timetable", "timetables"


class UnknownNameError(RequestError):
    """The library has nothing of that name among its `kind`; `known` lists what it has."""

    def __init__(self, kind: str, name: str, known: list[str]) -> None:
        super().__init__(f"the library has no {name!r} among its {kind}: {', '.join(known)}")


def names(kind: str) -> list[str]:
    """List the names of one kind, sorted.

    Raises UnknownNameError for an unknown kind.
    """
    if kind in _FILES:
        return sorted(_tables(_FILES[kind]))
    if kind not in KINDS:
        raise UnknownNameError("kinds", kind, sorted(KINDS))
    folder = files(__package__) / kind
    return sorted(entry.name[: -len(".toml")] for entry in folder.iterdir() if entry.name.endswith(".toml"))


def raw(kind: str, name: str) -> dict[str, Any]:
    """Return the table of that name as it stands in its TOML file, a fresh copy.

    Raises UnknownNameError.
    """
    known = names(kind)
    if name not in known:
        raise UnknownNameError(kind, name, known)
    if kind in _FILES:
        return dict(_tables(_FILES[kind])[name])
    table = _read(f"{kind}/{name}.toml")
    return _standing_on(table) if _TIMETABLE in table else table


def _standing_on(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table with the keys of its timetable as if they were its own; its own go first."""
    below = _read(f"{_TIMETABLES}/{table.pop(_TIMETABLE)}.toml")
    return {**below, **table, "ranges": {**below["ranges"], **table.get("ranges", {})}}


def load(kind: str, name: str) -> Table:
    """Return the table of that name as its model.

    Raises UnknownNameError.
    """
    return MODELS[kind].model_validate(raw(kind, name))


def files_of(kind: str, name: str) -> list[tuple[str, str]]:
    """List the files that an object's table stands in, with the prefix that its keys have there.

    Its own, then that of its timetable. Raises UnknownNameError.
    """
    if name not in (known := names(kind)):
        raise UnknownNameError(kind, name, known)
    if kind in _FILES:
        return [(_FILES[kind], f"{name}.")]
    path = f"{kind}/{name}.toml"
    timetable = _read(path).get(_TIMETABLE)
    return [(path, ""), *([(f"{_TIMETABLES}/{timetable}.toml", "")] if timetable else [])]


@cache
def _tables(path: str) -> dict[str, Any]:
    return _read(path)


def _read(path: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / path).read_text(encoding="utf-8"))
