"""What cases begin with: by seed and number alone, distributed as asked."""

import numpy as np
import pytest
from numpy.testing import assert_array_equal
from scipy import stats

from sim.campaigns.sampling import METHODS, uniforms, values
from sim.scenario.dispersions import FARTHEST, Dispersion


def one(path: str, **keys: object) -> Dispersion:
    return Dispersion.model_validate({"path": path, "source": "s", **keys})


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("count", [1, 4, 5, 23])
def test_any_chunk_gives_the_same_points(method: str, count: int) -> None:
    whole = uniforms(range(100), count, seed=7, method=method, total=100)
    assert whole.shape == (100, count)
    assert ((whole > 0.0) & (whole < 1.0)).all()
    for first, last in ((0, 1), (17, 18), (3, 64), (99, 100)):
        assert_array_equal(
            uniforms(range(first, last), count, seed=7, method=method, total=100), whole[first:last]
        )


@pytest.mark.parametrize("method", ["random", "sobol"])
def test_more_cases_keep_the_old_ones(method: str) -> None:
    few = uniforms(range(50), 3, seed=1, method=method, total=50)
    assert_array_equal(uniforms(range(500), 3, seed=1, method=method, total=500)[:50], few)


def test_a_latin_hypercube_has_one_case_in_each_slice() -> None:
    points = uniforms(range(40), 3, seed=1, method="latin", total=40)
    for column in points.T:
        assert_array_equal(np.sort((column * 40).astype(int)), np.arange(40))


def test_seeds_and_cases_are_independent() -> None:
    points = uniforms(range(20_000), 3, seed=5)
    other = uniforms(range(20_000), 3, seed=6)
    assert abs(np.corrcoef(points[:, 0], other[:, 0])[0, 1]) < 0.03
    assert abs(np.corrcoef(points[:-1, 0], points[1:, 0])[0, 1]) < 0.03
    for column in points.T:
        assert stats.kstest(column, "uniform").pvalue > 1e-3


LAWS = {
    "normal": ({"distribution": "normal", "sigma": 2.0}, stats.norm(5.0, 2.0)),
    "of another mean": ({"distribution": "normal", "sigma": 2.0, "mean": -1.0}, stats.norm(-1.0, 2.0)),
    "uniform": ({"distribution": "uniform", "low": 1.0, "high": 4.0}, stats.uniform(1.0, 3.0)),
    "triangular": (
        {"distribution": "triangular", "low": 4.0, "high": 8.0},
        stats.triang(0.25, loc=4.0, scale=4.0),
    ),
    "truncated": (
        {"distribution": "truncated", "sigma": 2.0, "low": 4.0, "high": 6.5},
        stats.truncnorm(-0.5, 0.75, loc=5.0, scale=2.0),
    ),
}


@pytest.mark.parametrize("law", LAWS)
def test_distributions_are_those_of_scipy(law: str) -> None:
    """Column by column against scipy.stats at the same probabilities, nominal value 5."""
    keys, expected = LAWS[law]
    dispersions = [one("a", **keys)]
    at = uniforms(range(5000), 1, seed=2)[:, 0]
    found = values(dispersions, [5.0], range(5000), seed=2)["a"]
    np.testing.assert_allclose(found, expected.ppf(at), rtol=1e-9, atol=1e-9)


def test_correlated_quantities_keep_their_distributions() -> None:
    dispersions = [
        one("a", distribution="normal", sigma=1.0, correlated={"b": -0.8}),
        one("b", distribution="normal", sigma=3.0),
        one("c", distribution="uniform", low=0.0, high=1.0, correlated={"b": 0.5}),
    ]
    drawn = values(dispersions, [0.0, 10.0, 0.5], range(40_000), seed=3)
    a, b, c = drawn["a"], drawn["b"], drawn["c"]
    # Of normal variables the correlation as asked; of a uniform one 6/pi asin(rho/2) by ranks.
    assert np.corrcoef(a, b)[0, 1] == pytest.approx(-0.8, abs=0.005)
    assert stats.spearmanr(b, c).statistic == pytest.approx(6 / np.pi * np.arcsin(0.25), abs=0.02)
    assert b.std() == pytest.approx(3.0, rel=0.02)
    assert stats.kstest(c, "uniform").pvalue > 1e-3
    part = values(dispersions, [0.0, 10.0, 0.5], range(777, 778), seed=3)
    assert all(part[path][0] == drawn[path][777] for path in drawn)


def test_what_goes_with_nothing_is_as_if_nothing_did() -> None:
    def drawn(correlated: dict[str, float]) -> dict[str, np.ndarray]:
        of_a = one("a", distribution="normal", sigma=1.0, correlated=correlated)
        others = [one(name, distribution="normal", sigma=1.0) for name in "bc"]
        return values([of_a, *others], [0.0, 0.0, 0.0], range(100), seed=3)

    bound, free = drawn({"c": 0.5}), drawn({})
    assert_array_equal(bound["b"], free["b"])
    assert (bound["c"] != free["c"]).all()


def test_no_case_lies_beyond_what_was_checked() -> None:
    dispersion = one("a", distribution="normal", sigma=1.0)
    assert dispersion.ends(0.0) == (-FARTHEST, FARTHEST)
    drawn = values([dispersion], [0.0], range(1000), seed=4)["a"]
    assert np.abs(drawn).max() <= FARTHEST
