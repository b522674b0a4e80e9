"""The benchmarks' own timing."""

from benchmarks.rounds import Timed, alternate, watched


def test_rounds_go_one_way_and_then_the_other():
    called = []
    runs = {name: lambda name=name: float(len(called.append(name) or called)) for name in "ab"}
    timed = alternate(runs, 2)
    assert called == ["a", "b", "b", "a"]
    assert timed["a"].times == (1.0, 4.0)


def test_ratios_are_taken_round_by_round():
    ratio = Timed((2.0, 30.0, 4.0)).relative(Timed((1.0, 10.0, 2.0)))
    assert (ratio.median, ratio.least) == (2.0, 2.0)


def test_a_watched_run_tells_the_time_of_one_piece():
    calls = []
    time_it = watched(lambda: calls.append(1), count=1000)
    assert len(calls) == 1  # once, to compile
    assert 0.0 <= time_it() < 1e-3
