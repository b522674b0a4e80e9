"""Lambert orbits against a textbook value and against integrated two-body motion."""

import math

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.physics.constants import GM_EARTH
from sim.physics.orbits import lambert


def test_val_vallado_example_7_5() -> None:
    """Vallado, "Fundamentals of Astrodynamics and Applications", 4th edition, example 7-5."""
    r1 = np.array([15945.34e3, 0.0, 0.0])
    r2 = np.array([12214.83899e3, 10249.46731e3, 0.0])
    v1, v2 = lambert(GM_EARTH, r1, r2, 76.0 * 60.0)
    assert v1 == pytest.approx([2058.913, 2915.964, 0.0], abs=2e-3)
    assert v2 == pytest.approx([-3451.565, 910.314, 0.0], abs=2e-3)


@pytest.mark.parametrize("turn_deg", [20.0, 120.0, 179.0, 181.0, 245.0, 330.0])
def test_closed_form_the_orbit_leads_there(turn_deg: float) -> None:
    """Over less and more than half a turn, as the two legs of a rendezvous are."""
    turn = math.radians(turn_deg)
    time = turn / math.sqrt(GM_EARTH / 6730e3**3)
    r1 = np.array([6690e3, 0.0, 0.0])
    r2 = 6770e3 * np.array([math.cos(turn), math.sin(turn), 0.0])
    v1, v2 = lambert(GM_EARTH, r1, r2, time)
    end = propagate(State.of(0.0, r1, v1, 7000.0), time, bare_model()).end
    assert end.r == pytest.approx(r2, abs=0.01)
    assert end.v == pytest.approx(v2, abs=1e-5)


def test_a_straight_line_through_the_centre_is_refused() -> None:
    with pytest.raises(ValueError, match="collinear"):
        lambert(GM_EARTH, np.array([7e6, 0.0, 0.0]), np.array([-7e6, 0.0, 0.0]), 3000.0)
