"""The core's speeds for pytest-benchmark: `pytest benchmarks`. Nothing fails for being slow."""

import numpy as np
import pytest

from benchmarks import core, problems, processes, truth
from sim.dynamics.arcs import propagate
from sim.dynamics.states import State


@pytest.mark.parametrize("accuracy", [1.0, 0.01])
def test_two_days_in_orbit(benchmark, accuracy):
    job = problems.work("orbit")
    step, tolerance = core.SETTINGS["orbit", accuracy][0]
    ends = benchmark(core.fly_one, job, step, tolerance)
    assert np.linalg.norm(ends - truth.reference("orbit")) <= accuracy


def test_two_days_in_orbit_as_the_flight_takes_them(benchmark):
    job = problems.work("orbit")
    start = State(0.0, job.starts[0])
    arc = benchmark(propagate, start, job.t_end, job.model)
    assert np.linalg.norm(arc.end.r - truth.reference("orbit")[0]) <= 0.01


def test_one_entry(benchmark):
    job = problems.work("entry")
    ends = benchmark(core.fly_one, job, *core.SETTINGS["entry", 1.0][0])
    assert np.linalg.norm(ends - truth.reference("entry")) <= 1.0


def test_ten_thousand_entries(benchmark):
    job = problems.work("entries")
    ends = benchmark.pedantic(core.fly_all, (job, *core.SETTINGS["entries", 1.0][0]), rounds=5)
    assert np.linalg.norm(ends - truth.reference("entries"), axis=1).max() <= 1.0


def test_help(benchmark):
    _, _, code = benchmark(processes.time_process, ["-m", "sim", "--help"])
    assert code == 0


def test_mission(benchmark):
    run = benchmark.pedantic(processes.mission, rounds=1)
    if run.note:
        pytest.skip(run.note)
    benchmark.extra_info["wall_s"] = run.wall
    benchmark.extra_info["peak_memory_mb"] = run.memory
