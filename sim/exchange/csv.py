"""The run as text columns: the ship's trajectory and the station's, for spreadsheets and anything else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC

import numpy as np

from sim.base.arrays import FloatArray
from sim.exchange.heads import SCALE, sentences
from sim.report.run import Run
from sim.world.clock import Clock

_FRAMES = "Positions, velocities and thrust in GCRS; latitude, longitude and altitude on WGS-84."
_UNITS = "Units are in the columns' names; nothing stands where a column means nothing."


def exported(run: Run) -> dict[str, str]:
    """Return the tables by the endings of their files."""
    above = sentences(run, _FRAMES, SCALE, _UNITS)
    texts = {".csv": _table(run, above, run.columns, run.phase.tolist())}
    if run.station is not None:
        texts["-station.csv"] = _table(run, above, run.station)
    return texts


def _table(
    run: Run, above: Sequence[str], columns: Mapping[str, FloatArray], phase: Sequence[str] = ()
) -> str:
    clock = Clock(run.epoch)
    times = [
        clock.utc(t).astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
        for t in columns["met_s"].tolist()
    ]
    names = ["met_s", *(name for name in columns if name != "met_s")]
    written = [[_number(x) for x in columns[name].tolist()] for name in names]
    leading = [times, phase, *written] if phase else [times, *written]
    heads = ["utc", "phase", *names] if phase else ["utc", *names]
    rows = [",".join(row) for row in zip(*leading, strict=True)]
    return "\n".join([*(f"# {line}" for line in above), ",".join(heads), *rows, ""])


def _number(value: float) -> str:
    """Return a number with 13 digits, micrometres of a position; nothing for what is unknown."""
    return f"{value:.13g}" if np.isfinite(value) else ""
