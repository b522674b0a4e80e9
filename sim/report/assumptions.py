"""What a flight assumes: the values labelled so in its scenario and in the library's files that it names."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Final

from sim.library import labels

_KINDS: Final = ("launchers", "craft", "stations", "schemes", "errors", "winds")


def assumptions(scenario_text: str) -> list[dict[str, Any]]:
    """Return every value labelled `assumed`: its file, its key with the table, the value and the reason.

    `scenario_text` names files of the library by their stems in quotes.
    """
    found = [{"file": "scenario", **entry} for entry in labelled(scenario_text)]
    for kind in _KINDS:
        folder = files("sim.library") / kind
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            stem, _, ending = file.name.rpartition(".")
            if ending == "toml" and f'"{stem}"' in scenario_text:
                text = file.read_text(encoding="utf-8")
                found += [{"file": f"{kind}/{file.name}", **entry} for entry in labelled(text)]
    return found


def labelled(text: str) -> list[dict[str, str]]:
    """Return the values of a TOML text that a comment, behind or above them, labels `assumed`."""
    return [
        {"key": one.key, "value": one.value, "reason": one.words.partition("assumed:")[2].strip()}
        for one in labels.labelled(text)
        if "assumed:" in one.words and not one.shared
    ]
