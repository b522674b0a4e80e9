"""A pork-chop: what a rendezvous takes, over the instant of lift-off and the time of contact.

By the same first order as the choice of laps (`sim.guidance.lap`): the heights to be climbed by way of the
phasing orbit, and the plane that is left to be turned. A later lift-off gains a larger angle and has another
plane; a later contact needs less of a difference in height for the same angle.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.notebook import line_of, page_of, record_of
from sim.guidance.lap import laps
from sim.library.models import Scheme
from sim.planning.departure import Passage
from sim.planning.plan import Start, begin, unheard

if TYPE_CHECKING:
    from sim.scenario import Scenario

# What is heard while it is made, in order.
PARTS = ("ascent", "phase and plane", "pork-chop")
_BEFORE, _AFTER, _EVERY = 240.0, 480.0, 10.0  # s, about the passage of the pad through the plane
_LATER, _ORBITS_EVERY = 16.0, 0.5  # orbits beyond the scheme's contact
_AFTER_LAST_BURN = 3.0  # orbits until the first contact looked at


@dataclass(frozen=True, repr=False)
class PorkChop:
    """Delta-v [m/s], angle gained and plane left [rad] (n, m) of the cheapest lap, by contact and lift-off.

    `liftoffs` (m,) [s from the scenario's] around `passage`, when the pad is in the station's plane;
    `contacts` (n,): the orbit in which contact is made.
    """

    start: Start
    passage: Passage
    scheme: Scheme
    liftoffs: FloatArray
    contacts: FloatArray
    delta_v: FloatArray
    catch_up: FloatArray
    left: FloatArray

    def __repr__(self) -> str:
        return f"<{line_of(self)}>"

    def _repr_html_(self) -> str:
        return page_of(self)

    @property
    def scenario(self) -> "Scenario":
        """What it is for."""
        return self.start.scenario

    @cached_property
    def record(self) -> dict[str, object]:
        """It as a JSON document, with units in the keys."""
        return record_of(self)


def pork_chop(scenario: "Scenario", on_part: Callable[[str], None] | None = None) -> PorkChop:
    """Compute the pork-chop of a scenario's day and scheme; `on_part` hears PARTS. Raises as `plan` does."""
    hear = on_part if on_part is not None else unheard
    start = begin(scenario, hear)
    hear("pork-chop")
    assert start.world.rendezvous is not None
    scheme = start.world.rendezvous.scheme
    passage = start.nearest_passage()
    liftoffs = passage.t + np.arange(-_BEFORE, _AFTER + 1.0, _EVERY)
    first = min(scheme.burns[-1].orbit + _AFTER_LAST_BURN, scheme.contact_orbit)
    contacts = np.arange(first, scheme.contact_orbit + _LATER + 0.1, _ORBITS_EVERY)
    revolution = 2.0 * math.pi / start.chase.station_rate
    usual = scheme.contact_about_s(revolution)
    chases = [passage.chase(t) for t in liftoffs.tolist()]
    cheapest = []
    for orbit in contacts.tolist():
        after = usual + (orbit - scheme.contact_orbit) * revolution
        then = scheme.model_copy(update={"contact_rule": None, "contact_after_liftoff_s": after})
        cheapest.append([min(laps(one, then), key=lambda lap: lap.delta_v) for one in chases])
    of = np.array([[(lap.delta_v, lap.catch_up, lap.left) for lap in row] for row in cheapest])
    return PorkChop(start, passage, scheme, liftoffs, contacts, of[..., 0], of[..., 1], of[..., 2])
