"""What a killed run left beside its directory is put right by the next one, and nothing else is touched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from synthetic_flight import FakeFlight, ascent

from sim.base.errors import OutputError
from sim.files.claims import claimed
from sim.files.whole import new_directory
from sim.report.run_directory import claim, write

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills its process with a POSIX signal")

KILLED = """
import os, signal, sys
from pathlib import Path
from synthetic_flight import FakeFlight, ascent
from sim.files import whole
from sim.report import run_directory

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

when, out = sys.argv[1], Path(sys.argv[2])
if when == "rename":
    rename, count = os.rename, 0
    def once(source, goal):
        global count
        count += 1
        if count == 2:
            die()
        rename(source, goal)
    os.rename = once
elif when == "removal":
    rmtree = whole.shutil.rmtree
    def remove(path, **keys):
        die() if "earlier" in path.name else rmtree(path, **keys)
    whole.shutil.rmtree = remove
else:
    setattr(whole, when, die)
run_directory.write(FakeFlight((ascent(),)), [], out, force=True)
"""


@pytest.fixture
def flight() -> FakeFlight:
    return FakeFlight((ascent(),))


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def killed(when: str, out: Path) -> None:
    """Write a run in a process of its own that is killed at a step of the writing."""
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[2])])
    process = subprocess.run(
        [sys.executable, "-c", KILLED, when, str(out)], env={**os.environ, "PYTHONPATH": paths}, check=False
    )
    assert process.returncode == -signal.SIGKILL


def test_a_run_killed_while_writing_is_swept_by_the_next(flight: FakeFlight, tmp_path: Path) -> None:
    killed("_sync_tree", tmp_path / "run")
    assert [name[:13] for name in names(tmp_path)] == [".run.lock", ".run.partial-"]
    write(flight, [], tmp_path / "run")
    assert names(tmp_path) == ["run"]


def test_a_run_killed_between_the_renames_gives_the_earlier_one_back(
    flight: FakeFlight, tmp_path: Path
) -> None:
    out = write(flight, [], tmp_path / "run")
    (out / "notes.txt").write_text("mine")
    killed("rename", out)
    assert not out.exists()
    assert [name[:13] for name in names(tmp_path)] == [".run.earlier-", ".run.lock", ".run.partial-"]
    refused = pytest.raises(OutputError, match="holds the run that a killed one had set aside; add --force")
    with refused, claim(out):
        pass
    assert names(tmp_path) == ["run"]
    assert (out / "notes.txt").read_text() == "mine"


def test_a_run_killed_after_the_renames_leaves_nothing_for_long(flight: FakeFlight, tmp_path: Path) -> None:
    out = write(flight, [], tmp_path / "run")
    killed("removal", out)
    assert [name[:13] for name in names(tmp_path)] == [".run.earlier-", ".run.lock", "run"]
    with claim(out, force=True):
        pass
    assert names(tmp_path) == ["run"]


def never(place: Path) -> bool:
    return False


def test_the_earlier_run_stays_while_no_whole_run_stands_in_its_place(tmp_path: Path) -> None:
    aside = tmp_path / ".run.earlier-0123abcd"
    aside.mkdir()
    (tmp_path / "run").mkdir()
    with claimed(tmp_path / "run", is_whole=never) as restored:
        assert not restored
    assert aside.is_dir()


def test_what_a_living_run_is_writing_stays(tmp_path: Path) -> None:
    place = tmp_path / "run"
    with claimed(place, is_whole=never), new_directory(place) as staging:
        with (
            pytest.raises(OutputError, match="another process is writing there"),
            claimed(place, is_whole=never),
        ):
            pass
        assert staging.is_dir()
    assert names(tmp_path) == ["run"]


def test_names_that_are_not_ours_stay(tmp_path: Path) -> None:
    others = [
        ".run.partial-mine",
        ".run.partial-0123abcdef",
        ".other.partial-0123abcd",
        "run.partial-0123abcd",
    ]
    for name in others:
        (tmp_path / name).mkdir()
    (tmp_path / ".run.partial-0123abcd").write_text("a file")
    with claimed(tmp_path / "run", is_whole=never):
        pass
    assert names(tmp_path) == sorted([*others, ".run.partial-0123abcd"])
