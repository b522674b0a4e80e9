"""`python -m benchmarks` compares with peers; `growth` shows how cost grows; `before TREE` what changed."""

import argparse
import sys
from pathlib import Path

from benchmarks import before, floor, pieces, processes, table, truth
from benchmarks.contest import Contest, hold

_CONTESTS = {
    "A": (("orbit", 1.0), ("orbit", 0.01)),
    "B": (("entry", 1.0), ("entries", 1.0)),
}
_PIECES = {
    "CD": ("the program as a process", pieces.program),
    "E": ("one return", pieces.one_return),
    "F": ("many returns", pieces.many_returns),
    "G": ("the right-hand side", pieces.right_hand_sides),
}
_HOW_TO_READ = """\
All contestants of a table do the same work. `error`: largest distance of the last positions from a tight
reference, which is this core with far more care, {apart:.1f} mm from Orekit's stored result in (A); for
tools with a force model of their own it is the same tool with far smaller steps. Each tool flies at the
loosest of a few settings that is accurate enough. `warm`: median of alternating rounds in one process;
`least`: least of them; a round of short work takes the least of many runs. `cold`: a whole process that does
the work once, with what can be cached on disk in its cache; {setup} of it set up the work, whoever does it.
The last two columns are medians of the rounds' ratios to this core and to `floor.c`, the same integration in
C, one case after the other, compiled at -O3 -march=native -ffast-math, with vectors as wide as the machine's.

Processes run in alternating rounds; `x imports` is the median of the rounds' ratios to the bare import of
what the core stands on. Returns are the rows of MS-07 in its own surroundings; their error is the distance of
the touchdown from that of a run with a tolerance of 1e-13 and a quarter of the steps. Right-hand sides are
evaluated where MS-07 was, each time from what came out before.
"""
_HOW_TO_READ_BEFORE = """\
Medians and least times of alternating rounds, each source tree in a process of its own; the last column is
the median of the rounds' ratios. Where a tree cannot do a piece of work there is no number.
"""


def _say(text: str) -> None:
    """Tell on a terminal's error stream what is being done."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def _compare(which: str, *, cold: bool) -> str:
    """Hold the contests and time the processes; print the tables and return them as Markdown."""
    contests: list[Contest] = []
    for letter, jobs in _CONTESTS.items():
        if letter in which:
            contests += [hold(*piece, _say, cold=cold and piece != ("orbit", 0.01)) for piece in jobs]
    parts = [_put(table.of_contest(contest)) for contest in contests]
    for letters, (what, piece) in _PIECES.items():
        if set(letters) & set(which):
            _say(what)
            parts.append(_put(piece()))
    notes = {
        f"{r.name}: {r.note}" for contest in contests for r in contest.results if r.note and not r.missing
    }
    parts += [f"* {note}.\n" for note in sorted(notes)]
    return "\n".join(parts)


def _put(shown: table.Table) -> str:
    """Print a table and return it as Markdown."""
    _say("")
    table.show(shown)
    return table.markdown(shown)


def _setup_time() -> str:
    """Return how long a process takes that only sets up the orbit."""
    code = "from benchmarks.problems import work; work('orbit')"
    return table.duration(min(processes.time_process(["-c", code]).wall for _ in range(2)))


def _before(tree: Path, rounds: int, *, save: bool) -> None:
    """Compare another source tree with this one."""
    shown = pieces.before_and_after(before.compare(tree, rounds, _say), tree)
    text = _put(shown)
    print(f"\n{_HOW_TO_READ_BEFORE}\n{table.machine()}")
    if save:
        _saved("before.md", f"# Before and after\n\n{table.machine()}\n\n{_HOW_TO_READ_BEFORE}\n{text}")


def _saved(name: str, text: str) -> None:
    print(f"written: benchmarks/results/{table.save(name, text).name}")


def main(arguments: list[str] | None = None) -> None:
    """Read the command line and do what it asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("compare", "growth", "before"), default="compare")
    parser.add_argument("tree", nargs="?", type=Path, help="with before: a checkout of another commit")
    parser.add_argument("--only", default="ABCDEFG", help="which pieces of work: AB (default: all)")
    parser.add_argument("--no-cold", action="store_true", help="leave out the times of whole processes")
    parser.add_argument("--rounds", type=int, default=9, help="with before: how often each is timed")
    parser.add_argument("--save", action="store_true", help="write the tables into benchmarks/results")
    options = parser.parse_args(arguments)
    if options.what == "growth":
        from benchmarks.growth import grow

        grow(_say, save=options.save)
        return
    if options.what == "before":
        if options.tree is None:
            parser.error("before needs TREE, a checkout of another commit")
        _before(options.tree, options.rounds, save=options.save)
        return
    try:
        tables = _compare(options.only, cold=not options.no_cold)
    finally:
        floor.clean()
    how = _HOW_TO_READ.format(apart=1e3 * truth.apart_from_orekit(), setup=_setup_time())
    print(f"\n{how}\n{table.machine()}")
    if options.save:
        _saved("compare.md", f"# This core beside its peers\n\n{table.machine()}\n\n{how}\n{tables}")


if __name__ == "__main__":
    main()
