"""What goes wrong around a flight, seen from outside: exit codes, messages, and what is left on the disk."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from scenario_texts import RETURN, UNDOCKING
from scenario_texts import SHORT as FLIGHT

from tests.sealed import read_only

pytestmark = pytest.mark.slow  # processes, whole runs, a browser: for minutes

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "ms07.toml"
FILES = {"checks.json", "run.json", "scenario.toml", "station.parquet", "timeline.json", "trajectory.parquet"}

SHORT = FLIGHT + UNDOCKING

Launch = Callable[..., "subprocess.Popen[str]"]
Command = Callable[..., "subprocess.CompletedProcess[str]"]

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and limits")


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """Give the file of the short flight."""
    return written(tmp_path / "short.toml", SHORT)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def replaced(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new, 1)


def content(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def hidden(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name.startswith("."))


def assert_refused(done: Any, *words: str, code: int = 2) -> None:
    """Nothing on stdout, a message with these words and no traceback on stderr, the exit code."""
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


# --- exit codes ------------------------------------------------------------------------------------------


def test_all_checks_pass_is_0(sim: Command, short: Path, tmp_path: Path) -> None:
    done = sim("run", short, "--out", "run", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {entry.name for entry in (tmp_path / "run").iterdir()} == FILES
    assert "1 of 1 checks pass" in done.stdout
    assert hidden(tmp_path) == []


def test_wrong_expected_value_is_1_and_the_run_is_kept(sim: Command, tmp_path: Path) -> None:
    text = replaced(SHORT, "expected = 2018-06-03T09:16:36Z", "expected = 2018-06-03T09:16:37Z")
    file = written(tmp_path / "x.toml", text)
    done = sim("run", file, "--out", "run", cwd=tmp_path)
    assert done.returncode == 1
    assert "FAIL" in done.stdout
    assert {entry.name for entry in (tmp_path / "run").iterdir()} == FILES
    checks = json.loads((tmp_path / "run" / "checks.json").read_text(encoding="utf-8"))
    assert [check["passed"] for check in checks] == [False]
    assert checks[0]["difference"] == pytest.approx(-1.0)


def test_failed_flight_is_3_and_writes_nothing(sim: Command, tmp_path: Path) -> None:
    file = written(tmp_path / "far.toml", replaced(RETURN, "latitude_deg = 47.39", "latitude_deg = 80.0"))
    done = sim("run", file, "--out", "run", cwd=tmp_path)
    assert_refused(done, "phase 'deorbit'", "T+", "the target is out of reach", "window_h", code=3)
    assert "flown before that: docked, departure" in done.stderr
    assert not (tmp_path / "run").exists()
    assert hidden(tmp_path) == []


def test_engine_without_propellant_names_phase_time_and_altitude(sim: Command, tmp_path: Path) -> None:
    file = written(tmp_path / "big.toml", replaced(RETURN, "delta_v_mps = 128.0", "delta_v_mps = 480.0"))
    done = sim("run", file, cwd=tmp_path)
    assert_refused(done, "kg of propellant", code=3)
    assert re.search(r"phase 'deorbit', T\+168 d \d\d:\d\d:\d\d\.\d, altitude 4\d\d\.\d km", done.stderr)
    assert not (tmp_path / "runs").exists()


# --- what a scenario can have wrong, each with file, line and key ----------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ("[air]", "[air", None, "is no valid TOML"),
        ("until_utc", "untill_utc", "untill_utc", "did you mean 'until_utc'"),
        ("[station]", "[sttion]", "sttion", "unknown table"),
        ("latitude_deg = 47.39", 'latitude_deg = "north"', "latitude_deg", "number"),
        ("latitude_deg = 47.39", "latitude_deg = nan", "latitude_deg", "nan"),
        ("longitude_deg = 69.61", "longitude_deg = inf", "longitude_deg", "inf"),
        ("launch_mass_kg = 7220.0", "launch_mass_kg = -7220.0", "launch_mass_kg", "-7220"),
        ("delta_v_mps = 128.0", 'delta_v_mps = "128 m/s"', "delta_v_mps", "number"),
        ("delta_v_mps = 128.0", "delta_v_kmps = 0.128", "delta_v_kmps", "delta_v_mps"),
        ('kind = "entry"', 'kind = "landing"', "kind", "landing"),
        ('kind = "departure"', 'kind = "ascent"', "kind", "ascent"),
        ("0  9999", "0  9998", "return_elements", "checksum"),
        ("18151.37845806", "18101.37845806", "return_elements", ""),
        (
            "until_utc = 2018-06-03T09:16:36Z",
            "until_utc = 2018-07-03T09:16:36Z",
            "return_elements",
            "15 days",
        ),
        ("until_utc = 2018-06-03T09:16:36Z", "until_utc = 2018-06-03T09:16:36", "until_utc", "offset"),
        ('library = "soyuz-ms"', 'library = "soyuz-tm"', "library", "soyuz-ms"),
        ("delta_v_mps = 128.0", "delta_v_mps = 900.0", "delta_v_mps", "at most 500"),
    ],
)
def test_wrong_scenario_names_file_line_and_key(
    sim: Command, tmp_path: Path, old: str, new: str, key: str | None, words: str
) -> None:
    text = replaced(RETURN, old, new)
    file = written(tmp_path / "wrong.toml", text)
    done = sim("run", file, "--out", "run", cwd=tmp_path)
    assert_refused(done, words)
    assert re.search(rf"^{re.escape(str(file))}:\d+: ", done.stderr, re.MULTILINE)
    if key is not None:
        found = re.search(rf":(\d+): [\w.\[\]\"-]*{re.escape(key)}", done.stderr)
        assert found, done.stderr
    assert not (tmp_path / "run").exists()


def test_all_faults_of_a_scenario_are_told_at_once(sim: Command, tmp_path: Path) -> None:
    text = RETURN
    for old, new in (
        ("latitude_deg = 47.39", "latitude_deg = nan"),
        ("launch_mass_kg = 7220.0", "launch_mass_kg = -1.0"),
        ("0  9999", "0  9998"),
        ("window_h", "windov_h"),
    ):
        text = replaced(text, old, new)
    file = written(tmp_path / "wrong.toml", text)
    done = sim("validate", file, cwd=tmp_path)
    assert_refused(done, "latitude_deg", "launch_mass_kg", "return_elements", "windov_h")
    assert len(done.stderr.splitlines()) == 4


@pytest.mark.parametrize("file", ["none.toml", ".", "no/such/folder/x.toml"])
def test_missing_scenario(sim: Command, tmp_path: Path, file: str) -> None:
    assert_refused(sim("run", file, cwd=tmp_path), file)


# --- where the run goes ----------------------------------------------------------------------------------


def test_existing_run_is_refused_and_unharmed(sim: Command, short: Path, tmp_path: Path) -> None:
    assert sim("run", short, "--out", "run", cwd=tmp_path).returncode == 0
    before = content(tmp_path / "run")
    assert_refused(sim("run", short, "--out", "run", cwd=tmp_path), "run: exists already", "--force")
    assert content(tmp_path / "run") == before
    done = sim("run", short, "--out", "run", "--force", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "run" / "timeline.json").read_bytes() == before["timeline.json"]


def test_failed_flight_leaves_the_run_it_should_replace(sim: Command, short: Path, tmp_path: Path) -> None:
    assert sim("run", short, "--out", "run", cwd=tmp_path).returncode == 0
    before = content(tmp_path / "run")
    file = written(tmp_path / "far.toml", replaced(RETURN, "latitude_deg = 47.39", "latitude_deg = 80.0"))
    assert sim("run", file, "--out", "run", "--force", cwd=tmp_path).returncode == 3
    assert content(tmp_path / "run") == before
    assert hidden(tmp_path) == []


def test_force_never_replaces_what_is_no_run(sim: Command, short: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    written(home / "thesis.tex", "years of work")
    assert_refused(sim("run", short, "--out", home, "--force", cwd=tmp_path), "thesis.tex")
    assert content(home) == {"thesis.tex": b"years of work"}


@pytest.mark.parametrize("out", ["short.toml", "short.toml/run"])
def test_impossible_place_is_refused_before_the_flight(
    sim: Command, short: Path, tmp_path: Path, out: str
) -> None:
    done = sim("run", short, "--out", out, cwd=tmp_path)
    assert_refused(done, out.partition("/")[0])
    assert "[1/2]" not in done.stderr
    assert short.read_text(encoding="utf-8") == SHORT


@posix
def test_read_only_place_is_refused_before_the_flight(sim: Command, short: Path, tmp_path: Path) -> None:
    with read_only(tmp_path / "sealed") as sealed:
        done = sim("run", short, "--out", sealed / "run", cwd=tmp_path)
        assert_refused(done, str(sealed), "another --out")
        assert "[1/2]" not in done.stderr
        assert_refused(sim("run", short, cwd=sealed), "runs: cannot be made", "--out")


@posix
def test_full_disk_leaves_the_earlier_run(sim: Command, short: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: writing fails half-way, as with a full one."""
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    assert sim("run", short, "--out", "run", cwd=tmp_path).returncode == 0
    before = content(tmp_path / "run")
    for out, extra in (("run", ["--force"]), ("new", [])):
        # Byte code would be cut off too, and kept.
        done = sim(
            "run", short, "--out", out, *extra, cwd=tmp_path, before=limit, PYTHONDONTWRITEBYTECODE="1"
        )
        assert_refused(done, f"{out}: could not be written", "nothing was changed there")
    assert content(tmp_path / "run") == before
    assert not (tmp_path / "new").exists()
    assert hidden(tmp_path) == []


def test_names_with_blanks_and_letters_of_all_kinds(sim: Command, tmp_path: Path) -> None:
    folder = tmp_path / "полёт в космос"
    folder.mkdir()
    file = written(folder / "Союз №7 ☄.toml", SHORT)
    done = sim("run", file.name, "--out", "след 1", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "Written to след 1" in done.stdout
    assert {entry.name for entry in (folder / "след 1").iterdir()} == FILES
    done = sim("run", file.name, cwd=folder, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    assert (folder / "runs" / file.stem / "timeline.json").is_file()


# --- what is printed -------------------------------------------------------------------------------------


def test_json_is_one_document(sim: Command, short: Path, tmp_path: Path) -> None:
    done = sim("run", short, "--out", "run", "--json", cwd=tmp_path)
    assert done.returncode == 0
    document = json.loads(done.stdout)
    assert document["passed"] is True
    assert document["timeline"] == json.loads(
        (tmp_path / "run" / "timeline.json").read_text(encoding="utf-8")
    )
    assert document["checks"] == json.loads((tmp_path / "run" / "checks.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (SHORT.replace("until_utc", "untill_utc"), [], 2),
        (RETURN.replace("latitude_deg = 47.39", "latitude_deg = 80.0"), [], 3),
        (SHORT, ["--out", "x.toml"], 2),
    ],
    ids=["scenario", "flight", "place"],
)
def test_json_of_an_error_is_one_document_with_what_stderr_says(
    sim: Command, tmp_path: Path, text: str, arguments: list[str], code: int
) -> None:
    file = written(tmp_path / "x.toml", text)
    done = sim("run", file, "--json", *arguments, cwd=tmp_path)
    assert done.returncode == code
    errors = json.loads(done.stdout)["errors"]
    assert errors
    assert [line for line in done.stderr.splitlines() if not line.startswith("[")] == errors


@posix
def test_reader_that_goes_away_ends_it_quietly(launch: Launch, short: Path, tmp_path: Path) -> None:
    process = launch("run", short, "--out", "run", cwd=tmp_path)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert "Traceback" not in process.stderr.read()
    assert process.wait() == 141
    assert {entry.name for entry in (tmp_path / "run").iterdir()} == FILES


@posix
@pytest.mark.parametrize("stream", [">/dev/full", ">&-"])
def test_output_that_cannot_be_written_does_not_lose_the_run(
    short: Path, tmp_path: Path, stream: str
) -> None:
    if "full" in stream and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = shell(f"run {short.name} --out run {stream}", tmp_path)
    assert "Traceback" not in done.stderr
    assert {entry.name for entry in (tmp_path / "run").iterdir()} == FILES
    if "full" in stream:
        assert done.returncode == 2
        assert "standard output: cannot be written to" in done.stderr
        assert "the run is in run" in done.stderr
    else:
        assert done.returncode == 0


@posix
@pytest.mark.parametrize("stream", ["2>/dev/full", "2>&-"])
def test_nobody_to_tell_is_no_reason_to_stop(short: Path, tmp_path: Path, stream: str) -> None:
    if "full" in stream and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = shell(f"run {short.name} --out run {stream}", tmp_path)
    assert done.returncode == 0
    assert "Written to run" in done.stdout
    assert shell(f"run none.toml {stream}", tmp_path).returncode == 2


def shell(words: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command with the shell's redirections."""
    return subprocess.run(
        f"exec '{sys.executable}' -m sim {words}",
        shell=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


# --- interrupts ------------------------------------------------------------------------------------------


def assert_interrupted(process: Any, folder: Path) -> None:
    """Exit code 130 in one line and no trace on the disk, or a run that was finished and is whole."""
    out, error = process.communicate()
    assert "Traceback" not in error
    assert "fault of the program" not in error
    if process.returncode == 0:
        assert {entry.name for entry in (folder / "run").iterdir()} == FILES
        return
    assert process.returncode == 130, error
    assert out == ""
    assert hidden(folder) == []
    if (folder / "run").exists():  # it came between the last rename and the tables
        assert {entry.name for entry in (folder / "run").iterdir()} == FILES


@posix
@pytest.mark.parametrize(
    ("moment", "number"),
    [
        ("ascent", "SIGINT"),
        ("phasing", "SIGTERM"),
        ("docking", "SIGINT"),
        ("deorbit", "SIGTERM"),
        ("landing", "SIGINT"),
    ],
)
def test_interrupt_in_any_phase(launch: Launch, tmp_path: Path, number: str, moment: str) -> None:
    process = launch("run", SCENARIO, "--out", "run", cwd=tmp_path)
    assert process.stderr is not None
    for line in process.stderr:
        if f"] {moment}" in line:
            break
    process.send_signal(getattr(signal, number))
    assert_interrupted(process, tmp_path)


@posix
@pytest.mark.parametrize("after_s", [0.7, 0.9, 1.1, 1.4])  # the interpreter itself is up by then
def test_interrupt_at_any_time(launch: Launch, short: Path, tmp_path: Path, after_s: float) -> None:
    process = launch("run", short, "--out", "run", cwd=tmp_path)
    time.sleep(after_s)
    process.send_signal(signal.SIGINT)
    assert_interrupted(process, tmp_path)


@posix
def test_interrupt_as_json_is_a_document(launch: Launch, tmp_path: Path) -> None:
    process = launch("run", SCENARIO, "--json", "--out", "run", cwd=tmp_path)
    assert process.stderr is not None
    for line in process.stderr:
        if "] ascent" in line:
            break
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate()
    assert process.returncode == 130
    assert "interrupted" in json.loads(out)["errors"][0]


def half_written(folder: Path) -> bool:
    """Tell whether a new run directory is being filled."""
    for partial in folder.glob(".run.partial-*"):
        with contextlib.suppress(FileNotFoundError):  # the place was only tried
            if os.listdir(partial):
                return True
    return False


@posix
def test_kill_while_writing_loses_nothing_and_is_tidied_up(
    launch: Launch, sim: Command, short: Path, tmp_path: Path
) -> None:
    assert sim("run", short, "--out", "run", cwd=tmp_path).returncode == 0
    before = content(tmp_path / "run")
    for _ in range(5):
        process = launch("run", short, "--out", "run", "--force", cwd=tmp_path)
        while process.poll() is None and not half_written(tmp_path):
            time.sleep(0.0005)
        process.kill()
        process.communicate()
        if process.returncode == -signal.SIGKILL:
            break
    else:
        pytest.skip("this machine writes too fast to be killed in between")
    kept = tmp_path / "run"
    if not kept.exists():  # killed between the two renames: the earlier run waits beside
        kept = next(tmp_path.glob(".run.earlier-*"))
    assert content(kept)["timeline.json"] == before["timeline.json"]
    assert set(content(kept)) == FILES
    assert sim("run", short, "--out", "run", "--force", cwd=tmp_path).returncode == 0
    assert hidden(tmp_path) == []


# --- several at once, other places -----------------------------------------------------------------------


def test_two_runs_at_once(launch: Launch, short: Path, tmp_path: Path) -> None:
    first, second = (launch("run", short, "--out", name, cwd=tmp_path) for name in ("one", "two"))
    assert [(process.communicate(), process.returncode)[1] for process in (first, second)] == [0, 0]
    assert (tmp_path / "one/timeline.json").read_bytes() == (tmp_path / "two/timeline.json").read_bytes()


def test_two_runs_into_the_same_place_leave_one_whole(launch: Launch, short: Path, tmp_path: Path) -> None:
    both = [launch("run", short, "--out", "run", "--force", cwd=tmp_path) for _ in range(2)]
    errors = [process.communicate()[1] for process in both]
    assert not any("Traceback" in error or "fault of the program" in error for error in errors)
    assert {process.returncode for process in both} <= {0, 2}
    assert 0 in {process.returncode for process in both}
    assert {entry.name for entry in (tmp_path / "run").iterdir()} == FILES
    assert hidden(tmp_path) == []


COMPILES = "from sim.physics.frames import geodetic; print(geodetic(7e6, 0.0, 0.0)[2])"
# The first component of a place one metre off along x, seen in orbital axes: those are another module's.
CALLS = """
import numpy as np
from sim.physics.relative import relative_state
v = np.array([0.0, 7500.0, 0.0])
found = relative_state(np.array([7e6 + 1.0, 0.0, 0.0]), v, np.array([7e6, 0.0, 0.0]), v)[0]
print(round(found - 1.0, 12) + 0.0)
"""


def compiling(
    package: Path, folder: Path, script: str = COMPILES, **env: str
) -> "subprocess.CompletedProcess[str]":
    """Compile what a script calls in another process."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("NUMBA", "XDG"))}
    return subprocess.run(
        [sys.executable, "-B", "-c", script],
        cwd=folder,
        env={**clean, "PYTHONPATH": str(package), **env},
        capture_output=True,
        text=True,
        check=False,
    )


def copied(folder: Path) -> Path:
    """Copy the package without what has been compiled; its parent is what goes on the path."""
    shutil.copytree(ROOT / "sim", folder / "sim", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_compiled_code_is_kept_beside_the_sources(tmp_path: Path) -> None:
    package = copied(tmp_path / "package")
    assert compiling(package, tmp_path).stdout == "621863.0\n"
    assert list(package.rglob("*.nbi"))


def test_numba_s_own_setting_is_followed(tmp_path: Path) -> None:
    package = copied(tmp_path / "package")
    done = compiling(package, tmp_path, NUMBA_CACHE_DIR=str(tmp_path / "mine"))
    assert done.stdout == "621863.0\n", done.stderr
    assert list((tmp_path / "mine").rglob("*.nbi"))
    assert not list(package.rglob("*.nbi"))


def test_changed_sources_are_compiled_anew_also_in_numba_s_own_place(tmp_path: Path) -> None:
    """Numba looks at the file of a function only, not at those of the functions it calls."""
    package, cache = copied(tmp_path / "package"), str(tmp_path / "mine")
    assert compiling(package, tmp_path, CALLS, NUMBA_CACHE_DIR=cache).stdout == "0.0\n"
    frames = package / "sim" / "physics" / "frames.py"
    written(
        frames, replaced(frames.read_text(encoding="utf-8"), "return ux, uy, uz,", "return 7.0 * ux, uy, uz,")
    )
    assert compiling(package, tmp_path, CALLS, NUMBA_CACHE_DIR=cache).stdout == "6.0\n"


@posix
def test_read_only_package_keeps_compiled_code_with_the_user(tmp_path: Path) -> None:
    package = copied(tmp_path / "package")
    home = tmp_path / "cache"
    home.mkdir()
    with sealed(package):
        done = compiling(package, tmp_path, XDG_CACHE_HOME=str(home))
        assert done.stdout == "621863.0\n", done.stderr
        assert list(home.rglob("*.nbi"))
        assert not list(package.rglob("*.nbi"))


@posix
@pytest.mark.parametrize("shared", ["missing", "another's"])
def test_compiled_code_never_comes_from_where_others_write(tmp_path: Path, shared: str) -> None:
    """A read-only package and no ~/.cache that can be made: a folder of one's own, whatever lies there."""
    package, temporary = copied(tmp_path / "package"), tmp_path / "tmp"
    temporary.mkdir()
    foreseen = temporary / f"sim-cache-{os.getuid()}"
    if shared == "another's":
        foreseen.mkdir(mode=0o777)
        foreseen.chmod(0o777)
    home = written(tmp_path / "home", "a file where the home should be")
    with sealed(package):
        done = compiling(package, tmp_path, HOME=str(home), TMPDIR=str(temporary))
    assert done.stdout == "621863.0\n", done.stderr
    assert not list(package.rglob("*.nbi"))
    found = {path.relative_to(temporary).parts[0] for path in temporary.rglob("*.nbi")}
    assert len(found) == 1
    folder = temporary / found.pop()
    assert (folder == foreseen) is (shared == "missing")
    assert folder.stat().st_mode & 0o077 == 0


@posix
def test_cache_of_the_user_is_made_where_it_is_missing(tmp_path: Path) -> None:
    package, home = copied(tmp_path / "package"), tmp_path / "home"
    home.mkdir()
    with sealed(package):
        done = compiling(package, tmp_path, HOME=str(home))
    assert done.stdout == "621863.0\n", done.stderr
    own = home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "pad-to-landing"
    assert list(own.rglob("*.nbi"))
    assert own.stat().st_mode & 0o077 == 0


def test_an_installed_package_leaves_nothing_behind_among_the_others(tmp_path: Path) -> None:
    """What is compiled there no uninstaller would know of."""
    package, home = copied(tmp_path / "lib" / "site-packages"), tmp_path / "home"
    done = compiling(package, tmp_path, XDG_CACHE_HOME=str(home))
    assert done.stdout == "621863.0\n", done.stderr
    assert list((home / "pad-to-landing").rglob("*.nbi"))
    assert not list(package.rglob("*.nb[ic]"))


@contextlib.contextmanager
def sealed(folder: Path) -> Iterator[None]:
    """Make a folder and what is in it unwritable for a while."""
    if os.geteuid() != 0:
        folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        for path in folders:
            path.chmod(0o555)
        yield
        for path in folders:
            path.chmod(0o755)
        return
    for arguments in (["--bind", folder, folder], ["-o", "remount,bind,ro", folder]):
        if subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode:
            pytest.skip("root writes everywhere, and may not mount here")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.slow
def test_two_first_runs_at_once_compile_and_agree(launch: Launch, short: Path, tmp_path: Path) -> None:
    cache = {"NUMBA_CACHE_DIR": str(tmp_path / "cache")}
    first, second = (launch("run", short, "--out", name, cwd=tmp_path, **cache) for name in ("one", "two"))
    errors = [process.communicate()[1] for process in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0], errors
    assert all("compiling the numerical core" in error for error in errors)
    assert (tmp_path / "one/timeline.json").read_bytes() == (tmp_path / "two/timeline.json").read_bytes()


@posix
@pytest.mark.slow
@pytest.mark.parametrize("after_s", [3.0, 6.0, 9.0, 12.0])
def test_interrupt_while_compiling(launch: Launch, short: Path, tmp_path: Path, after_s: float) -> None:
    process = launch("run", short, "--out", "run", cwd=tmp_path, NUMBA_CACHE_DIR=str(tmp_path / "cache"))
    time.sleep(after_s)
    process.send_signal(signal.SIGINT)
    assert_interrupted(process, tmp_path)
