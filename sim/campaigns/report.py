"""What a campaign is told by beside its tables: pictures, files for maps, what makes it scatter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from sim.base.errors import OutputError
from sim.campaigns.campaign import Campaign
from sim.campaigns.directions import HOME, direction
from sim.campaigns.exports import geojson, kml
from sim.campaigns.pictures import draw
from sim.files.claims import reason
from sim.files.whole import asked_file

FOLDER: Final = "report"


def write_report(found: Campaign, out: Path) -> list[Path]:
    """Write the pictures of a campaign and its files for maps into `out`/report; raises OutputError."""
    folder = out / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be made ({reason(error)})") from error
    written = draw(found, folder)
    if direction(found.plan) is not HOME:
        return written  # nothing to put on a map
    document = json.dumps(geojson(found), ensure_ascii=False, allow_nan=False) + "\n"
    for name, content in (("landings.geojson", document.encode()), ("landings.kml", kml(found))):
        with asked_file(folder / name) as partial:
            partial.write_bytes(content)
        written.append(folder / name)
    return written
