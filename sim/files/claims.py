"""Who may write where: a lock beside the place, held from before the work until after the writing.

While a directory NAME is claimed there is `.NAME.lock` beside it, and while it is being replaced also
`.NAME.partial-*`, the new one, and `.NAME.earlier-*`, the old one. A lock ends with its process, however that
ends, so whoever gets the lock knows that such siblings belong to nobody alive, and tidies up.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from sim.base.errors import OutputError


@contextmanager
def claimed(place: Path, *, is_whole: Callable[[Path], bool]) -> Iterator[bool]:
    """Keep every other process from writing to the directory `place` meanwhile.

    Tidies up what a killed process left beside it; an earlier directory that was moved aside is deleted only
    where `is_whole` tells that a finished one stands in its place. Yields whether one was put back. Raises
    OutputError where another process writes, or where nothing can be written.
    """
    path = place.parent / f".{place.name}.lock"
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise OutputError(
            f"{place}: another process is writing there; wait until it has ended, or name another --out"
        ) from error
    except OSError as error:
        raise unwritable(place, error) from error
    try:
        try:
            with suppress(FileNotFoundError):
                sibling(place, "partial").lstat()  # a name too long is told now
            restored = _tidy(place, is_whole)
        except OSError as error:
            raise unwritable(place, error) from error
        yield restored
    finally:
        # While it is held, so that nobody else's lock is removed; Windows removes closed files only.
        with suppress(OSError):
            path.unlink(missing_ok=True)
        lock.release()
        if os.name == "nt":
            with suppress(OSError):
                path.unlink(missing_ok=True)


def sibling(place: Path, purpose: str) -> Path:
    """Return an unused hidden name beside `place`, on its file system so that a rename can move it there."""
    return place.parent / f".{place.name}.{purpose}-{secrets.token_hex(4)}"


def unwritable(place: Path, error: OSError) -> OutputError:
    """Return the error of a place beside which nothing can be written."""
    return OutputError(f"{place.parent}: cannot write there ({reason(error)}); name another --out")


def reason(error: OSError) -> str:
    """Return the system's own words for an error, in lower case."""
    return (error.strerror or str(error)).lower()


def _tidy(place: Path, is_whole: Callable[[Path], bool]) -> bool:
    """Sweep what dead processes left beside `place`; tell whether the earlier directory was put back."""
    restored = False
    for aside in _newest_first(place, "earlier"):
        if not place.exists():
            os.rename(aside, place)
            restored = True
        elif is_whole(place):
            shutil.rmtree(aside, ignore_errors=True)
    for partial in _newest_first(place, "partial"):
        shutil.rmtree(partial, ignore_errors=True)
    return restored


def _newest_first(place: Path, purpose: str) -> list[Path]:
    """Return the hidden sibling directories of one purpose."""
    start = f".{place.name}.{purpose}-"
    found: list[tuple[float, Path]] = []
    with suppress(OSError):
        for entry in os.scandir(place.parent):
            random = entry.name.removeprefix(start)
            named = (
                entry.name.startswith(start)
                and len(random) == 8
                and not set(random) - set("0123456789abcdef")
            )
            if named and entry.is_dir(follow_symlinks=False):
                found.append((entry.stat(follow_symlinks=False).st_mtime, Path(entry.path)))
    return [path for _, path in sorted(found, reverse=True)]
