"""What several tests share: reference files, simple orbits, fields, the clock of Soyuz MS-07, a browser."""

import csv
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import settings
from numpy.typing import NDArray

from sim.dynamics.arcs import earth_at
from sim.dynamics.model import Model, bare_model
from sim.dynamics.states import State
from sim.library.gravity import gravity_field
from sim.physics.constants import GM_EARTH, GM_MOON, GM_SUN
from sim.physics.gravity import harmonics_of
from sim.world.almanac import STEP, almanac
from sim.world.clock import Clock

FloatArray = NDArray[np.float64]

# The same examples on every run and no time limit on one: a test must not depend on the clock.
settings.register_profile("reproducible", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("reproducible")

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Without a sandbox because CI may be root; WebGL on the processor because CI has no other.
_OPTIONS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]

LIFTOFF = datetime(2017, 12, 17, 7, 21, 1, 127000, tzinfo=UTC)


# In this order two workers compile little twice and end together: one begins with the flight that compiles
# the core, the other with files that need none of it; then comes what takes longest.
_FIRST = (
    "mission/test_ms07.py",
    "unit/test_scenario_robust.py",
    "unit/test_report_plots.py",
    "mission/test_other_flights.py",
    "mission/test_faults.py",
    "validation/test_approach_errors.py",
    "mission/test_ranges.py",
    "mission/test_short_schemes.py",
    "unit/test_march.py",
    "mission/test_campaign.py",
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put files into the order that is written above."""
    order = {config.rootpath / "tests" / name: place for place, name in enumerate(_FIRST)}
    assert all(path.exists() for path in order), "_FIRST names a file that is gone"
    items.sort(key=lambda item: order.get(item.path, len(order)))


def pytest_configure(config: pytest.Config) -> None:
    """Keep byte code also where Python is told to write none, but apart; let xdist keep the order of files.

    Without byte code every process that a test starts spends a third of its time on compiling the program's
    sources. xdist would begin with the files of most tests.
    """
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(
            config.rootpath / ".pytest_cache/bytecode"
        )
        sys.dont_write_bytecode = False


@pytest.fixture(scope="session")
def reference() -> Path:
    """Give the folder of reference files."""
    return Path(__file__).parent / "reference"


@pytest.fixture(scope="session")
def columns() -> Callable[[Path], dict[str, FloatArray]]:
    """Give a reader of CSV files of numbers: column name to values."""

    def read(path: Path) -> dict[str, FloatArray]:
        with path.open() as file:
            rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
        return {name: np.array([float(row[name]) for row in rows]) for name in rows[0]}

    return read


@pytest.fixture(scope="session")
def elements(reference: Path) -> Callable[[str], tuple[str, str]]:
    """Give a reader of two-line elements by file name."""

    def read(name: str) -> tuple[str, str]:
        lines = (reference / "tle" / f"{name}.tle").read_text().splitlines()
        return lines[-2], lines[-1]

    return read


@pytest.fixture(scope="session")
def clock() -> Clock:
    """Give the clock of Soyuz MS-07: t = 0 is lift-off."""
    return Clock(LIFTOFF)


@pytest.fixture(scope="session")
def circular() -> Callable[..., State]:
    """Give a maker of states on circular two-body orbits that start at the ascending node, on the x axis."""

    def make(radius: float = 6_783_000.0, inclination: float = np.radians(51.64), t: float = 0.0) -> State:
        speed = np.sqrt(GM_EARTH / radius)
        v = speed * np.array([0.0, np.cos(inclination), np.sin(inclination)])
        return State.of(t, np.array([radius, 0.0, 0.0]), v, 6800.0)

    return make


@pytest.fixture(scope="session")
def field_model() -> Callable[[int], Model]:
    """Give a maker of models of the library's field alone, the Earth turning about the z axis of GCRS."""

    def make(degree: int) -> Model:
        cosines, sines, gm, radius = gravity_field(degree)
        return bare_model(degree, gm=gm, radius=radius).having(harmonics=harmonics_of(cosines, sines))

    return make


@pytest.fixture(scope="session")
def j2_model() -> Callable[[float, float, float], Model]:
    """Give a maker of models of an oblate Earth, J2 only, of a given GM [m3/s2], radius [m] and J2."""

    def make(gm: float, radius: float, j2: float) -> Model:
        cosines = np.zeros((3, 3))
        cosines[2, 0] = -j2 / np.sqrt(5.0)
        harmonics = harmonics_of(cosines, np.zeros((3, 3)))
        return bare_model(2, gm=gm, radius=radius).having(harmonics=harmonics)

    return make


@pytest.fixture(scope="session")
def true_earth(field_model: Callable[[int], Model]) -> Callable[[Clock, float, float, int], Model]:
    """Give a maker of models of the real Earth's turning, Sun and Moon over a span [s], and a field."""

    def make(clock: Clock, first: float, last: float, degree: int = 0) -> Model:
        pieces, start = almanac(clock, first, last)
        bodies = {"gm_sun": GM_SUN, "gm_moon": GM_MOON}
        return field_model(degree).having(almanac=pieces, almanac_start=start, almanac_step=STEP, **bodies)

    return make


@pytest.fixture(scope="session")
def earth_matrix() -> Callable[[Model, float], FloatArray]:
    """Give a reader of the 3x3 matrix from GCRS to ITRS that a model has at a time [s]."""

    def read(model: Model, t: float) -> FloatArray:
        return np.asarray(earth_at(t, model.earth))

    return read


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Give a headless Chromium; PAGE_BROWSER names another than the one on the path."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install '.[test]'")
    found = os.environ.get("PAGE_BROWSER") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.skip("no browser: apt-get install chromium, or name one in PAGE_BROWSER")
    with sync_api.sync_playwright() as play:
        yield play.chromium.launch(executable_path=found, args=_OPTIONS)
