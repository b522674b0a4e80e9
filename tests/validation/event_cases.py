"""A day of light, shadow and passes over ground stations that validation tests compare with Orekit.

Each function searches one flown arc and returns how far the times are from the reference.
"""

from collections.abc import Callable
from functools import cache

import numpy as np

from sim.dynamics.arcs import Arc, propagate
from sim.dynamics.search import Crossing, crossings
from sim.dynamics.states import State
from sim.physics.frames import enu_from_itrs, itrs_from_geodetic
from sim.physics.shadow import disc_angles
from sim.world.almanac import sun_and_moon
from tests.validation.oracles import (
    MASS,
    Agreement,
    FloatArray,
    clock_of,
    field_model,
    read,
    versions,
)

SITES = ("dzhusaly", "shchyolkovo", "barnaul")


@cache
def _day() -> Arc:
    reference = read("lighting_contact")
    start = State(0.0, np.array([*reference["initial_state"], MASS]))
    model = field_model("lighting_contact", reference["span_s"], 20)
    return propagate(start, reference["span_s"], model)


def _largest_lag(name: str, found: tuple[Crossing, ...], key: str = "orekit_s") -> float:
    """Return the largest signed difference [s] of the events of a case; they must be the same ones."""
    expected = read("lighting_contact")["cases"][name]
    assert [event.rising for event in found] == expected["begins"], name
    lags = np.array([event.t for event in found]) - np.array(expected[key])
    return float(lags[np.argmax(np.abs(lags))])


def _search_day(function: Callable[[FloatArray], FloatArray]) -> tuple[Crossing, ...]:
    return crossings(function, 0.0, read("lighting_contact")["span_s"], step=20.0)


def shadow(kind: str) -> Agreement:
    """Compare a day's entries into and exits from umbra or penumbra with Orekit."""
    clock, arc = clock_of("lighting_contact"), _day()

    def depth(t: FloatArray) -> FloatArray:
        separation, earth, sun = disc_angles(arc.states(t)[:, :3], sun_and_moon(clock, t)[0])
        return earth + (sun if kind == "penumbra" else -sun) - separation

    found = _search_day(depth)
    return Agreement(
        "Light and ground stations",
        "Orekit",
        f"{kind}, {len(found)} entries and exits in a day",
        _largest_lag(f"sphere/{kind}", found),
        1.2e-5,
        "s",
        versions("lighting_contact")[0],
    )


def contact(site: str) -> Agreement:
    """Compare a day's rises and sets over a ground station with Orekit."""
    reference, arc = read("lighting_contact"), _day()
    latitude, longitude, height = reference["stations_latitude_longitude_deg_height_m"][site]
    place = np.radians(latitude), np.radians(longitude)
    ground, up = itrs_from_geodetic(*place, height), enu_from_itrs(*place)[2]

    def above_mask(t: FloatArray) -> FloatArray:
        line = np.array([itrs_from_geodetic(*p) for p in arc.places(t)]) - ground
        sine = line @ up / np.linalg.norm(line, axis=1)
        return np.arcsin(sine) - np.radians(reference["min_elevation_deg"])

    found = _search_day(above_mask)
    return Agreement(
        "Light and ground stations",
        "Orekit",
        f"{site}, {len(found)} rises and sets in a day",
        _largest_lag(f"contact/{site}", found),
        1.2e-5,
        "s",
        versions("lighting_contact")[0],
    )
