"""Opportunities of contact from light and passes made by hand; a revolution is 100 min here."""

import pytest

from sim.guidance.opportunities import Opportunity, opportunities, preferred
from sim.guidance.visibility import Interval
from sim.library.models import ContactRule

RULE = ContactRule(
    opens_revolutions=10.0,
    crew_from_revolutions=10.2,
    before_plan_s=210.0,
    plan_after_sunset_s=330.0,
    sunset_after_pass_s=480.0,
    pass_left_s=300.0,
    crew_light_s=1200.0,
)


def minutes(*pairs: tuple[float, float]) -> tuple[Interval, ...]:
    return tuple(Interval(60.0 * begins, 60.0 * ends) for begins, ends in pairs)


def found(
    sunlit: tuple[tuple[float, float], ...], passes: tuple[tuple[float, float], ...]
) -> tuple[Opportunity, ...]:
    return opportunities(minutes(*sunlit), minutes(*passes), lambda t: t / 6000.0, RULE)


def told(some: tuple[Opportunity, ...]) -> list[tuple[float, str]]:
    return [(one.t / 60.0, one.by) for one in some]


DAYS = ((940.0, 1000.0), (1040.0, 1100.0), (1140.0, 1200.0))


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ((1060.0, 1064.0), [(1102.0, "sunset")]),  # too short for a contact and its hooks
        ((1058.0, 1080.0), [(1065.5, "lit pass"), (1102.0, "sunset")]),  # before its middle, as planned
        ((1045.0, 1066.0), [(1060.0, "lit pass"), (1102.0, "sunset")]),  # only when lit for long
        ((1045.0, 1064.0), [(1102.0, "sunset")]),  # lit for long too late
        ((1020.0, 1030.0), [(1102.0, "sunset")]),  # in the dark
        ((1080.0, 1100.0), [(1096.5, "sunset in a pass")]),  # planned for the last light
        ((1072.0, 1091.5), [(1078.25, "lit pass"), (1102.0, "sunset")]),  # over too long before the sunset
        ((1073.0, 1092.5), [(1092.5, "sunset in a pass")]),  # not longer than the ground sees
        ((1090.0, 1114.0), [(1098.5, "sunset in a pass")]),  # planned for the middle of the pass
        ((1093.0, 1115.0), [(1100.0, "sunset in a pass")]),  # but not into the dark
        ((1101.0, 1116.0), [(1102.0, "sunset")]),
    ],
)
def test_kinds_of_opportunity(over: tuple[float, float], expected: list[tuple[float, str]]) -> None:
    """The sunset at 1000 min is a contact at 1002, that at 1100 one just beyond the revolution."""
    assert told(found(DAYS, (over,))) == [(1002.0, "sunset"), *expected]


def test_a_cargo_ship_takes_the_first_sunset_a_crew_the_first_of_its_time() -> None:
    several = found(DAYS, ((1058.0, 1080.0),))
    cargo, crew = (told(preferred(several, RULE, crewed=crewed)) for crewed in (False, True))
    assert cargo == [(1002.0, "sunset"), (1065.5, "lit pass"), (1102.0, "sunset")]
    assert crew == [(1065.5, "lit pass"), (1002.0, "sunset"), (1102.0, "sunset")]


def test_a_crew_falls_back_on_an_earlier_sunset() -> None:
    """Rather than on an earlier pass or on what lies beyond the revolution."""
    some = tuple(
        Opportunity(6000.0 * turns, turns, by)
        for turns, by in ((9.98, "sunset"), (10.02, "lit pass"), (10.1, "sunset"), (11.02, "sunset"))
    )
    assert preferred(some, RULE, crewed=True)[0] == some[2]


def test_a_station_in_full_sunlight_offers_its_passes() -> None:
    assert told(found(((900.0, 1300.0),), ((1058.0, 1080.0),))) == [(1065.5, "lit pass")]


def test_opportunities_just_beyond_the_revolution_are_named_last() -> None:
    several = found(((960.0, 996.0), (1060.0, 1096.0)), ())
    assert [one.revolutions for one in preferred(several, RULE, crewed=False)] == pytest.approx([10.96, 9.96])


def test_a_sunset_counts_as_itself_though_its_contact_comes_before() -> None:
    """The pass draws the contact out of the revolution; the sunset's opportunity stays in it."""
    first = preferred(found(((940.0, 1001.0), (1040.0, 1101.0)), ((985.0, 996.0),)), RULE, crewed=False)[0]
    assert (first.t / 60.0, first.by) == (996.0, "sunset in a pass")
    assert first.revolutions == pytest.approx(10.01)
