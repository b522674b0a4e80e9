"""The station's orbit: integrated in the ship's own force model, fitted to its two-line elements."""

from dataclasses import dataclass

import numpy as np

from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import Model
from sim.dynamics.states import State
from sim.physics.arrays import FloatArray
from sim.world.almanac import timescale
from sim.world.clock import Clock

# Short enough for the dense output to keep relative motion at the port to a tenth of a millimetre.
_STEP = 60.0  # s
_SAMPLES = 300


@dataclass(frozen=True, slots=True)
class StationOrbit:
    """The fitted orbit over a window, and its distance from the elements: root mean square, largest [m]."""

    arc: Arc
    rms: float
    largest: float

    def at(self, t: float) -> State:
        """Return the station's state at `t` [s]."""
        return self.arc.at(t)


def states_of_elements(clock: Clock, lines: tuple[str, str], t: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return SGP4 positions [m] and velocities [m/s] (n, 3) in GCRS of two-line elements at times `t` [s]."""
    from skyfield.api import EarthSatellite

    when = timescale().tt_jd(*clock.tt_days(t))
    place = EarthSatellite(*lines, ts=timescale()).at(when)
    return place.position.m.T, place.velocity.km_per_s.T * 1000.0


def fit_station(
    clock: Clock, lines: tuple[str, str], model: Model, mass: float, first: float, last: float
) -> StationOrbit:
    """Fit the station's state at `first` [s] to the positions of its elements until `last` (least squares).

    `model` holds the station's area and drag. The partial derivatives are differences of whole arcs;
    they serve unchanged for every step, because the start is within kilometres of the answer.
    """
    t = np.linspace(first, last, _SAMPLES)
    r, v = states_of_elements(clock, lines, t)

    def arc_from(rv: FloatArray) -> Arc:
        return propagate(State(first, np.append(rv, mass)), last, model)

    def places(rv: FloatArray) -> FloatArray:
        return arc_from(rv).states(t)[:, :3].ravel()

    start = np.concatenate([r[0], v[0]])
    now = places(start)
    moves = np.diag([10.0] * 3 + [0.01] * 3)  # m, m/s
    partials = np.column_stack([(places(start + move) - now) / move.max() for move in moves])
    for _ in range(6):
        correction = np.linalg.lstsq(partials / moves.max(axis=0), r.ravel() - now, rcond=None)[0]
        correction /= moves.max(axis=0)
        start = start + correction
        now = places(start)
        if np.linalg.norm(correction[:3]) < 1e-3:
            break
    misses = np.linalg.norm((now - r.ravel()).reshape(-1, 3), axis=1)
    arc = propagate(State(first, np.append(start, mass)), last, model, max_step=_STEP)
    return StationOrbit(arc, float(np.sqrt(np.mean(misses**2))), float(misses.max()))
