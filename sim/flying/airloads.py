"""What the air does to a launcher, read from finished arcs: load, pressure, angle of attack."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc
from sim.dynamics.model import PLATFORM
from sim.dynamics.states import State

_STEP = 0.1  # s, between the samples


@dataclass(frozen=True, slots=True)
class MaxDynamicPressure:
    """Where the dynamic pressure was greatest: [Pa], Mach number, angle of attack [rad], load [g]."""

    state: State
    pressure: float
    mach: float
    angle_of_attack: float
    load: float


def peak_load(arcs: Sequence[Arc]) -> tuple[float, float]:
    """Return the greatest load [standard gravities] of these arcs and when [s] it was felt."""
    peaks = []
    for arc in arcs:
        when = _samples(arc)
        load = arc.load(when)
        peaks.append((float(load.max()), float(when[load.argmax()])))
    return max(peaks)


def max_dynamic_pressure(arcs: Sequence[Arc]) -> MaxDynamicPressure:
    """Return where the dynamic pressure was greatest."""
    return max((_worst(arc) for arc in arcs), key=lambda worst: worst.pressure)


def greatest_bending(arcs: Sequence[Arc]) -> float:
    """Return the greatest product of dynamic pressure and angle of attack [Pa rad] under the programme."""
    products = []
    for arc in arcs:
        if arc.model.push.steering == PLATFORM:
            when = _samples(arc)
            product = _pressures(arc.air(when)) * angles_of_attack(arc, when)
            products.append(float(product.max()))
    return max(products)


def angles_of_attack(arc: Arc, when: FloatArray) -> FloatArray:
    """Return the angle (k,) [rad] between the nose, pointed by the platform, and the air stream at `when`."""
    programme = arc.model.push.programme
    pitch, yaw = (np.interp(when, programme[:, 0], programme[:, k]) for k in (1, 2))
    level, up = np.cos(yaw) * np.cos(pitch), np.cos(yaw) * np.sin(pitch)
    nose = np.column_stack([level, up, np.sin(yaw)]) @ arc.model.push.platform
    stream = arc.sampled(when).stream
    cosine = np.einsum("ij,ij->i", nose, stream) / np.linalg.norm(stream, axis=1)
    return np.asarray(np.arccos(np.clip(cosine, -1.0, 1.0)))


def _worst(arc: Arc) -> MaxDynamicPressure:
    when = _samples(arc)
    air = arc.air(when)
    pressures = _pressures(air)
    k = int(pressures.argmax())
    at = when[k : k + 1]
    angle = float(angles_of_attack(arc, at)[0]) if arc.model.push.steering == PLATFORM else math.nan
    return MaxDynamicPressure(
        arc.at(float(at[0])), float(pressures[k]), float(air[k, 3]), angle, float(arc.load(at)[0])
    )


def _pressures(air: FloatArray) -> FloatArray:
    """Return dynamic pressures (k,) [Pa] from the rows of `Arc.air`."""
    return 0.5 * air[:, 1] * air[:, 2] ** 2


def _samples(arc: Arc) -> FloatArray:
    return np.append(np.arange(arc.t[0], arc.t[-1], _STEP), arc.t[-1])
