"""The bar moves within a phase, never back and never to its end, and says what is left."""

import itertools

import pytest

from sim.terminal.bar import Pace


def test_the_bar_moves_and_the_time_left_falls() -> None:
    clock = [0.0]
    pace = Pace(("ascent", "phasing", "docking"), lambda: clock[0])
    assert (pace.share, pace.left) == (0.0, None)
    seen: list[float] = []
    for phase, lasts in (("ascent", 4.0), ("phasing", 1.2), ("docking", 1.0)):  # half as fast as usual
        pace.begin(phase)
        for _ in range(20):
            clock[0] += lasts / 20.0
            seen.append(pace.share)
    assert all(before < after for before, after in itertools.pairwise(seen))
    assert seen[-1] < 1.0
    pace.begin("docking")
    assert pace.left == pytest.approx(0.5 * 6.2 / 2.6)  # at the pace so far
    assert pace.share == pytest.approx(2.6 / 3.1)


def test_parts_that_nobody_knows_have_their_share() -> None:
    clock = [0.0]
    pace = Pace(("one", "two"), lambda: clock[0])
    pace.begin("one")
    clock[0] = 3.0
    pace.begin("two")
    assert pace.share == 0.5
    assert pace.left == pytest.approx(3.0)
    pace.begin("something else")
    assert pace.share == 0.0
