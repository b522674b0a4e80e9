"""A run directory read back for drawing: columns as arrays, events by name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.base.arrays import BoolArray, FloatArray
from sim.base.errors import UnreadableRunError
from sim.phases import PHASES
from sim.report.safety import read_safety
from sim.report.wording import instant

_NEEDED = frozenset(
    {"met_s", "x_m", "y_m", "z_m", "latitude_deg", "longitude_deg", "altitude_km", "airspeed_mps", "load_g"}
    | {"heat_flux_wpm2", "range_km", "phase_deg", "relative_radial_m", "relative_along_m", "relative_cross_m"}
)


@dataclass(frozen=True)
class RunData:
    """A run as its directory tells it.

    `columns`: the numeric columns of the trajectory, missing values as NaN; `phase`: phase name a row;
    `events`: the timeline in time order; `checks`: the evaluated checks; `target`: the descent's target zone;
    `ground_stations`: what decided over the contact, with its elevation mask; `safety`: what
    safety.json holds.
    """

    title: str
    epoch: datetime
    columns: dict[str, FloatArray]
    phase: NDArray[np.str_]
    events: tuple[dict[str, Any], ...]
    checks: tuple[dict[str, Any], ...]
    target: dict[str, Any] | None
    ground_stations: dict[str, Any] | None = None
    safety: dict[str, Any] | None = None

    @property
    def phases(self) -> frozenset[str]:
        """The phases that have rows in the trajectory."""
        return frozenset(str(name) for name in np.unique(self.phase))

    def __getitem__(self, column: str) -> FloatArray:
        return self.columns[column]

    def rows(self, *phases: str) -> BoolArray:
        """Return the mask (n,) of the rows of these phases."""
        mask: BoolArray = np.isin(self.phase, phases)
        return mask

    @property
    def outbound(self) -> BoolArray:
        """The mask (n,) of the rows of the way out; the others are of the way back."""
        return self.rows(*(kind for kind, phase in PHASES.items() if phase.TRAJECTORY.outbound))

    def event(self, name: str) -> dict[str, Any] | None:
        """Return the first event of that name, or None."""
        return next((event for event in self.events if event["event"] == name), None)

    def burns(self) -> tuple[dict[str, Any], ...]:
        """Return the events that carry a `delta_v_mps` and start a burn of the ship, in time order."""
        return tuple(e for e in self.events if "delta_v_mps" in e and not e["event"].endswith("cutoff"))

    def at(self, met_s: float, column: str) -> float:
        """Return a column's value at a time by linear interpolation, NaN outside its known values."""
        known = np.isfinite(self.columns[column])
        return float(
            np.interp(met_s, self["met_s"][known], self[column][known], left=float("nan"), right=float("nan"))
        )

    def utc(self, met_s: float) -> datetime:
        """Return civil time at a mission elapsed time, to the clock reading of the run's epoch."""
        return self.epoch + timedelta(seconds=met_s)

    def clock(self, met_s: float) -> str:
        """Return the time of day at a mission elapsed time, 'HH:MM:SS' UTC, rounded as the tables round."""
        return instant(self.utc(met_s))[-8:]


def read_run(run_dir: Path) -> RunData:
    """Read what the pictures need from a run directory.

    Raises UnreadableRunError: the directory or a file of it is missing or damaged.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    _require_directory(run_dir)
    timeline = _read_json(run_dir / "timeline.json", ("scenario", "events"))
    checks, run = _read_json(run_dir / "checks.json"), _read_json(run_dir / "run.json", ("epoch_utc",))
    for event in timeline["events"]:
        _require(event, ("event", "phase", "utc", "met_s"), run_dir / "timeline.json")
    path = run_dir / "trajectory.parquet"
    try:
        table = pq.ParquetFile(path).read()  # read_table takes "=" in a path for a partition
        phase = np.asarray(table.column("phase").to_pylist(), dtype=np.str_)
        columns = {
            name: np.asarray(table.column(name).to_numpy(), dtype=np.float64)
            for name in table.column_names
            if name not in ("utc", "phase")
        }
        if missing := _NEEDED - columns.keys():
            raise ValueError(f"{path.name} has no column {min(missing)}")
        epoch = datetime.fromisoformat(run["epoch_utc"]).astimezone(UTC)
        return RunData(
            title=str(timeline["scenario"]),
            epoch=epoch,
            columns=columns,
            phase=phase,
            events=tuple(timeline["events"]),
            checks=tuple(checks),
            target=run.get("target"),
            ground_stations=run.get("ground_stations"),
            safety=read_safety(run_dir),
        )
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError) as error:
        raise UnreadableRunError(
            f"{run_dir}: not a readable run ({error}); fly the scenario again"
        ) from error


def _require_directory(run_dir: Path) -> None:
    """Raise UnreadableRunError unless it is a directory."""
    try:
        if run_dir.is_dir():
            return
        what = "is not a directory" if run_dir.exists() else "no such run directory"
    except OSError as error:  # a name too long
        what = f"cannot be read ({error.strerror})"
    raise UnreadableRunError(f"{run_dir}: {what}; fly one with: python -m sim run SCENARIO")


def _read_json(path: Path, keys: Iterable[str] | None = None) -> Any:
    """Return the content of a JSON file of the run directory: a list, or a table with `keys`.

    Raises UnreadableRunError.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableRunError(
            f"{path.parent}: not a run directory, {path.name} cannot be read ({error.strerror}); "
            "fly one with: python -m sim run SCENARIO"
        ) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableRunError(f"{path}: damaged ({error}); fly the scenario again") from error
    if keys is not None:
        _require(content, keys, path)
    elif not isinstance(content, list):
        raise UnreadableRunError(f"{path}: damaged (no list); fly the scenario again")
    return content


def _require(table: Any, keys: Iterable[str], path: Path) -> None:
    """Raise UnreadableRunError unless a value of a JSON file is a table with these keys."""
    lacking = [key for key in keys if not isinstance(table, dict) or key not in table]
    if lacking:
        raise UnreadableRunError(f"{path}: damaged (it lacks '{lacking[0]}'); fly the scenario again")
