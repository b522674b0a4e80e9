"""What the maps show: ground tracks by light and contact, the terminator, the landing area in kilometres."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from geographiclib.geodesic import Geodesic

from sim.base.arrays import BoolArray, FloatArray
from sim.report.run import Run
from sim.report.views.earth import Earth, elevations, sunlight
from sim.scenario.quantities import parse_place

KM_PER_DEG: Final = 111.2  # of latitude, for planes that need not be true


class Track(NamedTuple):
    """A ground track (n,): instants [s], places [deg], whether sunlit, what ground stations see it (n, s)."""

    met_s: FloatArray
    longitude: FloatArray
    latitude: FloatArray
    sunlit: BoolArray
    seen: BoolArray


def track(run: Run, rows: BoolArray) -> Track:
    """Return the ground track of rows, longitudes without jumps at the date line."""
    longitude = np.unwrap(run["longitude_deg"][rows], period=360.0)
    seen = np.zeros((int(rows.sum()), 0), dtype=bool)
    if run.ground_stations is not None:
        seen = elevations(run, rows) > float(run.ground_stations["elevation_mask_deg"])
    return Track(run["met_s"][rows], longitude, run["latitude_deg"][rows], sunlight(run, rows) > 0.0, seen)


def sun_heights(run: Run, t: float, longitude: FloatArray, latitude: FloatArray) -> FloatArray:
    """Return how high the Sun stands (m, n) [deg] at `t` [s] over meridians (n,) and parallels (m,)."""
    north, east = Earth.of(run).subsolar(t)
    lat, lon = np.radians(latitude)[:, None], np.radians(longitude - east)[None, :]
    declination = np.radians(north)
    sine = np.sin(lat) * np.sin(declination) + np.cos(lat) * np.cos(declination) * np.cos(lon)
    return np.asarray(np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0))))


class Area(NamedTuple):
    """The landing area on a plane [km]: east and north of its middle, `longitude` and `latitude` [deg]."""

    longitude: float
    latitude: float

    def plane(self, longitude: FloatArray, latitude: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return kilometres to the east and north: azimuthal, so that distances from the middle are true."""
        found = [
            Geodesic.WGS84.Inverse(self.latitude, self.longitude, float(lat), float(lon))
            if np.isfinite(lon)
            else {"s12": np.nan, "azi1": 0.0}
            for lon, lat in zip(np.atleast_1d(longitude), np.atleast_1d(latitude), strict=True)
        ]
        km = np.array([one["s12"] for one in found]) / 1000.0
        azimuth = np.radians([one["azi1"] for one in found])
        return km * np.sin(azimuth), km * np.cos(azimuth)


def documented_landing(run: Run) -> tuple[float, float] | None:
    """Return longitude and latitude [deg] of the check on the landing place, if there is one."""
    for check in run.checks:
        if str(check.get("of", "")).startswith("touchdown") and isinstance(check.get("expected"), str):
            place = parse_place(check["expected"])
            if place is not None:
                return place.longitude_deg, place.latitude_deg
    return None


def away_m(place: dict[str, Any], longitude: float, latitude: float) -> float:
    """Return the distance [m] on WGS-84 from an event's place."""
    line = Geodesic.WGS84.Inverse(place["latitude_deg"], place["longitude_deg"], latitude, longitude)
    return float(line["s12"])
