"""Sun and Moon against Skyfield, JPL DE440 and ERFA's series, and their pull on an orbit."""

import json
from collections.abc import Callable
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import erfa
import numpy as np
from skyfield.api import load_file

from sim.world.almanac import STEP, almanac, timescale
from sim.world.clock import Clock
from tests.called import read_pieces
from tests.validation.report import Judge

TOPIC = "Earth, Sun and Moon"
KM = 1000.0
AU = 149_597_870_700.0  # m, IAU 2012 resolution B2


def _read(pieces: np.ndarray, start: float, t: float) -> tuple[np.ndarray, np.ndarray]:
    out = read_pieces(pieces, start, STEP, t)
    return out[5:8], out[8:11]


def test_val_geometric_places_are_skyfields(clock: Clock, agreement: Judge) -> None:
    from importlib.resources import files

    ephemeris = load_file(str(files("skyfield_data") / "data" / "de421.bsp"))
    pieces, start = almanac(clock, 0.0, 190_000.0)
    apart: dict[str, list[float]] = {"sun": [], "moon": []}
    for t in np.linspace(0.0, 190_000.0, 23):
        when = timescale().tt_jd(*clock.tt_days(t))
        sun, moon = _read(pieces, start, t)
        for name, found in (("sun", sun), ("moon", moon)):
            expected = (ephemeris[name] - ephemeris["earth"]).at(when).position.m
            apart[name].append(float(np.linalg.norm(found - expected)))
    for name, differences in apart.items():
        quantity = f"place of the {name.title()} between the knots of the spline"
        agreement(TOPIC, "Skyfield, DE421", quantity, max(differences), 4.0, "m", version("skyfield"))


def test_val_places_are_those_of_de440(reference: Path, agreement: Judge) -> None:
    apart = []
    for row in json.loads((reference / "frames.json").read_text())["rows"]:
        clock = Clock(datetime.fromisoformat(row["epoch_utc"]))
        pieces, start = almanac(clock, row["t_s"], row["t_s"])
        sun, moon = _read(pieces, start, row["t_s"])
        apart.append([np.linalg.norm(sun - row["sun_m"]), np.linalg.norm(moon - row["moon_m"])])
    # ours are of DE421
    for name, difference, tolerance in zip(
        ("Sun", "Moon"), np.max(apart, axis=0), (0.7 * KM, 20.0), strict=True
    ):
        agreement(TOPIC, "Orekit, DE440", f"place of the {name}", difference, tolerance, "m", "13.1.9")


def test_val_places_are_those_of_erfas_series(clock: Clock, agreement: Judge) -> None:
    pieces, start = almanac(clock, 0.0, 190_000.0)
    apart = []
    for t in (0.0, 60_000.0, 190_000.0):
        tt = clock.tt_days(t)
        sun, moon = _read(pieces, start, t)
        heliocentric, _ = erfa.epv00(*tt)  # good to 4.6 km root mean square (its notes)
        meeus = erfa.moon98(*tt)["p"] * AU  # 11 arcseconds at most (its notes): 20 km
        apart.append([np.linalg.norm(sun + heliocentric["p"] * AU), np.linalg.norm(moon - meeus)])
    for name, difference, tolerance in zip(("Sun", "Moon"), np.max(apart, axis=0), (15.0, 30.0), strict=True):
        quantity = f"place of the {name}"
        agreement(TOPIC, "ERFA's series", quantity, difference, tolerance * KM, "m", version("pyerfa"))


def test_closed_form_tides_of_sun_and_moon_on_a_day_in_orbit(
    clock: Clock, true_earth: Callable[..., object], circular: Callable[..., object]
) -> None:
    # Their pull moves an orbit at 400 km by a hundred metres or so in a day: there, and not absurd.
    from sim.dynamics.arcs import propagate

    model = true_earth(clock, 0.0, 86_400.0)
    with_both = propagate(circular(), 86_400.0, model)  # type: ignore[arg-type]
    without = propagate(circular(), 86_400.0, model.having(gm_sun=0.0, gm_moon=0.0))  # type: ignore[attr-defined, arg-type]
    assert 20.0 < np.linalg.norm(with_both.end.r - without.end.r) < 1000.0
