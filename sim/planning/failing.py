"""What the failures that a scenario has on its way home make of a landing opportunity."""

import math
from typing import TYPE_CHECKING, NamedTuple

from geographiclib.geodesic import Geodesic

from sim.base.errors import FlightError
from sim.dynamics.sequence import reach
from sim.dynamics.states import State
from sim.flying.descent import ends_of
from sim.guidance.landing import WayHome
from sim.phases import PHASES, deorbit

if TYPE_CHECKING:
    from sim.scenario import Scenario

_WAY_DOWN = ("deorbit", "entry", "landing")


class Failed(NamedTuple):
    """Where a failed descent lands: time [s], place [rad], distance from the target [m], peak load [g0].

    `why`: why it does not land at all, the rest being NaN.
    """

    landing: float
    latitude: float
    longitude: float
    away: float
    load: float
    why: str = ""


def fails(home: "Scenario") -> bool:
    """Tell whether a phase of the way down has a failure."""
    return any(getattr(home.phase(kind), "failure", None) is not None for kind in _WAY_DOWN)


def failed(home: "Scenario", way: WayHome, ignition: float) -> Failed:
    """Fly the way down from an ignition [s] as its phases fail, which is not planned for."""
    world, load = way.world, 0.0
    try:
        state = _separated(home, way, ignition)
        for kind in ("entry", "landing"):
            leg = PHASES[kind].fly(home.phase(kind), state, world)
            load = max([load, *(float(e.details["load_g"]) for e in leg.events if e.name == "peak_load")])
            state = leg.end
    except FlightError as error:
        return Failed(math.nan, math.nan, math.nan, math.nan, load, error.message)
    return _down(state, way, load)


def _separated(home: "Scenario", way: WayHome, ignition: float) -> State:
    """Return the descent module at the end of the deorbit as it fails; raises FlightError."""
    start, rows, spec = way.drift.at(ignition), way.braking, home.phase("deorbit")
    if spec.failure is not None:
        rows = deorbit.failed_rows(rows, way.world, spec.failure, start)
    ends = ends_of(reach(start, rows), rows, way.world)
    return list(ends.values())[-1].with_mass(way.world.descent_module.mass_kg)


def _down(touchdown: State, way: WayHome, load: float) -> Failed:
    latitude, longitude, _ = way.world.geodetic(touchdown)
    target = way.world.target
    assert target is not None
    places = map(math.degrees, (latitude, longitude, target.latitude, target.longitude))
    away = float(Geodesic.WGS84.Inverse(*places)["s12"])
    return Failed(touchdown.t, latitude, longitude, away, load)
