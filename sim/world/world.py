"""What all phases of a flight share: the sky, the windows in orbit, the station, the craft, where to."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.model import COASTING, NO_STATION, Body, Care, Ephemeris, Model, plain_body
from sim.dynamics.states import State
from sim.library.catalogue import load, names
from sim.library.models import (
    ApproachErrors,
    Craft,
    DescentModule,
    EntryGuidance,
    GroundStation,
    Launcher,
    Pad,
    Parachutes,
    Port,
    Scheme,
)
from sim.world import sky
from sim.world.air import Wind, air_over_place, blowing, standard_air
from sim.world.clock import Clock
from sim.world.sky import Sky
from sim.world.station import (
    ORBIT_DEGREE,
    Station,
    StationOrbit,
    Window,
    model_over,
    port_in_orbital_axes,
    window_at,
)

LOW_DEGREE = 8  # of the field, from orbit to the ground


@dataclass(frozen=True)
class Rendezvous:
    """Where and by which rule the ship meets the station; `contact` [s] is for the rule "at-time" only.

    Without `errors` the ship sees everything and pushes as it is told.
    """

    scheme: Scheme
    port: Port
    port_name: str
    rule: str
    contact: float | None
    errors: ApproachErrors | None = None


@dataclass(frozen=True)
class Target:
    """The middle of the landing zone: WGS-84 latitude and longitude [rad], ground above sea level [m]."""

    latitude: float
    longitude: float
    ground: float


class OwnAir(NamedTuple):
    """What a flight's own air is over the models' and tables': factors, and the wind's turn [rad].

    The wind is turned to the left. `density` holds up to 40 km, `upper_density` from 120 km on.
    """

    density: float = 1.0
    upper_density: float = 1.0
    wind: float = 1.0
    wind_turn: float = 0.0

    def on(self, body: Body) -> Body:
        """Return a body in this air."""
        return body._replace(
            density_factor=self.density,
            density_rise=self.upper_density / self.density - 1.0,
            wind_factor=self.wind * np.cos(self.wind_turn),
            wind_across=self.wind * np.sin(self.wind_turn),
        )


class Decided(NamedTuple):
    """What was decided before a flight: when to brake [s]; of a guided entry what leads it.

    That is the `first_bank` [rad], held until the guidance starts, and where the canopies are to open, the
    `place` (3,) [m, ITRS].
    """

    ignition: float
    first_bank: float = 0.0
    place: FloatArray | None = None


_USUAL = Care()
_AS_TABULATED = OwnAir()


@dataclass(frozen=True)
class World:
    """The surroundings of one flight; what is tabulated is made when first asked for. What is absent is None.

    `windows` are the parts in orbit: the way out, from lift-off to docking, and the way home, from
    `undocking` [s], or from the instant of the state that the flight begins with. The descent is `guided` or
    falls without lift. `planned` is the world that ship and ground expect, and decide by, where it is not
    this one; `decided` is what they have decided beforehand. `retraced`: of a case of a campaign, which is
    flown with its steps there, the ship at its ignition as it is reckoned.
    """

    sky: Sky
    windows: tuple[Window, ...]
    station: Station | None
    launcher: Launcher | None
    pad: Pad | None
    craft: Craft
    rendezvous: Rendezvous | None
    target: Target | None
    standard_air: bool = False
    launch_wind: Wind | None = None
    landing_wind: Wind | None = None
    own_air: OwnAir = _AS_TABULATED
    undocking: float | None = None
    guided: bool = False
    care: Care = _USUAL
    planned: "World | None" = None
    decided: Decided | None = None
    retraced: State | None = None

    @property
    def expected(self) -> "World":
        """The world that decisions of the flight are made by."""
        return self.planned or self

    @property
    def clock(self) -> Clock:
        """The clock of the flight."""
        return self.sky.clock

    @property
    def descent_module(self) -> DescentModule:
        """The part of the craft that comes home; phases of the return need it."""
        assert self.craft.descent_module is not None
        return self.craft.descent_module

    @property
    def entry_guidance(self) -> EntryGuidance:
        """What steers the descent module."""
        assert self.craft.entry_guidance is not None
        return self.craft.entry_guidance

    @property
    def parachutes(self) -> Parachutes:
        """The parachutes of the descent module."""
        assert self.craft.parachutes is not None
        return self.craft.parachutes

    @cached_property
    def ground_stations(self) -> tuple[GroundStation, ...]:
        """The ground stations that talk to the ship."""
        every = (load("ground_stations", name) for name in names("ground_stations"))
        return tuple(site for site in every if isinstance(site, GroundStation))

    def window(self, t: float) -> Window:
        """Return the last window that has begun at `t` [s]; raises FlightError outside all tables."""
        return window_at(self.windows, t)

    def knows_station(self, t: float) -> bool:
        """Tell whether the flight has a station whose orbit is known around `t` [s]."""
        return self.station is not None and self.window(t).station is not None

    def station_orbit(self, t: float) -> StationOrbit:
        """Return the station's fitted orbit of the window that holds `t` [s]."""
        assert self.station is not None
        return self.station.orbit(t)

    def station_state(self, t: float) -> State:
        """Return the station's state at `t` [s]."""
        return self.station_orbit(t).at(t)

    def orbit_model(self, t: float, *, area: float, drag: float, degree: int = ORBIT_DEGREE) -> Model:
        """Return what a craft of `area` [m2] and drag coefficient `drag` feels in orbit around `t` [s]."""
        model = model_over(
            self.window(t), self.sky, standard=self.standard_air, care=self.care, degree=degree
        )
        return model._replace(body=self.own_air.on(plain_body(area, drag)))

    def craft_model(self, t: float) -> Model:
        """Return what the coasting ship feels in orbit around `t` [s], the station and its port in sight."""
        craft = self.craft
        model = self.orbit_model(t, area=craft.orbit_area_m2, drag=craft.orbit_drag_coefficient)
        if not self.knows_station(t):
            return model
        arc = self.station_orbit(t).arc
        port = np.zeros((2, 3)) if self.rendezvous is None else port_in_orbital_axes(self.rendezvous.port)
        return model._replace(station=Ephemeris(arc.t, arc.y, arc.dense, port))

    def low_model(
        self,
        first: float,
        last: float,
        place: tuple[float, float],
        *,
        latitudes: tuple[float, float],
        heights: tuple[float, float],
        wind: Wind | None,
    ) -> Model:
        """Return what acts between two `latitudes` [rad] and `heights` [m] over `first` ... `last` [s].

        Heights over the ellipsoid; pressure and sound are those of `place`, its latitude and longitude [rad].
        Push and body, but for its own air, are still to come.
        """
        air = (
            standard_air()
            if self.standard_air
            else air_over_place(self.clock, first, last, place, latitudes=latitudes, heights=heights)
        )
        earth = self.sky.earth(first, last, LOW_DEGREE)
        body = self.own_air.on(plain_body(0.0, 0.0))
        return Model(earth, blowing(air, wind), body, COASTING, NO_STATION, self.care)

    def earth_matrix(self, t: float) -> FloatArray:
        """Return the 3x3 matrix from GCRS to ITRS at `t` [s]."""
        return self.sky.earth_matrix(t)

    def geodetic(self, state: State) -> tuple[float, float, float]:
        """Return latitude, longitude [rad] and height over the WGS-84 ellipsoid [m] of a state."""
        return self.sky.geodetic(state)

    def ellipsoid_height(self, latitude: float, longitude: float, above_sea: float) -> float:
        """Return the height over the ellipsoid [m] of a place [rad] `above_sea` [m], by the field's geoid."""
        return sky.ellipsoid_height(latitude, longitude, above_sea)
