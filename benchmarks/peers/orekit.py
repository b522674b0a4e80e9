"""Orekit on a JVM, through orekit-jpype: its own everything."""

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
    ("orbit", 1.0): ((300.0, 0.1), (250.0, 1.0), (200.0, 0.1)),
    ("orbit", 0.01): ((150.0, 0.01), (100.0, 0.001)),
    ("entry", 1.0): ((60.0, 1.0), (40.0, 0.1), (30.0, 0.01)),
    ("entries", 1.0): ((60.0, 1.0), (40.0, 0.1), (30.0, 0.01)),
}
_SAMPLE = 50
_REHEARSALS = {"orbit": 25, "entry": 100, "entries": 3}  # until the JVM has compiled what it will


@cache
def _start() -> Any:
    """Start the JVM with Orekit's data; raises MissingError."""
    setup = borrow("orekit_setup")
    try:
        setup.start()
    except ImportError as error:
        raise MissingError(f"not installed ({error.name})") from error
    except Exception as error:  # JPype has its own family of errors for a missing JVM
        raise MissingError(f"no JVM or data: {str(error).splitlines()[0]}") from error
    return setup


def _epoch(job: Work) -> str:
    return job.epoch.strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def _environment(name: str) -> tuple[list[Any], Any]:
    """Return the force models that all cases share, and the air."""
    from org.orekit.models.earth.atmosphere import SimpleExponentialAtmosphere

    setup, job = _start(), work(name)
    bodies = {"bodies": ["sun", "moon"]} if job.model.earth.gm_sun > 0.0 else {}
    order = job.model.earth.degree if bodies else 0
    forces = list(setup.forces({"degree": job.model.earth.degree, "order": order, **bodies}))
    air = SimpleExponentialAtmosphere(setup.earth(), job.air.density, job.air.height, job.air.scale)
    return forces, air


def fly(job: Work, count: int, max_step: float, absolute: float) -> FloatArray:
    """Return the last positions (count, 3) of the first cases."""
    setup = _start()
    from org.orekit.forces.drag import DragForce, IsotropicDrag
    from org.orekit.propagation.events import AltitudeDetector

    shared, air = _environment(job.name)
    ends = np.empty((count, 3))
    for i in range(count):
        forces = [*shared, DragForce(air, IsotropicDrag(float(job.cda * job.factors[i]), 1.0))]
        start = job.starts[i]
        propagator = setup.propagator(
            _epoch(job), start[:6], forces, mass=start[6], max_step=max_step, absolute_m=absolute
        )
        if job.floor > 0.0:
            propagator.addEventDetector(AltitudeDetector(60.0, 1e-6, job.floor, setup.earth()))
        last = propagator.propagate(setup.date(_epoch(job), job.t_end))
        ends[i] = setup.vector(last)[:3]
    return ends


@cache
def _reference(name: str) -> FloatArray:
    job = work(name)
    step = 30.0 if job.floor == 0.0 else 2.0
    return fly(job, min(_SAMPLE, job.starts.shape[0]), step, 1e-6)


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield Orekit's attempts."""
    _start()
    job = work(name)
    count = min(_SAMPLE, job.starts.shape[0])
    for max_step, absolute in _SETTINGS[name, accuracy]:
        yield Attempt(
            f"DOP853, {max_step:g} s, {absolute:g} m",
            lambda step=max_step, tol=absolute: fly(job, count, step, tol),  # type: ignore[misc]
            cases=count,
            reference=lambda: _reference(name),
            rehearsals=_REHEARSALS[name],
        )


CONTESTANT = Contestant("Orekit", attempts)
