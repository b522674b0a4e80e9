"""`python -m benchmarks` compares; `python -m benchmarks growth` shows how cost grows."""

import argparse
import sys

from benchmarks import floor, processes, table, truth
from benchmarks.contest import Contest, hold

_CONTESTS = {
    "A": (("orbit", 1.0), ("orbit", 0.01)),
    "B": (("entry", 1.0), ("entries", 1.0)),
}
_HOW_TO_READ = """\
All contestants of a table do the same work. `error`: largest distance of the last positions from a tight
reference, which is this core with far more care, {apart:.1f} mm from Orekit's stored result in (A); for
tools with a force model of their own it is the same tool with far smaller steps. Each tool flies at the
loosest of a few settings that is accurate enough. `warm`: median of alternating rounds in one process.
`cold`: a whole process that does the work once, with what can be cached on disk in its cache; {setup} of it
set up the work, whoever does it. The last two columns are medians of the rounds' ratios to this core and to
`floor.c`, the same integration in C, compiled at -O3 -march=native -ffast-math.
"""


def _say(text: str) -> None:
    """Tell on a terminal's error stream what is being done."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def _compare(which: str, *, cold: bool) -> str:
    """Hold the contests and time the processes; print the tables and return them as Markdown."""
    contests: list[Contest] = []
    for letter, pieces in _CONTESTS.items():
        if letter in which:
            contests += [hold(*piece, _say, cold=cold and piece != ("orbit", 0.01)) for piece in pieces]
    parts = []
    for contest in contests:
        parts.append(_put(table.title(contest), table.HEAD, table.rows(contest)))
    runs = []
    if "C" in which:
        _say("the MS-07 run")
        runs.append(processes.mission())
    if "D" in which:
        _say("starting the program")
        runs += processes.starts()
    _say("")
    if runs:
        parts.append(_put("The program, as a process", ("command", "wall", "memory"), table.run_rows(runs)))
    notes = {
        f"{r.name}: {r.note}" for contest in contests for r in contest.results if r.note and not r.missing
    }
    parts += [f"* {note}.\n" for note in sorted(notes)]
    return "\n".join(parts)


def _put(heading: str, head: tuple[str, ...], lines: list[tuple[str, ...]]) -> str:
    table.show(heading, head, lines)
    return table.markdown(heading, head, lines)


def _setup_time() -> str:
    """Return how long a process takes that only sets up the orbit."""
    code = "from benchmarks.problems import work; work('orbit')"
    return table.duration(min(processes.time_process(["-c", code])[0] for _ in range(2)))


def main(arguments: list[str] | None = None) -> None:
    """Read the command line and do what it asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("compare", "growth"), default="compare")
    parser.add_argument("--only", default="ABCD", help="which pieces of work, for example AB (default: all)")
    parser.add_argument("--no-cold", action="store_true", help="leave out the times of whole processes")
    parser.add_argument("--save", action="store_true", help="write the tables into benchmarks/results")
    options = parser.parse_args(arguments)
    if options.what == "growth":
        from benchmarks.growth import grow

        grow(_say, save=options.save)
        return
    try:
        tables = _compare(options.only, cold=not options.no_cold)
    finally:
        floor.clean()
    how = _HOW_TO_READ.format(apart=1e3 * truth.apart_from_orekit(), setup=_setup_time())
    print(f"\n{how}\n{table.machine()}")
    if options.save:
        path = table.save(
            "compare.md", f"# This core beside its peers\n\n{table.machine()}\n\n{how}\n{tables}"
        )
        print(f"written: benchmarks/results/{path.name}")


if __name__ == "__main__":
    main()
