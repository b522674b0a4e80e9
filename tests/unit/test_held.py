"""Parts of a model that are handed on by their address, and functions that only Python calls."""

from typing import NamedTuple

import numpy as np
import pytest

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, compiled, unlocked
from sim.base.held import held

TABLE = np.arange(24.0).reshape(4, 6) ** 2


class _Part(NamedTuple):
    number: float
    whole: int
    table: FloatArray


class _Both(NamedTuple):
    first: _Part
    last: _Part


@borrowing
def _weighed(both: _Both, k: int) -> float:
    first, last = both.first, both.last
    return first.number * first.table[k, 1] + last.whole * last.table[k, last.table.shape[1] - 1]


@unlocked
def _by_value(both: _Both, out: FloatArray) -> None:
    for k in range(out.shape[0]):
        out[k] = _weighed(both, k)


@unlocked
def _by_address(both: _Both, out: FloatArray) -> None:
    there = _Both(held(both.first), held(both.last))
    for k in range(out.shape[0]):
        out[k] = _weighed(there, k)


def test_regress_a_part_held_by_its_address_is_the_part() -> None:
    both = _Both(_Part(2.5, 3, TABLE), _Part(-1.0, 7, TABLE[:, :3].copy()))
    found, expected = np.empty(4), 2.5 * TABLE[:, 1] + 7.0 * TABLE[:, 2]
    for function in (_by_value, _by_address):
        function(both, found)
        assert np.array_equal(found, expected)


def test_what_only_python_calls_says_so() -> None:
    @compiled
    def calls(both: _Both, out: FloatArray) -> None:
        _by_value(both, out)

    both = _Both(_Part(2.5, 3, TABLE), _Part(-1.0, 7, TABLE))
    with pytest.raises(Exception, match="_by_value is for callers in Python"):
        calls(both, np.empty(4))
