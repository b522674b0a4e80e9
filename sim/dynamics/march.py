"""One stretch flown by many cases: each in a lane with its own time, step and end; a finished one makes room.

The same `stages` as in `integrate`, compiled for one case (arrays (n,)) or for WIDTH of them side by side
(arrays (n, WIDTH)). A stop is met by shortening the step (Newton), without dense output.
"""

from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray, IntArray
from sim.base.compiled import inlined, spliced, unlocked
from sim.dynamics import fifth
from sim.dynamics.beginning import filling_time, held, softening
from sim.dynamics.crossing import (
    carry_on,
    coming,
    crossed,
    falls_to,
    meeting,
    nears,
    passed_by,
    within_reach,
)
from sim.dynamics.fifth import fifth_error, fifth_growth, fifth_longest
from sim.dynamics.forces import EVEN_UP_TO, LOAD, ROWS
from sim.dynamics.lanes import (
    ABOVE_END,
    ABOVE_NEVER,
    AIM,
    BEYOND_END,
    BROKEN,
    CAME_FIRST,
    END,
    FILLING,
    FILLS,
    FLOW,
    LEFT_OUT,
    MET,
    NEVER,
    NEVER_SLOPE,
    OPENED,
    REJECTED,
    SOFTENS_TO,
    STAYED,
    STEPS,
    T_END,
    THRUST,
    Cases,
    H,
    Room,
    T,
    board,
    fill,
    follow,
    keep,
    leave,
    line_up,
    model_of,
    occupied,
)
from sim.dynamics.model import Model, shared_model
from sim.dynamics.peaks import feel, look_on
from sim.dynamics.rosenbrock import COUNT, rosenbrock_error, rosenbrock_growth
from sim.dynamics.step import (
    AHEAD,
    BODY,
    FIRST,
    KNOTTED,
    SETTLING,
    SMOOTH,
    error_of,
    growth,
    stages,
)
from sim.dynamics.stops import ALTITUDE, nothing, switching
from sim.physics.numbers import (
    anywhere,
    at,
    inverse,
    lane,
    lanes_of,
    least,
    most,
    put,
    where,
    within,
)

# Of the field's radius: who comes as near to the centre has flown into the Earth, and at the centre itself a
# step would leap over a pull without bounds.
_DEEP = 0.5
_MOST_STEPS = 100_000.0  # two hours under a canopy that sinks at 0.4 m/s take 26,000
_MOST_GROWTH = 2.0
_SETTLING, _KNOTTED = np.arange(1, COUNT + 1), np.arange(1, fifth.COUNT + 1)


class Watch(NamedTuple):
    """What a stretch looks for in all cases alike: kinds (-1: none) and directions of its stops, flags.

    As a row of floats in the rows' order.
    """

    end: int
    end_way: int
    never: int
    never_way: int
    optional: bool
    motion: int
    feels: bool
    holds: bool
    longest: float  # step [s]
    unaimed: float  # longest step that is not seen to end before the stretch does [s]
    first: float  # step that is tried [s]
    tolerance: float


@inlined
def _watch_of(row: FloatArray) -> Watch:
    """Return a row of floats as what it means."""
    return Watch(
        int(row[0]), int(row[1]), int(row[2]), int(row[3]),
        row[4] > 0.0, int(row[5]), row[6] > 0.0, row[7] > 0.0,
        row[8], row[9], row[10], row[11],
    )  # fmt: skip


# -- how a stretch begins ------------------------------------------------------------------------------------


@inlined
def _sided(kind: int, t: float, above: float) -> float:
    """Return a switching function's value, 0 where it is too small to have chosen a side."""
    return where(abs(above) < nothing(kind, lane(t, 0)), 0.0, above)


@spliced
def _look(
    t: float, y: FloatArray, slopes: FloatArray, h: float, model: Model, watch: Watch, room: Room
) -> tuple[float, float]:
    """Return how far a state is above what must not be met, and how fast that grows [per s].

    `slopes`: the state's derivatives, along which it is carried on for a small share of `h` [s].
    """
    first, last, ahead = 0.0 * t, 0.0 * t, AHEAD * h
    for number in range(2):
        share = 1.0 * number
        for j in range(7):
            put(room.trial, j, at(y, j) + share * ahead * at(slopes, j))
        first = last
        last = switching(watch.never, at(room.own, NEVER), t + share * ahead, room.trial, model)
    return first, (last - first) / ahead


@spliced
def _begin(cases: Cases, model: Model, watch: Watch, room: Room) -> bool:
    """Prepare the lanes that have just been filled; tell whether any is not to fly and was emptied."""
    own, y = room.own, room.y
    begins, t = at(own, STEPS) < 0.0, at(own, T)
    if watch.holds:
        aim = held(y, at(own, AIM), at(own, AIM + 1), at(own, AIM + 2))
        for j in range(3):
            keep(own, AIM + j, begins, aim[j])
    fills = at(own, FILLS) > 0.0
    if anywhere(fills):
        filling = filling_time(t, y, at(own, FILLS), model_of(model, own))
        keep(own, OPENED, begins & fills, t)
        keep(own, FILLING, begins & fills, filling)
        keep(own, T_END, begins & fills, t + filling)
    softens = at(own, SOFTENS_TO) > 0.0
    if anywhere(softens):
        thrust = softening(t, y, at(own, SOFTENS_TO), model_of(model, own))
        flow = thrust * at(own, FLOW) / most(at(own, THRUST), 1e-300)
        keep(own, FLOW, begins & softens, flow)
        keep(own, THRUST, begins & softens, thrust)
    mine = model_of(model, own)
    stages(t, y, 0.0 * t, room.k, mine, room.trial, room.new, FIRST, SMOOTH)
    if watch.end >= 0:
        above = switching(watch.end, at(own, END), t, y, mine)
        keep(own, ABOVE_END, begins, _sided(watch.end, t, above))
    if watch.never >= 0:
        above, slope = _look(t, y, room.k[0], at(own, H), mine, watch, room)
        keep(own, ABOVE_NEVER, begins, _sided(watch.never, t, above))
        keep(own, NEVER_SLOPE, begins, slope)
    if watch.motion == KNOTTED:
        load = at(room.k[0], LOAD)
        keep(own, H, begins, least(at(own, H), fifth_longest(watch.unaimed, load, load)))
    put(own, STEPS, most(at(own, STEPS), 0.0))
    emptied = False
    for number in range(lanes_of(t)):
        beyond = watch.end >= 0 and watch.end_way * lane(at(own, ABOVE_END), number) > 0.0
        if beyond and lane(begins, number) and room.case[number] >= 0:
            leave(cases, number, room, LEFT_OUT if watch.optional else BEYOND_END)
            emptied = True
    return emptied


# -- one step ------------------------------------------------------------------------------------------------


@spliced
def _try(t: float, h: float, model: Model, motion: int, room: Room) -> tuple[float, float]:
    """Try a step of `h` [s]: its end to `new`, derivatives at its ends to k[0] and k[12].

    Returns the error in units of what passes, and the factor that it suggests for the next step.
    """
    if motion == SETTLING:
        stages(t, room.y, h, room.k, model, room.trial, room.new, _SETTLING, SETTLING)
        error = rosenbrock_error(room.k)
        return error, rosenbrock_growth(error)
    if motion == KNOTTED:
        stages(t, room.y, h, room.k, model, room.trial, room.new, _KNOTTED, KNOTTED)
        error = fifth_error(room.y, room.k, h, model.care.tolerance, model.earth.gm)
        longer = fifth_growth(error, at(room.k[0], LOAD), at(room.k[12], LOAD))
        return error, least(longer, _MOST_GROWTH)
    stages(t, room.y, h, room.k, model, room.trial, room.new, BODY, SMOOTH)
    error = error_of(room.y, room.new, room.k, h, model.care.tolerance)
    # Where knots of tables hold the steps back, one that happens to meet none says nothing of the next.
    return error, least(growth(error), _MOST_GROWTH)


@inlined
def _deep(room: Room, model: Model) -> bool:
    """Tell which lanes are deep inside the Earth."""
    x, y, z, limit = at(room.y, 0), at(room.y, 1), at(room.y, 2), _DEEP * model.earth.radius
    return x * x + y * y + z * z < limit * limit


@spliced
def _dismiss(
    cases: Cases, over: bool, met: bool, early: bool, model: Model, watch: Watch, room: Room
) -> bool:
    """Empty the lanes whose stretch is over, for good or ill; tell whether there was one."""
    deep = _deep(room, model)
    broken = deep | inverse(over) & ((at(room.own, STEPS) > _MOST_STEPS) | (at(room.own, H) < 1e-9))
    emptied = False
    if anywhere(over | broken):
        for number in range(lanes_of(at(room.own, H))):
            if room.case[number] >= 0 and (lane(over, number) or lane(broken, number)):
                status = STAYED
                if lane(met, number) or watch.end < 0:
                    status = MET
                if lane(early, number):
                    status = CAME_FIRST
                if lane(broken, number):
                    status = BROKEN
                leave(cases, number, room, status)
                emptied = True
    return emptied


@inlined
def _unbent(
    own: FloatArray,
    k: FloatArray,
    h: float,
    next_h: float,
    before: float,
    above: float,
    watch: Watch,
    room: Room,
) -> float:
    """Return the longest step [s] after one of `h` [s] over which a KNOTTED motion bends no more than it may.

    `before`, `above`: how far it was above its end. Where a case's own density bends a step ends, and the one
    before is halved rather than that a stub be left.
    """
    longest = fifth_longest(watch.unaimed, at(k[0], LOAD), at(k[12], LOAD))
    if watch.end != ALTITUDE:
        return longest
    over, likely = at(own, END) - EVEN_UP_TO, least(next_h, longest)
    bend = falls_to(before + over, above + over, h, room)
    step = where(bend > likely, 0.5 * bend, bend)
    return where((bend > 0.02 * h) & (bend < 2.0 * likely), step, longest)


@spliced
def _step(cases: Cases, model: Model, watch: Watch, room: Room) -> bool:
    """Try one step in every lane and go on where it passed; tell whether a lane was emptied."""
    own, k = room.own, room.k
    mine = model_of(model, own)
    t, t_end, asked = at(own, T), at(own, T_END), at(own, H)
    to_the_end = asked >= t_end - t
    h = least(asked, t_end - t)
    error, factor = _try(t, h, mine, watch.motion, room)
    passed, then = error <= 1.0, t + h
    met, early, turns = passed & (h < 0.0), passed & (h < 0.0), passed & (h < 0.0)
    back, longest = h, 0.0 * h + watch.unaimed
    if watch.end >= 0:
        before, above = at(own, ABOVE_END), switching(watch.end, at(own, END), then, room.new, mine)
        if watch.motion == KNOTTED:
            longest = _unbent(own, k, h, h * factor, before, above, watch, room)
        crosses = passed & crossed(before, above, watch.end_way)
        turns = crosses | passed & nears(before, above, factor, watch.end_way)
        if anywhere(turns):
            to_go = coming(then, h, above, mine, watch.end, room)
            met, back = turns & within_reach(to_go, h, room), most(to_go, 1e-6)
            if anywhere(crosses & inverse(met)):
                reached_after = meeting(t, h, before, above, mine, watch.end, room)
                back = where(crosses, within(reached_after, 0.02 * h, 0.98 * h), back)
            carry_on(to_go, h, room)
            for j in range(7):
                keep(room.new, j, met, at(room.trial, j))
            then = where(met, then + to_go, then)
            passed = passed & (met | inverse(crosses))
        keep(own, ABOVE_END, passed, above)
    if watch.never >= 0:
        above, slope = _look(then, room.new, k[12], h, mine, watch, room)
        before, first = at(own, ABOVE_NEVER), at(own, NEVER_SLOPE)
        early = passed & passed_by(before, first, above, slope, then - t, watch.never_way)
        keep(own, ABOVE_NEVER, passed, above)
        keep(own, NEVER_SLOPE, passed, slope)
    if watch.feels and anywhere(passed):
        look_on(t, h, mine, passed, watch.motion, room)
        feel(own, k, h, passed, watch.motion)
    # After a rejection no longer than what passed; what is no number leads to a tenth of the step.
    rejected, good = at(own, REJECTED) > 0.0, error <= 1.0
    factor = where(error < 1e300, where(rejected, least(factor, 1.0), factor), 0.1)
    put(own, REJECTED, where(good, 0.0, 1.0))
    put(own, H, least(least(where(turns, back, longest), h * factor), watch.longest))
    put(own, T, where(passed, where(to_the_end & inverse(met), t_end, then), t))
    put(own, STEPS, at(own, STEPS) + 1.0)
    for j in range(7):
        keep(room.y, j, passed, at(room.new, j))
    for j in range(ROWS):
        keep(k[0], j, passed, at(k[12], j))
    if cases.track.shape[0] > 0:
        follow(cases, passed, room)
    return _dismiss(cases, passed & (met | early | to_the_end), met, early, mine, watch, room)


@spliced
def _fly(cases: Cases, stretch: int, model: Model, watch: Watch, room: Room) -> int:
    """Fly the cases that have not failed through a stretch, by number; return the steps tried."""
    line_up(cases, stretch)
    for number in range(room.case.shape[0]):
        board(cases, 0, number, room, watch.first)  # so that no lane ever holds nonsense
        room.case[number] = -1
    waiting, tries, emptied, last = 0, 0, True, cases.t.shape[0]
    while True:
        while emptied:
            waiting = fill(cases, waiting, last, room, watch.first)
            emptied = _begin(cases, model, watch, room)
        if not occupied(room):
            break
        emptied = _step(cases, model, watch, room)
        tries += 1
    for case in range(last):
        cases.end_t[case, stretch] = cases.t[case]
        for j in range(7):
            cases.end_y[case, stretch, j] = cases.y[case, j]
    return tries


@unlocked
def march(cases: Cases, first: int, models: IntArray, watches: FloatArray, room: Room) -> int:
    """Fly the cases through stretches from number `first` on; return the steps tried.

    `models` (s,): addresses of what is felt, see `address_of`; `watches` (s, 12): what is watched for.
    """
    tries = 0
    for number in range(models.shape[0]):
        watch = _watch_of(watches[number])
        mine = Cases(
            cases.numbers[number], cases.t, cases.y, cases.felt, cases.status, cases.stretch,
            cases.end_t, cases.end_y, cases.track, cases.followed,
        )  # fmt: skip
        tries += _fly(mine, first + number, shared_model(models[number], watch.tolerance), watch, room)
    return tries
