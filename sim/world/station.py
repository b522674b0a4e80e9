"""The station over a flight: in each window of time an orbit integrated in the ship's own force model."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from sim.base.arrays import FloatArray
from sim.base.errors import FlightError
from sim.base.kept import kept_array
from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.model import COASTING, NO_STATION, VACUUM, Care, Model, plain_body
from sim.dynamics.states import State
from sim.library import models
from sim.physics.gravity import up_to
from sim.world.air import Orbit, air_over_orbit, standard_air
from sim.world.almanac import timescale
from sim.world.clock import Clock
from sim.world.ephemeris import Track
from sim.world.observed import read_observations
from sim.world.sky import Sky

ORBIT_DEGREE = 20  # of the field
_MARGIN = 900.0  # s, tabulated before and after a window
# Short enough for the dense output to keep relative motion at the port to a tenth of a millimetre.
_STEP = 60.0  # s
_SAMPLES = 300
# At most; a correction [m] below which the next would be of millimetres.
_STEPS, _SETTLED = 10, 0.1


Path = tuple[str, str] | Track  # what tells a station's orbit: two-line elements, or an ephemeris


class Window(NamedTuple):
    """A part of the flight in orbit, `begins` ... `ends` [s]: what orbit, and what the station follows."""

    begins: float
    ends: float
    orbit: Orbit
    station: "Path | None"

    @property
    def first(self) -> float:
        """Return where its tables begin [s]."""
        return self.begins - _MARGIN

    @property
    def last(self) -> float:
        """Return where its tables end [s]."""
        return self.ends + _MARGIN


def window_at(windows: tuple[Window, ...], t: float) -> Window:
    """Return the last window that has begun at `t` [s]; raises FlightError outside all tables."""
    begun = [window for window in windows if window.begins <= t] or list(windows[:1])
    if not begun or not begun[-1].first <= t <= begun[-1].last:
        spans = ", ".join(f"{window.first:.0f} to {window.last:.0f} s" for window in windows) or "none"
        raise FlightError(
            f"nothing is known of the station and the air in orbit at {t:.0f} s from the epoch; the flight's "
            f"windows are {spans}",
            at=t,
            hint="the phases take longer than the scheme's contact_orbit or window_h allow for",
        )
    return begun[-1]


def model_over(window: Window, sky: Sky, *, standard: bool, care: Care, degree: int = ORBIT_DEGREE) -> Model:
    """Return what acts on anything in orbit during a window; body and push are still to come.

    `standard`: the air is the US Standard Atmosphere.
    """
    air = standard_air() if standard else air_over_orbit(sky.clock, window.first, window.last, window.orbit)
    earth = sky.earth(window.first, window.last, degree)
    return Model(earth, air, plain_body(0.0, 0.0), COASTING, NO_STATION, care)


@dataclass(frozen=True)
class Station:
    """A station of the library over the windows of a flight; an orbit is made when first asked for."""

    about: models.Station
    sky: Sky
    windows: tuple[Window, ...]
    standard_air: bool
    care: Care
    _orbits: dict[Window, "Future[StationOrbit]"] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _pool: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1), init=False, compare=False, repr=False
    )

    def at(self, t: float) -> State:
        """Return the station's state at `t` [s]."""
        return self.orbit(t).at(t)

    def orbit(self, t: float) -> "StationOrbit":
        """Return its orbit in the window that holds `t` [s]."""
        return self.orbit_in(window_at(self.windows, t))

    def orbit_in(self, window: Window) -> "StationOrbit":
        """Return its orbit in a window."""
        if window not in self._orbits:
            self._orbits[window] = self._pool.submit(self._fit, window)
        return self._orbits[window].result()

    def prepare(self) -> None:
        """Begin to make the orbits of all windows, beside whatever else is done meanwhile."""
        read_observations()
        for window in self.windows:
            if window.station is not None and window not in self._orbits:
                self._orbits[window] = self._pool.submit(self._fit, window)

    def _fit(self, window: Window) -> "StationOrbit":
        assert window.station is not None
        body = plain_body(self.about.area_m2, self.about.drag_coefficient)
        model = model_over(window, self.sky, standard=self.standard_air, care=self.care)._replace(body=body)
        clock, path, mass, span = (
            self.sky.clock,
            window.station,
            self.about.mass_kg,
            (window.first, window.last),
        )
        if isinstance(path, Track):
            doubt = path.doubt(clock, *span)
            return StationOrbit(path.arc(clock, *span, mass, model), doubt, doubt, path)
        return fit_station(clock, path, model, mass, *span)


def orbit_of_path(path: Path, clock: Clock, first: float, last: float) -> Orbit:
    """Return the heights over the equator [m] and the inclination [rad] of a station's path in a span [s]."""
    from sgp4.api import Satrec

    if isinstance(path, Track):
        return path.orbit(clock, first, last)
    satellite = Satrec.twoline2rv(*path)
    radius = satellite.radiusearthkm * 1000.0
    return Orbit(satellite.altp * radius, satellite.alta * radius, satellite.inclo)


def port_in_orbital_axes(port: models.Port) -> FloatArray:
    """Return the port's position [m] and outward axis (2, 3) in radial, along-track, orbit-normal axes.

    The library's ports are in forward, starboard, nadir axes: see `sim.library.models.Station`.
    """
    turned = [[-z, x, -y] for x, y, z in (port.position_m, port.outward)]
    return np.array(turned)


@dataclass(frozen=True, slots=True)
class StationOrbit:
    """The orbit over a window, and its distance from what it was made of: root mean square, largest [m].

    Fitted to elements, or as the `track` of an ephemeris tells it; then both are what interpolation may miss.
    """

    arc: Arc
    rms: float
    largest: float
    track: Track | None = None

    def at(self, t: float) -> State:
        """Return the station's state at `t` [s]; raises FlightError beyond what is known of it."""
        if not self.arc.t[0] <= t <= self.arc.t[-1]:
            raise FlightError(
                f"the station's orbit is known from {self.arc.t[0]:.0f} to {self.arc.t[-1]:.0f} s from the "
                f"epoch, and the flight asks for it at {t:.0f} s",
                at=t,
                hint="give an ephemeris of the station that reaches farther, or elements",
            )
        return self.arc.at(t)

    @property
    def words(self) -> str:
        """Say what it is made of."""
        if self.track is not None:
            return f"the station follows {self.track.words}, interpolated within {_small(self.largest)}"
        return (
            f"the station's integrated orbit is within {self.largest / 1000.0:.1f} km of its elements "
            f"({self.rms / 1000.0:.1f} km rms)"
        )


def _small(metres: float) -> str:
    """Write a length that is mostly one of millimetres."""
    return f"{max(1000.0 * metres, 0.1):.1f} mm" if metres < 1.0 else f"{metres:.1f} m"


def states_of_path(clock: Clock, path: Path, t: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return positions [m] and velocities [m/s] (n, 3) in GCRS of a station's path at times `t` [s]."""
    return path.states(clock, t) if isinstance(path, Track) else states_of_elements(clock, path, t)


def states_of_elements(clock: Clock, lines: tuple[str, str], t: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return SGP4 positions [m] and velocities [m/s] (n, 3) in GCRS of two-line elements at times `t` [s]."""

    def states() -> FloatArray:
        from skyfield.api import EarthSatellite

        when = timescale().tt_jd(*clock.tt_days(t))
        place = EarthSatellite(*lines, ts=timescale()).at(when)
        return np.stack([place.position.m.T, place.velocity.km_per_s.T * 1000.0])

    r, v = kept_array("elements", ("skyfield", "sgp4"), (clock.epoch, lines, t), states)
    return r, v


def fit_station(
    clock: Clock, lines: tuple[str, str], model: Model, mass: float, first: float, last: float
) -> StationOrbit:
    """Fit the station's state at `first` [s] to the positions of its elements until `last` (least squares).

    `model` holds the station's area and drag. The partial derivatives are differences of arcs around an
    oblate Earth without air; they serve unchanged for every step, because the start is within kilometres
    of the answer and the steps correct what they leave.
    """
    t = np.linspace(first, last, _SAMPLES)
    r, v = states_of_elements(clock, lines, t)

    def places(rv: FloatArray, model: Model) -> FloatArray:
        return propagate(State(first, np.append(rv, mass)), last, model).states(t)[:, :3].ravel()

    start = np.concatenate([r[0], v[0]])
    moves = np.array([10.0] * 3 + [0.01] * 3)  # m, m/s
    harmonics = up_to(model.earth.harmonics, 2)
    oblate = model._replace(air=VACUUM).having(degree=2, harmonics=harmonics, gm_sun=0.0, gm_moon=0.0)
    there = places(start, oblate)
    partials = np.column_stack([places(start + move, oblate) - there for move in np.diag(moves)])
    misses = places(start, model) - r.ravel()
    for _ in range(_STEPS):
        correction = moves * np.linalg.lstsq(partials, -misses, rcond=None)[0]
        start = start + correction
        misses = places(start, model) - r.ravel()
        if np.linalg.norm(correction[:3]) < _SETTLED:
            break
    distances = np.linalg.norm(misses.reshape(-1, 3), axis=1)
    arc = propagate(State(first, np.append(start, mass)), last, model, max_step=_STEP)
    return StationOrbit(arc, float(np.sqrt(np.mean(distances**2))), float(distances.max()))
