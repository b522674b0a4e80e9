"""A run directory is whole or not there, and what was there before is never lost."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from synthetic_flight import FakeFlight, ascent, whole_flight

from sim.base.errors import OutputError
from sim.report import run_directory
from sim.report.run_directory import claim, write

FILES = {"timeline.json", "checks.json", "trajectory.parquet", "run.json", "scenario.toml"}


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
    for refuse in (lambda: claim(out), lambda: write(flight, [], out)):
        with pytest.raises(OutputError, match=r"run: exists already; add --force") as caught:
            refuse()
        assert str(out) in str(caught.value)
    assert (out / "run.json").read_bytes() == before


def test_force_replaces_a_run_but_keeps_what_is_not_a_runs(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "run")
    (out / "notes.txt").write_text("mine")
    (out / "more").mkdir()
    (out / "more" / "deep.txt").write_text("mine too")
    (out / "plots").mkdir()
    (out / "plots" / "old.png").write_text("stale")
    write(whole_flight(), [], out, force=True)
    assert names(out) == FILES | {"notes.txt", "more"}
    assert (out / "more" / "deep.txt").read_text() == "mine too"
    assert "touchdown" in (out / "timeline.json").read_text()
    assert names(tmp_path) == {"run"}


def test_force_does_not_replace_what_is_no_run(flight: FakeFlight, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.tex").write_text("years of work")
    with pytest.raises(OutputError, match=r"holds thesis\.tex and no run"):
        write(flight, [], tmp_path / "home", force=True)
    assert (tmp_path / "home" / "thesis.tex").read_text() == "years of work"


@pytest.mark.parametrize("force", [False, True])
def test_places_that_cannot_hold_a_run_are_refused(tmp_path: Path, force: bool) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(tmp_path)
    for out, words in (
        (
            tmp_path / "no" / "such" / "run",
            r"no: no such directory; make it|no/such: no such directory; make it",
        ),
        (tmp_path / "file" / "run", r"file: is not a directory"),
        (tmp_path / "file" / "deeper" / "run", r"file: is not a directory"),
        (tmp_path / "file", r"file: exists and is not a directory"),
        (tmp_path / "link", r"link: is a symbolic link"),
        (Path(), r"is no name for a run directory"),
    ):
        with pytest.raises(OutputError, match=words):
            claim(out, force)
    assert names(tmp_path) == {"file", "link"}


def test_a_parent_that_cannot_be_written_is_refused_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *args: Any, **keys: Any) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OutputError, match=r"cannot write there \(read-only file system\)"):
        claim(tmp_path / "run")


class Stop(BaseException):
    """Stands for an interrupt."""


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), Stop()])
@pytest.mark.parametrize("where", ["_fill", "_sync_tree", "_carry_over", "_sync"])
def test_whatever_stops_the_writing_loses_nothing(
    where: str, error: BaseException, flight: FakeFlight, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = write(flight, [], tmp_path / "run")
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def stop(*args: Any) -> None:
        raise error

    monkeypatch.setattr(run_directory, where, stop)
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
    with pytest.raises(OutputError, match="the earlier run is unharmed in"):
        write(flight, [], out, force=True)
    (aside,) = tmp_path.iterdir()
    assert names(aside) == FILES
