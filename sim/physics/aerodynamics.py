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

    From low orbits the hot gas itself shines too little to count: see `radiative_heat_flux`.

    `density` [kg/m3] and `speed` against the air [m/s] of any one shape, `nose_radius` [m].
    """
    return np.asarray(SUTTON_GRAVES * np.sqrt(density / nose_radius) * speed**3)


def radiative_heat_flux(density: float, speed: float, nose_radius: float) -> float:
    """Return what the hot gas's own light gives a stagnation point below 8 km/s [W/m2].

    A. Smith, "Heat transfer for perfect gas and chemically reacting flows", AGARD-R-808 (1995), chapter 3,
    for the Earth: 6.54e10 r density^1.6 (V / 10 km/s)^8.5, second hand. S. Surzhikov and M. Shuvalov,
    Physical-Chemical Kinetics in Gas Dynamics 15 (2014) 4, have the same, within a hundredth. From 9 km/s on,
    where no return from a low orbit comes to, Tauber and Sutton's relation holds, J. Spacecr. 28 (1991) 40.

    `density` [kg/m3], `speed` against the air [m/s], `nose_radius` [m].
    """
    return float(6.54e10 * nose_radius * density**1.6 * (speed / 1e4) ** 8.5)
