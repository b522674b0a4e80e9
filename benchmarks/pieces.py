"""The tables of what has no peers: processes, returns, the right-hand side, before and after."""

from pathlib import Path

import numpy as np

from benchmarks import before, processes, rates, returns
from benchmarks.rounds import Timed
from benchmarks.table import Table, duration, length, ratio
from sim.dynamics.sequence import fly, reach

_ROUNDS, _FEW_ROUNDS = 15, 7


def program() -> Table:
    """Time (C) and (D): the MS-07 run and the program's starts, as processes."""
    runs = processes.times(_FEW_ROUNDS)
    imports = next(run for run in runs if processes.IMPORTS in run.title)
    lines = [
        (
            run.title,
            run.note or duration(run.timed.median),
            duration(run.timed.least),
            ratio(run.timed.relative(imports.timed).median),
            "" if np.isnan(run.memory) else f"{run.memory:.0f} MB",
        )
        for run in runs
    ]
    first = min((processes.first_run() for _ in range(2)), key=lambda taken: taken.cpu)
    memory = "" if np.isnan(first.memory) else f"{first.memory:.0f} MB"
    lines.append(("the MS-07 run, nothing compiled yet: CPU time", duration(first.cpu), "", "", memory))
    return Table("The program, as a process", ("command", "median", "least", "x imports", "memory"), lines)


def one_return() -> Table:
    """Time (E): one return, its ends only and with dense output."""
    way, timed = returns.one(), returns.time_one(_ROUNDS)
    ends = {
        "reach: ends only": (reach(way.ignition, way.rows).ends[-1], timed["reach"]),
        "fly: with dense output": (fly(way.ignition, way.rows).end, timed["fly"]),
    }
    lines = [
        (title, length(returns.touchdown_error(end)), duration(taken.median), duration(taken.least))
        for title, (end, taken) in ends.items()
    ]
    heading = "1 return, MS-07 from ignition to touchdown"
    return Table(heading, ("way", "error", "median", "least"), lines)


def many_returns() -> Table:
    """Time (F): many dispersed returns by one worker, by two and on all cores."""
    campaign = returns.many()
    reached = campaign.fly()
    errors = returns.many_errors(campaign, reached)
    landed = int(sum(reached.outcome(case).name == "COMPLETE" for case in range(len(campaign.starts))))
    middle, most = length(float(np.nanmedian(errors))), length(float(np.nanmax(errors)))
    timed = returns.time_many(campaign, _FEW_ROUNDS)
    lines = [
        (
            f"{count} worker{'s' if count > 1 else ''}",
            duration(one.median),
            duration(one.least),
            duration(one.median / len(campaign.starts)),
            ratio(timed[1].relative(one).median),
        )
        for count, one in timed.items()
    ]
    heading = (
        f"{len(campaign.starts):,} dispersed returns: {landed:,} landed; error of a sample of {len(errors)}: "
        f"median {middle}, largest {most}"
    )
    return Table(heading, ("workers", "median", "least", "one return", "1 worker / this"), lines)


def right_hand_sides() -> Table:
    """Time (G): one evaluation of the equation of motion."""
    lines = [
        (title, duration(one.median), duration(one.least), *_lane(one, side))
        for title, (one, side) in rates.time_places(_ROUNDS).items()
    ]
    head = ("place", "floats", "least", "a lane", "least", "floats / lane")
    return Table("The right-hand side, one evaluation", head, lines)


def _lane(one: Timed, side: Timed) -> tuple[str, str, str]:
    return duration(side.median), duration(side.least), ratio(one.relative(side).median)


def before_and_after(pairs: list[before.Pair], tree: Path) -> Table:
    """Return the table of `benchmarks.before`."""
    lines = []
    for pair in pairs:
        form = ratio if pair.pure else duration
        cells = (form(pair.before.median), form(pair.before.least), form(pair.after.median))
        lines.append(
            (pair.title, *cells, form(pair.after.least), ratio(pair.before.relative(pair.after).median))
        )
    heading = f"Before, {before.commit(tree)}, and after, {before.commit(processes.ROOT)}"
    head = ("work", "before", "least", "after", "least", "before / after")
    return Table(heading, head, lines)
