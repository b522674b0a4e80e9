"""The equation of motion for lanes is that for floats, for everything that a model can hold."""

import numpy as np
import pytest
from core_worlds import entering, orbiting, world

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.dynamics import lanes
from sim.dynamics.forces import ROWS, derivative
from sim.dynamics.model import (
    ALONG_AIRSPEED,
    COAST,
    INERTIAL,
    NO_AIR,
    ORBITAL,
    PLATFORM,
    STANDARD_AIR,
    TABULATED_AIR,
    VERTICAL,
    Model,
)
from sim.physics.constants import GM_MOON, GM_SUN
from sim.physics.numbers import WIDTH, at
from sim.world.almanac import STEP, almanac
from sim.world.clock import Clock

STEERINGS = (COAST, INERTIAL, ORBITAL, PLATFORM, ALONG_AIRSPEED, VERTICAL)


@unlocked  # with counted references the slice of the aim would be given back twice
def _derivative(numbers: FloatArray, t: FloatArray, y: FloatArray, model: Model, out: FloatArray) -> None:
    derivative(at(t, 0), y, lanes.model_of(model, numbers), out)


def _in_lanes(numbers: FloatArray, t: FloatArray, y: FloatArray, model: Model) -> FloatArray:
    out = np.empty((ROWS, WIDTH))
    _derivative(numbers, t, y, model, out)
    return out


def _in_turn(numbers: FloatArray, t: FloatArray, y: FloatArray, model: Model) -> FloatArray:
    columns = []
    for k in range(WIDTH):
        out = np.empty(ROWS)
        _derivative(numbers[:, k].copy(), t[:, k].copy(), y[:, k].copy(), model, out)
        columns.append(out)
    return np.array(columns).T


def _numbers(random: np.random.Generator) -> FloatArray:
    """Return what may differ from case to case and what a lane keeps of its flight: (_OWN, WIDTH)."""
    out = np.zeros((lanes.OWN, WIDTH))
    aims = random.normal(size=(3, WIDTH))
    out[lanes.AIM : lanes.AIM + 3] = aims / np.linalg.norm(aims, axis=0)
    for row, low, high in (
        (lanes.AREA, 1.0, 9.0),
        (lanes.LIFT_TO_DRAG, -0.3, 0.3),
        (lanes.CANOPY, 0.0, 500.0),
        (lanes.DENSITY_FACTOR, 0.5, 2.0),
        (lanes.WIND_FACTOR, -1.0, 3.0),
        (lanes.THRUST, 0.0, 5e4),
        (lanes.FLOW, 0.0, 20.0),
        (lanes.PACKED, 0.0, 100.0),
        (lanes.BULGE, 0.0, 1.0),
        (lanes.ROLLED, 0.0, 0.4),
        (lanes.OPENED, -60.0, 320.0),  # with the times below: not yet open, opening and open
        (lanes.FILLING, -10.0, 60.0),
    ):
        out[row] = random.uniform(low, high, WIDTH)
    return out


def _states(random: np.random.Generator) -> FloatArray:
    """Return states (7, WIDTH) from the ground to orbit."""
    heights = np.linspace(200.0, 120e3, WIDTH)
    states = [entering(h, 100.0 + 0.06 * h, -0.3).y for h in heights]
    states[-1] = orbiting().y
    return np.ascontiguousarray(np.array(states).T + random.normal(size=(7, WIDTH)))


@pytest.fixture(scope="module")
def pieces(clock: Clock) -> tuple[FloatArray, float]:
    return almanac(clock, 0.0, 20_000.0)


@pytest.mark.parametrize("degree", [0, 2, 8, 20])
@pytest.mark.parametrize("kind", [NO_AIR, TABULATED_AIR, STANDARD_AIR])
def test_closed_form_lanes_feel_what_floats_feel(
    pieces: tuple[FloatArray, float], kind: int, degree: int
) -> None:
    random = np.random.default_rng(degree)
    table, start = pieces
    model = world(degree, kind).having(
        almanac=table, almanac_start=start, almanac_step=STEP, gm_sun=GM_SUN, gm_moon=GM_MOON, exit_area=0.4
    )
    programme = np.array([[0.0, 1.5, 0.0, -1.0], [60.0, 1.0, 0.1, 2.0], [200.0, 0.2, -0.1, 3.0]])
    platform = np.linalg.qr(random.normal(size=(3, 3)))[0].copy()
    for steering in STEERINGS:
        for changes in ({}, {"drag": np.array([[0.0, 1.2]])}):
            flying = model.having(steering=steering, programme=programme, platform=platform, **changes)
            numbers, y = _numbers(random), _states(random)
            t = random.uniform(-50.0, 300.0, (1, WIDTH))
            lanes, floats = (how(numbers, t, y, flying) for how in (_in_lanes, _in_turn))
            scale = np.abs(floats)
            scale[3:6] = np.linalg.norm(floats[3:6], axis=0)
            assert np.all(np.isfinite(floats))
            assert np.all(np.abs(lanes - floats) <= 1e-13 * scale), steering


def test_regress_a_lane_does_not_feel_the_others() -> None:
    random = np.random.default_rng(3)
    model = world(8, TABULATED_AIR).having(steering=PLATFORM)
    numbers, y, t = _numbers(random), _states(random), random.uniform(0.0, 300.0, (1, WIDTH))
    whole = _in_lanes(numbers, t, y, model)
    for k in range(WIDTH):
        others = np.full_like(y, np.nan)
        others[:, k] = y[:, k]
        assert np.array_equal(_in_lanes(numbers, t, others, model)[:, k], whole[:, k])
