"""What a shell completes: scenario files, run folders, the words of an option. Light: the shell waits."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

_RUN = "run.json"  # what makes a folder a run's: sim.report.run, which is heavy


def scenarios(incomplete: str) -> list[str]:
    """Return scenario files and the folders on the way to them; at first those of `scenarios` too."""
    found = list(_beside(incomplete, _is_scenario))
    return found + ([] if incomplete else list(_beside("scenarios/", _is_scenario)))


def run_folders(incomplete: str) -> list[str]:
    """Return folders of runs and those on the way to them; at first those of `runs` too."""
    found = list(_beside(incomplete, _is_run))
    return found + ([] if incomplete else list(_beside("runs/", _is_run)))


def messages(incomplete: str) -> list[str]:
    """Return files of orbit parameter messages and the folders on the way to them."""
    return list(_beside(incomplete, lambda entry: entry.name.endswith((".opm", ".txt"))))


def words(*known: str) -> Callable[[str], list[str]]:
    """Return what completes one of some words."""

    def complete(incomplete: str) -> list[str]:
        return [word for word in known if word.startswith(incomplete)]

    return complete


def _is_scenario(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(".toml")


def _is_run(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir() and os.path.exists(os.path.join(entry.path, _RUN))


def _beside(incomplete: str, wanted: Callable[[os.DirEntry[str]], bool]) -> Iterator[str]:
    """Yield the entries of the folder that a beginning is in: what is wanted, and folders with a slash."""
    folder, begun = os.path.split(incomplete)
    try:
        entries = sorted(os.scandir(folder or "."), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if not entry.name.startswith(begun) or (entry.name.startswith(".") and not begun):
            continue
        place = os.path.join(folder, entry.name)
        if wanted(entry):
            yield place
        elif entry.is_dir():
            yield f"{place}/"
