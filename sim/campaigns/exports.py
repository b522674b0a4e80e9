"""Landings, ellipses and contours as files of maps: GeoJSON (RFC 7946) and KML (OGC 12-007r2)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final
from xml.etree import ElementTree as ET

import numpy as np
from geographiclib.geodesic import Geodesic

from sim.base.arrays import FloatArray
from sim.campaigns.campaign import Campaign
from sim.campaigns.panels import density, regions
from sim.campaigns.statistics import SHARES, Ellipse
from sim.exchange.kml import begun, under

_CORNERS: Final = 72  # of an ellipse
_CONTOURS: Final = SHARES[:2]  # of the density: what holds more lies where few cases tell
_MOST: Final = 5000  # landings in a file of a map; the parts have all


def outline(one: Ellipse, target: tuple[float, float], track: float) -> FloatArray:
    """Return the corners (k, 2) of an ellipse, longitude and latitude [deg], the first one again at the end.

    `target`: latitude and longitude [deg]; `track` [rad]: azimuth of the planned track there.
    """
    return on_ground(one.ring(_CORNERS), target, track)


def on_ground(ring: FloatArray, target: tuple[float, float], track: float) -> FloatArray:
    """Return points (k, 2), down-range and to the right [km], by longitude and latitude [deg]."""
    corners = []
    for x, y in ring.tolist():
        azimuth = math.degrees(track + math.atan2(y, x))
        place = Geodesic.WGS84.Direct(*target, azimuth, 1000.0 * math.hypot(x, y))
        corners.append((place["lon2"], place["lat2"]))
    return np.array(corners)


def _landings(found: Campaign) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return case, longitude and latitude [deg] of landings, every so many-th where there are too many."""
    columns: Mapping[str, Any] = found.columns
    landed = np.flatnonzero(np.isfinite(np.asarray(columns["latitude_deg"], dtype=np.float64)))
    landed = landed[:: max(1, -(-len(landed) // _MOST))]
    longitude, latitude = (np.asarray(columns[name])[landed] for name in ("longitude_deg", "latitude_deg"))
    return landed.astype(np.float64), longitude, latitude


def _contours(found: Campaign) -> dict[float, list[list[FloatArray]]]:
    """Return the polygons, longitude and latitude [deg], of the densest parts that hold shares."""
    columns = (
        np.asarray(found.columns[name], dtype=np.float64) for name in ("downrange_km", "crossrange_km")
    )
    downrange, right = (column[np.isfinite(column)] for column in columns)
    lies = density(downrange, right)
    if lies is None:
        return {}
    about = _target(found), found.landings[0].track
    return {
        share: [[on_ground(ring, *about) for ring in rings] for rings in regions(lies, share)]
        for share in _CONTOURS
    }


def _target(found: Campaign) -> tuple[float, float]:
    target = found.scenario.target
    assert target is not None
    return target.latitude_deg, target.longitude_deg


def geojson(found: Campaign) -> dict[str, Any]:
    """Return target, ellipses, contours and landings of a campaign as a GeoJSON document."""
    plan, told = found.landings
    latitude, longitude = _target(found)
    target = {"type": "Point", "coordinates": [longitude, latitude]}
    features: list[dict[str, Any]] = [
        {"type": "Feature", "properties": {"name": "target"}, "geometry": target}
    ]
    for one in told.ellipses:
        ring = _wound(outline(one, (latitude, longitude), plan.track))
        features.append(
            {
                "type": "Feature",
                "properties": {"name": f"ellipse of {100.0 * one.share:g} %", "share": one.share},
                "geometry": {"type": "Polygon", "coordinates": [ring]},
            }
        )
    for share, polygons in _contours(found).items():
        rings = [[_wound(ring, hole=k > 0) for k, ring in enumerate(each)] for each in polygons]
        features.append(
            {
                "type": "Feature",
                "properties": {"name": f"contour of {100.0 * share:g} %", "share": share},
                "geometry": {"type": "MultiPolygon", "coordinates": rings},
            }
        )
    _, east, north = _landings(found)
    places = np.column_stack([east, north]).round(6).tolist()
    features.append(
        {
            "type": "Feature",
            "properties": {"name": "landings", "count": len(places), "of": told.landed},
            "geometry": {"type": "MultiPoint", "coordinates": places},
        }
    )
    return {"type": "FeatureCollection", "features": features}


def _wound(ring: FloatArray, *, hole: bool = False) -> list[list[float]]:
    """Return a ring (k, 2) as RFC 7946 wants it to run: an outer one counterclockwise, a hole clockwise."""
    corners: list[list[float]] = ring.round(6).tolist()
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(corners))
    return corners if (area > 0.0) is not hole else corners[::-1]


def kml(found: Campaign) -> bytes:
    """Return target, ellipses, contours and landings of a campaign as a KML document."""
    plan, told = found.landings
    root, document = begun(found.scenario.mission.name)
    latitude, longitude = _target(found)
    _point(document, "target", longitude, latitude)
    for one in told.ellipses:
        mark = _mark(document, f"ellipse of {100.0 * one.share:g} %")
        _line(mark, outline(one, (latitude, longitude), plan.track))
    for share, polygons in _contours(found).items():
        several = under(_mark(document, f"contour of {100.0 * share:g} %"), "MultiGeometry")
        for rings in polygons:
            for ring in rings:
                _line(several, ring)
    folder = under(document, "Folder")
    under(folder, "name", "landings")
    for case, east, north in zip(*_landings(found), strict=True):
        _point(folder, f"case {int(case)}", float(east), float(north))
    whole: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return whole


def _mark(parent: ET.Element, name: str) -> ET.Element:
    mark = under(parent, "Placemark")
    under(mark, "name", name)
    return mark


def _line(parent: ET.Element, corners: FloatArray) -> None:
    line = under(parent, "LineString")
    under(line, "tessellate", "1")
    under(line, "coordinates", " ".join(f"{x:.6f},{y:.6f}" for x, y in corners))


def _point(parent: ET.Element, name: str, longitude: float, latitude: float) -> None:
    point = under(_mark(parent, name), "Point")
    under(point, "coordinates", f"{longitude:.6f},{latitude:.6f}")
