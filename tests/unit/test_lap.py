"""The laps to gain on the station, from phases and planes made by hand."""

import math

import numpy as np
import pytest

from sim.base.errors import FlightError
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.flying.burns import Thrust
from sim.flying.pursuit import Pursuer
from sim.guidance.insertion import Reached
from sim.guidance.lap import Chase, Lap, plan_lap, within_band
from sim.library.catalogue import load
from sim.library.models import Craft, Scheme
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, GM_EARTH, J2_EARTH

CRAFT, SCHEME = load("craft", "soyuz-ms"), load("schemes", "34-orbit")
INCLINATION = math.radians(51.64)
# Mean rates of the tracked station and of an insertion orbit of 200 x 240 km.
STATION, SHIP = 2.0 * math.pi / 5560.0, 2.0 * math.pi / 5310.0


def standing(lead_deg: float, offset_deg: float, tilt_deg: float = 0.0) -> Chase:
    """Make a station so far ahead, and a ship's node so far east of its."""
    return Chase(plane(offset_deg, tilt_deg), plane(0.0, 0.0), SHIP, STATION, math.radians(lead_deg % 360.0))


def planned(lead_deg: float, offset_deg: float, tilt_deg: float = 0.0, scheme: str = "34-orbit") -> Lap:
    """Plan the lap for them."""
    table = load("schemes", scheme)
    assert isinstance(CRAFT, Craft)
    assert isinstance(table, Scheme)
    main = Thrust.of(CRAFT.main_engine)
    ship = Pursuer(bare_model(), None, main, main, main, 6340.0)  # type: ignore[arg-type]
    insertion = State.of(530.0, np.array([6.6e6, 0.0, 0.0]), np.array([0.0, 5e3, 6e3]), CRAFT.launch_mass_kg)
    return plan_lap(standing(lead_deg, offset_deg, tilt_deg), ship, insertion, table, CRAFT)


def plane(node_deg: float, tilt_deg: float) -> Reached:
    return Reached(
        perigee=200e3,
        apogee=240e3,
        inclination=INCLINATION + math.radians(tilt_deg),
        osculating_inclination=INCLINATION,
        flight_path_angle=0.0,
        argument_of_latitude=math.radians(82.0),
        node=math.radians(node_deg),
    )


@pytest.mark.parametrize("bias", [-0.11, 0.0, 0.11])
@pytest.mark.parametrize(
    ("lead", "offset", "gained"),
    [
        (21.5, 0.82, 381.5),  # MS-07
        (27.0, 0.08, 27.0),  # TMA-12M, launched for four orbits
        (216.7, 0.47, 216.7),  # TMA-05M
        (222.5, 0.48, 222.5),  # TMA-22
        (231.9, 0.50, 231.9),  # TMA-01M
        (342.5, 0.74, 342.5),  # MS-09
        (354.1, 0.75, 354.1),  # TMA-04M
    ],
)
def test_the_lap_follows_from_plane_and_phase(lead: float, offset: float, gained: float, bias: float) -> None:
    """Even where the ascent puts the plane a tenth of a degree aside."""
    lap = planned(lead, offset + bias)
    assert math.degrees(lap.catch_up) == pytest.approx(gained, abs=1e-9)
    assert abs(lap.left) < math.radians(0.15)


@pytest.mark.parametrize(
    ("lead", "offset", "flown"),
    [
        (21.5, 0.82, "34-orbit"),  # MS-07: between the bands of the shorter schemes
        (27.0, 0.18, "4-orbit"),  # TMA-12M, as it was launched
        (38.0, 0.08, "4-orbit"),  # MS-06
        (13.65, 0.03, "2-orbit"),  # Progress MS-09
        (216.7, 0.47, "34-orbit"),  # TMA-05M
        (222.5, 0.48, "34-orbit"),  # TMA-22
        (231.9, 0.50, "34-orbit"),  # TMA-01M
        (342.5, 0.74, "34-orbit"),  # MS-09
        (354.1, 0.75, "34-orbit"),  # TMA-04M
    ],
)
def test_the_shortest_scheme_that_admits_the_phase_is_the_one_flown(
    lead: float, offset: float, flown: str
) -> None:
    admitted = []
    for scheme in ("2-orbit", "4-orbit", "34-orbit"):
        try:
            lap = planned(lead, offset, scheme=scheme)
        except FlightError:
            continue
        admitted.append((scheme, lap))
    scheme, lap = admitted[0]
    assert scheme == flown
    assert math.degrees(lap.catch_up) == pytest.approx(lead if lead != 21.5 else 381.5, abs=1e-9)


@pytest.mark.parametrize("scheme", ["2-orbit", "4-orbit"])
def test_a_short_scheme_gains_no_other_angle(scheme: str) -> None:
    """However cheap; the refusal names the scheme that is nearest with this plane."""
    for offset, gained in ((0.05, 22), (0.82, 382)):
        with pytest.raises(FlightError, match=f"scheme '{scheme}' gains .* deg and no other angle") as caught:
            planned(21.5, offset, scheme=scheme)
        assert f"nearest is the scheme '34-orbit', which gains {gained} deg for" in (caught.value.hint or "")


def test_closed_form_plane_that_a_lap_takes_with_it() -> None:
    """To first order 7/2 J2 (R/a)^2 cos i for every degree gained: 0.0021."""
    radius = (GM_EARTH / STATION**2) ** (1.0 / 3.0)
    rate = 3.5 * J2_EARTH * (EARTH_EQUATORIAL_RADIUS / radius) ** 2 * math.cos(INCLINATION)
    assert rate == pytest.approx(0.0021, abs=5e-5)
    for lead in (216.0, 300.0, 350.0):
        lap = planned(lead, 0.5)
        assert math.degrees(lap.left) == pytest.approx(0.5 - rate * lead, abs=0.025 * rate * lead)


def test_every_phase_is_gained_when_the_plane_goes_with_it() -> None:
    """The dearest are those of less than what the insertion orbit gains by itself."""
    for lead in range(0, 360, 10):
        lap = planned(lead, 0.0021 * (lead if lead > 40 else lead + 360))
        assert abs(math.degrees(lap.left)) < 0.05
        assert lap.delta_v < 170.0


@pytest.mark.parametrize(("lead", "within"), [(100.0, False), (214.0, False), (216.0, True), (21.5, True)])
def test_band_of_the_scheme(lead: float, within: bool) -> None:
    assert isinstance(SCHEME, Scheme)
    gained = lead if lead > 40 else lead + 360
    assert within_band(planned(lead, 0.0021 * gained), SCHEME) is within


@pytest.mark.parametrize(("offset", "tilt"), [(3.0, 0.0), (-2.5, 0.0), (0.8, 1.4)])
def test_a_plane_too_far_is_refused_with_phase_plane_and_band(offset: float, tilt: float) -> None:
    with pytest.raises(FlightError) as caught:
        planned(21.5, offset, tilt)
    error = caught.value
    assert "station is 21.5 deg ahead" in error.message
    assert f"node {offset:+.2f} deg east" in error.message
    assert "made for 215 to 390 deg" in error.message
    assert "scheme" in (error.hint or "")
