"""Dispersed returns beside tight ones: where the steps of a campaign lead, row by row."""

from pathlib import Path

import numpy as np
import pytest

from sim import mission
from sim.base.arrays import FloatArray
from sim.campaigns.guided import Way
from sim.campaigns.returns import plan_of, returns_of
from sim.dynamics.arcs import places
from sim.dynamics.model import Care
from sim.dynamics.sequence import ReachedMany, reach_many
from sim.dynamics.step import SMOOTH
from sim.flying.descent import ENTRY, LAST_METRE
from sim.scenario import load

FILE = Path(__file__).resolve().parents[2] / "scenarios" / "ms07-dispersions.toml"
CASES = 48
# `reach_many` takes three hundred times as much, and by the eighth order.
TIGHT = {"care": Care(tolerance=1e-13 / 300.0, step=0.5)}


@pytest.fixture(scope="module")
def way() -> Way:
    returns = returns_of(plan_of(mission.fly(load(FILE)), seed=0, method="random", total=CASES))
    return returns.way(returns.inputs(range(CASES)), CASES)


@pytest.fixture(scope="module")
def flown(way: Way) -> tuple[ReachedMany, ReachedMany]:
    """The cases as campaigns fly them, and tightly."""
    tight = [
        row._replace(
            model=row.model._replace(**TIGHT), coarser=1.0, motion=SMOOTH, longest=min(row.longest, 15.0)
        )
        for row in way.rows
    ]
    both = reach_many(way.t, way.starts, way.rows), reach_many(way.t, way.starts, tight)
    assert not any(each.failed.any() for each in both)
    return both


def _apart(way: Way, flown: tuple[ReachedMany, ReachedMany], name: str) -> tuple[FloatArray, FloatArray]:
    """Return how far the ends of a row are from the tight ones [m], and how much later [s], (n,) each."""
    number = [row.name for row in way.rows].index(name)
    earth = way.rows[number].model.earth
    one, other = (places(each.t[number], each.y[number], earth) for each in flown)
    off = (one - other) * np.array([6.371e6, 6.371e6, 1.0])
    off[:, 1] *= np.cos(other[:, 0])
    return np.linalg.norm(off, axis=1), flown[0].t[number] - flown[1].t[number]


@pytest.mark.parametrize("name", [ENTRY, LAST_METRE])
def test_val_dispersed_returns_are_where_tight_ones_are(
    way: Way, flown: tuple[ReachedMany, ReachedMany], name: str
) -> None:
    apart, late = _apart(way, flown, name)
    assert np.sqrt(np.mean(apart**2)) < 0.12  # m; among 200: 0.05
    assert apart.max() < 0.3  # 0.13
    assert np.abs(late).max() < 2e-3  # s; 1.0 ms


def test_val_a_ride_under_the_main_canopy_adds_little(
    way: Way, flown: tuple[ReachedMany, ReachedMany]
) -> None:
    (entered, _), (landed, late) = (_apart(way, flown, name) for name in (ENTRY, LAST_METRE))
    assert np.abs(landed - entered).max() < 0.1  # m
    assert np.sqrt(np.mean(late**2)) < 1e-3  # s


def test_val_peaks_are_those_of_tight_returns(flown: tuple[ReachedMany, ReachedMany]) -> None:
    for found, due in zip(*(each.felt for each in flown), strict=True):
        assert found == pytest.approx(due, rel=1e-3)  # achieved: 4e-4
