"""A run directory is whole or not there, and what was there before is never lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from synthetic_flight import FakeFlight, ascent, whole_flight

from sim import __version__
from sim.base.errors import OutputError
from sim.files import claims, whole
from sim.report import run_directory
from sim.report.run_directory import claim, write, write_claimed

FILES = {
    "timeline.json", "checks.json", "trajectory.parquet", "station.parquet", "run.json", "scenario.toml",
}  # fmt: skip


@pytest.fixture
def flight() -> FakeFlight:
    return FakeFlight((ascent(),), wall_s={"ascent": 0.25})


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_all_files_are_written_and_nothing_else(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "ms07")
    assert names(out) == FILES
    assert names(tmp_path) == {"ms07"}
    run = json.loads((out / "run.json").read_text())
    assert run["wall_s"] == {"ascent": 0.25, "total": 0.25}
    assert run["integrator"]["ascent"]["arcs"] == 1
    assert run["integrator"]["total"] == run["integrator"]["ascent"]
    assert run["ground_stations"]["sites"][0]["name"] == "Shchyolkovo"
    assert {"python", "numpy", "numba"} <= set(run["versions"])
    assert run["program"] == {"name": "pad-to-landing", "version": __version__}
    assert set(run["files"]) == FILES - {"run.json"}
    assert run["target"]["latitude_deg"] == 47.37
    assert json.loads((out / "checks.json").read_text()) == []


def test_a_second_run_has_the_identical_timeline_and_trajectory(flight: FakeFlight, tmp_path: Path) -> None:
    first, second = (write(flight, [], tmp_path / name) for name in ("a", "b"))
    for name in ("timeline.json", "trajectory.parquet", "scenario.toml"):
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_an_empty_directory_is_taken(flight: FakeFlight, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    assert names(write(flight, [], tmp_path / "run")) == FILES
    assert names(tmp_path) == {"run"}


def test_an_existing_run_is_refused_without_force(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "run")
    before = (out / "run.json").read_bytes()
    with pytest.raises(OutputError, match=r"run: exists already; add --force") as caught:
        write(flight, [], out)
    assert str(out) in str(caught.value)
    assert (out / "run.json").read_bytes() == before


def test_force_replaces_a_run_but_keeps_what_is_not_a_runs(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "run")
    (out / "notes.txt").write_text("mine")
    (out / "more").mkdir()
    (out / "more" / "deep.txt").write_text("mine too")
    (out / "plots").mkdir()
    (out / "plots" / "heights.png").write_text("stale")
    write(whole_flight(), [], out, force=True)
    assert names(out) == FILES | {"safety.json", "notes.txt", "more"}
    assert (out / "more" / "deep.txt").read_text() == "mine too"
    assert "touchdown" in (out / "timeline.json").read_text()
    assert names(tmp_path) == {"run"}


def test_force_does_not_replace_what_is_no_run(flight: FakeFlight, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.tex").write_text("years of work")
    with pytest.raises(OutputError, match=r"holds thesis\.tex and no run"):
        write(flight, [], tmp_path / "home", force=True)
    assert (tmp_path / "home" / "thesis.tex").read_text() == "years of work"


def test_force_keeps_foreign_files_among_the_pictures(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "run")
    for name in ("heights.png", "mine.png", "old/heights.png"):
        (out / "plots" / name).parent.mkdir(parents=True, exist_ok=True)
        (out / "plots" / name).write_text(name)
    write(flight, [], out, force=True)
    assert names(out / "plots") == {"mine.png", "old"}
    assert (out / "plots" / "old" / "heights.png").read_text() == "old/heights.png"


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("lost", "forged", "words"),
    [
        ("run.json", None, "and no run, and only whole runs are replaced"),
        ("timeline.json", None, "its run lacks timeline.json"),
        (None, "{}", "its run.json is not that of a run"),
        (None, '{"program": {"name": "other"}, "files": []}', "its run.json is not that of a run"),
        (None, '{"program": {"name": "pad-to-landing"}, "files": ["../x"]}', r"its run lacks \.\./x"),
        (None, "no json", "its run.json cannot be read"),
    ],
)
def test_what_is_not_provably_a_run_is_never_replaced(
    flight: FakeFlight, tmp_path: Path, force: bool, lost: str | None, forged: str | None, words: str
) -> None:
    out = write(flight, [], tmp_path / "run")
    if lost is not None:
        (out / lost).unlink()
    if forged is not None:
        (out / "run.json").write_text(forged)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with pytest.raises(OutputError, match=words):
        write(whole_flight(), [], out, force=force)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_foreign_file_with_a_runs_name_is_not_overwritten(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "run")
    run = json.loads((out / "run.json").read_text())
    run["files"].remove("scenario.toml")
    (out / "run.json").write_text(json.dumps(run))
    with pytest.raises(OutputError, match=r"holds a scenario\.toml that its run did not write"):
        write(flight, [], out, force=True)


def test_what_came_to_lie_there_during_the_flight_is_not_overwritten(
    flight: FakeFlight, tmp_path: Path
) -> None:
    out = tmp_path / "run"
    with claim(out, force=True) as place:
        out.mkdir()
        (out / "thesis.tex").write_text("years of work")
        with pytest.raises(OutputError, match=r"holds thesis\.tex and no run"):
            write_claimed(flight, [], place)
    assert names(out) == {"thesis.tex"}


SECOND = """
import sys
from pathlib import Path
from sim.base.errors import OutputError
from sim.report.run_directory import claim
try:
    with claim(Path(sys.argv[1]), force=True):
        pass
except OutputError as error:
    sys.exit(str(error))
"""


def test_a_second_run_into_one_place_is_refused_before_its_flight(flight: FakeFlight, tmp_path: Path) -> None:
    def second() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", SECOND, str(tmp_path / "run")]
        root = str(Path(__file__).parents[2])
        env = {**os.environ, "PYTHONPATH": root}
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False)

    with claim(tmp_path / "run") as place:
        done = second()
        assert done.returncode == 1
        assert "run: another process is writing there; wait until it has ended" in done.stderr
        assert "Traceback" not in done.stderr
        write_claimed(flight, [], place)
    assert names(tmp_path) == {"run"}
    assert second().returncode == 0
    assert names(tmp_path) == {"run"}


@pytest.mark.parametrize("force", [False, True])
def test_places_that_cannot_hold_a_run_are_refused(tmp_path: Path, force: bool) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(tmp_path)
    for out, words in (
        (tmp_path / "file" / "run", r"file: cannot be made \(file exists\)"),
        (tmp_path / "file" / "deeper" / "run", r"file/deeper: cannot be made \(not a directory\)"),
        (tmp_path / ("n" * 300), r"cannot write there \(file name too long\)"),
        (tmp_path / ("n" * 240), r"cannot write there \(file name too long\)"),
        (tmp_path / ("n" * 300) / "run", r"cannot be made \(file name too long\)"),
        (tmp_path / "file", r"file: exists and is not a directory"),
        (tmp_path / "link", r"link: is a symbolic link"),
        (Path(), r"is no name for a run directory"),
    ):
        with pytest.raises(OutputError, match=words), claim(out, force):
            pass
    assert names(tmp_path) == {"file", "link"}


def test_missing_parents_are_made_and_go_again_with_a_run_that_did_not_come(tmp_path: Path) -> None:
    with claim(tmp_path / "a" / "b" / "run"):
        assert (tmp_path / "a" / "b").is_dir()
    assert names(tmp_path) == set()
    write(whole_flight(), [], tmp_path / "a" / "b" / "run")
    assert names(tmp_path / "a" / "b") == {"run"}


def test_a_parent_that_cannot_be_written_is_refused_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(claims.FileLock, "acquire", refuse)
    with (
        pytest.raises(OutputError, match=r"cannot write there \(read-only file system\)"),
        claim(tmp_path / "run"),
    ):
        pass


class Stop(BaseException):
    """Stands for an interrupt."""


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), Stop()])
@pytest.mark.parametrize("where", ["_fill", "_carry_over", "_sync_tree", "_sync"])
def test_whatever_stops_the_writing_loses_nothing(
    where: str, error: BaseException, flight: FakeFlight, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = write(flight, [], tmp_path / "run")
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def stop(*args: Any) -> None:
        raise error

    monkeypatch.setattr(whole if where.startswith("_sync") else run_directory, where, stop)
    expected = OutputError if isinstance(error, OSError) else type(error)
    with pytest.raises(expected):
        write(whole_flight(), [], out, force=True)
    assert names(tmp_path) == {"run"}
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize("there", [False, True])
def test_an_interrupt_around_any_rename_loses_nothing(
    after: int, there: bool, flight: FakeFlight, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "run"
    before = (write(flight, [], out) / "run.json").read_bytes() if there else None
    rename, count = os.rename, 0

    def interrupted(source: Path, goal: Path) -> None:
        nonlocal count
        count += 1
        if count - 1 == after:
            raise KeyboardInterrupt
        rename(source, goal)
        if count == after:
            count += 10  # the next renames are those that put things back
            raise KeyboardInterrupt

    monkeypatch.setattr(os, "rename", interrupted)
    if not there and after == 2:
        return  # there is one rename only
    with pytest.raises(KeyboardInterrupt):
        write(flight, [], out, force=True)
    assert names(tmp_path) == ({"run"} if there else set())
    if before is not None:
        assert (out / "run.json").read_bytes() == before


def test_what_cannot_be_put_back_is_named(
    flight: FakeFlight, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = write(flight, [], tmp_path / "run")
    rename, count = os.rename, 0

    def broken(source: Path, goal: Path) -> None:
        nonlocal count
        count += 1
        if count > 1:
            raise OSError(5, "Input/output error")
        rename(source, goal)

    monkeypatch.setattr(os, "rename", broken)
    with pytest.raises(OutputError, match="what was there is unharmed in"):
        write(flight, [], out, force=True)
    (aside,) = tmp_path.iterdir()
    assert names(aside) == FILES


def test_exports_of_the_run_that_is_replaced_go_with_it(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "ms07")
    for name in ("ms07.oem", "ms07-return.opm", "other.oem"):
        (out / name).write_text("x")
    write(flight, [], out, force=True)
    assert names(out) == {*FILES, "other.oem"}
