"""Attitude Ephemeris Message 1.0: quaternions over time, in segments.

Source: CCSDS 504.0-B-1, section 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sim.base.arrays import FloatArray
from sim.ccsds.kvn import Header, epoch, heading, metadata


class Segment(NamedTuple):
    """Quaternions (n, 4), scalar last, from GCRF to the body's axes at `epochs` (n) in UTC."""

    name: str
    object_id: str
    epochs: tuple[datetime, ...]
    quaternions: FloatArray
    comments: tuple[str, ...] = ()


def written(segments: Sequence[Segment], header: Header) -> str:
    """Return the text of a message."""
    lines = heading("AEM", "1.0", header)
    for segment in segments:
        lines += [
            *metadata(
                segment.name,
                segment.object_id,
                segment.comments,
                "REF_FRAME_A = GCRF",
                "REF_FRAME_B = SC_BODY_1",
                "ATTITUDE_DIR = A2B",
                "TIME_SYSTEM = UTC",
                f"START_TIME = {epoch(segment.epochs[0])}",
                f"STOP_TIME = {epoch(segment.epochs[-1])}",
                "ATTITUDE_TYPE = QUATERNION",
                "QUATERNION_TYPE = LAST",
                "INTERPOLATION_METHOD = LINEAR",
                "INTERPOLATION_DEGREE = 1",
            ),
            "DATA_START",
            *(
                f"{epoch(when)} " + " ".join(f"{x:.9f}" for x in q)
                for when, q in zip(segment.epochs, segment.quaternions, strict=True)
            ),
            "DATA_STOP",
            "",
        ]
    return "\n".join(lines)
