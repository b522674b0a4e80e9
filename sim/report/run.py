"""The one reader of a run directory: columns as arrays, events by name, and what surrounds them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.base.arrays import BoolArray, FloatArray
from sim.base.errors import UnreadableRunError
from sim.report.documents import (
    About,
    Checked,
    Document,
    Footprint,
    Safety,
    Timeline,
    read_document,
    read_documents,
)
from sim.report.wording import instant

if TYPE_CHECKING:
    import pyarrow as pa

TIMELINE, CHECKS, TRAJECTORY, SCENARIO = "timeline.json", "checks.json", "trajectory.parquet", "scenario.toml"
RUN, PLOTS, SAFETY, STATION, PAGE = "run.json", "plots", "safety.json", "station.parquet", "report.html"
FOOTPRINT = "footprint.json"
# What follows the scenario's name in the names of exports: see sim.exchange.
EXPORTS = (
    ".oem",
    "-station.oem",
    ".opm",
    "-return.opm",
    ".aem",
    ".czml",
    ".kml",
    ".geojson",
    ".csv",
    "-station.csv",
)

_ROUNDED_S = 1e-3  # of the instants of events
_FEWEST = 2  # of the station's rows: its path lies between them
_AGAIN = "fly the scenario again"
_PHASE = "phase"  # the column that says which phase flew a row
_STATE = frozenset({"met_s", "x_m", "y_m", "z_m", "vx_mps", "vy_mps", "vz_mps"})
_NEEDED = _STATE | frozenset(
    {"latitude_deg", "longitude_deg", "altitude_km", "airspeed_mps", "mass_kg", "load_g", "mach"}
    | {"dynamic_pressure_pa", "heat_flux_wpm2", "range_km", "phase_deg"}
    | {"thrust_x_n", "thrust_y_n", "thrust_z_n", "q1", "q2", "q3", "qc"}
    | {"relative_radial_m", "relative_along_m", "relative_cross_m"}
)


@dataclass(frozen=True)
class Run:
    """A run as its directory tells it.

    `columns`: the numeric columns of the trajectory, missing values as NaN; `phase`: phase name a row;
    `events`: the timeline in time order; `notes`: its sentences; `checks`: the evaluated checks; `about`:
    what run.json holds; `station`: the station's states in GCRS (`met_s`, `x_m` ... `vz_mps`), None where
    none flew; `safety`, `footprint`: what safety.json and footprint.json hold; `scenario`: the text that was
    flown; `outcome`: "completed", or "aborted" where a phase was broken off.
    """

    title: str
    epoch: datetime
    columns: dict[str, FloatArray]
    phase: NDArray[np.str_]
    events: tuple[dict[str, Any], ...]
    notes: tuple[str, ...]
    checks: tuple[dict[str, Any], ...]
    about: dict[str, Any]
    station: dict[str, FloatArray] | None
    safety: dict[str, Any] | None
    footprint: dict[str, Any] | None
    scenario: str
    outcome: str = "completed"

    @property
    def target(self) -> dict[str, Any] | None:
        """The middle of the landing zone."""
        found: dict[str, Any] | None = self.about.get("target")
        return found

    @property
    def ground_stations(self) -> dict[str, Any] | None:
        """What decided over the contact: the stations' `sites` and their `elevation_mask_deg`."""
        found: dict[str, Any] | None = self.about.get("ground_stations")
        return found

    @property
    def phases(self) -> frozenset[str]:
        """The phases that have rows in the trajectory."""
        return frozenset(str(name) for name in np.unique(self.phase))

    def __getitem__(self, column: str) -> FloatArray:
        return self.columns[column]

    def vectors(self, *columns: str) -> FloatArray:
        """Return columns beside each other (n, k)."""
        return np.column_stack([self.columns[name] for name in columns])

    def rows(self, *phases: str) -> BoolArray:
        """Return the mask (n,) of the rows of these phases."""
        mask: BoolArray = np.isin(self.phase, phases)
        return mask

    @property
    def outbound(self) -> BoolArray:
        """The mask (n,) of the rows of the way out; the others are of the way back."""
        return self.rows(*self.about["outbound"])

    def event(self, name: str) -> dict[str, Any] | None:
        """Return the first event of that name, or None."""
        return next((event for event in self.events if event["event"] == name), None)

    def first_of(self, *names: str) -> list[dict[str, Any]]:
        """Return the first event of each name that happened, in the order of the names."""
        return [event for name in names if (event := self.event(name)) is not None]

    def burns(self) -> tuple[dict[str, Any], ...]:
        """Return the events that carry a `delta_v_mps` and start a burn of the ship, in time order."""
        return tuple(e for e in self.events if "delta_v_mps" in e and not e["event"].endswith("cutoff"))

    def at(self, met_s: float, column: str) -> float:
        """Return a column's value at a time by linear interpolation, NaN outside its known values.

        A time beyond the first or the last of them by less than an event's rounding is theirs.
        """
        known = np.isfinite(self.columns[column])
        t, value = self["met_s"][known], self[column][known]
        if not len(t) or not t[0] - _ROUNDED_S < met_s < t[-1] + _ROUNDED_S:
            return float("nan")
        return float(np.interp(met_s, t, value))

    def utc(self, met_s: float) -> datetime:
        """Return civil time at a mission elapsed time, to the clock reading of the run's epoch."""
        return self.epoch + timedelta(seconds=met_s)

    def seconds(self, utc: str) -> float:
        """Return the mission elapsed time [s] of an ISO instant; raises ValueError."""
        return (datetime.fromisoformat(utc) - self.epoch).total_seconds()

    def clock(self, met_s: float) -> str:
        """Return the time of day at a mission elapsed time, 'HH:MM:SS' UTC, rounded as the tables round."""
        return instant(self.utc(met_s))[-8:]


class Told(NamedTuple):
    """What a run tells beside its trajectory: timeline, checks, safety, run.json and the scenario."""

    timeline: dict[str, Any]
    checks: list[dict[str, Any]]
    safety: dict[str, Any] | None
    about: dict[str, Any]
    scenario: str


def read_told(run_dir: Path) -> Told:
    """Read the tables of a run directory, not its trajectory; raises UnreadableRunError."""
    _require_directory(run_dir)
    timeline = read_document(run_dir / TIMELINE, Timeline)
    checks = read_documents(run_dir / CHECKS, Checked)
    about = read_document(run_dir / RUN, About)
    _require_written(run_dir, about, SAFETY)
    return Told(timeline, checks, read_safety(run_dir), about, _read_scenario(run_dir / SCENARIO))


def read_run(run_dir: Path) -> Run:
    """Read what the pictures need from a run directory.

    Raises UnreadableRunError: the directory or a file of it is missing or damaged.
    """
    timeline, checks, safety, about, scenario = read_told(run_dir)
    _require_written(run_dir, about, STATION, FOOTPRINT)
    columns, phase = _read_table(run_dir / TRAJECTORY, _NEEDED | {_PHASE})
    return Run(
        title=str(timeline["scenario"]),
        epoch=datetime.fromisoformat(about["epoch_utc"]).astimezone(UTC),
        columns=columns,
        phase=phase,
        events=tuple(timeline["events"]),
        notes=tuple(timeline.get("notes", ())),
        checks=tuple(checks),
        about=about,
        station=_read_station(run_dir / STATION),
        safety=safety,
        footprint=_read_beside(run_dir / FOOTPRINT, Footprint),
        outcome=str(timeline.get("outcome", "completed")),
        scenario=scenario,
    )


def read_safety(run_dir: Path) -> dict[str, Any] | None:
    """Return what safety.json of a run holds, None where there is none; raises UnreadableRunError."""
    return _read_beside(run_dir / SAFETY, Safety)


def _read_beside(path: Path, kind: type[Document]) -> dict[str, Any] | None:
    """Return what a file of some runs holds, None where there is none; raises UnreadableRunError."""
    return read_document(path, kind) if path.exists() else None


def _read_scenario(path: Path) -> str:
    """Return the text that was flown, which is TOML; raises UnreadableRunError."""
    try:
        text = path.read_text(encoding="utf-8")
        tomllib.loads(text)
    except OSError as error:
        raise UnreadableRunError(f"{path}: cannot be read ({error.strerror}); {_AGAIN}") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableRunError(f"{path}: damaged ({error}); {_AGAIN}") from error
    return text


def _read_table(path: Path, needed: frozenset[str]) -> tuple[dict[str, FloatArray], NDArray[np.str_]]:
    """Return the numeric columns of a table and the phase of each row, where it has phases.

    Raises UnreadableRunError.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(path).read()  # read_table takes "=" in a path for a partition
        columns = {}
        for field in table.schema:
            if pa.types.is_floating(field.type):
                columns[field.name] = _numbers(table.column(field.name).cast(pa.float64()).combine_chunks())
        phased = _PHASE in table.column_names
        named = table.column(_PHASE).to_pylist() if phased else []
    except (OSError, pa.ArrowException, ValueError) as error:
        raise UnreadableRunError(f"{path}: not readable ({error}); {_AGAIN}") from error
    known = columns.keys() | ({_PHASE} if phased and all(isinstance(name, str) for name in named) else set())
    if missing := needed - known:
        raise UnreadableRunError(f"{path}: has no column {min(missing)}; {_AGAIN}")
    if not _in_order(columns["met_s"]):
        raise UnreadableRunError(f"{path}: met_s: expected rows in the order of time; {_AGAIN}")
    return columns, np.asarray(named, dtype=np.str_)


def _read_station(path: Path) -> dict[str, FloatArray] | None:
    """Return the station's states, None where none flew; raises UnreadableRunError."""
    if not path.exists():
        return None
    columns, _ = _read_table(path, _STATE)
    if (rows := len(columns["met_s"])) < _FEWEST:
        raise UnreadableRunError(f"{path}: expected {_FEWEST} rows or more, and it has {rows}; {_AGAIN}")
    return columns


def _in_order(t: FloatArray) -> bool:
    """Tell whether instants are known, and none before the one above it."""
    return bool(np.isfinite(t).all() and (np.diff(t) >= 0.0).all())


def _numbers(column: pa.Array) -> FloatArray:
    """Return an array of pyarrow, missing values as NaN, without its own ways, which all import pandas."""
    import pyarrow as pa

    if not column.null_count:
        return np.array(np.from_dlpack(column))
    known = np.from_dlpack(column.is_valid().cast(pa.uint8())).astype(bool)
    found = np.full(len(known), np.nan)
    found[known] = np.from_dlpack(column.drop_null())
    return found


def _require_directory(run_dir: Path) -> None:
    """Raise UnreadableRunError unless it is a directory."""
    try:
        if run_dir.is_dir():
            return
        what = "is not a directory" if run_dir.exists() else "no such run directory"
    except OSError as error:  # a name too long
        what = f"cannot be read ({error.strerror})"
    raise UnreadableRunError(f"{run_dir}: {what}; fly one with: python -m sim run SCENARIO")


def _require_written(run_dir: Path, about: dict[str, Any], *names: str) -> None:
    """Raise UnreadableRunError where a file is gone that `run.json` lists: not every run writes these."""
    for name in names:
        if name in about.get("files", ()) and not (run_dir / name).exists():
            raise UnreadableRunError(f"{run_dir}: {name}, which its run wrote, is gone; {_AGAIN}")
