"""Columns of a flight as Arrow holds them, with units, meanings and frame as metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.base.arrays import FloatArray
from sim.flown import Flown
from sim.world.clock import iso

if TYPE_CHECKING:
    import pyarrow as pa

# Unit and meaning of the columns that every table of a flight has.
INSTANT: Final = {
    "utc": ("UTC", "civil time"),
    "met_s": ("s", "since the epoch, which is lift-off in a flight that has one"),
}
STATE: Final = {
    "x_m": ("m", "position, GCRS"),
    "y_m": ("m", "position, GCRS"),
    "z_m": ("m", "position, GCRS"),
    "vx_mps": ("m/s", "velocity, GCRS"),
    "vy_mps": ("m/s", "velocity, GCRS"),
    "vz_mps": ("m/s", "velocity, GCRS"),
}


def table_of(
    flight: Flown, arrays: Mapping[str, pa.Array], fields: Mapping[str, tuple[str, str]], *, frame: str
) -> pa.Table:
    """Return the table of a flight's `arrays`; `fields`: unit and meaning of each, in their order."""
    import pyarrow as pa

    told = [
        pa.field(name, arrays[name].type, metadata={"unit": unit, "meaning": meaning})
        for name, (unit, meaning) in fields.items()
    ]
    about = {
        "scenario": flight.scenario.mission.name,
        "epoch_utc": iso(flight.world.clock.utc(0.0)),
        "frame": frame,
        "schema": "1",
    }
    return pa.Table.from_arrays([arrays[name] for name in fields], schema=pa.schema(told, metadata=about))


def utc_us(flight: Flown, t: FloatArray) -> NDArray[np.int64]:
    """Return UTC in microseconds since 1970 by the clock, which is asked once a leg (leap seconds)."""
    out = np.zeros(len(t), dtype=np.int64)
    for leg in flight.legs:
        if not leg.arcs:
            continue
        start = float(leg.arcs[0].t[0])
        within = t >= start
        zero = round(flight.world.clock.utc(start).timestamp() * 1e6)
        out[within] = zero + np.rint((t[within] - start) * 1e6).astype(np.int64)
    return out


def to_arrow(values: NDArray[Any], kind: pa.DataType) -> pa.Array:
    """Return an array as Arrow's of the same width, NaN as null.

    From the bytes: `pyarrow.array` would import pandas, which takes longer than everything else here.
    """
    import pyarrow as pa

    known = np.isfinite(values)
    mask = None if known.all() else pa.py_buffer(np.packbits(known, bitorder="little").tobytes())
    return pa.Array.from_buffers(kind, len(values), [mask, pa.py_buffer(np.ascontiguousarray(values))])
