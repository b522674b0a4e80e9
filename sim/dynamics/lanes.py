"""The lanes that cases are flown in: what a case brings, what a lane keeps of its flight, who sits where."""

from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray, IntArray, aligned_zeros
from sim.base.compiled import inlined, spliced
from sim.dynamics.forces import ROWS
from sim.dynamics.model import Body, Model, Push
from sim.dynamics.step import STAGE_COUNT
from sim.physics.numbers import at, lane, lanes_of, put, where, with_lane

# Rows of a case's numbers, which may differ from case to case, and then of what a lane keeps of its flight.
AREA, LIFT_TO_DRAG, CANOPY, DENSITY_FACTOR, WIND_FACTOR, DENSITY_RISE, WIND_ACROSS = range(7)
THRUST, FLOW, AIM = range(7, 10)
LASTS, END, NEVER, SOFTENS_TO, PACKED, BULGE, FILLS, ROLLED, NUMBERS = range(12, 21)
# Rows that count as a case begins a stretch only.
DROP, MASS, COUNT = range(20, 23)
T, H, T_END, ABOVE_END, ABOVE_NEVER, REJECTED, STEPS = range(20, 27)
PEAK_LOAD, PEAK_HEAT, HEAT_LOAD, LOAD_SLOPE, HEAT_SLOPE, OPENED, FILLING = range(27, 34)
NEVER_SLOPE, OWN = range(34, 36)
# What a case felt: greatest load [m/s2], greatest of HEAT, its integral over time.
FELT = 3

# How a case stands: on its way; at the end of the stretch, or not to fly it; the others have failed.
FLYING, MET, LEFT_OUT, STAYED, CAME_FIRST, BEYOND_END, BROKEN = range(7)


class Cases(NamedTuple):
    """The cases of a sequence, read at the start and written at the end of each of its `s` stretches.

    `numbers` (s, COUNT, n) of the stretches that are next, (COUNT, n) of one; `t` (n,) [s]; `y` (n, 7);
    `felt` (n, FELT); `status` (n,); `stretch` (n,): the last one that was begun; `end_t` (n, s), `end_y`
    (n, s, 7): ends of stretches.
    `track` (m, 8): time [s] and state at the end of each step of a case that flies alone, of which
    `followed` (1,) have been taken; without rows nobody is followed.
    """

    numbers: FloatArray
    t: FloatArray
    y: FloatArray
    felt: FloatArray
    status: IntArray
    stretch: IntArray
    end_t: FloatArray
    end_y: FloatArray
    track: FloatArray
    followed: IntArray


class Room(NamedTuple):
    """Scratch of one block: for lanes every array but `case` has an axis of lanes behind its own."""

    y: FloatArray  # (7,)
    new: FloatArray  # (7,)
    trial: FloatArray  # (7,)
    k: FloatArray  # (STAGE_COUNT, ROWS)
    own: FloatArray  # (OWN,)
    case: IntArray  # number of the case in each lane, -1: none


@inlined
def model_of(model: Model, own: FloatArray) -> Model:
    """Return the model with the lanes' own body and push."""
    body, push = model.body, model.push
    air = at(own, DENSITY_FACTOR), at(own, WIND_FACTOR), at(own, DENSITY_RISE), at(own, WIND_ACROSS)
    opening = at(own, PACKED), at(own, BULGE), at(own, OPENED), at(own, FILLING)
    flying = Body(
        at(own, AREA), body.drag, at(own, LIFT_TO_DRAG), at(own, CANOPY), air[0], air[1],
        opening[0], opening[1], opening[2], opening[3], at(own, ROLLED), air[2], air[3],
    )  # fmt: skip
    aim, thrust, flow = own[AIM:LASTS], at(own, THRUST), at(own, FLOW)
    pushed = Push(thrust, flow, push.exit_area, push.steering, aim, push.platform, push.programme)
    return Model(model.earth, model.air, flying, pushed, model.station, model.care)


@inlined
def set_lane(own: FloatArray, row: int, number: int, value: float) -> None:
    """Write one lane of a row."""
    put(own, row, with_lane(at(own, row), number, value))


@inlined
def keep(own: FloatArray, row: int, condition: bool, value: float) -> None:
    """Write a row where the condition holds."""
    put(own, row, where(condition, value, at(own, row)))


@inlined
def board(cases: Cases, case: int, number: int, room: Room, first: float) -> None:
    """Put a case into a lane; `first` [s]: the step to try."""
    own = room.own
    for row in range(NUMBERS):
        set_lane(own, row, number, cases.numbers[row, case])
    for row in range(NUMBERS, OWN):
        set_lane(own, row, number, 0.0)
    for j in range(7):
        set_lane(room.y, j, number, cases.y[case, j])
        set_lane(room.k[0], j, number, 0.0)  # which the first stage multiplies by 0, and 0 times NaN is NaN
    for j in range(FELT):
        set_lane(own, PEAK_LOAD + j, number, cases.felt[case, j])
    set_lane(own, T, number, cases.t[case])
    set_lane(own, T_END, number, cases.t[case] + cases.numbers[LASTS, case])
    set_lane(own, H, number, first)
    set_lane(own, STEPS, number, -1.0)


@spliced
def leave(cases: Cases, number: int, room: Room, status: int) -> None:
    """Write a lane's flight back to its case and empty the lane."""
    case = room.case[number]
    cases.status[case] = status
    cases.t[case] = lane(at(room.own, T), number)
    for j in range(7):
        cases.y[case, j] = lane(at(room.y, j), number)
    for j in range(FELT):
        cases.felt[case, j] = lane(at(room.own, PEAK_LOAD + j), number)
    room.case[number] = -1


@spliced
def follow(cases: Cases, passed: bool, room: Room) -> None:
    """Write down where a step that `passed` came to; what finds no room is counted only."""
    for number in range(lanes_of(at(room.own, T))):
        if room.case[number] >= 0 and lane(passed, number):
            row = cases.followed[0]
            if row < cases.track.shape[0]:
                cases.track[row, 0] = lane(at(room.own, T), number)
                for j in range(7):
                    cases.track[row, 1 + j] = lane(at(room.y, j), number)
            cases.followed[0] = row + 1


@spliced
def fill(cases: Cases, waiting: int, last: int, room: Room, first: float) -> int:
    """Put the next FLYING cases into the empty lanes; return the first case that still waits."""
    for number in range(lanes_of(at(room.y, 0))):
        if room.case[number] < 0:
            while waiting < last and cases.status[waiting] != FLYING:
                waiting += 1
            if waiting < last:
                board(cases, waiting, number, room, first)
                room.case[number] = waiting
                waiting += 1
    return waiting


@spliced
def occupied(room: Room) -> bool:
    """Tell whether any lane holds a case."""
    occupied = False
    for case in room.case:
        occupied = occupied or case >= 0
    return occupied


@spliced
def line_up(cases: Cases, stretch: int) -> None:
    """Let every case that has not failed begin a stretch, with what is dropped gone."""
    for case in range(cases.t.shape[0]):
        if cases.status[case] <= LEFT_OUT:
            cases.status[case], cases.stretch[case] = FLYING, stretch
            mass = cases.numbers[MASS, case]
            cases.y[case, 6] = mass if mass == mass else cases.y[case, 6] - cases.numbers[DROP, case]


def room_for(width: int) -> Room:
    """Make the scratch of one block: `width` 1 for one case, else WIDTH."""
    lanes = () if width == 1 else (width,)
    return Room(
        aligned_zeros(7, *lanes),
        aligned_zeros(7, *lanes),
        aligned_zeros(7, *lanes),
        aligned_zeros(STAGE_COUNT, ROWS, *lanes),
        aligned_zeros(OWN, *lanes),
        np.empty(width, dtype=np.int64),
    )
