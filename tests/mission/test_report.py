"""Page and pictures of the flight of MS-07, from its run directory."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from sim import Flight
from sim.flown import Flown
from sim.physics.places import itrs_of_places
from sim.report.page import write_page
from sim.report.plots import PLOTS, plot_run
from sim.report.run import Run, read_run
from sim.report.run_directory import write
from sim.report.views import orbit
from sim.report.views.earth import Earth
from sim.report.views.knots import hermite_knots

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes


@pytest.fixture(scope="module")
def run_dir(ms07: Flown, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(ms07, Flight(ms07).checks, tmp_path_factory.mktemp("report") / "ms07")


@pytest.fixture(scope="module")
def run(run_dir: Path) -> Run:
    return read_run(run_dir)


def test_the_page_is_one_small_file_that_holds_the_run(run_dir: Path) -> None:
    page = write_page(run_dir)
    text = page.read_text(encoding="utf-8")
    assert page.stat().st_size < 1_200_000
    assert not re.search(r"<(?:link|img|iframe|script src)", text)
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1])  # type: ignore[index]
    timeline = json.loads((run_dir / "timeline.json").read_text())
    for shown, event in zip(data["events"], timeline["events"], strict=True):
        assert {key: shown[key] for key in event} == event
    assert len(data["checks"]) == len(json.loads((run_dir / "checks.json").read_text()))
    assert data["scenario"]["text"] == (run_dir / "scenario.toml").read_text(encoding="utf-8")
    assert len(data["assumptions"]) > 30


def test_every_picture_is_drawn(run_dir: Path, tmp_path: Path) -> None:
    said: list[str] = []
    paths = plot_run(run_dir, tmp_path, say=said.append)
    # A ballistic descent reaches one place: no footprint, and it is said.
    assert [path.stem for path in paths] == [plot.name for plot in PLOTS if plot.name != "footprint"]
    assert all("footprint" in line for line in said)


def test_the_earth_of_the_run_is_the_earth_of_the_flight(run: Run) -> None:
    r, _ = orbit.states(run, np.ones(len(run["met_s"]), dtype=bool))
    turned = Earth.of(run).itrs(run["met_s"], r)
    places = (run[name] for name in ("latitude_deg", "longitude_deg", "altitude_km"))
    latitude, longitude, km = places
    there = itrs_of_places(np.radians(latitude), np.radians(longitude), 1000.0 * km)
    off = np.linalg.norm(turned - there, axis=1)
    assert off.max() < 20.0  # measured: 12 m, the wandering pole over two days


def test_between_its_rows_the_station_is_where_it_flew(ms07: Flown, run: Run) -> None:
    t = np.linspace(30.0, 177_000.0, 200)
    r, _ = orbit.station_states(run, t)
    flown = np.array([ms07.world.station_state(float(when)).r for when in t])
    assert np.linalg.norm(r - flown, axis=1).max() < 0.5


def test_a_sixth_of_the_rows_tells_the_orbit_to_ten_metres(run: Run) -> None:
    kept = 0
    for rows in (run.outbound, ~run.outbound):
        r, v = orbit.states(run, rows)
        kept += len(hermite_knots(run["met_s"][rows], r, v, 10.0))
    assert kept < len(run["met_s"]) / 6  # measured: 1,575 of 10,222
