"""Rows made ready: each stretch as `march` reads it, kept for the next time that it is flown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import longest_step
from sim.dynamics.model import Model, put_down_model
from sim.dynamics.stops import Stop

if TYPE_CHECKING:
    from sim.dynamics.sequence import Stretch

# Tolerance of `reach` over that of `fly`: dispersed returns land within 0.12 m of tight runs; a third of it
# changes nothing, for the rest is the ride under the canopies.
_COARSER = 300.0
_NO_STOP = Stop(-1, 0.0)
_MOST = 128


class Ready(NamedTuple):
    """A stretch as `march` reads it: numbers of the cases, what is watched for, where its model stands."""

    numbers: list[Any]
    watch: list[float]
    address: int
    kept: tuple[Stretch, Model, FloatArray]  # what must live as long


_READY: dict[int, Ready] = {}


def made_ready(row: Stretch) -> Ready:
    """Return a stretch made ready: a solver flies the same rows again and again."""
    ready = _READY.get(id(row))
    if ready is None:
        model, memory = put_down_model(row.model)
        ready = Ready(_numbers_of(row), _watch_of(row), memory.ctypes.data, (row, model, memory))
        if len(_READY) >= _MOST:
            _READY.clear()
        _READY[id(row)] = ready
    return ready


def write_numbers(rows: Sequence[Ready], out: FloatArray) -> None:
    """Write what may differ from case to case as `march` reads it, (s, COUNT, n)."""
    if out.shape[2] == 1:  # all at once, for every single flight waits for it
        out[:, :, 0] = [row.numbers for row in rows]
        return
    for row, table in zip(rows, out, strict=True):
        for k, value in enumerate(row.numbers):
            table[k] = value


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
    longest = min(longest_step(row.model, stops), row.longest * care.step)
    flags = row.optional, row.settles, row.measured, row.holds
    kinds = end.kind, end.direction, never.kind, never.direction
    return [
        *map(float, (*kinds, *flags)),
        longest,
        min(row.first, longest),
        care.tolerance * _COARSER * row.coarser,
    ]
