"""The station beside the flight: its states where the flight knows them, and as a table of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from sim.base.arrays import FloatArray
from sim.flown import Flown
from sim.report.columns import INSTANT, STATE, table_of, to_arrow, utc_us

if TYPE_CHECKING:
    import pyarrow as pa

_SPACING_S: Final = 60.0


def station_table(flight: Flown) -> pa.Table | None:
    """Return the station's states in the windows of its orbit, one a minute; None without a station.

    Cubic Hermite interpolation between rows errs by less than half a metre.
    """
    import pyarrow as pa  # heavy, and not needed to fly

    t = _instants(flight)
    if not len(t):
        return None
    states = station_states(flight, t)[0]
    arrays: dict[str, pa.Array] = {
        "utc": to_arrow(utc_us(flight, t), pa.timestamp("us", tz="UTC")),
        "met_s": to_arrow(t, pa.float64()),
    }
    for k, name in enumerate(STATE):
        arrays[name] = to_arrow(states[:, k], pa.float64())
    return table_of(flight, arrays, INSTANT | STATE, frame="GCRS")


def station_states(flight: Flown, t: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the station's states (n, 7) and arguments of latitude (n,) [rad] at `t` (n,).

    NaN outside the windows that its orbit was fitted over; the way home begins with the undocking.
    """
    world = flight.world
    states, angle = np.full((len(t), 7), np.nan), np.full(len(t), np.nan)
    ends = [*(window.begins for window in world.windows[1:]), np.inf]
    for window, end in zip(world.windows, ends, strict=True):
        inside = (t >= window.first) & (t < end) & (t <= window.last)
        if world.station is not None and window.elements is not None and inside.any():
            arc = world.station.orbit_in(window).arc
            states[inside] = arc.states(t[inside])
            angle[inside] = arc.arguments_of_latitude(t[inside])
    return states, angle


def _instants(flight: Flown) -> FloatArray:
    """Return instants [s] a minute apart over what was flown while the station's orbit is known."""
    world = flight.world
    flown = [(float(leg.arcs[0].t[0]), float(leg.arcs[-1].t[-1])) for leg in flight.legs if leg.arcs]
    if world.station is None or not flown:
        return np.zeros(0)
    edges = [*(window.begins for window in world.windows), np.inf]
    pieces = [np.zeros(0)]
    for window, (begins, end) in zip(world.windows, pairwise(edges), strict=True):
        inside = [(first, last) for first, last in flown if begins <= first < min(end, window.last)]
        if window.elements is None or not inside:
            continue
        first, last = inside[0][0], min(inside[-1][1], window.last)
        pieces.append(np.linspace(first, last, max(round((last - first) / _SPACING_S), 1) + 1))
    return np.concatenate(pieces)
