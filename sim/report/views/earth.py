"""The Earth under a run: how it is turned, where the Sun stands, what sees what.

From the knots that run.json holds; nothing is integrated and no data are looked up.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, EARTH_RATE
from sim.physics.places import itrs_of_places
from sim.physics.shadow import disc_angles
from sim.report.run import Run


class Stretch(NamedTuple):
    """Something that lasts from one instant to another [s]."""

    begins: float
    ends: float


class Earth(NamedTuple):
    """The knots of run.json: instants (k,) [s], matrices GCRS to ITRS (k, 3, 3), Sun (k, 3) [m, GCRS]."""

    met_s: FloatArray
    itrs_from_gcrs: FloatArray
    sun_gcrs: FloatArray

    @staticmethod
    def of(run: Run) -> Earth:
        """Read them."""
        knots = run.about["sky"]
        return Earth(
            np.array([knot["met_s"] for knot in knots]),
            np.array([knot["itrs_from_gcrs"] for knot in knots]),
            np.array([knot["sun_gcrs_m"] for knot in knots]),
        )

    def matrices(self, t: FloatArray) -> FloatArray:
        """Return the matrices from GCRS to ITRS (n, 3, 3) at `t` (n,): the knot before, turned evenly."""
        before = np.clip(np.searchsorted(self.met_s, t, side="right") - 1, 0, len(self.met_s) - 1)
        angle = EARTH_RATE * (t - self.met_s[before])
        turn = np.zeros((len(t), 3, 3))
        turn[:, 0, 0] = turn[:, 1, 1] = np.cos(angle)
        turn[:, 0, 1], turn[:, 1, 0], turn[:, 2, 2] = np.sin(angle), -np.sin(angle), 1.0
        return np.asarray(np.matmul(turn, self.itrs_from_gcrs[before]), dtype=np.float64)

    def sun(self, t: FloatArray) -> FloatArray:
        """Return the Sun (n, 3) [m, GCRS] at `t` (n,) [s], straight between the knots."""
        return np.column_stack([np.interp(t, self.met_s, self.sun_gcrs[:, k]) for k in range(3)])

    def itrs(self, t: FloatArray, r: FloatArray) -> FloatArray:
        """Return places (n, 3) [m, GCRS] at `t` (n,) in ITRS."""
        return np.asarray(np.einsum("nij,nj->ni", self.matrices(t), r), dtype=np.float64)

    def subsolar(self, t: float) -> tuple[float, float]:
        """Return latitude and longitude [deg] of where the Sun is overhead, on a sphere, at `t` [s]."""
        when = np.array([t])
        x, y, z = self.itrs(when, self.sun(when))[0]
        return float(np.degrees(np.arctan2(z, np.hypot(x, y)))), float(np.degrees(np.arctan2(y, x)))


def elevations(run: Run, rows: BoolArray) -> FloatArray:
    """Return how high [deg] each ground station (s,) sees the ship (n, s) in rows of the trajectory."""
    assert run.ground_stations is not None
    sites = run.ground_stations["sites"]
    latitude = np.array([site["latitude_deg"] for site in sites])
    longitude = np.array([site["longitude_deg"] for site in sites])
    lat, lon = np.radians(latitude), np.radians(longitude)
    ground = itrs_of_places(lat, lon, np.zeros(len(sites)))
    zenith = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    columns = (run[name][rows] for name in ("latitude_deg", "longitude_deg", "altitude_km"))
    latitude_deg, longitude_deg, altitude_km = columns
    places = itrs_of_places(np.radians(latitude_deg), np.radians(longitude_deg), 1000.0 * altitude_km)
    lines = places[:, None, :] - ground[None]
    sines = np.einsum("nsi,si->ns", lines, zenith) / np.linalg.norm(lines, axis=2)
    heights: FloatArray = np.degrees(np.arcsin(sines))
    return heights


def sunlight(run: Run, rows: BoolArray) -> FloatArray:
    """Return how far the Sun's disc is clear of the Earth's (n,) [deg] from rows: below zero in shadow.

    The Earth is a sphere; what lies below its surface near the poles is taken to be on it.
    """
    earth = Earth.of(run)
    r = np.column_stack([run[name][rows] for name in ("x_m", "y_m", "z_m")])
    r *= np.maximum(EARTH_EQUATORIAL_RADIUS * 1.0000001 / np.linalg.norm(r, axis=1), 1.0)[:, None]
    separation, disc, sun = disc_angles(r, earth.sun(run["met_s"][rows]))
    clear: FloatArray = np.degrees(separation - disc - sun)
    return clear


def stretches(t: FloatArray, margin: FloatArray, longest_gap: float = 600.0) -> list[Stretch]:
    """Return where `margin` (n,) is above zero at the times `t` (n,), ends found on straight lines.

    Rows more than `longest_gap` [s] apart do not belong together.
    """
    found: list[Stretch] = []
    for piece in np.split(np.arange(len(t)), np.flatnonzero(np.diff(t) > longest_gap) + 1):
        when, what = t[piece], margin[piece]
        inside = what > 0.0
        flips = np.flatnonzero(inside[1:] != inside[:-1])
        step = what[flips + 1] - what[flips]
        edges = when[flips] - what[flips] * (when[flips + 1] - when[flips]) / step
        ends = [*([when[0]] if inside[0] else []), *edges, *([when[-1]] if inside[-1] else [])]
        found += [Stretch(float(a), float(b)) for a, b in zip(ends[::2], ends[1::2], strict=True) if b > a]
    return found
