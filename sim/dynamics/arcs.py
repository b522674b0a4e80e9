"""Arcs: uninterrupted stretches of flight, integrated and kept with their dense output."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.compiled import unlocked
from sim.base.held import held
from sim.dynamics.forces import air_at, airstream, direction_of_thrust, drag_area, facing, felt
from sim.dynamics.integrator import integrate
from sim.dynamics.interpolant import read_arc_many
from sim.dynamics.model import COAST, Body, Earth, Model, held_model
from sim.dynamics.states import State
from sim.dynamics.step import COLLAPSED, NOT_FINITE, TOO_MANY_STEPS
from sim.dynamics.stops import PORT_PLANE, RANGE, Stop, argument_of_latitude, sinking, switching
from sim.physics.aerodynamics import stagnation_heat_flux
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.frames import Matrix, geodetic, rotated, vertical

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
        return State(t, self.states(np.array([t]))[0])

    def states(self, when: FloatArray) -> FloatArray:
        """Return the states (k, 7) at the times `when` (k,) [s] within the arc."""
        self._must_be_dense()
        return read_arc_many(self.t, self.y, self.dense, when)

    def _must_be_dense(self) -> None:
        if len(self.dense) != self.steps:
            raise ValueError("this arc was propagated with keep=False and holds its two ends only")

    def sampled(self, when: FloatArray) -> "Samples":
        """Return what the craft meets at the times `when` (k,) [s] within the arc."""
        columns, stream = np.empty((len(when), 8)), np.empty((len(when), 3))
        _sample(when, self.states(when), self.model, columns, stream)
        latitude, longitude, height, argument, load, density, airspeed, mach = columns.T
        return Samples(latitude, longitude, height, argument, load, density, airspeed, mach, stream)

    def thrust(self, when: FloatArray) -> FloatArray:
        """Return the thrust (k, 3) [N, GCRS] at the times `when` (k,) [s] within the arc."""
        thrust = np.zeros((len(when), 3))
        if self.model.push.steering != COAST:
            _thrusts(when, self.states(when), self.model, thrust)
        return thrust

    def load(self, when: FloatArray) -> FloatArray:
        """Return the load (k,) [standard gravities] that an accelerometer would show at times `when` (k,)."""
        return self.sampled(when).load

    def canopy_area(self, when: FloatArray) -> FloatArray:
        """Return the drag area (k,) [m2] of the canopy at the times `when` (k,) [s] within the arc."""
        areas = np.empty(len(when))
        _canopy_areas(when, self.model.body, areas)
        return areas

    def bank(self, when: FloatArray) -> FloatArray:
        """Return the bank (k,) [rad] that lift is held at, NaN without lift that is held."""
        if self.model.body.lift_to_drag == 0.0:
            return np.full(len(when), np.nan)
        programme = self.model.push.programme
        return np.interp(when, programme[:, 0], programme[:, 3])

    def places(self, when: FloatArray) -> FloatArray:
        """Return latitude, longitude [rad] and height [m] on WGS-84 (k, 3) at the times `when` (k,)."""
        return np.column_stack(self.sampled(when)[:3])

    def arguments_of_latitude(self, when: FloatArray) -> FloatArray:
        """Return the arguments of latitude (k,) [rad] over the equator of date, unwrapped from the first."""
        return np.unwrap(self.sampled(when).argument_of_latitude)

    def air(self, when: FloatArray) -> FloatArray:
        """Return height [m], density [kg/m3], airspeed [m/s] and Mach number (k, 4) at times `when` (k,)."""
        found = self.sampled(when)
        return np.column_stack([found.height, found.density, found.airspeed, found.mach])

    def heat_flux(self, when: FloatArray, nose_radius: float) -> FloatArray:
        """Return the heat flux (k,) [W/m2] at the stagnation point of a nose of that radius [m]."""
        return self.sampled(when).heat_flux(nose_radius)


def longest_step(model: Model, stops: Sequence[Stop]) -> float:
    """Return the longest step [s] that the field's degree and the stops can bear, by the model's care."""
    longest = next(step for degree, step in _STEP_OF_DEGREE if model.earth.degree <= degree)
    return min([longest, *(_STEP_OF_STOP.get(stop.kind, np.inf) for stop in stops)]) * model.care.step


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
    max_step = min(max_step * model.care.step, longest_step(model, stops))
    table = np.array([[float(x) for x in stop] for stop in stops]) if stops else _NO_STOPS
    if not (np.isfinite(start.t) and np.isfinite(start.y).all()) or np.isnan(t_end):
        raise IntegrationError("the start or the time asked for is not a finite number", start)
    # A copy: an array that may not be written to would compile everything once more.
    y = np.array(start.y, dtype=np.float64)
    status, which, t, y, dense, evaluations = integrate(
        float(start.t), y, float(t_end), model, table, max_step, keep
    )
    if status < 0:
        reason = {
            COLLAPSED: "the step size collapsed",
            NOT_FINITE: "the state is no longer finite",
            TOO_MANY_STEPS: "more than 200,000 steps were needed",
        }[status]
        raise IntegrationError(reason, State(float(t[-1]), y[-1].copy()))
    return Arc(t, y, dense, model, int(which) if which >= 0 else None, int(evaluations))


class Samples(NamedTuple):
    """What a craft meets at some instants, each (k,): see `Arc.sampled`."""

    latitude: FloatArray  # geodetic [rad]
    longitude: FloatArray  # [rad]
    height: FloatArray  # geodetic [m]
    argument_of_latitude: FloatArray  # [rad, -pi to pi], over the equator of date
    load: FloatArray  # standard gravities, as an accelerometer shows it
    density: FloatArray  # [kg/m3]
    airspeed: FloatArray  # [m/s]
    mach: FloatArray
    stream: FloatArray  # (k, 3) velocity against the air [m/s, GCRS]

    def heat_flux(self, nose_radius: float) -> FloatArray:
        """Return the heat flux (k,) [W/m2] at the stagnation point of a nose of that radius [m]."""
        return stagnation_heat_flux(self.density, self.airspeed, nose_radius)


@unlocked
def _sample(when: FloatArray, states: FloatArray, model: Model, out: FloatArray, streams: FloatArray) -> None:
    """Write the columns of `Samples` but the last to `out` (k, 8), the last to `streams` (k, 3)."""
    model = held_model(model)
    for k in range(when.shape[0]):
        row, y = out[k], states[k]
        r, v = (y[0], y[1], y[2]), (y[3], y[4], y[5])
        e = facing(when[k], model.earth)
        x = rotated(e, r[0], r[1], r[2])
        row[0], row[1], row[2] = geodetic(x[0], x[1], x[2])
        row[3] = argument_of_latitude(r, v, e)
        force, density, speed = felt(when[k], r, v, x, e, model)
        up = vertical(x[0], x[1], x[2])
        _, _, sound = air_at(when[k], x, up, model.air, True)
        square = (force[0] ** 2 + force[1] ** 2 + force[2] ** 2) * (1.0 + model.body.rolled**2)
        row[4] = math.sqrt(square) / y[6] / STANDARD_GRAVITY
        row[5], row[6], row[7] = density, speed, speed / sound
        streams[k, 0], streams[k, 1], streams[k, 2] = airstream(r, v, x, up, e, model)


@unlocked
def _thrusts(when: FloatArray, states: FloatArray, model: Model, out: FloatArray) -> None:
    """Write the thrust [N, GCRS] of an arc that does not coast to `out` (k, 3): see `direction_of_thrust`."""
    model = held_model(model)
    for k in range(when.shape[0]):
        y = states[k]
        r, v = (y[0], y[1], y[2]), (y[3], y[4], y[5])
        e = facing(when[k], model.earth)
        x = rotated(e, r[0], r[1], r[2])
        up = vertical(x[0], x[1], x[2])
        _, pressure, _ = air_at(when[k], x, up, model.air, True)
        stream = airstream(r, v, x, up, e, model)
        ahead = direction_of_thrust(when[k], r, v, stream, x, up, e, model)
        force = model.push.thrust - pressure * model.push.exit_area
        out[k, 0], out[k, 1], out[k, 2] = force * ahead[0], force * ahead[1], force * ahead[2]


@unlocked
def _canopy_areas(when: FloatArray, body: Body, out: FloatArray) -> None:
    for k in range(when.shape[0]):
        out[k] = drag_area(when[k], body)


@unlocked
def _facing(t: float, earth: Earth) -> Matrix:
    return facing(t, held(earth))


def earth_at(t: float, earth: Earth) -> FloatArray:
    """Return the 3x3 matrix from GCRS to ITRS at t [s]."""
    return np.array(_facing(t, earth)).reshape(3, 3)


@unlocked
def _locate(t: FloatArray, y: FloatArray, earth: Earth, out: FloatArray) -> None:
    there = held(earth)
    for k in range(t.shape[0]):
        x = rotated(facing(t[k], there), y[k, 0], y[k, 1], y[k, 2])
        out[k, 0], out[k, 1], out[k, 2] = geodetic(x[0], x[1], x[2])


def places(t: FloatArray, y: FloatArray, earth: Earth) -> FloatArray:
    """Return latitude, longitude [rad] and height [m] on WGS-84 (n, 3) of states (n, 7) at `t` (n,) [s]."""
    found = np.empty((len(t), 3))
    _locate(np.array(t), np.array(y), earth, found)
    return found


@unlocked
def _sinks(t: FloatArray, y: FloatArray, earth: Earth, out: FloatArray) -> None:
    there = held(earth)
    for k in range(t.shape[0]):
        out[k] = sinking(t[k], y[k], there)


def sinks(t: FloatArray, y: FloatArray, earth: Earth) -> FloatArray:
    """Return the speeds (n,) towards the turning Earth [m/s] of states (n, 7) at `t` (n,) [s]."""
    found = np.empty(len(t))
    _sinks(np.array(t), np.array(y), earth, found)
    return found


@unlocked
def _distance(kind: int, value: float, t: float, y: FloatArray, model: Model) -> float:
    return switching(kind, value, t, y, held_model(model))


def distance_to(kind: int, value: float, t: float, y: FloatArray, model: Model) -> float:
    """Return how far a stop's quantity is above its value (units: see `Stop`)."""
    return _distance(kind, value, t, y, model)
