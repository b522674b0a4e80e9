"""The floor: floor.c, compiled for this machine, on data written here."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.contestants import Attempt, Contestant, MissingError
from benchmarks.core import SETTINGS
from benchmarks.problems import Work, work
from sim.base.arrays import FloatArray
from sim.dynamics import tableau
from sim.physics import standard_atmosphere

_NUMBERS = 24  # of the data file's head, as in floor.c
_FLAGS = ("-O3", "-march=native", "-ffast-math", "-std=gnu11")


@cache
def build() -> tuple[Path, Path]:
    """Compile floor.c and return the program and the folder of its files; raises MissingError."""
    names = (os.environ.get("CC", "cc"), "gcc", "clang")
    compiler = next(filter(None, map(shutil.which, names)), None)
    if compiler is None:
        raise MissingError("no C compiler")
    folder = Path(tempfile.mkdtemp(prefix="floor-"))
    (folder / "tableau.h").write_text(_tableau(), encoding="utf-8")
    program = folder / "floor"
    source = str(Path(__file__).with_name("floor.c"))
    command = [compiler, *_FLAGS, "-I", str(folder), source, "-o", str(program), "-lm", "-pthread"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        shutil.rmtree(folder)
        raise MissingError(f"the C compiler failed: {done.stderr.splitlines()[0] if done.stderr else '?'}")
    return program, folder


def clean() -> None:
    """Remove what `build` left, if it was called."""
    if build.cache_info().currsize:
        shutil.rmtree(build()[1], ignore_errors=True)


def _tableau() -> str:
    """Write the tableau as C constants."""

    def literal(values: FloatArray) -> str:
        inner = (literal(row) if row.ndim else repr(float(row)) for row in values)
        return "{" + ", ".join(inner) + "}"

    rows = {
        "NODES[12]": tableau.NODES[:12],
        "STAGES[13][12]": tableau.STAGES[:13, :12],
        "ERROR_5[13]": tableau.ERROR_5[:13],
        "ERROR_3[13]": tableau.ERROR_3[:13],
    }
    return "".join(f"static const double {name} = {literal(row)};\n" for name, row in rows.items())


def write_data(path: Path, job: Work, max_step: float, tolerance: float) -> None:
    """Write the model and the cases in the order in which floor.c reads them."""
    model, air = job.model, standard_atmosphere
    head = np.zeros(_NUMBERS)
    numbers = [
        model.earth.degree,
        model.air.kind,
        model.earth.gm,
        model.earth.radius,
        model.earth.almanac_start,
        model.earth.almanac_step,
    ]
    numbers += [
        model.earth.gm_sun,
        model.earth.gm_moon,
        model.air.solar_angle,
        model.body.area,
        0.0,
        job.t_end,
        tolerance,
        max_step,
    ]
    numbers += [job.floor, air._ORIGIN, air._PLACES, air.HIGHEST, *model.air.density.shape, air._PIECES]
    head[: len(numbers)] = numbers
    starts = job.starts.copy()
    starts[:, 6] /= job.factors  # a case's drag factor goes into its mass, which nothing else reads
    parts = [head]
    blocks, size, kinds, lanes = model.earth.harmonics.shape
    orders = model.earth.harmonics.transpose(0, 3, 1, 2).reshape(blocks * lanes, size, kinds)
    tables = (orders, model.earth.almanac, model.air.density, model.air.density_axes)
    for table in (*tables, model.body.drag[0], air._UPPER[0], starts):
        flat = np.ascontiguousarray(table, dtype=float).ravel()
        parts += [np.array([float(flat.size)]), flat]
    np.concatenate(parts).tofile(path)


class Program:
    """One piece of work for the C program; remembers the time that it took itself."""

    def __init__(self, job: Work, max_step: float, tolerance: float, threads: int) -> None:
        self._program, folder = build()
        stem = f"{job.name}-{max_step:g}-{tolerance:g}"
        self._data, self._ends = folder / f"{stem}.data", folder / f"{stem}.ends"
        self._count, self._threads = job.starts.shape[0], threads
        write_data(self._data, job, max_step, tolerance)
        self.seconds = np.nan
        self.evaluations = 0

    def run(self, repeats: int = 1) -> FloatArray:
        """Run the work `repeats` times, keep the shortest time, and return the last positions (n, 3)."""
        numbers = (str(n) for n in (self._count, repeats, self._threads))
        command = [str(self._program), str(self._data), str(self._ends), *numbers]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        *times, evaluations = done.stdout.split()
        self.seconds, self.evaluations = min(float(word) for word in times), int(evaluations)
        return np.fromfile(self._ends).reshape(-1, 8)[:, :3]


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield the floor's attempts, at this core's settings."""
    job = work(name)
    many = job.starts.shape[0] > 1
    threads = os.cpu_count() or 1 if many else 1
    repeats = 1 if many else 5 if name == "orbit" else 200
    for max_step, tolerance in SETTINGS[name, accuracy]:
        program = Program(job, max_step, tolerance, threads)
        yield Attempt(
            f"DOP853, {max_step:g} s, {tolerance:g}",
            lambda p=program: p.run(repeats),  # type: ignore[misc]
            cases=job.starts.shape[0],
            seconds=lambda p=program: p.seconds,  # type: ignore[misc]
            cores=threads,
        )


CONTESTANT = Contestant("C floor", attempts)
