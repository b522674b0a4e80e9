"""Typed tables of the library: what a station, a launcher, a craft or a scheme consists of.

Every value is in SI units and says so at the end of its key; angles are in degrees, wind profiles have
altitudes in km. Dimensionless values (ratios, drag coefficients, Mach numbers, counts) have no ending.
"""

from __future__ import annotations

import math
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sim.base.tables import (
    Area,
    Count,
    Designator,
    DragCoefficient,
    Height,
    Latitude,
    Longitude,
    Mass,
    Name,
    Range,
    Ranged,
    Speed,
    Table,
    Vector,
    increasing,
)
from sim.library.descent import Canopy, DescentModule, EntryGuidance, Parachutes
from sim.library.imprecision import ApproachErrors
from sim.library.vehicles import (
    Craft,
    Engine,
    Jettison,
    Launcher,
    MainEngine,
    Separation,
    Stage,
    Stay,
    Thrusters,
)

__all__ = [
    "MODELS",
    "ApproachErrors",
    "Canopy",
    "ContactLimits",
    "ContactRule",
    "Craft",
    "DescentModule",
    "Engine",
    "EntryGuidance",
    "Gate",
    "GroundStation",
    "Jettison",
    "Launcher",
    "MainEngine",
    "Pad",
    "Parachutes",
    "Port",
    "Scheme",
    "SchemeBurn",
    "Separation",
    "Site",
    "SpeedGate",
    "Stage",
    "Station",
    "Stay",
    "Table",
    "Thrusters",
    "WindProfile",
]


_Reach = Annotated[float, Field(ge=-150.0, le=150.0)]  # m, from a station's centre: the largest spans 109 m
_Zone = Annotated[float, Field(ge=10.0, le=100e3)]  # m
_ContactSpeed = Annotated[float, Field(gt=0.0, le=2.0)]  # m/s
_LIGHTEST = 10.0  # kg/m2; the ISS has 127
_Angle = Annotated[float, Field(gt=0.0, le=1080.0)]  # deg, of phase: three laps
# s, from a scheme's start of rendezvous or a later gate to contact
_BeforeContact = Annotated[float, Field(gt=0.0, le=86_400.0)]
_Revolutions = Annotated[float, Field(gt=0.0, le=100.0)]
_Delay = Annotated[float, Field(ge=0.0, le=7200.0)]  # s
_Reserve = Annotated[float, Field(ge=0.0, le=1000.0)]  # of delta-v [m/s]
_FlyaroundSpeed = Annotated[float, Field(ge=0.01, le=10.0)]


class Port(Table):
    """A docking port in the station's axes: see `Station`."""

    position_m: tuple[_Reach, _Reach, _Reach]
    outward: Vector  # unit vector; the craft's approach comes along its negative

    @model_validator(mode="after")
    def _unit(self) -> Self:
        if abs(math.hypot(*self.outward) - 1.0) > 1e-6:
            raise ValueError(f"outward = {list(self.outward)} is not a unit vector")
        return self


class ContactLimits(Table):
    """What the probe's tip must keep within when it touches the cone, for the latches to catch."""

    closing_min_mps: _ContactSpeed
    closing_max_mps: _ContactSpeed
    lateral_max_m: Annotated[float, Field(gt=0.0, le=2.0)]
    lateral_max_mps: _ContactSpeed

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closing_min_mps >= self.closing_max_mps:
            raise ValueError(
                f"closing_min_mps = {self.closing_min_mps:g} is not below "
                f"closing_max_mps = {self.closing_max_mps:g}"
            )
        return self


class Station(Ranged):
    """A station that flies level, its ports, and what it asks of a ship that comes near.

    A ship in the final approach stays in a corridor: a cone around the port's axis that opens at the port, as
    wide there as the contact may be off. `keep_out_radius_m` is a sphere around the centre of mass,
    `approach_ellipsoid_m` the semi-axes of an ellipsoid along the axes below.

    Axes (local vertical, local horizontal; origin at the centre of mass): x forward, level, in the plane of
    the orbit; y to starboard, along the negative orbital angular momentum; z to nadir, along minus the
    GCRS position vector. With r, v and h = r x v: z = -r/|r|, y = -h/|h|, x = y cross z.
    """

    name: Name
    designator: Designator | None = None
    mass_kg: Annotated[Mass, Field(ge=1000.0)]
    area_m2: Area
    drag_coefficient: DragCoefficient
    ports: Annotated[dict[str, Port], Field(min_length=1)]
    contact_limits: ContactLimits
    corridor_half_angle_deg: Annotated[float, Field(gt=0.0, le=45.0)]
    keep_out_radius_m: _Zone
    approach_ellipsoid_m: tuple[_Zone, _Zone, _Zone]

    @model_validator(mode="after")
    def _heavy_for_its_size(self) -> Self:
        load = self.mass_kg / (self.drag_coefficient * self.area_m2)
        if load < _LIGHTEST:
            raise ValueError(
                f"mass_kg over drag_coefficient and area_m2 is {load:.2g} kg/m2, a balloon that falls within "
                f"days; expected at least {_LIGHTEST:g} kg/m2"
            )
        return self


class SchemeBurn(Table):
    """A phasing burn: its orbit, its place in that orbit, and which of its parts are free to be solved for.

    Orbits count from the ascending node before lift-off. The place is one of: `at`, an apsis of the insertion
    orbit; an argument of latitude; `turns` of an orbit further on than the burn `after`.
    """

    name: Name
    orbit: Count
    at: Literal["perigee", "apogee"] | None = None
    argument_of_latitude_deg: Annotated[float, Field(ge=0.0, lt=360.0)] | None = None
    after: str | None = None
    turns: Annotated[float, Field(gt=0.0, lt=1.0)] | None = None
    free: Annotated[tuple[Literal["along", "normal"], ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        places = (self.at, self.argument_of_latitude_deg, self.after)
        if sum(place is not None for place in places) != 1 or (self.after is None) != (self.turns is None):
            raise ValueError(
                f"burn '{self.name}' needs one place: at, or argument_of_latitude_deg, or after with turns"
            )
        if len(set(self.free)) < len(self.free):
            raise ValueError(f"burn '{self.name}' names a free part twice")
        return self


class Gate(Table):
    """Where the ship is at what time before planned contact."""

    range_m: Range
    before_contact_s: _BeforeContact


class SpeedGate(Table):
    """The closing speed allowed at a range."""

    range_m: Range
    closing_mps: Annotated[float, Field(ge=0.01, le=50.0)]


class Look(Table):
    """How often guidance looks where the ship is, and the smallest change of speed that is worth a pulse."""

    cycle_s: Annotated[float, Field(ge=0.5, le=60.0)]
    dead_band_mps: Annotated[float, Field(ge=0.0, le=0.5)]


class Looks(Table):
    """How guidance looks around the station, on the port's axis, and in the last metres."""

    around: Look
    on_axis: Look
    last_metres: Look


class ContactRule(Table):
    """Which instant a flight of a scheme makes contact at: see `sim.guidance.opportunities`.

    Revolutions are the station's, by argument of latitude, since lift-off; a sunset counts as itself.
    """

    opens_revolutions: _Revolutions  # for one revolution
    crew_from_revolutions: _Revolutions  # crewed ships take an earlier opportunity only for want of a later
    before_plan_s: _Delay  # by which contacts come before their plan
    plan_after_sunset_s: _Delay  # of a contact that no ground station sees
    sunset_after_pass_s: _Delay  # a sunset that comes as soon as this after a pass belongs to it
    pass_left_s: _Delay  # from contact in a pass that is lit throughout until its end
    crew_light_s: _Delay  # sunlight before a crew's contact in such a pass

    @model_validator(mode="after")
    def _within_a_revolution(self) -> Self:
        if not self.opens_revolutions <= self.crew_from_revolutions < self.opens_revolutions + 1.0:
            raise ValueError(
                f"crew_from_revolutions = {self.crew_from_revolutions:g} is not within a revolution after "
                f"opens_revolutions = {self.opens_revolutions:g}"
            )
        return self


class Scheme(Ranged):
    """A rendezvous scheme: phasing burns, autonomous approach, what phase it can make up.

    Contact is made when light and ground stations offer it, by `contact_rule`; or, where the scheme leaves
    them no choice, `contact_after_liftoff_s`, or as soon after that as the insertion orbit gains the angle.
    `ground_stations` are the names of those in whose zone contact is wanted, above `elevation_mask_deg`.
    """

    name: Name
    catch_up_min_deg: _Angle
    catch_up_max_deg: _Angle
    # Whether other angles are gained too, as far as the tanks go, by other laps or other heights.
    beyond_band: bool
    burns: Annotated[tuple[SchemeBurn, ...], Field(min_length=1)]
    # Whether phasing ends in the station's plane; else what its normal parts leave is the approach's to turn.
    plane_by_phasing: bool
    contact_orbit: Count
    contact_rule: ContactRule | None = None
    contact_after_liftoff_s: Annotated[float, Field(gt=0.0, le=1e6)] | None = None
    rendezvous_start_before_contact_s: _BeforeContact
    # When the ship would pass below the station if it only coasted on.
    passes_below_before_contact_s: _BeforeContact
    eccentricity_max: Annotated[float, Field(gt=0.0, lt=0.1)]  # of the phasing orbit
    gates: tuple[Gate, ...]
    near_gates_m: Range  # from here on gates are flown to, farther out they are only passed
    main_engine_least_mps: Annotated[float, Field(ge=0.0, le=50.0)]  # smaller burns are the thrusters'
    # Small burns on the large transfer, of a flight that has errors to correct.
    corrections_before_contact_s: tuple[_BeforeContact, ...] = ()
    speed_gates: tuple[SpeedGate, ...]
    flyaround_slowest_mps: _FlyaroundSpeed  # its mean speed, where the plan leaves time
    flyaround_fastest_mps: _FlyaroundSpeed
    looks: Looks
    station_keeping_s: Annotated[float, Field(ge=0.0, le=3600.0)]
    final_approach_range_m: Annotated[float, Field(ge=10.0, le=1000.0)]
    final_approach_min_s: Annotated[float, Field(ge=60.0, le=3600.0)]
    final_approach_max_s: Annotated[float, Field(ge=60.0, le=3600.0)]
    last_metres_m: Annotated[float, Field(ge=1.0, le=200.0)]  # before the port
    overdue_s: Annotated[float, Field(ge=0.0, le=3600.0)]  # that contact is waited for after its plan
    withdrawal_mps: Annotated[float, Field(gt=0.0, le=20.0)]  # the least push of a retreat
    near_approach_mps: _Reserve  # from the last gates to contact; kept once more for a second approach
    return_mps: _Reserve
    return_margin_mps: _Reserve
    ground_stations: Annotated[tuple[str, ...], Field(min_length=1)]
    elevation_mask_deg: Annotated[float, Field(ge=0.0, lt=90.0)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for low, high in (
            ("catch_up_min_deg", "catch_up_max_deg"),
            ("flyaround_slowest_mps", "flyaround_fastest_mps"),
            ("final_approach_min_s", "final_approach_max_s"),
        ):
            if getattr(self, low) > getattr(self, high):
                raise ValueError(f"{low} = {getattr(self, low):g} is above {high} = {getattr(self, high):g}")
        if self.passes_below_before_contact_s >= self.rendezvous_start_before_contact_s:
            raise ValueError(
                f"passes_below_before_contact_s = {self.passes_below_before_contact_s:g} is no later than "
                f"rendezvous_start_before_contact_s = {self.rendezvous_start_before_contact_s:g}: the ship "
                "would have to start above or ahead of the station"
            )
        orbits = [burn.orbit for burn in self.burns]
        if orbits != sorted(orbits) or orbits[-1] >= self.contact_orbit:
            raise ValueError("burns must be on rising orbits before contact_orbit")
        earlier: set[str] = set()
        for burn in self.burns:
            if burn.after is not None and burn.after not in earlier:
                raise ValueError(f"burn '{burn.name}' is after '{burn.after}', which is no earlier burn")
            earlier.add(burn.name)
        if not increasing(tuple(-gate.range_m for gate in self.gates)):
            raise ValueError("gates must come nearer from one to the next")
        return self

    @model_validator(mode="after")
    def _one_contact(self) -> Self:
        if (self.contact_rule is None) == (self.contact_after_liftoff_s is None):
            raise ValueError("give contact_rule or contact_after_liftoff_s, one of them")
        return self

    @property
    def rule(self) -> str:
        """The name of the rule for contact that the scheme brings."""
        return "after-liftoff" if self.contact_rule is None else "sunset-or-pass"

    def contact_about_s(self, revolution: float) -> float:
        """Return about when contact is [s from lift-off], for a station's `revolution` [s]."""
        if self.contact_rule is None:
            assert self.contact_after_liftoff_s is not None
            return self.contact_after_liftoff_s
        return (self.contact_rule.opens_revolutions + 0.5) * revolution


class Site(Table):
    """A place on the ground, WGS-84; height above the ellipsoid is not known better than the geoid allows."""

    name: Name
    latitude_deg: Latitude
    longitude_deg: Longitude
    height_m: Height  # above mean sea level


class Pad(Site):
    """A launch pad."""


class GroundStation(Site):
    """A tracking station; it sees what is above the scheme's elevation mask."""


class WindProfile(Table):
    """Wind over height at one place and time: rows [altitude km, to the east m/s, to the north m/s]."""

    name: Name
    levels: Annotated[
        tuple[tuple[Annotated[float, Field(ge=-1.0, le=1000.0)], Speed, Speed], ...], Field(min_length=1)
    ]

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if not increasing(tuple(row[0] for row in self.levels)):
            raise ValueError("levels must be rows [altitude_km, east_mps, north_mps] with rising altitudes")
        return self


MODELS: dict[str, type[Table]] = {
    "launchers": Launcher,
    "craft": Craft,
    "stations": Station,
    "schemes": Scheme,
    "errors": ApproachErrors,
    "pads": Pad,
    "ground_stations": GroundStation,
    "winds": WindProfile,
}
