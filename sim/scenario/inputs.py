"""Files that a scenario names: read with it, kept with what a run leaves, to be flown again from there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

from sim.base.errors import MessageError
from sim.ccsds.omm import two_lines
from sim.scenario.problems import Problem
from sim.world.ephemeris import read_track

FOLDER: Final = "inputs"  # beside a kept scenario
_KEYS: Final = ("outbound_elements", "return_elements", "ephemeris")


class Input(NamedTuple):
    """A file that the scenario names at `station.key` as `named`; it is `kept` beside the scenario."""

    key: str
    named: str
    kept: str
    content: bytes

    @property
    def record(self) -> dict[str, str]:
        """Say which file it is, as plain data."""
        sha256 = hashlib.sha256(self.content).hexdigest()
        return {"key": f"station.{self.key}", "named": self.named, "file": self.kept, "sha256": sha256}


def read_inputs(raw: dict[str, Any], folder: Path) -> tuple[tuple[Input, ...], list[Problem]]:
    """Put what files hold in the place of their names in `raw`; names are looked up from `folder`."""
    station = raw.get("station")
    found: list[Input] = []
    problems: list[Problem] = []
    for key in _KEYS:
        name = station.get(key) if isinstance(station, dict) else None
        if not isinstance(name, str) or not isinstance(station, dict):
            continue
        place = folder / name
        try:
            station[key] = read_track(place) if key == "ephemeris" else list(two_lines(place))
            found.append(_input(key, name, place.read_bytes(), found))
        except (MessageError, OSError) as error:
            problems.append(Problem(("station", key), str(error)))
            del station[key]
    return tuple(found), problems


def _input(key: str, named: str, content: bytes, others: Iterable[Input]) -> Input:
    """Name the copy of a file after it, by a number too where another file has that name."""
    name, taken = Path(named).name, {one.kept: one.content for one in others}
    kept, number = f"{FOLDER}/{name}", 2
    while taken.get(kept, content) != content:
        kept, number = f"{FOLDER}/{number}-{name}", number + 1
    return Input(key, named, kept, content)


def identity(text: bytes, inputs: Iterable[Input]) -> str:
    """Return the SHA-256 of a scenario's text, followed by those of the files that it names."""
    digest = hashlib.sha256(text)
    for one in inputs:
        digest.update(one.record["sha256"].encode())
    return digest.hexdigest()


def kept_text(text: str, inputs: Iterable[Input]) -> str:
    """Return a scenario's text that names its files where they are kept."""
    moved = {one.key: one.kept for one in inputs if one.named != one.kept}
    if not moved:
        return text
    import tomlkit

    document: Any = tomlkit.parse(text)
    for key, kept in moved.items():
        document["station"][key] = kept
    return tomlkit.dumps(document)


def keep(inputs: Iterable[Input], folder: Path) -> list[str]:
    """Write copies of the files into FOLDER of a folder and return their names from there; raises OSError."""
    names = []
    for one in inputs:
        place = folder / one.kept
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(one.content)
        names.append(one.kept)
    return list(dict.fromkeys(names))
