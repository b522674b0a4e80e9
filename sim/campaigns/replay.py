"""One case of a campaign again, alone: in lanes to the bit of its row, and as a flight with all it keeps."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from sim import mission
from sim.base.errors import OutputError, UnreadableRunError
from sim.campaigns import store
from sim.campaigns.places import from_place
from sim.campaigns.returns import RESULTS, Plan, decided, plan_of, returns_of
from sim.files.claims import reason
from sim.files.whole import new_file
from sim.flown import Flown
from sim.physics.numbers import WIDTH
from sim.report.checks import evaluate
from sim.report.run_directory import claim, write_claimed
from sim.scenario import loads, overlay
from sim.surroundings import overlaid

CASE: Final = "case.json"


@dataclass(frozen=True)
class Replay:
    """A case flown again.

    `row`: as the campaign has it; `again`: as its lanes fly it now, alone; `apart` [m]: from the touchdown of
    its row to that of the flight with dense output.
    """

    case: int
    inputs: Mapping[str, float]
    row: Mapping[str, Any]
    again: Mapping[str, Any]
    flown: Flown
    apart: float
    written: Path

    @property
    def same(self) -> bool:
        """Whether the row comes out again to the bit."""
        return all(_equal(self.row[name], self.again[name]) for name in ("case", *self.inputs, *RESULTS))


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
    scenario = loads(text, str(manifest["scenario"]))
    with claim(written, force) as claimed:
        planned = mission.fly(scenario, on_phase)
        plan = plan_of(
            planned, seed=manifest["seed"], method=manifest["sampling"], total=int(manifest["cases"])
        )
        returns = returns_of(plan)
        columns = returns.fly(range(case, case + 1))
        again = {name: _plain(column[0]) for name, column in columns.items()}
        inputs = {path: float(again[path]) for path in returns.paths}
        flown = fly_case(planned, inputs, plan, case)
        touchdown = flown.world.geodetic(flown.legs[-1].end)
        place_of_row = np.radians([row["latitude_deg"]]), np.radians([row["longitude_deg"]])
        distance, _ = from_place(touchdown[0], touchdown[1], *place_of_row)
        path = write_claimed(flown, evaluate(flown), claimed)
    found = Replay(case, inputs, row, again, flown, float(distance[0]), path)
    _tell(found, manifest)
    return found


def fly_case(planned: Flown, inputs: Mapping[str, float], plan: Plan, case: int = 0) -> Flown:
    """Fly a case with dense output, from the planned flight and the numbers that are other than there."""
    own, about = dict[str, Any](inputs), planned.scenario.phase("entry").navigation
    if about is not None:  # whose errors are the case's own
        own["phase.entry.navigation.case"] = about.case + case
    scenario = overlay.overlaid(planned.scenario, own)
    world = replace(overlaid(planned.world, scenario), decided=decided(plan))
    return mission.fly_on(planned, scenario, world, "deorbit")


def _tell(found: Replay, manifest: Mapping[str, Any]) -> None:
    """Write beside the run which case it is."""
    content = {
        "case": found.case,
        "seed": manifest["seed"],
        "inputs": dict(found.inputs),
        "row": {name: found.row[name] for name in RESULTS},
        "again_to_the_bit": found.same,
        "lanes": {"campaign": manifest["lanes"], "now": WIDTH},
        "touchdown_apart_m": found.apart,
    }
    try:
        with new_file(found.written / CASE) as partial:
            partial.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{found.written}: could not be written ({reason(error)})") from error


def _plain(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else value


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other) or (one != one and other != other)
