"""A scenario's text made to begin with somebody else's state; what was before it goes, and its checks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import numpy as np

from sim.base.errors import EarthOrientationError, MessageError, ScenarioError
from sim.ccsds import opm
from sim.ccsds.opm import Parameters
from sim.phases import PHASES, state
from sim.scenario.events import phases_of
from sim.scenario.problems import listed
from sim.scenario.resources import TABLES, Resources
from sim.world.turned import in_gcrf

_KM: Final = 1000.0  # m
_KEPT: Final = ("mission", "craft", "air", "target")  # tables that tell of the ship and where it comes down
_LATEST: Final = timedelta(days=5)  # from the state to the ground: longer than a ship's window of 100 h


def read_state(path: Path) -> Parameters:
    """Return the state of an OPM in GCRF; raises MessageError."""
    found = opm.read(path)
    try:
        turned = in_gcrf(found.state[None, :], found.frame, (found.epoch,))[0]
    except EarthOrientationError as error:
        raise MessageError(f"{path}: cannot be turned out of {found.frame}: {error}") from error
    return found._replace(state=turned)


def begun(text: str, found: Parameters, name: str) -> str:
    """Return a scenario's text that begins with a state from a message of that `name`.

    Its first phases give way, and with them the tables, checks and dispersions that spoke of them; the checks
    are named in the phase that takes their place. Raises ScenarioError where no phase goes on from a state.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import AoT

    try:
        document: Any = tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError):
        return text  # what is wrong with it, the reader tells with line and column
    phases = document.get("phase")
    kinds = [str(table.get("kind")) for table in phases] if isinstance(phases, AoT) else []
    goes_on = [kind for kind, phase in PHASES.items() if phase.FROM == state.TO]
    first = next((kinds.index(kind) for kind in goes_on if kind in kinds), None)
    if first is None:
        raise ScenarioError(
            [f"--from {name}: the scenario has no [[phase]] {listed(goes_on)} that goes on from a state"]
        )
    kept = [kind for kind in kinds[first:] if kind in PHASES]  # of others the reader tells
    needed = {need.partition(".")[0] for kind in kept for need in PHASES[kind].NEEDS}
    gone = {table for table in TABLES if table in document and table not in needed.union(_KEPT)}
    for table in gone:
        del document[table]
    if isinstance(document.get("mission"), dict):
        document["mission"].pop("liftoff_utc", None)
    left_out = _without(document, "check", lambda check: _speaks(check, kept, found.epoch))
    lost = {*(f"{table}." for table in gone), *(f"phase.{kind}." for kind in kinds[:first])}
    _without(document, "disperse", lambda one: not str(one.get("path")).startswith(tuple(lost)))
    for _ in range(first):
        del phases[0]
    phases.insert(0, _table(found, name, left_out))
    document.add(tomlkit.comment(f"begun with --from {name}"))
    return tomlkit.dumps(document)


def _table(found: Parameters, name: str, left_out: list[str]) -> Any:
    """Return the phase that tells the state."""
    import tomlkit

    table = tomlkit.table()
    unflown = f", whose {found.unread} manoeuvres are not flown" if found.unread else ""
    table["kind"] = "state"
    table["epoch_utc"] = found.epoch.astimezone(UTC)
    table["position_km"] = (found.state[:3] / _KM).tolist()
    table["velocity_kmps"] = (found.state[3:] / _KM).tolist()
    if np.isfinite(found.mass):
        table["mass_kg"] = float(found.mass)
    table["origin"] = f"{name} ({found.name}, {found.object_id}{unflown})"
    if left_out:
        table["left_out"] = left_out
    table.add(tomlkit.nl())
    return table


def _without(document: Any, array: str, speaks: Any) -> list[str]:
    """Take the tables of an array that do not speak of the flight out of it; return their names."""
    tables = document.get(array)
    if not isinstance(tables, list):
        return []
    gone = [index for index, table in enumerate(tables) if isinstance(table, dict) and not speaks(table)]
    names = [str(tables[index].get("name", index + 1)) for index in gone]
    for index in reversed(gone):
        del tables[index]
    if not len(tables):
        del document[array]
    return names


def _speaks(check: Mapping[str, Any], kinds: list[str], begins: datetime) -> bool:
    """Tell whether a check is on events of phases of these `kinds`, and after the flight's beginning."""
    subject = check.get("event") or str(check.get("quantity", "")).partition(".")[0]
    if not all(
        set(phases_of(str(event), Resources())) & set(kinds)
        for event in (subject, check.get("since"))
        if event is not None
    ):
        return False
    expected = check.get("expected")
    if not isinstance(expected, datetime) or expected.tzinfo is None:
        return True
    return timedelta(0) < expected - begins < _LATEST
