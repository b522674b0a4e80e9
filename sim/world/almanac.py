"""The turning Earth, the Sun and the Moon over a window of time, as splines for the compiled core."""

from functools import cache

import erfa
import numpy as np

from sim.base.arrays import FloatArray
from sim.physics.constants import EARTH_RATE
from sim.physics.splines import knots_to_polynomials
from sim.world.clock import Clock

# Nutation's shortest large wave has 5.5 days, the Moon's monthly motion less: at this spacing a cubic
# spline is good to micrometres on the ground and metres at the Moon.
STEP = 10800.0  # s


class EarthOrientationError(Exception):
    """The dates lie outside the Earth-orientation data that the program carries."""


def almanac(clock: Clock, first: float, last: float) -> tuple[FloatArray, float]:
    """Return spline pieces (n, 11, 4) over `first` ... `last` [s] and the first knot [s].

    Columns: X, Y of the celestial intermediate pole [rad]; Earth rotation angle - s + s' - EARTH_RATE t
    [rad]; polar motion xp, yp [rad]; Sun and Moon, geocentric GCRS [m]. IAU 2006/2000A precession-
    nutation with the observed pole offsets. Raises EarthOrientationError.
    """
    count = int(np.ceil((last - first) / STEP)) + 5
    t = first - 2 * STEP + STEP * np.arange(count, dtype=np.float64)
    tt = clock.tt_days(t)
    ut1_minus_tai, xp, yp, dx, dy = _earth_orientation(clock, t)
    x, y, s = erfa.xys06a(*tt)
    day, fraction = clock.tai_days(t)
    ut1 = fraction + ut1_minus_tai / 86400.0
    angle = np.unwrap(erfa.era00(day, ut1)) - s + erfa.sp00(*tt)
    steady = angle - EARTH_RATE * t
    # Unwrapping leaves whole turns against the steady rate when the knots are far apart.
    steady -= 2.0 * np.pi * np.round((steady - steady[0]) / (2.0 * np.pi))
    sun, moon = sun_and_moon(clock, t)
    columns = np.column_stack([x + dx, y + dy, steady, xp, yp, sun, moon])
    return knots_to_polynomials(t, columns), float(t[0])


def sun_and_moon(clock: Clock, t: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the geocentric GCRS positions (n, 3) [m] of Sun and Moon (JPL DE421, geometric)."""
    ephemeris = _ephemeris()
    when = timescale().tt_jd(*clock.tt_days(t))
    earth = ephemeris["earth"]
    sun, moon = ((ephemeris[body] - earth).at(when).position.m.T for body in ("sun", "moon"))
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


@cache
def _orientation_file():  # type: ignore[no-untyped-def]
    from brahe import FileEOPProvider

    return FileEOPProvider.from_default_standard(True, "Error")


def _earth_orientation(clock: Clock, t: FloatArray) -> tuple[FloatArray, ...]:
    """Return UT1 - TAI [s], polar motion xp, yp and pole offsets dX, dY [rad], each (n,).

    Daily values of IERS bulletin A, linear between midnights; UT1 - TAI, because UT1 - UTC jumps.
    """
    file = _orientation_file()
    mjd = clock.utc_days(t)
    days = np.arange(np.floor(mjd.min()), np.floor(mjd.max()) + 2)
    if days[0] < file.mjd_min() or days[-1] > file.mjd_max():
        raise EarthOrientationError(
            f"Earth orientation is known for MJD {file.mjd_min():.0f} to {file.mjd_max():.0f}, "
            f"and the flight needs {days[0]:.0f} to {days[-1]:.0f}"
        )
    rows = np.array([_orientation_of(day) for day in days])
    return tuple(np.interp(mjd, days, column) for column in rows.T)


def _orientation_of(mjd: float) -> tuple[float, ...]:
    file = _orientation_file()
    year, month, day, _ = erfa.jd2cal(2400000.5, mjd)
    tai_minus_utc = float(erfa.dat(year, month, day, 0.0))
    xp, yp = file.get_pm(mjd)
    try:
        dx, dy = file.get_dxdy(mjd)
    except RuntimeError:  # predictions of the far future have none
        dx = dy = 0.0
    return file.get_ut1_utc(mjd) - tai_minus_utc, xp, yp, dx, dy
