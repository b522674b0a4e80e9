"""What a scenario's phases share, made from everything in it but its checks; the ship before the first."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from sim.dynamics.model import Care
from sim.dynamics.states import State
from sim.flying.docked import docked_state
from sim.flying.launch import on_pad
from sim.phases import ascent, state
from sim.world import OwnAir, Rendezvous, Target, World
from sim.world.air import Orbit
from sim.world.clock import Clock
from sim.world.sky import Sky
from sim.world.station import Path, Station, Window, orbit_of_path

if TYPE_CHECKING:
    from sim.scenario import Air, Scenario

_USUAL = Care()
_REVOLUTION = 5600.0  # s, longest of a station's
# Beyond the contact that is expected: two revolutions to drift in, and half of one that contact may be late.
_AFTER_CONTACT = 2.5  # revolutions
_DESCENT = 4500.0  # s, from the last ignition that the window allows to the ground
_FLATTENING = 21.4e3  # m: heights over the ellipsoid differ by it between the equator and the poles
# assumed: transfers rise above the station by what their burns miss. Range 5 to 50 km.
_OVERSHOOT = 30e3  # m


def surroundings(scenario: "Scenario", care: Care = _USUAL) -> World:
    """Build the world of a scenario from everything but its checks."""
    sky = Sky(Clock(scenario.epoch_utc))
    homeward = scenario.homeward_utc
    station, launcher, target = scenario.station, scenario.launcher, scenario.target
    falling = scenario.phase("entry")
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
        rendezvous=_meeting(scenario, sky.clock),
        target=None
        if target is None
        else Target(
            math.radians(target.latitude_deg), math.radians(target.longitude_deg), target.ground_height_m
        ),
        standard_air=standard,
        launch_wind=scenario.air.launch_wind.levels if scenario.air.launch_wind else None,
        landing_wind=scenario.air.landing_wind.levels if scenario.air.landing_wind else None,
        own_air=_own_air(scenario.air),
        undocking=sky.clock.seconds(homeward) if homeward is not None else None,
        guided=falling is not None and falling.mode == "guided",
        care=care,
    )


def _meeting(scenario: "Scenario", clock: Clock) -> Rendezvous | None:
    asked, station = scenario.rendezvous, scenario.station
    if asked is None or station is None:
        return None
    contact = clock.seconds(asked.contact_utc) if asked.contact_utc else None
    return Rendezvous(asked.scheme, station.ports[asked.port], asked.port, asked.rule, contact, asked.errors)


def _own_air(air: "Air") -> OwnAir:
    turn = air.wind_turn_deg * (math.pi / 180.0)
    return OwnAir(air.density_factor, air.upper_density_factor, air.wind_factor, turn)


def ready(scenario: "Scenario", world: World) -> State:
    """Return the ship before its first phase: on the pad, at its port at the undocking, or as it is given."""
    first = scenario.phases[0]
    if isinstance(first, ascent.Spec):
        return on_pad(world)
    assert world.undocking is not None
    if isinstance(first, state.Spec):
        return first.state(world.undocking, world.craft.undocking_mass_kg)
    return docked_state(world, world.undocking, world.craft.undocking_mass_kg)


def overlaid(world: World, scenario: "Scenario") -> World:
    """Return the world with the scenario's craft, rendezvous and own air, whose numbers may be arrays (n,).

    The rest, which is tabulated or fitted, is that of the scenario that the world was made from.
    """
    assert scenario.craft is not None
    own_air, planned = _own_air(scenario.air), world.expected
    meeting = _meeting(scenario, world.clock)
    return replace(world, craft=scenario.craft, rendezvous=meeting, own_air=own_air, planned=planned)


def _windows(scenario: "Scenario", clock: Clock) -> tuple[Window, ...]:
    """Return the windows in orbit: lift-off to two revolutions after contact, undocking to landing."""
    windows = []
    station, climb, given = scenario.station, scenario.phase("ascent"), scenario.phase("state")
    if isinstance(climb, ascent.Spec):
        path = station.outbound if station is not None else None
        until = 2.0 * _REVOLUTION
        if scenario.rendezvous is not None:
            scheme = scenario.rendezvous.scheme
            contact = scheme.contact_about_s(_REVOLUTION) + _AFTER_CONTACT * _REVOLUTION
            until = max(contact, (scheme.contact_orbit + 1) * _REVOLUTION)
        insertion = Orbit(
            1000.0 * climb.perigee_km, 1000.0 * climb.apogee_km, math.radians(climb.inclination_deg)
        )
        windows.append(Window(0.0, until, _between(clock, (0.0, until), insertion, path), path))
    if scenario.homeward_utc is not None:
        path = station.homeward if station is not None else None
        undocking, braking = clock.seconds(scenario.homeward_utc), scenario.phase("deorbit")
        hours = braking.window_h[1] if braking is not None else 1.0
        until = undocking + 3600.0 * hours + _DESCENT
        orbit = _between(clock, (undocking, until), given.orbit if given is not None else None, path)
        if braking is not None:
            orbit = orbit._replace(lowest=1000.0 * braking.module_separation_altitude_km)
        windows.append(Window(undocking, until, orbit, path))
    return tuple(windows)


def _between(clock: Clock, span: tuple[float, float], ships: Orbit | None, path: Path | None) -> Orbit:
    """Return an orbit that reaches as low, as high and as far north as all that is flown in a window."""
    orbits = [orbit for orbit in (ships, orbit_of_path(path, clock, *span) if path else None) if orbit]
    assert orbits
    return Orbit(
        min(orbit.lowest for orbit in orbits) - _FLATTENING,
        max(orbit.highest for orbit in orbits) + _FLATTENING + _OVERSHOOT,
        min((orbit.inclination for orbit in orbits), key=lambda angle: abs(0.5 * math.pi - angle)),
    )
