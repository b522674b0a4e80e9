"""Reference frames and time systems of messages that are read, turned into GCRF and UTC.

Axes that stand still are turned here; those that move with the Earth need its attitude: `sim.world`.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import erfa
import numpy as np

from sim.base.arrays import FloatArray

# EME2000 is the mean equator and equinox of J2000.0, 23 mas from the axes of GCRF: 0.8 m in a low orbit.
# "J2000" is what several tools write for it. ICRF has the axes of GCRF, and the centre is the Earth's.
STANDING: Final = ("GCRF", "ICRF", "EME2000", "J2000")
# ITRF and its realisations, which differ by centimetres; TEME of date, SGP4's.
MOVING: Final = (
    "ITRF",
    "ITRF2000",
    "ITRF2005",
    "ITRF2008",
    "ITRF2014",
    "ITRF2020",
    "ITRF-93",
    "ITRF-97",
    "TEME",
)
FRAMES: Final = STANDING + MOVING
TIME_SYSTEMS: Final = ("UTC", "TAI", "TT", "GPS")
_BEHIND_TAI_S: Final = {"TAI": 0.0, "TT": -32.184, "GPS": 19.0}
_J2000: Final = 2451545.0


def to_gcrf(states: FloatArray, frame: str) -> FloatArray:
    """Return states (n, 6) of one of STANDING in GCRF; source of the bias: IAU 2006, by ERFA."""
    if frame in ("GCRF", "ICRF"):
        return states
    bias = erfa.bp06(_J2000, 0.0)[0]  # EME2000 from GCRF
    return np.column_stack([states[:, :3] @ bias, states[:, 3:] @ bias])


def to_utc(when: datetime, system: str) -> datetime:
    """Return an instant, read as if in UTC, of one of TIME_SYSTEMS in UTC."""
    if system == "UTC":
        return when
    tai = when + timedelta(seconds=_BEHIND_TAI_S[system])
    day = datetime(tai.year, tai.month, tai.day, tzinfo=UTC)
    midnight, _ = erfa.cal2jd(day.year, day.month, day.day)
    fields = erfa.d2dtf("UTC", 6, *erfa.taiutc(midnight + _days(day), (tai - day) / timedelta(days=1)))
    year, month, date, hms = fields
    second, micro = int(hms["s"]), int(hms["f"])
    if second > 59:  # datetime knows no 60th second
        second, micro = 59, 999_999
    return datetime(int(year), int(month), int(date), int(hms["h"]), int(hms["m"]), second, micro, tzinfo=UTC)


def _days(day: datetime) -> float:
    """Return the modified Julian date of a midnight."""
    return float(erfa.cal2jd(day.year, day.month, day.day)[1])
