"""How every compiled function of the project is compiled, and where the results are kept."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba import njit
from numba.core.registry import CPUDispatcher

from sim.base.kept import folder, forget

_F = TypeVar("_F", bound=Callable[..., Any])
_PACKAGE = Path(__file__).resolve().parents[1]
_KEPT = 3
# NumPy's rule for x / 0 spares a branch at each division; entries for callers in C are not needed.
_OPTIONS: dict[str, Any] = {"cache": True, "error_model": "numpy", "no_cfunc_wrapper": True}
_numba_config: Any = numba.config


def _fingerprint() -> str:
    """Name the present state of the sources: numba itself looks at a function's own file only.

    The tables beside them count too, because their numbers are compiled in.
    """
    digest = hashlib.sha256(f"{numba.__version__} {os.environ.get('SIM_LANES')}".encode())
    for room in ("base", "physics", "dynamics", "guidance", "world"):
        for path in sorted((_PACKAGE / room).iterdir()):
            if path.suffix in (".py", ".npz"):
                status = path.stat()
                digest.update(f"{path.name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]


CACHE = folder() / f"compiled-{_fingerprint()}"
_numba_config.CACHE_DIR = str(CACHE)
if not CACHE.exists():
    forget(CACHE.parent, "compiled-*", _KEPT)

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
