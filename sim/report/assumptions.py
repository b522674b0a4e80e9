"""What a flight assumes: the values labelled so in its scenario and in the library's files that it names."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any, Final

_KINDS: Final = ("launchers", "craft", "stations", "schemes", "errors", "winds")
_VALUE: Final = re.compile(r"^\s*\"?([\w.\-]+)\"?\s*=\s*(.*?)\s*(?:#\s*(.*))?$")
_TABLE: Final = re.compile(r"^\s*\[+([^\]]+)\]+")


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
    table, above, found = "", list[str](), list[dict[str, str]]()
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("#"):
            above.append(stripped.lstrip("# "))
            continue
        if header := _TABLE.match(line):
            table = header[1].strip()
        elif value := _VALUE.match(line):
            words = value[3] if value[3] and "assumed:" in value[3] else " ".join(above)
            _, label, reason = words.partition("assumed:")
            if label:
                key = f"{table}.{value[1]}" if table else value[1]
                found.append({"key": key, "value": value[2], "reason": reason.strip()})
        above = []
    return found
