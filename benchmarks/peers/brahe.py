"""brahe's numerical propagator, RKF78, all in Rust.

Its exponential atmosphere takes the distance from the centre less the equatorial radius as height, so that
its orbit is another one: its error is measured against itself.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np

from benchmarks.contestants import Attempt, Contestant, MissingError
from benchmarks.peers.setups import borrow
from benchmarks.problems import Work, work
from sim.base.arrays import FloatArray

# Longest step [s] and absolute tolerance [m].
_SETTINGS = {
    ("orbit", 1.0): ((90.0, 1e-2), (80.0, 1e-2)),
    ("orbit", 0.01): ((45.0, 1e-3), (40.0, 1e-3)),
    ("entry", 1.0): ((60.0, 1e-1), (20.0, 1e-2), (10.0, 1e-3)),
    ("entries", 1.0): ((60.0, 1e-1), (20.0, 1e-2), (10.0, 1e-3)),
}
_SAMPLE = 20


@cache
def _start() -> Any:
    setup = borrow("orbits_brahe")
    try:
        setup.set_up()
    except ImportError as error:
        raise MissingError(f"not installed ({error.name})") from error
    return setup.bh


def _configuration(bh: Any, job: Work, factor: float, mass: float) -> Any:
    model, value = job.model, bh.ParameterSource.value
    bodies = None
    order = 0
    if model.earth.gm_sun > 0.0:
        named = (bh.ThirdBody.SUN, bh.ThirdBody.MOON)
        bodies = [bh.ThirdBodyConfiguration(body, bh.EphemerisSource.DE440) for body in named]
        order = model.earth.degree
    air = bh.AtmosphericModel.exponential(job.air.scale, job.air.density, job.air.height)
    return bh.ForceModelConfig(
        gravity=bh.GravityConfiguration.spherical_harmonic(degree=model.earth.degree, order=order),
        third_body=bodies,
        drag=bh.DragConfiguration(air, value(job.cda * factor), value(1.0)),
        mass=value(mass),
    )


def fly(job: Work, count: int, max_step: float, absolute: float) -> FloatArray:
    """Return the last positions (count, 3) of the first cases."""
    bh = _start()
    epoch = bh.Epoch.from_string(job.epoch.strftime("%Y-%m-%dT%H:%M:%SZ"))
    how = (
        bh.NumericalPropagationConfig.with_method(bh.IntegrationMethod.RKF78)
        .with_abs_tol(absolute)
        .with_rel_tol(1e-13)
        .with_max_step(max_step)
    )
    ends = np.empty((count, 3))
    for i in range(count):
        start = job.starts[i]
        forces = _configuration(bh, job, float(job.factors[i]), float(start[6]))
        propagator = bh.NumericalOrbitPropagator(epoch, start[:6], how, forces, None)
        if job.floor > 0.0:
            event = bh.AltitudeEvent(job.floor, "floor", bh.EventDirection.DECREASING)
            propagator.add_event_detector(event.with_tolerances(1e-6, 1e-4).set_terminal())
        propagator.propagate_to(epoch + job.t_end)
        ends[i] = np.array(propagator.current_state())[:3]
    return ends


@cache
def _reference(name: str) -> FloatArray:
    job = work(name)
    step = 30.0 if job.floor == 0.0 else 2.0
    return fly(job, min(_SAMPLE, job.starts.shape[0]), step, 1e-6)


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield brahe's attempts."""
    _start()
    job = work(name)
    count = min(_SAMPLE, job.starts.shape[0])
    for max_step, absolute in _SETTINGS[name, accuracy]:
        yield Attempt(
            f"RKF78, {max_step:g} s, {absolute:g} m",
            lambda step=max_step, tol=absolute: fly(job, count, step, tol),  # type: ignore[misc]
            cases=count,
            reference=lambda: _reference(name),
        )


CONTESTANT = Contestant("brahe", attempts, note="heights above a sphere")
