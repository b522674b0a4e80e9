"""How every compiled function of the project is compiled, and where the results are kept."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba import njit
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import register_pass
from numba.core.registry import CPUDispatcher
from numba.core.typed_passes import NativeLowering

from sim.base.kept import folder, forget

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
_INSIDE: dict[str, Any] = _BORROWING | {"no_cpython_wrapper": True, "cache": False}


@register_pass(mutates_CFG=True, analysis_only=False)
class _Lowering(NativeLowering):
    """Numba's lowering with private copies of what a function calls.

    Numba shares them between all functions of a process: whichever was loaded first lends its copy to the
    others, and the last digits of a result would depend on what was called before. Private ones can also be
    fitted to their caller.
    """

    def run_pass(self, state: Any) -> bool:
        """Lower a function into a library that makes private what it links in."""
        library = state.library = state.targetctx.codegen().create_library(state.func_id.func_qualname)
        library.enable_object_caching()
        finalize, optimize = library.finalize, library._optimize_final_module
        own: set[str] = set()

        def note_own() -> None:
            own.update(each.name for each in library._final_module.functions if not each.is_declaration)
            finalize()

        def make_private() -> None:
            for each in library._final_module.functions:
                if not each.is_declaration and each.name not in own:
                    each.linkage = "internal"
            optimize()

        library.finalize, library._optimize_final_module = note_own, make_private
        return bool(super().run_pass(state))


class _Compiler(CompilerBase):
    """Numba's compiler with that lowering."""

    lowering: type[NativeLowering] = _Lowering

    def define_pipelines(self) -> list[Any]:
        """Return the pipeline of passes."""
        manager = DefaultPassBuilder.define_nopython_pipeline(self.state)
        manager.passes = [
            (self.lowering if each is NativeLowering else each, words) for each, words in manager.passes
        ]
        manager.finalize()
        return [manager]


def compiled(function: _F) -> _F:
    """Compile for callers in Python and in compiled code; may allocate and return arrays."""
    return cast(_F, njit(**_OPTIONS, pipeline_class=_Compiler)(function))


def unlocked(function: _F) -> _F:
    """Compile for callers in Python, other threads running meanwhile; may not allocate or return arrays."""
    return cast(_F, njit(**_BORROWING | {"nogil": True}, pipeline_class=_Compiler)(function))


@register_pass(mutates_CFG=True, analysis_only=False)
class _LoweringInside(NativeLowering):
    """Numba's lowering without the last stage, machine code of the function's own.

    What only compiled code calls becomes machine code as a part of its callers. Code of its own would cost
    time to make and is never run.
    """

    def run_pass(self, state: Any) -> bool:
        """Lower a function whose executable is a mere token: a built-in function, as numba asks for."""
        context = state.targetctx
        executable = context.get_executable
        context.get_executable = lambda library, fndesc, env: [].append
        try:
            return bool(super().run_pass(state))
        finally:
            context.get_executable = executable


class _CompilerInside(_Compiler):
    """Numba's compiler for what only compiled code calls."""

    lowering = _LoweringInside


class _Inside(CPUDispatcher):
    """A function that only compiled code can call: it has no machine code of its own."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError(f"{self.py_func.__name__} is for compiled code; call it from a compiled function")


def _inside(function: _F, options: dict[str, Any]) -> _F:
    dispatcher = njit(**options, pipeline_class=_CompilerInside)(function)
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
    return cast(_F, njit(**_BORROWING | {"forceinline": True}, pipeline_class=_Compiler)(function))


def spliced(function: _F) -> _F:
    """Write the function into its caller before that is compiled: for parts of one long function."""
    return _inside(function, _INSIDE | {"inline": "always"})


def inlined_sums(function: _F) -> _F:
    """Compile like `borrowing`, and let sums be regrouped so that they run several terms at a time.

    The result is still the same on every run of the same machine.
    """
    return _inside(function, _INSIDE | {"fastmath": _FUSED | {"reassoc"}})
