"""How the cases of a campaign are shared out, written and read back."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from sim.base.errors import UnreadableRunError
from sim.campaigns import store
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


def test_rows_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    manifest = store.manifest_of("", "", cases=70, seed=0, sampling="random", part=40)
    dice = np.random.default_rng(1)
    whole = {
        "case": np.arange(70),
        "miss_km": np.append(dice.normal(size=69), np.nan),
        "status": np.array(["landed"] * 69 + ["failed"]),
        "reason": [*[None] * 69, "über 3 km"],
    }
    with store.opened(tmp_path / "c", manifest, "", resume=False) as kept:
        for number in range(kept.parts):
            cases = slice(kept.part_of(number).start, kept.part_of(number).stop)
            kept.write(number, {name: column[cases] for name, column in whole.items()}, {"miss_km": "far"})
        rows = store.Rows(kept.out, range(2))
        assert list(rows) == list(whole)
        for name, column in whole.items():
            assert_array_equal(rows[name], np.asarray(column) if name != "reason" else column)
        assert kept.has(1)
        (kept.out / "cases" / "part-000001.parquet").write_bytes(b"half")
        with pytest.raises(UnreadableRunError, match=r"part-000001.parquet: cannot be read .*--resume"):
            rows["miss_km"]
        assert not kept.has(1)
    with pytest.raises(UnreadableRunError, match=r"part-000001.parquet: cannot be read"):
        store.read_cases(tmp_path / "c")


def test_a_part_of_another_place_or_campaign_is_not_there(tmp_path: Path) -> None:
    def written(name: str, seed: int) -> tuple[store.Store, list[Path]]:
        manifest = store.manifest_of("", "", cases=6, seed=seed, sampling="random", part=3)
        with store.opened(tmp_path / name, manifest, "", resume=False) as kept:
            for number in range(2):
                cases = kept.part_of(number)
                kept.write(number, {"case": np.arange(cases.start, cases.stop)}, {})
        return kept, sorted((kept.out / "cases").iterdir())

    (mine, (first, second)), (_, (other, _)) = written("mine", 1), written("other", 2)
    assert mine.has(0)
    assert mine.has(1)
    second.write_bytes(first.read_bytes())
    first.write_bytes(other.read_bytes())
    assert not mine.has(0)
    assert not mine.has(1)


@pytest.mark.parametrize(
    ("key", "value"),
    [("cases", "many"), ("cases", True), ("part", 0), ("part", None), ("seed", -1), ("scenario", 3)],
)
def test_a_manifest_that_says_no_campaign_is_told(tmp_path: Path, key: str, value: object) -> None:
    manifest = store.manifest_of("s.toml", "", cases=6, seed=0, sampling="random", part=3)
    (tmp_path / store.MANIFEST).write_text(json.dumps({**manifest, key: value}))
    with pytest.raises(UnreadableRunError, match=rf"{key} of its campaign.json is .*; expected a"):
        store.read_manifest(tmp_path)


def test_parts_are_written_and_read_without_pandas(tmp_path: Path) -> None:
    """Which takes a third of a second and 50 MB of a campaign that does without."""
    code = (
        "import sys, numpy as np; from pathlib import Path; from sim.campaigns import store\n"
        "manifest = store.manifest_of('', '', cases=3, seed=0, sampling='random', part=3)\n"
        f"with store.opened(Path({str(tmp_path / 'c')!r}), manifest, '', resume=False) as kept:\n"
        "    kept.write(0, {'case': np.arange(3), 'reason': [None, 'a', None]}, {})\n"
        "    rows = store.Rows(kept.out, [0])\n"
        "    print(rows['case'].sum(), rows['reason'], 'pandas' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True).stdout
    assert said.split("\n")[0] == "3 [None, 'a', None] False"
