"""Rows of flight: what happens between one change and the next, as data that one call flies to its end."""

import math
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from sim.dynamics.arcs import Arc, distance_to, propagate, sinking_at
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.dynamics.stops import Stop
from sim.physics.constants import STANDARD_GRAVITY


class Outcome(Enum):
    """Why a sequence ended; all but the first are failures of the stretch that it ended in."""

    COMPLETE = "every stretch came to its end"
    STAYED = "the end of the stretch was not met in its time"
    CAME_FIRST = "what must not be met was met first"
    BEYOND = "the stretch began beyond its end"


class Stretch(NamedTuple):
    """A stretch of flight that feels the same all along.

    It ends when `end` is met, at the latest after `lasts` [s]: without an `end` exactly then, with one the
    flight has failed by then. `never` must not be met before. `drop` [kg] leaves as it begins; `mass` [kg],
    if it is a number, is what flies on instead. A stretch that begins beyond its `end` has failed, or is left
    out if `optional`. `softens_to` [m/s]: the thrust is the constant one that brakes the sink along the
    vertical to this speed at the `end`, an altitude; none if the sink is slower.
    """

    name: str
    model: Model
    lasts: float
    end: Stop | None = None
    never: Stop | None = None
    drop: float = 0.0
    mass: float = math.nan
    optional: bool = False
    softens_to: float = math.nan


class Flown(NamedTuple):
    """A sequence as flown: one arc for each stretch, None where it was left out or not come to."""

    arcs: tuple[Arc | None, ...]
    outcome: Outcome
    stretch: int  # the last one that was begun
    end: State


def fly(start: State, stretches: Sequence[Stretch]) -> Flown:
    """Fly `stretches` one after the other and keep their arcs with dense output.

    Raises IntegrationError.
    """
    arcs: list[Arc | None] = []
    state = start
    for number, stretch in enumerate(stretches):
        state, model = _begun(state, stretch)
        if stretch.end is not None and _beyond(state, model, stretch.end):
            if not stretch.optional:
                return _flown(arcs, stretches, Outcome.BEYOND, number, state)
            arcs.append(None)
            continue
        stops = [stop for stop in (stretch.never, stretch.end) if stop is not None]
        arc = propagate(state, state.t + stretch.lasts, model, stops=stops)
        arcs.append(arc)
        state = arc.end
        if arc.stopped_by == 0 and stretch.never is not None:
            return _flown(arcs, stretches, Outcome.CAME_FIRST, number, state)
        if arc.stopped_by is None and stretch.end is not None:
            return _flown(arcs, stretches, Outcome.STAYED, number, state)
    return _flown(arcs, stretches, Outcome.COMPLETE, len(stretches) - 1, state)


def _flown(
    arcs: list[Arc | None], stretches: Sequence[Stretch], outcome: Outcome, number: int, end: State
) -> Flown:
    missing = [None] * (len(stretches) - len(arcs))
    return Flown((*arcs, *missing), outcome, number, end)


def _begun(state: State, stretch: Stretch) -> tuple[State, Model]:
    """Return state and model as a stretch begins: what is dropped gone, the soft landing's thrust set."""
    mass = stretch.mass if stretch.mass == stretch.mass else state.mass - stretch.drop
    state, model = state.with_mass(mass), stretch.model
    if stretch.softens_to == stretch.softens_to:
        height, speed = sinking_at(state.t, state.y, model)
        ratio = _softening(height, speed, stretch.softens_to, mass) / model.push.thrust
        model = model.having(thrust=ratio * model.push.thrust, flow=ratio * model.push.flow)
    return state, model


def _softening(height: float, speed: float, wanted: float, mass: float) -> float:
    """Return the constant thrust [N] that brakes a sink of `speed` to `wanted` [m/s] over `height` [m].

    The speed's square u over the height sunk s follows du/ds = -2 (T/m - g + g u/u0), where the canopy
    carried the whole weight at u0. Its solution over the height h with E = exp(-2 g h / u0) gives
    T/m = g + g (E - u1/u0) / (1 - E). None for a canopy that is slower than the wanted speed by itself.
    """
    before, after = speed * speed, wanted * wanted
    if after >= before:
        return 0.0
    decay = math.exp(-2.0 * STANDARD_GRAVITY * height / before)
    return mass * STANDARD_GRAVITY * (1.0 + (decay - after / before) / (1.0 - decay))


def _beyond(state: State, model: Model, end: Stop) -> bool:
    """Tell whether a stop that comes from above or below has been passed already."""
    return (
        end.direction != 0
        and end.direction * distance_to(end.kind, end.value, state.t, state.y, model) >= 0.0
    )


class Reached(NamedTuple):
    """Where a sequence came to: the state at the end of each stretch that was flown or left out."""

    ends: tuple[State, ...]
    outcome: Outcome
    stretch: int


def reach(start: State, stretches: Sequence[Stretch]) -> Reached:
    """Fly `stretches` one after the other for their ends only; to 0.2 m of what `fly` finds."""
    flown = fly(start, stretches)
    ends, state = [], start
    for arc in flown.arcs[: flown.stretch + 1]:
        state = arc.end if arc is not None else state
        ends.append(state)
    return Reached(tuple(ends), flown.outcome, flown.stretch)
