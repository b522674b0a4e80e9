"""Files and directories that appear whole or not at all.

A reader sees either the earlier content or the new one, never a mixture: everything is written and synced
under a hidden name beside its place first, and renames make the change.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sim.base.errors import OutputError
from sim.files.claims import reason, sibling

_SYNCED_TOGETHER = 8  # a run's files


@contextmanager
def folder_made(folder: Path) -> Iterator[None]:
    """Make a folder with its parents; those that were missing go again if nothing comes to lie in them.

    Raises OutputError.
    """
    missing: list[Path] = []
    try:
        try:
            missing = [path for path in (folder, *folder.parents) if not path.exists()]
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{folder}: cannot be made ({reason(error)}); name another --out") from error
        yield
    finally:
        for path in missing:
            with suppress(OSError):  # not there, or not empty
                path.rmdir()


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Yield a hidden name beside `path`, with its ending, and move what was written there into place.

    After an exception nothing is moved, and the hidden file is gone. Raises OSError.
    """
    partial = path.with_name(f".{path.stem}.partial-{secrets.token_hex(4)}{path.suffix}")
    try:
        yield partial
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def asked_file(path: Path) -> Iterator[Path]:
    """Yield the hidden name of a `new_file` whose place a command was told; raises OutputError."""
    if not path.name:
        raise OutputError(f"{path}: names no file; name one to write into")
    try:
        with new_file(path) as partial:
            yield partial
    except OSError as error:
        raise OutputError(f"{path}: could not be written ({reason(error)}); name another place") from error


def write_text(path: Path, text: str) -> Path:
    """Write a file whose place a command was told, as UTF-8; return its path. Raises OutputError."""
    with asked_file(path) as partial:
        partial.write_bytes(text.encode("utf-8"))
    return path


@contextmanager
def new_directory(place: Path) -> Iterator[Path]:
    """Yield an empty hidden directory beside `place`, and move it there, synced, when the block ends.

    `place` must be claimed. An earlier directory is gone afterwards; whatever exception comes, the earlier
    one is in its place and the hidden one is gone. Raises OSError, and OutputError where the earlier one
    could not be put back.
    """
    staging = sibling(place, "partial")
    try:
        staging.mkdir()
        yield staging
        _sync_tree(staging)
        _move_into_place(staging, place)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move_into_place(staging: Path, place: Path) -> None:
    """Rename `staging` to `place`; an earlier `place` waits aside and comes back if that fails."""
    aside = sibling(place, "earlier")
    try:
        if place.exists():
            os.rename(place, aside)
        os.rename(staging, place)
        _sync(place.parent)
    except BaseException as failure:
        # Decide by what is on disk, not by how far the lines above got: an interrupt comes anywhere.
        if aside.exists():
            _restore(aside, place, staging, failure)
        elif not staging.exists():
            os.rename(place, staging)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _restore(aside: Path, place: Path, staging: Path, failure: BaseException) -> None:
    """Put the earlier directory back; raise OutputError, naming where it lies, if even that fails."""
    try:
        if place.exists():
            os.rename(place, staging)
        os.rename(aside, place)
    except OSError as error:
        raise OutputError(
            f"{place}: could not be replaced ({failure}); what was there is unharmed in {aside}: move it back"
        ) from error


def _sync_tree(directory: Path) -> None:
    """Flush every file and directory below `directory` to the disk, files together: one by one each waits."""
    from concurrent.futures import ThreadPoolExecutor  # which not every command needs

    folders = [Path(folder) for folder, _, _ in os.walk(directory)]
    found = (path for folder in folders for path in folder.iterdir())
    files = [path for path in found if path.is_file() and not path.is_symlink()]
    with ThreadPoolExecutor(_SYNCED_TOGETHER) as pool:
        list(pool.map(_sync, files))
    for folder in folders:
        _sync(folder)


def _sync(path: Path) -> None:
    """Flush one file or directory to the disk, where the platform can (Windows cannot open a directory)."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some file systems (network and overlay ones) cannot sync a directory and say so with EINVAL.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
