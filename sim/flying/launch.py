"""The launcher from the pad to the separation of the craft, as rows: what burns and what hangs on it."""

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.dynamics.model import COAST, Model
from sim.dynamics.sequence import Stretch
from sim.dynamics.states import State
from sim.flying.burns import Thrust
from sim.library.models import Engine, Launcher
from sim.physics.frames import enu_from_itrs
from sim.physics.lookup import curve
from sim.world import World

_OFF = Thrust(0.0, 0.0)
# What the air is tabulated for: until [s], to the north and south [rad].
_TABULATED, _REACH = 900.0, math.radians(20.0)


class Drop(NamedTuple):
    """Something leaves the launcher: when [s], the event's name, mass [kg]."""

    when: float
    event: str
    mass: float


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of the ascent, `first` to `last` [s], in which engines and shape stay the same.

    `drops` happen at `first`. `thrust` is that of all burning engines together; `area` [m2] that of the drag.
    """

    first: float
    last: float
    drops: tuple[Drop, ...]
    thrust: Thrust
    area: float

    @property
    def dropped(self) -> float:
        """Mass [kg] that leaves the launcher at `first`."""
        return math.fsum(drop.mass for drop in self.drops)

    def model(self, surroundings: Model, steering: int) -> Model:
        """Return `surroundings` with this interval's engines, pointed by `steering`, and its area.

        Platform and programme are those that `surroundings` hold already.
        """
        thrust = self.thrust
        return surroundings.having(
            thrust=thrust.force,
            flow=thrust.flow,
            exit_area=thrust.exit_area,
            steering=steering if thrust.force > 0.0 else COAST,
            area=self.area,
        )


@dataclass(frozen=True, slots=True)
class Launch:
    """A launcher on its pad.

    `sequence`: lift-off to the end of the longest burn of the last stage; `air`: what the launcher feels
    beside its engines; `east_north_up` (3, 3): rows in GCRS at lift-off; `pole` (3,): the Earth's, in GCRS.
    """

    launcher: Launcher
    craft_mass: float
    sequence: tuple[Interval, ...]
    air: Model
    start: State
    east_north_up: FloatArray
    pole: FloatArray

    @staticmethod
    def of(start: State, world: World, top: float) -> "Launch":
        """Make the launch from `start`, the state on the pad, for a flight up to `top` [m].

        Raises FlightError where the launcher's times do not fit together.
        """
        launcher, pad = world.launcher, world.pad
        assert launcher is not None
        assert pad is not None
        earth = world.earth_matrix(0.0)
        level = enu_from_itrs(math.radians(pad.latitude_deg), math.radians(pad.longitude_deg))
        return Launch(
            launcher=launcher,
            craft_mass=world.craft.launch_mass_kg,
            sequence=launch_sequence(launcher),
            air=launcher_model(world, top),
            start=start,
            east_north_up=level @ earth,
            pole=earth[2].copy(),
        )

    @property
    def first_separation(self) -> float:
        """When the first stage leaves [s]."""
        return next(s.separation_s for s in self.launcher.stages.values() if s.separation_s is not None)


def launcher_model(world: World, top: float) -> Model:
    """Return what the launcher feels beside its engines up to `top` [m]: air and launch wind, its drag."""
    launcher, pad = world.launcher, world.pad
    assert launcher is not None
    assert pad is not None
    latitude, longitude = math.radians(pad.latitude_deg), math.radians(pad.longitude_deg)
    low = world.low_model(
        0.0,
        _TABULATED,
        (latitude, longitude),
        latitudes=(max(latitude - _REACH, -0.5 * math.pi), min(latitude + _REACH, 0.5 * math.pi)),
        heights=(world.ellipsoid_height(latitude, longitude, pad.height_m), top),
        wind=world.launch_wind,
    )
    return low.having(drag=curve(np.array(launcher.drag_by_mach) * [1.0, launcher.drag_factor]))


def on_pad(world: World) -> State:
    """Return launcher and craft at lift-off, t = 0, at rest on the turning Earth."""
    launcher, pad = world.launcher, world.pad
    assert launcher is not None
    assert pad is not None
    latitude, longitude = math.radians(pad.latitude_deg), math.radians(pad.longitude_deg)
    height = world.ellipsoid_height(latitude, longitude, pad.height_m)
    mass = launcher.dry_launch_kg + world.craft.launch_mass_kg
    return world.sky.at_rest(0.0, latitude, longitude, height, mass)


# -- what happens when -------------------------------------------------------------------------------------


def launch_sequence(launcher: Launcher) -> tuple[Interval, ...]:
    """Return the intervals from lift-off to the end of the longest burn that the last stage may make.

    A spent stage is dropped with the propellant that it did not burn. Raises FlightError when something is
    to be dropped after that end, or before the pitch programme.
    """
    firings, drops = _firings(launcher), _drops(launcher)
    end = firings[-1].last
    changes = {0.0, launcher.vertical_rise_s, *(drop.when for drop in drops), *(f.first for f in firings)}
    changes |= {firing.last for firing in firings[:-1]}
    if max(changes) >= end:
        raise FlightError(
            f"the last stage is empty {end:g} s after lift-off, and something changes at {max(changes):g} s",
            hint="look at the times of stages and jettisons in [launcher]",
        )
    if launcher.vertical_rise_s >= min(drop.when for drop in drops):
        raise FlightError(
            f"the launcher drops something within its vertical rise of {launcher.vertical_rise_s:g} s",
            hint="look at vertical_rise_s and at the times of stages and jettisons in [launcher]",
        )
    ordered = [*sorted(changes), end]
    return tuple(_interval(launcher, firings, drops, first, last) for first, last in pairwise(ordered))


class _Firing(NamedTuple):
    engine: Engine
    number: int
    first: float
    last: float


def _firings(launcher: Launcher) -> tuple[_Firing, ...]:
    return tuple(
        _Firing(stage.engine, stage.number, lit, lit + stage.burn_s)
        for stage, lit in zip(launcher.stages.values(), launcher.ignitions_s, strict=True)
    )


def _drops(launcher: Launcher) -> tuple[Drop, ...]:
    jettisons = (
        Drop(thing.at_s, f"{name}_jettison", thing.mass_kg) for name, thing in launcher.jettisons.items()
    )
    stages = (
        Drop(stage.separation_s, f"{name}_separation", stage.spent_kg)
        for name, stage in launcher.stages.items()
        if stage.separation_s is not None
    )
    return tuple(sorted((*jettisons, *stages), key=lambda drop: drop.when))


def _interval(
    launcher: Launcher, firings: tuple[_Firing, ...], drops: tuple[Drop, ...], first: float, last: float
) -> Interval:
    burning = [firing for firing in firings if firing.first <= first and last <= firing.last]
    stages = launcher.stages.values()
    return Interval(
        first,
        last,
        drops=tuple(drop for drop in drops if drop.when == first),
        thrust=Thrust(
            force=math.fsum(f.number * f.engine.thrust_vacuum_n for f in burning),
            flow=math.fsum(f.number * f.engine.flow_kgps for f in burning),
            exit_area=math.fsum(f.number * f.engine.exit_area_m2 for f in burning),
        ),
        area=max(s.area_m2 for s in stages if s.separation_s is None or first < s.separation_s),
    )


# -- rows to fly -------------------------------------------------------------------------------------------


def between(sequence: tuple[Interval, ...], first: float, last: float = math.inf) -> tuple[Interval, ...]:
    """Return what of a sequence lies between two instants [s]; an interval is cut where one falls into it."""
    inside = []
    for interval in sequence:
        if interval.last > first and interval.first < last:
            drops = interval.drops if interval.first >= first else ()
            begin, end = max(interval.first, first), min(interval.last, last)
            inside.append(replace(interval, first=begin, last=end, drops=drops))
    return tuple(inside)


def cut_off(launch: Launch, cutoff: float) -> tuple[Interval, ...]:
    """Return the sequence with the last burn ending at `cutoff` [s], and the coast to the craft's separation.

    A trial may burn longer than the propellant lasts: the last burn is then lengthened.
    """
    *before, burn = launch.sequence
    end = cutoff + launch.launcher.craft_separation_after_cutoff_s
    coast = replace(burn, first=cutoff, last=end, drops=(), thrust=_OFF)
    return (*before, replace(burn, last=cutoff), coast)


def stretches(intervals: tuple[Interval, ...], surroundings: Model, steering: int) -> tuple[Stretch, ...]:
    """Return the rows of these intervals: each with its engines pointed by `steering`, its drops gone."""
    return tuple(
        Stretch(
            name=" and ".join(drop.event for drop in interval.drops) or "ascent",
            model=interval.model(surroundings, steering),
            lasts=interval.last - interval.first,
            drop=interval.dropped,
        )
        for interval in intervals
    )
