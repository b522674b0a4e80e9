"""Launchers and crew ships: stages, engines, descent module and parachutes, in SI units."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sim.base.tables import (
    Area,
    Count,
    DragCoefficient,
    Force,
    Mass,
    Name,
    Ranged,
    SpecificImpulse,
    Table,
    increasing,
)
from sim.library.descent import (
    DescentModule,
    DragTable,
    Dropped,
    EntryGuidance,
    Parachutes,
    in_order_of_mach,
)
from sim.physics.constants import STANDARD_GRAVITY, STANDARD_PRESSURE

_Exchanged = Annotated[float, Field(ge=0.0, le=5000.0)]  # kg, in or out of the ship at the station
# s, of the way up, for which the air is tabulated
_Climb = Annotated[float, Field(gt=0.0, le=900.0)]
_FromLiftoff = Annotated[float, Field(ge=0.0, le=900.0)]


class Engine(Table):
    """One engine, or a cluster that burns as one: thrust in vacuum, less ambient pressure times exit area.

    Without a sea-level thrust the exit area is zero: right for engines that only burn in space.
    """

    thrust_vacuum_n: Force
    isp_vacuum_s: SpecificImpulse
    thrust_sea_level_n: Force | None = None
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
    gross_kg: Mass  # of one
    empty_kg: Mass  # of one
    ignition_s: _FromLiftoff | None = None
    # Burnt before lift-off, held on the pad, in seconds of full thrust.
    pad_burn_s: Annotated[float, Field(ge=0.0, le=30.0)] = 0.0
    burn_s: _Climb
    separation_s: _Climb | None = None
    area_m2: Area  # reference area of the drag while this is the widest stage attached
    engine: Engine

    @model_validator(mode="after")
    def _enough_propellant(self) -> Self:
        if self.empty_kg >= self.gross_kg:
            raise ValueError(f"empty_kg = {self.empty_kg:g} is not below gross_kg = {self.gross_kg:g}")
        burnt = self.pad_burn_s + self.burn_s
        if burnt > self.longest_burn_s * (1.0 + 1e-9):
            raise ValueError(
                f"burn_s = {self.burn_s:g} needs {self.engine.flow_kgps * burnt:.0f} kg of propellant, "
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
        return self.liftoff_kg - self.number * self.engine.flow_kgps * self.burn_s

    @property
    def liftoff_kg(self) -> float:
        """Mass of all of them at lift-off [kg]."""
        return self.number * (self.gross_kg - self.engine.flow_kgps * self.pad_burn_s)


class Jettison(Table):
    """Something that is dropped at a time from lift-off; its event is its name with `_jettison`."""

    mass_kg: Dropped
    at_s: _Climb


class Launcher(Ranged):
    """A launcher: its stages by name in the order in which they leave, and what else it drops."""

    name: Name
    stages: Annotated[dict[str, Stage], Field(min_length=2)]
    jettisons: dict[str, Jettison]
    vertical_rise_s: Annotated[float, Field(gt=0.0, le=60.0)]  # after lift-off, before the pitch programme
    craft_separation_after_cutoff_s: Annotated[float, Field(ge=0.0, le=300.0)]  # from the last cut-off
    # Where the last stage is left alone: what lofts the ascent.
    last_separation_altitude_m: Annotated[float, Field(ge=50e3, le=400e3)]
    # When, after lift-off, the Earth turns the pad through the plane of insertion.
    pad_in_plane_s: Annotated[float, Field(ge=-3600.0, le=3600.0)]
    drag_by_mach: DragTable  # rows [Mach number, drag coefficient], smooth between, constant outside
    # times those of the table: how far a borrowed shape may be off
    drag_factor: Annotated[float, Field(ge=0.1, le=10.0)] = 1.0

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        in_order_of_mach(self.drag_by_mach)
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
        stages = sum(stage.liftoff_kg for stage in self.stages.values())
        return stages + sum(jettison.mass_kg for jettison in self.jettisons.values())


class MainEngine(Engine):
    """The engine for phasing and braking burns, with its limits."""

    starts: Count
    life_s: Annotated[float, Field(gt=0.0, le=1e5)]  # total burning time


class Thrusters(Table):
    """The small engines for approach, attitude and separation."""

    thrust_n: Annotated[Force, Field(le=1e5)]  # of one
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

    spring_speed_mps: Annotated[float, Field(gt=0.0, le=2.0)]
    burn_after_s: Annotated[float, Field(gt=0.0, le=3600.0)]
    burn_s: Annotated[float, Field(gt=0.0, le=600.0)]
    burn_delta_v_mps: Annotated[float, Field(ge=0.01, le=20.0)]


# m/s2. Soyuz has 0.41 and 0.14; with these a burn of 100 m/s takes half an hour, one of 5 m/s twenty minutes.
_WEAKEST_ENGINE, _WEAKEST_THRUSTERS = 0.05, 0.004


class Stay(Table):
    """What changes the mass of the ship between docking and undocking, but for the burns."""

    unloaded_kg: _Exchanged
    loaded_kg: _Exchanged  # into the descent module
    waste_kg: _Exchanged  # into the orbital module, which burns up with it
    attitude_kg: _Exchanged  # propellant for attitude control, from orbit insertion to undocking

    @property
    def change_kg(self) -> float:
        """What the ship is heavier at undocking than at docking [kg]."""
        return self.loaded_kg + self.waste_kg - self.unloaded_kg - self.attitude_kg


class Craft(Ranged):
    """A ship with its engines and its drag in orbit; one that comes home has descent module and parachutes.

    `crewed`: the rule for the instant of contact differs.
    """

    name: Name
    crewed: bool
    launch_mass_kg: Mass
    orbital_module_kg: Mass  # empty, of a cargo ship
    service_module_kg: Mass  # with full tanks; with what a cargo ship has between the two
    propellant_kg: Mass  # usable at launch
    stay: Stay
    undocking_mass_kg: Mass  # of a flight that begins docked
    main_engine: MainEngine
    thrusters: Thrusters
    orbit_area_m2: Area  # reference area of the drag in free flight
    orbit_drag_coefficient: DragCoefficient
    probe_m: Annotated[float, Field(ge=0.0, le=20.0)]  # docking probe ahead of the centre of mass
    # How the engine is held while it brakes for the way home: in space, as it points against the velocity at
    # the ignition, or turning with the orbit, always against the track.
    braking_attitude: Literal["inertial", "orbital"] = "inertial"
    separation: Separation
    descent_module: DescentModule | None = None
    entry_guidance: EntryGuidance | None = None
    parachutes: Parachutes | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.propellant_kg >= self.service_module_kg:
            raise ValueError("propellant_kg is not below service_module_kg, which holds it")
        modules = self.orbital_module_kg + self.service_module_kg
        if self.descent_module is not None:
            modules += self.descent_module.mass_kg
        for key in ("launch_mass_kg", "undocking_mass_kg"):
            if getattr(self, key) <= modules - self.propellant_kg:
                raise ValueError(
                    f"{key} = {getattr(self, key):g} is not above {modules - self.propellant_kg:g} kg, "
                    "the modules without propellant"
                )
        return self

    @model_validator(mode="after")
    def _strong_enough(self) -> Self:
        thrusters = self.thrusters
        for key, force, least in (
            ("main_engine.thrust_vacuum_n", self.main_engine.thrust_vacuum_n, _WEAKEST_ENGINE),
            ("thrusters.thrust_n", thrusters.aft * thrusters.thrust_n, _WEAKEST_THRUSTERS),
        ):
            if force / self.launch_mass_kg < least:
                raise ValueError(
                    f"{key} accelerates launch_mass_kg by {force / self.launch_mass_kg:.2g} m/s2, too little "
                    f"for burns within an orbit; expected at least {least:g} m/s2"
                )
        return self

    @model_validator(mode="after")
    def _comes_home(self) -> Self:
        module, parachutes = self.descent_module, self.parachutes
        if (module is None) != (parachutes is None):
            raise ValueError("give descent_module and parachutes together or neither")
        if (module is None) != (self.entry_guidance is None):
            raise ValueError("give descent_module and entry_guidance together or neither")
        if module is None or parachutes is None:
            return self
        if module.heat_shield_jettison_altitude_m >= parachutes.command_altitude_m:
            raise ValueError(
                "descent_module.heat_shield_jettison_altitude_m is not below parachutes.command_altitude_m; "
                "the shield falls under the last canopy"
            )
        return self

    @property
    def empty_mass_kg(self) -> float:
        """Mass at undocking without propellant [kg]."""
        return self.launch_mass_kg - self.propellant_kg + self.stay.change_kg + self.stay.attitude_kg
