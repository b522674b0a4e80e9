"""Packages whose names are imported when they are first used, or while something else is done."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package: `homes` gives the module of each of its names."""

    def found(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return found


def import_meanwhile(module: str) -> None:
    """Begin to import a module that is needed later, on another core while compiled code runs on this one."""
    from threading import Thread

    def imported() -> None:
        with suppress(Exception):  # it is told where the module is needed
            importlib.import_module(module)

    Thread(target=imported, daemon=True).start()
