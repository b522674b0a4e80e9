"""Print elements of a station that was raised after its last catalogued set.

    python tests/reference/make/raised_station.py

What the station's engines gave is a small push along the track that lifts the mean height by what was
announced (Gauss: dv = n da / 2). The state of the catalogued set at the middle of the burn gets it, and
elements of the same theory, SGP4, are fitted to it; drag stays that of the set. The burn is taken for an
instant: of what it does to the eccentricity a twenty-fifth, 2e-5, is lost.
"""

import math
from datetime import UTC, datetime, timedelta

import numpy as np
from scipy.optimize import least_squares
from sgp4.api import WGS72, Satrec, jday
from sgp4.exporter import export_tle

# Before the landing of Soyuz TMA-07M: the set that scenarios/tma-07m-return.toml had before.
SET = (
    "1 25544U 98067A   13119.87718750  .00010964  00000-0  18836-3 0  7119",
    "2 25544  51.6469 347.9617 0008088 218.1847 316.4186 15.51658541827204",
)
# RIA Novosti, 8 May 2013: Progress M-19M, from 10:51 Moscow time (UTC + 4 h) for 858.7 s, 2.6 km higher
BEGINS, LASTS_S, HIGHER_KM = datetime(2013, 5, 8, 6, 51, tzinfo=UTC), 858.7, 2.6
REVOLUTION = 82851  # counted on from that of the set
_GM = 398600.8  # km3/s2, of WGS-72, as in SGP4


def satellite(elements: np.ndarray, day: float, drag: float) -> Satrec:
    """Return a satellite of SGP4 from e cos w, e sin w, i, node, argument of latitude [rad], n [rad/min]."""
    along, across, inclination, node, argument, motion = elements
    perigee = math.atan2(across, along) % math.tau
    made = Satrec()
    made.sgp4init(
        WGS72, "i", 25544, day - 2433281.5, drag, 0.0, 0.0, math.hypot(along, across), perigee, inclination,
        (argument - perigee) % math.tau, motion, node % math.tau,
    )  # fmt: skip
    return made


def fitted(r: np.ndarray, v: np.ndarray, day: float, guess: np.ndarray, drag: float) -> np.ndarray:
    """Return the elements whose state on a Julian `day` is `r` [km], `v` [km/s, TEME]."""

    def misses(elements: np.ndarray) -> np.ndarray:
        _, place, velocity = satellite(elements, day, drag).sgp4(day, 0.0)
        return np.concatenate([np.array(place) - r, 1000.0 * (np.array(velocity) - v)])

    scales = [1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-6]
    found = least_squares(misses, guess, x_scale=scales, xtol=1e-15, ftol=1e-15, gtol=1e-15)
    assert np.abs(found.fun).max() < 1e-6
    return np.asarray(found.x)


def raised() -> Satrec:
    """Return the station after it was raised."""
    before = Satrec.twoline2rv(*SET, WGS72)
    middle = BEGINS + timedelta(seconds=0.5 * LASTS_S)
    day = sum(jday(*middle.timetuple()[:5], middle.second + 1e-6 * middle.microsecond))
    _, place, velocity = before.sgp4(day, 0.0)
    r, v = np.array(place), np.array(velocity)
    push = 0.5 * math.sqrt(_GM / float(np.linalg.norm(r)) ** 3) * HIGHER_KM
    minutes = 1440.0 * (day - before.jdsatepoch - before.jdsatepochF)
    perigee = before.argpo + before.argpdot * minutes
    guess = np.array(
        [
            before.ecco * math.cos(perigee),
            before.ecco * math.sin(perigee),
            before.inclo,
            before.nodeo + before.nodedot * minutes,
            before.mo + before.mdot * minutes + perigee,
            before.no_kozai,
        ]
    )
    here = fitted(r, v, day, guess, before.bstar)
    after = satellite(
        fitted(r, v * (1.0 + push / float(np.linalg.norm(v))), day, here, before.bstar), day, before.bstar
    )
    after.classification, after.intldesg, after.elnum, after.revnum, after.ephtype = (
        "U",
        "98067A",
        999,
        REVOLUTION,
        0,
    )
    return after


if __name__ == "__main__":
    print(*export_tle(raised()), sep="\n")
