"""Space weather as the program reads it, and the densities that follow, against their sources."""

import json
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pymsis
import pytest

from sim.dynamics.model import Model
from sim.library.catalogue import load
from sim.library.models import Craft, Pad
from sim.physics.constants import EARTH_RATE
from sim.world import Target, World
from sim.world.air import Orbit, air_over_orbit
from sim.world.clock import Clock
from sim.world.sky import Sky
from sim.world.station import Window
from sim.world.weather import indices
from tests.called import log_density
from tests.validation.report import Judge

TOPIC = "Space weather and density"


@pytest.fixture(scope="module")
def days(reference: Path) -> dict[int, dict]:  # type: ignore[type-arg]
    rows = json.loads((reference / "space_weather" / "days.json").read_text())
    origin = datetime(1858, 11, 17)
    return {(datetime.fromisoformat(row["date"]) - origin).days: row for row in rows}


def _expected(days: dict[int, dict], mjd: float) -> tuple[float, float, list[float]]:  # type: ignore[type-arg]
    """Return what MSIS wants at an instant, straight from the file's days."""
    today = int(mjd)
    slots = [(today - d, k) for d in range(4) for k in range(7, -1, -1)]
    slots = [s for s in slots if s[0] < today or s[1] <= int((mjd - today) * 8.0)]
    ap = [float(days[d]["ap3h"][k]) for d, k in slots[:20]]
    history = [days[today]["Ap"], *ap[:4], float(np.mean(ap[4:12])), float(np.mean(ap[12:20]))]
    return days[today - 1]["f107_obs"], days[today]["f107_obs_c81"], history


INSTANTS = [58104.306, 58104.99, 58105.01, 58106.36, 58271.5, 58272.387, 58272.527, 58273.0001]


@pytest.mark.parametrize("mjd", INSTANTS)
def test_val_indices_are_those_of_the_file(days: dict[int, dict], mjd: float, agreement: Judge) -> None:  # type: ignore[type-arg]
    previous, mean, ap = indices(mjd)
    expected_previous, expected_mean, expected_ap = _expected(days, mjd)
    apart = np.abs(np.subtract(ap, expected_ap)).max()
    for quantity, difference, tolerance, unit in (
        ("F10.7 of the day before", previous - expected_previous, 0.05, "sfu"),
        ("81-day mean of F10.7", mean - expected_mean, 0.15, "sfu"),
        ("geomagnetic history", apart, 1e-9, "nT"),
    ):
        agreement(TOPIC, "CelesTrak", f"{quantity}, MJD {mjd:g}", difference, tolerance, unit)


def _apart(clock: Clock, days, table, axes, first, last, heights, latitudes, count=400):  # type: ignore[no-untyped-def]
    """Return the relative differences (count,) of a table from NRLMSIS 2.1 itself at scattered places."""
    ends = zip((first, last), heights, latitudes, (-np.pi, np.pi), strict=True)
    places = np.random.default_rng(20171217).uniform(*ends, size=(count, 4))
    t, height, latitude, longitude = places.T
    flux, mean, ap = zip(*(_expected(days, float(mjd)) for mjd in clock.utc_days(t)), strict=True)
    direct = _nrlmsis(clock, t, height, latitude, longitude, flux, mean, ap)
    return np.exp(_log_densities(clock, table, axes, t, height, latitude, longitude)) / direct - 1.0


def _nrlmsis(clock: Clock, t, height, latitude, longitude, flux, mean, ap):  # type: ignore[no-untyped-def]
    """Return NRLMSIS 2.1's densities (k,) [kg/m3] at times [s] and places [m, rad, rad], with its indices."""
    utc = [np.datetime64(clock.utc(float(s)).replace(tzinfo=None), "us") for s in t]
    places = np.degrees(longitude), np.degrees(latitude), height / 1000.0
    found = pymsis.calculate(utc, *places, flux, mean, ap, version=2.1, geomagnetic_activity=-1)
    return found[:, pymsis.Variable.MASS_DENSITY]


def _log_densities(clock: Clock, table, axes, t, height, latitude, longitude):  # type: ignore[no-untyped-def]
    """Return a table's ln(density) (k,) at times [s] and places [m, rad, rad]."""
    solar = 2.0 * np.pi * (float(clock.utc_days(0.0)) % 1.0 + t / 86400.0) - np.pi + longitude
    solar -= 2.0 * np.pi * np.floor(solar / (2.0 * np.pi) + 0.5)
    rows = zip(t, height, latitude, solar, strict=True)
    return np.array([log_density(table, axes, *row) for row in rows])


@pytest.fixture(scope="module")
def world() -> World:
    clock = Clock(datetime(2017, 12, 17, 7, 21, 1, 127000, tzinfo=UTC))
    craft = load("craft", "soyuz-ms")
    assert isinstance(craft, Craft)
    out = Window(0.0, 190_000.0, Orbit(180e3, 450e3, np.radians(51.6)), None)
    home = Window(14_522_135.0, 14_540_000.0, Orbit(139.9e3, 450e3, np.radians(51.6)), None)
    return World(
        sky=Sky(clock),
        windows=(out, home),
        station=None,
        launcher=None,
        pad=Pad(name="Baikonur 1/5", latitude_deg=45.920278, longitude_deg=63.342222, height_m=100.0),
        craft=craft,
        rendezvous=None,
        target=Target(np.radians(47.37), np.radians(69.56), 350.0),
    )


def low(
    world: World,
    first: float,
    last: float,
    place: tuple[float, float],
    latitudes: tuple[float, float],
    heights: tuple[float, float],
) -> Model:
    latitude, longitude = np.radians(place)
    south, north = np.radians(latitudes)
    return world.low_model(
        first, last, (latitude, longitude), latitudes=(south, north), heights=heights, wind=None
    )


@pytest.mark.parametrize(
    ("leg", "bottom", "top", "south", "north"),
    [
        ("ascent", 0.0, 260e3, 26.0, 65.0),
        ("outbound", 160e3, 460e3, -54.0, 54.0),
        ("homebound", 120e3, 460e3, -54.0, 54.0),
        ("descent", 0.0, 160e3, -54.0, 54.0),
    ],
)
def test_val_density_of_each_leg_is_nrlmsis(days, world, leg, bottom, top, south, north, agreement) -> None:  # type: ignore[no-untyped-def]
    model = {
        "ascent": lambda: low(world, 0.0, 900.0, (45.9, 63.3), (25.9, 65.9), (57.0, 260e3)),
        "outbound": lambda: world.orbit_model(0.0, area=1.0, drag=1.0),
        "homebound": lambda: world.orbit_model(14_530_000.0, area=1.0, drag=1.0),
        "descent": lambda: low(
            world, 14_521_235.0, 14_540_000.0, (47.4, 69.6), (-54.0, 54.0), (110.0, 159.9e3)
        ),
    }[leg]()
    table, axes = model.air.density, model.air.density_axes
    first = axes[0, 0]
    last = first + (table.shape[0] - 1) / axes[0, 1]
    heights, latitudes = np.array([bottom, top]), np.radians([south, north])
    knots = np.linspace(first, last, table.shape[0])[:4]  # where the table was made
    there = [_apart(world.clock, days, table, axes, t, t, heights, latitudes, 100) for t in knots]
    words, off = f"density at the knots, {leg}, relative", np.abs(there).max()
    agreement(TOPIC, "NRLMSIS 2.1", words, off, 0.01, "", version("pymsis"))
    # In between the table goes in straight lines where MSIS jumps with the three-hourly index: one of the 300
    # places of the way out lies within minutes of such a jump.
    between = _apart(world.clock, days, table, axes, first, last, heights, latitudes, 300)
    jump, usual = {"outbound": (0.2, 0.02), "homebound": (0.08, 0.01)}.get(leg, (0.02, 0.003))
    for what, off, most in (
        ("greatest", np.abs(between).max(), jump),
        ("rms", np.sqrt(np.mean(between**2)), usual),
    ):
        words = f"density between, {leg}, {what}, relative"
        agreement(TOPIC, "NRLMSIS 2.1", words, off, most, "", version("pymsis"))


@pytest.mark.parametrize("began", ["2012-07-15 02:40:03", "2015-12-21 08:44:39", "2017-12-17 07:21:01"])
def test_val_two_days_of_drag_are_those_of_nrlmsis(began: str, agreement: Judge) -> None:
    """How far drag carries a ship along its track in two days: within 0.1 % of the model's own air.

    With knots of the time anywhere in the three hours of the index it was 0.8 % on the first two of these.
    """
    clock = Clock(datetime.fromisoformat(began).replace(tzinfo=UTC))
    t = np.arange(600.0, 178_000.0, 120.0)
    u, tilt = 2.0 * np.pi * t / 5380.0, np.radians(51.65)
    latitude = np.arcsin(np.sin(tilt) * np.sin(u))
    longitude = np.arctan2(np.cos(tilt) * np.sin(u), np.cos(u)) - EARTH_RATE * t
    height = np.where(t < 15_000.0, 215e3, 270e3) + 12e3 * np.sin(u) + 22e3 * np.sin(latitude) ** 2
    air = air_over_orbit(clock, 0.0, 180_000.0, Orbit(200e3, 440e3, tilt))
    found = _log_densities(clock, air.density, air.density_axes, t, height, latitude, longitude)
    flux, mean, ap = zip(*(indices(float(day)) for day in clock.utc_days(t)), strict=True)
    direct = _nrlmsis(clock, t, height, latitude, longitude, flux, mean, ap)
    left = t[-1] - t  # what is lost early has long to grow
    off = np.sum(left * (np.exp(found) - direct)) / np.sum(left * direct)
    agreement(
        TOPIC, "NRLMSIS 2.1", f"way lost by drag in two days from {began[:10]}, relative", off, 0.003, "",
        version("pymsis"),
    )  # fmt: skip
