"""Orbit Parameter Message 2.0: one state, and the manoeuvres that are to be flown from it.

Source: CCSDS 502.0-B-2, section 3.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.ccsds.frames import FRAMES, STANDING, TIME_SYSTEMS, to_gcrf, to_utc
from sim.ccsds.kvn import Fields, Header, epoch, heading, read_lines

KM: Final = 1000.0  # m
_PLACE: Final = ("X", "Y", "Z")
_SPEED: Final = ("X_DOT", "Y_DOT", "Z_DOT")


class Manoeuvre(NamedTuple):
    """A burn: `ignition` in UTC, `duration` [s], `mass` given away [kg], `delta_v` (3,) [m/s] in `frame`."""

    ignition: datetime
    duration: float
    mass: float
    frame: str
    delta_v: FloatArray
    comment: str = ""


class Parameters(NamedTuple):
    """A state (6,) in `frame` [m, m/s] at an epoch in UTC; mass [kg] and drag area [m2], NaN if unknown.

    Of a message that was read, `unread` manoeuvres were left in it.
    """

    name: str
    object_id: str
    epoch: datetime
    state: FloatArray
    mass: float
    area: float = float("nan")
    drag_coefficient: float = float("nan")
    manoeuvres: tuple[Manoeuvre, ...] = ()
    frame: str = "GCRF"
    unread: int = 0


def written(found: Parameters, header: Header, comments: Sequence[str] = ()) -> str:
    """Return the text of a message, of a state in GCRF."""
    x, v = found.state[:3] / KM, found.state[3:] / KM
    lines = [
        *heading("OPM", "2.0", header),
        *(f"COMMENT {comment}" for comment in comments),
        f"OBJECT_NAME = {found.name}",
        f"OBJECT_ID = {found.object_id}",
        "CENTER_NAME = EARTH",
        "REF_FRAME = GCRF",
        "TIME_SYSTEM = UTC",
        "",
        f"EPOCH = {epoch(found.epoch)}",
        *(f"{key} = {value:.8f} [km]" for key, value in zip(_PLACE, x, strict=True)),
        *(f"{key} = {value:.11f} [km/s]" for key, value in zip(_SPEED, v, strict=True)),
        "",
        f"MASS = {found.mass:.4f} [kg]",
        "SOLAR_RAD_AREA = 0 [m**2]",  # these five go together, and light does not push here
        "SOLAR_RAD_COEFF = 0",
        f"DRAG_AREA = {found.area:g} [m**2]",
        f"DRAG_COEFF = {found.drag_coefficient:g}",
        "",
    ]
    for burn in found.manoeuvres:
        lines += [
            *([f"COMMENT {burn.comment}"] if burn.comment else []),
            f"MAN_EPOCH_IGNITION = {epoch(burn.ignition)}",
            f"MAN_DURATION = {burn.duration:.3f} [s]",
            f"MAN_DELTA_MASS = {-burn.mass:.4f} [kg]",
            f"MAN_REF_FRAME = {burn.frame}",
            *(
                f"MAN_DV_{k} = {round(value / KM, 9) + 0.0:.9f} [km/s]"
                for k, value in enumerate(burn.delta_v, start=1)
            ),
            "",
        ]
    return "\n".join(lines)


def read(path: Path) -> Parameters:
    """Return the state of a message in UTC; raises MessageError with file and line.

    Axes that stand still are turned into GCRF; a state of another frame is handed on as it is. Manoeuvres are
    counted only: whoever asks for a state flies its own.
    """
    lines = read_lines(path, "OPM")
    about = Fields(path, lines[0].number, lines)
    about.one_of("CENTER_NAME", ("EARTH",))
    frame = about.one_of("REF_FRAME", FRAMES)
    scale = about.one_of("TIME_SYSTEM", TIME_SYSTEMS)
    stands = frame in STANDING
    place = [KM * about.number(key, "km") for key in _PLACE]
    state = np.array([[*place, *(KM * about.number(key, "km/s") for key in _SPEED)]])
    return Parameters(
        about.text("OBJECT_NAME"),
        about.text("OBJECT_ID", "UNKNOWN"),
        to_utc(about.epoch("EPOCH"), scale),
        (to_gcrf(state, frame) if stands else state)[0],
        about.number("MASS", "kg", float("nan")),
        frame="GCRF" if stands else frame,
        unread=sum(line.key == "MAN_EPOCH_IGNITION" for line in lines),
    )
