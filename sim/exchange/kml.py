"""The run as KML: paths that play in time, events and places, for Google Earth and others.

Source: OGC KML 2.3 (07-147r2 with the extension gx:Track of 2.2).
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from sim.exchange.ground import EARTH_FIXED, Path, events, places, ship_paths, station_paths
from sim.exchange.heads import SCALE, sentences, ship, station
from sim.report.run import Run
from sim.world.clock import iso

KML, _GX = "http://www.opengis.net/kml/2.2", "http://www.google.com/kml/ext/2.2"
_COLOURS = {"ship": "ff2f6fff", "station": "ffffb060"}  # opacity, blue, green, red


def exported(run: Run) -> dict[str, str]:
    """Return the document by the ending of its file."""
    root, document = begun(run.title)
    under(document, "description", " ".join(sentences(run, EARTH_FIXED, SCALE)))
    for kind, colour in _COLOURS.items():
        line = under(under(document, "Style", id=kind), "LineStyle")
        under(line, "color", colour)
        under(line, "width", "2")
    _folder(document, ship(run).name, "ship", ship_paths(run))
    if run.station is not None:
        _folder(document, station(run).name, "station", station_paths(run))
    marks = under(document, "Folder")
    under(marks, "name", "Events")
    for event in events(run):
        mark = under(marks, "Placemark")
        under(mark, "name", event.words)
        under(mark, "description", event.telling)
        under(under(mark, "TimeStamp"), "when", event.told["utc"])
        longitude, latitude, height = event.place
        point = under(mark, "Point")
        under(point, "altitudeMode", "absolute")
        under(point, "coordinates", f"{longitude:.6f},{latitude:.6f},{height:.1f}")
    sites = under(document, "Folder")
    under(sites, "name", "Places")
    for site in places(run):
        mark = under(sites, "Placemark")
        under(mark, "name", site.name)
        under(mark, "description", site.kind)
        under(under(mark, "Point"), "coordinates", f"{site.longitude_deg:.6f},{site.latitude_deg:.6f},0")
    ET.indent(root, " ")
    return {".kml": ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"}


def begun(name: str) -> tuple[ET.Element, ET.Element]:
    """Return the root and the Document of a file with a name."""
    ET.register_namespace("", KML)
    ET.register_namespace("gx", _GX)
    root = ET.Element(f"{{{KML}}}kml")
    document = under(root, "Document")
    under(document, "name", name)
    return root, document


def _folder(document: ET.Element, name: str, style: str, paths: list[Path]) -> None:
    folder = under(document, "Folder")
    under(folder, "name", name)
    for path in paths:
        mark = under(folder, "Placemark")
        under(mark, "name", f"{name}: {path.phase}" if path.phase != "station" else name)
        under(mark, "styleUrl", f"#{style}")
        track = ET.SubElement(mark, f"{{{_GX}}}Track")
        under(track, "altitudeMode", "absolute")
        for when in path.epochs:
            under(track, "when", iso(when))
        for longitude, latitude, height in path.places.tolist():
            ET.SubElement(track, f"{{{_GX}}}coord").text = f"{longitude:.6f} {latitude:.6f} {height:.1f}"


def under(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Add an element of KML to another one and return it."""
    element = ET.SubElement(parent, f"{{{KML}}}{name}", attributes)
    element.text = text
    return element
