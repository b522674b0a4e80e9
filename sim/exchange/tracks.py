"""The paths of a run as stretches that can be interpolated over, cut where the force jumps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Final, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.physics.hermite import hermite
from sim.report.run import Run
from sim.world.clock import Clock

POINTS: Final = 4  # of Hermite interpolation of degree 7
DEGREE: Final = 2 * POINTS - 1
WITHIN_M: Final = 0.005  # interpolation as stated misses the flown states by less than this
_LADDER_S: Final = (120.0, 60.0, 30.0, 15.0, 8.0, 4.0, 2.0, 1.0, 0.5, 0.25, 0.125, 0.0625)
_FEWEST: Final = 8  # rows of a stretch: some readers take as many as the degree and one more
_PULSED_S: Final = 20.0  # arcs shorter than this, one after the other, are tried as one
_GAP_S: Final = 200.0  # longer than any step
STATE: Final = ("x_m", "y_m", "z_m", "vx_mps", "vy_mps", "vz_mps")  # GCRS
THRUST: Final = ("thrust_x_n", "thrust_y_n", "thrust_z_n")  # GCRS
_MILLISECOND: Final = timedelta(milliseconds=1)


class Piece(NamedTuple):
    """Rows of one arc: `t` (n,) [s] and `y` (n, 6) in GCRS [m, m/s]; `rows` of the trajectory, if the ship's.

    `burning`: under thrust.
    """

    phase: str
    t: FloatArray
    y: FloatArray
    burning: bool = False
    rows: slice = slice(0)

    def states(self, when: FloatArray) -> FloatArray:
        """Return states (k, 6) at times `when` (k,) [s]."""
        return np.column_stack(hermite(self.t, self.y[:, :3], self.y[:, 3:], when, POINTS))

    @property
    def lasts(self) -> float:
        """Return its length [s]."""
        return float(self.t[-1] - self.t[0])


@dataclass(frozen=True)
class Stretch:
    """A part of a path with the rows to interpolate over: `epochs` in UTC, `t` [s], `states` (n, 6) in GCRS.

    `misses_m`: by how much interpolation of degree 7 misses what was flown, at most, at the run's rows.
    """

    pieces: tuple[Piece, ...]
    epochs: tuple[datetime, ...]
    t: FloatArray
    states: FloatArray
    misses_m: float

    @property
    def phase(self) -> str:
        """The phase that it begins in."""
        return self.pieces[0].phase

    @property
    def kind(self) -> str:
        """What the ship does in it, in words."""
        if len(self.pieces) > 1:
            return "thrust on and off" if any(piece.burning for piece in self.pieces) else "no thrust"
        return "under thrust" if self.pieces[0].burning else "no thrust"


def ship_pieces(run: Run) -> tuple[Piece, ...]:
    """Return the arcs that the ship flew, in time order."""
    t, force = run["met_s"], run.vectors(*THRUST)
    y = run.vectors(*STATE)
    step = np.diff(t)
    edges = [0, *(np.flatnonzero((step <= 0.0) | (step > _GAP_S)) + 1).tolist(), len(t)]
    spans = [slice(first, last) for first, last in pairwise(edges) if last - first > 1]
    return tuple(
        Piece(str(run.phase[span.start]), t[span], y[span], bool(force[span].any()), span) for span in spans
    )


def station_pieces(run: Run) -> tuple[Piece, ...]:
    """Return the station's path while its orbit is known, out and back; none without a station."""
    if run.station is None:
        return ()
    t = run.station["met_s"]
    y = np.column_stack([run.station[name] for name in STATE])
    edges = [0, *(np.flatnonzero(np.diff(t) > _GAP_S) + 1).tolist(), len(t)]
    return tuple(
        Piece("station", t[first:last], y[first:last]) for first, last in pairwise(edges) if last - first > 1
    )


def stretches(pieces: Sequence[Piece], clock: Clock) -> tuple[Stretch, ...]:
    """Return the stretches of a path: every arc by itself, short ones in a row together where that is good.

    Rows are at most two minutes apart, and as near as WITHIN_M wants it.
    """
    return tuple(_stretched(pieces, clock))


def _stretched(pieces: Sequence[Piece], clock: Clock) -> Iterator[Stretch]:
    def short(piece: Piece) -> bool:
        return piece.lasts < _PULSED_S

    for pulsed, group in groupby(pieces, key=short):
        alike = tuple(group)
        together = _finest_needed(alike, clock) if pulsed and len(alike) > 1 else None
        if together is not None and together.misses_m <= WITHIN_M:
            yield together
            continue
        for piece in alike:
            alone = _finest_needed((piece,), clock)
            if alone is not None:
                yield alone


def _finest_needed(pieces: tuple[Piece, ...], clock: Clock) -> Stretch | None:
    """Return the stretch with the widest spacing that is good, else the finest; None shorter than 2 ms."""
    best: Stretch | None = None
    for spacing in _LADDER_S:
        found = _stretch(pieces, spacing, clock)
        if found is None:
            return best
        if best is None or found.misses_m < best.misses_m:
            best = found
        if found.misses_m <= WITHIN_M:
            break
    return best


def _stretch(pieces: tuple[Piece, ...], spacing: float, clock: Clock) -> Stretch | None:
    first, last = float(pieces[0].t[0]), float(pieces[-1].t[-1])
    begins, ends = millisecond_after(clock.utc(first)), millisecond_before(clock.utc(last))
    whole = (ends - begins) // _MILLISECOND
    count = min(max(int(np.ceil((last - first) / spacing)) + 1, _FEWEST), whole + 1)
    if count < 2:
        return None
    numbers = sorted({round(k * whole / (count - 1)) for k in range(count)})
    epochs = [begins + number * _MILLISECOND for number in numbers]
    t = np.clip([clock.seconds(when) for when in epochs], first, last)
    states = np.empty((len(t), 6))
    starts = np.array([piece.t[0] for piece in pieces])
    of = np.clip(np.searchsorted(starts, t, side="right") - 1, 0, len(pieces) - 1)
    for index in np.unique(of):
        states[of == index] = pieces[index].states(t[of == index])
    flown = np.concatenate([piece.t for piece in pieces])
    inside = (flown >= t[0]) & (flown <= t[-1])
    meant = np.concatenate([piece.y[:, :3] for piece in pieces])[inside]
    place, _ = hermite(t, states[:, :3], states[:, 3:], flown[inside], POINTS)
    misses = float(np.linalg.norm(place - meant, axis=1).max(initial=0.0))
    return Stretch(pieces, tuple(epochs), t, states, misses)


def millisecond_after(when: datetime) -> datetime:
    """Return the first whole millisecond that does not come before an instant."""
    return when + timedelta(microseconds=-when.microsecond % 1000)


def millisecond_before(when: datetime) -> datetime:
    """Return the last whole millisecond that does not come after an instant."""
    return when - timedelta(microseconds=when.microsecond % 1000)
