"""Mean elements in a file: two-line elements, or an Orbit Mean-elements Message 2.0 of SGP4's theory.

Source: CCSDS 502.0-B-2, section 4; Vallado and others, AIAA 2006-6753, for the two lines.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from sim.base.errors import MessageError
from sim.ccsds.kvn import Fields, read_lines

_LARGEST_BYTES = 10_000_000
_REVOLUTION = 0.0, 360.0  # deg
# The unit of each number, and what two lines have room for.
_BOUNDS = {
    "MEAN_MOTION": ("rev/day", (0.0, 99.0)),
    "ECCENTRICITY": ("", (0.0, 0.9999999)),
    "INCLINATION": ("deg", (0.0, 180.0)),
    "RA_OF_ASC_NODE": ("deg", _REVOLUTION),
    "ARG_OF_PERICENTER": ("deg", _REVOLUTION),
    "MEAN_ANOMALY": ("deg", _REVOLUTION),
    "BSTAR": ("1/ER", (-0.9, 0.9)),
}
_DEFAULTS = {
    "EPHEMERIS_TYPE": "0",
    "CLASSIFICATION_TYPE": "U",
    "NORAD_CAT_ID": "0",
    "ELEMENT_SET_NO": "999",
    "REV_AT_EPOCH": "0",
    "MEAN_MOTION_DOT": "0",
    "MEAN_MOTION_DDOT": "0",
}


def two_lines(path: Path) -> tuple[str, str]:
    """Return the two lines of the first element set in a file; raises MessageError.

    Lines as they stand, to be judged by who uses them; the elements of an OMM to the digits of two lines.
    """
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_BYTES:
            raise ValueError
        rows = [row.rstrip() for row in path.read_text(encoding="utf-8-sig").splitlines() if row.strip()]
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no text file of a few lines"
        raise MessageError(
            f"{path}: cannot be read ({reason}); expected two-line elements or an OMM"
        ) from error
    for first, second in pairwise(rows):
        if first.startswith("1 ") and second.startswith("2 "):
            return first, second
    if not rows or not rows[0].lstrip().startswith(("CCSDS_", "<", "COMMENT")):
        begins = f"begins with '{rows[0]:.40}'" if rows else "is empty"
        raise MessageError(
            f"{path}: {begins} and has no two lines '1 ...' and '2 ...'; expected these, or an OMM in "
            "CCSDS's KVN"
        )
    return _of_message(path)


def _of_message(path: Path) -> tuple[str, str]:
    from sgp4 import omm
    from sgp4.api import Satrec
    from sgp4.exporter import export_tle

    lines = read_lines(path, "OMM")
    about = Fields(path, lines[0].number, lines)
    about.one_of("CENTER_NAME", ("EARTH",))
    about.one_of("REF_FRAME", ("TEME",), "TEME")  # of SGP4, whatever an older message leaves out
    about.one_of("TIME_SYSTEM", ("UTC",))
    about.one_of("MEAN_ELEMENT_THEORY", ("SGP4", "SGP/SGP4"))
    for key, (unit, (low, high)) in _BOUNDS.items():
        if not low <= (value := about.number(key, unit)) <= high:
            about.refuse(key, f"is {value:g}; expected {low:g} to {high:g}")
    fields = {key: about.text(key) for key in _BOUNDS} | {
        key: about.text(key, default) for key, default in _DEFAULTS.items()
    }
    fields["EPOCH"] = about.epoch("EPOCH").isoformat(timespec="microseconds").removesuffix("+00:00")
    fields["OBJECT_ID"] = about.text("OBJECT_ID", "2000-000A")
    satellite = Satrec()
    try:
        omm.initialize(satellite, fields)
        first, second = export_tle(satellite)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        named = ", ".join(key for key in ("EPOCH", "OBJECT_ID", *_DEFAULTS) if key in about)
        message = f"{path}: does not fit into two-line elements; look at {named}"
        raise MessageError(message) from error
    return first, second
