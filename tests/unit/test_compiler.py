"""Numba's compiler as the project uses it."""

import operator
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
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


@borrowing
def _raised(x: float, n: int) -> float:
    found = 1.0
    for _ in range(n):
        found *= x
    return found


@compiled
def _powers(x: float) -> float:
    return _raised(x, 2) + _raised(x, 3)


def test_regress_a_plain_number_is_a_number_of_its_type() -> None:
    assert _powers(2.0) == 12.0
    assert len(_raised.overloads) <= 1  # type: ignore[attr-defined]  # none where `_powers` had been kept


_EVERY_KIND = """
import sys

import numpy as np
from numba.core.postproc import PostProcessor

if sys.argv[1] == "another":
    run = PostProcessor.run
    PostProcessor.run = lambda self, emit_dels=False, **more: run(self, emit_dels, **more)

from boinor.core import iod
from numba.core.runtime import rtsys

import sim.base.compiled as ours
from sim.base.compiled import adopted, borrowing, compiled, formula, inlined, spliced, unlocked

psi = adopted(iod._compute_psi)


@inlined
def total(x):
    found = 0.0
    for k in range(x.shape[0]):
        found += x[k]
    return found


@spliced
def power(x, n):
    found = 1.0
    for _ in range(n):
        found *= x
    return found


@formula
def half(x):
    return 0.5 * x


@inlined
def both(x, y):
    return half(x) + half(y), max(x, y)


@borrowing
def angle(x):
    return psi(0.4, x, 0.3)


@unlocked
def write(x, out):
    mean, top = both(x[0], x[1])
    out[0], out[1], out[2] = total(x) * mean, power(top, 3), angle(x[0])


@compiled
def made(n):
    return np.arange(n) * 2.0


out = np.empty(3)
write(np.array([0.5, 0.25, 1.0]), out)
print(ours._compilers() is None, out.tolist(), half(3.0), made(3).tolist())
memory = rtsys.get_allocation_stats()
print(memory.alloc, memory.free)
"""


def test_regress_where_numba_is_another_inside_all_compiles_its_own_way(tmp_path: Path) -> None:
    script = tmp_path / "kinds.py"
    script.write_text(_EVERY_KIND)
    root = Path(__file__).resolve().parents[2]
    said = []
    for numba in ("this", "another"):
        environment = os.environ | {
            "NUMBA_CACHE_DIR": str(tmp_path / numba),
            "NUMBA_NRT_STATS": "1",
            "PYTHONPATH": str(root),
        }
        done = subprocess.run(
            [sys.executable, str(script), numba], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        said.append(done.stdout.split(maxsplit=1))
    assert [each[0] for each in said] == ["False", "True"]
    assert said[0][1] == said[1][1]
    values, memory = said[0][1].splitlines()
    assert values.startswith("[0.65625, 0.125, ")
    assert memory == "2 2"  # of `made`: an array and its double, both given back
