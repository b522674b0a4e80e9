"""A campaign on disk: `cases/*.parquet`, each part whole or not there, and a manifest of what is flown.

A killed campaign leaves whole parts; going on flies the others, and ends with the same bytes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from sim import __version__
from sim.base.errors import OutputError, UnreadableRunError
from sim.files.claims import claimed, reason
from sim.files.whole import folder_made, new_file
from sim.physics.numbers import WIDTH
from sim.scenario.inputs import Input, keep

MANIFEST, CASES, SCENARIO, STATISTICS = "campaign.json", "cases", "scenario.toml", "statistics.json"
PROGRAM: Final = "pad-to-landing campaign"
# What must be the same for a campaign to go on, and how to say it.
_SAME: Final = {
    "scenario_sha256": "another scenario",
    "version": "another version of the program",
    "seed": "another seed",
    "sampling": "another sampling",
    "lanes": "another width of lanes",
    "part": "another size of parts",
}


# What a manifest must hold to be read: of which type, and the least that it may be.
_MUST: Final[dict[str, tuple[type, int | None]]] = {
    "version": (str, None),
    "scenario": (str, None),
    "sampling": (str, None),
    "seed": (int, 0),
    "cases": (int, 1),
    "lanes": (int, 1),
    "part": (int, 1),
}
_OF: Final = b"campaign"  # key of a part's metadata: of which campaign it is


@dataclass(frozen=True)
class Store:
    """A campaign's directory, claimed for this process."""

    out: Path
    manifest: Mapping[str, Any]

    def part_of(self, number: int) -> range:
        """Return the cases of a part."""
        return _part_of(self.manifest, number)

    @property
    def parts(self) -> int:
        """How many parts the campaign has."""
        return -(-int(self.manifest["cases"]) // int(self.manifest["part"]))

    def has(self, number: int) -> bool:
        """Tell whether a part is there with all of its cases.

        A damaged one is not, nor one of another campaign or place: they are flown again.
        """
        path, cases = _path(self.out, number), self.part_of(number)
        try:
            with _read_from(path):
                if not path.is_file():
                    return False
                found = pq.read_metadata(path)
                first = found.row_group(0).column(0).statistics
                own = (found.metadata or {}).get(_OF) == _identity(self.manifest)
                return bool(own and found.num_rows == len(cases) and first and first.min == cases.start)
        except UnreadableRunError:
            return False

    def write(self, number: int, columns: Mapping[str, Any], about: Mapping[str, str]) -> None:
        """Write a part, whole or not at all; raises OutputError."""
        table = _table(columns, about).replace_schema_metadata({_OF: _identity(self.manifest)})
        # Words alone repeat: a dictionary of numbers costs more than all the rest, and to compress them takes
        # half as long again for a tenth of their size.
        words = [field.name for field in table.schema if pa.types.is_string(field.type)]
        written = pa.BufferOutputStream()  # a file would be written to a hundred times
        pq.write_table(table, written, compression="none", use_dictionary=words)
        self._put(_path(self.out, number), written.getvalue())

    def write_json(self, name: str, content: Any) -> None:
        """Write a file of the campaign, whole or not at all; raises OutputError."""
        text = json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
        self._put(self.out / name, text.encode())

    def _put(self, path: Path, content: bytes | pa.Buffer) -> None:
        """Have a file on disk before its name is; raises OutputError."""
        try:
            with new_file(path) as partial, partial.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise OutputError(
                f"{self.out}: could not be written ({reason(error)}); whole parts stay: make room, and go on "
                "with --resume"
            ) from error


def manifest_of(
    scenario: str, sha256: str, *, cases: int, seed: int, sampling: str, part: int
) -> dict[str, Any]:
    """Return what identifies a campaign: nothing in it differs between two runs of the same one."""
    return {
        "program": PROGRAM,
        "version": __version__,
        "scenario": scenario,
        "scenario_sha256": sha256,
        "cases": cases,
        "seed": seed,
        "sampling": sampling,
        "lanes": WIDTH,
        "part": part,
    }


@contextmanager
def opened(
    out: Path, manifest: Mapping[str, Any], text: str, inputs: Sequence[Input] = (), *, resume: bool
) -> Iterator[Store]:
    """Claim a directory for a campaign; raises OutputError where it may not be used.

    `text`: its scenario, as it is kept beside the `inputs` that it names.
    """
    if out.name in ("", ".."):
        raise OutputError(f"{out}: is no name for a campaign; give --out a directory's path")
    with folder_made(out.parent), claimed(out, is_whole=lambda place: (place / MANIFEST).is_file()):
        _refuse(out, manifest, resume)
        store = Store(out, manifest)
        try:
            (out / CASES).mkdir(parents=True, exist_ok=True)
            for left in (out / CASES).glob(".*.partial-*"):  # of a killed process
                left.unlink()
            (out / SCENARIO).write_bytes(text.encode())
            keep(inputs, out)
        except OSError as error:
            raise OutputError(f"{out}: cannot be written to ({reason(error)}); name another --out") from error
        store.write_json(MANIFEST, manifest)
        try:
            yield store
        except KeyboardInterrupt as interrupt:
            interrupt.add_note(f"whole parts stay in {out}: go on with --resume")
            raise


def _refuse(out: Path, manifest: Mapping[str, Any], resume: bool) -> None:
    """Raise OutputError where a directory holds something that this campaign is not to go on with."""
    if not out.exists():
        return
    if not out.is_dir() or out.is_symlink():
        raise OutputError(f"{out}: exists and is not a directory; name another --out")
    if not os.listdir(out):
        return
    try:
        found = read_manifest(out)
    except UnreadableRunError as error:
        raise OutputError(f"{error}; name another --out") from error
    if not any((out / CASES).glob("part-*")):
        return  # nothing is lost with a campaign that had not begun to fly
    if not resume:
        raise OutputError(f"{out}: holds a campaign already; add --resume to go on, or name another --out")
    for key, words in _SAME.items():
        if found.get(key) != manifest[key]:
            raise OutputError(
                f"{out}: holds a campaign of {words} ({key}: {found.get(key)}, not {manifest[key]}); "
                "name another --out"
            )
    if int(found["cases"]) > int(manifest["cases"]) or (
        found["cases"] != manifest["cases"] and manifest["sampling"] == "latin"
    ):
        more = "a Latin hypercube cannot grow" if manifest["sampling"] == "latin" else "it cannot shrink"
        raise OutputError(
            f"{out}: holds a campaign of {found['cases']} cases, and {more}; give --cases {found['cases']}"
        )


def read_manifest(out: Path) -> dict[str, Any]:
    """Return the manifest of a campaign's directory; raises UnreadableRunError where it is none."""
    try:
        found = json.loads((out / MANIFEST).read_bytes())
    except FileNotFoundError as error:
        raise UnreadableRunError(f"{out}: holds no campaign ({MANIFEST} is missing)") from error
    except (OSError, ValueError) as error:
        raise UnreadableRunError(f"{out}: its {MANIFEST} cannot be read") from error
    if not isinstance(found, dict) or found.get("program") != PROGRAM:
        raise UnreadableRunError(f"{out}: its {MANIFEST} is not that of a campaign")
    for key, (kind, least) in _MUST.items():
        sound = isinstance(found.get(key), kind) and not isinstance(found[key], bool)
        if not sound or (least is not None and found[key] < least):
            what = "a text" if least is None else f"a whole number from {least} on"
            raise UnreadableRunError(f"{out}: {key} of its {MANIFEST} is {found.get(key)!r}; expected {what}")
    return found


def read_cases(out: Path, columns: Sequence[str] | None = None) -> pa.Table:
    """Return the rows of all whole parts in order of the cases; raises UnreadableRunError."""
    manifest = read_manifest(out)
    found = []
    for number in range(-(-int(manifest["cases"]) // int(manifest["part"]))):
        path = _path(out, number)
        if path.is_file():
            with _read_from(path):
                found.append(pq.read_table(path, columns=list(columns) if columns is not None else None))
    if not found:
        raise UnreadableRunError(f"{out}: no part of its campaign is flown yet")
    return pa.concat_tables(found)


def read_case(out: Path, case: int) -> dict[str, Any]:
    """Return the row of one case; raises UnreadableRunError where it is not there."""
    manifest = read_manifest(out)
    path = _path(out, case // int(manifest["part"]))
    if not 0 <= case < int(manifest["cases"]) or not path.is_file():
        raise UnreadableRunError(
            f"{out}: has no case {case}; expected one of 0 to {int(manifest['cases']) - 1} that is flown"
        )
    with _read_from(path):
        table = pq.read_table(path)
    row: dict[str, Any] = table.slice(case % int(manifest["part"]), 1).to_pylist()[0]
    return row


def _identity(manifest: Mapping[str, Any]) -> bytes:
    """Return what a part says of the campaign that it is of."""
    return json.dumps({key: manifest[key] for key in _SAME}, sort_keys=True).encode()


def _table(columns: Mapping[str, Any], about: Mapping[str, str]) -> pa.Table:
    fields, arrays = [], []
    for name, column in columns.items():
        array = _array(column)
        told = {"about": about[name]} if name in about else None
        fields.append(pa.field(name, array.type, metadata=told))
        arrays.append(array)
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def _array(column: Any) -> pa.Array:
    """Return a column, numbers or words of which some may be None, as Arrow has it.

    By its buffers: `pyarrow.array` imports pandas, which takes 0.3 s and 50 MB.
    """
    if isinstance(column, np.ndarray) and column.dtype.kind != "U":
        numbers = np.ascontiguousarray(column)
        return pa.Array.from_buffers(
            pa.from_numpy_dtype(numbers.dtype), len(numbers), [None, pa.py_buffer(numbers)]
        )
    each = column.tolist() if isinstance(column, np.ndarray) else column
    known = np.array([word is not None for word in each], dtype=bool)
    words = [b"" if word is None else word.encode() for word in each]
    ends = np.zeros(len(words) + 1, dtype=np.int32)
    np.cumsum([len(word) for word in words], out=ends[1:])
    there = None if known.all() else pa.py_buffer(np.packbits(known, bitorder="little"))
    buffers = [there, pa.py_buffer(ends), pa.py_buffer(b"".join(words))]
    return pa.Array.from_buffers(pa.string(), len(words), buffers)


def _part_of(manifest: Mapping[str, Any], number: int) -> range:
    part, cases = int(manifest["part"]), int(manifest["cases"])
    return range(number * part, min((number + 1) * part, cases))


def _path(out: Path, number: int) -> Path:
    return out / CASES / f"part-{number:06d}.parquet"


class Rows(Mapping[str, Any]):
    """The columns of some parts of a campaign, read at each look: the memory it takes is that of one column.

    Numbers are arrays (n,), words lists of which some may be None. Raises UnreadableRunError.
    """

    def __init__(self, out: Path, parts: Sequence[int]) -> None:
        self._paths = [_path(out, number) for number in parts]

    def __getitem__(self, name: str) -> Any:
        pieces = [_read(path, name) for path in self._paths]
        words = [word for piece in pieces if isinstance(piece, list) for word in piece]
        return words or np.concatenate(pieces)

    def __iter__(self) -> Iterator[str]:
        return iter(pq.read_schema(self._paths[0]).names)

    def __len__(self) -> int:
        return len(pq.read_schema(self._paths[0]).names)


@contextmanager
def _read_from(path: Path) -> Iterator[None]:
    """Tell in words of a part that cannot be read; raises UnreadableRunError."""
    try:
        yield
    except (OSError, pa.ArrowException) as error:
        words = reason(error) if isinstance(error, OSError) else str(error)
        raise UnreadableRunError(
            f"{path}: cannot be read ({words}); its cases are flown again with --resume"
        ) from error


def _read(path: Path, name: str) -> Any:
    """Return a column of a part; without `to_numpy`, which imports pandas."""
    with _read_from(path), pq.ParquetFile(path) as file:
        column = file.read(columns=[name]).column(name)
    if pa.types.is_string(column.type):
        return column.to_pylist()
    kind = np.dtype(column.type.to_pandas_dtype())
    return np.concatenate(
        [
            np.frombuffer(piece.buffers()[1], kind, len(piece), piece.offset * kind.itemsize)
            for piece in column.chunks
        ]
    )
