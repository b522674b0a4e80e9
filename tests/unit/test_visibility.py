"""Light at the station: full sunlight ends where the Sun's disc touches the Earth's, not where it is gone."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.dynamics.arcs import propagate
from sim.dynamics.model import bare_model
from sim.dynamics.states import State
from sim.guidance.visibility import Visibility
from sim.physics.constants import EARTH_EQUATORIAL_RADIUS, SUN_RADIUS

AU = 1.495978707e11  # m
SPAN = (0.0, 12_000.0)


@pytest.fixture
def seen(circular: Callable[..., State]) -> Visibility:
    """Give a station in an equatorial orbit, the Sun on the y axis, and no ground station."""
    arc = propagate(circular(inclination=0.0), SPAN[1], bare_model())
    sun = np.array([[0.0, AU, 0.0]] * 2)
    nowhere = np.array([[[0.0, 0.0, 1e9], [0.0, 0.0, 1.0]]])
    return Visibility(arc, sun, SPAN, nowhere, 0.0)


def test_closed_form_sunlight_ends_at_the_penumbra(seen: Visibility) -> None:
    arc = seen.station
    radius = float(np.linalg.norm(arc.start.r))
    rate = float(np.linalg.norm(arc.start.v)) / radius
    # The Earth's disc touches the Sun's where the station is this far from the point away from the Sun.
    half = np.arcsin(EARTH_EQUATORIAL_RADIUS / radius) + np.arcsin(SUN_RADIUS / AU)
    sunset, sunrise = (1.5 * np.pi - half) / rate, (1.5 * np.pi + half) / rate
    first, second = seen.sunlit(*SPAN)[:2]
    assert first.begins == 0.0
    assert first.ends == pytest.approx(sunset, abs=0.2)  # the Sun stands 1e-5 rad aside from so near
    assert second.begins == pytest.approx(sunrise, abs=0.2)
    penumbra = 2.0 * np.arcsin(SUN_RADIUS / AU) / rate
    assert penumbra == pytest.approx(8.2, abs=0.1)  # s: what taking it for light would add


def test_the_margin_of_the_light_vanishes_at_sunset(seen: Visibility) -> None:
    sunset = seen.sunlit(*SPAN)[0].ends
    light, _ = seen.margins(np.array([sunset - 10.0, sunset, sunset + 10.0]))
    assert light[0] > 0.0 > light[2]
    assert light[1] == pytest.approx(0.0, abs=1e-5)
