"""NASA's check cases for atmospheric flight, point-mass subset (NASA/TM-2015-218675), second by second.

Limits: ten times what is achieved; the participating tools agree within 1 mm for the dragless sphere and
0.3 m with drag. The wind of cases 07 and 08 goes through the same table as a flight's.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.physics.constants import EARTH_RATE
from sim.physics.frames import enu_from_itrs, geodetic, itrs_from_geodetic
from sim.world.air import Wind, blowing, standard_air
from tests.validation.report import Judge

GM, RADIUS, J2 = 3.986004418e14, 6378137.0, 1.08262982e-3  # the cases' own
SPHERE = {"area": 0.01824146, "drag": np.array([[0.0, 0.1]])}  # 0.1963495 ft2
MASS = 14.5939  # kg, 1 slug
FEET_1000 = 304.8  # m
MM = 1e-3
FEET_20, FEET_70 = 6.096, 21.336  # m/s
# rows of altitude [km], wind to the east and to the north [m/s]: steady, and a shear that goes on upwards
CALM, STEADY = ((0.0, 0.0, 0.0),), ((0.0, FEET_20, 0.0), (20.0, FEET_20, 0.0))
_SHEAR = (FEET_70 + FEET_20) / 9.144
SHEARED = ((0.0, -FEET_20, 0.0), (20.0, 20.0 * _SHEAR - FEET_20, 0.0))
SPEEDS = ("north", "east", "down")
VERSION = "NASA/TM-2015-218675"


def _fly(model: Model, height: float, enu: tuple[float, float, float]) -> Arc:
    """Fly 30 s from latitude 0, longitude 0 with a velocity against the Earth, east-north-up [m/s]."""
    r = itrs_from_geodetic(0.0, 0.0, height)
    # The model's Earth has its prime meridian on the x axis at t = 0.
    v = enu_from_itrs(0.0, 0.0).T @ np.array(enu) + np.cross([0.0, 0.0, EARTH_RATE], r)
    return propagate(State.of(0.0, r, v, MASS), 30.0, model)


def _as_the_files_say(arc: Arc, when: np.ndarray) -> dict[str, np.ndarray]:
    """Return places [m: altitude, and along the meridian and the equator] and NED velocities [m/s]."""
    rows = []
    for t, y in zip(when, arc.states(when), strict=True):
        c, s = np.cos(EARTH_RATE * t), np.sin(EARTH_RATE * t)
        turn = np.array([[c, s, 0.0], [-s, c, 0.0], [0.0, 0.0, 1.0]])
        r = turn @ y[:3]
        v = turn @ y[3:6] - np.cross([0.0, 0.0, EARTH_RATE], r)
        latitude, longitude, height = geodetic(*r)
        east, north, up = enu_from_itrs(latitude, longitude) @ v
        rows.append((height, np.degrees(latitude), np.degrees(longitude), north, east, -up))
    names = ("altitude_m", "latitude_deg", "longitude_deg", "v_north_mps", "v_east_mps", "v_down_mps")
    return dict(zip(names, np.array(rows).T, strict=True))


@pytest.mark.parametrize(
    ("case", "wind", "height", "enu", "limit", "speed_limit"),
    [
        ("01", None, 9144.0, (0.0, 0.0, 0.0), 6e-3 * MM, 4e-4 * MM),
        ("06", CALM, 9144.0, (0.0, 0.0, 0.0), 0.3 * MM, 0.07 * MM),
        ("07", STEADY, 9144.0, (0.0, 0.0, 0.0), 0.3 * MM, 0.07 * MM),
        ("08", SHEARED, 9144.0, (0.0, 0.0, 0.0), 0.3 * MM, 0.07 * MM),
        ("09", CALM, 0.0, (FEET_1000, 0.0, FEET_1000), 15.0 * MM, 0.6 * MM),
        ("10", CALM, 0.0, (0.0, FEET_1000, FEET_1000), 15.0 * MM, 0.6 * MM),
    ],
)
def test_val_nesc_case(
    reference: Path,
    columns: Callable[[Path], dict[str, np.ndarray]],
    j2_model: Callable[..., Model],
    case: str,
    wind: Wind | None,
    height: float,
    enu: tuple[float, float, float],
    limit: float,
    speed_limit: float,
    agreement: Judge,
) -> None:
    expected = columns(reference / "nesc" / f"case_{case}.csv")
    assert expected["t_s"][-1] == 30.0
    model = j2_model(GM, RADIUS, J2)
    if wind is not None:
        model = model._replace(air=blowing(standard_air(), wind)).having(**SPHERE)
    found = _as_the_files_say(_fly(model, height, enu), expected["t_s"])
    degree = np.radians(1.0) * RADIUS  # m on the ground
    scales = {"altitude_m": 1.0, "latitude_deg": degree, "longitude_deg": degree}
    apart = max(np.abs(found[name] - expected[name]).max() * scale for name, scale in scales.items())
    speeds = max(np.abs(found[f"v_{name}_mps"] - expected[f"v_{name}_mps"]).max() for name in SPEEDS)
    topic, source = "NASA check cases for atmospheric flight", "NESC"
    agreement(topic, source, f"case {case}: place along each axis", apart, limit, "m", VERSION)
    agreement(topic, source, f"case {case}: speed along each axis", speeds, speed_limit, "m/s", VERSION)
