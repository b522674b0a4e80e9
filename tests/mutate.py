"""Break the program in one place at a time and see whether a test notices: `python -m tests.mutate`.

The mutations are data, `mutations.toml`; what was found goes to `mutations_found.toml`, from which
VALIDATION.md lists the survivors. Each is tried in a copy of the tree with kept files of its own: first the
tests that should notice, then, with `--thorough`, the whole fast suite. What fails without any mutation is an
error.
"""

import argparse
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from textwrap import fill
from threading import Lock
from typing import NamedTuple
from zlib import crc32

ROOT = Path(__file__).resolve().parents[1]
MUTATIONS, FOUND = ROOT / "tests" / "mutations.toml", ROOT / "tests" / "mutations_found.toml"
REPORT, TITLE = ROOT / "VALIDATION.md", "\n## Mistakes made on purpose\n"
FAST = ("-m", "not slow")  # the whole fast suite, as a target
_NOT_COPIED = (".*", "__pycache__", "runs", "build", "dist", "*.egg-info")
_LONGEST = 900.0  # s, after which a mutation counts as noticed
_COMPILES, _COMPILERS = "sim.base.compiled", ("sim/base/compiler.py", "sim/base/dispatchers.py")
# Whose results `sim.base.kept` keeps under their inputs alone, so that a mutation in them would not show.
_KEPT_ROOMS = ("sim/world", "sim/library")


class Mutation(NamedTuple):
    """A mistake to make: in `file` the text `old`, found once, becomes `new`; `survives`: why unnoticed."""

    name: str
    file: str
    old: str
    new: str
    what: str
    tests: tuple[str, ...]
    survives: str = ""

    def applied(self, text: str) -> str:
        """Return a text with the mistake in it; raises ValueError unless there is one place for it."""
        if (count := text.count(self.old)) != 1:
            raise ValueError(f"{self.name}: {self.file} has its old text {count} times; expected once")
        return text.replace(self.old, self.new)


class Outcome(NamedTuple):
    """What became of a mutation: the test that noticed it, "" where none did."""

    mutation: Mutation
    killed_by: str
    seconds: float


def mutations() -> dict[str, Mutation]:
    """Read the mutations by name."""
    tables = tomllib.loads(MUTATIONS.read_text(encoding="utf-8"))
    return {
        name: Mutation(name=name, **{**table, "tests": tuple(table["tests"])})
        for name, table in tables.items()
    }


# -- a copy of the tree ------------------------------------------------------------------------------------


class Tree(NamedTuple):
    """A copy of the sources, and the folder of what its clean state keeps on disk."""

    path: Path
    kept: Path

    @staticmethod
    def copied(into: Path) -> "Tree":
        """Copy the sources, their times included, by which compiled code is known."""
        shutil.copytree(ROOT, into / "tree", ignore=shutil.ignore_patterns(*_NOT_COPIED))
        shutil.copytree(ROOT / ".ci", into / "tree" / ".ci")
        kept = into / "kept"
        (kept / "arrays").mkdir(parents=True)
        return Tree(into / "tree", kept)

    def first_failure(self, target: str | tuple[str, ...], kept: Path) -> str:
        """Run a test file, a test or the options of a selection; name what failed first, else ""."""
        words = [target] if isinstance(target, str) else target
        command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "-rfE", "-p", "no:cacheprovider"]
        env = {**os.environ, "PYTHONPATH": str(self.path), "NUMBA_CACHE_DIR": str(kept)}
        process = subprocess.Popen(
            [*command, *words],
            cwd=self.path,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            told, _ = process.communicate(timeout=_LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return f"{' '.join(words)}: no end within {_LONGEST / 60.0:.0f} min"
        if process.returncode == 0:
            return ""
        lines = [line for line in told.splitlines() if line.startswith(("FAILED ", "ERROR "))]
        failed = [line.partition(" ")[2].partition(" - ")[0] for line in lines]
        if not failed:
            raise RuntimeError(f"pytest ended with {process.returncode}:\n{told[-2000:]}")
        return failed[0]

    def compiled(self, kept: Path) -> Path:
        """Return where compiled code of the sources as they stand is kept in the folder `kept`."""
        ask = f"import {_COMPILES} as compiled; print(compiled.CACHE.name)"
        env = {**os.environ, "PYTHONPATH": str(self.path), "NUMBA_CACHE_DIR": str(kept)}
        done = subprocess.run(
            [sys.executable, "-c", ask], cwd=self.path, env=env, capture_output=True, text=True, check=True
        )
        return kept / done.stdout.strip()

    @contextmanager
    def kept_for(self, mutation: Mutation, clean: Path) -> Iterator[Path]:
        """Yield a folder for what a mutation keeps on disk, with the `clean` compiled code where that holds.

        Tables are copies, because a mutation must not leave any behind, and none where they are what it
        changes.
        """
        mine = self.kept.with_name("kept-broken")
        mine.mkdir()
        try:
            if not mutation.file.startswith(_KEPT_ROOMS):
                shutil.copytree(self.kept / "arrays", mine / "arrays")
            if clean.exists() and not _is_compiled(mutation.file):
                with self.broken(mutation):
                    self.compiled(mine).symlink_to(clean)
            yield mine
        finally:
            shutil.rmtree(mine)

    @contextmanager
    def broken(self, mutation: Mutation) -> Iterator[None]:
        """Make the mistake meanwhile, always with the same file time, by which its compiled code is found."""
        source = self.path / mutation.file
        before, times = source.read_text(encoding="utf-8"), source.stat()
        later = times.st_mtime_ns + 10**9 * (1 + crc32(mutation.name.encode()) % 10**6)
        source.write_text(mutation.applied(before), encoding="utf-8")
        os.utime(source, ns=(times.st_atime_ns, later))
        try:
            yield
        finally:
            source.write_text(before, encoding="utf-8")
            os.utime(source, ns=(times.st_atime_ns, times.st_mtime_ns))


@cache
def _is_compiled(file: str) -> bool:
    """Tell whether a file may have a part in compiled code: compiles, or is imported where that is done."""
    module = file.removesuffix(".py").replace("/", ".")
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "sim").rglob("*.py")}
    compiling = [text for text in texts.values() if f"from {_COMPILES} import" in text]
    return (
        file in _COMPILERS
        or texts.get(ROOT / file, "") in compiling
        or any(f"from {module} import" in text for text in compiling)
    )


# -- trying --------------------------------------------------------------------------------------------------


class Clean(NamedTuple):
    """What is known of one clean copy: its compiled code, and which targets pass there."""

    tree: Tree
    compiled: Path
    passing: set[str | tuple[str, ...]]

    def must_pass(self, target: str | tuple[str, ...]) -> None:
        """Run a target on the clean copy, once; raises RuntimeError where it fails."""
        if target not in self.passing:
            if failed := self.tree.first_failure(target, self.tree.kept):
                raise RuntimeError(f"{failed} fails without any mutation")
            self.passing.add(target)


def attempt(mutation: Mutation, clean: Clean, *, thorough: bool) -> Outcome:
    """Make a mistake in a copy and run what should notice it."""
    began = time.monotonic()
    targets: list[str | tuple[str, ...]] = [*mutation.tests, *([FAST] if thorough else [])]
    with clean.tree.kept_for(mutation, clean.compiled) as kept:
        for target in targets:
            clean.must_pass(target)
            with clean.tree.broken(mutation):
                killed_by = clean.tree.first_failure(target, kept)
            if killed_by:
                return Outcome(mutation, killed_by, time.monotonic() - began)
    return Outcome(mutation, "", time.monotonic() - began)


def attempt_all(chosen: list[Mutation], jobs: int, *, thorough: bool) -> list[Outcome]:
    """Try mutations in as many copies as `jobs`; tell and keep each outcome as it comes."""
    outcomes: list[Outcome] = []
    lock = Lock()
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder, ThreadPoolExecutor(jobs) as pool:
        copies: queue.SimpleQueue[Clean] = queue.SimpleQueue()
        for job in range(jobs):
            tree = Tree.copied(Path(folder) / str(job))
            copies.put(Clean(tree, tree.compiled(tree.kept), set()))

        def one(mutation: Mutation) -> None:
            clean = copies.get()
            try:
                outcome = attempt(mutation, clean, thorough=thorough)
            finally:
                copies.put(clean)
            with lock:
                outcomes.append(outcome)
                keep(outcome)
                told = f"killed by {outcome.killed_by}" if outcome.killed_by else "SURVIVED"
                print(
                    f"{len(outcomes):4d}/{len(chosen)} {mutation.name:36s} {outcome.seconds:5.0f} s  {told}",
                    flush=True,
                )

        for done in [pool.submit(one, mutation) for mutation in chosen]:
            done.result()
    return outcomes


# -- what was found ------------------------------------------------------------------------------------------


def found() -> dict[str, str]:
    """Read what the last attempts found: by mutation the test that noticed it, "" where none did."""
    if not FOUND.exists():
        return {}
    return dict(tomllib.loads(FOUND.read_text(encoding="utf-8"))["killed_by"])


def keep(outcome: Outcome) -> None:
    """Write an outcome beside what was found before; mutations that are gone go."""
    known = {**found(), outcome.mutation.name: outcome.killed_by}
    head = (
        "# Written by `python -m tests.mutate`: which test noticed each mutation; none: it survives.\n\n"
        f'last_attempt = "{datetime.now(UTC):%Y-%m-%d}"\n\n[killed_by]\n'
    )
    lines = [f"{name} = {json.dumps(known[name])}\n" for name in mutations() if name in known]
    FOUND.write_text(head + "".join(lines), encoding="utf-8")


def section() -> str:
    """Return the section of VALIDATION.md on mutations, from the data that the last attempts left."""
    known, outcomes = mutations(), found()
    return _section(known, {name: outcomes[name] for name in known if name in outcomes})


def write_section() -> None:
    """Write the section of VALIDATION.md anew, its last; the rest is `tests.validation.report`'s."""
    before, _, _ = REPORT.read_text(encoding="utf-8").partition(TITLE)
    REPORT.write_text(before + section(), encoding="utf-8")


def _section(known: Mapping[str, Mutation], outcomes: Mapping[str, str]) -> str:
    survivors = [known[name] for name, killed_by in outcomes.items() if not killed_by]
    untried = len(known) - len(outcomes)
    told = (
        f"`python -m tests.mutate` made {len(outcomes)} mistakes in the program, one at a time: signs, "
        "constants, units, comparisons, forces and writing left out, exit codes, roles. "
        f"Tests noticed {len(outcomes) - len(survivors)}; {len(survivors)} went unnoticed"
        f"{f', {untried} more are listed and were not tried' if untried else ''}."
    )
    lines = [TITLE, fill(told, 112)]
    if survivors:
        lines += ["", "| unnoticed | in | what it stands for | why |", "|---|---|---|---|"]
        lines += [f"| {one.name} | `{one.file}` | {one.what} | {one.survives} |" for one in survivors]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Try the mutations that the command line names; 1 where one survives without a reason."""
    known = mutations()
    parser = argparse.ArgumentParser(prog="python -m tests.mutate", description=__doc__)
    parser.add_argument("--list", action="store_true", help="list the mutations and what was found of each")
    parser.add_argument("--only", nargs="+", metavar="N", help="numbers as in --list, or names")
    parser.add_argument("--untried", action="store_true", help="only those of which nothing is known")
    parser.add_argument(
        "--thorough", action="store_true", help="run the fast suite where the named tests pass"
    )
    parser.add_argument("--jobs", type=int, default=1, help="copies of the tree to work in")
    asked = parser.parse_args()
    outcomes = found()
    numbered = {str(number): name for number, name in enumerate(known, 1)}
    if asked.list:
        for number, name in numbered.items():
            told = outcomes.get(name, "not tried") or "SURVIVES"
            print(f"{number:>4} {name:36s} {known[name].file}: {known[name].what} [{told}]")
        return 0
    names = [numbered.get(word, word) for word in asked.only or known]
    if unknown := set(names) - set(known):
        parser.error(f"no mutation {min(unknown)}; --list names them")
    chosen = [known[name] for name in names if not (asked.untried and name in outcomes)]
    survivors = [
        outcome.mutation
        for outcome in attempt_all(chosen, asked.jobs, thorough=asked.thorough)
        if not outcome.killed_by
    ]
    write_section()
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} mutations were noticed")
    return int(any(not mutation.survives for mutation in survivors))


if __name__ == "__main__":
    sys.exit(main())
