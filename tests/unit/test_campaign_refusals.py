"""What `sim campaign` refuses before anything is flown: exit code 2, and words that say what was expected."""

import json
import sys
from pathlib import Path

import pytest

from sim import cli
from sim.campaigns import store
from tests.sealed import read_only

ROOT = Path(__file__).parents[2]
HOME = ROOT / "scenarios" / "ms07-dispersions.toml"
UP = ROOT / "scenarios" / "ms07-arrival-dispersions.toml"


def refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command that is refused; return what it says."""
    monkeypatch.setattr(sys, "argv", ["sim", "campaign", *map(str, arguments)])
    assert cli.main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "fault of the program" not in said.err
    assert "Traceback" not in said.err
    return said.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([HOME, "--cases", 0], "--cases 0: expected 1 to 1,000,000,000"),
        ([HOME, "--cases", 10**20], "expected 1 to 1,000,000,000"),
        ([HOME, "--cases", 10**7, "--sampling", "latin"], "expected 1 to 1,000,000, as a Latin hypercube is"),
        ([HOME, "--seed", -1], "--seed -1: expected a whole number from 0 to 2**63 - 1"),
        ([HOME, "--seed", 2**63], "expected a whole number from 0 to 2**63 - 1"),
        ([HOME, "--workers", 0], "--workers"),
        ([HOME, "--pool", "boats"], "expected one of auto, threads, processes"),
        ([HOME, "--sampling", "dice"], "expected one of random, sobol, latin"),
        ([HOME, "--until", "soon"], "'soon' is nothing to go on until; expected one of: radius50 < 0.5 km"),
        ([HOME, "--until", "load < 0 g"], "is never met; expected more than 0 g"),
        ([HOME, "--until", "speed < 0.1 m/s"], "speed is of other campaigns; expected one of radius50"),
        ([UP, "--until", "load < 0.1 g"], "load is of other campaigns; expected one of offset50"),
        ([UP, "--sensitivity", 64], "--sensitivity is of the way home"),
        ([ROOT / "scenarios" / "ms07.toml"], "nothing is dispersed; expected [[disperse]] in the file"),
        ([ROOT / "scenarios" / "nowhere.toml"], "nowhere.toml"),
        ([HOME, "--out", "/proc/campaigns/c"], "/proc/campaigns: cannot be made"),
        ([HOME, "--out", HOME], "exists and is not a directory; name another --out"),
    ],
)
def test_what_cannot_be_flown_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[object],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in " ".join(refused(monkeypatch, capsys, *arguments).split())
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("sigma = 100.0", "sigma = -100.0", "sigma: is -100.0; expected more than 0"),
        ('"air.wind_factor"', '"air.wind_facto"', "did you mean 'air.wind_factor'?"),
        ('kind = "entry"\nmode = "ballistic"', "", "entry"),
    ],
)
def test_a_scenario_that_cannot_be_spread_is_told_with_its_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    old: str,
    new: str,
    said: str,
) -> None:
    file = tmp_path / "s.toml"
    text = HOME.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1).replace("[[phase]]\n\n", ""), encoding="utf-8")
    told = refused(monkeypatch, capsys, file, "--out", tmp_path / "c")
    assert said in told
    assert "s.toml:" in told


def test_a_place_that_cannot_be_written_into_is_told_before_anything_is_flown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with read_only(tmp_path / "sealed") as sealed:
        told = refused(monkeypatch, capsys, HOME, "--cases", 10, "--out", sealed / "c")
    assert "sealed" in told
    assert "name another --out" in " ".join(told.split())
    assert "landings" not in told


def manifest(out: Path, **values: object) -> dict[str, object]:
    """Leave a directory as a campaign of other things would."""
    asked = {"cases": 10, "seed": 0, "sampling": "random", "part": 5000, **values}
    told = store.manifest_of("ms07-dispersions.toml", "0" * 64, **asked)  # type: ignore[arg-type]
    (out / store.CASES).mkdir(parents=True)
    (out / store.MANIFEST).write_text(json.dumps(told))
    return told


def test_a_place_with_another_campaign_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "c"
    manifest(out)
    (out / store.CASES / "part-000000.parquet").write_bytes(b"kept")
    before = (out / store.MANIFEST).read_bytes()
    told = refused(monkeypatch, capsys, HOME, "--out", out, "--cases", 10)
    assert "holds a campaign already; add --resume to go on, or name another --out" in told
    told = refused(monkeypatch, capsys, HOME, "--out", out, "--cases", 10, "--resume")
    assert "holds a campaign of another scenario" in told
    assert (out / store.MANIFEST).read_bytes() == before
    assert (out / store.CASES / "part-000000.parquet").read_bytes() == b"kept"


def test_a_damaged_manifest_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "c"
    manifest(out)
    (out / store.MANIFEST).write_text("{")
    told = refused(monkeypatch, capsys, HOME, "--out", out, "--cases", 10)
    assert "its campaign.json cannot be read" in told
