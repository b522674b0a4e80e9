"""A run as whole processes: two into one place, and what a run imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

from scenario_texts import SHORT

from sim import warm
from sim.phases import PHASES

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def test_of_two_runs_into_one_place_one_is_refused(tmp_path: Path) -> None:
    scenario = tmp_path / "short.toml"
    scenario.write_text(SHORT)
    command = [sys.executable, "-m", "sim", "run", str(scenario), "--out", "run"]
    processes = [
        subprocess.Popen(
            command,
            cwd=tmp_path,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    answers = [(*process.communicate(), process.returncode) for process in processes]
    assert sorted(code for _, _, code in answers) == [0, 2]
    for out, error, code in answers:
        if code:
            assert "another process is writing there" in error or "exists already" in error
        assert ("Written to run" in out) == (code == 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run", "short.toml"]
    assert json.loads((tmp_path / "run" / "run.json").read_text())["scenario_file"] == "short.toml"


def test_neither_validating_nor_flying_imports_tables_and_plots(tmp_path: Path) -> None:
    scenario = tmp_path / "short.toml"
    scenario.write_text(SHORT)
    for arguments, heavy in (
        (["validate", "short.toml"], {"pandas", "matplotlib", "pyarrow", "pymsis", "skyfield", "rich"}),
        (["run", "short.toml", "--out", "run"], {"pandas", "matplotlib"}),
    ):
        code = (
            f"import sys; sys.argv = ['sim', *{arguments}]\nfrom sim.cli import main\nassert main() == 0\n"
            f"assert not (found := {heavy} & set(sys.modules)), found\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


def test_the_warming_flight_has_every_phase() -> None:
    kinds = [spec.kind for spec in warm.flight().phases]
    assert kinds == [kind for kind in PHASES if kind != "state"]  # which flies nothing
