"""The footprint of a guided fall: where constant banks lead from its module separation, at what load."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np

from sim.dynamics.sequence import Outcome, reach
from sim.flown import Flown
from sim.flying.descent import entry_rows, landing_rows
from sim.report.documents import FEWEST_BANKS

SCHEMA: Final = 1
# deg; farther down than the last a lift shortens nothing without harm, and the guidance never asks for it
BANKS_DEG: Final = (*range(-150, -90, 15), *range(-90, 91, 10), *range(105, 151, 15))


def footprint(flight: Flown) -> dict[str, Any] | None:
    """Return where lift reaches from a flight's module separation, as footprint.json holds it.

    Each bank is held from there on; those that do not come down are left out. None without a guided entry,
    and where fewer than FEWEST_BANKS come down.
    """
    leg = next((leg for leg in flight.legs if leg.phase == "entry"), None)
    if leg is None or not leg.arcs or leg.arcs[0].model.body.lift_to_drag == 0.0:
        return None
    world, start, canopies = flight.world, leg.arcs[0].start, landing_rows(flight.world)
    target = world.target
    assert target is not None

    def fallen(bank_deg: float | None) -> dict[str, float] | None:
        programme = None
        if bank_deg is not None:
            programme = np.array([[start.t, 0.0, 0.0, math.radians(bank_deg)]])
        found = reach(start, (*entry_rows(world, programme), *canopies))
        if found.outcome is not Outcome.COMPLETE:
            return None
        latitude, longitude, _ = world.geodetic(found.ends[-1])
        place = {"latitude_deg": math.degrees(latitude), "longitude_deg": math.degrees(longitude)}
        return {**place, "load_g": found.felt.load}

    banks = [{"bank_deg": float(bank), **end} for bank in BANKS_DEG if (end := fallen(bank)) is not None]
    if len(banks) < FEWEST_BANKS:
        return None
    return {
        "schema": SCHEMA,
        "scenario": flight.scenario.mission.name,
        "target": {
            "latitude_deg": math.degrees(target.latitude),
            "longitude_deg": math.degrees(target.longitude),
        },
        "banks": banks,
        "ballistic": fallen(None),
    }
