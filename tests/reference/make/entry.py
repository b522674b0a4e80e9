"""Fly a ballistic entry from 120 to 10 km with Orekit and with the independent integrator; write entry.json.

Air: US Standard Atmosphere 1976 in closed form below 86 km geometric; above, rho(86 km) exp(-(h - 86 km) /
5916 m), a continuation of this project's own that meets the 1976 table at 120 km. Height is geodetic on
WGS-84 and taken as the atmosphere's geometric height. The air turns about the ITRF z axis. Drag only,
constant CD A / m. Two fields: point mass with C20, and 20x20. No Sun, no Moon. Load is drag acceleration
over 9.80665 m/s2.
"""

import math

import numpy as np
from scipy.optimize import brentq, minimize_scalar

import common as c
import earth_erfa
import independent
import orekit_setup as orekit

MODELS = {"j2": {"degree": 2, "order": 0}, "20x20": {"degree": 20, "order": 20}}
HEIGHTS = c.ENTRY_HEIGHTS_M
LIMIT_S = 900.0


def initial_state():
    """Give the entry state (6,), rounded to 1 mm and 1 um/s."""
    s = c.ENTRY_START
    lat, lon, h = math.radians(s["latitude_deg"]), math.radians(s["longitude_deg"]), s["height_m"]
    e2 = c.WGS84_F * (2 - c.WGS84_F)
    n = c.WGS84_A / math.sqrt(1 - e2 * math.sin(lat) ** 2)
    p = (n + h) * math.cos(lat)
    r = np.array([p * math.cos(lon), p * math.sin(lon), (n * (1 - e2) + h) * math.sin(lat)])
    turn = earth_erfa.itrs_from_gcrs(c.ENTRY_EPOCH_UTC, 0.0)
    up = r / np.linalg.norm(r)
    east = np.cross([0.0, 0.0, 1.0], up)
    east /= np.linalg.norm(east)
    north = np.cross(up, east)
    gamma, azimuth = math.radians(s["flight_path_deg"]), math.radians(s["azimuth_deg"])
    level = math.cos(azimuth) * north + math.sin(azimuth) * east
    v = s["speed_mps"] * (math.cos(gamma) * level + math.sin(gamma) * up)
    return np.concatenate([np.round(turn.T @ r, 3), np.round(turn.T @ v, 6)])


def load(t, y):
    """Give the load [g] at a GCRF state."""
    turn = earth_erfa.itrs_from_gcrs(c.ENTRY_EPOCH_UTC, t)
    a = independent.drag(y[:3], y[3:6], turn, c.us1976_density, c.ENTRY_CDA_PER_MASS)
    return float(np.linalg.norm(a)) / c.G0


def place(t, y):
    """Give latitude, longitude [rad], height [m] of a GCRF state."""
    return independent.geodetic(earth_erfa.itrs_from_gcrs(c.ENTRY_EPOCH_UTC, t) @ y[:3])


def summary(at, end):
    """Give crossings, end place and peak load of a flight known as a function of time."""
    grid = np.arange(0.0, end, 1.0)
    heights = [place(t, at(t))[2] for t in grid]
    times = []
    for h in HEIGHTS:
        k = next(i for i in range(len(grid)) if heights[i] < h) if heights[-1] < h else len(grid)
        late = grid[k] if k < len(grid) else end
        times.append(float(brentq(lambda t, h=h: place(t, at(t))[2] - h, grid[k - 1], late, xtol=1e-10)))
    loads = [load(t, at(t)) for t in grid]
    k = int(np.argmax(loads))
    top = minimize_scalar(
        lambda t: -load(t, at(t)),
        bounds=(grid[k - 1], grid[k + 1]),
        method="bounded",
        options={"xatol": 1e-7},
    )
    last = at(times[-1])
    latitude, longitude, _ = place(times[-1], last)
    turn = earth_erfa.itrs_from_gcrs(c.ENTRY_EPOCH_UTC, times[-1])
    return {
        "heights_m": HEIGHTS,
        "times_s": times,
        "states": [[float(x) for x in at(t)] for t in times],
        "end_latitude_deg": math.degrees(latitude),
        "end_longitude_deg": math.degrees(longitude),
        "end_r_itrs_m": [float(x) for x in turn @ last[:3]],
        "peak_load_g": -float(top.fun),
        "peak_load_t_s": float(top.x),
        "peak_load_height_m": place(top.x, at(top.x))[2],
    }


def by_script(model, max_step):
    """Fly by SciPy, down past 10 km."""
    gravity = independent.acceleration(c.ENTRY_EPOCH_UTC, model)

    def a(t, r, v):
        turn = earth_erfa.itrs_from_gcrs(c.ENTRY_EPOCH_UTC, t)
        return gravity(t, r, v) + independent.drag(r, v, turn, c.us1976_density, c.ENTRY_CDA_PER_MASS)

    def low(t, y):
        return place(t, y)[2] - (HEIGHTS[-1] - 500.0)

    low.terminal = True
    done = independent.integrate(
        a, initial_state(), 0.0, LIMIT_S, max_step=max_step, events=low, dense_output=True
    )
    return done.sol, float(done.t[-1])


def orekit_air():
    """Give the atmosphere as Orekit sees it, implemented through a Java proxy."""
    from jpype import JImplements, JOverride
    from org.hipparchus.geometry.euclidean.threed import Vector3D

    ground, fixed = orekit.earth(), orekit.itrf()
    spin = Vector3D(0.0, 0.0, c.EARTH_RATE)

    @JImplements("org.orekit.models.earth.atmosphere.Atmosphere")
    class Air:
        @JOverride
        def getFrame(self):
            return fixed

        @JOverride
        def getDensity(self, date, position, frame):
            return c.us1976_density(float(ground.transform(position, frame, date).getAltitude()))

        @JOverride
        def getVelocity(self, date, position, frame):
            turn = frame.getStaticTransformTo(fixed, date)
            wind = Vector3D.crossProduct(spin, turn.transformPosition(position))
            return turn.getInverse().transformVector(wind)

    return Air()


def by_orekit(model, max_step):
    """Fly by Orekit and give its dense output as a function of time, and the last time."""
    from org.orekit.forces.drag import DragForce, IsotropicDrag
    from org.orekit.propagation.events import AltitudeDetector

    forces = [
        *orekit.forces(model),
        DragForce(orekit_air(), IsotropicDrag(c.ENTRY_CDA_PER_MASS * 1000.0, 1.0)),
    ]
    propagator = orekit.propagator(c.ENTRY_EPOCH_UTC, initial_state(), forces, max_step=max_step)
    propagator.addEventDetector(AltitudeDetector(5.0, 1e-6, HEIGHTS[-1] - 500.0, orekit.earth()))
    generator = propagator.getEphemerisGenerator()
    last = propagator.propagate(orekit.date(c.ENTRY_EPOCH_UTC, LIMIT_S))
    ephemeris = generator.getGeneratedEphemeris()
    start = orekit.date(c.ENTRY_EPOCH_UTC)
    end = float(last.getDate().durationFrom(start))
    return (lambda t: np.array(orekit.vector(ephemeris.propagate(start.shiftedBy(float(t)))))), end


def main():
    """Write entry.json."""
    version = orekit.start()
    cases = {}
    for name, model in MODELS.items():
        one, two = summary(*by_orekit(model, 1.0)), summary(*by_script(model, 1.0))
        finer = summary(*by_script(model, 0.4))
        cases[name] = {
            "orekit": one,
            "independent": two,
            "apart_end_m": float(np.linalg.norm(np.subtract(one["end_r_itrs_m"], two["end_r_itrs_m"]))),
            "apart_times_s": float(np.abs(np.subtract(one["times_s"], two["times_s"])).max()),
            "self_check_end_m": float(
                np.linalg.norm(np.subtract(finer["end_r_itrs_m"], two["end_r_itrs_m"]))
            ),
        }
        print(name, {k: v for k, v in cases[name].items() if "apart" in k or "self" in k}, one, flush=True)
    heights = [float(h) for h in range(0, 122_000, 2_000)]
    c.write(
        "entry.json",
        c.header(
            "Ballistic entry from 120 km to 10 km",
            "Orekit; own script",
            f"{version}; {independent.TOOL}",
            __file__,
            models=MODELS,
            air=" ".join(__doc__.split("\n\n")[1].split()),
            cda_per_mass_m2_per_kg=c.ENTRY_CDA_PER_MASS,
            start=c.ENTRY_START,
            initial_state=list(initial_state()),
        )
        | {
            "epoch_utc": c.ENTRY_EPOCH_UTC,
            "cases": cases,
            "density": {"heights_m": heights, "kg_per_m3": [c.us1976_density(h) for h in heights]},
        },
    )


if __name__ == "__main__":
    main()
