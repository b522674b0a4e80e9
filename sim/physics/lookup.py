"""Tables of rows that are read linearly between them: coefficients over Mach number, programmes over time."""

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.physics.numbers import lane, lanes_of, least, spread, take, with_lane


@inlined
def find_row(table: FloatArray, x: float) -> tuple[float, float]:
    """Return the row of `table` (k, n) below x in the rising first column, and the fraction to the next.

    Beyond the ends the end rows hold.
    """
    last = table.shape[0] - 1
    row, fraction = spread(0.0, x), spread(0.0, x)
    for number in range(lanes_of(x)):
        value = lane(x, number)
        k, f = 0, 0.0
        if value >= table[last, 0]:
            k = last
        elif value > table[0, 0]:
            while table[k + 1, 0] < value:
                k += 1
            f = (value - table[k, 0]) / (table[k + 1, 0] - table[k, 0])
        row, fraction = with_lane(row, number, 1.0 * k), with_lane(fraction, number, f)
    return row, fraction


@inlined
def read_row(table: FloatArray, row: float, fraction: float, column: int) -> float:
    """Return a column's value at a row and fraction from `find_row`."""
    width = 1.0 * table.shape[1]
    here = take(table, row * width + column)
    # After the last row comes itself.
    there = take(table, least(row + 1.0, table.shape[0] - 1.0) * width + column)
    return here + fraction * (there - here)
