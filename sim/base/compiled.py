"""How every compiled function of the project is compiled, and where the results are kept."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import Any, TypeVar, cast

from sim.base.errors import RequestError
from sim.base.kept import folder, forget

try:
    import numba
    from numba import njit
    from numba.core.compiler import Compiler
    from numba.core.registry import CPUDispatcher
except ValueError as error:  # NUMBA_NUM_THREADS=0
    asked = ", ".join(f"{name}={value}" for name, value in os.environ.items() if name.startswith("NUMBA_"))
    raise RequestError(f"the environment says {asked}, and numba refuses that: {error}") from error

_kinds: Any = None
with suppress(ImportError):  # a numba that is another inside: its own way takes longer and comes to the same
    _kinds = import_module("sim.base.dispatchers")

_F = TypeVar("_F", bound=Callable[..., Any])
_PACKAGE = Path(__file__).resolve().parents[1]
_KEPT = 3  # states of the sources whose compiled code stays
# NumPy's rule for x / 0 spares a branch at each division; entries for callers in C are not needed.
_OPTIONS: dict[str, Any] = {"cache": True, "error_model": "numpy", "no_cfunc_wrapper": True}
_numba_config: Any = numba.config


def lanes_asked() -> int:
    """Return how many flights are to go side by side; see `sim.physics.numbers`. Raises RequestError."""
    asked = os.environ.get("SIM_LANES", "8")
    if not asked.isdecimal() or not 1 <= int(asked) <= 64:
        raise RequestError(f"the environment says SIM_LANES={asked}; expected a whole number from 1 to 64")
    return int(asked)


def _fingerprint() -> str:
    """Name the present state of the sources: numba itself looks at a function's own file only.

    The tables beside them count too, because their numbers are compiled in, and so does how many flights go
    side by side (`sim.physics.numbers`).
    """
    digest = hashlib.sha256(f"{numba.__version__} {lanes_asked()}".encode())
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
_NO_ENTRIES: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True, "cache": False}
_INSIDE: dict[str, Any] = _BORROWING | _NO_ENTRIES


@cache
def _compilers() -> Any:
    """Return our compilers, which take 5 to 10 ms to import; None where numba is another inside."""
    with suppress(ImportError):
        return import_module("sim.base.compiler")
    return None


def _pipeline(compiler: str) -> Any:
    """Return what makes the compiler of a function when that is to be compiled: ours, or numba's own."""

    def made(*state: Any) -> Any:
        ours = _compilers()
        return (Compiler if ours is None else getattr(ours, compiler))(*state)

    return made


def _dispatcher(function: Any, options: dict[str, Any], compiler: str, kind: str = "") -> Any:
    """Return what compiles a function when it is called, by one of our compilers; `kind`: who may call it."""
    if _kinds is None:
        return njit(**options)(function)
    dispatcher: Any = njit(**options, pipeline_class=_pipeline(compiler))(function)
    if kind:
        dispatcher.__class__ = getattr(_kinds, kind)
    return dispatcher


def _from_disk(dispatcher: Any) -> Any:
    if _kinds is not None:
        dispatcher._cache.__class__ = _kinds.Kept
    return dispatcher


def compiled(function: _F) -> _F:
    """Compile for callers in Python and in compiled code; may allocate and return arrays."""
    return cast(_F, _dispatcher(function, _OPTIONS, "Compiler"))


def unlocked(function: _F) -> _F:
    """Compile for callers in Python, other threads running meanwhile; may not allocate or return arrays."""
    options = _BORROWING | {"nogil": True}
    return cast(_F, _from_disk(_dispatcher(function, options, "EntranceCompiler", "FromPython")))


def _inside(function: _F, options: dict[str, Any]) -> _F:
    return cast(_F, _dispatcher(function, options, "InsideCompiler", "Inside"))


def borrowing(function: _F) -> _F:
    """Compile for callers in compiled code; may not allocate or return arrays."""
    return _inside(function, _INSIDE)


def inlined(function: _F) -> _F:
    """Compile like `borrowing`, always into the caller: for formulas."""
    return _inside(function, _INSIDE | {"forceinline": True})


def formula(function: _F) -> _F:
    """Compile like `inlined`, for callers in Python too."""
    options = _BORROWING | {"forceinline": True}
    return cast(_F, _from_disk(_dispatcher(function, options, "Compiler")))


def spliced(function: _F) -> _F:
    """Write the function into its caller before that is compiled: for parts of one long function."""
    return _inside(function, _INSIDE | {"inline": "always"})


@cache
def adopted(library_function: Any) -> Any:
    """Compile another package's function like `borrowing`, with its own arithmetic, and what it calls.

    By itself each of them becomes machine code and entries for Python and C that nobody here needs.
    """
    if _kinds is None:
        return library_function
    function = library_function.py_func
    options = {name: value for name, value in library_function.targetoptions.items() if name != "nopython"}
    theirs = {name: function.__globals__.get(name) for name in function.__code__.co_names}
    called = {name: adopted(each) for name, each in theirs.items() if isinstance(each, CPUDispatcher)}
    copy = FunctionType(function.__code__, function.__globals__ | called, function.__name__)
    return _inside(copy, options | _NO_ENTRIES)
