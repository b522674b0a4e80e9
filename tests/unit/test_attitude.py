"""Quaternions, and the attitude of a module in the air against the force that it feels."""

import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import COASTING, INERTIAL, STANDARD_AIR, VACUUM, bare_model, plain_body
from sim.dynamics.states import State
from sim.physics.constants import GM_EARTH, STANDARD_GRAVITY
from sim.physics.quaternions import quaternions
from sim.report.attitude import attitudes

TRIM, LIFT = math.radians(20.0), 0.26
CRAFT: Any = SimpleNamespace(
    descent_module=SimpleNamespace(trim_deg=20.0), thrusters=SimpleNamespace(isp_s=290.0)
)


def turned(q: np.ndarray) -> np.ndarray:
    """Give the matrix of a quaternion, rows the axes of the frame turned to (CCSDS 504.0-B-1, annex)."""
    x, y, z, w = q
    return np.array(
        [
            [x * x - y * y - z * z + w * w, 2 * (x * y + z * w), 2 * (x * z - y * w)],
            [2 * (x * y - z * w), -x * x + y * y - z * z + w * w, 2 * (y * z + x * w)],
            [2 * (x * z + y * w), 2 * (y * z - x * w), -x * x - y * y + z * z + w * w],
        ]
    )


def test_quaternions_give_their_matrices_back_without_jumps_of_sign() -> None:
    from scipy.spatial.transform import Rotation

    steps = Rotation.from_rotvec(np.linspace(0.0, 4.0 * np.pi, 200)[:, None] * [[0.6, 0.0, 0.8]])
    for matrices in (steps.as_matrix(), Rotation.random(50, random_state=5).as_matrix()):
        found = quaternions(matrices)
        assert np.abs(np.array([turned(q) for q in found]) - matrices).max() < 1e-14
        assert (np.einsum("ij,ij->i", found[1:], found[:-1]) >= 0.0).all()


def test_a_module_with_lift_leans_as_its_force_does() -> None:
    model = bare_model()._replace(
        air=VACUUM._replace(kind=STANDARD_AIR),
        body=plain_body(4.0, 1.3)._replace(lift_to_drag=LIFT),
        push=COASTING._replace(programme=np.array([[0.0, 0.0, 0.0, 0.4], [60.0, 0.0, 0.0, 1.2]])),
    )
    arc = propagate(State.of(0.0, [6.438e6, 0.0, 0.0], [-300.0, 5000.0, 5500.0], 2800.0), 60.0, model)
    when, step = np.linspace(5.0, 55.0, 11), 0.05
    q = attitudes(arc, when, arc.sampled(when), CRAFT)
    r = arc.states(when)[:, :3]
    acceleration = (arc.states(when + step)[:, 3:6] - arc.states(when - step)[:, 3:6]) / (2.0 * step)
    felt = acceleration + GM_EARTH * r / np.linalg.norm(r, axis=1)[:, None] ** 3
    felt /= np.linalg.norm(felt, axis=1)[:, None]
    for k in range(len(when)):
        axes = turned(q[k])
        angle = math.acos(axes[0] @ felt[k])
        assert angle == pytest.approx(TRIM - math.atan(LIFT), abs=2e-5)
        assert axes[1] @ felt[k] == pytest.approx(0.0, abs=2e-5)  # no side force
        assert axes[0] @ arc.sampled(when).stream[k] < 0.0  # heat shield first


def test_only_what_holds_a_ship_gives_it_an_attitude() -> None:
    start = State.of(0.0, [6.8e6, 0.0, 0.0], [0.0, 5000.0, 5700.0], 7000.0)
    when = np.array([1.0, 2.0])

    def along(flow: float) -> np.ndarray:
        aim = np.array([0.0, 0.6, 0.8])
        push = COASTING._replace(thrust=2900.0, flow=flow, steering=INERTIAL, aim=aim)
        arc = propagate(start, 10.0, bare_model()._replace(push=push))
        return attitudes(arc, when, arc.sampled(when), CRAFT)

    assert turned(along(1.0)[0])[0] == pytest.approx([0.0, 0.6, 0.8], abs=1e-12)
    assert np.isnan(along(2900.0 / (290.0 * STANDARD_GRAVITY))).all()  # the small thrusters push to any side
    coasting = propagate(start, 10.0, bare_model())
    assert np.isnan(attitudes(coasting, when, coasting.sampled(when), CRAFT)).all()
    assert (coasting.thrust(when) == 0.0).all()
