"""Forces and heat of the air stream."""

from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray

# Sutton and Graves, "A general stagnation-point convective-heating equation for arbitrary gas
# mixtures", NASA TR R-376 (1971), for the Earth's air; kg^0.5 / m.
SUTTON_GRAVES = 1.7415e-4
# Pressure coefficient at a stagnation point behind a strong shock in air (ratio of specific heats 1.4); the
# factor of modified Newtonian theory: Anderson, "Hypersonic and High-Temperature Gas Dynamics", section 3.3.
STAGNATION_PRESSURE = 1.84


class DragAndLift(NamedTuple):
    """A drag coefficient on the base area, and the lift over drag that belongs to it."""

    drag: float
    lift_to_drag: float


def spherical_segment(angle: float, base_radius: float, sphere_radius: float) -> DragAndLift:
    """Return drag and lift of a spherical segment flying its round side first (modified Newtonian theory).

    `angle` of attack [rad], small enough that the stream sees the whole segment; radii [m]. With s the sine
    of the segment's half-angle, the pressure STAGNATION_PRESSURE (n.v)^2 integrated over it gives along the
    axis C_A = Cp (cos2 a (1 - s2/2) + s2/4 sin2 a) and across it C_N = Cp s2/2 sin a cos a.
    """
    square = (base_radius / sphere_radius) ** 2
    sine, cosine = np.sin(angle), np.cos(angle)
    axial = STAGNATION_PRESSURE * (cosine**2 * (1.0 - 0.5 * square) + 0.25 * square * sine**2)
    normal = STAGNATION_PRESSURE * 0.5 * square * sine * cosine
    drag = axial * cosine + normal * sine
    return DragAndLift(drag, (axial * sine - normal * cosine) / drag)


def stagnation_heat_flux(density: FloatArray, speed: FloatArray, nose_radius: float) -> FloatArray:
    """Return the convective heat flux [W/m2] at the stagnation point (Sutton and Graves).

    From low orbits the hot gas itself shines too little to count: see `radiative_bound`.

    `density` [kg/m3] and `speed` against the air [m/s] of any one shape, `nose_radius` [m].
    """
    return np.asarray(SUTTON_GRAVES * np.sqrt(density / nose_radius) * speed**3)


def radiative_bound(density: float, nose_radius: float) -> float:
    """Return what the hot gas's own light gives a stagnation point at most, below 9 km/s [W/m2].

    Tauber and Sutton, "Stagnation-point radiative heating relations for Earth and Mars entries", J. Spacecr.
    28 (1991) 40: 4.736e4 r^a density^1.22 f(V) [W/cm2], a at most 1, 0.6 or 0.5 for radii below 1, 2 and 3 m.
    Their f begins at 9 km/s, with 1.5, and falls threefold with every 250 m/s less.
    """
    power = 1.0 if nose_radius < 1.0 else 0.6 if nose_radius < 2.0 else 0.5
    return float(1e4 * 4.736e4 * nose_radius**power * density**1.22 * 1.5)
