"""The burns of a flight that is flown beforehand: where each is, what it gives and takes, where it leads."""

import math
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc
from sim.dynamics.states import State
from sim.legs import Leg
from sim.physics.constants import GM_EARTH
from sim.physics.frames import geodetic
from sim.world import World

_TURN = 2.0 * math.pi
_SPACING = 300.0  # s, between the samples of which whole orbits are counted


class Burn(NamedTuple):
    """A burn: ignition `t` [s], orbit from the ascending node before lift-off on, argument of latitude [rad].

    `delta_v` (3,) [m/s]: radial, along track, normal of the ship's own orbit. Duration [s], propellant [kg].
    Perigee and apogee [m] after it are geodetic heights of the osculating orbit, as those of the insertion.
    """

    name: str
    phase: str
    engine: Literal["main", "thrusters"]
    t: float
    orbit: int
    argument: float
    delta_v: FloatArray
    duration: float
    propellant: float
    perigee: float
    apogee: float

    @property
    def size(self) -> float:
        """Size [m/s]."""
        return float(np.linalg.norm(self.delta_v))


class Pulses(NamedTuple):
    """The thrusters' pulses near the station together: number, sum of sizes [m/s], propellant [kg]."""

    number: int
    delta_v: float
    propellant: float


def burns(legs: Sequence[Leg], world: World) -> tuple[Burn, ...]:
    """Return the burns of legs in order, whose first begins at the insertion."""
    found, main = [], world.craft.main_engine.thrust_vacuum_n
    for phase, name, arc, gone in _counted(legs):
        perigee, apogee = heights(arc.end, world)
        found.append(
            Burn(
                name,
                phase,
                "main" if arc.model.push.thrust == main else "thrusters",
                arc.start.t,
                math.floor(gone / _TURN) + 1,
                gone % _TURN,
                _given(arc) * arc.model.push.aim,
                arc.end.t - arc.start.t,
                arc.start.mass - arc.end.mass,
                perigee,
                apogee,
            )
        )
    return tuple(found)


def pulses(legs: Sequence[Leg]) -> Pulses:
    """Return what is fired in legs beside their burns."""
    small = [arc for leg in legs for arc in leg.arcs if _burning(arc) and _name(leg, arc) is None]
    return Pulses(
        len(small), math.fsum(map(_given, small)), math.fsum(arc.start.mass - arc.end.mass for arc in small)
    )


def heights(state: State, world: World) -> tuple[float, float]:
    """Return the geodetic heights [m] of the perigee and the apogee of a state's osculating orbit."""
    earth = world.earth_matrix(state.t)
    r, v = earth @ state.r, earth @ state.v
    distance = float(np.linalg.norm(r))
    semi_major_axis = 1.0 / (2.0 / distance - float(v @ v) / GM_EARTH)
    eccentricity = np.cross(v, np.cross(r, v)) / GM_EARTH - r / distance
    size = float(np.linalg.norm(eccentricity))
    towards = eccentricity / size if size > 0.0 else r / distance
    low, high = semi_major_axis * (1.0 - size) * towards, -semi_major_axis * (1.0 + size) * towards
    return geodetic(*low)[2], geodetic(*high)[2]


def _counted(legs: Sequence[Leg]) -> Iterator[tuple[str, str, Arc, float]]:
    """Yield phase, name and arc of each burn, and the argument of latitude [rad] at which it begins.

    Whole turns of it are counted from the node before the first leg on.
    """
    every = [(leg.phase, _name(leg, arc), arc) for leg in legs for arc in leg.arcs]
    last = max((k for k, (_, name, _) in enumerate(every) if name is not None), default=-1)
    gone: float | None = None
    for phase, name, arc in every[: last + 1]:  # hundreds of pulses follow
        count = max(math.ceil((arc.end.t - arc.start.t) / _SPACING), 1) + 1
        way = arc.arguments_of_latitude(np.linspace(arc.start.t, arc.end.t, count))
        if gone is None:  # the first orbit is that of the insertion
            gone = float(way[0]) % _TURN
        if name is not None:
            yield phase, name, arc, gone
        gone += float(way[-1] - way[0])


def _name(leg: Leg, arc: Arc) -> str | None:
    """Return the name of the burn that an arc is; None for a coast or a pulse."""
    if not _burning(arc):
        return None
    named = (event for event in leg.events if "delta_v_mps" in event.details)
    return next((event.name for event in named if event.state.t == arc.start.t), None)


def _burning(arc: Arc) -> bool:
    return arc.model.push.thrust > 0.0


def _given(arc: Arc) -> float:
    """Return the change of velocity [m/s] that an arc's engine gave (rocket equation)."""
    push = arc.model.push
    return push.thrust / push.flow * math.log(arc.start.mass / arc.end.mass)
