"""Basilisk: spacecraft, spherical harmonics, exponential atmosphere and drag, all in C++.

Basilisk's modules exchange messages once a task step: the density is held over the step, the Earth turned
straight on. So its step has to be short, and its error is measured against itself with a shorter one.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np

from benchmarks.contestants import Attempt, Contestant, MissingError
from benchmarks.core import almanac_columns
from benchmarks.problems import Work, work
from sim.base.arrays import FloatArray
from sim.dynamics.arcs import earth_at
from sim.library.gravity import gravity_field
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, EARTH_RATE

_STEP, _FINE_STEP = 20.0, 5.0  # s


def _sky(job: Work) -> Any:
    """Return a module that tells the others each step how the Earth is turned and where Sun and Moon are."""
    from Basilisk.architecture import messaging, sysModel

    earth = job.model.earth

    class Sky(sysModel.SysModel):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.ModelTag = "sky"
            self.messages = [messaging.SpicePlanetStateMsg() for _ in range(3)]

        def _write(self, nanoseconds: int) -> None:
            t = nanoseconds * 1e-9
            e, (now, later) = earth_at(t, earth), almanac_columns(earth, np.array([t, t + 1.0]))
            payload = messaging.SpicePlanetStateMsgPayload()
            payload.J20002Pfix, payload.computeOrient = e.tolist(), 1
            payload.J20002Pfix_dot = (EARTH_RATE * np.array([e[1], -e[0], np.zeros(3)])).tolist()
            self.messages[0].write(payload, nanoseconds, self.moduleID)
            for message, first in zip(self.messages[1:], (5, 8), strict=True):
                place = now[first : first + 3]
                payload = messaging.SpicePlanetStateMsgPayload()
                payload.PositionVector = place.tolist()
                payload.VelocityVector = (later[first : first + 3] - place).tolist()
                message.write(payload, nanoseconds, self.moduleID)

        def Reset(self, nanoseconds: int) -> None:  # noqa: N802
            self._write(nanoseconds)

        def UpdateState(self, nanoseconds: int) -> None:  # noqa: N802
            self._write(nanoseconds)

    return Sky()


def _bodies(job: Work, sky: Any) -> list[Any]:
    from Basilisk.simulation import gravityEffector, sphericalHarmonicsGravityModel

    model, bodies = job.model, []
    gms = (("earth", model.earth.gm), ("sun", model.earth.gm_sun), ("moon", model.earth.gm_moon))
    for (name, gm), message in zip(gms, sky.messages, strict=True):
        body = gravityEffector.GravBodyData()
        body.planetName, body.mu, body.radEquator = name, gm, model.earth.radius
        body.isCentralBody = name == "earth"
        body.planetBodyInMsg.subscribeTo(message)
        bodies.append(body)
    field = sphericalHarmonicsGravityModel.SphericalHarmonicsGravityModel()
    field.maxDeg, field.muBody, field.radEquator = model.earth.degree, model.earth.gm, model.earth.radius
    rows = range(model.earth.degree + 1)
    cosines, sines, _, _ = gravity_field(model.earth.degree)
    field.cBar = [list(cosines[n, : n + 1]) for n in rows]
    field.sBar = [list(sines[n, : n + 1]) for n in rows]
    bodies[0].gravityModel = field
    return bodies


def fly(job: Work, step: float) -> FloatArray:
    """Return the last position (1, 3)."""
    from Basilisk.simulation import dragDynamicEffector, exponentialAtmosphere, spacecraft, svIntegrators
    from Basilisk.utilities import SimulationBaseClass, macros

    simulation = SimulationBaseClass.SimBaseClass()
    simulation.CreateNewProcess("process").addTask(simulation.CreateNewTask("task", macros.sec2nano(step)))
    sky, craft = _sky(job), spacecraft.Spacecraft()
    bodies = _bodies(job, sky)
    craft.gravField.gravBodies = spacecraft.GravBodyVector(bodies)
    integrator = svIntegrators.svIntegratorRK4(craft)
    craft.setIntegrator(integrator)
    craft.hub.mHub = float(job.starts[0, 6])
    craft.hub.r_CN_NInit = job.starts[0, :3].reshape(3, 1).tolist()
    craft.hub.v_CN_NInit = job.starts[0, 3:6].reshape(3, 1).tolist()
    air = exponentialAtmosphere.ExponentialAtmosphere()
    air.planetRadius, air.scaleHeight = EARTH_EQUATORIAL_RADIUS, job.air.scale
    air.baseDensity = job.air.density * float(np.exp(job.air.height / job.air.scale))
    air.addSpacecraftToModel(craft.scStateOutMsg)
    air.planetPosInMsg.subscribeTo(sky.messages[0])
    drag = dragDynamicEffector.DragDynamicEffector()
    drag.coreParams.projectedArea, drag.coreParams.dragCoeff = job.cda, 1.0
    drag.atmoDensInMsg.subscribeTo(air.envOutMsgs[0])
    craft.addDynamicEffector(drag)
    for module, priority in ((sky, 100), (air, 90), (drag, 80), (craft, 70)):
        simulation.AddModelToTask("task", module, priority)
    simulation.InitializeSimulation()
    simulation.ConfigureStopTime(macros.sec2nano(job.t_end))
    simulation.ExecuteSimulation()
    return np.array(craft.scStateOutMsg.read().r_BN_N)[None, :]


@cache
def _reference(name: str) -> FloatArray:
    return fly(work(name), _FINE_STEP)


def attempts(name: str, accuracy: float) -> Iterator[Attempt]:
    """Yield Basilisk's one attempt: steps short enough for a metre would take minutes."""
    try:
        import Basilisk  # noqa: F401
    except ImportError as error:
        raise MissingError("not installed") from error
    if name != "orbit":
        raise MissingError("ends on a task step, not at a height")
    if accuracy < 1.0:
        raise MissingError("does not come near: see 1 m")
    job = work(name)
    yield Attempt(f"RK4, {_STEP:g} s", lambda: fly(job, _STEP), reference=lambda: _reference(name))


CONTESTANT = Contestant("Basilisk", attempts, note="air at rest, heights above a sphere")
