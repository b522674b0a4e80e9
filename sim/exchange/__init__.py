"""A finished run in the formats of other tools, one file a format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sim.base.errors import OutputError
from sim.files.whole import folder_made, write_text

if TYPE_CHECKING:
    from sim.report.run import Run

# Each is a module here with `exported(run)`: the texts by what follows the scenario's name in the file's.
FORMATS: Final = ("oem", "opm", "aem", "czml", "kml", "geojson", "csv")


def export(run_dir: Path, to: str, out: Path | None = None) -> list[Path]:
    """Write a finished run in one of FORMATS into a folder, by default its own; return the paths.

    Two exports of one run are equal to the byte. Raises UnreadableRunError, OutputError.
    """
    from sim.report.run import read_run  # heavy, and FORMATS is wanted by a mere --help

    if to not in FORMATS:
        raise OutputError(f"{to}: no format of an export; expected one of {', '.join(FORMATS)}")
    run = read_run(run_dir)
    exported: Callable[[Run], dict[str, str]] = import_module(f"sim.exchange.{to}").exported
    folder, stem = out or run_dir, Path(run.about["scenario_file"]).stem
    texts = exported(run)
    with folder_made(folder):
        return [write_text(folder / f"{stem}{ending}", text) for ending, text in texts.items()]
