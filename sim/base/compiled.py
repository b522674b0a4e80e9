"""How every compiled function of the project is compiled, and where the results are kept."""

import hashlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

import llvmlite.binding as llvm
import numba
from numba import njit
from numba.core import ir
from numba.core.caching import FunctionCache
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import register_pass
from numba.core.registry import CPUDispatcher
from numba.core.typed_passes import NativeLowering
from numba.core.types import unliteral
from numba.core.untyped_passes import InlineInlinables

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


class _Whole(JITCodeLibrary):
    """Machine code with private copies of what a function calls.

    Numba shares them between all functions of a process: whichever was loaded first lends its copy to the
    others, and the last digits of a result would depend on what was called before. Private ones can also be
    fitted to their caller.
    """

    def finalize(self) -> None:
        """Link everything in once and optimise it together."""
        self._own = {each.name for each in self._final_module.functions if not each.is_declaration}
        called = _called(self, {})
        for part in called:
            if isinstance(part, _Part):
                self._final_module.link_in(part._final_module, preserve=True)
        # Of the others only what is called by then is linked in.
        self._linking_libraries = [each for each in called if not isinstance(each, _Part)]
        super().finalize()

    def _optimize_functions(self, module: Any) -> None:
        """Leave it to the end, when everything is linked in: once less, at the same speed."""
        module.data_layout = self._codegen._data_layout

    def _optimize_final_module(self) -> None:
        for each in self._final_module.functions:
            if not each.is_declaration and each.name not in self._own:
                each.linkage = "internal"
        super()._optimize_final_module()


class _Entrance(_Whole):
    """Machine code that only Python calls: kept on disk without the instructions, which take time to read."""

    def serialize_using_object_code(self) -> tuple[str, str, tuple[bytes, bytes]]:
        """Return machine code and, instead of the instructions, empty functions of their names."""
        names = llvm.parse_assembly(
            "\n".join(f'define void @"{name}"() {{ ret void }}' for name in self._own)
        )
        return self.name, "object", (self._get_compiled_object(), names.as_bitcode())


class _Part(JITCodeLibrary):
    """What only compiled code calls: instructions for its callers to link in.

    Numba would optimise it and make machine code of it, with all that it calls, at every level anew.
    """

    def finalize(self) -> None:
        """Leave it as it is."""
        self._finalized = True


class _OptimizedPart(_Whole):
    """What only compiled code calls, optimised by itself, so that it is the same in every caller."""

    def _finalize_final_module(self) -> None:
        self._finalized = True


def _called(library: Any, found: dict[Any, None]) -> dict[Any, None]:
    """Add to `found` what a library calls, with all that its parts call."""
    for each in library._linking_libraries:
        if each not in found:
            found[each] = None
            if isinstance(each, _Part):
                _called(each, found)
    return found


@register_pass(mutates_CFG=True, analysis_only=False)
class _Lowering(NativeLowering):
    """Numba's lowering into a library of our own."""

    library: type[JITCodeLibrary] = _Whole

    def run_pass(self, state: Any) -> bool:
        """Lower a function."""
        library = state.library = self.library(state.targetctx.codegen(), state.func_id.func_qualname)
        library.enable_object_caching()
        return bool(super().run_pass(state))


class _Own(ir.Block):
    """A block of a function that is being spliced, which nobody else has.

    Numba copies each block twice, and with each all the variables of its function: a fifth of what `march`
    takes to compile.
    """

    def __deepcopy__(self, memo: Any) -> Any:
        return self


def _unspliced(worker: Any, function: Any) -> Any:
    """Return a function's blocks, in which nothing is spliced yet: their caller sees to that."""
    worker._compiler_pipeline = _untyped
    found = type(worker).run_untyped_passes(worker, function)
    for block in found.blocks.values():
        block.__class__ = _Own
    return found


def _untyped(state: Any, name: str = "untyped") -> Any:
    """Return the pipeline of a function that is being spliced."""
    manager = DefaultPassBuilder.define_untyped_pipeline(state, name)
    manager.passes = [each for each in manager.passes if each[0] is not InlineInlinables]
    return manager


@register_pass(mutates_CFG=True, analysis_only=False)
class _Splicing(InlineInlinables):
    """Numba's splicing with those blocks."""

    _name = "splicing"

    def _do_work(self, state: Any, work_list: Any, block: Any, i: int, expr: Any, worker: Any) -> bool:
        # Not a class of our own: numba's inliner takes 0.1 s to import, which only who compiles is to spend.
        worker.run_untyped_passes = partial(_unspliced, worker)
        return bool(super()._do_work(state, work_list, block, i, expr, worker))


class _Compiler(CompilerBase):
    """Numba's compiler with that lowering."""

    lowering: type[NativeLowering] = _Lowering

    def define_pipelines(self) -> list[Any]:
        """Return the pipeline of passes."""
        manager = DefaultPassBuilder.define_nopython_pipeline(self.state)
        ours = {NativeLowering: self.lowering, InlineInlinables: _Splicing}
        manager.passes = [(ours.get(each, each), words) for each, words in manager.passes]
        manager.finalize()
        return [manager]


@register_pass(mutates_CFG=True, analysis_only=False)
class _LoweringEntrance(_Lowering):
    """Numba's lowering into machine code alone."""

    library = _Entrance


class _CompilerEntrance(_Compiler):
    """Numba's compiler for what only Python calls."""

    lowering = _LoweringEntrance


class _FromPython(CPUDispatcher):
    """A function that only Python can call: its instructions are not kept."""

    def get_call_template(self, args: Any, kws: Any) -> Any:
        """Refuse to be called by a function that is being compiled."""
        raise TypeError(f"{self.py_func.__name__} is for callers in Python; call what it calls")


class _Kept(FunctionCache):
    """What was compiled before, read without the tables of all that numba can type and lower.

    For what does not allocate: with the tables comes the runtime that allocated arrays are counted in.
    """

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """Return what is kept for a signature; the tables, which take 0.1 s, are there for who compiles."""
        with self._guard_against_spurious_io_errors():
            return self._load_overload(sig, target_context)


def _from_disk(dispatcher: Any) -> Any:
    dispatcher._cache.__class__ = _Kept
    return dispatcher


def compiled(function: _F) -> _F:
    """Compile for callers in Python and in compiled code; may allocate and return arrays."""
    return cast(_F, njit(**_OPTIONS, pipeline_class=_Compiler)(function))


def unlocked(function: _F) -> _F:
    """Compile for callers in Python, other threads running meanwhile; may not allocate or return arrays."""
    options = _BORROWING | {"nogil": True}
    dispatcher = _from_disk(njit(**options, pipeline_class=_CompilerEntrance)(function))
    dispatcher.__class__ = _FromPython
    return cast(_F, dispatcher)


@register_pass(mutates_CFG=True, analysis_only=False)
class _LoweringInside(_Lowering):
    """Numba's lowering without machine code."""

    library: type[JITCodeLibrary] = _Part

    def run_pass(self, state: Any) -> bool:
        """Lower a function whose executable is a mere token: a built-in function, as numba asks for."""
        context = state.targetctx
        executable = context.get_executable
        context.get_executable = lambda library, fndesc, env: [].append
        try:
            return super().run_pass(state)
        finally:
            context.get_executable = executable


class _CompilerInside(_Compiler):
    """Numba's compiler for what only compiled code calls."""

    lowering = _LoweringInside


@register_pass(mutates_CFG=True, analysis_only=False)
class _LoweringOptimized(_LoweringInside):
    """Numba's lowering into optimised instructions."""

    library = _OptimizedPart


class _CompilerOptimized(_Compiler):
    """Numba's compiler for what the last digits depend on."""

    lowering = _LoweringOptimized


class _Inside(CPUDispatcher):
    """A function that only compiled code can call: it has no machine code of its own."""

    def get_call_template(self, args: Any, kws: Any) -> Any:
        """Take a plain number for one of its type: numba would compile the function anew for each."""
        kinds = {name: unliteral(kind) for name, kind in kws.items()}
        return super().get_call_template(tuple(map(unliteral, args)), kinds)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError(f"{self.py_func.__name__} is for compiled code; call it from a compiled function")


def _inside(function: _F, options: dict[str, Any], compiler: type[CompilerBase] = _CompilerInside) -> _F:
    dispatcher = njit(**options, pipeline_class=compiler)(function)
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
    options = _BORROWING | {"forceinline": True}
    return cast(_F, _from_disk(njit(**options, pipeline_class=_Compiler)(function)))


def spliced(function: _F) -> _F:
    """Write the function into its caller before that is compiled: for parts of one long function."""
    return _inside(function, _INSIDE | {"inline": "always"})


def inlined_sums(function: _F) -> _F:
    """Compile like `borrowing`, and let sums be regrouped so that they run several terms at a time.

    The result is still the same on every run of the same machine, and in floats and lanes.
    """
    return _inside(function, _INSIDE | {"fastmath": _FUSED | {"reassoc"}}, _CompilerOptimized)
