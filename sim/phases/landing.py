"""Landing: parachutes, heat shield, soft-landing engines and touchdown."""

from __future__ import annotations

import math
from typing import Literal

from geographiclib.geodesic import Geodesic

from sim.dynamics.states import State
from sim.guidance.parachutes import Ride, ride_down, velocity_over_ground
from sim.legs import Event, Leg
from sim.phases.situations import Fed, PhaseTable, Situation, Trajectory
from sim.world import World


class Spec(PhaseTable):
    """The landing leg; its parachutes come from the craft, the ground from the target."""

    kind: Literal["landing"] = "landing"


FROM, TO = Situation.AT_PARACHUTE_COMMAND, Situation.LANDED
NEEDS = ("craft", "target")
EVENTS: dict[str, Fed] = {
    "drogue": (),
    "main_canopy": (),
    "heat_shield_jettison": ("altitude_km",),  # the craft's, like its last metre
    "soft_landing_engines": ("height_m",),
    "touchdown": ("altitude_km", "descent_mps"),
}
TRAJECTORY = Trajectory(spacing_s=1.0)


def fly(spec: Spec, start: State | None, world: World) -> Leg:
    """Ride the parachutes to the ground; `start` is the descent module at the parachute command."""
    assert start is not None
    ride = ride_down(start, world)
    return Leg(
        "landing",
        ride.arcs,
        _events(ride, world),
        ride.touchdown,
        figures={"ground_over_ellipsoid_m": ride.ground},
    )


def _events(ride: Ride, world: World) -> tuple[Event, ...]:
    """Name what happened on the way down."""
    shield = world.craft.descent_module.heat_shield_kg
    softening = ride.soft_landing.end.t - ride.soft_landing.start.t
    east, north, up = velocity_over_ground(ride.touchdown, world)
    return (
        Event("drogue", ride.drogue.start, {"airspeed_mps": float(ride.drogue.air(ride.drogue.t[:1])[0, 2])}),
        Event("main_canopy", ride.main.start, {"descent_mps": _sinking(ride.main.start, world)}),
        Event("heat_shield_jettison", ride.main_light.start, {"dropped_kg": shield}),
        Event(
            "soft_landing_engines",
            ride.soft_landing.start,
            {
                "height_m": world.geodetic(ride.soft_landing.start)[2] - ride.ground,
                "descent_mps": _sinking(ride.soft_landing.start, world),
                "duration_s": softening,
            },
        ),
        Event(
            "touchdown",
            ride.touchdown,
            {"descent_mps": -float(up), "drift_mps": math.hypot(east, north), "miss_km": _miss(ride, world)},
        ),
    )


def _sinking(state: State, world: World) -> float:
    """Return the speed towards the ground [m/s]."""
    return -float(velocity_over_ground(state, world)[2])


def _miss(ride: Ride, world: World) -> float:
    """Return the distance of the touchdown from the target on the ellipsoid [km]."""
    assert world.target is not None
    latitude, longitude, _ = world.geodetic(ride.touchdown)
    places = (latitude, longitude, world.target.latitude, world.target.longitude)
    return float(Geodesic.WGS84.Inverse(*map(math.degrees, places))["s12"]) / 1000.0
