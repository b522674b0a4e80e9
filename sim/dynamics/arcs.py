"""Arcs: uninterrupted stretches of flight, integrated and kept with their dense output."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import compiled
from sim.dynamics.forces import air_at, airspeed, face_earth, make_scratch, sensed
from sim.dynamics.integrator import integrate
from sim.dynamics.interpolant import read_arc, read_arc_many
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.dynamics.step import COLLAPSED, NOT_FINITE, TOO_MANY_STEPS
from sim.dynamics.stops import PORT_PLANE, RANGE, Stop, argument_of_latitude
from sim.physics.aerodynamics import stagnation_heat_flux
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.frames import geodetic, vertical

# An eighth-order step longer than this averages over the short waves of the field (measured: metres).
_STEP_OF_DEGREE = ((2, 400.0), (8, 300.0), (20, 150.0), (36, 100.0), (70, 60.0), (10**9, 30.0))
# Relative motion near the station turns within a minute: two crossings must not fall into one step.
_STEP_OF_STOP = {RANGE: 30.0, PORT_PLANE: 10.0}
_NO_STOPS = np.zeros((0, 3))


class IntegrationError(Exception):
    """The integrator could not go on; `state` is the last good one."""

    def __init__(self, message: str, state: State) -> None:
        super().__init__(message)
        self.state = state


@dataclass(frozen=True, slots=True)
class Arc:
    """A finished integration: `t` (n + 1,) [s], `y` (n + 1, 7) and how to read between the steps."""

    t: FloatArray
    y: FloatArray
    dense: FloatArray
    model: Model
    stopped_by: int | None
    evaluations: int

    @property
    def start(self) -> State:
        """The first state."""
        return State(float(self.t[0]), self.y[0].copy())

    @property
    def end(self) -> State:
        """The last state: where a stop fired, or the time asked for."""
        return State(float(self.t[-1]), self.y[-1].copy())

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return len(self.t) - 1

    def at(self, t: float) -> State:
        """Return the state at `t` [s] within the arc."""
        self._must_be_dense()
        out = np.empty(7)
        read_arc(self.t, self.y, self.dense, t, out)
        return State(t, out)

    def states(self, when: FloatArray) -> FloatArray:
        """Return the states (k, 7) at the times `when` (k,) [s] within the arc."""
        self._must_be_dense()
        return read_arc_many(self.t, self.y, self.dense, when)

    def _must_be_dense(self) -> None:
        if len(self.dense) != self.steps:
            raise ValueError("this arc was propagated with keep=False and holds its two ends only")

    def load(self, when: FloatArray) -> FloatArray:
        """Return the load (k,) [standard gravities] that an accelerometer would show at times `when` (k,)."""
        return _loads(when, self.states(when), self.model)

    def places(self, when: FloatArray) -> FloatArray:
        """Return latitude, longitude [rad] and height [m] on WGS-84 (k, 3) at the times `when` (k,)."""
        return _places(when, self.states(when), self.model)

    def arguments_of_latitude(self, when: FloatArray) -> FloatArray:
        """Return the arguments of latitude (k,) [rad] over the equator of date, unwrapped from the first."""
        return np.unwrap(_arguments_of_latitude(when, self.states(when), self.model))

    def air(self, when: FloatArray) -> FloatArray:
        """Return height [m], density [kg/m3], airspeed [m/s] and Mach number (k, 4) at times `when` (k,)."""
        return _air_data(when, self.states(when), self.model)

    def airstream(self, when: FloatArray) -> FloatArray:
        """Return the velocity (k, 3) [m/s, GCRS] against the turning, blowing air at times `when` (k,)."""
        return _airstreams(when, self.states(when), self.model)

    def heat_flux(self, when: FloatArray, nose_radius: float) -> FloatArray:
        """Return the heat flux (k,) [W/m2] at the stagnation point of a nose of that radius [m]."""
        air = self.air(when)
        return stagnation_heat_flux(air[:, 1], air[:, 2], nose_radius)


def propagate(
    start: State,
    t_end: float,
    model: Model,
    *,
    stops: Sequence[Stop] = (),
    max_step: float = np.inf,
    keep: bool = True,
) -> Arc:
    """Fly `start` to `t_end` [s], forward or back, or to the first of `stops`.

    With the model's own care; `max_step` [s] is further cut to what the field's degree and the stops can
    bear. Without `keep` the arc holds its two ends only. Raises IntegrationError with the last good state.
    """
    for degree, longest in _STEP_OF_DEGREE:
        if model.earth.degree <= degree:
            max_step = min(max_step, longest)
            break
    for stop in stops:
        max_step = min(max_step, _STEP_OF_STOP.get(stop.kind, np.inf))
    max_step *= model.care.step
    table = np.array([[float(x) for x in stop] for stop in stops]) if stops else _NO_STOPS
    if not (np.isfinite(start.t) and np.isfinite(start.y).all()) or np.isnan(t_end):
        raise IntegrationError("the start or the time asked for is not a finite number", start)
    # A copy: an array that may not be written to would compile everything once more.
    y = np.array(start.y, dtype=np.float64)
    status, which, t, y, dense, evaluations = integrate(
        float(start.t), y, float(t_end), model, table, model.care.tolerance, max_step, keep
    )
    if status < 0:
        reason = {
            COLLAPSED: "the step size collapsed",
            NOT_FINITE: "the state is no longer finite",
            TOO_MANY_STEPS: "more than five million steps were needed",
        }[status]
        raise IntegrationError(reason, State(float(t[-1]), y[-1].copy()))
    return Arc(t, y, dense, model, int(which) if which >= 0 else None, int(evaluations))


@compiled
def _loads(when: FloatArray, states: FloatArray, model: Model) -> FloatArray:
    scratch = make_scratch(model.earth.degree)
    out, felt = np.empty(when.shape[0]), np.empty(3)
    for k in range(when.shape[0]):
        face_earth(when[k], states[k], model, scratch)
        sensed(when[k], states[k], model, scratch, felt)
        out[k] = np.sqrt(felt[0] ** 2 + felt[1] ** 2 + felt[2] ** 2) / STANDARD_GRAVITY
    return out


@compiled
def _places(when: FloatArray, states: FloatArray, model: Model) -> FloatArray:
    scratch = make_scratch(model.earth.degree)
    out = np.empty((when.shape[0], 3))
    for k in range(when.shape[0]):
        face_earth(when[k], states[k], model, scratch)
        x = scratch.r_itrs
        out[k, 0], out[k, 1], out[k, 2] = geodetic(x[0], x[1], x[2])
    return out


@compiled
def _arguments_of_latitude(when: FloatArray, states: FloatArray, model: Model) -> FloatArray:
    scratch = make_scratch(model.earth.degree)
    out = np.empty(when.shape[0])
    for k in range(when.shape[0]):
        out[k] = argument_of_latitude(when[k], states[k], model, scratch)
    return out


@compiled
def _air_data(when: FloatArray, states: FloatArray, model: Model) -> FloatArray:
    scratch = make_scratch(model.earth.degree)
    out, velocity = np.empty((when.shape[0], 4)), np.empty(3)
    for k in range(when.shape[0]):
        face_earth(when[k], states[k], model, scratch)
        x = scratch.r_itrs
        sine, cosine, height = vertical(x[0], x[1], x[2])
        density, _, sound = air_at(when[k], x, sine, cosine, height, model, scratch, True)
        density *= model.body.density_factor
        airspeed(states[k, 0:3], states[k, 3:6], x, sine, cosine, height, model, scratch, velocity)
        speed = np.sqrt(velocity[0] ** 2 + velocity[1] ** 2 + velocity[2] ** 2)
        out[k, 0], out[k, 1], out[k, 2], out[k, 3] = height, density, speed, speed / sound
    return out


@compiled
def _airstreams(when: FloatArray, states: FloatArray, model: Model) -> FloatArray:
    scratch = make_scratch(model.earth.degree)
    out = np.empty((when.shape[0], 3))
    for k in range(when.shape[0]):
        face_earth(when[k], states[k], model, scratch)
        x = scratch.r_itrs
        sine, cosine, height = vertical(x[0], x[1], x[2])
        airspeed(states[k, 0:3], states[k, 3:6], x, sine, cosine, height, model, scratch, out[k])
    return out
