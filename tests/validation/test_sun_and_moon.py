"""Sun and Moon against Skyfield, JPL DE440 and ERFA's series, and their pull on an orbit."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import erfa
import numpy as np
from skyfield.api import load_file

from sim.physics.splines import read_polynomials
from sim.world.almanac import STEP, almanac, timescale
from sim.world.clock import Clock

KM = 1000.0
AU = 149_597_870_700.0  # m, IAU 2012 resolution B2


def _read(pieces: np.ndarray, start: float, t: float) -> tuple[np.ndarray, np.ndarray]:
    out = np.empty(11)
    read_polynomials(pieces, start, STEP, t, out)
    return out[5:8], out[8:11]


def test_val_geometric_places_are_skyfields(clock: Clock) -> None:
    from importlib.resources import files

    ephemeris = load_file(str(files("skyfield_data") / "data" / "de421.bsp"))
    pieces, start = almanac(clock, 0.0, 190_000.0)
    for t in np.linspace(0.0, 190_000.0, 23):
        when = timescale().tt_jd(*clock.tt_days(t))
        sun, moon = _read(pieces, start, t)
        for name, found in (("sun", sun), ("moon", moon)):
            expected = (ephemeris[name] - ephemeris["earth"]).at(when).position.m
            assert np.linalg.norm(found - expected) < 10.0  # m


def test_val_places_are_those_of_de440(reference: Path) -> None:
    for row in json.loads((reference / "frames.json").read_text())["rows"]:
        clock = Clock(datetime.fromisoformat(row["epoch_utc"]))
        pieces, start = almanac(clock, row["t_s"], row["t_s"])
        sun, moon = _read(pieces, start, row["t_s"])
        assert np.linalg.norm(sun - np.array(row["sun_m"])) < 3.0 * KM  # DE421 against DE440
        assert np.linalg.norm(moon - np.array(row["moon_m"])) < 20.0  # m


def test_val_places_are_those_of_erfas_series(clock: Clock) -> None:
    pieces, start = almanac(clock, 0.0, 190_000.0)
    for t in (0.0, 60_000.0, 190_000.0):
        tt = clock.tt_days(t)
        sun, moon = _read(pieces, start, t)
        heliocentric, _ = erfa.epv00(*tt)  # good to 4.6 km root mean square (its notes)
        assert np.linalg.norm(sun + heliocentric["p"] * AU) < 20.0 * KM
        meeus = erfa.moon98(*tt)["p"] * AU  # 11 arcseconds at most (its notes): 20 km
        assert np.linalg.norm(moon - meeus) < 30.0 * KM


def test_closed_form_tides_of_sun_and_moon_on_a_day_in_orbit(
    clock: Clock, true_earth: Callable[..., object], circular: Callable[..., object]
) -> None:
    # Their pull moves an orbit at 400 km by a hundred metres or so in a day: there, and not absurd.
    from sim.dynamics.arcs import propagate

    model = true_earth(clock, 0.0, 86_400.0)
    with_both = propagate(circular(), 86_400.0, model)  # type: ignore[arg-type]
    without = propagate(circular(), 86_400.0, model._replace(gm_sun=0.0, gm_moon=0.0))  # type: ignore[attr-defined, arg-type]
    assert 20.0 < np.linalg.norm(with_both.end.r - without.end.r) < 1000.0
