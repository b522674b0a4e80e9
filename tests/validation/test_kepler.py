"""Two-body motion against Kepler's equation, and what it conserves."""

from collections.abc import Callable

import numpy as np
import pytest
from scipy.optimize import brentq

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.library.gravity import gravity_field
from sim.physics.constants import GM_EARTH
from tests.validation.report import Judge

TOPIC, KEPLER = "Two-body motion", "Kepler's equation"
MM = 1e-3
TWO_DAYS = 172_800.0
TIGHT = 1e-13  # relative; the default 1e-11 is for forces known to centimetres


def _kepler(a: float, e: float, inclination: float, since_perigee: float) -> np.ndarray:
    """Return position and velocity (6,) from Kepler's equation; perigee at the node, on the x axis."""
    n = np.sqrt(GM_EARTH / a**3)
    mean = n * since_perigee
    anomaly = brentq(lambda x: x - e * np.sin(x) - mean, mean - 1.0, mean + 1.0, xtol=1e-14, rtol=1e-15)
    b = np.sqrt(1.0 - e * e)
    place = a * np.array([np.cos(anomaly) - e, b * np.sin(anomaly)])
    speed = a * n / (1.0 - e * np.cos(anomaly)) * np.array([-np.sin(anomaly), b * np.cos(anomaly)])
    plane = np.array([[1.0, 0.0], [0.0, np.cos(inclination)], [0.0, np.sin(inclination)]])
    return np.concatenate([plane @ place, plane @ speed])


ORBITS = [(6_783_000.0, 0.0003), (6_598_137.0, 0.003), (7_500_000.0, 0.1), (26_560_000.0, 0.74)]


@pytest.mark.parametrize("days", [1.0, -1.0])
@pytest.mark.parametrize(("a", "e"), ORBITS)
def test_closed_form_two_days_within_a_millimetre(a: float, e: float, days: float, agreement: Judge) -> None:
    inclination, end = np.radians(51.64), days * TWO_DAYS
    start = State(0.0, np.append(_kepler(a, e, inclination, 0.0), 6800.0))
    arc = propagate(start, end, bare_model().having(tolerance=TIGHT))
    times = np.linspace(0.0, end, 9)
    apart = [np.linalg.norm(arc.at(float(t)).r - _kepler(a, e, inclination, float(t))[:3]) for t in times]
    way = "two days" if days > 0.0 else "two days backwards"
    quantity = f"{way}, tight tolerance, a = {a / 1000.0:g} km, e = {e:g}"
    agreement(TOPIC, KEPLER, quantity, max(apart), 1.0 * MM, "m")


@pytest.mark.parametrize(("a", "e"), ORBITS[:2])
def test_closed_form_two_days_at_the_default_tolerance(a: float, e: float, agreement: Judge) -> None:
    start = State(0.0, np.append(_kepler(a, e, 0.9, 0.0), 6800.0))
    arc = propagate(start, TWO_DAYS, bare_model())
    apart = np.linalg.norm(arc.end.r - _kepler(a, e, 0.9, TWO_DAYS)[:3])
    quantity = f"two days, default tolerance, a = {a / 1000.0:g} km, e = {e:g}"
    agreement(TOPIC, KEPLER, quantity, apart, 50.0 * MM, "m")


def test_closed_form_between_the_steps_as_good_as_at_them(agreement: Judge) -> None:
    a, e, inclination = 6_598_137.0, 0.003, 0.9
    start = State(0.0, np.append(_kepler(a, e, inclination, 0.0), 6800.0))
    arc = propagate(start, 20_000.0, bare_model())
    when = np.linspace(0.0, 20_000.0, 4001)
    expected = np.array([_kepler(a, e, inclination, t) for t in when])
    found = arc.states(when)
    apart, speed = (
        np.linalg.norm(found[:, k : k + 3] - expected[:, k : k + 3], axis=1).max() for k in (0, 3)
    )
    agreement(TOPIC, KEPLER, "places between the steps, 20,000 s", apart, 5.0 * MM, "m")
    agreement(TOPIC, KEPLER, "velocities between the steps, 20,000 s", speed, 8e-6, "m/s")


@pytest.mark.parametrize(("a", "e"), ORBITS)
def test_closed_form_energy_and_angular_momentum(a: float, e: float, agreement: Judge) -> None:
    start = State(0.0, np.append(_kepler(a, e, 0.9, 0.0), 6800.0))
    arc = propagate(start, TWO_DAYS, bare_model().having(tolerance=TIGHT))
    r, v = arc.y[:, :3], arc.y[:, 3:6]
    energy = 0.5 * np.sum(v * v, axis=1) - GM_EARTH / np.linalg.norm(r, axis=1)
    momentum = np.cross(r, v)
    turned = np.abs(momentum - momentum[0]).max() / np.linalg.norm(momentum[0])
    name = f"a = {a / 1000.0:g} km, e = {e:g}, two days, relative"
    agreement(TOPIC, "conservation", f"energy, {name}", np.abs(energy / energy[0] - 1.0).max(), 3e-12, "")
    agreement(TOPIC, "conservation", f"angular momentum, {name}", turned, 1e-12, "")
    assert np.all(arc.y[:, 6] == 6800.0)


def test_closed_form_jacobi_integral_in_the_turning_field(
    circular: Callable[..., State], field_model: Callable[..., object], agreement: Judge
) -> None:
    # In a field that turns steadily about z, energy less the rate times h_z stays; the potential is summed
    # here in plain recursion from the same coefficients.
    from sim.physics.constants import EARTH_RATE
    from sim.physics.geoid import legendre

    model = field_model(20)
    cosines, sines, _, _ = gravity_field(20)
    arc = propagate(circular(), 40_000.0, model.having(tolerance=1e-12))  # type: ignore[arg-type]
    values = []
    for t, y in zip(arc.t[::10], arc.y[::10], strict=True):
        r = float(np.linalg.norm(y[:3]))
        longitude = np.arctan2(y[1], y[0]) - EARTH_RATE * t
        orders = longitude * np.arange(21)
        waves = cosines * np.cos(orders) + sines * np.sin(orders)
        degrees = np.einsum("nm,nm->n", legendre(20, np.array([y[2] / r]))[:, :, 0], waves)
        degrees[0], degrees[1] = 1.0, 0.0
        potential = GM_EARTH / r * degrees @ (6378136.3 / r) ** np.arange(21)
        values.append(0.5 * y[3:6] @ y[3:6] - potential - EARTH_RATE * (y[0] * y[4] - y[1] * y[3]))
    quantity = "Jacobi integral in the turning 20x20 field, 40,000 s, relative"
    agreement("Gravity field", "conservation", quantity, np.ptp(values) / abs(values[0]), 6e-12, "")
