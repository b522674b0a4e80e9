"""Numba's compiler as the project uses it."""

import operator
from collections import Counter
from typing import Any

import numpy as np
import pytest
from numba.core.types.functions import BaseFunction

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, compiled


@borrowing
def _largest_of_products(a: float, b: float, c: float) -> float:
    return max(a * b, b * c) + a * c


@compiled
def _products(x: FloatArray) -> float:
    total = 0.0
    for k in range(x.shape[0] - 2):
        total += x[k] * x[k] * x[k] - x[k] * x[k + 1] * x[k + 2] + _largest_of_products(x[k], x[k + 1], 2.0)
    return total


def test_regress_numba_is_asked_once_what_the_product_of_two_numbers_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: Counter[Any] = Counter()
    ask = BaseFunction.get_call_type

    def counted(self: Any, context: Any, args: Any, kws: Any) -> Any:
        if self.typing_key is operator.mul:
            asked[tuple(map(str, args))] += 1
        return ask(self, context, args, kws)

    monkeypatch.setattr(BaseFunction, "get_call_type", counted)
    x = np.array([1.0, 2.0, 3.0, 5.0])
    assert _products(x) == 1.0 - 6.0 + 4.0 + 2.0 + 8.0 - 30.0 + 6.0 + 4.0
    assert max(asked.values(), default=0) <= 1
