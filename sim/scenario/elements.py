"""Two-line elements: format, checksum, epoch, and whether they are an orbit that a station can be in."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sgp4.api import Satrec

LOWEST_KM, HIGHEST_KM = 150.0, 2000.0  # of a station: below it falls within days, above are no crews
# per Earth radius; a balloon's. The ISS has 3e-5 to 1e-3, of which SGP4 makes its drag.
_LARGEST_BSTAR: Final = 0.02

# columns as published with the SGP4 model (Spacetrack Report 3; Vallado and others, AIAA 2006-6753)
_LINE_1: Final = re.compile(
    r"1 [ 0-9A-Z][ 0-9]{3}[0-9][A-Z ] [ 0-9A-Z]{8} (?P<year>\d\d)(?P<day>[ 0-9]{2}\d\.\d{8}) "
    r"[ +-][. ]\d{8} [ +-]\d{5}[+-]\d [ +-]\d{5}[+-]\d [ 0-9] [ 0-9]{4}\d",
    re.ASCII,
)
_LINE_2: Final = re.compile(
    r"2 [ 0-9A-Z][ 0-9]{3}[0-9] (?P<inclination>[ 0-9]{2}\d\.\d{4}) [ 0-9]{2}\d\.\d{4} \d{7} "
    r"[ 0-9]{2}\d\.\d{4} [ 0-9]{2}\d\.\d{4} [ 0-9]\d\.\d{8}[ 0-9]{4}\d\d",
    re.ASCII,
)


def faults(lines: tuple[str, str]) -> list[tuple[int, str]]:
    """List what is wrong with a pair of lines as (index of the line, message); empty when sound."""
    found: list[tuple[int, str]] = []
    for index, (line, form) in enumerate(zip(lines, (_LINE_1, _LINE_2), strict=True)):
        if message := _line_fault(line.rstrip(), str(index + 1), form):
            found.append((index, message))
    first, second = (line[2:7].strip() for line in lines)
    if not found and first != second:
        found.append((1, f"line 2 belongs to satellite {second}; expected satellite {first} as in line 1"))
    return found or list(_orbit_faults(lines))


def satellite(lines: tuple[str, str]) -> Satrec:
    """Give SGP4's satellite of sound lines."""
    from sgp4.api import Satrec

    return Satrec.twoline2rv(*lines)


def unfollowed(lines: tuple[str, str], when: datetime) -> str | None:
    """Say why SGP4 cannot follow sound lines to an instant (UTC); None where it can."""
    from sgp4.api import SGP4_ERRORS, jday

    found, _, _ = satellite(lines).sgp4(*jday(*when.timetuple()[:6]))
    return None if found == 0 else f"SGP4 gives up {when:%Y-%m-%d %H:%M} UTC: {SGP4_ERRORS[found]}"


def _orbit_faults(lines: tuple[str, str]) -> Iterator[tuple[int, str]]:
    """Yield what keeps sound lines from being the orbit of a station, with the index of the line."""
    if (inclination := float(_field(_LINE_2, lines[1], "inclination"))) > 180.0:
        yield 1, f"inclination is {inclination:g} deg; expected 0 to 180 deg"
        return
    found = satellite(lines)
    if not found.no_kozai > 0.0:
        yield 1, "mean motion is zero; expected the revolutions in a day of an orbit around the Earth"
        return
    perigee, apogee = (height * found.radiusearthkm for height in (found.altp, found.alta))
    if not (perigee >= LOWEST_KM and apogee <= HIGHEST_KM):
        yield (
            1,
            f"mean motion {found.no_kozai * 720.0 / math.pi:.6g} a day and eccentricity {found.ecco:g} are "
            f"an orbit from {perigee:.0f} to {apogee:.0f} km; expected a station's, within "
            f"{LOWEST_KM:.0f} to {HIGHEST_KM:.0f} km",
        )
    if abs(found.bstar) > _LARGEST_BSTAR:
        yield (
            0,
            f"drag term B* is {found.bstar:g} per Earth radius; expected at most {_LARGEST_BSTAR:g}, as of "
            "anything heavier than a balloon",
        )


def epoch(line_1: str) -> datetime:
    """Give the epoch (UTC) of a sound first line; years 57 to 99 are of the 1900s."""
    year, day = int(_field(_LINE_1, line_1, "year")), float(_field(_LINE_1, line_1, "day"))
    first_day = datetime(year + (1900 if year >= 57 else 2000), 1, 1, tzinfo=UTC)
    return first_day + timedelta(days=day - 1.0)


def checksum(line: str) -> int:
    """Sum the digits of columns 1 to 68, a minus counting one, modulo 10."""
    return sum(int(c) if c in "0123456789" else c == "-" for c in line[:68]) % 10


def _line_fault(line: str, number: str, form: re.Pattern[str]) -> str | None:
    if not line.startswith(f"{number} "):
        return f"line {number} starts with {line[:2]!r}; expected '{number} '"
    if len(line) != 69:
        return f"line {number} has {len(line)} characters; expected 69"
    if form.fullmatch(line) is None:
        return (
            f"line {number} is not in the format of two-line elements; expected its fields in their columns"
        )
    if checksum(line) != int(line[68]):
        return f"line {number} ends in checksum {line[68]}, but its digits sum to {checksum(line)}"
    return None


def _field(form: re.Pattern[str], line: str, name: str) -> str:
    match = form.fullmatch(line.rstrip())
    if match is None:
        raise ValueError(f"not a two-line element line: {line!r}")
    return match[name]
