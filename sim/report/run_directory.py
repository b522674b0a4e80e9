"""The run directory: claimed before the flight, written aside, moved into place whole.

A reader sees either the earlier run or the new one, never a mixture: everything is written and synced in a
hidden sibling directory first, and two renames make the change. Whatever stops the writing (a full disk, an
interrupt), the earlier run is back in its place and the sibling is gone; after a kill or a power cut the next
run into that place sees to it.
"""

import errno
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sim.base.errors import OutputError
from sim.legs import Shift
from sim.report.checks import CheckResult
from sim.report.flight import FinishedFlight
from sim.report.leftovers import held, new_sibling, sibling, tidy
from sim.report.provenance import provenance
from sim.report.timeline import timeline
from sim.report.trajectory import save, table

TIMELINE = "timeline.json"
CHECKS = "checks.json"
TRAJECTORY = "trajectory.parquet"
RUN = "run.json"
SCENARIO = "scenario.toml"
PLOTS = "plots"
OWN_NAMES = frozenset({TIMELINE, CHECKS, TRAJECTORY, RUN, SCENARIO, PLOTS})


def claim(out: Path, force: bool = False) -> None:
    """Refuse `out` now if a run could not be written there after the flight.

    Leaves nothing behind, and tidies up what a killed run left. Raises OutputError: the parent is missing,
    not a directory or not writable; `out` is a file; `out` holds something and `force` is not set, or is set
    and what it holds is not a run.
    """
    _refuse_parent(out)
    if out.is_symlink():
        raise OutputError(f"{out}: is a symbolic link; name the directory itself, or another --out")
    try:
        restored = tidy(out)
    except OSError as error:
        raise _unwritable(out, error) from error
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: exists and is not a directory; name another place with --out")
    if out.is_dir() and (present := sorted(os.listdir(out))):
        if not force:
            there = "holds the run that a killed one had set aside" if restored else "exists already"
            raise OutputError(f"{out}: {there}; add --force to replace it, or name another --out")
        if not OWN_NAMES & set(present):
            raise OutputError(
                f"{out}: holds {present[0]} and no run, and --force replaces runs only; name another --out"
            )
    try:
        with new_sibling(out):
            pass
    except OSError as error:
        raise _unwritable(out, error) from error


def write(
    flight: FinishedFlight,
    results: Sequence[CheckResult],
    out: Path,
    force: bool = False,
    shifts: Sequence[Shift] = (),
) -> Path:
    """Write the run directory of a finished flight, with its convergence if studied; return its path.

    Files that no run writes but that lie in a replaced run (notes, say) are carried over. Raises OutputError;
    whatever the exception, `out` is afterwards what it was before.
    """
    claim(out, force)
    try:
        with new_sibling(out) as staging:
            _fill(staging, flight, results, shifts)
            if out.is_dir():
                _carry_over(out, staging)
            _sync_tree(staging)
            with held(out):
                _move_into_place(staging, out)
    except OSError as error:
        raise OutputError(
            f"{out}: could not be written ({_reason(error)}); nothing was changed there"
        ) from error
    return out


def _refuse_parent(out: Path) -> None:
    """Raise OutputError unless the parent of `out` is a directory."""
    if not out.name:
        raise OutputError(f"{out}: is no name for a run directory; give --out a directory's path")
    parent = out.parent
    if parent.is_dir():
        return
    if parent.exists():
        raise OutputError(
            f"{parent}: is not a directory, so {out.name} cannot be made in it; name another --out"
        )
    for ancestor in parent.parents:
        if ancestor.exists() and not ancestor.is_dir():
            raise OutputError(f"{ancestor}: is not a directory; name another --out")
    raise OutputError(f"{parent}: no such directory; make it (mkdir -p {parent}) or name another --out")


def _fill(
    staging: Path, flight: FinishedFlight, results: Sequence[CheckResult], shifts: Sequence[Shift]
) -> None:
    """Write a run's files into `staging`, trajectory first: it is the one that a full disk would stop."""
    save(table(flight), staging / TRAJECTORY)
    _write_text(staging / SCENARIO, flight.scenario.text)
    _write_json(staging / TIMELINE, timeline(flight))
    _write_json(staging / CHECKS, [result.record() for result in results])
    _write_json(staging / RUN, provenance(flight, shifts))


def _write_json(path: Path, value: Any) -> None:
    """Write `value` as indented JSON; a non-finite number is an error, since JSON has none."""
    _write_text(path, json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def _write_text(path: Path, text: str) -> None:
    """Write UTF-8 text with the line ends as given, the same bytes on every platform."""
    path.write_bytes(text.encode("utf-8"))


def _carry_over(out: Path, staging: Path) -> None:
    """Copy what no run writes from the directory to be replaced into the new one."""
    for entry in out.iterdir():
        if entry.name in OWN_NAMES:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, staging / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, staging / entry.name, follow_symlinks=False)


def _move_into_place(staging: Path, out: Path) -> None:
    """Rename `staging` to `out`; an earlier `out` waits aside and comes back if that fails."""
    aside = sibling(out, "earlier")
    try:
        if out.exists():
            os.rename(out, aside)
        os.rename(staging, out)
        _sync(out.parent)
    except BaseException as failure:
        # Decide by what is on disk, not by how far the lines above got: an interrupt comes anywhere.
        if aside.exists():
            _restore(aside, out, staging, failure)
        elif not staging.exists():
            os.rename(out, staging)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _restore(aside: Path, out: Path, staging: Path, failure: BaseException) -> None:
    """Put the earlier run back in its place; raise OutputError, naming where it lies, if even that fails."""
    try:
        if out.exists():
            os.rename(out, staging)
        os.rename(aside, out)
    except OSError as error:
        raise OutputError(
            f"{out}: could not be replaced ({failure}); the earlier run is unharmed in {aside}: move it back"
        ) from error


def _sync_tree(directory: Path) -> None:
    """Flush every file and directory below `directory` to the disk."""
    for folder, _, names in os.walk(directory):
        for name in names:
            path = Path(folder, name)
            if not path.is_symlink():
                _sync(path)
        _sync(Path(folder))


def _sync(path: Path) -> None:
    """Flush one file or directory to the disk, where the platform can (Windows cannot open a directory)."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some file systems (network and overlay ones) cannot sync a directory and say so with EINVAL.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _unwritable(out: Path, error: OSError) -> OutputError:
    """Return the error of a place that cannot be written."""
    return OutputError(f"{out.parent}: cannot write there ({_reason(error)}); name another --out")


def _reason(error: OSError) -> str:
    """Return the system's own words for an error, in lower case."""
    return (error.strerror or str(error)).lower()
