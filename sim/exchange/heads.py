"""What every export says at its head: of which object, by whom, when, in which frame and time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from sim.ccsds.kvn import Header
from sim.report.run import Run

GCRF = "Frame GCRF: axes of the ICRF, centred at the Earth; the program's own is the same by the name GCRS."
SCALE = "Time scale UTC with leap seconds counted."


class Thing(NamedTuple):
    """What flew: its name and its international designator, UNKNOWN where the scenario gives none."""

    name: str
    designator: str


def ship(run: Run) -> Thing:
    """Return the ship of a run."""
    return _thing(run.about["objects"]["ship"])


def station(run: Run) -> Thing:
    """Return the station of a run that has one."""
    return _thing(run.about["objects"]["station"])


def header(run: Run, *comments: str) -> Header:
    """Return the head of a CCSDS message; its date is that of the run, so that two exports are equal."""
    program = run.about["program"]
    flown = (
        f"Flown by {program['name']} {program['version']} from {run.about['scenario_file']}, "
        f"sha256 {run.about['scenario_sha256'][:16]}."
    )
    created = datetime.fromisoformat(run.about["created_utc"]).astimezone(UTC)
    return Header(created, str(program["name"]).upper(), (flown, *comments))


def sentences(run: Run, *comments: str) -> list[str]:
    """Return the same head for a format that has no fields for it, with the date of the run as the last."""
    head = header(run, *comments)
    return [*head.comments, f"Created {head.created.isoformat()}."]


def _thing(about: dict[str, str | None]) -> Thing:
    return Thing(str(about["name"]), about["designator"] or "UNKNOWN")
