"""Files and directories appear whole, flushed to the disk before they take their place."""

import os
from pathlib import Path

import pytest

from sim.base.errors import OutputError
from sim.files import whole
from sim.files.whole import new_directory, new_file, write_text


def test_a_file_takes_its_place_only_when_it_is_written(tmp_path: Path) -> None:
    place = tmp_path / "picture.png"
    place.write_text("earlier")
    with new_file(place) as partial:
        assert partial.suffix == ".png"
        partial.write_text("half")
        assert place.read_text() == "earlier"
    assert place.read_text() == "half"
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]


def test_a_file_that_fails_leaves_the_earlier_one(tmp_path: Path) -> None:
    place = tmp_path / "picture.png"
    place.write_text("earlier")
    with pytest.raises(RuntimeError), new_file(place) as partial:  # noqa: PT012
        partial.write_text("half")
        raise RuntimeError
    assert place.read_text() == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot open a directory to flush it")
def test_every_file_is_flushed_before_its_directory_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    moved_after: list[int] = []
    fsync, rename = os.fsync, os.rename

    def noting_fsync(descriptor: int) -> None:
        flushed.append(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    def noting_rename(source: Path, goal: Path) -> None:
        moved_after.append(len(flushed))
        rename(source, goal)

    monkeypatch.setattr(whole.os, "fsync", noting_fsync)
    monkeypatch.setattr(whole.os, "rename", noting_rename)
    with new_directory(tmp_path / "run") as staging:
        (staging / "plots").mkdir()
        for name in ("a.json", "plots/b.png"):
            (staging / name).write_text(name)
    (before,) = moved_after
    run = tmp_path / "run"
    wanted = {path.stat().st_ino for path in (run / "a.json", run / "plots" / "b.png", run / "plots", run)}
    assert set(flushed[:before]) == wanted
    assert flushed[before:] == [tmp_path.stat().st_ino]  # the folder, after the move


def test_a_text_is_written_where_it_was_asked_for_or_the_place_is_named(tmp_path: Path) -> None:
    place = tmp_path / "page.html"
    assert write_text(place, "\N{SNOWMAN}\n") == place
    assert place.read_bytes() == b"\xe2\x98\x83\n"
    nowhere = tmp_path / "none" / "page.html"
    with pytest.raises(OutputError, match=r"page\.html: could not be written \(.*; name another place"):
        write_text(nowhere, "")
    with pytest.raises(OutputError, match="names no file"):
        write_text(Path(""), "")
    assert list(tmp_path.iterdir()) == [place]
