"""The rule for the instant of contact on flown two-day flights: `python -m tests.validation.contact_rule`.

Each flight's station is the program's own: an orbit integrated through its elements, in the sunlight and
over the ground stations that a run would see. Residuals are prediction less documented contact.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from sim.dynamics.model import Care
from sim.guidance.opportunities import Opportunity, opportunities, preferred
from sim.guidance.visibility import Interval, Visibility
from sim.library.catalogue import load
from sim.library.models import ContactRule, Scheme
from sim.library.models import Station as AboutStation
from sim.world.clock import Clock
from sim.world.sky import Sky
from sim.world.station import Station, Window, orbit_of_path
from tests.validation.two_day import elements_of, rows

_SPAN = 35 * 5600.0  # s
_LOOKED_AT = (31.5, 33.3)  # revolutions: a half beyond the rule's window
_MINUTE = 60.0
_JUMP = 15.0  # min


class TwoDayFlight(NamedTuple):
    """A documented flight: times [s] from lift-off, and what light and ground stations offered it.

    `gains_deg`: the angle that it gained, from the station's place at lift-off.
    """

    name: str
    crewed: bool
    contact: float
    sunlit: tuple[Interval, ...]
    passes: tuple[Interval, ...]
    revolutions: Callable[[float], float]
    gains_deg: float

    def opportunities(self, rule: ContactRule) -> tuple[Opportunity, ...]:
        """Return the opportunities of the rule's revolution, in order of time."""
        return opportunities(self.sunlit, self.passes, self.revolutions, rule)

    def plan(self, rule: ContactRule) -> tuple[Opportunity, ...]:
        """Return the opportunities in the rule's order of preference."""
        return preferred(self.opportunities(rule), rule, crewed=self.crewed)

    def residual(self, rule: ContactRule) -> float:
        """Return predicted less documented contact [min]."""
        return (self.plan(rule)[0].t - self.contact) / _MINUTE


def the_rule() -> ContactRule:
    """Return the rule of the two-day scheme."""
    rule = _scheme().contact_rule
    assert rule is not None
    return rule


def _scheme() -> Scheme:
    scheme = load("schemes", "34-orbit")
    assert isinstance(scheme, Scheme)
    return scheme


@cache
def two_day_flights() -> tuple[TwoDayFlight, ...]:
    """Return the documented flights of `tests/reference/two_day_flights.csv`."""
    return tuple(_flight(row) for row in rows())


def _flight(row: dict[str, str]) -> TwoDayFlight:
    about = load("stations", "iss")
    assert isinstance(about, AboutStation)
    liftoff, contact = (datetime.fromisoformat(row[key]) for key in ("liftoff_utc", "contact_utc"))
    sky = Sky(Clock(liftoff))
    lines = elements_of(row)
    window = Window(0.0, _SPAN, orbit_of_path(lines, sky.clock, 0.0, _SPAN), lines)
    # The air of 1976 stands in for the day's: what it does not slow, the fit to the elements does.
    arc = Station(about, sky, (window,), standard_air=True, care=Care()).orbit_in(window).arc
    t = np.arange(0.0, _SPAN, 60.0)
    u = arc.arguments_of_latitude(t)
    turns = (u - u[0]) / (2.0 * np.pi)
    begins, ends = np.interp(_LOOKED_AT, turns, t)
    seen = Visibility.of(arc, 0.0, _scheme(), sky.clock)
    return TwoDayFlight(
        row["flight"],
        row["craft"] == "crew",
        (contact - liftoff).total_seconds(),
        seen.sunlit(begins, ends),
        seen.passes(begins, ends),
        lambda at: float(np.interp(at, t, turns)),
        _gained(float(np.degrees(u[0])), row["certainty"]),
    )


def _gained(argument: float, certainty: str) -> float:
    """Return the angle gained [deg] from the station's argument of latitude [deg] at lift-off.

    The ship is inserted where the station was 47.7 deg before its own insertion (derived: the ascent). One
    that is left with little gains a lap more, but for the one that was launched for four orbits.
    """
    ahead = (argument - 47.7) % 360.0
    return ahead + (360.0 if ahead < 100.0 and "four orbits" not in certainty else 0.0)


# -- how good, and how firm --------------------------------------------------------------------------------


class Spread(NamedTuple):
    """Root mean square and median [min], and the shares within 6 and 15 min, of residuals."""

    rms: float
    median: float
    within_6: float
    within_15: float

    @staticmethod
    def of(residuals: Sequence[float]) -> "Spread":
        """Make it of residuals [min]."""
        size = np.abs(residuals)
        return Spread(
            float(np.sqrt(np.mean(size**2))),
            float(np.median(size)),
            float(np.mean(size <= 6.0)),
            float(np.mean(size <= 15.0)),
        )


def changed(rule: ContactRule, name: str, value: float) -> ContactRule | None:
    """Return the rule with another constant, or None where that is no rule."""
    try:
        return ContactRule.model_validate({**rule.model_dump(), name: float(value)})
    except ValueError:
        return None


def plateau(flights: Sequence[TwoDayFlight], name: str) -> tuple[float, str, float, str]:
    """Return how low and how high a constant may be before a contact jumps by 15 min, and whose."""
    rule = the_rule()
    step = 0.001 if name.endswith("revolutions") else 6.0
    value = getattr(rule, name)
    ends: list[Any] = []
    for sign in (-1.0, 1.0):
        moved, whose = value, "none"
        while whose == "none" and moved + sign * step >= 0.0 and abs(moved - value) < 600.0 * step:
            other = changed(rule, name, moved + sign * step)
            if other is None:
                whose = "the rule's other end"
                break
            jumped = [f.name for f in flights if abs(f.residual(other) - f.residual(rule)) > _JUMP]
            whose = ", ".join(jumped) or "none"
            moved += 0.0 if jumped else sign * step
        ends += [moved, whose]
    return ends[0], ends[1], ends[2], ends[3]


def constant_time(flights: Sequence[TwoDayFlight]) -> list[float]:
    """Return the residuals [min] of the mean time since lift-off of the other flights."""
    times = np.array([flight.contact for flight in flights]) / _MINUTE
    return [float((times.sum() - own) / (len(times) - 1) - own) for own in times]


def first_sunset(flights: Sequence[TwoDayFlight]) -> list[float]:
    """Return the residuals [min] of the first sunset of the rule's revolution, for crew and cargo alike."""
    opens = the_rule().opens_revolutions
    return [
        next(one.ends - f.contact for one in f.sunlit if f.revolutions(one.ends) >= opens) / _MINUTE
        for f in flights
    ]


# -- in words ----------------------------------------------------------------------------------------------

_HEAD = """
## The instant of contact: flown two-day flights

Predicted less documented contact in minutes, on the {count} flights of
`tests/reference/two_day_flights.csv`, by the rule `sunset-or-pass` of the scheme `34-orbit` with the
program's own station, light and zone. **The form of the rule was found with all these flights in view**:
that it fits them is no evidence. What counts is how firm its constants are: *left out* predicts each flight
with every constant that no document gives refitted to the others, *four left out* does the same without
four flights at random, thirty times, *out of the bag* for the flights that a bootstrap sample does not
hold, thirty samples, and the last table says how far a constant moves before a contact jumps by more than
15 min. The plan names the other opportunities too. Left out, two flights fail: they alone mark an edge
(TMA-05M is the only crew that passed a sunset by for being early, Progress MS-10 took the earliest of all),
so that without them the edge lies elsewhere, for MS-10 by a few thousandths of a revolution.

Write this section alone with `python -m tests.validation.contact_rule`.
"""
_TRIED = """
Other ways to choose among the same opportunities, refitted in the same way (share within 15 min, median in
minutes):
"""
_TOLD = """
A window that is counted with half of the angle gained (half-way between the station's revolutions and the
ship's) needs no constant of its own for crews and is firmer on these flights. It is not what is used: no
reason was found for the half, which was picked from three with the flights in view, and where it differs
from the plain count (a ship that has little to gain and an early sunset, or much and a late one) none of
these flights can tell, while a study of 53 flights, these among them, found the edges of the plain count
where they are here, at 31.80 and 31.87. What failed besides: the contact with the best sum of distance from
a sunset, from the middle of a pass, of light before it and of time, with four weights and a window searched
at random 2,500 times, misses crews by 15 min rms with all of them seen and by 23 left out (cargo ships 4.4
and 8.9); the rule as it was before, in which a contact counted by its own time and not by its sunset's,
with five constants refitted, had 86 % within 15 min left out, 87 % with four left out. Time since lift-off,
longitude and argument of latitude are not constant.

What is documented, that contacts come 1 to 6 min before their plan and plans 4 to 7 min after a sunset,
goes in as the middles of these ranges and is not fitted; nor does any contact jump over the whole of them.
"""


def section() -> str:
    """Return the section of VALIDATION.md."""
    flights = two_day_flights()
    from tests.validation.contact_rule_firmness import lines

    told = (_TRIED, *lines(flights), _TOLD)
    return "\n".join([_HEAD.format(count=len(flights)), *_lines(flights), *told])


def _lines(flights: Sequence[TwoDayFlight]) -> Iterator[str]:
    from tests.validation.contact_rule_firmness import USED, four_left_out, one_left_out, out_of_bag

    rule = the_rule()
    residuals = [flight.residual(rule) for flight in flights]
    without = one_left_out(USED, flights)
    sunset, constant = first_sunset(flights), constant_time(flights)
    yield "| flight | contact | by | rule | left out | first sunset | constant time | other opportunities |"
    yield "|---|---|---|---|---|---|---|---|"
    for flight, *numbers in zip(flights, residuals, without, sunset, constant, strict=True):
        first, *others = flight.plan(rule)
        named = ", ".join(f"{(one.t - flight.contact) / _MINUTE:+.0f} ({one.by})" for one in others)
        told = " | ".join(f"{number:+.1f}" for number in numbers)
        hours = int(flight.contact // 3600.0)
        when = f"{hours} h {(flight.contact / 60.0) % 60.0:04.1f} min"
        yield f"| {flight.name} | {when} | {first.by} | {told} | {named or '-'} |"
    yield "\n| of | flights | RMS | median | within 6 min | within 15 min |\n|---|---|---|---|---|---|"
    crewed = np.array([flight.crewed for flight in flights])
    for label, values in (
        ("rule", residuals),
        ("rule, each flight left out", without),
        ("first sunset", sunset),
        ("constant time, mean of the others", constant),
    ):
        for kind, of in (("all", crewed | ~crewed), ("crewed", crewed), ("cargo", ~crewed)):
            yield _spread(f"{label}, {kind}", np.array(values)[of].tolist())
    yield _spread("rule, four left out", four_left_out(USED, flights))
    yield _spread("rule, out of the bag", out_of_bag(USED, flights))
    yield "\n| constant | value | down to | there jumps | up to | there jumps |\n|---|---|---|---|---|---|"
    for name in ContactRule.model_fields:
        low, below, high, above = plateau(flights, name)
        yield f"| `{name}` | {getattr(rule, name):g} | {low:g} | {below} | {high:g} | {above} |"


def _spread(label: str, residuals: Sequence[float]) -> str:
    spread = Spread.of(residuals)
    return (
        f"| {label} | {len(residuals)} | {spread.rms:.1f} | {spread.median:.1f} "
        f"| {spread.within_6:.0%} | {spread.within_15:.0%} |"
    )


if __name__ == "__main__":
    print(section())
