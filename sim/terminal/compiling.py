"""Hears how far compiling is: numba tells of each function that it begins with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def compilation_told(on_compiling: Callable[[int, int], None]) -> Iterator[None]:
    """Tell of each function of the program that numba has to compile because no cache holds it.

    What it needs of numba's own and other packages' functions is compiled on the way and not counted. A few
    functions serve other uses than this one, so the number of all is a bound.
    """
    from numba.core import event
    from numba.core.dispatcher import Dispatcher

    class Told(event.Listener):
        def __init__(self) -> None:
            self.done: set[Dispatcher] = set()
            self.of = 0

        def on_start(self, event: event.Event) -> None:
            function = event.data["dispatcher"]
            if function.py_func.__module__.startswith("sim.") and function not in self.done:
                self.done.add(function)
                # Modules that are loaded later bring more; to look through them all takes 5 ms.
                if len(self.done) % 10 == 1 or len(self.done) > self.of:
                    self.of = max(_compiled_functions(Dispatcher), len(self.done))
                on_compiling(len(self.done), self.of)

        def on_end(self, event: event.Event) -> None:
            return

    with event.install_listener("numba:compile", Told()):
        yield


def _compiled_functions(dispatcher: type) -> int:
    """Count the functions of the program's loaded modules that numba compiles when they are needed."""
    loaded = [module for name, module in sys.modules.items() if name.startswith("sim.")]
    values = (value for module in loaded for value in list(vars(module).values()))
    return len({id(value) for value in values if isinstance(value, dispatcher)})
