"""What formulas count with: floats and lanes give the same numbers, to the bit, and those of Python."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from sim.base.arrays import FloatArray
from sim.base.compiled import borrowing, compiled, inlined, spliced
from sim.physics.functions import arctangent, exp, sine_cosine
from sim.physics.laid import laid_out, read_back
from sim.physics.numbers import (
    WIDTH,
    anywhere,
    at,
    four,
    inverse,
    lane,
    lanes_of,
    least,
    most,
    nearest,
    put,
    scaled,
    spread,
    take,
    take_four,
    where,
    with_lane,
    within,
)

NAN, INF = math.nan, math.inf
TABLE = np.arange(24.0).reshape(4, 6) ** 2
SPECIAL = (0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 3.0, 1e-300, 1e300, INF, -INF, NAN)


def _in_lanes(function: Callable[..., None], given: FloatArray, rows: int) -> FloatArray:
    """Return what a compiled function writes for each column of `given` (k, n), WIDTH columns at a time."""
    count = -(-given.shape[1] // WIDTH) * WIDTH
    padded = np.pad(given, ((0, 0), (0, count - given.shape[1])), mode="edge")
    out = np.empty((rows, count))
    for first in range(0, count, WIDTH):
        block = np.zeros((rows, WIDTH))
        function(np.ascontiguousarray(padded[:, first : first + WIDTH]), block)
        out[:, first : first + WIDTH] = block
    return out[:, : given.shape[1]]


def _in_turn(function: Callable[..., None], given: FloatArray, rows: int) -> FloatArray:
    """Return what a compiled function writes for each column of `given` (k, n), one after the other."""
    out = np.empty((rows, given.shape[1]))
    for k in range(given.shape[1]):
        column = np.zeros(rows)
        function(np.ascontiguousarray(given[:, k]), column)
        out[:, k] = column
    return out


# -- operators -------------------------------------------------------------------------------------------


@compiled
def _arithmetic(given: FloatArray, out: FloatArray) -> None:
    x, y = at(given, 0), at(given, 1)
    put(out, 0, x + y)
    put(out, 1, x - y)
    put(out, 2, x * y)
    put(out, 3, x / y)
    put(out, 4, -x)
    put(out, 5, abs(x))
    put(out, 6, math.floor(within(x, -1e9, 1e9)))
    put(out, 7, math.sqrt(abs(x)))
    put(out, 8, x + 1.5)
    put(out, 9, 1.5 - x)
    put(out, 10, x * 3)
    put(out, 11, 3 / x)
    put(out, 12, spread(2.5, x))
    put(out, 13, 7)


def _arithmetic_of_numpy(x: FloatArray, y: FloatArray) -> list[FloatArray]:
    held = np.where(x > -1e9, np.minimum(x, 1e9), -1e9)
    with np.errstate(all="ignore"):
        return [
            x + y, x - y, x * y, x / y, -x, abs(x), np.floor(held), np.sqrt(abs(x)), x + 1.5, 1.5 - x, x * 3,
            3 / x, np.full_like(x, 2.5), np.full_like(x, 7.0),
        ]  # fmt: skip


@compiled
def _choices(given: FloatArray, out: FloatArray) -> None:
    x, y, z = at(given, 0), at(given, 1), at(given, 2)
    put(out, 0, where(x < y, 1.0, 0.0))
    put(out, 1, where(x <= y, 1.0, 0.0))
    put(out, 2, where(x > y, 1.0, 0.0))
    put(out, 3, where(x >= y, 1.0, 0.0))
    put(out, 4, where(x == y, 1.0, 0.0))
    put(out, 5, where(x != y, 1.0, 0.0))
    put(out, 6, where((x < y) & (y < z), 1.0, 0.0))
    put(out, 7, where((x < y) | (y < z), 1.0, 0.0))
    put(out, 8, where(inverse(x < y), 1.0, 0.0))
    put(out, 9, where(x < 1, 1.0, 0.0))
    put(out, 10, where(x > 1.0, 1.0, 0.0))
    put(out, 11, where(x < y, x, z))
    put(out, 12, where(x < y, 8.0, z))
    put(out, 13, where(True, x, z))
    put(out, 14, least(x, y))
    put(out, 15, most(x, y))
    put(out, 16, least(x, 1.0))
    put(out, 17, most(1.0, x))
    put(out, 18, within(x, -2.0, 2.0))
    put(out, 19, within(1.0, least(y, z), most(y, z)))


def _choices_of_numpy(x: FloatArray, y: FloatArray, z: FloatArray) -> list[FloatArray]:
    one, two = np.ones_like(x), np.full_like(x, 2.0)
    pick = np.where
    lower = pick(y < z, y, z)
    upper = pick(y > z, y, z)
    raised = pick(x > -two, x, -two)
    lifted = pick(one > lower, one, lower)
    conditions = [
        x < y, x <= y, x > y, x >= y, x == y, x != y, (x < y) & (y < z), (x < y) | (y < z), ~(x < y), x < 1,
        x > 1,
    ]  # fmt: skip
    return [condition.astype(float) for condition in conditions] + [
        pick(x < y, x, z), pick(x < y, 8.0, z), x,
        pick(x < y, x, y), pick(x > y, x, y),  # the second where the first is no number, or either
        pick(x < 1.0, x, 1.0), pick(one > x, one, x), pick(raised < two, raised, two),
        pick(lifted < upper, lifted, upper),
    ]  # fmt: skip


def _numbers(rows: int) -> FloatArray:
    """Return columns of numbers of all sizes and signs, and every pair of the special ones."""
    random = np.random.default_rng(4)
    usual = random.normal(size=(rows, 400)) * 10.0 ** random.integers(-6, 6, (rows, 400))
    pairs = np.array([(a, b, a, b)[:rows] for a in SPECIAL for b in SPECIAL]).T
    return np.hstack([usual, pairs, pairs[:, ::-1]])


@pytest.mark.parametrize("how", [_in_turn, _in_lanes])
def test_closed_form_arithmetic_is_numpys_to_the_bit(how: Callable[..., FloatArray]) -> None:
    given = _numbers(2)
    expected = _arithmetic_of_numpy(*given)
    found = how(_arithmetic, given, len(expected))
    for row, (one, other) in enumerate(zip(found, expected, strict=True)):
        assert np.array_equal(one, other, equal_nan=True), row


@pytest.mark.parametrize("how", [_in_turn, _in_lanes])
def test_closed_form_comparisons_and_choices_are_numpys_also_of_what_is_no_number(
    how: Callable[..., FloatArray],
) -> None:
    given = _numbers(3)
    expected = _choices_of_numpy(*given)
    found = how(_choices, given, len(expected))
    for row, (one, other) in enumerate(zip(found, expected, strict=True)):
        assert np.array_equal(one, other, equal_nan=True), row


def test_closed_form_the_lower_bound_stands_for_what_is_no_number() -> None:
    found = _in_turn(_choices, np.array([[NAN], [1.0], [2.0]]), 20)[:, 0]
    assert (found[14], found[15], found[18]) == (1.0, 1.0, -2.0)


# -- arrays and lanes ------------------------------------------------------------------------------------


@compiled
def _places(given: FloatArray, table: FloatArray, out: FloatArray) -> None:
    index, x = at(given, 0), at(given, 1)
    put(out, 0, take(table, index))
    put(out, 1, nearest(x))
    put(out, 2, scaled(x, index - 12.0))
    last = lanes_of(x) - 1
    put(out, 3, spread(lane(x, 0), x))
    put(out, 4, spread(lane(x, last), x))
    put(out, 5, with_lane(x, last, 5.0))
    put(out, 6, where(anywhere(x > 3.0), 1.0, 0.0))
    put(out, 7, where(lane(x > 0.0, last), 1.0, 0.0))
    base = int(lane(index, 0))
    if base <= table.size - 4:
        some = take_four(table, base) * four(1.0, 10.0, 100.0, 1000.0)
        put(out, 8, (lane(some, 0) + lane(some, 1)) + (lane(some, 2) + lane(some, 3)))


def test_closed_form_tables_are_taken_from_and_lanes_are_apart() -> None:
    random = np.random.default_rng(5)
    given = np.array([random.integers(0, TABLE.size, WIDTH), random.uniform(-4.0, 4.0, WIDTH)], dtype=float)
    given[0, 0], flat = 7.0, TABLE.ravel()
    for block in (given, *(given[:, k].copy() for k in range(WIDTH))):
        out = np.zeros((9, *block.shape[1:]))
        _places(block, TABLE, out)
        index, x = block[0], block[1]
        assert np.array_equal(out[0], flat[index.astype(int)])
        assert np.array_equal(out[1], np.round(x))
        assert np.array_equal(out[2], x * 2.0 ** (index - 12.0))
        every = np.atleast_1d(x)
        assert np.all(out[3] == every[0])
        assert np.all(out[4] == every[-1])
        assert np.array_equal(np.atleast_1d(out[5]), [*every[:-1], 5.0])
        assert np.all(out[6] == (every > 3.0).any())
        assert np.all(out[7] == (every[-1] > 0.0))
        first = int(np.atleast_1d(index)[0])
        if first <= TABLE.size - 4:
            assert np.all(out[8] == flat[first : first + 4] @ [1.0, 10.0, 100.0, 1000.0])


@compiled
def _squares(given: FloatArray, out: FloatArray) -> None:
    x = at(given, 0)
    values, squares = laid_out(x), laid_out(x)
    for n in range(lanes_of(x)):
        squares[n] = values[n] * values[n] + n
    put(out, 0, read_back(squares, x))
    put(out, 1, x)


def test_closed_form_lanes_laid_out_are_read_and_written_one_by_one() -> None:
    x = np.arange(1.0, WIDTH + 1.0)
    assert np.array_equal(_in_lanes(_squares, x[None, :], 2), [x * x + np.arange(WIDTH), x])
    assert np.array_equal(_in_turn(_squares, x[None, :], 2), [x * x, x])


# -- exponential, sine, arctangent -----------------------------------------------------------------------


@compiled
def _functions(given: FloatArray, out: FloatArray) -> None:
    put(out, 0, exp(at(given, 0)))
    sine, cosine = sine_cosine(at(given, 1))
    put(out, 1, sine)
    put(out, 2, cosine)
    put(out, 3, arctangent(at(given, 2), at(given, 3)))


def _arguments() -> FloatArray:
    """Return arguments (4, n) of the exponential, of sine and cosine, and y and x of the arctangent."""
    random, count = np.random.default_rng(6), 4000
    powers = np.concatenate([np.linspace(-700.0, 700.0, count // 2), random.normal(size=count // 2)])
    angles = np.concatenate(
        [random.uniform(-1e5, 1e5, count // 4), random.uniform(-7.0, 7.0, count // 2), np.arange(count // 4)]
    )
    angles[-count // 4 :] *= 0.5 * math.pi  # the quadrants' borders
    around = np.linspace(-math.pi, math.pi, count, endpoint=False)
    sizes = 10.0 ** random.integers(-9, 9, count)
    y, x = sizes * np.sin(around), sizes * np.cos(around)
    axes = [(0.0, 0.0), (0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0), (1e300, 1e-300), (1.0, 1.0)]
    y[: len(axes)], x[: len(axes)] = np.array(axes).T
    return np.array([powers, angles, y, x])


def test_closed_form_functions_are_those_of_python_to_some_units_of_the_last_place() -> None:
    given = _arguments()
    power, sine, cosine, angle = _in_turn(_functions, given, 4)
    assert np.abs(power / np.exp(given[0]) - 1.0).max() < 5e-16
    assert np.abs(sine - np.sin(given[1])).max() < 3e-16
    assert np.abs(cosine - np.cos(given[1])).max() < 3e-16
    expected = np.arctan2(given[2], given[3])
    assert np.abs(angle - expected).max() < 5e-16
    small = np.abs(expected) > 0.0
    assert np.abs(angle[small] / expected[small] - 1.0).max() < 5e-16


def test_regress_functions_of_lanes_are_those_of_floats_to_the_bit() -> None:
    given = _arguments()
    assert np.array_equal(_in_lanes(_functions, given, 4), _in_turn(_functions, given, 4))


# -- what only compiled code can call --------------------------------------------------------------------


@pytest.mark.parametrize("how", [borrowing, inlined, spliced])
def test_functions_for_compiled_code_refuse_python(how: Callable[..., Callable[[float], float]]) -> None:
    def twice(x: float) -> float:
        return 2.0 * x

    function = how(twice)
    with pytest.raises(TypeError, match="twice is for compiled code"):
        function(1.0)

    @compiled
    def four_times(x: float) -> float:
        return 2.0 * function(x)

    assert four_times(1.5) == 6.0
    with pytest.raises(TypeError, match="exp is for compiled code"):
        exp(1.0)
