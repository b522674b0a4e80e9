"""How firm the rule for the instant of contact is: its constants refitted without some of the flights.

One flight left out at a time, four at random, or those that a bootstrap sample does not hold; and the same
for other ways to choose among the opportunities, which were tried beside the rule that is used.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from sim.guidance.opportunities import Opportunity, preferred
from sim.library.models import ContactRule
from tests.validation.contact_rule import Spread, TwoDayFlight, changed, the_rule

_MINUTE = 60.0
_CAP = 30.0  # min: a flight on another opportunity is wrong, not the more so the farther it is
_SEED, _SETS, _FOUR = 1, 30, 4
# What a refit may choose from. What is documented, how contact lies to its plan, is not refitted.
_REVOLUTIONS = np.arange(31.70, 32.0001, 0.005)
_GRIDS = {
    "opens_revolutions": _REVOLUTIONS,
    "crew_from_revolutions": np.arange(31.86, 32.2001, 0.005),
    "sunset_after_pass_s": np.arange(0.0, 1201.0, 60.0),
    "pass_left_s": np.arange(0.0, 601.0, 30.0),
    "crew_light_s": np.arange(600.0, 1801.0, 30.0),
}
_WITHOUT_CREW = {name: grid for name, grid in _GRIDS.items() if name != "crew_from_revolutions"}


class Way(NamedTuple):
    """A way to choose: what it is, which constants it has, and which opportunity it takes."""

    label: str
    grids: dict[str, np.ndarray]
    choose: Callable[[TwoDayFlight, ContactRule], Opportunity | None]


def as_used(flight: TwoDayFlight, rule: ContactRule) -> Opportunity | None:
    """Choose as the program does."""
    return next(iter(flight.plan(rule)), None)


def _crew_as_cargo(flight: TwoDayFlight, rule: ContactRule) -> Opportunity | None:
    """Let crews take the first opportunity of the revolution, whatever it is."""
    same = rule.model_copy(update={"crew_from_revolutions": rule.opens_revolutions})
    return next(iter(preferred(flight.opportunities(same), same, crewed=flight.crewed)), None)


def _pass_first(flight: TwoDayFlight, rule: ContactRule) -> Opportunity | None:
    """Let crews take a lit pass of the revolution before any sunset."""
    found = flight.opportunities(rule)
    within = [one for one in found if 0.0 <= one.revolutions - rule.opens_revolutions < 1.0]
    lit = [one for one in within if flight.crewed and one.by == "lit pass"]
    return next(iter(lit or [one for one in within if one.by != "lit pass"]), None)


def _sunsets(flight: TwoDayFlight, rule: ContactRule) -> Opportunity | None:
    """Let crews take the first sunset of the revolution as cargo ships do."""
    return next(iter(preferred(flight.opportunities(rule), rule, crewed=False)), None)


def _by_ships_orbits(share: float) -> Callable[[TwoDayFlight, ContactRule], Opportunity | None]:
    """Count the station's revolutions and a share of the angle that the ship gains, crew and cargo alike."""

    def choose(flight: TwoDayFlight, rule: ContactRule) -> Opportunity | None:
        # As if the window opened that much earlier, in the station's own revolutions.
        opens = rule.opens_revolutions + share * (1.0 - flight.gains_deg / 360.0)
        update = {"opens_revolutions": opens, "crew_from_revolutions": opens}
        moved = rule.model_copy(update=update)
        return next(iter(preferred(flight.opportunities(moved), moved, crewed=flight.crewed)), None)

    return choose


USED = Way("the rule", _GRIDS, as_used)
TRIED = (
    Way("crews from the same revolution as cargo (one constant fewer)", _WITHOUT_CREW, _crew_as_cargo),
    Way("crews: a lit pass before any sunset (one fewer)", _WITHOUT_CREW, _pass_first),
    Way("sunsets alone, crew as cargo", {"opens_revolutions": _REVOLUTIONS}, _sunsets),
    *(
        Way(
            f"one window for all, counted by the station's revolutions and {share:g} of the angle gained",
            {**_WITHOUT_CREW, "opens_revolutions": np.arange(31.3, 32.2001, 0.01)},
            _by_ships_orbits(share),
        )
        for share in (0.25, 0.5, 1.0)
    ),
)


@cache
def _residual(way: Callable[..., Opportunity | None], flight: TwoDayFlight, *constants: float) -> float:
    rule = ContactRule.model_validate(dict(zip(ContactRule.model_fields, constants, strict=True)))
    one = way(flight, rule)
    return np.inf if one is None else (one.t - flight.contact) / _MINUTE


def residual(way: Way, flight: TwoDayFlight, rule: ContactRule) -> float:
    """Return predicted less documented contact [min], of a flight that has no opportunity infinite."""
    return _residual(way.choose, flight, *rule.model_dump().values())


def refitted(way: Way, flights: Sequence[TwoDayFlight]) -> ContactRule:
    """Return the rule with every constant in the middle of its best stretch, for these flights.

    Twice over all constants, one at a time; least mean absolute residual, none counted above 30 min.
    """
    rule = the_rule()
    for _ in range(2):
        for name, grid in way.grids.items():
            tried = [(value, changed(rule, name, value)) for value in grid]
            costs = {value: _cost(way, flights, other) for value, other in tried if other is not None}
            least = min(costs.values())
            good = [value for value, cost in costs.items() if cost <= 1.02 * least]
            rule = changed(rule, name, 0.5 * (good[0] + good[-1])) or rule
    return rule


def _cost(way: Way, flights: Sequence[TwoDayFlight], rule: ContactRule) -> float:
    return float(np.mean([min(abs(residual(way, flight, rule)), _CAP) for flight in flights]))


def without(way: Way, flights: Sequence[TwoDayFlight], left: Sequence[int]) -> list[float]:
    """Return the residuals [min] of the flights `left` out, by the constants that the others alone give."""
    rule = refitted(way, [flight for k, flight in enumerate(flights) if k not in left])
    return [residual(way, flights[k], rule) for k in left]


def one_left_out(way: Way, flights: Sequence[TwoDayFlight]) -> list[float]:
    """Return each flight's residual [min] without itself."""
    return [without(way, flights, [k])[0] for k in range(len(flights))]


def four_left_out(way: Way, flights: Sequence[TwoDayFlight]) -> list[float]:
    """Return the residuals [min] of four flights at random, thirty times."""
    draw = np.random.default_rng(_SEED)
    sets = [draw.choice(len(flights), _FOUR, replace=False).tolist() for _ in range(_SETS)]
    return [number for left in sets for number in without(way, flights, left)]


def out_of_bag(way: Way, flights: Sequence[TwoDayFlight]) -> list[float]:
    """Return the residuals [min] of the flights that a bootstrap sample does not hold, thirty samples."""
    draw = np.random.default_rng(_SEED)
    out = []
    for _ in range(_SETS):
        bag = draw.integers(0, len(flights), len(flights)).tolist()
        rule = refitted(way, [flights[k] for k in bag])
        out += [residual(way, flight, rule) for k, flight in enumerate(flights) if k not in bag]
    return out


def lines(flights: Sequence[TwoDayFlight]) -> Iterator[str]:
    """Yield the table of what was tried, within 15 min [share] and median [min]."""
    yield "| way to choose | all flights seen | one left out | four left out | out of the bag |"
    yield "|---|---|---|---|---|"
    for way in (USED, *TRIED):
        rule = the_rule() if way is USED else refitted(way, flights)
        seen = [residual(way, flight, rule) for flight in flights]
        tries = (seen, *(judge(way, flights) for judge in (one_left_out, four_left_out, out_of_bag)))
        spreads = [Spread.of(numbers) for numbers in tries]
        yield f"| {way.label} | " + " | ".join(f"{s.within_15:.0%}, {s.median:.1f}" for s in spreads) + " |"
