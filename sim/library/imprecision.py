"""What a ship on its way to a station gets wrong, and how well the ground knows where it is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sim.base.tables import Name, Range, Ranged

_Share = Annotated[float, Field(ge=0.0, le=0.3)]
_Off = Annotated[float, Field(ge=0.0, le=20.0)]  # deg
_Astray = Annotated[float, Field(ge=0.0, le=1e5)]  # m
_Adrift = Annotated[float, Field(ge=0.0, le=100.0)]  # m/s
_Seed = Annotated[int, Field(ge=0, lt=2**63)]


class ApproachErrors(Ranged):
    """What an approach gets wrong, each one standard deviation: see `sim.flying.flaws`.

    `seed` and `case` choose the errors of one flight; the same two give the same flight, alone or among many.
    """

    name: Name
    seed: _Seed = 0
    case: _Seed = 0
    # how the ship sees the station: along the line of sight, across it, and what is left close to it
    reach_m: Range
    far_place_m: _Astray
    far_velocity_mps: _Adrift
    range_share: _Share
    angle_deg: _Off
    place_m: _Astray
    velocity_mps: _Adrift
    turn_degps: Annotated[float, Field(ge=0.0, le=1.0)]
    memory_s: Annotated[float, Field(ge=1.0, le=86_400.0)]  # in which errors change
    decided_before_s: Annotated[float, Field(ge=0.0, le=600.0)]  # a burn, before its ignition
    # how the ground tracks it on the way: place, size of the orbit, and how long before a burn
    tracked_place_m: _Astray
    tracked_axis_m: _Astray
    tracked_before_s: Annotated[float, Field(ge=0.0, le=86_400.0)]
    # where the launcher leaves it: perigee, apogee, plane tilted and turned; the air over its tables
    launched_perigee_m: Annotated[float, Field(ge=0.0, le=2e4)]
    launched_apogee_m: Annotated[float, Field(ge=0.0, le=1e5)]
    launched_plane_deg: Annotated[float, Field(ge=0.0, le=0.5)]
    density_share: _Share
    # how it pushes: a burn's size, its direction, and the engines' thrust
    burn_share: _Share
    burn_mps: _Adrift
    pointing_deg: _Off
    thrust_share: _Share
