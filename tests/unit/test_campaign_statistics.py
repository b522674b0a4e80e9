"""Statistics of landings against closed forms."""

import json
import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from matplotlib.figure import Figure
from scipy import stats

from sim.campaigns.campaign import Until
from sim.campaigns.footprint import _ellipse
from sim.campaigns.panels import settling
from sim.campaigns.places import from_place
from sim.campaigns.statistics import (
    SHARES,
    Bounded,
    Ellipse,
    bounded,
    ellipses,
    mean_of,
    proportion,
    quantile_at,
    skew_of,
    statistics,
)

GREATER, LESSER, TURN = 30.0, 5.0, math.radians(25.0)


def normal_points(n: int, seed: int = 1) -> np.ndarray:
    """Points of a bivariate normal distribution of known axes, around (100, -20)."""
    dice = np.random.default_rng(seed)
    along, across = GREATER * dice.normal(size=n), LESSER * dice.normal(size=n)
    c, s = math.cos(TURN), math.sin(TURN)
    return np.column_stack([100.0 + c * along - s * across, -20.0 + s * along + c * across])


def columns_of(points: np.ndarray) -> dict:
    n = len(points)
    return {
        "status": np.full(n, "landed"),
        "reason": [None] * n,
        "downrange_km": points[:, 0],
        "crossrange_km": points[:, 1],
        "miss_km": np.hypot(points[:, 0], points[:, 1]),
        "peak_load_g": np.linspace(7.0, 9.0, n),
        "flight_s": np.full(n, 3000.0),
        "heat_load_jpm2": np.full(n, 1e8),
    }


def test_ellipses_of_a_normal_distribution() -> None:
    """Semi-axes are sigma times the root of chi-squared's quantile with two degrees of freedom."""
    for one in ellipses(normal_points(40_000)):
        scale = math.sqrt(-2.0 * math.log(1.0 - one.share))
        assert one.greater.value == pytest.approx(GREATER * scale, rel=0.02)
        assert one.lesser.value == pytest.approx(LESSER * scale, rel=0.02)
        assert one.greater.low < GREATER * scale < one.greater.high
        assert math.tan(one.turn) == pytest.approx(math.tan(TURN), abs=0.02)
        assert (one.downrange, one.crossrange) == pytest.approx((100.0, -20.0), abs=0.5)
        assert one.holds == pytest.approx(one.share, abs=0.005)


@pytest.mark.parametrize("beyond", [True, False])
@pytest.mark.parametrize(("half", "outside"), [(20.0, False), (8.0, True)])
def test_an_ellipse_is_named_at_its_end_or_where_it_leaves_the_panel(
    half: float, outside: bool, beyond: bool
) -> None:
    """Outside the end of one that fits, inside the panel for one that does not."""
    ax = Figure().add_subplot()
    ax.set(xlim=(-half, half), ylim=(5.0, -5.0))
    long, short = Bounded(10.0, 10.0, 10.0), Bounded(2.0, 2.0, 2.0)
    _ellipse(ax, Ellipse(0.997, 0.0, 0.0, long, short, 0.0, math.nan), beyond=beyond)
    (name,) = ax.texts
    ahead, at = (1.0 if beyond else -1.0), name.xy[0]
    assert name.get_text() == "99.7 %"
    assert ahead * at == pytest.approx(10.0) if not outside else 7.0 < ahead * at < half
    assert name.get_ha() == ("left" if beyond != outside else "right")


@pytest.mark.parametrize(
    "points",
    [
        np.tile([3.0, -4.0], (5, 1)),
        np.outer(np.linspace(-1.0, 1.0, 7), [3.0, 4.0]),
        np.array([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0 + 1e-9]]),
    ],
    ids=["one place", "a line", "three cases"],
)
def test_landings_without_breadth_have_ellipses_without_breadth(points: np.ndarray) -> None:
    """Rounding makes the square of the lesser axis negative, and some replicas are of one case alone."""
    told = statistics(columns_of(points))
    for one in told.ellipses:
        assert 0.0 <= one.lesser.value < 1e-6
        assert one.greater.value == pytest.approx(
            math.sqrt(np.trace(np.cov(points.T)) * stats.chi2.ppf(one.share, 2)), abs=1e-6
        )
    assert math.isfinite(told.ellipses[-1].holds)
    json.dumps(told.record, allow_nan=False)


def test_bounds_cover_the_truth_as_often_as_they_say() -> None:
    """Of 200 samples of 400 the 95 % bounds of a mean hold it in 95 %: within three standard errors."""
    dice, held = np.random.default_rng(8), 0
    for seed in range(200):
        found = bounded(dice.normal(3.0, 2.0, 400), lambda some: float(np.mean(some)), seed=seed)
        held += found.low <= 3.0 <= found.high
    assert 0.90 <= held / 200 <= 0.995


def test_bounds_of_many_are_those_of_fewer_narrowed() -> None:
    """The standard error of a mean over 100,000: sigma / sqrt(n), of replicas of 10,000."""
    sample = np.random.default_rng(2).normal(0.0, 1.0, 100_000)
    found = bounded(sample, lambda some: float(np.mean(some)))
    assert found.within == pytest.approx(1.96 / math.sqrt(1e5), rel=0.2)


def test_radii_are_quantiles_of_rayleighs_distribution() -> None:
    """Of a circular normal scatter about the target: sigma sqrt(-2 ln(1 - p))."""
    dice = np.random.default_rng(3)
    told = statistics(columns_of(dice.normal(0.0, 10.0, (40_000, 2))))
    for share, found in zip(SHARES, told.radii.values(), strict=True):
        expected = 10.0 * math.sqrt(-2.0 * math.log(1.0 - share))
        assert found.value == pytest.approx(expected, rel=0.02)
        assert found.low < found.value < found.high
    assert list(told.radii) == ["radius50", "radius95", "radius997"]
    inside = 1.0 - math.exp(-0.5 * 1.0**2)
    assert told.within["10"].value == pytest.approx(inside, abs=0.01)
    assert told.exceeding["8.5"].value == pytest.approx(0.25, abs=0.001)


def test_proportions_have_wilsons_bounds() -> None:
    hits = np.arange(100) < 7
    found = proportion(hits)
    expected = stats.binomtest(7, 100).proportion_ci(method="wilson")
    assert found == pytest.approx((0.07, expected.low, expected.high), abs=1e-12)
    assert proportion(np.zeros(50, bool)).low == 0.0


def test_failed_cases_are_counted_by_reason_and_left_out() -> None:
    columns = columns_of(normal_points(100))
    columns["status"] = np.where(np.arange(100) < 5, "failed", "landed")
    columns["reason"] = ["it broke"] * 3 + ["it hangs"] * 2 + [None] * 95
    for name in ("downrange_km", "miss_km"):
        columns[name] = np.where(np.arange(100) < 5, np.nan, columns[name])
    told = statistics(columns)
    assert (told.cases, told.landed) == (100, 95)
    assert told.reasons == {"it broke": 3, "it hangs": 2}
    assert math.isfinite(told.numbers["miss_km"]["mean"])


def test_nothing_that_landed_has_no_statistics() -> None:
    columns = columns_of(normal_points(4))
    columns["status"] = np.full(4, "failed")
    assert statistics(columns).ellipses == ()


@pytest.mark.parametrize("place", [(47.39, 69.61), (0.0, 0.0), (-51.0, 179.9), (89.0, 10.0)])
def test_distances_are_those_of_geographiclib(place: tuple[float, float]) -> None:
    """To 0.1 mm up to 2,000 km; the place itself is at distance 0."""
    dice = np.random.default_rng(4)
    latitude, longitude = map(math.radians, place)
    latitudes = np.clip(latitude + dice.normal(0.0, 0.1, 100), -1.57, 1.57)
    longitudes = longitude + dice.normal(0.0, 0.1, 100)
    distance, azimuth = from_place(latitude, longitude, latitudes, longitudes)
    for k in range(100):
        there = (*place, math.degrees(latitudes[k]), math.degrees(longitudes[k]))
        truth = Geodesic.WGS84.Inverse(*there)
        assert distance[k] == pytest.approx(truth["s12"], abs=1e-4)
        assert math.cos(azimuth[k] - math.radians(truth["azi1"])) == pytest.approx(1.0, abs=1e-9)
    nothing, _ = from_place(latitude, longitude, np.array([latitude]), np.array([longitude]))
    assert nothing[0] == 0.0


def test_a_distance_is_the_same_among_any_others() -> None:
    """To the bit, near ones among antipodes, whose iteration does not end."""
    dice, about = np.random.default_rng(4), (0.8, 1.2)
    latitudes = np.array([0.8, 0.8 + 1e-9, *dice.uniform(-1.5, 1.5, 20), -0.8, -0.8 + 1e-3, math.nan])
    longitudes = np.array([1.2, 1.2, *dice.uniform(-3.0, 3.0, 20), 1.2 - math.pi, 1.2 - math.pi, 0.0])
    together = np.array(from_place(*about, latitudes, longitudes))
    for k in range(len(latitudes)):
        alone = from_place(*about, latitudes[k : k + 1], longitudes[k : k + 1])
        np.testing.assert_array_equal(np.array(alone)[:, 0], together[:, k])


@pytest.mark.parametrize(
    ("text", "within"), [("radius95 < 0.5 km", 0.5), (" load<1e-3 g", 1e-3), ("downrange < 2 km", 2.0)]
)
def test_until_reads_what_is_asked(text: str, within: float) -> None:
    assert Until.of(text).within == within


def test_closed_form_the_skew_of_known_distributions() -> None:
    """Of an exponential distribution 2, of a normal one 0, of what is always the same none."""
    dice = np.random.default_rng(3)
    assert skew_of(dice.exponential(5.0, 100_000)) == pytest.approx(2.0, abs=0.1)
    assert skew_of(dice.normal(-3.0, 2.0, 100_000)) == pytest.approx(0.0, abs=0.03)
    assert skew_of(np.full(10, 4.0)) == 0.0


@pytest.mark.parametrize(
    "text", ["radius95", "radius95 > 1 km", "radius < 1 km", "load < 1 km", "load < 0 g", "load < 1-3 g"]
)
def test_until_refuses_the_rest(text: str) -> None:
    with pytest.raises(ValueError, match=r"expected|never met|could not"):
        Until.of(text)


def test_a_bound_needs_some_cases() -> None:
    goal = Until.of("radius95 < 1 km")
    assert goal.bound(columns_of(normal_points(99)), 0) is None
    found = goal.bound(columns_of(normal_points(5000)), 0)
    assert found is not None
    assert found.value == quantile_at(0.95)(columns_of(normal_points(5000))["miss_km"])
    # Of a quantile beyond which hardly a case lies no bound is known, and none is met.
    rare = Until.of("radius997 < 100 km")
    assert rare.bound(columns_of(normal_points(999)), 0) is None
    assert rare.bound(columns_of(normal_points(1000)), 0) is not None


def test_a_statistic_settles_with_the_root_of_the_cases() -> None:
    """Of a normal sample the bounds of a mean are 1.96 sigma / sqrt(n) from it; failed cases are left out."""
    column = np.random.default_rng(5).normal(10.0, 2.0, 4000)
    column[::10] = np.nan
    asked = {"load": mean_of("peak_load_g", "g", "mean load")}
    found = settling({"peak_load_g": column}, asked)["load"]
    assert found.counts[0] == 20
    assert found.counts[-1] == 3600
    assert found.values[-1] == pytest.approx(np.nanmean(column))
    half = 0.5 * (found.high - found.low)
    np.testing.assert_allclose(half[-5:], 1.96 * 2.0 / np.sqrt(found.counts[-5:]), rtol=0.25)
    assert settling({"peak_load_g": column[:10]}, asked) == {}


def test_a_frame_gives_the_same_statistics() -> None:
    """In a frame that was read from Parquet a case without a reason has NaN there."""
    pd = pytest.importorskip("pandas")
    columns = columns_of(normal_points(300))
    columns["status"] = np.where(np.arange(300) < 3, "failed", "landed")
    columns["reason"] = [f"the tanks hold {k} kg" if k < 3 else None for k in range(300)]
    frame = pd.DataFrame(columns)
    frame.loc[3:, "reason"] = np.nan
    assert statistics(frame).record == statistics(columns).record
    assert statistics(frame).reasons == {"the tanks hold # kg": 3}
