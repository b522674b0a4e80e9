"""Many cases by rows: what `reach` and `reach_many` find is what `fly` finds, whoever flies beside them."""

import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from core_worlds import entering, orbiting, spread_out, with_station, world

from sim.base.arrays import FloatArray
from sim.dynamics import lanes, sequence
from sim.dynamics.arcs import IntegrationError, distance_to
from sim.dynamics.model import INERTIAL, ORBITAL, TABULATED_AIR, VERTICAL, Model, bare_model
from sim.dynamics.sequence import Outcome, ReachedMany, Stretch, fly, reach, reach_many, retrace
from sim.dynamics.states import State
from sim.dynamics.step import KNOTTED, SETTLING
from sim.dynamics.stops import (
    AIRSPEED,
    ALTITUDE,
    APSIS,
    ARGUMENT_OF_LATITUDE,
    DYNAMIC_PRESSURE,
    GROUND,
    MASS,
    NODE,
    PORT_PLANE,
    RANGE,
    Stop,
)
from sim.physics.numbers import WIDTH

MILLIMETRE, MICROSECOND = 1e-3, 1e-6
BESIDE = 10  # cases that fly along, more than one block of lanes
FALL, ORBIT = entering(), orbiting()
SOUTH = orbiting(math.pi)
DOWN = ORBIT.with_velocity(ORBIT.v - 20.0 * ORBIT.r / np.linalg.norm(ORBIT.r))
LOW = entering(6e3, 150.0, -1.2)
UP = np.array([math.cos(0.3), math.sin(0.3), 0.0])

LIFTED = world()
COASTING_SHIP = world(8).having(area=10.0, lift_to_drag=0.0)
BURNING = COASTING_SHIP.having(thrust=3000.0, flow=1.0, steering=INERTIAL, aim=np.array([0.6, 0.0, 0.8]))


def again(one: ReachedMany, k: int | slice, other: ReachedMany, m: int | slice) -> bool:
    """Tell whether cases of two campaigns are the same to the bit."""
    felt = all(np.array_equal(a[k], b[m], equal_nan=True) for a, b in zip(one.felt, other.felt, strict=True))
    return felt and all(
        np.array_equal(a, b, equal_nan=True)
        for a, b in (
            (one.t[:, k], other.t[:, m]),
            (one.y[:, k], other.y[:, m]),
            (one.stretch[k], other.stretch[m]),
            (one.status[k], other.status[m]),
        )
    )


# -- every kind of stop ----------------------------------------------------------------------------------

STOPS: dict[str, tuple[State, Callable[[], Model], float, Stop]] = {
    "altitude": (FALL, lambda: LIFTED, 600.0, Stop(ALTITUDE, 40e3, -1)),
    "altitude, either way": (LOW, lambda: LIFTED, 60.0, Stop(ALTITUDE, 4e3)),
    "mass": (ORBIT, lambda: BURNING, 300.0, Stop(MASS, 6876.5, -1)),
    "node": (ORBIT, lambda: COASTING_SHIP, 6000.0, Stop(NODE, 0.0, -1)),
    "next node": (SOUTH, lambda: COASTING_SHIP, 6000.0, Stop(NODE, 0.0, 1)),
    "apogee": (ORBIT, lambda: COASTING_SHIP, 6000.0, Stop(APSIS, 0.0, -1)),
    "perigee": (DOWN, lambda: COASTING_SHIP, 6000.0, Stop(APSIS, 0.0, 1)),
    "airspeed": (FALL, lambda: LIFTED, 600.0, Stop(AIRSPEED, 3000.0, -1)),
    "range": (ORBIT, lambda: with_station(COASTING_SHIP), 5000.0, Stop(RANGE, 30e3, 1)),
    "port": (ORBIT, lambda: with_station(COASTING_SHIP), 5000.0, Stop(PORT_PLANE, 500.0, -1)),
    "argument of latitude": (ORBIT, lambda: COASTING_SHIP, 6000.0, Stop(ARGUMENT_OF_LATITUDE, 2.0, 1)),
    "dynamic pressure": (FALL, lambda: LIFTED, 600.0, Stop(DYNAMIC_PRESSURE, 2000.0, 1)),
    "dynamic pressure by tables": (
        FALL, lambda: world(2, TABULATED_AIR), 600.0, Stop(DYNAMIC_PRESSURE, 500.0, 1),
    ),
    "ground": (LOW, lambda: LIFTED, 100.0, Stop(GROUND, 0.0, -1)),
}  # fmt: skip


@pytest.mark.parametrize("name", STOPS)
def test_closed_form_a_stop_is_met_where_a_flight_meets_it(name: str) -> None:
    start, model, lasts, stop = STOPS[name]
    row = Stretch(name, model(), lasts, end=stop)
    flown = fly(start, [row])
    assert flown.outcome is Outcome.COMPLETE
    assert flown.end.t - start.t > 1.0
    beside = np.vstack([start.y[None, :], spread_out(start, BESIDE) if name != "mass" else [start.y]])
    for end in (reach(start, [row]).ends[-1], State(*_first(reach_many(start.t, beside, [row])))):
        assert end.t == pytest.approx(flown.end.t, abs=5.0 * MICROSECOND)
        assert np.linalg.norm(end.r - flown.end.r) < 30.0 * MILLIMETRE
        assert np.linalg.norm(end.v - flown.end.v) < 30.0 * MILLIMETRE
        # What it stopped for is met as well as the flight's own: the miss over its rate, as a time.
        rate = (_above(stop, flown.arcs[0].at(flown.end.t - 1e-3), row.model)) / -1e-3  # type: ignore[union-attr]
        assert abs(_above(stop, end, row.model) / rate) < 0.2 * MICROSECOND


def _first(many: ReachedMany) -> tuple[float, FloatArray]:
    assert many.status[0] == lanes.MET
    return float(many.t[-1, 0]), many.y[-1, 0]


def _above(stop: Stop, state: State, model: Model) -> float:
    return distance_to(stop.kind, stop.value, state.t, state.y, model)


def test_closed_form_without_a_stop_a_stretch_ends_on_time() -> None:
    row = Stretch("coast", COASTING_SHIP, 1234.5)
    many = reach_many(ORBIT.t, spread_out(ORBIT, BESIDE), [row])
    assert np.all(many.t[-1] == ORBIT.t + 1234.5)
    assert reach(ORBIT, [row]).ends[-1].t == ORBIT.t + 1234.5


# -- how a stretch can end -------------------------------------------------------------------------------


def _outcomes() -> tuple[FloatArray, tuple[Stretch, ...], list[Outcome]]:
    """Return five cases and rows: one that comes through, and one for each way of failing."""
    starts = np.repeat(FALL.y[None, :], 5, axis=0)
    starts[1:3] += spread_out(State(0.0, np.zeros(7)), 2)
    starts[4, 1] = math.nan
    never = np.array([-1e3, -1e3, 60e3, -1e3, -1e3])
    lasts = np.array([600.0, 20.0, 600.0, 600.0, 600.0])
    end = np.array([30e3, 30e3, 30e3, 200e3, 30e3])
    row = Stretch("entry", LIFTED, lasts, end=Stop(ALTITUDE, end, -1), never=Stop(ALTITUDE, never, -1))
    after = Stretch("after", LIFTED, 5.0)
    ways = [Outcome.COMPLETE, Outcome.STAYED, Outcome.CAME_FIRST, Outcome.BEYOND, Outcome.BROKEN]
    return starts, (row, after), ways


def _of_case(stretch: Stretch, case: int) -> Stretch:
    assert stretch.end is not None
    assert stretch.never is not None
    return stretch._replace(
        lasts=float(np.asarray(stretch.lasts)[case]),
        end=stretch.end._replace(value=float(np.asarray(stretch.end.value)[case])),
        never=stretch.never._replace(value=float(np.asarray(stretch.never.value)[case])),
    )


def test_closed_form_each_way_of_ending_alone_and_in_company() -> None:
    starts, (row, after), ways = _outcomes()
    company = reach_many(FALL.t, starts, (row, after))
    for case, way in enumerate(ways):
        rows = (_of_case(row, case), after)
        alone = reach(State(FALL.t, starts[case]), rows)
        assert alone.outcome is way
        assert company.outcome(case) is way
        assert alone.stretch == company.stretch[case] == (1 if way is Outcome.COMPLETE else 0)
        assert again(
            reach_many(FALL.t, starts[case][None, :], rows), slice(0, 1), company, slice(case, case + 1)
        )
        if way is Outcome.BROKEN:
            with pytest.raises(IntegrationError):
                fly(State(FALL.t, starts[case]), rows)
            continue
        flown = fly(State(FALL.t, starts[case]), rows)
        assert flown.outcome is way
        # What must not be met is seen at the end of a step, and a solver needs to know no more.
        slack = 30.0 if way is Outcome.CAME_FIRST else 1e-5
        assert alone.ends[-1].t == pytest.approx(flown.end.t, abs=slack)
        assert company.t[alone.stretch, case] == pytest.approx(flown.end.t, abs=slack)
        # The rows after it repeat the state in which a case failed.
        assert np.array_equal(company.y[-1, case], company.y[company.stretch[case], case]) or way is ways[0]


def test_closed_form_what_begins_beyond_an_optional_end_is_left_out() -> None:
    starts = np.array([FALL.y, entering(30e3).y])
    first = Stretch("down", LIFTED, 600.0, end=Stop(ALTITUDE, 50e3, -1), drop=100.0, optional=True)
    rows = (first, Stretch("on", LIFTED, 5.0))
    many = reach_many(FALL.t, starts, rows)
    assert [many.outcome(k) for k in range(2)] == [Outcome.COMPLETE] * 2
    assert many.t[0, 1] == FALL.t
    assert many.y[0, 1, 6] == starts[1, 6] - 100.0  # what it drops is gone all the same
    assert np.array_equal(many.y[0, 1, :6], starts[1, :6])
    assert many.t[1, 1] == FALL.t + 5.0
    assert many.t[0, 0] > FALL.t + 10.0
    for case in range(2):
        alone, flown = (way(State(FALL.t, starts[case]), rows) for way in (reach, fly))
        assert alone.ends[-1].t == pytest.approx(flown.end.t, abs=1e-5)
        assert (flown.arcs[0] is None) == (case == 1)


def test_closed_form_what_has_no_mass_or_runs_out_of_it_is_broken() -> None:
    nothing = np.array([*FALL.y[:6], 0.0])
    row = Stretch("fall", LIFTED, 10.0)
    assert reach(State(FALL.t, nothing), [row]).outcome is Outcome.BROKEN
    many = reach_many(FALL.t, np.array([nothing, FALL.y, nothing]), [row])
    assert [many.outcome(k) is Outcome.BROKEN for k in range(3)] == [True, False, True]
    burning = Stretch("burn", BURNING.having(thrust=1e5, flow=100.0), 100.0)
    ended = reach(ORBIT, [burning])
    assert ended.outcome is Outcome.BROKEN
    assert ended.ends[-1].t == pytest.approx(ORBIT.t + 70.0, abs=0.01)
    assert reach_many(ORBIT.t, ORBIT.y[None, :], [burning]).outcome(0) is Outcome.BROKEN


def test_what_falls_through_the_centre_of_the_earth_is_broken() -> None:
    down = State(0.0, np.array([7.2e6, 0.0, 0.0, -100.0, 0.0, 0.0, 1000.0]))
    beside = State(0.0, np.array([7.2e6, 0.0, 0.0, -100.0, 5.0, 0.0, 1000.0]))
    row = Stretch("fall", bare_model(), 3000.0)
    with pytest.raises(IntegrationError):
        fly(down, [row])
    for start in (down, beside):
        alone, many = reach(start, [row]), reach_many(0.0, np.array([start.y, ORBIT.y]), [row])
        assert alone.outcome is many.outcome(0) is Outcome.BROKEN
        assert many.outcome(1) is Outcome.COMPLETE
        for end in (alone.ends[-1], State(float(many.t[-1, 0]), many.y[-1, 0])):
            assert np.linalg.norm(end.r) < 3.2e6
            assert 800.0 < end.t < 1300.0  # s, the fall from there takes so long


@pytest.mark.parametrize("way", [-1, 0])
def test_what_is_met_and_left_within_a_step_came_first(way: int) -> None:
    # An orbit's lowest place, passed within a step of minutes.
    row = Stretch("coast", bare_model(), 1200.0)
    arc = fly(DOWN, [row]).arcs[0]
    assert arc is not None
    when = np.linspace(arc.t[0], arc.t[-1], 1201)
    heights = [distance_to(ALTITUDE, 0.0, t, arc.at(t).y, row.model) for t in when]
    lowest, k = min(heights), int(np.searchsorted(arc.t, when[np.argmin(heights)]))
    assert arc.t[k] - arc.t[k - 1] > 100.0
    assert min(heights[0], heights[-1]) > lowest + 500.0
    for miss, outcome in ((-100.0, Outcome.COMPLETE), (100.0, Outcome.CAME_FIRST)):
        one = row._replace(never=Stop(ALTITUDE, lowest + miss, way))
        many = reach_many(DOWN.t, DOWN.y[None, :], [one])
        assert reach(DOWN, [one]).outcome is many.outcome(0) is outcome
        assert fly(DOWN, [one]).outcome is outcome


def test_a_step_of_a_fall_ends_where_the_density_of_a_case_bends() -> None:
    model = LIFTED.having(lift_to_drag=0.0, density_rise=0.3)
    row = Stretch("fall", model, 600.0, end=Stop(ALTITUDE, 20e3, -1), motion=KNOTTED, longest=15.0)
    for start in spread_out(FALL, 5):
        arc = retrace(State(FALL.t, start), (row,)).arcs[0]
        assert arc is not None
        heights = np.array([distance_to(ALTITUDE, 40e3, t, arc.at(t).y, model) for t in arc.t])
        nearest = np.argmin(np.abs(heights))
        assert abs(heights[nearest]) < 10.0  # m
        assert np.all(np.diff(heights[nearest - 2 : nearest + 3]) < -500.0)


# -- the same to the bit ---------------------------------------------------------------------------------


def _way_down() -> tuple[Stretch, ...]:
    """Return a burn, an entry with its peaks, a canopy and a soft landing."""
    canopy = world().having(area=3.8, canopy=900.0, lift_to_drag=0.0)
    braking = canopy.having(thrust=1.0, flow=1.0 / 2000.0, steering=VERTICAL)
    metre = Stop(GROUND, 0.8, -1)
    return (
        Stretch("burn", BURNING.having(thrust=6e3, steering=ORBITAL, aim=np.array([0.0, -1.0, 0.0])), 10.0),
        Stretch("entry", LIFTED, 900.0, end=Stop(ALTITUDE, 9e3, -1), mass=2900.0, measured=True),
        Stretch("canopy", canopy, 3000.0, end=metre, drop=100.0, motion=SETTLING),
        Stretch(
            "last metre", braking, 12.0, end=Stop(GROUND, 0.0, -1), softens_to=1.4, longest=0.02
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def starts() -> FloatArray:
    return spread_out(entering(), 21, seed=8)


@pytest.fixture(scope="module")
def landed(starts: FloatArray) -> ReachedMany:
    many = reach_many(FALL.t, starts, _way_down(), workers=1)
    assert np.all(many.status == lanes.MET)
    return many


def test_regress_workers_chunks_order_and_company_change_no_bit(
    starts: FloatArray, landed: ReachedMany, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = slice(None)
    monkeypatch.setattr(sequence, "_MOST", 5)
    for workers in (1, 2, None):
        assert again(reach_many(FALL.t, starts, _way_down(), workers=workers), every, landed, every)
    order = np.random.default_rng(2).permutation(len(starts))
    shuffled = reach_many(np.full(len(starts), FALL.t), starts[order], _way_down(), workers=2)
    assert again(shuffled, every, landed, order)  # type: ignore[arg-type]
    broken = starts.copy()
    broken[::2, 0] = math.nan
    assert again(reach_many(FALL.t, broken, _way_down()), slice(1, None, 2), landed, slice(1, None, 2))
    monkeypatch.undo()
    broken = starts.copy()
    broken[:9, 0] = math.nan  # every lane is boarded by a sound case after a broken one
    assert again(reach_many(FALL.t, broken, _way_down(), workers=1), slice(9, None), landed, slice(9, None))
    for case in (0, 7, 20):
        alone = reach_many(FALL.t, starts[case : case + 1], _way_down())
        assert again(alone, slice(0, 1), landed, slice(case, case + 1))


def test_spans_are_all_cases_in_order_and_get_smaller_so_that_nobody_waits_long() -> None:
    for n, workers in ((0, 1), (0, 2), (1, 2), (21, 1), (1000, 2), (1000, 8), (5000, 2)):
        spans = list(sequence._spans(n, workers))
        assert [case for span in spans for case in range(span.start, span.stop)] == list(range(n))
        sizes = [span.stop - span.start for span in spans]
        assert all(size <= 512 and size % WIDTH == 0 for size in sizes[:-1])
        if workers > 1:
            assert sizes == sorted(sizes, reverse=True)
            assert sum(sizes[-workers:]) <= 2 * WIDTH * workers


def test_no_cases_come_to_nothing(starts: FloatArray) -> None:
    for workers in (1, 2):
        none = reach_many(FALL.t, starts[:0], _way_down(), workers=workers)
        assert none.t.shape == (4, 0)
        assert none.y.shape == (4, 0, 7)
        assert none.felt.load.shape == none.failed.shape == (0,)


def test_lanes_lie_on_cache_lines() -> None:
    for width in (1, WIDTH):
        *rows, _ = lanes.room_for(width)
        assert [row.ctypes.data % 64 for row in rows] == [0] * len(rows)
        assert all(row.flags.c_contiguous for row in rows)


def test_closed_form_a_case_is_what_reach_finds(starts: FloatArray, landed: ReachedMany) -> None:
    for case in (0, 13):
        one = reach(State(FALL.t, starts[case]), _way_down())
        assert one.outcome is Outcome.COMPLETE
        for k, end in enumerate(one.ends):
            assert end.t == pytest.approx(landed.t[k, case], abs=1e-4)
            assert np.linalg.norm(end.r - landed.y[k, case, :3]) < 0.01  # m
        for found, expected in zip(one.felt, landed.felt, strict=True):
            assert found == pytest.approx(expected[case], rel=1e-6)


@pytest.mark.slow  # compiles lanes and floats
def test_closed_form_a_case_again_ends_where_it_did_and_flies_where_flights_do(
    starts: FloatArray, landed: ReachedMany
) -> None:
    """Ends are those in lanes to the bit; between its steps a case is as near to a flight as at them."""
    for case in (0, 13):
        found, dense = (way(State(FALL.t, starts[case]), _way_down()) for way in (retrace, fly))
        assert found.outcome is Outcome.COMPLETE
        for k, (arc, flight) in enumerate(zip(found.arcs, dense.arcs, strict=True)):
            assert arc is not None
            assert flight is not None
            assert arc.end.t == landed.t[k, case]
            assert np.array_equal(arc.end.y, landed.y[k, case])
            assert np.all(np.diff(arc.t) > 0.0)
            steps = np.arange(arc.steps + 1)
            when = np.interp(np.linspace(0.0, arc.steps, 16 * arc.steps + 1), steps, arc.t)
            when = when[when < flight.t[-1]]
            off = np.abs(arc.states(when) - flight.states(when))
            own = np.abs(arc.y - flight.states(np.minimum(arc.t, flight.t[-1])))
            assert off[:, :3].max() < own[:, :3].max() + 0.02  # m
            assert off[:, 3:6].max() < own[:, 3:6].max() + 0.05  # m/s


def test_closed_form_a_case_again_ends_as_it_did(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever way it ended, and with room for fewer steps than it takes."""
    starts, (row, after), ways = _outcomes()
    monkeypatch.setattr(sequence, "_STEPS", 3)
    many = reach_many(FALL.t, starts, (row, after))
    for case, way in enumerate(ways):
        found = retrace(State(FALL.t, starts[case]), (_of_case(row, case), after))
        assert found.outcome is way
        assert found.stretch == many.stretch[case]
        assert found.end.t == many.t[-1, case]
        assert np.array_equal(found.end.y, many.y[-1, case], equal_nan=True)
        assert (found.arcs[1] is None) == (way is not Outcome.COMPLETE)
    first = Stretch("down", LIFTED, 600.0, end=Stop(ALTITUDE, 50e3, -1), drop=100.0, optional=True)
    rows = (first, Stretch("on", LIFTED, 5.0))
    low = entering(30e3)
    left_out, on = retrace(low, rows).arcs
    assert left_out is None
    assert on is not None
    assert on.start.mass == low.mass - 100.0


def test_closed_form_a_softened_landing_comes_down_at_the_speed_asked_for(landed: ReachedMany) -> None:
    for case in range(landed.t.shape[1]):
        end = State(float(landed.t[-1, case]), landed.y[-1, case])
        assert abs(distance_to(GROUND, 0.0, end.t, end.y, _LANDING.model)) < MILLIMETRE
        # The formula takes gravity and air as constant, and hills slope.
        assert -_climb(end) == pytest.approx(1.4, abs=0.1)


def _climb(state: State) -> float:
    """Return how fast a state rises over the ground of the last row [m/s]."""
    before = State(state.t - 1e-3, np.concatenate([state.r - 1e-3 * state.v, state.y[3:]]))
    heights = [distance_to(GROUND, 0.0, s.t, s.y, _LANDING.model) for s in (before, state)]
    return (heights[1] - heights[0]) / 1e-3


def test_val_peaks_are_those_of_a_dense_flight(starts: FloatArray, landed: ReachedMany) -> None:
    for case in (3, 11):
        flown = fly(State(FALL.t, starts[case]), _way_down())
        arc = flown.arcs[1]
        assert arc is not None
        when = np.linspace(arc.t[0], arc.t[-1], 20_001)
        met = arc.sampled(when)
        heat = np.sqrt(met.density) * met.airspeed**3
        assert landed.felt.load[case] == pytest.approx(met.load.max(), rel=1e-3)
        assert landed.felt.heat[case] == pytest.approx(heat.max(), rel=1e-3)
        total = np.sum(0.5 * (heat[1:] + heat[:-1]) * np.diff(when))
        assert landed.felt.heat_load[case] == pytest.approx(total, rel=1e-3)


def test_arrays_that_lie_otherwise_in_memory_fly_the_same() -> None:
    earth = LIFTED.earth
    backwards = np.ascontiguousarray(earth.harmonics[::-1])[::-1]
    backwards.flags.writeable = False
    almanac = np.asfortranarray(earth.almanac)
    odd = LIFTED.having(harmonics=backwards, almanac=almanac, density_factor=1, wind_factor=1)
    plain = LIFTED.having(density_factor=1.0, wind_factor=1.0)
    ends = [reach(FALL, (Stretch("", model, 30.0),)).ends[-1].y for model in (plain, odd)]
    assert ends[0].tobytes() == ends[1].tobytes()


# -- numbers that differ from case to case ---------------------------------------------------------------

COUNT = 11
SPREAD = np.linspace(-1.0, 1.0, COUNT)
_AIMS = np.array([0.6 + 0.1 * SPREAD, 0.2 * SPREAD, 0.8 + 0.0 * SPREAD])
_LANDING = _way_down()[-1]

# Of each: where it starts, a row, and the fields of its model, or its own, that are spread.
DISPERSED: dict[str, tuple[State, Stretch, dict[str, Any], dict[str, Any]]] = {
    "area": (FALL, Stretch("", LIFTED, 200.0), {"area": 3.8 + SPREAD}, {}),
    "lift_to_drag": (FALL, Stretch("", LIFTED, 200.0), {"lift_to_drag": 0.3 * SPREAD}, {}),
    "canopy": (LOW, Stretch("", LIFTED, 20.0, motion=SETTLING), {"canopy": 500.0 + 400.0 * SPREAD}, {}),
    # Finer: a step that passes in lanes by a hair, and not alone, moves an end by what the tolerance allows.
    "density_factor": (
        FALL,
        Stretch("", LIFTED, 200.0, coarser=0.1),
        {"density_factor": 1.0 + 0.5 * SPREAD},
        {},
    ),
    "wind_factor": (LOW, Stretch("", LIFTED, 20.0), {"wind_factor": 3.0 * SPREAD}, {}),
    "thrust": (ORBIT, Stretch("", BURNING, 60.0), {"thrust": 3000.0 + 500.0 * SPREAD}, {}),
    "flow": (ORBIT, Stretch("", BURNING, 60.0), {"flow": 2.0 + SPREAD}, {}),
    "aim": (ORBIT, Stretch("", BURNING, 60.0), {"aim": _AIMS / np.linalg.norm(_AIMS, axis=0)}, {}),
    "lasts": (ORBIT, Stretch("", BURNING, 60.0), {}, {"lasts": 60.0 + 10.0 * SPREAD}),
    "drop": (ORBIT, Stretch("", BURNING, 60.0), {}, {"drop": 300.0 + 100.0 * SPREAD}),
    "mass": (ORBIT, Stretch("", BURNING, 60.0), {}, {"mass": 6000.0 + 100.0 * SPREAD}),
    "end": (FALL, Stretch("", LIFTED, 600.0), {}, {"end": Stop(ALTITUDE, 40e3 + 5e3 * SPREAD, -1)}),
    "never": (
        FALL,
        Stretch("", LIFTED, 600.0, end=Stop(ALTITUDE, 40e3, -1)),
        {},
        {"never": Stop(ALTITUDE, 50e3 + 20e3 * SPREAD, -1)},
    ),
}


def _one(value: Any, case: int) -> Any:
    if isinstance(value, Stop):
        return value._replace(value=float(np.asarray(value.value)[case]))
    return value[:, case].copy() if value.ndim == 2 else float(value[case])


@pytest.mark.parametrize("name", DISPERSED)
def test_closed_form_a_number_for_each_case_is_that_number_alone(name: str) -> None:
    start, row, of_model, of_row = DISPERSED[name]
    rows = [row._replace(model=row.model.having(**of_model), **of_row)]
    company = reach_many(start.t, np.repeat(start.y[None, :], COUNT, axis=0), rows)
    ends = {company.y[-1, k].tobytes() for k in range(COUNT)}
    assert len(ends) > 3
    for case in range(COUNT):
        model = row.model.having(**{field: _one(value, case) for field, value in of_model.items()})
        own = row._replace(model=model, **{field: _one(value, case) for field, value in of_row.items()})
        alone = reach_many(start.t, start.y[None, :], [own])
        assert again(alone, slice(0, 1), company, slice(case, case + 1))
        found = reach(start, [own])
        assert found.outcome is company.outcome(case)
        assert found.ends[-1].t == pytest.approx(company.t[-1, case], abs=1e-6)
        assert np.linalg.norm(found.ends[-1].y - company.y[-1, case]) < 1e-3


def test_closed_form_each_case_lands_at_its_own_speed(starts: FloatArray) -> None:
    wanted = np.linspace(0.8, 3.0, len(starts))
    rows = [*_way_down()[:-1], _LANDING._replace(softens_to=wanted)]
    many = reach_many(FALL.t, starts, rows)
    assert np.all(many.status == lanes.MET)
    speeds = [-_climb(State(float(many.t[-1, k]), many.y[-1, k])) for k in range(len(starts))]
    assert speeds == pytest.approx(list(wanted), abs=0.1)
    for case in (0, 20):
        own = [*_way_down()[:-1], _LANDING._replace(softens_to=float(wanted[case]))]
        alone = reach_many(FALL.t, starts[case : case + 1], own)
        assert again(alone, slice(0, 1), many, slice(case, case + 1))


# -- one lane --------------------------------------------------------------------------------------------

SCRIPT = """
import sys
import numpy as np
import test_march as cases
from sim.dynamics.sequence import reach_many
from sim.physics.numbers import WIDTH
starts = cases.spread_out(cases.FALL, 9, seed=8)
down = reach_many(cases.FALL.t, starts, cases._way_down())
rows = cases._outcomes()
ways = reach_many(cases.FALL.t, rows[0], rows[1])
np.savez(sys.argv[1], width=WIDTH, t=down.t, y=down.y, felt=np.array(down.felt), status=ways.status)
"""


@pytest.mark.slow
def test_val_one_flight_at_a_time_is_that_of_lanes(tmp_path: Path) -> None:
    here = Path(__file__).parent
    path = os.pathsep.join([str(here.parents[1]), str(here)])
    env = {**os.environ, "PYTHONPATH": path, "SIM_LANES": "1"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "one.npz")], env=env, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    found = np.load(tmp_path / "one.npz")
    assert found["width"] == 1
    starts, (entry, after), _ = _outcomes()
    many = reach_many(FALL.t, spread_out(FALL, 9, seed=8), _way_down())
    assert found["t"] == pytest.approx(many.t, abs=1e-4)
    assert np.abs(found["y"][..., :3] - many.y[..., :3]).max() < 6e-3  # m, 1e-9 of the distance
    assert found["felt"] == pytest.approx(np.array(many.felt), rel=1e-6)
    assert np.array_equal(found["status"], reach_many(FALL.t, starts, (entry, after)).status)
