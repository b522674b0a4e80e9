"""The trajectory as one table: every integrator step and a regular grid between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.base.arrays import FloatArray
from sim.flown import Flown
from sim.flying.descent_module import lean_of
from sim.phases import PHASES
from sim.report.attitude import attitudes
from sim.report.columns import INSTANT, STATE, table_of, to_arrow, utc_us
from sim.report.station import station_states

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from sim.dynamics.arcs import Arc

_NEAR_M: Final = 1.0e6  # relative coordinates farther away than this mean nothing
_HEATED_KM: Final = 150.0  # no heat flux, Mach number or dynamic pressure worth a number above

_HELD: Final = "attitude, quaternion from GCRS to the body's axes, null where nothing holds the ship"
FIELDS: Final = {
    **INSTANT,
    "phase": ("", "phase of the scenario"),
    **STATE,
    "latitude_deg": ("deg", "geodetic, WGS-84"),
    "longitude_deg": ("deg", "east, WGS-84"),
    "altitude_km": ("km", "geodetic height, WGS-84"),
    "airspeed_mps": ("m/s", "speed against the turning, blowing air"),
    "mach": ("", "airspeed over the speed of sound; null high above the air"),
    "dynamic_pressure_pa": ("Pa", "null high above the air"),
    "bank_deg": ("deg", "lift turned about the speed, 0 up, positive to the right; null without held lift"),
    "axial_g": ("g0 = 9.80665 m/s2", "load along the descent module's axis, chest to back; null elsewhere"),
    "lateral_g": ("g0 = 9.80665 m/s2", "load across the descent module's axis; null elsewhere"),
    "mass_kg": ("kg", "mass"),
    "thrust_x_n": ("N", "thrust, GCRS; 0 without"),
    "thrust_y_n": ("N", "thrust, GCRS; 0 without"),
    "thrust_z_n": ("N", "thrust, GCRS; 0 without"),
    "q1": ("", f"{_HELD}: vector part"),
    "q2": ("", f"{_HELD}: vector part"),
    "q3": ("", f"{_HELD}: vector part"),
    "qc": ("", f"{_HELD}: scalar part"),
    "load_g": ("g0 = 9.80665 m/s2", "acceleration but for gravitation, as an accelerometer shows it"),
    "heat_flux_wpm2": ("W/m2", "convective, at the stagnation point; null high above the air"),
    "range_km": ("km", "distance to the station; null outside the windows of its orbit"),
    "phase_deg": (
        "deg",
        "argument of latitude of the station less the craft's, whole laps counted; null outside orbits",
    ),
    "relative_radial_m": ("m", "from the station, its orbital frame: outward; null when far"),
    "relative_along_m": ("m", "from the station, its orbital frame: along the flight; null when far"),
    "relative_cross_m": ("m", "from the station, its orbital frame: along the orbit normal; null when far"),
}


class Rows(NamedTuple):
    """The raw rows of a flight, n of them, as its arcs give them.

    `y` (n, 7): states; `places` (n, 3): latitude, longitude [rad], height [m]; `load` (n,) [g0];
    `airspeed` (n,) [m/s]; `heat` (n,) [W/m2], NaN high above the air; `angle` (n,): argument of latitude
    [rad], NaN outside orbits; `leg` (n,): index of the leg; `mach` (n,) and `pressure` (n,), dynamic [Pa];
    `thrust` (n, 3) [N, GCRS]; `attitude` (n, 4): quaternions, NaN where nothing holds the ship.
    `bank` (n,) and `lean` (n,): of the lift, and of the force from the module's axis [rad], NaN without.
    """

    t: FloatArray
    y: FloatArray
    places: FloatArray
    load: FloatArray
    airspeed: FloatArray
    heat: FloatArray
    angle: FloatArray
    leg: NDArray[np.int32]
    mach: FloatArray
    pressure: FloatArray
    thrust: FloatArray
    attitude: FloatArray
    bank: FloatArray
    lean: FloatArray


def table(flight: Flown) -> pa.Table:
    """Return the flight's trajectory, one row an instant in time order, units and frames in the metadata.

    Where one arc ends and the next begins (staging, a burn) there are two rows of the same instant, before
    and after. Columns are null where they mean nothing: see `FIELDS`.
    """
    import pyarrow as pa  # heavy, and not needed to fly

    rows = _rows(flight)
    arrays: dict[str, pa.Array] = {
        "utc": to_arrow(utc_us(flight, rows.t), pa.timestamp("us", tz="UTC")),
        "phase": pa.DictionaryArray.from_arrays(
            to_arrow(rows.leg, pa.int32()), _arrow_words([leg.phase for leg in flight.legs])
        ),
    }
    for name, values in _columns(flight, rows).items():
        arrays[name] = to_arrow(values, pa.float64())
    frame = "GCRS for positions and velocities; WGS-84 for latitude, longitude and altitude"
    return table_of(flight, arrays, FIELDS, frame=frame)


def save(columns: pa.Table, path: Path) -> None:
    """Write a table as Parquet; splitting the bytes of floats saves a third of the size."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    floats = [field.name for field in columns.schema if field.type == pa.float64()]
    words = [field.name for field in columns.schema if pa.types.is_dictionary(field.type)]
    pq.write_table(columns, path, compression="zstd", use_dictionary=words, use_byte_stream_split=floats)


def _arrow_words(words: Sequence[str]) -> pa.Array:
    """Return words as Arrow's strings, from the bytes for the same reason."""
    import pyarrow as pa

    encoded = [word.encode("utf-8") for word in words]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int32)
    return pa.StringArray.from_buffers(len(words), pa.py_buffer(ends), pa.py_buffer(b"".join(encoded)))


def _rows(flight: Flown) -> Rows:
    """Read every arc of the flight at its steps and at the phase's spacing."""
    module = flight.world.craft.descent_module
    nose = module.nose_radius_m if module is not None else np.nan
    pieces = [_no_rows()]
    for index, leg in enumerate(flight.legs):
        recorded = PHASES[leg.phase].TRAJECTORY
        for arc in leg.arcs:
            when = _instants(arc, recorded.spacing_s)
            nothing = np.full(len(when), np.nan)
            found = arc.sampled(when)
            low = bool(found.height.min() < 1000.0 * _HEATED_KM)
            pieces.append(
                Rows(
                    t=when,
                    y=arc.states(when),
                    places=np.column_stack([found.latitude, found.longitude, found.height]),
                    load=found.load,
                    airspeed=found.airspeed,
                    heat=found.heat_flux(nose) if low else nothing,
                    angle=np.unwrap(found.argument_of_latitude) if recorded.in_orbit else nothing,
                    leg=np.full(len(when), index, dtype=np.int32),
                    mach=found.mach,
                    pressure=0.5 * found.density * found.airspeed**2,
                    thrust=arc.thrust(when),
                    attitude=attitudes(arc, when, found, flight.world.craft),
                    bank=arc.bank(when),
                    lean=nothing if module is None else np.full(len(when), lean_of(module, arc.model.body)),
                )
            )
    return Rows(*(np.concatenate(columns) for columns in zip(*pieces, strict=True)))


def _no_rows() -> Rows:
    """Return no rows at all, so that a flight without arcs has a table too."""
    none = np.zeros(0)
    return Rows(
        t=none,
        y=np.zeros((0, 7)),
        places=np.zeros((0, 3)),
        load=none,
        airspeed=none,
        heat=none,
        angle=none,
        leg=np.zeros(0, dtype=np.int32),
        mach=none,
        pressure=none,
        thrust=np.zeros((0, 3)),
        attitude=np.zeros((0, 4)),
        bank=none,
        lean=none,
    )


def _instants(arc: Arc, spacing: float) -> FloatArray:
    """Return the arc's steps and what must lie between them so that rows are at most `spacing` [s] apart."""
    counts = np.maximum(np.ceil(np.diff(arc.t) / spacing - 1e-9).astype(int), 1)
    index = np.repeat(np.arange(len(counts)), counts)
    share = (np.arange(len(index)) - np.repeat(np.cumsum(counts) - counts, counts)) / np.repeat(
        counts, counts
    )
    inner = arc.t[index] + share * (arc.t[index + 1] - arc.t[index])
    return np.append(inner, arc.t[-1])


def _columns(flight: Flown, rows: Rows) -> dict[str, FloatArray]:
    """Return the numeric columns by name, NaN where a column means nothing."""
    columns = {
        "met_s": rows.t,
        "latitude_deg": np.degrees(rows.places[:, 0]),
        "longitude_deg": np.degrees(rows.places[:, 1]),
        "altitude_km": rows.places[:, 2] / 1000.0,
        "airspeed_mps": rows.airspeed,
        "mass_kg": rows.y[:, 6],
        "load_g": rows.load,
    }
    for k, name in enumerate(("x_m", "y_m", "z_m", "vx_mps", "vy_mps", "vz_mps")):
        columns[name] = rows.y[:, k]
    for k, name in enumerate(("thrust_x_n", "thrust_y_n", "thrust_z_n")):
        columns[name] = rows.thrust[:, k]
    for k, name in enumerate(("q1", "q2", "q3", "qc")):
        columns[name] = rows.attitude[:, k]
    low = columns["altitude_km"] < _HEATED_KM
    for name, values in (
        ("heat_flux_wpm2", rows.heat),
        ("mach", rows.mach),
        ("dynamic_pressure_pa", rows.pressure),
    ):
        columns[name] = np.where(low, values, np.nan)
    columns["bank_deg"] = np.degrees(rows.bank)
    columns["axial_g"] = rows.load * np.cos(rows.lean)
    columns["lateral_g"] = rows.load * np.abs(np.sin(rows.lean))
    return {**columns, **_relative(flight, rows)}


def _relative(flight: Flown, rows: Rows) -> dict[str, FloatArray]:
    """Return range, phase angle and relative coordinates; NaN outside the windows of the station's orbit."""
    station, station_angle = station_states(flight, rows.t)
    r, v = station[:, 0:3], station[:, 3:6]
    offset = rows.y[:, 0:3] - r
    out = r / np.linalg.norm(r, axis=1)[:, None]
    h = np.cross(r, v)
    normal = h / np.linalg.norm(h, axis=1)[:, None]
    along = np.cross(normal, out)
    distance = np.linalg.norm(offset, axis=1)
    near = distance < _NEAR_M

    def component(axis: FloatArray) -> FloatArray:
        return np.where(near, np.einsum("ij,ij->i", offset, axis), np.nan)

    return {
        "range_km": distance / 1000.0,
        "phase_deg": np.degrees(_with_laps(station_angle - rows.angle, rows, flight)),
        "relative_radial_m": component(out),
        "relative_along_m": component(along),
        "relative_cross_m": component(normal),
    }


def _with_laps(angle: FloatArray, rows: Rows, flight: Flown) -> FloatArray:
    """Return the phase angle [rad] with whole laps: small where ship and station are together.

    On the way out they are together at the end, on the way back at the start.
    """
    outbound = np.array([PHASES[leg.phase].TRAJECTORY.outbound for leg in flight.legs], dtype=bool)
    result = angle.copy()
    for mask, together in ((outbound, -1), (~outbound, 0)):
        known = np.flatnonzero(np.isfinite(angle) & mask[rows.leg])
        if len(known):
            laps = np.unwrap(angle[known])
            least = np.remainder(laps[together] + np.pi, 2.0 * np.pi) - np.pi
            result[known] = laps + (least - laps[together])
    return result
