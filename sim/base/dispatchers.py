"""Numba's compiled functions as the project uses them: who may call one, and how it is read from disk.

This, too, leans on numba's private parts; `sim.base.compiler` has what only compiling needs.
"""

from collections.abc import Mapping
from typing import Any

import numba
from numba.core.caching import FunctionCache
from numba.core.registry import CPUDispatcher
from numba.core.types import unliteral


def expect(replaced: Mapping[Any, str]) -> None:
    """Raise ImportError where functions of numba that are replaced have other arguments than these."""
    for function, arguments in replaced.items():
        code = function.__code__
        if " ".join(code.co_varnames[: code.co_argcount]) != arguments:
            raise ImportError(f"numba {numba.__version__}: {function.__qualname__} has other arguments")


expect(
    {
        CPUDispatcher.get_call_template: "self args kws",
        FunctionCache._load_overload: "self sig target_context",
    }
)


class FromPython(CPUDispatcher):
    """A function that only Python can call: its instructions are not kept."""

    def get_call_template(self, args: Any, kws: Any) -> Any:
        """Refuse to be called by a function that is being compiled."""
        raise TypeError(f"{self.py_func.__name__} is for callers in Python; call what it calls")


class Kept(FunctionCache):
    """What was compiled before, read without the tables of all that numba can type and lower.

    For what does not allocate: with the tables comes the runtime that allocated arrays are counted in.
    """

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """Return what is kept for a signature; the tables, which take 0.1 s, are there for who compiles."""
        with self._guard_against_spurious_io_errors():
            return self._load_overload(sig, target_context)


class Inside(CPUDispatcher):
    """A function that only compiled code can call: it has no machine code of its own."""

    def get_call_template(self, args: Any, kws: Any) -> Any:
        """Take a plain number for one of its type: numba would compile the function anew for each."""
        kinds = {name: unliteral(kind) for name, kind in kws.items()}
        return super().get_call_template(tuple(map(unliteral, args)), kinds)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse to be called from Python."""
        raise TypeError(f"{self.py_func.__name__} is for compiled code; call it from a compiled function")
