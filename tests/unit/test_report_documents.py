"""A run directory whose files somebody edited: each fault is told by file, key and what was expected."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest
from scenario_texts import MS07
from synthetic_flight import whole_flight

from sim.base.errors import UnreadableRunError
from sim.report.checks import evaluate
from sim.report.documents import About, Checked, Safety, Timeline, read_document, read_documents
from sim.report.run import read_run, read_told
from sim.report.run_directory import write
from sim.scenario import loads

Edit = Callable[[Any], object]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    flight = whole_flight(loads(MS07).checks)
    out = tmp_path_factory.mktemp("documents") / "run"
    return write(flight, evaluate(flight), out)  # type: ignore[arg-type]


@pytest.fixture
def run_dir(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "run"))


def edited(run_dir: Path, name: str, edit: Edit) -> Path:
    content = json.loads((run_dir / name).read_text())
    edit(content)
    (run_dir / name).write_text(json.dumps(content))
    return run_dir


EDITS: list[tuple[str, Edit, str]] = [
    ("timeline.json", lambda c: c.pop("events"), r"events: is missing"),
    ("timeline.json", lambda c: c.update(events={}), r"events: is a table; expected"),
    ("timeline.json", lambda c: c.update(notes=[3]), r"notes\.1: is 3; expected text"),
    (
        "timeline.json",
        lambda c: c.update(outcome="fine"),
        r"outcome: is 'fine'; expected one of completed, a",
    ),
    ("timeline.json", lambda c: c["events"].append(3), r"events\.\d+: is 3; expected a table"),
    (
        "timeline.json",
        lambda c: c["events"][0].update(met_s="noon"),
        r"liftoff\.met_s: is 'noon'; .* number in s",
    ),
    (
        "timeline.json",
        lambda c: c["events"][0].update(met_s=1e300),
        r"liftoff\.met_s: is 1e\+300; .*at most 1e\+09",
    ),
    (
        "timeline.json",
        lambda c: c["events"][0].update(met_s=float("nan")),
        r"liftoff\.met_s: is nan; .*finite",
    ),
    (
        "timeline.json",
        lambda c: c["events"][0].update(utc="noon"),
        r"liftoff\.utc: is 'noon'; expected an instant",
    ),
    (
        "timeline.json",
        lambda c: c["events"][0].update(utc="2017-12-17"),
        r"liftoff\.utc: is '2017-12-17'; exp",
    ),
    (
        "timeline.json",
        lambda c: c["events"][0].update(latitude_deg=[]),
        r"liftoff\.latitude_deg: is an array; exp",
    ),
    (
        "timeline.json",
        lambda c: c["events"][0].update(mass_kg="much"),
        r"liftoff\.mass_kg: is 'much'; expected a num",
    ),
    (
        "timeline.json",
        lambda c: c["events"][0].update(event="dv1\nx", utc=""),
        r"events\.dv1\\nx\.utc: is ''",
    ),
    ("checks.json", lambda c: c[0].pop("words"), r"insertion\.words: is missing"),
    (
        "checks.json",
        lambda c: c[0].update(passed="yes"),
        r"insertion\.passed: is 'yes'; expected true or false",
    ),
    (
        "checks.json",
        lambda c: c[0].update(role="sure"),
        r"insertion\.role: is 'sure'; expected one of predicted",
    ),
    (
        "checks.json",
        lambda c: c[0].update(expected="noon"),
        r"insertion\.expected: is 'noon'; expected an instant",
    ),
    (
        "checks.json",
        lambda c: c[0]["words"].update(within=8),
        r"insertion\.words\.within: is 8; expected text",
    ),
    ("safety.json", lambda c: c["zones"].pop("sphere_m"), r"zones\.sphere_m: is missing"),
    ("safety.json", lambda c: c["zones"].update(ellipsoid_m=[1.0]), r"ellipsoid_m: .* at least 3 elements"),
    ("safety.json", lambda c: c["drifts"][0].update(closest_m=None), r"drifts\.dv4\.closest_m: is null; exp"),
    (
        "safety.json",
        lambda c: c["drifts"][0].update(path_radial_m=[]),
        r"path_radial_m: has 0 values; expected \d+",
    ),
    (
        "run.json",
        lambda c: c.pop("created_utc"),
        r"created_utc: is missing; expected a value as a UTC datetime",
    ),
    ("run.json", lambda c: c.update(outbound="ascent"), r"outbound: is 'ascent'; expected an array"),
    ("run.json", lambda c: c["objects"].update(ship=None), r"objects\.ship: is null; expected a table"),
    ("run.json", lambda c: c["sky"][0].update(itrs_from_gcrs=[[1.0]]), r"sky\.1\.itrs_from_gcrs"),
    (
        "run.json",
        lambda c: c["port"].update(position_m=["a", 0.0, 0.0]),
        r"port\.position_m\.1: is 'a'; expected",
    ),
]


@pytest.mark.parametrize(("name", "edit", "words"), EDITS, ids=[words for _, _, words in EDITS])
def test_an_edited_file_is_told_by_file_key_and_what_was_expected(
    run_dir: Path, name: str, edit: Edit, words: str
) -> None:
    with pytest.raises(UnreadableRunError, match=rf"{name}: .*{words}") as told:
        read_told(edited(run_dir, name, edit))
    assert str(told.value).endswith("fly the scenario again")
    assert str(told.value).isprintable()


def test_what_is_read_is_what_the_files_hold(run_dir: Path) -> None:
    """A model judges and changes nothing: whole numbers stay whole, keys that it does not name are there."""
    edited(run_dir, "timeline.json", lambda c: c["events"][0].update(met_s=0, remark="mine"))
    for name, kind in (("timeline.json", Timeline), ("safety.json", Safety), ("run.json", About)):
        text = (run_dir / name).read_text()
        assert json.dumps(read_document(run_dir / name, kind)) == json.dumps(json.loads(text))
    checks = json.loads((run_dir / "checks.json").read_text())
    assert read_documents(run_dir / "checks.json", Checked) == checks
    assert len(checks) > 10


@pytest.mark.parametrize(
    ("banks", "words"),
    [
        ([-90.0, 90.0], "banks: .* at least 3"),
        ([90.0, 90.0, -90.0], "banks: are not in order; expected a greater"),
    ],
)
def test_banks_that_make_no_area_are_told(run_dir: Path, banks: list[float], words: str) -> None:
    place = {"latitude_deg": 47.0, "longitude_deg": 69.0, "load_g": 4.0}
    about = {"target": place, "banks": [{**place, "bank_deg": bank} for bank in banks], "ballistic": None}
    (run_dir / "footprint.json").write_text(json.dumps(about))
    with pytest.raises(UnreadableRunError, match=rf"footprint\.json: {words}"):
        read_run(run_dir)


@pytest.mark.parametrize("number", ["1" + "0" * 400, "9" * 5000])
def test_a_whole_number_out_of_all_bounds_is_told(run_dir: Path, number: str) -> None:
    text = (run_dir / "timeline.json").read_text().replace('"met_s": 0.0', f'"met_s": {number}', 1)
    (run_dir / "timeline.json").write_text(text)
    with pytest.raises(UnreadableRunError, match=r"timeline\.json: damaged .*out of all bounds"):
        read_told(run_dir)


@pytest.mark.parametrize("content", [b"[craft", b"\xff\xfe", b"a = " + b"[" * 20_000])
def test_a_scenario_that_is_no_toml_any_more_is_told(run_dir: Path, content: bytes) -> None:
    (run_dir / "scenario.toml").write_bytes(content)
    with pytest.raises(UnreadableRunError, match=r"scenario\.toml: damaged"):
        read_told(run_dir)


@pytest.mark.parametrize(
    ("name", "spoil", "words"),
    [
        ("trajectory.parquet", lambda t: t.drop_columns(["mach"]), "has no column mach"),
        ("trajectory.parquet", lambda t: t.drop_columns(["phase"]), "has no column phase"),
        (
            "trajectory.parquet",
            lambda t: t.take(np.arange(len(t))[::-1]),
            "met_s: expected rows in the order",
        ),
        ("station.parquet", lambda t: t.take(np.arange(len(t))[::-1]), "met_s: expected rows in the order"),
        ("station.parquet", lambda t: t.slice(0, 0), "expected 2 rows or more, and it has 0"),
        ("station.parquet", lambda t: t.slice(0, 1), "expected 2 rows or more, and it has 1"),
    ],
)
def test_a_table_that_lacks_something_is_told(
    run_dir: Path, name: str, spoil: Callable[[Any], Any], words: str
) -> None:
    pq.write_table(spoil(pq.read_table(run_dir / name)), run_dir / name)
    with pytest.raises(UnreadableRunError, match=rf"{name}: ({words})"):
        read_run(run_dir)
