"""Orbit Ephemeris Message 2.0: positions and velocities over time, in segments that may be interpolated over.

Source: CCSDS 502.0-B-2, section 5.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import MessageError
from sim.ccsds.frames import FRAMES, STANDING, TIME_SYSTEMS, to_gcrf, to_utc
from sim.ccsds.kvn import Fields, Header, Line, epoch, finite, heading, metadata, read_epoch, read_lines

KM: Final = 1000.0  # m
_METHODS: Final = ("HERMITE", "LAGRANGE")
_USUAL_DEGREE: Final = 7  # where none is stated: seven times the degree that a quarter of an orbit needs
_LARGEST_DEGREE: Final = 15
_FARTHEST: Final = 1e10  # km; beyond the planets, and far from where squares overflow


class Segment(NamedTuple):
    """A stretch of an object's path: `epochs` (n) in UTC, `states` (n, 6) in `frame` [m, m/s].

    `degree`: of the interpolation by `method` that is good between the `useable` instants, by default the
    first epoch and the last.
    """

    name: str
    object_id: str
    epochs: tuple[datetime, ...]
    states: FloatArray
    degree: int
    comments: tuple[str, ...] = ()
    method: str = "HERMITE"
    frame: str = "GCRF"
    useable: tuple[datetime, datetime] | None = None

    @property
    def span(self) -> tuple[datetime, datetime]:
        """The instants between which it may be interpolated."""
        return self.useable or (self.epochs[0], self.epochs[-1])


def written(segments: Sequence[Segment], header: Header) -> str:
    """Return the text of a message, of states in GCRF: 10 um and 0.1 um/s in the last digits."""
    lines = heading("OEM", "2.0", header)
    for segment in segments:
        lines += [
            *metadata(
                segment.name,
                segment.object_id,
                segment.comments,
                "REF_FRAME = GCRF",
                "TIME_SYSTEM = UTC",
                f"START_TIME = {epoch(segment.epochs[0])}",
                f"STOP_TIME = {epoch(segment.epochs[-1])}",
                "INTERPOLATION = HERMITE",
                f"INTERPOLATION_DEGREE = {segment.degree}",
            ),
            *(
                f"{epoch(when)} "
                + " ".join(f"{x / KM:.8f}" for x in r)
                + " "
                + " ".join(f"{x / KM:.10f}" for x in v)
                for when, r, v in zip(
                    segment.epochs, segment.states[:, :3], segment.states[:, 3:], strict=True
                )
            ),
            "",
        ]
    return "\n".join(lines)


def read(path: Path) -> tuple[Segment, ...]:
    """Return the segments of a message in UTC; raises MessageError with file and line.

    Axes that stand still are turned into GCRF; states of other frames are handed on as they are. A segment
    that states no interpolation gets Hermite's of degree 7.
    """
    found = tuple(_segments(path, read_lines(path, "OEM")))
    if not found:
        raise MessageError(f"{path}: has no segment; expected META_START ... META_STOP and rows of states")
    return found


def _segments(path: Path, lines: list[Line]) -> Iterator[Segment]:
    starts = [k for k, line in enumerate(lines) if line.key == "META_START"]
    for start, end in pairwise([*starts, len(lines)]):
        block = lines[start:end]
        stop = next((k for k, line in enumerate(block) if line.key == "META_STOP"), None)
        if stop is None:
            raise MessageError(
                f"{path}:{block[0].number}: META_START without META_STOP; expected one after it"
            )
        yield _segment(path, Fields(path, block[0].number, block[1:stop]), _rows(block[stop + 1 :]))


def _rows(lines: list[Line]) -> list[Line]:
    """Return the rows of states; a covariance that follows them is left out."""
    end = next((k for k, line in enumerate(lines) if line.key == "COVARIANCE_START"), len(lines))
    return lines[:end]


def _segment(path: Path, about: Fields, rows: list[Line]) -> Segment:
    about.one_of("CENTER_NAME", ("EARTH",))
    frame = about.one_of("REF_FRAME", FRAMES)
    scale = about.one_of("TIME_SYSTEM", TIME_SYSTEMS)
    epochs: list[datetime] = []
    states = np.empty((len(rows), 6))
    for k, row in enumerate(rows):
        words = row.key.split()
        numbers = [finite(word) for word in words[1:7]]
        known = [KM * x for x in numbers if x is not None and abs(x) < _FARTHEST]
        if len(known) < 6:
            raise MessageError(
                f"{path}:{row.number}: '{row.key:.60}': is no row of states; expected an epoch, a position "
                "in km and a velocity in km/s"
            )
        states[k] = known
        epochs.append(to_utc(read_epoch(path, row._replace(key="epoch", value=words[0])), scale))
        if k and epochs[k] <= epochs[k - 1]:
            raise MessageError(
                f"{path}:{row.number}: epoch {words[0]} does not come after the row before; "
                "expected rising epochs"
            )
    if len(rows) < 2:
        at = rows[0].number if rows else about.line("REF_FRAME")
        raise MessageError(f"{path}:{at}: the segment has {len(rows)} rows; expected two or more")
    stands = frame in STANDING
    method, degree = _interpolation(about)
    return Segment(
        about.text("OBJECT_NAME"),
        about.text("OBJECT_ID", "UNKNOWN"),
        tuple(epochs),
        to_gcrf(states, frame) if stands else states,
        degree,
        method=method,
        frame="GCRF" if stands else frame,
        useable=_useable(about, scale, epochs[0], epochs[-1]),
    )


def _interpolation(about: Fields) -> tuple[str, int]:
    """Return method and degree of a segment's interpolation; straight lines miss an orbit by kilometres."""
    if "INTERPOLATION" not in about:
        return "HERMITE", _USUAL_DEGREE
    method = about.one_of("INTERPOLATION", _METHODS)
    degree = about.number("INTERPOLATION_DEGREE", "")
    if not (degree.is_integer() and 1.0 <= degree <= _LARGEST_DEGREE):
        about.refuse(
            "INTERPOLATION_DEGREE", f"is {degree:g}; expected a whole number from 1 to {_LARGEST_DEGREE}"
        )
    return method, int(degree)


def _useable(about: Fields, scale: str, first: datetime, last: datetime) -> tuple[datetime, datetime]:
    """Return the instants (UTC) between which the rows may be interpolated."""
    found = [
        to_utc(about.epoch(key), scale) if key in about else edge
        for key, edge in (("USEABLE_START_TIME", first), ("USEABLE_STOP_TIME", last))
    ]
    begins, ends = max(found[0], first), min(found[1], last)
    if begins >= ends:
        about.refuse("USEABLE_START_TIME", "leaves nothing before USEABLE_STOP_TIME; expected an earlier one")
    return begins, ends
