"""Landing: parachutes, heat shield, soft-landing engines and touchdown."""

from __future__ import annotations

import math
from typing import Literal

from geographiclib.geodesic import Geodesic

from sim.dynamics import sequence
from sim.dynamics.arcs import Arc
from sim.dynamics.states import State
from sim.flying.descent import LAST_METRE, WITHOUT_SHIELD, arcs_of, height_above_ground, landing_rows
from sim.legs import Event, Leg
from sim.phases.situations import Fed, PhaseTable, Situation, Trajectory
from sim.world import World

_DROGUE = "drogue"  # the canopy, and the event of its opening


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


def fly(spec: Spec, start: State, world: World) -> Leg:
    """Ride the parachutes to the ground; `start` is the descent module at the parachute command."""
    canopies = landing_rows(world)
    flown = sequence.fly(start, canopies)
    arcs = arcs_of(flown, canopies, world)
    return Leg(
        "landing",
        tuple(arcs.values()),
        _events(arcs, world),
        flown.end,
        figures={"ground_over_ellipsoid_m": world.geodetic(flown.end)[2]},
    )


def _events(arcs: dict[str, Arc], world: World) -> tuple[Event, ...]:
    """Name what happened on the way down."""
    *others, _ = (canopy.name for canopy in world.craft.parachutes.canopies)
    light, last = arcs[WITHOUT_SHIELD], arcs[LAST_METRE]
    fired, touchdown = last.start, last.end
    velocity = world.sky.velocity_over_ground(touchdown)
    opening = [
        Event(_DROGUE, arcs[name].start, {"airspeed_mps": float(arcs[name].air(arcs[name].t[:1])[0, 2])})
        for name in others
        if name == _DROGUE
    ]
    main = arcs[others[-1]].end if others else next(iter(arcs.values())).start
    return (
        *opening,
        Event("main_canopy", main, {"descent_mps": _sinking(main, world)}),
        Event("heat_shield_jettison", light.start, {"dropped_kg": world.craft.descent_module.heat_shield_kg}),
        Event(
            "soft_landing_engines",
            fired,
            {
                "height_m": height_above_ground(fired, last.model),
                "descent_mps": _sinking(fired, world),
                "duration_s": touchdown.t - fired.t,
            },
        ),
        Event(
            "touchdown",
            touchdown,
            {
                "descent_mps": -velocity.up,
                "drift_mps": math.hypot(velocity.east, velocity.north),
                "miss_km": _miss(touchdown, world),
            },
        ),
    )


def _sinking(state: State, world: World) -> float:
    """Return the speed towards the ground [m/s]."""
    return -world.sky.velocity_over_ground(state).up


def _miss(touchdown: State, world: World) -> float:
    """Return the distance of the touchdown from the target on the ellipsoid [km]."""
    assert world.target is not None
    latitude, longitude, _ = world.geodetic(touchdown)
    places = (latitude, longitude, world.target.latitude, world.target.longitude)
    return float(Geodesic.WGS84.Inverse(*map(math.degrees, places))["s12"]) / 1000.0
