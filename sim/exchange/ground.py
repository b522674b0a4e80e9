"""Where ship and station are over the turning Earth, thinned to what a map shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any, Final, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.exchange.tracks import ship_pieces, station_pieces
from sim.physics.frames import geodetic
from sim.report.run import Run
from sim.report.wording import event_words
from sim.world.clock import Clock, iso
from sim.world.sky import Sky

EARTH_FIXED: Final = "Latitude, longitude and height on WGS-84, of the ITRS."
_LOW_M: Final = 150e3
# Rows of a path are at least this far apart, below and above that height: s.
_NEAR_S: Final = 0.95
_FAR_S: Final = 9.5
_NEAR_BY_S: Final = 1.0  # for the rate of the Earth's matrix: good to 0.5 um/s in orbit


class Path(NamedTuple):
    """A path over the Earth: `epochs` (n) in UTC, `places` (n, 3): longitude, latitude [deg], height [m]."""

    phase: str
    epochs: tuple[datetime, ...]
    places: FloatArray

    @property
    def span(self) -> tuple[str, str]:
        """Return when it begins and ends, as ISO 8601."""
        return iso(self.epochs[0]), iso(self.epochs[-1])


class Mark(NamedTuple):
    """An event in words and as the timeline `told` it; `place`: longitude, latitude [deg], height [m]."""

    words: str
    told: dict[str, Any]
    place: tuple[float, float, float]

    @property
    def telling(self) -> str:
        """Return when, how high and in which phase."""
        return f"{self.told['utc']}, {self.told['altitude_km']:.1f} km, phase {self.told['phase']}"


class Place(NamedTuple):
    """A place on the ground: what it is, its name, longitude and latitude [deg]."""

    kind: str
    name: str
    longitude_deg: float
    latitude_deg: float


def ship_paths(run: Run) -> list[Path]:
    """Return the ship's path, one a phase, in time order."""
    clock = Clock(run.epoch)
    places = run.vectors("longitude_deg", "latitude_deg", "altitude_km") * [1, 1, 1e3]
    paths: list[Path] = []
    for phase, pieces in groupby(ship_pieces(run), key=lambda piece: piece.phase):
        rows = np.concatenate([np.arange(piece.rows.start, piece.rows.stop) for piece in pieces])
        kept = rows[_thinned(run["met_s"][rows], places[rows, 2])]
        paths.append(_path(phase, clock, run["met_s"][kept], places[kept]))
    return paths


def station_paths(run: Run) -> list[Path]:
    """Return the station's path out and back, none without a station."""
    clock = Clock(run.epoch)
    sky = Sky(clock)
    paths = []
    for piece in station_pieces(run):
        places = [
            geodetic(*(sky.earth_matrix(t) @ r))
            for t, r in zip(piece.t.tolist(), piece.y[:, :3], strict=True)
        ]
        turned = np.array([(np.degrees(x), np.degrees(y), h) for y, x, h in places])
        paths.append(_path("station", clock, piece.t, turned))
    return paths


def earth_fixed(clock: Clock, t: FloatArray, states: FloatArray) -> FloatArray:
    """Return states (n, 6) [m, m/s] in ITRS, velocities against the turning Earth, of states in GCRS.

    The Earth turns about its own pole, which is not the z axis of ITRS: about that axis velocities would be
    off by 1 mm/s in orbit, and places interpolated between rows two minutes apart by 7 cm.
    """
    sky, out = Sky(clock), np.empty_like(states)
    for k, when in enumerate(t.tolist()):
        earth = sky.earth_matrix(when)
        turning = (sky.earth_matrix(when + _NEAR_BY_S) - sky.earth_matrix(when - _NEAR_BY_S)) / (
            2.0 * _NEAR_BY_S
        )
        out[k, :3] = earth @ states[k, :3]
        out[k, 3:] = earth @ states[k, 3:] + turning @ states[k, :3]
    return out


def events(run: Run) -> Iterator[Mark]:
    """Yield the events that have a place."""
    for event in run.events:
        if "longitude_deg" in event and "latitude_deg" in event:
            place = event["longitude_deg"], event["latitude_deg"], 1000.0 * event["altitude_km"]
            yield Mark(event_words(event["event"]), event, place)


def places(run: Run) -> list[Place]:
    """Return pad, landing target and ground stations, where the run has them."""
    found = [("pad", run.about.get("pad")), ("landing target", run.target)]
    sites = run.ground_stations["sites"] if run.ground_stations else ()
    found += [("ground station", site) for site in sites]
    return [
        Place(kind, str(site["name"]), float(site["longitude_deg"]), float(site["latitude_deg"]))
        for kind, site in found
        if site
    ]


def _path(phase: str, clock: Clock, t: FloatArray, places: FloatArray) -> Path:
    return Path(phase, tuple(clock.utc(float(when)) for when in t), places)


def _thinned(t: FloatArray, height: FloatArray) -> list[int]:
    """Return the rows to keep, both ends among them."""
    kept = [0]
    for row in range(1, len(t)):
        apart = _NEAR_S if height[row] < _LOW_M else _FAR_S
        if t[row] - t[kept[-1]] >= apart:
            kept.append(row)
    if kept[-1] != len(t) - 1:
        if len(kept) > 1:
            kept.pop()
        kept.append(len(t) - 1)
    return kept
