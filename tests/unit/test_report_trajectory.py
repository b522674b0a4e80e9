"""The trajectory has every instant a plot needs, units, frames, and nulls where a column means nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from synthetic_flight import (
    CONTACT,
    EPOCH,
    IGNITION,
    STATION_RADIUS,
    UNDOCKING,
    FakeFlight,
    ascent,
    departure,
    docked,
    whole_flight,
)

from sim.report.trajectory import table


@pytest.fixture(scope="module")
def whole() -> pa.Table:
    return table(whole_flight())


def column(rows: pa.Table, name: str) -> np.ndarray:
    return np.asarray(rows.column(name).to_numpy(), dtype=float)


def test_columns_are_those_of_the_contract(whole: pa.Table) -> None:
    wanted = [
        "utc", "met_s", "phase", "x_m", "y_m", "z_m", "vx_mps", "vy_mps", "vz_mps", "latitude_deg",
        "longitude_deg", "altitude_km", "mass_kg", "load_g", "range_km",
    ]  # fmt: skip
    assert set(wanted) <= set(whole.column_names)
    assert whole.schema.field("utc").type == pa.timestamp("us", tz="UTC")


def test_units_and_frames_are_in_the_metadata(whole: pa.Table) -> None:
    assert whole.schema.field("vx_mps").metadata == {b"unit": b"m/s", b"meaning": b"velocity, GCRS"}
    assert b"GCRS" in whole.schema.metadata[b"frame"]
    assert all(field.metadata for field in whole.schema)


def test_rows_are_in_time_order_and_close_together(whole: pa.Table) -> None:
    met = column(whole, "met_s")
    phases = np.array(whole.column("phase").to_pylist())
    assert np.all(np.diff(met) >= 0.0)
    for phase, spacing in (("ascent", 1.0), ("phasing", 30.0), ("docking", 10.0), ("entry", 1.0)):
        assert np.diff(met[phases == phase]).max() <= spacing + 1e-6


def test_utc_is_the_epoch_plus_elapsed_time(whole: pa.Table) -> None:
    utc = whole.column("utc").to_pandas()
    for row in (0, 1000, whole.num_rows - 1):
        assert abs((utc[row] - EPOCH).total_seconds() - column(whole, "met_s")[row]) < 1e-5


def test_phase_angle_counts_the_whole_lap_and_ends_at_the_station(whole: pa.Table) -> None:
    met, angle = column(whole, "met_s"), column(whole, "phase_deg")
    assert np.isnan(angle[met < 528.0]).all()  # no orbit yet, no angle in one
    met, angle = met[np.isfinite(angle)], angle[np.isfinite(angle)]
    assert np.interp(528.0, met, angle) == pytest.approx(381.5, abs=0.1)
    assert np.interp(CONTACT, met, angle) == pytest.approx(0.0, abs=0.01)
    assert np.interp(UNDOCKING, met, angle) == pytest.approx(0.0, abs=0.01)


def test_relative_coordinates_are_those_of_the_stations_orbital_frame(whole: pa.Table) -> None:
    met = column(whole, "met_s")
    last = np.flatnonzero(met <= CONTACT)[-1]
    assert column(whole, "relative_radial_m")[last] == pytest.approx(-10.0, abs=1e-3)
    assert column(whole, "relative_along_m")[last] == pytest.approx(0.0, abs=1e-3)
    assert column(whole, "range_km")[last] == pytest.approx(0.010, abs=1e-6)
    drift = np.interp(IGNITION - 1e-3, met, column(whole, "relative_along_m"))
    assert drift == pytest.approx(STATION_RADIUS * np.sin(32e3 / STATION_RADIUS), rel=1e-3)


def test_relative_coordinates_are_null_when_far_and_without_a_station(whole: pa.Table) -> None:
    far = column(whole, "range_km") > 1000.0
    assert far.any()
    assert np.isnan(column(whole, "relative_along_m")[far]).all()
    flight = FakeFlight((ascent(),))
    flight.world.station = None  # type: ignore[assignment]
    alone = table(flight)
    for name in ("range_km", "phase_deg", "relative_radial_m"):
        assert alone.column(name).null_count == alone.num_rows


def test_heat_flux_is_null_high_above_the_air(whole: pa.Table) -> None:
    high = column(whole, "altitude_km") > 150.0
    assert np.isnan(column(whole, "heat_flux_wpm2")[high]).all()
    assert np.nanmax(column(whole, "heat_flux_wpm2")) > 1e5


def test_a_flight_without_arcs_has_an_empty_table() -> None:
    assert table(FakeFlight((docked(),))).num_rows == 0


def test_pandas_sees_the_same(whole: pa.Table) -> None:
    rows = table(FakeFlight((departure(),))).to_pandas()
    assert list(rows.columns) == whole.column_names
    assert rows["mass_kg"].iloc[0] == 6800.0


def test_writing_a_trajectory_leaves_pandas_alone(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from synthetic_flight import FakeFlight, ascent;"
        "from sim.report.trajectory import save, table;"
        "save(table(FakeFlight((ascent(),))), Path(sys.argv[1])); assert 'pandas' not in sys.modules"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[2])])
    file = tmp_path / "trajectory.parquet"
    subprocess.run(
        [sys.executable, "-c", script, str(file)], env={**os.environ, "PYTHONPATH": paths}, check=True
    )
    rows = pq.ParquetFile(file).read()
    assert rows.equals(table(FakeFlight((ascent(),))), check_metadata=True)
    assert rows.column("phase").to_pylist()[0] == "ascent"
