"""Peak load of a ballistic entry against Allen and Eggers (NACA TR 1381, 1958).

Their solution is for a straight path over a flat Earth without gravity through air that thins out as
exp(-h / H). Here the Earth is made flat by making everything else small: H, heights, times and the
ballistic coefficient are a ten-thousandth, so that the path bends by 0.001 deg and loads are ten thousand
times larger, while speeds and the angle stay as they are. Flown at the pole, where the air does not move.
"""

import math

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import TABULATED_AIR, Model, bare_model
from sim.dynamics.states import State
from sim.dynamics.stops import ALTITUDE, Stop
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.frames import itrs_from_geodetic
from tests.validation.report import Judge

TOPIC, VERSION = "Entry in closed form", "NACA TR 1381"
SMALL = 1e-4
SEA_LEVEL, SCALE_HEIGHT = 1.225, 7160.0  # kg/m3, m


def _exponential_air(scale_height: float, top: float) -> Model:
    """Return a model without gravity, its air a table whose logarithm is a straight line over height."""
    knots = np.linspace(0.0, top, 9)
    step = knots[1]
    # Spline coefficients of a straight line are its values, one knot further on both sides.
    heights = np.concatenate([[-step], knots, [top + step]])
    line = math.log(SEA_LEVEL) - heights / scale_height
    grid = np.ascontiguousarray(np.broadcast_to(line[None, :, None, None], (1, len(heights), 4, 4)))
    axes = np.array([[0.0, 1.0], [0.0, 1.0 / step], [-2.0, 0.25], [-4.0, 0.125]])
    return bare_model(gm=0.0).having(kind=TABULATED_AIR, density=grid, density_axes=axes)


@pytest.mark.parametrize(
    ("speed", "angle_deg", "ballistic", "peak_g", "height_km", "peak_speed"),
    [
        (7600.0, -10.0, 400.0, 26.2748, 34.6434, 4609.63),
        (7800.0, -6.0, 350.0, 16.6596, 39.2337, 7800.0 / math.e**0.5),
    ],
)
def test_val_allen_eggers(
    speed: float,
    angle_deg: float,
    ballistic: float,
    peak_g: float,
    height_km: float,
    peak_speed: float,
    agreement: Judge,
) -> None:
    model = _exponential_air(SCALE_HEIGHT * SMALL, 200e3 * SMALL)
    model = model.having(area=1.0, drag=np.array([[0.0, 1.0]]))
    r = itrs_from_geodetic(math.pi / 2, 0.0, 120e3 * SMALL)
    angle = math.radians(angle_deg)
    v = speed * np.array([math.cos(angle), 0.0, math.sin(angle)])
    start = State.of(0.0, r, v, ballistic * SMALL)
    arc = propagate(start, 10.0, model, stops=[Stop(ALTITUDE, 25e3 * SMALL, -1)])
    when = np.linspace(0.0, arc.end.t, 20_001)
    loads = arc.load(when) * SMALL
    k = int(np.argmax(loads))
    height, _, found_speed, _ = arc.air(when[k : k + 1])[0]
    # 2 % is promised; the numbers are those of the closed form, so that a tenth of a per cent is fair
    name = f"{speed:g} m/s, {angle_deg:g} deg, {ballistic:g} kg/m2"
    for quantity, difference, tolerance, unit in (
        ("peak load, relative", loads[k] / peak_g - 1.0, 8e-4, ""),
        ("height of the peak", height / SMALL - height_km * 1000.0, 12.0, "m"),
        ("speed at the peak, relative", found_speed / peak_speed - 1.0, 9e-4, ""),
    ):
        agreement(TOPIC, "Allen and Eggers", f"{quantity}, {name}", difference, tolerance, unit, VERSION)
    closed = speed**2 * abs(math.sin(angle)) / (2.0 * math.e * SCALE_HEIGHT * STANDARD_GRAVITY)
    assert closed == pytest.approx(peak_g, rel=1e-5)


def test_closed_form_allen_eggers_speed_over_the_whole_path(agreement: Judge) -> None:
    # A vertical fall from full height needs no small Earth: v = v0 exp(-rho H / (2 beta)), beta 200 kg/m2.
    model = _exponential_air(SCALE_HEIGHT, 130e3).having(area=1.0, drag=np.array([[0.0, 1.0]]))
    r = itrs_from_geodetic(-math.pi / 2, 0.0, 120e3)
    start = State.of(0.0, r, np.array([0.0, 0.0, 7600.0]), 200.0)
    arc = propagate(start, 1000.0, model, stops=[Stop(ALTITUDE, 20e3, -1)])
    when = np.linspace(0.0, arc.end.t, 500)
    air = arc.air(when)
    first = SEA_LEVEL * math.exp(-120e3 / SCALE_HEIGHT)
    expected = 7600.0 * np.exp(-(air[:, 1] - first) * SCALE_HEIGHT / 400.0)
    apart = np.abs(air[:, 2] / expected - 1.0).max()
    quantity = "speed down to 20 km, relative, vertical"
    agreement(TOPIC, "Allen and Eggers", quantity, apart, 3e-10, "", VERSION)
