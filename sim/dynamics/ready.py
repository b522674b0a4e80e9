"""Rows made ready: each stretch as `march` reads it, kept for the next time that it is flown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray, IntArray
from sim.dynamics.arcs import longest_step
from sim.dynamics.model import Model, put_down_model
from sim.dynamics.step import KNOTTED
from sim.dynamics.stops import Stop

if TYPE_CHECKING:
    from sim.dynamics.sequence import Stretch

# Tolerance of `reach` over that of `fly`: dispersed returns land within 0.12 m of tight runs, most of it
# from the knots of the air's table between which an entry falls.
_COARSER = 300.0
_NO_STOP = Stop(-1, 0.0)
_MOST = 128


class Ready(NamedTuple):
    """A stretch as `march` reads it: numbers of the cases, what is watched for, where its model stands."""

    numbers: list[Any]
    watch: list[float]
    address: int
    kept: tuple[Stretch, Model, FloatArray]  # what must live as long


class Table(NamedTuple):
    """Rows made ready together: numbers (s, COUNT, 1) of one case alone, addresses, what is watched."""

    rows: tuple[Stretch, ...]  # by which it is found, and which must live as long
    ready: list[Ready]
    numbers: FloatArray | None
    models: IntArray
    watches: FloatArray


# By identity, for rows are long to compare: what is kept holds them, so that nothing else is given theirs.
_READY: dict[int, Ready] = {}
_TABLES: dict[int, Table] = {}


def table_of(rows: tuple[Stretch, ...], n: int) -> Table:
    """Return rows made ready together for n cases; those of one alone are kept: a solver flies them often."""
    if n != 1:  # whose arrays are not held on to
        return _table(rows, [_made_ready(row) for row in rows], None)
    table = _TABLES.get(id(rows))
    if table is None:
        ready = [made_ready(row) for row in rows]
        table = _table(rows, ready, np.array([one.numbers for one in ready])[:, :, None])
        if len(_TABLES) >= _MOST:
            _TABLES.clear()
        _TABLES[id(rows)] = table
    return table


def _table(rows: tuple[Stretch, ...], ready: list[Ready], numbers: FloatArray | None) -> Table:
    models, watches = np.array([one.address for one in ready]), np.array([one.watch for one in ready])
    return Table(rows, ready, numbers, models, watches)


def made_ready(row: Stretch) -> Ready:
    """Return a stretch made ready, from what is kept of those that were flown before."""
    ready = _READY.get(id(row))
    if ready is None:
        ready = _made_ready(row)
        if len(_READY) >= _MOST:
            _READY.clear()
        _READY[id(row)] = ready
    return ready


def _made_ready(row: Stretch) -> Ready:
    model, memory = put_down_model(row.model)
    return Ready(_numbers_of(row), _watch_of(row), memory.ctypes.data, (row, model, memory))


def numbers_of(rows: Sequence[Ready], span: slice) -> FloatArray:
    """Return what may differ from case to case, of a `span` of k, as `march` reads it, (s, COUNT, k)."""
    numbers = np.empty((len(rows), len(rows[0].numbers), span.stop - span.start))
    for row, table in zip(rows, numbers, strict=True):
        for k, value in enumerate(row.numbers):
            table[k] = value[span] if isinstance(value, np.ndarray) and value.ndim else value
    return numbers


def _numbers_of(row: Stretch) -> list[Any]:
    """Return what may differ from case to case in the order of `sim.dynamics.lanes`."""
    body, push = row.model.body, row.model.push
    every = [body.area, body.lift_to_drag, body.canopy, body.density_factor, body.wind_factor]
    every += [body.density_rise, body.wind_across]
    every += [push.thrust, push.flow, *push.aim, row.lasts]
    every += [stop.value if stop else 0.0 for stop in (row.end, row.never)]
    every += [row.softens_to, body.packed, body.bulge, row.fills, body.rolled, row.drop, row.mass]
    return [value[0] if isinstance(value, np.ndarray) and value.shape == (1,) else value for value in every]


def _watch_of(row: Stretch) -> list[float]:
    """Return what all cases watch for, in the order of `march.Watch`."""
    stops = [stop for stop in (row.end, row.never) if stop is not None]
    end, never = row.end or _NO_STOP, row.never or _NO_STOP
    care = row.model.care
    longest, unaimed = longest_step(row.model, stops), row.longest * care.step
    flags = row.optional, row.motion, row.measured, row.holds
    kinds = end.kind, end.direction, never.kind, never.direction
    return [
        *map(float, (*kinds, *flags)),
        longest,
        unaimed,
        min(row.first, longest, math.inf if row.motion == KNOTTED else unaimed),
        care.tolerance * _COARSER * row.coarser,
    ]
