"""heyoka's Taylor integrator: its own EGM2008, compiled with the Earth, Sun and Moon as polynomials in time.

heyoka can rotate by the full IAU 2006 series, which costs it eight times as much; polynomials fitted to this
core's almanac are the same Earth to a millimetre and what a user in a hurry would take.
"""

import copy
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from typing import Any

import numpy as np

from benchmarks.contestants import Attempt, Contestant, MissingError
from benchmarks.core import almanac_columns
from benchmarks.problems import Work, work
from sim.base.arrays import FloatArray
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, EARTH_FLATTENING, EARTH_RATE

_TOLERANCES = {
    ("orbit", 1.0): (3e-9, 1e-9, 1e-10),
    ("orbit", 0.01): (3e-11, 3e-12),
    ("entry", 1.0): (1e-6, 3e-7, 1e-7),
    ("entries", 1.0): (3e-7, 1e-7, 1e-8),
}
_DEGREES = (5, 5, 4, 1, 1, 4, 4, 4, 9, 9, 9)  # of the almanac's columns


def _columns(hy: Any, job: Work) -> list[Any]:
    """Return the almanac's columns as expressions of heyoka's time, polynomials fitted over the span."""
    when = np.linspace(-60.0, job.t_end + 60.0, 400)
    columns = almanac_columns(job.model.earth, when)
    out = []
    for k, degree in enumerate(_DEGREES):
        fit = np.polynomial.Polynomial.fit(when, columns[:, k], degree)
        shift, scale = fit.mapparms()
        x, total = shift + scale * hy.time, hy.expression(float(fit.coef[-1]))
        for a in fit.coef[-2::-1]:
            total = total * x + float(a)
        out.append(total)
    return out


def _turn(hy: Any, a: list[Any]) -> list[list[Any]]:
    """Return the rotation from GCRS to ITRS as in `sim.physics.frames.itrs_from_gcrs`."""
    x, y, angle, xp, yp = a[0], a[1], a[2] + EARTH_RATE * hy.time, a[3], a[4]
    q = 1.0 / (1.0 + hy.sqrt(1.0 - x * x - y * y))
    cosine, sine = hy.cos(angle), hy.sin(angle)
    m = [
        [1.0 - q * x * x, -q * x * y, -x],
        [-q * x * y, 1.0 - q * y * y, -y],
        [x, y, 1.0 - q * (x * x + y * y)],
    ]
    cx, cy = 1.0 - 0.5 * xp * xp, 1.0 - 0.5 * yp * yp
    rows: list[list[Any]] = [[], [], []]
    for k in range(3):
        t0, t1 = cosine * m[0][k] + sine * m[1][k], cosine * m[1][k] - sine * m[0][k]
        n = cx * m[2][k] - xp * t0
        rows[0].append(cx * t0 + xp * m[2][k])
        rows[1].append(cy * t1 - yp * n)
        rows[2].append(cy * n + yp * t1)
    return rows


def _height(hy: Any, x: list[Any]) -> Any:
    """Return the geodetic height by one pass of Bowring's, as in `sim.physics.frames.vertical`."""
    e2 = EARTH_FLATTENING * (2.0 - EARTH_FLATTENING)
    polar = EARTH_EQUATORIAL_RADIUS * (1.0 - EARTH_FLATTENING)
    p = hy.sqrt(x[0] * x[0] + x[1] * x[1])
    tangent = x[2] / (p * (1.0 - EARTH_FLATTENING))
    cosine = (1.0 + tangent * tangent) ** -0.5
    sine = tangent * cosine
    up = x[2] + e2 / (1.0 - e2) * polar * sine**3
    out = p - e2 * EARTH_EQUATORIAL_RADIUS * cosine**3
    length = (up * up + out * out) ** -0.5
    sine, cosine = up * length, out * length
    return p * cosine + x[2] * sine - EARTH_EQUATORIAL_RADIUS * hy.sqrt(1.0 - e2 * sine * sine)


def _dot(hy: Any, a: list[Any], b: list[Any]) -> Any:
    return hy.sum([p * q for p, q in zip(a, b, strict=True)])


def _right_hand_side(hy: Any, job: Work) -> tuple[list[Any], Any]:
    """Return the equations of motion and the height; par[0] is the case's drag factor over its mass."""
    model, law = job.model, job.air
    r, v = list(hy.make_vars("x", "y", "z")), list(hy.make_vars("vx", "vy", "vz"))
    columns = _columns(hy, job)
    e = _turn(hy, columns)
    place = [_dot(hy, row, r) for row in e]
    order = model.earth.degree if model.earth.gm_sun > 0.0 else 0  # the entry has J2 alone
    pull = hy.model.egm2008_acc(place, model.earth.degree, order, model.earth.gm, model.earth.radius)
    a = [_dot(hy, [e[0][k], e[1][k], e[2][k]], pull) for k in range(3)]
    for gm, body in ((model.earth.gm_sun, columns[5:8]), (model.earth.gm_moon, columns[8:11])):
        if gm > 0.0:
            d = [p - q for p, q in zip(body, r, strict=True)]
            near, far = _dot(hy, d, d) ** -1.5, _dot(hy, body, body) ** -1.5
            a = [x + gm * (p * near - q * far) for x, p, q in zip(a, d, body, strict=True)]
    height = _height(hy, place)
    density = law.density * hy.exp((law.height - height) / law.scale)
    w = [EARTH_RATE * x for x in e[2]]
    u = [
        v[0] - (w[1] * r[2] - w[2] * r[1]),
        v[1] - (w[2] * r[0] - w[0] * r[2]),
        v[2] - (w[0] * r[1] - w[1] * r[0]),
    ]
    drag = (-0.5 * job.cda) * hy.par[0] * density * hy.sqrt(_dot(hy, u, u))
    a = [x + drag * p for x, p in zip(a, u, strict=True)]
    return list(zip(r + v, v + a, strict=True)), height


@cache
def _single(name: str, tolerance: float) -> Any:
    import heyoka as hy

    job = work(name)
    equations, height = _right_hand_side(hy, job)
    events = []
    if job.floor > 0.0:
        events = [hy.t_event(height - job.floor, direction=hy.event_direction.negative)]
    return hy.taylor_adaptive(
        equations,
        list(job.starts[0, :6]),
        pars=[job.factors[0] / job.starts[0, 6]],
        t_events=events,
        tol=tolerance,
        compact_mode=True,
        fast_math=True,
    )


def fly_one(job: Work, tolerance: float) -> FloatArray:
    """Return the last position (1, 3) of the first case."""
    integrator = _single(job.name, tolerance)
    integrator.time = 0.0
    integrator.state[:] = job.starts[0, :6]
    if job.floor > 0.0:
        integrator.reset_cooldowns()
    integrator.propagate_until(job.t_end)
    return np.array(integrator.state[:3])[None, :]


@cache
def _batches(tolerance: float, registers: int) -> list[Any]:
    """Return for each core an integrator that flies so many registers' worth of entries side by side."""
    import heyoka as hy

    job = work("entries")
    side = registers * hy.recommended_simd_size()
    equations, height = _right_hand_side(hy, job)
    integrator = hy.taylor_adaptive_batch(
        equations,
        np.ascontiguousarray(job.starts[:side, :6].T),
        pars=np.zeros((1, side)),
        t_events=[hy.t_event_batch(height - job.floor, direction=hy.event_direction.negative)],
        tol=tolerance,
        compact_mode=True,
        fast_math=True,
    )
    return [integrator] + [copy.deepcopy(integrator) for _ in range((os.cpu_count() or 1) - 1)]


def _fly_side_by_side(job: Work, integrator: Any, first: int, last: int, ends: FloatArray) -> None:
    """Fly the cases first ... last - 1 into `ends`."""
    side = integrator.state.shape[1]
    for i in range(first, last, side):
        some = np.minimum(np.arange(i, i + side), last - 1)
        integrator.set_time(0.0)
        integrator.state[:] = job.starts[some, :6].T
        integrator.pars[0] = job.factors[some] / job.starts[some, 6]
        integrator.reset_cooldowns()
        # The first case at its end stops the others: they are sent on, and it is kept where it is.
        until, flying = [job.t_end] * side, [True] * side
        while any(flying):
            integrator.propagate_until(until)
            for k, (outcome, *_) in enumerate(integrator.propagate_res):
                if flying[k] and (int(outcome) == -1 or integrator.time[k] >= job.t_end):  # -1: the one event
                    flying[k], until[k] = False, float(integrator.time[k])
        ends[some] = integrator.state[:3].T


def fly_all(job: Work, tolerance: float, registers: int) -> FloatArray:
    """Return the last positions (n, 3) of all cases, on all cores."""
    integrators, count = _batches(tolerance, registers), job.starts.shape[0]
    ends = np.empty((count, 3))
    edges = np.linspace(0, count, len(integrators) + 1).astype(int)
    with ThreadPoolExecutor(len(integrators)) as pool:
        turns = zip(integrators, edges[:-1], edges[1:], strict=True)
        for done in [pool.submit(_fly_side_by_side, job, one, *span, ends) for one, *span in turns]:
            done.result()
    return ends


def attempts(name: str, accuracy: float, registers: int = 1) -> Iterator[Attempt]:
    """Yield heyoka's attempts; entries go in batches of so many times the width that it recommends."""
    try:
        import heyoka as hy
    except ImportError as error:
        raise MissingError("not installed") from error
    job = work(name)
    count = job.starts.shape[0]
    for tolerance in _TOLERANCES[name, accuracy]:
        if count > 1:
            yield Attempt(
                f"Taylor, {tolerance:g}; batches of {registers * hy.recommended_simd_size()}",
                lambda tol=tolerance: fly_all(job, tol, registers),  # type: ignore[misc]
                cases=count,
                cores=os.cpu_count() or 1,
            )
        else:
            yield Attempt(f"Taylor, {tolerance:g}", lambda tol=tolerance: fly_one(job, tol))  # type: ignore[misc]


CONTESTANT = Contestant("heyoka", attempts)
# Four registers' worth hide each other's latencies: of 4, 8, 16 and 32 side by side with AVX2, 16 are the
# fastest, twice as fast as the 4 that heyoka recommends.
WIDE = Contestant("heyoka, wider", partial(attempts, registers=4), works=("entries",))
