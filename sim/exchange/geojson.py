"""The run as GeoJSON: paths over the Earth, events and places, for maps and geographic tools.

Source: RFC 7946; longitudes within +-180 deg, lines cut at the antimeridian.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from sim.base.arrays import FloatArray
from sim.exchange.ground import EARTH_FIXED, Path, events, places, ship_paths, station_paths
from sim.exchange.heads import SCALE, header, ship, station
from sim.report.run import Run


def exported(run: Run) -> dict[str, str]:
    """Return the document by the ending of its file."""
    tracks = [(ship(run).name, path) for path in ship_paths(run)]
    if run.station is not None:
        tracks += [(station(run).name, path) for path in station_paths(run)]
    head = header(run)
    document = {
        "type": "FeatureCollection",
        "about": [*head.comments, EARTH_FIXED, SCALE],
        "created": head.created.isoformat(),
        "features": [
            *(_track(name, path) for name, path in tracks),
            *(
                _point(
                    [*event.place[:2], round(event.place[2], 1)],
                    {"name": event.words, "kind": "event", **_plain(event.told)},
                )
                for event in events(run)
            ),
            *(
                _point([place.longitude_deg, place.latitude_deg], {"name": place.name, "kind": place.kind})
                for place in places(run)
            ),
        ],
    }
    return {".geojson": json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"}


def _plain(event: dict[str, Any]) -> dict[str, Any]:
    """Return what of an event a map can show beside its place."""
    return {key: value for key, value in event.items() if not isinstance(value, dict | list)}


def _track(name: str, path: Path) -> dict[str, Any]:
    begins, ends = path.span
    return {
        "type": "Feature",
        "properties": {
            "name": name,
            "kind": "path",
            "phase": path.phase,
            "begins_utc": begins,
            "ends_utc": ends,
        },
        "geometry": {"type": "MultiLineString", "coordinates": _cut(path.places)},
    }


def _point(place: list[float], properties: dict[str, Any]) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": place}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _cut(places: FloatArray) -> list[list[list[float]]]:
    """Return lines of [longitude, latitude, height], none of which crosses the antimeridian."""
    lines: list[list[list[float]]] = [[]]
    before: list[float] | None = None
    for longitude, latitude, height in places.tolist():
        here = [longitude, latitude, height]
        if before is not None and abs(longitude - before[0]) > 180.0:
            side = float(np.sign(before[0]))
            share = (180.0 - abs(before[0])) / (360.0 - abs(longitude - before[0]))
            edge = [b + share * (h - b) for b, h in zip(before[1:], here[1:], strict=True)]
            lines[-1].append([side * 180.0, *edge])
            lines.append([[-side * 180.0, *edge]])
        lines[-1].append(here)
        before = here
    return [[[round(x, 6), round(y, 6), round(h, 1)] for x, y, h in line] for line in lines]
