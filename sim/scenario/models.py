"""The scenario as frozen, typed tables: resources, phases in flight order, checks; instants in UTC."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import Field, SerializeAsAny

from sim.base.tables import outside
from sim.phases.situations import PhaseTable
from sim.scenario.checks import Check
from sim.scenario.dispersions import Dispersion
from sim.scenario.inputs import Input, kept_text
from sim.scenario.positions import Path as Where
from sim.scenario.positions import Positions
from sim.scenario.resources import Mission, Resources


class Scenario(Resources):
    """One flight: what it needs, its phases in order, and the checks that only the report reads."""

    mission: Mission
    phases: tuple[SerializeAsAny[PhaseTable], ...]
    checks: tuple[Check, ...] = ()
    dispersions: tuple[Dispersion, ...] = ()
    path: Path
    text: str = Field(repr=False)
    sha256: str
    inputs: tuple[Input, ...] = Field((), repr=False)

    @property
    def kept_text(self) -> str:
        """The text as it is kept beside copies of the files that it names."""
        return kept_text(self.text, self.inputs)

    @property
    def epoch_utc(self) -> datetime:
        """The instant that the flight's seconds count from: lift-off, else where the way home begins."""
        epoch = self.liftoff_utc or self.homeward_utc
        assert epoch is not None  # a rule of the loader
        return epoch

    @property
    def homeward_utc(self) -> datetime | None:
        """The instant at which the way home begins: the undocking, or that of the state that is given."""
        return next((spec.given_utc for spec in self.phases if spec.given_utc is not None), None)

    @property
    def notes(self) -> list[str]:
        """What a reader should know of its values: those that lie outside their stated ranges."""
        meeting = self.rendezvous
        scheme, errors = (meeting.scheme, meeting.errors) if meeting is not None else (None, None)
        ranged = {"launcher": self.launcher, "craft": self.craft, "station": self.station}
        phases = {f"phase.{spec.kind}": spec for spec in self.phases}
        tables = {**ranged, "rendezvous.scheme": scheme, "rendezvous.errors": errors, **phases}
        return [
            f"Note: {name}.{fault}."
            for name, table in tables.items()
            if table is not None
            for fault in outside(table, table.ranges)
        ]

    def line(self, path: Where) -> int:
        """Give the line of the file on which a key stands."""
        return Positions(self.text).line(path)

    def phase(self, kind: str) -> Any:
        """Give the table of one phase, or None when it is not flown."""
        return next((spec for spec in self.phases if spec.kind == kind), None)
