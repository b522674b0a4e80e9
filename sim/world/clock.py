"""The one clock of a flight: civil UTC at the edges, SI seconds from the epoch inside."""

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

import erfa
import numpy as np

from sim.base.arrays import FloatArray

_DAY = 86400.0
_FIRST_DAY = date(1858, 11, 17)  # of the modified Julian dates
_TT_MINUS_TAI = 32.184  # s, by definition


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds from `epoch` (UTC, with zone); leap seconds are counted."""

    epoch: datetime

    def seconds(self, when: datetime) -> float:
        """Return SI seconds from the epoch to `when`, a datetime with a zone."""
        (day, fraction), (day0, fraction0) = _tai(when), _tai(self.epoch)
        return ((day - day0) + (fraction - fraction0)) * _DAY

    def utc(self, t: float) -> datetime:
        """Return the UTC datetime, rounded to the microsecond, of `t` seconds from the epoch."""
        day, fraction = _tai(self.epoch)
        year, month, date, (hms) = erfa.d2dtf("UTC", 6, *erfa.taiutc(day, fraction + t / _DAY))
        hour, minute, second, micro = (int(hms[name]) for name in ("h", "m", "s", "f"))
        # datetime knows no 60th second: a leap second is shown as the last microsecond before midnight.
        if second > 59:
            second, micro = 59, 999_999
        return datetime(int(year), int(month), int(date), hour, minute, second, micro, tzinfo=UTC)

    def tai_days(self, t: float | FloatArray) -> tuple[float, FloatArray]:
        """Return TAI as a Julian date in two parts, whole and fraction, for seconds `t` (any shape)."""
        day, fraction = _tai(self.epoch)
        return day, np.asarray(fraction + np.asarray(t, dtype=float) / _DAY)

    def tt_days(self, t: float | FloatArray) -> tuple[float, FloatArray]:
        """Return TT as a Julian date in two parts for seconds `t` (any shape)."""
        day, fraction = self.tai_days(t)
        return day, fraction + _TT_MINUS_TAI / _DAY

    def utc_days(self, t: float | FloatArray) -> FloatArray:
        """Return UTC as modified Julian dates for seconds `t` (any shape)."""
        day, fraction = erfa.taiutc(*self.tai_days(t))
        return np.asarray((day - 2400000.5) + fraction)


def iso(instant: datetime) -> str:
    """Return an instant as ISO 8601 in UTC to the nearest millisecond, such as 2017-12-17T07:21:01.127Z."""
    nearest = instant + timedelta(microseconds=500)
    return nearest.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def date_of(mjd: float) -> date:
    """Return the calendar date of a modified Julian date."""
    return _FIRST_DAY + timedelta(days=math.floor(mjd))


@lru_cache(maxsize=256)  # a flight asks again and again for its epoch
def _tai(when: datetime) -> tuple[float, float]:
    if when.tzinfo is None:
        raise ValueError(f"{when.isoformat()} has no time zone; expected UTC, written with a final Z")
    utc = when.astimezone(UTC)
    midnight = utc.replace(hour=0, minute=0, second=0, microsecond=0)
    within = (utc - midnight) / timedelta(days=1)
    day1, day2 = erfa.cal2jd(utc.year, utc.month, utc.day)
    # A day with a leap second has 86401 s, and ERFA's quasi-JD counts its fraction of that day.
    leap = _leap_second_of(utc.year, utc.month, utc.day)
    # Whole days apart from the fraction: added to a day's number it would be rounded to 0.6 us.
    day, fraction = erfa.utctai(float(day1 + day2), within * _DAY / (_DAY + leap))
    return float(day), float(fraction)


def _leap_second_of(year: int, month: int, day: int) -> float:
    """Return the seconds that the UTC day is longer than 86400 s."""
    start = erfa.dat(year, month, day, 0.0)
    after = datetime(year, month, day) + timedelta(days=1)
    return float(erfa.dat(after.year, after.month, after.day, 0.0) - start)
