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
    """Return the station's states while its orbit is known, one a minute; None without a station.

    From where each way begins to beyond its end, so that another flight can follow them and be late.

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

    NaN where its orbit is not known; the way home begins with the undocking.
    """
    world = flight.world
    states, angle = np.full((len(t), 7), np.nan), np.full(len(t), np.nan)
    ends = [*(window.begins for window in world.windows[1:]), np.inf]
    for window, end in zip(world.windows, ends, strict=True):
        if world.station is None or window.station is None:
            continue
        arc = world.station.orbit_in(window).arc
        inside = (t >= arc.t[0]) & (t < end) & (t <= arc.t[-1])
        if inside.any():
            states[inside] = arc.states(t[inside])
            angle[inside] = arc.arguments_of_latitude(t[inside])
    return states, angle


def _instants(flight: Flown) -> FloatArray:
    """Return instants [s] a minute apart from where each way begins to the end of the known orbit."""
    world = flight.world
    flown = [float(leg.arcs[0].t[0]) for leg in flight.legs if leg.arcs]
    if world.station is None or not flown:
        return np.zeros(0)
    edges = [*(window.begins for window in world.windows), np.inf]
    pieces = [np.zeros(0)]
    for window, (begins, end) in zip(world.windows, pairwise(edges), strict=True):
        inside = [first for first in flown if begins <= first < min(end, window.last)]
        if window.station is None or not inside:
            continue
        known = world.station.orbit_in(window).arc.t
        first, last = max(inside[0], float(known[0])), min(float(known[-1]), end)
        pieces.append(np.linspace(first, last, max(round((last - first) / _SPACING_S), 1) + 1))
    return np.concatenate(pieces)
