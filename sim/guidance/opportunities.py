"""When light and ground stations offer a contact, and which offer a crew or a cargo ship takes.

Flown contacts are of two modes. Most are made at the end of a sunlit arc: a little after the sunset where no
ground station sees it, some minutes before where one does. Crews also dock in a pass over the ground stations
that is lit throughout, once the Sun has been up for as long as they fly by sight.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sim.guidance.visibility import Interval
from sim.library.models import ContactRule

# assumed: opportunities this near to the window's edges are named beside those within. Range 0.02 to 0.1
_EDGE = 0.05  # revolutions


class Opportunity(NamedTuple):
    """An instant of contact [s], at how many of the station's revolutions since lift-off, and by what."""

    t: float
    revolutions: float
    by: str


def opportunities(
    sunlit: tuple[Interval, ...],
    passes: tuple[Interval, ...],
    revolutions: Callable[[float], float],
    rule: ContactRule,
) -> tuple[Opportunity, ...]:
    """Return the opportunities of the rule's revolution and just beyond its edges, in order of time.

    `sunlit` and `passes` must reach a quarter of a revolution beyond it; `revolutions` tells the station's
    since lift-off at a time [s].
    """
    found = [
        Opportunity(t, revolutions(t), by)
        for t, by in (*_at_sunsets(sunlit, passes, rule), *_in_lit_passes(sunlit, passes, rule))
    ]
    opens = rule.opens_revolutions
    return tuple(sorted(one for one in found if opens - _EDGE <= one.revolutions < opens + 1.0 + _EDGE))


def preferred(found: tuple[Opportunity, ...], rule: ContactRule, *, crewed: bool) -> tuple[Opportunity, ...]:
    """Return the opportunities with the one to take first; the others follow in order of preference.

    Cargo ships take the first sunset of the revolution. Crewed ships take the first opportunity of any kind
    from `crew_from_revolutions` on, and an earlier sunset only for want of one.
    """
    opens, crew_from = rule.opens_revolutions, rule.crew_from_revolutions

    def rank(one: Opportunity) -> tuple[bool, bool, float]:
        outside = not opens <= one.revolutions < opens + 1.0
        second = one.revolutions < crew_from if crewed else one.by == "lit pass"
        # Of a crew's earlier opportunities the sunsets come first.
        third = crewed and second and one.by == "lit pass"
        return outside or third, second, one.t

    return tuple(sorted(found, key=rank))


def _at_sunsets(
    sunlit: tuple[Interval, ...], passes: tuple[Interval, ...], rule: ContactRule
) -> Iterator[tuple[float, str]]:
    """Yield the contact of each sunset: towards the middle of a pass in the last light, or just after."""
    for _, sunset in sunlit:
        last_light = sunset - rule.light_left_s
        over = _around(last_light, passes)
        if over is None:
            yield sunset + rule.after_sunset_s, "sunset"
        else:
            yield min(max(over.begins + rule.into_pass_s, last_light), sunset), "sunset in a pass"


def _in_lit_passes(
    sunlit: tuple[Interval, ...], passes: tuple[Interval, ...], rule: ContactRule
) -> Iterator[tuple[float, str]]:
    """Yield the contact of each pass whose end is lit: its middle, or when the Sun has been up for long."""
    for over in passes:
        day = _around(over.ends, sunlit)
        if day is None or day.ends - rule.light_left_s <= over.ends:
            continue  # in the dark, or the pass of a sunset
        t = max(over.begins + rule.into_pass_s, day.begins + rule.crew_light_s)
        if t + rule.pass_left_s <= over.ends:
            yield t, "lit pass"


def _around(t: float, intervals: tuple[Interval, ...]) -> Interval | None:
    """Return the interval that holds `t` [s]."""
    return next((one for one in intervals if one.begins <= t <= one.ends), None)
