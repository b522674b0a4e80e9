"""Numba's compiler as the project uses it: without what nobody here writes, and without doing things twice.

All that leans on numba's private parts, and is imported when something is to be compiled; `sim.base.compiled`
has the options, and what to decorate with.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from types import FunctionType
from typing import Any

import llvmlite.binding as llvm
from numba.core import ir
from numba.core.base import BaseContext
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import register_pass
from numba.core.cpu import CPUContext
from numba.core.errors import TypingError
from numba.core.postproc import PostProcessor, VariableLifetime
from numba.core.transforms import canonicalize_cfg
from numba.core.typed_passes import NativeLowering
from numba.core.types import Function, Omitted
from numba.core.types.functions import BaseFunction
from numba.core.untyped_passes import InlineInlinables

from sim.base.dispatchers import expect

# What is replaced here, with its arguments. Where numba has others it compiles by itself.
_REPLACED: dict[Any, str] = {
    BaseContext.get_function: "self fn sig _firstcall",
    BaseFunction.get_call_type: "self context args kws",
    InlineInlinables._do_work: "self state work_list block i expr inline_worker",
    NativeLowering.run_pass: "self state",
    PostProcessor.run: "self emit_dels extend_lifetimes",
    PostProcessor._insert_var_dels: "self extend_lifetimes",
    JITCodeLibrary.finalize: "self",
    JITCodeLibrary._optimize_functions: "self ll_module",
    JITCodeLibrary._optimize_final_module: "self",
    JITCodeLibrary._finalize_final_module: "self",
    JITCodeLibrary.serialize_using_object_code: "self",
}
expect(_REPLACED)


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


def _called(library: Any, found: dict[Any, None]) -> dict[Any, None]:
    """Add to `found` what a library calls, with all that its parts call."""
    for each in library._linking_libraries:
        if each not in found:
            found[each] = None
            if isinstance(each, _Part):
                _called(each, found)
    return found


class _Context(CPUContext):
    """Numba's tables of what it can lower."""

    def get_function(self, fn: Any, sig: Any, _firstcall: bool = True) -> Any:
        """Return how a call is lowered; do not read all tables anew for what arrays are asked for in vain."""
        return super().get_function(fn, sig, _firstcall and fn not in ("__array__", "static_getitem"))


@register_pass(mutates_CFG=True, analysis_only=False)
class _Lowering(NativeLowering):
    """Numba's lowering into a library of our own."""

    library: type[JITCodeLibrary] = _Whole

    def run_pass(self, state: Any) -> bool:
        """Lower a function."""
        if type(state.targetctx) is CPUContext:
            state.targetctx.__class__ = _Context
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
    return _without(DefaultPassBuilder.define_untyped_pipeline(state, name), InlineInlinables)


# Each of numba's passes goes through the whole function. These are for closures and comprehensions, `with`,
# expressions of arrays, literals that a function asks for, and lists of types for people to read.
_UNUSED = {
    "AnnotateTypes",
    "DumpParforDiagnostics",
    "FindLiterallyCalls",
    "InlineClosureLikes",
    "InlineOverloads",
    "IRProcessing",
    "LiteralPropagationSubPipelinePass",
    "LiteralUnroll",
    "MakeFunctionToJitFunction",
    "NopythonRewrites",
    "RewriteDynamicRaises",
    "WithLifting",
}


def _without(manager: Any, *passes: Any) -> Any:
    """Return a pipeline without some passes and the unused ones."""
    manager.passes = [
        each for each in manager.passes if each[0] not in passes and each[0].__name__ not in _UNUSED
    ]
    return manager


@register_pass(mutates_CFG=True, analysis_only=False)
class _Splicing(InlineInlinables):
    """Numba's splicing with those blocks."""

    _name = "splicing"

    def _do_work(self, state: Any, work_list: Any, block: Any, i: int, expr: Any, worker: Any) -> bool:
        # Not a class of our own: numba makes the worker, from a class that it names itself.
        worker.run_untyped_passes = partial(_unspliced, worker)
        return bool(super()._do_work(state, work_list, block, i, expr, worker))


_signatures: dict[Any, Any] = {}
_refused: set[Any] = set()


def _call_type(function: Any, context: Any, args: Any, kws: Any) -> Any:
    """Return the signature of a call; numba is asked for that of an operation once for each row of types.

    What the product of two numbers is it looks up among all kinds of products, for each in the source twice,
    and a third time, in vain, whether there is one with just this constant.
    """
    ask = super(Function, function).get_call_type
    if kws:
        return ask(context, args, kws)
    key = function, context, tuple(args)
    if any(isinstance(each, Omitted) for each in args):
        key = function, context, tuple(type(a.value) if isinstance(a, Omitted) else a for a in args)
        if key in _refused:
            raise TypingError("no such operation with a constant")
        try:
            return ask(context, args, kws)
        except TypingError:
            _refused.add(key)
            raise
    found = _signatures.get(key)
    if found is None:
        found = ask(context, args, kws)
        # What numba compiles for a call it compiles by the caller's options: not to be shared.
        way = function.get_impl_key(found)
        if way is function.typing_key or isinstance(way, FunctionType):
            _signatures[key] = found
    return found


_process = PostProcessor.run


def _process_blocks(worker: Any, emit_dels: bool = False, extend_lifetimes: bool = False) -> None:
    """Bring a function's blocks in order as numba does after each pass.

    Without what is alive at the head of each block, for which only generators and Python objects have a use.
    """
    function = worker.func_ir
    if function.is_generator:
        _process(worker, emit_dels, extend_lifetimes)
        return
    function.blocks = canonicalize_cfg(function.blocks)
    function.variable_lifetime = VariableLifetime(function.blocks)
    function.generator_info = None
    if emit_dels:
        worker._insert_var_dels(extend_lifetimes=extend_lifetimes)


@contextmanager
def _briefly() -> Iterator[None]:
    """Do both while something is compiled; others compile as they always did."""
    kind: Any = Function
    if "get_call_type" in vars(kind):  # for a caller that is being compiled
        yield
        return
    worker: Any = PostProcessor
    kind.get_call_type, worker.run = _call_type, _process_blocks
    try:
        yield
    finally:
        del kind.get_call_type
        worker.run = _process


class Compiler(CompilerBase):
    """Numba's compiler with these passes."""

    lowering: type[NativeLowering] = _Lowering

    def compile_extra(self, func: Any) -> Any:
        """Compile a function."""
        with _briefly():
            return super().compile_extra(func)

    def define_pipelines(self) -> list[Any]:
        """Return the pipeline of passes."""
        manager = _without(DefaultPassBuilder.define_nopython_pipeline(self.state))
        ours = {
            InlineInlinables: _Splicing,
            NativeLowering: self.lowering,
        }
        manager.passes = [(ours.get(each, each), words) for each, words in manager.passes]
        manager.finalize()
        return [manager]


@register_pass(mutates_CFG=True, analysis_only=False)
class _LoweringEntrance(_Lowering):
    """Numba's lowering into machine code alone."""

    library = _Entrance


class EntranceCompiler(Compiler):
    """Numba's compiler for what only Python calls."""

    lowering = _LoweringEntrance


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


class InsideCompiler(Compiler):
    """Numba's compiler for what only compiled code calls."""

    lowering = _LoweringInside
