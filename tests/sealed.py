"""Folders that nobody can write into, or not much, for tests of what then is said."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """Give a folder that nobody can write into: by its mode, for root by the kernel."""
    folder.mkdir()
    if os.geteuid() != 0:
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    with _mounted(folder, "ro,size=1m"):
        yield folder


@contextlib.contextmanager
def small(folder: Path, size: str = "1m") -> Iterator[Path]:
    """Give a folder on a disk of a size."""
    folder.mkdir()
    with _mounted(folder, f"size={size}"):
        yield folder


@contextlib.contextmanager
def _mounted(folder: Path, options: str) -> Iterator[None]:
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)
