"""How the cases of a campaign are shared out."""

from types import SimpleNamespace
from typing import Any

import pytest

from sim.campaigns.directions import HOME
from sim.campaigns.workers import _chunks


def shared_out(cases: int, workers: int, part: int = 5000) -> list[tuple[int, range, bool]]:
    parts = [(k, range(first, min(first + part, cases))) for k, first in enumerate(range(0, cases, part))]
    crew: Any = SimpleNamespace(count=workers, plan=None)
    return list(_chunks(parts, crew))


@pytest.mark.parametrize("cases", [1, 5, 257, 1000, 10_000, 52_345])
@pytest.mark.parametrize("workers", [1, 2, 8])
def test_chunks_are_all_cases_in_order_and_end_with_their_parts(cases: int, workers: int) -> None:
    chunks = shared_out(cases, workers)
    assert [case for _, chunk, _ in chunks for case in chunk] == list(range(cases))
    for number, chunk, last in chunks:
        end = min(5000 * (number + 1), cases)
        assert 5000 * number <= chunk.start < chunk.stop <= end
        assert last == (chunk.stop == end)


def test_chunks_get_smaller_so_that_nobody_waits_long_for_the_last() -> None:
    sizes = [len(chunk) for _, chunk, _ in shared_out(10_000, 2)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < 1.5 * HOME.chunk[0] < sizes[0] < 1.5 * HOME.chunk[1]
    assert len(shared_out(1000, 8)) == 8  # each of the workers has something to do
