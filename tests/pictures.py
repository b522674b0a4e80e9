"""Pictures held to small stored ones: python -m tests.pictures FOLDER writes those of a folder anew.

A picture is shrunk to a twelfth in grey, so that fonts and versions of the drawing library may differ by a
pixel, and a curve, a label or a colour that is missing or elsewhere is still seen.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image

BASELINES = Path(__file__).parent / "baselines"
_SHRINK = 12
# Grey levels of 255: the mean difference, and what a fiftieth of the picture exceeds. A lost curve makes 0.6.
MEAN, WORST = 0.5, 12.0


def shrunk(path: Path) -> Image.Image:
    """Return a picture in grey, a twelfth of its size."""
    picture = Image.open(path).convert("L")
    size = (max(picture.width // _SHRINK, 1), max(picture.height // _SHRINK, 1))
    return picture.resize(size, Image.Resampling.BOX)


def differences(path: Path, baseline: Path) -> tuple[float, float]:
    """Return the mean difference [grey levels] of a picture from a stored one, and what 2 % exceed."""
    ours, stored = shrunk(path), Image.open(baseline)
    if abs(ours.width - stored.width) > 1 or abs(ours.height - stored.height) > 1:
        return 255.0, 255.0
    there = np.asarray(stored, dtype=float)
    off = np.abs(np.asarray(ours.resize(stored.size), dtype=float) - there)
    return float(off.mean()), float(np.quantile(off, 0.98))


def main() -> None:
    """Store the pictures of a folder."""
    BASELINES.mkdir(exist_ok=True)
    for path in sorted(Path(sys.argv[1]).glob("*.png")):
        shrunk(path).save(BASELINES / path.name, optimize=True)
        print(BASELINES / path.name)


if __name__ == "__main__":
    main()
