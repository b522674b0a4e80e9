"""Keyword = value notation, in which the CCSDS writes its messages: lines out, lines in with their numbers.

Source: CCSDS 502.0-B-2 (orbit data messages) and 504.0-B-1 (attitude data messages), section 6 of both.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from sim.base.errors import MessageError

LARGEST_BYTES: Final = 100_000_000
_KEYWORD: Final = re.compile(r"([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*(?:\[([^\]]*)\])?")  # key, value, unit
_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
YEARS: Final = 1957, 2100  # of space flight; far inside what a calendar can add seconds to
VERSIONS: Final = ("1.0", "2.0", "3.0")  # 502.0-B-1 to B-3: what is read here means the same in all of them
_EPOCH: Final = re.compile(r"(\d{4})-(?:(\d\d)-(\d\d)|(\d{3}))T(\d\d):(\d\d):(\d\d)(\.\d+)?Z?")


class Header(NamedTuple):
    """What stands at the head of every message: `created` in UTC, who wrote it, what a reader should know."""

    created: datetime
    originator: str
    comments: tuple[str, ...] = ()


class Line(NamedTuple):
    """A line of a message with its number: a keyword, its value and unit, or a word or row as the keyword."""

    number: int
    key: str
    value: str
    unit: str = ""


def heading(kind: str, version: str, header: Header) -> list[str]:
    """Return the lines at the head of a message of that kind, as OEM."""
    return [
        f"CCSDS_{kind}_VERS = {version}",
        *(f"COMMENT {comment}" for comment in header.comments),
        f"CREATION_DATE = {epoch(header.created)}",
        f"ORIGINATOR = {header.originator}",
        "",
    ]


def metadata(name: str, object_id: str, comments: Sequence[str], *lines: str) -> list[str]:
    """Return the metadata of an object's segment around the Earth; `lines`: what its kind of message adds."""
    return [
        "META_START",
        *(f"COMMENT {comment}" for comment in comments),
        f"OBJECT_NAME = {name}",
        f"OBJECT_ID = {object_id}",
        "CENTER_NAME = EARTH",
        *lines,
        "META_STOP",
        "",
    ]


def epoch(when: datetime) -> str:
    """Return an instant (UTC) as 2017-12-17T07:21:01.127, with microseconds where it has them."""
    utc = when.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds" if utc.microsecond % 1000 else "milliseconds")


def read_lines(path: Path, kind: str) -> list[Line]:
    """Return the lines of a message of that kind but blanks and comments; raises MessageError."""
    try:
        if path.exists() and not path.is_file():
            raise ValueError  # a device may never end
        if path.stat().st_size > LARGEST_BYTES:
            raise MessageError(f"{path}: has more than {LARGEST_BYTES} bytes; expected an {kind}")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file of text in UTF-8"
        raise MessageError(f"{path}: cannot be read ({reason}); expected an {kind} in CCSDS's KVN") from error
    lines = list(_lines(text))
    if not lines or lines[0].key != f"CCSDS_{kind}_VERS":
        found = "is empty" if not lines else f"begins with '{lines[0].key:.40}'"
        xml = "; of XML only the KVN of the same message is read" if text.lstrip().startswith("<") else ""
        raise MessageError(
            f"{path}:{lines[0].number if lines else 1}: {found}; expected CCSDS_{kind}_VERS{xml}"
        )
    if lines[0].value not in VERSIONS:
        raise MessageError(
            f"{path}:{lines[0].number}: {lines[0].key}: is '{lines[0].value:.40}'; "
            f"expected one of {', '.join(VERSIONS)}"
        )
    return lines


def _lines(text: str) -> Iterator[Line]:
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("COMMENT"):
            continue
        match = _KEYWORD.fullmatch(line)
        yield Line(number, match[1], match[2], (match[3] or "").strip()) if match else Line(number, line, "")


class Fields:
    """The keywords of one block of a message, asked for by name.

    What is missing or wrong, or asked for and given twice, names its line.
    """

    def __init__(self, path: Path, at: int, lines: list[Line]) -> None:
        self._path, self._at = path, at
        self._lines = {line.key: line for line in reversed(lines)}
        self._again = {line.key: line for line in lines if line is not self._lines[line.key]}

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def line(self, key: str) -> int:
        """Return the number of a keyword's line, of the block's first where it is not there."""
        return self._lines[key].number if key in self._lines else self._at

    def text(self, key: str, default: str | None = None) -> str:
        """Return a value as it is written; raises MessageError where it is missing and has no default."""
        line = self._asked(key)
        if line is not None and line.value:
            return line.value
        if default is None:
            raise MessageError(f"{self._path}:{self._at}: {key}: is missing; expected '{key} = ...'")
        return default

    def _asked(self, key: str) -> Line | None:
        """Return the line of a keyword, None where it is not there; raises MessageError for a second one."""
        if (again := self._again.get(key)) is not None:
            first = self._lines[key].number
            raise MessageError(
                f"{self._path}:{again.number}: {key}: stands in line {first} already; expected one"
            )
        return self._lines.get(key)

    def one_of(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """Return a value that must be one of some words, case aside."""
        found = self.text(key, default).upper()
        if found not in allowed:
            self.refuse(key, f"is '{found}'; expected one of {', '.join(allowed)}")
        return found

    def number(self, key: str, unit: str, default: float | None = None) -> float:
        """Return a value as a number in the unit that the standard gives it, which a message need not say."""
        line = self._asked(key)
        if line is None and default is not None:
            return default
        if line is not None and line.unit and line.unit.upper() != unit.upper():
            self.refuse(key, f"is in [{line.unit:.20}]; expected {f'[{unit}]' if unit else 'no unit'}")
        return number(self._path, line or Line(self._at, key, self.text(key)))

    def epoch(self, key: str) -> datetime:
        """Return a value as an instant, without a time scale of its own."""
        return read_epoch(self._path, self._asked(key) or Line(self._at, key, self.text(key)))

    def refuse(self, key: str, message: str) -> None:
        """Raise MessageError for what a keyword holds."""
        raise MessageError(f"{self._path}:{self.line(key)}: {key}: {message}")


def finite(text: str) -> float | None:
    """Return a number as messages write it, None for what is none or too large for one."""
    found = float(text) if _NUMBER.fullmatch(text) else math.inf
    return found if math.isfinite(found) else None


def number(path: Path, line: Line) -> float:
    """Return the value of a line as a finite number; raises MessageError."""
    found = finite(line.value)
    if found is None:
        raise MessageError(
            f"{path}:{line.number}: {line.key}: is '{line.value:.40}'; expected a finite number"
        )
    return found


def read_epoch(path: Path, line: Line) -> datetime:
    """Return the value of a line as an instant in its own time scale (labelled UTC); raises MessageError.

    Calendar date or day of the year, any number of decimals, of which microseconds are kept.
    """
    match = _EPOCH.fullmatch(line.value)
    try:
        if match is None:
            raise ValueError
        year, month, day, of_year, hour, minute, second, fraction = match.groups()
        date = datetime(int(year), int(month or 1), int(day or 1), tzinfo=UTC)
        within = timedelta(
            days=int(of_year or 1) - 1, hours=int(hour), minutes=int(minute), seconds=int(second)
        )
        if int(hour) > 23 or int(minute) > 59 or int(second) > 60:
            raise ValueError
        if not YEARS[0] <= date.year <= YEARS[1]:
            raise ValueError
        return date + within + timedelta(seconds=float(fraction or 0.0))
    except (ValueError, OverflowError):
        raise MessageError(
            f"{path}:{line.number}: {line.key}: is '{line.value:.40}'; expected an instant like "
            "2017-12-17T07:21:01.127"
        ) from None
