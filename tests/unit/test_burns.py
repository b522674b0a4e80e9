"""Burns: what an engine gives, how long that takes, and where a burn lies in time."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from sim.dynamics.model import INERTIAL, bare_model
from sim.dynamics.states import State
from sim.flying.burns import SMALLEST, Manoeuvre, Thrust, fly_manoeuvre
from sim.library.models import Thrusters
from sim.physics.constants import STANDARD_GRAVITY

THRUST = Thrust(2950.0, 2950.0 / (302.0 * STANDARD_GRAVITY))
AHEAD = np.array([0.0, 1.0, 0.0])
Circular = Callable[..., State]


def test_closed_form_a_burn_takes_what_the_rocket_equation_says() -> None:
    duration = THRUST.duration(128.0, 6480.0)
    left = 6480.0 - THRUST.flow * duration
    assert 302.0 * STANDARD_GRAVITY * math.log(6480.0 / left) == pytest.approx(128.0, rel=1e-12)


def test_closed_form_thrusters_push_together_with_their_own_exhaust() -> None:
    eight = Thrust.of_thrusters(Thrusters(thrust_n=130.0, isp_s=290.0, number=28, aft=8), 8)
    assert eight.force == 1040.0
    assert eight.force / eight.flow == pytest.approx(290.0 * STANDARD_GRAVITY, rel=1e-14)


def test_closed_form_a_burn_is_centred_on_its_middle(circular: Circular) -> None:
    start = circular()
    coast, burn = fly_manoeuvre(start, bare_model(), Manoeuvre(30.0 * AHEAD, THRUST, middle=1000.0))
    assert 0.5 * (burn.start.t + burn.end.t) == pytest.approx(1000.0, abs=1e-9)
    assert burn.end.t - burn.start.t == pytest.approx(THRUST.duration(30.0, start.mass), abs=1e-9)
    assert (coast.start.t, coast.end.t) == (0.0, burn.start.t)


def test_a_burn_whose_first_half_does_not_fit_begins_at_once(circular: Circular) -> None:
    (burn,) = fly_manoeuvre(circular(), bare_model(), Manoeuvre(30.0 * AHEAD, THRUST, middle=5.0))
    assert burn.start.t == 0.0


def test_closed_form_a_burn_in_inertial_axes_gives_its_velocity(circular: Circular) -> None:
    far = State.of(0.0, np.array([1e12, 0.0, 0.0]), np.zeros(3), 6800.0)  # where nothing pulls
    wanted = np.array([3.0, -4.0, 12.0])
    (burn,) = fly_manoeuvre(far, bare_model(), Manoeuvre(wanted, THRUST, steering=INERTIAL))
    assert burn.end.v == pytest.approx(wanted, abs=1e-7)


def test_a_burn_of_nothing_is_left_out(circular: Circular) -> None:
    nothing = Manoeuvre(0.5 * SMALLEST * AHEAD, THRUST, middle=10.0)
    (coast,) = fly_manoeuvre(circular(), bare_model(), nothing, until=20.0)
    assert coast.end.mass == circular().mass
