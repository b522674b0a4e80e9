"""The turning Earth, the Sun and the Moon over a window of time, as splines for the compiled core."""

import math
from functools import cache

import erfa
import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import EarthOrientationError
from sim.base.kept import kept_array
from sim.physics.constants import EARTH_RATE
from sim.physics.splines import knots_to_polynomials
from sim.world.clock import Clock, date_of
from sim.world.observed import orientation

# Nutation's shortest large wave has 5.5 days, the Moon's monthly motion less: at this spacing a cubic
# spline is good to micrometres on the ground and metres at the Moon.
STEP = 10800.0  # s
# Knots beyond the span: what the spline's ends do not know fades by a factor of four a knot.
_MARGIN = 8
# Whose versions the numbers follow from.
_PACKAGES = ("brahe", "pyerfa", "skyfield", "skyfield-data")


def almanac(clock: Clock, first: float, last: float) -> tuple[FloatArray, float]:
    """Return spline pieces (n, 11, 4) over `first` ... `last` [s] and the first knot [s].

    Columns: X, Y of the celestial intermediate pole [rad]; Earth rotation angle - s + s' - EARTH_RATE t
    [rad]; polar motion xp, yp [rad]; Sun and Moon, geocentric GCRS [m]. IAU 2006/2000A precession-
    nutation with the observed pole offsets, without where only predictions are known. The knots are whole
    multiples of STEP, so that every span reads the same Earth. Raises EarthOrientationError.
    """
    key = (clock.epoch, first, last)
    found = kept_array("almanac", _PACKAGES, key, lambda: _tabulated(clock, first, last))
    return knots_to_polynomials(found[:, 1:]), float(found[0, 0])


def _tabulated(clock: Clock, first: float, last: float) -> FloatArray:
    """Return the knots [s] and the columns of `almanac` there, (n, 12)."""
    t = _knots(clock, first, last)
    tt = clock.tt_days(t)
    ut1_minus_tai, xp, yp, dx, dy = _earth_orientation(clock, t)
    x, y, s = erfa.xys06a(*tt)
    day, fraction = clock.tai_days(t)
    ut1 = fraction + ut1_minus_tai / 86400.0
    angle = np.unwrap(erfa.era00(day, ut1)) - s + erfa.sp00(*tt)
    steady = angle - EARTH_RATE * t
    # Whole turns against the steady rate are taken off, the same number wherever the span begins.
    steady -= 2.0 * np.pi * np.round(steady / (2.0 * np.pi))
    steady = np.unwrap(steady)
    sun, moon = sun_and_moon(clock, t)
    return np.column_stack([t, x + dx, y + dy, steady, xp, yp, sun, moon])


def _knots(clock: Clock, first: float, last: float) -> FloatArray:
    """Return the knots [s] around a span, with as much margin as the Earth-orientation data have."""
    day = orientation()[:, 0]
    earliest, latest = clock.utc_days(first), clock.utc_days(last)
    if earliest < day[0] or latest >= day[-1]:
        raise EarthOrientationError(
            f"Earth orientation is known from {date_of(day[0])} to {date_of(day[-1] - 1.0)}, "
            f"and the flight needs {date_of(float(earliest))} to {date_of(float(latest))}"
        )
    numbers = np.arange(math.floor(first / STEP) - _MARGIN, math.ceil(last / STEP) + _MARGIN + 1)
    t = STEP * numbers.astype(np.float64)
    mjd = clock.utc_days(t)
    return np.asarray(t[(mjd >= day[0]) & (mjd < day[-1])])


def pole_offsets_known(clock: Clock, t: float) -> bool:
    """Tell whether the celestial pole's offsets are observed or predicted for `t` [s]; else 0 stands in."""
    return bool(clock.utc_days(t) < _last_known())


@cache
def _last_known() -> float:
    """Return the last day [MJD] whose offsets of the celestial pole are known."""
    table = orientation()
    return float(table[~np.isnan(table[:, 4]), 0].max())


def sun_and_moon(clock: Clock, t: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the geocentric GCRS positions (n, 3) [m] of Sun and Moon (JPL DE421, geometric)."""

    def positions() -> FloatArray:
        ephemeris = _ephemeris()
        when = timescale().tt_jd(*clock.tt_days(t))
        earth = ephemeris["earth"]
        return np.stack([(ephemeris[body] - earth).at(when).position.m.T for body in ("sun", "moon")])

    sun, moon = kept_array("bodies", ("skyfield", "skyfield-data"), (clock.epoch, t), positions)
    return sun, moon


@cache
def _ephemeris():  # type: ignore[no-untyped-def]
    from importlib.resources import files

    from skyfield.api import load_file

    # The package's own path function warns of its Earth-orientation file, which is not used here.
    return load_file(str(files("skyfield_data") / "data" / "de421.bsp"))


@cache
def timescale():  # type: ignore[no-untyped-def]
    """Return Skyfield's time scale from its built-in tables: nothing is downloaded."""
    from skyfield.api import load

    return load.timescale(builtin=True)


def _earth_orientation(clock: Clock, t: FloatArray) -> tuple[FloatArray, ...]:
    """Return UT1 - TAI [s], polar motion xp, yp and pole offsets dX, dY [rad], each (n,).

    Daily values, linear between midnights; UT1 - TAI, because UT1 - UTC jumps.
    """
    mjd, known = clock.utc_days(t), orientation()
    first = int(np.floor(mjd.min()) - known[0, 0])
    days, ut1_minus_utc, *pole = known[first : first + int(np.floor(mjd.max()) - np.floor(mjd.min())) + 2].T
    year, month, day, _ = erfa.jd2cal(2400000.5, days)
    columns = ut1_minus_utc - erfa.dat(year, month, day, 0.0), *pole
    # The pole's offsets are 0.3 mas: without them the ground moves by a centimetre.
    return tuple(np.interp(mjd, days, np.nan_to_num(column)) for column in columns)
