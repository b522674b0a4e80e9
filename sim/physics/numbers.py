"""Numbers that compiled formulas count with: a float in a flight, several flights side by side in a campaign.

`Lanes` is a numba type whose machine form is an LLVM vector of WIDTH doubles. A formula written for floats,
with `where` for a choice between values, compiles for lanes as it stands. Arrays carry the lanes as their
last axis: `at(y, 2)` is y[2] for an array (n,) of floats and a vector load for one (n, WIDTH) of lanes.

Only this file, `sim.physics.laid` and `sim.base.held` know numba's extension interface. It was tried with
numba 0.61 to 0.68; where it fails, SIM_LANES=1 flies a campaign one case at a time by the same source.
"""

import math
import operator
from collections.abc import Callable
from typing import Any, Final, cast

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.imputils import lower_builtin
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import intrinsic, models, register_model

from sim.base.compiled import lanes_asked

# How many flights go side by side: two or four registers' worth with AVX2 or AVX-512 hide the latencies of
# each other; measured best of 4, 8 and 16 on both.
WIDTH: Final = lanes_asked()

# Typed: what it decorates is called without the typing context that it is defined with.
_intrinsic = cast(Callable[[Callable[..., Any]], Callable[..., Any]], intrinsic)

_DOUBLE, _BIT, _WHOLE, _SHORT = ir.DoubleType(), ir.IntType(1), ir.IntType(64), ir.IntType(32)
# 1.5 * 2**52: added to a number below 2**51 it leaves the nearest whole number in the last bits.
_MAGIC = ir.Constant(_DOUBLE, 6755399441055744.0)
# As for floats in `sim.base.compiled`: a * b + c may become one instruction, the sign of zero is free.
_FLAGS = ("contract", "nsz")


class Lanes(types.Type):
    """The type of `count` numbers side by side."""

    def __init__(self, count: int) -> None:
        self.count, self.vector = count, ir.VectorType(_DOUBLE, count)
        super().__init__(name=f"Lanes({count})")


class Mask(types.Type):
    """The type of a comparison of lanes."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(name=f"Mask({count})")


@register_model(Lanes)
class _LanesModel(models.PrimitiveModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, kind.vector)


@register_model(Mask)
class _MaskModel(models.PrimitiveModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, ir.VectorType(_BIT, kind.count))


def _spread(builder: Any, value: Any, count: int) -> Any:
    """Put a scalar into every lane."""
    empty = ir.Constant(ir.VectorType(value.type, count), ir.Undefined)
    first = builder.insert_element(empty, value, _SHORT(0))
    return builder.shuffle_vector(first, empty, ir.Constant(ir.VectorType(_SHORT, count), [0] * count))


def _count(*kinds: Any) -> int:
    """Return how many lanes the widest of some types has; 0 if all are plain."""
    return max((kind.count for kind in kinds if isinstance(kind, Lanes | Mask)), default=0)


def _number(count: int) -> Any:
    """Return the type of numbers with so many lanes; 0: a float."""
    return Lanes(count) if count else types.float64


def _widened(context: Any, builder: Any, value: Any, kind: Any, count: int) -> Any:
    """Bring a number of any type to so many lanes; 0: to a float."""
    if isinstance(kind, Lanes):
        return value
    plain = context.cast(builder, value, kind, types.float64)
    return _spread(builder, plain, count) if count else plain


# -- operators -----------------------------------------------------------------------------------------------

_ARITHMETIC = {operator.add: "fadd", operator.sub: "fsub", operator.mul: "fmul", operator.truediv: "fdiv"}
_COMPARISON = {
    operator.lt: "<",
    operator.le: "<=",
    operator.gt: ">",
    operator.ge: ">=",
    operator.eq: "==",
    operator.ne: "!=",
}
_MIXES = ((Lanes, Lanes), (Lanes, types.Number), (types.Number, Lanes))


def _define_binary(operation: Any, name: str, result: Any) -> None:
    @infer_global(operation)
    class Typing(AbstractTemplate):
        def generic(self, args: Any, kws: Any) -> Any:
            if len(args) == 2 and _count(*args) and all(isinstance(a, Lanes | types.Number) for a in args):
                return signature(result(_count(*args)), *args)
            return None

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        count = _count(*sig.args)
        a, b = (_widened(context, builder, *pair, count) for pair in zip(args, sig.args, strict=True))
        if result is Mask:
            # As floats compare: "not equal" is true of what is not a number, the others are not.
            compare = builder.fcmp_unordered if name == "!=" else builder.fcmp_ordered
            return compare(name, a, b)
        return getattr(builder, name)(a, b, flags=_FLAGS)

    for mix in _MIXES:
        lower_builtin(operation, *mix)(lower)


def _define_unary(function: Any, lower: Any, kind: Any = Lanes) -> None:
    @infer_global(function)
    class Typing(AbstractTemplate):
        def generic(self, args: Any, kws: Any) -> Any:
            return signature(args[0], args[0]) if len(args) == 1 and isinstance(args[0], kind) else None

    lower_builtin(function, kind)(lambda context, builder, sig, args: lower(builder, args[0]))


def _define_on_masks(operation: Any, name: str) -> None:
    @infer_global(operation)
    class Typing(AbstractTemplate):
        def generic(self, args: Any, kws: Any) -> Any:
            return signature(args[0], *args) if all(isinstance(a, Mask) for a in args) else None

    lower_builtin(operation, Mask, Mask)(lambda context, builder, sig, args: getattr(builder, name)(*args))


def _by_llvm(name: str) -> Any:
    def lower(builder: Any, value: Any) -> Any:
        kind = ir.FunctionType(value.type, [value.type])
        symbol = f"llvm.{name}.v{value.type.count}f64"
        function = cgutils.get_or_insert_function(builder.module, kind, symbol)
        return builder.call(function, [value])

    return lower


for _operation, _name in _ARITHMETIC.items():
    _define_binary(_operation, _name, Lanes)
for _operation, _name in _COMPARISON.items():
    _define_binary(_operation, _name, Mask)
for _operation, _name in ((operator.and_, "and_"), (operator.or_, "or_")):
    _define_on_masks(_operation, _name)
_define_unary(operator.neg, lambda builder, value: builder.fneg(value))
for _function, _name in ((math.sqrt, "sqrt"), (abs, "fabs"), (math.floor, "floor")):
    _define_unary(_function, _by_llvm(_name))


# -- choosing ------------------------------------------------------------------------------------------------


@_intrinsic
def where(typing: Any, condition: Any, a: Any, b: Any) -> Any:
    """Return a where the condition holds, else b; both are computed."""
    count = _count(condition, a, b)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        a, b = (_widened(context, builder, args[k], sig.args[k], count) for k in (1, 2))
        return builder.select(args[0], a, b)

    return _number(count)(condition, a, b), lower


@_intrinsic
def inverse(typing: Any, condition: Any) -> Any:
    """Return where the condition does not hold."""
    return condition(condition), lambda context, builder, sig, args: builder.not_(args[0])


@_intrinsic
def anywhere(typing: Any, condition: Any) -> Any:
    """Tell whether the condition holds in any lane."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        count = _count(sig.args[0])
        bits = ir.IntType(count)
        return builder.icmp_unsigned("!=", builder.bitcast(args[0], bits), bits(0)) if count else args[0]

    return types.boolean(condition), lower


@_intrinsic
def spread(typing: Any, x: Any, like: Any) -> Any:
    """Return the float x as a number of the kind of `like`."""
    count = _count(like)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        return _widened(context, builder, args[0], sig.args[0], count)

    return _number(count)(x, like), lower


def _chosen(name: str, *kinds: Any) -> Any:
    """Return the intrinsic that takes one of two numbers by a comparison, the second where one is none."""
    count = _count(*kinds)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        a, b = (_widened(context, builder, *pair, count) for pair in zip(args, sig.args, strict=True))
        return builder.select(builder.fcmp_ordered(name, a, b), a, b)

    return _number(count)(*kinds), lower


@_intrinsic
def least(typing: Any, a: Any, b: Any) -> Any:
    """Return the smaller number; b where a is none."""
    return _chosen("<", a, b)


@_intrinsic
def most(typing: Any, a: Any, b: Any) -> Any:
    """Return the larger number; b where a is none."""
    return _chosen(">", a, b)


@_intrinsic
def within(typing: Any, x: Any, low: Any, high: Any) -> Any:
    """Return x, or the bound that it is beyond; the lower one where x is none."""
    count = _count(x, low, high)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        x, low, high = (_widened(context, builder, *pair, count) for pair in zip(args, sig.args, strict=True))
        above = builder.select(builder.fcmp_ordered(">", x, low), x, low)
        return builder.select(builder.fcmp_ordered("<", above, high), above, high)

    return _number(count)(x, low, high), lower


# -- arrays and lanes ----------------------------------------------------------------------------------------


def _element(context: Any, builder: Any, kind: Any, array: Any, k: Any, k_kind: Any) -> Any:
    """Return the address of element k of an array (n,), of row k of a contiguous one (n, WIDTH)."""
    parts = context.make_array(kind)(context, builder, array)
    index = context.cast(builder, k, k_kind, types.intp)
    if kind.ndim == 1:
        return cgutils.get_item_pointer(context, builder, kind, parts, [index])
    row = builder.gep(parts.data, [builder.mul(index, _WHOLE(WIDTH))])
    return builder.bitcast(row, Lanes(WIDTH).vector.as_pointer())


@_intrinsic
def at(typing: Any, array: Any, k: Any) -> Any:
    """Return number k of an array (n,) of floats or (n, WIDTH) of lanes."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        place = _element(context, builder, sig.args[0], args[0], args[1], sig.args[1])
        return builder.load(place, align=8)

    return _number(0 if array.ndim == 1 else WIDTH)(array, k), lower


@_intrinsic
def put(typing: Any, array: Any, k: Any, x: Any) -> Any:
    """Write number k of an array (n,) of floats or (n, WIDTH) of lanes."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        count = 0 if sig.args[0].ndim == 1 else WIDTH
        place = _element(context, builder, sig.args[0], args[0], args[1], sig.args[1])
        builder.store(_widened(context, builder, args[2], sig.args[2], count), place, align=8)
        return context.get_dummy_value()

    return types.void(array, k, x), lower


@_intrinsic
def lane(typing: Any, x: Any, number: Any) -> Any:
    """Return one lane of a number or of a condition; a float has only itself."""
    result = {Lanes: types.float64, Mask: types.boolean}.get(type(x), x)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        if not _count(sig.args[0]):
            return args[0]
        index = context.cast(builder, args[1], sig.args[1], types.int64)
        return builder.extract_element(args[0], builder.trunc(index, _SHORT))

    return result(x, number), lower


@_intrinsic
def with_lane(typing: Any, x: Any, number: Any, value: Any) -> Any:
    """Return x with one lane replaced by a float."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        new = context.cast(builder, args[2], sig.args[2], types.float64)
        if not _count(sig.args[0]):
            return new
        index = context.cast(builder, args[1], sig.args[1], types.int64)
        return builder.insert_element(args[0], new, builder.trunc(index, _SHORT))

    return x(x, number, value), lower


@_intrinsic
def lanes_of(typing: Any, x: Any) -> Any:
    """Return how many lanes a number or condition has."""
    return types.int64(x), lambda context, builder, sig, args: _WHOLE(max(_count(sig.args[0]), 1))


@_intrinsic
def take(typing: Any, table: Any, index: Any) -> Any:
    """Return table.flat[index] of a C-contiguous table for a whole number, held as float or lanes."""
    count = _count(index)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        data = context.make_array(sig.args[0])(context, builder, args[0]).data
        if not count:
            whole = context.cast(builder, args[1], sig.args[1], types.int64)
            return builder.load(builder.gep(data, [whole]))
        whole = builder.fptosi(args[1], ir.VectorType(_SHORT, count))
        out = ir.Constant(sig.return_type.vector, ir.Undefined)
        for number in range(count):
            place = builder.sext(builder.extract_element(whole, _SHORT(number)), _WHOLE)
            out = builder.insert_element(out, builder.load(builder.gep(data, [place])), _SHORT(number))
        return out

    return _number(count)(table, index), lower


@_intrinsic
def take_four(typing: Any, table: Any, index: Any) -> Any:
    """Return table.flat[index : index + 4] for a whole number (int) as four lanes: one axis of a spline."""
    four = Lanes(4)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        data = context.make_array(sig.args[0])(context, builder, args[0]).data
        place = builder.bitcast(builder.gep(data, [args[1]]), four.vector.as_pointer())
        return builder.load(place, align=8)

    return four(table, index), lower


@_intrinsic
def four(typing: Any, a: Any, b: Any, c: Any, d: Any) -> Any:
    """Return four floats as four lanes."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        out = ir.Constant(Lanes(4).vector, ir.Undefined)
        for number, value in enumerate(args):
            out = builder.insert_element(out, value, _SHORT(number))
        return out

    return Lanes(4)(a, b, c, d), lower


# -- what exponential and sine are made of -------------------------------------------------------------------


@_intrinsic
def nearest(typing: Any, x: Any) -> Any:
    """Return the nearest whole number, for sizes below 2**51."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        magic = _widened(context, builder, _MAGIC, types.float64, _count(sig.args[0]))
        return builder.fsub(builder.fadd(args[0], magic), magic)

    return x(x), lower


@_intrinsic
def scaled(typing: Any, x: Any, power: Any) -> Any:
    """Return x * 2**power for a whole number of modest size, by adding to the exponent's bits."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        count = _count(sig.args[0])
        bits = ir.VectorType(_WHOLE, count) if count else _WHOLE
        magic = _widened(context, builder, _MAGIC, types.float64, count)
        shift = _spread(builder, _WHOLE(52), count) if count else _WHOLE(52)
        whole = builder.shl(builder.bitcast(builder.fadd(args[1], magic), bits), shift)
        return builder.bitcast(builder.add(builder.bitcast(args[0], bits), whole), args[0].type)

    return x(x, power), lower
