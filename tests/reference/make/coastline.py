"""Write sim/library/coastline/land_50m.npz from Natural Earth's land as the npm package world-atlas packs it.

Run from the project's folder, with the package unpacked beside it (`npm pack world-atlas@2.0.2`, then
`tar xzf world-atlas-2.0.2.tgz`): `python tests/reference/make/coastline.py package/land-50m.json`.
Natural Earth (naturalearthdata.com) is in the public domain; world-atlas 2.0.2 is Natural Earth 4.1.
"""

import json
import sys
from pathlib import Path

import numpy as np

TARGET = Path("sim/library/coastline/land_50m.npz")


def lines(arcs: list[list[list[int]]], scale: np.ndarray, origin: np.ndarray) -> list[np.ndarray]:
    """Undo the topology's differences and cut the lines where polygons are closed along a map's edge."""
    kept = []
    for arc in arcs:
        points = np.cumsum(np.array(arc, dtype=np.int64), axis=0)
        lon, lat = (origin + points * scale).T
        on_edge = (np.abs(lon) > 179.99) | (lat < -89.9)
        across = np.abs(np.diff(lon)) > 180.0
        cuts = np.flatnonzero((on_edge[:-1] & on_edge[1:]) | across) + 1
        kept += [piece for piece in np.split(points, cuts) if len(piece) > 1]
    return kept


def main() -> None:
    """Store all lines as one run of whole steps, which packs well."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    scale = np.array(topology["transform"]["scale"])
    origin = np.array(topology["transform"]["translate"])
    kept = lines(topology["arcs"], scale, origin)
    points = np.concatenate(kept)
    steps = np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64))
    lengths = np.array([len(piece) for piece in kept], dtype=np.int32)
    np.savez_compressed(TARGET, steps=steps.astype(np.int32), lengths=lengths, scale=scale, origin=origin)
    print(len(kept), "lines,", len(points), "points,", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
