"""Fly a 276 s retrograde burn, pointed in two ways, with Orekit and independently; write burn.json.

The craft starts in the ISS-like orbit at t = 0, lights at t = 600 s, stops at t = 876 s, and coasts to t =
3600 s in the 20x20 field. Thrust directions: `along_track`, minus the QSW y axis of the instant
(perpendicular to r in the orbit plane), and `inertial`, that same direction at ignition, then fixed in the
GCRF. Mass flow is thrust / (g0 Isp).
"""

import numpy as np

import common as c
import independent
import orekit_setup as orekit

MODEL = c.MODELS["20x20"]
T0, T1, T2 = c.BURN["ignition_s"], c.BURN["ignition_s"] + c.BURN["duration_s"], c.BURN["end_s"]
FLOW = c.BURN["thrust_n"] / (c.G0 * c.BURN["isp_s"])


def retrograde(r, v):
    """Give minus the along-track axis (3,)."""
    return -c.qsw_from_gcrs(r, v)[0][1]


def by_orekit(steering, direction):
    """Give [state and mass] at ignition, cut-off and end."""
    from org.hipparchus.geometry.euclidean.threed import Vector3D
    from org.orekit.attitudes import FrameAlignedProvider, LofOffset
    from org.orekit.forces.maneuvers import ConstantThrustManeuver
    from org.orekit.frames import FramesFactory, LOFType

    gcrf = FramesFactory.getGCRF()
    if steering == "along_track":
        pointing, axis = LofOffset(gcrf, LOFType.QSW), Vector3D(0.0, -1.0, 0.0)
    else:
        pointing, axis = FrameAlignedProvider(gcrf), Vector3D(*[float(x) for x in direction])
    burn = ConstantThrustManeuver(
        orekit.date(c.EPOCH_UTC, T0),
        c.BURN["duration_s"],
        c.BURN["thrust_n"],
        c.BURN["isp_s"],
        pointing,
        axis,
    )
    forces = [*orekit.forces(MODEL), burn]
    propagator = orekit.propagator(
        c.EPOCH_UTC, c.initial_state("iss"), forces, mass=c.BURN["mass_kg"], max_step=10.0
    )
    rows = []
    for t in (T0, T1, T2):
        state = propagator.propagate(orekit.date(c.EPOCH_UTC, t))
        rows.append([*orekit.vector(state), float(state.getMass())])
    return rows


def by_script(steering, direction):
    """Give the same by SciPy, one integration a stretch."""
    coast = independent.acceleration(c.EPOCH_UTC, MODEL)

    def push(t, r, v):
        mass = c.BURN["mass_kg"] - FLOW * (t - T0)
        u = retrograde(r, v) if steering == "along_track" else direction
        return coast(t, r, v) + u * c.BURN["thrust_n"] / mass

    y, mass, rows = c.initial_state("iss"), c.BURN["mass_kg"], []
    for a, t0, t1, used in ((coast, 0.0, T0, 0.0), (push, T0, T1, FLOW * (T1 - T0)), (coast, T1, T2, 0.0)):
        y = independent.integrate(a, y, t0, t1, max_step=10.0).y[:, -1]
        mass -= used
        rows.append([*map(float, y), mass])
    return rows


def main():
    """Write burn.json."""
    version = orekit.start()
    at_ignition = by_script("inertial", np.zeros(3))[0]
    direction = np.round(retrograde(np.array(at_ignition[:3]), np.array(at_ignition[3:6])), 12)
    direction = [float(x) for x in direction / np.linalg.norm(direction)]
    cases = {}
    for steering in ("along_track", "inertial"):
        one, two = by_orekit(steering, direction), by_script(steering, np.array(direction))
        apart = np.abs(np.linalg.norm(np.subtract(one, two)[:, :3], axis=1)).tolist()
        cases[steering] = {"orekit": one, "independent": two, "apart_m": apart}
        print(steering, apart, np.subtract(one, two)[:, 6])
    c.write(
        "burn.json",
        c.header(
            "Finite burn of 276 s from the ISS-like orbit, 20x20",
            "Orekit; own script",
            f"{version}; {independent.TOOL}",
            __file__,
            burn=c.BURN,
            g0_mps2=c.G0,
            model=MODEL,
            inertial_direction=direction,
            rows="state x y z vx vy vz and mass at ignition (600 s), cut-off (876 s) and 3600 s",
            initial_state=list(c.initial_state("iss")),
        )
        | {"times_s": [T0, T1, T2], "cases": cases},
    )


if __name__ == "__main__":
    main()
