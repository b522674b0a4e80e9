"""The way from insertion to the start of the rendezvous: where it leads, what it costs, what is kept."""

import numpy as np
import pytest
from scenario_texts import OUTBOUND

from sim import mission
from sim.base.errors import FlightError
from sim.flown import Flown
from sim.flying.burns import Thrust
from sim.legs import Event, Leg
from sim.scenario import loads


def leg_of(flight: Flown, phase: str) -> Leg:
    return next(leg for leg in flight.legs if leg.phase == phase)


def mean_below(flight: Flown) -> float:
    """Return how far below the station the ship is [m] in the mean of its last phasing revolution."""
    arc = leg_of(flight, "phasing").arcs[-1]
    t = np.linspace(arc.t[-1] - 5380.0, arc.t[-1], 200)
    station = np.array([np.linalg.norm(flight.world.station_state(when).r) for when in t])
    return float((station - np.linalg.norm(arc.states(t)[:, :3], axis=1)).mean())


def test_val_range_follows_from_the_height_as_in_ms03(ms07: Flown, events: dict[str, Event]) -> None:
    """MS-03: 478 km from 90 km below at the first burn, 97 km 74 min before contact; drift scales both."""
    times = mean_below(ms07) / 90e3
    assert events["rendezvous_start"].details["range_km"] == pytest.approx(478.0 * times, rel=0.05)
    later = leg_of(ms07, "docking").figures["range_74min_before_contact_km"]
    assert later == pytest.approx(97.0 * times, rel=0.1)


def test_phasing_orbit_is_as_eccentric_as_tracked_ones_at_most(ms07: Flown) -> None:
    assert 0.0 <= leg_of(ms07, "phasing").figures["eccentricity"] <= 0.001 * 1.01


def test_a_rounder_orbit_costs_no_less(ms07: Flown) -> None:
    """The bound is a bound: what a narrower one forbids was there for a reason."""
    text = OUTBOUND.replace(
        'scheme = "34-orbit"', 'scheme = { library = "34-orbit", eccentricity_max = 0.0001 }'
    )
    assert text != OUTBOUND
    flight = mission.fly(loads(text, "rounder.toml"))
    phasing = leg_of(flight, "phasing").figures
    assert phasing["eccentricity"] <= 0.0001 * 1.1
    assert phasing["delta_v_mps"] > leg_of(ms07, "phasing").figures["delta_v_mps"] - 0.5


def test_closed_form_the_ledger_closes(ms07: Flown) -> None:
    figures = leg_of(ms07, "phasing").figures
    masses = {name[7:-3]: mass for name, mass in figures.items() if name.startswith("ledger_")}
    tanks = masses.pop("tanks")
    assert sum(masses.values()) == pytest.approx(tanks, abs=1e-9)
    assert tanks == ms07.world.craft.propellant_kg
    start = leg_of(ms07, "phasing").arcs[0].start
    assert masses["phasing"] == pytest.approx(start.mass - leg_of(ms07, "phasing").end.mass, abs=1e-9)
    # The return is kept whole, with the margin that the scheme states, at the mass that all before it leaves.
    craft, rendezvous = ms07.world.craft, ms07.world.rendezvous
    assert rendezvous is not None
    scheme = rendezvous.scheme
    exhaust = Thrust.of(craft.main_engine).force / Thrust.of(craft.main_engine).flow
    before = start.mass - masses["phasing"] - masses["approach"] - masses["second_approach"]
    kept = scheme.return_mps + scheme.return_margin_mps
    assert scheme.return_margin_mps > 0.0
    assert masses["homeward"] == pytest.approx(before * -np.expm1(-kept / exhaust), rel=1e-12)
    # What was said of the approach is kept by the flight.
    assert leg_of(ms07, "docking").figures["propellant_kg"] <= masses["approach"]


def test_a_plan_that_leaves_nothing_for_the_return_is_refused() -> None:
    text = OUTBOUND.replace("launch_mass_kg = 7220.0", "launch_mass_kg = 7220.0\npropellant_kg = 650.0")
    assert text != OUTBOUND
    with pytest.raises(
        FlightError, match=r"the plan empties the tanks: .* \d+ kg for the return; 650 kg are"
    ):
        mission.fly(loads(text, "thirsty.toml"))
