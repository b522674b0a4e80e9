"""One case of a campaign again, alone: in lanes to the bit of its row, and as a flight with all it keeps."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from sim.base.errors import OutputError, UnreadableRunError
from sim.campaigns import store
from sim.campaigns.directions import direction_of
from sim.files.claims import reason
from sim.files.whole import new_file
from sim.flown import Flown
from sim.physics.numbers import WIDTH
from sim.report.checks import evaluate
from sim.report.run_directory import claim, write_claimed
from sim.scenario import loads

CASE: Final = "case.json"


@dataclass(frozen=True)
class Replay:
    """A case flown again.

    `row`: as the campaign has it; `again`: as it comes out now, alone; `apart` [m]: from the touchdown, or
    contact, of its row to that of the flight with dense output; `results`: what it came to.
    """

    case: int
    inputs: Mapping[str, float]
    row: Mapping[str, Any]
    again: Mapping[str, Any]
    flown: Flown
    apart: float
    written: Path
    results: Mapping[str, str]

    @property
    def same(self) -> bool:
        """Whether the row comes out again to the bit."""
        return all(_equal(self.row[name], self.again[name]) for name in ("case", *self.inputs, *self.results))


def replay(
    out: Path,
    case: int,
    place: Path | None = None,
    *,
    force: bool = False,
    on_phase: Callable[[str], None] | None = None,
) -> Replay:
    """Fly a case of the campaign in `out` alone into a run directory; raises FlightError for one that fails.

    Raises UnreadableRunError and OutputError.
    """
    manifest, row = store.read_manifest(out), store.read_case(out, case)
    try:
        text = (out / store.SCENARIO).read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableRunError(f"{out}: its {store.SCENARIO} cannot be read") from error
    written = place if place is not None else out / "replays" / f"case-{case}"
    scenario = loads(text, out / str(manifest["scenario"]))
    way = direction_of(scenario)
    with claim(written, force) as claimed:
        planned = way.fly_plan(scenario, on_phase)
        plan = way.plan_of(
            planned, seed=manifest["seed"], method=manifest["sampling"], total=int(manifest["cases"])
        )
        ready = way.ready(plan)
        columns = ready.fly(range(case, case + 1))
        again = {name: _plain(column[0]) for name, column in columns.items()}
        inputs = {path: float(again[path]) for path in ready.paths}
        flown = way.fly_case(planned, inputs, plan, case)
        apart = way.apart(flown, row)
        path = write_claimed(flown, evaluate(flown), claimed)
    found = Replay(case, inputs, row, again, flown, apart, path, way.results)
    _tell(found, manifest)
    return found


def _tell(found: Replay, manifest: Mapping[str, Any]) -> None:
    """Write beside the run which case it is."""
    content = {
        "case": found.case,
        "seed": manifest["seed"],
        "inputs": dict(found.inputs),
        "row": {name: _told(found.row[name]) for name in found.results},
        "again_to_the_bit": found.same,
        "lanes": {"campaign": manifest["lanes"], "now": WIDTH},
        "apart_m": found.apart,
    }
    try:
        with new_file(found.written / CASE) as partial:
            partial.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{found.written}: could not be written ({reason(error)})") from error


def _told(value: Any) -> Any:
    return None if value != value else value


def _plain(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else value


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other) or (one != one and other != other)
