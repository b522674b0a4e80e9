"""Fly a second craft beside the station for two revolutions, twice; write relative.json.

Both move in 20x20 + Sun + Moon. The second starts 10 km behind and 0.5 km below, drifting forward at 0.85
m/s. Relative position and velocity are in the station's QSW frame: x radial outwards, y along-track
(perpendicular to r in the orbit plane), z along the orbit normal, straight axes. Velocity comes in two
definitions: `qsw_*` is seen in the frame turning at |r x v| / r2 about z alone; `qsw_turning_plane_*` also
counts that the orbit plane turns, at r a_z / |r x v| about x with a_z the acceleration along z (Orekit's
LOFType.QSW; up to 1.5 cm/s apart at 10 km; its row at t = 0 is the independent one). Positions are the
same.
"""

import numpy as np

import common as c
import independent
import orekit_setup as orekit

MODEL = c.MODELS["20x20_sun_moon"]
TIMES = c.RELATIVE_TIMES_S


def in_qsw(station, chaser, turning=None):
    """Give the relative state (6,); `turning`, the station's acceleration, counts the plane's turn."""
    station, chaser = np.asarray(station), np.asarray(chaser)
    axes, rate = c.qsw_from_gcrs(station[:3], station[3:])
    spin = np.array([0.0, 0.0, rate])
    if turning is not None:
        momentum = np.linalg.norm(np.cross(station[:3], station[3:]))
        spin[0] = np.linalg.norm(station[:3]) * (axes[2] @ turning) / momentum
    d = axes @ (chaser - station)[:3]
    return [*map(float, d), *map(float, axes @ (chaser - station)[3:] - np.cross(spin, d))]


def by_orekit():
    """Give the relative states (n, 6) by Orekit's own QSW, by in_qsw, and both GCRF states at the end."""
    from org.orekit.frames import LOFType

    full, rows, last = [], [], []
    pair = [
        orekit.propagator(c.EPOCH_UTC, s, orekit.forces(MODEL), max_step=10.0)
        for s in (c.initial_state("iss"), c.chaser_state())
    ]
    for t in TIMES:
        when = orekit.date(c.EPOCH_UTC, t)
        station, chaser = (p.propagate(when) for p in pair)
        to_qsw = LOFType.QSW.transformFromInertial(when, station.getPVCoordinates())
        pv = to_qsw.transformPVCoordinates(chaser.getPVCoordinates())
        full.append(
            [float(f()) for u in (pv.getPosition(), pv.getVelocity()) for f in (u.getX, u.getY, u.getZ)]
        )
        last = [orekit.vector(station), orekit.vector(chaser)]
        rows.append(in_qsw(*last))
    return full, rows, last


def by_script():
    """Give the relative states with and without the plane's turn, from the independent integrator."""
    a = independent.acceleration(c.EPOCH_UTC, MODEL)
    pair = [
        independent.integrate(a, s, 0.0, TIMES[-1], max_step=10.0, t_eval=TIMES).y.T
        for s in (c.initial_state("iss"), c.chaser_state())
    ]
    full = [in_qsw(s, d, turning=a(t, s[:3], s[3:])) for t, s, d in zip(TIMES, *pair, strict=True)]
    return full, [in_qsw(s, d) for s, d in zip(*pair, strict=True)]


def main():
    """Write relative.json."""
    version = orekit.start()
    (one_full, one, last), (two_full, two) = by_orekit(), by_script()
    one_full[0] = two_full[0]  # Orekit's state at t = 0 knows no acceleration but the central one yet
    apart, apart_full = np.abs(np.subtract(one, two)), np.abs(np.subtract(one_full, two_full))
    print("apart m, m/s", apart[:, :3].max(), apart[:, 3:].max(), apart_full[:, 3:].max())
    c.write(
        "relative.json",
        c.header(
            "A second craft in the station's QSW frame over two revolutions",
            "Orekit; own script",
            f"{version}; {independent.TOOL}",
            __file__,
            model=MODEL,
            definition=" ".join(__doc__.split("\n\n")[1].split()),
            initial_state_station=list(c.initial_state("iss")),
            initial_state_chaser=list(c.chaser_state()),
            apart_m=float(apart[:, :3].max()),
            apart_mps=float(apart[:, 3:].max()),
            apart_turning_plane_mps=float(apart_full[:, 3:].max()),
        )
        | {
            "times_s": TIMES,
            "qsw_orekit": one,
            "qsw_turning_plane_orekit": one_full,
            "end_states_orekit": last,
        },
    )


if __name__ == "__main__":
    main()
