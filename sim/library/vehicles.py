"""Launchers and crew ships: stages, engines, descent module and parachutes, in SI units."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from sim.base.tables import Count, NotNegative, Positive, SpecificImpulse, Table, increasing
from sim.physics.constants import STANDARD_GRAVITY, STANDARD_PRESSURE

DragTable = Annotated[tuple[tuple[NotNegative, Positive], ...], Field(min_length=1)]


def _in_order_of_mach(table: tuple[tuple[float, float], ...]) -> None:
    if not increasing(tuple(mach for mach, _ in table)):
        raise ValueError("drag_by_mach must be rows [Mach number, drag coefficient] with rising Mach numbers")


class Engine(Table):
    """One engine, or a cluster that burns as one: thrust in vacuum, less ambient pressure times exit area.

    Without a sea-level thrust the exit area is zero: right for engines that only burn in space.
    """

    thrust_vacuum_n: Positive
    isp_vacuum_s: SpecificImpulse
    thrust_sea_level_n: Positive | None = None
    isp_sea_level_s: SpecificImpulse | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.thrust_sea_level_n is None) != (self.isp_sea_level_s is None):
            raise ValueError("give thrust_sea_level_n and isp_sea_level_s together or neither")
        if self.thrust_sea_level_n is None or self.isp_sea_level_s is None:
            return self
        if self.thrust_sea_level_n > self.thrust_vacuum_n:
            raise ValueError("thrust_sea_level_n is above thrust_vacuum_n; air takes thrust away")
        flow = self.thrust_sea_level_n / (self.isp_sea_level_s * STANDARD_GRAVITY)
        if abs(flow / self.flow_kgps - 1.0) > 0.02:
            raise ValueError(
                f"mass flow differs between sea level ({flow:.2f} kg/s) and vacuum "
                f"({self.flow_kgps:.2f} kg/s) by more than 2 %; check thrusts and specific impulses"
            )
        return self

    @property
    def flow_kgps(self) -> float:
        """Mass flow [kg/s], from the vacuum values."""
        return self.thrust_vacuum_n / (self.isp_vacuum_s * STANDARD_GRAVITY)

    @property
    def exit_area_m2(self) -> float:
        """Exit area [m2] that explains the loss of thrust at 101325 Pa."""
        if self.thrust_sea_level_n is None:
            return 0.0
        return (self.thrust_vacuum_n - self.thrust_sea_level_n) / STANDARD_PRESSURE


class Stage(Table):
    """One rocket stage, or several of a kind that burn and leave together, from lift-off on.

    It is lit at `ignition_s`, without one as the stage before it leaves; it leaves at `separation_s`, and
    its event is its name in the launcher with `_separation`. The last stage keeps the craft and has none:
    `burn_s` is then the longest that guidance may let it burn.
    """

    number: Count = 1
    gross_kg: Positive  # of one
    empty_kg: Positive  # of one
    ignition_s: NotNegative | None = None
    burn_s: Positive
    separation_s: Positive | None = None
    area_m2: Positive  # reference area of the drag while this is the widest stage attached
    engine: Engine

    @model_validator(mode="after")
    def _enough_propellant(self) -> Self:
        if self.empty_kg >= self.gross_kg:
            raise ValueError(f"empty_kg = {self.empty_kg:g} is not below gross_kg = {self.gross_kg:g}")
        if self.burn_s > self.longest_burn_s * (1.0 + 1e-9):
            raise ValueError(
                f"burn_s = {self.burn_s:g} needs {self.engine.flow_kgps * self.burn_s:.0f} kg of propellant, "
                f"the stage holds {self.propellant_kg:.0f} kg: at most {self.longest_burn_s:.1f} s"
            )
        return self

    @property
    def propellant_kg(self) -> float:
        """Propellant of one at ignition [kg]."""
        return self.gross_kg - self.empty_kg

    @property
    def longest_burn_s(self) -> float:
        """Burn that empties the stage [s]."""
        return self.propellant_kg / self.engine.flow_kgps

    @property
    def spent_kg(self) -> float:
        """Mass of all of them after their whole burn, with the propellant that is left [kg]."""
        return self.number * (self.gross_kg - self.engine.flow_kgps * self.burn_s)


class Jettison(Table):
    """Something that is dropped at a time from lift-off; its event is its name with `_jettison`."""

    mass_kg: NotNegative
    at_s: Positive


class Launcher(Table):
    """A launcher: its stages by name in the order in which they leave, and what else it drops."""

    name: str
    stages: Annotated[dict[str, Stage], Field(min_length=2)]
    jettisons: dict[str, Jettison]
    vertical_rise_s: Positive  # after lift-off, before the pitch programme
    craft_separation_after_cutoff_s: NotNegative  # from the last stage's cut-off
    drag_by_mach: DragTable  # rows [Mach number, drag coefficient], linear between, constant outside

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        _in_order_of_mach(self.drag_by_mach)
        *lower, (last, _) = self.stages.items()
        for (name, stage), lit in zip(lower, self.ignitions_s, strict=False):
            if stage.separation_s is None:
                raise ValueError(f"stages.{name}.separation_s is missing; only the last stage has none")
            if lit + stage.burn_s > stage.separation_s + 1e-9:
                raise ValueError(f"stages.{name}.burn_s ends after stages.{name}.separation_s")
        if not increasing(tuple(stage.separation_s or 0.0 for _, stage in lower)):
            raise ValueError("stages must leave one after the other: look at separation_s")
        if self.stages[last].separation_s is not None:
            raise ValueError(f"stages.{last}.separation_s is given; the last stage leaves at its cut-off")
        return self

    @property
    def ignitions_s(self) -> tuple[float, ...]:
        """When each stage is lit [s]."""
        times, before = [], 0.0
        for stage in self.stages.values():
            times.append(before if stage.ignition_s is None else stage.ignition_s)
            before = stage.separation_s or 0.0
        return tuple(times)

    @property
    def dry_launch_kg(self) -> float:
        """Mass at lift-off without the craft [kg]."""
        stages = sum(stage.number * stage.gross_kg for stage in self.stages.values())
        return stages + sum(jettison.mass_kg for jettison in self.jettisons.values())


class MainEngine(Engine):
    """The engine for phasing and braking burns, with its limits."""

    starts: Count
    life_s: Positive  # total burning time


class Thrusters(Table):
    """The small engines for approach, attitude and separation."""

    thrust_n: Positive  # of one
    isp_s: SpecificImpulse
    number: Count
    aft: Count  # those that push forward together

    @model_validator(mode="after")
    def _some_of_all(self) -> Self:
        if self.aft > self.number:
            raise ValueError(f"aft = {self.aft} thrusters out of {self.number}")
        return self


class Separation(Table):
    """How the craft leaves the port: springs, a wait, a burn away from the station."""

    spring_speed_mps: Positive
    burn_after_s: Positive
    burn_s: Positive
    burn_delta_v_mps: Positive


class DescentModule(Table):
    """The part that comes home: mass, shape in the air, heat shield.

    Reference area for all coefficients is `area_m2`; `lift_to_drag` is what a guided descent has.
    """

    mass_kg: Positive
    heat_shield_kg: NotNegative  # dropped under the main canopy
    heat_shield_jettison_altitude_m: Positive  # geodetic
    area_m2: Positive
    nose_radius_m: Positive
    lift_to_drag: Annotated[float, Field(ge=0.0, le=1.0)]
    drag_by_mach: DragTable

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        _in_order_of_mach(self.drag_by_mach)
        if self.heat_shield_kg >= self.mass_kg:
            raise ValueError("heat_shield_kg is not below mass_kg")
        return self


class Canopy(Table):
    """One step of the parachute sequence; the drag of the module itself is added to the canopy's."""

    name: str
    area_m2: Positive
    drag_coefficient: Positive  # on the full area, reefed or not
    duration_s: Positive | None = None  # none: until the ground

    @property
    def drag_area_m2(self) -> float:
        """Drag coefficient times area [m2]."""
        return self.drag_coefficient * self.area_m2


class Parachutes(Table):
    """The parachute sequence, canopy after canopy, and the last metre under the last of them."""

    command_altitude_m: Positive  # geodetic
    canopies: Annotated[tuple[Canopy, ...], Field(min_length=1)]
    soft_landing_height_m: Positive  # above ground
    touchdown_speed_mps: Positive

    @model_validator(mode="after")
    def _sequence(self) -> Self:
        *others, last = self.canopies
        for canopy in others:
            if canopy.duration_s is None:
                raise ValueError(f"{canopy.name} has no duration_s; only the last canopy stays to the ground")
        if last.duration_s is not None:
            raise ValueError(f"{last.name} has a duration_s; the last canopy stays to the ground")
        names = [canopy.name for canopy in self.canopies]
        if len(set(names)) < len(names):
            raise ValueError("two canopies have the same name")
        return self


class Craft(Table):
    """A crew ship of three modules, with its engines, its drag in orbit and its descent module."""

    name: str
    crewed: bool  # the rule for the instant of contact differs
    launch_mass_kg: Positive
    orbital_module_kg: Positive
    service_module_kg: Positive  # with full tanks
    propellant_kg: Positive  # usable at launch
    undocking_mass_kg: Positive
    return_delta_v_mps: NotNegative  # kept for the way home, reserve included
    main_engine: MainEngine
    thrusters: Thrusters
    orbit_area_m2: Positive  # reference area of the drag in free flight
    orbit_drag_coefficient: Positive
    probe_m: NotNegative  # docking probe ahead of the centre of mass
    separation: Separation
    descent_module: DescentModule
    parachutes: Parachutes

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.propellant_kg >= self.service_module_kg:
            raise ValueError("propellant_kg is not below service_module_kg, which holds it")
        modules = self.descent_module.mass_kg + self.orbital_module_kg + self.service_module_kg
        for key in ("launch_mass_kg", "undocking_mass_kg"):
            if getattr(self, key) <= modules - self.propellant_kg:
                raise ValueError(
                    f"{key} = {getattr(self, key):g} is not above {modules - self.propellant_kg:g} kg, "
                    "the three modules without propellant"
                )
        return self
