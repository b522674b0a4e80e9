"""How the ship is held, where the flight says so: by the steering law under thrust, by the bank in the air.

Body axes under the thrust of a launcher or of the main engine: x along the thrust, y to starboard, z = x
cross y, down in level flight; roll about the thrust is not modelled, and y lies as near against the orbit
normal as x allows. Of a descent module with lift: x along its axis from the heat shield, which flies first,
to the hatch, y across the air stream to the right of the lift, z = x cross y. Coasting ships, pushes of the
small thrusters, rolling modules and parachutes have no attitude: nothing in the flight depends on one.
"""

from __future__ import annotations

import math

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import Arc, Samples
from sim.dynamics.model import COAST
from sim.library.models import Craft
from sim.physics.constants import STANDARD_GRAVITY
from sim.physics.quaternions import quaternions

_NEARLY = 0.99  # cosine; a thrust as near to the orbit normal as this leaves y to the radius


def attitudes(arc: Arc, when: FloatArray, found: Samples, craft: Craft) -> FloatArray:
    """Return quaternions (k, 4) from GCRS to the body's axes at `when` (k,), NaN where nothing holds it."""
    push, states = arc.model.push, arc.states(when)
    if push.steering != COAST and not _by_thrusters(arc, craft):
        return quaternions(_along_thrust(arc.thrust(when), states))
    if push.steering == COAST and arc.model.body.lift_to_drag != 0.0 and craft.descent_module is not None:
        trim = math.radians(craft.descent_module.trim_deg)
        return quaternions(_in_air(found.stream, states, arc.bank(when), trim))
    return np.full((len(when), 4), np.nan)


def _by_thrusters(arc: Arc, craft: Craft) -> bool:
    """Tell thrust of the small thrusters, which push the ship to any side, by its exhaust speed."""
    push = arc.model.push
    return math.isclose(push.thrust, push.flow * craft.thrusters.isp_s * STANDARD_GRAVITY, rel_tol=1e-9)


def _along_thrust(thrust: FloatArray, states: FloatArray) -> FloatArray:
    """Return the body's axes as rows (k, 3, 3) for thrust (k, 3)."""
    x = _unit(thrust)
    out = _unit(states[:, :3])
    normal = _unit(np.cross(states[:, :3], states[:, 3:6]))
    starboard = -normal if abs(x[0] @ normal[0]) < _NEARLY else out
    y = _unit(starboard - np.einsum("ij,ij->i", starboard, x)[:, None] * x)
    return np.stack([x, y, np.cross(x, y)], axis=1)


def _in_air(stream: FloatArray, states: FloatArray, bank: FloatArray, trim: float) -> FloatArray:
    """Return the axes of a descent module as rows (k, 3, 3), its lift turned by `bank` (k,) [rad]."""
    s, out = _unit(stream), _unit(states[:, :3])
    up = _unit(out - np.einsum("ij,ij->i", out, s)[:, None] * s)
    right = np.cross(s, up)
    lift = np.cos(bank)[:, None] * up + np.sin(bank)[:, None] * right
    x = -math.cos(trim) * s + math.sin(trim) * lift
    y = np.cross(s, lift)
    return np.stack([x, y, np.cross(x, y)], axis=1)


def _unit(vectors: FloatArray) -> FloatArray:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1)[:, None])
