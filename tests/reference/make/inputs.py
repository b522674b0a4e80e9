"""Write the shared inputs: states, Earth orientation, gravity (needs brahe, astropy-iers-data).

Files: inputs.json, earth_orientation.csv, earth_gravity.csv.
"""

from pathlib import Path

import astropy_iers_data
import brahe

import common as c

SPANS_MJD = ((58100, 58110), (58268, 58276))  # 2017-12-13..23 and 2018-05-30..06-07
DEGREE = 36


def earth_orientation():
    """Copy the IERS 20 C04 rows of the spans."""
    path = Path(astropy_iers_data.__file__).parent / "data" / "eopc04.1962-now"
    lines = [
        "# IERS 20 C04, 0h UTC; from astropy-iers-data 0.2026.11.2.0.34.55, file eopc04.1962-now",
        "# dx, dy: celestial pole offsets to IAU 2006/2000A",
        "mjd_utc,ut1_minus_utc_s,xp_arcsec,yp_arcsec,dx_arcsec,dy_arcsec,lod_s",
    ]
    for line in path.read_text().splitlines():
        f = line.split()
        if line.startswith("#") or len(f) < 13:
            continue
        mjd = float(f[4])
        if any(a <= mjd <= b for a, b in SPANS_MJD):
            lines.append(",".join([f"{mjd:.0f}", f[7], f[5], f[6], f[8], f[9], f[12]]))
    (c.OUT / "earth_orientation.csv").write_text("\n".join(lines) + "\n")


def earth_gravity():
    """Write degree, order, C, S of the packaged EGM2008, exactly (repr)."""
    field = brahe.GravityModel.from_model_type(brahe.GravityModelType.EGM2008_120)
    assert (field.gm, field.radius) == (c.GM, c.RADIUS)
    lines = [
        f"# {field.model_name}, fully normalised, {field.tide_system}; GM {c.GM!r} m3/s2, R {c.RADIUS!r} m;"
        f" from brahe {brahe.__version__}, EGM2008_120",
        "n,m,c,s",
    ]
    for n in range(2, DEGREE + 1):
        lines += [f"{n},{m},{field.get(n, m)[0]!r},{field.get(n, m)[1]!r}" for m in range(n + 1)]
    (c.OUT / "earth_gravity.csv").write_text("\n".join(lines) + "\n")


def main():
    """Write the three files."""
    earth_orientation()
    earth_gravity()
    head = c.header("Initial states and constants shared by all cases", "none", "-", __file__)
    c.write(
        "inputs.json",
        head
        | {
            "elements_a_e_i_node_perigee_mean_deg": c.ELEMENTS,
            "states": {k: list(c.initial_state(k)) for k in c.ELEMENTS},
            "times_s": c.TIMES_S,
            "models": c.MODELS,
            "density": c.DENSITY,
            "cda_per_mass_m2_per_kg": c.CDA_PER_MASS,
            "air": "rho0 exp(-(h - h0) / H), h geodetic height on WGS-84; air turns about the ITRF z axis",
        },
    )


if __name__ == "__main__":
    main()
