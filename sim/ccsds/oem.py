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
from sim.ccsds.frames import FRAMES, TIME_SYSTEMS, to_gcrf, to_utc
from sim.ccsds.kvn import Fields, Header, Line, epoch, heading, metadata, read_epoch, read_lines

KM: Final = 1000.0  # m


class Segment(NamedTuple):
    """A stretch of an object's path: `epochs` (n) in UTC, `states` (n, 6) in GCRF [m, m/s].

    `degree`: of the Hermite interpolation that is good within the segment.
    """

    name: str
    object_id: str
    epochs: tuple[datetime, ...]
    states: FloatArray
    degree: int
    comments: tuple[str, ...] = ()


def written(segments: Sequence[Segment], header: Header) -> str:
    """Return the text of a message: 10 um and 0.1 um/s in the last digits."""
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
    """Return the segments of a message, turned into UTC and GCRF; raises MessageError with file and line.

    Of a segment that states no interpolation, or another than Hermite, the degree is 7.
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
    degree = int(about.number("INTERPOLATION_DEGREE", 7.0))
    epochs: list[datetime] = []
    states = np.empty((len(rows), 6))
    for k, row in enumerate(rows):
        words = row.key.split()
        try:
            states[k] = [KM * float(word) for word in words[1:7]]
            if not np.isfinite(states[k]).all():
                raise ValueError
        except ValueError:
            raise MessageError(
                f"{path}:{row.number}: '{row.key:.60}': is no row of states; expected an epoch, a position "
                "in km and a velocity in km/s"
            ) from None
        epochs.append(to_utc(read_epoch(path, row._replace(key="epoch", value=words[0])), scale))
        if k and epochs[k] <= epochs[k - 1]:
            raise MessageError(
                f"{path}:{row.number}: epoch {words[0]} does not come after the row before; "
                "expected rising epochs"
            )
    if len(rows) < 2:
        at = rows[0].number if rows else about.line("REF_FRAME")
        raise MessageError(f"{path}:{at}: the segment has {len(rows)} rows; expected two or more")
    hermite = about.text("INTERPOLATION", "").upper() == "HERMITE"
    return Segment(
        about.text("OBJECT_NAME"),
        about.text("OBJECT_ID", "UNKNOWN"),
        tuple(epochs),
        to_gcrf(states, frame),
        degree if hermite and 1 <= degree <= 15 else 7,
    )
