"""Errors of sight and push are pure functions of seed, case, what and index, of the spread that is stated."""

import itertools
import math
import random

import numpy as np
import pytest

from sim.dynamics.states import State
from sim.flying.burns import Manoeuvre, Thrust
from sim.flying.flaws import Flaws, What
from sim.library.catalogue import load
from sim.library.imprecision import ApproachErrors
from sim.physics.constants import GM_EARTH
from sim.physics.relative import absolute_state, relative_state

KURS = load("errors", "kurs")
MAIN = Thrust(2950.0, 2950.0 / (302.0 * 9.80665))


def flaws(**values: float) -> Flaws:
    assert isinstance(KURS, ApproachErrors)
    return Flaws(KURS.model_copy(update=values))


def pair(distance: float, t: float = 1000.0) -> tuple[State, State]:
    """Make a station on a circle and a ship behind it."""
    station = State.of(t, np.array([6.8e6, 0.0, 0.0]), np.array([0.0, 4760.0, 5998.0]), 4e5)
    relative = np.array([0.0, -distance, 0.0, 0.1, 0.5, -0.2])
    return State(t, np.append(absolute_state(relative, station.r, station.v), 6900.0)), station


def missed(one: Flaws, distance: float, t: float = 1000.0) -> np.ndarray:
    """Return the error of what is seen (6,) [m, m/s] in the station's axes."""
    ship, station = pair(distance, t)
    seen = one.seen(ship, station)
    true = relative_state(ship.r, ship.v, station.r, station.v)
    difference: np.ndarray = relative_state(seen.r, seen.v, station.r, station.v) - true
    return difference


def test_errors_do_not_depend_on_what_was_asked_before() -> None:
    asked = list(itertools.product(range(3), What, (0, 7, 10**6)))
    first = {key: flaws(case=key[0]).drawn(key[1], key[2], 6).tolist() for key in asked}
    random.Random(1).shuffle(asked)
    assert all(
        flaws(case=case).drawn(what, index, 6).tolist() == first[case, what, index]
        for case, what, index in asked
    )
    assert len({tuple(values) for values in first.values()}) == len(asked)


def test_seed_and_case_are_told_apart() -> None:
    drawn = [
        flaws(seed=seed, case=case).drawn(What.SIGHT, 3, 2).tolist()
        for seed, case in ((1, 2), (2, 1), (3, 0))
    ]
    assert len({tuple(values) for values in drawn}) == 3


def test_normals_are_standard_at_every_instant() -> None:
    for t in (0.0, 20.0, 30.0, 59.9, 1234.5):
        drifts = np.array([flaws(case=case).drifting(What.SIGHT, t, 6) for case in range(2000)])
        assert abs(drifts.mean()) < 0.03  # five standard errors
        assert drifts.std() == pytest.approx(1.0, abs=0.03)


def test_errors_change_slowly() -> None:
    one = flaws()
    t = np.arange(600.0, 1200.0, 0.5)
    drifts = np.array([one.drifting(What.SIGHT, float(when), 3) for when in t])
    # At most the larger of two neighbours times a right angle in the filter's memory of 60 s.
    assert np.abs(np.diff(drifts, axis=0)).max() < 0.5 * 0.5 * math.pi / 60.0 * 6.0
    assert np.ptp(drifts) > 1.0


@pytest.mark.parametrize("distance", [20.0, 1000.0, 50e3, 500e3])
def test_sight_has_the_stated_spread(distance: float) -> None:
    one = flaws()
    (along, across), (slow, aside) = one.deviations(distance)
    misses = np.array([missed(flaws(case=case), distance) for case in range(1500)])
    spread = misses.std(axis=0)
    assert spread == pytest.approx([across, along, across, aside, slow, aside], rel=0.1)


def test_sight_sharpens_as_the_range_shrinks() -> None:
    ranges = (500e3, 99e3, 10e3, 1e3, 100.0, 10.0)
    found = [flaws().deviations(distance) for distance in ranges]
    for place, velocity in itertools.pairwise(found):
        for nearer, farther in zip(itertools.chain(*velocity), itertools.chain(*place), strict=True):
            assert nearer <= farther
    about = flaws().about
    assert found[0][0] == (about.far_place_m, about.far_place_m)
    assert found[-1][0] == pytest.approx((about.place_m, about.place_m), rel=0.1)


def test_nothing_wrong_is_nothing_seen_wrong() -> None:
    perfect = dict.fromkeys(
        ("range_share", "angle_deg", "place_m", "velocity_mps", "turn_degps", "burn_share", "burn_mps",
         "pointing_deg", "thrust_share"), 0.0
    )  # fmt: skip
    one = flaws(**perfect)
    assert np.abs(missed(one, 1000.0)).max() < 1e-6
    burn = Manoeuvre(np.array([0.0, 10.0, 1.0]), MAIN, 500.0)
    flown = one.flown(burn, 6900.0, 2, main=True)
    assert flown.delta_v == pytest.approx(burn.delta_v, rel=1e-12)
    assert flown.middle == pytest.approx(500.0, abs=1e-9)


def test_burns_have_the_stated_spread() -> None:
    burn = Manoeuvre(np.array([0.0, 30.0, 0.0]), MAIN, 500.0)
    about = flaws().about
    flown = [flaws(case=case).flown(burn, 6900.0, 1, main=True) for case in range(1500)]
    sizes = np.array([one.size for one in flown])
    assert sizes.mean() == pytest.approx(30.0, abs=0.02)
    assert sizes.std() == pytest.approx(math.hypot(30.0 * about.burn_share, about.burn_mps), rel=0.1)
    aside = np.array([one.delta_v[[0, 2]] for one in flown]) / 30.0
    assert np.degrees(aside.std()) == pytest.approx(about.pointing_deg, rel=0.1)
    force = np.array([one.thrust.force for one in flown]) / MAIN.force
    assert force.std() == pytest.approx(about.thrust_share, rel=0.1)


def test_a_burn_ignites_when_it_should_whatever_the_thrust() -> None:
    burn = Manoeuvre(np.array([0.0, 30.0, 0.0]), MAIN, 500.0)
    wanted = burn.middle - 0.5 * burn.thrust.duration(30.0, 6900.0)
    for case in range(5):
        one = flaws(case=case, thrust_share=0.1).flown(burn, 6900.0, 1, main=True)
        assert one.middle - 0.5 * one.thrust.duration(one.size, 6900.0) == pytest.approx(wanted, abs=1e-9)
        assert one.thrust.force / one.thrust.flow == pytest.approx(MAIN.force / MAIN.flow, rel=1e-12)


def test_an_engine_keeps_its_level_for_a_whole_flight_and_the_two_differ() -> None:
    one = flaws(case=4)
    assert one.level(MAIN, main=True) == one.level(MAIN, main=True)
    assert one.level(MAIN, main=True) != one.level(MAIN, main=False)


def test_tracking_knows_the_size_of_an_orbit_far_better_than_the_place() -> None:
    ship, _ = pair(0.0)
    off, axes = [], []
    for number in range(2000):
        known = flaws().tracked(ship, number)
        off.append(known.r - ship.r)
        sizes = [1.0 / (2.0 / np.linalg.norm(one.r) - one.v @ one.v / GM_EARTH) for one in (known, ship)]
        axes.append(sizes[0] - sizes[1])
    assert np.std(off, axis=0) == pytest.approx(np.full(3, KURS.tracked_place_m), rel=0.08)  # type: ignore[attr-defined]
    # Beside what the first order leaves on an orbit that is no circle about this state.
    assert np.std(axes) == pytest.approx(KURS.tracked_axis_m, rel=0.15)  # type: ignore[attr-defined]
    assert np.array_equal(flaws().tracked(ship, 7).y, flaws().tracked(ship, 7).y)


def test_launchers_and_air_differ_by_what_is_stated() -> None:
    about = flaws().about
    many = [flaws(case=case) for case in range(400)]
    low, high, tilt, turn = np.array([one.launched() for one in many]).T
    # The spread of 400 normals is known to 3.5 % (one sigma).
    assert low.std() == pytest.approx(about.launched_perigee_m, rel=0.12)
    assert high.std() == pytest.approx(about.launched_apogee_m, rel=0.12)
    assert np.degrees(tilt).std() == pytest.approx(about.launched_plane_deg, rel=0.12)
    assert np.degrees(turn).std() == pytest.approx(about.launched_plane_deg, rel=0.12)
    assert abs(np.corrcoef(tilt, turn)[0, 1]) < 0.15
    densities = np.array([one.density() for one in many])
    assert densities.mean() == pytest.approx(1.0, abs=0.03)
    assert densities.std() == pytest.approx(about.density_share, rel=0.12)
    assert 0.4 <= min(flaws(case=case, density_share=0.3).density() for case in range(400)) < 0.5
