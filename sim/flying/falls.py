"""What is read from the arcs of a finished fall: where and when it was somewhere, and what was greatest."""

from collections.abc import Callable

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc
from sim.dynamics.states import State
from sim.physics.solving import greatest_between, zero_between

_SPACING = 0.5  # s between the samples that a peak is looked for in


def greatest(arcs: tuple[Arc, ...], quantity: Callable[[Arc, FloatArray], FloatArray]) -> tuple[Arc, float]:
    """Return the arc on which a quantity is greatest, and when [s]."""
    peaks = [(arc, peak(arc, lambda when, arc=arc: quantity(arc, when))) for arc in arcs]  # type: ignore[misc]
    return max(peaks, key=lambda found: float(quantity(found[0], np.array([found[1]]))[0]))


def peak(arc: Arc, quantity: Callable[[FloatArray], FloatArray]) -> float:
    """Return when [s] a quantity, a function of times (k,), is greatest on a finished arc."""
    count = max(int(np.ceil((arc.t[-1] - arc.t[0]) / _SPACING)) + 1, 3)
    when = np.linspace(arc.t[0], arc.t[-1], count)
    best = int(np.argmax(quantity(when)))
    around = float(when[max(best - 1, 0)]), float(when[min(best + 1, count - 1)])
    return greatest_between(quantity, *around, within=2e-6)


def integral(arc: Arc, quantity: Callable[[Arc, FloatArray], FloatArray]) -> float:
    """Return a quantity's integral over the time of an arc (Simpson's rule)."""
    count = max(int(np.ceil((arc.t[-1] - arc.t[0]) / _SPACING)), 2)
    when = np.linspace(arc.t[0], arc.t[-1], 2 * (count // 2) + 1)
    values = quantity(arc, when)
    total = values[0] + 4.0 * values[1:-1:2].sum() + 2.0 * values[2:-1:2].sum() + values[-1]
    return float(total * (when[1] - when[0]) / 3.0)


def when_down_to(arcs: tuple[Arc, ...], height: float) -> float:
    """Return when [s] a fall passes a geodetic height [m]; where it begins, if below."""

    def above(t: float) -> float:
        return float(arc.places(np.array([t]))[0, 2]) - height

    arc = next(each for each in arcs if height_at(each, -1) <= height)
    if above(float(arc.t[0])) <= 0.0:
        return float(arc.t[0])
    return zero_between(above, arc.t[0], arc.t[-1], within=1e-7)


def state_at(arcs: tuple[Arc, ...], t: float) -> State:
    """Return the state at an instant [s] of a fall."""
    return next(arc for arc in arcs if t <= arc.t[-1]).at(t)


def airspeed_at(arcs: tuple[Arc, ...], t: float) -> float:
    """Return the speed against the air [m/s] at an instant [s] of a fall."""
    return float(next(arc for arc in arcs if t <= arc.t[-1]).air(np.array([t]))[0, 2])


def height_at(arc: Arc, step: int) -> float:
    """Return the geodetic height [m] at an arc's end, -1, or start, 0."""
    return float(arc.places(arc.t[[step]])[0, 2])
