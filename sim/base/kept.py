"""What was expensive to make and can be made again is kept on disk: compiled code and tables of the air."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sim.base.arrays import FloatArray

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_INSTALLED: Final = ("site-packages", "dist-packages")
_MOST_ARRAYS: Final = 256


@cache
def folder() -> Path:
    """Return the folder for everything that is kept: the first of these that can be written.

    What NUMBA_CACHE_DIR names; beside the sources, unless they are installed among other packages, where it
    would stay behind when they are uninstalled; the user's cache; a folder in the temporary directory that
    nobody else can write to, because compiled code is run as it is found.
    """
    if named := os.environ.get("NUMBA_CACHE_DIR"):
        return Path(named)
    beside, installed = _PACKAGE / "__pycache__", _PACKAGE.parent.name in _INSTALLED
    if not installed and os.access(beside if beside.exists() else _PACKAGE, os.W_OK):
        return beside
    with suppress(OSError, RuntimeError):  # RuntimeError: the user has no home
        own = _users_cache() / "pad-to-landing"
        own.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.access(own, os.W_OK):
            return own
    return _private()


def _users_cache() -> Path:
    """Return the folder for what programs of this user can make again, by the rule of the system."""
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _private() -> Path:
    """Return this user's folder in the temporary directory, a fresh one where it is not his own."""
    shared = Path(tempfile.gettempdir()) / f"sim-cache-{getattr(os, 'getuid', os.getpid)()}"
    with suppress(OSError):
        shared.mkdir(mode=0o700, exist_ok=True)
        found = shared.lstat()
        mine = not hasattr(os, "getuid") or found.st_uid == os.getuid()
        if stat.S_ISDIR(found.st_mode) and mine and not found.st_mode & 0o077:
            return shared
    return Path(tempfile.mkdtemp(prefix="sim-cache-"))


def kept_array(
    kind: str, packages: tuple[str, ...], key: Iterable[object], make: Callable[[], FloatArray]
) -> FloatArray:
    """Return the array that `make` makes, from disk where it has been made before.

    It must follow from `key` (texts, and arrays by their bytes) and the versions of `packages` alone.
    """
    import numpy as np

    digest = hashlib.sha256()
    for part in (*map(version, packages), *key):
        content = part.tobytes() if isinstance(part, np.ndarray) else repr(part).encode()
        digest.update(len(content).to_bytes(8, "little") + content)
    path = folder() / "arrays" / f"{kind}-{digest.hexdigest()[:32]}.npy"
    with suppress(OSError, ValueError, EOFError):  # none, or a damaged one: it is made again
        return np.asarray(np.load(path, allow_pickle=False))
    array = make()
    with suppress(OSError):  # a full or read-only disk keeps nothing
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            with partial.open("wb") as file:
                np.save(file, array, allow_pickle=False)
            os.replace(partial, path)
        finally:
            partial.unlink(missing_ok=True)
        forget(path.parent, "*.npy", _MOST_ARRAYS)
    return array


@cache
def version(package: str) -> str:
    """Return the version of an installed package; raises PackageNotFoundError.

    From its line: to read the whole of its metadata, as `importlib` does, takes a millisecond.
    """
    found = metadata.distribution(package)
    line = re.search(r"^Version: *(\S+)", found.read_text("METADATA") or "", re.MULTILINE)
    return line[1] if line else found.version


def forget(place: Path, pattern: str, most: int) -> None:
    """Remove all but the newest `most` entries of a folder that match a pattern."""
    import shutil

    found = sorted(place.glob(pattern), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[most:]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
