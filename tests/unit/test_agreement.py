"""The judge of validation tests: what it is told to hold fails the test that does not hold it."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = """
def test_holds(agreement):
    agreement("topic", "reference", "what holds", 0.9, 1.0, "m")


def test_misses(agreement):
    agreement("topic", "reference", "what misses", -1.1, 1.0, "m")


def test_is_no_number(agreement):
    agreement("topic", "reference", "what is none", float("nan"), 1.0, "m")
"""


def test_a_difference_beyond_its_tolerance_fails_the_test(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    (tmp_path / "test_judged.py").write_text(TESTS, encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "tests.validation.conftest",
            "--rootdir",
            tmp_path,
            tmp_path,
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "2 failed, 1 passed" in done.stdout
    assert "what misses: -1.1 m, tolerance 1 m, against reference" in done.stdout
