"""Flights that nobody flew: the program finds the lift-off, and plan and flight agree."""

from itertools import islice

import pytest

from tests.validation.made_up_flights import COUNT, fly, made_up


def test_flights_are_made_up_alike_and_of_every_kind() -> None:
    flights = tuple(made_up(COUNT))
    assert flights == tuple(made_up(COUNT))
    assert len({flight.name for flight in flights}) > 40
    assert {flight.craft for flight in flights} == {"soyuz-ms", "progress-ms"}
    assert len({flight.port for flight in flights}) == 5
    assert {flight.day.year for flight in flights[::2]} >= {2015, 2016, 2017, 2021, 2024}


@pytest.mark.slow
# Four orbits and beside the plane; more than a lap in June; a minute late into a plane that is turned back.
@pytest.mark.parametrize("number", [5, 8, 43])
def test_a_flight_that_nobody_flew_docks_as_planned(number: int) -> None:
    one = fly(next(islice(made_up(COUNT), number, None)))
    assert one.refusal is None
    assert one.plan.refusal is None
    assert one.contact is not None
    assert one.plan.contact is not None
    assert one.contact.state.t == pytest.approx(one.plan.contact.t, abs=5.0)
    assert float(one.contact.details["lateral_offset_m"]) < 0.1
    assert one.plan.ledger is not None
    tanks, *parts = one.plan.ledger
    assert sum(parts) == pytest.approx(tanks, abs=1e-9)
    assert one.plan.ledger.left > 0.0
