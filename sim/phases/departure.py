"""Departure: the push of the springs, the separation burn and the first of the drift away."""

from __future__ import annotations

from typing import Literal

import numpy as np

from sim.dynamics.arcs import propagate
from sim.dynamics.model import ORBITAL
from sim.dynamics.states import State
from sim.guidance.burns import fly_burn
from sim.guidance.undocking import (
    docked_state,
    outward_axis,
    port_of,
    separation_direction,
    separation_thrusters,
)
from sim.legs import Event, Leg
from sim.phases.situations import Fed, PhaseTable, Situation, Trajectory
from sim.world import World

# Until the ship is hundreds of metres away and its drift shows in the trajectory of this leg.
_DRIFT = 600.0  # s after the separation burn


class Spec(PhaseTable):
    """The separation from the port; springs, wait and burn come from the craft."""

    kind: Literal["departure"] = "departure"


FROM, TO = Situation.RELEASED, Situation.CLEAR
NEEDS = ("station.return_elements", "craft")
EVENTS: dict[str, Fed] = {
    "undocking": ("utc", "mass_kg", "delta_v_mps"),
    "separation_burn": ("utc", "duration_s", "delta_v_mps"),  # all of it the craft's
}
TRAJECTORY = Trajectory(in_orbit=True)


def fly(spec: Spec, start: State | None, world: World) -> Leg:
    """Leave the port by the springs, burn away from the station, drift; `start` is the docked ship."""
    assert start is not None
    plan = world.craft.separation
    model = world.craft_model(start.t)
    loose = start.with_velocity(start.v + plan.spring_speed_mps * outward_axis(world, start.t))
    pushed = propagate(loose, start.t + plan.burn_after_s, model)
    cluster = separation_thrusters(world.craft, pushed.end.mass)
    direction = separation_direction(port_of(world))
    burn = fly_burn(
        pushed.end, model, cluster, delta_v=plan.burn_delta_v_mps, steering=ORBITAL, aim=direction
    )
    drift = propagate(burn.end, burn.end.t + _DRIFT, model)
    away = float(np.linalg.norm(burn.start.r - world.station_state(burn.start.t).r)) / 1000.0
    at_port = docked_state(world, burn.start.t, start.mass)
    events = (
        Event("undocking", loose, {"delta_v_mps": plan.spring_speed_mps}),
        Event(
            "separation_burn",
            burn.start,
            {
                "delta_v_mps": plan.burn_delta_v_mps,
                "duration_s": burn.end.t - burn.start.t,
                "thrust_n": cluster.thrust_vacuum_n,
                "range_km": away,
                "port_distance_m": float(np.linalg.norm(burn.start.r - at_port.r)),
            },
        ),
    )
    sense = "with" if direction[1] > 0.0 else "against"
    note = (
        f"The separation burn is flown {sense} the flight by {cluster.number} of "
        f"{world.craft.thrusters.number} small thrusters, on for {100.0 * cluster.duty:.0f} % of its time."
    )
    return Leg("departure", (pushed, burn, drift), events, drift.end, (note,))
