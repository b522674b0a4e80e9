"""Rows of flight: what happens between one change and the next, as data that one call flies to its end.

`fly` keeps dense arcs for the flight and its plots; `reach` keeps the ends only, for solvers; `reach_many`
does so for many cases on all cores, with arrays where a stretch has a number; `retrace` flies one of them
again and keeps its arcs.
"""

import math
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from enum import Enum
from typing import Any, NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray, IntArray
from sim.dynamics import lanes, march
from sim.dynamics.arcs import Arc, distance_to, propagate
from sim.dynamics.beginning import begun
from sim.dynamics.between import asked, interpolated
from sim.dynamics.model import Model
from sim.dynamics.ready import Table, numbers_of, table_of
from sim.dynamics.states import State
from sim.dynamics.step import SETTLING, SMOOTH
from sim.dynamics.stops import Stop
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.numbers import WIDTH

_MOST = 512  # cases that a thread flies at a time: more gain nothing, and an interrupt waits for them
_FEWEST = 2 * WIDTH  # of fewer the lanes run dry
_SHARES = 2  # of what is left of the cases, each thread takes at most one of so many
_STEPS = 4096  # that there is room for at first: a way home takes a thousand


class Outcome(Enum):
    """Why a sequence ended; all but the first are failures of the stretch that it ended in."""

    COMPLETE = "every stretch came to its end"
    STAYED = "the end of the stretch was not met in its time"
    CAME_FIRST = "what must not be met was met first"
    BEYOND = "the stretch began beyond its end"
    BROKEN = "the integration could not go on"


_OUTCOMES = {
    lanes.STAYED: Outcome.STAYED,
    lanes.CAME_FIRST: Outcome.CAME_FIRST,
    lanes.BEYOND_END: Outcome.BEYOND,
    lanes.BROKEN: Outcome.BROKEN,
}


class Stretch(NamedTuple):
    """A stretch of flight that feels the same all along.

    It ends when `end` is met, at the latest after `lasts` [s]: without an `end` exactly then, with one the
    flight has failed by then. `never` must not be met before. `drop` [kg] leaves as it begins; `mass` [kg],
    if it is a number, is what flies on instead. A stretch that begins beyond its `end` has failed, or is left
    out if `optional`. `softens_to` [m/s]: the thrust is the constant one that brakes the sink along the
    vertical to this speed at the `end`, an altitude; none if the sink is slower. A push that `holds` has its
    INERTIAL aim in radial, along, normal axes of the stretch's beginning. A stretch in which a canopy `fills`
    over so many metres, at the airspeed of its beginning, lasts until it is open. No step is longer than
    `longest` [s], for what comes down and goes up again within one has not met its end. Where the ends alone
    are kept, a step that is aimed at the end may be longer, the tolerance is `coarser` by this factor, the
    step `first` [s] is tried first, and the method is the one for its `motion`: see `sim.dynamics.step`.
    """

    name: str
    model: Model
    lasts: float
    end: Stop | None = None
    never: Stop | None = None
    drop: float = 0.0
    mass: float = math.nan
    optional: bool = False
    softens_to: float = 0.0
    measured: bool = False
    motion: int = SMOOTH
    longest: float = math.inf
    holds: bool = False
    fills: float = 0.0
    coarser: float = 1.0
    first: float = 1.0


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
        lasts = model.body.filling if stretch.fills > 0.0 else stretch.lasts
        if stretch.end is not None and _beyond(state, model, stretch.end):
            if not stretch.optional:
                return _flown(arcs, stretches, Outcome.BEYOND, number, state)
            arcs.append(None)
            continue
        stops = [stop for stop in (stretch.never, stretch.end) if stop is not None]
        arc = propagate(state, state.t + lasts, model, stops=stops, max_step=stretch.longest)
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
    """Return state and model as a stretch begins: what is dropped gone; direction, thrust, filling set."""
    mass = stretch.mass if stretch.mass == stretch.mass else state.mass - stretch.drop
    state, model = state.with_mass(mass), stretch.model
    softens, fills, (x, y, z) = stretch.softens_to, stretch.fills, model.push.aim
    if not (softens > 0.0 or stretch.holds or fills > 0.0):
        return state, model
    thrust, aim, filling = begun(state.t, state.y, softens, fills, (x, y, z), model)
    if softens > 0.0:
        model = model.having(thrust=thrust, flow=thrust / model.push.thrust * model.push.flow)
    if stretch.holds:
        model = model.having(aim=np.array(aim))
    if fills > 0.0:
        model = model.having(opened=state.t, filling=filling)
    return state, model


def _beyond(state: State, model: Model, end: Stop) -> bool:
    """Tell whether a stop that comes from above or below has been passed already."""
    return (
        end.direction != 0
        and end.direction * distance_to(end.kind, end.value, state.t, state.y, model) >= 0.0
    )


class Felt(NamedTuple):
    """The peaks of the measured stretches: of one flight floats, of many arrays (n,)."""

    load: Any  # greatest, standard gravities
    heat: Any  # greatest of sqrt(density) V^3 [SI], which a convective heat flux is proportional to
    heat_load: Any  # its integral over time


class Reached(NamedTuple):
    """Where a sequence came to: the state at the end of each stretch that was flown or left out."""

    ends: tuple[State, ...]
    outcome: Outcome
    stretch: int
    felt: Felt


def reach(start: State, stretches: Sequence[Stretch]) -> Reached:
    """Fly `stretches` one after the other for their ends only; to 0.2 m of what `fly` finds."""
    table = table_of(tuple(stretches), 1)
    cases = _cases(np.array([start.t]), start.y[None, :], len(stretches))
    _march(cases, 0, table, slice(0, 1), 1)
    found = _told(cases)
    stretch = int(found.stretch[0])
    ends = tuple(map(State, found.t[: stretch + 1, 0].tolist(), found.y[: stretch + 1, 0]))
    felt = Felt(*(float(column[0]) for column in found.felt))
    return Reached(ends, found.outcome(0), stretch, felt)


class ReachedMany(NamedTuple):
    """Where n cases came to: time (s, n) and state (s, n, 7) at the end of each of s stretches.

    `stretch` (n,): the last one that was begun, whose row is where a failed case ended; the rows after it
    repeat it. `status` (n,): see `sim.dynamics.lanes`.
    """

    t: FloatArray
    y: FloatArray
    stretch: IntArray
    status: IntArray
    felt: Felt

    def outcome(self, case: int) -> Outcome:
        """Return why a case ended."""
        return _OUTCOMES.get(int(self.status[case]), Outcome.COMPLETE)

    @property
    def failed(self) -> BoolArray:
        """Tell of each case (n,) whether it ended as it should not."""
        return np.isin(self.status, list(_OUTCOMES))


def reach_many(
    t: float | FloatArray, starts: FloatArray, stretches: Sequence[Stretch], *, workers: int | None = None
) -> ReachedMany:
    """Fly `stretches` for n cases from the states `starts` (n, 7) at `t` [s], on all cores or on `workers`.

    Case i is the same to the bit whatever the others are, whoever flies it and in whatever order.
    """
    workers = workers or os.cpu_count() or 1
    with ThreadPoolExecutor(max(workers - 1, 1)) as pool:  # which begins no thread before it is asked to
        return begin_many(t, starts, stretches, pool, workers)()


def begin_many(
    t: float | FloatArray, starts: FloatArray, stretches: Sequence[Stretch], pool: Executor, workers: int
) -> Callable[[], ReachedMany]:
    """Have a pool begin what `reach_many` does; return what flies on with it to the end.

    Whoever waits is one of the `workers`, the pool gives the others: a thread that sleeps meanwhile has its
    core given to none of them for some milliseconds.
    """
    n, rows = len(starts), tuple(stretches)
    table = table_of(rows, n)
    cases = _cases(np.broadcast_to(np.asarray(t, dtype=np.float64), (n,)), starts, len(rows))
    left = iter(list(_spans(n, workers)))  # of a list, which gives each span to one thread

    def fly_on() -> None:
        for span in left:
            _march(_some(cases, span), 0, table, span, WIDTH)

    others = [pool.submit(fly_on) for _ in range(workers - 1)]

    def ended() -> ReachedMany:
        fly_on()
        for other in others:
            other.result()
        return _told(cases)

    return ended


def _spans(n: int, workers: int) -> Iterator[slice]:
    """Cut n cases into spans that get smaller, so that all workers end at the same time.

    Guided self-scheduling: Polychronopoulos and Kuck, IEEE Trans. Comput. C-36 (1987) 1425. One alone waits
    for nobody.
    """
    first = 0
    while first < n:
        share = (n - first) / (workers * _SHARES) if workers > 1 else _MOST
        span = min(max(WIDTH * math.ceil(share / WIDTH), _FEWEST), _MOST)
        yield slice(first, min(first + span, n))
        first += span


def part(stretch: Stretch, span: slice | int | IntArray, n: int) -> Stretch:
    """Return a stretch with every array of n cases cut to some of them, or to the numbers of one."""

    def cut(value: Any) -> Any:
        if isinstance(value, np.ndarray) and value.shape[-1:] == (n,) and value.ndim == 1:
            return value[span]
        return value

    model, push = stretch.model, stretch.model.push
    aim = push.aim[:, span] if push.aim.ndim == 2 else push.aim
    body = model.body._replace(**{k: cut(v) for k, v in model.body._asdict().items() if k != "drag"})
    push = push._replace(aim=aim, thrust=cut(push.thrust), flow=cut(push.flow))
    end, never = (stop and stop._replace(value=cut(stop.value)) for stop in (stretch.end, stretch.never))
    numbers: dict[str, Any] = {
        name: cut(getattr(stretch, name)) for name in ("lasts", "drop", "mass", "softens_to", "fills")
    }
    return stretch._replace(model=model._replace(body=body, push=push), end=end, never=never, **numbers)


def retrace(start: State, stretches: Sequence[Stretch]) -> Flown:
    """Fly `stretches` by the very steps of one of many cases; keep arcs, dense output laid between them.

    Ends where `reach_many` does, to rounding.
    """
    room = _STEPS
    while True:
        cases = _cases(np.array([start.t]), start.y[None, :], len(stretches), steps=room)
        marks = [
            _march(cases, number, table_of((row,), 1), slice(0, 1), _width(row))
            for number, row in enumerate(stretches)
        ]
        if cases.followed[0] <= room:
            break
        room = int(cases.followed[0])
    arcs: list[Arc | None] = []
    state, last, first = start, int(cases.stretch[0]), 0  # the first step of a stretch
    for number, (stretch, mark) in enumerate(zip(stretches[: last + 1], marks, strict=False)):
        state, model = _begun(state, stretch)
        track = np.vstack([[state.t, *state.y], cases.track[first:mark]])
        track = track[np.append(True, np.diff(track[:, 0]) > 0.0)]
        left_out = mark == first and (stretch.optional or number == last)
        settles = stretch.motion == SETTLING
        steps = np.array(track[:, 0]), np.array(track[:, 1:])
        arcs.append(None if left_out else laid(*steps, model, settles=settles))
        state, first = State(float(track[-1, 0]), track[-1, 1:].copy()), mark
    outcome = _OUTCOMES.get(int(cases.status[0]), Outcome.COMPLETE)
    return _flown(arcs, stretches, outcome, last, state)


def _width(stretch: Stretch) -> int:
    """Return how many cases of a campaign fly a stretch side by side: each is steered alone."""
    return WIDTH if len(stretch.model.push.programme) == 1 else 1


def laid(t: FloatArray, y: FloatArray, model: Model, *, settles: bool = True) -> Arc:
    """Return the arc through the ends `t` (n + 1,) [s], `y` (n + 1, 7) of steps; see `interpolated`."""
    return Arc(t, y, interpolated(t, y, model, settles), model, None, asked(len(t) - 1, settles))


def _cases(t: FloatArray, starts: FloatArray, stretches: int, *, steps: int = 0) -> lanes.Cases:
    """Return n cases, without their numbers, at the start of so many stretches; `steps` may be followed."""
    n = len(starts)
    return lanes.Cases(
        np.empty((0, lanes.COUNT, n)),
        np.array(t),
        np.array(starts, dtype=np.float64, order="C"),
        np.zeros((n, lanes.FELT)),
        np.zeros(n, dtype=np.int64),
        np.zeros(n, dtype=np.int64),
        np.empty((n, stretches)),
        np.empty((n, stretches, 7)),
        np.empty((steps, 8)),
        np.zeros(1, dtype=np.int64),
    )


def _some(cases: lanes.Cases, span: slice) -> lanes.Cases:
    """Return a span of cases, whose ends come to stand among those of all."""
    names = ("t", "y", "felt", "status", "stretch", "end_t", "end_y")
    return cases._replace(**{name: getattr(cases, name)[span] for name in names})


def _march(cases: lanes.Cases, first: int, table: Table, span: slice, width: int) -> int:
    """Fly cases, a `span` of those a table is for, through its stretches, the first by its number.

    `width` go side by side, in the calling thread. Returns how many steps have been followed.
    """
    numbers = numbers_of(table.ready, span) if table.numbers is None else table.numbers
    march.march(cases._replace(numbers=numbers), first, table.models, table.watches, lanes.room_for(width))
    return int(cases.followed[0])


def _told(cases: lanes.Cases) -> ReachedMany:
    """Return where flown cases came to."""
    load, heat, heat_load = cases.felt.T
    felt = Felt(load / STANDARD_GRAVITY, heat, heat_load)
    return ReachedMany(cases.end_t.T, cases.end_y.transpose(1, 0, 2), cases.stretch, cases.status, felt)
