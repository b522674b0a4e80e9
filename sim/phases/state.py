"""State: the ship in orbit as somebody tells it, where a flight begins that was not flown until then."""

from __future__ import annotations

import math
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import AwareDatetime, Field, model_validator

from sim.base.tables import Mass, Text
from sim.dynamics.states import State
from sim.legs import Event, Leg
from sim.phases.situations import WHERE, Fed, PhaseTable, Situation, Told, Trajectory
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH
from sim.world import World
from sim.world.air import Orbit

_KM = 1000.0  # m
_LOWEST, _HIGHEST = 120e3, 2000e3  # m over the equator's radius: below the ship does not come round once


_Kilometres = Annotated[float, Field(ge=-1e4, le=1e4)]
_KilometresPerSecond = Annotated[float, Field(ge=-12.0, le=12.0)]


class Spec(PhaseTable):
    """The ship's state at an instant (UTC), in GCRS; without `mass_kg` the ship weighs what the craft says.

    `origin` says where it comes from, `left_out` which checks were taken out because they do not apply.
    """

    kind: Literal["state"] = "state"
    epoch_utc: AwareDatetime
    position_km: tuple[_Kilometres, _Kilometres, _Kilometres]
    velocity_kmps: tuple[_KilometresPerSecond, _KilometresPerSecond, _KilometresPerSecond]
    mass_kg: Mass | None = None
    origin: Text = "the scenario"
    left_out: tuple[Text, ...] = Field((), max_length=1000)

    @model_validator(mode="after")
    def _orbit_around_the_earth(self) -> Self:
        found = self.orbit
        if not (found.lowest >= _LOWEST and found.highest <= _HIGHEST):
            heights = f"{found.lowest / _KM:.0f} x {found.highest / _KM:.0f} km"
            raise ValueError(
                f"position_km and velocity_kmps are an orbit of {heights} over the equator's radius; "
                f"expected one within {_LOWEST / _KM:.0f} and {_HIGHEST / _KM:.0f} km, in GCRS, km and km/s"
            )
        return self

    @property
    def given_utc(self) -> AwareDatetime:
        """The instant that the flight begins at."""
        return self.epoch_utc

    @property
    def orbit(self) -> Orbit:
        """Heights of perigee and apogee over the equator's radius [m] and inclination [rad], osculating."""
        r, v = _KM * np.array(self.position_km), _KM * np.array(self.velocity_kmps)
        h, radius = np.cross(r, v), float(np.linalg.norm(r))
        if not (radius > 0.0 and float(h @ h) > 0.0):
            return Orbit(-math.inf, math.inf, 0.0)
        axis = 1.0 / (2.0 / radius - float(v @ v) / GM_EARTH)
        shape = math.sqrt(max(1.0 - float(h @ h) / (GM_EARTH * axis), 0.0)) if axis > 0.0 else math.inf
        low, high = (axis * (1.0 - shape), axis * (1.0 + shape)) if axis > 0.0 else (-math.inf, math.inf)
        inclination = math.acos(h[2] / math.sqrt(float(h @ h)))
        return Orbit(low - EARTH_EQUATORIAL_RADIUS, high - EARTH_EQUATORIAL_RADIUS, inclination)

    def state(self, t: float, mass: float) -> State:
        """Return it at `t` [s], its epoch; `mass` [kg] where it tells none."""
        r, v = _KM * np.array(self.position_km), _KM * np.array(self.velocity_kmps)
        return State.of(t, r, v, mass if self.mass_kg is None else self.mass_kg)


FROM, TO = Situation.GIVEN, Situation.CLEAR
NEEDS = ("craft",)
EVENTS: dict[str, Told] = {"given_state": (Fed("utc"), *map(Fed, WHERE), Fed("mass_kg"))}
# What each event is, for the glossary.
GLOSSARY = {
    "given_state": "The flight begins with a state that somebody else tells.",
}
TRAJECTORY = Trajectory()


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Hand on the ship as it is told."""
    notes = [
        f"The flight begins with a state from {spec.origin}, with a mass of {start.mass:.0f} kg"
        f"{' as the craft says' if spec.mass_kg is None else ''}; nothing before it was flown."
    ]
    if spec.left_out:
        names = ", ".join(spec.left_out)
        notes.append(f"Checks left out, because they do not speak of this flight: {names}.")
    return Leg("state", (), (Event("given_state", start),), start, tuple(notes))
