"""The run directory: claimed before the flight, written aside, moved into place whole.

Only what is provably a run is replaced: its `run.json` names this program and lists the files that the run
wrote, and all of them are there. Every other file in it, also in `plots`, is carried over.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from sim.base.errors import OutputError
from sim.files.claims import claimed, reason
from sim.files.whole import folder_made, new_directory
from sim.flown import Flown
from sim.legs import Shift
from sim.report.checks import CheckResult
from sim.report.footprint import footprint
from sim.report.plots import PICTURES
from sim.report.provenance import PROGRAM, provenance
from sim.report.run import (
    CHECKS,
    EXPORTS,
    FOOTPRINT,
    PAGE,
    PLOTS,
    RUN,
    SAFETY,
    SCENARIO,
    STATION,
    TIMELINE,
    TRAJECTORY,
)
from sim.report.safety import safety
from sim.report.station import station_table
from sim.report.timeline import timeline
from sim.report.trajectory import save, table
from sim.scenario.inputs import FOLDER as INPUTS
from sim.scenario.inputs import keep

# What run.json lists; of a flight to or from a station STATION too, of one that docks SAFETY, of one that is
# guided down FOOTPRINT.
FILES: Final = (TIMELINE, CHECKS, TRAJECTORY, SCENARIO)


class Claim(NamedTuple):
    """A place that this process alone may write a run to; `force`: an earlier run there may be replaced."""

    out: Path
    force: bool


@contextmanager
def claim(out: Path, force: bool = False) -> Iterator[Claim]:
    """Claim `out` for a run that is still to be flown; refuse it now if it could not be written there.

    Its parents are made. Raises OutputError: they cannot be made or written to; another process writes there;
    `out` is a file or a link; `out` holds something and `force` is not set, or what it holds is not a run.
    """
    if out.name in ("", ".."):
        raise OutputError(f"{out}: is no name for a run directory; give --out a directory's path")
    with folder_made(out.parent), claimed(out, is_whole=_is_run) as restored:
        _refuse_content(Claim(out, force), restored)
        yield Claim(out, force)


def write(
    flight: Flown,
    results: Sequence[CheckResult],
    out: Path,
    force: bool = False,
    shifts: Sequence[Shift] = (),
) -> Path:
    """Claim `out` and write the run directory of a finished flight there; return its path."""
    with claim(out, force) as place:
        return write_claimed(flight, results, place, shifts)


def write_claimed(
    flight: Flown, results: Sequence[CheckResult], place: Claim, shifts: Sequence[Shift] = ()
) -> Path:
    """Write the run directory of a finished flight, with its convergence if studied; return its path.

    Raises OutputError; whatever the exception, the place is afterwards what it was before.
    """
    out = place.out
    _refuse_content(place, restored=False)  # somebody may have put something there during the flight
    try:
        with new_directory(out) as staging:
            _fill(staging, flight, results, shifts)
            if out.is_dir():
                _carry_over(out, staging)
    except OSError as error:
        raise OutputError(
            f"{out}: could not be written ({reason(error)}); nothing was changed there"
        ) from error
    return out


def _refuse_content(place: Claim, restored: bool) -> None:
    """Raise OutputError if what is at the place may not be replaced; `restored`: it was just put back."""
    out = place.out
    if out.is_symlink():
        raise OutputError(f"{out}: is a symbolic link; name the directory itself, or another --out")
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputError(f"{out}: exists and is not a directory; name another place with --out")
    present = sorted(os.listdir(out))
    if not present:
        return
    try:
        own = _files_of_run(out)
    except ValueError as error:
        raise OutputError(f"{out}: {error}, and only whole runs are replaced; name another --out") from error
    if not place.force:
        there = "holds the run that a killed one had set aside" if restored else "exists already"
        raise OutputError(f"{out}: {there}; add --force to replace it, or name another --out")
    if foreign := (set(present) - own) & {*FILES, STATION, SAFETY, FOOTPRINT, RUN}:
        raise OutputError(
            f"{out}: holds a {min(foreign)} that its run did not write; move it away, or name another --out"
        )


def _files_of_run(out: Path) -> frozenset[str]:
    """Name the files that the run in a directory wrote; raises ValueError where it is not provably a run."""
    try:
        run = json.loads((out / RUN).read_bytes())
    except FileNotFoundError as error:
        raise ValueError(f"holds {min(os.listdir(out))} and no run") from error
    except (OSError, ValueError) as error:
        raise ValueError(f"its {RUN} cannot be read") from error
    program = run.get("program") if isinstance(run, dict) else None
    files = run.get("files") if isinstance(run, dict) else None
    named = isinstance(program, dict) and program.get("name") == PROGRAM
    if not named or not isinstance(files, list) or not all(isinstance(name, str) for name in files):
        raise ValueError(f"its {RUN} is not that of a run")
    for name in files:
        own = Path(name).name == name or f"{INPUTS}/{Path(name).name}" == name
        if not own or not (out / name).is_file():
            raise ValueError(f"its run lacks {name}")
    return frozenset({RUN, *files})


def _is_run(out: Path) -> bool:
    """Tell whether a directory holds a whole run."""
    try:
        return bool(_files_of_run(out))
    except (OSError, ValueError):
        return False


def _fill(staging: Path, flight: Flown, results: Sequence[CheckResult], shifts: Sequence[Shift]) -> None:
    """Write a run's files into `staging`, trajectory first: it is the one that a full disk would stop."""
    with ThreadPoolExecutor(1) as beside:  # the drifts are integrated while the table is put together
        drifting = beside.submit(safety, flight)
        save(table(flight), staging / TRAJECTORY)
        _write_text(staging / SCENARIO, flight.scenario.kept_text)
        _write_json(staging / TIMELINE, timeline(flight))
        _write_json(staging / CHECKS, [result.record() for result in results])
        files = [*FILES, *keep(flight.scenario.inputs, staging)]
        drifts = drifting.result()
    if drifts is not None:
        _write_json(staging / SAFETY, drifts)
        files.append(SAFETY)
    if (reached := footprint(flight)) is not None:
        _write_json(staging / FOOTPRINT, reached)
        files.append(FOOTPRINT)
    if (states := station_table(flight)) is not None:
        save(states, staging / STATION)
        files.append(STATION)
    _write_json(staging / RUN, provenance(flight, files, shifts))


def _write_json(path: Path, value: Any) -> None:
    """Write `value` as indented JSON; a non-finite number is an error, since JSON has none."""
    _write_text(path, json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def _write_text(path: Path, text: str) -> None:
    """Write UTF-8 text with the line ends as given, the same bytes on every platform."""
    path.write_bytes(text.encode("utf-8"))


def _carry_over(out: Path, staging: Path) -> None:
    """Copy what no run wrote from the directory to be replaced into the new one; its pictures are stale."""
    own = _files_of_run(out) if any(out.iterdir()) else frozenset[str]()
    exports = _exports(out) if own else frozenset[str]()
    for entry in out.iterdir():
        if entry.name == PLOTS and entry.is_dir() and not entry.is_symlink():
            if {path.name for path in entry.iterdir()} - PICTURES:
                shutil.copytree(entry, staging / PLOTS, symlinks=True, ignore=_stale)
        elif entry.name == INPUTS and entry.is_dir() and not entry.is_symlink():
            _carry_inputs_over(entry, staging / INPUTS, own)
        elif entry.name in own or entry.name == PAGE or entry.name in exports:
            continue
        elif entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, staging / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, staging / entry.name, follow_symlinks=False)


def _carry_inputs_over(inputs: Path, staging: Path, own: frozenset[str]) -> None:
    """Copy what no run wrote from among the files that the scenario of the run to be replaced named."""
    for entry in inputs.iterdir():
        if f"{INPUTS}/{entry.name}" in own:
            continue
        if (staging / entry.name).exists():
            raise OutputError(
                f"{entry}: was not written by the run there, and this run has a file of that name; "
                "move it away, or name another --out"
            )
        staging.mkdir(exist_ok=True)
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, staging / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, staging / entry.name, follow_symlinks=False)


def _exports(out: Path) -> frozenset[str]:
    """Name the exports of the run in a directory, which are stale when it is replaced."""
    name = json.loads((out / RUN).read_bytes()).get("scenario_file")
    stem = Path(name).stem if isinstance(name, str) else ""
    return frozenset(f"{stem}{ending}" for ending in EXPORTS)


def _stale(folder: str, names: list[str]) -> set[str]:
    """Name the pictures of the earlier run, which lie in `plots` itself."""
    return set(PICTURES & set(names)) if Path(folder).name == PLOTS else set()
