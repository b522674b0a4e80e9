"""heyoka's batch mode under a canopy, with the same right-hand side as this core's.

The field of degree 2, an Earth that turns about its axis, the standard atmosphere's lowest layer, a wind that
grows with height, drag on the canopy alone.
"""

import time
from typing import Any, NamedTuple

import numpy as np

from benchmarks.peers.heyoka import _dot, _height
from sim.base.arrays import FloatArray
from sim.dynamics.model import Model
from sim.physics import standard_atmosphere as standard
from sim.physics.constants import EARTH_RATE

LANES = 8
_TOLERANCE = 1e-7  # lands within 2 cm of 1e-9; ten times looser is 7 m aside, and no sooner
_SEA_WARMTH, _LAPSE, _SEA_PRESSURE = 288.15, -0.0065, 101_325.0  # K, K/m, Pa: the standard's lowest layer


class Landed(NamedTuple):
    """When [s] (n,) and where (n, 6) descents end, and the processor's time that flying them takes [s]."""

    t: FloatArray
    y: FloatArray
    seconds: float


class Case(NamedTuple):
    """What hangs: state (6,) as it begins, mass [kg], the longest time [s]; the wind to the east [m/s].

    `wind`: at the ground and its growth with height [per s].
    """

    start: FloatArray
    mass: float
    lasts: float
    wind: tuple[float, float]


def _right_hand_side(hy: Any, model: Model, case: Case) -> tuple[list[Any], Any]:
    """Return the equations of motion and the height; parameters: drag area over mass, factor of the wind."""
    r, v = list(hy.make_vars("x", "y", "z")), list(hy.make_vars("vx", "vy", "vz"))
    cosine, sine = hy.cos(EARTH_RATE * hy.time), hy.sin(EARTH_RATE * hy.time)
    place = [cosine * r[0] + sine * r[1], cosine * r[1] - sine * r[0], r[2]]
    pull = hy.model.egm2008_acc(place, 2, 2, model.earth.gm, model.earth.radius)
    a = [cosine * pull[0] - sine * pull[1], sine * pull[0] + cosine * pull[1], pull[2]]
    height = _height(hy, place)
    warm = _SEA_WARMTH + _LAPSE * standard.RADIUS * height / (standard.RADIUS + height)
    force = _SEA_PRESSURE * (_SEA_WARMTH / warm) ** (standard.HYDROSTATIC / _LAPSE)
    density = force * (standard.MOLAR_MASS / standard.GAS_CONSTANT) / warm
    ground, growth = case.wind
    blows = hy.par[1] * (ground + growth * height) * (r[0] * r[0] + r[1] * r[1]) ** -0.5
    u = [v[0] + (EARTH_RATE + blows) * r[1], v[1] - (EARTH_RATE + blows) * r[0], v[2]]
    drag = -0.5 * hy.par[0] * density * hy.sqrt(_dot(hy, u, u))
    a = [x + drag * p for x, p in zip(a, u, strict=True)]
    return list(zip(r + v, v + a, strict=True)), height


def fly(model: Model, case: Case, areas: FloatArray, winds: FloatArray) -> Landed:
    """Fly descents with drag areas [m2] and factors on the wind (n,)."""
    import heyoka as hy

    equations, height = _right_hand_side(hy, model, case)
    integrator = hy.taylor_adaptive_batch(
        equations,
        np.tile(case.start[:, None], (1, LANES)),
        pars=np.zeros((2, LANES)),
        t_events=[hy.t_event_batch(height, direction=hy.event_direction.negative)],
        tol=_TOLERANCE,
        compact_mode=True,
        fast_math=True,
    )
    t, y = np.empty(len(areas)), np.empty((len(areas), 6))
    began = time.process_time()
    for first in range(0, len(areas), LANES):
        some = np.minimum(np.arange(first, first + LANES), len(areas) - 1)
        integrator.set_time(0.0)
        integrator.state[:] = case.start[:, None]
        integrator.pars[0], integrator.pars[1] = areas[some] / case.mass, winds[some]
        integrator.reset_cooldowns()
        # The first case at its end stops the others: they are sent on, and it is kept where it is.
        until, flying = [case.lasts] * LANES, [True] * LANES
        while any(flying):
            integrator.propagate_until(until)
            for k, (outcome, *_) in enumerate(integrator.propagate_res):
                if flying[k] and (int(outcome) == -1 or integrator.time[k] >= case.lasts):  # -1: the event
                    flying[k], until[k] = False, float(integrator.time[k])
        t[some], y[some] = integrator.time, integrator.state.T
    return Landed(t, y, time.process_time() - began)
