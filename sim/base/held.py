"""Named tuples that compiled functions hand on by their address."""

from collections.abc import Callable
from typing import Any, cast

from numba import types
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
        return part.types[part.fields.index(name)] if name in part.fields else None


def _load_field(context: Any, builder: Any, kind: Any, value: Any, name: str) -> Any:
    return builder.load(cgutils.gep_inbounds(builder, value, 0, kind.part.fields.index(name)))


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
