"""How the process begins: interrupted before the command is there, or in an environment of no use to it."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "ms07.toml"

# What `python -m sim` does, and an interrupt just when a module begins to be imported.
INTERRUPTED = """
import runpy, signal, sys
wanted = sys.argv.pop(1)
def interrupt(event, arguments):
    if event == "import" and arguments[0] == wanted:
        signal.raise_signal(signal.SIGINT)
sys.addaudithook(interrupt)
runpy.run_module("sim", run_name="__main__", alter_sys=True)
"""


def _hears_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def run(*command: str, cwd: Path, **env: str) -> Any:
    """Run Python from another folder, interrupts heard, whatever the shell of the tests does with them."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        preexec_fn=_hears_interrupts if os.name == "posix" else None,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name != "posix", reason="interrupts are sent as signals")
@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("threading", ""),
        ("sim.cli", ""),
        ("typer", ""),
        ("numba", "interrupted; a run directory is written whole or not at all\n"),
    ],
)
def test_an_interrupt_while_it_begins_is_told_or_silent(tmp_path: Path, module: str, said: str) -> None:
    done = run("-c", INTERRUPTED, module, "run", str(SCENARIO), cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "value", "expected"), [("NUMBA_NUM_THREADS", "0", "> 0"), ("SIM_LANES", "many", "from 1 to 64")]
)
def test_an_environment_that_cannot_be_used_is_refused(
    tmp_path: Path, name: str, value: str, expected: str
) -> None:
    done = run("-m", "sim", "run", str(SCENARIO), cwd=tmp_path, **{name: value})
    assert done.returncode == 2
    assert f"{name}={value}" in done.stderr
    assert expected in done.stderr
    assert "fault of the program" not in done.stderr
    assert list(tmp_path.iterdir()) == []
