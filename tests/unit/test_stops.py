"""Stops: none lost, none twice, the earliest first, in the direction asked."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from sim.dynamics.arcs import Arc, earth_at, propagate
from sim.dynamics.model import INERTIAL, Model, bare_model
from sim.dynamics.states import State
from sim.dynamics.stops import ALTITUDE, APSIS, ARGUMENT_OF_LATITUDE, MASS, NODE, Stop
from sim.physics.constants import EARTH_RATE, GM_EARTH
from sim.world.clock import Clock

MICROSECOND = 1e-6
RADIUS = 6_783_000.0
PERIOD = 2.0 * np.pi * np.sqrt(RADIUS**3 / GM_EARTH)
MISSION = 14_531_200.0  # s


def _burning(flow: float = 1.0) -> Model:
    return bare_model().having(flow=flow, steering=INERTIAL, aim=np.array([1.0, 0.0, 0.0]))


def _fly(start: State, t_end: float, stops: Sequence[Stop], model: Model | None = None) -> Arc:
    return propagate(start, t_end, model or bare_model(), stops=stops)


# -- at the start of a leg ---------------------------------------------------------------------------


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_closed_form_a_stop_met_at_the_start_waits_for_the_next_time(
    circular: Callable[..., State], sign: float
) -> None:
    start = circular()  # exactly at the ascending node
    assert start.y[2] == 0.0
    half = _fly(start, sign * 1e5, [Stop(NODE, 0.0)])
    assert half.end.t == pytest.approx(sign * PERIOD / 2, abs=MICROSECOND)
    # Forward the height over the equator rises again after a whole turn; backward it falls at the node.
    whole = _fly(start, sign * 1e5, [Stop(NODE, 0.0, int(sign))])
    assert whole.end.t == pytest.approx(sign * PERIOD, abs=MICROSECOND)


def test_closed_form_a_stop_met_at_the_start_that_is_left_at_once_and_met_within_the_step() -> None:
    # Thrown up from exactly 1000 m, back there before the first long step ends.
    g, speed = GM_EARTH / 6379137.0**2, 10.0
    v = np.array([speed, EARTH_RATE * 6379137.0, 0.0])
    start = State.of(0.0, np.array([6379137.0, 0.0, 0.0]), v, 1.0)
    arc = _fly(start, 100.0, [Stop(ALTITUDE, 1000.0)])
    relief = EARTH_RATE**2 * 6379137.0
    assert arc.end.t == pytest.approx(2.0 * speed / (g - relief), rel=1e-4)


def test_closed_form_a_quantity_that_stays_at_its_value_never_stops(circular: Callable[..., State]) -> None:
    start = circular(inclination=0.0)
    for stop in (Stop(MASS, start.mass), Stop(NODE, 0.0)):
        assert _fly(start, PERIOD, [stop]).stopped_by is None


@pytest.mark.parametrize("t0", [0.0, MISSION])
@pytest.mark.parametrize("degree", [0, 20])
@pytest.mark.parametrize(
    ("kind", "value", "per_turn"),
    [(NODE, 0.0, 2), (APSIS, 0.0, 2), (ARGUMENT_OF_LATITUDE, 1.0, 2), (ALTITUDE, 408e3, 2)],
)
def test_regress_going_on_from_a_stop_does_not_meet_it_again(
    circular: Callable[..., State],
    field_model: Callable[[int], Model],
    kind: int,
    value: float,
    per_turn: int,
    degree: int,
    t0: float,
) -> None:
    # The place where a stop is located and the place where the arc ends must agree to rounding: with an
    # interpolant a millimetre off, a slow crossing was met again microseconds later.
    state = circular(t=t0).with_velocity(circular().v * 1.003)
    model = field_model(degree)
    for way in (1.0, -1.0):
        times, now = [], state
        for _ in range(12):
            arc = _fly(now, now.t + way * 2.0 * PERIOD, [Stop(kind, value)], model)
            assert arc.stopped_by == 0
            times.append(arc.end.t)
            now = arc.end
        gaps = np.abs(np.diff(times))
        assert gaps.min() > 100.0
        turn = gaps[:-1] + gaps[1:]
        assert turn == pytest.approx(np.full(10, PERIOD * 1.009), rel=0.01)


def test_regress_turning_round_at_a_stop_does_not_meet_it(circular: Callable[..., State]) -> None:
    there = _fly(circular(t=MISSION), MISSION + 1e4, [Stop(ARGUMENT_OF_LATITUDE, 1.0)])
    back = _fly(there.end, MISSION, [Stop(ARGUMENT_OF_LATITUDE, 1.0)])
    assert back.stopped_by is None
    assert back.end.t == MISSION


# -- at the end of a leg -----------------------------------------------------------------------------


@pytest.mark.parametrize("way", [1.0, -1.0])
def test_regress_a_stop_exactly_at_the_end(circular: Callable[..., State], way: float) -> None:
    # Backward the mass rises to its value: located by a sign test that zero passed, it was lost by minutes.
    for length in (0.5, 37.0, 100.0, 215.0):
        open_end = propagate(circular(), way * length, _burning())
        arc = _fly(circular(), way * length, [Stop(MASS, open_end.end.mass)], _burning())
        assert arc.stopped_by == 0
        assert arc.end.t == pytest.approx(way * length, abs=MICROSECOND)


def test_closed_form_a_stop_just_after_the_end_is_not_met(circular: Callable[..., State]) -> None:
    beyond = _fly(circular(), 100.0, [Stop(MASS, 6800.0 - 100.000001)], _burning())
    assert beyond.stopped_by is None
    assert beyond.end.t == 100.0
    before = _fly(circular(), 100.0, [Stop(MASS, 6800.0 - 99.999999)], _burning())
    assert before.stopped_by == 0
    assert before.end.t == pytest.approx(99.999999, abs=1e-8)


# -- several -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_closed_form_the_earlier_of_two_in_one_step_wins(circular: Callable[..., State], sign: float) -> None:
    model = _burning()
    early, late = Stop(MASS, 6800.0 - sign * 200.0), Stop(MASS, 6800.0 - sign * 200.001)
    for stops, first in (([early, late], 0), ([late, early], 1)):
        arc = _fly(circular(), sign * 1000.0, stops, model)
        assert arc.stopped_by == first
        assert arc.end.t == pytest.approx(sign * 200.0, abs=1e-7)
    steps = np.abs(np.diff(propagate(circular(), sign * 1000.0, model).t))
    assert steps.max() > 50.0  # so that both did fall into one


def test_closed_form_of_two_at_once_the_first_named_wins(circular: Callable[..., State]) -> None:
    same = Stop(MASS, 6600.0)
    assert _fly(circular(), 1000.0, [Stop(ALTITUDE, 0.0), same, same], _burning()).stopped_by == 1


def test_closed_form_direction_is_along_the_integration(circular: Callable[..., State]) -> None:
    start = circular(t=0.0)
    quarter = propagate(start, PERIOD / 4, bare_model()).end  # northernmost
    cases = {(1.0, -1): 0.5, (1.0, 1): 1.0, (1.0, 0): 0.5, (-1.0, -1): 0.0, (-1.0, 1): -0.5, (-1.0, 0): 0.0}
    for (way, direction), turns in cases.items():
        arc = _fly(quarter, quarter.t + way * 2.0 * PERIOD, [Stop(NODE, 0.0, direction)])
        assert arc.end.t == pytest.approx(turns * PERIOD, abs=MICROSECOND), (way, direction)


def test_closed_form_argument_of_latitude_rises_once_a_turn(circular: Callable[..., State]) -> None:
    now, times = circular(), []
    for _ in range(3):
        now = _fly(now, now.t + 1e5, [Stop(ARGUMENT_OF_LATITUDE, 2.0, 1)]).end
        times.append(now.t)
    expected = (2.0 / (2.0 * np.pi) + np.arange(3)) * PERIOD
    assert times == pytest.approx(expected, abs=MICROSECOND)


def test_closed_form_the_arc_of_a_stop_reads_to_its_end(circular: Callable[..., State]) -> None:
    arc = _fly(circular(), 1e4, [Stop(NODE, 0.0)])
    assert np.all(np.diff(arc.t) > 0.0)
    # The last step moved each of them by 1e5 m or m/s at most, of which rounding leaves 1e-11.
    assert arc.at(arc.end.t).y == pytest.approx(arc.end.y, rel=1e-14, abs=1e-11)
    radii = np.linalg.norm(arc.states(np.linspace(0.0, arc.end.t, 1001))[:, :3], axis=1)
    assert radii == pytest.approx(np.full(1001, RADIUS), abs=1e-3)


def test_closed_form_a_node_lies_on_the_equator_of_date(
    circular: Callable[..., State], clock: Clock, true_earth: Callable[..., Model]
) -> None:
    start = circular(t=1000.0)
    model = true_earth(clock, 0.0, 20_000.0)
    arc = _fly(start, 9_000.0, [Stop(NODE, 0.0, -1)], model)
    place = earth_at(arc.end.t, model.earth) @ arc.end.r
    assert place[2] == pytest.approx(0.0, abs=1e-3)
    # Eighteen years of precession have taken the equator 0.1 deg away from that of GCRS.
    assert 1_000.0 < abs(arc.end.r[2]) < 20_000.0
