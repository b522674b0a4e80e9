"""The part that comes home: descent module, guidance, parachutes, in SI units."""

from __future__ import annotations

import math
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sim.base.tables import Area, DragCoefficient, Mass, Name, SpecificImpulse, Table, increasing
from sim.physics.aerodynamics import DragAndLift, spherical_segment

_Mach = Annotated[float, Field(ge=0.0, le=50.0)]
DragTable = Annotated[tuple[tuple[_Mach, DragCoefficient], ...], Field(min_length=1, max_length=1000)]
Dropped = Annotated[float, Field(ge=0.0, le=1e6)]  # kg, of what is dropped
_HIGHEST_CANOPY = 30e3  # m; where the air is thinner a canopy opens far above the speed of sound


def in_order_of_mach(table: tuple[tuple[float, float], ...]) -> None:
    """Raise ValueError for rows out of order."""
    if not increasing(tuple(mach for mach, _ in table)):
        raise ValueError("drag_by_mach must be rows [Mach number, drag coefficient] with rising Mach numbers")


class DescentModule(Table):
    """The part that comes home: mass, shape in the air, heat shield.

    It flies its heat shield, a spherical segment, first, at the angle of attack `trim_deg` that its centre of
    mass off the axis holds, with lift or rolling. Reference area for all coefficients is `area_m2`.
    """

    mass_kg: Mass
    heat_shield_kg: Dropped  # dropped under the main canopy
    heat_shield_jettison_altitude_m: Annotated[float, Field(gt=0.0, le=_HIGHEST_CANOPY)]  # geodetic
    # after it, where the crew's seats are raised on their shock absorbers
    seats_raised_after_s: Annotated[float, Field(ge=0.0, le=600.0)] | None = None
    area_m2: Annotated[Area, Field(ge=0.1, le=200.0)]
    nose_radius_m: Annotated[float, Field(ge=0.01, le=20.0)]
    trim_deg: Annotated[float, Field(ge=0.0, le=45.0)]
    # Radio is lost below the one, until the fall is slower than the other.
    plasma_altitude_m: Annotated[float, Field(ge=30e3, le=150e3)]  # geodetic
    plasma_airspeed_mps: Annotated[float, Field(ge=500.0, le=12e3)]
    # at zero angle of attack; only how it changes with the Mach number is used
    drag_by_mach: DragTable
    # Drag coefficient times area of it and a service module that hangs on, in air thick enough to flow.
    joined_drag_area_m2: Annotated[Area, Field(ge=0.1, le=200.0)]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        in_order_of_mach(self.drag_by_mach)
        if self.heat_shield_kg >= self.mass_kg:
            raise ValueError("heat_shield_kg is not below mass_kg")
        if self.base_radius_m >= self.nose_radius_m:
            raise ValueError("nose_radius_m is not above the radius of area_m2: no spherical segment")
        return self

    @property
    def base_radius_m(self) -> float:
        """Radius of the reference area [m]."""
        radius: float = (self.area_m2 / math.pi) ** 0.5
        return radius

    @property
    def hypersonic(self) -> DragAndLift:
        """Drag coefficient and lift over drag at the trim angle, far above the speed of sound."""
        return spherical_segment(self.trim_deg * math.pi / 180.0, self.base_radius_m, self.nose_radius_m)

    @property
    def trimmed_area_m2(self) -> float:
        """Area [m2] that the drag coefficients count on at the trim angle, by the last of them."""
        return self.area_m2 * self.hypersonic.drag / self.drag_by_mach[-1][1]


class EntryGuidance(Table):
    """How the descent module is steered when its lift is used: see `sim.guidance.entry`."""

    start_altitude_m: Annotated[float, Field(ge=50e3, le=120e3)]  # geodetic, from where on it steers
    # The ignition is solved for a fall that begins with this bank; without it, for one to the middle of the
    # distances that lift reaches.
    first_bank_deg: Annotated[float, Field(ge=0.0, le=90.0)] | None = None
    last_bank_deg: Annotated[float, Field(ge=0.0, le=90.0)]
    bank_rate_degps: Annotated[float, Field(ge=1.0, le=90.0)]
    bank_acceleration_degps2: Annotated[float, Field(ge=0.5, le=90.0)]
    attitude_lag_s: Annotated[float, Field(ge=1.0, le=10.0)]
    cycle_s: Annotated[float, Field(ge=1.0, le=30.0)]  # from one prediction of the rest to the next
    prediction_step_s: Annotated[float, Field(ge=1.0, le=20.0)]  # twice as long above 60 km
    load_limit_g: Annotated[float, Field(ge=2.0, le=15.0)]
    # The side is reversed when the other one takes back as little as minus this share of the miss.
    reversal_share: Annotated[float, Field(ge=0.0, le=1.0)]


class Canopy(Table):
    """One step of the parachute sequence; the drag of the module itself is added to the canopy's.

    It opens over a way that is the same at all speeds, and ends after a time or at a geodetic altitude; the
    last one, which has neither, at the ground.
    """

    name: Name
    area_m2: Annotated[Area, Field(ge=0.1)]
    drag_coefficient: DragCoefficient  # on the full area, reefed or not
    # Airspeed as it begins to open times what that takes (Knacke: fill constant times diameter); 0: at once.
    filling_m: Annotated[float, Field(ge=0.0, le=2000.0)] = 0.0
    # How its drag area grows meanwhile: with the time, or with its square.
    growth: Literal["linear", "square"] = "linear"
    # Force while it opens over dynamic pressure times drag area, in a wind tunnel, where it slows nothing.
    opening_force_coefficient: Annotated[float, Field(ge=1.0, le=3.0)] = 1.0
    disreefed: bool = False  # it is the canopy before, let out
    duration_s: Annotated[float, Field(gt=0.0, le=3600.0)] | None = None  # from when it is open
    until_altitude_m: Annotated[float, Field(gt=0.0, le=_HIGHEST_CANOPY)] | None = None

    @property
    def drag_area_m2(self) -> float:
        """Drag coefficient times area [m2]."""
        return self.drag_coefficient * self.area_m2


class Parachutes(Table):
    """The parachute sequence, canopy after canopy, and the last metre under the last of them."""

    command_altitude_m: Annotated[float, Field(gt=0.0, le=_HIGHEST_CANOPY)]  # geodetic
    reserve: Annotated[tuple[Canopy, ...], Field(min_length=1)]  # which replace all of them, and open at
    reserve_altitude_m: Annotated[float, Field(gt=0.0, le=_HIGHEST_CANOPY)]  # geodetic
    canopies: Annotated[tuple[Canopy, ...], Field(min_length=1)]
    soft_landing_height_m: Annotated[float, Field(gt=0.0, le=100.0)]  # above ground
    soft_landing_isp_s: SpecificImpulse
    touchdown_speed_mps: Annotated[float, Field(ge=0.01, le=20.0)]

    @model_validator(mode="after")
    def _sequence(self) -> Self:
        _in_sequence(self.canopies, self.command_altitude_m, "command_altitude_m")
        _in_sequence(self.reserve, self.reserve_altitude_m, "reserve_altitude_m")
        return self


def _in_sequence(canopies: tuple[Canopy, ...], first: float, key: str) -> None:
    """Raise ValueError for canopies that do not follow each other down from `first` [m], told by `key`."""
    *others, last = canopies
    for canopy in others:
        if (canopy.duration_s is None) == (canopy.until_altitude_m is None):
            raise ValueError(
                f"{canopy.name} needs duration_s or until_altitude_m, one of them; only the last canopy "
                "stays to the ground"
            )
    if last.duration_s is not None or last.until_altitude_m is not None:
        raise ValueError(f"{last.name} has an end; the last canopy stays to the ground")
    ends = [canopy.until_altitude_m for canopy in others if canopy.until_altitude_m is not None]
    if not increasing(tuple(-altitude for altitude in (first, *ends))):
        raise ValueError(f"until_altitude_m must fall from canopy to canopy, below {key}")
    if canopies[0].disreefed:
        raise ValueError(f"{canopies[0].name} is disreefed, and no canopy comes before it")
    names = [canopy.name for canopy in canopies]
    if len(set(names)) < len(names):
        raise ValueError("two canopies have the same name")
