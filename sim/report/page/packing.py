"""Arrays as the page carries them in its JSON."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import numpy as np
from numpy.typing import NDArray


def packed(values: NDArray[Any], kind: str) -> dict[str, str]:
    """Return an array as the page reads it: '<f8', '<f4', '<i2' or '<u2', and the bytes in base 64."""
    raw = np.ascontiguousarray(values, dtype=kind).tobytes()
    return {"kind": kind, "bytes": b64encode(raw).decode("ascii")}
