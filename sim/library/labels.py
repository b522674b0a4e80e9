"""The labels that values carry in the comments of TOML files: documented, derived, assumed, input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final, NamedTuple

from sim.library import catalogue

LABELS: Final = ("documented", "derived", "assumed", "input")
_VALUE: Final = re.compile(r"^\s*\"?([\w.\-]+)\"?\s*=\s*(.*?)\s*(?:#\s*(.*))?$")
_TABLE: Final = re.compile(r"^\s*(\[+)([^\]]+)\]+")


class Labelled(NamedTuple):
    """A value as it stands in a file: its key with the table, which element of an array, what is said of it.

    `shared`: the words are those of the value on the line above, which no other line parts from it.
    """

    key: str
    element: int
    value: str
    words: str
    shared: bool = False

    @property
    def label(self) -> str:
        """Its label, the first that the words name; nothing where they name none."""
        found = [(self.words.find(label), label) for label in LABELS if label in self.words]
        return min(found)[1] if found else ""


class Value(NamedTuple):
    """A value of an object of the library: dotted key, value, label, and what is said of it."""

    key: str
    value: Any
    label: str
    words: str


def labelled(text: str) -> Iterator[Labelled]:
    """Yield the values of a TOML text with the comment behind them, or else that above them."""
    table, above, before = "", list[str](), ""
    elements: dict[str, int] = {}
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("#"):
            above.append(stripped.lstrip("# "))
            continue
        if header := _TABLE.match(line):
            table = header[2].strip()
            if header[1] == "[[":
                elements[table] = elements.get(table, -1) + 1
        elif value := _VALUE.match(line):
            behind = value[3] or ""
            words = behind if any(label in behind for label in LABELS) else " ".join(above) or behind
            key = f"{table}.{value[1]}" if table else value[1]
            yield Labelled(key, elements.get(table, 0), value[2], words or before, not words)
            before = "" if behind else words or before
            above = []
            continue
        above, before = [], ""


def values(kind: str, name: str) -> list[Value]:
    """Return every value of an object of the library with its label; raises UnknownNameError."""
    table = catalogue.raw(kind, name)
    said: dict[tuple[str, int], Labelled] = {}
    for path, prefix in catalogue.files_of(kind, name):
        for one in labelled((files("sim.library") / path).read_text(encoding="utf-8")):
            if one.key.startswith(prefix):
                said.setdefault((one.key.removeprefix(prefix), one.element), one)
    found = []
    for key, spoken, element, value in _leaves(table, "", "", 0):
        if key.partition(".")[0] in ("name", "ranges"):
            continue
        about = said.get((spoken, element)) or said.get((spoken.partition(".")[0], 0))
        found.append(Value(key, value, about.label if about else "", about.words if about else ""))
    return found


def _leaves(table: Any, key: str, spoken: str, element: int) -> Iterator[tuple[str, str, int, Any]]:
    """Yield each value with its key, its key as a file says it, and the element of an array that it is of."""
    if isinstance(table, dict):
        for name, inner in table.items():
            yield from _leaves(
                inner, f"{key}.{name}" if key else name, f"{spoken}.{name}" if spoken else name, element
            )
    elif isinstance(table, list) and table and isinstance(table[0], dict):
        for number, inner in enumerate(table):
            yield from _leaves(inner, f"{key}.{inner.get('name', number + 1)}", spoken, number)
    else:
        yield key, spoken, element, table
