"""What the ascent does to the launcher, read from the finished arcs: load, pressure, angle of attack."""

import math
from dataclasses import dataclass

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc
from sim.dynamics.model import PLATFORM
from sim.dynamics.states import State
from sim.guidance.ascent_programme import Ascent
from sim.physics.constants import EARTH_RATE
from sim.world import World

_STEP = 0.1  # s, between the samples


@dataclass(frozen=True, slots=True)
class MaxDynamicPressure:
    """Where the dynamic pressure was greatest: [Pa], Mach number, angle of attack [rad], load [g]."""

    state: State
    pressure: float
    mach: float
    angle_of_attack: float
    load: float


def peak_load(ascent: Ascent) -> tuple[float, float]:
    """Return the greatest load [standard gravities] of the ascent and when [s] it was felt."""
    peaks = []
    for arc in ascent.arcs:
        when = _samples(arc)
        load = arc.load(when)
        peaks.append((float(load.max()), float(when[load.argmax()])))
    return max(peaks)


def max_dynamic_pressure(ascent: Ascent, world: World) -> MaxDynamicPressure:
    """Return where the dynamic pressure was greatest."""
    return max((_worst(arc, world) for arc in ascent.arcs[:-1]), key=lambda worst: worst.pressure)


def greatest_bending(ascent: Ascent, world: World) -> float:
    """Return the greatest product of dynamic pressure and angle of attack [Pa rad] under the programme."""
    products = []
    for arc in ascent.arcs[:-1]:
        if arc.model.push.steering == PLATFORM:
            when = _samples(arc)
            product = _pressures(arc.air(when)) * angles_of_attack(arc, when, world)
            products.append(float(product.max()))
    return max(products)


def angles_of_attack(arc: Arc, when: FloatArray, world: World) -> FloatArray:
    """Return the angle (k,) [rad] between the nose, pointed by the platform, and the air stream at `when`."""
    programme = arc.model.push.programme
    pitch, yaw = (np.interp(when, programme[:, 0], programme[:, k]) for k in (1, 2))
    level, up = np.cos(yaw) * np.cos(pitch), np.cos(yaw) * np.sin(pitch)
    nose = np.column_stack([level, up, np.sin(yaw)]) @ arc.model.push.platform
    states = arc.states(when)
    pole = world.earth_matrix(float(when[0]))[2]
    around = np.cross(pole, states[:, 0:3])
    stream = states[:, 3:6] - EARTH_RATE * around
    if world.launch_wind is not None:
        table, height = np.array(world.launch_wind), arc.air(when)[:, 0] / 1000.0
        # The wind thins out above its table, where there is no pressure to speak of: left out there.
        blows = height <= table[-1, 0]
        east = around / np.linalg.norm(around, axis=1)[:, None]
        out = states[:, 0:3] / np.linalg.norm(states[:, 0:3], axis=1)[:, None]
        for k, direction in ((1, east), (2, np.cross(out, east))):
            stream -= (blows * np.interp(height, table[:, 0], table[:, k]))[:, None] * direction
    cosine = np.einsum("ij,ij->i", nose, stream) / np.linalg.norm(stream, axis=1)
    return np.asarray(np.arccos(np.clip(cosine, -1.0, 1.0)))


def _worst(arc: Arc, world: World) -> MaxDynamicPressure:
    when = _samples(arc)
    air = arc.air(when)
    pressures = _pressures(air)
    k = int(pressures.argmax())
    at = when[k : k + 1]
    angle = float(angles_of_attack(arc, at, world)[0]) if arc.model.push.steering == PLATFORM else math.nan
    return MaxDynamicPressure(
        arc.at(float(at[0])), float(pressures[k]), float(air[k, 3]), angle, float(arc.load(at)[0])
    )


def _pressures(air: FloatArray) -> FloatArray:
    """Return dynamic pressures (k,) [Pa] from the rows of `Arc.air`."""
    return 0.5 * air[:, 1] * air[:, 2] ** 2


def _samples(arc: Arc) -> FloatArray:
    return np.append(np.arange(arc.t[0], arc.t[-1], _STEP), arc.t[-1])
