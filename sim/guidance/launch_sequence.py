"""The launcher on its way up: what burns and what hangs on it, from one change to the next."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from sim.dynamics.model import COAST, Model
from sim.legs import FlightError
from sim.library.models import Engine, Launcher


class Drop(NamedTuple):
    """Something leaves the launcher: when [s], the event's name, mass [kg]."""

    when: float
    event: str
    mass: float


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of the ascent, `first` to `last` [s], in which engines and shape stay the same.

    `drops` happen at `first`. `thrust` in vacuum [N], `flow`
    [kg/s] and `exit_area` [m2] are those of all burning engines together; `area` [m2] is that of the drag.
    """

    first: float
    last: float
    drops: tuple[Drop, ...]
    thrust: float
    flow: float
    exit_area: float
    area: float

    @property
    def dropped(self) -> float:
        """Mass [kg] that leaves the launcher at `first`."""
        return math.fsum(drop.mass for drop in self.drops)

    def model(self, surroundings: Model, steering: int) -> Model:
        """Return `surroundings` with this interval's engines, pointed by `steering`, and its area."""
        return surroundings.having(
            thrust=self.thrust,
            flow=self.flow,
            exit_area=self.exit_area,
            area=self.area,
            steering=steering if self.thrust > 0.0 else COAST,
        )


class _Firing(NamedTuple):
    engine: Engine
    number: int
    first: float
    last: float


def third_stage_ignition(launcher: Launcher) -> float:
    """Return when the third stage lights [s]: as the core leaves."""
    return launcher.times.core_separation_s


def launch_sequence(launcher: Launcher) -> tuple[Interval, ...]:
    """Return the intervals from lift-off to the end of the longest burn that the third stage may make.

    A spent stage is dropped with the propellant that it did not burn. Raises FlightError when something is
    to be dropped after that end, or before the pitch programme.
    """
    lit = third_stage_ignition(launcher)
    end = lit + launcher.third_stage.burn_s
    firings, drops = _firings(launcher, lit, end), _drops(launcher)
    changes = {0.0, launcher.vertical_rise_s, *(drop.when for drop in drops), *(f.first for f in firings)}
    changes |= {firing.last for firing in firings[:-1]}
    if max(changes) >= end:
        raise FlightError(
            f"the third stage is empty {end:g} s after lift-off, and something changes at {max(changes):g} s",
            hint="look at times in [launcher]",
        )
    if launcher.vertical_rise_s >= min(drop.when for drop in drops):
        raise FlightError(
            f"the launcher drops something within its vertical rise of {launcher.vertical_rise_s:g} s",
            hint="look at vertical_rise_s and times in [launcher]",
        )
    ordered = [*sorted(changes), end]
    return tuple(_interval(launcher, firings, drops, first, last) for first, last in pairwise(ordered))


def _firings(launcher: Launcher, lit: float, end: float) -> tuple[_Firing, ...]:
    booster, core, third = launcher.booster, launcher.core, launcher.third_stage
    return (
        _Firing(booster.engine, launcher.boosters, 0.0, booster.burn_s),
        _Firing(core.engine, 1, 0.0, core.burn_s),
        _Firing(third.engine, 1, lit, end),
    )


def _drops(launcher: Launcher) -> tuple[Drop, ...]:
    times, booster, core = launcher.times, launcher.booster, launcher.core
    spent_booster = booster.gross_kg - booster.engine.flow_kgps * booster.burn_s
    spent_core = core.gross_kg - core.engine.flow_kgps * core.burn_s
    return (
        Drop(times.escape_tower_jettison_s, "escape_tower_jettison", launcher.escape_tower_kg),
        Drop(times.booster_separation_s, "booster_separation", launcher.boosters * spent_booster),
        Drop(times.fairing_jettison_s, "fairing_jettison", launcher.fairing_kg),
        Drop(times.core_separation_s, "core_separation", spent_core),
    )


def _interval(
    launcher: Launcher, firings: tuple[_Firing, ...], drops: tuple[Drop, ...], first: float, last: float
) -> Interval:
    burning = [firing for firing in firings if firing.first <= first and last <= firing.last]
    with_boosters = first < launcher.times.booster_separation_s
    return Interval(
        first,
        last,
        drops=tuple(drop for drop in drops if drop.when == first),
        thrust=math.fsum(f.number * f.engine.thrust_vacuum_n for f in burning),
        flow=math.fsum(f.number * f.engine.flow_kgps for f in burning),
        exit_area=math.fsum(f.number * f.engine.exit_area_m2 for f in burning),
        area=launcher.boosters_area_m2 if with_boosters else launcher.core_area_m2,
    )
