"""Propagate the two orbits in every force model with Orekit; write orbits_orekit.json and frames.json.

Integrator Dormand-Prince 8(5,3), absolute tolerance 1e-6 m and 1e-9 m/s, step capped at 30 s.
`self_check_m` is how far the last state moves with tolerance / 10 and a step cap of 15 s.
"""

import numpy as np

import common as c
import orekit_setup as orekit

FRAME_TIMES = {"2017-12-17T07:30:00Z": (0.0, 6.0, 24.0, 48.0), "2018-06-03T12:15:00Z": (0.0,)}  # hours


def fly(orbit, model, **accuracy):
    """Give the states at common.TIMES_S."""
    propagator = orekit.propagator(c.EPOCH_UTC, c.initial_state(orbit), orekit.forces(model), **accuracy)
    return [orekit.vector(propagator.propagate(orekit.date(c.EPOCH_UTC, t))) for t in c.TIMES_S]


def frames(version):
    """Write GCRF-to-ITRF matrices (Orekit, ERFA) and Sun and Moon positions (Orekit) at five instants."""
    from org.orekit.bodies import CelestialBodyFactory
    from org.orekit.frames import FramesFactory

    import earth_erfa

    gcrf, rows = FramesFactory.getGCRF(), []
    for utc, hours in FRAME_TIMES.items():
        for h in hours:
            when = orekit.date(utc, 3600 * h)
            matrix = gcrf.getStaticTransformTo(orekit.itrf(), when).getRotation().getMatrix()
            bodies = {
                name: [float(f()) for p in [body.getPosition(when, gcrf)] for f in (p.getX, p.getY, p.getZ)]
                for name, body in (
                    ("sun", CelestialBodyFactory.getSun()),
                    ("moon", CelestialBodyFactory.getMoon()),
                )
            }
            ut1, xp, yp, dx, dy = c.eop_at(c.mjd_utc(utc, 3600 * h))
            mas = np.degrees([xp, yp, dx, dy]) * 3600
            rows.append(
                {
                    "epoch_utc": utc,
                    "t_s": 3600 * h,
                    "ut1_minus_utc_s": ut1,
                    "xp_yp_dx_dy_arcsec": list(mas),
                    "itrs_from_gcrs_orekit": [[float(x) for x in row] for row in matrix],
                    "itrs_from_gcrs_erfa": earth_erfa.itrs_from_gcrs(utc, 3600 * h).tolist(),
                    "sun_m": bodies["sun"],
                    "moon_m": bodies["moon"],
                }
            )
    import erfa

    c.write(
        "frames.json",
        c.header(
            "GCRF-to-ITRF matrices (r_itrs = M r_gcrs), Sun and Moon positions (geometric, DE440)",
            "Orekit; ERFA",
            f"{version}; pyerfa {erfa.__version__}",
            __file__,
            note="Earth orientation of the rows, and of ERFA, is linear between days; Orekit takes 4 points",
        )
        | {"rows": rows},
    )


def main():
    """Write orbits_orekit.json, then frames.json."""
    version = orekit.start()
    states, checks = {}, {}
    for orbit in c.ELEMENTS:
        for name, model in c.MODELS.items():
            key = f"{orbit}/{name}"
            states[key] = fly(orbit, model)
            finer = fly(orbit, model, max_step=15.0, absolute_m=1e-7)
            checks[key] = float(np.linalg.norm(np.subtract(finer[-1], states[key][-1])[:3]))
            print(key, checks[key], flush=True)
    c.write(
        "orbits_orekit.json",
        c.header(
            "Two days in two orbits, seven force models",
            "Orekit",
            version,
            __file__,
            integrator="Dormand-Prince 8(5,3), 1e-6 m, 1e-9 m/s, 1e-14 relative, step at most 30 s",
            models=c.MODELS,
            density=c.DENSITY,
            cda_per_mass_m2_per_kg=c.CDA_PER_MASS,
        )
        | {"times_s": c.TIMES_S, "self_check_m": checks, "states": states},
    )
    frames(version)


if __name__ == "__main__":
    main()
