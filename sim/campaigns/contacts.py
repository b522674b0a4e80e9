"""What a campaign's arrivals say: who docks and how, and what it costs, each with its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from sim.campaigns.statistics import (
    FEWEST,
    SHARES,
    Bounded,
    bounded,
    numbers_of,
    percent,
    proportion,
    quantile_at,
    reasons_of,
)

TOLD: Final = (
    "late_s",
    "closing_speed_mps",
    "lateral_offset_m",
    "lateral_speed_mps",
    "apogee_km",
    "start_km",
    "phasing_mps",
    "phasing_kg",
    "approach_kg",
    "left_kg",
)
OFFSETS_M: Final = (0.05, 0.1, 0.2)


@dataclass(frozen=True)
class Contacts:
    """What came of the cases.

    `chances`: of docking, of being aborted, of a plan that fails; `offsets`: quantiles of the offset at
    contact [m]; `beyond`: chances that a contact is farther off the axis than so many metres.
    """

    cases: int
    docked: int
    reasons: Mapping[str, int]
    chances: Mapping[str, Bounded]
    numbers: Mapping[str, Mapping[str, float]]
    offsets: Mapping[str, Bounded]
    beyond: Mapping[str, Bounded]

    @property
    def ended(self) -> int:
        """How many cases got there."""
        return self.docked

    @property
    def record(self) -> dict[str, Any]:
        """The same as plain data, as in statistics.json."""
        return {
            "cases": self.cases,
            "docked": self.docked,
            "reasons": dict(self.reasons),
            "probability": {name: one._asdict() for name, one in self.chances.items()},
            "numbers": {name: dict(row) for name, row in self.numbers.items()},
            "offsets_m": {name: one._asdict() for name, one in self.offsets.items()},
            "probability_offset_exceeds_m": {name: one._asdict() for name, one in self.beyond.items()},
        }


def contacts(columns: Mapping[str, Any], *, seed: int = 0) -> Contacts:
    """Return the statistics of the rows of a campaign to a station; `columns`: all of its cases."""
    status = np.asarray(columns["status"])
    docked = status == "docked"
    chances = {name: proportion(status == name) for name in ("docked", "aborted", "failed")}
    reasons = reasons_of(columns["reason"])
    if docked.sum() < FEWEST:
        return Contacts(len(status), int(docked.sum()), reasons, chances, {}, {}, {})
    kept = {name: np.asarray(columns[name], dtype=np.float64)[docked] for name in TOLD}
    offset = kept["lateral_offset_m"]
    return Contacts(
        cases=len(status),
        docked=int(docked.sum()),
        reasons=reasons,
        chances=chances,
        numbers={name: numbers_of(column) for name, column in kept.items()},
        offsets={
            f"offset{percent(share)}": bounded(offset, quantile_at(share), seed=seed) for share in SHARES
        },
        beyond={f"{metres:g}": proportion(offset > metres) for metres in OFFSETS_M},
    )
