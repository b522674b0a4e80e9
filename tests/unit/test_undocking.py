"""Leaving a port: the direction and the thrusters of the separation burn."""

import numpy as np
import pytest

from sim.guidance.burns import burn_duration
from sim.guidance.undocking import separation_direction, separation_thrusters
from sim.legs import FlightError
from sim.library.catalogue import load
from sim.library.models import Craft, Station
from sim.world.world import port_in_orbital_axes


@pytest.fixture(scope="module")
def soyuz() -> Craft:
    craft = load("craft", "soyuz-ms")
    assert isinstance(craft, Craft)
    return craft


def test_russian_ports_are_left_backwards() -> None:
    station = load("stations", "iss")
    assert isinstance(station, Station)
    for port in station.ports.values():
        assert separation_direction(port_in_orbital_axes(port)).tolist() == [0.0, -1.0, 0.0]


@pytest.mark.parametrize(
    ("position", "outward", "sense"),
    [
        ((0.0, 15.0, 0.0), (0.0, 1.0, 0.0), 1.0),  # forward port
        ((-5.0, 10.0, 0.0), (-1.0, 0.0, 0.0), 1.0),  # nadir port ahead of the middle
        ((5.0, -10.0, 0.0), (1.0, 0.0, 0.0), -1.0),  # zenith port behind it
        ((-5.0, 0.0, 0.0), (-1.0, 0.0, 0.0), -1.0),  # in the middle
        ((0.0, 10.0, 0.0), (0.0, -1.0, 0.0), -1.0),  # pointing backwards
    ],
)
def test_separation_goes_towards_the_near_end(
    position: tuple[float, ...], outward: tuple[float, ...], sense: float
) -> None:
    assert separation_direction(np.array([position, outward])).tolist() == [0.0, sense, 0.0]


def test_closed_form_thrusters_of_the_separation(soyuz: Craft) -> None:
    cluster = separation_thrusters(soyuz, 6500.0)
    # 6500 kg by 0.53 m/s in 8 s: 430.6 N, four thrusters of 130 N at 83 %
    assert cluster.thrust_vacuum_n == pytest.approx(6500.0 * 0.53 / 8.0, rel=1e-3)
    assert (cluster.number, round(cluster.duty, 2)) == (4, 0.83)
    assert burn_duration(0.53, 6500.0, cluster) == pytest.approx(8.0, abs=1e-9)


def test_too_few_thrusters_are_an_error(soyuz: Craft) -> None:
    hasty = soyuz.model_copy(update={"separation": soyuz.separation.model_copy(update={"burn_s": 0.5})})
    with pytest.raises(FlightError, match=r"0\.53 m/s in 0\.5 s needs 68\d\d N; 28 thrusters of 130 N"):
        separation_thrusters(hasty, 6500.0)
