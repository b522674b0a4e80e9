"""Where within a step something changes sign or is greatest, seen from its ends: without dense output."""

import math

from sim.base.compiled import inlined, spliced
from sim.dynamics.lanes import END, Room
from sim.dynamics.model import Model
from sim.dynamics.step import AHEAD
from sim.dynamics.stops import switching
from sim.physics.frames import Vector
from sim.physics.numbers import at, most, put, where, within

_ROUNDS = 6  # of looking for where a step meets its end
# A state is carried to its end without a step if that is as near [s], or if what its velocity may change by
# while its acceleration does is below this [m/s], and it is less than such a share of the last step away.
_NEAR, _EVEN, _SHARE = 2e-3, 1e-5, 0.05
_FAR = 2.0  # of what is looked for beyond the next step, for what comes ever faster


@inlined
def crossed(before: float, after: float, way: int) -> bool:
    """Tell where a switching function changed sign in the wanted direction (0: either)."""
    rose, fell = (before < 0.0) & (after >= 0.0), (before > 0.0) & (after <= 0.0)
    if way == 0:
        return rose | fell
    return rose if way > 0 else fell


@inlined
def _cubic(before: float, slope: float, after: float, last_slope: float, h: float) -> Vector:
    """Return the coefficients of x, x^2 and x^3, x a share of a step, by its ends' values and slopes."""
    a, e, rise = h * slope, h * last_slope, after - before
    return a, 3.0 * rise - 2.0 * a - e, a + e - 2.0 * rise


@inlined
def _top(a: float, b: float, c: float) -> float:
    """Return where a x + b x^2 + c x^3 is greatest."""
    return a / (math.sqrt(most(b * b - 3.0 * a * c, 0.0)) - b)


@inlined
def summit(before: float, slope: float, after: float, last_slope: float, h: float) -> float:
    """Return where, 0.1 to 0.9 of a step, the cubic through its ends' values and slopes is greatest."""
    a, b, c = _cubic(before, slope, after, last_slope, h)
    return within(_top(a, b, c), 0.1, 0.9)


@inlined
def greatest(
    before: float, slope: float, after: float, last_slope: float, h: float, share: float, between: float
) -> float:
    """Return the greatest value over a step of the quartic through both ends' values and slopes.

    Its value at a `share` of the step is the one `between`.
    """
    a, b, c = _cubic(before, slope, after, last_slope, h)
    rest = 1.0 - share
    more = (between - (before + share * (a + share * (b + share * c)))) / (share * share * rest * rest)
    # Where the cubic is greatest; then by Newton's method.
    x = _top(a, b, c)
    for _ in range(2):
        rise = a + x * (2.0 * b + 3.0 * c * x + 2.0 * more * (1.0 - x) * (1.0 - 2.0 * x))
        bend = 2.0 * b + 6.0 * c * x + 2.0 * more * (1.0 - 6.0 * x * (1.0 - x))
        x = within(x - rise / bend, 0.0, 1.0)
    top = before + x * (a + x * (b + x * c)) + more * x * x * (1.0 - x) * (1.0 - x)
    inside = (slope > 0.0) & (last_slope < 0.0)
    return most(most(before, after), where(inside, top, before))


@inlined
def _greatest_of_cubic(before: float, slope: float, after: float, last_slope: float, h: float) -> float:
    """Return the greatest value over a step of the cubic through both ends' values and slopes."""
    middle = 0.5 * (before + after) + 0.125 * h * (slope - last_slope)
    return greatest(before, slope, after, last_slope, h, 0.5, middle)


@inlined
def passed_by(before: float, slope: float, after: float, last_slope: float, h: float, way: int) -> bool:
    """Tell where a step met a zero in the wanted direction (0: either), if only to leave it again.

    By the cubic through both ends' values and slopes, which is good to metres.
    """
    rose = (before < 0.0) & (_greatest_of_cubic(before, slope, after, last_slope, h) >= 0.0)
    fell = (before > 0.0) & (_greatest_of_cubic(-before, -slope, -after, -last_slope, h) >= 0.0)
    if way == 0:
        return rose | fell
    return rose if way > 0 else fell


@inlined
def nears(before: float, after: float, factor: float, way: int) -> bool:
    """Tell where a switching function would be zero soon after a next step, `factor` times the last one.

    `way`: the direction in which it is to pass zero, 0: either.
    """
    change = after - before
    soon = (after * change < 0.0) & (abs(after) < _FAR * factor * abs(change))
    return soon & (change * way >= 0.0)


@inlined
def falls_to(before: float, above: float, h: float, room: Room) -> float:
    """Return in how long [s] a height that is `above` after a step of `h` [s] is zero: 1e9 if not again.

    By a parabola: its slope that over the step, from `before`, with half of what the rise away from the
    Earth's centre changed by.
    """
    rises = 0.0 * h, 0.0 * h
    for number in range(2):
        y = room.y if number == 0 else room.new
        x, y_, z = at(y, 0), at(y, 1), at(y, 2)
        along = x * at(y, 3) + y_ * at(y, 4) + z * at(y, 5)
        rises = rises[1], along / math.sqrt(x * x + y_ * y_ + z * z)
    bend = (rises[1] - rises[0]) / h
    rate = (above - before) / h + 0.5 * h * bend
    s = 2.0 * above / (math.sqrt(rate * rate - 2.0 * bend * above) - rate)
    return where(s > 0.0, s, 1e9)


@inlined
def carry_on(s: float, h: float, room: Room) -> None:
    """Write to `trial` where the end of a step of `h` [s] is carried on to in `s` [s].

    Along a cubic, whose acceleration goes on changing as it did over the step.
    """
    for j in range(3):
        slowing = at(room.k[12], 3 + j)
        jerk = (slowing - at(room.k[0], 3 + j)) / h
        put(room.trial, 3 + j, at(room.new, 3 + j) + s * (slowing + 0.5 * s * jerk))
        speed = at(room.new, 3 + j) + 0.5 * s * (slowing + s * jerk * (1.0 / 3.0))
        put(room.trial, j, at(room.new, j) + s * speed)
    put(room.trial, 6, at(room.new, 6) + s * at(room.k[12], 6))


@inlined
def within_reach(s: float, h: float, room: Room) -> bool:
    """Tell where the end of a step of `h` [s] may be carried on to `s` [s] from it: see `carry_on`."""
    square = 0.0 * h
    for j in range(3, 6):
        change = at(room.k[12], j) - at(room.k[0], j)
        square = square + change * change
    even = (s * s * math.sqrt(square) < 2.0 * _EVEN * h) & (abs(s) < _SHARE * h)
    return (abs(s) < _NEAR) | even


@spliced
def coming(t: float, h: float, above: float, model: Model, kind: int, room: Room) -> float:
    """Return how long [s] after the end of a step of `h` [s] at `t` [s] the end of the stretch is met.

    `above`: how far it is above that. By the parabola through it, its growth there, and where the state is
    carried on to by that; negative where the step went beyond.
    """
    ahead = AHEAD * h
    carry_on(ahead, h, room)
    rate = (switching(kind, at(room.own, END), t + ahead, room.trial, model) - above) / ahead
    first = -above / rate
    carry_on(first, h, room)
    value = switching(kind, at(room.own, END), t + first, room.trial, model)
    bend = value / (first * first)
    root = math.sqrt(most(rate * rate - 4.0 * bend * above, 0.0))
    second = -2.0 * above / (rate + where(rate < 0.0, -root, root))
    return where(second == second, second, first)


@inlined
def place_between(share: float, h: float, room: Room) -> None:
    """Write the state at a share of a step to `trial`, by the quintic of `meeting`."""
    rest = 1.0 - share
    late, early = share * share, rest * rest  # of the cubic, which velocities and masses follow
    end, start = late * (1.0 + 2.0 * rest), early * (1.0 + 2.0 * share)
    bend, first_bend = -late * rest * h, early * share * h
    cube, first_cube = late * share, early * rest  # of the quintic
    there, here = cube * (1.0 + 3.0 * rest + 6.0 * rest * rest), first_cube * (1.0 + 3.0 * share + 6.0 * late)
    going, gone = -cube * rest * (1.0 + 3.0 * rest) * h, first_cube * share * (1.0 + 3.0 * share) * h
    slowing, slowed = 0.5 * cube * early * h * h, 0.5 * first_cube * late * h * h
    for j in range(3, 7):
        value = start * at(room.y, j) + end * at(room.new, j)
        put(room.trial, j, value + first_bend * at(room.k[0], j) + bend * at(room.k[12], j))
    for j in range(3):
        value = here * at(room.y, j) + there * at(room.new, j)
        value = value + gone * at(room.y, 3 + j) + going * at(room.new, 3 + j)
        put(room.trial, j, value + slowed * at(room.k[0], 3 + j) + slowing * at(room.k[12], 3 + j))


@spliced
def meeting(t: float, h: float, before: float, above: float, model: Model, kind: int, room: Room) -> float:
    """Return after how long [s] a step met the end of the stretch, which it is to be shortened to.

    By the Illinois method on the quintic through places, velocities and accelerations at both ends: within
    centimetres for a step of 150 s in orbit.
    """
    low, high, low_value, high_value = 0.0 * h, 0.0 * h + 1.0, before, above
    share, side = high, 0.0 * h
    for _ in range(_ROUNDS):
        part = low_value / (low_value - high_value)
        share = low + within(where(part == part, part, 0.5), 0.0, 1.0) * (high - low)
        place_between(share, h, room)
        value = switching(kind, at(room.own, END), t + share * h, room.trial, model)
        beyond = value * above > 0.0
        # Which end stays a second time counts half, so that it moves in its turn.
        halved = where(where(beyond, side, -side) > 0.0, 0.5, 1.0)
        low_value, high_value = (
            where(beyond, halved * low_value, value),
            where(beyond, value, halved * high_value),
        )
        low, high = where(beyond, low, share), where(beyond, share, high)
        side = where(beyond, 1.0, -1.0)
    return share * h
