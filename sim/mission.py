"""Fly a scenario: hand each leg's end to the next phase."""

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

import numpy as np

from sim.base.errors import EarthOrientationError, FlightError
from sim.dynamics.arcs import IntegrationError
from sim.dynamics.model import Care
from sim.dynamics.states import State
from sim.flown import Flown
from sim.legs import Leg, Shift
from sim.phases import PHASES
from sim.surroundings import ready, surroundings
from sim.world import World
from sim.world.air import first_outside
from sim.world.almanac import pole_offsets_known

if TYPE_CHECKING:
    from sim.scenario import Scenario

_HEADLINES = ("insertion", "rendezvous_start", "contact", "deorbit_ignition", "entry_interface", "touchdown")
_NO_ORBIT = 100e3  # m: nothing circles the Earth below
_USUAL = Care()
_POLE_UNKNOWN = (
    "The Earth's attitude is predicted for these dates, without the celestial pole's offsets, which are not "
    "known yet: the ground may lie a centimetre or two from where it will be."
)


def fly(scenario: "Scenario", on_phase: Callable[[str], None] | None = None, care: Care = _USUAL) -> Flown:
    """Integrate every phase of `scenario` in order; its checks are never looked at.

    `on_phase` hears each phase's name as it begins. A flight ends with a phase that it aborts. Raises
    FlightError, whose `partial` holds the finished legs.
    """
    world = surroundings(scenario, care)
    if world.station is not None:
        world.station.prepare()
    return _fly_on(scenario, world, [], on_phase)


def fly_on(flown: Flown, scenario: "Scenario", world: World, kind: str) -> Flown:
    """Fly on from the beginning of a phase of a flight that got so far, as another scenario and world.

    Raises FlightError as `fly` does.
    """
    legs = list(takewhile(lambda leg: leg.phase != kind, flown.legs))
    return _fly_on(scenario, world, legs, None)


def _fly_on(
    scenario: "Scenario", world: World, legs: list[Leg], on_phase: Callable[[str], None] | None
) -> Flown:
    """Fly the phases of `scenario` that are not among the finished `legs`."""
    wall: dict[str, float] = {}
    state: State | None = None
    for spec in scenario.phases[len(legs) :]:
        if on_phase is not None:
            on_phase(spec.kind)
        began = time.perf_counter()
        try:
            state = legs[-1].end if legs else ready(scenario, world)
            leg: Leg = PHASES[spec.kind].fly(spec, state, world)
            _stay_inside(leg)
        except FlightError as error:
            _locate(error, spec.kind, state, world, legs)
            raise
        except IntegrationError as error:
            broken = _broken(error, world)
            _locate(broken, spec.kind, state, world, legs)
            raise broken from error
        legs.append(_noting_the_pole(leg, world, legs))
        wall[spec.kind] = time.perf_counter() - began
        if leg.aborted:
            break
    return Flown(scenario, world, tuple(legs), wall)


def converge(flight: Flown, on_phase: Callable[[str], None] | None = None) -> tuple[Shift, ...]:
    """Fly the same scenario again at a tenth of the tolerances, the solvers' too, and half the steps.

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
    return float(np.linalg.norm(world.sky.itrs(one) - world.sky.itrs(other)))


def _broken(error: IntegrationError, world: World) -> FlightError:
    """Say in words of flight why the integrator gave up: mostly because the ship has come down."""
    height = _height(error.state, world)
    if height is not None and height < _NO_ORBIT:
        return FlightError(
            "the ship came down out of its orbit, and there is none left to go on with",
            at=error.state.t,
            hint="look at the insertion orbit, its plane and phase, and at the craft's drag area",
        )
    return FlightError(str(error), at=error.state, hint="look at the phase's values just before this instant")


def _locate(error: FlightError, phase: str, start: State | None, world: World, legs: list[Leg]) -> None:
    """Add what the place of the failure did not know: phase, time, altitude and the finished legs.

    A failure that does not say where it is happened at the phase's start.
    """
    at = error.at if error.at is not None else start
    error.partial = legs
    if isinstance(at, State):
        height = _height(at, world)
        error.t, error.altitude_km = at.t, height / 1000.0 if height is not None else None
    else:
        error.t = at
    if error.phase not in ("", phase):
        error.foreseen_in, error.t = phase, None  # a trial flight's time is none of this flight
    else:
        error.phase = phase


def _stay_inside(leg: Leg) -> None:
    """Refuse a leg that left what was tabulated for it: there the tables only repeat their edges."""
    for arc in leg.arcs:
        outside = first_outside(arc)
        if outside is not None:
            raise FlightError(
                f"the flight leaves {outside.words}",
                at=outside.state,
                hint="tables are cut for the orbits asked for: look at these, and at the craft's drag",
            )


def _noting_the_pole(leg: Leg, world: World, before: list[Leg]) -> Leg:
    """Return the leg; the first one beyond the known offsets of the celestial pole says so."""
    told = bool(before) and not pole_offsets_known(world.clock, before[-1].end.t)
    if told or pole_offsets_known(world.clock, leg.end.t):
        return leg
    return replace(leg, notes=(*leg.notes, _POLE_UNKNOWN))


def _height(state: State, world: World) -> float | None:
    """Return a state's height over the ellipsoid [m]; None where there is none to tell."""
    try:
        height = world.geodetic(state)[2]
    except EarthOrientationError:
        return None
    return height if np.isfinite(height) else None
