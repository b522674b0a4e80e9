"""Space weather as the program reads it, and the densities that follow, against their sources."""

import json
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pymsis
import pytest

from sim.physics.atmosphere import log_density
from sim.world.clock import Clock
from sim.world.weather import density_table, indices

ORBIT_LATITUDES = np.radians(np.linspace(-54.0, 54.0, 11))


@pytest.fixture(scope="module")
def days(reference: Path) -> dict[int, dict]:  # type: ignore[type-arg]
    rows = json.loads((reference / "space_weather" / "days.json").read_text())
    origin = datetime(1858, 11, 17)
    return {(datetime.fromisoformat(row["date"]) - origin).days: row for row in rows}


def _expected(days: dict[int, dict], mjd: float) -> tuple[float, float, list[float]]:  # type: ignore[type-arg]
    """Return what MSIS wants at an instant, straight from the file's days."""
    today = int(mjd)
    slots = [(today - d, k) for d in range(4) for k in range(7, -1, -1)]
    slots = [s for s in slots if s[0] < today or s[1] <= int((mjd - today) * 8.0)]
    ap = [float(days[d]["ap3h"][k]) for d, k in slots[:20]]
    history = [days[today]["Ap"], *ap[:4], float(np.mean(ap[4:12])), float(np.mean(ap[12:20]))]
    return days[today - 1]["f107_obs"], days[today]["f107_obs_c81"], history


INSTANTS = [58104.306, 58104.99, 58105.01, 58106.36, 58271.5, 58272.387, 58272.527, 58273.0001]


@pytest.mark.parametrize("mjd", INSTANTS)
def test_val_indices_are_those_of_the_file(days: dict[int, dict], mjd: float) -> None:  # type: ignore[type-arg]
    previous, mean, ap = indices(mjd)
    expected_previous, expected_mean, expected_ap = _expected(days, mjd)
    assert previous == pytest.approx(expected_previous, abs=0.05)
    assert mean == pytest.approx(expected_mean, abs=0.15)
    assert ap == pytest.approx(expected_ap, abs=1e-9)


def _apart(clock: Clock, days, table, axes, first, last, heights, latitudes, count=400):  # type: ignore[no-untyped-def]
    """Return the largest relative difference of a table from NRLMSIS 2.1 itself at scattered places."""
    random = np.random.default_rng(20171217)
    worst = 0.0
    solar_noon = float(clock.utc_days(0.0)) % 1.0
    for _ in range(count):
        t = random.uniform(first, last)
        h = random.uniform(heights[0], heights[-1])
        latitude = random.uniform(latitudes[0], latitudes[-1])
        longitude = random.uniform(-np.pi, np.pi)
        mjd = float(clock.utc_days(t))
        f107, f107a, ap = _expected(days, mjd)
        direct = pymsis.calculate(
            np.datetime64(clock.utc(t).replace(tzinfo=None)),
            np.degrees(longitude),
            np.degrees(latitude),
            h / 1000.0,
            f107,
            f107a,
            [ap],
            version=2.1,
            geomagnetic_activity=-1,
        ).ravel()[pymsis.Variable.MASS_DENSITY]
        solar = 2.0 * np.pi * (solar_noon + t / 86400.0) - np.pi + longitude
        solar -= 2.0 * np.pi * np.floor(solar / (2.0 * np.pi) + 0.5)
        found = np.exp(log_density(table, axes, t, h, latitude, solar))
        worst = max(worst, abs(found / direct - 1.0))
    return worst


@pytest.mark.parametrize(
    ("epoch", "first", "last", "heights", "latitudes"),
    [
        (datetime(2017, 12, 17, 7, 21, 1, tzinfo=UTC), 0.0, 170_000.0, np.arange(160e3, 471e3, 20e3), ORBIT_LATITUDES),
        (datetime(2018, 6, 3, 9, 0, 0, tzinfo=UTC), 0.0, 14_000.0, np.arange(100e3, 471e3, 20e3), ORBIT_LATITUDES),
        (datetime(2018, 6, 3, 12, 0, 0, tzinfo=UTC), 0.0, 3000.0, np.arange(0.0, 161e3, 4e3), ORBIT_LATITUDES[4:]),
    ],
    ids=["orbit", "return", "descent"],
)
def test_val_density_table_is_nrlmsis(days, epoch, first, last, heights, latitudes) -> None:  # type: ignore[no-untyped-def]
    clock = Clock(epoch)
    table, axes = density_table(clock, first, last, heights, latitudes)
    # The three-hourly index jumps where the table goes in straight lines, so look at the knots' own times.
    knots = first + np.arange(table.shape[0]) * 10_800.0
    worst = 0.0
    for t in knots[knots <= last][:4]:
        worst = max(worst, _apart(clock, days, table, axes, t, t, heights, latitudes, 100))
    assert worst < 0.01
    # Between the knots: never further than the jump of an index itself.
    assert _apart(clock, days, table, axes, first, last, heights, latitudes) < 0.05
