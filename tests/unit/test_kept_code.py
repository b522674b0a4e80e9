"""Compiled code that another process has kept: read from disk, it does the same."""

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from sim.base.kept import version

_CODE = """
import numpy as np

from sim.base.compiled import compiled, formula, unlocked


@compiled
def doubled(x):
    out = np.empty(x.shape[0])
    for k in range(x.shape[0]):
        out[k] = 2.0 * x[k]
    return out


@unlocked
def root(x, out):
    if x < 0.0:
        raise ValueError("negative")
    out[0] = np.sqrt(x)


@formula
def cube(x):
    return x**3


out = np.empty(1)
root(2.0, out)
try:
    root(-1.0, out)
except ValueError as error:
    print(error)
print(out[0], cube(1.5), doubled(np.arange(3.0)))
kept = [sum(each.stats.cache_hits.values()) for each in (root, cube, doubled)]
print(kept)
"""


def test_regress_kept_code_runs_as_it_did_when_it_was_compiled(tmp_path: Path) -> None:
    script = tmp_path / "kept.py"
    script.write_text(_CODE)
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"NUMBA_CACHE_DIR": str(tmp_path), "PYTHONPATH": str(root)}
    said = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, str(script)], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        said.append(done.stdout.splitlines())
    assert said[0][:2] == said[1][:2] == ["negative", f"{2.0**0.5} 3.375 [0. 2. 4.]"]
    assert (said[0][2], said[1][2]) == ("[0, 0, 0]", "[1, 1, 1]")


def test_val_versions_are_those_that_importlib_tells() -> None:
    packages = ("numpy", "numba", "skyfield-data", "pyerfa", "brahe", "pymsis")
    assert [version(name) for name in packages] == [metadata.version(name) for name in packages]
