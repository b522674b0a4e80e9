"""What a panel over time is made of, whoever draws it: an axis, curves, instants to mark."""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray

# What a curve stands for; whoever draws it has a colour and a stroke for each.
Role = Literal["ship", "station", "burn", "target", "heat", "ink", "muted"]


class Clock(NamedTuple):
    """How a time axis counts: from `zero_s` [s], in 's', 'min' or 'h', with the words for it."""

    zero_s: float
    unit: Literal["s", "min", "h"]
    label: str

    @property
    def seconds(self) -> float:
        """Seconds in one of its units."""
        return {"s": 1.0, "min": 60.0, "h": 3600.0}[self.unit]

    def of(self, met_s: FloatArray) -> FloatArray:
        """Return times [s] as the axis counts them."""
        counted: FloatArray = (met_s - self.zero_s) / self.seconds
        return counted

    def at(self, met_s: float) -> float:
        """Return an instant [s] as the axis counts it."""
        return (float(met_s) - self.zero_s) / self.seconds


class Curve(NamedTuple):
    """A quantity over time: `met_s` and `value` (n,), NaN for gaps; `steps`: it jumps from value to value."""

    label: str
    role: Role
    met_s: FloatArray
    value: FloatArray
    dashed: bool = False
    steps: bool = False

    def within(self, first: float, last: float) -> Curve:
        """Return the curve from one instant [s] to another."""
        kept = (self.met_s >= first) & (self.met_s <= last)
        return self._replace(met_s=self.met_s[kept], value=self.value[kept])


class Mark(NamedTuple):
    """An instant with its words."""

    met_s: float
    text: str


class Point(NamedTuple):
    """A single value at an instant, which no curve goes through, with its words."""

    met_s: float
    value: float
    text: str
    label: str
    role: Role


class Panel(NamedTuple):
    """One axis over time with its curves; `group`: the part of the flight that it tells of.

    `least`: the smallest range of values worth an axis of its own.
    """

    name: str
    group: str
    title: str
    clock: Clock
    quantity: str
    unit: str
    curves: tuple[Curve, ...]
    marks: tuple[Mark, ...] = ()
    log: bool = False
    points: tuple[Point, ...] = ()
    least: float = 1e-9

    @property
    def span(self) -> tuple[float, float]:
        """First and last instant [s] of its curves."""
        every = np.concatenate([curve.met_s for curve in self.curves])
        return float(every.min()), float(every.max())

    def within(self, first: float, last: float, clock: Clock) -> Panel:
        """Return the panel from one instant [s] to another, with another clock."""
        return self._replace(
            clock=clock,
            curves=tuple(curve.within(first, last) for curve in self.curves),
            marks=tuple(mark for mark in self.marks if first <= mark.met_s <= last),
            points=tuple(point for point in self.points if first <= point.met_s <= last),
        )
