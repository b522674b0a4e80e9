"""Find the line on which each key of a TOML text stands; tomllib parses but keeps no positions."""

from __future__ import annotations

import re
from typing import Final

Path = tuple[str | int, ...]

_BLANK: Final = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)+")
_SPACE: Final = re.compile(r"[ \t]*")
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR: Final = re.compile(r"[^\s,=\[\]{}#\"']+")  # a datetime with a blank counts as two
_TIME: Final = re.compile(r" \d\d:\d\d:\d\d[^\s#]*")
_STRING: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_ESCAPE: Final = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([btnfr"\\]))')
_CONTROL: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class Positions:
    """Lines (from 1) of the keys of one text that tomllib has accepted."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        self._tables: dict[Path, int] = {}  # arrays of tables: index of the latest element
        self._text = text
        self._counted_to, self._line = 0, 1
        self._scan()

    def line(self, path: Path) -> int:
        """Give the line of a key or element, or of the nearest table or key that contains it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._lines:
                return self._lines[path[:length]]
        return 1

    def __contains__(self, path: object) -> bool:
        return path in self._lines

    def _note(self, path: Path, at: int) -> None:
        self._line += self._text.count("\n", self._counted_to, at)
        self._counted_to = at
        for length in range(1, len(path) + 1):  # [a.b] also opens a
            self._lines.setdefault(path[:length], self._line)

    def _scan(self) -> None:
        text, table, at = self._text, Path(), 0
        while (at := _skip(_BLANK, text, at)) < len(text):
            if text[at] == "[":
                table, at = self._header(at)
            else:
                at = self._pair(table, at)

    def _header(self, start: int) -> tuple[Path, int]:
        """Read [a.b] or [[a.b]]; a name that is an array of tables stands for its latest element."""
        double = self._text.startswith("[[", start)
        keys, at = self._key(start + (2 if double else 1))
        path = (*self._resolve(keys[:-1]), keys[-1])
        if double:
            self._tables[path] = self._tables.get(path, -1) + 1
        path = self._resolve_last(path)
        self._note(path, start)
        return path, at + (2 if double else 1)

    def _resolve(self, keys: tuple[str, ...]) -> Path:
        path: Path = ()
        for key in keys:
            path = self._resolve_last((*path, key))
        return path

    def _resolve_last(self, path: Path) -> Path:
        return (*path, self._tables[path]) if path in self._tables else path

    def _pair(self, table: Path, start: int) -> int:
        keys, at = self._key(start)
        path = (*table, *keys)
        self._note(path, start)
        return self._value(path, _skip(_SPACE, self._text, at + 1))  # behind '='

    def _key(self, at: int) -> tuple[tuple[str, ...], int]:
        """Read a bare, quoted or dotted key; give its parts and the position of what follows it."""
        text, keys = self._text, []
        while True:
            at = _skip(_SPACE, text, at)
            if match := _STRING.match(text, at):
                keys.append(_unquote(match[0]))
            elif match := _BARE_KEY.match(text, at):
                keys.append(match[0])
            else:
                raise ValueError(f"no key at offset {at}")
            at = _skip(_SPACE, text, match.end())
            if not text.startswith(".", at):
                return tuple(keys), at
            at += 1

    def _value(self, path: Path, at: int) -> int:
        """Step over a value, noting the lines of an array's own elements; give the position behind it."""
        text, depth, element = self._text, 0, 0
        array = text.startswith("[", at)
        while True:
            if array and depth == 1 and text[at] not in ",]":
                self._note((*path, element), at)
            if match := _STRING.match(text, at):
                at = match.end()
            elif text[at] in "[{":
                depth, at = depth + 1, at + 1
            elif text[at] in "]}":
                depth, at = depth - 1, at + 1
            elif text[at] in ",=.":
                element += text[at] == "," and depth == 1
                at += 1
            elif match := _SCALAR.match(text, at):
                at = match.end()
            else:
                raise ValueError(f"no value at offset {at}")
            if depth == 0:
                return _skip(_TIME, text, at)
            at = _skip(_BLANK, text, at)


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _unquote(token: str) -> str:
    """Give the text of a one-line TOML string."""
    if token.startswith("'"):
        return token[1:-1]

    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else _CONTROL[match[3]]

    return _ESCAPE.sub(character, token[1:-1])
