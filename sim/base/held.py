"""Named tuples that compiled functions hand on by their address."""

from collections.abc import Callable
from typing import Any, cast

from numba import typeof, types
from numba.core import cgutils
from numba.core.imputils import lower_getattr_generic
from numba.core.typing.templates import AttributeTemplate, infer_getattr
from numba.extending import intrinsic, models, register_model

_intrinsic = cast(Callable[[Callable[..., Any]], Callable[..., Any]], intrinsic)


class Held(types.Type):
    """The type of a named tuple that is handed on by its address."""

    def __init__(self, part: Any) -> None:
        self.part = part
        super().__init__(name=f"Held({part})")


@register_model(Held)
class _HeldModel(models.PrimitiveModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, manager.lookup(kind.part).get_value_type().as_pointer())


@infer_getattr
class _FieldOfHeld(AttributeTemplate):
    key = Held

    def generic_resolve(self, kind: Any, name: str) -> Any:  # type: ignore[override]  # a placeholder there
        part = kind.part
        field = part.types[part.fields.index(name)] if name in part.fields else None
        return Held(field) if isinstance(field, types.BaseNamedTuple) else field


def _load_field(context: Any, builder: Any, kind: Any, value: Any, name: str) -> Any:
    place = cgutils.gep_inbounds(builder, value, 0, kind.part.fields.index(name))
    # What a part that is held consists of is held itself.
    return (
        place
        if isinstance(kind.part.types[kind.part.fields.index(name)], types.BaseNamedTuple)
        else builder.load(place)
    )


lower_getattr_generic(Held)(_load_field)


@_intrinsic
def held(typing: Any, part: Any) -> Any:
    """Return a named tuple that callees read at its place, for as long as the calling function runs.

    Numba hands over every number of every array that a tuple holds, two hundred for a model, at each call:
    writing that down takes a fifth of the compilation. Not for functions that are compiled into their caller.
    """

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        return cgutils.alloca_once_value(builder, args[0])

    return Held(part)(part), lower


@_intrinsic
def put_down(typing: Any, part: Any, memory: Any) -> Any:
    """Write a named tuple as compiled code has it to the beginning of an array; return its size in bytes."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        data = context.make_array(sig.args[1])(context, builder, args[1]).data
        builder.store(args[0], builder.bitcast(data, args[0].type.as_pointer()))
        return context.get_constant(types.int64, context.get_abi_sizeof(args[0].type))

    return types.int64(part, memory), lower


def reader(example: Callable[[], Any]) -> Any:
    """Return the function that finds a named tuple like that of `example` by the address it was put down at.

    Numba takes a tuple's arrays apart and looks for the function of their types at each call from Python,
    which takes 9 us for a model. Memory and arrays must live as long as they are read.
    """

    @_intrinsic
    def find(typing: Any, address: Any) -> Any:
        kind = Held(typeof(example()))

        def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
            return builder.inttoptr(args[0], context.get_value_type(sig.return_type))

        return kind(address), lower

    return find
