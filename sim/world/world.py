"""What all phases share: the clock, the Earth, the air, the station's orbit and the craft."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sim.base.arrays import FloatArray
from sim.dynamics.arcs import earth_at
from sim.dynamics.model import STANDARD_AIR, TABULATED_AIR, Care, Ephemeris, Model, bare_model, plain_body
from sim.dynamics.states import State
from sim.library.catalogue import load, names
from sim.library.gravity import gravity_field
from sim.library.models import Craft, GroundStation, Launcher, Pad, Port, Scheme, Station
from sim.physics.constants import GM_MOON, GM_SUN
from sim.physics.frames import geodetic
from sim.physics.geoid import undulation
from sim.world.almanac import almanac
from sim.world.clock import Clock
from sim.world.station import StationOrbit, fit_station
from sim.world.weather import air_profile, density_table, solar_angle, wind_profile

Wind = tuple[tuple[float, float, float], ...]  # rows of altitude [km], east and north [m/s]

ORBIT_DEGREE, DESCENT_DEGREE = 20, 8
_ORBIT_LATITUDES = np.radians(np.linspace(-54.0, 54.0, 11))


@dataclass(frozen=True)
class Rendezvous:
    """Where and by which rule the ship meets the station; `contact` [s] is for the rule "at-time" only."""

    scheme: Scheme
    port: Port
    port_name: str
    rule: str
    contact: float | None


@dataclass(frozen=True)
class Target:
    """The middle of the landing zone: WGS-84 latitude and longitude [rad], ground above sea level [m]."""

    latitude: float
    longitude: float
    ground: float


@dataclass(frozen=True)
class Span:
    """A stretch of the flight [s] over which the Earth, the air and the station's orbit are tabulated."""

    first: float
    last: float


_USUAL = Care()


@dataclass(frozen=True)
class World:
    """The surroundings of one flight; tables are made when first asked for, over the span that needs them.

    `outbound`: lift-off to docking; `homebound`: undocking to landing. Absent resources are None.
    """

    clock: Clock
    outbound: Span | None
    homebound: Span | None
    station: Station | None
    outbound_elements: tuple[str, str] | None
    return_elements: tuple[str, str] | None
    launcher: Launcher | None
    pad: Pad | None
    craft: Craft
    rendezvous: Rendezvous | None
    target: Target | None
    standard_air: bool = False
    launch_wind: Wind | None = None
    landing_wind: Wind | None = None
    undocking: float | None = None  # [s]
    care: Care = _USUAL

    # -- the station ---------------------------------------------------------------------------------

    @cached_property
    def outbound_station(self) -> StationOrbit:
        """The station's fitted orbit from lift-off to docking."""
        return self._fit(0)

    @cached_property
    def homebound_station(self) -> StationOrbit:
        """The station's fitted orbit around the return."""
        return self._fit(1)

    def station_orbit(self, t: float) -> StationOrbit:
        """Return the station's fitted orbit of the span that holds `t` [s]; the way home begins undocking."""
        return self.outbound_station if self._span_index(t) == 0 else self.homebound_station

    def station_state(self, t: float) -> State:
        """Return the station's state at `t` [s]."""
        return self.station_orbit(t).at(t)

    def _fit(self, index: int) -> StationOrbit:
        span = (self.outbound, self.homebound)[index]
        elements = (self.outbound_elements, self.return_elements)[index]
        assert span is not None
        assert elements is not None
        assert self.station is not None
        body = plain_body(self.station.area_m2, self.station.drag_coefficient)
        model = self._orbit_models[index]._replace(body=body)
        return fit_station(self.clock, elements, model, self.station.mass_kg, span.first, span.last)

    @cached_property
    def ground_stations(self) -> tuple[GroundStation, ...]:
        """The ground stations that talk to the ship."""
        every = (load("ground_stations", name) for name in names("ground_stations"))
        return tuple(site for site in every if isinstance(site, GroundStation))

    # -- force models --------------------------------------------------------------------------------

    def orbit_model(self, t: float, *, area: float, drag: float, degree: int = ORBIT_DEGREE) -> Model:
        """Return what a craft of `area` [m2] and drag coefficient `drag` feels in orbit around `t` [s]."""
        model = self._orbit_models[self._span_index(t)]
        return self._with_degree(model, degree)._replace(body=plain_body(area, drag))

    def craft_model(self, t: float) -> Model:
        """Return what the coasting ship feels in orbit, the station's orbit in sight."""
        craft = self.craft
        model = self.orbit_model(t, area=craft.orbit_area_m2, drag=craft.orbit_drag_coefficient)
        return self.with_station(model, t)

    def with_station(self, model: Model, t: float) -> Model:
        """Return `model` with the station's orbit and the port in it, for stops that look at them."""
        if self.station is None:
            return model
        arc = self.station_orbit(t).arc
        port = np.zeros((2, 3))
        if self.rendezvous is not None:
            port = port_in_orbital_axes(self.rendezvous.port)
        return model._replace(station=Ephemeris(arc.t, arc.y, arc.dense, port))

    @cached_property
    def ascent_model(self) -> Model:
        """What the launcher feels: the air over the pad from the ground to 260 km, the launch wind."""
        assert self.pad is not None
        place = (np.radians(self.pad.latitude_deg), np.radians(self.pad.longitude_deg))
        return self._low_air_model(Span(0.0, 900.0), place, np.radians(20.0), self.launch_wind, 260e3)

    @cached_property
    def descent_model(self) -> Model:
        """What falls from 150 km to the ground feels: the air of the return, the landing wind."""
        assert self.homebound is not None
        assert self.target is not None
        place = (self.target.latitude, self.target.longitude)
        return self._low_air_model(self.homebound, place, np.radians(42.0), self.landing_wind, 160e3)

    @cached_property
    def _orbit_models(self) -> dict[int, Model]:
        return {k: self._orbit_model(span) for k, span in enumerate((self.outbound, self.homebound)) if span}

    def _span_index(self, t: float) -> int:
        """Return 0 on the way out, 1 on the way home; raises ValueError outside both spans."""
        begins = self.undocking
        if begins is None and self.homebound is not None:
            begins = self.homebound.first
        home = self.outbound is None or (begins is not None and t >= begins)
        span = self.homebound if home else self.outbound
        if span is None or not span.first <= t <= span.last:
            raise ValueError(f"nothing is tabulated at {t:.1f} s from the epoch: the flight left its spans")
        return int(home)

    def _orbit_model(self, span: Span) -> Model:
        model = self._earth_model(span, ORBIT_DEGREE)
        if self.standard_air:
            return model.having(kind=STANDARD_AIR)
        # On the way home the ship dives through the layers where density bends most; out, it stays above.
        homebound = span is self.homebound
        heights = np.arange(120e3, 481e3, 10e3) if homebound else np.arange(160e3, 481e3, 32e3)
        table, axes = density_table(self.clock, span.first, span.last, heights, _ORBIT_LATITUDES)
        return model.having(kind=TABULATED_AIR, density=table, density_axes=axes)

    def _low_air_model(
        self, span: Span, place: tuple[float, float], reach: float, wind: Wind | None, top: float
    ) -> Model:
        """Return the model of the air from the ground to `top` [m] around a place, `reach` [rad] each way."""
        model = self._earth_model(span, DESCENT_DEGREE)
        if wind is not None:
            pieces, step = wind_profile(wind)
            model = model.having(wind=pieces, wind_step=step)
        if self.standard_air:
            return model.having(kind=STANDARD_AIR)
        heights = np.arange(0.0, top + 1.0, 4000.0)
        middle = np.clip(place[0], reach - 0.5 * np.pi, 0.5 * np.pi - reach)
        latitudes = middle + reach * np.linspace(-1.0, 1.0, 7)
        table, axes = density_table(self.clock, span.first, span.last, heights, latitudes)
        profile, step = air_profile(self.clock, span.last, *place)
        return model.having(
            kind=TABULATED_AIR, density=table, density_axes=axes, profile=profile, profile_step=step
        )

    def _earth_model(self, span: Span, degree: int) -> Model:
        pieces, start = almanac(self.clock, span.first, span.last)
        model = (
            bare_model()
            ._replace(care=self.care)
            .having(
                almanac=pieces,
                almanac_start=start,
                almanac_step=10800.0,
                gm_sun=GM_SUN,
                gm_moon=GM_MOON,
                solar_angle=solar_angle(self.clock),
            )
        )
        return self._with_degree(model, degree)

    def _with_degree(self, model: Model, degree: int) -> Model:
        if model.earth.degree == degree:
            return model
        cosines, sines, gm, radius = gravity_field(degree)
        field = bare_model(degree)
        return model.having(
            degree=degree, cosines=cosines, sines=sines, factors=field.earth.factors, gm=gm, radius=radius
        )

    # -- places --------------------------------------------------------------------------------------

    def earth_matrix(self, t: float) -> FloatArray:
        """Return the 3x3 matrix from GCRS to ITRS at `t` [s]."""
        model = self._orbit_models[self._span_index(t)]
        return np.asarray(earth_at(t, model.earth))

    def geodetic(self, state: State) -> tuple[float, float, float]:
        """Return latitude, longitude [rad] and height over the WGS-84 ellipsoid [m] of a state."""
        x, y, z = self.earth_matrix(state.t) @ state.r
        return geodetic(x, y, z)

    def ellipsoid_height(self, latitude: float, longitude: float, above_sea: float) -> float:
        """Return the height over the ellipsoid [m] of a place [rad] `above_sea` [m], by the field's geoid."""
        cosines, sines, gm, radius = gravity_field(70)
        return above_sea + undulation(latitude, longitude, cosines=cosines, sines=sines, gm=gm, radius=radius)


def port_in_orbital_axes(port: Port) -> FloatArray:
    """Return the port's position [m] and outward axis (2, 3) in radial, along-track, orbit-normal axes.

    The library's ports are in forward, starboard, nadir axes: see `sim.library.models.Station`.
    """
    turned = [[-z, x, -y] for x, y, z in (port.position_m, port.outward)]
    return np.array(turned)
