"""Tables of rows: programmes over time, read linearly between rows, and curves over Mach number.

A curve is smooth, because an integrator of eighth order that steps over the kinks of straight pieces takes
twice as many steps and ends a little elsewhere for every way in which the steps may fall.
"""

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import inlined
from sim.physics.numbers import lane, lanes_of, least, spread, take, where, within


@inlined
def find_row(table: FloatArray, x: float) -> tuple[float, float]:
    """Return the row of `table` (k, n) below x in the rising first column, and the fraction to the next.

    Beyond the ends the end rows hold.
    """
    last, width = table.shape[0] - 1, 1.0 * table.shape[1]
    row = spread(0.0, x)
    if lanes_of(x) > 1:  # which search no table together, and fly with short ones
        for k in range(1, last):
            row = row + where(x > table[k, 0], 1.0, 0.0)
    else:
        k = 0
        while k < last - 1 and table[k + 1, 0] < lane(x, 0):
            k += 1
        row = spread(1.0 * k, x)
    here, there = take(table, row * width), take(table, least(row + 1.0, 1.0 * last) * width)
    beyond = x >= table[last, 0]
    fraction = within((x - here) / (there - here), 0.0, 1.0)
    return where(beyond, 1.0 * last, row), where(beyond, 0.0, fraction)


@inlined
def read_row(table: FloatArray, row: float, fraction: float, column: int) -> float:
    """Return a column's value at a row and fraction from `find_row`."""
    width = 1.0 * table.shape[1]
    here = take(table, row * width + column)
    # After the last row comes itself.
    there = take(table, least(row + 1.0, table.shape[0] - 1.0) * width + column)
    return here + fraction * (there - here)


def curve(rows: FloatArray) -> FloatArray:
    """Return the rows (k, 2) of x and y with the slopes (k, 3) of the curve that `read_curve` reads.

    It is the monotone cubic through the rows, level at both ends. It stays within the two rows that it runs
    between: a spline with a smooth second derivative swings past rows as far apart as those of drag over
    Mach, to where the air would push. Source of the slopes: Fritsch and Butland, SIAM J. Sci. Stat. Comput.
    5 (1984) 300, as in SciPy's PchipInterpolator, whose import would take longer than a flight's curves.
    """
    x, y = np.asarray(rows, dtype=np.float64).T
    span, slopes = np.diff(x), np.zeros(len(x))
    rise = np.diff(y) / span
    before, after = rise[:-1], rise[1:]
    turns = before * after <= 0.0
    # The harmonic mean of the slopes on both sides, the farther end of the wider span weighing less.
    near, far = 2.0 * span[1:] + span[:-1], span[1:] + 2.0 * span[:-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        slopes[1:-1] = np.where(turns, 0.0, (near + far) / (near / before + far / after))
    return np.ascontiguousarray(np.column_stack([x, y, slopes]))


@inlined
def read_curve(table: FloatArray, row: float, fraction: float) -> float:
    """Return the value of a `curve` (k, 3) at a row and fraction from `find_row`: cubic between rows."""
    here, there = row * 3.0, least(row + 1.0, table.shape[0] - 1.0) * 3.0
    span, rest = take(table, there) - take(table, here), 1.0 - fraction
    first, last = take(table, here + 1.0), take(table, there + 1.0)
    bent = take(table, here + 2.0) * span * rest - take(table, there + 2.0) * span * fraction
    level = first * rest * (1.0 + 2.0 * fraction) * rest + last * fraction * (3.0 - 2.0 * fraction) * fraction
    return level + bent * fraction * rest
