"""Stations made for a phase: the elements of MS-06's day, turned about the orbit and its node."""

import math
import re
from functools import cache
from pathlib import Path

from scenario_texts import only_phases, without

from sim import mission
from sim.dynamics.states import State
from sim.flying.pursuit import Pursuer
from sim.guidance.lap import Chase, chase, node_offset
from sim.legs import Leg
from sim.phases import docking, phasing
from sim.scenario import loads
from sim.surroundings import surroundings
from sim.world import World

MS06 = only_phases((Path(__file__).parents[1] / "scenarios" / "ms06.toml").read_text(encoding="utf-8"))
_SECOND = re.search(r'"(2 25544 [^"]*)"', MS06)
PLANE_GOES_WITH = 0.0021  # deg of node for every degree that the ship gains


def turned(line: str, anomaly_deg: float, node_deg: float) -> str:
    """Give a second line of elements with mean anomaly and node turned, and its checksum."""
    anomaly, node = (
        f"{(float(line[first:last]) + by) % 359.9999:8.4f}"
        for first, last, by in ((43, 51, anomaly_deg), (17, 25, node_deg))
    )
    line = line[:17] + node + line[25:43] + anomaly + line[51:68]
    return line + str(sum(int(c) if c.isdigit() else c == "-" for c in line) % 10)


@cache
def inserted() -> tuple[State, Chase]:
    """Give the state at insertion, and how ship and station of that day stand to each other."""
    flight = mission.fly(loads(without(MS06, "phasing", "docking"), "up.toml"))
    state, world = flight.legs[-1].end, flight.world
    return state, chase(Pursuer.of(world, state.t), state, world)


def world_with(lead_deg: float, scheme: str, offset_deg: float | None = None, keys: str = "") -> World:
    """Make a world in which the station is so far ahead at insertion, and the ship's node east of its.

    Without an `offset_deg` it is what goes with the lead. `keys`: others of the scheme, as of a TOML table.
    """
    _, start = inserted()
    offset = PLANE_GOES_WITH * lead_deg if offset_deg is None else offset_deg
    assert _SECOND is not None
    line = turned(_SECOND[1], lead_deg - math.degrees(start.lead), math.degrees(node_offset(start)) - offset)
    text = MS06.replace(_SECOND[1], line)
    text = re.sub(r"(?m)^scheme = .*$", f'scheme = {{ library = "{scheme}"{keys} }}', text)
    return surroundings(loads(text, "turned.toml"))


def to_the_station(world: World) -> tuple[Leg, Leg]:
    """Fly phasing and docking from the insertion of MS-06's day."""
    state, _ = inserted()
    leg = phasing.fly(phasing.Spec(), state, world)
    return leg, docking.fly(docking.Spec(), leg.end, world)
