"""The core's speeds for pytest-benchmark: `pytest benchmarks`. Nothing fails for being slow."""

import numpy as np
import pytest

from benchmarks import core, floor, problems, processes, rates, returns, truth
from benchmarks.contestants import MissingError
from sim.dynamics.arcs import propagate
from sim.dynamics.sequence import Outcome, fly, reach
from sim.dynamics.states import State
from sim.physics.numbers import WIDTH


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
    taken = benchmark(processes.time_process, ["-m", "sim", "--help"])
    assert taken.code == 0


def test_mission(benchmark, tmp_path):
    taken = benchmark.pedantic(processes.time_process, (processes.run_command(tmp_path),), rounds=1)
    assert taken.code in (0, 1)  # 1: a check failed, the flight was flown all the same
    benchmark.extra_info["peak_memory_mb"] = taken.memory


def test_one_return(benchmark):
    way = returns.one()
    reached = benchmark(reach, way.ignition, way.rows)
    assert reached.outcome is Outcome.COMPLETE
    assert returns.touchdown_error(reached.ends[-1]) <= 0.2


def test_one_return_with_dense_output(benchmark):
    way = returns.one()
    flown = benchmark(fly, way.ignition, way.rows)
    assert flown.outcome is Outcome.COMPLETE
    assert returns.touchdown_error(flown.end) <= 0.1


def test_many_returns(benchmark):
    campaign = returns.many(200)
    reached = benchmark.pedantic(campaign.fly, rounds=3)
    assert np.nanmedian(returns.many_errors(campaign, reached)) <= 0.5


def test_all_of_many_returns_land():
    campaign = returns.many(1_000)
    reached = campaign.fly()
    assert all(reached.outcome(case) is Outcome.COMPLETE for case in range(1_000))


@pytest.mark.parametrize("place", rates.TITLES)
@pytest.mark.parametrize("width", [1, WIDTH])
def test_right_hand_side(benchmark, place, width):
    (chosen,) = (one for one in rates.places() if one.title == place)
    benchmark(rates.evaluate, chosen, width)


@pytest.mark.parametrize("flags", [(), ("-mno-avx512f",), ("-mno-avx",)])
def test_the_floor_flies_the_same_with_vectors_of_any_width(monkeypatch, flags):
    monkeypatch.setattr(floor, "_FLAGS", (*floor._FLAGS, *flags))
    floor.build.cache_clear()
    try:
        attempt = next(floor.attempts("orbit", 1.0))
    except MissingError as error:
        pytest.skip(str(error))
    assert np.linalg.norm(attempt.run() - truth.reference("orbit")) <= 1.0
    floor.clean()
    floor.build.cache_clear()
