"""The use case of a campaign: fly the plan, then the cases, write parts, say what came of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from sim.base.errors import RequestError, ScenarioError
from sim.base.notebook import Grid, page
from sim.campaigns import returns, store
from sim.campaigns.contacts import Contacts
from sim.campaigns.directions import HOME, UP, Asked, Direction, Plan, direction, direction_of
from sim.campaigns.sampling import METHODS, Method
from sim.campaigns.statistics import Bounded, Statistics, bounded
from sim.campaigns.workers import POOLS, Columns, Pool, Workers, cluster, flown_in_order, joined, local
from sim.flown import Flown
from sim.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd

PLACE: Final = Path("campaigns")
_GROWTH: Final = 1.2  # of the cases between two looks at whether they suffice
_FEWEST: Final = 100  # cases that a bound can be told from
_MOST_CASES: Final = 10**9  # a Sobol' sequence is 2^30 long
_MOST_LATIN: Final = 10**6  # in memory at once: 8 bytes for each dispersed quantity of a case
_ASKED: Final[Asked] = {**HOME.asked, **UP.asked}


@dataclass(frozen=True)
class Until:
    """Go on until the 95 % bounds of a statistic are no farther from it than this."""

    name: str
    within: float

    @property
    def column(self) -> str:
        """The column that the statistic is of."""
        return _ASKED[self.name].column

    @property
    def unit(self) -> str:
        """The unit of the statistic."""
        return _ASKED[self.name].unit

    @staticmethod
    def of(text: str) -> Until:
        """Read "radius95 < 0.5 km"; raises RequestError."""
        match = re.fullmatch(r"\s*(\w+)\s*<\s*([0-9.eE+-]+)\s*([\w/]+)\s*", text)
        units = {name: wanted.unit for name, wanted in _ASKED.items()}
        form = ", ".join(f"{name} < 0.5 {unit}" for name, unit in units.items())
        if match is None or match[1] not in units or match[3] != units[match[1]]:
            raise RequestError(f"'{text}' is nothing to go on until; expected one of: {form}")
        within = float(match[2])
        if not within > 0.0:
            raise RequestError(f"'{text}' is never met; expected more than 0 {match[3]}")
        return Until(match[1], within)

    def bound(self, columns: Mapping[str, Any], seed: int) -> Bounded | None:
        """Return the statistic of what was flown so far; None where too little landed."""
        wanted = _ASKED[self.name]
        column = np.asarray(columns[self.column], dtype=np.float64)
        landed = column[np.isfinite(column)]
        few = len(landed) < max(_FEWEST, wanted.fewest)
        return None if few else bounded(landed, wanted.statistic, seed=seed)


@dataclass(frozen=True, repr=False)
class Campaign:
    """A campaign as flown: what was asked, the rows of its cases, their statistics.

    `planned`: the flight as planned; `out`: where it was written, if it was; `columns`: of its rows, read
    from there at each look if they were written; `until`: what it was to go on to, `stopped`: where it was
    met.
    """

    scenario: Scenario
    planned: Flown
    plan: Plan
    out: Path | None
    columns: Mapping[str, Any]
    until: Until | None = None
    stopped: Bounded | None = None

    @cached_property
    def statistics(self) -> Statistics | Contacts:
        """What came of the cases: landings, or contacts."""
        found: Statistics | Contacts = direction(self.plan).statistics(self.columns, seed=self.plan.seed)
        return found

    @property
    def landings(self) -> tuple[returns.Plan, Statistics]:
        """Plan and statistics of a campaign home; raises RequestError for one to the station."""
        plan, told = self.plan, self.statistics
        if not isinstance(plan, returns.Plan) or not isinstance(told, Statistics):
            raise RequestError("nothing lands in a campaign to the station; expected one of the way home")
        return plan, told

    def frame(self) -> pd.DataFrame:
        """Return the cases, a row each, with the columns of the Parquet parts."""
        import pandas as pd

        if self.out is not None:
            frame: pd.DataFrame = store.read_cases(self.out).to_pandas()
            return frame
        return pd.DataFrame(dict(self.columns))

    def __repr__(self) -> str:
        return f"<{self._line()}>"

    def _repr_html_(self) -> str:
        """Return the statistics, as notebooks show the campaign."""
        told = self.statistics
        names = tuple(next(iter(told.numbers.values()), {}))
        numbers = [(name, *(f"{row[key]:.4g}" for key in names)) for name, row in told.numbers.items()]
        if isinstance(told, Contacts):
            away, misses = "offset at contact [m]", told.offsets
        else:
            away, misses = "radius about the target [km]", told.radii
        bounds = [(name, *(f"{value:.2f}" for value in one)) for name, one in misses.items()]
        return page(
            self._line(),
            Grid(("quantity", *names), numbers),
            Grid((away, "value", "from", "to (95 % bounds)"), bounds),
        )

    def _line(self) -> str:
        told = self.statistics
        ended = direction(self.plan).ended
        return f"Campaign of {self.scenario.mission.name}: {told.ended:,} of {told.cases:,} cases {ended}"


def campaign(
    scenario: Scenario,
    *,
    cases: int = 1000,
    seed: int = 0,
    sampling: Method = "random",
    workers: int | None = None,
    pool: Pool = "auto",
    scheduler: str | None = None,
    out: Path | str | None = None,
    resume: bool = False,
    until: Until | str | None = None,
    part: int | None = None,
    on_phase: Callable[[str], None] | None = None,
    on_cases: Callable[[int], None] = lambda cases: None,
) -> Campaign:
    """Fly a scenario `cases` times with its `[[disperse]]` spread.

    On all cores, by so many `workers`, threads or processes (`pool`, by itself whichever are sooner done), or
    by those of a Dask `scheduler`. Written to the directory `out`, if
    one is given; `resume` goes on with what is there. `until`, such as "radius95 < 0.5 km", may end it
    earlier. `part`: cases in a part. `on_cases` hears how many cases have come in, none as they begin. Case i
    is the same to the bit whoever flies it.
    Raises ScenarioError, OutputError, FlightError, and RequestError for what cannot be asked.
    """
    way = refuse(scenario, cases, sampling, seed, pool)
    goal = Until.of(until) if isinstance(until, str) else until
    if goal is not None and goal.name not in way.asked:
        raise RequestError(
            f"--until {goal.name} is of other campaigns; expected one of {', '.join(way.asked)}"
        )
    place = None if out is None else Path(out)
    manifest = store.manifest_of(
        scenario.path.name, scenario.sha256, cases=cases, seed=seed, sampling=sampling, part=part or way.part
    )
    opening: AbstractContextManager[store.Store | None] = (
        nullcontext()
        if place is None
        else store.opened(place, manifest, scenario.kept_text, scenario.inputs, resume=resume)
    )
    with opening as opened:
        planned = way.fly_plan(scenario, on_phase)
        plan = way.plan_of(planned, seed=seed, method=sampling, total=cases)
        way.refuse_unread(way.ready(plan))
        kept = store.Store(place or PLACE, manifest) if opened is None else opened
        with cluster(plan, scheduler) if scheduler else local(plan, cases, workers, pool) as crew:
            on_cases(0)
            columns, stopped = _gathered(kept, crew, goal, seed, on_cases, opened is not None)
        flown = Campaign(scenario, planned, plan, place, columns, goal, stopped)
        if opened is not None:
            if stopped is not None:
                opened.write_json(store.MANIFEST, {**manifest, "cases": len(columns["case"])})
            opened.write_json(store.STATISTICS, flown.statistics.record)
    return flown


def refuse(scenario: Scenario, cases: int, sampling: str, seed: int, pool: str) -> Direction:
    """Return which way a campaign flies; raises ScenarioError or RequestError where it cannot."""
    most, whole = _MOST_CASES, ""
    if sampling == "latin":
        most, whole = _MOST_LATIN, ", as a Latin hypercube is drawn whole"
    if not 1 <= cases <= most:
        raise RequestError(f"--cases {cases}: expected 1 to {most:,}{whole}")
    if not 0 <= seed < 2**63:
        raise RequestError(f"--seed {seed}: expected a whole number from 0 to 2**63 - 1")
    if sampling not in METHODS:
        raise RequestError(f"there is no sampling '{sampling}'; expected one of {', '.join(METHODS)}")
    if pool not in POOLS:
        raise RequestError(f"there is no pool '{pool}'; expected one of {', '.join(POOLS)}")
    if not scenario.dispersions:
        raise ScenarioError([f"{scenario.path}: nothing is dispersed; expected [[disperse]] in the file"])
    return direction_of(scenario)


def _gathered(
    kept: store.Store,
    crew: Workers,
    goal: Until | None,
    seed: int,
    on_cases: Callable[[int], None],
    written: bool,
) -> tuple[Columns, Bounded | None]:
    """Fly what is not there yet, write it, and return the columns to tell of, and the bound that was met.

    What is written is not held on to, but for the column that is asked for: memory stays flat.
    """
    pieces: list[Columns] = []
    looked, count, number, stopped = 0, 0, 0, None
    for number, columns in _parts(kept, crew, on_cases, written):
        count += len(kept.part_of(number))
        if not written:
            pieces.append(columns)
        elif goal is not None:
            pieces.append({goal.column: columns[goal.column]})
        if goal is not None and count >= _GROWTH * looked:
            looked = count
            found = goal.bound(joined(pieces), seed)
            if found is not None and found.within < goal.within:
                stopped = found
                break
    return store.Rows(kept.out, range(number + 1)) if written else joined(pieces), stopped


def _parts(
    kept: store.Store, crew: Workers, on_cases: Callable[[int], None], written: bool
) -> Iterator[tuple[int, Columns]]:
    """Yield every part in order, those on disk read from there, the others written first."""
    there = {number for number in range(kept.parts) if written and kept.has(number)}
    missing = [number for number in range(kept.parts) if number not in there]
    flown = flown_in_order(((number, kept.part_of(number)) for number in missing), crew, on_cases)
    for number in range(kept.parts):
        if number in there:
            on_cases(len(kept.part_of(number)))
            yield number, store.Rows(kept.out, [number])
            continue
        _, columns = next(flown)
        if written:
            kept.write(number, columns, direction(crew.plan).results)
        yield number, columns
