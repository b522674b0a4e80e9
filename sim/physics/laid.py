"""Lanes laid out in memory, for loops in which each lane reads tables of its own."""

from collections.abc import Callable
from typing import Any, cast

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from sim.physics.numbers import Lanes

# Typed: what it decorates is called without the typing context that it is defined with.
_intrinsic = cast(Callable[[Callable[..., Any]], Callable[..., Any]], intrinsic)


@_intrinsic
def laid_out(typing: Any, x: Any) -> Any:
    """Return where a number's lanes lie in memory, one float after the other: for loops over lanes.

    `lane` with a number that is not known when it is compiled writes all lanes to memory each time.
    """

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        place = cgutils.alloca_once(builder, args[0].type)
        builder.store(args[0], place)
        return builder.bitcast(place, ir.DoubleType().as_pointer())

    return types.CPointer(types.float64)(x), lower


@_intrinsic
def read_back(typing: Any, place: Any, like: Any) -> Any:
    """Return the number of the kind of `like` that `laid_out` put at a place, as it stands there now."""
    kind = like if isinstance(like, Lanes) else types.float64

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        return builder.load(builder.bitcast(args[0], args[1].type.as_pointer()), align=8)

    return kind(place, like), lower
