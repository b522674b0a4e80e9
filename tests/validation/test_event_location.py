"""Every kind of stop against its analytic instant, to a microsecond, forward and backward in time."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from scipy.optimize import brentq

from sim.dynamics.arcs import propagate
from sim.dynamics.model import ALONG_AIRSPEED, INERTIAL, TABULATED_AIR, Model, bare_model
from sim.dynamics.states import State
from sim.dynamics.stops import (
    AIRSPEED,
    ALTITUDE,
    APSIS,
    ARGUMENT_OF_LATITUDE,
    DYNAMIC_PRESSURE,
    MASS,
    NODE,
    PORT_PLANE,
    RANGE,
    Stop,
)
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH
from sim.physics.frames import itrs_from_geodetic
from tests.validation.report import Judge

MICROSECOND = 1e-6
A, E = 6_800_000.0, 0.01
RATE = math.sqrt(GM_EARTH / A**3)
PERIOD = 2.0 * math.pi / RATE
TOPIC, CLOSED, WAY = "Event location", "closed form", {1.0: "forward", -1.0: "backward"}
WAYS = pytest.mark.parametrize("way", [1.0, -1.0], ids=["forward", "backward"])


def _perigee(inclination: float = 0.0) -> State:
    """Return an eccentric orbit's state at its perigee, on the x axis, at t = 0."""
    speed = math.sqrt(GM_EARTH / A * (1.0 + E) / (1.0 - E))
    v = speed * np.array([0.0, math.cos(inclination), math.sin(inclination)])
    return State.of(0.0, np.array([A * (1.0 - E), 0.0, 0.0]), v, 6800.0)


def _since_perigee(anomaly: float) -> float:
    """Return the time [s] at an eccentric anomaly [rad] (Kepler's equation)."""
    return (anomaly - E * math.sin(anomaly)) / RATE


def _found(start: State, way: float, stop: Stop, model: Model | None = None) -> float:
    arc = propagate(
        start, start.t + way * 20_000.0, (model or bare_model()).having(tolerance=1e-13), stops=[stop]
    )
    assert arc.stopped_by == 0
    return arc.end.t - start.t


@WAYS
@pytest.mark.parametrize("height", [360e3, 411e3, 420e3, 480e3])
def test_closed_form_altitude_over_the_equator(way: float, height: float, agreement: Judge) -> None:
    cosine = (1.0 - (EARTH_EQUATORIAL_RADIUS + height) / A) / E
    expected = _since_perigee(math.acos(cosine))
    agreement(
        TOPIC,
        CLOSED,
        f"height of {height / 1000.0:g} km, {WAY[way]}",
        _found(_perigee(), way, Stop(ALTITUDE, height)) - way * expected,
        MICROSECOND,
        "s",
    )
    down = _found(_perigee(), way, Stop(ALTITUDE, height, -1))
    agreement(
        TOPIC,
        CLOSED,
        f"height of {height / 1000.0:g} km, falling, {WAY[way]}",
        down - way * (PERIOD - expected),
        MICROSECOND,
        "s",
    )


@WAYS
def test_closed_form_apsides(way: float, agreement: Judge) -> None:
    agreement(
        TOPIC,
        CLOSED,
        f"apogee, {WAY[way]}",
        _found(_perigee(), way, Stop(APSIS, 0.0)) - way * PERIOD / 2,
        MICROSECOND,
        "s",
    )
    apogee = propagate(_perigee(), PERIOD / 2, bare_model().having(tolerance=1e-13)).end
    agreement(
        TOPIC,
        CLOSED,
        f"perigee, {WAY[way]}",
        _found(apogee, way, Stop(APSIS, 0.0)) - way * PERIOD / 2,
        MICROSECOND,
        "s",
    )


@WAYS
def test_closed_form_height_over_the_equator(way: float, agreement: Judge) -> None:
    inclination, level = 0.9, 1_000_000.0
    b = A * math.sqrt(1.0 - E * E) * math.sin(inclination)
    anomaly = math.asin(level / b)
    rising = _since_perigee(anomaly) - (0.0 if way > 0 else PERIOD)
    falling = _since_perigee(math.pi - anomaly) - (0.0 if way > 0 else PERIOD)
    start = _perigee(inclination)
    for direction, expected in ((int(way), rising), (-int(way), falling)):
        agreement(
            TOPIC,
            CLOSED,
            f"height over the equator, either direction, {WAY[way]}",
            _found(start, way, Stop(NODE, level, direction)) - expected,
            MICROSECOND,
            "s",
        )


@WAYS
def test_closed_form_argument_of_latitude(way: float, agreement: Judge) -> None:
    angle = 2.5  # true anomaly, too: the perigee is at the node
    anomaly = 2.0 * math.atan(math.sqrt((1.0 - E) / (1.0 + E)) * math.tan(angle / 2.0))
    expected = _since_perigee(anomaly) - (0.0 if way > 0 else PERIOD)
    found = _found(_perigee(0.9), way, Stop(ARGUMENT_OF_LATITUDE, angle, int(way)))
    agreement(TOPIC, CLOSED, f"argument of latitude, {WAY[way]}", found - expected, MICROSECOND, "s")


@WAYS
def test_closed_form_mass(way: float, agreement: Judge) -> None:
    model = bare_model().having(flow=3.7, steering=INERTIAL, aim=np.array([1.0, 0.0, 0.0]))
    found = _found(_perigee(), way, Stop(MASS, 6800.0 - way * 1234.5), model)
    agreement(TOPIC, CLOSED, f"mass, {WAY[way]}", found - way * 1234.5 / 3.7, MICROSECOND, "s")


def _two_circles(port: np.ndarray | None = None) -> tuple[State, Model, Callable[[float], np.ndarray]]:
    """Return a ship 3 km below and 40 km behind a station, the model, and its place seen from there."""
    above, below, lag = A, A - 3000.0, 40_000.0 / A

    def circle(radius: float, angle: float) -> State:
        speed = math.sqrt(GM_EARTH / radius)
        r = radius * np.array([math.cos(angle), math.sin(angle), 0.0])
        v = speed * np.array([-math.sin(angle), math.cos(angle), 0.0])
        return State.of(0.0, r, v, 6800.0)

    def place(t: float) -> np.ndarray:
        angle = (math.sqrt(GM_EARTH / below**3) - math.sqrt(GM_EARTH / above**3)) * t - lag
        return np.array([below * math.cos(angle) - above, below * math.sin(angle), 0.0])

    there = propagate(circle(above, 0.0), 20_000.0, bare_model().having(tolerance=1e-13), max_step=60.0)
    back = propagate(circle(above, 0.0), -20_000.0, bare_model().having(tolerance=1e-13), max_step=60.0)
    whole = propagate(back.end, there.end.t, bare_model().having(tolerance=1e-13), max_step=60.0)
    model = bare_model().having(t=whole.t, y=whole.y, dense=whole.dense)
    if port is not None:
        model = model.having(port=port)
    return circle(below, -lag), model, place


@pytest.mark.parametrize(
    ("distance", "direction", "between"),
    [(10_000.0, -1, (0.0, 8_000.0)), (10_000.0, 1, (8_000.0, 20_000.0)), (60_000.0, 1, (-20_000.0, 0.0))],
)
def test_closed_form_range_to_the_station(
    distance: float, direction: int, between: tuple[float, float], agreement: Judge
) -> None:
    start, model, place = _two_circles()
    expected = brentq(lambda t: np.linalg.norm(place(t)) - distance, *between, xtol=1e-10)
    way = math.copysign(1.0, expected)
    found = _found(start, way, Stop(RANGE, distance, direction), model)
    agreement(
        TOPIC, CLOSED, f"range of {distance / 1000.0:g} km to a station", found - expected, MICROSECOND, "s"
    )


@pytest.mark.parametrize("axis", [(0.0, -1.0, 0.0), (-0.6, -0.8, 0.0), (-1.0, 0.0, 0.0)])
def test_closed_form_plane_of_a_port(axis: tuple[float, float, float], agreement: Judge) -> None:
    port = np.array([[-8.0, 2.0, 0.5], axis])
    start, model, place = _two_circles(port)
    value = 3050.0 if axis[0] == -1.0 else 12_000.0

    def gap(t: float) -> float:
        return float((place(t) - port[0]) @ port[1]) - value

    expected = brentq(gap, 0.0, 8_000.0, xtol=1e-10)
    found = _found(start, 1.0, Stop(PORT_PLANE, value), model)
    speed = abs(gap(expected + 0.5) - gap(expected - 0.5))  # m/s
    agreement(TOPIC, CLOSED, "plane before a port", found - expected, MICROSECOND + 2e-5 / speed, "s")


# -- in the air of the pole, which does not move, without gravity ----------------------------------------

SEA_LEVEL, SCALE_HEIGHT = 1.2, 7000.0


def _still_air() -> Model:
    heights = np.concatenate([[-20e3], np.linspace(0.0, 160e3, 9), [180e3]])
    line = math.log(SEA_LEVEL) - heights / SCALE_HEIGHT
    grid = np.ascontiguousarray(np.broadcast_to(line[None, :, None, None], (1, len(heights), 4, 4)))
    axes = np.array([[0.0, 1.0], [0.0, 1.0 / 20e3], [-2.0, 0.25], [-4.0, 0.125]])
    return bare_model(gm=0.0).having(kind=TABULATED_AIR, density=grid, density_axes=axes)


def _falling(height: float, speed: float, mass: float = 1000.0) -> State:
    return State.of(0.0, itrs_from_geodetic(math.pi / 2, 0.0, height), np.array([0.0, 0.0, -speed]), mass)


@WAYS
def test_closed_form_dynamic_pressure(way: float, agreement: Judge) -> None:
    speed = 2000.0
    pressure = 0.5 * SEA_LEVEL * speed**2 * math.exp(-(60e3 - way * 30e3) / SCALE_HEIGHT)
    found = _found(_falling(60e3, speed), way, Stop(DYNAMIC_PRESSURE, pressure), _still_air())
    agreement(TOPIC, CLOSED, f"dynamic pressure, {WAY[way]}", found - way * 15.0, MICROSECOND, "s")


@WAYS
def test_closed_form_airspeed_and_altitude_under_thrust(way: float, agreement: Judge) -> None:
    model = _still_air().having(thrust=3000.0, flow=1.0, steering=ALONG_AIRSPEED)
    speed = 2000.0 + 3000.0 * math.log(1000.0 / (1000.0 - way * 50.0))
    found = _found(_falling(300e3, 2000.0), way, Stop(AIRSPEED, speed), model)
    agreement(TOPIC, CLOSED, f"airspeed under thrust, {WAY[way]}", found - way * 50.0, MICROSECOND, "s")
    sunk = 2000.0 * 50.0 * way + 3000.0 * (
        way * 50.0 - (1000.0 - way * 50.0) * math.log(1000.0 / (1000.0 - way * 50.0))
    )
    found = _found(_falling(300e3, 2000.0), way, Stop(ALTITUDE, 300e3 - sunk), model)
    agreement(TOPIC, CLOSED, f"height under thrust, {WAY[way]}", found - way * 50.0, MICROSECOND, "s")
