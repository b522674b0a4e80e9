"""Fly a scenario: hand each leg's end to the next phase."""

import math
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from sim.base.errors import EarthOrientationError, FlightError
from sim.dynamics.arcs import IntegrationError
from sim.dynamics.model import Care
from sim.dynamics.states import State
from sim.flown import Flown
from sim.flying.docked import docked_state
from sim.flying.launch import on_pad
from sim.legs import Leg, Shift
from sim.phases import PHASES, ascent
from sim.world import Rendezvous, Target, World
from sim.world.air import Orbit, first_outside
from sim.world.almanac import pole_offsets_known
from sim.world.clock import Clock
from sim.world.sky import Sky
from sim.world.station import Station, Window, orbit_of_elements

if TYPE_CHECKING:
    from sim.scenario import Scenario

_HEADLINES = ("insertion", "rendezvous_start", "contact", "deorbit_ignition", "entry_interface", "touchdown")
_USUAL = Care()
_POLE_UNKNOWN = (
    "The Earth's attitude is predicted for these dates, without the celestial pole's offsets, which are not "
    "known yet: the ground may lie a centimetre or two from where it will be."
)
_REVOLUTION = 5600.0  # s, longest of a station's
_DESCENT = 4500.0  # s, from the last ignition that the window allows to the ground
_FLATTENING = 21.4e3  # m: heights over the ellipsoid differ by it between the equator and the poles
# assumed: transfers rise above the station by what their burns miss. Range 5 to 50 km.
_OVERSHOOT = 30e3  # m


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
            state = legs[-1].end if legs else _start(scenario, world)
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
    return float(np.linalg.norm(world.sky.itrs(one) - world.sky.itrs(other)))


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


def _start(scenario: "Scenario", world: World) -> State:
    """Return the ship before its first phase: on the pad at lift-off, or at its port at the undocking."""
    if isinstance(scenario.phases[0], ascent.Spec):
        return on_pad(world)
    assert world.undocking is not None
    return docked_state(world, world.undocking, world.craft.undocking_mass_kg)


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


def surroundings(scenario: "Scenario", care: Care = _USUAL) -> World:
    """Build the world of a scenario from everything but its checks."""
    sky = Sky(Clock(scenario.epoch_utc))
    docked, rendezvous = scenario.phase("docked"), scenario.rendezvous
    station, launcher, target = scenario.station, scenario.launcher, scenario.target
    windows = _windows(scenario, sky.clock)
    standard = scenario.air.density == "us-standard-1976"
    assert scenario.craft is not None
    return World(
        sky=sky,
        windows=windows,
        station=Station(station, sky, windows, standard, care) if station is not None else None,
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
            sky.clock.seconds(rendezvous.contact_utc) if rendezvous.contact_utc else None,
        ),
        target=None
        if target is None
        else Target(
            math.radians(target.latitude_deg), math.radians(target.longitude_deg), target.ground_height_m
        ),
        standard_air=standard,
        launch_wind=scenario.air.launch_wind.levels if scenario.air.launch_wind else None,
        landing_wind=scenario.air.landing_wind.levels if scenario.air.landing_wind else None,
        undocking=sky.clock.seconds(docked.until_utc) if docked is not None else None,
        care=care,
    )


def _windows(scenario: "Scenario", clock: Clock) -> tuple[Window, ...]:
    """Return the windows in orbit: lift-off to a revolution after contact, undocking to landing."""
    windows = []
    station, climb, docked = scenario.station, scenario.phase("ascent"), scenario.phase("docked")
    if isinstance(climb, ascent.Spec):
        elements = station.outbound_elements if station is not None else None
        orbits = scenario.rendezvous.scheme.contact_orbit + 1 if scenario.rendezvous is not None else 2
        insertion = Orbit(
            1000.0 * climb.perigee_km, 1000.0 * climb.apogee_km, math.radians(climb.inclination_deg)
        )
        windows.append(Window(0.0, orbits * _REVOLUTION, _between(insertion, elements), elements))
    if docked is not None:
        elements = station.return_elements if station is not None else None
        undocking, braking = clock.seconds(docked.until_utc), scenario.phase("deorbit")
        hours = braking.window_h[1] if braking is not None else 1.0
        orbit = _between(None, elements)
        if braking is not None:
            orbit = orbit._replace(lowest=1000.0 * braking.module_separation_altitude_km)
        windows.append(Window(undocking, undocking + 3600.0 * hours + _DESCENT, orbit, elements))
    return tuple(windows)


def _between(insertion: Orbit | None, elements: tuple[str, str] | None) -> Orbit:
    """Return an orbit that reaches as low, as high and as far north as all that is flown in a window."""
    orbits = [orbit for orbit in (insertion, orbit_of_elements(elements) if elements else None) if orbit]
    assert orbits
    return Orbit(
        min(orbit.lowest for orbit in orbits) - _FLATTENING,
        max(orbit.highest for orbit in orbits) + _FLATTENING + _OVERSHOOT,
        min((orbit.inclination for orbit in orbits), key=lambda angle: abs(0.5 * math.pi - angle)),
    )
