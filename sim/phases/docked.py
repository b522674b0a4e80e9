"""Docked: the stack on the station's ephemeris until the undocking."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime

from sim.base.errors import FlightError
from sim.dynamics.states import State
from sim.flying.docked import docked_state
from sim.legs import Leg
from sim.phases.situations import PhaseTable, Situation, Told, Trajectory
from sim.world import World
from sim.world.station import StationOrbit

_DAY = 86400.0  # s


class Spec(PhaseTable):
    """The instant of physical separation from the port, an input (UTC)."""

    kind: Literal["docked"] = "docked"
    until_utc: AwareDatetime

    @property
    def given_utc(self) -> AwareDatetime:
        """The instant of undocking."""
        return self.until_utc


FROM, TO = Situation.DOCKED, Situation.RELEASED
NEEDS = ("station.return_elements|ephemeris", "craft")
EVENTS: dict[str, Told] = {}
TRAJECTORY = Trajectory()


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Put the ship at its port at the undocking, on the station's orbit of the return elements.

    Nothing is integrated. The ship changes its mass by what its stay says; a flight that begins docked has
    that of its undocking already. Raises FlightError when the ship docks only after it should leave.
    """
    undocking = world.clock.seconds(spec.until_utc)
    if undocking < start.t:
        raise FlightError(
            f"the undocking at {spec.until_utc:%Y-%m-%d %H:%M:%S} UTC comes before the docking at "
            f"{world.clock.utc(start.t):%Y-%m-%d %H:%M:%S} UTC",
            at=start,
            hint="set a later until_utc in phase 'docked'",
        )
    orbit = world.station_orbit(undocking)
    # A flight that begins docked is given its mass at the undocking.
    mass = start.mass + (world.craft.stay.change_kg if start.t < undocking else 0.0)
    end = docked_state(world, undocking, mass)
    return Leg(
        phase="docked",
        arcs=(),
        events=(),
        end=end,
        notes=(_note(start, end, world, orbit),),
        figures={"station_fit_rms_m": orbit.rms, "station_fit_largest_m": orbit.largest},
    )


def _note(start: State, end: State, world: World, orbit: StationOrbit) -> str:
    """Say what was not integrated, and what the return starts from."""
    made_of = (
        f"as {orbit.track.words} tells it"
        if orbit.track is not None
        else f"fitted to its elements of {world.clock.utc(end.t):%Y} (residual {orbit.rms / 1000.0:.2f} km)"
    )
    begins = f"the return starts on the station's orbit {made_of}, with a mass of {end.mass:.0f} kg"
    from_the_middle = ""
    if world.rendezvous is None:
        from_the_middle = ", from its centre of mass towards the Earth, because the scenario names no port"
    if start.t == end.t:
        return f"The flight begins docked: {begins}{from_the_middle}."
    stay = world.craft.stay
    return (
        f"The {(end.t - start.t) / _DAY:.1f} days docked were not integrated: {begins}: {start.mass:.0f} kg "
        f"at docking, less {stay.unloaded_kg:g} kg unloaded and {stay.attitude_kg:g} kg of propellant for "
        f"attitude, plus {stay.loaded_kg + stay.waste_kg:g} kg of cargo and waste{from_the_middle}."
    )
