"""Where the ground is: the matrix from GCRS to ITRS against ERFA, Orekit and Skyfield; UT1 and polar motion.

Ours takes bulletin A (as brahe carries it), daily values joined by lines, read through splines; Orekit and
ERFA in `frames.json` take IERS 20 C04; Skyfield takes its own bulletin A and leaves out the pole offsets.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import erfa
import numpy as np
import pytest
from brahe import FileEOPProvider
from sgp4.api import Satrec
from skyfield.api import load
from skyfield.data import iers
from skyfield.framelib import itrs

from sim.dynamics.model import Model
from sim.physics.constants import EARTH_RATE
from sim.world.almanac import STEP, almanac
from sim.world.clock import Clock
from sim.world.station import states_of_elements
from tests.called import read_pieces
from tests.validation.report import Judge

TOPIC, ON_GROUND = "Earth, Sun and Moon", "attitude of the Earth, as metres on the ground"
GROUND = 6.378e6  # m
MM, METRE = 1e-3, 1.0
ARCSECOND = np.radians(1.0 / 3600.0)
DATES = [
    datetime(2016, 7, 7, 1, 36, 40, tzinfo=UTC),
    datetime(2016, 12, 31, 22, 0, 0, tzinfo=UTC),  # a leap second follows
    datetime(2017, 12, 17, 7, 21, 1, tzinfo=UTC),
    datetime(2017, 12, 19, 8, 39, 2, tzinfo=UTC),
    datetime(2018, 6, 3, 12, 39, 13, tzinfo=UTC),
    datetime(2024, 2, 29, 17, 0, 0, tzinfo=UTC),
]
Maker, Reader = Callable[..., Model], Callable[[Model, float], np.ndarray]


@pytest.fixture(scope="module")
def bulletin_a() -> FileEOPProvider:
    return FileEOPProvider.from_default_standard(True, "Error")


@pytest.fixture(scope="module")
def skyfield_earth():  # type: ignore[no-untyped-def]
    """Give Skyfield's time scale with the finals2000A (UT1, polar motion) that skyfield-data carries."""
    from importlib.resources import files

    with (files("skyfield_data") / "data" / "finals2000A.all").open("rb") as file:
        data = iers.parse_x_y_dut1_from_finals_all(file)
    ts = load.timescale(builtin=True)
    iers.install_polar_motion_table(ts, data)
    return ts


def _matrix_of_erfa(clock: Clock, t: float, eop: FileEOPProvider) -> np.ndarray:
    """Return the matrix of IERS Conventions 2010 with the daily values joined by lines, all by ERFA."""
    mjd = float(clock.utc_days(t))
    day = np.floor(mjd)
    share = mjd - day
    rows = []
    for d in (day, day + 1.0):
        leap = erfa.dat(*erfa.jd2cal(2400000.5, d)[:3], 0.0)
        rows.append([eop.get_ut1_utc(d) - leap, *eop.get_pm(d), *eop.get_dxdy(d)])
    ut1_tai, xp, yp, dx, dy = np.array(rows[0]) * (1.0 - share) + np.array(rows[1]) * share
    tt, tai = clock.tt_days(t), clock.tai_days(t)
    x, y, s = erfa.xys06a(*tt)
    era = erfa.era00(tai[0], tai[1] + ut1_tai / 86400.0)
    polar = erfa.pom00(xp, yp, erfa.sp00(*tt))
    return np.asarray(erfa.c2tcio(erfa.c2ixys(x + dx, y + dy, s), era, polar))


@pytest.mark.parametrize("date", DATES, ids=str)
def test_val_ground_is_erfas_within_two_millimetres(
    date: datetime,
    true_earth: Maker,
    earth_matrix: Reader,
    bulletin_a: FileEOPProvider,
    agreement: Judge,
) -> None:
    clock = Clock(date)
    model = true_earth(clock, -3600.0, 180_000.0)
    apart = [
        np.linalg.norm(earth_matrix(model, t) - _matrix_of_erfa(clock, t, bulletin_a), ord=2)
        for t in (-3000.0, 0.0, 40_000.0, 100_000.0, 170_000.0)
    ]
    agreement(
        TOPIC, "ERFA", f"{ON_GROUND}, {date:%Y-%m-%d}", max(apart) * GROUND, 2.0 * MM, "m", version("pyerfa")
    )


def test_val_ground_is_erfas_half_a_year_from_the_epoch(
    clock: Clock,
    true_earth: Maker,
    earth_matrix: Reader,
    bulletin_a: FileEOPProvider,
    agreement: Judge,
) -> None:
    undocking = 14_522_135.0
    model = true_earth(clock, undocking, undocking + 27_000.0)
    apart = [
        np.linalg.norm(earth_matrix(model, t) - _matrix_of_erfa(clock, t, bulletin_a), ord=2)
        for t in undocking + np.array([0.0, 9000.0, 20_000.0])
    ]
    quantity = f"{ON_GROUND}, half a year after the epoch"
    agreement(TOPIC, "ERFA", quantity, max(apart) * GROUND, 0.09 * MM, "m", version("pyerfa"))


def test_val_ground_is_orekits_within_five_centimetres(
    reference: Path, true_earth: Maker, earth_matrix: Reader, agreement: Judge
) -> None:
    apart = []
    for row in json.loads((reference / "frames.json").read_text())["rows"]:
        clock = Clock(datetime.fromisoformat(row["epoch_utc"]))
        model = true_earth(clock, row["t_s"], row["t_s"])
        found = earth_matrix(model, row["t_s"])
        matrices = (row["itrs_from_gcrs_orekit"], row["itrs_from_gcrs_erfa"])
        apart.append([np.linalg.norm(found - np.array(matrix), ord=2) * GROUND for matrix in matrices])
    tools = (("Orekit, 20 C04", "13.1.9"), ("ERFA, 20 C04", version("pyerfa")))
    for (tool, number), difference in zip(tools, np.max(apart, axis=0), strict=True):
        agreement(TOPIC, tool, ON_GROUND, difference, 0.05 * METRE, "m", number)


@pytest.mark.parametrize("date", DATES, ids=str)
def test_val_ground_is_skyfields_within_a_tenth_of_a_metre(
    date: datetime, true_earth: Maker, earth_matrix: Reader, skyfield_earth, agreement: Judge
) -> None:  # type: ignore[no-untyped-def]
    clock = Clock(date)
    model = true_earth(clock, 0.0, 90_000.0)
    apart = []
    for t in (0.0, 30_000.0, 86_000.0):
        when = skyfield_earth.tt_jd(*clock.tt_days(t))
        apart.append(np.linalg.norm(earth_matrix(model, t) - itrs.rotation_at(when), ord=2) * GROUND)
    quantity = f"{ON_GROUND}, {date:%Y-%m-%d}"
    agreement(TOPIC, "Skyfield", quantity, max(apart), 0.1 * METRE, "m", version("skyfield"))


def _ut1_minus_utc(clock: Clock, t: float) -> float:
    """Return UT1-UTC [s] that the almanac's rotation angle stands for."""
    pieces, start = almanac(clock, t, t)
    out = read_pieces(pieces, start, STEP, t)
    tt = clock.tt_days(t)
    era = out[2] + EARTH_RATE * t + erfa.xys06a(*tt)[2] - erfa.sp00(*tt)
    day, fraction = erfa.taiutc(*clock.tai_days(t))
    ahead = (era - erfa.era00(day, fraction) + np.pi) % (2.0 * np.pi) - np.pi
    return float(ahead / EARTH_RATE)


@pytest.mark.parametrize(
    ("date", "bulletin_a_s", "c04_s"),
    [
        (datetime(2017, 12, 17, 7, 21, 1, tzinfo=UTC), 0.22834, 0.22835),
        (datetime(2017, 12, 19, 8, 39, 0, tzinfo=UTC), 0.22724, 0.22722),
        (datetime(2018, 6, 3, 12, 39, 0, tzinfo=UTC), 0.07616, 0.07621),
    ],
)
def test_val_ut1_minus_utc(date: datetime, bulletin_a_s: float, c04_s: float, agreement: Judge) -> None:
    # IERS bulletin A and 20 C04, both to 10 us; 100 us is 5 cm on the ground
    found = _ut1_minus_utc(Clock(date), 0.0)
    for source, expected in (("IERS bulletin A", bulletin_a_s), ("IERS 20 C04", c04_s)):
        agreement(TOPIC, source, f"UT1 - UTC, {date:%Y-%m-%d}", found - expected, 60e-6, "s")


def test_val_daily_values_are_those_of_20_c04(
    reference: Path,
    columns: Callable[[Path], dict[str, np.ndarray]],
    agreement: Judge,
) -> None:
    rows = columns(reference / "earth_orientation.csv")
    time, pole = [], []
    for k, mjd in enumerate(rows["mjd_utc"]):
        year, month, day, _ = erfa.jd2cal(2400000.5, mjd)
        clock = Clock(datetime(int(year), int(month), int(day), tzinfo=UTC))
        pieces, start = almanac(clock, 0.0, 0.0)
        out = read_pieces(pieces, start, STEP, 0.0)
        time.append(abs(_ut1_minus_utc(clock, 0.0) - rows["ut1_minus_utc_s"][k]))
        pole += [
            abs(out[3 + i] / ARCSECOND - rows[name][k]) for i, name in enumerate(("xp_arcsec", "yp_arcsec"))
        ]
    agreement(TOPIC, "IERS 20 C04", f"UT1 - UTC, {len(time)} days", max(time), 80e-6, "s")
    # 1.2 cm on the ground
    agreement(TOPIC, "IERS 20 C04", f"polar motion, {len(time)} days", max(pole), 4e-4, "arcsec")


@pytest.mark.parametrize("name", ["iss_2017-351", "iss_2018-151", "soyuz_tma04m_insertion_2012-136"])
def test_val_place_over_the_ground_of_two_line_elements(
    name: str,
    elements: Callable[[str], tuple[str, str]],
    true_earth: Maker,
    earth_matrix: Reader,
    bulletin_a: FileEOPProvider,
    agreement: Judge,
) -> None:
    """SGP4's own frame turned to the ground in the short way, by sidereal time of 1982 and polar motion.

    Vallado et al., "Revisiting Spacetrack Report #3", AIAA 2006-6753, appendix C.
    """
    lines = elements(name)
    satellite = Satrec.twoline2rv(*lines)
    mjd = satellite.jdsatepoch - 2400000.5 + satellite.jdsatepochF
    year, month, day, _ = erfa.jd2cal(2400000.5, np.floor(mjd))
    clock = Clock(datetime(int(year), int(month), int(day), tzinfo=UTC))
    model = true_earth(clock, 0.0, 172_800.0)
    apart = []
    for t in np.linspace(0.0, 172_800.0, 13):
        utc = float(clock.utc_days(t))
        _, teme, _ = satellite.sgp4(2400000.5 + np.floor(utc), utc - np.floor(utc))
        ut1 = utc + bulletin_a.get_ut1_utc(utc) / 86400.0
        xp, yp = bulletin_a.get_pm(utc)
        sidereal = erfa.rz(erfa.gmst82(2400000.5, ut1), np.eye(3))
        expected = erfa.pom00(xp, yp, 0.0) @ sidereal @ np.array(teme) * 1000.0
        gcrs, _ = states_of_elements(clock, lines, np.array([t]))
        apart.append(np.linalg.norm(earth_matrix(model, t) @ gcrs[0] - expected))
    quantity = f"place over the ground, {name}, two days"
    agreement(
        "Two-line elements", "SGP4 by sidereal time", quantity, max(apart), 0.15 * METRE, "m", version("sgp4")
    )
