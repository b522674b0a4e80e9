"""The commands: what they print where, what they refuse before flying, and their exit codes."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from scenario_texts import OUTBOUND, without, without_tables

from sim import __version__, cli, run, terminal
from sim.base.errors import FlightError
from sim.cli.outcome import besides
from sim.exits import explained

ROOT = Path(__file__).parents[2]
MS07 = ROOT / "scenarios" / "ms07.toml"
EVENT = {
    "event": "liftoff",
    "phase": "ascent",
    "utc": "2017-12-17T07:21:01.127Z",
    "met_s": 0.0,
    "altitude_km": 0.07,
    "latitude_deg": 45.9,
    "longitude_deg": 63.3,
    "speed_mps": 300.0,
    "mass_kg": 310000.0,
    "delta_v_mps": 1.25,
}

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sim(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    """Give a function that runs a command in an empty directory: exit code, stdout, stderr."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["sim", *map(str, arguments)])
        code = cli.main()
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def result(passed: bool) -> SimpleNamespace:
    """Stand in for a check as evaluated."""
    return SimpleNamespace(
        name="insertion",
        role="predicted",
        expected_text="528 s",
        simulated_text="530.1 s",
        difference_text="+2.1 s",
        within_text="8 s",
        passed=passed,
        reason=None,
        record=lambda: {"name": "insertion", "passed": passed},
    )


def made(folder: Path) -> Path:
    """Make a folder."""
    folder.mkdir()
    return folder


@pytest.fixture
def flown(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Give a function that replaces the flight: by an outcome, or by something raised."""

    def replace(raised: BaseException | None = None, passed: bool = True) -> list[str]:
        heard: list[str] = []

        def fly(scenario: Any, on_phase: Callable[[str], None]) -> object:
            for spec in scenario.phases:
                on_phase(spec.kind)
                heard.append(spec.kind)
            if raised is not None:
                raise raised
            return object()

        story = {"events": [EVENT], "notes": ["A note."], "outcome": "completed"}
        found = {"schema": 1, "scenario": "Soyuz MS-07", **story}
        monkeypatch.setattr(run, "fly", fly)
        monkeypatch.setattr(run, "evaluate", lambda flight: [result(passed)])
        monkeypatch.setattr(run, "timeline", lambda flight: found)
        monkeypatch.setattr(run, "write_claimed", lambda flight, results, place, shifts: made(place.out))
        return heard

    return replace


# --- light commands ---------------------------------------------------------------------------------------


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys; sys.argv = ['sim', '--help']; from sim.cli import main; code = main();"
        "heavy = {'numpy', 'numba', 'scipy', 'pydantic', 'rich', 'matplotlib'} & set(sys.modules);"
        "sys.exit(f'imported {heavy}' if heavy or code else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for command in ("run", "validate", "plan", "landing", "plot", "schema", "--version"):
        assert command in done.stdout


def test_import_of_the_package_is_light() -> None:
    script = (
        "import sys, sim; sim.__version__; sys.exit(len({'numpy', 'pydantic', 'typer'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


def test_package_gives_its_face_on_demand() -> None:
    import sim as package

    assert package.load(MS07).mission.name == "Soyuz MS-07"
    assert "fly" in dir(package)
    with pytest.raises(AttributeError, match="no attribute 'flly'"):
        package.flly  # noqa: B018


def test_version(sim: Command) -> None:
    assert sim("--version") == (0, f"sim {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("library", "rockets"), "the library has no 'rockets' among its kinds: "),
        (("library", "craft", "soyuz"), "the library has no 'soyuz' among its craft: "),
        (("library", "events", "lunch"), "the library has no 'lunch' among its events: "),
        (("new", ""), "'' names no file; expected a name"),
        (("validate", "a\n\x1b[2Jb.toml"), "a\\n\\x1b[2Jb.toml: no such file"),
    ],
)
def test_words_that_name_nothing_are_refused(sim: Command, arguments: tuple[str, ...], said: str) -> None:
    code, out, error = sim(*arguments)
    assert (code, out) == (2, "")
    assert said in error


@pytest.mark.parametrize("arguments", [(), ("fly",), ("run",), ("run", "x.toml", "--fource"), ("validate",)])
def test_wrong_command_is_refused(sim: Command, arguments: tuple[str, ...]) -> None:
    code, _, error = sim(*arguments)
    assert code == 2
    assert "Usage: sim" in error
    assert "Traceback" not in error


def test_schema_is_printed(sim: Command) -> None:
    code, out, _ = sim("schema")
    assert code == 0
    assert "mission" in json.loads(out)["properties"]


def test_closed_pipe_ends_quietly() -> None:
    command = [sys.executable, "-m", "sim", "schema"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


# --- validate ----------------------------------------------------------------------------------------------


def test_validate_says_what_the_scenario_holds(sim: Command) -> None:
    code, out, error = sim("validate", MS07)
    assert (code, error) == (0, "")
    assert "Soyuz MS-07, 8 phases from ascent to landing, 14 checks: no fault found" in out


def test_validate_as_json(sim: Command) -> None:
    code, out, _ = sim("validate", MS07, "--json")
    assert code == 0
    document = json.loads(out)
    assert document["valid"] is True
    assert document["phases"][0] == "ascent"


def test_validate_lists_every_fault(sim: Command, tmp_path: Path) -> None:
    file = tmp_path / "wrong.toml"
    file.write_text(MS07.read_text().replace("perigee_km", "perigee_m").replace("9996", "9997"))
    code, out, error = sim("validate", file)
    assert (code, out) == (2, "")
    assert error.count(f"{file}:") == 2
    code, out, _ = sim("validate", file, "--json")
    assert code == 2
    assert len(json.loads(out)["errors"]) == 2


# --- run ---------------------------------------------------------------------------------------------------


def test_run_prints_timeline_checks_and_place(sim: Command, flown: Callable[..., list[str]]) -> None:
    heard = flown()
    code, out, error = sim("run", MS07)
    assert code == 0
    assert heard == ["ascent", "phasing", "docking", "docked", "departure", "deorbit", "entry", "landing"]
    assert "liftoff  2017-12-17 07:21:01  " in out
    assert "delta-v 1.25 m/s" in out
    assert "- A note." in out
    assert "insertion  predicted  528 s" in out
    assert "1 of 1 checks pass" in out
    assert f"Written to {Path('runs') / 'ms07'}" in out
    assert "[3/8] docking" in error


def test_failed_check_is_exit_code_1(sim: Command, flown: Callable[..., list[str]]) -> None:
    flown(passed=False)
    code, out, _ = sim("run", MS07)
    assert code == 1
    assert "FAIL" in out
    assert Path("runs/ms07").is_dir()


def test_run_as_json_prints_one_document(sim: Command, flown: Callable[..., list[str]]) -> None:
    flown(passed=False)
    code, out, _ = sim("run", MS07, "--json", "--out", "here")
    assert code == 1
    document = json.loads(out)
    assert document["passed"] is False
    assert document["run_directory"] == "here"
    assert document["timeline"]["events"][0]["event"] == "liftoff"
    assert document["checks"] == [{"name": "insertion", "passed": False}]


def test_wrong_scenario_is_refused_without_a_flight(sim: Command, flown: Callable[..., list[str]]) -> None:
    heard = flown()
    code, out, error = sim("run", "none.toml", "--json")
    assert code == 2
    assert "none.toml: no such file" in error
    assert json.loads(out)["errors"]
    assert heard == []
    assert not Path("runs").exists()


def test_existing_directory_is_refused_before_the_flight(
    sim: Command, flown: Callable[..., list[str]]
) -> None:
    heard = flown()
    Path("here").mkdir()
    (Path("here") / "timeline.json").write_text("{}")
    for force in ((), ("--force",)):
        code, out, error = sim("run", MS07, "--out", "here", *force)
        assert (code, out, heard) == (2, "", [])
        assert "holds timeline.json and no run, and only whole runs are replaced" in error
    assert (Path("here") / "timeline.json").read_text() == "{}"


def test_scenarios_of_one_name_are_refused_before_the_flight(
    sim: Command, flown: Callable[..., list[str]], tmp_path: Path
) -> None:
    """The second would be written over the first, with --force without a word."""
    heard, again = flown(), tmp_path / "again" / "ms07.toml"
    again.parent.mkdir()
    again.write_bytes(MS07.read_bytes())
    for second in (again, MS07):
        code, _, error = sim("run", MS07, second, "--force")
        assert (code, heard) == (2, [])
        assert f"{second}: would be written where {MS07} is" in error


def test_missing_parents_are_made(sim: Command, flown: Callable[..., list[str]]) -> None:
    flown()
    assert sim("run", MS07, "--out", "no/such/place")[0] == 0
    assert Path("no/such/place").is_dir()


@pytest.mark.parametrize("name", ["..toml", "...toml"])
def test_scenario_without_a_name_is_refused_before_the_flight(
    sim: Command, flown: Callable[..., list[str]], name: str
) -> None:
    heard = flown()
    Path(name).write_bytes(MS07.read_bytes())
    code, _, error = sim("run", name)
    assert (code, heard) == (2, [])
    assert "has no name that a run could take" in error
    assert os.listdir() == [name]


def test_file_in_place_of_runs_is_refused_before_the_flight(
    sim: Command, flown: Callable[..., list[str]]
) -> None:
    heard = flown()
    Path("runs").write_text("mine")
    code, _, error = sim("run", MS07)
    assert (code, heard) == (2, [])
    assert "runs: cannot be made" in error
    assert Path("runs").read_text() == "mine"


def test_failed_flight_names_phase_time_and_altitude(sim: Command, flown: Callable[..., list[str]]) -> None:
    failure = FlightError("the tanks are empty", hint="carry more propellant")
    failure.phase, failure.t, failure.altitude_km = "phasing", 93_784.5, 231.4
    failure.partial = [SimpleNamespace(phase="ascent")]  # type: ignore[list-item]
    flown(failure)
    code, out, error = sim("run", MS07)
    assert (code, out) == (3, "")
    assert "phase 'phasing', T+1 d 02:03:04.5, altitude 231.4 km): the tanks are empty" in error
    assert "carry more propellant" in error
    assert "flown before that: ascent; nothing was written" in error
    assert "Traceback" not in error
    assert not Path("runs").exists()


def test_interrupt_is_exit_code_130(sim: Command, flown: Callable[..., list[str]]) -> None:
    flown(KeyboardInterrupt())
    code, out, error = sim("run", MS07)
    assert (code, out) == (130, "")
    assert "interrupted" in error
    assert "Traceback" not in error
    assert not Path("runs").exists()


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), FlightError("the tanks are empty"), ValueError("odd")])
def test_what_stops_a_command_does_not_deny_what_it_has_written(stop: BaseException) -> None:
    with pytest.raises(type(stop)) as caught, besides("the campaign is in c"):
        raise stop
    assert any(line.endswith("; the campaign is in c") for line in explained(caught.value)[1])


def test_unexpected_error_has_a_traceback_only_with_debug(
    sim: Command, flown: Callable[..., list[str]]
) -> None:
    flown(ZeroDivisionError("division by zero"))
    code, _, error = sim("run", MS07)
    assert code == 3
    assert "unexpected ZeroDivisionError: division by zero" in error
    assert "Traceback" not in error
    code, _, error = sim("run", MS07, "--debug")
    assert code == 3
    assert "Traceback" in error


def test_compiling_is_told_with_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    import numba

    def half(x: float) -> float:
        return 0.5 * x

    half.__module__ = "sim.made_up"  # only the program's own functions count
    own, other = numba.njit(half), numba.njit(lambda x: x)
    with terminal.progress(["ascent"]) as on_phase:
        other(1.0)
        on_phase("ascent")
        own(1.0)
    error = capsys.readouterr().err
    assert re.search(r"compiling the numerical core .*: function 1 of about \d+ \(at \d+\.\d s\)", error)
    assert error.count("compiling") == 1


# --- plot --------------------------------------------------------------------------------------------------


def test_plot_of_no_run_is_refused(sim: Command) -> None:
    code, out, error = sim("plot", "nowhere")
    assert (code, out) == (2, "")
    assert "nowhere" in error
    assert "Traceback" not in error


# --- tables -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "00:00:00.0"),
        (528.04, "00:08:48.0"),
        (59.96, "00:01:00.0"),
        (177_480.9, "2 d 01:18:00.9"),
        (-3.2, "-00:00:03.2"),
    ],
)
def test_elapsed_time_in_words(seconds: float, words: str) -> None:
    assert terminal.elapsed(seconds) == words


def test_timeline_fits_the_promised_width(capsys: Any) -> None:
    long = {**EVENT, "event": "max_dynamic_pressure", "met_s": 14_532_875.1, "altitude_km": 158.94}
    long |= {"dynamic_pressure_pa": 35318.8, "mach": 1.48868, "load_g": 2.05679, "angle_of_attack_deg": 2.01}
    note = "The ship gains 381.7 deg on the station. " * 6
    terminal.show_timeline({"scenario": "A flight", "events": [EVENT, long], "notes": [note]})
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= terminal.WIDTH
    assert any(line.endswith("35.3 kPa, Mach 1.49, 2.06 g") for line in lines)
    assert any(line.startswith("- The ship gains") for line in lines)


@pytest.mark.parametrize(("asked", "most"), [("60", 60), ("500", terminal.WIDTH), ("wide", terminal.WIDTH)])
def test_sentences_in_a_file_are_as_wide_as_columns_asks(
    asked: str, most: int, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("COLUMNS", asked)
    terminal.show_sentences(["Taken by the rule 'sunset-or-pass', 12 km off. " * 9])
    lines = capsys.readouterr().out.splitlines()
    assert most - 17 < max(map(len, lines)) <= most
    assert sum(line.count("'sunset-or-pass'") for line in lines) == 9
    assert not any(line.endswith(" 12") for line in lines)


@pytest.mark.parametrize(
    ("width", "broken"),
    [(80, "delta-v 20.4 m/s, 49.8 s, at 1950 km"), (26, "delta-v 20.4 m/s, 49.8 s,\nat 1950 km"),
     (18, "delta-v 20.4 m/s,\n49.8 s,\nat 1950 km")],
)  # fmt: skip
def test_figures_break_at_commas_where_a_terminal_is_narrow(width: int, broken: str) -> None:
    assert terminal.at_commas("delta-v 20.4 m/s, 49.8 s, at 1950 km", width) == broken


def test_plain_table_is_aligned() -> None:
    columns = (terminal.Column("name"), terminal.Column("n", right=True))
    table = terminal.plain_table("Title", columns, [["a", "1"], ["long name", "20"]])
    assert table == "Title\n\nname        n\n---------  --\na           1\nlong name  20\n"


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_tables_on_a_terminal_are_drawn(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "150")
    terminal.show_checks([result(True), result(False)])  # type: ignore[list-item]
    shown = capsys.readouterr().out
    assert "─" in shown
    assert "1 of 2 checks pass, 1 fails: 1 of 2 predictions" in shown


def at_eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the output a terminal of 80 columns."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")


def test_eighty_columns_lose_nothing_and_break_no_figure(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    at_eighty_columns(monkeypatch)
    event = EVENT | {
        "event": "escape_tower_jettison",
        "met_s": 14_532_875.1,
        "duration_s": 95.5,
        "range_km": 13411.4,
    }
    note = "The ship gains 381.7 deg on it, at 0.363 deg/s, and has a mass of 6500 kg. " * 4
    terminal.show_timeline({"scenario": "A flight", "events": [event], "notes": [note]})
    check = result(True)
    check.expected_text, check.simulated_text = "2017-12-19 08:39:02", "47.3347 N 69.6727 E"
    terminal.show_checks([check])  # type: ignore[list-item]
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 80
    assert "168 d 04:54:35.1    0.1 km\n    delta-v 1.25 m/s, 95.5 s, at 13411 km\n" in shown
    assert "    expected 2017-12-19 08:39:02, simulated 47.3347 N 69.6727 E\n" in shown
    assert "\N{HORIZONTAL ELLIPSIS}" not in shown
    assert not re.search(r"\d\n +(deg|kg)", shown)


def test_names_are_printed_as_they_are(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    at_eighty_columns(monkeypatch)
    name = "Soyuz [/red] :smile: $x_{$ %s {x}"
    terminal.show_timeline({"scenario": name, "events": [EVENT], "notes": []})
    assert f"Timeline of {name}\n" in capsys.readouterr().out


def test_roles_are_counted_apart() -> None:
    def checks(**passed: list[bool]) -> Any:
        return [SimpleNamespace(role=role, passed=one) for role, every in passed.items() for one in every]

    met = checks(predicted=[True] * 9, derived=[True] * 3, input=[True])
    assert terminal.tally(met) == "13 of 13 checks pass: 9 predictions, 3 derived, 1 input"
    missed = checks(predicted=[True, False], input=[True, True])
    assert terminal.tally(missed) == "3 of 4 checks pass, 1 fails: 1 of 2 predictions, 2 inputs"
    assert terminal.tally(checks(input=[True])) == "1 of 1 checks pass: 1 input"


@pytest.mark.parametrize(("passed", "code"), [((True, True), 0), ((True, False), 1), ((False, True), 1)])
def test_one_check_of_two_that_fails_is_1(
    sim: Command, flown: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, passed: Any, code: int
) -> None:
    flown()
    monkeypatch.setattr(run, "evaluate", lambda flight: [result(one) for one in passed])
    assert sim("run", MS07)[0] == code
    assert sim("run", MS07, "--out", "other", "--json")[0] == code


# --- plan -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--days", "2017-12-10", "2017-12-32"), "expected days like 2017-12-10"),
        (("--days", "2017-12-10"), "requires 2 arguments"),
        (("--days", "2017-12-10", "2017-12-12", "--pork-chop"), "not both"),
        (("--plot", "x.png"), "expected --days or --pork-chop"),
        (("--pork-chop", "--plot", "x.jpg"), "expected a name that ends in .png, .svg, .pdf"),
        (("--pork-chop", "--plot", ""), ".: names no picture"),
    ],
)
def test_plan_refuses_wrong_options(sim: Command, options: tuple[str, ...], told: str) -> None:
    code, out, error = sim("plan", MS07, *options)
    assert (code, out) == (2, "")
    assert told in error
    assert "Traceback" not in error


def test_plan_refuses_days_that_run_backwards(sim: Command) -> None:
    code, out, error = sim("plan", MS07, "--days", "2017-12-31", "2017-12-10", "--json")
    assert code == 2
    assert "run backwards" in error
    assert "run backwards" in json.loads(out)["errors"][0]


def test_plan_refuses_a_scenario_without_rendezvous(sim: Command, tmp_path: Path) -> None:
    short = tmp_path / "ascent.toml"
    short.write_text(without(OUTBOUND, "phasing", "docking"), encoding="utf-8")
    code, out, error = sim("plan", short)
    assert (code, out) == (2, "")
    assert "ascent.toml: has no phase 'phasing', so that there is no rendezvous to plan" in error


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("options", [(), ("--days", "2017-12-10", "2017-12-31"), ("--pork-chop",)])
def test_plan_fits_a_terminal(
    sim: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, width: int, options: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, out, _ = sim("plan", MS07, *options)
    assert code == 0
    assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", out).splitlines())) <= width


# --- landing ----------------------------------------------------------------------------------------------


def test_landing_refuses_a_scenario_without_a_return(sim: Command, tmp_path: Path) -> None:
    out = without_tables(OUTBOUND, "target")
    there = tmp_path / "there.toml"
    there.write_text(out, encoding="utf-8")
    code, out, error = sim("landing", there, "--json")
    assert code == 2
    assert "there.toml: has no way home, so that there is no landing to look for; expected [target]" in error
    assert "has no way home" in json.loads(out)["errors"][0]
    assert "Traceback" not in error


@pytest.mark.parametrize("width", [80, 120])
def test_landing_fits_a_terminal(sim: Command, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, out, _ = sim("landing", MS07)
    assert code == 0
    assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", out).splitlines())) <= width


# --- help and completion ----------------------------------------------------------------------------------


def completed(*words: str, cwd: Path) -> list[str]:
    """Give what bash is told to complete the last word of a command line with."""
    line = {"COMP_WORDS": " ".join(["sim", *words]), "COMP_CWORD": str(len(words))}
    done = subprocess.run(
        [sys.executable, "-m", "sim"],
        cwd=cwd,
        env={**os.environ, **line, "_SIM_COMPLETE": "complete_bash", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.split()


def test_the_shell_completes_scenarios_runs_and_words(tmp_path: Path) -> None:
    for folder in ("scenarios", "runs/ms07", "runs/empty", "mine"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "runs" / "ms07" / "run.json").touch()
    for file in ("scenarios/ms07.toml", "scenarios/notes.txt", "a.toml", "away.opm"):
        (tmp_path / file).touch()
    assert completed("run", "scenarios/m", cwd=tmp_path) == ["scenarios/ms07.toml"]
    assert completed("show", "runs/", cwd=tmp_path) == ["runs/empty/", "runs/ms07"]
    assert completed("new", "x", "--kind", "two", cwd=tmp_path) == ["two-day", "two-orbit"]
    assert completed("expor", cwd=tmp_path) == ["export"]
    assert "away.opm" in completed("run", "a.toml", "--from", "aw", cwd=tmp_path)


def test_words_that_completion_knows_are_those_of_the_heavy_modules() -> None:
    from sim.cli.flights import LIBRARY_KINDS
    from sim.scenario.starting import KINDS
    from sim.terminal.library import SHOWN

    assert LIBRARY_KINDS == SHOWN
    (new,) = [command for command in cli.app.registered_commands if command.name == "new"]
    assert new.callback is not None
    assert set(KINDS) == set(re.findall(r"[a-z]+(?:-[a-z]+)?", NEW_KINDS)) - {"or"}


NEW_KINDS = "two-day, four-orbit, two-orbit, return, guided or whole"


@pytest.mark.parametrize(
    "command",
    ["run", "validate", "new", "library", "warm", "schema", "plan", "landing", "plot", "report", "show",
     "compare", "export", "campaign fly", "campaign replay"],
)  # fmt: skip
def test_the_help_of_every_command_has_an_example(sim: Command, command: str) -> None:
    code, out, _ = sim(*command.split(), "--help")
    assert code == 0
    words = " ".join(out.split())
    assert f"Example: sim {command.removesuffix(' fly')}" in words
    if command == "new":
        assert NEW_KINDS in words


def test_the_help_of_the_program_says_codes_and_where_the_docs_are(sim: Command) -> None:
    words = " ".join(sim("--help")[1].split())
    for part in (
        "Exit codes: 0 all checks pass",
        "130 interrupted",
        "Docs: README.md",
        "--install-completion",
    ):
        assert part in words
