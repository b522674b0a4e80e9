"""Fly a scenario: hand each leg's end to the next phase."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from sim.base.errors import FlightError
from sim.dynamics.arcs import IntegrationError
from sim.dynamics.model import Care
from sim.dynamics.states import State
from sim.flown import Flown
from sim.flying.launch import on_pad
from sim.legs import Leg, Shift
from sim.phases import ascent, deorbit, departure, docked, docking, entry, landing, phasing
from sim.world import Rendezvous, Span, Target, World
from sim.world.clock import Clock

if TYPE_CHECKING:
    from sim.scenario import Scenario

_PHASES = {
    "ascent": ascent,
    "phasing": phasing,
    "docking": docking,
    "docked": docked,
    "departure": departure,
    "deorbit": deorbit,
    "entry": entry,
    "landing": landing,
}
_HEADLINES = ("insertion", "rendezvous_start", "contact", "deorbit_ignition", "entry_interface", "touchdown")
_USUAL = Care()
_MARGIN = 900.0  # s around each span
_REVOLUTION = 5600.0  # s, longest of a station's


def fly(scenario: "Scenario", on_phase: Callable[[str], None] | None = None, care: Care = _USUAL) -> Flown:
    """Integrate every phase of `scenario` in order; its checks are never looked at.

    `on_phase` hears each phase's name as it begins. Raises FlightError, whose `partial` holds the finished
    legs.
    """
    world = surroundings(scenario, care)
    legs: list[Leg] = []
    wall: dict[str, float] = {}
    state: State | None = None
    for spec in scenario.phases:
        if on_phase is not None:
            on_phase(spec.kind)
        began = time.perf_counter()
        try:
            leg = _PHASES[spec.kind].fly(spec, on_pad(world) if spec.kind == "ascent" else state, world)
        except FlightError as error:
            _locate(error, spec.kind, state, world, legs)
            raise
        except IntegrationError as error:
            broken = _broken(error, world)
            _locate(broken, spec.kind, state, world, legs)
            raise broken from error
        wall[spec.kind] = time.perf_counter() - began
        legs.append(leg)
        state = leg.end
    return Flown(scenario, world, tuple(legs), wall)


def converge(flight: Flown, on_phase: Callable[[str], None] | None = None) -> tuple[Shift, ...]:
    """Fly the same scenario again at a tenth of the tolerances and half the steps, solving every plan anew.

    Returns the shifts of the headline events. They hold what integration and solvers together leave open.
    """
    finer = fly(flight.scenario, on_phase, Care(tolerance=0.1 * _USUAL.tolerance, step=0.5 * _USUAL.step))
    before = {event.name: event.state for _, event in flight.events}
    after = {event.name: event.state for _, event in finer.events}
    return tuple(
        Shift(name, after[name].t - before[name].t, _apart(flight.world, before[name], after[name]))
        for name in _HEADLINES
        if name in before and name in after
    )


def _apart(world: World, one: State, other: State) -> float:
    places = (world.earth_matrix(state.t) @ state.r for state in (one, other))
    return float(np.linalg.norm(np.subtract(*places)))


def _broken(error: IntegrationError, world: World) -> FlightError:
    """Say in words of flight why the integrator gave up: mostly because the ship has long come down."""
    height = _height(error.state, world)
    if height is not None and height < 0.0:
        return FlightError(
            "the ship came down to the ground: no orbit is left to go on with",
            at=error.state.t,
            hint="look at the insertion orbit, its plane and phase, and at the craft's drag area",
        )
    return FlightError(str(error), at=error.state, hint="look at the phase's values just before this instant")


def _locate(error: FlightError, phase: str, start: State | None, world: World, legs: list[Leg]) -> None:
    """Add what the place of the failure did not know: phase, time, altitude and the finished legs.

    A failure that does not say where it is happened at the phase's start.
    """
    at = error.at if error.at is not None else start
    error.phase, error.partial = phase, legs
    if isinstance(at, State):
        height = _height(at, world)
        error.t, error.altitude_km = at.t, height / 1000.0 if height is not None else None
    else:
        error.t = at


def _height(state: State, world: World) -> float | None:
    """Return a state's height over the ellipsoid [m]; None where there is none to tell."""
    try:
        height = world.geodetic(state)[2]
    except ValueError:  # outside the spans of the world's tables
        return None
    return height if np.isfinite(height) else None


def surroundings(scenario: "Scenario", care: Care = _USUAL) -> World:
    """Build the world of a scenario from everything but its checks."""
    clock = Clock(scenario.epoch_utc)
    docked, deorbit = scenario.phase("docked"), scenario.phase("deorbit")
    rendezvous, station, launcher, target = (
        scenario.rendezvous,
        scenario.station,
        scenario.launcher,
        scenario.target,
    )
    outbound = homebound = None
    if scenario.phase("ascent") is not None:
        orbits = rendezvous.scheme.contact_orbit + 1 if rendezvous is not None else 2
        outbound = Span(-_MARGIN, orbits * _REVOLUTION + _MARGIN)
    if docked is not None:
        undocking = clock.seconds(docked.until_utc)
        hours = deorbit.window_h[1] if deorbit is not None else 1.0
        homebound = Span(undocking - _MARGIN, undocking + (hours + 1.5) * 3600.0)
    assert scenario.craft is not None
    return World(
        clock=clock,
        outbound=outbound,
        homebound=homebound,
        station=station,
        outbound_elements=station.outbound_elements if station else None,
        return_elements=station.return_elements if station else None,
        launcher=launcher,
        pad=launcher.pad if launcher else None,
        craft=scenario.craft,
        rendezvous=None
        if rendezvous is None or station is None
        else Rendezvous(
            rendezvous.scheme,
            station.ports[rendezvous.port],
            rendezvous.port,
            rendezvous.contact,
            clock.seconds(rendezvous.contact_utc) if rendezvous.contact_utc else None,
        ),
        target=None
        if target is None
        else Target(
            np.radians(target.latitude_deg), np.radians(target.longitude_deg), target.ground_height_m
        ),
        standard_air=scenario.air.density == "us-standard-1976",
        launch_wind=scenario.air.launch_wind.levels if scenario.air.launch_wind else None,
        landing_wind=scenario.air.landing_wind.levels if scenario.air.landing_wind else None,
        undocking=clock.seconds(docked.until_utc) if docked is not None else None,
        care=care,
    )
