"""The station's orbit: integrated in the ship's own force model, fitted to its two-line elements."""

from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import VACUUM, Model
from sim.dynamics.states import State
from sim.physics.gravity import recursion_coefficients
from sim.world.almanac import timescale
from sim.world.clock import Clock

# Short enough for the dense output to keep relative motion at the port to a tenth of a millimetre.
_STEP = 60.0  # s
_SAMPLES = 300
_STEPS, _SETTLED = 10, 1e-3  # at most; m


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

    `model` holds the station's area and drag. The partial derivatives are differences of arcs around an
    oblate Earth without air; they serve unchanged for every step, because the start is within kilometres
    of the answer and the steps correct what they leave.
    """
    t = np.linspace(first, last, _SAMPLES)
    r, v = states_of_elements(clock, lines, t)

    def places(rv: FloatArray, model: Model) -> FloatArray:
        return propagate(State(first, np.append(rv, mass)), last, model).states(t)[:, :3].ravel()

    start = np.concatenate([r[0], v[0]])
    moves = np.array([10.0] * 3 + [0.01] * 3)  # m, m/s
    oblate = model._replace(air=VACUUM).having(
        degree=2,
        cosines=np.ascontiguousarray(model.earth.cosines[:3, :3]),
        sines=np.ascontiguousarray(model.earth.sines[:3, :3]),
        factors=recursion_coefficients(2),
        gm_sun=0.0,
        gm_moon=0.0,
    )
    there = places(start, oblate)
    partials = np.column_stack([places(start + move, oblate) - there for move in np.diag(moves)])
    misses = places(start, model) - r.ravel()
    for _ in range(_STEPS):
        correction = moves * np.linalg.lstsq(partials, -misses, rcond=None)[0]
        start = start + correction
        misses = places(start, model) - r.ravel()
        if np.linalg.norm(correction[:3]) < _SETTLED:
            break
    distances = np.linalg.norm(misses.reshape(-1, 3), axis=1)
    arc = propagate(State(first, np.append(start, mass)), last, model, max_step=_STEP)
    return StationOrbit(arc, float(np.sqrt(np.mean(distances**2))), float(distances.max()))
