"""What a campaign is told by: pictures, files for maps, Sobol' indices; guided ones; a cluster."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from matplotlib.path import Path as Ring
from numpy.testing import assert_array_equal

from sim import mission
from sim.campaigns.campaign import Campaign, campaign
from sim.campaigns.footprint import footprint
from sim.campaigns.panels import density
from sim.campaigns.pictures import tornado
from sim.campaigns.report import write_report
from sim.campaigns.returns import apart, fly_case, plan_of, returns_of
from sim.campaigns.sensitivity import regression, sobol_of
from sim.scenario import load, loads

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "scenarios" / "ms07-dispersions.toml"


@pytest.fixture(scope="module")
def ballistic(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    return campaign(load(FILE), cases=400, seed=4, out=tmp_path_factory.mktemp("c") / "c")


@pytest.fixture(scope="module")
def report(ballistic: Campaign) -> list[Path]:
    assert ballistic.out is not None
    return write_report(ballistic, ballistic.out)


def test_pictures_are_drawn(report: list[Path]) -> None:
    from PIL import Image

    names = ["footprint.png", "histograms.png", "tornado.png", "convergence.png", "descents.png"]
    assert [path.name for path in report[:5]] == names
    for path in report[:5]:
        with Image.open(path) as picture:
            assert picture.width == 1430
            assert len(set(picture.convert("L").getdata())) > 20


def test_the_footprint_is_drawn_to_one_scale_with_all_landings_in_it(ballistic: Campaign) -> None:
    fig = footprint(ballistic)
    ax = fig.axes[0]
    wide, high = fig.get_size_inches() * ax.get_position().size
    (west, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    assert (east - west) / wide == pytest.approx(abs(north - south) / high, rel=1e-6)
    frame = ballistic.frame()
    for column, (low, top) in (("downrange_km", (west, east)), ("crossrange_km", (north, south))):
        assert low < min(frame[column].min(), 0.0)
        assert top > max(frame[column].max(), 0.0)
        used = max(frame[column].max(), 0.0) - min(frame[column].min(), 0.0)
        assert used > 0.4 * (top - low), column
    assert {"50 %", "95 %", "99.7 %"} <= {text.get_text() for text in ax.texts}


def test_bars_that_lead_backwards_are_hatched(ballistic: Campaign) -> None:
    bars = [bar for ax in tornado(ballistic).axes for bar in ax.patches]
    assert {bool(bar.get_hatch()) for bar in bars} == {True, False}
    assert all((bar.get_width() < 0.0) == bool(bar.get_hatch()) for bar in bars)


def test_geojson_has_target_ellipses_and_every_landing(ballistic: Campaign, report: list[Path]) -> None:
    document = json.loads(report[5].read_text())
    target, *ellipses, half, most, landings = document["features"]
    assert target["geometry"]["coordinates"] == [69.61, 47.39]
    assert [one["properties"]["share"] for one in ellipses] == [0.5, 0.95, 0.997]
    for one, ellipse in zip(ellipses, ballistic.statistics.ellipses, strict=True):
        ring = np.array(one["geometry"]["coordinates"][0])
        assert_array_equal(ring[0], ring[-1])
        # The longest way across is twice the greater semi-axis.
        across = max(
            Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a in ring[::6] for b in ring[::6]
        )
        assert across / 2000.0 == pytest.approx(ellipse.greater.value, rel=0.01)
    places = np.array(landings["geometry"]["coordinates"])
    for contour, share in ((half, 0.5), (most, 0.95)):
        assert contour["properties"] == {"name": f"contour of {100 * share:g} %", "share": share}
        outer = [Ring(rings[0]) for rings in contour["geometry"]["coordinates"]]
        holes = [Ring(hole) for rings in contour["geometry"]["coordinates"] for hole in rings[1:]]
        within = sum(ring.contains_points(places).astype(int) for ring in outer)
        within -= sum(ring.contains_points(places).astype(int) for ring in holes)
        assert float(np.mean(within)) == pytest.approx(share, abs=0.03)
    frame = ballistic.frame()
    np.testing.assert_allclose(places, frame[["longitude_deg", "latitude_deg"]].to_numpy(), atol=1e-6)


def test_kml_can_be_read_and_holds_the_same(report: list[Path]) -> None:
    space = "{http://www.opengis.net/kml/2.2}"
    root = ET.parse(report[6]).getroot()
    marks = root.findall(f".//{space}Placemark")
    assert len(marks) == 1 + 3 + 2 + 400
    assert marks[0].findtext(f"{space}Point/{space}coordinates") == "69.610000,47.390000"


def test_contours_hold_what_they_say() -> None:
    dice = np.random.default_rng(6)
    x, y = dice.normal(0.0, 30.0, 20_000), dice.normal(0.0, 3.0, 20_000)
    lies = density(x, y)
    assert lies is not None
    cells = [np.clip(np.searchsorted(axis, at) - 1, 0, 59) for axis, at in ((lies.across, x), (lies.up, y))]
    where = lies.grid[cells[0], cells[1]]
    for share, level in lies.levels.items():
        assert float(np.mean(where >= level)) == pytest.approx(share, abs=0.03)
    assert density(x, 2.0 * np.ones_like(x)) is None


def test_indices_of_the_landing_add_up(ballistic: Campaign) -> None:
    """Along the track the flight is all but linear: first-order indices sum to 1, totals are no more."""
    found = sobol_of(ballistic, "downrange_km", count=512)
    assert set(found) == set(returns_of(ballistic.plan).paths)
    assert sum(one.first.value for one in found.values()) == pytest.approx(1.0, abs=0.15)
    assert sum(one.total.value for one in found.values()) == pytest.approx(1.0, abs=0.1)
    fit = regression(ballistic.frame(), list(found), "downrange_km")
    assert fit.explained > 0.98
    for path, share in zip(fit.names, fit.shares, strict=True):
        if path.endswith(("late_s", "delta_v_mps", "pitch_deg", "errors.along_m", "errors.mass_kg")):
            assert found[path].total.value == pytest.approx(share, abs=0.05), path


def test_guided_cases_come_near_the_target_and_where_their_flights_do() -> None:
    """The flight of a case, steered alone, lands within a millimetre of its row; the loads agree."""
    found = campaign(load(ROOT / "scenarios" / "ms07-guided-dispersions.toml"), cases=12, seed=1)
    frame = found.frame()
    assert (frame.status == "landed").all()
    assert frame.miss_km.max() < 15.0
    assert frame.peak_load_g.between(3.5, 5.2).all()
    for case in (0, 1):
        inputs = {path: float(frame[path][case]) for path in returns_of(found.plan).paths}
        flown = fly_case(found.planned, inputs, found.plan, case)
        events = {one.name: one for _, one in flown.events}
        assert apart(flown, frame.loc[case]) < 1e-3  # m
        assert events["peak_load"].details["load_g"] == pytest.approx(frame.peak_load_g[case], rel=1e-3)


@pytest.mark.parametrize(
    ("then", "lost"),
    [
        ("ballistic", "after_interface_s = 250.0"),
        ("ballistic", "at_load_g = 1.5"),
        ("stuck", "at_altitude_km = 60.0"),
        ("ballistic", "after_interface_s = 700.0"),  # never: the canopies open before
    ],
)
def test_a_case_that_loses_its_guidance_is_flown_again_to_a_millimetre(then: str, lost: str) -> None:
    """At an instant, a load or an altitude, spread from case to case; and what is lost then is lost there."""
    key, value = lost.split(" = ")
    planned = lost.replace("700.0", "250.0")
    text = (ROOT / "scenarios" / "ms07-failure-dispersions.toml").read_text(encoding="utf-8")
    text = text.replace('then = "ballistic", after_interface_s = 250.0', f'then = "{then}", {planned}')
    text = text.replace("phase.entry.failure.after_interface_s", f"phase.entry.failure.{key}")
    text = text.replace("low = 0.0\nhigh = 500.0", f"low = {0.9 * float(value)}\nhigh = {1.1 * float(value)}")
    found = campaign(loads(text, "lost.toml"), cases=3, seed=1)
    rows = found.frame()
    assert (rows.status == "landed").all()
    for case in (0, 2):
        row = rows.loc[case]
        inputs = {path: float(row[path]) for path in returns_of(found.plan).paths}
        flown = fly_case(found.planned, inputs, found.plan, case)
        assert apart(flown, row) < 1e-3  # m
        assert flown.legs[-1].end.t == pytest.approx(row.landing_s, abs=1e-6)
        at = next((one.state for _, one in flown.events if one.name == "guidance_lost"), None)
        if at is None:
            assert value == "700.0"
            continue
        asked = inputs[f"phase.entry.failure.{key}"]
        if key == "at_load_g":
            arc = next(leg for leg in flown.legs if leg.phase == "entry").arcs[0]
            assert arc.load(np.array([at.t]))[0] == pytest.approx(asked, abs=1e-3)
        elif key == "at_altitude_km":
            assert flown.world.geodetic(at)[2] == pytest.approx(1000.0 * asked, abs=0.01)


def test_regress_guided_cases_of_which_none_comes_down_say_why() -> None:
    """Nobody is left to steer where the burn falls 90 m/s short; it had ended as a fault of the program."""
    planned = mission.fly(load(ROOT / "scenarios" / "ms07-guided-dispersions.toml"))
    ready = returns_of(plan_of(planned, seed=0, method="random", total=3))
    found = ready.fly_with(
        {**ready.inputs(range(3)), "phase.deorbit.errors.delta_v_mps": np.full(3, -90.0)}, 3
    )
    assert set(found["status"]) == {"failed"}
    assert all("the ship does not come down" in reason for reason in found["reason"])


def test_guidance_lost_early_falls_short_and_late_does_not() -> None:
    """Lost at once: short of the target by what lift would have flown, 380 to 520 km; late: near it."""
    found = campaign(load(ROOT / "scenarios" / "ms07-failure-dispersions.toml"), cases=40, seed=1).frame()
    lost = found["phase.entry.failure.after_interface_s"]
    early, late = found[lost < 60.0], found[lost > 450.0]
    assert len(early) > 1
    assert len(late) > 1
    assert early.downrange_km.between(-520.0, -380.0).all()
    assert early.peak_load_g.between(7.8, 8.6).all()
    assert late.miss_km.max() < 30.0
    assert late.peak_load_g.max() < 5.2


def start(*arguments: str, **env: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={**os.environ, **env},
        text=True,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.slow
def test_a_cluster_finds_the_same_bits_and_loses_nothing_with_a_worker(tmp_path: Path) -> None:
    """A real scheduler and two workers on loopback; one is killed when the first cases have come in."""
    pytest.importorskip("distributed")
    file = tmp_path / "scheduler.json"
    scheduler = start(
        "distributed.cli.dask_scheduler",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--no-dashboard",
        "--scheduler-file",
        str(file),
    )
    workers = []
    try:
        while not file.exists():
            time.sleep(0.1)
        address = json.loads(file.read_text())["address"]
        workers = [
            start(
                "distributed.cli.dask_worker",
                address,
                "--nthreads",
                "1",
                "--no-nanny",
                "--no-dashboard",
                "--local-directory",
                str(tmp_path),
            )
            for _ in range(2)
        ]
        from distributed import Client

        with Client(address, timeout=30.0, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60.0)
        scenario = load(FILE)
        killed: list[int] = []

        def on_cases(count: int) -> None:
            if not killed:
                workers[0].kill()
                killed.append(count)

        asked = {"cases": 6000, "seed": 8, "part": 1000}
        campaign(scenario, out=tmp_path / "far", scheduler=address, on_cases=on_cases, **asked)
        campaign(scenario, out=tmp_path / "here", **asked)
        assert killed
        names = sorted(path.name for path in (tmp_path / "here" / "cases").iterdir())
        assert len(names) == 6
        for name in names:
            far, here = (tmp_path / place / "cases" / name for place in ("far", "here"))
            assert far.read_bytes() == here.read_bytes(), name
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def test_a_scheduler_that_is_not_there_is_told() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(ValueError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:1"):
        campaign(load(FILE), cases=10, scheduler="tcp://127.0.0.1:1")
