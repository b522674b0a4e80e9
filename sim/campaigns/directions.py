"""Which way a campaign flies: home, from ignition to ground, or up, from insertion to port."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, Protocol

from sim import mission
from sim.base.arrays import FloatArray
from sim.base.errors import ScenarioError
from sim.campaigns import arrivals, contacts, returns
from sim.campaigns.statistics import SHARES, Wanted, mean_of, percent, quantile_of, statistics
from sim.flown import Flown
from sim.scenario import Scenario

Plan = returns.Plan | arrivals.Plan
Asked = Mapping[str, Wanted]


class Ready(Protocol):
    """What flies the cases of a plan."""

    @property
    def together(self) -> bool:
        """Whether threads fly cases together, which are then begun by `begin`."""

    @property
    def paths(self) -> tuple[str, ...]:
        """What is dispersed."""

    def inputs(self, cases: range) -> dict[str, FloatArray]:
        """Return the dispersed numbers of some cases."""

    def fly(self, cases: range) -> dict[str, Any]:
        """Fly some cases in the calling thread; return the columns of their rows."""


class Direction(NamedTuple):
    """All that differs between campaigns home and up.

    `needs`: phases; `results`: columns and what they are; `ended`: the status of who got there; `asked`: what
    a campaign can go on until. `part`: cases in a part; `chunk`: the fewest and the most that are handed to a
    worker; `processes_from`: from how many cases on processes of their own pay for their beginning.
    """

    needs: tuple[str, ...]
    results: Mapping[str, str]
    ended: str
    fly_plan: Callable[[Scenario, Callable[[str], None] | None], Flown]
    plan_of: Callable[..., Any]
    ready: Callable[[Any], Any]
    refuse_unread: Callable[[Any], None]
    fly_case: Callable[..., Flown]
    apart: Callable[[Flown, Mapping[str, Any]], float]
    statistics: Callable[..., Any]
    asked: Asked
    part: int
    chunk: tuple[int, int]
    processes_from: int


HOME: Final = Direction(
    needs=("docked", "departure", "deorbit", "entry", "landing"),
    results=returns.RESULTS,
    ended=returns.LANDED,
    fly_plan=mission.fly,
    plan_of=returns.plan_of,
    ready=returns.returns_of,
    refuse_unread=returns.refuse_unread,
    fly_case=returns.fly_case,
    apart=returns.apart,
    statistics=statistics,
    asked={
        **{
            f"radius{percent(share)}": quantile_of("miss_km", share, "km", "radius about the target")
            for share in SHARES
        },
        "downrange": mean_of("downrange_km", "km", "mean down-range"),
        "crossrange": mean_of("crossrange_km", "km", "mean to the right of the target"),
        "load": mean_of("peak_load_g", "g", "mean peak load"),
    },
    part=5000,
    chunk=(256, 2048),
    processes_from=100_000,
)
UP: Final = Direction(
    needs=("ascent", "phasing", "docking"),
    results=arrivals.RESULTS,
    ended=arrivals.DOCKED,
    fly_plan=arrivals.planned_arrival,
    plan_of=arrivals.plan_of,
    ready=arrivals.arrivals_of,
    refuse_unread=arrivals.refuse_unread,
    fly_case=arrivals.fly_case,
    apart=arrivals.apart,
    statistics=contacts.contacts,
    asked={
        **{
            f"offset{percent(share)}": quantile_of(
                "lateral_offset_m", share, "m", "radius about the port's axis"
            )
            for share in SHARES
        },
        "speed": mean_of("closing_speed_mps", "m/s", "mean closing speed"),
        "propellant": mean_of("approach_kg", "kg", "mean propellant of the approach"),
    },
    part=50,
    chunk=(1, 8),
    processes_from=20,
)


def direction_of(scenario: Scenario) -> Direction:
    """Return which way the campaigns of a scenario fly: home where it has a landing, else up.

    Raises ScenarioError where neither can be flown.
    """
    kinds = [spec.kind for spec in scenario.phases]
    found = HOME if "landing" in kinds or "docking" not in kinds else UP
    if missing := [kind for kind in found.needs if kind not in kinds]:
        way = "the way home" if found is HOME else "the way up"
        raise ScenarioError(
            [f"{scenario.path}: a campaign flies {way}; expected [[phase]] {', '.join(missing)}"]
        )
    if found is UP and kinds[-1] != "docking":
        raise ScenarioError(
            [f"{scenario.path}: a campaign flies up or home; expected no [[phase]] after docking"]
        )
    return found


def direction(plan: Plan) -> Direction:
    """Return which way a plan flies."""
    return UP if isinstance(plan, arrivals.Plan) else HOME


def ready(plan: Plan) -> Any:
    """Make ready what flies the cases of a plan; kept, so that a worker does so once."""
    return direction(plan).ready(plan)


def fly_cases(plan: Plan, first: int, last: int) -> dict[str, Any]:
    """Fly the cases from `first` to before `last` of a plan; return the columns of their rows."""
    found: dict[str, Any] = ready(plan).fly(range(first, last))
    return found
