"""Many ways home that are steered: each by the law of a flight, which expects what was planned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from sim.base.arrays import FloatArray, IntArray
from sim.base.errors import FlightError
from sim.dynamics.sequence import Felt, ReachedMany, Stretch, part, reach, reach_many, retrace
from sim.dynamics.states import State
from sim.flying.descent import arcs_of, ends_of
from sim.flying.failures import stuck_at
from sim.guidance.entry import Descent, descent_of, guided_fall, planned_from
from sim.phases import entry
from sim.world import World

_BELOW = 0.01  # m under the altitude of the parachute command, so that what is there does not fall to it


class Way(NamedTuple):
    """What cases begin with and fly: instants (n,) and states (n, 7) at the ignition, rows with arrays.

    `falling`: how; the first `braking` rows are the ship's; `command`: the row that ends at the parachute
    command; `first`: the number of the first case.
    """

    inputs: Mapping[str, Any]
    world: World
    falling: entry.Spec
    t: FloatArray
    starts: FloatArray
    rows: tuple[Stretch, ...]
    braking: int
    command: int
    first: int = 0


class Fallen(NamedTuple):
    """Where a steered fall came to: the parachute command, or where guidance was `lost`; what it felt."""

    end: State
    felt: Felt
    lost: bool


def fly_guided(way: Way, planned: World) -> tuple[ReachedMany, dict[int, str]]:
    """Brake in lanes, steer case after case, hang in lanes; return the ends and why some did not come down.

    `planned`: the world that guidance expects.
    """
    n, first = len(way.t), way.braking
    braked = reach_many(way.t, way.starts, way.rows[:first], workers=1)
    fallen: dict[int, Fallen] = {}
    failed: dict[int, str] = {}
    descent: Descent | None = None
    for case in np.flatnonzero(~braked.failed).tolist():
        try:
            descent = descent or descent_of(planned, _separated(way, braked, case))
            fallen[case] = _fallen(way, braked, case, descent)
        except FlightError as error:
            failed[case] = error.message
    down = np.array(sorted(fallen), dtype=np.int64)
    t, y = np.array(braked.t[-1]), np.array(braked.y[-1])
    felt = np.zeros((3, n))
    for case, found in fallen.items():
        t[case], y[case], felt[:, case] = found.end.t, found.end.y, found.felt
    return _joined(way, braked, _hung(way, t[down], y[down], down, fallen), (t, y, felt), down), failed


def _separated(way: Way, braked: ReachedMany, case: int) -> State:
    """Return the descent module of a case after its separation."""
    mass = part(way.rows[way.braking], case, len(way.t)).mass
    return State(float(braked.t[-1, case]), braked.y[-1, case].copy()).with_mass(float(mass))


def _fallen(way: Way, braked: ReachedMany, case: int, descent: Descent) -> Fallen:
    """Steer one case, and fly the programme that comes of it as a flight does."""
    row = part(way.rows[way.braking], case, len(way.t))
    start = _separated(way, braked, case)
    error = entry.error_of(way.falling.navigation, way.first + case)
    programme = guided_fall(start, planned_from(start, descent), row.model, error=error).programme
    # The turns of a programme are kinks, which a fall as coarse as without them leaps over by 20 m.
    steered = row._replace(model=row.model.having(programme=programme), coarser=1.0)
    failure = way.falling.failure
    if failure is None:
        return _reached(start, (steered,), way.world)
    lost = _lost(start, steered, way, case)
    if lost is None:
        return _reached(start, (steered,), way.world)
    if failure.then == "stuck":
        stuck = steered._replace(model=row.model.having(programme=stuck_at(programme, lost)))
        return _reached(start, (stuck,), way.world)
    cut = steered._replace(end=None, lasts=lost - start.t)
    return _reached(start, (cut,), way.world)._replace(lost=True)


def _reached(start: State, rows: tuple[Stretch, ...], world: World) -> Fallen:
    found = reach(start, rows)
    ends = ends_of(found, rows, world)
    return Fallen(list(ends.values())[-1], found.felt, False)


def _lost(start: State, steered: Stretch, way: Way, case: int) -> float | None:
    """Return when [s] a case loses its guidance; None where its canopies open before."""
    failure, spec = way.falling.failure, way.falling
    assert failure is not None
    places = ("at_altitude_km", "at_load_g", "after_interface_s")
    own = failure.model_copy(update={name: _of(getattr(failure, name), case) for name in places})
    (fall,) = arcs_of(retrace(start, (steered,)), (steered,), way.world).values()
    return entry.lost_at(own, fall, 1000.0 * float(_of(spec.interface_altitude_km, case)))


def _hung(
    way: Way, t: FloatArray, y: FloatArray, cases: IntArray, fallen: Mapping[int, Fallen]
) -> ReachedMany:
    """Fly on from the parachute command, or from where guidance was lost."""
    n, rest = len(way.t), way.rows[way.braking + 1 :]
    if way.command > way.braking:  # those that were never lost leave the fall without guidance out
        y = y.copy()
        for k, case in enumerate(cases.tolist()):
            if not fallen[case].lost:
                y[k, :3] *= 1.0 - _BELOW / np.linalg.norm(y[k, :3])
    return reach_many(t, y, [part(row, cases, n) for row in rest], workers=1)


def _joined(
    way: Way,
    braked: ReachedMany,
    hung: ReachedMany,
    steered: tuple[FloatArray, FloatArray, FloatArray],
    cases: IntArray,
) -> ReachedMany:
    """Put the three parts together: what ended before has its last state in the rows that it did not fly."""
    n, first, count = len(way.t), way.braking, len(way.rows)
    t, y = np.empty((count, n)), np.empty((count, n, 7))
    t[:first], y[:first] = braked.t, braked.y
    t[first:], y[first:] = steered[0], steered[1]
    t[first + 1 :, cases], y[first + 1 :, cases] = hung.t, hung.y
    stretch, status = braked.stretch.copy(), braked.status.copy()
    stretch[cases], status[cases] = hung.stretch + first + 1, hung.status
    load, heat, heat_load = steered[2].copy()
    load[cases] = np.maximum(load[cases], hung.felt.load)
    heat[cases] = np.maximum(heat[cases], hung.felt.heat)
    heat_load[cases] += hung.felt.heat_load
    return ReachedMany(t, y, stretch, status, Felt(load, heat, heat_load))


def _of(value: Any, case: int) -> Any:
    return value[case] if isinstance(value, np.ndarray) else value
