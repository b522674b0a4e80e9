"""Campaigns of ballistic returns: the same bits whoever flies them, whole or not there, failures told."""

import errno
import json
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from numpy.testing import assert_array_equal

import sim
from sim.base.errors import FlightError, OutputError, ScenarioError, UnreadableRunError
from sim.campaigns import store
from sim.campaigns.campaign import campaign
from sim.campaigns.directions import fly_cases
from sim.campaigns.page import write_page
from sim.campaigns.replay import replay
from sim.campaigns.report import write_report
from sim.campaigns.returns import LANDED, RESULTS, fly_case, plan_of, returns_of
from sim.campaigns.sensitivity import sobol_of
from sim.campaigns.workers import Together, flown_in_order, joined, processes, threads
from sim.exits import explained
from sim.flown import Flown
from sim.guidance.steering import Aim
from sim.scenario import Scenario, load, loads, overlay
from sim.terminal.campaign import show_campaign
from tests import forked
from tests.sealed import small

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "scenarios" / "ms07-dispersions.toml"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(FILE)


@pytest.fixture(scope="module")
def planned(scenario: Scenario) -> Flown:
    return sim.mission.fly(scenario)


@pytest.fixture(scope="module")
def plan(planned: Flown):
    return plan_of(planned, seed=11, method="random", total=300)


@pytest.fixture(scope="module")
def rows(plan) -> dict:
    """300 cases in one go."""
    return fly_cases(plan, 0, 300)


def same(one: dict, other: dict) -> None:
    assert list(one) == list(other)
    for name, column in one.items():
        if isinstance(column, np.ndarray):
            assert_array_equal(column, other[name], err_msg=name)
        else:
            assert column == other[name], name


def test_every_case_lands(rows: dict) -> None:
    assert set(rows["status"]) == {LANDED}
    assert rows["reason"] == [None] * 300
    for name in RESULTS:
        assert np.isfinite(rows[name]).all(), name
    assert_array_equal(rows["case"], np.arange(300))


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("part", [300, 70])
def test_whoever_flies_them_the_rows_are_the_same(plan, rows: dict, workers: int, part: int) -> None:
    pieces = [(k, range(first, min(first + part, 300))) for k, first in enumerate(range(0, 300, part))]
    with threads(plan, workers) as crew:
        found = [columns for _, columns in flown_in_order(pieces, crew, lambda _: None)]
    same(joined(found), rows)


def test_threads_fly_chunks_together_unless_one_is_alone_or_cases_are_steered(plan) -> None:
    steered = plan._replace(aim=Aim(0.0, np.zeros(3)))
    for asked, count, together in ((plan, 2, True), (plan, 1, False), (steered, 2, False)):
        with threads(asked, count) as crew:
            assert isinstance(crew, Together) is together


def test_a_case_among_others_and_alone_is_the_same(plan, rows: dict) -> None:
    for case in (0, 7, 8, 255, 299):
        alone = fly_cases(plan, case, case + 1)
        assert all(alone[name][0] == rows[name][case] for name in rows), case


@pytest.mark.parametrize("start", multiprocessing.get_all_start_methods())
def test_processes_of_any_start_method_find_the_same(plan, rows: dict, start: str) -> None:
    """What is spawned shares nothing with this process but the plan."""
    with processes(plan, 1, start) as crew:
        (_, found), *_ = flown_in_order([(0, range(40, 90))], crew, lambda _: None)
    same(found, {name: column[40:90] for name, column in rows.items()})


def test_a_worker_that_dies_is_told(plan) -> None:
    with pytest.raises(OutputError, match=r"a worker process died.*--resume"):
        _kill_the_worker(plan)


def _kill_the_worker(plan) -> None:
    with processes(plan, 1) as crew:
        future = crew.submit(0, 8)
        for process in multiprocessing.active_children():
            process.kill()
        future.result()


CREW = """
import multiprocessing, time
from sim.campaigns.workers import processes
if __name__ == "__main__":
    with processes(None, 1) as crew:
        crew.submit(0, 1)
        print(multiprocessing.active_children()[0].pid, flush=True)
        time.sleep(60.0)
"""


def test_workers_end_with_their_campaign_even_if_it_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", CREW], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    time.sleep(0.5)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    until = time.monotonic() + 60.0
    while Path(f"/proc/{child}/stat").exists() and _state(child) != "Z":
        assert time.monotonic() < until, "the worker outlives its campaign"
        time.sleep(0.1)


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


def test_small_dispersions_scatter_as_the_linear_flight_says(scenario: Scenario, planned: Flown) -> None:
    """The covariance of the landings is that of the inputs through central differences of the same flight.

    With a hundredth of each spread the flight is linear: miss = J x, and its covariance J S J^T.
    """
    returns = returns_of(plan_of(planned, seed=0, method="sobol", total=1))
    paths = ["phase.deorbit.errors.delta_v_mps", "phase.deorbit.errors.late_s", "air.density_factor"]
    spread, n = np.array([0.05, 0.1, 0.002]), 2000
    nominal = np.array([0.0, 0.0, 1.0])
    dice = np.random.default_rng(1)

    def miss(values: np.ndarray) -> np.ndarray:
        found = returns.fly_with(dict(zip(paths, values.T, strict=True)), len(values))
        return np.column_stack([found["downrange_km"], found["crossrange_km"]])

    steps = np.vstack([nominal + sign * step for step in np.diag(spread) for sign in (1.0, -1.0)])
    ends = miss(steps)
    slopes = np.array([(ends[2 * k] - ends[2 * k + 1]) / (2.0 * spread[k]) for k in range(3)]).T
    expected = slopes @ np.diag(spread**2) @ slopes.T
    found = np.cov(miss(nominal + spread * dice.normal(size=(n, 3))).T)
    assert found[0, 0] == pytest.approx(expected[0, 0], rel=3.0 * np.sqrt(2.0 / n))
    assert np.sqrt(found[1, 1]) == pytest.approx(np.sqrt(expected[1, 1]), rel=0.1, abs=2e-3)


def test_a_case_lands_where_its_flight_with_dense_output_lands(plan, planned: Flown, rows: dict) -> None:
    """To 0.2 m, as far as `reach` is from `fly`; its peak load, a cubic through steps there, to 5e-4."""
    for case in (3, 137):
        inputs = {path: float(rows[path][case]) for path in returns_of(plan).paths}
        flown = fly_case(planned, inputs, plan)
        events = {event.name: event for _, event in flown.events}
        latitude, longitude, _ = flown.world.geodetic(events["touchdown"].state)
        north = (np.degrees(latitude) - rows["latitude_deg"][case]) * 111e3
        east = (np.degrees(longitude) - rows["longitude_deg"][case]) * 75e3
        assert np.hypot(north, east) < 0.2
        assert events["touchdown"].state.t == pytest.approx(rows["landing_s"][case], abs=0.05)
        assert events["peak_load"].details["load_g"] == pytest.approx(rows["peak_load_g"][case], rel=5e-4)
        assert events["deorbit_ignition"].state.mass - events["deorbit_cutoff"].state.mass == pytest.approx(
            rows["propellant_kg"][case], abs=1e-6
        )


def changed(rest: str, path: str = "phase.deorbit.delta_v_mps") -> Scenario:
    """The scenario with one quantity spread alone."""
    text = FILE.read_text(encoding="utf-8").partition("# --- What varies")[0]
    return loads(f'{text}\n[[disperse]]\npath = "{path}"\n{rest}\nsource = "assumed"\n', "x.toml")


def test_failed_cases_are_rows_with_a_reason(tmp_path: Path) -> None:
    """Burns of 20 to 300 m/s: too little to come down, and more than the tanks hold."""
    found = campaign(
        changed('distribution = "uniform"\nlow = 20.0\nhigh = 300.0'), cases=60, out=tmp_path / "c"
    )
    frame = found.frame()
    failed = frame[frame.status == "failed"]
    assert 20 < len(failed) < 60
    assert failed.landing_s.isna().all()
    low = failed[failed["phase.deorbit.delta_v_mps"] < 60.0].reason
    assert low.str.contains("does not come down|never|perigee").all()
    high = failed[failed["phase.deorbit.delta_v_mps"] > 290.0].reason
    assert high.str.contains("propellant").all()
    assert found.statistics.landed == 60 - len(failed)
    assert sum(found.statistics.reasons.values()) == len(failed)
    assert repr(found).endswith(f"{60 - len(failed)} of 60 cases landed>")
    assert ">radius95<" in found._repr_html_()


@pytest.mark.filterwarnings("error")
def test_a_campaign_of_which_nothing_lands_is_told_and_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spread = changed('distribution = "uniform"\nlow = 20.0\nhigh = 30.0')
    found = campaign(spread, cases=5, out=tmp_path / "c", until="load < 0.1 g")
    assert found.statistics.landed == 0
    show_campaign(found)
    said = " ".join(capsys.readouterr().out.split())
    assert "0 of 5 cases landed: too few for statistics" in said
    assert "5 times: the ship does not come down: its perigee is # km high" in said
    assert "After 5 cases load is not known to 0.1 g" in said
    assert sobol_of(found, "miss_km", count=2) == {}
    for path in write_report(found, tmp_path / "c"):
        assert path.stat().st_size > 0
    assert "its perigee is" in write_page(tmp_path / "c").read_text(encoding="utf-8")


def test_a_last_metre_that_is_too_fast_is_refused_as_of_one_flight() -> None:
    """By its speed, which is as one over the root of the drag: from that of the plan 12 m/s are foretold."""
    path = "craft.parachutes.canopies.main.drag_coefficient"
    found = campaign(changed('distribution = "uniform"\nlow = 0.2\nhigh = 0.5', path), cases=24)
    events = {event.name: event for _, event in found.planned.events}
    planned = float(events["soft_landing_engines"].details["descent_mps"])
    limit = overlay.value_of(found.scenario, path) * (planned / 12.0) ** 2
    frame = found.frame()
    drag, fast = frame[path], frame.status == "failed"
    assert 4 < fast.sum() < 20
    assert drag[fast].max() < 1.02 * limit
    assert drag[~fast].min() > 0.98 * limit
    said = r"the module falls at 1[2-9] m/s, too fast for the soft-landing engines .* last metre"
    assert frame.reason[fast].str.fullmatch(said).all()
    assert sum(found.statistics.reasons.values()) == fast.sum()
    k = int(drag[fast].idxmax())
    with pytest.raises(FlightError, match=re.escape(frame.reason[k])):
        fly_case(found.planned, {path: float(drag[k])}, found.plan, k)


def test_what_nothing_reads_is_refused_with_the_nearest() -> None:
    """The service module's mass leaves with it, whatever it is."""
    with pytest.raises(
        ScenarioError, match=r"nothing that is flown after the ignition reads it.*did you mean"
    ):
        campaign(changed('distribution = "normal"\nsigma = 1.0', "craft.service_module_kg"), cases=10)


@pytest.mark.parametrize(
    ("asked", "said"),
    [({"cases": 0}, "expected 1 to"), ({"sampling": "dice"}, "random"), ({"seed": -1}, "seed")],
)
def test_what_cannot_be_asked_is_refused(scenario: Scenario, asked: dict, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        campaign(scenario, **asked)


def test_a_scenario_without_dispersions_is_refused() -> None:
    with pytest.raises(ScenarioError, match=r"expected \[\[disperse\]\]"):
        campaign(load(ROOT / "scenarios" / "ms07.toml"))


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_going_on_ends_with_the_same_bytes(scenario: Scenario, tmp_path: Path) -> None:
    """Parts that are missing are flown, the others kept; a campaign that grows keeps its cases."""
    whole, broken, grown = tmp_path / "whole", tmp_path / "broken", tmp_path / "grown"
    asked = {"cases": 250, "seed": 5, "part": 100}
    campaign(scenario, out=whole, **asked)
    campaign(scenario, out=broken, workers=1, **asked)
    (broken / "cases" / "part-000001.parquet").unlink()
    (broken / "cases" / ".part-000002.partial-0123abcd.parquet").write_bytes(b"half")
    (broken / store.STATISTICS).unlink()
    with pytest.raises(OutputError, match="add --resume"):
        campaign(scenario, out=broken, **asked)
    heard: list[int] = []
    campaign(scenario, out=broken, resume=True, on_cases=heard.append, **asked)
    assert sum(heard) == 250
    assert files(broken) == files(whole)
    campaign(scenario, out=grown, **{**asked, "cases": 130})
    campaign(scenario, out=grown, resume=True, **asked)
    assert files(grown) == files(whole)


def test_another_campaign_is_not_gone_on_with(scenario: Scenario, tmp_path: Path) -> None:
    out = tmp_path / "c"
    campaign(scenario, cases=20, out=out)
    before = files(out)
    with pytest.raises(OutputError, match="another seed"):
        campaign(scenario, cases=20, seed=1, out=out, resume=True)
    with pytest.raises(OutputError, match="another scenario"):
        campaign(
            changed('distribution = "uniform"\nlow = 120.0\nhigh = 130.0'), cases=20, out=out, resume=True
        )
    with pytest.raises(OutputError, match="cannot shrink"):
        campaign(scenario, cases=10, out=out, resume=True)
    assert files(out) == before
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "letter.txt").write_text("dear")
    with pytest.raises(OutputError, match="holds no campaign"):
        campaign(scenario, cases=10, out=foreign, resume=True)


def test_a_full_disk_leaves_whole_parts_and_can_be_gone_on_with(
    scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, synced = os.fsync, []

    def full(descriptor: int) -> None:
        if len(synced) == 2:  # the manifest and a part
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        synced.append(descriptor)
        real(descriptor)

    out, whole = tmp_path / "c", tmp_path / "whole"
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"no space left.*--resume"):
        campaign(scenario, cases=30, part=10, out=out)
    monkeypatch.setattr(os, "fsync", real)
    assert [path.name for path in (out / "cases").iterdir()] == ["part-000000.parquet"]
    campaign(scenario, cases=30, part=10, out=out, resume=True)
    campaign(scenario, cases=30, part=10, out=whole)
    assert files(out) == files(whole)


def test_a_disk_that_is_full_when_the_statistics_are_written(
    scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real one, of a megabyte: nothing half is left, and going on ends with the same bytes."""
    asked = {"cases": 20, "seed": 3, "part": 10}
    real = store.Store.write_json
    with small(tmp_path / "disk") as disk:
        filler = disk / "filler"

        def filled(kept: store.Store, name: str, content: object) -> None:
            if name == store.STATISTICS:
                with filler.open("wb", buffering=0) as file, suppress(OSError):
                    while True:
                        file.write(bytes(4096))
            real(kept, name, content)

        monkeypatch.setattr(store.Store, "write_json", filled)
        with pytest.raises(OutputError, match=r"no space left.*make room.*--resume"):
            campaign(scenario, out=disk / "c", **asked)
        monkeypatch.setattr(store.Store, "write_json", real)
        assert not (disk / "c" / store.STATISTICS).exists()
        assert not list((disk / "c").glob(".*partial*"))
        filler.unlink()
        campaign(scenario, out=disk / "c", resume=True, **asked)
        campaign(scenario, out=tmp_path / "whole", **asked)
        assert files(disk / "c") == files(tmp_path / "whole")


def test_an_interrupted_campaign_says_how_it_goes_on(scenario: Scenario, tmp_path: Path) -> None:
    def interrupt(cases: int) -> None:
        if cases:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        campaign(scenario, cases=20, part=10, workers=1, out=tmp_path / "c", on_cases=interrupt)
    assert explained(caught.value) == (
        130,
        [f"interrupted; whole parts stay in {tmp_path / 'c'}: go on with --resume"],
    )
    assert len(campaign(scenario, cases=20, part=10, out=tmp_path / "c", resume=True).frame()) == 20


def test_a_worker_needs_no_file_that_the_scenario_names(scenario: Scenario, tmp_path: Path) -> None:
    """It flies elsewhere, where they are not: what they hold goes with the plan."""
    text = scenario.text
    start = text.index("return_elements = [")
    end = text.index("]", start) + 1
    lines = [line.strip(' ",') for line in text[start:end].splitlines()[1:-1]]
    (tmp_path / "station.tle").write_text("\n".join(lines) + "\n")
    file = tmp_path / "named.toml"
    file.write_text(text[:start] + 'return_elements = "station.tle"' + text[end:])
    named = load(file)
    plan, inline = (
        plan_of(sim.mission.fly(one), seed=1, method="random", total=8) for one in (named, scenario)
    )
    (tmp_path / "station.tle").unlink()
    with processes(plan, 1) as crew:
        (_, found), *_ = flown_in_order([(0, range(8))], crew, lambda _: None)
    same(found, fly_cases(inline, 0, 8))


def test_until_stops_when_the_bound_is_met(scenario: Scenario, tmp_path: Path) -> None:
    found = campaign(scenario, cases=2000, part=200, out=tmp_path / "c", until="load < 0.004 g")
    assert found.stopped is not None
    assert found.stopped.within < 0.004
    count = found.statistics.cases
    assert 200 <= count < 2000
    assert count % 200 == 0
    assert store.read_manifest(tmp_path / "c")["cases"] == count
    assert len(found.frame()) == count


def test_a_case_is_flown_again_into_a_run_directory(scenario: Scenario, tmp_path: Path) -> None:
    campaign(scenario, cases=16, seed=2, out=tmp_path / "c")
    again = replay(tmp_path / "c", 5)
    assert again.same
    assert again.apart < 1e-3
    row = store.read_case(tmp_path / "c", 5)
    way = pq.read_table(again.written / "trajectory.parquet")
    for name in ("latitude_deg", "longitude_deg"):
        assert way[name][-1].as_py() == pytest.approx(row[name], abs=1e-8)  # a millimetre
    assert again.flown.legs[-1].end.t == row["landing_s"]
    peak = next(one for _, one in again.flown.events if one.name == "peak_load")
    assert peak.details["load_g"] == pytest.approx(row["peak_load_g"], rel=1e-3)
    told = json.loads((again.written / "case.json").read_text())
    assert told["again_to_the_bit"] is True
    assert told["case"] == 5
    assert (again.written / "timeline.json").is_file()
    with pytest.raises(UnreadableRunError, match="has no case 16"):
        replay(tmp_path / "c", 16, tmp_path / "r")
    with pytest.raises(UnreadableRunError, match="holds no campaign"):
        replay(tmp_path / "nowhere", 0, tmp_path / "r")


def test_a_notebook_gets_a_frame_and_the_same_statistics(scenario: Scenario) -> None:
    found = sim.campaign(scenario, cases=40, seed=3)
    assert len(found.frame()) == 40
    assert found.statistics.landed == 40
    assert {"case", "status", "miss_km", "air.wind_factor"} <= set(found.frame().columns)


KILLED = """
import sys
from pathlib import Path
from sim.campaigns.campaign import campaign
from sim.scenario import load
campaign(load(sys.argv[1]), cases=4000, seed=9, part=100, out=Path(sys.argv[2]), resume=True, workers=2)
"""


@pytest.mark.skipif(os.name != "posix", reason="forks")
def test_ten_kills_and_it_still_ends_the_same(scenario: Scenario, tmp_path: Path) -> None:
    """`kill -9` at ten random instants of a campaign of 40 parts, each time gone on with."""
    whole, out, dice = tmp_path / "whole", tmp_path / "killed", np.random.default_rng(2)
    campaign(scenario, cases=4000, seed=9, part=100, out=whole)
    kills = 0
    while kills < 10:
        process = forked.started(KILLED, FILE, out)
        parts = len(list(out.glob("cases/part-*"))) if out.exists() else 0
        while len(list(out.glob("cases/part-*"))) <= parts and process.is_alive():
            time.sleep(0.01)
        time.sleep(dice.uniform(0.0, 0.03))  # about what a part takes
        if not process.is_alive():
            break
        process.kill()
        process.join()
        kills += 1
    last = forked.started(KILLED, FILE, out)
    last.join()
    assert last.exitcode == 0
    assert kills == 10
    assert files(out) == files(whole)
