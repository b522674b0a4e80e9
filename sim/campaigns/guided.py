"""Many ways home that are steered: each by the law of a flight, which expects what was planned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from sim.base.arrays import BoolArray, FloatArray, IntArray
from sim.base.errors import FlightError
from sim.dynamics.sequence import Felt, Reached, ReachedMany, Stretch, part, reach, reach_many, retrace
from sim.dynamics.states import State
from sim.flying.descent import arcs_of, banked, ends_of
from sim.flying.failures import stuck_at
from sim.guidance.entry import Descent, guided_fall, guided_falls, up_still
from sim.guidance.steering import Aim
from sim.phases import entry
from sim.world import World

_ABOVE_ALL = 1e9  # m, an altitude that nothing falls from


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
    """Where the steered falls of k `cases` came to: the parachute command, or where guidance was `lost`.

    Time (k,) [s], state (k, 7), what they felt (3, k).
    """

    cases: IntArray
    t: FloatArray
    y: FloatArray
    felt: FloatArray
    lost: BoolArray


def fly_guided(way: Way, descent: Descent, aim: Aim) -> tuple[ReachedMany, dict[int, str]]:
    """Brake, steer and hang, all in lanes; return the ends and why some did not come down.

    Those that are to lose their guidance are steered one by one. `descent` steers them and `aim` was planned,
    both by what was expected.
    """
    n, first = len(way.t), way.braking
    braked = reach_many(way.t, way.starts, way.rows[:first], workers=1)
    flying = np.flatnonzero(~braked.failed)
    if way.falling.failure is None:
        fallen, failed = _steered(way, braked, flying, descent, aim)
    else:
        fallen, failed = _losing(way, braked, flying, descent, aim)
    down = fallen.cases
    t, y, felt = np.array(braked.t[-1]), np.array(braked.y[-1]), np.zeros((3, n))
    t[down], y[down], felt[:, down] = fallen.t, fallen.y, fallen.felt
    hung = _hung(way, fallen)
    return _joined(way, braked, hung, (t, y, felt), down), failed


def starts_of(way: Way, braked: ReachedMany, cases: IntArray) -> tuple[Stretch, FloatArray]:
    """Return the row of the fall and the descent modules (k, 7) of some cases after their separation."""
    row = part(way.rows[way.braking], cases, len(way.t))
    starts = braked.y[-1, cases]
    starts[:, 6] = row.mass
    return row, starts


def _errors(way: Way, cases: IntArray) -> FloatArray:
    """Return what the guidance of some cases gets wrong of its place and velocity (k, 6) [m, m/s]."""
    errors, about = np.zeros((len(cases), 6)), way.falling.navigation
    if about is not None:
        for k, case in enumerate(cases.tolist()):
            errors[k] = entry.error_of(about, way.first + case)
    return errors


def _steered(
    way: Way, braked: ReachedMany, cases: IntArray, descent: Descent, aim: Aim
) -> tuple[Fallen, dict[int, str]]:
    """Steer cases in lanes down to their parachute commands."""
    row, starts = starts_of(way, braked, cases)
    found = guided_falls(braked.t[-1, cases], starts, row.model, _errors(way, cases), descent, aim)
    up = cases[~found.down].tolist()
    states = [State(float(found.t[k]), found.y[k]) for k in np.flatnonzero(~found.down).tolist()]
    failed = {case: up_still(state, way.world).message for case, state in zip(up, states, strict=True)}
    felt = np.array(found.felt)[:, found.down]
    none = np.zeros(int(found.down.sum()), dtype=bool)
    return Fallen(cases[found.down], found.t[found.down], found.y[found.down], felt, none), failed


def _losing(
    way: Way, braked: ReachedMany, cases: IntArray, descent: Descent, aim: Aim
) -> tuple[Fallen, dict[int, str]]:
    """Steer cases one by one until they lose their guidance, or to their parachute commands."""
    found: dict[int, tuple[Reached, bool]] = {}
    failed: dict[int, str] = {}
    _, starts = starts_of(way, braked, cases)
    errors = _errors(way, cases)
    for k, case in enumerate(cases.tolist()):
        try:
            start = State(float(braked.t[-1, case]), starts[k])
            found[case] = _lost_or_led(way, case, start, errors[k], descent, aim)
        except FlightError as error:
            failed[case] = error.message
    ends = [reached.ends[-1] for reached, _ in found.values()]
    return Fallen(
        np.array(list(found), dtype=np.int64),
        np.array([end.t for end in ends]),
        np.array([end.y for end in ends]).reshape(-1, 7),
        np.array([reached.felt for reached, _ in found.values()]).reshape(-1, 3).T,
        np.array([lost for _, lost in found.values()], dtype=bool),
    ), failed


def _lost_or_led(
    way: Way, case: int, start: State, error: FloatArray, descent: Descent, aim: Aim
) -> tuple[Reached, bool]:
    """Steer one case, and fly the programme that comes of it as a flight does; tell whether it was lost."""
    row = part(way.rows[way.braking], case, len(way.t))
    programme = guided_fall(start, descent, row.model, error=error, aim=aim).programme
    steered = banked(row, programme)
    failure, lost = way.falling.failure, _lost(start, steered, way, case)
    if lost is None:
        return _reached(start, (steered,), way.world), False
    if failure is not None and failure.then == "stuck":
        return _reached(start, (banked(row, stuck_at(programme, lost)),), way.world), False
    cut = steered._replace(end=None, lasts=lost - start.t)
    return _reached(start, (cut,), way.world), True


def _reached(start: State, rows: tuple[Stretch, ...], world: World) -> Reached:
    """Fly one case; raises FlightError where it ends as it should not."""
    found = reach(start, rows)
    ends_of(found, rows, world)
    return found


def _lost(start: State, steered: Stretch, way: Way, case: int) -> float | None:
    """Return when [s] a case loses its guidance; None where its canopies open before."""
    failure, spec = way.falling.failure, way.falling
    assert failure is not None
    places = ("at_altitude_km", "at_load_g", "after_interface_s")
    own = failure.model_copy(update={name: _of(getattr(failure, name), case) for name in places})
    (fall,) = arcs_of(retrace(start, (steered,)), (steered,), way.world).values()
    return entry.lost_at(own, fall, 1000.0 * float(_of(spec.interface_altitude_km, case)))


def _hung(way: Way, fallen: Fallen) -> ReachedMany:
    """Fly on from the parachute command, or from where guidance was lost."""
    rest = [part(row, fallen.cases, len(way.t)) for row in way.rows[way.braking + 1 :]]
    if way.command > way.braking:  # those that were never lost begin the fall without guidance beyond its end
        end = rest[0].end
        assert end is not None
        due: Any = np.where(fallen.lost, end.value, _ABOVE_ALL)
        rest[0] = rest[0]._replace(end=end._replace(value=due))
    return reach_many(fallen.t, fallen.y, rest, workers=1)


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
