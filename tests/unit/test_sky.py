"""The sky without air, the tables' edges and the wind as the core reads it."""

from datetime import UTC, datetime

import numpy as np
import pytest

from sim.base.errors import EarthOrientationError, FlightError
from sim.dynamics.arcs import propagate
from sim.dynamics.model import COASTING, NO_STATION, Care, Model, plain_body
from sim.dynamics.states import State
from sim.physics.constants import GM_EARTH
from sim.physics.frames import itrs_from_geodetic
from sim.world import weather
from sim.world.air import Orbit, air_over_orbit, air_over_place, blowing, first_outside, wind_at
from sim.world.almanac import pole_offsets_known
from sim.world.clock import Clock
from sim.world.sky import Sky, ellipsoid_height, with_ground
from sim.world.station import Window, window_at

ORBIT = Orbit(180e3, 450e3, np.radians(51.64))


def test_attitude_of_one_instant_needs_no_density(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("density was asked for")

    monkeypatch.setattr(weather, "_msis", refuse)
    sky = Sky(clock)
    first, later = sky.earth_matrix(0.0), sky.earth_matrix(9e6)
    assert np.allclose(later @ later.T, np.eye(3), atol=1e-12)
    assert not np.allclose(first, later)


def test_every_span_reads_the_same_earth(clock: Clock) -> None:
    sky = Sky(clock)
    one, other = sky.earth(-900.0, 197_000.0, 0), sky.earth(40_000.0, 90_000.0, 0)
    k = round((other.almanac_start - one.almanac_start) / one.almanac_step)
    inner = slice(6, len(other.almanac) - 6)
    same = one.almanac[k : k + len(other.almanac)][inner] - other.almanac[inner]
    assert np.abs(same[:, :5]).max() < 1e-12  # rad


def test_what_stands_on_the_ground_has_no_velocity_over_it(clock: Clock) -> None:
    sky = Sky(clock)
    place = (0.8, 1.1, 300.0)
    state = sky.at_rest(5000.0, *place, 7000.0)
    assert sky.geodetic(state) == pytest.approx(place, abs=1e-6)
    assert sky.velocity_over_ground(state).speed == pytest.approx(0.0, abs=1e-9)
    climbing = state.with_velocity(state.v + 10.0 * sky.earth_matrix(5000.0).T @ _up(*place))
    assert sky.velocity_over_ground(climbing) == pytest.approx((0.0, 0.0, 10.0), abs=1e-7)


def _up(latitude: float, longitude: float, _: float) -> np.ndarray:
    there = itrs_from_geodetic(latitude, longitude, 1.0) - itrs_from_geodetic(latitude, longitude, 0.0)
    return np.asarray(there)


def test_predicted_dates_fly_without_pole_offsets_and_later_ones_are_refused() -> None:
    predicted, beyond = (Clock(datetime(year, 3, 1, tzinfo=UTC)) for year in (2027, 2029))
    matrix = Sky(predicted).earth_matrix(0.0)
    assert matrix @ matrix.T == pytest.approx(np.eye(3), abs=1e-12)
    assert not pole_offsets_known(predicted, 0.0)
    assert pole_offsets_known(Clock(datetime(2018, 6, 3, tzinfo=UTC)), 0.0)
    with pytest.raises(EarthOrientationError, match=r"from 1973-01-02 to .* the flight needs 2029-0"):
        Sky(beyond).earth_matrix(0.0)


def test_ground_follows_the_geoid(clock: Clock) -> None:
    earth = with_ground(Sky(clock).earth(0.0, 100.0, 0), 350.0)
    (south, per_rad), (west, _) = earth.ground_axes
    for latitude, longitude in ((47.5, 69.5), (-33.0, 151.0), (0.0, -180.0)):
        i, j = ((np.radians(x) - first) * per_rad for x, first in ((latitude, south), (longitude, west)))
        there = earth.ground[round(i), round(j)]
        wanted = ellipsoid_height(np.radians(latitude), np.radians(longitude), 350.0)
        assert there == pytest.approx(wanted, abs=1e-6)


# -- the edges of tables -----------------------------------------------------------------------------------


def orbiting(clock: Clock, height: float, lasts: float = 3000.0) -> Model:
    sky = Sky(clock)
    air = air_over_orbit(clock, 0.0, lasts, ORBIT)
    return Model(sky.earth(0.0, lasts, 2), air, plain_body(10.0, 2.2), COASTING, NO_STATION, Care())


def circle(height: float, inclination: float = 0.9) -> State:
    r = 6378e3 + height
    v = np.sqrt(GM_EARTH / r) * np.array([0.0, np.cos(inclination), np.sin(inclination)])
    return State.of(0.0, np.array([r, 0.0, 0.0]), v, 7000.0)


def test_an_orbit_inside_its_table_does_not_leave_it(clock: Clock) -> None:
    assert first_outside(propagate(circle(300e3), 3000.0, orbiting(clock, 300e3))) is None


@pytest.mark.parametrize(
    ("height", "inclination", "lasts"), [(150e3, 0.9, 10.0), (300e3, 1.4, 3000.0), (300e3, 0.9, 90_000.0)]
)
def test_leaving_a_table_is_told(clock: Clock, height: float, inclination: float, lasts: float) -> None:
    outside = first_outside(propagate(circle(height, inclination), lasts, orbiting(clock, height)))
    assert outside is not None
    assert "160 to 464 km and from latitude -54 to 54 deg" in outside.words


def test_air_reaches_below_the_sea(clock: Clock) -> None:
    """Land lies down to 430 m under the sea, where NRLMSIS has no air."""
    air = air_over_place(clock, 0.0, 100.0, (0.55, 0.62), latitudes=(0.05, 1.05), heights=(-430.0, 100e3))
    sky = Sky(clock)
    model = Model(sky.earth(0.0, 100.0, 0), air, plain_body(1.0, 1.0), COASTING, NO_STATION, Care())
    heights = np.array([-400.0, 0.0, 400.0])
    densities = []
    for height in heights:
        arc = propagate(sky.at_rest(0.0, 0.55, 0.62, height, 1.0), 1e-3, model)
        densities.append(arc.air(arc.t[:1])[0, 1])
    logs = np.log(densities)
    assert logs[0] - logs[1] == pytest.approx(logs[1] - logs[2], rel=0.05)
    assert first_outside(arc) is None


def test_a_time_outside_the_windows_is_told_in_words() -> None:
    windows = (Window(0.0, 1000.0, ORBIT, None), Window(50_000.0, 60_000.0, ORBIT, None))
    assert window_at(windows, 50_000.0) is windows[1]
    assert window_at(windows, -800.0) is windows[0]
    with pytest.raises(FlightError, match="windows are -900 to 1900 s, 49100 to 60900 s") as told:
        window_at(windows, 30_000.0)
    assert told.value.hint


def test_wind_is_the_one_that_the_core_reads(clock: Clock) -> None:
    """The air speed of what stands on the ground is the wind there."""
    sky = Sky(clock)
    air = blowing(air_over_orbit(clock, 0.0, 100.0, ORBIT), ((0.0, 3.0, -4.0), (20.0, 30.0, 40.0)))
    model = Model(sky.earth(0.0, 100.0, 0), air, plain_body(1.0, 1.0), COASTING, NO_STATION, Care())
    for height in (0.0, 7_300.0, 25_000.0, 50_000.0):
        arc = propagate(sky.at_rest(0.0, 0.8, 1.1, height, 1.0), 1e-3, model)
        felt = arc.air(arc.t[:1])[0, 2]
        assert np.hypot(*wind_at(model, np.array([height]))[0]) == pytest.approx(felt, abs=1e-6)
