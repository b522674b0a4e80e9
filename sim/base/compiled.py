"""How every compiled function of the project is compiled, and where the results are kept."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from llvmlite import binding as llvm
from numba import njit
from numba.core import codegen
from numba.core.registry import CPUDispatcher

_F = TypeVar("_F", bound=Callable[..., Any])
_PACKAGE = Path(__file__).resolve().parents[1]
_KEPT = 3
# NumPy's rule for x / 0 spares a branch at each division; entries for callers in C are not needed.
_OPTIONS: dict[str, Any] = {"cache": True, "error_model": "numpy", "no_cfunc_wrapper": True}
_numba_config: Any = numba.config


def _fingerprint() -> str:
    """Name the present state of the sources: numba itself looks at a function's own file only.

    The tables beside them count too, because their numbers are compiled in, and so does how many flights go
    side by side (`sim.physics.numbers`).
    """
    digest = hashlib.sha256(f"{numba.__version__} {os.environ.get('SIM_LANES')}".encode())
    for folder in ("base", "physics", "dynamics", "guidance"):
        for path in sorted((_PACKAGE / folder).iterdir()):
            if path.suffix in (".py", ".npz"):
                status = path.stat()
                digest.update(f"{path.name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]


def _cache_directory() -> Path:
    """Choose the folder of compiled code: the user's, or beside the sources where those can be written."""
    beside = _PACKAGE / "__pycache__"
    if _numba_config.CACHE_DIR:
        beside = Path(_numba_config.CACHE_DIR)
    elif not os.access(beside if beside.exists() else _PACKAGE, os.W_OK):
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        beside = home / "sim" if os.access(home, os.W_OK) else Path(tempfile.gettempdir()) / "sim-cache"
    return beside / f"compiled-{_fingerprint()}"


def _forget_old_caches(cache: Path) -> None:
    """Remove the compiled code of sources that have since changed, but for the newest few."""
    others = [path for path in cache.parent.glob("compiled-*") if path != cache]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[_KEPT:]:
        shutil.rmtree(path, ignore_errors=True)


CACHE = _cache_directory()
_numba_config.CACHE_DIR = str(CACHE)
if not CACHE.exists():
    _forget_old_caches(CACHE)


_libraries: Any = codegen.CPUCodeLibrary
_finish_library = _libraries._finalize_final_module


def _finish_with_its_own_copies(library: Any) -> None:
    """Let a library call its own copies of the functions that were linked into it.

    Numba leaves them linkonce_odr: of all copies the one loaded first is called. They are optimised within
    different callers and differ in the last bits, so that a process that compiles, one that reads the cache
    and one that reads it in another order would fly differently.
    """
    for function in library._final_module.functions:
        if not function.is_declaration and function.linkage == llvm.Linkage.linkonce_odr:
            function.linkage = llvm.Linkage.internal
    _finish_library(library)


_libraries._finalize_final_module = _finish_with_its_own_copies

# a * b + c may become one instruction, and the sign of zero is free.
_FUSED = {"contract", "nsz"}
# Numba counts the references of arrays that are passed around, which for a model's two dozen costs as much as
# a field of degree 20; what neither allocates nor returns arrays can do without (_nrt).
_BORROWING: dict[str, Any] = _OPTIONS | {"_nrt": False, "fastmath": _FUSED}
# Functions that Python never calls need no wrapper that takes their arguments apart: half their compilation.
_INSIDE: dict[str, Any] = _BORROWING | {"no_cpython_wrapper": True}


def compiled(function: _F) -> _F:
    """Compile for callers in Python and in compiled code; may allocate and return arrays."""
    return cast(_F, njit(**_OPTIONS)(function))


def unlocked(function: _F) -> _F:
    """Compile for callers in Python, other threads running meanwhile; may not allocate or return arrays."""
    return cast(_F, njit(**_BORROWING | {"nogil": True})(function))


class _Inside(CPUDispatcher):
    """A function that only compiled code can call: without a wrapper, Python would crash on it."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError(f"{self.py_func.__name__} is for compiled code; call it from a compiled function")


def _inside(function: _F, options: dict[str, Any]) -> _F:
    dispatcher = njit(**options)(function)
    dispatcher.__class__ = _Inside
    return cast(_F, dispatcher)


def borrowing(function: _F) -> _F:
    """Compile for callers in compiled code; may not allocate or return arrays."""
    return _inside(function, _INSIDE)


def inlined(function: _F) -> _F:
    """Compile like `borrowing`, always into the caller: for formulas."""
    return _inside(function, _INSIDE | {"forceinline": True})


def formula(function: _F) -> _F:
    """Compile like `inlined`, for callers in Python too."""
    return cast(_F, njit(**_BORROWING | {"forceinline": True})(function))


def spliced(function: _F) -> _F:
    """Write the function into its caller before that is compiled: for parts of one long function."""
    return _inside(function, _INSIDE | {"inline": "always"})


def inlined_sums(function: _F) -> _F:
    """Compile like `borrowing`, and let sums be regrouped so that they run several terms at a time.

    The result is still the same on every run of the same machine.
    """
    return _inside(function, _INSIDE | {"fastmath": _FUSED | {"reassoc"}})
