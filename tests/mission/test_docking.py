"""Docking alone, from hand-made states at the start of autonomous rendezvous with the station of MS-07."""

import math
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from sim import mission
from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.legs import Event, Leg
from sim.phases import docking
from sim.phases.docking import Spec
from sim.physics.constants import GM_EARTH
from sim.physics.relative import relative_state
from sim.scenario import load
from sim.world import World
from sim.world.station import port_in_orbital_axes

SCENARIO = Path(__file__).parents[2] / "scenarios" / "ms07.toml"
PORTS = ("rassvet-nadir", "poisk-zenith", "pirs-nadir", "zarya-nadir", "zvezda-aft")
BEFORE_CONTACT = 8580.0  # s
FloatArray = NDArray[np.float64]


@cache
def world(port: str) -> World:
    scenario = load(SCENARIO)
    assert scenario.rendezvous is not None
    rendezvous = scenario.rendezvous.model_copy(update={"port": port})
    return mission.surroundings(scenario.model_copy(update={"rendezvous": rendezvous}))


def planned_contact(world: World) -> float:
    return world.clock.seconds(datetime(2017, 12, 19, 8, 41, 45, tzinfo=UTC))


def ship_behind(
    world: World,
    *,
    below: float,
    distance: float = 478e3,
    tilt_deg: float = 0.0,
    node_deg: float = 0.0,
    mass: float = 6900.0,
) -> State:
    """Make a ship on a circle `below` the station [m] and `distance` behind it, in a tilted plane."""
    t = planned_contact(world) - BEFORE_CONTACT
    station = world.station_state(t)
    radius = float(np.linalg.norm(station.r))
    low = radius - below
    angle = -math.acos((radius**2 + low**2 - distance**2) / (2.0 * radius * low))
    up, normal = station.r / radius, np.cross(station.r, station.v)
    normal /= np.linalg.norm(normal)
    along = np.cross(normal, up)
    node = math.radians(node_deg)
    axis = math.cos(node) * up + math.sin(node) * along

    def tilted(x: FloatArray) -> FloatArray:
        a = math.radians(tilt_deg)
        turned: FloatArray = (
            math.cos(a) * x + math.sin(a) * np.cross(axis, x) + (1.0 - math.cos(a)) * (axis @ x) * axis
        )
        return turned

    r = low * (math.cos(angle) * up + math.sin(angle) * along)
    v = math.sqrt(GM_EARTH / low) * (math.cos(angle) * along - math.sin(angle) * up)
    return State.of(t, tilted(r), tilted(v), mass)


@cache
def flown(
    port: str,
    below_km: float = 95.0,
    tilt_deg: float = 0.0,
    node_deg: float = 0.0,
    distance_km: float = 478.0,
) -> Leg:
    start = ship_behind(
        world(port),
        below=1000.0 * below_km,
        distance=1000.0 * distance_km,
        tilt_deg=tilt_deg,
        node_deg=node_deg,
    )
    return docking.fly(Spec(), start, world(port))


def event(leg: Leg, name: str) -> Event:
    return next(event for event in leg.events if event.name == name)


def seen_by_the_station(leg: Leg, world: World, t: FloatArray) -> FloatArray:
    """Return relative states (k, 6) at the times `t` (k,)."""
    out = []
    for when in t:
        arc = next(arc for arc in leg.arcs if arc.t[0] <= when <= arc.t[-1])
        ship, station = arc.at(when), world.station_state(when)
        out.append(relative_state(ship.r, ship.v, station.r, station.v))
    return np.array(out)


def is_a_good_contact(leg: Leg) -> None:
    contact = event(leg, "contact").details
    assert 0.10 <= float(contact["closing_speed_mps"]) <= 0.15
    assert 0.0 <= float(contact["lateral_offset_m"]) < 0.1
    assert 0.0 <= float(contact["lateral_speed_mps"]) < 0.02
    assert abs(float(contact["plan_difference_s"])) < 60.0


@pytest.mark.parametrize("port", PORTS)
def test_docks_at_every_port(port: str) -> None:
    leg = flown(port)
    is_a_good_contact(leg)
    station = world(port).station_state(leg.end.t)
    assert leg.end.v == pytest.approx(station.v, abs=1e-9)
    # The probe's tip is in the port's plane: the centre of mass is the probe's length before it.
    place = relative_state(leg.end.r, leg.end.v, station.r, station.v)[:3]
    rendezvous = world(port).rendezvous
    assert rendezvous is not None
    position, axis = port_in_orbital_axes(rendezvous.port)
    assert (place - position) @ axis == pytest.approx(world(port).craft.probe_m, abs=1e-4)


@pytest.mark.parametrize("port", PORTS[:2])
@pytest.mark.parametrize(
    ("below_km", "tilt_deg", "node_deg", "distance_km"),
    [
        (60.0, 0.0, 0.0, 478.0),
        (80.0, 0.1, 0.0, 478.0),
        (100.0, 0.1, 90.0, 468.0),
        (130.0, -0.1, 45.0, 488.0),
        (160.0, 0.05, 135.0, 478.0),
    ],
)
def test_docks_from_any_start(
    port: str, below_km: float, tilt_deg: float, node_deg: float, distance_km: float
) -> None:
    leg = flown(port, below_km, tilt_deg, node_deg, distance_km)
    is_a_good_contact(leg)
    assert leg.figures["propellant_kg"] < 300.0
    assert len(leg.arcs) < 1500


@pytest.mark.parametrize("below_km", [60.0, 90.0, 120.0, 150.0, 180.0, 210.0, 250.0])
def test_gates_scale_with_how_far_below_the_ship_comes_from(below_km: float) -> None:
    """Far gates move out in proportion, near ones stay; the whole costs what Hohmann's transfer does.

    The ship starts where the scheme's phasing leaves it: drifting on, it would pass below the station
    `passes_below_before_contact_s` before contact.
    """
    port = "rassvet-nadir"
    surroundings = world(port)
    assert surroundings.rendezvous is not None
    coasts = BEFORE_CONTACT - surroundings.rendezvous.scheme.passes_below_before_contact_s
    radius = float(
        np.linalg.norm(surroundings.station_state(planned_contact(surroundings) - BEFORE_CONTACT).r)
    )
    low = radius - 1000.0 * below_km
    angle = coasts * (math.sqrt(GM_EARTH / low**3) - math.sqrt(GM_EARTH / radius**3))
    distance = math.sqrt(radius**2 + low**2 - 2.0 * radius * low * math.cos(angle))
    start = ship_behind(surroundings, below=1000.0 * below_km, distance=distance, mass=7100.0)
    leg = docking.fly(Spec(), start, surroundings)
    is_a_good_contact(leg)
    # MS-03 came from 90 km below: 478, 203 and 97 km.
    assert event(leg, "dv4").details["range_km"] == pytest.approx(5.33 * below_km, rel=0.02)
    assert event(leg, "dv5").details["range_km"] == pytest.approx(2.27 * below_km, rel=0.04)
    # At its middle a burn this long has cut the corner by up to an eighth of its size times its duration.
    arrival = event(leg, "dv6").details
    bow = float(arrival["delta_v_mps"]) * float(arrival["duration_s"]) / 8000.0
    assert 2.49 < leg.figures["range_34min_before_contact_km"] < 2.5 + bow
    assert leg.figures["range_30min_before_contact_km"] == pytest.approx(1.1, abs=0.02)
    assert leg.figures["range_28min_before_contact_km"] == pytest.approx(0.64, abs=0.01)
    mean = 0.5 * (radius + low)
    hohmann = sum(
        abs(math.sqrt(GM_EARTH * (2.0 / r - 1.0 / mean)) - math.sqrt(GM_EARTH / r)) for r in (radius, low)
    )
    total = leg.figures["large_delta_v_mps"] + leg.figures["small_delta_v_mps"]
    assert hohmann < total < 1.2 * hohmann + 10.0


def test_a_contact_beyond_the_ports_limits_is_told() -> None:
    surroundings = world("rassvet-nadir")
    assert surroundings.station is not None
    about = surroundings.station.about
    for limits, words in (
        ({"closing_max_mps": 0.11}, r"closing at 0\.12 m/s .* 0\.05 to 0\.11 m/s"),
        ({"closing_min_mps": 0.2}, r"closing at 0\.12 m/s .* 0\.2 to 0\.35 m/s"),
        ({"lateral_max_m": 0.001}, r"0\.00 m off its axis.* at most 0\.001 m"),
    ):
        strict = about.model_copy(update={"contact_limits": about.contact_limits.model_copy(update=limits)})
        harder = replace(surroundings, station=replace(surroundings.station, about=strict))
        with pytest.raises(FlightError, match=words) as told:
            docking.fly(Spec(), ship_behind(surroundings, below=95e3), harder)
        assert "station.contact_limits" in told.value.hint


def test_a_corridor_too_narrow_breaks_the_approach_off() -> None:
    surroundings = world("rassvet-nadir")
    assert surroundings.station is not None
    about = surroundings.station.about
    narrow = about.model_copy(
        update={
            "corridor_half_angle_deg": 0.01,
            "contact_limits": about.contact_limits.model_copy(update={"lateral_max_m": 0.002}),
        }
    )
    harder = replace(surroundings, station=replace(surroundings.station, about=narrow))
    with pytest.raises(FlightError, match=r"broken off: [\d.]+ m before the port .* corridor is") as told:
        docking.fly(Spec(), ship_behind(surroundings, below=95e3), harder)
    assert isinstance(told.value.at, State)


def test_the_return_s_propellant_is_not_spent_on_the_approach() -> None:
    port = "rassvet-nadir"
    craft, needed = world(port).craft, flown(port).figures["propellant_kg"]
    empty = craft.launch_mass_kg - craft.propellant_kg
    with pytest.raises(FlightError, match=r"but for the 30\d kg that the return needs"):
        docking.fly(Spec(), ship_behind(world(port), below=95e3, mass=empty + needed + 100.0), world(port))


def test_val_ranges_are_those_of_ms03() -> None:
    """MS-03 (ESA, RSC Energia); the far ones follow from the cheapest transfer, the near are flown to."""
    leg = flown("rassvet-nadir")
    assert event(leg, "dv5").details["range_km"] == pytest.approx(203.0, abs=15.0)
    assert leg.figures["range_74min_before_contact_km"] == pytest.approx(97.0, abs=10.0)
    assert leg.figures["range_34min_before_contact_km"] == pytest.approx(2.5, abs=0.1)
    assert leg.figures["range_30min_before_contact_km"] == pytest.approx(1.1, abs=0.05)
    assert leg.figures["range_28min_before_contact_km"] == pytest.approx(0.64, abs=0.03)


def test_val_closing_rates_are_those_of_tma19() -> None:
    leg = flown("rassvet-nadir")
    t = np.arange(planned_contact(world("rassvet-nadir")) - 1700.0, event(leg, "flyaround_start").state.t)
    states = seen_by_the_station(leg, world("rassvet-nadir"), t)
    distance = np.linalg.norm(states[:, :3], axis=1)
    closing = -np.sum(states[:, :3] * states[:, 3:], axis=1) / distance
    # Just before the braking at 400 m, and on arrival at 300 m.
    assert np.interp(-425.0, -distance, closing) == pytest.approx(1.7, abs=0.15)
    assert np.interp(-301.0, -distance, closing) == pytest.approx(0.9, abs=0.1)


def test_events_come_in_order() -> None:
    leg = flown("rassvet-nadir")
    assert [event.name for event in leg.events] == [
        "rendezvous_start",
        *(f"dv{k}" for k in range(4, 10)),
        "flyaround_start",
        "station_keeping",
        "final_approach",
        "contact",
    ]
    assert all(before.state.t <= after.state.t for before, after in pairwise(leg.events))
    assert 480.0 <= leg.end.t - event(leg, "final_approach").state.t <= 540.0
    assert event(leg, "final_approach").details["range_km"] == pytest.approx(0.2, abs=0.005)


@pytest.mark.parametrize("port", PORTS[:2])
def test_comes_steadily_nearer_and_keeps_clear(port: str) -> None:
    leg, surroundings = flown(port), world(port)
    contact = planned_contact(surroundings)
    far = np.arange(contact - 4440.0, event(leg, "flyaround_start").state.t, 10.0)
    distances = np.linalg.norm(seen_by_the_station(leg, surroundings, far)[:, :3], axis=1)
    assert np.all(np.diff(distances) < 0.0)
    around = np.arange(event(leg, "flyaround_start").state.t, event(leg, "final_approach").state.t, 5.0)
    distances = np.linalg.norm(seen_by_the_station(leg, surroundings, around)[:, :3], axis=1)
    assert distances.min() > 200.0
    assert distances.max() < 400.0


@pytest.mark.parametrize("port", PORTS[:2])
def test_final_approach_stays_on_the_axis(port: str) -> None:
    leg, surroundings = flown(port), world(port)
    rendezvous = surroundings.rendezvous
    assert rendezvous is not None
    position, axis = port_in_orbital_axes(rendezvous.port)
    t = np.arange(event(leg, "final_approach").state.t, leg.end.t, 5.0)
    offsets = seen_by_the_station(leg, surroundings, t)[:, :3] - position
    beside = np.linalg.norm(offsets - np.outer(offsets @ axis, axis), axis=1)
    assert beside.max() < 1.0


def test_arcs_join_and_mass_only_falls() -> None:
    leg = flown("rassvet-nadir")
    for before, after in pairwise(leg.arcs):
        assert before.end.t == after.start.t
        assert np.array_equal(before.end.y, after.start.y)
        assert after.end.mass <= before.end.mass


def test_closed_form_propellant_is_the_rocket_equations() -> None:
    """Every named burn spends what its delta-v takes, at the specific impulse of its engine."""
    craft = world("rassvet-nadir").craft
    for burn in (event for event in flown("rassvet-nadir").events if event.name.startswith("dv")):
        main = burn.details["engine"] == "main"
        isp = craft.main_engine.isp_vacuum_s if main else craft.thrusters.isp_s
        thrust = craft.main_engine.thrust_vacuum_n if main else 4.0 * craft.thrusters.thrust_n
        exhaust = isp * 9.80665
        spent = burn.state.mass * -math.expm1(-float(burn.details["delta_v_mps"]) / exhaust)
        assert float(burn.details["duration_s"]) == pytest.approx(spent * exhaust / thrust, rel=1e-9)


def test_flies_the_same_twice() -> None:
    port = "rassvet-nadir"
    again = docking.fly(Spec(), ship_behind(world(port), below=95e3), world(port))
    assert again.end.t == flown(port).end.t
    assert np.array_equal(again.end.y, flown(port).end.y)


def test_contact_speed_is_the_scenarios() -> None:
    port = "rassvet-nadir"
    leg = docking.fly(Spec(contact_speed_mps=0.3), ship_behind(world(port), below=95e3), world(port))
    assert event(leg, "contact").details["closing_speed_mps"] == pytest.approx(0.3, abs=0.02)


# -- what cannot be flown --------------------------------------------------------------------------------


def test_too_little_propellant_is_told_with_numbers() -> None:
    port = "rassvet-nadir"
    craft = world(port).craft
    empty = craft.launch_mass_kg - craft.propellant_kg
    with pytest.raises(
        FlightError, match=r"needs \d+ kg of propellant for [\d.]+ m/s; 50 kg are left"
    ) as told:
        docking.fly(Spec(), ship_behind(world(port), below=95e3, mass=empty + 50.0), world(port))
    at = told.value.at
    assert isinstance(at, State)
    assert world(port).geodetic(at)[2] == pytest.approx(320e3, abs=30e3)
    assert told.value.hint


def test_propellant_that_ends_near_the_station_is_told() -> None:
    port = "rassvet-nadir"
    craft = world(port).craft
    empty = craft.launch_mass_kg - craft.propellant_kg
    enough = flown(port).figures["propellant_kg"]
    with pytest.raises(FlightError, match=r"propellant is used up \d+ m from the station|kg are left"):
        docking.fly(Spec(), ship_behind(world(port), below=95e3, mass=empty + 0.9 * enough), world(port))


def test_a_station_out_of_reach_is_told() -> None:
    port = "rassvet-nadir"
    with pytest.raises(FlightError, match=r"propellant|no orbit|no burn") as told:
        docking.fly(Spec(), ship_behind(world(port), below=95e3, distance=6000e3), world(port))
    assert told.value.hint


def test_a_start_too_late_is_told() -> None:
    port = "rassvet-nadir"
    start = ship_behind(world(port), below=95e3)
    late = State(float(world(port).station_orbit(0.0).arc.t[-1]) - 600.0, start.y)
    with pytest.raises(FlightError, match="after the last known position of the station"):
        docking.fly(Spec(), late, world(port))
