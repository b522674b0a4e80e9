"""Flights from any start: back where they came from, energy kept, stops in order and none lost."""

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.integrate import simpson

from sim.dynamics.arcs import propagate
from sim.dynamics.model import INERTIAL, STANDARD_AIR, bare_model
from sim.dynamics.states import State
from sim.dynamics.stops import ALTITUDE, APSIS, ARGUMENT_OF_LATITUDE, NODE, Stop
from sim.library.gravity import gravity_field
from sim.physics.constants import EARTH_RATE, GM_EARTH, STANDARD_GRAVITY
from sim.physics.gravity import harmonics_of

few = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
angles = st.floats(0.0, 2.0 * math.pi)


@st.composite
def orbits(draw: st.DrawFn) -> State:
    """Draw a state in low orbit at any place of it, at any time of a long mission."""
    perigee, e = draw(st.floats(6_560e3, 6_900e3)), draw(st.floats(0.0, 0.05))
    inclination, node, argument, anomaly = (draw(angles) for _ in range(4))
    p = perigee * (1.0 + e)
    r = p / (1.0 + e * math.cos(anomaly))
    place = r * np.array([math.cos(anomaly), math.sin(anomaly), 0.0])
    speed = math.sqrt(GM_EARTH / p) * np.array([-math.sin(anomaly), e + math.cos(anomaly), 0.0])
    turn = np.eye(3)
    for axis, angle in ((2, argument), (0, inclination), (2, node)):
        c, s = math.cos(angle), math.sin(angle)
        i, j = (axis + 1) % 3, (axis + 2) % 3
        step = np.eye(3)
        step[i, i], step[i, j], step[j, i], step[j, j] = c, -s, s, c
        turn = step @ turn
    return State.of(draw(st.floats(-1e7, 2e7)), turn @ place, turn @ speed, draw(st.floats(100.0, 4e5)))


def _field(degree: int):  # type: ignore[no-untyped-def]
    cosines, sines, gm, radius = gravity_field(degree)
    return bare_model(degree, gm=gm, radius=radius).having(harmonics=harmonics_of(cosines, sines))


FIELD = _field(8)
DRAG = FIELD.having(kind=STANDARD_AIR, area=10.0, drag=np.array([[0.0, 2.2]]))


@few
@given(orbits(), st.floats(-20_000.0, 20_000.0))
def test_closed_form_forward_then_back_returns(start: State, length: float) -> None:
    there = propagate(start, start.t + length, FIELD)
    back = propagate(there.end, start.t, FIELD)
    assert np.linalg.norm(back.end.r - start.r) < 0.05  # m, after three turns there and back
    assert np.linalg.norm(back.end.v - start.v) < 1e-4
    assert back.end.t == start.t
    assert back.end.mass == start.mass


@few
@given(orbits(), st.floats(1.0, 300.0), st.floats(0.0, 1.0))
def test_closed_form_a_burn_flown_back_is_undone(start: State, duration: float, share: float) -> None:
    aim = np.array([0.6, 0.0, -0.8])
    # A ship's acceleration and drag, whatever its mass; sometimes half of it is burnt.
    flow = share * start.mass / 600.0
    engine = {"thrust": 0.5 * start.mass, "flow": flow, "steering": INERTIAL, "aim": aim}
    model = DRAG.having(area=2e-3 * start.mass, **engine)
    there = propagate(start, start.t + duration, model)
    back = propagate(there.end, start.t, model)
    # at half the mass the push is twice as strong, so that errors grow a little
    assert np.linalg.norm(back.end.r - start.r) < 0.01
    assert abs(back.end.mass - start.mass) < 1e-12 * start.mass + 1e-9


@few
@given(orbits(), st.floats(-40_000.0, 40_000.0))
def test_closed_form_energy_is_kept(start: State, length: float) -> None:
    model = bare_model()
    arc = propagate(start, start.t + length, model)
    energy = 0.5 * np.sum(arc.y[:, 3:6] ** 2, axis=1) - GM_EARTH / np.linalg.norm(arc.y[:, :3], axis=1)
    assert np.abs(energy / energy[0] - 1.0).max() < 1e-9
    momentum = np.cross(arc.y[:, :3], arc.y[:, 3:6])
    assert np.abs(momentum - momentum[0]).max() < 1e-9 * np.linalg.norm(momentum[0])


@few
@given(orbits())
def test_closed_form_energy_lost_is_the_work_of_drag(start: State) -> None:
    # Energy less EARTH_RATE h_z (Jacobi's integral) changes by drag times airspeed, because the air turns.
    start = start.with_mass(max(start.mass, 2000.0))
    model = bare_model().having(kind=STANDARD_AIR, area=10.0, drag=np.array([[0.0, 2.2]]))
    arc = propagate(start, start.t + 3000.0, model.having(tolerance=1e-13))

    def integral(state: State) -> float:
        turning = EARTH_RATE * (state.r[0] * state.v[1] - state.r[1] * state.v[0])
        return float(0.5 * state.v @ state.v - turning - GM_EARTH / np.linalg.norm(state.r))

    when = np.linspace(start.t, start.t + 3000.0, 2001)
    work = -simpson(arc.load(when) * STANDARD_GRAVITY * arc.air(when)[:, 2], x=when)
    assert work < 0.0
    lost = integral(arc.end) - integral(start)
    assert lost == pytest.approx(work, rel=1e-4, abs=1e-4)  # J/kg, of some 3e7


@few
@given(orbits(), st.sampled_from([NODE, APSIS, ARGUMENT_OF_LATITUDE]), st.sampled_from([-1, 1]))
def test_closed_form_stops_alternate_and_none_is_lost(start: State, kind: int, way: int) -> None:
    value = 1.0 if kind == ARGUMENT_OF_LATITUDE else 0.0
    lean = abs(np.cross(start.r, start.v)[2]) / np.linalg.norm(np.cross(start.r, start.v))
    energy = 0.5 * start.v @ start.v - GM_EARTH / np.linalg.norm(start.r)
    a = -0.5 * GM_EARTH / energy
    momentum = np.cross(start.r, start.v) @ np.cross(start.r, start.v)
    e2 = 1.0 - momentum / (GM_EARTH * a)
    if lean > 0.999 or e2 < 1e-6:
        return  # no node in the equator's plane, no apsides on a circle
    turn = 2.0 * math.pi * math.sqrt(a**3 / GM_EARTH)
    now, times = start, []
    for _ in range(5):
        arc = propagate(now, now.t + way * 1.2 * turn, bare_model(), stops=[Stop(kind, value)])
        assert arc.stopped_by == 0
        times.append(arc.end.t)
        now = arc.end
    gaps = np.abs(np.diff(times))
    assert np.all(np.sign(np.diff(times)) == way)
    assert np.abs(gaps[:-1] + gaps[1:] - turn).max() < 1e-4  # every other one a turn apart


@few
@given(orbits(), st.floats(150e3, 700e3), st.integers(-1, 1))
def test_closed_form_no_crossing_before_the_stop(start: State, height: float, direction: int) -> None:
    arc = propagate(start, start.t + 8000.0, DRAG, stops=[Stop(ALTITUDE, height, direction)], max_step=60.0)
    heights = arc.air(np.linspace(arc.t[0], arc.t[-1], 2000))[:, 0] - height
    if arc.stopped_by is not None:
        assert abs(heights[-1]) < 1e-4
    inside = heights[:-1] if arc.stopped_by is not None else heights
    inside = inside[np.abs(inside) > 20.0]  # a dip of metres between two steps may go unseen
    signs = np.sign(inside)
    if direction == 0 and signs.size:
        assert np.all(signs == signs[0])
    elif direction:
        assert not np.any(np.diff(signs) * direction > 0.0)


@few
@given(orbits(), st.lists(st.floats(0.0, 1.0), min_size=2, max_size=2, unique=True))
def test_closed_form_a_flight_in_two_pieces_is_the_flight_in_one(start: State, cuts: list[float]) -> None:
    whole = propagate(start, start.t + 5000.0, FIELD)
    now = start
    for cut in sorted(cuts):
        now = propagate(now, start.t + 5000.0 * cut, FIELD).end
    now = propagate(now, start.t + 5000.0, FIELD).end
    assert np.linalg.norm(now.r - whole.end.r) < 0.01  # m
    middle = start.t + 5000.0 * cuts[0]
    assert np.linalg.norm(propagate(start, middle, FIELD).end.r - whole.at(middle).r) < 0.01
