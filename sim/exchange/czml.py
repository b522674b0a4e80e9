"""The run as CZML, for CesiumJS: paths, availability, events, ground stations.

Positions are Earth-fixed, so that a viewer needs no Earth orientation of its own, with velocities for Hermite
interpolation, in intervals that are cut where the force jumps. Source: the CZML Guide of the Cesium project.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Final

import numpy as np

from sim.exchange.ground import earth_fixed, events, places
from sim.exchange.heads import SCALE, sentences, ship, station
from sim.exchange.tracks import DEGREE, Stretch, ship_pieces, station_pieces, stretches
from sim.report.run import Run
from sim.world.clock import Clock, iso

_FRAME: Final = "Positions in the Earth-fixed frame (ITRS), reference frame FIXED."
_TRAIL_S: Final = 5600.0  # a revolution
_COLOURS: Final = {"ship": [255, 111, 47, 255], "station": [96, 176, 255, 255], "place": [255, 255, 255, 200]}


def exported(run: Run) -> dict[str, str]:
    """Return the document by the ending of its file."""
    clock = Clock(run.epoch)
    flown = stretches(ship_pieces(run), clock)
    begins, ends = iso(flown[0].epochs[0]), iso(flown[-1].epochs[-1])
    packets: list[dict[str, Any]] = [
        {
            "id": "document",
            "name": run.title,
            "version": "1.0",
            "description": " ".join(sentences(run, _FRAME, SCALE)),
            "clock": {
                "interval": f"{begins}/{ends}",
                "currentTime": begins,
                "multiplier": 60,
                "range": "LOOP_STOP",
            },
        },
        _moving("ship", ship(run).name, flown, clock),
    ]
    if pieces := station_pieces(run):
        packets.append(_moving("station", station(run).name, stretches(pieces, clock), clock))
    for event in events(run):
        begins_utc = event.told["utc"]
        packets.append(
            {
                **_marked(f"event-{event.told['event']}", event.words, event.place, "ship"),
                "availability": f"{begins_utc}/{max(ends, begins_utc)}",
                "description": event.telling,
            }
        )
    for site in places(run):
        place = site.longitude_deg, site.latitude_deg, 0.0
        packets.append({**_marked(f"place-{site.name}", site.name, place, "place"), "description": site.kind})
    return {".czml": json.dumps(packets, indent=1, ensure_ascii=False, allow_nan=False) + "\n"}


def _moving(name: str, title: str, flown: tuple[Stretch, ...], clock: Clock) -> dict[str, Any]:
    return {
        "id": name,
        "name": title,
        "availability": [f"{first}/{last}" for first, last in _available(flown)],
        "position": [_position(stretch, clock) for stretch in flown],
        "point": {"pixelSize": 8, "color": {"rgba": _COLOURS[name]}},
        "label": {"text": title, "font": "12pt sans-serif", "pixelOffset": {"cartesian2": [12, 0]}},
        "path": {
            "leadTime": 0,
            "trailTime": _TRAIL_S,
            "resolution": 30,
            "width": 2,
            "material": {"solidColor": {"color": {"rgba": _COLOURS[name]}}},
        },
    }


def _available(flown: tuple[Stretch, ...]) -> list[tuple[str, str]]:
    """Return the intervals without gaps longer than the milliseconds that a cut leaves."""
    spans: list[list[datetime]] = []
    for stretch in flown:
        first, last = stretch.epochs[0], stretch.epochs[-1]
        if spans and (first - spans[-1][1]).total_seconds() < 0.1:
            spans[-1][1] = last
        else:
            spans.append([first, last])
    return [(iso(first), iso(last)) for first, last in spans]


def _position(stretch: Stretch, clock: Clock) -> dict[str, Any]:
    fixed = earth_fixed(clock, stretch.t, stretch.states)
    since = [(when - stretch.epochs[0]).total_seconds() for when in stretch.epochs]
    rows = np.column_stack([since, np.round(fixed[:, :3], 3), np.round(fixed[:, 3:], 6)])
    return {
        "interval": f"{iso(stretch.epochs[0])}/{iso(stretch.epochs[-1])}",
        "epoch": iso(stretch.epochs[0]),
        "referenceFrame": "FIXED",
        "interpolationAlgorithm": "HERMITE",
        "interpolationDegree": DEGREE,
        "cartesianVelocity": rows.ravel().tolist(),
    }


def _marked(name: str, title: str, place: tuple[float, float, float], colour: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": title,
        "position": {"cartographicDegrees": list(place)},
        "point": {"pixelSize": 5, "color": {"rgba": _COLOURS[colour]}},
        "label": {"text": title, "font": "10pt sans-serif", "pixelOffset": {"cartesian2": [10, 0]}},
    }
