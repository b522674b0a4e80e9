"""The densest parts of a footprint as polygons: closed, with their holes, and holding what they say."""

import numpy as np
import pytest
from matplotlib.path import Path

from sim.campaigns.exports import _wound
from sim.campaigns.panels import density, regions


def inside(polygons: list, points: np.ndarray) -> np.ndarray:
    return sum(Path(ring).contains_points(points) for rings in polygons for ring in rings) % 2 == 1


def test_two_heaps_are_two_polygons_that_hold_their_share() -> None:
    dice = np.random.default_rng(3)
    points = dice.normal(size=(20_000, 2)) + np.where(dice.random(20_000) < 0.5, -6.0, 6.0)[:, None]
    lies = density(*points.T)
    assert lies is not None
    for share in (0.5, 0.95):
        polygons = regions(lies, share)
        assert len(polygons) == 2
        assert all(np.array_equal(ring[0], ring[-1]) for rings in polygons for ring in rings)
        assert float(np.mean(inside(polygons, points))) == pytest.approx(share, abs=0.03)


def test_a_ring_is_a_polygon_with_a_hole() -> None:
    dice = np.random.default_rng(4)
    turn, away = dice.uniform(0.0, 2.0 * np.pi, 20_000), dice.normal(10.0, 1.0, 20_000)
    lies = density(away * np.cos(turn), away * np.sin(turn))
    assert lies is not None
    ((outer, hole),) = regions(lies, 0.95)
    assert np.hypot(*outer.T) == pytest.approx(12.0, abs=0.7)
    assert np.hypot(*hole.T) == pytest.approx(8.0, abs=0.7)
    for ring, is_hole in ((outer, False), (outer[::-1], False), (hole, True), (hole[::-1], True)):
        x, y = np.array(_wound(ring, hole=is_hole)).T
        area = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))
        assert (area < 0.0) is is_hole


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_landings_have_no_density(count: int) -> None:
    assert density(np.arange(float(count)), np.arange(float(count)) ** 2) is None


def test_landings_on_a_line_or_within_a_metre_have_no_density() -> None:
    along = np.linspace(0.0, 5.0, 20)
    assert density(along, np.full(20, 3.0)) is None
    assert density(1e-4 * along, 1e-4 * along**2) is None


def test_few_landings_leave_no_contour_open() -> None:
    lies = density(np.array([0.0, 1.0, 5.0]), np.array([0.0, 2.0, 1.0]))
    assert lies is not None
    for rings in regions(lies, 0.997):
        assert all(np.array_equal(ring[0], ring[-1]) for ring in rings)
