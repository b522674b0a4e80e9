"""Change numbers of a scenario's text before it is read: `craft.launch_mass_kg=7290`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import MutableMapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from sim.base.errors import ScenarioError
from sim.scenario.problems import listed, nearest

if TYPE_CHECKING:
    from tomlkit.items import Item

_DEEPEST: Final = 10  # keys of a change: no scenario has tables that far inside each other
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\d([T ][\d:.]+([Zz]|[+-]\d\d:\d\d)?)?", re.ASCII)


def changed(text: str, changes: Sequence[str]) -> str:
    """Return a scenario's text with each of the changes `KEY=VALUE` made in it, comments and all kept.

    A key is dotted: `launcher.pad.height_m`, `phase.deorbit.delta_v_mps` and `check.landing.within` with
    phases by kind and checks by name. A name from the library becomes a table with that name as its
    `library`. A value is TOML; what is none is taken for a string. Raises ScenarioError.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError):
        return text  # what is wrong with it, the reader tells with line and column
    for change in changes:
        key, equals, value = change.partition("=")
        keys = _keys(key.strip())
        if not equals or not 2 <= len(keys) <= _DEEPEST or not change.isprintable():
            raise ScenarioError(
                [f"--set {change!r:.80}: expected KEY=VALUE, such as craft.launch_mass_kg=7290.0"]
            )
        given = _value(value.strip())
        if isinstance(given, str) and _INSTANT.fullmatch(value.strip()):
            message = "there is no such date or time; expected one such as 2017-12-17T07:21:01Z"
            raise ScenarioError([f"--set {change}: {message}"])
        _set(document, keys, given, change)
    for change in changes:
        document.add(tomlkit.comment(f"changed by --set {change}"))
    return tomlkit.dumps(document)


def _keys(dotted: str) -> list[str]:
    """Split a dotted key; parts in quotes may hold dots and blanks. Nothing of one that is none."""
    keys: list[str] = []
    try:
        table: Any = tomllib.loads(f"{dotted} = 0")
    except (ValueError, RecursionError):
        return []
    while isinstance(table, dict):
        (key, table) = next(iter(table.items()))
        keys.append(key)
    return keys


def _value(text: str) -> Item:
    """Return a value as it is written, tables in arrays and all; what is no TOML is text."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import Item

    try:
        found = tomlkit.parse(f"x = {text}").item("x")
    except TOMLKitError:
        return tomlkit.string(text)
    assert isinstance(found, Item)
    return found


def _set(document: MutableMapping[str, Any], keys: Sequence[str], value: Item, change: str) -> None:
    """Set one value; raises ScenarioError where a key leads nowhere."""
    from tomlkit.items import Table

    table, left = document, list(keys)
    while len(left) > 1:
        table = _inner(table, left, change)
    if left[0] in table and isinstance(table, Table):
        value.comment("changed by --set")  # what stood there spoke of the value before
    table[left[0]] = value


def _inner(table: MutableMapping[str, Any], left: list[str], change: str) -> MutableMapping[str, Any]:
    """Return the table that the first of the keys `left` leads to, made where there is none; takes keys away.

    Of an array the next key chooses the element, by its kind or name.
    """
    import tomlkit

    key = left.pop(0)
    inner: Any = table.get(key)
    if inner is None or isinstance(inner, str):
        inner, library = tomlkit.inline_table(), inner
        if library is not None:
            inner["library"] = str(library)
        table[key] = inner
    if isinstance(inner, list):
        names = [(item.get("kind", item.get("name")), item) for item in inner if isinstance(item, dict)]
        named = {str(name): item for name, item in names if name is not None}
        if left[0] not in named or len(left) < 2:
            raise ScenarioError(
                [
                    f"--set {change}: expected a key of one {key}: {listed(named) or 'there is none'}"
                    f"{nearest(left[0], named)}"
                ]
            )
        inner = named[left.pop(0)]
    if not isinstance(inner, dict):
        raise ScenarioError([f"--set {change}: {key} is {inner!s:.60}; expected a table to set a key of"])
    return inner
