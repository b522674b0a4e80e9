"""Lambert orbits against a textbook value and against integrated two-body motion."""

import math

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.physics.constants import GM_EARTH
from sim.physics.orbits import lambert
from tests.validation.report import Judge


def test_val_vallado_example_7_5(agreement: Judge) -> None:
    """Vallado, "Fundamentals of Astrodynamics and Applications", 4th edition, example 7-5."""
    r1 = np.array([15945.34e3, 0.0, 0.0])
    r2 = np.array([12214.83899e3, 10249.46731e3, 0.0])
    v1, v2 = lambert(GM_EARTH, r1, r2, 76.0 * 60.0)
    for name, found, printed in (
        ("departure", v1, [2058.913, 2915.964, 0.0]),
        ("arrival", v2, [-3451.565, 910.314, 0.0]),
    ):
        apart = np.abs(found - printed).max()
        agreement("Lambert", "Vallado, example 7-5", f"velocity at {name}", apart, 2e-3, "m/s", "4th edition")


@pytest.mark.parametrize("turn_deg", [20.0, 120.0, 179.0, 181.0, 245.0, 330.0])
def test_closed_form_the_orbit_leads_there(turn_deg: float, agreement: Judge) -> None:
    """Over less and more than half a turn, as the two legs of a rendezvous are."""
    turn = math.radians(turn_deg)
    time = turn / math.sqrt(GM_EARTH / 6730e3**3)
    r1 = np.array([6690e3, 0.0, 0.0])
    r2 = 6770e3 * np.array([math.cos(turn), math.sin(turn), 0.0])
    v1, v2 = lambert(GM_EARTH, r1, r2, time)
    end = propagate(State.of(0.0, r1, v1, 7000.0), time, bare_model()).end
    place, speed = np.abs(end.r - r2).max(), np.abs(end.v - v2).max()
    agreement("Lambert", "integrated motion", f"place after {turn_deg:g} deg", place, 1.6e-3, "m")
    agreement("Lambert", "integrated motion", f"velocity after {turn_deg:g} deg", speed, 1.5e-6, "m/s")


def test_a_straight_line_through_the_centre_is_refused() -> None:
    with pytest.raises(ValueError, match="collinear"):
        lambert(GM_EARTH, np.array([7e6, 0.0, 0.0]), np.array([-7e6, 0.0, 0.0]), 3000.0)
