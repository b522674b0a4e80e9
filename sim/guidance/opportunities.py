"""When light and ground stations offer a contact, and which offer a crew or a cargo ship takes.

Flown contacts are of two modes. Most are made at the end of a sunlit arc: a little after the sunset where no
ground station sees it, in the pass that it falls into or soon follows where one does. Crews also dock in a
pass over the ground stations that is lit throughout, once the Sun has been up for as long as they fly by
sight. All are made some minutes before their plan.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sim.guidance.visibility import Interval
from sim.library.models import ContactRule

# assumed: opportunities this near to the window's edges are named beside those within. Range 0.02 to 0.1
_EDGE = 0.05  # revolutions


class Opportunity(NamedTuple):
    """An instant of contact [s], what counts as its revolutions of the station since lift-off, and by what.

    A contact at a sunset counts as the sunset itself, whichever pass it is drawn into.
    """

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
        Opportunity(t, revolutions(counted), by)
        for t, counted, by in (*_at_sunsets(sunlit, passes, rule), *_in_lit_passes(sunlit, passes, rule))
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
) -> Iterator[tuple[float, float, str]]:
    """Yield contact, sunset [s] and kind of each sunset.

    Where the ground sees it, or saw the station shortly before, contact is planned for the last light or the
    middle of the pass, whichever is later, and made by sunlight and in the pass; elsewhere it is planned for
    some minutes after the sunset.
    """
    for _, sunset in sunlit:
        over = next((p for p in passes if p.begins <= sunset <= p.ends + rule.sunset_after_pass_s), None)
        if over is None:
            yield sunset + rule.plan_after_sunset_s - rule.before_plan_s, sunset, "sunset"
        else:
            plan = max(_middle(over), sunset)
            yield min(plan - rule.before_plan_s, sunset, over.ends), sunset, "sunset in a pass"


def _in_lit_passes(
    sunlit: tuple[Interval, ...], passes: tuple[Interval, ...], rule: ContactRule
) -> Iterator[tuple[float, float, str]]:
    """Yield contact, the same again, and kind of each pass that no sunset belongs to.

    Contact is planned for its middle, or made when the Sun has been up for long.
    """
    for over in passes:
        day = next((one for one in sunlit if one.begins <= over.ends <= one.ends), None)
        if day is None or day.ends <= over.ends + rule.sunset_after_pass_s:
            continue  # in the dark, or the pass of a sunset
        t = max(_middle(over) - rule.before_plan_s, day.begins + rule.crew_light_s)
        if t + rule.pass_left_s <= over.ends:
            yield t, t, "lit pass"


def _middle(over: Interval) -> float:
    return 0.5 * (over.begins + over.ends)
