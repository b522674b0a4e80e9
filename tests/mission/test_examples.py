"""The examples run as they are, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAID = {
    "ms07.py": "pass  docking",
    "in_my_sky.py": "deg high, azimuth",
    "a_day_later.py": "2017-12-18",
    "two_or_four_orbits.py": "lift-off",
}


def test_every_example_is_run_here() -> None:
    assert {path.name for path in (ROOT / "examples").glob("*.py")} == set(SAID)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(SAID))
def test_an_example_runs_and_says_what_it_promises(name: str) -> None:
    ran = subprocess.run(
        [sys.executable, f"examples/{name}"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert SAID[name] in ran.stdout
