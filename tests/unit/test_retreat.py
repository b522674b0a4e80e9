"""Retreats against the drifts that they promise: pushed away, out of the sphere, and not back into it."""

from dataclasses import replace

import numpy as np
import pytest
from test_drift import ship as beside
from test_drift import station_orbit

from sim.base.errors import FlightError
from sim.dynamics.model import bare_model
from sim.flying.burns import Thrust, fly_manoeuvre
from sim.flying.drift import closest_outside, free_drift
from sim.flying.pursuit import Pursuer
from sim.guidance.retreat import plan_retreat
from sim.physics.relative import orbital_rate, transition

STATION = station_orbit(12_500.0)
SMALL = Thrust(520.0, 0.18)
SHIP = Pursuer(bare_model(), STATION, SMALL, SMALL, SMALL, 6000.0)
NADIR, ZENITH, AFT = np.array([-1.0, 0, 0]), np.array([1.0, 0, 0]), np.array([0.0, -1.0, 0])


@pytest.mark.parametrize("outward", [NADIR, ZENITH, AFT], ids=["nadir", "zenith", "aft"])
@pytest.mark.parametrize("distance", [15.0, 60.0, 190.0])
@pytest.mark.parametrize("closing", [0.12, 0.7])
def test_a_ship_on_a_port_s_axis_is_pushed_away_for_good(
    outward: np.ndarray, distance: float, closing: float
) -> None:
    start = beside(STATION, [*(distance * outward), *(-closing * outward)])
    burn = plan_retreat(SHIP, start, outward, 0.5, 200.0)
    # Far below its own drift takes it away; nearer, or faster, it has to push.
    assert burn is not None or (distance == 190.0 and closing == 0.12)
    after = start
    if burn is not None:
        assert 0.5 <= burn.size <= 4.0
        after = fly_manoeuvre(start, SHIP.model, burn)[-1].end
    drift = free_drift(SHIP.model, STATION, after, after.t + 11_100.0)
    distances = np.linalg.norm(drift.places, axis=1)
    assert distances.min() > 0.5 * distance  # what it closes while the thrusters stop it
    assert closest_outside(drift, 200.0) > 200.0


def test_a_ship_that_drifts_clear_is_left_alone() -> None:
    """Fifty kilometres below it passes far ahead in two revolutions."""
    assert plan_retreat(SHIP, beside(STATION, [-5e4, -1e5, 0.0, 0.0, 85.0, 0.0]), NADIR, 0.5, 200.0) is None


def test_a_pass_between_two_looks_is_seen() -> None:
    """At 2 km/s the sphere of 200 m lasts a fifth of a second, anywhere between looks 16 s apart."""
    rate = orbital_rate(STATION.at(0.0).r, STATION.at(0.0).v)
    for before in np.arange(20.0, 36.0, 1.7):
        passing = transition(rate, -before) @ np.array([50.0, 0.0, 0.0, 0.0, 2000.0, 0.0])
        with pytest.raises(FlightError, match="no push"):
            plan_retreat(SHIP, beside(STATION, passing.tolist()), AFT, 0.5, 200.0)


def test_what_no_push_saves_is_told() -> None:
    fast = beside(STATION, [0.0, -60.0, 0.0, 0.0, 10.0, 0.0])
    with pytest.raises(FlightError, match=r"no push of 0\.5 to 4 m/s lets the ship drift clear"):
        plan_retreat(replace(SHIP), fast, AFT, 0.5, 200.0)


def test_a_drift_that_never_leaves_the_sphere_has_no_distance_outside() -> None:
    drift = free_drift(SHIP.model, STATION, beside(STATION, [0.0, -50.0, 0.0, 0.0, 0.0, 0.0]), 600.0)
    assert closest_outside(drift, 200.0) == 0.0
