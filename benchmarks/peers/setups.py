"""What the reference data's scripts know about setting tools up, borrowed for the peers."""

import importlib
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.contestants import MissingError
from benchmarks.problems import REFERENCE


def borrow(module: str) -> Any:
    """Import a script that made reference data; raises MissingError where it lacks what it needs."""
    os.environ.setdefault("REFERENCE_WORK", str(Path(tempfile.gettempdir()) / "reference-work"))
    folder = str(REFERENCE / "make")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingError(f"not installed ({error.name})") from error
