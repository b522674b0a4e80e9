"""The station's path as somebody else's ephemeris tells it: between its rows, and no farther."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import erfa
import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import EarthOrientationError, FlightError, MessageError
from sim.ccsds import oem
from sim.ccsds.oem import Segment
from sim.dynamics.arcs import Arc
from sim.dynamics.model import Model
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH
from sim.physics.hermite import hermite, lagrange
from sim.world.air import Orbit
from sim.world.clock import Clock
from sim.world.turned import in_gcrf

# Of the pull of a round Earth: its flatness makes 0.2 %, and a burn that lifts a station less.
_UNBENT, _LOOKED_AT = 0.02, 200
_BRIDGED = 1.0  # s: between segments, which end and begin on whole milliseconds at a burn
_STEP = 60.0  # s, of the arc that is read in place of the rows
_LOWEST, _HIGHEST = 150e3, 2000e3  # m, of a station: see sim.scenario.elements
_APART = 1800.0  # s: a third of a revolution, over which no polynomial of theirs follows it
_SCATTERED = 100.0  # m: rows so far apart, or so rough, are no path to rendezvous with
# Chebyshev's within a step, where no other polynomial answers, and what each coefficient of the interpolant
# of `sim.dynamics.interpolant`, the state at the step's start first, adds there.
_NODES = 0.5 - 0.5 * np.cos(np.pi * (np.arange(8) + 0.5) / 8.0)
_BASIS = np.cumprod(
    np.column_stack([np.ones(8), *(_NODES if k % 2 == 0 else 1.0 - _NODES for k in range(7))]), axis=1
)


@dataclass(frozen=True)
class Track:
    """An ephemeris of the station: its file, and its segments in GCRF by time."""

    path: str
    sha256: str
    segments: tuple[Segment, ...] = field(compare=False, repr=False)

    @property
    def first(self) -> datetime:
        """The first instant (UTC) that it tells of."""
        return self.segments[0].span[0]

    @property
    def last(self) -> datetime:
        """The last instant (UTC) that it tells of."""
        return self.segments[-1].span[1]

    @property
    def words(self) -> str:
        """Say what it is."""
        about = self.segments[0]
        return f"{self.path} ({about.name}; {about.method.capitalize()}, degree {about.degree})"

    @property
    def record(self) -> dict[str, str]:
        """Say which file it is, as plain data."""
        return {"file": self.path, "sha256": self.sha256}

    def lacks(self, begins: datetime, ends: datetime) -> str | None:
        """Say what of a span (UTC) it does not tell of; None where it tells of all."""
        if begins < self.first or ends > self.last:
            return f"it runs from {_said(self.first)} to {_said(self.last)}"
        for one, other in pairwise(self.segments):
            stop, start = one.span[1], other.span[0]
            if (start - stop).total_seconds() > _BRIDGED and stop < ends and start > begins:
                return f"it says nothing between {_said(stop)} and {_said(start)}"
        return None

    def states(self, clock: Clock, t: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return positions [m] and velocities [m/s] (n, 3) in GCRS at times `t` (n,) [s].

        Raises FlightError for times that it does not tell of.
        """
        rv = np.full((len(t), 6), np.nan)
        for rows in self.rows(clock, float(t.min()), float(t.max())):
            inside = (t >= rows.first) & (t <= rows.last)
            rv[inside] = rows.at(t[inside])
        if (missing := np.flatnonzero(np.isnan(rv[:, 0]))).size:
            when = float(t[missing[0]])
            raise FlightError(
                f"the ephemeris {self.path} does not tell where the station is then: it runs from "
                f"{_said(self.first)} to {_said(self.last)}",
                at=when,
                hint="give an ephemeris that reaches farther, or elements",
            )
        return rv[:, :3], rv[:, 3:]

    def of_date(self, when: datetime) -> tuple[FloatArray, FloatArray]:
        """Return position [m] and velocity [m/s] (3,) on the true equator and equinox of an instant (UTC)."""
        clock = Clock(when)
        axes = _true_axes(clock, 0.0)
        r, v = self.states(clock, np.zeros(1))
        return axes @ r[0], axes @ v[0]

    def orbit(self, clock: Clock, first: float, last: float) -> Orbit:
        """Return the heights over the equator [m] and the inclination [rad] that it has in a span [s]."""
        t = self._within(clock, first, last)
        r, v = self.states(clock, t)
        h = np.cross(r, v)
        pole = _true_axes(clock, float(t[0]))[2]
        radii = np.linalg.norm(r, axis=1)
        cosine = float((h @ pole / np.linalg.norm(h, axis=1)).mean())
        lowest, highest = radii.min() - EARTH_EQUATORIAL_RADIUS, radii.max() - EARTH_EQUATORIAL_RADIUS
        return Orbit(float(lowest), float(highest), float(np.arccos(cosine)))

    def arc(self, clock: Clock, first: float, last: float, mass: float, model: Model) -> Arc:
        """Return its path from `first` to `last` [s], as far as it goes, as an arc like a flown one.

        Exact for interpolation up to degree 7, whose polynomials are those of the arc's steps.
        """
        pieces = [
            _steps(rows, max(first, rows.first), min(last, rows.last), mass)
            for rows in self.rows(clock, first, last)
        ]
        t, y, dense = pieces[0]
        for more_t, more_y, more_dense in pieces[1:]:
            bridge = _bridge(y[-1], more_y[0])
            t, y = np.append(t, more_t), np.vstack([y, more_y])
            dense = np.concatenate([dense, bridge, more_dense])
        return Arc(t, y, dense, model, None, 0)

    def doubt(self, clock: Clock, first: float, last: float) -> float:
        """Return by how much [m] interpolation may miss its path in a span [s].

        By Richardson's rule, from what leaving every second row out does.
        """
        return max((rows.doubt() for rows in self.rows(clock, first, last)), default=0.0)

    def _within(self, clock: Clock, first: float, last: float) -> FloatArray:
        begins = max(first, clock.seconds(self.first))
        ends = min(last, clock.seconds(self.last))
        t = np.linspace(begins, ends, max(int((ends - begins) / _STEP), 2))
        known = [(rows.first, rows.last) for rows in self.rows(clock, begins, ends)]
        return t[np.any([(t >= a) & (t <= b) for a, b in known], axis=0)]

    def rows(self, clock: Clock, first: float, last: float) -> Iterator["Rows"]:
        """Yield the rows of each segment that reaches into a span [s], all of them."""
        for segment in self.segments:
            begins, ends = (clock.seconds(edge) for edge in segment.span)
            if begins <= last and ends >= first:
                times = np.array([clock.seconds(when) for when in segment.epochs])
                yield Rows(times, segment, begins, ends)


class Rows(NamedTuple):
    """The rows of a segment at times `t` (n,) [s], good from `first` to `last` [s]."""

    t: FloatArray
    segment: Segment
    first: float
    last: float

    def at(self, when: FloatArray, every: int = 1) -> FloatArray:
        """Return states (k, 6) at times `when` (k,) [s], by every row or every second one."""
        t, y, degree = self.t[::every], self.segment.states[::every], self.segment.degree
        if self.segment.method == "LAGRANGE":
            return lagrange(t, y, when, degree + 1)
        return np.column_stack(hermite(t, y[:, :3], y[:, 3:], when, (degree + 1) // 2))

    def doubt(self) -> float:
        """Return by how much [m] interpolation may miss; 0 where the rows are too few to tell."""
        degree = self.segment.degree
        if len(self.t) < 2 * (degree + 1):
            return 0.0
        left_out = slice(1, len(self.t) - 1, 2)
        misses = self.at(self.t[left_out], every=2)[:, :3] - self.segment.states[left_out, :3]
        return float(np.linalg.norm(misses, axis=1).max()) / 2.0 ** (degree + 1)


def read_track(path: Path) -> Track:
    """Read a station's ephemeris from an OEM; raises MessageError for what is no station's orbit."""
    segments = sorted(oem.read(path), key=lambda segment: segment.span[0])
    frames = list(dict.fromkeys(segment.frame for segment in segments))
    for one, other in pairwise(segments):
        if other.span[0] < one.span[1]:
            raise MessageError(
                f"{path}: two segments tell of {_said(other.span[0])}; expected segments one after the other"
            )
    try:
        turned = tuple(
            segment._replace(states=in_gcrf(segment.states, segment.frame, segment.epochs))
            for segment in segments
        )
    except EarthOrientationError as error:
        raise MessageError(f"{path}: cannot be turned out of {', '.join(frames)}: {error}") from error
    for segment in turned:
        heights = np.linalg.norm(segment.states[:, :3], axis=1) - EARTH_EQUATORIAL_RADIUS
        if not (heights.min() > _LOWEST and heights.max() < _HIGHEST):
            raise MessageError(
                f"{path}: {segment.name} is {heights.min() / 1e3:.0f} to {heights.max() / 1e3:.0f} km over "
                f"the equator's radius; expected a station's orbit, within {_LOWEST / 1e3:.0f} to "
                f"{_HIGHEST / 1e3:.0f} km"
            )
    track = Track(path.name, hashlib.sha256(path.read_bytes()).hexdigest(), turned)
    _must_be_smooth(track, path)
    _must_fall(track, path)
    return track


def _true_axes(clock: Clock, t: float) -> FloatArray:
    """Return the matrix (3, 3) from GCRS to the true equator and equinox at `t` [s]: IAU 2006/2000A."""
    return np.asarray(erfa.pnm06a(*clock.tt_days(t)))


def _must_be_smooth(track: Track, path: Path) -> None:
    """Refuse rows too far apart for their interpolation, or whose velocities are not of their places."""
    clock = Clock(track.first)
    for segment in track.segments:
        for one, other in pairwise(segment.epochs):
            if (other - one).total_seconds() > _APART:
                raise MessageError(
                    f"{path}: a segment says nothing between {_said(one)} and {_said(other)}; expected rows "
                    f"at most {_APART:.0f} s apart, or a segment after the gap"
                )
    doubt = track.doubt(clock, 0.0, clock.seconds(track.last))
    if doubt > _SCATTERED:
        raise MessageError(
            f"{path}: its rows miss each other by {doubt:.0f} m when they are interpolated as it says; "
            f"expected rows near enough for {_SCATTERED:.0f} m, and velocities in the frame of the places"
        )


def _must_fall(track: Track, path: Path) -> None:
    """Refuse a path that the Earth does not bend as it bends a station's: of another frame than it says."""
    clock = Clock(track.first)
    for rows in track.rows(clock, 0.0, clock.seconds(track.last)):
        middle = 0.5 * (rows.t[1:] + rows.t[:-1])[:: max(len(rows.t) // _LOOKED_AT, 1)]
        before, at, after = (rows.at(middle + late) for late in (-1.0, 0.0, 1.0))
        pull = -GM_EARTH * at[:, :3] / np.linalg.norm(at[:, :3], axis=1)[:, None] ** 3
        off = np.linalg.norm(0.5 * (after - before)[:, 3:] - pull, axis=1) / np.linalg.norm(pull, axis=1)
        if off.max() > _UNBENT:
            when = clock.utc(float(middle[int(off.argmax())]))
            raise MessageError(
                f"{path}: at {_said(when)} its path is bent {100.0 * off.max():.0f} % otherwise than the "
                "Earth's pull bends it; expected states in the frame that REF_FRAME names, in km and km/s"
            )


def _steps(rows: Rows, first: float, last: float, mass: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return times (n + 1,), states (n + 1, 7) and interpolants (n, 7, 7) of the steps of an arc along rows.

    Steps end at every row, because the polynomial changes there, and are at most _STEP long.
    """
    edges = [first, *rows.t[(rows.t > first) & (rows.t < last)].tolist(), last]
    pieces = [np.linspace(a, b, int(np.ceil((b - a) / _STEP)) + 1)[:-1] for a, b in pairwise(edges)]
    t = np.append(np.concatenate(pieces), last)
    width = np.diff(t)
    at_nodes = rows.at((t[:-1, None] + width[:, None] * _NODES).ravel()).reshape(len(width), len(_NODES), 6)
    found = np.linalg.solve(_BASIS, at_nodes)
    y = np.full((len(t), 7), mass)
    y[:-1, :6], y[-1, :6] = found[:, 0], found[-1, 0] + found[-1, 1]
    dense = np.zeros((len(width), 7, 7))
    dense[:, :, :6] = found[:, 1:]
    return t, y, dense


def _bridge(before: FloatArray, after: FloatArray) -> FloatArray:
    """Return the interpolant (1, 7, 7) of the straight line over a gap between segments."""
    dense = np.zeros((1, 7, 7))
    dense[0, 0] = after - before
    return dense


def _said(when: datetime) -> str:
    return f"{when + timedelta(microseconds=500):%Y-%m-%d %H:%M:%S} UTC"
