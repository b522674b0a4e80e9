"""Models for tests of the compiled core: one shape for all, so that everything compiles once."""

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import propagate
from sim.dynamics.model import (
    NO_AIR,
    STANDARD_AIR,
    VACUUM,
    Air,
    Care,
    Ephemeris,
    Model,
    bare_model,
)
from sim.dynamics.states import State
from sim.library.gravity import gravity_field
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH
from sim.physics.gravity import harmonics_of
from sim.physics.lookup import curve
from sim.physics.splines import knots_to_polynomials, spline_coefficients

CAREFUL = Care(tolerance=1e-13)  # `reach` takes a hundred times as much
DRAG = curve(np.array([[0.0, 0.6], [0.9, 0.8], [1.2, 1.5], [4.0, 1.4], [25.0, 1.3]]))


def air(kind: int) -> Air:
    """Return air of a kind whose wind and tables bend everywhere."""
    heights = 20e3 * np.arange(26.0)
    t, h, la, so = np.meshgrid(
        1000.0 * np.arange(-2.0, 8.0),
        heights,
        np.linspace(-1.6, 1.6, 9),
        np.linspace(-4.0, 4.0, 9),
        indexing="ij",
    )
    law = 0.2 - h / 7.2e3 + 4e-11 * h**2 + 0.1 * la**2 + 0.2 * np.sin(so) + 1e-5 * t
    for axis in (1, 2, 3):
        law = spline_coefficients(law, axis)
    axes = np.array([[-2000.0, 1e-3], [0.0, 1.0 / 20e3], [-1.6, 2.5], [-4.0, 1.0]])
    low = 2e3 * np.arange(66.0)
    column = np.column_stack([11.5 - low / 7.0e3, 320.0 + 20.0 * np.sin(low / 2e4)])
    blow = np.column_stack([60.0 * np.sin(low / 3e4), -20.0 * np.cos(low / 2e4)])
    return VACUUM._replace(
        kind=kind,
        density=law,
        density_axes=axes,
        solar_angle=0.7,
        profile=knots_to_polynomials(column),
        profile_step=2e3,
        wind=knots_to_polynomials(blow) if kind != NO_AIR else np.zeros((1, 2, 4)),
        wind_step=2e3,
    )


def world(degree: int = 2, kind: int = STANDARD_AIR) -> Model:
    """Return the library's field on a turning Earth with hills, in air of a kind, for a lifting module."""
    cosines, sines, gm, radius = gravity_field(max(degree, 2))
    model = bare_model(degree, gm=gm, radius=radius)
    if degree >= 2:
        model = model.having(harmonics=harmonics_of(cosines, sines))
    hills = 300.0 + 40.0 * np.sin(np.arange(40.0))[:, None] * np.cos(np.arange(60.0))
    ground_axes = np.array([[-1.6, 39.0 / 3.2], [-math.pi, 59.0 / (2.0 * math.pi)]])
    model = model.having(ground=hills, ground_axes=ground_axes)
    model = model._replace(air=air(kind), care=CAREFUL)
    return model.having(area=3.8, drag=DRAG, lift_to_drag=0.2, programme=np.array([[0.0, 0.0, 0.0, 0.5]]))


def entering(
    height: float = 95e3, speed: float = 7600.0, angle: float = -0.03, longitude: float = 0.3
) -> State:
    """Return a module of 2,900 kg over a place, flying north-east at an angle [rad] to the level."""
    up = np.array([math.cos(longitude), math.sin(longitude), 0.0])
    along = np.array([-math.sin(longitude), math.cos(longitude), 0.0]) * 0.6 + np.array([0.0, 0.0, 0.8])
    r = (EARTH_EQUATORIAL_RADIUS + height) * up
    return State.of(100.0, r, speed * (math.cos(angle) * along + math.sin(angle) * up), 2900.0)


def orbiting(shift: float = 0.0) -> State:
    """Return a ship of 7,000 kg on a slightly eccentric orbit, some degrees past the node."""
    radius, place = 6_783_000.0, 0.2 + shift
    plane = np.array([[1.0, 0.0, 0.0], [0.0, math.cos(0.9), math.sin(0.9)]])
    r = radius * (math.cos(place) * plane[0] + math.sin(place) * plane[1])
    v = math.sqrt(GM_EARTH / radius) * (-math.sin(place) * plane[0] + math.cos(place) * plane[1])
    return State.of(100.0, r, 1.002 * v + 3.0 * plane[0], 7000.0)


def with_station(model: Model) -> Model:
    """Return the model with a station some kilometres ahead of `orbiting`, in a higher orbit."""
    ahead = orbiting(2e-3)
    arc = propagate(ahead.with_velocity(1.0005 * ahead.v), 6000.0, model.having(area=0.0, lift_to_drag=0.0))
    port = np.array([[-5.0, 2.0, 0.0], [-0.8, -0.6, 0.0]])
    return model._replace(station=Ephemeris(arc.t, arc.y, arc.dense, port))


def spread_out(state: State, count: int, seed: int = 1) -> FloatArray:
    """Return states (count, 7) around one: kilometres, metres per second and kilograms apart."""
    random = np.random.default_rng(seed)
    return state.y + random.normal(size=(count, 7)) * np.array([500.0] * 3 + [2.0] * 3 + [5.0])
