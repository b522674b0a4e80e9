"""What a killed run may leave beside its run directory, and how the next one tidies up.

Hidden siblings of a run directory exist while it is being written: `.NAME.partial-*`, the new run, and
`.NAME.earlier-*`, the one that it replaces. Their writer holds a lock on them that ends with its process,
however that ends, so a sibling that can be locked belongs to nobody. Where directories cannot be locked
(Windows, some network file systems) a sibling counts as somebody's, and nothing is touched.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_WHOLE: Final = ("timeline.json", "run.json")  # what a run directory has when it is one


def sibling(out: Path, purpose: str) -> Path:
    """Return an unused hidden name beside `out`, on its file system so that a rename can move it there."""
    return out.parent / f".{out.name}.{purpose}-{secrets.token_hex(4)}"


@contextmanager
def new_sibling(out: Path) -> Iterator[Path]:
    """Make a hidden directory beside `out` that is known to be in use, and take it away at the end.

    Raises OSError when it cannot be made.
    """
    while True:
        staging = sibling(out, "partial")
        try:
            staging.mkdir()
            with held(staging) as ours:
                # Another run may have swept it in the instant before it was locked.
                if ours and staging.is_dir():
                    yield staging
                    return
        finally:
            shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def held(directory: Path) -> Iterator[bool]:
    """Lock a directory for as long as this process works on it; yield whether it was free.

    Where directories cannot be locked it counts as free for its writer.
    """
    descriptor, free = _lock(directory)
    try:
        yield free is not False
    finally:
        if descriptor is not None:
            os.close(descriptor)


def tidy(out: Path) -> bool:
    """Sweep what dead runs left beside `out`; tell whether the earlier run was put back.

    A killed replacement may have moved the earlier run aside and not the new one in: then the earlier one
    comes back. It is deleted only when a whole run stands in its place. Raises OSError.
    """
    restored = False
    for aside in _newest_first(out, "earlier"):
        with _if_ownerless(aside) as ownerless:
            if not ownerless:
                continue
            if not out.exists():
                os.rename(aside, out)
                restored = True
            elif all((out / name).is_file() for name in _WHOLE):
                shutil.rmtree(aside, ignore_errors=True)
    for partial in _newest_first(out, "partial"):
        with _if_ownerless(partial) as ownerless:
            if ownerless:
                shutil.rmtree(partial, ignore_errors=True)
    return restored


def _newest_first(out: Path, purpose: str) -> list[Path]:
    """Return the hidden siblings of one purpose."""
    start = f".{out.name}.{purpose}-"
    found: list[tuple[float, Path]] = []
    with suppress(OSError):
        for entry in os.scandir(out.parent):
            random = entry.name.removeprefix(start)
            named = (
                entry.name.startswith(start)
                and len(random) == 8
                and not set(random) - set("0123456789abcdef")
            )
            if named and entry.is_dir(follow_symlinks=False):
                found.append((entry.stat(follow_symlinks=False).st_mtime, Path(entry.path)))
    return [path for _, path in sorted(found, reverse=True)]


@contextmanager
def _if_ownerless(directory: Path) -> Iterator[bool]:
    """Lock a leftover while it is dealt with; yield whether nobody else holds it."""
    descriptor, free = _lock(directory)
    try:
        yield free is True
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _lock(directory: Path) -> tuple[int | None, bool | None]:
    """Return the descriptor that holds the lock and whether it was free; None where that cannot be told."""
    if sys.platform == "win32":
        return None, None
    import fcntl

    try:
        descriptor = os.open(directory, os.O_RDONLY)
    except OSError:
        return None, None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return descriptor, False
    except OSError:
        return descriptor, None
    return descriptor, True
