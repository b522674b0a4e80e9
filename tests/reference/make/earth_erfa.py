"""Turn GCRS into ITRS with ERFA (IAU 2006/2000A) and the shared Earth orientation, linear between days.

Needs pyerfa 2.0.1.5. The slow part, X, Y and s, is sampled once a span and interpolated by cubic splines
(error below 1e-12 rad at 600 s spacing), so that the result may be used inside an integration.
"""

import functools

import erfa
import numpy as np
from scipy.interpolate import CubicSpline

import common as c


@functools.cache
def _slow(utc, span_s):
    """Sample X, Y, s (corrected by dX, dY) on 600 s and give their spline over seconds since utc."""
    t = np.arange(-1200.0, span_s + 1200.0, 600.0)
    mjd0 = c.mjd_utc(utc)
    tt = (mjd0 - 51544.5) + (t + c.TAI_MINUS_UTC_S + 32.184) / 86400.0
    x, y, s = erfa.xys06a(2451545.0, tt)
    offsets = np.array([c.eop_at(mjd0 + k / 86400.0)[3:] for k in t])
    return CubicSpline(t, np.column_stack([x, y, s])), offsets, t


@functools.cache
def _rows():
    rows = c.eop_table()
    arcsec = np.pi / 648000
    day = np.array([r["mjd_utc"] for r in rows])
    table = np.array([[r["ut1_minus_utc_s"], r["xp_arcsec"] * arcsec, r["yp_arcsec"] * arcsec] for r in rows])
    return day, table


def itrs_from_gcrs(utc, t, span_s=200_000.0):
    """Give the 3x3 matrix M of r_itrs = M r_gcrs at t seconds after utc."""
    spline, offsets, grid = _slow(utc, span_s)
    x, y, s = spline(t)
    k = min(int((t - grid[0]) // 600.0), len(grid) - 2)  # dX, dY: linear, as the daily table
    w = (t - grid[k]) / 600.0
    dx, dy = offsets[k] * (1 - w) + offsets[k + 1] * w
    mjd = c.mjd_utc(utc)
    day, table = _rows()
    now = mjd + t / 86400.0
    j = int(np.searchsorted(day, now)) - 1 if now > day[0] else 0
    f = (now - day[j]) / (day[j + 1] - day[j])
    ut1, xp, yp = table[j] * (1 - f) + table[j + 1] * f
    whole = float(np.floor(mjd))  # apart, because a full Julian date in one double is good to 20 us only
    era = erfa.era00(2400000.5 + whole, (mjd - whole) + (t + ut1) / 86400.0)
    tt = (mjd - 51544.5) + (t + c.TAI_MINUS_UTC_S + 32.184) / 86400.0
    return erfa.pom00(xp, yp, erfa.sp00(2451545.0, tt)) @ erfa.rz(era, erfa.c2ixys(x + dx, y + dy, s))
