"""Find umbra, penumbra and contact times of the ISS-like orbit's first day; write lighting_contact.json.

Orbit: 20x20, no bodies, no drag. Shadow: cones between a Sun of 695,700 km and an Earth sphere of 6,378,137
m; Sun at its geometric DE440 place of the instant (no light time, no aberration). With alpha_E = asin(R_E /
r), alpha_S the same of the Sun and theta the angle at the craft between the centres of Sun and Earth:
penumbra where theta < alpha_E + alpha_S, umbra where theta < alpha_E - alpha_S. Contact: geometric
elevation above 5 deg over the station's WGS-84 horizon (geodetic vertical), no refraction. Each time is
found with Orekit's detectors on its own orbit and with SciPy's root finder on the independent orbit.
`ellipsoid` repeats the shadow with the WGS-84 ellipsoid, Orekit only.
"""

import math

import numpy as np
from scipy.optimize import brentq

import common as c
import earth_erfa
import independent
import orekit_setup as orekit

SPAN_S = 86400.0
MODEL = c.MODELS["20x20"]
GRID_S = 10.0


def by_orekit():
    """Give {name: [(t, entering shadow or rising)]} from Orekit."""
    from org.orekit.bodies import CelestialBodyFactory, GeodeticPoint, OneAxisEllipsoid
    from org.orekit.frames import TopocentricFrame
    from org.orekit.propagation.events import EclipseDetector, ElevationDetector, EventsLogger
    from org.orekit.propagation.events.handlers import ContinueOnEvent

    propagator = orekit.propagator(c.EPOCH_UTC, c.initial_state("iss"), orekit.forces(MODEL))
    sun, loggers = CelestialBodyFactory.getSun(), {}

    def watch(name, detector):
        loggers[name] = EventsLogger()
        tuned = detector.withMaxCheck(20.0).withThreshold(1e-7).withHandler(ContinueOnEvent())
        propagator.addEventDetector(loggers[name].monitorDetector(tuned))

    for kind, radius, flattening in (("sphere", c.SHADOW_RADIUS, 0.0), ("ellipsoid", c.WGS84_A, c.WGS84_F)):
        ball = OneAxisEllipsoid(radius, flattening, orekit.itrf())
        watch(f"{kind}/umbra", EclipseDetector(sun, c.SUN_RADIUS, ball).withUmbra())
        watch(f"{kind}/penumbra", EclipseDetector(sun, c.SUN_RADIUS, ball).withPenumbra())
    for name, (lat, lon, h) in c.STATIONS.items():
        point = GeodeticPoint(math.radians(lat), math.radians(lon), h)
        top = TopocentricFrame(orekit.earth(), point, name)
        watch(
            f"contact/{name}", ElevationDetector(top).withConstantElevation(math.radians(c.MIN_ELEVATION_DEG))
        )
    propagator.propagate(orekit.date(c.EPOCH_UTC, SPAN_S))
    start, out = orekit.date(c.EPOCH_UTC), {}
    for name, logger in loggers.items():
        events = [
            (float(e.getState().getDate().durationFrom(start)), bool(e.isIncreasing()))
            for e in logger.getLoggedEvents()
        ]
        out[name] = [(t, up if name.startswith("contact") else not up) for t, up in events]
    return out


def functions(orbit):
    """Give the independent event functions of time: positive in shadow or in contact."""

    def shadow(t, sign):
        r = orbit(t)[:3]
        to_sun = independent.body("sun", c.EPOCH_UTC, t) - r
        far, near = np.linalg.norm(to_sun), np.linalg.norm(r)
        theta = math.atan2(np.linalg.norm(np.cross(to_sun, -r)), -(to_sun @ r))
        return math.asin(c.SHADOW_RADIUS / near) + sign * math.asin(c.SUN_RADIUS / far) - theta

    def elevation(t, lat, lon, h):
        lat, lon = math.radians(lat), math.radians(lon)
        n = c.WGS84_A / math.sqrt(1 - c.WGS84_F * (2 - c.WGS84_F) * math.sin(lat) ** 2)
        up = np.array([math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)])
        site = (n + h) * up - np.array([0, 0, n * c.WGS84_F * (2 - c.WGS84_F) * math.sin(lat)])
        d = earth_erfa.itrs_from_gcrs(c.EPOCH_UTC, t) @ orbit(t)[:3] - site
        return math.asin(d @ up / np.linalg.norm(d)) - math.radians(c.MIN_ELEVATION_DEG)

    out = {"sphere/umbra": lambda t: shadow(t, -1), "sphere/penumbra": lambda t: shadow(t, 1)}
    for name, site in c.STATIONS.items():
        out[f"contact/{name}"] = lambda t, site=site: elevation(t, *site)
    return out


def by_script():
    """Give the same from the independent orbit."""
    a = independent.acceleration(c.EPOCH_UTC, MODEL)
    orbit = independent.integrate(a, c.initial_state("iss"), 0.0, SPAN_S, dense_output=True).sol
    out = {}
    for name, g in functions(orbit).items():
        t = np.arange(0.0, SPAN_S + 1e-9, GRID_S)
        sign = [g(x) > 0 for x in t]
        out[name] = [
            (float(brentq(g, t[k], t[k + 1], xtol=1e-9)), bool(sign[k + 1]))
            for k in range(len(t) - 1)
            if sign[k] != sign[k + 1]
        ]
    return out


def main():
    """Write lighting_contact.json."""
    version = orekit.start()
    one, two = by_orekit(), by_script()
    cases = {}
    for name, events in one.items():
        cases[name] = {"orekit_s": [t for t, _ in events], "begins": [begins for _, begins in events]}
        if name in two:
            assert [b for _, b in two[name]] == cases[name]["begins"], name
            cases[name]["independent_s"] = [t for t, _ in two[name]]
            apart = np.abs(np.subtract(cases[name]["orekit_s"], cases[name]["independent_s"]))
            cases[name]["apart_s"] = float(apart.max())
        print(name, len(events), cases[name].get("apart_s"))
    c.write(
        "lighting_contact.json",
        c.header(
            "Umbra, penumbra and station contacts of the ISS-like orbit's first day",
            "Orekit; own script",
            f"{version}; {independent.TOOL}",
            __file__,
            model=MODEL,
            definitions=" ".join(__doc__.split("\n\n")[1].split()),
            sun_radius_m=c.SUN_RADIUS,
            shadow_radius_m=c.SHADOW_RADIUS,
            min_elevation_deg=c.MIN_ELEVATION_DEG,
            stations_latitude_longitude_deg_height_m=c.STATIONS,
            initial_state=list(c.initial_state("iss")),
            begins="true: shadow entry or rise at that time; false: exit or set",
        )
        | {"span_s": SPAN_S, "cases": cases},
    )


if __name__ == "__main__":
    main()
