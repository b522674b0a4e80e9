"""The orbit in which a two-day ship phases, against a ship that was tracked in it.

One set of elements of a ship between insertion and DV1 is at hand, TMA-04M's, two hours after its launch;
none of the days after. A day after is what both periods make of it.
"""

import math
from datetime import timedelta

import numpy as np
from sgp4.api import Satrec

from sim import mission
from sim.dynamics.arcs import propagate
from sim.scenario import load
from sim.world.station import states_of_elements
from tests.validation.oracles import REFERENCE
from tests.validation.report import Judge

SCENARIO = REFERENCE.parents[1] / "scenarios" / "tma-04m.toml"
TLE = REFERENCE / "tle" / "soyuz_tma04m_insertion_2012-136.tle"
TOPIC = "The phasing orbit"
DAY = 86400.0


def test_val_the_orbit_of_a_tracked_two_day_ship(agreement: Judge) -> None:
    """Radius and place in the orbit two hours after lift-off, and the periods, carried through a day."""
    scenario = load(SCENARIO)
    flight = mission.fly(scenario.model_copy(update={"phases": scenario.phases[:1]}))
    world, inserted = flight.world, flight.legs[-1].end
    lines = TLE.read_text(encoding="utf-8").splitlines()[-2:]
    elements = Satrec.twoline2rv(*lines)
    whole = timedelta(days=elements.jdsatepoch + elements.jdsatepochF - 2440587.5)
    epoch = whole.total_seconds() - scenario.epoch_utc.timestamp()
    assert 7200.0 < epoch < 7400.0
    ours = propagate(inserted, epoch + 6000.0, world.craft_model(inserted.t))
    t = np.linspace(epoch, epoch + 5900.0, 1181)
    tracked = np.hstack(states_of_elements(world.clock, (lines[0], lines[1]), t))
    states = ours.states(t), tracked
    turn, last = [], []
    for one in states:
        argument = np.unwrap([_argument(row[:3], row[3:6]) for row in one])
        period = float(np.interp(argument[0] + 2.0 * math.pi, argument, t)) - epoch
        turn.append(period)
        last.append((argument[0], np.linalg.norm(one[t < epoch + period, :3], axis=1).mean()))
    rate = [360.0 / period for period in turn]
    ahead = math.degrees(math.remainder(last[0][0] - last[1][0], 2.0 * math.pi))
    reference = "tracked, TMA-04M"
    agreement(TOPIC, reference, "mean radius over a revolution", last[0][1] - last[1][1], 150.0, "m")
    agreement(TOPIC, reference, "period from node to node", turn[0] - turn[1], 0.3, "s")
    agreement(TOPIC, reference, "place in the orbit two hours after lift-off", ahead, 0.3, "deg")
    later = ahead + (rate[0] - rate[1]) * (DAY - epoch)
    agreement(TOPIC, reference, "the same a day after lift-off, by the periods", later, 0.3, "deg")
    normals = [np.cross(one[0, :3], one[0, 3:6]) for one in states]
    apart = math.degrees(math.acos(float(normals[0] @ normals[1]) / math.prod(map(np.linalg.norm, normals))))
    agreement(TOPIC, reference, "between the planes", apart, 0.15, "deg")


def _argument(r: np.ndarray, v: np.ndarray) -> float:
    """Return the argument of latitude [rad] of a state, about the pole of the GCRS."""
    normal = np.cross(r, v)
    node = np.cross([0.0, 0.0, 1.0], normal)
    ahead = np.cross(normal, node)
    return math.atan2(float(r @ ahead) / float(np.linalg.norm(normal)), float(r @ node))
