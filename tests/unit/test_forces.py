"""Where the engine pushes under each steering law, and what it burns."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import (
    ALONG_AIRSPEED,
    COAST,
    INERTIAL,
    ORBITAL,
    PLATFORM,
    STANDARD_AIR,
    VERTICAL,
    Model,
    bare_model,
)
from sim.dynamics.states import State
from sim.physics.constants import EARTH_RATE
from sim.physics.frames import geodetic
from sim.physics.standard_atmosphere import pressure

R = np.array([4e6, -3e6, 4.5e6])
V = np.array([5e3, 5e3, -1e3])
MASS, THRUST, FLOW = 1000.0, 2950.0, 1.0


def _engine(**changes: object) -> Model:
    return bare_model(gm=0.0).having(thrust=THRUST, flow=FLOW, **changes)


def _push(model: Model, v: np.ndarray = V, t: float = 0.0) -> np.ndarray:
    """Return the direction and size of the thrust's acceleration over its nominal value."""
    start = State.of(t, R, v, MASS)
    return (propagate(start, t + 1e-3, model).end.v - v) / 1e-3 / (THRUST / MASS)


def test_closed_form_inertial() -> None:
    aim = np.array([2.0, -1.0, 2.0]) / 3.0
    assert _push(_engine(steering=INERTIAL, aim=aim)) == pytest.approx(aim, abs=1e-5)


def test_closed_form_orbital_is_radial_along_track_and_normal() -> None:
    radial = R / np.linalg.norm(R)
    normal = np.cross(R, V) / np.linalg.norm(np.cross(R, V))
    for k, axis in enumerate((radial, np.cross(normal, radial), normal)):
        assert _push(_engine(steering=ORBITAL, aim=np.eye(3)[k])) == pytest.approx(axis, abs=1e-5)


@pytest.mark.parametrize(
    ("t", "pitch", "yaw"),
    [(-10.0, 90.0, 0.0), (0.0, 90.0, 0.0), (50.0, 60.0, 5.0), (150.0, 15.0, 10.0), (1e3, 0.0, 10.0)],
)
def test_closed_form_platform_follows_the_programme(t: float, pitch: float, yaw: float) -> None:
    rows = [[0.0, 90.0, 0.0], [100.0, 30.0, 10.0], [200.0, 0.0, 10.0]]
    programme = np.array([[when, math.radians(p), math.radians(y), 0.0] for when, p, y in rows])
    axes = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])  # downrange, up, cross
    p, y = math.radians(pitch), math.radians(yaw)
    expected = axes.T @ [math.cos(p) * math.cos(y), math.sin(p) * math.cos(y), math.sin(y)]
    found = _push(_engine(steering=PLATFORM, platform=axes, programme=programme), t=t)
    assert found == pytest.approx(expected, abs=3e-5)


def test_closed_form_along_the_airspeed() -> None:
    against_air = V - np.cross([0.0, 0.0, EARTH_RATE], R)
    expected = against_air / np.linalg.norm(against_air)
    assert _push(_engine(steering=ALONG_AIRSPEED)) == pytest.approx(expected, abs=1e-5)


def test_closed_form_vertical_is_the_normal_of_the_ellipsoid() -> None:
    latitude, longitude, _ = geodetic(*R)
    up = np.array(
        [
            math.cos(latitude) * math.cos(longitude),
            math.cos(latitude) * math.sin(longitude),
            math.sin(latitude),
        ]
    )
    assert _push(_engine(steering=VERTICAL)) == pytest.approx(up, abs=1e-5)


def test_closed_form_thrust_falls_by_ambient_pressure_times_exit_area() -> None:
    low = np.array([6378137.0 + 10e3, 0.0, 0.0])
    aim = np.array([1.0, 0.0, 0.0])
    model = _engine(steering=INERTIAL, aim=aim, exit_area=0.05, kind=STANDARD_AIR)
    start = State.of(0.0, low, np.zeros(3), MASS)
    push = propagate(start, 1e-3, model).end.v[0] / 1e-3
    assert push == pytest.approx((THRUST - 0.05 * pressure(10e3)) / MASS, rel=1e-5)


def test_closed_form_mass_flows_only_under_power(circular: Callable[..., State]) -> None:
    start = circular()
    on = propagate(start, 100.0, _engine(steering=INERTIAL, aim=np.array([1.0, 0.0, 0.0])))
    assert on.end.mass == pytest.approx(start.mass - 100.0 * FLOW, abs=1e-9)
    back = propagate(on.end, 0.0, on.model)
    assert back.end.mass == pytest.approx(start.mass, abs=1e-9)
    assert propagate(start, 100.0, _engine(steering=COAST)).end.mass == start.mass


def test_closed_form_load_of_an_engine_in_vacuum(circular: Callable[..., State]) -> None:
    arc = propagate(circular(), 100.0, _engine(steering=INERTIAL, aim=np.array([1.0, 0.0, 0.0])))
    when = np.array([0.0, 100.0])
    assert arc.load(when) == pytest.approx(THRUST / 9.80665 / (6800.0 - FLOW * when), rel=1e-12)
